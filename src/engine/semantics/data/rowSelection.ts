// Which rows a slice, a mask, an index, a number or a method such as `head` leaves.
import { textOf, type Call, type Expression, type NodeBase, type Subscript } from '../../python/ast';
import { loopsAround } from '../../python/around';
import { statementOf, walk } from '../../python/walk';
import { uniteStats } from '../columns';
import { isOneRow, someRows } from './dataOperations';
import { evaluate } from '../interpreter';
import { booleanOf, isAlongColumns, numberOf } from '../language/folding';
import { hashOf } from '../hash';
import type { Machine } from '../machine';
import { roleInName, roleOfFlag } from '../rows/partNames';
import { divided, DIVIDED_EACH_PASS } from '../rows/passes';
import {
  baseOf,
  drawnFrom,
  overlap,
  partOf,
  partsOf,
  resampledFrom,
  roleOf,
  subsetOf,
  withRole,
  type SliceRange,
} from '../rows/rows';
import { withSteps, type CallArguments, type DataObject, type Rows, type Stat, type Value } from '../values';
import type { MethodCall } from './methodCall';
import { onePerGroup } from './onePerGroup';
import { restByIndex } from './rowsLeft';

/** A number that a loop counts with. */
export function isCounter(m: Machine, key: Value): boolean {
  return m.data(key)?.through.includes('counter') === true;
}

/** One value of a column, as it stands there. */
export function cellIn(m: Machine, column: DataObject): Value {
  return m.derive(column, { form: 'scalar', through: withSteps(column.through, 'cell') });
}

/** Whether the data is a value out of a table, and not a number that was worked out over rows. */
export function isCell({ form, through }: DataObject): boolean {
  return form === 'scalar' && through.includes('cell');
}

/** The data that selects rows: a mask, an index, an array of row numbers. */
export function rowSelector(m: Machine, key: Value): DataObject | null {
  const data = m.data(key);
  return data !== null &&
    (data.form === 'mask' || data.form === 'index' || data.form === 'array' || data.form === 'column')
    ? data
    : null;
}

/** Rows by slice, mask, index or number. */
export function selectRows(m: Machine, node: Subscript, object: DataObject, index: Expression, key: Value): Rows {
  if (object.rows.kind === 'unknown') return object.rows;
  if (index.kind === 'Slice') {
    if (index.lower === null && index.upper === null) return object.rows;
    if (isFullSlice(m, index)) return object.rows;
    // rows[1::2]: rows from here and there.
    if (index.step !== null && !/^-?1$/.test(textOf(index.step))) return subsetOf(object.rows, m.store.newId());
    const lower = index.lower === null ? null : boundText(m, index.lower);
    return slicePart(m, node, object, {
      lower: lower === '0' ? null : lower,
      upper: index.upper === null ? null : boundText(m, index.upper),
    });
  }
  if (index.kind === 'Constant' && index.value === undefined) return object.rows;
  if (isCounter(m, key)) return object.rows;
  const mask = maskNamed(m, object, index, key);
  if (mask !== null) return partByMask(m, node, object.rows, mask);
  const chooser = rowSelector(m, key);
  if (chooser !== null) {
    const { rows } = chooser;
    const flagged = pieceByFlag(object.rows, index) ?? restByIndex(m, object.rows, index);
    if (flagged !== null) return flagged;
    // An index or array of row numbers that a splitter made: the same part of these rows.
    if (chooser.form === 'index' && rows.kind === 'part') return partBy(object.rows, rows);
    if (chooser.form === 'index' && rows.kind !== 'unknown') return rows;
    const held = index.kind === 'Name' && key.kind === 'ref' && chooser.form === 'mask' ? key.id : null;
    const some = subsetOf(object.rows, conditionId(node, index) ?? held ?? m.store.newId());
    // df[valid_mask]
    const role = index.kind === 'Name' ? roleInName(index.id) : null;
    const chosen = role === null ? some : withRole(some, role);
    const by = [...chooser.columns.known.keys()];
    return chosen.kind === 'subset' && chosen !== object.rows && by.length > 0 ? { ...chosen, by } : chosen;
  }
  return subsetOf(object.rows, m.store.newId());
}

/** Masks that graphs come with, one for each part: `out[data.train_mask]`, `logits[test_mask]`. */
const MASK = /^(?:train|val|valid|test)_?(?:mask|idx|index)$/;

