// Splits: rows divided into parts with a role, by holdout, fold, named part or random lengths.
import type { Call, NodeBase, Subscript } from '../../python/ast';
import { lastPart } from '../../python/names';
import { lastName } from '../../python/walk';
import { NO_COLUMNS } from '../columns';
import { allData, firstData } from '../data/dataOperations';
import type { FunctionRow, MethodRow } from '../effects';
import { booleanOf, numberOf } from '../language/folding';
import { hashOf } from '../hash';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import { roleInName } from './partNames';
import { pieceOf } from './pieces';
import { withTurned } from './stacking';
import { baseOf, partOf, sameRows } from './rows';
import {
  UNKNOWN,
  type CallArguments,
  type DataObject,
  type PartRole,
  type Rows,
  type Split,
  type Value,
} from '../values';

/** The number of a holdout: that of an earlier one which divided the same rows with the same seed and sizes. */
function holdoutId(m: Machine, name: string, args: CallArguments): number {
  const rows = allData(m, args.positional)[0]?.rows;
  const seed = numberOf(args.keywords.get('random_state') ?? UNKNOWN);
  const fresh = m.store.newId();
  if (rows === undefined || rows.kind === 'unknown' || seed === null) return fresh;
  // A size that nobody knows may be any: that alone tells no two divisions apart.
  const sizes = ['test_size', 'train_size', 'shuffle'].map((each) => {
    const value = args.keywords.get(each);
    return value === undefined ? '' : (numberOf(value) ?? booleanOf(value))?.toString();
  });
  const key = [name, seed, args.keywords.has('stratify')].join(' ');
  const owner = baseOf(rows);
  const before = m.seededSplits.get(owner) ?? [];
  const same = before.find(
    (one) =>
      one.key === key &&
      one.sizes.every((size, i) => size === undefined || sizes[i] === undefined || size === sizes[i]) &&
      sameRows(one.rows, rows),
  );
  if (same !== undefined) return same.id;
  m.seededSplits.set(owner, [...before.slice(-15), { rows, key, sizes, id: fresh }]);
  return fresh;
}

/**
 * train_test_split and its like: for each array its training part, then its test part. Shuffled unless `shuffle=False` or the function keeps
 * the order.
 */
export function holdout(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const shuffle = booleanOf(args.keywords.get('shuffle'));
  const split: Split = {
    id: holdoutId(m, name, args),
    node: m.facts.standIn ?? node,
    kind: 'holdout',
    splitter: name,
    shuffled: shuffle ?? !(row.tags?.includes('ordered') === true),
    grouped: row.tags?.includes('grouped') === true,
    ordered: row.tags?.includes('ordered') === true,
  };
  const inputs: DataObject[] = [];
  const parts: { value: number; role: 'train' | 'test' }[] = [];
  const items = args.positional.flatMap((value, place): Value[] => {
    const [first] = allData(m, [value]);
    const data = m.data(value) ?? (first === undefined ? null : withTurned(m, node, value, first));
    if (areNumbers(node, place, data)) return rowNumbers(m, split);
    if (data === null) return [UNKNOWN, UNKNOWN];
    inputs.push(data);
    return (['train', 'test'] as const).map((role, index) => {
      const part = m.derive(data, { rows: partOf(data.rows, split, role, index), viewOf: null });
      if (part.kind === 'ref') parts.push({ value: part.id, role });
      return part;
    });
  });
  m.facts.split({ node, split, inputs, parts });
  return { kind: 'tuple', items };
}

/** `range(n)`, `np.arange(n)`, a list of what a loop counts with: numbers of rows that are not seen here. */
function areNumbers(node: Call, place: number, data: DataObject | null): boolean {
  if (data !== null) return data.through.at(-1) === 'counter';
  const given = node.args[place]?.value;
  return given?.kind === 'Call' && lastName(given.func) === 'arange';
}

/** Training and test part of such numbers: they divide whatever they index. */
function rowNumbers(m: Machine, split: Split): Value[] {
  const all = m.unknownRows();
  return (['train', 'test'] as const).map((role, index) =>
    m.allocateData({ form: 'index', rows: partOf(all, split, role, index), library: 'numpy' }),
  );
}

/**
 * Splits by lengths (random_split) or places (np.split): three parts are training, validation and test, two are training and test. A number of
 * batches makes no split.
 */
export function randomSplit(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = firstData(m, args);
  const lengths = args.positional[1] ?? args.keywords.get('lengths');
  const counted = lengths === undefined ? [] : iterate(m, lengths).items;
  const ordered = row.tags?.includes('ordered') ?? false;
  // np.split(X, [a, b]) is cut at places, random_split(X, [a, b]) into lengths.
  const count = Math.max(2, Math.min(3, ordered ? counted.length + 1 : counted.length));
  // np.array_split(X, 100), np.array_split(X, batches): as many batches, of which none is a test part.
  const isList = lengths?.kind === 'tuple' || m.object(lengths)?.kind === 'list';
  if (ordered && data !== null && !isList) {
    return m.store.allocate({ kind: 'list', form: 'list', items: [pieceOf(m, node, data)], open: true });
  }
  if (data === null) return { kind: 'tuple', items: Array.from({ length: count }, () => UNKNOWN) };
  const split = m.origins.split(node, 'holdout', { splitter: name, shuffled: !ordered, ordered, count });
  const roles = rolesOf(count);
  const items = roles.map((role, index) => {
    const rows = partOf(data.rows, split, role, index);
    const holds = data.holds.map((held) => {
      const inner = m.data(held);
      return inner === null ? held : m.derive(inner, { rows: partOf(inner.rows, split, role, index) });
    });
    return m.derive(data, { rows, holds });
  });
  m.facts.split({
    node,
    split,
    inputs: [data],
    parts: items.flatMap((item, i) => (item.kind === 'ref' ? [{ value: item.id, role: roles[i] ?? 'unknown' }] : [])),
  });
  return { kind: 'tuple', items };
}

