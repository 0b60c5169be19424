// Where rows that name people leave the analyst's hands: what each sink is given, followed back through texts to the table.
import {
  spanOf,
  textOf,
  type Call,
  type Expression,
  type FunctionDef,
  type Name,
  type Parameter,
} from '../../python/ast';
import { lastName, statementsIn, statementsOutsideDefinitions } from '../../python/walk';
import { classifyColumns } from '../../knowledge/lexicon/classify';
import { safeguardTable } from '../../knowledge/safeguards';
import { sinkTable, SPARK_WRITERS, TABLE_WRITERS, type SinkKind } from '../../knowledge/sinks';
import type { SinkRow } from '../../knowledge/sinkRows';
import type { CallFact } from '../../semantics/facts';
import { stringOf } from '../../semantics/folding';
import type { DataObject, Value } from '../../semantics/values';
import type { Concern, Fix } from '../../finding';
import { grouped, oncePerAnalysis, oncePerContext } from '../once';
import { identifiersAmong, isLearningData, isNaming, listed, NAMED_IN_CODE, originOf } from '../people';
import { defineRule, type Rule, type RuleContext, type RuleMeta } from '../rule';
import { functionsAround } from '../scopes';
import { assignment } from './assignments';
import { identifiersIn } from './features';
import { announcesDocument, isDocumentName, NAMED_VALUE, namedPerson, personalDocument } from './namedPeople';
import { isMasked, PROTECTS } from './masked';
import { holdsHostedModel, isSelf, nameOf } from './sinkNames';
import { isTestPath } from '../testFiles';
import { collectsPages, isTyped, namingKeys, namingOf } from './scraped';
import { inventsPeople } from './synthetic';

export interface Exposure {
  /** The expression that held the rows. */
  readonly node: Expression;
  readonly data: DataObject;
  readonly columns: readonly string[];
  readonly origin: string;
  /** The expression stands in an f-string, where quotes cannot be put. */
  readonly inText?: boolean;
  /** Only its name tells what it is: one value, or all that is known of a person. */
  readonly byName?: 'value' | 'document' | 'record';
}

export interface Outflow {
  readonly node: Expression;
  readonly kind: SinkKind;
  readonly receiver: string;
  readonly exposure: Exposure;
}

/** What groups are and what is worked out in each: the keys that they were made by stand beside it. */
const GROUPED = /^(?:groupby|aggregated)$/;
const SUMMARY =
  /^(?:value_counts|describe|nunique|count|size|mean|median|std|var|sum|min|max|corr|cov|crosstab|pivot_table|isnull|isna|notnull|notna|dtypes|columns|shape|info|memory_usage|duplicated)$/;
/** Calls whose result still holds what they were given. */
const CARRIES =
  /^(?:str|repr|dict|list|tuple|set|iter|map|sorted|copy|deepcopy|dumps|to_string|to_dict|to_json|to_markdown|to_html|to_csv|to_records|tolist|to_list|to_numpy|to_pandas|as_html|as_file|format|format_map|format_messages|format_prompt|from_messages|render|substitute|safe_substitute|join|encode|strip|lower|upper|replace|getvalue|zip|head|tail|sample|iloc|\w*Document|TextNode|[A-Z]\w*Message|Table|DataFrameLoader|load|split_documents|from_pandas|from_dict|from_dataframe|from_records)$/;
const LOCAL = /localhost|127\.0\.0\.1|0\.0\.0\.0|::1/;

/** Columns that say who somebody is, and are still there in clear; record numbers alone do not count here. */
function namingColumns(context: RuleContext, data: DataObject): string[] {
  if (data.prediction !== null || data.through.some((name) => SUMMARY.test(name) || PROTECTS.test(name))) return [];
  if (!isContent(data)) return [];
  const isGrouped = data.through.some((name) => GROUPED.test(name));
  if (data.sources.length === 0) return [];
  if (data.sources.every(({ kind }) => kind === 'literal'))
    return collectsPages(context.analysis) &&
      !inventsPeople(context.analysis) &&
      !data.sources.some(({ node }) => isTyped(node))
      ? namingOf([...data.columns.known.values()].filter(({ replaced }) => !replaced).map(({ name }) => name))
      : [];
  if (isLearningData(context, [...data.columns.known.keys()], data.sources)) return [];
  // Row by row, a function put made-up people in the place of real ones.
  if (data.through.includes('apply') && inventsPeople(context.analysis)) return [];
  const found = isGrouped
    ? identifiersAmong(context, keysOf(context, data), data.sources).filter(({ phrase }) => !PLACES.test(phrase))
    : identifiersIn(context, data);
  return found
    .filter((match) => isNaming(match) && !isMasked(context.analysis, data, match.column))
    .map(({ column }) => column);
}

