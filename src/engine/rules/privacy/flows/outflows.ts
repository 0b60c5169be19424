// Where rows that name people leave the analyst's hands: what each sink is given.
import { spanOf, textOf, type Call, type Expression, type Name } from '../../../python/ast';
import { lastName, statementsIn } from '../../../python/walk';
import { classifyColumns } from '../../../knowledge/lexicon/classify';
import { sinkTable, TABLE_WRITERS, WEB_ANSWERS, type SinkKind } from '../../../knowledge/sinks';
import type { SinkRow } from '../../../knowledge/sinkRows';
import type { CallFact } from '../../../semantics/facts';
import { UNKNOWN } from '../../../semantics/values';
import { stringOf } from '../../../semantics/language/folding';
import { oncePerChunk, oncePerContext } from '../../once';
import { isNaming, shownPath } from '../../people';
import { textsIn } from '../../passedColumns';
import { type RuleContext } from '../../rule';
import { assigned } from '../assignments';
import { makingOf } from '../makers';
import { copiedOut } from './copiedBySql';
import { NAMED_VALUE } from '../people/namedPeople';
import { isProtected, mayBeAnything } from '../people/openValues';
import { namedPair } from '../people/records';
import { inventsPeople } from '../people/synthetic';
import { holdsHostedModel, nameOf, ownerOf, staysHere } from './sinkNames';
import { itemsSet } from './additions';
import { addressee } from './addresses';
import { asksByName, filledInLog } from './announced';
import { insertedRows } from './insertedRows';
import { valueCalled, type Exposure, type Outflow } from './exposed';
import { countsIn } from './counting';
import { exposedBy } from './exposure';
import { farAway, inEarlierRun, throughHelper, toOtherFile } from './handedOn';
import { intoModule } from './intoModules';
import { goesToThemselves } from './mails';
import { fileGiven, fileWritten, isIntoLog } from './openedFiles';
import { savedPages } from './pages';
import { recipientIn } from './recipients';
import { APPLIES, sinks } from './sinkCalls';
import { givenByTools } from './toolsOfAgents';
import { intoBuffer, isBufferOf, written } from './writtenTables';

/**
 * Rows of people that reach a sink of one of these kinds, one for each call. What is wrapped for a sink and then handed to
 * it (`wandb.log({"rows": wandb.Table(…)})`) is told once, where it is handed over.
 */
export function outflows(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  const said = new Set<unknown>();
  const found: Outflow[] = [];
  for (const { call, row: asListed } of sinks(context)) {
    const row = asListed === null ? null : whereKept(call, asListed);
    if (said.has(call.node)) continue;
    if (call.elsewhere !== undefined) {
      const outflow = farAway(context, call, row, kinds);
      for (const one of outflow === null ? behindModule(context, call, row, kinds) : [outflow]) {
        if (said.has(one.node) || !countsIn(context, one)) continue;
        said.add(one.node);
        found.push(one);
      }
      continue;
    }
    const outflow =
      written(context, call, kinds) ??
      (row === null ? handedToFunction(context, call, kinds) : sunk(context, call, row, kinds));
    if (outflow === null) {
      const handedOn = row === null ? [] : throughHelper(context, call, row, kinds);
      const earlier =
        handedOn.length > 0 || intoBuffer(context, call.node) ? null : inEarlierRun(context, call, row, kinds);
      for (const one of earlier === null ? handedOn : [earlier]) {
        if (said.has(one.node) || !countsIn(context, one)) continue;
        said.add(one.node);
        found.push(one);
      }
      continue;
    }
    if (!countsIn(context, outflow)) continue;
    // A sheet that is filled cell by cell is told once.
    const sheet = call.written === 'cell' && call.node.func.kind === 'Attribute' ? textOf(call.node.func.object) : null;
    if (sheet !== null && said.has(sheet)) continue;
    if (sheet !== null) said.add(sheet);
    said.add(call.node);
    found.push(outflow);
  }
  found.push(
    ...raised(context, kinds),
    ...setUnderKeys(context, kinds),
    ...copiedOut(context, kinds),
    ...givenByTools(context, kinds),
  );
  found.push(...savedPages(context, kinds, () => outflows(context, DISPLAYS)));
  const handedOver = new Set(found.filter(({ node }) => !wraps(node)).map(({ exposure }) => exposure.node));
  return found.filter(({ node, exposure }) => !wraps(node) || !handedOver.has(exposure.node));
}

