// Which columns of a table say who somebody is, and are still there in clear.
import type { Call, NodeBase } from '../../../python/ast';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import type { Column, DataObject, Source } from '../../../semantics/values';
import { isDayOfBirth } from '../../../knowledge/lexicon/languages';
import { isDocumentName } from '../../../knowledge/documentsOfPeople';
import { HOSTED_DATA_SETS } from '../../../knowledge/readers';
import {
  BESIDE_GROUPS,
  groupKeys,
  INDEX,
  KEPT,
  KEPT_ROWS,
  KEYED,
  LETTER,
  LETTERS,
  UNINDEXED,
} from '../../../semantics/columns';
import { datasetOf, identifiersAmong, isLearningData, isNaming, matchesIn } from '../../people';
import { type RuleContext } from '../../rule';
import { columnsThere, identifiersIn } from './features';
import { isMasked, PROTECTS } from './masked';
import { isFilledIn, isTypedIn, namedPair } from './records';
import { collectsPages, isTyped, namingOf } from './scraped';
import { drawsByChance, inventsPeople, isSynthesized } from './synthetic';

/** What groups are and what is worked out in each: the keys that they were made by stand beside it. */
const GROUPED = /^(?:groupby|aggregated)$/;

export const SUMMARY =
  /^(?:value_counts|describe|nunique|n_unique|approx_n_unique|null_count|count|size|mean|median|std|var|sum|min|max|corr|cov|crosstab|pivot_table|dissolve|isnull|isna|notnull|notna|is_null|is_not_null|is_duplicated|is_unique|dtypes|columns|shape|info|memory_usage|duplicated|schema|collect_schema)$/;

/** Columns that say who somebody is, and are still there in clear; record numbers alone do not count here. */
export function namingColumns(context: RuleContext, data: DataObject): string[] {
  // A model of Spark writes what it predicts beside the columns that it is given.
  if (data.prediction !== null && data.form !== 'table') return [];
  if (data.through.some((name) => SUMMARY.test(name) || PROTECTS.test(name))) return [];
  if (!isContent(data) || isReplaced(data) || isSynthesized(context.analysis, data)) return [];
  const isGrouped = isOfGroups(data);
  // Figures over all groups tell of none.
  if (data.sources.length === 0 || (isGrouped && data.stats.some(({ name }) => name === 'describe'))) return [];
  if (data.sources.every(({ kind }) => kind === 'literal')) {
    if (inventsPeople(context.analysis) || data.sources.some(({ node }) => isTyped(node))) return [];
    const names = [...data.columns.known.values()].filter(({ replaced }) => !replaced).map(({ name }) => name);
    if (collectsPages(context.analysis)) return namingOf(names);
    if (context.analysis.facts.reads.length === 0 && drawsByChance(context.analysis)) return [];
    // Whose rows they are, the table as it was made tells; what is left of it may be one column.
    const made = data.sources.flatMap(({ node }) => columnsMade(context, node));
    const left = new Set(isGrouped ? keysOf(context, data) : names);
    const isSaid = (name: string): boolean => data.sources.every(({ node }) => isTypedIn(context, node, name));
    const all = [...new Set([...names, ...made])].filter((name) => !isSaid(name));
    return namedPair(context, all).filter(
      (name) => left.has(name) && data.sources.every(({ node }) => isFilledIn(context, node, name)),
    );
  }
  if (isLearningData(context, [...data.columns.known.keys()], data.sources)) return [];
  // Row by row, a function put made-up people in the place of real ones.
  const isInvented = inventsPeople(context.analysis);
  if (data.through.includes('apply') && isInvented) return [];
  // Or beside what is real: `pd.concat([customers, made_up], axis=1)`.
  const invented = isInvented
    ? data.sources.flatMap(({ kind, node }) => (kind === 'literal' ? columnsMade(context, node) : []))
    : [];
  const found = isGrouped
    ? identifiersAmong(
        context,
        [...new Set([...keysOf(context, data), ...besideGroups(data), ...indexNames(data)])],
        data.sources,
      ).filter(({ phrase }) => !PLACES.test(phrase))
    : [...identifiersIn(context, data), ...identifiersAmong(context, indexNames(data), data.sources)];
  return found
    .filter((match) => isNaming(match) && !isMasked(context.analysis, data, match.column))
    .filter((match) => !isPartOnly(data, match) && !invented.includes(match.column))
    .map(({ column }) => column);
}