/** Where several people live or work: a sum of them tells of nobody. */
const PLACES = /(?<!mail )address/;

/** The columns that one row for each group is known by, in its index or beside what was worked out: `groupby("customer_name")["paid"].sum()`. */
function keysOf({ analysis: { facts } }: RuleContext, { form, through, columns }: DataObject): string[] {
  if (!through.includes('aggregated') || (form !== 'table' && form !== 'column')) return [];
  const keys = through.filter((step) => step.startsWith('by:')).map((step) => step.slice('by:'.length));
  const isDropped = (key: string): boolean =>
    columns.dropped.has(key) || facts.columns.some((fact) => fact.action === 'drop' && fact.columns.includes(key));
  return keys.filter((key) => columns.known.has(key) || !isDropped(key));
}

/** Rows, a text that holds some, or one value out of a table; not what was worked out over rows. */
function isContent({ form, through }: DataObject): boolean {
  return form === 'scalar' ? through.includes('cell') : form !== 'mask' && form !== 'index';
}

/** The rows of people that an expression holds or writes into a text. */
export function exposedBy(context: RuleContext, node: Expression, depth = 0): Exposure | null {
  if (depth > 12) return null;
  if (isProtected(context, node)) return null;
  const held = context.analysis.dataAt(node) ?? partHeld(context, node);
  if (held !== null) {
    const columns = namingColumns(context, held);
    const [first] = columns;
    if (first !== undefined) return { node, data: held, columns, origin: originOf(context, held, first) };
  }
  const document = personalDocument(context, node);
  if (document !== null)
    return { node, data: NAMED_VALUE, columns: [document], origin: NAMED_IN_CODE, byName: 'document' };
  const name = namedPerson(context, node);
  // A text may be put together from values that are called by their names.
  const isClosed = held !== null && held.form !== 'text' && node.kind !== 'Call' && node.kind !== 'FString';
  if (isClosed && name === null) return null;
  if (name !== null) return { node, data: NAMED_VALUE, columns: [name], origin: NAMED_IN_CODE, byName: 'value' };
  const keys = node.kind === 'Dict' && collectsPages(context.analysis) ? namingKeys(node) : [];
  if (keys.length > 0)
    return { node, data: NAMED_VALUE, columns: keys, origin: NAMED_IN_CODE, inText: true, byName: 'record' };
  const announced = announcedIn(context, node);
  if (announced !== null) return announced;
  for (const part of partsOf(context, node)) {
    const found = exposedBy(context, part, depth + 1);
    if (found !== null) return node.kind === 'FString' ? { ...found, inText: true } : found;
  }
  if (node.kind !== 'Call') return null;
  for (const value of returned(context, node)) {
    // Deeper by two, so that functions that call each other end soon.
    const found = exposedBy(context, value, depth + 2);
    if (found !== null) return { ...found, inText: true };
  }
  return null;
}

/** The document about a person that a prompt or a key of its values announces: `f"Resume:\\n{text}"`, `{"resume": text}`. */
function announcedIn(context: RuleContext, node: Expression): Exposure | null {
  const document = (part: Expression, name: string): Exposure | null =>
    isOpen(context, part)
      ? { node: part, data: NAMED_VALUE, columns: [name], origin: NAMED_IN_CODE, inText: true, byName: 'document' }
      : null;
  if (node.kind === 'Dict') {
    for (const { key, value } of node.entries)
      if (key?.kind === 'Constant' && typeof key.value === 'string' && isDocumentName(key.value)) {
        const found = document(value, key.value);
        if (found !== null) return found;
      }
    return null;
  }
  const parts = node.kind === 'FString' ? node.parts : node.kind === 'BinOp' ? addedTexts(node) : [];
  for (const [place, part] of parts.entries()) {
    const before = parts[place - 1];
    if (typeof part === 'string' || typeof before !== 'string' || !announcesDocument(before)) continue;
    const only = part.kind === 'Call' && part.args.length === 1 ? (part.args[0]?.value ?? part) : part;
    const found = document(part, textOf(only).slice(0, 40));
    if (found !== null) return found;
  }
  return null;
}

