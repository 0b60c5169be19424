// The rows of people that an expression holds: followed back through texts, lists and functions of the file to the table.
import {
  spanOf,
  textOf,
  type Attribute,
  type Call,
  type Comprehension,
  type Expression,
  type Name,
  type Slice,
  type Subscript,
} from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { announcesMessage } from '../../../knowledge/documentsOfPeople';
import { LETTER_CLASS } from '../../../knowledge/sinkServices';
import { isOneRow } from '../../../semantics/data/dataOperations';
import type { DataObject } from '../../../semantics/values';
import type { Fix } from '../../../finding';
import { oncePerContext } from '../../once';
import { listed, NAMED_IN_CODE, originOf } from '../../people';
import { type RuleContext } from '../../rule';
import { assigned } from '../assignments';
import { isReturning, makingOf, returned, yielded } from '../makers';
import { fetchedColumns } from './cursors';
import { declaredPerson } from '../people/declaredPeople';
import { columnsFilled } from '../people/filledTables';
import { documentPlace } from '../people/documentPlaces';
import { namedInTurn } from '../people/keysInTurn';
import { NAMED_VALUE, namedPerson } from '../people/namedPeople';
import { fieldsOfEach, fieldsRead, personalDocument } from '../people/personalDocuments';
import { columnsLeft } from './keysKept';
import { isOpenTable, isProtected } from '../people/openValues';
import { isPerson } from '../people/personNouns';
import { isSelf } from '../../scopes';
import { runsOver } from '../loops';
import { isTyped } from '../people/scraped';
import { numberedHealth, recordFields } from '../people/records';
import { documentColumn, namingColumns, numbersBesideHealth } from '../people/namingColumns';
import { added, addedToKept } from './additions';
import { isThinned } from './keysTakenOut';
import { announcedIn, asksByName, writtenByOther, writtenElsewhere } from './announced';
import { isIndex, valueCalled, type Exposure } from './exposed';
import { contentOf } from './mails';
import { argumentsHeld } from './parametersHeld';
import { partsReturned } from './partsReturned';
import { turnsOf } from './turnsOfGenerators';

/** Calls whose result still holds what they were given. */
const CARRIES =
  /^(?:str|repr|dict|list|tuple|set|iter|map|sorted|copy|deepcopy|dumps|asdict|model_dump|model_dump_json|vars|_asdict|to_string|to_dict|to_json|to_markdown|to_html|to_csv|to_records|tolist|to_list|to_numpy|to_pandas|as_html|as_file|format|format_map|format_messages|format_prompt|from_messages|render|substitute|safe_substitute|join|encode|decode|compress|b64encode|bytes|BytesIO|StringIO|strip|lower|upper|replace|getvalue|zip|head|tail|sample|iloc|\w*Document|TextNode|PointStruct|[A-Z]\w*Message|Table|Html|DataFrame|DataFrameLoader|load|split_documents|from_pandas|from_dict|from_dataframe|from_records|MIMEText|MIMEApplication|as_string|as_bytes|fromDF|toDF)$/;

/** Through as many steps a text is followed: a prompt lies six lists and dicts deep in the body of a request, and a function may have put it together. */
const DEEPEST = 18;

/** The least depth at which nothing was found in an expression: what is deeper in looks at less of it. */
const inVain = oncePerContext(() => new Map<Expression, number>());

/** The rows of people that an expression holds or writes into a text. */
export function exposedBy(context: RuleContext, node: Expression, depth = 0): Exposure | null {
  if (depth > DEEPEST) return null;
  // A text that is added to hundreds of times holds all of its former selves, and each of these its own.
  const known = inVain(context);
  if ((known.get(node) ?? Infinity) <= depth) return null;
  const found = searched(context, node, depth);
  const columns = found === null ? [] : columnsLeft(context, node, found.columns);
  if (found === null || columns.length === 0) {
    known.set(node, depth);
    return null;
  }
  return columns === found.columns ? found : { ...found, columns };
}