/** What a module of the project is handed, and hands on as it does, or as what it is called. */
function behindModule(
  context: RuleContext,
  call: CallFact,
  row: SinkRow | null,
  kinds: ReadonlySet<SinkKind>,
): readonly Outflow[] {
  const handed = row === null ? [] : intoModule(context, call, row, kinds);
  return handed.length > 0 ? handed : toOtherFile(context, call, row, kinds);
}

const DISPLAYS: ReadonlySet<SinkKind> = new Set(['display']);

/** `frame["address"].apply(geocoder.geocode)`, `frame.apply(log.info, axis=1)`: each value goes to a function that hands it on. */
function handedToFunction(context: RuleContext, call: CallFact, kinds: ReadonlySet<SinkKind>): Outflow | null {
  const { node, written: name } = call;
  const given = node.args[0]?.value;
  if (!APPLIES.has(name) || node.func.kind !== 'Attribute' || given === undefined) return null;
  const func = wrappedFunction(context, given);
  // What a function of the file does with its rows is looked at where it does it.
  const isNamed = func.kind === 'Name' && context.analysis.valueOf(func)?.kind === 'library';
  if (func.kind !== 'Attribute' && !isNamed) return null;
  const row = sinkTable.find(nameOf(context, { ...call, name: '', node: { ...node, func } }));
  if (row == null || !kinds.has(row.kind)) return null;
  const exposure = exposedBy(context, node.func.object);
  return exposure === null ? null : { node, kind: row.kind, receiver: row.receiver, exposure };
}

/** `geocoder.geocode` of `RateLimiter(geocoder.geocode, 1)` and `partial(geocoder.geocode, timeout=5)`, by whatever name. */
function wrappedFunction(context: RuleContext, node: Expression, depth = 0): Expression {
  const made = makingOf(context, node);
  if (made === null || depth > 3) return node;
  const [first] = made.kind === 'Call' && WRAPPERS.test(lastName(made.func)) ? made.args : [];
  return first === undefined ? made : wrappedFunction(context, first.value, depth + 1);
}

const WRAPPERS = /^(?:partial|RateLimiter|lru_cache|cache|retry|rate_limited)$/;

function wraps(node: Expression): boolean {
  return node.kind === 'Call' && /(?:^|\.)(?:Table|Artifact)$/.test(textOf(node.func));
}

/** `raise ValueError(f"bad row: {row}")`: what an error says ends in logs and trackers. */
function raised(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  if (!kinds.has('log')) return [];
  const errors = context.analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(errorsRaised));
  return errors.flatMap((node): Outflow[] => {
    const exposures = node.args.flatMap(({ value }) => exposedBy(context, value) ?? []);
    const exposure = exposures.find(({ byName }) => byName === undefined) ?? severalNamed(context, node) ?? undefined;
    return exposure === undefined ? [] : [{ node, kind: 'log', receiver: 'the text of an error', exposure }];
  });
}

/** `f"no income for {applicant.full_name} ({applicant.ssn})"`: one value may be what was typed wrong, two of them are somebody. */
function severalNamed(context: RuleContext, { args }: Call): Exposure | null {
  for (const { value } of args) {
    if (value.kind !== 'FString') continue;
    const named = valuesIn(value).flatMap((part) => exposedBy(context, part) ?? []);
    const columns = [...new Set(named.flatMap((one) => one.columns))];
    const [first] = named;
    if (first !== undefined && columns.length > 1) return { ...first, columns };
  }
  return null;
}

