// Identifiers of people that a program calls by their name where no table is in sight: the parameter `email`, `patient["ssn"]`,
// `lead.get("email")`, `customer.phone_number`. Only names that mean one thing alone count, and only where nothing else is known of the value.
import { textOf, type Attribute, type Expression, type Name, type Subscript } from '../../../python/ast';
import { lastName, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { isDocumentName } from '../../../knowledge/documentsOfPeople';
import { MODULES_WITH_MEMBERS, WEAK_NOUNS, type Category } from '../../../knowledge/lexicon/phrases';
import { NO_COLUMNS } from '../../../semantics/columns';
import { PLAIN_DATA, type DataObject, type Value } from '../../../semantics/values';
import { oncePerAnalysis, oncePerContext } from '../../once';
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { parameterAround } from '../../scopes';
import { assigned } from '../assignments';
import { declares, isStored, recordOf } from './declaredPeople';
import {
  isPerson,
  membersOfPeople,
  NAMED_AS_WELL,
  NAMING,
  nounIn,
  NUMBER_OF_MAIL,
  OF_COLUMN,
  OF_PREMISES,
  OF_THINGS,
} from './personNouns';
import { isOfRow, isRowName, SAYS_WHOSE } from './rowNames';
import { mayBeAnything } from './openValues';
import { isSetting } from './settingNames';
import { inventsPeople } from './synthetic';
import { isOneOfThem } from './oneOfThem';
import { fieldOf } from './fields';
import { isTaken, isTakenOut } from './takenOut';

/** Nothing is known of the value but how it is called. */
export const NAMED_VALUE: DataObject = {
  ...PLAIN_DATA,
  form: 'scalar',
  rows: { kind: 'unknown', id: -1 },
  columns: NO_COLUMNS,
};

/** The identifier that the expression is called by; null where it may be anything. `also` takes further categories. */
export function namedPerson(
  context: RuleContext,
  node: Expression,
  also: (category: Category) => boolean = () => false,
): string | null {
  const { analysis } = context;
  const held = analysis.dataAt(node);
  // `user["name"]` of a table with a column `name`: what the row is called says that these are people.
  const isOfInner = isOfPart(context, node);
  if (held !== null && !isOfInner && (!isKeyed(node) || held.sources.every(({ kind }) => kind === 'literal')))
    return null;
  if (isMadeUpHere(context, node)) return null;
  const counts = (name: string): boolean =>
    !OF_COLUMN.test(name) &&
    !OF_PREMISES.test(name) &&
    !(/^(?:student|teacher)/i.test(name) && hasTeacherModel(analysis)) &&
    matchesIn(context, [name], []).some(
      ({ strength, category }) => strength === 'strong' && (NAMING.has(category) || also(category)),
    );
  switch (node.kind) {
    case 'Name': {
      if (PHONE.test(node.id) && isTakenOfPerson(context, node)) return node.id;
      const value = analysis.valueOf(node);
      if (
        (!isOfInner && isWhatItSays(analysis, value)) ||
        (OF_THINGS.test(node.id) && !besidePerson(context).has(node.id)) ||
        isOfMachine(analysis, node.id) ||
        !counts(node.id) ||
        (parameterAround(node, node.id) === null && !isTakenOut(context, node, counts) && !isOneOfThem(context, node))
      )
        return null;
      return NUMBER_OF_MAIL.test(node.id) || (/_id$/i.test(node.id) && recordKeys(context).has(node.id))
        ? null
        : node.id;
    }
    case 'Attribute': {
      if (isFormField(node)) return counts(node.object.attr) ? node.object.attr : null;
      if (node.object.kind !== 'Name') {
        const part = ofPart(context, node.object, node.attr, counts);
        return part ?? (declares(context, node.object, node, counts) ? node.attr : null);
      }
      if (isPerson(node.object.id)) return named(context, node.object.id, node.attr, counts);
      const noun = recordOf(context, node.object);
      if (isPerson(noun)) return named(context, noun, node.attr, counts);
      if (isStored(context, node.object) && REACHES.test(node.attr)) return counts(node.attr) ? node.attr : null;
      if (isSent(context, node)) return counts(node.attr) && !NUMBER.test(node.attr) ? node.attr : null;
      if (SAYS_WHOSE.test(node.attr) && isUnknown(context, node.object)) return counts(node.attr) ? node.attr : null;
      return declares(context, node.object, node, counts) ? node.attr : null;
    }
    case 'Subscript': {
      const { object, index } = node;
      if (index.kind !== 'Constant' || typeof index.value !== 'string') return null;
      if (object.kind !== 'Name') return ofPart(context, object, index.value, counts);
      return isRecordOfPerson(object.id) ||
        (!NUMBER_OF_MAIL.test(index.value) && isOfRow(context, object, index.value, node))
        ? named(context, object.id, index.value, counts)
        : null;
    }
    // `lead.get("email", "unknown")`
    case 'Call': {
      const { func, args } = node;
      const key = args[0]?.value;
      if (func.kind !== 'Attribute' || func.attr !== 'get') return null;
      if (key?.kind !== 'Constant' || typeof key.value !== 'string') return null;
      if (func.object.kind !== 'Name') return ofPart(context, func.object, key.value, counts);
      const { object } = func;
      return isRecordOfPerson(object.id) ||
        (!NUMBER_OF_MAIL.test(key.value) && isOfRow(context, object, key.value, node))
        ? named(context, object.id, key.value, counts)
        : null;
    }
    default:
      return null;
  }
}

/** `candidate["name"]`, `resume_data.get("name")`: somebody, or what is written of them. */
function isRecordOfPerson(name: string): boolean {
  return isPerson(name) || isDocumentName(name);
}

/** What functions, repositories and models are called by as well, where some function of the file takes it with what only people have. */
const besidePerson = oncePerContext(({ analysis: { unit } }): ReadonlySet<string> => {
  const definitions = unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => statementsIn(body)));
  return new Set(
    definitions.flatMap((one) => {
      const names = one.kind === 'FunctionDef' ? one.params.map(({ name }) => name) : [];
      return names.some((name) => OF_PEOPLE_ALONE.test(name)) ? names.filter((name) => OF_THINGS.test(name)) : [];
    }),
  );
});

