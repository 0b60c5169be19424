// Columns of people as rules see them: what the lexicon says of the columns that a table is known to have, and how each was learnt.
import { dirname, isInside, isAbsolutePath, relativePath } from '../../base/paths';
import { lastPart } from '../python/names';
import { classifyColumns, type ColumnMatch } from '../knowledge/lexicon/classify';
import type { Analysis } from '../semantics/analysis';
import { publishedNumbers } from '../knowledge/toySets';
import { normalizeName } from '../knowledge/lexicon/tokens';
import { INDEX, KEPT } from '../semantics/columns';
import { stringOf } from '../semantics/language/folding';
import type { DatasetRow } from '../semantics/effects';
import type { ColumnFact } from '../semantics/facts';
import type { DataObject, Source } from '../semantics/values';
import { createdOf, createdTables, givesAll, queriedTables, queryColumns } from '../semantics/sources/sqlColumns';
import { callsWritten, oncePerAnalysis, oncePerKey } from './once';
import { passedByName } from './passedColumns';
import type { RuleContext } from './rule';

/** What the lexicon finds among these names. Rows of a known data set that are no people give nothing. */
export function matchesIn(
  context: RuleContext,
  names: readonly string[],
  sources: readonly Source[],
  tableName = '',
): readonly ColumnMatch[] {
  const known = sources.map((source) => datasetOf(context, source)).find((row) => row !== undefined);
  return classifyColumns(names, {
    ...(known === undefined ? {} : { people: known.people }),
    tableName: tableName === '' ? nameOf(sources) : tableName,
    settings: context.lexicon,
  });
}

/** Columns among these that say by themselves who somebody is; the other columns of their sources tell what the table is about. */
export function identifiersAmong(
  context: RuleContext,
  names: readonly string[],
  sources: readonly Source[],
): readonly ColumnMatch[] {
  if (names.length === 0 || (sources.length > 0 && sources.every(isMadeUp))) return [];
  const others = sources.slice(0, 3).flatMap((source) => columnsOfSource(context, source));
  const wanted = new Set(names);
  const all = [...new Set([...names, ...others])];
  if (all.some((name) => OF_A_PLAY.test(name)) && all.filter((name) => BESIDE_A_PLAY.test(name)).length > 1) return [];
  const matches = matchesIn(context, all, sources);
  const plain = acceptsPlain(context, all, sources, matches);
  const described = facetsOfPeople(matches);
  const isNumbered = matches.some(({ category }) => category === 'direct.recordid');
  const published = isNumbered ? publishedNumbers(new Set(all.map(normalizeName))) : null;
  const isList = described < 3 && all.some((name) => HOW_MANY.test(name)) && isListOfNames(matches);
  return matches.filter(
    (match) =>
      wanted.has(match.column) &&
      match.identifier &&
      !isList &&
      published?.has(normalizeName(match.column)) !== true &&
      (match.strength === 'strong' ||
        match.category === 'direct.natid' ||
        (plain && isPlain(match)) ||
        (described > 1 && isClient(match))),
  );
}

/** Who speaks in a play, a film or a book never lived; a clinic has acts and episodes of care. */
const OF_A_PLAY = /^(?:scenes?|dialogues?|characters?|plays?|screenplay|players?_?lines?)$/i;
const BESIDE_A_PLAY = /^(?:acts?|scenes?|dialogues?|characters?|plays?|screenplay|episodes?|players?_?lines?)$/i;

/** A file or folder that says of itself that its people were made up; fake news are real, and so is who sits a mock exam. */
export function isMadeUp({ place }: Pick<Source, 'place'>): boolean {
  return place !== null && MADE_UP.test(place.split(/[\\/]/).slice(-2).join('/'));
}

const MADE_UP =
  /synthetic|synthea|(?:^|[\W_])(?:dummy(?![-_ ]?(?:var|encod|cod|col|feature))|mock(?:ed|aroo)?(?![-_ ]?(?:exam|test|interview|trial|paper))|made[-_ ]?up|faker|fake[-_ ]?(?:data|people|persons?|users?|customers?|clients?|patients?|employees?|students?|names?|records?|profiles?))(?:[\W_\d]|$)/i;