const errorsRaised = oncePerChunk(({ body }): readonly Call[] =>
  statementsIn(body).flatMap((one) =>
    one.kind === 'Raise' && one.value?.kind === 'Call' && !WEB_ANSWERS.test(textOf(one.value.func)) ? [one.value] : [],
  ),
);

/** `run["data/rows"] = frame` of a tracker that is filled like a dict. */
function setUnderKeys(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  if (!kinds.has('tracker')) return [];
  return keyed(context).flatMap(({ value, row }): Outflow[] => {
    const exposure = kinds.has(row.kind) ? exposedBy(context, value) : null;
    return exposure === null ? [] : [{ node: value, kind: row.kind, receiver: row.receiver, exposure }];
  });
}

const SETS = '.__setitem__';
/** Libraries whose objects take rows under keys. */
const KEYED_LIBRARIES: ReadonlySet<string> = new Set(
  sinkTable.rows.filter(({ name }) => name.endsWith(SETS)).map(({ name }) => name.slice(0, name.indexOf('.'))),
);

const keyed = oncePerContext((context): readonly { readonly value: Expression; readonly row: SinkRow }[] => {
  const { imports, unit } = context.analysis;
  // Nearly all items that are set are columns of tables.
  if (![...imports.keys()].some((name) => KEYED_LIBRARIES.has(name.split('.')[0] ?? ''))) return [];
  return unit.cells.flatMap(({ chunks }) =>
    chunks.flatMap(itemsSet).flatMap(({ holder, value }) => {
      const row = sinkTable.find(`${ownerOf(context, holder)}${SETS}`);
      return row == null ? [] : [{ value, row }];
    }),
  );
});

