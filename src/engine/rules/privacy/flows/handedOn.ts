// Sinks behind a function: of another file, told where it is called, and of this one, told where the rows are handed to it.
import { textOf, type Attribute, type Call, type Expression, type FunctionDef } from '../../../python/ast';
import { givenBy, lastName, statementsIn } from '../../../python/walk';
import { isDocumentName } from '../../../knowledge/documentsOfPeople';
import { TABLE_WRITERS, type SinkKind } from '../../../knowledge/sinks';
import { THIS_MACHINE } from '../../../knowledge/sinkServices';
import type { SinkRow } from '../../../knowledge/sinkRows';
import type { CallFact } from '../../../semantics/facts';
import type { DataObject, Value } from '../../../semantics/values';
import { callsAt, grouped, oncePerAnalysis, oncePerChunk } from '../../once';
import { originOf } from '../../people';
import { type RuleContext } from '../../rule';
import { classAround, functionsAround, isSelf, parametersGiven } from '../../scopes';
import { PROTECTS } from '../people/masked';
import { isTestPath } from '../../testFiles';
import { namingColumns } from '../people/namingColumns';
import type { Exposure, Outflow } from './exposed';
import { exposedBy, partsOf } from './exposure';
import { addressee } from './addresses';
import { staysHere } from './sinkNames';
import { isBufferOf } from './writtenTables';
import { givesText } from './tableWriters';
import { given, parametersIn } from './parametersHeld';

/** Kinds that a function of another file is told for at the call of it; what is shown or logged there is its own affair. */
const FROM_AFAR: ReadonlySet<SinkKind> = new Set([
  'llm',
  'http',
  'tracker',
  'vector-database',
  'file',
  'cloud',
  'database',
  'publish',
]);

/** `client.summarise(text)`, `save(frame)`: what a function or class of another file hands on of the rows that it is given here. */
export function farAway(
  context: RuleContext,
  call: CallFact,
  row: SinkRow | null,
  kinds: ReadonlySet<SinkKind>,
): Outflow | null {
  const { node } = call;
  const kind = kindOf(call, row);
  if (kind === undefined || !kinds.has(kind) || !FROM_AFAR.has(kind)) return null;
  if (isTestPath(context.analysis.unit.path)) return null;
  const handed = new Set(node.args.flatMap(({ value }) => sourcesGiven(context, value)));
  // What the other file reads and hands on is told there.
  const exposure = exposedTo(context, call, row, ({ sources }) => sources.some((source) => handed.has(source.node)));
  return exposure === null ? null : { node, kind, receiver: row?.receiver ?? '', exposure, call };
}

/**
 * `def save(frame): frame.to_csv(path)`, called with people and then with counts: an expression holds what it held last, and the
 * call of each run what it was given.
 */
export function inEarlierRun(
  context: RuleContext,
  call: CallFact,
  row: SinkRow | null,
  kinds: ReadonlySet<SinkKind>,
): Outflow | null {
  const { node } = call;
  const kind = kindOf(call, row);
  if (kind === undefined || !kinds.has(kind) || callsAt(context.analysis, node).length < 2) return null;
  if (row?.needsHosted === true || row?.safer !== undefined) return null;
  if (functionsAround(node).length === 0 || (row?.thirdParty === true && staysHere(context, call))) return null;
  const exposure = exposedTo(context, call, row, () => true);
  return exposure === null ? null : { node, kind, receiver: row?.receiver ?? '', exposure };
}

/** What kind of sink the call is; undefined where it hands on nothing of rows. */
function kindOf({ node, args, written }: CallFact, row: SinkRow | null): SinkKind | undefined {
  if (PROTECTS.test(lastName(node.func))) return undefined;
  const writer = row === null ? TABLE_WRITERS.get(written) : undefined;
  return writer !== undefined && givesText(writer, args) ? undefined : (row?.kind ?? writer?.kind);
}