/** What many people share: alone it names nobody. */
const SHARED_NAME = /^(?:first|given|middle|maiden) name$|^forename$|^middle initial$/;

/** `Count`, `obs`, `pctwhite`, `ProportionFemale`, `rank`: what lists of names tell of each. */
const HOW_MANY =
  /^(?:obs|n|freq\w*|rank\w*|births?|pct.*|percent.*|proportion.*|share|prob\w*|total|(?:\w+_)?counts?)$/i;

/** Given names and how often they are given, with nothing else that leads to somebody. */
function isListOfNames(matches: readonly ColumnMatch[]): boolean {
  const naming = matches.filter(({ identifier }) => identifier);
  return (
    naming.some(({ phrase }) => SHARED_NAME.test(phrase)) &&
    naming.every(({ phrase }) => SHARED_NAME.test(phrase) || phrase === 'name')
  );
}

/** `client_id`, which programs have as well: beside age and sex it is a person's. */
function isClient({ category, phrase }: ColumnMatch): boolean {
  return category === 'direct.recordid' && /^client /.test(phrase);
}

/** In how many ways the columns describe people: age, sex, health, income… */
function facetsOfPeople(matches: readonly ColumnMatch[]): number {
  const describing = matches.filter(({ category }) => /^(?:quasi\.(?:demographic|date)|special)/.test(category));
  return new Set(
    describing.map(({ attribute, category, phrase }) => attribute ?? (SPECIAL.test(category) ? category : phrase)),
  ).size;
}

const SPECIAL = /^special\./;

/** `name` and `phone`, which many other things have as well. */
function isPlain({ category }: ColumnMatch): boolean {
  return category === 'direct.name' || category === 'direct.contact';
}

/** `energy_hr` are hours and `kepler_candidates` planets: these count at the front alone. */
const PEOPLE_TABLE =
  /(?:^|[\W_])(?:patients?|customers?|clients?|employees?|staff|payroll|attrition|students?|pupils?|applicants?|members?|people|persons?|users?|subscribers?|residents?|citizens?|voters?|borrowers?|donors?|contacts?|tenants?)(?:[\W_]|$)|^(?:hr|(?:job_?)?candidates?)(?:[\W_]|$)/i;

/** Who everybody knows, or nobody is: athletes, the rich, heroes of stories, and counts of first names. */
const FAMOUS =
  /^(?:club|team|position|overall|potential|medal|noc|sport|season|league|goals?|matches|jersey|net ?worth|worth|billionaire|alignment|universe|powers?|character|actor|film|movie|house|allegiances|nobility|laureate|prize|count|births?|frequency|percent|rank|party|constituency|pokemon|champion|album|artist)$/i;

const OF_REVIEWS = /^(?:reviews?|review_?(?:text|body|title|content|score|date|rating)|stars|helpful(?:_?votes)?)$/i;
const ACCOUNT = /^(?:(?:user|reviewer|author|profile)_?(?:name|id|e?mail|url)?)$/i;

/** A `phone` beside it is a number, and no device. */
const AREA_CODE = /^area[ _]?code$/i;

/**
 * Whether a plain `name` is surely a person's: in one table, never joined with others, that is called after people, holds a
 * contact or a national number besides, or describes its rows as people in three ways.
 */
function acceptsPlain(
  context: RuleContext,
  columns: readonly string[],
  sources: readonly Source[],
  matches: readonly ColumnMatch[],
): boolean {
  // Rows that code types in and puts to a table join it with no other.
  const read = sources.filter(({ kind }) => kind !== 'literal');
  if (read.length > 1 || isLearningData(context, columns, sources)) return false;
  // Who wrote a review is told by an account: a plain name beside it is what was reviewed.
  if (columns.some((name) => OF_REVIEWS.test(name)) && columns.some((name) => ACCOUNT.test(name))) return false;
  return (
    PEOPLE_TABLE.test(nameOf(read.length === 0 ? sources : read)) ||
    columns.some((name) => AREA_CODE.test(name)) ||
    matches.some(
      ({ strength, category }) => strength === 'strong' && /^direct\.(?:contact|natid|finid)$/.test(category),
    ) ||
    (facetsOfPeople(matches) > 2 && !columns.some((name) => FAMOUS.test(name.replaceAll('_', ' ').trim())))
  );
}

