// Identifiers of people among the columns of a table: of those that it is known to have, and of those that code elsewhere
// reads of the same file while nothing has taken them out yet.
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import type { Column, DataObject, Source } from '../../../semantics/values';
import { columnsShown } from '../../shownColumns';
import { oncePerKey } from '../../once';
import { columnsOfSource, datasetOf, identifiersAmong } from '../../people';
import type { RuleContext } from '../../rule';
import { takenByKey } from './keysTaken';

/** Columns that say who a person is and are there as they were read. */
export const identifiersIn = oncePerKey((context, data: DataObject): readonly ColumnMatch[] =>
  identifiersAmong(context, columnsThere(context, data), data.sources),
);

/** Columns that the rows are known to have, by the names that they had where values of them are written into others. */
export function columnsThere(context: RuleContext, data: DataObject): string[] {
  const { columns, sources, form } = data;
  const taken = takenByKey(context.analysis);
  // Of a choice of columns that nobody knows, those that may have been taken say nothing.
  const there = [...columns.known.values()].filter(({ maybe }) => maybe !== true || columns.chosen !== true);
  const names = [
    ...new Set(
      there.flatMap((column) =>
        isText(column) && !taken.has(column.name)
          ? column.from
          : column.replaced && !isTakenOut(column) && !isField(column, taken)
            ? []
            : [column.name],
      ),
    ),
  ];
  // Only a table or row as a whole holds what nobody named: a column, an array or a choice of columns does not.
  if (!columns.open || columns.chosen === true) return names;
  if (form !== 'table' && form !== 'dataset' && !isWholeRow(data)) return names;
  const others = sources
    .slice(0, 2)
    .flatMap((source) => [...columnsOfSource(context, source, true), ...columnsOnlyShown(context, source)]);
  return [...names, ...others.filter((name) => !columns.known.has(name) && !columns.dropped.has(name))];
}

/** `row` of `for _, row in people.iterrows()` and `for row in csv.DictReader(file)`, and all of it as a text; what is taken out of a row is a choice of its values. */
function isWholeRow({ form, through, rows }: DataObject): boolean {
  const isRow = through[0] === 'row' || (through[0] === 'item' && form === 'array');
  return isRow && rows.kind === 'source' && through.every((step) => ROW_KEPT.has(step));
}

const ROW_KEPT: ReadonlySet<string> = new Set([
  'row',
  'item',
  'to_dict',
  'to_json',
  'to_string',
  'to_frame',
  '_asdict',
]);

/** Columns that only a saved output shows, where neither a header nor a known data set tells what the source holds. */
const columnsOnlyShown = oncePerKey((context, source: Source): readonly string[] => {
  const { analysis, evidence } = context;
  if (source.path !== null && evidence.dataColumns(source.path) !== undefined) return [];
  if (datasetOf(context, source)?.columns !== undefined) return [];
  const shown = columnsShown(analysis, source);
  if (shown.size === 0) return [];
  const made = new Set(
    analysis.facts.columns.filter(({ action }) => action === 'write').flatMap(({ columns }) => columns),
  );
  return [...shown].filter((name) => !made.has(name));
});

/** What a column went through that was written together from others, so that their values still stand in it. */
const KEEPS: ReadonlySet<string> = new Set(
  '+ cat agg cell row item apply map astype fillna strip lower upper title to_lowercase to_uppercase to_titlecase strip_chars join format text realigned'.split(
    ' ',
  ),
);
const WRITES: ReadonlySet<string> = new Set(['+', 'cat', 'agg', 'cell', 'text']);

/** What takes a part of a text out of it. */
const CUTS: ReadonlySet<string> = new Set(
  'split rsplit partition rpartition extract extractall findall group groups piece'.split(' '),
);

/** What only finds that part, for `bool(re.search(…))` and for `re.search(…).group()`. */
const FINDS: ReadonlySet<string> = new Set(['search', 'match']);

/** `df["last_name"] = df["passenger"].str.split(",").str[0]`: a part of another column, which is what its own name says. */
function isTakenOut({ name, from, through, replaced }: Column): boolean {
  const steps = through.filter((step) => step !== 'replaced');
  return (
    replaced &&
    from.length > 0 &&
    !from.includes(name) &&
    cutLast(through) &&
    steps.every((step) => CUTS.has(step) || FINDS.has(step) || KEEPS.has(step) || step === 'map')
  );
}

/** Whether the column is what records of another have under its name, and nothing was made of that since. */
function isField({ name, from, through }: Column, taken: ReadonlySet<string>): boolean {
  return taken.has(name) && from.length > 0 && !from.includes(name) && through.every((step) => OF_FIELD.has(step));
}

const OF_FIELD: ReadonlySet<string> = new Set([...KEEPS, 'get', 'letter']);

/** Whether a function that was called on each took the part out, and not one before it: `.str.findall("@").apply(len)` counts. */
function cutLast(through: readonly string[]): boolean {
  return through.slice(through.lastIndexOf('replaced') + 1).some((step) => CUTS.has(step));
}

/** `df["prompt"] = df["name"] + ": " + df["text"]` */
function isText({ from, through, replaced }: Column): boolean {
  return (
    replaced && from.length > 0 && through.some((step) => WRITES.has(step)) && through.every((step) => KEEPS.has(step))
  );
}
