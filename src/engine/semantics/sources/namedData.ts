// Data of which only the name is known: what a function outside the project returned, or code that is not there. That it
// is fitted on or split says that it holds rows, and the name that they are the same rows wherever it stands.
import {
  textOf,
  type Argument,
  type Attribute,
  type Call,
  type Expression,
  type Name,
  type Subscript,
} from '../../python/ast';
import { lastPart } from '../../python/names';
import { assign } from '../language/assignment';
import { ANY_COLUMNS } from '../columns';
import { evaluate } from '../interpreter';
import type { Machine } from '../machine';
import { isColumnsName, isDataName, isTableName } from '../calls/parameters';
import { roleInName } from '../rows/partNames';
import { isListOfTexts, isListOfUnknown, isUnknown, isUnseen } from '../unknowns';
import { UNKNOWN, type CallArguments, type Source, type Value } from '../values';

/** Reductions by which features are scaled or filled, as functions of numpy and as methods. */
const REDUCTIONS: ReadonlySet<string> = new Set([
  'mean',
  'std',
  'var',
  'median',
  'max',
  'min',
  'nanmean',
  'nanstd',
  'nanmedian',
]);

const FITS: ReadonlySet<string> = new Set(['fit', 'fit-transform', 'fit-resample', 'fit-predict']);

/** The arguments, with rows given to unknown names that this call divides or learns from. */
export function namedData(m: Machine, node: Call, callee: Value, args: CallArguments): CallArguments {
  // Of every call: few take rows, and what is called tells that sooner than what it is given.
  const isAbout = takesRows(m, callee) || fitsUnseen(m, callee, args) || (isOfTestPart(node) && asksModel(m, callee));
  if (!isAbout) return args;
  const isAsked = node.args.some(
    (argument, i) =>
      isUnknownName(m, argument, args, i) ||
      WATCHED.has(argument.keyword ?? '') ||
      wrappedName(m, argument, args, i) !== null,
  );
  if (!isAsked) return args;
  const isReduction = callee.kind === 'library' && m.knowledge.function(callee.name)?.effect === 'reduce';
  const positional = [...args.positional];
  const keywords = new Map(args.keywords);
  for (const [place, argument] of node.args.entries()) {
    if (argument.star === '*') break;
    const wrapped = isReduction ? null : wrappedName(m, argument, args, place);
    if (wrapped !== null) {
      rowsOfName(m, wrapped, isTableName(nameOf(wrapped)) || picksByName(argument.value));
      positional[place] = evaluate(m, argument.value);
    }
    const named = keptAt(m, argument.value);
    if (named === null || !isUnknownName(m, argument, args, place)) continue;
    if (isReduction && (place > 0 || !isDataName(nameOf(named)))) break;
    if (argument.keyword === null) positional[place] = rowsOfName(m, named);
    else if (/^[Xy]$/.test(argument.keyword)) keywords.set(argument.keyword, rowsOfName(m, named));
  }
  for (const { keyword, value } of node.args) {
    if (keyword === null || !WATCHED.has(keyword)) continue;
    const rows = watchedRows(m, value);
    if (rows !== null) keywords.set(keyword, rows);
  }
  return { ...args, positional, keywords };
}

/** Where rows of which nothing but the name is known may be kept: a name, or an attribute as of `self.X`. */
type Kept = Name | Attribute;

function nameOf(node: Kept): string {
  return node.kind === 'Name' ? node.id : node.attr;
}

/** The name or attribute that is written here; null for another expression, and for an attribute that no object of the project keeps. */
function keptAt(m: Machine, node: Expression): Kept | null {
  if (node.kind === 'Name') return node;
  if (node.kind !== 'Attribute' || node.object.kind !== 'Name') return null;
  const { attr } = node;
  const isKept = m.objects(m.store.lookup(m.scope, node.object.id)).some(({ object }) => {
    if (object.kind === 'instance') return object.userClass !== null && object.attributes.has(attr);
    return object.kind === 'dict' && object.entries.has(attr);
  });
  return isKept ? node : null;
}

function held(m: Machine, node: Kept): Value | undefined {
  return node.kind === 'Name' ? m.store.lookup(m.scope, node.id) : evaluate(m, node);
}

/** Rows by which `fit` is watched: `validation_data=(X_test, y_test)`. */
const WATCHED: ReadonlySet<string> = new Set(['validation_data', 'eval_set']);

