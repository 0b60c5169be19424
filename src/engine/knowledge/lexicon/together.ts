// What columns say only together: two that make a pair, who wrote a message, who wrote a mail to whom.
import { record } from './names';
import { PERSON_NOUNS, type Entry } from './phrases';
import { normalizeName } from './tokens';

/** A column, and what it may be. */
export interface Candidate {
  readonly column: string;
  readonly entry: Entry;
}

/** Adds what columns mean beside one another, as `first` and `last`, which are names only where both stand there. */
export function addTogether(columns: readonly string[], ignored: ReadonlySet<string>, candidates: Candidate[]): void {
  addPair(columns, ignored, candidates, ['male', 'female'], {
    phrase: 'male and female',
    category: 'quasi.demographic',
    attribute: 'sex',
    needs: 'nothing',
    proxy: false,
  });
  addSender(columns, ignored, candidates);
  addCorrespondents(columns, ignored, candidates);
  addReached(columns, ignored, candidates);
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
  // What has a `name` and a `message` may be a check or an alarm: a chat tells no more than who wrote what and when.
  const isBare = all.length <= BARE_CHAT && !all.some((name) => REPORTED.test(name));
  for (const column of columns)
    if (
      (CHAT_SENDER.test(normalizeName(column)) || (isBare && CHAT_MEMBER.test(normalizeName(column)))) &&
      !ignored.has(normalizeName(column))
    )
      candidates.push({ column, entry: record('sender beside message', 'direct.name', false) });
}

/** `driver_name` beside `driver_phone`: who is called up by the same word is no program and no other thing of that name. */
function addReached(columns: readonly string[], ignored: ReadonlySet<string>, candidates: Candidate[]): void {
  const all = columns.map(normalizeName);
  const add = (name: string, entry: Entry): void => {
    const column = columns[all.indexOf(name)];
    if (column !== undefined && !ignored.has(name)) candidates.unshift({ column, entry });
  };
  for (const name of all) {
    const noun = REACHED_BY.exec(name)?.[1] ?? '';
    if (!PERSON_NOUNS.has(noun) || OF_WORKS.has(noun) || !all.includes(`${noun}name`)) continue;
    add(name, record(`${noun} phone`, 'direct.contact', false));
    add(`${noun}name`, record(`${noun} name`, 'direct.name', false));
  }
}

const REACHED_BY = /^([a-z]+?)(?:mobile|cell|tele)?(?:phone|mobile|tel|e?mail)(?:no|num|number|address|id)?$/;
/** Who wrote code or a book signs it. */
const OF_WORKS: ReadonlySet<string> = new Set(['author']);

/** Who wrote a mail and who got it or what it says, which stand beside what it is about or, with its text, the day; not in collections of mails that are told from spam. */
function addCorrespondents(columns: readonly string[], ignored: ReadonlySet<string>, candidates: Candidate[]): void {
  const all = columns.map(normalizeName);
  const has = (what: RegExp): boolean => all.some((name) => what.test(name));
  if (has(JUDGED_MAIL) || !has(MAIL_FROM)) return;
  // A mail without a subject has both ends, its text and its day.
  const isWhole = has(MAIL_TO) && (has(MAIL_TEXT) || all.includes('content')) && has(MAIL_DAY);
  if (!isWhole && !(all.includes('subject') && (has(MAIL_TO) || has(MAIL_TEXT)))) return;
  // Of a graph or a recording, `from`, `to` and `subject` are something else.
  if (!has(OF_MAIL)) return;
  for (const [place, column] of columns.entries()) {
    const name = all[place] ?? '';
    if ((MAIL_FROM.test(name) || MAIL_TO.test(name)) && !ignored.has(name))
      candidates.push({ column, entry: record('sender beside subject', 'direct.name', false) });
  }
}

const MAIL_FROM = /^(?:(?:mail|email|msg)?(?:from|sender))$/;
const MAIL_TO = /^(?:(?:mail|email|msg)?(?:to|recipients?|receivers?))$/;
const MAIL_TEXT = /^(?:(?:mail|email|message)?(?:body|bodytext|bodypreview)|rawheaders)$/;
const MAIL_DAY = /^(?:date|sent|sentat|datesent|received|receivedat|cc|bcc|messageid)$/;
const OF_MAIL =
  /^(?:body|content|message|text|cc|bcc|date|sent|sentat|received|receivedat|(?:msg|message|mail|email|thread)id|attachments?)$|mail|sender|recipient|receiver/;
const JUDGED_MAIL = /label|spam|phish|^class$|target|urls$/;

const CHAT_SENDER = /^(?:sender|author|from)(?:name)?$/;
/** Members of a group, as exports of chats call them. */
const CHAT_MEMBER = /^(?:name|contact|participant|member|users?)$/;
/** Text, time and writer, and what is worked out of them: day, month, words. */
const BARE_CHAT = 12;
const REPORTED =
  /status|success|passed|^ok$|type|code|error|exception|value|score|metric|result|check|test|alert|event|action|title|version|host|^ip|url|path|module|line|response|reply|answer|rating|review|product|order|email|phone|active|read$/;
const CHAT_TEXT = /^(?:messages?|msg|messagetext|chat|chatmessage)$/;
const CHAT_TIME = /^(?:(?:message|msg|sent)?(?:date|time|timestamp|datetime)|sentat|createdat)$/;
/** Commits, logs of programs, what devices and services report, mails that are told from spam, and talks with a machine. */
const NO_CHAT =
  /commit|^sha$|hash|device|sensor|service|payload|queue|level|logger|severity|branch|repo|label|spam|subject|topic|role|session|conversation|intent|prompt|bot|insertions|^files?(?:changed|name)?$/;

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
