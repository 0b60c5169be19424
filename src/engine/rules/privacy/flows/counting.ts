// Which sinks count for what only its name tells: one value, a record, a mail, a document.
import { CHANNELS_AT } from '../../../knowledge/channels';
import { sinkTable, type SinkKind } from '../../../knowledge/sinks';
import { loopsAround } from '../../../python/around';
import { textOf, type Expression, type FunctionDef } from '../../../python/ast';
import { lastName, statementOf } from '../../../python/walk';
import { callsWritten } from '../../once';
import type { RuleContext } from '../../rule';
import { functionsAround } from '../../scopes';
import { loopsIn } from '../loops';
import { fieldOf } from '../people/fields';
import type { Outflow } from './exposed';

/** Where a value that is only called `email` counts as well: these keep it or learn from it. */
const BY_NAME: ReadonlySet<SinkKind> = new Set(['log', 'llm', 'tracker', 'telemetry']);

const KEEPERS: ReadonlySet<string> = new Set([
  ...sinkTable.rows.filter(({ keeps }) => keeps === true).map(({ receiver }) => receiver),
  ...CHANNELS_AT.map(({ receiver }) => receiver),
]);

const QUEUES: ReadonlySet<string> = new Set(
  sinkTable.rows.filter(({ queue }) => queue === true).map(({ receiver }) => receiver),
);

const WAREHOUSES: ReadonlySet<string> = new Set(
  sinkTable.rows.filter(({ warehouse }) => warehouse === true).map(({ receiver }) => receiver),
);

/** What is known by its name alone counts in few sinks; all that is known of a person only where a model reads it. */
export function countsIn(context: RuleContext, { node, kind, receiver, exposure }: Outflow): boolean {
  const { byName, node: held, columns, numbersOnly, isList } = exposure;
  if (byName === undefined) return true;
  if (numbersOnly === true) return kind === 'llm';
  const isKept = BY_NAME.has(kind) || KEEPERS.has(receiver);
  // `for lead in leads: writer.writerow([lead.name, lead.email])` writes a list of people, and no answer to one of them.
  if (byName === 'value' && kind === 'file') return isRowOfLoop(node, held);
  if (byName === 'record')
    return (
      kind === 'file' ||
      kind === 'cloud' ||
      isKept ||
      WAREHOUSES.has(receiver) ||
      (kind === 'database' && isList === true) ||
      (kind === 'http' && (isList === true || isOneOfMany(held) || isSentInTurn(context, node, held)))
    );
  // A mail with its sender and text, which is kept or passed on as a whole.
  if (byName === 'mail') return kind === 'file' || kind === 'cloud' || isKept || QUEUES.has(receiver);
  if (byName !== 'document') return isKept;
  // In a log `resume` may be the name of a file, and `cv` a number of folds.
  return kind === 'llm' || (isKept && columns.every((name) => WRITTEN_OUT.test(name)));
}

const WRITTEN_OUT = /_?(?:text|content|contents|body|raw|str|notes?|history|record)$/i;

/**
 * `{"contacts": [one.model_dump() for one in contacts]}`, `people.append({"name": …, "email": …})` in a loop, or a line of text with both: a list of people is
 * handed on, and no answer to one of them.
 */
function isOneOfMany(held: Expression): boolean {
  return loopsAround(held).some((loop) =>
    loop.kind === 'Comprehension'
      ? (held.kind === 'Dict' && loop.form !== 'dict' && loop.element === held) ||
        loop.clauses.some(({ target }) => target.kind === 'Name' && held.kind === 'Name' && target.id === held.id)
      : isAddedIn(held),
  );
}

function isAddedIn(held: Expression): boolean {
  const statement = held.kind === 'Dict' || held.kind === 'FString' ? statementOf(held) : null;
  const call = statement?.kind === 'ExpressionStatement' ? statement.value : null;
  return call?.kind === 'Call' && lastName(call.func) === 'append' && call.args.some(({ value }) => value === held);
}

/** `for lead in leads: post(url, json={"name": lead["name"], "email": lead["email"]})`: a list of people goes out one by one. */
function isSentInTurn(context: RuleContext, node: Expression, held: Expression): boolean {
  if (held.kind !== 'Dict') return false;
  const read = new Set(held.entries.flatMap(({ value }) => fieldOf(value)?.holder ?? []).map(textOf));
  const isInLoop = loopsIn(node.chunk).some(
    ({ target, start, end }) => read.has(target) && [node, held].every((one) => start <= one.start && one.end <= end),
  );
  const [around] = functionsAround(node);
  return (
    isInLoop ||
    (around !== undefined && around.params.some(({ name }) => read.has(name)) && isCalledInTurn(context, around))
  );
}

/** `for lead in leads: push(lead)`, `[push(lead) for lead in leads]` */
function isCalledInTurn({ analysis }: RuleContext, { name }: FunctionDef): boolean {
  return callsWritten(analysis, name).some(({ node }) => {
    const given = new Set(node.args.flatMap(({ value }) => (value.kind === 'Name' ? [value.id] : [])));
    return loopsAround(node).some((loop) =>
      (loop.kind === 'For' ? [loop] : loop.clauses).some(
        ({ target }) => target.kind === 'Name' && given.has(target.id),
      ),
    );
  });
}

function isRowOfLoop(node: Expression, held: Expression): boolean {
  if (node.kind !== 'Call' || lastName(node.func) !== 'writerow') return false;
  const of = held.kind === 'Attribute' || held.kind === 'Subscript' ? held.object : null;
  return (
    of?.kind === 'Name' &&
    loopsIn(node.chunk).some(({ target, start, end }) => target === of.id && start <= node.start && node.end <= end)
  );
}