/** The same with rows in place of unknown names; null where there is none. */
function watchedRows(m: Machine, value: Expression): Value | null {
  const kept = keptAt(m, value);
  if (kept !== null) return isUnknown(m, held(m, kept)) ? rowsOfName(m, kept) : null;
  if (value.kind !== 'Tuple' && value.kind !== 'List') return null;
  const items = value.elements.map((one) => watchedRows(m, one));
  if (items.every((one) => one === null)) return null;
  return { kind: 'tuple', items: items.map((one, i) => one ?? m.valueAt(value.elements[i] ?? value) ?? UNKNOWN) };
}

/** The method called, on rows where the name `X` of `X.mean(axis=0)` was not known before; else null. */
export function namedReceiver(m: Machine, { func }: Call): Value | null {
  if (func.kind !== 'Attribute' || !REDUCTIONS.has(func.attr)) return null;
  const kept = keptAt(m, func.object);
  if (kept === null || !isDataName(nameOf(kept))) return null;
  return { kind: 'method', receiver: rowsOfName(m, kept), name: func.attr, node: func };
}

/** What frames of rows have, and hardly anything else. */
const OF_FRAMES: ReadonlySet<string> = new Set([
  'head',
  'tail',
  'describe',
  'dropna',
  'fillna',
  'isna',
  'isnull',
  'loc',
  'iloc',
  'groupby',
  'value_counts',
  'drop_duplicates',
  'select_dtypes',
  'sort_values',
  'reset_index',
  'set_index',
  'iterrows',
  'itertuples',
  'dtypes',
  'corr',
]);

/** What columns have: `df["email"].str.lower()`. */
const OF_SERIES: ReadonlySet<string> = new Set(['str', 'dt', 'astype', 'unique', 'nunique']);

/** What graphs have, and nothing else: their edges, and a mask for each part. */
const OF_GRAPHS: ReadonlySet<string> = new Set(['edge_index', 'train_mask', 'val_mask', 'test_mask', 'ndata']);

/**
 * The frame that an unknown name turns out to hold: `people.dropna()`, or `df["age"].mean()` of a name that reads like a
 * table; else null.
 */
export function namedFrame(m: Machine, { object, attr }: Attribute): Value | null {
  const kept = keptAt(m, object);
  if (kept !== null) {
    if (OF_GRAPHS.has(attr)) return rowsOfName(m, kept, true, 'torch_geometric');
    const isFrame = OF_FRAMES.has(attr) || (attr === 'columns' && isTableName(nameOf(kept)));
    return isFrame ? rowsOfName(m, kept, true) : null;
  }
  if (object.kind !== 'Subscript' || object.index.kind !== 'Constant') return null;
  const frame = keptAt(m, object.object);
  if (frame === null || typeof object.index.value !== 'string' || !isTableName(nameOf(frame))) return null;
  if (!OF_FRAMES.has(attr) && !REDUCTIONS.has(attr) && !OF_SERIES.has(attr)) return null;
  return isUnknown(m, held(m, frame)) ? rowsOfName(m, frame, true) : null;
}

function isUnknownName(m: Machine, { value, keyword, star }: Argument, args: CallArguments, place: number): boolean {
  if (star !== '' || keptAt(m, value) === null) return false;
  const given = keyword === null ? args.positional[place] : args.keywords.get(keyword);
  return isUnknown(m, given) || isListOfUnknown(m, given) || isListOfTexts(m, given);
}

/** What leaves the rows of an array or a frame as they are. */
const WRAPPINGS: ReadonlySet<string> = new Set(
  'values T to_numpy tolist to_list reshape astype ravel flatten toarray todense copy squeeze numpy'.split(' '),
);

/** The unknown name in `prices['close'].values.reshape(-1, 1)`, `X[:, i]`; null where it is another expression, or what it gives is known. */
function wrappedName(m: Machine, { value, keyword, star }: Argument, args: CallArguments, place: number): Kept | null {
  if (keyword !== null || star !== '' || !isUnknown(m, args.positional[place]) || keptAt(m, value) !== null)
    return null;
  // parts['x_one'] may be one of several tables in a dict, parts['x_test'] is; what is made one column wide was a column.
  const isFrame = (name: string): boolean =>
    !picksByName(value) || isTableName(name) || /\.reshape\(-1,\s*1\)/.test(textOf(value));
  let at: Expression = value;
  for (;;) {
    const kept = keptAt(m, at);
    if (kept !== null) return isUnknown(m, held(m, kept)) && isFrame(nameOf(kept)) ? kept : null;
    if (at.kind === 'Subscript' && namesPart(at.index)) return null;
    if (at.kind === 'Subscript' && (isSlicing(at.index) || picksByName(at))) at = at.object;
    else if (at.kind === 'Call' && at.func.kind === 'Attribute' && WRAPPINGS.has(at.func.attr)) at = at.func.object;
    else if (at.kind === 'Attribute' && WRAPPINGS.has(at.attr)) at = at.object;
    else return null;
  }
}

