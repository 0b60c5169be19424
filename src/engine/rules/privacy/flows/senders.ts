// Whom a mail is from that a prompt holds, as keys or the words before a place tell.
import { textOf, type Dict, type Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { RuleContext } from '../../rule';
import { assigned, meant } from '../assignments';
import { setUnder } from './additions';
import { isOpen, isProtected } from '../people/openValues';
import { isSetting } from '../people/settingNames';
import { fieldOf } from '../people/fields';

/** Whom a mail is from that a prompt is filled with, part by part: `{"sender": mail.sender, "subject": mail.subject, "body": …}`. */
export function senderAmong(context: RuleContext, { entries }: Dict): Expression | null {
  const valueOf = (keys: RegExp): Expression | undefined =>
    entries.find(({ key }) => key?.kind === 'Constant' && typeof key.value === 'string' && keys.test(key.value))?.value;
  // Books and articles have an author and a subject, and what is said of something may be from somewhere: a mail has a text.
  const [from, subject, body] = [KEY_OF_SENDER, /^(?:e?mail_)?subject$/i, KEY_OF_TEXT].map(valueOf);
  if (from === undefined || subject === undefined || body === undefined) return null;
  return isOpen(context, from) && isOpen(context, subject) ? from : null;
}

const KEY_OF_SENDER = /^(?:sender|from)(?:_?(?:e?mail|name|address))?$/i;
const KEY_OF_TEXT = /^(?:(?:e?mail|message|plain)_?)?(?:body|text|content|message|snippet|thread)$/i;

/** Whom a mail is from that is written out with its subject: `f"From: {sender}\\nSubject: {subject}"`; null where there is none. */
export function senderIn(context: RuleContext, parts: readonly (string | Expression)[]): Expression | null {
  if (!parts.some((part) => typeof part === 'string' && /\bSubject\s*:/i.test(part))) return null;
  const found = parts.find((part, place) => {
    const before = parts[place - 1];
    if (typeof part === 'string' || typeof before !== 'string' || !ANNOUNCES_SENDER.test(before.slice(-40)))
      return false;
    const written = textOf(part);
    // Within a line, `from: {start} to: {end}` tells of days, places or languages.
    const isAtHead = (place === 1 ? AT_HEAD : AT_HEAD_OF_LINE).test(before.slice(-40));
    return NAMES_SENDER.test(written) || (isAtHead && !NAMES_NO_SENDER.test(written));
  });
  return found !== undefined && typeof found !== 'string' && mayBeSender(context, found) ? found : null;
}

/** `mail.from_address`, `email_obj["sender"]`, `mail.get("From")` of a message that is called so. */
export function isFieldOfMail(context: RuleContext, node: Expression): boolean {
  const field = fieldOf(node);
  if (field?.holder.kind === 'Name' && HEADER_OF_MAIL.test(field.key) && HOLDS_MESSAGE.test(field.holder.id))
    // `msg["From"] = SENDER`: a mail that the program writes is from its own account.
    return setUnder(context.analysis, field.holder.id, field.key).length === 0;
  if (field?.holder.kind !== 'Name' || !HOLDS_MAIL.test(field.holder.id) || !FIELD_OF_MAIL.test(field.key))
    return false;
  // `mail = settings.mail`: who sends is set there.
  const made = assigned(context, field.holder);
  return made === null || !isSetting(textOf(made));
}

/** As headers of a message are written: https://docs.python.org/3/library/email.message.html */
const HEADER_OF_MAIL = /^(?:From|Reply-To)$/;
const HOLDS_MESSAGE = /^(?:e?mail_)?(?:msg|message)$/i;
const HOLDS_MAIL = /(?:^|_)e?mail(?:_(?:obj|object|data|message|msg|info|record|item|details))?$/i;
const FIELD_OF_MAIL =
  /^(?:sender|from|(?:sender|from|to|recipient)_?(?:e?_?mail|address|addr)|recipients?|to|reply_?to)$/i;

/** A value that may be a sender, by itself or as what was taken out of a mail: `from_email` of `email_data.get("from")`. */
function mayBeSender(context: RuleContext, node: Expression): boolean {
  const made = meant(context, node);
  return isOpen(context, node) || (made !== null && isFieldOfMail(context, made) && !isProtected(context, node));
}

const ANNOUNCES_SENDER = /\b(?:from|sender)(?: e-?mail| address)?\s*:\s*["'`<([*_]*$/i;
const AT_HEAD = /(?:^|\n)[^\w\n]*(?:e-?mail )?(?:from|sender)[^\n]*$/i;
const AT_HEAD_OF_LINE = /\n[^\w\n]*(?:e-?mail )?(?:from|sender)[^\n]*$/i;
const NAMES_SENDER = /sender|from|mail|msg|author/i;
const NAMES_NO_SENDER = /date|day|time|start|begin|source|lang|path|file/i;

/** Who it is about that a text begins a record with: `f"Patient: {found['name']}"`, `f"Name: {x.name}, DOB: {x.dob}"`; null where nobody is named. */
export function labelledPerson(context: RuleContext, parts: readonly (string | Expression)[]): Expression | null {
  const found = parts.find((part, place): part is Expression => {
    const before = parts[place - 1];
    if (typeof part === 'string' || typeof before !== 'string') return false;
    if (NAMES_PERSON.test(before.slice(-40)) && CALLED_NAME.test(lastName(part))) return true;
    if (!HOLDS_NAME.test(textOf(part))) return false;
    return LABELS_PERSON.test(before.slice(-40)) || (LABELS_NAME.test(before.slice(-20)) && describesPerson(parts));
  });
  return found !== undefined && isOpen(context, found) ? found : null;
}

function describesPerson(parts: readonly (string | Expression)[]): boolean {
  return parts.some(
    (part, place) => typeof part === 'string' && place < parts.length - 1 && OF_PERSON.test(part.slice(-30)),
  );
}

/** `found["name"]`, `row.full_name`, `found.get("name", "")`: a name in a record. */
const HOLDS_NAME = /^\w+(?:\.|\[["']|\.get\(["'])(?:full_?|first_?|last_?)?name(?:["']|$)/i;
const LABELS_PERSON =
  /(?:^|[^\w-])(?:patient|customer|applicant|employee|student|pupil|borrower|donor|tenant|resident|claimant|recipient|recruiter|prospect)(?:'s)?(?: (?:full )?name)?\s*[:=]\s*["'*_(]*$/i;
/** `A person named {target_name} may be leaving` */
const NAMES_PERSON =
  /\b(?:person|patient|customer|applicant|employee|candidate|colleague|student|pupil|tenant|donor|man|woman) (?:named|called)\s*["'“*_(]*$/i;
const CALLED_NAME = /(?:^|_)name$/i;
const LABELS_NAME = /(?:^|[^\w-]|\bfull )name\s*[:=]\s*["'*_(]*$/i;
const OF_PERSON = /\b(?:dob|date of birth|birth ?date|born|gender|sex)\s*[:=]\s*["'*_(]*$/i;
