// Sets of columns: closed where a header was read or a selection named them all, else open.
import type { ColumnOrigin, DataColumns } from './world';
import type { Column, Columns, DataObject, Stat } from './values';

/** A frame with more known columns than this keeps the first ones and counts as open. */
const MAX_COLUMNS = 2000;
/** Columns that are known to be gone, of a frame whose columns are not all known; of later ones nobody knows which they were. */
const MAX_DROPPED = 256;

/** What the step of a table's way begins with that names a column which became its index. */
export const INDEX = 'index:';

/** A step by which groups lost what they were made by: `reset_index(drop=True)`. */
export const UNINDEXED = 'unindexed';

/** Steps by which texts were cut to one letter of each, or to some. */
export const LETTER = 'letter';
export const LETTERS = 'letters';

/** Stands in `through` of a column that the groups of a table of groups were made by. */
export const GROUP_KEY = 'group-key';

/** A step by which what groups were made by became columns beside their figures, and is no index. */
export const KEYED = 'keyed';

/** A column of groups that says how many rows are in each: nothing of what these hold. */
export const GROUP_SIZE = 'group-size';

/** Stands in `through` of the rows of one group, which a function is handed: `groups.transform(lambda x: x - x.mean())`. */
export const IN_GROUP = 'in-group';

/** Stands in `through` of columns of which there may be one for each category now: `get_dummies(table)`. */
const DUMMIES = 'dummies';

/** The same of a column that surely is several now: whichever is taken out, others are left. */
export const SEVERAL = 'several';

/** Stands in `through` of the training and the test part of a split that were put together again. */
export const REJOINED = 'rejoined';

/** Stands in `through` of groups that are spans of time, where no column of that name is there. */
export const BY_TIME = 'by-time';

/** The attribute that takes the day of a moment, and the step of a column that holds such days. */
export const DATE = 'date';

/** Stands before the name of a column, in `through` of groups that keep a value of one of their rows in it. */
export const KEPT = 'kept:';

/** Stands in `through` of groups of which each keeps one of its rows as it is: `groupby("id").first()`. */
export const KEPT_ROWS = 'kept-rows';

/** A step by which the rows of another table came to stand beside groups, and of the columns that they brought: `totals.merge(customers)`. */
export const BESIDE_GROUPS = 'beside-groups';

/** The columns that groups of rows were made by. */
export function groupKeys({ through }: Pick<DataObject, 'through'>): string[] {
  return through.filter((step) => step.startsWith('by:')).map((step) => step.slice('by:'.length));
}

export const NO_COLUMNS: Columns = { known: new Map(), open: false, dropped: new Set() };
export const ANY_COLUMNS: Columns = { known: new Map(), open: true, dropped: new Set() };

/** Some of the columns, and nobody knows which. */
export const CHOSEN_COLUMNS: Columns = { ...ANY_COLUMNS, chosen: true };

/** A column as it came from `origin`: nothing was computed from other rows and no values were replaced. */
export function readColumn(name: string, origin: ColumnOrigin): Column {
  return { name, origin, stats: [], from: [], through: [], replaced: false };
}

/** Columns of a data file: open where the file was read in part or has more columns than are followed. */
export function columnsOf(data: DataColumns): Columns {
  const known = new Map<string, Column>();
  for (const name of data.names.slice(0, MAX_COLUMNS)) known.set(name, readColumn(name, data.origin));
  return { known, open: !data.complete || data.names.length > MAX_COLUMNS, dropped: new Set() };
}

/** Whether the column may be there. */
export function mayHave(columns: Columns, name: string): boolean {
  return columns.known.has(name) || (columns.open && !columns.dropped.has(name));
}

/** Only the named columns, as they are; names not known become columns known from code. */
export function selectColumns(columns: Columns, names: readonly string[]): Columns {
  const known = new Map<string, Column>();
  for (const name of names) known.set(name, columns.known.get(name) ?? readColumn(name, 'code'));
  return { known, open: false, dropped: new Set() };
}