/** The rows of people that a call was given when it was run. */
function exposedTo(
  context: RuleContext,
  { node, args, receiver }: CallFact,
  row: SinkRow | null,
  counts: (data: DataObject) => boolean,
): Exposure | null {
  const all = row?.data.includes('*') === true;
  const given = [...args.keywords].flatMap(([keyword, value]) => (all || row?.data.includes(keyword) ? [value] : []));
  const values = row === null ? [receiver] : [...args.positional.slice(row.addresses ?? 0), ...given];
  for (const data of values.flatMap((value) => dataWithin(context, value))) {
    const columns = counts(data) ? namingColumns(context, data) : [];
    const [first] = columns;
    if (first !== undefined) return { node, data, columns, origin: originOf(context, data, first), inText: true };
  }
  return null;
}

/** Where the rows were read that an argument holds. */
function sourcesGiven(context: RuleContext, node: Expression): readonly unknown[] {
  const { analysis } = context;
  const held = analysis.dataAt(node);
  const all = held === null ? dataWithin(context, analysis.valueOf(node) ?? null) : [held];
  return all.flatMap(({ sources }) => sources.map((source) => source.node));
}

/** Rows that a value holds, also in lists and dicts: `[{"role": "user", "content": text}]`. */
function dataWithin(context: RuleContext, value: Value | null, depth = 0): readonly DataObject[] {
  if (value === null || depth > 6) return [];
  const inside = (values: readonly Value[]): readonly DataObject[] =>
    values.slice(0, 20).flatMap((one) => dataWithin(context, one, depth + 1));
  if (value.kind === 'tuple') return inside(value.items);
  if (value.kind === 'choice') return inside(value.options);
  const object = context.analysis.objectOf(value);
  if (object?.kind === 'data') return [object];
  if (object?.kind === 'list') return inside(object.items);
  return object?.kind === 'dict' ? inside([...object.entries.values()]) : [];
}

/**
 * `ask(f"Write to {lead['email']}")` where `def ask(prompt)` hands its parameter to a hosted model, a file or a request, or to
 * a function of the file that does: told at the call, where the rows are.
 */
export function throughHelper(
  context: RuleContext,
  call: CallFact,
  row: SinkRow,
  kinds: ReadonlySet<SinkKind>,
): Outflow[] {
  if ((!FROM_AFAR.has(row.kind) && row.kind !== 'log') || (row.thirdParty && staysHere(context, call))) return [];
  if (row.kind === 'file' && call.node.args.some(({ value }) => isBufferOf(context, value))) return [];
  const to = addressee(context, call, row) ?? { kind: row.kind, receiver: row.receiver };
  if (!kinds.has(to.kind)) return [];
  return behindCallers(
    context,
    call.node,
    call.node.args.map(({ value }) => value),
    to,
  );
}

/** How many functions of the file may hand a parameter on to each other. */
const DEEPEST = 3;

/** As many calls of one function are asked who calls them: hundreds of methods that are called the same hand on to all of each other. */
const MOST_CALLERS = 8;

/** Calls of the function around, whose parameters are handed on in `handedOn`, with rows of people; or of those that call it so. */
function behindCallers(
  context: RuleContext,
  node: Call,
  handedOn: readonly Expression[],
  to: Pick<Outflow, 'kind' | 'receiver'>,
  depth = 0,
): Outflow[] {
  const [helper] = functionsAround(node);
  if (helper === undefined || depth === DEEPEST || PROTECTS.test(helper.name)) return [];
  const handed = new Set(handedOn.flatMap((value) => [...parametersIn(context, value, helper, partsOf)]));
  if (handed.size === 0) return [];
  const isMethod = isSelf(helper.params[0]?.name ?? '');
  const calls = callsOf(context.analysis);
  const callers = [helper.name, ...aliasesOf(helper)].flatMap((name) => calls.get(name) ?? []);
  return callers.slice(0, depth === 0 ? callers.length : MOST_CALLERS).flatMap((caller, place): Outflow[] => {
    if (isMethod !== (caller.func.kind === 'Attribute') || functionsAround(caller)[0] === helper) return [];
    if (!mayCall(context, caller, helper)) return [];
    const values = given(caller, parametersGiven(helper)).slice(0, 20);
    const carried = values.flatMap(({ name, value }) => (handed.has(name) ? [value] : []));
    const found = carried.flatMap((value) => exposedBy(context, value) ?? []);
    if (found.length > 0) return found.map((exposure) => ({ node: caller, ...to, exposure }));
    return place < MOST_CALLERS ? behindCallers(context, caller, carried, to, depth + 1) : [];
  });
}

