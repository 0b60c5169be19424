// What learns of all rows, written so that it learns of the training rows alone: their numbers, or the slice that they are, behind what is
// learnt from. Only where the rows are known to stand in the order in which they are divided.
import type { Edit } from '../../../finding';
import { CLASS_OF_FUNCTION, PREPROCESSING } from '../../../knowledge/functionalForms';
import { isCall, textOf, type Call, type Expression, type Node, type Statement } from '../../../python/ast';
import {
  childrenOf,
  isStatement,
  lastName,
  rootName,
  statementOf,
  statementsOutsideDefinitions,
  walk,
} from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { sameRows } from '../../../semantics/rows/rows';
import type { DataObject, Rows } from '../../../semantics/values';
import { fromImport } from '../../imports';
import { callsAt } from '../../once';
import { replaced } from '../../statements';
import { isFrequency, isLimits } from '../leakCodes';
import { leaksOf, type Leak } from '../leaks';
import { boundIn, isBoundBefore, scopeOf, statementsBetween } from './statementsAround';

/** Rows that are divided, and which of them are for training. */
export interface TrainingRows {
  readonly whole: Rows;
  /** What stands in the brackets that take them: `train_rows`, `:train_size`. */
  readonly train: string;
}

/** Figures of the rule in the statements of those given, all of which is one finding. */
export function toldTogether(analysis: Analysis, leaks: readonly Leak[]): Leak[] {
  const statements = new Set(leaks.map(({ stat }) => statementOf(stat.node)));
  return leaksOf(analysis).filter(
    ({ code, stat }) => code === leaks[0]?.code && !isLimits(stat) && statements.has(statementOf(stat.node)),
  );
}

/** The text of those rows of an expression; null where it is not known to hold all rows, or how to take some. */
export function rowsOf(analysis: Analysis, node: Expression, whole: Rows, numbers: string): string | null {
  const data = analysis.dataAt(node);
  if (data === null || !sameRows(data.rows, whole)) return null;
  const taker = takerOf(data);
  if (taker === null || !isAligned(node) || (taker === '' && isStacked(analysis, node))) return null;
  const isPrimary = node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript' || isCall(node);
  return `${isPrimary ? textOf(node) : `(${textOf(node)})`}${taker}[${numbers}]`;
}

/** What stands before the brackets that take rows by their numbers. */
function takerOf({ form, library }: DataObject): string | null {
  if (library === 'pandas' && (form === 'table' || form === 'column')) return '.iloc';
  return form === 'array' && (library === 'pandas' || library === 'numpy' || library === 'sklearn') ? '' : null;
}

/** Whether an expression has one row for each of the table that it is made of, in their order, as far as its calls tell. */
function isAligned(node: Expression): boolean {
  return walk([node], (one) => {
    if (one.kind === 'Comprehension' || one.kind === 'Lambda') return 'stop';
    if (takesOthers(one)) return 'stop';
    if (!isCall(one)) return undefined;
    const name = lastName(one.func);
    // reshape(-1, 1)
    if (name === 'reshape') return /^\(?-1,\s*1\)?$/.test(one.args.map(textOf).join(', ')) ? undefined : 'stop';
    return ALIGNED.has(name) ? undefined : 'stop';
  });
}

const ALIGNED: ReadonlySet<string> = new Set(
  'astype to_numpy copy drop fillna select_dtypes filter toarray array asarray DataFrame Series to_frame log log1p sqrt abs lower upper strip get assign'.split(
    ' ',
  ),
);

