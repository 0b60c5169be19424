// Columns about people: of each input, of tables that code makes, and of tables that are joined from several reads.
import type { ColumnMatch } from '../knowledge/lexicon/classify';
import type { Attribute, Category } from '../knowledge/lexicon/phrases';
import { columnsOfSource, datasetOf, matchesIn } from '../rules/people';
import { columnsShown } from '../rules/shownColumns';
import type { DataObject, Source } from '../semantics/values';
import { fateOf, type ColumnFate } from './columnFate';
import type { SurveyContext } from './context';
import type { Placer } from './places';

/** A column about people. */
export interface ColumnNote {
  readonly name: string;
  readonly category: Category;
  /** Sensitive attribute by which groups are made. */
  readonly attribute: Attribute | null;
  /** Tells who a person is. */
  readonly identifier: boolean;
  /** Only hints at a sensitive attribute. */
  readonly proxy: boolean;
  readonly fate: ColumnFate;
}

/** Columns that were read, as against those that the code adds or that come from tables joined to it. */
export function columnsRead(context: SurveyContext, source: Source): string[] {
  const { analysis, evidence } = context;
  const header = source.path === null ? undefined : evidence.dataColumns(source.path);
  if (header?.complete === true) return [...header.names];
  const known = datasetOf(context, source)?.columns;
  // Of a well-known data set all columns are known; others that the code names it has made.
  if (known !== undefined) return [...new Set([...(header?.names ?? []), ...known])];
  const names = new Set(header?.names);
  for (const fact of analysis.facts.columns) {
    if (fact.data === null || fact.action === 'write' || fact.action === 'rename') continue;
    const object = analysis.object(fact.data);
    if (object?.kind !== 'data' || object.sources.length !== 1 || object.sources[0] !== source) continue;
    for (const name of fact.columns) if (isAsRead(object, name)) names.add(name);
  }
  const shown = columnsShown(analysis, source);
  if (shown.size === 0) return [...names];
  const made = new Set(analysis.facts.columns.flatMap(({ action, columns }) => (action === 'write' ? columns : [])));
  return [...new Set([...names, ...[...shown].filter((name) => !made.has(name))])];
}

/** Those of the columns that tell of people, and what becomes of each. */
export function peopleIn(
  context: SurveyContext,
  placer: Placer,
  source: Source,
  names: readonly string[],
): ColumnNote[] {
  return matchesIn(context, names, [source]).map((match) => noteOfColumn(context, placer, source, match));
}

function noteOfColumn(
  context: SurveyContext,
  placer: Placer,
  source: Source,
  { column, category, attribute, identifier, proxy }: ColumnMatch,
): ColumnNote {
  const fate = fateOf(context, placer, source, column);
  return { name: column, category, attribute, identifier, proxy, fate };
}

/** A table whose rows the code makes, reads under a name that is computed, or joins from several reads. */
export interface UnnamedTable {
  readonly kind: 'made' | 'computed-name' | 'joined';
  readonly columns: readonly ColumnNote[];
}

/** Tables among `sources` that no {@link InputNote} tells of, where the code names columns about people in them. */
export function unnamedTables(context: SurveyContext, placer: Placer, sources: readonly Source[]): UnnamedTable[] {
  const alone = [...new Set(sources)].flatMap((source): UnnamedTable[] => {
    if (source.place !== null && source.kind !== 'literal') return [];
    const columns = peopleIn(context, placer, source, columnsOfSource(context, source));
    return columns.length === 0 ? [] : [{ kind: source.kind === 'literal' ? 'made' : 'computed-name', columns }];
  });
  return [...alone, ...joinedTables(context, placer)];
}

/** Columns of tables that are joined from several reads: code does not tell from which of them each comes. */
function joinedTables(context: SurveyContext, placer: Placer): UnnamedTable[] {
  const { analysis } = context;
  const found = new Map<Source, { sources: readonly Source[]; names: Set<string> }>();
  for (const { action, data, columns } of analysis.facts.columns) {
    const object = data === null || action === 'write' || action === 'rename' ? undefined : analysis.object(data);
    const [first] = object?.kind === 'data' ? object.sources : [];
    if (object?.kind !== 'data' || first === undefined || object.sources.length < 2) continue;
    const entry = found.get(first) ?? { sources: object.sources, names: new Set() };
    for (const name of columns) if (isAsRead(object, name)) entry.names.add(name);
    found.set(first, entry);
  }
  return [...found].flatMap(([first, { sources, names }]): UnnamedTable[] => {
    const told = new Set(sources.flatMap((source) => columnsRead(context, source)));
    const columns = matchesIn(context, [...names], sources)
      .filter(({ column }) => !told.has(column))
      .map((match) => noteOfColumn(context, placer, first, match));
    return columns.length === 0 ? [] : [{ kind: 'joined', columns }];
  });
}

function isAsRead({ columns }: DataObject, name: string): boolean {
  return (columns.known.get(name)?.from.length ?? 0) === 0;
}
