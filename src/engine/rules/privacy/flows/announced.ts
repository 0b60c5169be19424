// Documents about people, and their senders, that only the words beside a value announce: `f"Resume:\\n{text}"`, `{"resume": text}`.
import { textOf, type Call, type Expression, type FunctionDef } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { announcesDocument, isDocumentName } from '../../../knowledge/documentsOfPeople';
import { stringOf } from '../../../semantics/language/folding';
import { matchesIn, NAMED_IN_CODE } from '../../people';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';
import { PROTECTS } from '../people/masked';
import { NAMED_VALUE } from '../people/namedPeople';
import { isTextOfTable } from '../people/namingColumns';
import { isOpen, isProtected } from '../people/openValues';
import { isPerson } from '../people/personNouns';
import { parametersGiven } from '../../scopes';
import { valueCalled, type Exposure } from './exposed';
import { given } from './parametersHeld';
import { labelledPerson, senderAmong, senderIn } from './senders';

/** The document about a person that a prompt or a key of its values announces: `f"Resume:\\n{text}"`, `{"resume": text}`. */
export function announcedIn(context: RuleContext, node: Expression): Exposure | null {
  const document = (part: Expression, name: string): Exposure | null =>
    isOpen(context, part) || isTextThere(context, part)
      ? { node: part, data: NAMED_VALUE, columns: [name], origin: NAMED_IN_CODE, inText: true, byName: 'document' }
      : null;
  if (node.kind === 'Dict') {
    const from = senderAmong(context, node);
    if (from !== null) return { ...valueCalled(from, textOf(from).slice(0, 40)), inText: true, byName: 'mail' };
    for (const { key, value } of node.entries)
      if (key?.kind === 'Constant' && typeof key.value === 'string' && isDocumentName(key.value)) {
        const found = document(value, key.value);
        if (found !== null) return found;
      }
    return null;
  }
  // `PROMPT.format(resume_text=text)`, `"Resume: {text}".format(text=text)`
  if (node.kind === 'Call' && FILLS_IN.test(lastName(node.func))) {
    const template = node.func.kind === 'Attribute' ? templateOf(context, node.func.object) : '';
    const announces = (name: string): boolean => announcesDocument(before(template, `{${name}}`));
    for (const { keyword, value } of node.args) {
      const isAnnounced = keyword !== null && (isDocumentName(keyword) || announces(keyword));
      const found = isAnnounced ? document(value, keyword) : null;
      if (found !== null) return found;
    }
    const filled = filledFromRecord(context, node, template);
    if (filled !== null) return filled;
  }
  if (node.kind === 'BinOp' && node.op === '%') {
    const filled = filledBy(context, node.right, stringOf(context.analysis.valueOf(node.left)) ?? '', BY_PERCENT);
    if (filled !== null) return filled;
  }
  const parts = node.kind === 'FString' ? node.parts : node.kind === 'BinOp' ? addedTexts(node) : [];
  const sender = senderIn(context, parts);
  if (sender !== null) return { ...valueCalled(sender, textOf(sender).slice(0, 40)), inText: true };
  const named = labelledPerson(context, parts);
  if (named !== null)
    return { ...valueCalled(named, FULL_NAME.test(textOf(named)) ? 'full_name' : 'name'), inText: true };
  for (const [place, part] of parts.entries()) {
    const words = parts[place - 1];
    if (typeof part === 'string' || typeof words !== 'string' || !announcesDocument(words)) continue;
    const only = part.kind === 'Call' && part.args.length === 1 ? (part.args[0]?.value ?? part) : part;
    const found = document(part, textOf(only).slice(0, 40));
    if (found !== null) return found;
  }
  return null;
}

/** The field of somebody that a function of another file writes into the text that it gives back: `classification_messages(mails)`. */
export function writtenElsewhere({ analysis }: RuleContext, { func }: Call): string | null {
  const value = analysis.valueOf(func);
  if (value?.kind !== 'function' || value.path === null || value.node.kind !== 'FunctionDef') return null;
  return fieldWritten(value.node);
}

/** Arguments that a function of another module writes into a text: `prompts.greeting(customer_name)`, by what both are called. */
export function writtenByOther({ analysis }: RuleContext, node: Call): readonly Expression[] {
  if (!NAMES_TEXT.test(lastName(node.func)) || node.args.length === 0) return [];
  const value = analysis.valueOf(node.func);
  if (value?.kind !== 'function' || value.path === null || value.node.kind !== 'FunctionDef') return [];
  const text = textOf(value.node);
  if (!/\breturn\b/.test(text) || PROTECTS.test(text)) return [];
  return given(node, parametersGiven(value.node)).flatMap(({ name, value: argument }) =>
    isWrittenOut(text, name) ? [argument] : [],
  );
}

/** Whether a function puts a name into a text: `f"Greet {customer}"`, also after `name = customer.strip()`. */
function isWrittenOut(text: string, name: string): boolean {
  const [, kept] = new RegExp(`\\b(\\w+) *= *${name}(?:\\.(?:strip|title)\\(\\))?[ \\t]*\\n`).exec(text) ?? [];
  return [name, ...(kept === undefined ? [] : [kept])].some((one) =>
    new RegExp(`\\{${one}(?:[!:[.][^{}]*)?\\}`).test(text),
  );
}

const NAMES_TEXT =
  /(?:^|_)(?:prompts?|messages?|text|block|template|instructions?|body|letter|greeting|brief|context|content|description)(?:_|$)/i;

