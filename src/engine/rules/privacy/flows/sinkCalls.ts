// Calls that may hand rows on, by their names in the table of sinks, by an import, an address, a command or how they are spelt.
import { textOf, type Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { safeguardTable } from '../../../knowledge/safeguards';
import {
  LOG_HELPER,
  LOG_METHODS,
  LOG_OF_PROJECT,
  LOGGER_NAME,
  sinkTable,
  SPARK_WRITERS,
  TABLE_WRITERS,
} from '../../../knowledge/sinks';
import type { SinkRow } from '../../../knowledge/sinkRows';
import { BY_COMMAND, MODEL_COMMANDS } from '../../../knowledge/sinkServices';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import { callsIn, callsWrittenLike, oncePerContext } from '../../once';
import type { RuleContext } from '../../rule';
import { PROTECTS } from '../people/masked';
import { asksModel } from './addresses';
import { isIntoOpened } from './openedFiles';
import { callsNamedBelow, nameOf, ownerOf } from './sinkNames';
import { makingOf } from '../makers';
import { foundByImport, foundByPath } from './unknownClients';

export interface Sink {
  readonly call: CallFact;
  /** Null where the call is only spelt like a writer of tables. */
  readonly row: SinkRow | null;
}

/** Calls that may hand rows on, whatever the kind of sink. */
export const sinks = oncePerContext((context): readonly Sink[] => {
  const { analysis } = context;
  const found = new Map<CallFact, SinkRow | null>();
  const add = (call: CallFact, name: string, row: SinkRow | undefined): void => {
    if (row?.needsInsert === true && !writesRows(context, call)) return;
    if (row !== undefined && safeguardTable.find(name)?.kind !== 'redact') found.set(call, row);
  };
  for (const call of callsWrittenLike(analysis, mayWriteTables)) found.set(call, null);
  for (const { call, row } of callsIn(analysis, sinkTable)) add(call, call.name, row);
  for (const call of callsNamedBelow(analysis)) {
    const name = nameOf(context, call);
    add(call, name, sinkTable.find(name));
  }
  for (const [call, name] of foundByImport(context))
    if ((found.get(call) ?? null) === null) add(call, name, sinkTable.find(name));
  for (const [call, name] of foundByPath(context))
    if ((found.get(call) ?? null) === null) add(call, name, sinkTable.find(name));
  // `client.post("https://api.openai.com/v1/…", json=…)` of a client that the function is given
  for (const call of callsWrittenLike(analysis, isPost))
    if ((found.get(call) ?? null) === null && asksModel(context, call)) add(call, '', sinkTable.find('requests.post'));
  for (const call of callsWrittenLike(analysis, (written) => COMMANDS.has(written)))
    if (runsModel(context, call)) add(call, '', sinkTable.find(`${BY_COMMAND}.run`));
  for (const call of callsWrittenLike(analysis, isWrite))
    if ((found.get(call) ?? null) === null && isIntoOpened(call.node)) add(call, '', sinkTable.find('io.open.write'));
  const inserts = sinkTable.find('sqlite3.connect.cursor.execute');
  for (const call of callsWrittenLike(analysis, isExecute))
    if ((found.get(call) ?? null) === null && isOfUnknown(context, call)) add(call, '', inserts);
  const logs = sinkTable.find('logging.Logger.info');
  for (const call of callsWrittenLike(analysis, isLogMethod))
    if ((found.get(call) ?? null) === null && isOfLogger(context, call)) add(call, '', logs);
  const helper = sinkTable.find(`${LOG_OF_PROJECT}.write`);
  for (const call of callsWrittenLike(analysis, (written) => LOG_HELPER.test(written)))
    if ((found.get(call) ?? null) === null && isLogElsewhere(context, call)) add(call, '', helper);
  return [...found].map(([call, row]) => ({ call, row })).sort((a, b) => a.call.order - b.call.order);
});

function isPost(written: string): boolean {
  return written === 'post';
}

const COMMANDS: ReadonlySet<string> = new Set(['run', 'check_output', 'Popen', 'create_subprocess_exec']);

/** `subprocess.run(["claude", "-p"], input=prompt)` */
function runsModel({ analysis }: RuleContext, { node: { args } }: CallFact): boolean {
  const [first] = args;
  const command = first?.value.kind === 'List' ? first.value.elements[0] : first?.value;
  return command !== undefined && MODEL_COMMANDS.has(stringOf(analysis.valueOf(command)) ?? '');
}

function isWrite(written: string): boolean {
  return written === 'write' || written === 'writelines';
}

function isExecute(written: string): boolean {
  return written === 'execute' || written === 'executemany';
}

/** `cursor.execute("INSERT …", row)` of a connection that somebody else opened: the statement tells that there is a database behind it. */
function isOfUnknown({ analysis }: RuleContext, { receiver, node, elsewhere }: CallFact): boolean {
  const held = analysis.objectOf(receiver ?? undefined);
  return elsewhere === undefined && node.func.kind === 'Attribute' && held === undefined;
}

/** `cursor.execute("INSERT INTO people VALUES (?, ?)", (row["name"], row["phone"]))`: a query only looks for what it is given. */
function writesRows(context: RuleContext, { node, args }: CallFact): boolean {
  const [given] = node.args;
  const text = (given === undefined ? null : beginningOf(context, given.value)) ?? stringOf(args.positional[0]);
  return /^\s*(?:insert|replace|upsert|merge)\b/i.test(text ?? '');
}

/** What a statement begins with that is written out, filled in or wrapped: `f"INSERT …"`, `text("INSERT …")`. */
function beginningOf(context: RuleContext, node: Expression): string | null {
  const made = makingOf(context, node) ?? node;
  switch (made.kind) {
    case 'FString':
      return typeof made.parts[0] === 'string' ? made.parts[0] : null;
    case 'BinOp':
      return beginningOf(context, made.left);
    case 'Call': {
      const [inner] = made.args;
      return inner !== undefined && /^(?:text|SQL|dedent)$/.test(lastName(made.func))
        ? beginningOf(context, inner.value)
        : null;
    }
    default:
      return stringOf(context.analysis.valueOf(made));
  }
}

function isLogMethod(written: string): boolean {
  return LOG_METHODS.has(written);
}

/** `app.logger.info(…)`, `self.log.error(…)`: nothing else is called so, but for tables of a log, and loggers that mask what they write. */
function isOfLogger(context: RuleContext, { node: { func }, receiver }: CallFact): boolean {
  const object = func.kind === 'Attribute' ? func.object : null;
  if (object?.kind !== 'Name' && object?.kind !== 'Attribute') return false;
  if (!LOGGER_NAME.test(lastName(object))) return false;
  const held = context.analysis.objectOf(receiver ?? undefined);
  if (held?.kind === 'instance' && held.userClass !== null) return !PROTECTS.test(textOf(held.userClass.node));
  return held?.kind !== 'data' && !PROTECTS.test(ownerOf(context, object));
}

/** `log_action(message=…)` of a module of the project; what a function of this file does with a text is looked at in it. */
function isLogElsewhere({ analysis }: RuleContext, { node: { func }, elsewhere }: CallFact): boolean {
  if (elsewhere !== undefined || func.kind !== 'Name') return false;
  const value = analysis.valueOf(func);
  if (value?.kind === 'function') return value.path !== null && !PROTECTS.test(textOf(value.node));
  return value?.kind === 'library' && !PROTECTS.test(value.name);
}

/** Names under which tables are written, or under which a function is given their values. */
function mayWriteTables(written: string): boolean {
  return TABLE_WRITERS.has(written) || APPLIES.has(written) || SPARK_WRITERS.has(written);
}

/** Methods that give each value to a function. */
export const APPLIES: ReadonlySet<string> = new Set([
  'apply',
  'map',
  'progress_apply',
  'parallel_apply',
  'map_elements',
  'transform',
]);
