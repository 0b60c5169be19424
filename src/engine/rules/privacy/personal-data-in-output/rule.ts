// PRV002: a saved output shows rows of people, or values that are surely identifiers of people.
import { identifiersAmong, isLearningData, isNaming, listed } from '../../people';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import { normalizeName } from '../../../knowledge/lexicon/tokens';
import type { IdentifierType } from '../../../knowledge/validators/identifiers';
import type { OutputTable } from '../../../knowledge/validators/outputTable';
import { defineRule, type RuleContext } from '../../rule';
import type { Source } from '../../../semantics/values';
import { describe } from '../people/identifiers';
import { isPublished, tellsOfHealth } from '../people/namingColumns';
import { inventsPeople } from '../people/synthetic';
import { clearOutputs, outputSpan, savedOutputs, type SavedOutput } from '../outputs';
import { showsTyped, tablesShown } from './typedTables';

interface Data {
  readonly saved: SavedOutput;
  readonly columns: readonly string[];
  readonly rows: number;
  /** "2 e-mail addresses (a***@***.hk)" */
  readonly values: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV002',
    name: 'personal-data-in-output',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A saved cell output shows rows of people or a validated identifier.',
    evidence: 'OC',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    if (inventsPeople(context.analysis)) return;
    // Where each column and each kind of value was shown first: who shows them again tells a reader nothing new.
    const before = new Map<string, SavedOutput>();
    for (const saved of savedOutputs(context)) {
      const tables =
        saved.shows.tables.length > 0 && showsTyped(context, saved.cell.source.index) ? [] : saved.shows.tables;
      const shown = tables
        .map((table) => ({ columns: naming(context, table, saved.cell.source.index), rows: table.rows }))
        .filter(({ columns }) => columns.length > 0);
      const isOfFirms = shown.length === 0 && tables.length > 0 && tables.every(listsFirms);
      const identifiers = saved.shows.identifiers.filter(({ type }) => !(isOfFirms && REACHES.has(type)));
      const values = identifiers.map(describe);
      if (shown.length === 0 && values.length === 0) continue;
      const columns = [...new Set(shown.flatMap((table) => table.columns))];
      const rows = shown.reduce((sum, table) => sum + table.rows, 0);
      const kinds = [
        ...columns.map((name) => `column ${normalizeName(name)}`),
        ...identifiers.map(({ type }) => `value ${type}`),
      ];
      const first = kinds.every((kind) => before.has(kind)) ? before.get(kinds[0] ?? '') : undefined;
      for (const kind of kinds) if (!before.has(kind)) before.set(kind, saved);
      yield {
        span: outputSpan(saved.cell),
        data: { saved, columns, rows, values },
        ...(first === undefined
          ? {}
          : {
              severity: 'information' as const,
              related: [{ span: outputSpan(first.cell), message: 'The same is shown here first' }],
            }),
      };
    }
  },
  message: (data) =>
    `The saved output shows ${whatIsShown(data)}, and whoever gets the notebook gets this too. Clear the output before sharing.`,
  causes: (data) => [whatIsShown(data)],
  fixes: ({ data }) => clearOutputs([data.saved]),
});

/** The same of copies of a notebook, and of one table that several show. */
function whatIsShown({ columns, rows, values }: Data): string {
  const table = columns.length === 0 ? [] : [`${rows} ${rows === 1 ? 'row' : 'rows'} with ${listed(columns)}`];
  return [...table, ...values].join(' and ');
}

/**
 * A table of suppliers or shops: by telephone and mail in columns that are called so those are reached, where no column names
 * anybody. What stands in notes or as a login is of somebody, whose shop or school the other column tells.
 */
function listsFirms({ columns }: OutputTable): boolean {
  return columns.some((name) => FIRM.test(name)) && columns.some((name) => REACHED_BY.test(name));
}

const REACHED_BY = /phone|tel(?:$|_| )|fax|mail|mobile|contact/i;

