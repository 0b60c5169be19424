// Which columns are personal or sensitive, by their names and by what stands beside them. Pure, and remembers its answers.
import { cancelledByTable, hitsOfPeople, isIdentifier, namesAnimals, tableKinds } from './contexts';
import { isAbroad } from './languages';
import { entriesOf, record } from './names';
import { PERSON_NOUNS, TABLE_NOUNS, WEAK_NOUNS, type Attribute, type Category, type Entry } from './phrases';
import { addTogether, type Candidate } from './together';
import { baseForm, normalizeName, tokenize } from './tokens';

export interface ColumnMatch {
  readonly column: string;
  readonly category: Category;
  /** Sensitive attribute that groups are made by; null for columns that only identify. */
  readonly attribute: Attribute | null;
  /** `strong` by its name alone, `weak` by its name and the columns beside it. */
  readonly strength: 'strong' | 'weak';
  /** Names, contacts, numbers and records of one person. */
  readonly identifier: boolean;
  /** Stands for a sensitive attribute without naming it. */
  readonly proxy: boolean;
  /** Phrase of the lexicon that matched. */
  readonly phrase: string;
  /** For a message: `"name" beside "passenger id"`. */
  readonly reason: string;
}

export interface LexiconOptions {
  /** `false` where the rows are known not to be people: nothing is said then. */
  readonly people?: boolean;
  /** Name of the variable, file or table, as far as it tells what the rows are. */
  readonly tableName?: string;
  readonly settings?: {
    readonly identifiers: readonly string[];
    readonly sensitive: readonly string[];
    readonly ignore: readonly string[];
  };
}

const REMEMBERED = 2000;
const answers = new Map<string, readonly ColumnMatch[]>();

/** Matches in the order of `columns`; columns that the lexicon has nothing to say about are left out. */
export function classifyColumns(columns: readonly string[], options: LexiconOptions = {}): readonly ColumnMatch[] {
  const { settings, tableName = '' } = options;
  if (options.people === false) return [];
  const key = [
    tableName,
    ...columns,
    ...(settings === undefined ? [] : ['', ...settings.identifiers, '', ...settings.sensitive, '', ...settings.ignore]),
  ].join('\0');
  const remembered = answers.get(key);
  if (remembered !== undefined) return remembered;
  const result = classify(columns, tableName, settings);
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(key, result);
  return result;
}

function classify(
  columns: readonly string[],
  tableName: string,
  settings: LexiconOptions['settings'],
): readonly ColumnMatch[] {
  const ignored = new Set(settings?.ignore.map(normalizeName));
  const custom = customEntries(settings);
  const candidates: Candidate[] = [];
  const words = new Set(tokenize(tableName).map(baseForm));
  for (const column of columns) {
    for (const word of tokenize(column)) words.add(baseForm(word)).add(word);
    const normal = normalizeName(column);
    words.add(normal);
    if (ignored.has(normal)) continue;
    const own = custom.get(normal) ?? customPhrase(custom, column);
    if (own !== undefined) candidates.push({ column, entry: own });
    else for (const entry of entriesOf(column)) candidates.push({ column, entry });
  }
  addTogether(columns, ignored, candidates);
  return decide(columns, candidates, words, tableName);
}

/** Decides on each candidate by what the others say about the table. */
function decide(
  columns: readonly string[],
  candidates: readonly Candidate[],
  words: ReadonlySet<string>,
  tableName: string,
): ColumnMatch[] {
  const kinds = new Set(tableKinds(words));
  // Somebody is spoken of beside them: who buys, or whom to ask there.
  const isOfPeople = (): boolean =>
    words.has('billing') ||
    words.has('shipping') ||
    SUBSCRIBED.some((word) => words.has(word)) ||
    candidates.some(({ entry }) => entry.category === 'direct.name' && entry.needs === 'nothing') ||
    [...words].some((word) => PERSON_NOUNS.has(word) && (!WEAK_NOUNS.has(word) || MET_THERE.has(word)));
  if (kinds.has('suppliers') && isOfPeople()) kinds.delete('suppliers');
  const named = tokenize(tableName);
  // `dogs.csv`, but not `dog_owners.csv`.
  const isOfAnimals = namesAnimals([...named, ...named.map(baseForm)]);
  if (isOfAnimals && !named.some((word) => PERSON_NOUNS.has(baseForm(word)))) kinds.add('animals').add('herds');
  if (
    candidates.some(
      ({ entry }) => (OF_SOMEBODY.test(entry.category) || entry.attribute === 'sex') && entry.needs === 'nothing',
    )
  )
    kinds.delete('register');
  const facets = new Set(candidates.map(({ entry }) => facet(entry)));
  const hits = hitsOfPeople(facets, kinds);
  const standing = candidates.filter((one) => !cancelledByTable(one, kinds, hits));
  const identifying = standing.filter(({ entry }) => entry.needs === 'nothing' && isIdentifier(entry.category));
  const special = standing.filter(({ entry }) => entry.needs === 'nothing' && !isIdentifier(entry.category));
  const tableNoun = tokenize(tableName)
    .map(baseForm)
    .find((word) => TABLE_NOUNS.has(word) || (PERSON_NOUNS.has(word) && !WEAK_NOUNS.has(word)));

  const areaCode = columns.find((column) => normalizeName(column) === 'areacode');

  const isNamed = identifying.some(({ entry }) => entry.category === 'direct.name');
  const matches: ColumnMatch[] = [];
  const seen = new Set<string>();
  for (const { column, entry } of standing) {
    if (seen.has(column)) continue;
    const reason = reasonFor(column, entry, { identifying, special, tableNoun, standing, areaCode });
    if (reason === null) continue;
    seen.add(column);
    matches.push({
      column,
      category: entry.category,
      attribute: entry.attribute,
      strength: entry.needs === 'nothing' || (isNamed && isContactAbroad(entry)) ? 'strong' : 'weak',
      identifier: isIdentifier(entry.category),
      proxy: entry.proxy,
      phrase: entry.phrase,
      reason,
    });
  }
  const order = new Map(columns.map((column, index) => [column, index]));
  return matches.sort((left, right) => (order.get(left.column) ?? 0) - (order.get(right.column) ?? 0));
}