function searched(context: RuleContext, node: Expression, depth: number): Exposure | null {
  if (isProtected(context, node)) return null;
  const held = context.analysis.dataAt(node) ?? partHeld(context, node);
  if (held !== null) {
    const columns = namingColumns(context, held);
    const [first] = columns;
    if (first !== undefined) return { node, data: held, columns, origin: originOf(context, held, first) };
    const numbers = numbersBesideHealth(context, held);
    const [number] = numbers;
    if (number !== undefined)
      return { node, data: held, columns: numbers, origin: originOf(context, held, number), numbersOnly: true };
    const filled = columnsFilled(context, node, held);
    if (filled.length > 0) return { node, data: held, columns: filled, origin: NAMED_IN_CODE };
    const texts = documentColumn(context, held);
    if (texts !== null)
      return { node, data: held, columns: [texts], origin: originOf(context, held, texts), byName: 'document' };
  }
  const document = personalDocument(context, node);
  const read = fieldsRead(context, node);
  // What its class declares is in it wherever it is written out, and so is what is read of a record by its keys; a document may only be called so.
  const declared = declaredPerson(context, node);
  if (document !== null && declared.length === 0)
    return { ...valueCalled(node, document), byName: read.length > 0 ? 'value' : 'document' };
  const placed = documentPlace(context, node, held);
  if (placed !== null) return { ...valueCalled(node, placed), byName: 'document' };
  const name = namedPerson(context, node);
  // A text may be put together from values that are called by their names.
  const isClosed =
    held !== null && held.form !== 'text' && node.kind !== 'Call' && node.kind !== 'FString' && !isOpenTable(held);
  if (isClosed && name === null) return null;
  if (name !== null) return valueCalled(node, name);
  const inTurn = namedInTurn(context, node);
  if (inTurn.length > 0)
    return { ...valueCalled(node, ''), columns: inTurn, byName: inTurn.length > 1 ? 'record' : 'value' };
  if (declared.length > 0)
    return { ...valueCalled(node, ''), columns: declared, byName: declared.length > 1 ? 'record' : 'value' };
  if (read.length > 0) return { ...valueCalled(node, ''), columns: read };
  const each = fieldsOfEach(context, node);
  if (each.length > 0) return { ...valueCalled(node, ''), columns: each, byName: 'record', isList: true };
  const announced = announcedIn(context, node);
  if (announced !== null) return announced;
  const fetched = fetchedColumns(context, node);
  if (fetched.length > 0) return { node, data: NAMED_VALUE, columns: fetched, origin: NAMED_IN_CODE, inText: true };
  const field =
    node.kind === 'Subscript' && node.index.kind === 'Slice'
      ? beginningOf(context, node.object, node.index, depth)
      : node.kind === 'Subscript' || node.kind === 'Attribute'
        ? fieldOf(context, node, depth)
        : null;
  if (field !== null) return field;
  let part: Exposure | null = null;
  for (const one of partsOf(context, node)) {
    part = exposedBy(context, one, depth + 1);
    if (part !== null) break;
  }
  // What is known of a table tells more than the names of what was put together.
  const fields = part === null || part.byName === 'value' ? recordFields(context, node) : [];
  if (fields.length > 0)
    return { node, data: NAMED_VALUE, columns: fields, origin: NAMED_IN_CODE, inText: true, byName: 'record' };
  // `lead.model_dump()`: all that is kept of somebody, and no text that is called so.
  if (
    part?.byName === 'document' &&
    node.kind === 'Call' &&
    DUMPS.test(lastName(node.func)) &&
    isPerson(lastName(part.node))
  )
    return { ...part, byName: 'record' };
  if (part !== null) return node.kind === 'FString' ? { ...part, inText: true } : part;
  const numbers = numberedHealth(context, node);
  if (numbers.length > 0) return { ...valueCalled(node, ''), columns: numbers, inText: true, numbersOnly: true };
  if (node.kind !== 'Call') return null;
  const elsewhere = writtenElsewhere(context, node);
  if (elsewhere !== null) return { ...valueCalled(node, elsewhere), inText: true };
  for (const value of [...returned(context, node), ...yielded(context, node)]) {
    // Deeper by two, so that functions that call each other end soon.
    for (const one of [value, ...argumentsHeld(context, node, value, partsOf)]) {
      const found = exposedBy(context, one, depth + 2);
      // What stands in another file is not shown here: it is this call that gives it.
      const isElsewhere = found !== null && context.analysis.fileOf(found.node) !== null;
      if (found !== null) return { ...found, ...(isElsewhere ? { node } : {}), inText: true };
    }
  }
  return null;
}

const DUMPS = /^(?:dict|vars|model_dump|model_dump_json|asdict|_asdict|to_dict)$/;

/** `resume_text[:4000]`, `points[i : i + 100]`: a document begins with who it is about, and of rows some are left; of a single value too little may be. */
function beginningOf(context: RuleContext, object: Expression, slice: Slice, depth: number): Exposure | null {
  const whole = exposedBy(context, object, depth + 1);
  if (whole === null) return null;
  const isWhole =
    (whole.byName === 'document' && !leavesBeginning(slice)) ||
    whole.byName === 'record' ||
    (whole.byName === undefined && listsRows(context, object));
  return isWhole ? { ...whole, inText: true } : null;
}

