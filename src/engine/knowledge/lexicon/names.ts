// What one name of a column says by itself: a phrase of the lexicon, or a person with what belongs to the person.
import { chineseEntry } from './chinese';
import { cancelledByName } from './contexts';
import { leavesMeaning } from './languages';
import { ENTRIES, LONGEST_PHRASE, PERSON_NOUNS, WEAK_NOUNS, type Category, type Entry } from './phrases';
import { baseForm, isChinese, tokenize } from './tokens';

/** Names whose entries are kept, so that a table that is asked again costs a look-up for each column. */
const REMEMBERED_NAMES = 20_000;
const remembered = new Map<string, readonly Entry[]>();

/** Entries that the words of one name match, best first; empty where other words of the name take them back. */
export function entriesOf(column: string): readonly Entry[] {
  const known = remembered.get(column);
  if (known !== undefined) return known;
  const found = findEntries(column);
  if (remembered.size >= REMEMBERED_NAMES) remembered.clear();
  remembered.set(column, found);
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

/** An entry of its own for what is no phrase of the lexicon; `weak`: only where the rows are people. */
export function record(phrase: string, category: Category, weak: boolean): Entry {
  return { phrase, category, attribute: null, needs: weak ? 'people' : 'nothing', proxy: false };
}