/** Data sets that everyone learns with: their people are known and long dead, or never were. */
export function isLearningData(context: RuleContext, columns: readonly string[], sources: readonly Source[]): boolean {
  const names = new Set(columns);
  return (
    sources.some((source) => datasetOf(context, source)?.toy === true) ||
    LEARNING_COLUMNS.filter((name) => names.has(name)).length > 1
  );
}

/** Of the Titanic, and of the game that was made after it. */
const LEARNING_COLUMNS = ['SibSp', 'Parch', 'Embarked', 'Pclass', 'CryoSleep', 'HomePlanet'];

/** Whether the column leads to a person by itself, and not only through a list of who has which number. */
export function isNaming({ category, phrase }: ColumnMatch): boolean {
  return category !== 'direct.recordid' || KEPT_BY_OTHERS.test(phrase);
}

/** Numbers that hospitals, insurers and registries know people by, far from this data. */
const KEPT_BY_OTHERS =
  /^(?:mrn|medical record(?: number| no)?|hospital number|health card number|insurance (?:id|no|number)|license plate|number plate|vehicle registration)$/;

/** The data set that a source is known to be, by its place or its reader. */
export const datasetOf = oncePerKey((context, { place, reader }: Source): DatasetRow | undefined => {
  const last = lastPart(reader);
  return (
    (place === null
      ? undefined
      : (context.knowledge.dataset(`${last}:${place}`) ?? context.knowledge.dataset(place))) ??
    context.knowledge.dataset(last)
  );
});

function nameOf(sources: readonly Source[]): string {
  const place = sources[0]?.place ?? '';
  return place.slice(place.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+$/i, '');
}

/**
 * Every column that the source is known to have had when it was read, from its header, its data set or the code.
 * `alone`: code that joined it with other tables is not asked, for it does not tell whose the column is.
 */
export function columnsOfSource(context: RuleContext, source: Source, alone = false): readonly string[] {
  return (alone ? columnsAlone : columnsKnown)(context, source);
}

const columnsKnown = oncePerKey((context, source: Source) => findColumns(context, source, false));
const columnsAlone = oncePerKey((context, source: Source) => findColumns(context, source, true));

interface Used {
  readonly fact: ColumnFact;
  /** Columns of as many sources as are joined. */
  readonly joined: number;
}

/** What was done with columns, by the sources of the rows at the end. */
const columnFactsBySource = oncePerAnalysis((analysis) => {
  const used = new Map<Source, Used[]>();
  for (const fact of analysis.facts.columns) {
    const object = fact.data === null ? undefined : analysis.object(fact.data);
    if (object?.kind !== 'data') continue;
    const one = { fact, joined: object.sources.length };
    for (const source of new Set(object.sources)) {
      const have = used.get(source);
      if (have === undefined) used.set(source, [one]);
      else have.push(one);
    }
  }
  return used;
});

function findColumns(context: RuleContext, source: Source, alone: boolean): string[] {
  const { analysis, evidence } = context;
  const names = new Set<string>();
  if (source.path !== null) for (const name of evidence.dataColumns(source.path)?.names ?? []) names.add(name);
  for (const name of createdColumns(analysis, source)) names.add(name);
  const bundled = datasetOf(context, source)?.columns ?? [];
  for (const name of bundled) names.add(name);
  // A column that code made first was not in the source, though it is read later.
  const made = new Set<string>();
  for (const { fact, joined } of columnFactsBySource(analysis).get(source) ?? []) {
    if (alone && joined > 1) continue;
    for (const name of fact.columns) {
      if (fact.action === 'write' && !names.has(name)) made.add(name);
      else if (!made.has(name)) names.add(name);
    }
  }
  for (const { sources, name } of passedByName(analysis).get(source) ?? [])
    if (!(alone && sources.length > 1) && !made.has(name)) names.add(name);
  if (bundled.length === 0) return [...names];
  // Copies of a data set spell its columns their own way; the spelling in the code is the one that is there.
  const spelt = new Map([...names].map((name) => [normalizeName(name), name]));
  return [...names].filter((name) => !bundled.includes(name) || spelt.get(normalizeName(name)) === name);
}

