// Whole texts and records about one person that a program calls by name: `resume_text`, `str(customer)`.
import { textOf, type Chunk, type Expression, type Name } from '../../../python/ast';
import { lastName, statementOf, walk } from '../../../python/walk';
import { isDocumentName, isTalk, MAKES_NO_DOCUMENT } from '../../../knowledge/documentsOfPeople';
import { oncePerAnalysis, oncePerChunk, oncePerContext } from '../../once';
import type { RuleContext } from '../../rule';
import { functionsAround, parameterAround } from '../../scopes';
import { assigned } from '../assignments';
import { namedPerson } from './namedPeople';
import { piecesOf } from '../loops';
import { isProtected, mayBeAnything } from './openValues';
import { isPerson, membersOfPeople } from './personNouns';
import { namedPair } from './records';
import { isRowName } from './rowNames';
import { isSetting } from './settingNames';
import { fieldOf } from './fields';
import { isTaken } from './takenOut';

/** A text that is called a CV, or a record of a person of which the file reads a name or contact elsewhere: `str(customer)`. */
export function personalDocument(context: RuleContext, node: Expression): string | null {
  if (node.kind !== 'Name') return documentKept(context, node);
  const isDocument = isDocumentName(node.id) || talks(context.analysis).has(node.id);
  if (!isDocument && !isPerson(node.id)) return oneOfAll(context, node);
  const { analysis } = context;
  const data = analysis.dataAt(node);
  const value = analysis.valueOf(node);
  // `text += page.extract_text()`: what was added page by page is not known.
  const isAddedTo = isDocument && value?.kind === 'text' && value.parts.includes(null);
  if (data === null && value !== undefined && !isAddedTo && !mayBeAnything(analysis, value)) return null;
  if (data !== null && data.columns.known.size > 0) return null;
  if (isDocument) return isReckoned(assigned(context, node)) ? null : node.id;
  // Where some of it is read and none of that tells who it is, it may be a record without a name.
  const isWhole = WHOLE.test(node.id) && parameterAround(node, node.id) !== null && !readRecords(context).has(node.id);
  const isRecord = isWhole || identifiedRecords(context).has(node.id);
  return data === null && isRecord ? node.id : null;
}

/** `p` of `for p in patients:`, of which nothing is read: all that is known of somebody. */
function oneOfAll(context: RuleContext, node: Name): string | null {
  const { analysis } = context;
  const data = analysis.dataAt(node);
  if (data === null ? !isTaken(context, node) : data.library === 'pandas' || data.columns.known.size > 0) return null;
  const over = turnsOver(node.chunk).findLast(
    ({ target, start, end }) => target === node.id && start <= node.start && node.end <= end,
  )?.over;
  const singular = over?.replace(/s$/i, '') ?? '';
  return singular !== over && WHOLE.test(singular) && !mayBeRead(node.chunk, node.id) ? singular : null;
}

/** Names of what people said in meetings and calls. */
const talks = oncePerAnalysis(({ unit }): ReadonlySet<string> => {
  const text = unit.cells.map(({ source }) => source.text).join('\n');
  const names = new Set(text.match(/\b\w*transcript\w*\b/gi) ?? []);
  return new Set([...names].filter((name) => isTalk(name, text)));
});

/** `candidate.resume_text`, `state["patient_info"]`, `inputs.get("resume")`: a text about somebody that a record of the program keeps. */
function documentKept(context: RuleContext, node: Expression): string | null {
  const field = fieldOf(node);
  if (field === null || !isDocumentName(field.key) || isSetting(textOf(field.holder))) return null;
  // `trainer.resume` says whether a run goes on, and `search.cv` into how many parts rows are divided.
  if (ALSO_OF_RUNS.test(field.key) && !KEEPS_TEXTS.test(lastName(field.holder))) return null;
  return isTaken(context, node) ? field.key : null;
}

const ALSO_OF_RUNS = /^(?:resume|cv)$/i;
const KEEPS_TEXTS = /^(?:state|inputs?|payload|candidate|applicant|submission)$/;

/** `cv = cross_validate(model, X, y)`, `cv = spread / mean` */
function isReckoned(made: Expression | null): boolean {
  if (made?.kind === 'BinOp') return made.op === '/' || made.op === '*' || made.op === '-';
  return made?.kind === 'Call' && MAKES_NO_DOCUMENT.test(lastName(made.func));
}

/** Parameters by these names are all that is known of somebody. */
const WHOLE = /^(?:patient|customer|employee|applicant|borrower)$/;

/** Names of people's records that the file reads an identifier of: `customer["email"]`, `patient.get("name")`, `lead.phone`. */
const identifiedRecords = oncePerContext((context): ReadonlySet<string> => {
  const read = context.analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(membersOfPeople));
  return new Set(read.filter(({ node }) => namedPerson(context, node) !== null).map(({ id }) => id));
});

/** Names of people's records of which the file reads anything. */
const readRecords = oncePerContext(
  ({ analysis }): ReadonlySet<string> =>
    new Set(analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(membersOfPeople)).map(({ id }) => id)),
);

/**
 * Fields of somebody that the function around reads of a row which is handed on as a whole: of `data` in
 * `log.info("got %s", data)`, where `data["email"]` is read as well.
 */
