// Which keys of DVC's parameters a file reads, by how it is written: `yaml.safe_load(open("params.yaml"))["fit"]["alpha"]`.
import { spanOf, type Call, type Expression, type FunctionDef, type Node, type Span } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf } from '../../../semantics/language/folding';

export interface KeyRead {
  /** `fit.alpha` */
  readonly key: string;
  readonly span: Span;
}

const FILE = /\bparams\.ya?ml$/;
/** Reads settings, or returns those of a file that it is given. */
const READS = /load|read|params|config|settings|open/i;
/** What a function is handed is known once its calls were seen, which may stand below it. */
const ROUNDS = 2;

/** Keys that lead to what each name of a function or file holds, null where something else is in it; those around it know the others. */
interface Scope {
  readonly held: Map<string, readonly string[] | null>;
  readonly outer: Scope | null;
  /** Names that it shares with the file: `global params`. */
  readonly shared: Set<string>;
}

/** What calls hand a function, by the names of its parameters. */
type Handed = Map<string, Map<string, readonly string[]>>;

/** Keys that are read whole, each once, in order; of `params["fit"]` the keys that are asked of it, where it has a name. */
export function parameterKeys(analysis: Analysis): readonly KeyRead[] {
  const all = analysis.unit.cells.flatMap(({ chunks }) => chunks);
  if (!all.some(({ text }) => /params\.ya?ml["']|params_show/.test(text))) return [];
  /** Files that were opened hold everything. */
  const file: Scope = { held: new Map(), outer: null, shared: new Set() };
  let scope = file;
  const functions = new Map<string, FunctionDef>();
  const handed = new Map<FunctionDef, Handed>();
  const found = new Map<string, KeyRead>();
  const isFile = (node: Expression): boolean => {
    const path = node.kind === 'Constant' ? node.value : stringOf(analysis.valueOf(node));
    return typeof path === 'string' && FILE.test(path);
  };
  const keysOf = (node: Expression): readonly string[] | null => {
    if (node.kind === 'Name') return keysHeld(scope, node.id);
    if (node.kind === 'Subscript') return under(keysOf(node.object), node.index);
    // `OmegaConf.load("params.yaml").fit.alpha`
    if (node.kind === 'Attribute') {
      const keys = keysOf(node.object);
      return keys === null ? null : [...keys, node.attr];
    }
    if (node.kind !== 'Call') return null;
    if (lastName(node.func) === 'get' && node.func.kind === 'Attribute')
      return under(keysOf(node.func.object), node.args[0]?.value);
    if (lastName(node.func) === 'params_show') return node.args.length === 0 ? [] : null;
    if (!READS.test(lastName(node.func))) return null;
    const first = node.args[0]?.value;
    // `Path("params.yaml").read_text()`
    const read = first ?? (node.func.kind === 'Attribute' ? node.func.object : undefined);
    if (read === undefined) return null;
    return isFile(read) ? [] : first === undefined || first.kind === 'Constant' ? null : keysOf(first);
  };
  const bind = (target: Expression | null, value: Expression): boolean => {
    if (target?.kind !== 'Name') return false;
    const keys = keysOf(value);
    (scope.shared.has(target.id) ? file : scope).held.set(target.id, keys);
    return keys !== null;
  };
  /** `prepare(params["split"])`: what the function calls its parameter holds the same. */
  const handOn = ({ func, args }: Call): void => {
    const called = func.kind === 'Name' ? functions.get(func.id) : undefined;
    if (called === undefined) return;
    args.forEach(({ keyword, value }, place) => {
      const name = keyword ?? called.params[place]?.name;
      const keys = name === undefined ? null : keysOf(value);
      if (keys === null || name === undefined) return;
      const given = entryOf(handed, called, (): Handed => new Map());
      entryOf(given, name, () => new Map()).set(keys.join('.'), keys);
    });
  };
  /** The body knows what calls hand its parameters, where all hand the same. */
  const enter = (node: FunctionDef): void => {
    functions.set(node.name, node);
    walk([...node.decorators, ...node.params.flatMap((one) => one.default ?? [])], look);
    const around = scope;
    const held: Scope['held'] = new Map();
    for (const { name } of node.params) {
      const [keys, ...others] = handed.get(node)?.get(name)?.values() ?? [];
      held.set(name, keys === undefined || others.length > 0 ? null : keys);
    }
    scope = { held, outer: around, shared: new Set() };
    walk(node.body, look);
    scope = around;
  };
  const take = (node: Expression): boolean => {
    const keys = node.kind === 'Subscript' || node.kind === 'Call' || node.kind === 'Attribute' ? keysOf(node) : null;
    if (keys === null || keys.length === 0) return false;
    const key = keys.join('.');
    if (!found.has(key)) found.set(key, { key, span: spanOf(node) });
    return true;
  };
  const look = (node: Node): 'skip' | undefined => {
    if (node.kind === 'FunctionDef') {
      enter(node);
      return 'skip';
    }
    if (node.kind === 'Global') for (const name of node.names) scope.shared.add(name);
    if (node.kind === 'Call') handOn(node);
    if (node.kind === 'With') for (const { context, target } of node.items) bind(target, context);
    if (node.kind === 'Assign' && node.targets.length === 1 && bind(node.targets[0] ?? null, node.value)) {
      // A section that has a name is asked for its own keys; a value that has one was read.
      take(node.value);
      return 'skip';
    }
    return (node.kind === 'Subscript' || node.kind === 'Call' || node.kind === 'Attribute') && take(node)
      ? 'skip'
      : undefined;
  };
  for (let round = 0; round < ROUNDS; round++)
    walk(
      all.flatMap(({ body }) => body),
      look,
    );
  return [...found.values()].sort((a, b) => a.span.cell - b.span.cell || a.span.start - b.span.start);
}

function keysHeld(scope: Scope, name: string): readonly string[] | null {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const keys = at.held.get(name);
    if (keys !== undefined) return keys;
  }
  return null;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function under(keys: readonly string[] | null, index: Expression | undefined): readonly string[] | null {
  if (keys === null || index?.kind !== 'Constant' || typeof index.value !== 'string') return null;
  return [...keys, index.value];
}