const SPLITS = /(?:^|_)split_|_split$|^splits?[a-z]|[a-z]split(?:data)?$|train_?test/i;

/** Where what a function out of sight gave keeps the rows that it divided; no attribute of Python's is called so. */
const DIVIDED = '<divided>';

/**
 * `split_data(df, …)` of a module that is not at hand; null for other names, for classes, and where no rows are given. Nothing is known
 * of what comes back until the names that it is unpacked to tell parts: it may as well be the table with a text cut in two.
 */
export function unseenSplit(m: Machine, node: Call, name: string, args: CallArguments): Value | null {
  const last = lastPart(name);
  if (!SPLITS.test(last) || /^[A-Z]/.test(last)) return null;
  const data = firstData(m, args);
  if (data === null || data.rows.kind === 'unknown' || (data.form !== 'table' && data.form !== 'array')) return null;
  return m.allocateHolder(name, node, args, [[DIVIDED, m.derive(data, { holds: [] })]]);
}

/** The parts of rows that were divided out of sight, by the names that they get; null for anything else, and where those name no two parts. */
export function namedParts(
  m: Machine,
  node: NodeBase,
  value: Value,
  names: readonly (string | null)[],
): readonly Value[] | null {
  const divided = m.object(value);
  const data = divided?.kind === 'instance' ? m.data(divided.attributes.get(DIVIDED)) : null;
  if (data === null) return null;
  const roles = names.map((name) => (name === null ? null : roleInName(name)));
  if (!roles.includes('train') || !(roles.includes('test') || roles.includes('validation'))) return null;
  const split = m.origins.split(node, 'holdout', { count: new Set(roles.filter((role) => role !== null)).size });
  const parts: { value: number; role: PartRole }[] = [];
  const items = roles.map((role, i): Value => {
    if (role === null) return UNKNOWN;
    const rows = partOf(data.rows, split, role, ROLES.indexOf(role));
    const isTarget = /^y(?:_|[A-Z]|$|train|test|val)|label|target/.test(names[i] ?? '');
    const part = m.derive(data, isTarget ? { rows, form: 'array', columns: NO_COLUMNS, stats: [] } : { rows });
    if (part.kind === 'ref') parts.push({ value: part.id, role });
    return part;
  });
  m.facts.split({ node, split, inputs: [data], parts });
  return items;
}

const ROLES: readonly PartRole[] = ['train', 'test', 'validation'];

/** `dataset.train_test_split()` of Hugging Face, which gives a dict of two parts, and `table.randomSplit([0.6, 0.2, 0.2])`. */
export function heldParts(m: Machine, node: Call, object: DataObject, row: MethodRow, args: CallArguments): Value {
  const count = heldCount(m, row, args);
  const shuffled = booleanOf(args.keywords.get('shuffle')) ?? true;
  const split = m.origins.split(node, 'holdout', { splitter: `${object.library}.${row.name}`, shuffled, count });
  const parts = rolesOf(count).map((role, i) => ({
    value: m.derive(object, { rows: partOf(object.rows, split, role, i) }),
    role,
  }));
  m.facts.split({
    node,
    split,
    inputs: [object],
    parts: parts.flatMap(({ value, role }) => (value.kind === 'ref' ? [{ value: value.id, role }] : [])),
  });
  const items = parts.map(({ value }) => value);
  if (object.library !== 'datasets') return { kind: 'tuple', items };
  const [train = UNKNOWN, test = UNKNOWN] = items;
  return m.store.allocate({
    kind: 'dict',
    entries: new Map([
      ['train', train],
      ['test', test],
    ]),
    open: false,
  });
}

/** How many parts a method makes: one for each share (`random-split`), one more than `places`, or the number that it is given; else two. */
function heldCount(m: Machine, { tags = [] }: MethodRow, { positional }: CallArguments): number {
  const isCut = tags.includes('places');
  const [given] = positional;
  if (given === undefined || !(isCut || tags.includes('random-split'))) return 2;
  const listed = iterate(m, given).items.length;
  const count = listed > 0 ? listed + (isCut ? 1 : 0) : (numberOf(given) ?? 2);
  return count === 3 ? 3 : 2;
}

/** Two parts are training and test; three have validation between them. */
function rolesOf(count: number): readonly PartRole[] {
  return count === 3 ? ['train', 'validation', 'test'] : ['train', 'test'];
}

/** `dataset['train']` of a DatasetDict. */
export function rowsOfHeldPart(m: Machine, node: Subscript, object: DataObject, name: string): Rows {
  return partOf(
    object.rows,
    heldSplit(m, node, object),
    name.startsWith('train')
      ? 'train'
      : name.startsWith('valid')
        ? 'validation'
        : name.startsWith('test')
          ? 'test'
          : 'unknown',
    hashOf(name),
  );
}

function heldSplit(m: Machine, node: Subscript, object: DataObject): Split {
  const [source] = object.sources;
  const owner: object = source ?? object;
  let split = m.heldSplits.get(owner);
  if (split === undefined) {
    split = m.origins.split(node, 'files');
    m.heldSplits.set(owner, split);
  }
  return split;
}
