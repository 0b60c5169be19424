// Edits that take a figure of the test rows from the training table instead: `test['age'].mean()` becomes `train['age'].mean()`.
import type { Edit, Fix } from '../../../finding';
import {
  isCall,
  spanOf,
  textOf,
  type Attribute,
  type Call,
  type Expression,
  type NodeBase,
  type Statement,
  type Subscript,
} from '../../../python/ast';
import { lastName, rootName, statementOf, statementsOutsideDefinitions, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { roleOf } from '../../../semantics/rows/rows';
import { everyPart, spliced } from '../../spliced';
import { boundIn, changedColumns, isBehind, scopeOf } from './statementsAround';
import { REDUCES } from './statisticMoves';

/** All figures of the statement come from the table of the mirrored name, where its columns still are what they were when they were read. */
export function figureOfTrain(analysis: Analysis, figure: NodeBase): Fix[] {
  const statement = statementOf(figure);
  const own = isCall(figure) ? learntFrom(figure) : null;
  const test = own === null ? null : rootName(own);
  if (statement === null || test === null) return [];
  const train = test.replace(/test(?:ing)?|valid(?:ation)?|val(?![a-z])/i, inCaseOf);
  const table = train === test ? undefined : analysis.objectOf(analysis.lookup(train));
  if (table?.kind !== 'data' || roleOf(table.rows) !== 'train') return [];
  const learnt: Expression[] = [];
  walk([statement], (node) => {
    const from = node.kind === 'Call' ? learntFrom(node) : null;
    if (from !== null && rootName(from) === test) learnt.push(from);
    return undefined;
  });
  if (!learnt.every((from) => isAsRead(analysis, train, changedColumns(analysis, from), statement))) return [];
  const edits = learnt.map((from): Edit => ({
    kind: 'replace',
    span: spanOf(from),
    text: spliced(from, everyPart(from, test, train)),
  }));
  return [{ title: `Take it from \`${train}\``, safety: 'unsafe', edits }];
}

function inCaseOf(word: string): string {
  if (word === word.toUpperCase()) return 'TRAIN';
  return /^[A-Z]/.test(word) ? 'Train' : 'train';
}

/** `df['a']` in `df['a'].mean()` and in `np.mean(df['a'])`. */
function learntFrom({ func, args }: Call): Expression | null {
  if (func.kind !== 'Attribute' || !REDUCES.has(lastName(func))) return null;
  const [first] = args;
  const isFunction = first !== undefined && first.keyword === null && func.object.kind === 'Name';
  return isFunction ? first.value : func.object;
}

/** Whether the table has its name before the statement, and its columns (all, where none are given) are at most filled until there. */
function isAsRead(analysis: Analysis, table: string, columns: readonly string[], until: Statement): boolean {
  const earlier = statementsOutsideDefinitions(scopeOf(analysis, until)).filter((one) => isBehind(until, one));
  const bound = earlier.filter((one) => boundIn(one).includes(table));
  if (bound.length === 0 || (columns.length === 0 && bound.length > 1)) return false;
  return earlier.every((one) => {
    const [target] = one.kind === 'Assign' ? one.targets : [];
    if (one.kind === 'AugAssign')
      return rootName(one.target) !== table || !mayRead(analysis, one.target, table, columns);
    if (one.kind === 'Assign' && target !== undefined) {
      if (rootName(target) !== table || isFilled(one.value)) return true;
      if (target.kind === 'Name') return !FITS.test(textOf(one.value));
      const changed = changedColumns(analysis, target);
      if (columns.length === 0 || changed.length === 0) return false;
      // A column that is made of others is not one that was changed.
      return !changed.some((name) => columns.includes(name)) || !mayRead(analysis, one.value, table, columns);
    }
    if (one.kind !== 'ExpressionStatement' || !isCall(one.value) || rootName(one.value.func) !== table) return true;
    return (
      /^(?:fillna|drop|dropna)$/.test(lastName(one.value.func)) ||
      !one.value.args.some((arg) => arg.keyword === 'inplace')
    );
  });
}

/** `df['a'].fillna(0)`, whatever type it is given then. */
function isFilled(value: Expression): boolean {
  if (!isCall(value) || value.func.kind !== 'Attribute') return false;
  return value.func.attr === 'fillna' || (value.func.attr === 'astype' && isFilled(value.func.object));
}

/** Whether an expression reads any of the columns of the table, or the table as a whole. */
function mayRead(analysis: Analysis, value: Expression, table: string, columns: readonly string[]): boolean {
  return !walk([value], (node) => {
    if (node.kind === 'Name') return node.id === table ? 'stop' : undefined;
    if ((node.kind !== 'Subscript' && node.kind !== 'Attribute') || !isName(placeIn(node), table)) return undefined;
    const read = changedColumns(analysis, node);
    return read.length === 0 || read.some((name) => columns.includes(name)) ? 'stop' : 'skip';
  });
}

/** `df` in `df['a']`, `df.a` and `df.loc[rows, 'a']`. */
function placeIn(node: Subscript | Attribute): Expression {
  const { object } = node;
  return object.kind === 'Attribute' && /^i?loc$/.test(object.attr) ? object.object : object;
}

function isName(node: Expression, name: string): boolean {
  return node.kind === 'Name' && node.id === name;
}

const FITS = /transform\(|\.(?:mean|std|min|max|median)\(/;