/** `X = scipy.sparse.hstack([A, B])` has no rows to take until it is made another matrix. */
function isStacked(analysis: Analysis, node: Expression): boolean {
  const statement = statementOf(node);
  const name = rootName(node);
  const making = statement === null ? [] : statementsOutsideDefinitions(scopeOf(analysis, statement));
  return making.some(
    (one) =>
      one.kind === 'Assign' &&
      boundIn(one).includes(name ?? '') &&
      /(?<!\b(?:np|numpy)\.)\bhstack\(/.test(textOf(one.value)) &&
      !/\.tocs[rc]\(|format\s*=/.test(textOf(one.value)),
  );
}

/** A name within a statement that holds all rows, and did before it. */
export function tableIn(analysis: Analysis, from: Statement, whole: Rows): string | null {
  let found: string | null = null;
  walk([from], (node) => {
    if (node.kind !== 'Name' || !isBoundBefore(analysis, node.id, from)) return undefined;
    const data = analysis.dataAt(node);
    if (data === null || !sameRows(data.rows, whole) || takerOf(data) === null) return undefined;
    found = node.id;
    return 'stop';
  });
  return found;
}

/** The edits by which a step learns from the training rows; none where it is not written plainly. */
export function learntFrom(analysis: Analysis, { stat }: Leak, { whole, train }: TrainingRows): Edit[] {
  const { node } = stat;
  if (!isCall(node)) return [];
  if (stat.kind === 'statistic' || isFrequency(stat)) return computedOn(analysis, node, whole, train);
  if (stat.kind !== 'fit') return [];
  const className = CLASS_OF_FUNCTION.get(callsAt(analysis, node)[0]?.name ?? '');
  const [input, answers, ...others] = node.args;
  if (input === undefined || others.length > 0 || input.star !== '') return [];
  const rows = rowsOf(analysis, input.value, whole, train);
  if (rows === null) return [];
  if (className !== undefined) {
    if (answers !== undefined) return [];
    const text = `${className}().fit(${rows}).transform(${textOf(input.value)})`;
    return [replaced(node, text), ...fromImport(analysis, PREPROCESSING, className)];
  }
  if (node.func.kind !== 'Attribute' || (input.keyword !== null && input.keyword !== 'X')) return [];
  const { attr, object } = node.func;
  const known = analysis.facts.fits.find((one) => one.node === node)?.object.row;
  if (known == null) return [];
  const labels = answers === undefined ? '' : rowsOf(analysis, answers.value, whole, train);
  if (labels === null || (answers !== undefined && answers.keyword !== null && answers.keyword !== 'y')) return [];
  if (attr === 'fit' || attr === 'fit_on_texts')
    return [replaced(input.value, rows), ...(answers === undefined ? [] : [replaced(answers.value, labels)])];
  // Some give their training rows something else than new ones, some know no new ones.
  if (attr !== 'fit_transform' || known.tags?.includes('no-new-rows') === true || /Encoder$/.test(stat.name)) return [];
  const given = labels === '' ? rows : `${rows}, ${labels}`;
  return [replaced(node, `${textOf(object)}.fit(${given}).transform(${textOf(input.value)})`)];
}

/** `df['a'].mean()`, `np.mean(df['a'])`, `df['a'].dropna().median()` */
function computedOn(analysis: Analysis, { func, args }: Call, whole: Rows, train: string): Edit[] {
  if (func.kind !== 'Attribute' || !FIGURES.has(lastName(func))) return [];
  const [first] = args;
  let at: Expression | undefined = analysis.dataAt(func.object) === null ? first?.value : func.object;
  while (at !== undefined) {
    const rows = rowsOf(analysis, at, whole, train);
    if (rows !== null) return [replaced(at, rows)];
    at = isCall(at) && at.func.kind === 'Attribute' && at.func.attr === 'dropna' ? at.func.object : undefined;
  }
  return [];
}

/** Methods and functions that make one number of many rows, or one for each column. */
const FIGURES: ReadonlySet<string> = new Set(
  'mean median std var min max mode quantile sum skew kurt corr cov value_counts nunique describe percentile nanmean nanmedian nanstd nanmin nanmax amin amax average'.split(
    ' ',
  ),
);

/** Whether the rows are where they were, as far as the statements from one to another tell. */
export function staysInOrder(analysis: Analysis, whole: Rows, from: Statement, to: Statement): boolean {
  const between = [from, ...statementsBetween(analysis, from, to), to];
  const flowing = namesInto(between);
  return between.every((statement) => {
    if (boundIn(statement).some((name) => flowing.has(name)) && gathersRows(statement)) return false;
    const isShown = statement.kind === 'ExpressionStatement';
    const own = childrenOf(statement).filter((child) => !isStatement(child));
    return walk(own, (node) => {
      if (!isShown && takesOthers(node)) return 'stop';
      if (!isCall(node)) return undefined;
      const name = lastName(node.func);
      if (!REORDERS.has(name)) return undefined;
      const isInPlace = name === 'shuffle' || node.args.some(({ keyword }) => keyword === 'inplace');
      return (isShown && !isInPlace) || !isAbout(analysis, node, whole) ? undefined : 'stop';
    });
  });
}

/** `X[::2]`, `X[::-1]`, `X.T`, `np.r_[X, Y]`: rows in another number or order, without a call. */
function takesOthers(node: Node): boolean {
  if (node.kind === 'Slice') return node.step !== null && textOf(node.step) !== '1';
  return node.kind === 'Attribute' && ((node.attr === 'T' && node.object.kind === 'Name') || node.attr === 'r_');
}

/** Names that what the last statement reads was bound to or made of, in the statements before it. */
function namesInto(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  walk(statements.slice(-1), (node) => {
    if (node.kind === 'Name') names.add(node.id);
    return undefined;
  });
  for (const one of [...statements].reverse())
    if (boundIn(one).some((name) => names.has(name)))
      walk(childrenOf(one), (node) => {
        if (node.kind === 'Name') names.add(node.id);
        return undefined;
      });
  return names;
}

/** `per = df.groupby('patient').agg('mean')`: one row for several. */
function gathersRows(statement: Statement): boolean {
  if (statement.kind !== 'Assign') return false;
  return !walk([statement.value], (node) => {
    if (!isCall(node) || !GATHERS.has(lastName(node.func))) return undefined;
    return BY_ROW.test(textOf(statement.value)) ? undefined : 'stop';
  });
}

const GATHERS: ReadonlySet<string> = new Set(
  'groupby pivot pivot_table crosstab unique value_counts resample'.split(' '),
);

/** What gives each row a value of its group. */
const BY_ROW = /\.(?:transform|cumcount|cumsum|shift|rank|diff|ngroup)\(/;

/** What puts rows in another order, or in another number, though it speaks of the same ones. */
const REORDERS: ReadonlySet<string> = new Set(
  'sort sort_values sort_index argsort sample shuffle permutation reindex merge join align explode apply melt stack unstack repeat roll flip flipud nlargest nsmallest concat append vstack delete transpose swapaxes sliding_window_view'.split(
    ' ',
  ),
);

/** Whether a call is on or of all the rows. */
function isAbout(analysis: Analysis, { func, args }: Call, whole: Rows): boolean {
  const isRows = (node: Expression): boolean => {
    const data = analysis.dataAt(node);
    return data === null || sameRows(data.rows, whole);
  };
  const name = lastName(func);
  if (name === 'concat')
    return (
      !args.some(({ keyword, value }) => keyword === 'axis' && /^1$|columns/.test(textOf(value))) ||
      args.some(({ keyword }) => keyword === 'join')
    );
  // Rows one by one stay where they are; groups need not.
  if (name === 'apply') return func.kind === 'Attribute' && /\bgroupby\(/.test(textOf(func.object));
  if (func.kind !== 'Attribute') return true;
  const data = analysis.dataAt(func.object);
  if (data !== null) return sameRows(data.rows, whole);
  return args.length === 0 || args.some(({ value }) => isRows(value));
}