/** What a column is called that holds texts: in a file `clinical_notes.csv` those are notes about patients. */
const TEXTS =
  /^(?:(?:note_?|free_?|full_?)?text|notes?|body|content|narrative|transcript(?:ion)?|summary|(?:個案|个案)?(?:文字|文本|全文|內容|内容|筆記|笔记|備註|备注))$/i;

/** The one column of texts that a value of a table, or a column of it, is as it was read; null where it may be something else. */
function textHeld({ columns, form, through, sources, prediction }: DataObject): Column | null {
  const [column, other] = columns.known.values();
  const isPart = form === 'scalar' || form === 'column' || through.includes('cell');
  if (!isPart || column === undefined || other !== undefined) return null;
  const steps = [...through, ...column.through];
  const isOther = steps.some((step) => SUMMARY.test(step) || PROTECTS.test(step) || CHANGED_TEXT.test(step));
  const isRead = prediction === null && sources.length > 0 && sources.every(({ kind }) => kind !== 'literal');
  return isRead && !isOther && !column.replaced && column.from.length === 0 ? column : null;
}

const CHANGED_TEXT = /^(?:replaced|len|split|rsplit|extract|contains|apply|map|sub|str\.(?:replace|extract))$/;

/** Whether it is a text of a table, and may be what is said of it. */
export function isTextOfTable(data: DataObject): boolean {
  const column = textHeld(data);
  return column !== null && TEXTS.test(column.name);
}

/** The column of documents about people, by its name or as the texts of a file of such: `resume_text`, `text` of `clinical_notes.csv`. */
export function documentColumn(context: RuleContext, data: DataObject): string | null {
  const name = textHeld(data)?.name;
  if (name === undefined || data.sources.some((source) => isPublished(context, source))) return null;
  if (isDocumentName(name)) return name;
  const [file] = /[^/\\]+(?=\.\w+$)/.exec(data.sources[0]?.place ?? '') ?? [];
  const singular = file?.replace(/ies$/i, 'y').replace(/s$/i, '');
  return TEXTS.test(name) && singular !== undefined && isDocumentName(singular) ? name : null;
}

/** One row for each group, with what was worked out in it; `groupby("id").first()` leaves rows as they were. */
function isOfGroups({ through }: DataObject): boolean {
  return !through.includes(KEPT_ROWS) && through.some((step) => GROUPED.test(step));
}

/** The columns of a table as a call of the code made it. */
function columnsMade({ analysis }: RuleContext, maker: NodeBase): readonly string[] {
  const isCall = 'kind' in maker && maker.kind === 'Call';
  return isCall ? [...(analysis.dataAt(maker as Call)?.columns.known.keys() ?? [])] : [];
}

/**
 * Record numbers of a table that tells of each patient or person what the law guards most: there a number is enough, for whoever
 * keeps the register finds the person and with them the diagnosis.
 */
export function numbersBesideHealth(context: RuleContext, data: DataObject): string[] {
  if ((data.form !== 'table' && data.form !== 'dataset') || data.prediction !== null) return [];
  if (data.through.some((name) => SUMMARY.test(name) || PROTECTS.test(name) || GROUPED.test(name))) return [];
  if (!data.sources.some(({ kind }) => kind !== 'literal')) return [];
  if (data.sources.some((source) => isPublished(context, source))) return [];
  const numbers = identifiersIn(context, data).filter(
    ({ category, column }) => category === 'direct.recordid' && !isMasked(context.analysis, data, column),
  );
  if (numbers.length === 0 || isLearningData(context, [...data.columns.known.keys()], data.sources)) return [];
  return tellsOfHealth(context, columnsThere(context, data), data.sources) ? numbers.map(({ column }) => column) : [];
}

/** Published data has numbers that lead to nobody, and made-up data has nobody. */
export function isPublished(context: RuleContext, source: Source): boolean {
  const place = source.place ?? '';
  return MADE_UP.test(place) || HOSTED_DATA_SETS.test(place) || datasetOf(context, source) !== undefined;
}

/** Whether columns tell of each person what the law guards most, or when they were born. */
export function tellsOfHealth(context: RuleContext, columns: readonly string[], sources: readonly Source[]): boolean {
  return matchesIn(context, columns, sources).some(
    ({ category, phrase }) => GUARDED.test(category) || isDayOfBirth(phrase),
  );
}

