// Edits that compute a statistic on the training part, moved below the split. Only for plain statements, where what the names hold can be
// read off the code.
import type { Fix } from '../../../finding';
import { textOf, type Assign, type Call, type Expression, type NodeBase, type Statement } from '../../../python/ast';
import {
  blocksOf,
  childrenOf,
  isStatement,
  lastName,
  rootName,
  statementOf,
  statementsIn,
  statementsOutsideDefinitions,
  walk,
} from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { fromImport } from '../../imports';
import { everyPart, spliced, type Replacement } from '../../spliced';
import { removed, renamed } from '../../statements';
import { canBeCarried, type Carried } from './carried';
import { divisionOf, standsBeside, type Divided, type Division } from '../divisions';
import type { Leak } from '../leaks';
import { hasColumns, isUsedBeside } from './moves';
import { changedColumns, freshName, isBehind, namesRead, scopeOf } from './statementsAround';

/** Methods that make one number, or one for each column or value. */
export const REDUCES = new Set('mean median std var min max mode quantile sum skew value_counts'.split(' '));

/** `df['a'] = df['a'].fillna(df['a'].mean())` before the split becomes a mean of the training part that fills both. */
export function statisticBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const division = divisionOf(analysis, leak);
  const statement = statementOf(leak.stat.node);
  const step = statement === null ? null : stepOf(statement);
  if (division === null || step === null) return [];
  const loop = loopAround(step.statement);
  if (!standsBeside(loop ?? step.statement, division.statement)) return [];
  const part = partOf(analysis, division, step);
  const statistics = reductionsOf(step.value, step.table);
  if (part === undefined || statistics.length === 0 || !canMakeColumn(analysis, step, part, division.statement))
    return [];
  if (!canBeCarried(analysis, carriedOf(analysis, step, loop), division.statement)) return [];
  const named = statistics.map((node, i) => ({
    node,
    text: freshName(analysis, step.statement, nameOf(node, step.column, i, statistics.length)),
  }));
  const computed = named.map(({ node, text }) => `${text} = ${spliced(node, everyPart(node, step.table, part.train))}`);
  const applied = [part.train, part.test].map((table) => {
    const names = (node: Expression): Replacement[] => [...named, ...everyPart(node, step.table, table)];
    const target = step.column === null ? table : spliced(step.target, names(step.target));
    return `${target} = ${spliced(step.value, names(step.value))}${step.rest}`;
  });
  const lines = [...computed, ...applied];
  const isRenamed = step.column === null && part.values.every((value) => textOf(value) === textOf(step.target));
  // What it made under a name of its own stays where something else reads it.
  const stays = isRenamed && isUsedBeside(analysis, textOf(step.target), [step.statement, ...part.values]);
  const edits = [
    ...(stays && textOf(step.target) !== step.table ? [] : removed(analysis, [loop ?? step.statement])),
    ...(isRenamed ? renamed(part.values, step.table) : []),
    ...division.insert(loop === null ? lines : [headOf(loop), ...lines.map((line) => `    ${line}`)]),
  ];
  return [{ title: 'Compute it on the training part, below the split', safety: 'unsafe', edits }];
}

/** What other statements can see of a step, or of the loop around it. */
function carriedOf(analysis: Analysis, step: Step, loop: Statement | null): Carried {
  const { statement, target } = step;
  const statements = loop === null ? [statement] : [loop, statement];
  const table = step.column === null ? textOf(target) : step.table;
  const columns = step.column === null ? null : changedColumns(analysis, target);
  const needs = namesRead(statements, [table]);
  return { statements, table, columns, isKept: table !== step.table, transformer: null, needs };
}

/** Group means of the target become scikit-learn's TargetEncoder, which encodes each training row by the others. */
export function encodeBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const division = divisionOf(analysis, leak);
  const statement = statementOf(leak.stat.node);
  const step = statement === null ? null : stepOf(statement);
  const group = groupedBy(leak.stat.node);
  if (division === null || step?.column == null || group === null || division.arrays.length !== 2) return [];
  const part = partOf(analysis, division, step);
  const target = division.arrays.at(-1);
  if (part === undefined || target === undefined || target === part) return [];
  if (!part.values.every((value) => hasColumns(analysis, value, [group.name]))) return [];
  if (newColumn(step) !== null && isAskedFor(analysis, step, division.statement)) return [];
  const encoder = freshName(analysis, step.statement, 'encoder');
  if (!standsBeside(step.statement, division.statement)) return [];
  if (!canBeCarried(analysis, carriedOf(analysis, step, null), division.statement)) return [];
  const lines = [
    `${encoder} = TargetEncoder()`,
    `${part.train}[${step.column}] = ${encoder}.fit_transform(${part.train}[[${group.text}]], ${target.train})`,
    `${part.test}[${step.column}] = ${encoder}.transform(${part.test}[[${group.text}]])`,
  ];
  const edits = [
    ...removed(analysis, [step.statement]),
    ...division.insert(lines),
    ...fromImport(analysis, 'sklearn.preprocessing', 'TargetEncoder'),
  ];
  return [{ title: 'Encode with `TargetEncoder` below the split', safety: 'template', edits }];
}