/** `prompt[:4000]`: what is cut so that a model takes it is there nearly whole. */
function cutsLittle({ analysis }: RuleContext, { lower, upper }: Slice): boolean {
  const most = upper === null ? undefined : analysis.valueOf(upper);
  return lower === null && most?.kind === 'constant' && typeof most.value === 'number' && most.value >= LITTLE;
}

const LITTLE = 200;

/** `text[-500:]`, `text[200:]`: whatever stands at the head is not there. */
function leavesBeginning({ lower }: Slice): boolean {
  if (lower?.kind === 'UnaryOp') return lower.op === '-';
  return lower?.kind === 'Constant' && typeof lower.value === 'number' && lower.value > 0;
}

/** A name of a list that is written out, or filled, here. */
function listsRows(context: RuleContext, node: Expression): boolean {
  const made = assigned(context, node);
  return (
    node.kind === 'Dict' ||
    made?.kind === 'List' ||
    made?.kind === 'Dict' ||
    (made?.kind === 'Comprehension' && made.form === 'list')
  );
}

/** `contact["email"]` and `contact.email` of a record that a query gave, with its other columns. */
function fieldOf(context: RuleContext, node: Subscript | Attribute, depth: number): Exposure | null {
  const { object } = node;
  const key = node.kind === 'Attribute' ? node.attr : node.index.kind === 'Constant' ? node.index.value : null;
  const isRecord =
    object.kind === 'Name' ? !isSelf(object.id) : object.kind === 'Call' && returned(context, object).length > 0;
  if (!isRecord || typeof key !== 'string') return null;
  const whole = exposedBy(context, object, depth + 1);
  return whole?.data === NAMED_VALUE && whole.columns.includes(key) ? { ...whole, columns: [key] } : null;
}

/** One of the parts of a `DatasetDict`: each has the columns that all have. */
export function partHeld({ analysis }: RuleContext, node: Expression): DataObject | null {
  if (node.kind !== 'Name' && node.kind !== 'Call') return null;
  const object = analysis.objectOf(analysis.valueOf(node));
  const [first] = object?.kind === 'dict' ? object.entries.values() : [];
  const data = analysis.dataOf(first);
  return data?.form === 'dataset' || data?.library === 'datasets' ? data : null;
}

/** `Classify this email: {email}`: what is called as an address is here a text that came by mail. */
function isMessage(part: Expression, before: string | Expression | undefined): boolean {
  const key = part.kind === 'Subscript' && part.index.kind === 'Constant' ? part.index.value : lastName(part);
  return typeof key === 'string' && MAIL.test(key) && typeof before === 'string' && announcesMessage(before);
}

const MAIL = /^e?_?mails?$/i;

/** Parts of an expression whose content its value holds as well. */
export function partsOf(context: RuleContext, node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'FString':
      return node.parts.filter(
        (part, place): part is Expression => typeof part !== 'string' && !isMessage(part, node.parts[place - 1]),
      );
    case 'BinOp':
      // Of `"%(plan)s in %(region)s" % row` nothing else is there.
      if (node.op === '%' && node.right.kind !== 'Dict' && asksByName(context, node.left)) return [];
      return [node.left, node.right];
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elements;
    case 'Dict':
      return node.entries.map(({ value }) => value);
    case 'Comprehension':
      return [
        node.element,
        ...(node.value === null ? [] : [node.value]),
        ...dictsTakenOver(context, node),
        ...rowsTakenOver(context, node),
      ];
    case 'Await':
    case 'NamedExpr':
    case 'Starred':
      return [node.value];
    // `lead.email or "unknown"`, `patient.name if patient else None`
    case 'BoolOp':
      return node.values;
    case 'IfExp':
      return [node.body, node.orelse];
    case 'Call':
      if (writesPrompt(context, node)) return node.args.map(({ value }) => value);
      if (lastName(node.func) === 'DataFrame' && isTyped(node)) return [];
      return [
        ...carried(node).filter((part) => !LISTS_NAMES.test(lastName(node.func)) || !hasKeys(context, part)),
        ...writtenByOther(context, node),
      ];
    case 'Name': {
      const over = runsOver(node);
      if (over !== null && listsRows(context, over)) return [over];
      return [...heldUnder(context, node), ...turnsOf(context, node), ...partsReturned(context, node)];
    }
    case 'Attribute':
      // `vars(patient)` by its other name
      if (node.attr === '__dict__') return [node.object];
      return [
        ...heldUnder(context, node),
        ...(node.object.kind === 'Name' && isSelf(node.object.id) ? addedToKept(context, node) : []),
      ];
    case 'Subscript':
      if (node.index.kind === 'Slice' && cutsLittle(context, node.index)) return [node.object];
      return heldUnder(context, node);
    default:
      return [];
  }
}

