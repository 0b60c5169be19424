// What an input is and what it is called: a file, an address, a table or a data set, by a name that may be shown.
import { isAddress } from '../../base/paths';
import { lastPart } from '../python/names';
import type { Source } from '../semantics/values';
import type { SurveyContext } from './context';

export type InputKind = 'file' | 'address' | 'table' | 'data-set';

/**
 * What a reader is given: the text of a query or the name of a table, a name of a data set, an address, else a file. A query of a database
 * that is a file (SQLite, DuckDB) reads that file, whose version is what is kept or not.
 */
export function kindOf(context: SurveyContext, source: Source): InputKind {
  if (queriedFile(context, source) !== null) return 'file';
  const { kind, place, path, reader } = source;
  const tags = context.knowledge.function(reader)?.tags ?? [];
  if (tags.includes('sql') || tags.includes('table') || /^\s*(?:select|with)\s/i.test(place ?? '')) return 'table';
  // What a hub fetches by a handle (`owner/name`) is no path.
  const isFetched = tags.includes('hub') && !isAddress(place ?? '') && (path === null || tags.includes('download'));
  if (kind === 'dataset' || isFetched) return 'data-set';
  return path === null && isAddress(place ?? '') ? 'address' : 'file';
}

/** The file of the database that a query is asked of; null where that is none, and for what is no query. */
function queriedFile({ knowledge }: SurveyContext, { kind, path, reader }: Source): string | null {
  return kind === 'read' && knowledge.function(reader)?.tags?.includes('sql') === true ? path : null;
}

/** What an input is called where it is no file of the project. */
export function shownSource(context: SurveyContext, source: Source): string {
  const file = queriedFile(context, source);
  return file === null
    ? shownPlace(kindOf(context, source), source.place ?? '', source.reader)
    : shownPlace('file', file, source.reader);
}

/** What tells the inputs of a project apart. */
export function inputKey(context: SurveyContext, source: Source): string {
  const kind = kindOf(context, source);
  return (kind === 'file' ? wholeFolder(source.path) : null) ?? `${kind}:${shownSource(context, source)}`;
}

/** The path of a file; all files of a folder are the folder. */
export function wholeFolder(path: string | null): string | null {
  return path?.replace(/(?<=.)(?:\/\*+)+$/, '') ?? null;
}

const LONGEST_PLACE = 100;

/** Logins, passwords, signed queries and the text of SQL are left out: they may hold secrets, or what concerns a person. */
export function shownPlace(kind: InputKind, place: string, reader: string): string {
  if (kind === 'table' && /\s/.test(place.trim())) {
    const tables = [...place.matchAll(/\b(?:from|join)\s+([\w.`"[\]-]+)/gi)].map(([, name = '']) =>
      name.replace(/[`"[\]]/g, ''),
    );
    const last = lastPart(reader);
    return tables.length > 0 ? `query on ${[...new Set(tables)].slice(0, 4).join(', ')}` : `query (${last})`;
  }
  const bare = place
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/\s]*@/i, '$1')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^?\s]*)\?\S*$/i, '$1')
    .replace(/^(?:\/home\/[^/]+|\/Users\/[^/]+|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/])/, '~');
  return bare.length > LONGEST_PLACE ? `${bare.slice(0, 48)}…${bare.slice(-48)}` : bare;
}