const OF_PEOPLE_ALONE =
  /^(?:dob|date_of_birth|birth_?(?:date|day)|e_?mail(?:_address)?|phone(?:_?number)?|mobile|ssn|nric|passport(?:_?no|_?number)?|gender|sex)$/i;

/** `phone = customer.contact.get("phone")`: what a record of somebody has by that name is no device. */
function isTakenOfPerson(context: RuleContext, node: Name): boolean {
  const made = assigned(context, node);
  const field = made === null ? null : fieldOf(made);
  let holder: Expression | undefined = field?.holder;
  while (holder?.kind === 'Attribute' || holder?.kind === 'Subscript') holder = holder.object;
  return field?.key === node.id && holder?.kind === 'Name' && isPerson(holder.id) && isTaken(context, node);
}

/** `user["name"]`, `user.get("name")` */
function isKeyed(node: Expression): boolean {
  return (
    node.kind === 'Subscript' || (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr === 'get')
  );
}

/** Where somebody is reached, of whatever a database keeps: `account.email`. */
const REACHES = /^(?:e_?mail(?:_address)?|phone_number|mobile_number)$/i;

/** `form.email.data` of WTForms */
function isFormField(node: Attribute): node is Attribute & { readonly object: Attribute } {
  const { object } = node;
  return node.attr === 'data' && object.kind === 'Attribute' && /(?:^|_)form$/i.test(lastName(object.object));
}

/** `parsed_data.contacts.email`, by itself or by a name: a column of a table has no such part, whatever the parameter is called. */
function isOfPart(context: RuleContext, node: Expression): boolean {
  const made = node.kind === 'Name' ? assigned(context, node) : node;
  if (made?.kind !== 'Attribute' || made.object.kind !== 'Attribute' || made.object.object.kind !== 'Name')
    return false;
  return parameterAround(made, made.object.object.id) !== null;
}

/** `subscriber_name` of a topic, `tenant_name` of a service and `member_name` of a cluster, where nothing in the file says that these are people. */
function isOfMachine(analysis: Analysis, name: string): boolean {
  return NAME_OF_MACHINE.test(name) && !speaksOfPeople(analysis);
}

const NAME_OF_MACHINE = /^(?:subscriber|tenant|worker|member|guest|individual)_name$/;

const speaksOfPeople = oncePerAnalysis(({ unit }) =>
  unit.cells.some(({ source }) =>
    /e_?mail|phone|mobile|birth|gender|salary|\brent(?:al)?\b|\blease|apartment|landlord|hotel|booking|library|\bgym\b|wages?\b|shift/i.test(
      source.text,
    ),
  ),
);