/** Texts and what stands between them, of `"Resume:\\n" + text + "…"`. */
function addedTexts(node: Expression): readonly (string | Expression)[] {
  if (node.kind === 'BinOp' && node.op === '+') return [...addedTexts(node.left), ...addedTexts(node.right)];
  return node.kind === 'Constant' && typeof node.value === 'string' ? [node.value] : [node];
}

/** Nothing speaks against it: neither a text in the code, nor rows whose columns are known, nor what something redacted. */
function isOpen(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Constant' || isProtected(context, node)) return false;
  const { analysis } = context;
  const data = analysis.dataAt(node);
  if (data !== null) return data.columns.known.size === 0 && !data.through.some((name) => SUMMARY.test(name));
  const value = analysis.valueOf(node);
  return value === undefined || value.kind === 'unknown';
}

/** One of the parts of a `DatasetDict`: each has the columns that all have. */
function partHeld({ analysis }: RuleContext, node: Expression): DataObject | null {
  if (node.kind !== 'Name') return null;
  const object = analysis.objectOf(analysis.valueOf(node));
  const [first] = object?.kind === 'dict' ? object.entries.values() : [];
  const data = analysis.dataOf(first);
  return data?.form === 'dataset' || data?.library === 'datasets' ? data : null;
}

/** What a function that says it masks or redacts gave back, here or where the name was assigned. */
function isProtected(context: RuleContext, node: Expression): boolean {
  const made = node.kind === 'Name' ? assignment(context, node.id, spanOf(node)) : node;
  return made?.kind === 'Call' && PROTECTS.test(lastName(made.func));
}

/** Parts of an expression whose content its value holds as well. */
function partsOf(context: RuleContext, node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'FString':
      return node.parts.filter((part) => typeof part !== 'string');
    case 'BinOp':
      return [node.left, node.right];
    case 'List':
    case 'Tuple':
    case 'Set':
      return node.elements;
    case 'Dict':
      return node.entries.map(({ value }) => value);
    case 'Comprehension':
      return node.value === null ? [node.element] : [node.element, node.value];
    case 'Call':
      return carried(node);
    case 'Name': {
      const assigned = assignment(context, node.id, spanOf(node));
      return [...(assigned === null ? [] : [assigned]), ...added(context, node, assigned)];
    }
    default:
      return [];
  }
}

/** What a function of the same file gives back: `self.describe(lead)`. */
function returned(context: RuleContext, { func }: Call): readonly Expression[] {
  const isOwn =
    func.kind === 'Name' || (func.kind === 'Attribute' && func.object.kind === 'Name' && isSelf(func.object));
  if (!isOwn) return [];
  const name = lastName(func);
  return PROTECTS.test(name) ? [] : (returns(context.analysis).get(name) ?? []);
}

/** Texts and lists that functions give back, by the names of the functions; a name that two functions have is left out. */
const returns = oncePerAnalysis(({ unit }): ReadonlyMap<string, readonly Expression[]> => {
  const found = new Map<string, readonly Expression[]>();
  const twice = new Set<string>();
  for (const { chunks } of unit.cells)
    for (const { body } of chunks)
      for (const statement of statementsIn(body)) {
        if (statement.kind !== 'FunctionDef') continue;
        if (found.has(statement.name)) twice.add(statement.name);
        const values = [...statementsOutsideDefinitions(statement.body)].flatMap((one) =>
          one.kind === 'Return' && one.value !== null ? [one.value] : [],
        );
        found.set(statement.name, values);
      }
  for (const name of twice) found.delete(name);
  return found;
});

/** What was put into a list since it was made: `messages.append({…})`. */
function added(context: RuleContext, node: Name, assigned: Expression | null): readonly Expression[] {
  const { cell, start } = spanOf(node);
  const made = assigned === null ? null : spanOf(assigned);
  const isBetween = (call: Call): boolean => {
    const at = spanOf(call);
    const isBefore = at.cell < cell || (at.cell === cell && at.start < start);
    return isBefore && (made === null || at.cell > made.cell || (at.cell === made.cell && at.start > made.end));
  };
  const put = (additions(context.analysis).get(node.id) ?? []).filter(isBetween);
  const given = put.flatMap(({ args }) => args.map(({ value }) => value));
  if (!isBuffer(assigned)) return given;
  const into = (tableWrites(context.analysis).get(node.id) ?? []).filter(isBetween);
  return [...given, ...into.flatMap(({ func }) => (func.kind === 'Attribute' ? [func.object] : []))];
}