/** Who somebody is, or the number that they are kept under. */
const OF_SOMEBODY = /^direct\.(?:name|recordid|natid)$/;

/** Of those that name other things as well: whom a table of firms is then about too. */
const MET_THERE: ReadonlySet<string> = new Set(['contact', 'owner', 'buyer', 'user', 'client']);

/** Numbers that a network knows who telephones by: the maker beside them is one of handsets. */
const SUBSCRIBED = ['msisdn', 'imsi', 'imei'];

/** `Teléfono`, which beside the name of a person is no shop's and no device. */
function isContactAbroad({ category, phrase }: Entry): boolean {
  return category === 'direct.contact' && isAbroad(phrase);
}

interface Surroundings {
  readonly identifying: readonly Candidate[];
  readonly special: readonly Candidate[];
  readonly tableNoun: string | undefined;
  readonly standing: readonly Candidate[];
  /** The column with the area code of telephone numbers. */
  readonly areaCode: string | undefined;
}

/** Why the entry counts here; null where it does not. */
function reasonFor(column: string, entry: Entry, around: Surroundings): string | null {
  if (entry.needs === 'nothing') return `"${entry.phrase}"`;
  const identifier = around.identifying.find((other) => other.column !== column);
  if (identifier !== undefined) return `"${entry.phrase}" beside "${identifier.column}"`;
  if (around.tableNoun !== undefined) return `"${entry.phrase}" in a table of "${around.tableNoun}"`;
  if (entry.needs === 'identified') return null;
  // A phone beside an area code is a number, and no device.
  if (entry.phrase === 'phone' && around.areaCode !== undefined) return `"phone" beside "${around.areaCode}"`;
  // Who has a licence to drive is a person, also where only its being there is told.
  const licence = around.standing.find((other) => other.column !== column && other.entry.category === 'direct.natid');
  if (licence !== undefined && !isIdentifier(entry.category)) return `"${entry.phrase}" beside "${licence.column}"`;
  const strong = around.special.find((other) => other.column !== column && facet(other.entry) !== facet(entry));
  if (strong !== undefined && !isIdentifier(entry.category)) return `"${entry.phrase}" beside "${strong.column}"`;
  const others = around.standing.filter(
    (other) => other.column !== column && facet(other.entry) !== facet(entry) && saysPerson(other.entry),
  );
  const facets = new Set(others.map((other) => facet(other.entry)));
  const beside = others[0];
  return facets.size >= 2 && beside !== undefined ? `"${entry.phrase}" beside "${beside.column}"` : null;
}

/** Whether the entry tells of a person even where its own meaning is open: places, contacts and records do not. */
function saysPerson(entry: Entry): boolean {
  return /^(?:quasi\.date|quasi\.demographic|special|direct\.name)/.test(entry.category);
}

/** Two columns with the same facet say one thing about a person. */
function facet(entry: Entry): string {
  return entry.attribute ?? (entry.category === 'quasi.demographic' ? entry.phrase : entry.category);
}

function customEntries(settings: LexiconOptions['settings']): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const phrase of settings?.identifiers ?? []) {
    entries.set(normalizeName(phrase), record(phrase, 'direct.recordid', false));
  }
  for (const phrase of settings?.sensitive ?? []) {
    entries.set(normalizeName(phrase), {
      phrase,
      category: 'custom',
      attribute: 'custom',
      needs: 'nothing',
      proxy: false,
    });
  }
  return entries;
}

/** A configured phrase may also stand within a longer name, as consecutive words. */
function customPhrase(custom: ReadonlyMap<string, Entry>, column: string): Entry | undefined {
  if (custom.size === 0) return undefined;
  const words = tokenize(column);
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= words.length; end++) {
      const entry = custom.get(words.slice(start, end).join(''));
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}
