// Data of which only the name is known: what a function outside the project returned, or code that is not there. That it
// is fitted on or split says that it holds rows, and the name that they are the same rows wherever it stands.
import type { Argument, Call } from '../python/ast';
import { ANY_COLUMNS } from './columns';
import type { Machine } from './machine';
import { isTableName } from './parameters';
import { roleInName } from './rows';
import type { CallArguments, Source, Value } from './values';

const FITS: ReadonlySet<string> = new Set(['fit', 'fit-transform', 'fit-resample', 'fit-predict']);

/** The arguments, with rows given to unknown names that this call divides or learns from. */
export function namedData(m: Machine, node: Call, callee: Value, args: CallArguments): CallArguments {
  if (!node.args.some((argument) => isUnknownName(argument, args)) || !takesRows(m, callee)) return args;
  const positional = [...args.positional];
  const keywords = new Map(args.keywords);
  for (const [place, argument] of node.args.entries()) {
    if (argument.star === '*') break;
    if (!isUnknownName(argument, args, place) || argument.value.kind !== 'Name') continue;
    if (argument.keyword === null) positional[place] = rowsOfName(m, argument.value.id, argument);
    else if (/^[Xy]$/.test(argument.keyword))
      keywords.set(argument.keyword, rowsOfName(m, argument.value.id, argument));
  }
  return { ...args, positional, keywords };
}

function isUnknownName({ value, keyword, star }: Argument, args: CallArguments, place?: number): boolean {
  if (value.kind !== 'Name' || star !== '') return false;
  if (keyword !== null) return args.keywords.get(keyword)?.kind === 'unknown';
  return place === undefined || args.positional[place]?.kind === 'unknown';
}

function takesRows(m: Machine, callee: Value): boolean {
  if (callee.kind === 'library') {
    const effect = m.knowledge.function(callee.name)?.effect;
    return effect === 'split' || effect === 'cross-validate' || effect === 'fit-transform';
  }
  if (callee.kind !== 'method') return false;
  const estimator = m.estimator(callee.receiver)?.object;
  if (estimator === undefined) return false;
  const library = estimator.className === '' ? undefined : estimator.className.split('.')[0];
  return FITS.has(m.knowledge.method('estimator', callee.name, library)?.effect ?? '');
}

function rowsOfName(m: Machine, name: string, node: Argument): Value {
  const source: Source = {
    id: m.store.newId(),
    node: node.value,
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