const MADE_UP = /synth|fake|dummy|mock|simulat|demo(?!graph)/i;
const GUARDED = /^special\.(?:health|belief|sex|criminal)$/;

/** What is left of a column that was written anew from itself: how long it was, the domain of a mail, or a digest. */
function isPartOnly({ columns, form, through }: DataObject, { column, phrase }: ColumnMatch): boolean {
  const own = columns.known.get(column)?.through ?? [];
  const steps = form === 'table' || form === 'dataset' ? own : [...own, ...through];
  return steps.some(
    (step) => MEASURES.test(step) || step === LETTER || step === LETTERS || (/mail/.test(phrase) && CUTS.test(step)),
  );
}

/** A function gave something else for each value: what comes back is not known to hold what went in. */
function isReplaced({ form, through }: DataObject): boolean {
  return form !== 'table' && form !== 'dataset' && through.includes('replaced');
}

/** Whether a column is not what it is called, but a count or a digest of it. */
export function isMeasured({ through }: Pick<Column, 'through'>): boolean {
  return through.some((step) => MEASURES.test(step));
}

const MEASURES =
  /^(?:len|len_chars|len_bytes|count|contains|isna|isnull|notna|notnull|startswith|endswith|isdigit|factorize|codes|rank|ngroup|(?:hex)?digest)$/;
const CUTS = /^(?:split|rsplit|extract|partition|rpartition)$/;

/** What a table of pandas is indexed by, where nothing since may have put another index in its place: `set_index("email")`. */
function indexNames({ form, library, through }: DataObject): string[] {
  if (library !== 'pandas' || (form !== 'table' && form !== 'column')) return [];
  const last = through.findLastIndex((step) => step.startsWith(INDEX));
  if (last < 0 || !through.slice(last + 1).every((step) => step.startsWith(INDEX) || KEEPS_INDEX.has(step))) return [];
  const set = through.slice(0, last + 1).findLastIndex((step) => !step.startsWith(INDEX));
  return through.slice(set + 1, last + 1).map((step) => step.slice(INDEX.length));
}

const KEEPS_INDEX: ReadonlySet<string> = new Set(
  'head tail sample sort_values sort_index nlargest nsmallest astype fillna dropna round filter query loc iloc drop_duplicates'.split(
    ' ',
  ),
);

/** Where several people live or work: a sum of them tells of nobody. */
const PLACES = /(?<!mail )address/;

/** The columns that one row for each group is known by, in its index or beside what was worked out: `groupby("customer_name")["paid"].sum()`. */
function keysOf({ analysis: { facts } }: RuleContext, data: DataObject): string[] {
  const { form, through, columns } = data;
  if (!through.includes('aggregated')) return [];
  const isPart = form !== 'table' && form !== 'column';
  // `reset_index(drop=True)` threw them away.
  if (through.includes(UNINDEXED)) return [];
  const keys = groupKeys(data);
  // Columns beside the figures are there until they are left out; what is in an index stays with any selection.
  const isKeyed = through.includes(KEYED);
  const isDropped = (key: string): boolean =>
    isKeyed
      ? !columns.open || columns.chosen === true || columns.dropped.has(key)
      : columns.dropped.has(key) || facts.columns.some((fact) => fact.action === 'drop' && fact.columns.includes(key));
  // Of `agg({"name": "first"})` each group has the name of one of its rows.
  const kept = through.filter((step) => step.startsWith(KEPT)).map((step) => step.slice(KEPT.length));
  return [
    ...keys.filter((key) => columns.known.has(key) || (!isPart && !isDropped(key))),
    ...kept.filter((key) => columns.known.has(key) || (columns.open && !isPart && !columns.dropped.has(key))),
  ];
}

/** What another table brought to groups that were joined to it: `totals.merge(customers)` has the names of these again. */
function besideGroups({ columns, through: way }: DataObject): string[] {
  if (!way.includes(BESIDE_GROUPS)) return [];
  return [...columns.known.values()].flatMap(({ name, through }) => (through.includes(BESIDE_GROUPS) ? [name] : []));
}

/** Rows, a text that holds some, or one value out of a table; not what was worked out over rows. */
function isContent({ form, through }: DataObject): boolean {
  return form === 'scalar' ? through.includes('cell') : form !== 'mask' && form !== 'index';
}