interface Step {
  readonly statement: Statement;
  /** The table that is changed, and the text of the columns written; null where all of it is. */
  readonly table: string;
  readonly column: string | null;
  /** What is assigned to, and what is assigned. */
  readonly target: Expression;
  readonly value: Expression;
  /** What follows the value in the source, and belongs to it. */
  readonly rest: string;
}

/** `df['a'] = …`, `X = …`, `df.loc[missing, 'a'] = …`, `df['a'].fillna(…, inplace=True)`. */
function stepOf(statement: Statement): Step | null {
  if (statement.kind === 'Assign' && statement.targets.length === 1) return assigned(statement);
  if (statement.kind !== 'ExpressionStatement' || statement.value.kind !== 'Call') return null;
  const { func, args } = statement.value;
  const [value, inplace] = args;
  if (func.kind !== 'Attribute' || args.length !== 2 || inplace?.keyword !== 'inplace' || value === undefined)
    return null;
  const place = placeOf(func.object);
  if (place === null) return null;
  // Without `inplace` the same call gives what is assigned.
  const written = { ...statement.value, args: args.slice(0, 1), end: value.end };
  return { ...place, statement, target: func.object, value: written, rest: ')' };
}

function assigned(statement: Assign): Step | null {
  const [target] = statement.targets;
  const place = target === undefined ? null : placeOf(target);
  if (place === null || target === undefined) return null;
  const table = place.column === null ? rootNameIn(statement.value) : place.table;
  return table === null ? null : { statement, table, column: place.column, target, value: statement.value, rest: '' };
}

function placeOf(node: Expression): { readonly table: string; readonly column: string | null } | null {
  if (node.kind === 'Name') return { table: node.id, column: null };
  if (node.kind === 'Attribute' && node.object.kind === 'Name')
    return { table: node.object.id, column: `'${node.attr}'` };
  if (node.kind !== 'Subscript') return null;
  const { object, index } = node;
  if (object.kind === 'Name' && index.kind !== 'Slice' && index.kind !== 'Tuple')
    return { table: object.id, column: textOf(index) };
  // df.loc[df['a'].isna(), 'a']
  const column = index.kind === 'Tuple' ? index.elements[1] : undefined;
  if (object.kind !== 'Attribute' || object.attr !== 'loc' || object.object.kind !== 'Name') return null;
  return column?.kind === 'Constant' ? { table: object.object.id, column: textOf(column) } : null;
}

/** The loop that this statement is all of: `for name in names: df[name] = …`. */
function loopAround(statement: Statement): Statement | null {
  const around = statementsIn(statement.chunk.body).find((one) =>
    blocksOf(one).some((block) => block.includes(statement)),
  );
  return around?.kind === 'For' && around.body.length === 1 && around.orelse.length === 0 ? around : null;
}

/** `for name in names:` */
function headOf(loop: Statement): string {
  const [first] = blocksOf(loop).flat();
  return loop.chunk.text.slice(loop.start, first?.start ?? loop.end).trimEnd();
}

/** What the split divides: the table itself, what was assigned, or the features made of it, which have these columns still. */
function partOf(analysis: Analysis, { arrays }: Division, step: Step): Divided | undefined {
  // A number under a name of its own is no table: mean = df['a'].mean()
  const changed = step.column === null ? textOf(step.target) : step.table;
  const exact = arrays.find(({ values }) => values.every((value) => textOf(value) === changed));
  if (exact !== undefined) return exact;
  if (step.column === null) {
    if (step.table !== changed) return undefined;
    return arrays.find(({ values }) =>
      values.every((value) => rootName(value) === changed && analysis.dataAt(value)?.form === 'table'),
    );
  }
  const columns = changedColumns(analysis, step.target);
  // Which columns these are is not known: the part may have lost one of them.
  if (columns.length === 0) return undefined;
  return arrays.find(({ values }) => values.every((value) => hasColumns(analysis, value, columns)));
}