/** Whether a value is known: not of a parameter with the default None, nor of a text that is put together from what is not. */
function isWhatItSays(analysis: Analysis, value: Value | undefined): boolean {
  if (value === undefined || mayBeAnything(analysis, value) || (value.kind === 'text' && value.parts.includes(null)))
    return false;
  if (value.kind === 'method') return isWhatItSays(analysis, value.receiver);
  if (value.kind === 'choice') {
    // `first_name: str = ""` of one call, and what is not known of another.
    const said = value.options.filter((one) => !isBlank(one));
    return said.length > 0 && said.every((one) => one.kind === 'constant' || isWhatItSays(analysis, one));
  }
  return !isBlank(value);
}

/** None, and the empty text that a parameter has where nobody gives it more. */
function isBlank(value: Value): boolean {
  return value.kind === 'constant' && (value.value === null || value.value === '');
}

/** `case["email"]` in a file that invents people and reads none: what is handed to its functions may be of others. */
function isMadeUpHere({ analysis }: RuleContext, node: Expression): boolean {
  if (analysis.facts.reads.length > 0 || !inventsPeople(analysis)) return false;
  const member = node.kind === 'Call' ? node.func : node;
  const object = member.kind === 'Subscript' || member.kind === 'Attribute' ? member.object : null;
  return object?.kind === 'Name' && parameterAround(object, object.id) === null;
}

/** `request.user.email`, `result["candidate"].name`: a field of what is kept under a name that means a person. */
function ofPart(
  context: RuleContext,
  holder: Expression,
  member: string,
  counts: (name: string) => boolean,
): string | null {
  if (holder.kind !== 'Attribute' && holder.kind !== 'Subscript') return null;
  const kept = keyOf(holder);
  const isOfLibrary = context.analysis.valueOf(holder)?.kind === 'library';
  if (FILLED_IN.test(kept) && OF_FORM.test(textOf(holder.object)) && (isOfLibrary || isUnknown(context, holder)))
    return counts(member) && !NUMBER.test(member) ? member : null;
  // `lead.input.name`: a part that holds what was given of them
  const whose = holder.object;
  if (GIVEN.test(kept) && whose.kind === 'Name' && isPerson(whose.id) && isUnknown(context, holder)) {
    const isOfAnything = NAMED_AS_WELL.test(whose.id) || (WEAK_NOUNS.has(whose.id) && !REACHED.test(whose.id));
    return member === 'name' && isOfAnything ? null : named(context, whose.id, member, counts);
  }
  if (!isPerson(kept) || !isUnknown(context, holder) || isOfMakers(kept, holder)) return null;
  // A commit, a book and a repository have an author or owner with a name and an address as well.
  if (WEAK_NOUNS.has(nounIn(kept)) && (member === 'name' || !REACHED.test(kept))) return null;
  if (member === 'name' && NAMED_AS_WELL.test(kept)) return null;
  return named(context, kept, member, counts);
}

function isOfMakers(kept: string, holder: Expression): boolean {
  return MAKERS.test(kept) && OF_PACKAGE.test(textOf(holder));
}

const GIVEN =
  /^(?:input|data|profile|info|details|fields|record|personal(?:_(?:info|data|details))?|contact_(?:info|details))$/;

/** `form.cleaned_data["email"]`, `request.form.get("email")`: what somebody filled in. */
const FILLED_IN = /^(?:cleaned_data|validated_data|form|json|data|body|POST|GET|args|params|query_params|payload)$/;
const OF_FORM = /^(?:self\.)?(?:request|req|(?:\w+_)?form|(?:\w+_)?serializer|flask\.request)$/;

/** `package.contact.email`, which its makers publish; whose `user_info["contact"]` is, it says. */
const OF_PACKAGE =
  /^(?:self\.)?(?:(?:\w+_)?(?:package|pkg|repo(?:sitory)?|project|module|plugin|extension|dataset|manifest|openapi|crate|dist)|(?:(?:package|pkg|repo|project|model|plugin|dataset|api|dist|release)_)?(?:metadata|meta|spec|info|api))\b/i;
const MAKERS = /^(?:contact|owner|author|maintainer)s?$/;