/** `io.StringIO()`: what is written into it is still in memory. */
function isBuffer(made: Expression | null): boolean {
  return made?.kind === 'Call' && made.args.length === 0 && /^(?:StringIO|BytesIO)$/.test(lastName(made.func));
}

/** Calls such as `frame.to_csv(buffer)`, by the names that they write to. */
const tableWrites = oncePerAnalysis(({ facts }): ReadonlyMap<string, readonly Call[]> => {
  const calls = new Set(facts.calls.filter((call) => TABLE_WRITERS.has(call.written)).map(({ node }) => node));
  return grouped(calls, ({ args }) => args.flatMap(({ value }) => (value.kind === 'Name' ? [value.id] : [])));
});

const additions = oncePerAnalysis(({ facts }): ReadonlyMap<string, readonly Call[]> => {
  const calls = facts.calls.filter(
    ({ written }) => written === 'append' || written === 'extend' || written === 'insert',
  );
  const distinct = new Set(calls.map(({ node }) => node));
  return grouped(distinct, ({ func }) =>
    func.kind === 'Attribute' && func.object.kind === 'Name' ? [func.object.id] : [],
  );
});

function carried(node: Call): readonly Expression[] {
  const { func } = node;
  if (!CARRIES.test(lastName(node.func))) return [];
  const given = node.args.map(({ value }) => value);
  return func.kind === 'Attribute' ? [func.object, ...given] : given;
}

/**
 * Rows of people that reach a sink of one of these kinds, one for each call. What is wrapped for a sink and then handed to
 * it (`wandb.log({"rows": wandb.Table(…)})`) is told once, where it is handed over.
 */
export function outflows(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  const said = new Set<unknown>();
  const found: Outflow[] = [];
  for (const { call, row } of sinks(context)) {
    if (said.has(call.node)) continue;
    if (call.elsewhere !== undefined) {
      const outflow = farAway(context, call, row, kinds);
      if (outflow === null) continue;
      said.add(call.node);
      found.push(outflow);
      continue;
    }
    const outflow =
      written(context, call, kinds) ??
      (row === null ? handedToFunction(context, call, kinds) : sunk(context, call, row, kinds));
    if (outflow === null) {
      for (const one of row === null ? [] : throughHelper(context, call, row, kinds)) {
        if (said.has(one.node) || !countsIn(one)) continue;
        said.add(one.node);
        found.push(one);
      }
      continue;
    }
    if (!countsIn(outflow)) continue;
    said.add(call.node);
    found.push(outflow);
  }
  const handedOver = new Set(found.filter(({ node }) => !wraps(node)).map(({ exposure }) => exposure.node));
  return found.filter(({ node, exposure }) => !wraps(node) || !handedOver.has(exposure.node));
}

/** Where a value that is only called `email` counts as well: these keep it or learn from it. */
const BY_NAME: ReadonlySet<SinkKind> = new Set(['log', 'llm', 'tracker', 'telemetry']);

/** What is known by its name alone counts in few sinks; all that is known of a person only where a model reads it. */
function countsIn({ kind, exposure: { byName } }: Outflow): boolean {
  if (byName === undefined) return true;
  if (byName === 'record') return kind === 'file';
  return byName === 'document' ? kind === 'llm' : BY_NAME.has(kind);
}

interface Sink {
  readonly call: CallFact;
  /** Null where the call is only spelt like a writer of tables. */
  readonly row: SinkRow | null;
}

