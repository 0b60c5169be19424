// What becomes of the result of a call: nothing, a name that may be read later, or something else.
import {
  spanOf,
  textOf,
  type Call,
  type Expression,
  type FunctionDef,
  type If,
  type Node,
  type NodeBase,
  type Statement,
} from '../../../python/ast';
import { childrenOf, lastName, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { callsWritten } from '../../once';
import { functionsAround } from '../../scopes';

/** `shown`: only printed, displayed, logged or counted; `returned`: what becomes of it the callers know. */
export type Use = 'shown' | 'returned' | 'used';

/** Functions that print, display, log or count what they are given. */
export const SHOWS = /^(?:print|display|pprint|len|sum|Counter|info|debug|show)$/;

/** What becomes of a call's result: nothing, a name it is bound to, or some use. The last expression of a notebook cell is shown, which is a use. */
export function resultOf({ unit }: Analysis, call: Call): 'nothing' | 'returned' | 'used' | { readonly name: string } {
  const cell = unit.cells.find(({ source }) => source.index === call.chunk.cell);
  const path = pathTo(call.chunk.body, call).filter((node, i, all) => node === call || !isListOf(node, all[i + 1]));
  const parent = path.at(-2);
  if (parent?.kind === 'Assign') {
    const [target] = parent.targets;
    return target?.kind === 'Name' && parent.targets.length === 1 ? { name: target.id } : 'used';
  }
  if (parent?.kind === 'Return') return 'returned';
  if (parent?.kind !== 'ExpressionStatement') return 'used';
  // The last expression of a cell is shown.
  const last = cell?.chunks.at(-1)?.body.at(-1);
  return unit.kind === 'notebook' && last === parent ? 'used' : 'nothing';
}

/** `list(batch.analyze_dict(…))`, `[analyzer.analyze(text) for text in texts]`: the same results. */
function isListOf(node: Node, inner: Node | undefined): boolean {
  if (node.kind === 'Comprehension') return node.form === 'list' && node.element === inner;
  return node.kind === 'Call' && node.func.kind === 'Name' && node.func.id === 'list' && node.args[0]?.value === inner;
}

/** Reads of a name, or of `row.text`, where the call stands, in its function or in the whole unit, but for those inside `without`. */
export function usesOf({ unit }: Analysis, name: string, without: Call): Use[] {
  const wanted = withOneQuote(name);
  const kinds = name.includes('.') || name.includes('[') ? PARTS : NAMES;
  const uses: Use[] = [];
  const visit = (node: Node, around: readonly Node[]): void => {
    if (node === without) return;
    if (kinds.has(node.kind) && withOneQuote(textOf(node)) === wanted && !isTarget(node, around.at(-1)))
      uses.push(useIn(around));
    for (const child of childrenOf(node)) visit(child, [...around, node]);
  };
  const [around] = functionsAround(without);
  if (around !== undefined && !isSharedIn(around, name)) {
    for (const statement of around.body) visit(statement, [around]);
    return uses;
  }
  for (const { chunks } of unit.cells)
    for (const chunk of chunks) if (chunk.text.includes(name)) for (const statement of chunk.body) visit(statement, []);
  return uses;
}

/** What the text of a call is one of: `texts` of `[find(text) for text in texts.head(9)]`; the text itself where no comprehension takes it. */
export function goneThrough(call: Call, text: Expression): Expression {
  if (text.kind !== 'Name') return text;
  const clause = pathTo(call.chunk.body, call)
    .flatMap((node) => (node.kind === 'Comprehension' ? node.clauses : []))
    .find(({ target }) => target.kind === 'Name' && target.id === text.id);
  let from: Expression | undefined = clause?.iter;
  while (from?.kind === 'Call' && from.func.kind === 'Attribute') from = from.func.object;
  return from ?? text;
}

/** In an f-string the other quotes are written. */
function withOneQuote(text: string): string {
  return text.replace(/"/g, "'");
}

const NAMES: ReadonlySet<string> = new Set(['Name']);
const PARTS: ReadonlySet<string> = new Set(['Attribute', 'Subscript']);

/** Whether a function binds a name of those around it: `global found`. */
function isSharedIn({ body }: FunctionDef, name: string): boolean {
  return statementsIn(body).some(
    (one) => (one.kind === 'Global' || one.kind === 'Nonlocal') && one.names.includes(name),
  );
}

function isTarget(node: Node, parent: Node | undefined): boolean {
  return parent?.kind === 'Assign' && parent.targets.some((target) => target === node);
}

function useIn(around: readonly Node[]): Use {
  // `if len(found) > 0: raise …` keeps the text back; `if len(found) > 20:` lets a few through.
  if (around.some((node, place) => node.kind === 'If' && around[place + 1] === node.test && turnsBack(node)))
    return 'used';
  for (const node of [...around].reverse()) {
    if (node.kind === 'Call' && SHOWS.test(lastName(node.func))) return 'shown';
    if (node.kind === 'For') return onlyShows(node.body) ? 'shown' : 'used';
  }
  const inner = around.at(-1);
  if (inner?.kind === 'Return') return 'returned';
  // `if found: print("personal data")`
  const isShown = inner?.kind === 'If' && onlyShows([...inner.body, ...inner.orelse]);
  return isShown || inner?.kind === 'ExpressionStatement' ? 'shown' : 'used';
}

/** Whether the text goes no further where something was found in it. */
function turnsBack({ test, body }: If): boolean {
  const isTurn = statementsIn(body).some(({ kind }) => TURNS.has(kind));
  const many =
    test.kind === 'Compare' && test.comparators.some((one) => one.kind === 'Constant' && Number(one.value) > 1);
  return isTurn && !many;
}

const TURNS: ReadonlySet<string> = new Set(['Raise', 'Return', 'Continue', 'Break']);

/** `for one in results: print(one)` shows. */
function onlyShows(body: readonly Statement[]): boolean {
  return body.every(
    (statement) =>
      statement.kind === 'ExpressionStatement' &&
      statement.value.kind === 'Call' &&
      SHOWS.test(lastName(statement.value.func)),
  );
}

/**
 * The calls of the function around a node, where no caller reads what it returns though the text that it is given goes on;
 * none where one does, or nobody calls it here.
 */
export function callsIgnored(analysis: Analysis, node: NodeBase): readonly Call[] {
  const [around] = functionsAround(node);
  if (around === undefined) return [];
  const calls = [...new Set(callsWritten(analysis, around.name).map((one) => one.node))];
  return calls.every((call) => isOnlyCounted(analysis, call) && goesOn(analysis, call)) ? calls : [];
}

/** Whether what a call gives is dropped, or no more than shown and counted: `if len(hits) > 20: …`. */
function isOnlyCounted(analysis: Analysis, call: Call): boolean {
  const result = resultOf(analysis, call);
  if (typeof result === 'string') return result === 'nothing';
  return usesOf(analysis, result.name, call).every((use) => use === 'shown');
}

/** Whether what a call is given is used elsewhere as well. */
function goesOn(analysis: Analysis, call: Call): boolean {
  return call.args.some(({ value }) => {
    const begin = value.kind === 'Attribute' || value.kind === 'Subscript' ? value.object : value;
    return begin.kind === 'Name' && usesOf(analysis, begin.id, call).includes('used');
  });
}

function pathTo(roots: readonly Node[], wanted: Node): Node[] {
  const at = spanOf(wanted);
  const path: Node[] = [];
  let inner: readonly Node[] = roots;
  for (;;) {
    const next = inner.find((node) => {
      const span = spanOf(node);
      return node === wanted || (span.start <= at.start && at.end <= span.end);
    });
    if (next === undefined) return path;
    path.push(next);
    if (next === wanted) return path;
    inner = childrenOf(next);
  }
}