/** The name of such a mask of a graph; null for other choices of rows, and for a mask turned round: `~data.test_mask`. */
export function maskNamed(m: Machine, object: DataObject, index: Expression, key: Value): string | null {
  const chooser = m.data(key);
  if (object.prediction === null && !m.knowledge.is('library of graphs', object.library)) return null;
  if (chooser === null)
    return object.prediction !== null && index.kind === 'Name' && MASK.test(index.id) ? index.id : null;
  const [name, ...others] = chooser.columns.known.keys();
  return name !== undefined && others.length === 0 && chooser.form !== 'mask' && MASK.test(name) ? name : null;
}

function partByMask(m: Machine, node: NodeBase, rows: Rows, mask: string): Rows {
  const owner: object = baseOf(rows);
  const split = m.manualSplits.get(owner) ?? m.origins.split(node, 'manual');
  m.manualSplits.set(owner, split);
  return partOf(rows, split, roleInName(mask) ?? 'unknown', hashOf(mask.slice(0, 3)));
}

/** `train.append(rows[i])`, `x_test[i - n] = rows[i]`: rows that a loop puts one by one under the name of a part are that part. */
export function ofNamedPart(m: Machine, node: NodeBase, holder: Expression, value: Value): Value {
  const name = holder.kind === 'Name' ? holder.id : holder.kind === 'Attribute' ? holder.attr : '';
  const role = roleInName(name);
  const data = role === null ? null : m.data(value);
  if (role === null || data === null || !isOneRow(data) || data.prediction !== null) return value;
  if (data.rows.kind === 'unknown' || roleOf(data.rows) !== null || loopsAround(node).length === 0) return value;
  return m.derive(data, { rows: partByMask(m, node, data.rows, role) });
}

/** The part of the rows that numbers tell, which may be some of a part themselves: `X[learn[100:]]` of a fold. */
function partBy(of: Rows, { of: whole, split, role, index, range }: Rows & { kind: 'part' }): Rows {
  const isInside = whole.kind === 'part' && !partsOf(of).some((part) => part.split.id === whole.split.id);
  return partOf(isInside ? partBy(of, whole) : of, split, role, index, range);
}

const conditionIds = new WeakMap<Expression, number | null>();

/** The number of a condition that names nothing but the table itself: `df[df['is_train']]` is the same rows wherever it stands. */
function conditionId({ object: holder }: Subscript, index: Expression): number | null {
  let id = conditionIds.get(index);
  if (id === undefined) conditionIds.set(index, (id = numberOfCondition(holder, index)));
  return id;
}

function numberOfCondition(holder: Expression, index: Expression): number | null {
  if (holder.kind !== 'Name' || !namesOnly(index, holder.id)) return null;
  return (
    -1 -
    hashOf(
      textOf(index)
        .replaceAll(/\s+/g, '')
        .replaceAll(new RegExp(`\\b${holder.id}\\b`, 'g'), '_'),
    )
  );
}

/** Whether the expression names that and nothing else. */
function namesOnly(node: Expression, id: string): boolean {
  const names = new Set<string>();
  walk([node], (one) => {
    if (one.kind === 'Name') names.add(one.id);
    return undefined;
  });
  return names.size === 1 && names.has(id);
}

/** Statistics by which the chooser keeps or loses rows, beside what the rows depend on themselves: `df[df.price < df.price.quantile(0.99)]`. */
export function limitsBy(m: Machine, node: NodeBase, object: DataObject, chooser: DataObject | null): readonly Stat[] {
  if (chooser === null || chooser.form === 'scalar' || object.rows.kind === 'unknown') return object.stats;
  const own = new Set(m.carriedBy(object));
  // A row that is looked up by a value is held against nothing.
  const isCondition = chooser.form === 'mask' || chooser.through.some((step) => CONDITIONS.has(step));
  const limits = m
    .carriedBy(chooser)
    .filter((stat) => !own.has(stat) && (isCondition ? isLimit(m, stat) : stat.kind === 'limits'))
    .map((stat) => (stat.kind === 'limits' ? stat : m.origins.rowLimit(stat, node)));
  // d.loc[np.concatenate([usual, rng.choice(rare, n)])]: rows by numbers that are there several times
  const drawn =
    chooser.form === 'index' || chooser.form === 'array' || chooser.through.includes('flatnonzero')
      ? m
          .carriedBy(chooser)
          .filter((stat) => stat.kind === 'resample' && !own.has(stat))
          .map((stat) => (overlap(stat.rows, object.rows) ? stat : ofThese(stat)))
      : [];
  // Numbers by what another file says of the rows: it is these that are there several times.
  function ofThese({ node: at, name }: Stat): Stat {
    return m.origins.stat('resample', at, name, 'statistics', object);
  }
  return uniteStats(uniteStats(object.stats, limits), drawn);
}

const CONDITIONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '&', '|', '~']);

function isLimit(m: Machine, { kind, name, learns, columns }: Stat): boolean {
  if (kind === 'limits') return true;
  if (kind === 'neighbours' || kind === 'resample' || learns !== 'statistics') return false;
  // What lies before a point in time is a part, not what is usual.
  return m.knowledge.is('usual values', name) && !(columns?.every((each) => m.knowledge.isTimeName(each)) ?? false);
}

function isFullSlice(m: Machine, slice: Extract<Expression, { kind: 'Slice' }>): boolean {
  const lower = slice.lower === null ? 0 : numberOf(evaluate(m, slice.lower));
  return lower === 0 && slice.upper === null;
}

function boundText(m: Machine, node: Expression): string {
  const value = evaluate(m, node);
  const number = numberOf(value);
  return number === null ? textOf(node).replaceAll(/\s+/g, '') : String(number);
}

/** Two tables that were stacked, encoded together and cut apart again: `both[:len(train)]` is the first, the rest the second. */
function pieceOfUnion(rows: Rows, { lower, upper }: SliceRange): Rows | null {
  if (rows.kind !== 'union' || rows.alternatives || rows.of.length !== 2) return null;
  const [first, second] = rows.of;
  if (lower === null && upper !== null) return first ?? null;
  return lower !== null && upper === null ? (second ?? null) : null;
}

/** The same by a column that says which table a row came from: `both[both['part'] == 'train']`, `both[both.is_train]`. */
function pieceByFlag(rows: Rows, condition: Expression): Rows | null {
  if (rows.kind !== 'union' || rows.alternatives || rows.of.length !== 2) return null;
  const role = roleByFlag(condition);
  const pieces = rows.of.filter((one) => role !== null && roleOf(one) === role);
  return pieces.length === 1 ? (pieces[0] ?? null) : null;
}

function roleByFlag(condition: Expression): 'train' | 'test' | null {
  if (condition.kind === 'UnaryOp') return condition.op === '~' ? otherRole(roleByFlag(condition.operand)) : null;
  if (condition.kind !== 'Compare') return roleOfFlag(columnNamed(condition) ?? '');
  const [op] = condition.ops;
  const [value] = condition.comparators;
  if (condition.ops.length !== 1 || value?.kind !== 'Constant' || (op !== '==' && op !== '!=')) return null;
  const column = columnNamed(condition.left);
  if (column === null) return null;
  const is = typeof value.value === 'string' ? roleOfFlag(value.value) : roleOfValue(column, value.value);
  return op === '==' ? is : otherRole(is);
}

/** `is_train == 1`, `is_test == False` */
function roleOfValue(column: string, value: unknown): 'train' | 'test' | null {
  const role = roleOfFlag(column);
  if (value === 1 || value === true) return role;
  return value === 0 || value === false ? otherRole(role) : null;
}

function otherRole(role: 'train' | 'test' | null): 'train' | 'test' | null {
  if (role === null) return null;
  return role === 'train' ? 'test' : 'train';
}

/** The column that an expression takes of a table, by a name that is written there. */
function columnNamed(node: Expression): string | null {
  if (node.kind === 'Attribute') return node.attr;
  if (node.kind !== 'Subscript' || node.index.kind !== 'Constant') return null;
  return typeof node.index.value === 'string' ? node.index.value : null;
}

/** One split stands for all slices of the same rows: two of them are told apart by their bounds. */
export function slicePart(m: Machine, node: Expression, object: DataObject, range: SliceRange): Rows {
  if (roleOf(object.rows) === 'test') return subsetOf(object.rows, m.store.newId());
  const joined = isByOwnSize(node) ? null : pieceOfUnion(object.rows, range);
  if (joined !== null) return joined;
  const owner: object = baseOf(object.rows);
  let split = m.manualSplits.get(owner);
  if (split === undefined) {
    if (object.form === 'table' && isCutShort(node)) return subsetOf(object.rows, m.store.newId());
    split = m.origins.split(node, 'manual', { shuffled: false, ordered: true });
    m.manualSplits.set(owner, split);
  }
  return partOf(object.rows, split, 'unknown', 0, range);
}

/** `both[:int(0.2 * len(both))]`: a share of all rows, whatever tables they were joined from. */
function isByOwnSize(node: Expression): boolean {
  if (node.kind !== 'Subscript' || node.index.kind !== 'Slice') return false;
  const held = node.object.kind === 'Attribute' ? node.object.object : node.object;
  const bounds = [node.index.lower, node.index.upper].flatMap((one) => one ?? []);
  return (
    held.kind === 'Name' && !walk(bounds, (one) => (one.kind === 'Name' && one.id === held.id ? 'stop' : undefined))
  );
}

