// Templates of `dvc.yaml`: `${a.b[0]}` from params.yaml and `vars`, `foreach` and `matrix`. Source: DVC's documentation
// of dvc.yaml ("Templating") and dvc/parsing.
import { FormatError } from '../formatError';
import { isMap, type YamlMap } from './pointerFile';

/** More stages than this are a mistake or an attack. */
const STAGE_LIMIT = 10_000;
const REFERENCE = /(?<!\\)\$\{(.*?)\}/g;

export interface ExpandedStage {
  readonly name: string;
  readonly definition: YamlMap;
  readonly context: YamlMap;
}

/** Later maps lie over earlier ones, map by map. */
export function mergeContext(...maps: readonly YamlMap[]): YamlMap {
  const merged: Record<string, unknown> = {};
  for (const map of maps) {
    for (const [key, value] of Object.entries(map)) {
      const before = Object.hasOwn(merged, key) ? merged[key] : undefined;
      Object.defineProperty(merged, key, {
        value: isMap(before) && isMap(value) ? mergeContext(before, value) : value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  return merged;
}

/** Value at `a.b[0].c`. Rejects with FormatError where nothing is there. */
export function lookUp(context: YamlMap, path: string): unknown {
  let value: unknown = context;
  for (const step of path
    .trim()
    .replaceAll(/\[(\w+)\]/g, '.$1')
    .split('.')) {
    const isStep = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    if (!isStep) throw new FormatError(`\${${path.trim()}} has no value`);
    value = Reflect.get(value as object, step);
  }
  return value;
}

/** Aliases of YAML let a short file stand for endless values. */
const VALUE_LIMIT = 100_000;

/** All references in a value replaced. A text that is one reference becomes the value itself. */
export function resolve(value: unknown, context: YamlMap): unknown {
  let left = VALUE_LIMIT;
  const inner = (item: unknown): unknown => {
    if (--left < 0) throw new FormatError('holds more values than can be followed');
    if (typeof item === 'string') return resolveText(item, context);
    if (Array.isArray(item)) return item.map(inner);
    if (!isMap(item)) return item;
    return Object.fromEntries(
      Object.entries(item).map(([key, entry]) => [scalar(resolveText(key, context)), inner(entry)]),
    );
  };
  return inner(value);
}

function resolveText(text: string, context: YamlMap): unknown {
  const whole = /^\$\{([^{}]*)\}$/.exec(text);
  if (whole !== null) return lookUp(context, whole[1] ?? '');
  return text.replaceAll(REFERENCE, (_, path: string) => scalar(lookUp(context, path))).replaceAll('\\${', '${');
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return /^(true|false)$/i.test(value) ? value.toLowerCase() : value;
  throw new FormatError('a template puts a list or a map into a text');
}

/** The stages that a definition stands for: itself, or one for each item of `foreach` or combination of `matrix`. */
export function expandStage(name: string, definition: YamlMap, context: YamlMap): ExpandedStage[] {
  if (definition.foreach !== undefined && isMap(definition.do)) {
    const body = definition.do;
    return eachItem(resolve(definition.foreach, context)).map(({ key, item, named }) => ({
      name: `${name}@${key}`,
      definition: body,
      context: mergeContext(context, named ? { item, key } : { item }),
    }));
  }
  if (isMap(definition.matrix)) {
    return combinations(definition.matrix, context).map(({ key, item }) => ({
      name: `${name}@${key}`,
      definition,
      context: mergeContext(context, { item, key }),
    }));
  }
  return [{ name, definition, context }];
}

function eachItem(items: unknown): { key: string; item: unknown; named: boolean }[] {
  if (Array.isArray(items)) {
    const list = items as unknown[];
    if (list.length > STAGE_LIMIT) throw new FormatError('more stages than can be followed');
    const composite = list.some((item) => typeof item === 'object');
    return list.map((item, i) => ({ key: composite ? String(i) : scalar(item), item, named: false }));
  }
  if (isMap(items)) return Object.entries(items).map(([key, item]) => ({ key, item, named: true }));
  throw new FormatError('foreach needs a list or a map');
}

function combinations(matrix: YamlMap, context: YamlMap): { key: string; item: YamlMap }[] {
  let found: { parts: string[]; item: YamlMap }[] = [{ parts: [], item: {} }];
  for (const [variable, written] of Object.entries(matrix)) {
    const values = resolve(written, context);
    if (!Array.isArray(values)) throw new FormatError('matrix needs lists');
    if (found.length * values.length > STAGE_LIMIT) throw new FormatError('more stages than can be followed');
    found = found.flatMap(({ parts, item }) =>
      (values as unknown[]).map((value, i) => ({
        parts: [...parts, typeof value === 'string' ? scalar(value) : `${variable}${i}`],
        item: { ...item, [variable]: value },
      })),
    );
  }
  return found.map(({ parts, item }) => ({ key: parts.join('-'), item }));
}
