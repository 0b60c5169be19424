// Which columns are personal or sensitive, by their names and by what stands beside them. Pure, and remembers its answers.
import { chineseEntry } from './chinese';
import { cancelledByName, cancelledByTable, hitsOfPeople, isIdentifier, tableKinds } from './contexts';
import {
  ENTRIES,
  LONGEST_PHRASE,
  PERSON_NOUNS,
  TABLE_NOUNS,
  WEAK_NOUNS,
  type Attribute,
  type Category,
  type Entry,
} from './phrases';
import { isAbroad, leavesMeaning } from './languages';
import { baseForm, isChinese, normalizeName, tokenize } from './tokens';

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

interface Candidate {
  readonly column: string;
  readonly entry: Entry;
}

const REMEMBERED = 2000;
const answers = new Map<string, readonly ColumnMatch[]>();
const names = new Map<string, readonly Entry[]>();

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
  addNamePairs(columns, ignored, candidates);
  return decide(columns, candidates, words, tableName);
}

/** Decides on each candidate by what the others say about the table. */
function decide(
  columns: readonly string[],
  candidates: readonly Candidate[],
  words: ReadonlySet<string>,
  tableName: string,
): ColumnMatch[] {
  const kinds = tableKinds(words);
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

/** Entries that the words of one name match, best first; empty where other words of the name take them back. */
function entriesOf(column: string): readonly Entry[] {
  const remembered = names.get(column);
  if (remembered !== undefined) return remembered;
  const found = findEntries(column);
  if (names.size >= REMEMBERED * 10) names.clear();
  names.set(column, found);
  return found;
}

function findEntries(column: string): readonly Entry[] {
  if (isChinese(column)) {
    const entry = chineseEntry(column);
    return entry === null ? [] : [entry];
  }
  // `Tags_Will call back after the email`: one value of a category, made a column.
  if (/^[^_]+_\S+(?: \S+){3,}$/.test(column)) return [];
  const words = tokenize(column);
  // A sentence is a survey question or a text, not a name of a column.
  if (words.length === 0 || words.length > 10) return [];
  const bases = words.map(baseForm);
  const record = recordEntry(words, bases);
  if (record !== null) return [record];
  for (let length = Math.min(LONGEST_PHRASE, words.length); length >= 1; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const entry =
        ENTRIES.get(words.slice(start, start + length).join('')) ??
        ENTRIES.get(bases.slice(start, start + length).join(''));
      if (entry === undefined) continue;
      if (cancelledByName(entry, bases, start, start + length) || cancelledByName(entry, words, start, start + length))
        return [];
      const others = [...words.slice(0, start), ...words.slice(start + length)];
      if (alone(entry, others.length) && leavesMeaning(entry.phrase, others)) return [entry];
    }
  }
  return [];
}

/** Codes and single words that mean a person only where nothing else stands in the name. */
const ALONE = new Set([
  ...'mar dis cit who ip uid bmi lat lon lng who male female tin bic snp dna born handle foreign diag health tel contact partner relationship children degree'.split(
    ' ',
  ),
  // `AgeOfPolicyHolder`
  ...['policy holder', 'account holder'],
]);

function alone(entry: Entry, others: number): boolean {
  return others === 0 || !ALONE.has(entry.phrase);
}

/** Nouns whose `_name` is a person's, though their `_id` may be of anything. */
const NAMED_ALWAYS = new Set(['host', 'owner', 'prospect', 'recipient', 'buyer', 'visitor', 'shopper']);

const RECORD_WORDS = new Set('id ids no number nbr num code key uuid identifier ref reference'.split(' '));

/** `patient_id`, `customer name`, `studentEmail`: a person noun with what belongs to the person. */
function recordEntry(words: readonly string[], bases: readonly string[]): Entry | null {
  const at = bases.findIndex((word) => PERSON_NOUNS.has(word));
  if (at < 0) return joinedRecord(words);
  const last = bases.findLastIndex((word) => PERSON_NOUNS.has(word));
  // `contact_owner_name`: whose name it is stands right before it.
  return entryOf(words, bases, at) ?? (last === at || bases[last] === 'host' ? null : entryOf(words, bases, last));
}

/** What the noun at this place makes of the words around it. */
function entryOf(words: readonly string[], bases: readonly string[], at: number): Entry | null {
  const noun = bases[at] ?? '';
  // `PatientID (0010,0020)`: the tag of a header.
  const rest = words.slice(at + 1).filter((word) => !/^\d{4}$/.test(word));
  const front = bases.slice(0, at);
  // `num_customers`, `avg_customer_id_count`: about the customers, not one of them.
  if (front.some((word) => ['num', 'number', 'count', 'avg', 'total', 'n', 'no', 'has', 'is'].includes(word)))
    return null;
  const weak = WEAK_NOUNS.has(noun);
  // `id_employee`: the other way round, as Romance languages have it.
  if (rest.length === 0 && front.length === 1 && front[0] === 'id')
    return noun === 'user' ? (ENTRIES.get('userid') ?? null) : record(`${noun} id`, 'direct.recordid', weak);
  const [only] = rest;
  if (rest.length === 1 && only !== undefined) {
    if (RECORD_WORDS.has(only) && (only === 'id' || only === 'uuid' || only === 'identifier' || !weak)) {
      return noun === 'user' ? (ENTRIES.get('userid') ?? null) : record(`${noun} ${only}`, 'direct.recordid', weak);
    }
    if (only === 'name' && noun === 'user') return ENTRIES.get('username') ?? null;
    if (only === 'name' && noun !== 'lead' && noun !== 'contact')
      return record(`${noun} name`, 'direct.name', weak && !NAMED_ALWAYS.has(noun));
    if (only === 'name') return record(`${noun} name`, 'direct.name', false);
  }
  if (rest.length === 2 && rest[0] === 'unique' && rest[1] === 'id')
    return record(`${noun} unique id`, 'direct.recordid', weak);
  return null;
}