const fieldsWritten = new WeakMap<FunctionDef, string | null>();

function fieldWritten(node: FunctionDef): string | null {
  let found = fieldsWritten.get(node);
  if (found === undefined) {
    const text = textOf(node);
    const isText = /\breturn\b/.test(text) && !PROTECTS.test(text);
    const [, sender] = (isText && /(?:\\n|\b)Subject\s*:/i.test(text) ? WRITES_SENDER.exec(text) : null) ?? [];
    const [, holder = '', field] = (isText ? WRITES_FIELD.exec(text) : null) ?? [];
    found = sender ?? (field !== undefined && isPerson(holder) ? field : null);
    fieldsWritten.set(node, found);
  }
  return found;
}

const WRITES_SENDER = /(?:\\n|\b)(?:from|sender)\s*:\s*\{\w+(?:\.|\[["']|\.get\(["'])((?:sender|from)\w*)/i;
const WRITES_FIELD =
  /\{(\w+)(?:\.|\[["']|\.get\(["'])(e?mail(?:_address)?|phone(?:_number)?|mobile|(?:full|first|last)_name|ssn)\b/i;

const FILLS_IN = /^(?:format|format_map|format_messages|format_prompt|substitute|safe_substitute|render)$/;
const FULL_NAME = /full_?name/i;

/** A record that is spread into a template which asks for what names people: `"Dear {full_name}".format(**row)`, `PAGE.render(row)`. */
function filledFromRecord(context: RuleContext, node: Call, template: string): Exposure | null {
  const [first] = node.args;
  const isWhole = TAKES_RECORD.test(lastName(node.func)) && first?.keyword === null && first.star === '';
  const record = node.args.find(({ star }) => star === '**') ?? (isWhole ? first : undefined);
  return record === undefined ? null : filledBy(context, record.value, template, PLACES);
}

/** `log.error("no mail for %(full_name)s", row)`: a template of a log that asks a record for what names people. */
export function filledInLog(context: RuleContext, { args }: Call): Exposure | null {
  const [template, record, ...others] = args;
  if (template === undefined || record === undefined || others.some(({ keyword }) => keyword === null)) return null;
  return filledBy(context, record.value, stringOf(context.analysis.valueOf(template.value)) ?? '', BY_PERCENT);
}

/** Whether a text has places for what a record is asked for by name: the others of its fields are not in what it gives. */
export function asksByName({ analysis }: RuleContext, template: Expression | undefined): boolean {
  return template !== undefined && /%\(\w+\)/.test(stringOf(analysis.valueOf(template)) ?? '');
}

/** What of a record a template asks for that names people. */
function filledBy(context: RuleContext, record: Expression, template: string, places: RegExp): Exposure | null {
  const asked = [...template.matchAll(places)].map(([, one, other]) => one ?? other ?? '');
  if (asked.length === 0) return null;
  const held = context.analysis.dataAt(record);
  if (held === null ? !isOpen(context, record) : isProtected(context, record)) return null;
  const isThere = (name: string): boolean => {
    if (held === null) return true;
    const { known, open, dropped } = held.columns;
    return known.has(name) ? known.get(name)?.replaced !== true : open && !dropped.has(name);
  };
  const columns = matchesIn(context, [...new Set(asked)].filter(isThere), [])
    .filter(({ identifier, strength, category }) => identifier && strength === 'strong' && category !== 'secret')
    .map(({ column }) => column);
  return columns.length === 0
    ? null
    : { node: record, data: held ?? NAMED_VALUE, columns, origin: NAMED_IN_CODE, inText: true };
}

/** Places of `str.format`, of Jinja and of `string.Template`. */
const PLACES = /\{\{?\s*(\w+)[^{}\n]*\}\}?|\$\{?([A-Za-z_]\w*)/g;
/** Places of `"%(name)s" % record`. */
const BY_PERCENT = /%\((\w+)\)/g;
const TAKES_RECORD = /^(?:format_map|substitute|safe_substitute|render)$/;

/** What stands in a text before another; nothing where that is not in it. */
function before(text: string, other: string): string {
  return text.slice(0, Math.max(0, text.indexOf(other)));
}

/** The text with places to fill in, also of `PromptTemplate.from_template("Resume: {text}")`; empty where it is not known. */
function templateOf(context: RuleContext, node: Expression): string {
  const { analysis } = context;
  const written = stringOf(analysis.valueOf(node));
  if (written !== null) return written;
  const made = makingOf(context, node);
  const template =
    made?.kind === 'Call' && TEMPLATES.test(textOf(made.func))
      ? made.args.find(({ keyword }) => keyword === null || keyword === 'template')
      : undefined;
  return template === undefined ? '' : (stringOf(analysis.valueOf(template.value)) ?? '');
}

const TEMPLATES = /(?:^|\.)\w*PromptTemplate(?:\.from_template)?$|^(?:string\.|jinja2\.)?Template$/;

function isTextThere({ analysis }: RuleContext, part: Expression): boolean {
  const held = analysis.dataAt(part);
  return held !== null && isTextOfTable(held);
}

/** Texts and what stands between them, of `"Resume:\\n" + text + "…"`. */
function addedTexts(node: Expression): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  const take = (one: Expression): void => {
    if (one.kind === 'BinOp' && one.op === '+') {
      take(one.left);
      take(one.right);
    } else parts.push(one.kind === 'Constant' && typeof one.value === 'string' ? one.value : one);
  };
  take(node);
  return parts;
}
