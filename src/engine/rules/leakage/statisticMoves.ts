// Edits that compute a statistic on the training part: moved below the split, or taken from the training table where
// train and test rows were joined. Only for plain statements, where what the names hold can be read off the code.
import type { Fix } from '../../finding';
import {
  isCall,
  spanOf,
  textOf,
  type Assign,
  type Call,
  type Expression,
  type NodeBase,
  type Statement,
} from '../../python/ast';
import { statementOf, walk } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { roleOf } from '../../semantics/rows';
import { fromImport } from '../imports';
import { behind, removed } from '../statements';
import { namedSplit, type NamedSplit } from './moves';
import type { Leak } from './leaks';

/** Methods that make one number, or one for each column. */
const REDUCES = new Set('mean median std var min max mode quantile sum skew'.split(' '));

/** `df['a'] = df['a'].fillna(df['a'].mean())` before the split becomes a mean of the training part that fills both. */
export function statisticBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const split = namedSplit(leak.split?.node);
  const statement = statementOf(leak.stat.node);
  const step = statement === null ? null : stepOf(statement);
  if (split === null || step === null) return [];
  const part = partOf(split, step);
  if (part === undefined) return [];
  const statistics = reductionsOf(step.value, step.table);
  if (statistics.length === 0) return [];
  const inPart = (node: Expression, table: string): string => textWith(node, namesOf(node, step.table), table);
  const named = statistics.map((node, i) => ({ node, name: nameOf(node, step.column, i, statistics.length) }));
  const computed = named.map(({ node, name }) => `${name} = ${inPart(node, part.train)}`);
  const applied = [part.train, part.test].map((table) => {
    const replaced = [...named, ...namesOf(step.value, step.table).map((node) => ({ node, name: table }))];
    const target = step.column === null ? table : `${table}[${step.column}]`;
    return `${target} = ${textWithAll(step.value, replaced)}`;
  });
  const renamed = step.column === null && textOf(part.argument.value) !== step.table;
  const edits = [
    removed(analysis, step.statement),
    ...(renamed ? [{ kind: 'replace' as const, span: spanOf(part.argument.value), text: step.table }] : []),
    behind(split.assignment, [...computed, ...applied].join('\n')),
  ];
  return [{ title: 'Compute it on the training part, below the split', safety: 'unsafe', edits }];
}

/** Group means of the target become scikit-learn's TargetEncoder, which encodes each training row by the others. */
export function encodeBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const split = namedSplit(leak.split?.node);
  const statement = statementOf(leak.stat.node);
  const step = statement === null ? null : stepOf(statement);
  const group = groupedBy(leak.stat.node);
  if (split === null || step?.column == null || group === null || split.arrays.length < 2) return [];
  const part = partOf(split, step);
  const target = split.arrays.at(-1);
  if (part === undefined || target === undefined || target === part) return [];
  const lines = [
    'encoder = TargetEncoder()',
    `${part.train}[${step.column}] = encoder.fit_transform(${part.train}[[${group}]], ${target.train})`,
    `${part.test}[${step.column}] = encoder.transform(${part.test}[[${group}]])`,
  ];
  const edits = [
    removed(analysis, step.statement),
    behind(split.assignment, lines.join('\n')),
    ...fromImport(analysis, 'sklearn.preprocessing', 'TargetEncoder'),
  ];
  return [{ title: 'Encode with `TargetEncoder` below the split', safety: 'template', edits }];
}

/** `scaler.fit_transform(both)` becomes `scaler.fit(train).transform(both)`, `both.mean()` becomes `train.mean()`. */
export function learnFromTrain(analysis: Analysis, leak: Leak): Fix[] {
  const { node } = leak.stat;
  if (!isCall(node) || node.func.kind !== 'Attribute') return [];
  const isFit = node.func.attr === 'fit_transform';
  const learnt = isFit ? node.args[0]?.value : node.func.object;
  const joined = learnt === undefined ? null : rootName(learnt);
  const train = joined === null ? null : trainOf(analysis, joined);
  if (learnt === undefined || joined === null || train === null) return [];
  const fromTrain = textWith(learnt, namesOf(learnt, joined), train);
  const edit = isFit
    ? {
        span: spanOf(node),
        text: `${textOf(node.func.object)}.fit(${fromTrain}).transform(${node.args.map(textOf).join(', ')})`,
      }
    : { span: spanOf(learnt), text: fromTrain };
  return [{ title: `Learn it from \`${train}\` alone`, safety: 'unsafe', edits: [{ kind: 'replace', ...edit }] }];
}

interface Step {
  readonly statement: NodeBase;
  /** The table that is changed, and the written column; null where all of it is. */
  readonly table: string;
  readonly column: string | null;
  /** What is assigned. */
  readonly value: Expression;
}

/** `df['a'] = …`, `X = …`, `df['a'].fillna(…, inplace=True)`. */
function stepOf(statement: Statement): Step | null {
  if (statement.kind === 'Assign' && statement.targets.length === 1) return assigned(statement);
  if (statement.kind !== 'ExpressionStatement' || statement.value.kind !== 'Call') return null;
  const { func, args } = statement.value;
  const [value, inplace] = args;
  if (func.kind !== 'Attribute' || args.length !== 2 || inplace?.keyword !== 'inplace' || value === undefined)
    return null;
  const place = placeOf(func.object);
  // Without `inplace` the same call gives what is assigned.
  return place === null ? null : { ...place, statement, value: withoutInplace(statement.value) };
}

