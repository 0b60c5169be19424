// Loops over folds that take the parts of each table by numbers of rows: `for train, test in kf.split(X): X_train, X_test = X[train], X[test]`.
import type { Edit } from '../../../finding';
import {
  isCall,
  textOf,
  type Call,
  type Expression,
  type For,
  type Name,
  type Statement,
  type Subscript,
} from '../../../python/ast';
import { lastName, statementOf, statementsIn, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { before, behindLine, renamed, replaced, standsAlone } from '../../statements';
import { boundIn, freshName, isBehind, isRebound, readsOf, scopeOf } from './statementsAround';

export interface FoldLoop {
  readonly loop: For;
  /** `kf.split(X, y)` */
  readonly call: Call;
  /** What the numbers of the rows of a fold are called. */
  readonly train: string;
  readonly test: string;
}

/** The loops over folds of the function that a statement stands in, or of what stands in none. */
export function foldLoopsBeside(analysis: Analysis, statement: Statement): FoldLoop[] {
  const [first] = scopeOf(analysis, statement);
  const found = new Map<Statement, FoldLoop>();
  for (const { split, node } of analysis.facts.splits) {
    const folds = split.kind === 'fold' && isCall(node) ? loopOver(analysis, node) : null;
    if (folds !== null && scopeOf(analysis, folds.loop)[0] === first) found.set(folds.loop, folds);
  }
  return [...found.values()];
}

/** `for train, test in kf.split(X)`, `for fold, (train, test) in enumerate(kf.split(X))`, or over `folds = list(kf.split(X))`. */
function loopOver(analysis: Analysis, call: Call): FoldLoop | null {
  const statement = statementOf(call);
  if (statement?.kind === 'For') return loopWith(statement, call, (one) => one === call);
  if (statement?.kind !== 'Assign' || unwrapped(statement.value) !== call) return null;
  const [target, ...others] = statement.targets;
  if (target?.kind !== 'Name' || others.length > 0) return null;
  const uses = readsOf(scopeOf(analysis, statement), [target.id]).filter((one) => one !== target);
  const [use] = uses;
  const loop = use === undefined || uses.length > 1 ? null : statementOf(use);
  if (loop?.kind !== 'For' || !isBehind(loop, statement) || isRebound(analysis, [target.id], statement, loop))
    return null;
  return loopWith(loop, call, (one) => one === use);
}

function loopWith(loop: For, call: Call, isFolds: (node: Expression) => boolean): FoldLoop | null {
  if (!isFolds(unwrapped(loop.iter))) return null;
  const { target } = loop;
  if (target.kind !== 'Tuple' || target.elements.length !== 2) return null;
  const inner = isCounted(loop.iter) ? target.elements[1] : target;
  if (inner?.kind !== 'Tuple' || inner.elements.length !== 2) return null;
  const [train, test] = inner.elements;
  if (train?.kind !== 'Name' || test?.kind !== 'Name') return null;
  // The numbers stay those of the fold until its turn ends.
  const isKept = statementsIn(loop.body).every((one) => !boundIn(one).some((id) => id === train.id || id === test.id));
  return isKept ? { loop, call, train: train.id, test: test.id } : null;
}

/** What `enumerate`, `list` or a bar of progress goes through. */
function unwrapped(node: Expression): Expression {
  const inner = isCall(node) && GOES_THROUGH.has(lastName(node.func)) ? node.args[0] : undefined;
  return inner === undefined ? node : unwrapped(inner.value);
}

const GOES_THROUGH: ReadonlySet<string> = new Set(['enumerate', 'list', 'tqdm', 'trange', 'track']);

function isCounted(node: Expression): boolean {
  if (!isCall(node) || !GOES_THROUGH.has(lastName(node.func))) return false;
  const [inner] = node.args;
  return lastName(node.func) === 'enumerate' || (inner !== undefined && isCounted(inner.value));
}

/** `X[train]`, `X.iloc[train]`, `X[train, :]`. */
interface Taken {
  readonly node: Subscript;
  readonly side: 'train' | 'test';
}

/** A table that a loop takes the parts of, and how they are taken once it is as it was before the step. */
export interface Whole {
  readonly table: string;
  /** `X.iloc[train]` for the name of the numbers. */
  rows(numbers: string): string;
  /** `X` of `X_train`, where the parts have no names yet. */
  readonly stem: string;
}

/** Both parts of a table in each turn of a loop, under names. */
export interface FoldParts {
  readonly whole: Whole;
  readonly train: string;
  readonly test: string;
  /** Where the loop takes them. */
  readonly taken: readonly Expression[];
  /** The statement of the loop's own body behind which both are there; null where they get their names at its head. */
  readonly last: Statement | null;
  /** What becomes of the places where they are taken. */
  readonly edits: readonly Edit[];
}

/** The parts of a table that a loop takes; null where it reads the table in any other way than by the rows of a fold. */
export function partsIn(analysis: Analysis, folds: FoldLoop, whole: Whole): FoldParts | null {
  const all = takenIn(folds, whole.table);
  if (all === null || all.length === 0) return null;
  const taken = all.map(({ node }) => node);
  const named = namedIn(folds, all);
  if (named !== null) {
    const edits = all.flatMap(({ node, side }) => renamed([node], whole.rows(folds[side])));
    return { ...named, whole, taken, edits };
  }
  // Some have a name and some have none.
  if (taken.some((node) => nameGiven(folds, node) !== null)) return null;
  const [first] = folds.loop.body;
  if (first === undefined || !standsAlone(analysis, first)) return null;
  const name = (side: Taken['side']): string => freshName(analysis, first, `${whole.stem}_${side}`);
  const [train, test] = [name('train'), name('test')];
  const edits = all.map(({ node, side }) => replaced(node, side === 'train' ? train : test));
  return { whole, train, test, taken, last: null, edits };
}

/** Lines below what takes the parts, or at the head of the loop; null where something reads the parts before all are there. */
export function insertInFold(
  analysis: Analysis,
  { loop: { body }, train, test }: FoldLoop,
  parts: readonly FoldParts[],
  lines: readonly string[],
): Edit | null {
  const [head] = body;
  if (head === undefined) return null;
  const places = parts.map(({ last }) => (last === null ? -1 : body.indexOf(last)));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  if (to < 0) {
    const taking = parts.map(
      ({ whole, ...one }) => `${one.train}, ${one.test} = ${whole.rows(train)}, ${whole.rows(test)}`,
    );
    return before(head, [...taking, ...lines].join('\n'));
  }
  const names = parts.flatMap((one) => [one.train, one.test]);
  const between = body
    .slice(from + 1, to)
    .filter((one) => !parts.some(({ taken }) => taken.some((node) => statementOf(node) === one)));
  const last = body[to];
  if (from < 0 || last === undefined || readsOf(between, names).length > 0 || !standsAlone(analysis, last)) return null;
  return behindLine(analysis, last, lines.join('\n'));
}

/** Names of tables that a loop takes the training part of. */
export function tablesTaken({ loop, train }: FoldLoop): Name[] {
  const found: Name[] = [];
  walk(loop.body, (node) => {
    if (node.kind !== 'Subscript' || rowsIn(node.index) !== train) return undefined;
    const [name] = readsOf([node.object], [tableOf(node.object) ?? '']);
    if (name !== undefined) found.push(name);
    return undefined;
  });
  return found;
}

/** The training part of the answers as the loop has it where the features' parts have their names: `y_train`, or `y[train]`. */
export function answersIn(folds: FoldLoop, { last }: FoldParts, answers: Expression): string | null {
  let found: string | null = null;
  walk(folds.loop.body, (node) => {
    if (node.kind !== 'Subscript' || rowsIn(node.index) !== folds.train) return undefined;
    const object =
      node.object.kind === 'Attribute' && POSITIONS.has(node.object.attr) ? node.object.object : node.object;
    if (textOf(object) !== textOf(answers)) return undefined;
    const name = nameGiven(folds, node);
    const statement = statementOf(node);
    const isThere = last !== null && statement !== null && !isBehind(statement, last);
    found = name !== null && isThere ? name : textOf(node);
    return 'stop';
  });
  return found;
}

const POSITIONS: ReadonlySet<string> = new Set(['iloc', 'loc']);

function takenIn({ loop, train, test }: FoldLoop, table: string): Taken[] | null {
  const found: Taken[] = [];
  walk(loop.body, (node) => {
    if (node.kind !== 'Subscript' || tableOf(node.object) !== table) return undefined;
    const numbers = rowsIn(node.index);
    if (numbers === train || numbers === test) found.push({ node, side: numbers === train ? 'train' : 'test' });
    return undefined;
  });
  return readsOf(loop.body, [table]).length === found.length ? found : null;
}

/** `X` in `X`, `X.iloc` and `X.loc`. */
function tableOf(node: Expression): string | null {
  if (node.kind === 'Attribute') return POSITIONS.has(node.attr) ? tableOf(node.object) : null;
  return node.kind === 'Name' ? node.id : null;
}

/** The name that picks rows, of which all columns are taken. */
function rowsIn(index: Expression): string | null {
  if (index.kind === 'Name') return index.id;
  if (index.kind !== 'Tuple' || index.elements.length !== 2) return null;
  const [rows, columns] = index.elements;
  return rows?.kind === 'Name' && columns !== undefined && textOf(columns).trim() === ':' ? rows.id : null;
}

/** What the parts are called where each is taken once, in assignments of the loop's own body before anything reads them. */
function namedIn(folds: FoldLoop, taken: readonly Taken[]): Pick<FoldParts, 'train' | 'test' | 'last'> | null {
  const names = new Map<Taken['side'], string>();
  for (const { node, side } of taken) {
    const name = nameGiven(folds, node);
    if (name === null || names.has(side)) return null;
    names.set(side, name);
  }
  const [train, test] = [names.get('train'), names.get('test')];
  if (train === undefined || test === undefined || train === test) return null;
  const { body } = folds.loop;
  const places = taken.map(({ node }) => body.findIndex((one) => one === statementOf(node)));
  const to = Math.max(...places);
  const between = body
    .slice(Math.min(...places), to)
    .filter((one) => !taken.some(({ node }) => statementOf(node) === one));
  if (readsOf(between, [train, test]).length > 0) return null;
  // y_train, y_test = y[train], y[test], which stand beside
  const more = body
    .slice(to + 1)
    .findIndex((one) => !takesParts(folds, one) || readsOf([one], [train, test]).length > 0);
  const last = body[more < 0 ? body.length - 1 : to + more];
  return last === undefined ? null : { train, test, last };
}

/** An assignment of parts of tables. */
function takesParts({ train, test }: FoldLoop, statement: Statement): boolean {
  if (statement.kind !== 'Assign') return false;
  const values = statement.value.kind === 'Tuple' ? statement.value.elements : [statement.value];
  return values.every((value) => {
    const numbers = value.kind === 'Subscript' ? rowsIn(value.index) : null;
    return numbers !== null && (numbers === train || numbers === test);
  });
}

/** The name that a part is assigned to, in a statement of the loop's own body. */
function nameGiven({ loop }: FoldLoop, node: Expression): string | null {
  const statement = statementOf(node);
  if (statement?.kind !== 'Assign' || !loop.body.includes(statement)) return null;
  const [target, ...others] = statement.targets;
  if (target === undefined || others.length > 0) return null;
  if (statement.value === node) return target.kind === 'Name' ? target.id : null;
  if (target.kind !== 'Tuple' || statement.value.kind !== 'Tuple') return null;
  const given = target.elements[statement.value.elements.indexOf(node)];
  return given?.kind === 'Name' ? given.id : null;
}
