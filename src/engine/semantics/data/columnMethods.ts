// Methods that choose, drop, rename or add columns.
import type { Call, Expression } from '../../python/ast';
import { lastName } from '../../python/walk';
import { setColumns } from './columnWrites';
import type { NameKind } from '../nameKind';
import { callFunction } from '../interpreter';
import { CHOSEN_COLUMNS, dropColumns, perhaps, readColumn, renameColumns, uniteStats } from '../columns';
import { GAPS } from './attributes';
import { isToCome, selectExpressions, setExpressions } from './columnExpressions';
import { dataColumnFact, indexNames, selectBy, takeColumns } from './columnSelection';
import { ofItsGroup } from './groupLookups';
import { chosenBy, withChoice } from './learnedNames';
import { numbersAmong } from './numberColumns';
import { filterTest, passing, withoutNamed } from './nameTests';
import { isAlongColumns, isNone, stringOf } from '../language/folding';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import { UNKNOWN, type CallArguments, type Value } from '../values';
import { resampledFrom, subsetOf } from '../rows/rows';
import type { MethodCall } from './methodCall';
import { mapperSpelling, respelt, type Spelling } from './respelling';
import { limitsBy } from './rowSelection';
import { restOf } from './rowsLeft';

/** Columns by `filter`, `get`, `select`, `select_dtypes`; where the choice is not known every column may be there. */
export function selectByMethod(m: Machine, { node, id, object, row, name, args }: MethodCall): Value {
  const figure = name === 'get' ? ofItsGroup(m, object, args.positional[0]) : null;
  if (figure !== null) return figure;
  const expressions = name === 'select' ? selectExpressions(m, node, object, args) : null;
  if (expressions !== null) return expressions;
  const axis = name === 'filter' ? m.argument(args, row.params, 'axis') : undefined;
  // df.filter(like="2024", axis=0): rows, by their labels.
  if (axis !== undefined && !isNone(axis) && !isAlongColumns(axis))
    return m.derive(object, { rows: subsetOf(object.rows, m.store.newId()) });
  const items = m.strings(args.keywords.get('items') ?? (name === 'select' ? undefined : args.positional[0]));
  const listed = items ?? namesIn(m, args);
  if (listed !== null && (name === 'filter' || name === 'get' || name === 'select'))
    return takeColumns(m, node, id, listed, name === 'get' && listed.length === 1 ? 'column' : 'table');
  const passes = name === 'filter' ? filterTest(args) : null;
  if (passes !== null) {
    const columns = passing(object.columns, passes);
    const isEmpty = !columns.open && columns.known.size === 0;
    return m.derive(object, { columns: isEmpty ? { ...CHOSEN_COLUMNS, dropped: columns.dropped } : columns });
  }
  // Texts are what stays where numbers are left out; which columns are numbers is not known.
  const texts = /object|string|str|category/;
  const names = (given: Value | undefined): boolean =>
    texts.test(given === undefined ? '' : typeName(given)) ||
    iterate(m, given ?? UNKNOWN).items.some((item) => texts.test(typeName(item)));
  const include = args.keywords.get('include') ?? (name === 'select_dtypes' ? args.positional[0] : undefined);
  const exclude = args.keywords.get('exclude') ?? (name === 'select_dtypes' ? args.positional[1] : undefined);
  const keepsTexts = include === undefined ? exclude !== undefined && !names(exclude) : names(include);
  return m.derive(object, {
    columns: keepsTexts
      ? perhaps(object.columns)
      : {
          ...numbersAmong(object.columns),
          ...(namesNumbers(m, include, exclude, names) ? {} : { numbers: false }),
        },
  });
}

/** `include="number"`, `np.number`, both of `["int64", "float64"]`, and `exclude="object"`: columns of all kinds of numbers. */
function namesNumbers(
  m: Machine,
  include: Value | undefined,
  exclude: Value | undefined,
  areTexts: (given: Value | undefined) => boolean,
): boolean {
  if (include === undefined) return areTexts(exclude);
  if (exclude !== undefined) return false;
  const kinds = [include, ...iterate(m, include).items].map(typeName);
  return (
    kinds.some((kind) => /number/.test(kind)) || [/int/, /float/].every((one) => kinds.some((kind) => one.test(kind)))
  );
}

/** `reindex(columns=names)`, which also takes columns that are not there yet; null where it puts rows in order. */
export function reindex(m: Machine, { node, id, object, args }: MethodCall): Value | null {
  const labels = args.keywords.get('labels') ?? args.positional[0];
  const chosen = args.keywords.get('columns') ?? (isAlongColumns(args.keywords.get('axis')) ? labels : undefined);
  if (chosen === undefined || object.form !== 'table') return null;
  const names = indexNames(m, chosen);
  if (names !== null) return takeColumns(m, node, id, names, 'table');
  const chooser = m.data(chosen);
  return chooser === null
    ? m.derive(object, { columns: { ...perhaps(object.columns), chosen: true } })
    : selectBy(m, object, chooser);
}