/** What a name, an attribute or a key was given, and what was added to that. */
function heldUnder(context: RuleContext, node: Name | Attribute | Subscript): readonly Expression[] {
  const made = assigned(context, node);
  const kept = made === null || isThinned(context, node, made) ? [] : [made];
  // A buffer may be made elsewhere, and filled here.
  const maker = made ?? makingOf(context, node);
  return node.kind === 'Name' || made !== null ? [...kept, ...added(context, node, maker)] : [];
}

/** `list(frame)`, `", ".join(body)`: what a frame of pandas and a row are gone through by are the names of their columns. */
const LISTS_NAMES = /^(?:list|tuple|set|iter|sorted|join)$/;

function hasKeys(context: RuleContext, node: Expression): boolean {
  return isFrame(context, node) || fieldsRead(context, node).length > 0;
}

function isFrame({ analysis }: RuleContext, node: Expression): boolean {
  const held = analysis.dataAt(node);
  return held?.form === 'table' && held.library === 'pandas' && !held.through.includes('item');
}

/** `names` of `{str(key): name for key, name in names.items()}` and of `[f"{key}: {name}" for key, name in names.items()]` */
function dictsTakenOver(context: RuleContext, { element, value, clauses }: Comprehension): readonly Expression[] {
  const written = value ?? element;
  return clauses.flatMap(({ target, iter }) => {
    const held = target.kind === 'Tuple' ? target.elements[1] : undefined;
    const isItems = iter.kind === 'Call' && iter.func.kind === 'Attribute' && iter.func.attr === 'items';
    if (!isItems || held?.kind !== 'Name') return [];
    return holdsName(context, written, held.id) ? [iter.func.object] : [];
  });
}

/** `row` of `tuple(value.strip() for value in row)`, where a cursor gives the row. */
function rowsTakenOver(context: RuleContext, { element, clauses }: Comprehension): readonly Expression[] {
  return clauses.flatMap(({ target, iter }) => {
    if (target.kind !== 'Name' || fetchedColumns(context, iter).length === 0) return [];
    return holdsName(context, element, target.id) ? [iter] : [];
  });
}

/** Whether the value of a name stands in that of an expression as it is. */
function holdsName(context: RuleContext, node: Expression, name: string, depth = 0): boolean {
  if (node.kind === 'Name') return node.id === name;
  return depth < 4 && partsOf(context, node).some((one) => holdsName(context, one, name, depth + 1));
}

function carried(node: Call): readonly Expression[] {
  const { func } = node;
  if (LETTER_CLASS.test(lastName(func))) return contentOf(node);
  if (!CARRIES.test(lastName(node.func))) return [];
  // `record.model_dump(exclude={"email"})`: some of its fields.
  if (node.args.some(({ keyword }) => keyword === 'include' || keyword === 'exclude')) return [];
  // text.replace(customer_name, "<name>"): what is replaced is gone.
  const isReplaced = lastName(node.func) === 'replace' && node.args.length > 1;
  const given = node.args.slice(isReplaced ? 1 : 0).map(({ value }) => value);
  // Of `frame["email"].map(pseudonym)` the interpreter knows what comes back.
  return func.kind === 'Attribute' && func.attr !== 'map' ? [func.object, ...given] : given;
}

/** `build_prompt(cv_text, job)` of another file; of one in this file what it gives back is looked at. */
function writesPrompt(context: RuleContext, { func }: Call): boolean {
  return WRITES_PROMPT.test(lastName(func)) && !isReturning(context, lastName(func));
}

const WRITES_PROMPT = /^(?:build|make|create|render|format|get|compose)_(?:\w+_)?(?:prompt|messages?)$/;

/** The table without the columns that name people, where the expression is a frame. */
export function withoutColumns(exposure: Exposure): Fix[] {
  const { node, data, columns, inText } = exposure;
  if (data.form !== 'table' || data.library !== 'pandas' || inText === true) return [];
  if (columns.some((name) => isIndex(exposure, name))) return [];
  // One row is a series, whose `drop` leaves out nothing by `columns=`; and of some columns others have to be left.
  const { known, open } = data.columns;
  if (
    isOneRow(data) ||
    ONE_BY_PLACE.test(textOf(node)) ||
    (!open && [...known.keys()].every((name) => columns.includes(name)))
  )
    return [];
  const span = spanOf(node);
  const names = columns.map((name) => JSON.stringify(name)).join(', ');
  const text = `.drop(columns=[${names}])`;
  return [
    {
      title: `Leave ${listed(columns)} out`,
      safety: 'unsafe',
      edits: [{ kind: 'replace', span: { ...span, start: span.end }, text }],
    },
  ];
}

/** `rows[[…]].iloc[0]` */
const ONE_BY_PLACE = /\.iloc\[\s*-?\d+\s*\]$/;
