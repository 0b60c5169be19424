// Values of `params.yaml`: beside the unit, or in a folder above it up to the project's root.
import { dirname, isInside, joinPath } from '../../base/paths';
import { parseProjectYaml } from './projectYaml';
import type { Probe } from './queries';

export type ParameterValue = string | number | boolean;

/** The value of a dotted key (`train.lr`), from the nearest file that has it; null where none does. */
export async function findParameter(
  probe: Probe,
  key: string,
  folder: string,
  roots: readonly string[],
): Promise<ParameterValue | null> {
  for (let current = folder; roots.some((root) => isInside(root, current)); current = dirname(current)) {
    const values = await parametersIn(probe, joinPath(current, 'params.yaml'));
    const value = values === null ? undefined : valueAt(values, key);
    if (value !== undefined) return value;
    if (current === dirname(current)) break;
  }
  return null;
}

function parametersIn(probe: Probe, path: string): Promise<unknown> {
  return probe.ask(
    `params:${path}`,
    async (inner) => {
      const text = await inner.text(path);
      return text === null ? null : parseProjectYaml(text, 'typed');
    },
    null,
  );
}

function valueAt(values: unknown, key: string): ParameterValue | undefined {
  let value = values;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