/** `"object"` and `object`. */
function typeName(value: Value): string {
  return value.kind === 'library' ? value.name : (stringOf(value) ?? '');
}

function namesIn(m: Machine, args: CallArguments): string[] | null {
  const names: string[] = [];
  for (const value of args.positional) {
    const more = m.strings(value);
    if (more === null) return null;
    names.push(...more);
  }
  return names.length === 0 ? null : names;
}

/**
 * `drop` of columns or rows, by `axis`, `labels`, `columns` or, in PySpark, names alone. A drop of names that are not known leaves the columns
 * in doubt.
 */
export function drop(m: Machine, { node, id, object, row, args }: MethodCall): Value {
  if (object.through.at(-1) === GAPS) return m.derive(object, { rows: subsetOf(object.rows, m.store.newId()) });
  const axis = m.argument(args, row.params, 'axis');
  const columns =
    args.keywords.get('columns') ??
    (row.params?.includes('columns') === true && !args.keywords.has('columns')
      ? args.positional[row.params.indexOf('columns')]
      : undefined);
  const labels = m.argument(args, row.params, 'labels') ?? args.positional[0];
  const isColumns =
    columns !== undefined || isAlongColumns(axis) || row.params === undefined || !row.params.includes('axis');
  if (isColumns) {
    // PySpark and polars take several names one by one.
    const areNames = args.positional.length > 1 && axis === undefined && row.params?.includes('axis') !== true;
    const many = areNames
      ? undefined
      : (columns ?? (args.positional.length > 1 && axis === undefined ? undefined : labels));
    const names = many === undefined ? namesIn(m, args) : (indexNames(m, many) ?? null);
    const dropped = names ?? [];
    if (dropped.length > 0) dataColumnFact(m, node, id, 'drop', dropped);
    // Which columns went is not known: nothing can be said of any of them any more.
    return names === null
      ? withChoice(
          m,
          m.derive(object, { columns: withoutNamed(object.columns, many === undefined ? null : m.data(many)) }),
          uniteStats(chosenBy(m, many), m.choosing),
        )
      : withChoice(m, m.derive(object, { columns: dropColumns(object.columns, dropped) }), m.choosing);
  }
  const gone = m.data(args.keywords.get('index') ?? labels);
  if (gone !== null && gone.rows.kind !== 'unknown' && gone.form === 'index') {
    return m.derive(object, { rows: restOf(m, node, object, gone.rows), stats: limitsBy(m, node, object, gone) });
  }
  return m.derive(object, { rows: subsetOf(object.rows, m.store.newId()), stats: limitsBy(m, node, object, gone) });
}

/** First parameters by which polars, datasets and Spark take a dict of names, or one name before the other. */
const NAMES_COLUMNS: ReadonlySet<string> = new Set(['mapping', 'column_mapping', 'colsMap']);
const NAMES_COLUMN: ReadonlySet<string> = new Set(['existing', 'original_column_name']);

/** `rename` by a dict of old to new names, or of a single column by a text, or by a function of the name. */
export function rename(m: Machine, { node, id, object, row, name: method, args }: MethodCall): Value {
  const axis = m.argument(args, row.params, 'axis');
  // pandas takes the labels of rows first, others the names of columns.
  const [parameter = ''] = row.params ?? [];
  const named = args.keywords.get(NAMES_COLUMNS.has(parameter) ? parameter : 'columns');
  const isOfColumns = isAlongColumns(axis) || NAMES_COLUMNS.has(parameter);
  const mapper = named ?? (isOfColumns ? args.positional[0] : undefined);
  const pair = NAMES_COLUMN.has(parameter) ? args.positional.map(stringOf) : [];
  const [from = null, to = null] = pair;
  if (from !== null && to !== null) {
    dataColumnFact(m, node, id, 'rename', [from]);
    return m.derive(object, { columns: renameColumns(object.columns, new Map([[from, to]])) });
  }
  const dict = m.object(mapper);
  if (dict?.kind !== 'dict') {
    const name = stringOf(args.positional[0]);
    const [own] = object.columns.known.values();
    const isExpression = isToCome(object.rows);
    // `pl.col('x').mean().over('group').alias('m')`: a figure that had no name so far.
    const only = own ?? (isExpression && name !== null ? readColumn(name, 'code') : undefined);
    // What is put before or behind the labels of a column leaves its own name alone.
    // A text names a column: of a grouping `groupby('shop')['paid'].mean()` is one, whose keys are its index.
    const isOne = method === 'rename' && object.columns.known.size === 1 && !object.columns.open;
    if (
      (object.form === 'column' || isOne || isExpression) &&
      !/^add_/.test(method) &&
      name !== null &&
      only !== undefined
    ) {
      // Of an expression the frame that takes it knows the column by its own name alone.
      const from = isExpression && own !== undefined ? [...own.from, own.name] : only.from;
      return m.derive(object, {
        columns: { known: new Map([[name, { ...only, name, from }]]), open: false, dropped: new Set() },
      });
    }
    const spelling = object.form === 'table' ? (mapperSpelling(m, node, mapper) ?? affixed(m, row.params, args)) : null;
    return m.derive(object, spelling === null ? {} : { columns: respelt(object.columns, spelling) });
  }
  const names = new Map<string, string>();
  for (const [from, to] of dict.entries) {
    const name = stringOf(to);
    if (name !== null) names.set(from, name);
  }
  dataColumnFact(m, node, id, 'rename', [...names.keys()]);
  return m.derive(object, { columns: renameColumns(object.columns, names) });
}