/** By which other names a method of its class is kept: `self.ask = self.ask_openai`. */
function aliasesOf(helper: FunctionDef): readonly string[] {
  return aliases(helper.chunk).get(helper.name) ?? [];
}

const aliases = oncePerChunk(({ body }): ReadonlyMap<string, readonly string[]> => {
  const given = statementsIn(body).flatMap(givenBy);
  const kept = given.flatMap(({ target, value }) =>
    isOfSelf(target) && isOfSelf(value) && target.attr !== value.attr ? [[value.attr, target.attr] as const] : [],
  );
  const byName = grouped(new Set(kept), ([name]) => [name]);
  return new Map([...byName].map(([name, all]) => [name, [...new Set(all.map(([, other]) => other))]]));
});

function isOfSelf(node: Expression): node is Attribute {
  return node.kind === 'Attribute' && node.object.kind === 'Name' && isSelf(node.object.id);
}

/** Of what is not known it may: `joblib.save(email)` and a method of another class are only called the same. */
function mayCall({ analysis }: RuleContext, { func }: Call, helper: FunctionDef): boolean {
  const called = analysis.valueOf(func);
  const all = called?.kind === 'choice' ? called.options : [called];
  return all.some((one) => {
    if (one?.kind === 'function') return one.node === helper;
    const known = one?.kind === 'method' ? one.receiver : one;
    return known === undefined || known.kind === 'unknown';
  });
}

/**
 * `model.ask(build_prompt(cv_text))` of a class in another file, whose method hands its parameter to a hosted model, by itself or
 * by others of its file: told here, where the text is called what it is, unless the parameter there is called so too.
 */
export function toOtherFile(
  context: RuleContext,
  call: CallFact,
  row: SinkRow | null,
  kinds: ReadonlySet<SinkKind>,
): Outflow[] {
  const { node, elsewhere } = call;
  const to = row === null ? null : addressee(context, call, row);
  if (to === null || !kinds.has(to.kind) || isTestPath(context.analysis.unit.path)) return [];
  const sink = elsewhere !== undefined && 'kind' in elsewhere ? (elsewhere as Expression) : null;
  const [around] = sink?.kind === 'Call' ? functionsAround(sink) : [];
  if (sink?.kind !== 'Call' || around === undefined || PROTECTS.test(around.name) || staysHere(context, call))
    return [];
  // The client of a class may be made in a method that ran before anything was written down.
  const keeper = classAround(sink);
  if (keeper !== null && THIS_MACHINE.test(textOf(keeper))) return [];
  const helper = functionCalled(context, node) ?? (around.name === lastName(node.func) ? around : null);
  if (helper === null || PROTECTS.test(helper.name)) return [];
  const written = textOf(helper);
  if (PROTECTS.test(written) || (around !== helper && PROTECTS.test(textOf(around)))) return [];
  const carried = given(node, parametersGiven(helper)).flatMap(({ name, value }) =>
    CARRIES_TEXT.test(name) && !isDocumentName(name) ? [value] : [],
  );
  const found = carried.flatMap((value) => exposedBy(context, value) ?? []);
  if (found.length > 0) return found.map((exposure) => ({ node, ...to, exposure, call }));
  return behindCallers(context, node, carried, to);
}

/** The function of another file that a call runs; null where it is not known. */
function functionCalled({ analysis }: RuleContext, { func }: Call): FunctionDef | null {
  const value = analysis.valueOf(func);
  return value?.kind === 'function' && value.node.kind === 'FunctionDef' ? value.node : null;
}

/** What parameters are called by which a text goes to a model. */
const CARRIES_TEXT =
  /(?:^|_)(?:prompts?|messages?|text|contents?|query|question|input|user|document|body|context|caption|payload|msg)$/i;

/** Calls by the name of the function or method. */
const callsOf = oncePerAnalysis(({ facts }): ReadonlyMap<string, readonly Call[]> =>
  grouped(new Set(facts.calls.map(({ node }) => node)), ({ func }) =>
    func.kind === 'Name' ? [func.id] : func.kind === 'Attribute' ? [func.attr] : [],
  ),
);