function createdColumns(analysis: Analysis, { place }: Source): readonly string[] {
  return place === null || place.length > 400 ? [] : columnsCreated(analysis, place);
}

/** Columns of the tables that a query takes whole, where the code itself creates them. */
export function columnsCreated(analysis: Analysis, query: string): readonly string[] {
  const created = givesAll(query) ? tablesCreated(analysis) : new Map<string, readonly string[]>();
  return created.size === 0 ? [] : queriedTables(query).flatMap((name) => created.get(name.toLowerCase()) ?? []);
}

const tablesCreated = oncePerAnalysis((analysis): ReadonlyMap<string, readonly string[]> => {
  const calls = ['execute', 'executescript', 'query', 'sql'].flatMap((name) => callsWritten(analysis, name));
  const texts = calls.flatMap(({ args }) => stringOf(args.positional[0]) ?? []);
  return new Map(
    texts.flatMap((text): [string, readonly string[]][] => {
      const made = createdOf(text);
      if (made === null) return [...createdTables(text)];
      const columns = [...queryColumns(made.query).known.values()].filter(({ through }) => through.length === 0);
      return [[made.table, columns.map(({ name }) => name)]];
    }),
  );
});

export const SAVED_OUTPUT = 'saved output';
export const NAMED_IN_CODE = 'named in the code';

/** "header of data/train.csv", "data set adult", "saved output", "named in the code". */
export function originOf(context: RuleContext, data: DataObject, column: string): string {
  const known = data.columns.known.get(column);
  const [source] = data.sources;
  if (known?.origin === 'header') {
    const names = ({ path }: Source) => (path === null ? undefined : context.evidence.dataColumns(path)?.names);
    // Renamed since, no header has it; settings that took part have no header at all.
    const read =
      data.sources.find((one) => names(one)?.includes(column) === true) ??
      data.sources.find((one) => names(one) !== undefined) ??
      source;
    return read?.path == null ? 'table of the database' : `header of ${shownPath(context, read.path)}`;
  }
  if (known?.origin === 'dataset' && source !== undefined) {
    const { path, place, reader } = source;
    // A place that the code puts together may begin where this machine has the project.
    const isOnThisMachine = place !== null && path !== null && isAbsolutePath(place);
    return `data set ${isOnThisMachine ? shownPath(context, path) : (place ?? reader)}`;
  }
  const isSaid =
    known !== undefined ||
    data.through.some((step) => step === `${INDEX}${column}` || step === `${KEPT}${column}`) ||
    data.sources.some((one) => columnsOfSource(context, one).includes(column));
  return known?.origin === 'output' || !isSaid ? SAVED_OUTPUT : NAMED_IN_CODE;
}

/**
 * A path as messages show it: from the project's root, or from the file's folder where there is no project; of a project within
 * another from the folder of the settings; all files of a folder as the folder.
 */
export function shownPath(context: RuleContext, path: string): string {
  const { analysis, evidence, settingsFolder } = context;
  const root = evidence.project(analysis.unit.path)?.root ?? dirname(analysis.unit.path);
  const isBeyond = !isInside(root, path) && dirname(settingsFolder) !== settingsFolder;
  return relativePath(isBeyond ? settingsFolder : root, path.replace(/(?:\/\*+)+$/, ''));
}

/** `a`, `b` and `c` */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.at(-1) ?? '';
  return shown.length <= 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