/** `customerid`, `CLIENTNUM` in one word. */
function joinedRecord(words: readonly string[]): Entry | null {
  const [word] = words;
  if (words.length !== 1 || word === undefined) return null;
  const match = /^([a-z]{4,})(id|no|num|nbr|number|name)$/.exec(word);
  const noun = match?.[1];
  if (noun === undefined || !PERSON_NOUNS.has(noun) || noun === 'user') return null;
  return record(
    `${noun} ${match?.[2] ?? ''}`,
    match?.[2] === 'name' ? 'direct.name' : 'direct.recordid',
    WEAK_NOUNS.has(noun),
  );
}

function record(phrase: string, category: Category, weak: boolean): Entry {
  return { phrase, category, attribute: null, needs: weak ? 'people' : 'nothing', proxy: false };
}

/** `first` and `last` are names only where both stand there. */
function addNamePairs(columns: readonly string[], ignored: ReadonlySet<string>, candidates: Candidate[]): void {
  addPair(columns, ignored, candidates, ['male', 'female'], {
    phrase: 'male and female',
    category: 'quasi.demographic',
    attribute: 'sex',
    needs: 'nothing',
    proxy: false,
  });
  addSender(columns, ignored, candidates);
  addCorrespondents(columns, ignored, candidates);
  const first = columns.find((column) => normalizeName(column) === 'first');
  const last = columns.find((column) => normalizeName(column) === 'last');
  if (first === undefined || last === undefined) return;
  for (const column of [first, last]) {
    if (ignored.has(normalizeName(column))) continue;
    candidates.push({ column, entry: record('first and last', 'direct.name', true) });
  }
}

/** Who wrote a message of a chat, which stands beside it with its time; not what a program or a repository tells of its own. */
function addSender(columns: readonly string[], ignored: ReadonlySet<string>, candidates: Candidate[]): void {
  const all = columns.map(normalizeName);
  if (!all.some((name) => CHAT_TEXT.test(name)) || !all.some((name) => CHAT_TIME.test(name))) return;
  if (all.some((name) => NO_CHAT.test(name))) return;
  for (const column of columns)
    if (CHAT_SENDER.test(normalizeName(column)) && !ignored.has(normalizeName(column)))
      candidates.push({ column, entry: record('sender beside message', 'direct.name', false) });
}

/** Who wrote a mail and who got it, which stand beside what it is about; not in collections of mails that are told from spam. */
function addCorrespondents(columns: readonly string[], ignored: ReadonlySet<string>, candidates: Candidate[]): void {
  const all = columns.map(normalizeName);
  if (!all.includes('subject') || all.some((name) => JUDGED_MAIL.test(name))) return;
  if (!all.some((name) => MAIL_FROM.test(name)) || !all.some((name) => MAIL_TO.test(name))) return;
  // Of a graph or a recording, `from`, `to` and `subject` are something else.
  if (!all.some((name) => OF_MAIL.test(name))) return;
  for (const [place, column] of columns.entries()) {
    const name = all[place] ?? '';
    if ((MAIL_FROM.test(name) || MAIL_TO.test(name)) && !ignored.has(name))
      candidates.push({ column, entry: record('sender beside subject', 'direct.name', false) });
  }
}

const MAIL_FROM = /^(?:(?:mail|email|msg)?(?:from|sender))$/;
const MAIL_TO = /^(?:(?:mail|email|msg)?(?:to|recipients?|receivers?))$/;
const OF_MAIL =
  /^(?:body|content|message|text|cc|bcc|date|sent|sentat|received|receivedat|(?:msg|message|mail|email|thread)id|attachments?)$|mail|sender|recipient|receiver/;
const JUDGED_MAIL = /label|spam|phish|^class$|target|urls$/;

const CHAT_SENDER = /^(?:sender|author|from)(?:name)?$/;
const CHAT_TEXT = /^(?:messages?|msg|messagetext|chat|chatmessage)$/;
const CHAT_TIME = /^(?:(?:message|msg|sent)?(?:date|time|timestamp|datetime)|sentat|createdat)$/;
/** Commits, logs of programs, mails that are told from spam, and talks with a machine. */
const NO_CHAT =
  /commit|^sha$|hash|level|logger|severity|branch|repo|label|spam|subject|topic|role|session|conversation|intent|prompt|bot|insertions|^files?(?:changed|name)?$/;

/** Two columns that mean something only together. */
function addPair(
  columns: readonly string[],
  ignored: ReadonlySet<string>,
  candidates: Candidate[],
  names: readonly string[],
  entry: Entry,
): void {
  const pair = names.map((name) => columns.find((column) => normalizeName(column) === name));
  if (pair.includes(undefined)) return;
  for (const column of pair)
    if (column !== undefined && !ignored.has(normalizeName(column))) candidates.unshift({ column, entry });
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