/** `add_prefix("raw_")`, `add_suffix("_raw")` */
function affixed(m: Machine, params: MethodCall['row']['params'], args: CallArguments): Spelling | null {
  const [before, behind] = ['prefix', 'suffix'].map((name) => stringOf(m.argument(args, params, name)));
  if (before != null) return (name) => before + name;
  return behind == null ? null : (name) => name + behind;
}

/** `assign(name=…)`: a copy with the columns set in order, so that a function sees those before it. */
export function assignColumns(m: Machine, { node, object, row, args }: MethodCall): Value {
  const copy = m.derive(object, {});
  if (copy.kind !== 'ref') return copy;
  if (m.knowledge.is('library of column expressions', object.library)) {
    setExpressions(m, node, copy.id, row, args);
    const held = repeatsRows(m, node) ? m.object(copy) : undefined;
    if (held?.kind === 'data')
      return m.derive(held, {
        rows: resampledFrom(held.rows, m.store.newId()),
        stats: uniteStats(held.stats, [m.origins.stat('resample', node, 'explode', 'statistics', held)]),
      });
  }
  // assign(**table[names].fillna(0)): the columns of another table.
  for (const { star, value } of node.args) {
    const given = star === '**' ? m.valueAt(value) : undefined;
    const data = m.data(given);
    const names = data?.form === 'table' ? [...data.columns.known.keys()] : null;
    if (given !== undefined && names !== null) setColumns(m, node, copy.id, names.length > 0 ? names : null, given);
  }
  for (const [name, value] of args.keywords) {
    if (row.params?.includes(name) === true) continue;
    const made =
      value.kind === 'function'
        ? callFunction(m, node, value, { positional: [copy], keywords: new Map(), open: false })
        : value;
    setColumns(m, node, copy.id, [name], made);
  }
  return copy;
}

/** `withColumn("copy", explode(array([lit(i) for i in range(n)])))`: each row comes n times, as one over-samples in Spark. */
function repeatsRows(m: Machine, { args }: Call): boolean {
  const listed = calledIn(args[1]?.value, 'makes a row of each');
  const given = calledIn(listed, 'lists columns');
  const item = given?.kind === 'Comprehension' ? given.element : given;
  return item?.kind === 'Call' && m.knowledge.is('column of one literal', lastName(item.func));

  /** What such a call is given first. */
  function calledIn(value: Expression | undefined, kind: NameKind): Expression | undefined {
    return value?.kind === 'Call' && m.knowledge.is(kind, lastName(value.func)) ? value.args[0]?.value : undefined;
  }
}

/** `insert(at, name, values)` */
export function insertColumn(m: Machine, { node, object, args }: MethodCall): Value {
  const names = m.strings(args.positional[1] ?? args.keywords.get('column'));
  const copy = m.derive(object, {});
  if (copy.kind === 'ref')
    setColumns(m, node, copy.id, names, args.positional[2] ?? args.keywords.get('value') ?? UNKNOWN);
  return copy;
}

/** `pop(name)`: the column, which the table has no more. */
export function pop(m: Machine, { node, id, args }: MethodCall): Value {
  const names = m.strings(args.positional[0] ?? args.keywords.get('item')) ?? [];
  const taken = takeColumns(m, node, id, names, 'column');
  const now = m.store.get(id);
  if (now?.kind === 'data') m.store.put(id, { ...now, columns: dropColumns(now.columns, names) });
  dataColumnFact(m, node, id, 'drop', names);
  const column = m.object(taken);
  return column?.kind === 'data' ? m.derive(column, {}) : UNKNOWN;
}