export function fieldsRead(context: RuleContext, node: Expression): readonly string[] {
  if (node.kind !== 'Name' || node.id.length === 1) return [];
  const [around] = functionsAround(node);
  if (around === undefined || !mayBeRead(node.chunk, node.id) || !isTaken(context, node)) return [];
  const isHere = (one: Expression): boolean => around.start <= one.start && one.end <= around.end;
  const read = membersOfRows(node.chunk).filter((one) => one.id === node.id && isHere(one.node));
  const gone = new Set(
    read.flatMap((one) => (one.node.end <= node.start && isTakenAway(context, one.node) ? [one.key] : [])),
  );
  const left = read.filter((one) => !gone.has(one.key));
  if (!holdsKeys(node.id)) return pairRead(context, node, [...new Set(left.map(({ key }) => key))]);
  const names = left.flatMap((one) => namedPerson(context, one.node) ?? []);
  // What is sent to log in says who does.
  const isLogin = left.some(({ key }) => PASSWORD.test(key));
  const accounts = isLogin ? left.flatMap(({ key }) => (ACCOUNT.test(key) ? [key] : [])) : [];
  return [...new Set([...names, ...accounts])];
}

/**
 * Fields that name people in the records of a list, which the function around goes through: of `leads` in `json.dump(leads, out)`,
 * where `lead["email"] for lead in leads` is read as well.
 */
export function fieldsOfEach(context: RuleContext, node: Expression): readonly string[] {
  if (node.kind !== 'Name' || isSetting(node.id)) return [];
  const [around] = functionsAround(node);
  if (around === undefined) return [];
  const turns = turnsOver(node.chunk).filter(
    (one) => one.over === node.id && around.start <= one.start && one.end <= around.end,
  );
  const data = context.analysis.dataAt(node);
  if (turns.length === 0 || !(data?.form === 'text' || isTaken(context, node))) return [];
  const found = turns.flatMap(({ target, start, end }) => {
    const read = membersOfRows(node.chunk).filter(
      (one) => one.id === target && start <= one.node.start && one.node.end <= end,
    );
    if (read.some((one) => isTakenAway(context, one.node))) return [];
    return isPerson(target) ? read.flatMap((one) => namedPerson(context, one.node) ?? []) : [];
  });
  return [...new Set(found)];
}

/** Loops over plain names, also those within lists and sets. */
const turnsOver = oncePerChunk(({ body }) => {
  const found: { readonly target: string; readonly over: string; readonly start: number; readonly end: number }[] = [];
  walk(body, (node) => {
    const parts = node.kind === 'For' ? [node] : node.kind === 'Comprehension' ? node.clauses : [];
    for (const { target, iter } of parts) {
      const over = piecesOf(iter);
      if (target.kind === 'Name' && over.kind === 'Name')
        found.push({ target: target.id, over: over.id, start: node.start, end: node.end });
    }
    return undefined;
  });
  return found;
});

const PASSWORD = /^(?:password|passwd|pwd)$/i;
const ACCOUNT = /^(?:user_?name|login|user_?id)$/i;

/** Of a dict that is called like nothing: what names somebody beside where they are reached, `parsed["full_name"]` and `parsed["email"]`. */
function pairRead(context: RuleContext, node: Name, keys: readonly string[]): readonly string[] {
  if (isSetting(node.id) || OF_MAKERS.test(node.id)) return [];
  const pair = namedPair(context, keys);
  return pair.some((name) => NAMES_PERSON.test(name)) ? pair : [];
}

const NAMES_PERSON =
  /(?:^|_)(?:full|first|last|given|family|sur)_?name$|^(?:patient|customer|employee|applicant|student|candidate)_?name$/i;
/** Who wrote or sends something is told with a name and an address as well. */
const OF_MAKERS =
  /author|maintainer|commit|owner|sender|package|project|repo|meta|vendor|company|template|column|field/i;

/** `data.pop("email", None)` */
function poppedBy(node: Expression): { readonly holder: Expression; readonly key: string } | null {
  if (node.kind !== 'Call' || node.func.kind !== 'Attribute' || node.func.attr !== 'pop') return null;
  const key = node.args[0]?.value;
  return key?.kind === 'Constant' && typeof key.value === 'string'
    ? { holder: node.func.object, key: key.value }
    : null;
}

/** `del data["email"]`, `data.pop("email")`, `data["email"] = mask(data["email"])`, `data["email"] = None` */
function isTakenAway(context: RuleContext, member: Expression): boolean {
  if (poppedBy(member) !== null) return true;
  const statement = statementOf(member);
  if (statement?.kind === 'Delete') return statement.targets.includes(member);
  if (statement?.kind !== 'Assign' || !statement.targets.includes(member)) return false;
  return statement.value.kind === 'Constant' || isProtected(context, statement.value);
}

/** Rows of anything, and records of people that are read by keys: objects of a class show what they like of themselves. */
function holdsKeys(name: string): boolean {
  return isRowName(name) || isPerson(name);
}

function mayBeRead(chunk: Chunk, name: string): boolean {
  return namesRead(chunk).has(name);
}

const namesRead = oncePerChunk((chunk): ReadonlySet<string> => new Set(membersOfRows(chunk).map(({ id }) => id)));

/** What is read of names by written keys. */
const membersOfRows = oncePerChunk(({ body }) => {
  const found: { readonly id: string; readonly key: string; readonly node: Expression }[] = [];
  walk(body, (node) => {
    if (node.kind !== 'Subscript' && node.kind !== 'Call') return undefined;
    const field = fieldOf(node) ?? poppedBy(node);
    if (field?.holder.kind === 'Name') found.push({ id: field.holder.id, key: field.key, node });
    return undefined;
  });
  return found;
});