/** Where a model learns from a larger one, those are `student` and `teacher`. */
const hasTeacherModel = oncePerAnalysis(({ unit }) =>
  unit.cells.some(({ source }) => /distil|teacher_?(?:model|net|logits)/i.test(source.text)),
);

const REACHED = /(?:user|contact|lead|prospect|recipient)$/;

function keyOf(node: Attribute | Subscript): string {
  if (node.kind === 'Attribute') return node.attr;
  return node.index.kind === 'Constant' && typeof node.index.value === 'string' ? node.index.value : '';
}

/** Nothing is known of what is kept there, and it is none of the program's settings. */
function isUnknown({ analysis }: RuleContext, node: Expression): boolean {
  const value = analysis.valueOf(node);
  const from = value?.kind === 'method' ? value.receiver : value;
  const isOpen = from === undefined || from.kind === 'unknown' || from.kind === 'method';
  return isOpen && analysis.dataAt(node) === null && !isSetting(textOf(node));
}

/** `request.from_email`: what somebody sent to a service, as a parameter that nothing is known of. */
function isSent({ analysis }: RuleContext, { object }: Attribute): boolean {
  if (object.kind !== 'Name' || !SENT.test(object.id) || parameterAround(object, object.id) === null) return false;
  const value = analysis.valueOf(object);
  return value === undefined || value.kind === 'unknown';
}

/** `email_id`, `emailId` */
const NUMBER = /_(?:id|ID)$|[a-z]I[dD]$/;

const SENT = /^(?:request|req|payload|form|submission|signup|registration)$/;

/** Whether a name by itself says that a value names or reaches somebody: `email`, `phone_number`, `patient_name`. */
export function isNameOfPerson(context: RuleContext, name: string): boolean {
  return (
    !OF_COLUMN.test(name) &&
    !OF_THINGS.test(name) &&
    !/_id$/i.test(name) &&
    matchesIn(context, [name], []).some(({ strength, category }) => strength === 'strong' && NAMING.has(category))
  );
}

/** `email_id` of `Email.id == email_id` and of `"/email/{email_id}"`: the key of a record, and no address. */
const recordKeys = oncePerContext(({ analysis: { unit } }): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { source } of unit.cells)
    for (const [, compared, routed] of source.text.matchAll(RECORD_KEY)) found.add(compared ?? routed ?? '');
  return found;
});

const RECORD_KEY = /\.(?:id|pk)\s*==\s*(\w+_id)\b|\/\{(\w+_id)(?::\w+)?\}/g;

function named(context: RuleContext, object: string, member: string, counts: (name: string) => boolean): string | null {
  const whose = object.replace(RECORD, '');
  const isSomebody = whose === 'user' || isDocumentName(object) || counts(`${whose}_name`);
  const isTheirs = (whose !== object || !isRowName(object)) && member === 'name' && isSomebody;
  if (isTheirs && (firms(context).has(object) || (object === 'member' && hasOtherMembers(context)))) return null;
  if (PHONE.test(member) && isPerson(object) && !WEAK_NOUNS.has(nounIn(object)) && !firms(context).has(object))
    return member;
  return isTheirs || counts(member) ? member : null;
}

/** `candidate_info`, `patient_record`: what is kept of whom. */
const RECORD = /_(?:info|data|row|record|profile|details|dict)$/;

/** Of somebody, a number; of a table, a device as well. */
const PHONE = /^(?:phone|mobile|cell)$/i;

/** Whether what the file calls a member may be one of an archive or of an enumeration. */
const hasOtherMembers = oncePerContext(({ analysis: { imports } }): boolean =>
  [...imports.keys()].some((name) => MODULES_WITH_MEMBERS.includes(name.split('.')[0] ?? '')),
);

/** Names of records that a map told of places: `lead["rating"]` beside `lead["website"]`. What such a lead is called is no person. */
const firms = oncePerContext(({ analysis }): ReadonlySet<string> => {
  const keys = new Map<string, Set<string>>();
  for (const { id, node } of analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(membersOfPeople))) {
    const key = OF_FIRMS.exec(textOf(node));
    if (key !== null) keys.set(id, (keys.get(id) ?? new Set()).add(key[1] ?? ''));
  }
  return new Set([...keys].filter(([, found]) => found.size > 1).map(([id]) => id));
});

const OF_FIRMS =
  /^\w+(?:\.|\[["']|\.get\(["'])(rating|reviews?|website|category|place_id|opening_hours|business_\w+)\b/;