/** `[:, i]`, `[a:b]`: a row or an entry by its number is no rows. */
function isSlicing(index: Expression): boolean {
  return index.kind === 'Slice' || (index.kind === 'Tuple' && index.elements.some(({ kind }) => kind === 'Slice'));
}

/** `['x_train']`: an entry for each part of a split. */
function namesPart(index: Expression): boolean {
  return index.kind === 'Constant' && typeof index.value === 'string' && roleInName(index.value) !== null;
}

/** Whether a column is asked for by its name. */
function picksByName(value: Expression): boolean {
  if (value.kind === 'Call') return value.func.kind === 'Attribute' && picksByName(value.func.object);
  if (value.kind === 'Attribute') return picksByName(value.object);
  return (
    value.kind === 'Subscript' &&
    ((value.index.kind === 'Constant' && typeof value.index.value === 'string') || picksByName(value.object))
  );
}

/** `data[["open", "close"]]`, `data[FEATURES]`, `data[present]`: only frames are asked for a list of names. */
export function namedSelection(m: Machine, { object, index }: Subscript, key: Value): Value | null {
  const kept = keptAt(m, object);
  if (kept === null) return null;
  if (index.kind === 'Name' && isTableName(nameOf(kept)) && isColumnsName(index.id)) return rowsOfName(m, kept, true);
  return isListOfNames(m, key) ? rowsOfName(m, kept, true) : null;
}

function isListOfNames(m: Machine, value: Value): boolean {
  const list = m.object(value);
  if (list?.kind !== 'list' || list.form !== 'list' || list.items.length === 0) return false;
  return list.items.every((item) => item.kind === 'constant' && typeof item.value === 'string');
}

function takesRows(m: Machine, callee: Value): boolean {
  if (callee.kind === 'library') {
    const effect = m.knowledge.function(callee.name)?.effect;
    if (effect === 'reduce') return REDUCTIONS.has(lastPart(callee.name));
    return effect === 'split' || effect === 'cross-validate' || effect === 'fit-transform';
  }
  if (callee.kind === 'choice') return callee.options.some((option) => takesRows(m, option));
  if (callee.kind !== 'method') return false;
  const estimator = m.estimator(callee.receiver)?.object;
  if (estimator === undefined) return false;
  const library = estimator.className === '' ? undefined : estimator.className.split('.')[0];
  return FITS.has(m.knowledge.method('estimator', callee.name, library)?.effect ?? '');
}

/** `build_model().fit(X_train, y_train)` of a module that is not at hand, where the rows are known and the answers are not. */
function fitsUnseen(m: Machine, callee: Value, { positional }: CallArguments): boolean {
  if (callee.kind !== 'method' || positional.length < 2 || !isUnseen(m.object(callee.receiver))) return false;
  return m.knowledge.method('estimator', callee.name)?.effect === 'fit' && m.data(positional[0]) !== null;
}

const ASKS: ReadonlySet<string> = new Set(['predict', 'predict-scores', 'score']);

/** `model.score(X_test, y_test)`, `model.predict(X_test)`: a fitted model is asked about what is called the test part. */
function isOfTestPart({ args }: Call): boolean {
  const value = args[0]?.value;
  if (value?.kind !== 'Name' && value?.kind !== 'Attribute') return false;
  return roleInName(nameOf(value)) === 'test';
}

function asksModel(m: Machine, callee: Value): boolean {
  if (callee.kind === 'choice') return callee.options.some((option) => asksModel(m, option));
  const estimator = callee.kind === 'method' ? m.estimator(callee.receiver)?.object : undefined;
  if (estimator === undefined || callee.kind !== 'method' || estimator.fits.length === 0) return false;
  const library = estimator.className === '' ? undefined : estimator.className.split('.')[0];
  return ASKS.has(m.knowledge.method('estimator', callee.name, library)?.effect ?? '');
}

function rowsOfName(
  m: Machine,
  node: Kept,
  isTable = isTableName(nameOf(node)),
  library = isTable ? 'pandas' : '',
): Value {
  const source: Source = {
    id: m.store.newId(),
    node,
    kind: 'unknown',
    reader: '',
    place: null,
    path: null,
    role: roleInName(nameOf(node)),
  };
  const value = m.allocateData({
    form: isTable ? 'table' : 'array',
    rows: { kind: 'source', source },
    columns: ANY_COLUMNS,
    sources: [source],
    library,
  });
  // A name that is only read is bound where it was found.
  if (node.kind === 'Name') m.store.bindRead(m.scope, node.id, value);
  else assign(m, node, value);
  return value;
}
