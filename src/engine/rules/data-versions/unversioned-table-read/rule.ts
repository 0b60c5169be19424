// DVL006: a table that keeps its old versions is read as it is now, and a model is fitted on it.
import type { Fix } from '../../../finding';
import { spanOf, textOf, type Call } from '../../../python/ast';
import {
  isVersionedStore,
  keepsVersions,
  queryReaders,
  readerVersions,
  TIME_TRAVEL_OPTIONS,
  TIME_TRAVEL_SQL,
  type ReaderVersionRow,
} from '../../../knowledge/readers';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf, textParts } from '../../../semantics/language/folding';
import type { ReadFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { callsAt } from '../../once';
import { defineRule } from '../../rule';
import { sourcesUsed } from '../filesRead';

interface Data {
  readonly node: Call;
  readonly place: string;
  readonly reader: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL006',
    name: 'unversioned-table-read',
    concern: 'data-versions',
    severity: 'hint',
    summary: 'A Delta, Iceberg, Hudi, BigQuery or Snowflake table feeds a fit without time travel.',
    evidence: 'AF',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const used = sourcesUsed(analysis);
    const said = new Set<Call>();
    for (const read of analysis.facts.reads) {
      const { source, node } = read;
      if (!used.has(source) || said.has(node) || !isOpen(analysis, read)) continue;
      said.add(node);
      yield { span: spanOf(node), data: { node, place: source.place ?? '', reader: source.reader } };
    }
  },
  message({ place, reader }) {
    const what = /sql|query|execute/.test(reader) ? 'This query' : place === '' ? 'This table' : `\`${place}\``;
    return `${what} is read as it is at the time of the run, so a model fitted on it cannot be made again once rows change. Read it as of a version or time, or keep the rows that were read.`;
  },
  fixes({ data: { node, reader } }): Fix[] {
    if (node.func.kind !== 'Attribute') return [];
    const title = 'Read one version of the table (fill in which)';
    if (reader.endsWith('.load')) {
      const { object } = node.func;
      const span = spanOf(object);
      const text = '.option("versionAsOf", 0)';
      return [{ title, safety: 'template', edits: [{ kind: 'replace', span: { ...span, start: span.end }, text }] }];
    }
    const row = readerVersions.find(reader);
    const pin = row?.byOption === true ? undefined : row?.pins[0];
    const last = node.args.at(-1);
    if (pin === undefined || !/^\w+$/.test(pin) || last === undefined) return [];
    const span = spanOf(last);
    return [
      {
        title,
        safety: 'template',
        edits: [{ kind: 'replace', span: { ...span, start: span.end }, text: `, ${pin}=0` }],
      },
    ];
  },
});

/** The table has versions, and the call names none. */
function isOpen(analysis: Analysis, read: ReadFact): boolean {
  const { node, source } = read;
  const { facts } = analysis;
  const row = readerVersions.find(source.reader) ?? queryRow(analysis, read);
  if (row === undefined || !keepsVersions(row, textOf(node))) return false;
  if (node.args.some(({ keyword, star }) => star !== '' || (keyword !== null && row.pins.includes(keyword))))
    return false;
  const text = textOf(node);
  if ([...TIME_TRAVEL_OPTIONS].some((option) => new RegExp(`['"]${option}['"]|\\b${option}=`).test(text))) return false;
  // Which table is scanned, the object before it knows.
  if (/\.(?:load|scan)$/.test(row.name)) return true;
  const { place } = source;
  if (place === null || TIME_TRAVEL_SQL.test(place)) return false;
  // A view of this very file is what the file made it.
  return !facts.calls.some(({ written, args }) => {
    const view = /^create\w*TempView$|^register(?:TempTable)?$/.test(written) ? stringOf(args.positional[0]) : null;
    return view !== null && new RegExp(`\\b${view.replaceAll(/\W/g, '.')}\\b`).test(place);
  });
}

/** What is known of a reader of queries, where the connection keeps versions. */
function queryRow(analysis: Analysis, { node, source }: ReadFact): ReaderVersionRow | undefined {
  const row = queryReaders.find(source.reader);
  return row !== undefined && asksStore(analysis, node) ? row : undefined;
}

/** `pd.read_sql(query, connection)`, where the connection is to a store that keeps versions: by its driver, or by the address of the one engine. */
function asksStore(analysis: Analysis, node: Call): boolean {
  const asked = callsAt(analysis, node)[0];
  const connection = analysis.objectOf(asked?.args.keywords.get('con') ?? asked?.args.positional[1]);
  if (connection?.kind !== 'instance') return false;
  if (isVersionedStore(connection.className)) return true;
  if (!connection.className.startsWith(MAKES_ENGINES)) return false;
  const engines = analysis.facts.callsByName.get(MAKES_ENGINES) ?? [];
  return engines.length > 0 && engines.every(({ args }) => isVersionedStore(addressOf(analysis, args.positional[0])));
}

const MAKES_ENGINES = 'sqlalchemy.create_engine';

/** An address as text, with parts that are not known, or what makes it: `URL(account=…)` of Snowflake. */
function addressOf(analysis: Analysis, value: Value | undefined): string {
  const object = analysis.objectOf(value);
  if (object?.kind === 'instance') return object.className;
  return value === undefined ? '' : (textParts(value)?.[0] ?? '');
}