function assigned(statement: Assign): Step | null {
  const [target] = statement.targets;
  const place = target === undefined ? null : placeOf(target);
  if (place === null) return null;
  const table = place.column === null ? rootNameIn(statement.value) : place.table;
  return table === null ? null : { statement, table, column: place.column, value: statement.value };
}

function placeOf(node: Expression): { readonly table: string; readonly column: string | null } | null {
  if (node.kind === 'Name') return { table: node.id, column: null };
  if (node.kind !== 'Subscript' || node.object.kind !== 'Name' || node.index.kind !== 'Constant') return null;
  return { table: node.object.id, column: textOf(node.index) };
}

/** The call with its last argument, `inplace=True`, left out of its source. */
function withoutInplace(call: Call): Call {
  return { ...call, args: call.args.slice(0, 1) };
}

/** What the split divides: the table itself, what was assigned, or the features made of it, which come first. */
function partOf(split: NamedSplit, step: Step): NamedSplit['arrays'][number] | undefined {
  const texts = new Set([step.table, step.statement.chunk.text.split('=')[0]?.trim() ?? '']);
  const exact = split.arrays.find(({ argument }) => texts.has(textOf(argument.value)));
  return exact ?? (step.column === null ? undefined : split.arrays[0]);
}

function reductionsOf(value: Expression, table: string): Call[] {
  const found: Call[] = [];
  walk([value], (node) => {
    if (node.kind !== 'Call' || node.func.kind !== 'Attribute' || !REDUCES.has(node.func.attr)) return undefined;
    if (rootName(node.func.object) !== table) return undefined;
    found.push(node);
    return 'skip';
  });
  return found;
}

/** `age_mean`, or `mean` for all columns. */
function nameOf(node: Call, column: string | null, index: number, count: number): string {
  const method = node.func.kind === 'Attribute' ? node.func.attr : 'value';
  const stem =
    column
      ?.replaceAll(/\W+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .toLowerCase() ?? '';
  const isSame = count > 1 && method === 'quantile';
  return `${/^[a-z]/.test(stem) ? `${stem}_` : 'train_'}${method}${isSame ? `_${index + 1}` : ''}`;
}

/** `'c'` in `df.groupby('c')['y'].mean()`. */
function groupedBy(node: NodeBase): string | null {
  let group: string | null = null;
  walk([node as Expression], (inner) => {
    if (inner.kind !== 'Call' || inner.func.kind !== 'Attribute' || inner.func.attr !== 'groupby') return undefined;
    const [by] = inner.args;
    if (by?.value.kind === 'Constant' && typeof by.value.value === 'string') group = textOf(by.value);
    return 'stop';
  });
  return group;
}

/** The training table among those that were concatenated into this name. */
function trainOf(analysis: Analysis, joined: string): string | null {
  for (const { node, written } of analysis.facts.calls) {
    if (written !== 'concat' && written !== 'append' && written !== 'vstack' && written !== 'concatenate') continue;
    const statement = statementOf(node);
    const target = statement?.kind === 'Assign' ? statement.targets[0] : undefined;
    if (target?.kind !== 'Name' || target.id !== joined) continue;
    const [list] = node.args;
    const tables = list?.value.kind === 'List' || list?.value.kind === 'Tuple' ? list.value.elements : [];
    for (const table of tables) {
      const value = table.kind === 'Name' ? analysis.valueOf(table) : undefined;
      const object = analysis.objectOf(value);
      if (object?.kind === 'data' && roleOf(object.rows) === 'train') return textOf(table);
    }
  }
  return null;
}

/** `df` in `df['a'].clip(0).mean()`. */
function rootName(node: Expression): string | null {
  let at = node;
  while (at.kind !== 'Name') {
    if (at.kind === 'Call') at = at.func;
    else if (at.kind === 'Attribute' || at.kind === 'Subscript') at = at.object;
    else return null;
  }
  return at.id;
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

function namesOf(node: Expression, name: string): Expression[] {
  const found: Expression[] = [];
  walk([node], (inner) => {
    if (inner.kind === 'Name' && inner.id === name) found.push(inner);
    return undefined;
  });
  return found;
}

function textWith(node: Expression, parts: readonly Expression[], text: string): string {
  return textWithAll(
    node,
    parts.map((part) => ({ node: part, name: text })),
  );
}

/** Source of an expression with some of its parts replaced; parts inside others are left to those. */
function textWithAll(node: Expression, parts: readonly { readonly node: Expression; readonly name: string }[]): string {
  const outer = parts.filter(
    ({ node: one }) =>
      !parts.some(({ node: other }) => other !== one && other.start <= one.start && one.end <= other.end),
  );
  let text = '';
  let at = node.start;
  for (const part of outer.sort((a, b) => a.node.start - b.node.start)) {
    text += node.chunk.text.slice(at, part.node.start) + part.name;
    at = part.node.end;
  }
  const last = node.kind === 'Call' ? node.args.at(-1) : undefined;
  // Arguments that were left out of the node are left out of its text.
  const end = last !== undefined && !/^[\s,]*\)$/.test(node.chunk.text.slice(last.end, node.end)) ? last.end : node.end;
  return text + node.chunk.text.slice(at, end) + (end === node.end ? '' : ')');
}
