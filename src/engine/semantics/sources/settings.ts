// Values that come out of a file of settings: `yaml.safe_load(open("config.yaml"))`, `OmegaConf.load`, Hydra's `cfg`. Whoever
// runs the code may change the file, so that a scalar is that value or another, and decides no condition.
import { dirname, joinPath } from '../../../base/paths';
import type { Expression } from '../../python/ast';
import { evaluate } from '../interpreter';
import { constant, stringOf, text } from '../language/folding';
import type { Machine } from '../machine';
import { UNKNOWN, type Value } from '../values';

/** A JSON file holds rows as often as settings; its name tells. */
const SETTINGS_FILE =
  /\.(?:ya?ml|toml)$|(?:^|[/_.-])(?:config|configs|configuration|conf|params|parameters|settings|hyper_?params|paths)\.json$/i;
/** Values of one file that are followed. */
const MOST_VALUES = 1000;

/** The settings of the file at an absolute path; null where the call reads none, or they are not known. */
export function settingsRead(m: Machine, reader: string, path: string): Value | null {
  if (!m.knowledge.is('settings reader', reader) || !SETTINGS_FILE.test(path)) return null;
  const values = m.world.settings(path);
  return values === undefined ? null : asValue(m, values);
}

/** What `@hydra.main(config_path="conf", config_name="config")` hands to its function, with the groups of its `defaults`; null for others. */
export function hydraSettings(m: Machine, decorators: readonly Expression[]): Value | null {
  for (const decorator of decorators) {
    if (decorator.kind !== 'Call') continue;
    const callee = evaluate(m, decorator.func);
    if (callee.kind !== 'library' || !m.knowledge.is('settings decorator', callee.name)) continue;
    const given = (keyword: string, place: number): string | null => {
      const named = decorator.args.find((one) => one.keyword === keyword) ?? decorator.args[place];
      return named === undefined || (named.keyword !== null && named.keyword !== keyword)
        ? null
        : stringOf(evaluate(m, named.value));
    };
    const folder = joinPath(dirname(m.file), given('config_path', 0) ?? '.');
    const name = (given('config_name', 1) ?? 'config').replace(/\.ya?ml$/, '');
    const values = m.world.settings(joinPath(folder, `${name}.yaml`));
    return values === undefined ? null : asValue(m, withGroups(m, folder, values));
  }
  return null;
}

/** `defaults: [{data: titanic}]` puts `data/titanic.yaml` under `data`, where the file itself may say more or otherwise. */
function withGroups(m: Machine, folder: string, values: object): object {
  const defaults: unknown = Reflect.get(values, 'defaults');
  if (!Array.isArray(defaults)) return values;
  const groups: Record<string, unknown> = {};
  for (const entry of defaults.slice(0, 16) as unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    for (const [group, choice] of Object.entries(entry)) {
      if (typeof choice !== 'string' || !/^[\w/-]+$/.test(group)) continue;
      const inner = m.world.settings(joinPath(folder, group, `${choice}.yaml`));
      if (inner === undefined) continue;
      const own: unknown = Reflect.get(values, group);
      if (own === undefined || own === null) groups[group] = inner;
      else if (typeof own === 'object') groups[group] = { ...inner, ...own };
    }
  }
  return { ...values, ...groups };
}

function asValue(m: Machine, root: object): Value {
  let left = MOST_VALUES;
  const filling = new Filling(root);
  const convert = (value: unknown, inList: boolean): Value => {
    if (left-- <= 0) return UNKNOWN;
    if (typeof value === 'string') {
      const filled = filling.valueOf(value);
      return inList ? filled : { kind: 'choice', options: [filled, UNKNOWN] };
    }
    if (typeof value === 'number')
      return inList ? constant(value) : { kind: 'choice', options: [constant(value), UNKNOWN] };
    if (Array.isArray(value)) {
      const items = value.slice(0, 64).map((item) => convert(item, true));
      return m.store.allocate({ kind: 'list', form: 'list', items, open: items.length < value.length });
    }
    if (typeof value !== 'object' || value === null) return UNKNOWN;
    const entries = new Map(Object.entries(value).map(([key, item]) => [key, convert(item, false)]));
    return m.store.allocate({ kind: 'dict', entries, open: false });
  };
  return convert(root, false);
}

/** Places that are filled in of one file: each may lead to others, so that their number would grow with every step. */
const MOST_FILLED = 2000;
/** A path is no longer; what fills itself in again and again is. */
const LONGEST_FILLED = 4096;

/** `${paths.data}/train.csv`, as OmegaConf fills it in; what it leads to elsewhere is not known. */
class Filling {
  private left = MOST_FILLED;

  constructor(private readonly root: object) {}

  valueOf(value: string, depth = 0): Value {
    const parts: (string | null)[] = [];
    let last = 0;
    for (const match of value.matchAll(/\$\{([^${}]+)\}/g)) {
      parts.push(value.slice(last, match.index));
      last = match.index + match[0].length;
      parts.push(this.left-- > 0 && depth <= 4 ? this.filled(match[1] ?? '', depth) : null);
    }
    if (last === 0) return constant(value);
    return text([...parts, value.slice(last)]);
  }

  private filled(key: string, depth: number): string | null {
    const found = valueAt(this.root, key);
    if (typeof found === 'number') return String(found);
    const filled = typeof found === 'string' ? stringOf(this.valueOf(found, depth + 1)) : null;
    return filled !== null && filled.length <= LONGEST_FILLED ? filled : null;
  }
}

function valueAt(values: unknown, key: string): unknown {
  let value = values;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