/** Calls that may hand rows on, whatever the kind of sink. */
const sinks = oncePerContext((context): readonly Sink[] =>
  context.analysis.facts.calls.flatMap((call): Sink[] => {
    const name = nameOf(context, call);
    const row = sinkTable.find(name) ?? null;
    const isSink = row !== null && safeguardTable.find(name)?.kind !== 'redact';
    const { func } = call.node;
    if (
      !isSink &&
      !TABLE_WRITERS.has(call.written) &&
      !APPLIES.has(call.written) &&
      !(func.kind === 'Attribute' && SPARK_WRITERS.has(func.attr))
    )
      return [];
    return [{ call, row: isSink ? row : null }];
  }),
);

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
function farAway(
  context: RuleContext,
  call: CallFact,
  row: SinkRow | null,
  kinds: ReadonlySet<SinkKind>,
): Outflow | null {
  const { node, args, receiver, written: name } = call;
  if (PROTECTS.test(lastName(node.func))) return null;
  const writer = row === null ? TABLE_WRITERS.get(name) : undefined;
  const kind = row?.kind ?? writer?.kind;
  if (kind === undefined || !kinds.has(kind) || !FROM_AFAR.has(kind)) return null;
  if (writer !== undefined && args.positional.length + args.keywords.size === 0) return null;
  const all = row?.data.includes('*') === true;
  const given = [...args.keywords].flatMap(([keyword, value]) => (all || row?.data.includes(keyword) ? [value] : []));
  const values = row === null ? [receiver] : [...args.positional, ...given];
  const handed = new Set(node.args.flatMap(({ value }) => sourcesGiven(context, value)));
  for (const data of values.flatMap((value) => dataWithin(context, value))) {
    // What the other file reads and hands on is told there.
    if (isTestPath(context.analysis.unit.path) || !data.sources.some((source) => handed.has(source.node))) continue;
    const columns = namingColumns(context, data);
    const [first] = columns;
    if (first === undefined) continue;
    const exposure = { node, data, columns, origin: originOf(context, data, first), inText: true };
    return { node, kind, receiver: row?.receiver ?? '', exposure };
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

const APPLIES: ReadonlySet<string> = new Set([
  'apply',
  'map',
  'progress_apply',
  'parallel_apply',
  'map_elements',
  'transform',
]);

/** `frame["address"].apply(geocoder.geocode)`: each value goes to a function that sends it away. */
function handedToFunction(context: RuleContext, call: CallFact, kinds: ReadonlySet<SinkKind>): Outflow | null {
  const { node, written: name } = call;
  const given = node.args[0]?.value;
  if (!APPLIES.has(name) || node.func.kind !== 'Attribute' || given === undefined) return null;
  const func = wrappedFunction(context, given);
  if (func.kind !== 'Attribute') return null;
  const row = sinkTable.find(nameOf(context, { ...call, name: '', node: { ...node, func } }));
  if (row == null || !kinds.has(row.kind) || !row.thirdParty) return null;
  const exposure = exposedBy(context, node.func.object);
  return exposure === null ? null : { node, kind: row.kind, receiver: row.receiver, exposure };
}

/** `geocoder.geocode` of `RateLimiter(geocoder.geocode, 1)` and `partial(geocoder.geocode, timeout=5)`, by whatever name. */
function wrappedFunction(context: RuleContext, node: Expression, depth = 0): Expression {
  const made = node.kind === 'Name' ? assignment(context, node.id, spanOf(node)) : node;
  if (made === null || depth > 3) return node;
  const [first] = made.kind === 'Call' && WRAPPERS.test(lastName(made.func)) ? made.args : [];
  return first === undefined ? made : wrappedFunction(context, first.value, depth + 1);
}

const WRAPPERS = /^(?:partial|RateLimiter|lru_cache|cache|retry|rate_limited)$/;

function wraps(node: Expression): boolean {
  return node.kind === 'Call' && /(?:^|\.)(?:Table|Artifact)$/.test(textOf(node.func));
}

/** `frame.to_csv(…)`: the table writes itself. */
function written(context: RuleContext, call: CallFact, kinds: ReadonlySet<SinkKind>): Outflow | null {
  const { node, receiver } = call;
  const chained = kinds.has('file') ? sparkWriter(context, call) : null;
  if (chained !== null) return chained;
  const writer = TABLE_WRITERS.get(call.written);
  if (writer === undefined || !kinds.has(writer.kind) || node.func.kind !== 'Attribute' || receiver?.kind !== 'ref')
    return null;
  if (writer.kind === 'display' && !/^(?:show|glimpse|display)$/.test(call.written)) return null;
  if ((context.analysis.dataAt(node.func.object) ?? partHeld(context, node.func.object)) === null) return null;
  // Without a path the text is returned, and nothing is written.
  const to = call.args.positional[0] ?? call.args.keywords.get(writer.target);
  if (to === undefined && writer.kind !== 'display' && writer.kind !== 'clipboard' && !call.args.open) return null;
  const [first] = node.args;
  if (first?.value.kind === 'Name' && isBuffer(assignment(context, first.value.id, spanOf(node)))) return null;
  const exposure = exposedBy(context, node.func.object);
  const target = stringOf(to);
  return exposure === null
    ? null
    : { node, kind: writer.kind, receiver: target === null ? '' : `\`${target}\``, exposure };
}

/** `frame.write.mode("overwrite").parquet(path)` of Spark. */
function sparkWriter(context: RuleContext, { node, args }: CallFact): Outflow | null {
  if (node.func.kind !== 'Attribute' || !SPARK_WRITERS.has(node.func.attr)) return null;
  let at: Expression = node.func.object;
  while (at.kind === 'Call' || (at.kind === 'Attribute' && at.attr !== 'write'))
    at = at.kind === 'Call' ? at.func : at.object;
  if (at.kind !== 'Attribute') return null;
  const exposure = exposedBy(context, at.object);
  const target = stringOf(args.positional[0]);
  return exposure === null ? null : { node, kind: 'file', receiver: target === null ? '' : `\`${target}\``, exposure };
}

function sunk(context: RuleContext, call: CallFact, row: SinkRow, kinds: ReadonlySet<SinkKind>): Outflow | null {
  if (!kinds.has(row.kind)) return null;
  const { node } = call;
  if (row.needsHosted === true && !node.args.some(({ value }) => holdsHostedModel(context, value))) return null;
  const given = node.args.map(textOf);
  if (row.safer?.some((safe) => given.some((text) => text.replace(/["'\s]/g, '').startsWith(safe)))) return null;
  if (row.thirdParty && staysHere(context, call)) return null;
  const all = row.data.includes('*');
  for (const { keyword, value } of node.args) {
    if (keyword !== null && !all && !row.data.includes(keyword)) continue;
    const exposure = exposedBy(context, value) ?? (TAKES_FILES.has(row.kind) ? fileOf(context, call, value) : null);
    if (exposure !== null) return { node, kind: row.kind, receiver: row.receiver, exposure };
  }
  return null;
}

/**
 * `ask(f"Write to {lead['email']}")` where `def ask(prompt)` hands its parameter to a hosted model: told at the call, where
 * the rows are.
 */
function throughHelper(context: RuleContext, call: CallFact, row: SinkRow, kinds: ReadonlySet<SinkKind>): Outflow[] {
  if (row.kind !== 'llm' || !kinds.has(row.kind) || staysHere(context, call)) return [];
  const [helper] = functionsAround(call.node);
  if (helper === undefined || PROTECTS.test(helper.name)) return [];
  const handed = new Set(call.node.args.flatMap(({ value }) => [...parametersIn(context, value, helper)]));
  if (handed.size === 0) return [];
  const isMethod = /^(?:self|cls)$/.test(helper.params[0]?.name ?? '');
  const found: Outflow[] = [];
  for (const node of callsOf(context.analysis).get(helper.name) ?? []) {
    if (isMethod !== (node.func.kind === 'Attribute')) continue;
    for (const [place, { name, value }] of given(node, helper.params.slice(isMethod ? 1 : 0)).entries()) {
      if (place > 20 || !handed.has(name)) continue;
      const exposure = exposedBy(context, value);
      if (exposure !== null) found.push({ node, kind: row.kind, receiver: row.receiver, exposure });
    }
  }
  return found;
}

/** Arguments of a call by the parameters that take them. */
function given({ args }: Call, params: readonly Parameter[]) {
  return args.flatMap(({ keyword, star, value }, place) => {
    const name = keyword ?? (star === '' ? params[place]?.name : undefined);
    return name === undefined ? [] : [{ name, value }];
  });
}

/** Parameters of a function whose values an expression in it holds as they are. */
function parametersIn(context: RuleContext, node: Expression, helper: FunctionDef, depth = 0): Set<string> {
  const found = new Set<string>();
  if (depth > 8 || isProtected(context, node)) return found;
  if (node.kind === 'Name' && helper.params.some(({ name }) => name === node.id)) found.add(node.id);
  for (const part of partsOf(context, node))
    for (const name of parametersIn(context, part, helper, depth + 1)) found.add(name);
  return found;
}

/** Calls by the name of the function or method. */
const callsOf = oncePerAnalysis(({ facts }): ReadonlyMap<string, readonly Call[]> =>
  grouped(new Set(facts.calls.map(({ node }) => node)), ({ func }) =>
    func.kind === 'Name' ? [func.id] : func.kind === 'Attribute' ? [func.attr] : [],
  ),
);

/** Kinds of sinks that are given files by their paths. */
const TAKES_FILES: ReadonlySet<SinkKind> = new Set(['tracker', 'cloud', 'publish', 'llm']);

/** Rows in a file that was written before, or that is there: `mlflow.log_artifact("errors.csv")`. */
function fileOf(context: RuleContext, { node }: CallFact, value: Expression): Exposure | null {
  const opened = value.kind === 'Call' && lastName(value.func) === 'open' ? value.args[0]?.value : value;
  if (opened === undefined) return null;
  const path =
    opened.kind === 'Constant' && typeof opened.value === 'string'
      ? opened.value
      : stringOf(context.analysis.valueOf(opened));
  if (path === null || !/\.\w{2,8}$/.test(path)) return null;
  const written = writtenFiles(context).get(path);
  if (written !== undefined) {
    const [before, now] = [spanOf(written.node), spanOf(node)];
    return before.cell < now.cell || (before.cell === now.cell && before.start < now.start) ? written.exposure : null;
  }
  const found = context.analysis.facts.writes.some(({ place }) => place === path) ? [] : headerOf(context, path);
  const [first] = found;
  if (first === undefined) return null;
  return { node: value, data: NAMED_VALUE, columns: found, origin: `header of ${path}`, inText: true };
}

/** Columns that name people in a data file of the project. */
function headerOf({ analysis, evidence, lexicon }: RuleContext, path: string): string[] {
  if (/^\w[\w+.-]+:\/\//.test(path)) return [];
  const file = evidence.resolve(path, analysis.unit.path);
  const names = file === undefined ? undefined : evidence.dataColumns(file)?.names;
  if (names === undefined) return [];
  return classifyColumns(names, { tableName: path, settings: lexicon })
    .filter((match) => match.identifier && match.strength === 'strong' && isNaming(match))
    .map(({ column }) => column);
}

const writtenFiles = oncePerContext((context): ReadonlyMap<string, Outflow> => {
  const files = outflows(context, new Set<SinkKind>(['file']));
  return new Map(files.map((outflow) => [outflow.receiver.replaceAll('`', ''), outflow]));
});

/** The service is on this machine. */
function staysHere(context: RuleContext, call: CallFact): boolean {
  const address = stringOf(call.args.positional[0] ?? call.args.keywords.get('url')) ?? '';
  return LOCAL.test(address) || namesLocalHost(context.analysis);
}

const namesLocalHost = oncePerAnalysis(({ facts }) =>
  facts.calls.some(({ args }) =>
    ['base_url', 'api_base', 'host'].some((name) => LOCAL.test(stringOf(args.keywords.get(name)) ?? '')),
  ),
);

/** The table without the columns that name people, where the expression is a frame. */
export function withoutColumns({ node, data, columns, inText }: Exposure): Fix[] {
  if (data.form !== 'table' || data.library !== 'pandas' || inText === true) return [];
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

interface Wording {
  readonly kinds: readonly SinkKind[];
  readonly message: (outflow: Outflow) => string;
  /** Beside leaving the columns out. */
  readonly fixes?: (outflow: Outflow, context: RuleContext) => Fix[];
}

/** A rule that says where rows of people go. */
export function outflowRule(code: string, name: string, summary: string, { kinds, message, fixes }: Wording): Rule {
  const meta: RuleMeta = {
    code,
    name,
    concern: 'privacy' satisfies Concern,
    severity: 'warning',
    summary,
    evidence: 'FC',
    fix: 'unsafe',
    since: '0.1.0',
  };
  const wanted = new Set(kinds);
  return defineRule<Outflow>({
    meta,
    *detect(context) {
      for (const outflow of outflows(context, wanted))
        yield { span: spanOf(outflow.node), data: outflow, related: readAt(outflow.exposure) };
    },
    message,
    fixes: ({ data }, context) => [...(fixes?.(data, context) ?? []), ...withoutColumns(data.exposure)],
  });
}

/** Related place of a finding: where the exposed rows are read, if that is known. */
export function readAt({ data }: Exposure) {
  return data.sources.slice(0, 1).map((source) => ({ span: spanOf(source.node), message: 'The rows are read here' }));
}

/** `email` and `name` (header of people.csv) */
export function shownColumns({ columns, origin }: Exposure): string {
  return `${listed(columns)} (${origin})`;
}