function sunk(context: RuleContext, call: CallFact, row: SinkRow, kinds: ReadonlySet<SinkKind>): Outflow | null {
  if (!kinds.has(row.kind)) return null;
  const { node } = call;
  if (row.needsHosted === true && !node.args.some(({ value }) => holdsHostedModel(context, value))) return null;
  const given = node.args.map(textOf);
  if (row.safer?.some((safe) => given.some((text) => text.replace(/["'\s]/g, '').startsWith(safe)))) return null;
  if (row.thirdParty && staysHere(context, call)) return null;
  if (row.kind === 'file' && node.args.some(({ value }) => isBufferOf(context, value))) return null;
  const all = row.data.includes('*');
  for (const [place, { keyword, value }] of node.args.entries()) {
    if (keyword === null && place < (row.addresses ?? 0)) continue;
    if (keyword !== null && !all && !row.data.includes(keyword)) continue;
    if (call.written === 'writerow' && isHeading(value)) continue;
    if (row.textsOnly === true && !isComposed(context, value)) continue;
    if (row.kind === 'log' && place === 1 && value.kind !== 'Dict' && asksByName(context, node.args[0]?.value))
      continue;
    const files = TAKES_FILES.has(row.kind) ? filesIn(context, value, row.kind) : [];
    const exposure = exposedBy(context, value) ?? firstOf(files, (file) => fileOf(context, call, file));
    if (exposure === null || (row.addresses !== undefined && goesToThemselves(context, node, exposure.node))) continue;
    return {
      node,
      ...(addressee(context, call, row) ?? { kind: row.kind, receiver: row.receiver }),
      exposure: withOthers(context, call, exposure),
    };
  }
  const fields = row.kind === 'file' ? fieldsWritten(context, call) : null;
  if (fields !== null) return { node, kind: row.kind, receiver: row.receiver, exposure: fields };
  const inserted = row.kind === 'database' ? insertedRows(context, call) : null;
  if (inserted !== null) return { node, kind: row.kind, receiver: row.receiver, exposure: inserted };
  const filled = row.kind === 'log' ? filledInLog(context, node) : null;
  if (filled !== null) return { node, kind: row.kind, receiver: row.receiver, exposure: filled };
  const recipient = row.kind === 'log' ? recipientIn(context, node) : null;
  return recipient === null
    ? null
    : { node, kind: row.kind, receiver: row.receiver, exposure: valueCalled(recipient, textOf(recipient)) };
}

/** `f"changed {user.email}"`, `"changed " + user.email`, `"changed {}".format(user.email)`, by itself or by a name */
function isComposed(context: RuleContext, node: Expression): boolean {
  const made = makingOf(context, node) ?? node;
  if (made.kind === 'Call') return lastName(made.func) === 'format';
  return made.kind === 'FString' || (made.kind === 'BinOp' && (made.op === '+' || made.op === '%'));
}

/** `csv.DictWriter(out, fieldnames=["name", "phone"]).writerows(rows)`, also one by one: of rows of which nothing else is known, these are written. */
function fieldsWritten(context: RuleContext, { node, written: method, receiver }: CallFact): Exposure | null {
  const [given] = node.args;
  const writer = context.analysis.objectOf(receiver ?? undefined);
  const isRows = method === 'writerows' || method === 'writerow';
  if (!isRows || given?.value.kind !== 'Name' || writer?.kind !== 'instance') return null;
  const rows = context.analysis.dataAt(given.value);
  if (rows === null ? !isFromElsewhere(context, given.value) : rows.sources.every(({ kind }) => kind === 'literal'))
    return null;
  const named = writer.args.keywords.get('fieldnames') ?? writer.args.positional[1];
  const columns = named === undefined ? [] : namedPair(context, textsIn(context.analysis, named));
  return columns.length === 0 ? null : { ...valueCalled(given.value, ''), columns, byName: 'record' };
}

/** `rows = repository.fetch(since)`: what something out of sight gave, unless its name says that it makes people up or hides them. */
function isFromElsewhere(context: RuleContext, rows: Name): boolean {
  const made = assigned(context, rows);
  if (made?.kind !== 'Call' && made?.kind !== 'Await') return false;
  const call = made.kind === 'Await' ? made.value : made;
  if (call.kind !== 'Call' || call.func.kind !== 'Attribute' || isProtected(context, rows)) return false;
  const { analysis } = context;
  return (
    !inventsPeople(analysis) &&
    !MAKES_UP.test(textOf(call.func)) &&
    mayBeAnything(analysis, analysis.valueOf(rows) ?? UNKNOWN)
  );
}

const MAKES_UP = /fake|synth|mock|generat|simulat|random|dummy|sample|demo|seed|anonym|mask|redact|hash/i;

/** The row of a call that writes into an open file: `print(…, file=out)` shows nothing, and some files are logs. */
function whereKept(call: CallFact, row: SinkRow): SinkRow {
  const isFile = row.kind === 'file' || printsIntoFile(call, row);
  if (!isFile) return row;
  return { ...row, kind: isIntoLog(call.node) ? 'log' : 'file' };
}

/** `print(row["email"], file=out)` of a file that the code has open. */
function printsIntoFile({ node: { args } }: CallFact, { kind, name }: SinkRow): boolean {
  const file = args.find(({ keyword }) => keyword === 'file')?.value;
  return kind === 'display' && file?.kind === 'Name' && /\bprint$/.test(name);
}

/** How many values of a call are asked for what they hold beside the first. */
const ASKED_BESIDE = 12;

/** `{"name": row["name"], "phone": row["phone"]}`, `info("%s %s", row["name"], row["phone"])`: values of one row, each named. */
function withOthers(context: RuleContext, { node }: CallFact, exposure: Exposure): Exposure {
  if (exposure.byName !== undefined || exposure.data.form === 'table' || exposure.data.form === 'dataset')
    return exposure;
  const columns = new Set(exposure.columns);
  for (const value of node.args.flatMap((one) => valuesIn(one.value)).slice(0, ASKED_BESIDE)) {
    if (value.kind === 'Constant') continue;
    const other = exposedBy(context, value);
    if (other !== null && other.byName === undefined && other.origin === exposure.origin)
      for (const name of other.columns) columns.add(name);
  }
  return columns.size === exposure.columns.length ? exposure : { ...exposure, columns: [...columns] };
}

function valuesIn(value: Expression): readonly Expression[] {
  if (value.kind === 'Dict') return value.entries.flatMap((entry) => valuesIn(entry.value));
  if (value.kind === 'List' || value.kind === 'Tuple') return value.elements.flatMap(valuesIn);
  return value.kind === 'FString' ? value.parts.filter((part) => typeof part !== 'string') : [value];
}

/** `writer.writerow(headers)`: the names of the columns, and nobody's. */
function isHeading(value: Expression): boolean {
  return HEADINGS.test(value.kind === 'Call' ? '' : lastName(value));
}

const HEADINGS = /^(?:csv_|out_)?(?:headers?|header_row|heading|field_?names|columns|cols)$/i;

/** Kinds of sinks that are given files by their paths. */
const TAKES_FILES: ReadonlySet<SinkKind> = new Set(['tracker', 'cloud', 'publish', 'llm', 'http']);

/** `files={"file": ("pay.csv", open("pay.csv", "rb"))}` of a request, whose texts are no files, whatever they are called by. */
function filesIn(context: RuleContext, value: Expression, kind: SinkKind): readonly Expression[] {
  if (kind !== 'http') return [value];
  const within = (nodes: readonly Expression[]): readonly Expression[] =>
    nodes.flatMap((one) => filesIn(context, one, kind));
  const made = makingOf(context, value);
  if (made?.kind === 'Dict') return within(made.entries.map((entry) => entry.value));
  if (made?.kind === 'List' || made?.kind === 'Tuple') return within(made.elements);
  const isOpened = value.kind === 'Call' || value.kind === 'Name';
  return isOpened && stringOf(context.analysis.valueOf(value)) === null ? [value] : [];
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Rows in a file that was written before, or that is there: `mlflow.log_artifact("errors.csv")`. */
function fileOf(context: RuleContext, { node }: CallFact, value: Expression): Exposure | null {
  const path = fileGiven(context, value);
  if (path === null) return null;
  const written = writtenFiles(context).get(path);
  if (written !== undefined) {
    const [before, now] = [spanOf(written.node), spanOf(node)];
    return before.cell < now.cell || (before.cell === now.cell && before.start < now.start) ? written.exposure : null;
  }
  if (!/\.\w{2,8}$/.test(path)) return null;
  if (context.analysis.facts.writes.some(({ place }) => place === path)) return null;
  const header = headerOf(context, path);
  return header === null ? null : { node: value, data: NAMED_VALUE, ...header, inText: true };
}

/** Columns that name people in a data file of the project, and the file as messages show it; null where there are none. */
function headerOf(context: RuleContext, path: string): Pick<Exposure, 'columns' | 'origin'> | null {
  if (/^\w[\w+.-]+:\/\//.test(path)) return null;
  const file = context.evidence.resolve(path, context.analysis.unit.path);
  const names = file === undefined ? undefined : context.evidence.dataColumns(file)?.names;
  if (file === undefined || names === undefined) return null;
  const columns = classifyColumns(names, { tableName: path, settings: context.lexicon })
    .filter((match) => match.identifier && match.strength === 'strong' && isNaming(match))
    .map(({ column }) => column);
  return columns.length === 0 ? null : { columns, origin: `header of ${shownPath(context, file)}` };
}

/** What tells the file apart that `frame.to_csv(os.path.join(folder, "rows.csv"))` writes into a folder that nobody knows. */
function pathGiven(context: RuleContext, node: Expression): string {
  const [first] = node.kind === 'Call' && TABLE_WRITERS.has(lastName(node.func)) ? node.args : [];
  return first === undefined ? '' : (fileGiven(context, first.value) ?? '');
}

const writtenFiles = oncePerContext((context): ReadonlyMap<string, Outflow> => {
  const files = outflows(context, new Set<SinkKind>(['file']));
  return new Map(
    files.map((outflow) => {
      const { node } = outflow;
      const path = node.kind === 'Call' ? fileWritten(context, node) : null;
      const named = outflow.receiver.replaceAll('`', '');
      return [path ?? (named === '' ? pathGiven(context, node) : named), outflow];
    }),
  );
});