/** `df = df[24:]`: what is left out has no name any more, so nothing is divided. */
function isCutShort(node: Expression): boolean {
  if (node.kind !== 'Subscript') return false;
  const held = node.object.kind === 'Attribute' ? node.object.object : node.object;
  if (held.kind !== 'Name') return false;
  const statement = statementOf(node);
  if (statement?.kind !== 'Assign' || statement.value !== node) return false;
  return statement.targets.every((target) => target.kind === 'Name' && target.id === held.id);
}

/**
 * Methods that keep some rows or draw them. `sample(frac=1)` only reorders; `replace=True` makes rows come several times; `axis=1` leaves rows
 * alone.
 */
export function filter(m: Machine, { node, object, row, name, args }: MethodCall): Value {
  const axis = m.argument(args, row.params, 'axis');
  if (isAlongColumns(axis)) return m.derive(object, {});
  const frac = numberOf(m.argument(args, row.params, 'frac'));
  // pandas and Spark have the same choice under two names.
  const replace = booleanOf(m.argument(args, row.params, 'replace') ?? m.argument(args, row.params, 'withReplacement'));
  if (row.effect === 'sample' && frac !== null && frac >= 1 && replace !== true)
    return m.derive(object, { timeOrdered: false });
  if (row.effect === 'sample' && (replace === true || row.tags?.includes('repeats-rows') === true)) {
    const stat = m.origins.stat('resample', node, name, 'statistics', object);
    return m.derive(object, {
      rows: resampledFrom(object.rows, m.store.newId()),
      stats: uniteStats(object.stats, [stat]),
    });
  }
  const asked = node.args.find(({ keyword }) => keyword === null || keyword === 'n');
  if (name === 'head' || name === 'tail') {
    const text = asked === undefined ? null : boundText(m, asked.value);
    // A few rows are a look, many are a part.
    if (text !== null && !(Number(text) <= 50)) {
      return m.derive(object, {
        rows: slicePart(
          m,
          node,
          object,
          name === 'head' ? { lower: null, upper: text } : { lower: `-${text}`, upper: null },
        ),
      });
    }
  }
  // take(indices), subset(used_indices): a fold by its numbers
  const chooser = m.data(args.positional[0]);
  if (chooser?.form === 'index' && chooser.rows.kind === 'part' && object.rows.kind !== 'unknown')
    return m.derive(object, { rows: partBy(object.rows, chooser.rows) });
  if (row.tags?.includes('random') === true && object.rows.kind !== 'unknown')
    return m.derive(object, { rows: drawnFrom(object.rows, m.store.newId()), viewOf: null });
  const some = someRows(m, object);
  const left = m.data(some);
  // pd.concat([all, known]).drop_duplicates(keep=False): nothing is there twice any more
  if (left === null || !/^(?:drop_?duplicates|unique|distinct)$/i.test(name)) return some;
  const subset = m.strings(m.argument(args, row.params, 'subset'));
  const single = subset === null || subset.length === 0 ? left : onePerGroup(left, subset);
  return m.derive(single, { stats: single.stats.filter(({ kind }) => kind !== 'resample') });
}

/** tf.data: take(n) and skip(n) with the same n do not overlap. */
export function takeOrSkip(
  m: Machine,
  node: Call,
  object: DataObject,
  effect: 'dataset-take' | 'dataset-skip',
  args: CallArguments,
): Value {
  const [argument] = node.args;
  const count = numberOf(args.positional[0]);
  const bound =
    count === null
      ? argument === undefined
        ? 'n'
        : argument.chunk.text.slice(argument.start, argument.end)
      : String(count);
  const range = effect === 'dataset-take' ? { lower: null, upper: bound } : { lower: bound, upper: null };
  const rows = slicePart(m, node, object, range);
  const holds = object.holds.map((held) => {
    const inner = m.data(held);
    return inner === null
      ? held
      : m.derive(inner, { rows: slicePart(m, node, inner, range), through: mayBeAnew(inner.through) });
  });
  return m.derive(object, { rows, holds, through: divided(object.through) });

  /** What a data set was made of passes through what it passes. */
  function mayBeAnew(through: readonly string[]): readonly string[] {
    return divided(object.through) === object.through ? through : withSteps(through, DIVIDED_EACH_PASS);
  }
}
