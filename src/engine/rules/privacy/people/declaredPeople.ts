// Fields of people that a class of the file declares, by the parameter, loop or row that gives a record of it: `a: Applicant`.
import { textOf, type Attribute, type Expression, type Name } from '../../../python/ast';
import { WEAK_NOUNS } from '../../../knowledge/lexicon/phrases';
import type { Value } from '../../../semantics/values';
import { lastName } from '../../../python/walk';
import { loopsAround } from '../../../python/around';
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { classAround, isSelf, parameterAround } from '../../scopes';
import { assigned } from '../assignments';
import { isPerson, NAMED_AS_WELL, NAMING, NUMBER_OF_MAIL, OF_COLUMN, OF_THINGS } from './personNouns';
import { classOfField, fieldsOf, showsFields } from './recordClasses';

/**
 * Whether the name is of a class of this file that has such a field: `def score(a: Applicant)`, `one = Applicant(*row)`,
 * `class Applicant: email: str`. What things are called too has to stand beside something that only people have.
 */
export function declares(
  context: RuleContext,
  object: Expression,
  member: Attribute,
  counts: (name: string) => boolean,
): boolean {
  const { attr: field } = member;
  const type = classOf(context, object, member);
  const fields = type === null ? undefined : fieldsOf(context.analysis, type);
  if (type === null || fields?.has(field) !== true) return false;
  if (field === 'name') return isPerson(type.replace(RECORD_OF, '')) && counts(`${type.replace(RECORD_OF, '')}_name`);
  if (!counts(field) || (NUMBER_OF_MAIL.test(field) && !isPerson(nounOf(type)))) return false;
  return !OF_THINGS.test(field) || isPerson(type) || [...fields.keys()].some((one) => one !== field && counts(one));
}

/** `Customer` of `for c in session.query(Customer).all()`, of a loop over `rows: list[Customer]` and over a parameter `customers`; null where nothing tells. */
function classInLoop(context: RuleContext, node: Name): string | null {
  for (const loop of loopsAround(node).reverse())
    for (const { target, iter } of loop.kind === 'For' ? [loop] : loop.clauses)
      if (target.kind === 'Name' && target.id === node.id) return classOfItems(context, iter);
  return null;
}

function classOfItems(context: RuleContext, items: Expression): string | null {
  if (items.kind !== 'Name') {
    const found = QUERIED.exec(textOf(items).slice(0, 400));
    return found?.[1] ?? found?.[2] ?? null;
  }
  const declared = parameterAround(items, items.id)?.annotation;
  if (declared != null) return LISTED.exec(textOf(declared))?.[1] ?? null;
  const made = assigned(context, items);
  if (made !== null) return made.kind === 'Name' ? null : classOfItems(context, made);
  const singular = items.id.replace(/^.*_/, '').replace(/s$/, '');
  return singular !== items.id && isPerson(singular) ? singular : null;
}