const FIRM =
  /^(?:name_?of_?)?(?:company|firm|supplier|vendor|manufacturer|organi[sz]ation|institution|business|store|shop|branch|hotel|restaurant|clinic|hospital|school|agency|dealer)(?:[_ ]?name)?$|^(?:vat|ein|duns|company|registration)[_ ]?(?:no|number|id|reg\w*)?$/i;
const REACHES: ReadonlySet<IdentifierType> = new Set(['email', 'phone', 'hk-phone']);

/** Columns of a shown table that name people, unless the unit reads a data set that is known to hold no people. */
function naming(
  context: RuleContext,
  { columns, numbers, codes = [], marks = [], from }: OutputTable,
  cell: number,
): string[] {
  if (isLearningData(context, columns, []) || describesColumns(columns)) return [];
  const sources = sourcesOf(context, cell);
  const found = identifiersAmong(context, columns, sources.length === 1 ? sources : []);
  const naming = found
    .filter((match) => isNaming(match) && !codes.includes(match.column))
    .filter((match) => !(numbers.includes(match.column) && isWord(match)))
    .filter(({ column, category }) => category !== 'direct.name' || !marks.includes(column))
    .filter(({ phrase }) => from !== 'series' || !OF_MANY.test(phrase));
  return (naming.length > 0 || from === 'series' ? naming : numbersBeside(context, columns, found, sources)).map(
    ({ column }) => column,
  );
}

/** One row for each column of a table, by its `name`: the `variables` of a data set of UCI, what a schema lists. */
function describesColumns(columns: readonly string[]): boolean {
  const told = columns.filter((name) => OF_COLUMN.test(name));
  return (
    columns.some((name) => CALLED.test(name)) && told.length > 1 && told.some((name) => OF_COLUMN_ALONE.test(name))
  );
}

const CALLED = /^(?:(?:column|variable|feature|field|attribute)[_ ]?)?name$/i;
const OF_COLUMN_ALONE =
  /^(?:d_?type|data[_ ]?type|column[_ ]?type|demographic|missing(?:[_ ]values)?|null(?:able|s|[_ ]count)|non[_ -]?null(?:[_ ]count)?|n_?unique|distinct)$/i;
const OF_COLUMN = new RegExp(
  `${OF_COLUMN_ALONE.source}|^(?:role|type|units?|description|default|comment|format)$`,
  'i',
);

/** What was read of which a cell shows rows; all that was read, where that is not known. A model that is loaded is no second table. */
function sourcesOf({ analysis }: RuleContext, cell: number): readonly Source[] {
  const shown = new Set((tablesShown(analysis).get(cell) ?? []).flatMap(({ sources }) => sources));
  const [only, ...more] = shown;
  if (only !== undefined && more.length === 0 && only.kind !== 'literal') return [only];
  const read = analysis.facts.reads.map(({ source }) => source);
  return read.filter(({ reader }) => !/(?:^|\.)load$/.test(reader));
}

/** Record numbers of patients beside what the law guards most: whoever keeps the register finds the person. */
function numbersBeside(
  context: RuleContext,
  columns: readonly string[],
  found: readonly ColumnMatch[],
  sources: readonly Source[],
): readonly ColumnMatch[] {
  const numbers = found.filter(({ category }) => category === 'direct.recordid');
  if (numbers.length === 0 || !tellsOfHealth(context, columns, sources)) return [];
  return sources.some((source) => isPublished(context, source)) ? [] : numbers;
}

/** What many people share: counts of it are of nobody. */
const OF_MANY = /^(?:first|given|middle|last|family) name$|^(?:forename|surname|name|nickname)$|(?<!mail )address/;

/** Names and addresses are no numbers: where only such are shown, somebody put numbers in their place. */
function isWord({ category, phrase }: ColumnMatch): boolean {
  return category === 'direct.name' || category === 'direct.online' || /mail|address/.test(phrase);
}
