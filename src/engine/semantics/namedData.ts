// Data of which only the name is known: what a function outside the project returned, or code that is not there. That it
// is fitted on or split says that it holds rows, and the name that they are the same rows wherever it stands.
import type { Argument, Call, Expression } from '../python/ast';
import { ANY_COLUMNS } from './columns';
import type { Machine } from './machine';
import { isDataName, isTableName } from './parameters';
import { roleInName } from './rows';
import type { CallArguments, Source, Value } from './values';

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
  if (!node.args.some((argument) => isUnknownName(argument, args)) || !takesRows(m, callee)) return args;
  const isReduction = callee.kind === 'library' && m.knowledge.function(callee.name)?.effect === 'reduce';
  const positional = [...args.positional];
  const keywords = new Map(args.keywords);
  for (const [place, argument] of node.args.entries()) {
    if (argument.star === '*') break;
    if (!isUnknownName(argument, args, place) || argument.value.kind !== 'Name') continue;
    if (isReduction && (place > 0 || !isDataName(argument.value.id))) break;
    if (argument.keyword === null) positional[place] = rowsOfName(m, argument.value.id, argument.value);
    else if (/^[Xy]$/.test(argument.keyword))
      keywords.set(argument.keyword, rowsOfName(m, argument.value.id, argument.value));
  }
  return { ...args, positional, keywords };
}

/** The method called, on rows where the plain name `X` of `X.mean(axis=0)` was not known before; else null. */
export function namedReceiver(m: Machine, { func }: Call): Value | null {
  if (func.kind !== 'Attribute' || func.object.kind !== 'Name') return null;
  const { id } = func.object;
  if (!REDUCTIONS.has(func.attr) || !isDataName(id)) return null;
  return { kind: 'method', receiver: rowsOfName(m, id, func.object), name: func.attr, node: func };
}

function isUnknownName({ value, keyword, star }: Argument, args: CallArguments, place?: number): boolean {
  if (value.kind !== 'Name' || star !== '') return false;
  if (keyword !== null) return args.keywords.get(keyword)?.kind === 'unknown';
  return place === undefined || args.positional[place]?.kind === 'unknown';
}

function takesRows(m: Machine, callee: Value): boolean {
  if (callee.kind === 'library') {
    const effect = m.knowledge.function(callee.name)?.effect;
    if (effect === 'reduce') return REDUCTIONS.has(callee.name.slice(callee.name.lastIndexOf('.') + 1));
    return effect === 'split' || effect === 'cross-validate' || effect === 'fit-transform';
  }
  if (callee.kind !== 'method') return false;
  const estimator = m.estimator(callee.receiver)?.object;
  if (estimator === undefined) return false;
  const library = estimator.className === '' ? undefined : estimator.className.split('.')[0];
  return FITS.has(m.knowledge.method('estimator', callee.name, library)?.effect ?? '');
}

function rowsOfName(m: Machine, name: string, node: Expression): Value {
  const source: Source = {
    id: m.store.newId(),
    node,
    kind: 'unknown',
    reader: '',
    place: null,
    path: null,
    role: roleInName(name),
  };
  const isTable = isTableName(name);
  const value = m.allocateData({
    form: isTable ? 'table' : 'array',
    rows: { kind: 'source', source },
    columns: ANY_COLUMNS,
    sources: [source],
    library: isTable ? 'pandas' : '',
  });
  m.store.bind(m.scope, name, value);
  return value;
}