/** Without the named columns. Where columns are open the names are remembered, so that they are not thought to be there still. */
export function dropColumns(columns: Columns, names: readonly string[]): Columns {
  const known = new Map(columns.known);
  const before = names.flatMap((name) => (known.delete(name) ? [] : respeltAs(known, name)));
  for (const name of before) known.delete(name);
  if (!columns.open) return { ...columns, known };
  const room = MAX_DROPPED - columns.dropped.size;
  const dropped = new Set([...columns.dropped, ...[...names, ...before].slice(0, Math.max(room, 0))]);
  return { ...columns, known, dropped, ...(names.length > room ? { chosen: true } : {}) };
}

/** Of names that were spelt anew in a way that nobody knows those that this one may have been: `E-Mail` of `drop(columns="email")`. */
function respeltAs(known: ReadonlyMap<string, Column>, name: string): string[] {
  return [...known].flatMap(([other, { maybe }]) =>
    maybe === true && letters(other) === letters(name) ? [other] : [],
  );
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** With one column added or replaced, also where it had been dropped; a new one is left out where too many are known already. */
export function setColumn(columns: Columns, column: Column): Columns {
  if (columns.known.size >= MAX_COLUMNS && !columns.known.has(column.name)) return columns;
  const known = new Map(columns.known);
  known.set(column.name, column);
  let dropped = columns.dropped;
  if (dropped.has(column.name)) {
    const rest = new Set(dropped);
    rest.delete(column.name);
    dropped = rest;
  }
  return { ...columns, known, dropped };
}

/** Columns of which these are plain copies under another name. */
export function copiedBy({ known }: Columns): string[] {
  return [...known.values()].flatMap(({ from, through }) => (from.length === 1 && through.length === 0 ? from : []));
}

/** Whether columns of its one source that code does not name are there as well, but for those that were taken out. */
export function holdsRest({ columns, sources }: Pick<DataObject, 'columns' | 'sources'>): boolean {
  return columns.open && columns.chosen !== true && sources.length === 1;
}

/** Learns from code that the column is there; the very same set where that was known. */
export function mentionColumn(columns: Columns, name: string): Columns {
  if (!columns.open || columns.known.has(name) || columns.dropped.has(name)) return columns;
  return setColumn(columns, readColumn(name, 'code'));
}

/**
 * `names` is old name to new; a column that is renamed remembers its first name in `from`. Where columns are open, a new name counts as there
 * even if the old one was not known.
 */
export function renameColumns(columns: Columns, names: ReadonlyMap<string, string>): Columns {
  const known = new Map<string, Column>();
  for (const [name, column] of columns.known) {
    const to = names.get(name) ?? name;
    known.set(to, to === name ? column : { ...column, name: to, from: column.from.length > 0 ? column.from : [name] });
  }
  const dropped = new Set(columns.dropped);
  if (columns.open) for (const from of names.keys()) dropped.add(from);
  for (const [from, to] of names) {
    dropped.delete(to);
    if (columns.open && !known.has(to)) known.set(to, { ...readColumn(to, 'code'), from: [from] });
  }
  return { ...columns, known, dropped };
}

/** Columns of both, as when frames are joined side by side or branches meet. */
export function uniteColumns(a: Columns, b: Columns): Columns {
  if (a === b) return a;
  const known = new Map(a.known);
  for (const [name, column] of b.known) {
    const have = known.get(name);
    known.set(name, have === undefined || have === column ? column : mergeColumn(have, column));
    if (known.size >= MAX_COLUMNS) break;
  }
  const dropped = new Set<string>();
  for (const name of a.dropped) if (!known.has(name) && (b.dropped.has(name) || !b.open)) dropped.add(name);
  for (const name of b.dropped) if (!known.has(name) && !a.open) dropped.add(name);
  return { known, open: a.open || b.open, dropped, chosen: a.chosen === true || b.chosen === true };
}

/**
 * Columns side by side in one table: what a whole table has that nobody named is there, whatever was chosen of the other, of which
 * nobody knows that it brings what was taken out of that.
 */
export function besideColumns(a: Columns, b: Columns): Columns {
  const united = uniteColumns(a, b);
  const isWhole = [a, b].some((one) => one.open && one.chosen !== true);
  if (united.chosen !== true || !isWhole) return united;
  const [whole, other] = a.chosen === true ? [b, a] : [a, b];
  const out = [...whole.dropped].filter((name) => !other.known.has(name));
  return { ...united, dropped: new Set([...united.dropped, ...out]), chosen: false };
}

/** Columns that became one for each of their categories; those that nothing was learnt of are as before. Of a single one there are several. */
export function asDummies({ form, columns }: DataObject): Columns {
  const isOne = form === 'column';
  const steps = isOne ? [DUMMIES, SEVERAL] : [DUMMIES];
  const mark = (one: Column): Column =>
    one.stats.length === 0 ? one : { ...one, through: [...new Set([...one.through, ...steps])] };
  const known = new Map([...columns.known].map(([name, column]) => [name, mark(column)]));
  return { ...columns, known, ...(isOne ? { open: true, chosen: true } : {}) };
}

/** Dummies beside the table that they were made of: they have other names than the column itself, which may be taken out of it. */
export function namedApart(first: Columns, others: Columns): Columns {
  const isThere = (name: string, { through }: Column): boolean =>
    through.includes(DUMMIES) && first.known.get(name)?.through.includes(DUMMIES) === false;
  if (![...others.known].some(([name, column]) => isThere(name, column))) return others;
  const known = new Map<string, Column>();
  for (const [name, column] of others.known) {
    const own = isThere(name, column) ? `${name}_…` : name;
    known.set(own, own === name ? column : { ...column, name: own, from: [...new Set([...column.from, name])] });
  }
  return { ...others, known };
}

/** One column for either of two: everything that may have been done to it, `replaced` and `maybe` only where both say so. */
export function mergeColumn(a: Column, b: Column): Column {
  return {
    name: a.name,
    origin: a.origin,
    stats: uniteStats(a.stats, b.stats),
    from: [...new Set([...a.from, ...b.from])],
    through: [...new Set([...a.through, ...b.through])],
    replaced: a.replaced && b.replaced,
    ...(a.maybe === true && b.maybe === true ? { maybe: true } : {}),
    ...(b.predicted === undefined ? {} : { predicted: b.predicted }),
  };
}

/** The same columns, none of them for sure. */
export function perhaps(columns: Columns): Columns {
  const known = new Map([...columns.known].map(([name, column]) => [name, { ...column, maybe: true }]));
  return { ...columns, known, numbers: false };
}

/**
 * How many statistics one value remembers. Where there are more, those that learn no more than categories go first; of the
 * others the oldest stay, since they come first on the way.
 */
const MAX_STATS = 24;

/** Each statistic once, by its id, at most 24; returns `a` itself where `b` adds nothing, so that results can be compared by identity. */
export function uniteStats(a: readonly Stat[], b: readonly Stat[]): readonly Stat[] {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  const added = b.filter((stat) => !a.some((have) => have.id === stat.id));
  if (added.length === 0) return a;
  const all = [...a, ...added];
  if (all.length <= MAX_STATS) return all;
  const telling = all.filter(isTelling);
  const places = Math.max(0, MAX_STATS - telling.length);
  return [...all.filter((stat) => !isTelling(stat)).slice(0, places), ...telling].slice(0, MAX_STATS);
}

function isTelling({ learns }: Stat): boolean {
  return learns !== 'nothing' && learns !== 'categories';
}

const statsOfColumns = new WeakMap<Columns, readonly Stat[]>();

/** Statistics of all columns together. */
export function columnStats(columns: Columns): readonly Stat[] {
  const before = statsOfColumns.get(columns);
  if (before !== undefined) return before;
  let all: readonly Stat[] = [];
  for (const column of columns.known.values()) if (column.stats.length > 0) all = uniteStats(all, column.stats);
  statsOfColumns.set(columns, all);
  return all;
}