/** Whether a column that the step makes can be made of the part, which may hold chosen columns only. */
function canMakeColumn(analysis: Analysis, step: Step, part: Divided, split: Statement): boolean {
  if (newColumn(step) === null) return true;
  const isTable = part.values.every((value) => textOf(value) === step.table);
  const read = columnsRead(step);
  if (!isTable && !part.values.every((value) => hasColumns(analysis, value, read))) return false;
  return !isAskedFor(analysis, step, split);
}

/** The column that a step makes; null for one that it changes, which was there before. */
function newColumn(step: Step): string | null {
  const { target } = step;
  if (target.kind !== 'Subscript' || target.index.kind !== 'Constant') return null;
  const name = String(target.index.value);
  return columnsRead(step).includes(name) ? null : name;
}

/** Whether a column that the step makes is asked for by its name above the split, or of the table below it. */
function isAskedFor(analysis: Analysis, step: Step, split: Statement): boolean {
  const name = newColumn(step);
  const others = statementsOutsideDefinitions(scopeOf(analysis, step.statement));
  return others.some((one) => {
    if (one === step.statement || !isBehind(one, step.statement)) return false;
    const isBelow = isBehind(one, split);
    const own = childrenOf(one).filter((child) => !isStatement(child));
    return !walk(own, (node) => {
      if (isBelow && node.kind === 'Subscript' && rootName(node.object) !== step.table) return 'skip';
      return node.kind === 'Constant' && node.value === name ? 'stop' : undefined;
    });
  });
}

/** The columns that a step asks its table for: `df['a']`, `df[['a', 'b']]`, `df.groupby('a')`. */
function columnsRead({ value, table }: Step): string[] {
  const found: string[] = [];
  const keep = (node: Expression): void => {
    if (node.kind === 'Constant' && typeof node.value === 'string') found.push(node.value);
    if (node.kind === 'List') node.elements.forEach(keep);
  };
  walk([value], (node) => {
    if (node.kind === 'Subscript' && rootName(node.object) === table) keep(node.index);
    if (node.kind === 'Call' && lastName(node.func) === 'groupby') node.args.forEach((one) => keep(one.value));
    return undefined;
  });
  return found;
}

/** `df['a'].mean()`, `np.mean(df['a'])`, `max(df['a'])` within the value. */
function reductionsOf(value: Expression, table: string): Call[] {
  const found: Call[] = [];
  walk([value], (node) => {
    if (node.kind !== 'Call' || !REDUCES.has(lastName(node.func))) return undefined;
    const [first] = node.args;
    const isOwn = node.func.kind === 'Attribute' && rootName(node.func.object) === table;
    if (!isOwn && (first === undefined || rootName(first.value) !== table)) return undefined;
    found.push(node);
    return 'skip';
  });
  return found;
}

/** `age_mean`, or `mean` for all columns. */
function nameOf(node: Call, column: string | null, index: number, count: number): string {
  const method = lastName(node.func);
  const stem =
    column
      ?.replaceAll(/\W+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .toLowerCase() ?? '';
  const isSame = count > 1 && method === 'quantile';
  return `${/^[a-z]/.test(stem) ? `${stem}_` : 'train_'}${method}${isSame ? `_${index + 1}` : ''}`;
}

/** `'c'` in `df.groupby('c')['y'].mean()`. */
function groupedBy(node: NodeBase): { readonly name: string; readonly text: string } | null {
  let group: { name: string; text: string } | null = null;
  walk([node as Expression], (inner) => {
    if (inner.kind !== 'Call' || inner.func.kind !== 'Attribute' || inner.func.attr !== 'groupby') return undefined;
    const [by] = inner.args;
    if (by?.value.kind === 'Constant' && typeof by.value.value === 'string')
      group = { name: by.value.value, text: textOf(by.value) };
    return 'stop';
  });
  return group;
}

/** The first name that a method is called on, as in `(X - X.mean()) / X.std()`. */
function rootNameIn(value: Expression): string | null {
  let root: string | null = null;
  walk([value], (node) => {
    if (node.kind === 'Call' && node.func.kind === 'Attribute') root ??= rootName(node.func.object);
    return root === null ? undefined : 'stop';
  });
  return root;
}
