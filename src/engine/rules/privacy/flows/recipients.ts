// To whom a message went and from whom a mail came, as logs tell it: `Email sent to {to}`, `"SMS to %s failed", recipient`,
// `Mail from {mail.sender}`, `extra={"from": mail.from_address}`. Only what stands around it says that an address is there.
import { textOf, type Call, type Expression, type Name } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';
import { isNameOfPerson } from '../people/namedPeople';
import { isProtected } from '../people/openValues';
import { isSetting } from '../people/settingNames';
import { isTaken, OF_PROGRAM } from '../people/takenOut';
import { functionsAround, parameterAround } from '../../scopes';
import { isFieldOfMail } from './senders';

/** What goes to one person, the word that says that it went, and the word right before who that is. Rows of messages go to files. */
const MESSAGE = String.raw`\b(?:e-?mail|mail|sms|text message|whatsapp|otp|one-time (?:code|password))\b`;
const WENT = String.raw`\b(?:sen[dt]|sending|resent|deliver\w*|dispatch\w*|forward\w*|queued?|fail\w*|message|notif\w*|remind\w*|confirm\w*|verif\w*|invit\w*|alert|code|link|request|newsletter)\b`;
const BESIDE = '[^.:;{}%]';
const SENT_TO = new RegExp(
  `(?:${MESSAGE}(?:${BESIDE}{0,30}${WENT}${BESIDE}{0,20})?|\\bmails? (?:sent|delivered)) *\\bto:? *["'\`<([]*$`,
  'i',
);
const RECIPIENT =
  /^(?:to|recipient|receiver|addressee|dest|destination|to_addr(?:ess)?|to_number|phone|mobile|number)$/i;

/** From whom a mail came, by the words before and the name of what follows. */
const CAME_FROM = /\b(?:e-?)?mails?\b[^.:;{}%]{0,30}\bfrom:? *["'`<([]*$/i;
const SENDER = /^(?:sender|from_|from_?(?:e?mail|addr(?:ess)?)|sender_?(?:e?mail|address|addr|name)?)$/i;

/** The expression that a call of a log writes as the address or number of somebody; null where none is known. */
export function recipientIn(context: RuleContext, call: Call): Expression | null {
  return recipientInText(context, call) ?? valueUnderKey(context, call) ?? senderBeside(context, call);
}

/** `extra={"from": mail.from_address}`, `extra={"operation": "send_email", "to": to}` */
function senderBeside(context: RuleContext, { args }: Call): Expression | null {
  const given = args.find(({ keyword }) => keyword === 'extra')?.value;
  const extra = given === undefined ? null : makingOf(context, given);
  if (extra?.kind !== 'Dict') return null;
  const isOfMail = extra.entries.some(({ value }) => value.kind === 'Constant' && OF_MAIL.test(String(value.value)));
  const found = extra.entries.find(({ key, value }) => {
    if (isFieldOfMail(context, value)) return !isProtected(context, value);
    if (key?.kind !== 'Constant' || typeof key.value !== 'string' || !isTaken(context, value)) return false;
    return isOfMail && KEY_OF_ADDRESS.test(key.value) && value.kind === 'Name' && RECIPIENT.test(value.id);
  });
  return found?.value ?? null;
}

const OF_MAIL = /e-?mail|sms|whatsapp/i;
const KEY_OF_ADDRESS = /^(?:to|from|recipient|sender)$/i;

/** `log.info("signed up", email=request.email)` of loggers that take what they write by its name. */
function valueUnderKey(context: RuleContext, { args }: Call): Expression | null {
  const [text] = args;
  const event = text?.value.kind === 'Constant' && typeof text.value.value === 'string' ? text.value.value : '';
  const found = args.find(({ keyword, value }) => {
    if (keyword === null) return false;
    if (value.kind === 'Name') return event !== '' && isCalledLike(context, keyword, value);
    if (value.kind !== 'Attribute' && value.kind !== 'Subscript') return false;
    const known = context.analysis.valueOf(value);
    const isField = known?.kind === 'method' && known.receiver.kind === 'unknown';
    if (
      (known !== undefined && known.kind !== 'unknown' && !isField) ||
      isProtected(context, value) ||
      isSetting(textOf(value))
    )
      return false;
    const key = value.kind === 'Attribute' ? value.attr : lastName(value);
    return isNameOfPerson(context, keyword) || (ENDS_OF_MAIL.test(keyword) && key === keyword && /mail/i.test(event));
  });
  return found?.value ?? null;
}

/** `phone=phone_number`, `email=address` of a value that the code does not say itself: the key or the name is one that only people have. */
function isCalledLike(context: RuleContext, keyword: string, value: Name): boolean {
  if (!isTaken(context, value) || isSetting(value.id) || OF_PROGRAM.test(value.id)) return false;
  return isNameOfPerson(context, keyword) || (REACHES.test(keyword) && isNameOfPerson(context, value.id));
}

const REACHES = /^(?:phone|mobile|e_?mail|whatsapp)$/i;

const ENDS_OF_MAIL = /^(?:sender|recipient)$/;

function recipientInText(context: RuleContext, { args }: Call): Expression | null {
  const [first, ...values] = args.filter(({ keyword }) => keyword === null).map(({ value }) => value);
  const text = first === undefined ? null : makingOf(context, first);
  if (text?.kind === 'FString')
    return (
      text.parts.find((part, place): part is Expression => {
        const before = text.parts[place - 1];
        return typeof part !== 'string' && typeof before === 'string' && isRecipient(context, part, before);
      }) ?? null
    );
  if (text?.kind !== 'Constant' || typeof text.value !== 'string') return null;
  const pieces = text.value.split(/%[sr]|\{\}/);
  return values.find((value, place) => isRecipient(context, value, pieces[place] ?? '')) ?? null;
}

/** `def send_email(self, recipient, subject): log.info(f"To: {recipient}")` */
function isInSender(node: Expression): boolean {
  const [around] = functionsAround(node);
  return around !== undefined && SENDS_MAIL.test(around.name);
}

const SENDS_MAIL = /send_?\w*(?:e?mail|sms|whatsapp)/i;
const TO = /(?:^|[\s(])(?:to|recipient|para|an|à|destinat[aá]ri[oa]|empfänger):\s*["'<]*$/i;

/** Whether the value is handed to the function under a name of a recipient, and the text says that a message went there. */
function isRecipient(context: RuleContext, node: Expression, before: string): boolean {
  const { analysis } = context;
  if (isFieldOfMail(context, node)) return !isProtected(context, node);
  if (CAME_FROM.test(before.slice(-60)) && SENDER.test(textOf(node))) return isTaken(context, node);
  if (node.kind !== 'Name' || !RECIPIENT.test(node.id)) return false;
  if (!SENT_TO.test(before.slice(-120)) && !(TO.test(before) && isInSender(node))) return false;
  const value = analysis.valueOf(node);
  return (value === undefined || value.kind === 'unknown') && parameterAround(node, node.id) !== null;
}
