// Which keys of DVC's parameters a file reads, by how it is written: `yaml.safe_load(open("params.yaml"))["fit"]["alpha"]`.
import { spanOf, textOf, type Expression, type Node, type Span } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';

export interface KeyRead {
  /** `fit.alpha` */
  readonly key: string;
  readonly span: Span;
}

const FILE = /\bparams\.ya?ml["']/;
/** Reads settings, or returns those of a file that it is given. */
const READS = /load|read|params|config|settings|open/i;

/** Keys that are read whole, each once, in order; of `params["fit"]` the keys that are asked of it, where it has a name. */
export function parameterKeys(analysis: Analysis): readonly KeyRead[] {
  const all = analysis.unit.cells.flatMap(({ chunks }) => chunks);
  if (!all.some(({ text }) => FILE.test(text) || text.includes('params_show'))) return [];
  /** Keys that lead to what a name holds; files that were opened hold everything. */
  const held = new Map<string, readonly string[]>();
  const found = new Map<string, KeyRead>();
  const keysOf = (node: Expression): readonly string[] | null => {
    if (node.kind === 'Name') return held.get(node.id) ?? null;
    if (node.kind === 'Subscript') return under(keysOf(node.object), node.index);
    if (node.kind !== 'Call') return null;
    if (lastName(node.func) === 'get' && node.func.kind === 'Attribute')
      return under(keysOf(node.func.object), node.args[0]?.value);
    if (lastName(node.func) === 'params_show') return node.args.length === 0 ? [] : null;
    if (!READS.test(lastName(node.func))) return null;
    const [first] = node.args;
    if (first === undefined) return null;
    if (first.value.kind === 'Constant') return FILE.test(textOf(first)) ? [] : null;
    return keysOf(first.value);
  };
  const bind = (target: Expression | null, value: Expression): boolean => {
    if (target?.kind !== 'Name') return false;
    const keys = keysOf(value);
    if (keys === null) held.delete(target.id);
    else held.set(target.id, keys);
    return keys !== null;
  };
  const take = (node: Expression): boolean => {
    const keys = node.kind === 'Subscript' || node.kind === 'Call' ? keysOf(node) : null;
    if (keys === null || keys.length === 0) return false;
    const key = keys.join('.');
    if (!found.has(key)) found.set(key, { key, span: spanOf(node) });
    return true;
  };
  walk(
    all.flatMap(({ body }) => body),
    (node: Node) => {
      if (node.kind === 'With') for (const { context, target } of node.items) bind(target, context);
      if (node.kind === 'Assign' && node.targets.length === 1 && bind(node.targets[0] ?? null, node.value)) {
        // A section that has a name is asked for its own keys; a value that has one was read.
        take(node.value);
        return 'skip';
      }
      return (node.kind === 'Subscript' || node.kind === 'Call') && take(node) ? 'skip' : undefined;
    },
  );
  return [...found.values()];
}

function under(keys: readonly string[] | null, index: Expression | undefined): readonly string[] | null {
  if (keys === null || index?.kind !== 'Constant' || typeof index.value !== 'string') return null;
  return [...keys, index.value];
}