/** `session.query(Customer)`, `select(Customer)`, `Customer.objects.all()`, `Customer.query.filter(…)` */
const QUERIED = /\b(?:query|select)\(\s*([A-Z]\w+)\s*[,)]|\b([A-Z]\w+)\.(?:objects|query)\b/;
const LISTED = /^(?:typing\.)?(?:list|List|Sequence|Iterable|Iterator|set|Set)\[["']?(\w+)["']?\]$/;

/** Whose record a name is, by the class that a loop goes through, that made it or that a parameter is said to be of: `customer`. */
export function recordOf(context: RuleContext, node: Name): string {
  return nounOf(classInLoop(context, node) ?? classElsewhere(context, node) ?? '');
}

/** `Employee` of `one = Employee(…)`, `session.get(Employee, id)` and `one: Employee`, of which this file does not say what it holds. */
function classElsewhere(context: RuleContext, node: Name): string | null {
  const declared = parameterAround(node, node.id)?.annotation;
  const made = declared == null ? madeOf(context, node) : null;
  const type =
    declared?.kind === 'Name'
      ? declared.id
      : made === null
        ? null
        : (storedAs(made) ?? (made.kind === 'Call' && made.func.kind === 'Name' ? made.func.id : null));
  return type !== null && /^[A-Z]/.test(type) && fieldsOf(context.analysis, type).size === 0 ? type : null;
}

function madeOf(context: RuleContext, node: Name): Expression | null {
  const made = assigned(context, node);
  return made?.kind === 'Await' ? made.value : made;
}

/** The class of the row that a query of a database gives: `Account.objects.get(id=id)`, `session.query(Account).first()`. */
function storedAs(made: Expression): string | null {
  if (made.kind !== 'Call') return null;
  const found = ONE_ROW.test(lastName(made.func)) ? QUERIED.exec(textOf(made).slice(0, 400)) : null;
  return found?.[1] ?? found?.[2] ?? STORED.exec(textOf(made).slice(0, 120))?.[1] ?? null;
}

const ONE_ROW = /^(?:get|first|one|one_or_none|scalar_one|scalar_one_or_none|last|latest|earliest|create)$/;
/** `session.get(Account, id)`, `get_object_or_404(Account, pk=pk)` */
const STORED = /^(?:await\s+)?(?:[\w.]*(?:session|db)\.get|get_object_or_404)\(\s*([A-Z]\w+)\s*,/;

/** Whether a name is the row of a database that is not about firms or settings. */
export function isStored(context: RuleContext, node: Name): boolean {
  const made = madeOf(context, node);
  const type = made === null ? null : storedAs(made);
  return type !== null && !OF_FIRMS.test(type);
}

const OF_FIRMS =
  /Setting|Config|Template|Organi[sz]ation|Org$|Company|Firm|Store|Branch|Office|Vendor|Supplier|Department|School|Clinic|Hospital|Hotel|Shop|Brand|Domain|Site|Business|Provider|Agency|Tenant|Sender|Smtp|Integration|Credential|Channel/;

function nounOf(type: string): string {
  return type.replace(RECORD_OF, '').toLowerCase();
}

/** `PatientRecord`, `LeadInput`: what is put behind the noun of whom it is about. */
const RECORD_OF = /(?<=[a-z])(?:Record|Row|Input|Data|Info|Model|Schema|Request|Create|Base|Profile|Details)$/;

/**
 * The class that a parameter is declared to be of, or a field of such a class (`order.buyer`), or that the object was made of:
 * `Lead(*row)`, whose fields nothing is known of.
 */
function classOf(context: RuleContext, object: Expression, member: Attribute): string | null {
  const { analysis } = context;
  if (object.kind === 'Attribute') {
    const { object: whole, attr } = object;
    const type =
      whole.kind === 'Name' && isSelf(whole.id) ? (classAround(whole)?.name ?? null) : classOf(context, whole, object);
    return type === null ? null : classOfField(analysis, type, attr);
  }
  if (object.kind !== 'Name') return null;
  const type = parameterAround(object, object.id)?.annotation;
  if (type?.kind === 'Name') return type.id;
  const held = analysis.objectOf(analysis.valueOf(object));
  // What a library gave back is of no class of its own.
  if (held === undefined || (held.kind === 'instance' && held.userClass === null)) return readInto(context, object);
  if (held.kind !== 'instance' || isWritten(analysis.valueOf(member))) return null;
  return held.userClass?.node.name ?? null;
}

/** `Claim` of `claim = Claim.model_validate_json(line)` and of `for claim in claims`, where those are said to be a list of it. */
function readInto(context: RuleContext, node: Name): string | null {
  const made = madeOf(context, node);
  if (made?.kind !== 'Call' || made.func.kind !== 'Attribute') return made === null ? classInLoop(context, node) : null;
  const { object, attr } = made.func;
  if (object.kind === 'Name' && READS_RECORD.test(attr)) return object.id;
  // `s.get(Policy, number)`, whatever the session is called: its first argument is the class.
  const [asked] = made.args;
  return attr === 'get' && made.args.length > 1 && asked?.value.kind === 'Name' && /^[A-Z]/.test(asked.value.id)
    ? asked.value.id
    : storedAs(made);
}

/** Class methods that make a record of what came from elsewhere: of pydantic, msgspec, marshmallow's data classes and by custom. */
const READS_RECORD =
  /^(?:model_validate(?:_json|_strings)?|model_construct|construct|parse_(?:obj|raw|file)|from_(?:orm|dict|json|row|record|request|series))$/;

function isWritten(value: Value | undefined): boolean {
  return value?.kind === 'constant' || value?.kind === 'text';
}

/**
 * Fields that name people in a whole record that a function takes or that is made of a row: of `req` in `def score(req: LoanApplicant)`,
 * where its text gives them all.
 */
export function declaredPerson(context: RuleContext, node: Expression): readonly string[] {
  if (node.kind !== 'Name') return [];
  const { analysis } = context;
  const value = analysis.valueOf(node);
  const held = analysis.objectOf(value);
  const made = held?.kind === 'instance' ? held : null;
  const declared = value === undefined || value.kind === 'unknown' ? parameterAround(node, node.id)?.annotation : null;
  const type =
    made?.userClass?.node.name ?? (declared?.kind === 'Name' ? declared.id : (classInLoop(context, node) ?? ''));
  if (type === '' || !showsFields(analysis, type)) return [];
  const fields = [...fieldsOf(analysis, type)].flatMap(([name, isShown]) =>
    isShown && !isWritten(made?.attributes.get(name)) ? [name] : [],
  );
  const inside = fields.flatMap((name) => {
    const part = classOfField(analysis, type, name);
    return part === null || part === type || !showsFields(analysis, part) ? [] : namingFields(context, part, name);
  });
  return [...new Set([...namingFields(context, type, node.id, fields), ...inside])];
}

/** Fields that name people in the record of a class, by what the class and the record are called. */
function namingFields(
  context: RuleContext,
  type: string,
  called: string,
  fields: readonly string[] = shownFields(context, type),
): readonly string[] {
  const noun = nounOf(type);
  // `customer: CustomerSignals`, by its number: a `StudentConfig` is about a model.
  const isNumbered = isPerson(called) && type.toLowerCase().startsWith(called) && fields.includes(`${called}_id`);
  const isTheirs = isPerson(noun) || isNumbered;
  const found = matchesIn(context, fields, []).filter(
    ({ column, strength, category }) =>
      strength === 'strong' &&
      NAMING.has(category) &&
      (isTheirs || !(OF_THINGS.test(column) || NUMBER_OF_MAIL.test(column))) &&
      !OF_COLUMN.test(column),
  );
  const isCalled = isNumbered || !(WEAK_NOUNS.has(noun) || NAMED_AS_WELL.test(noun));
  const names = isTheirs && isCalled && fields.includes('name') ? ['name'] : [];
  return [...new Set([...names, ...found.map(({ column }) => column)])];
}

function shownFields({ analysis }: RuleContext, type: string): readonly string[] {
  return [...fieldsOf(analysis, type)].flatMap(([name, isShown]) => (isShown ? [name] : []));
}
