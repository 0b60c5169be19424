// What was put into a list, a mail or a buffer since it was made.
import { spanOf, textOf, type Attribute, type Call, type Expression, type NodeBase } from '../../../python/ast';
import { isAround } from '../../../python/around';
import { lastName, statementsIn, walk } from '../../../python/walk';
import { sinkTable, TABLE_WRITERS } from '../../../knowledge/sinks';
import type { Analysis } from '../../../semantics/analysis';
import { callsIn, grouped, oncePerAnalysis, oncePerChunk } from '../../once';
import { type RuleContext } from '../../rule';
import { augmentations } from '../assignments';
import { isPlace, type Place } from './keysTakenOut';

/** What was put into a list or a mail since it was made: `messages.append({…})`, `messages += [{…}]`. */
export function added(context: RuleContext, node: Place, assigned: Expression | null): readonly Expression[] {
  const written = textOf(node);
  const { cell, start } = spanOf(node);
  const made = assigned === null ? null : spanOf(assigned);
  const file = context.analysis.fileOf(node);
  const isBetween = (one: NodeBase): boolean => {
    if (context.analysis.fileOf(one) !== file) return false;
    const at = spanOf(one);
    const isBefore = at.cell < cell || (at.cell === cell && at.start < start);
    return isBefore && (made === null || at.cell > made.cell || (at.cell === made.cell && at.start > made.end));
  };
  const put = (additionsIn(context.analysis, node).get(written) ?? []).filter(isBetween);
  const joined = augmentations(context, node).filter(isBetween);
  const kept = node.kind === 'Name' ? underComputedKeys(context.analysis, node.id).filter(isBetween) : [];
  const given = [
    ...put.flatMap(({ args }) => args.map(({ value }) => value)),
    ...joined.map(({ value }) => value),
    ...kept,
  ];
  if (!isBuffer(assigned)) return given;
  const into = (tableWrites(context.analysis).get(written) ?? []).filter(isBetween);
  return [...given, ...into.flatMap((call) => writtenBy(call, written))];
}

/** `io.StringIO()`: what is written into it is still in memory. */
export function isBuffer(made: Expression | null): boolean {
  return made?.kind === 'Call' && made.args.length === 0 && /^(?:StringIO|BytesIO)$/.test(lastName(made.func));
}

/** `holder["key"] = value`, where one thing is set. */
export const itemsSet = oncePerChunk(
  ({ body }): readonly { readonly holder: Expression; readonly key: Expression; readonly value: Expression }[] =>
    statementsIn(body).flatMap((one) => {
      const [target] = one.kind === 'Assign' ? one.targets : [];
      return one.kind === 'Assign' && target?.kind === 'Subscript'
        ? [{ holder: target.object, key: target.index, value: one.value }]
        : [];
    }),
);

/** What is set under a key of a name somewhere in the unit: `tally["email"] = len(rows)`. */
export function setUnder(analysis: Analysis, name: string, key: string): readonly Expression[] {
  const set = itemsByHolder(analysis).get(name) ?? [];
  return set.flatMap((one) => (one.key.kind === 'Constant' && one.key.value === key ? [one.value] : []));
}

/** What is set under texts of a name somewhere in the unit. */
export function allSetUnder(analysis: Analysis, name: string): readonly { name: string; value: Expression }[] {
  return (itemsByHolder(analysis).get(name) ?? []).flatMap(({ key, value }) =>
    key.kind === 'Constant' && typeof key.value === 'string' ? [{ name: key.value, value }] : [],
  );
}

/** `people[row["id"]] = {…}`: one for each row; what a key is written for is a field of one record. */
function underComputedKeys(analysis: Analysis, name: string): readonly Expression[] {
  return (itemsByHolder(analysis).get(name) ?? []).flatMap(({ key, value }) =>
    key.kind === 'Constant' || value.kind !== 'Dict' ? [] : [value],
  );
}

const itemsByHolder = oncePerAnalysis(({ unit }) =>
  grouped(
    unit.cells.flatMap(({ chunks }) => chunks.flatMap(itemsSet)),
    ({ holder }) => (holder.kind === 'Name' ? [holder.id] : []),
  ),
);

/** What a call writes into a buffer of this name: the table that writes itself, or what the function is given beside it. */
function writtenBy({ func, args }: Call, buffer: string): readonly Expression[] {
  const given = args.flatMap(({ value }) => (isPlace(value) && textOf(value) === buffer ? [] : [value]));
  return func.kind === 'Attribute' ? [func.object, ...given] : given;
}

/** Calls such as `frame.to_csv(buffer)` and `pq.write_table(table, buffer)`, by the names that they write to. */
const tableWrites = oncePerAnalysis((analysis): ReadonlyMap<string, readonly Call[]> => {
  const files = callsIn(analysis, sinkTable).flatMap(({ call, row }) => (row.kind === 'file' ? [call] : []));
  // What only shows a table writes no row of it: `frame.info(buf=out)`.
  const own = analysis.facts.calls.filter(({ written }) => TABLE_WRITERS.get(written)?.kind === 'file');
  const calls = new Set([...own, ...files].map(({ node }) => node));
  return grouped(calls, ({ args }) => args.flatMap(({ value }) => (isPlace(value) ? [textOf(value)] : [])));
});

/** Methods of lists, and of mails: https://docs.python.org/3/library/email.message.html */
const ADDS: ReadonlySet<string> = new Set(
  'append extend insert set_content add_alternative add_attachment add_related attach set_payload'.split(' '),
);

const additions = oncePerAnalysis(({ facts }): ReadonlyMap<string, readonly Call[]> => {
  const calls = facts.calls.filter(({ written }) => ADDS.has(written));
  const distinct = new Set(calls.map(({ node }) => node));
  return grouped(distinct, ({ func }) => (func.kind === 'Attribute' ? holderOf(func.object) : []));
});

/** Of the file that a node stands in: what a module of the project adds is only known by its text. */
function additionsIn(analysis: Analysis, node: NodeBase): ReadonlyMap<string, readonly Call[]> {
  const module = analysis.moduleOf(node);
  if (module === null) return additions(analysis);
  const calls = module.cells.flatMap(({ chunks }) => chunks.flatMap(callsThatAdd));
  return grouped(calls, ({ func }) => (func.kind === 'Attribute' ? holderOf(func.object) : []));
}

const callsThatAdd = oncePerChunk(({ body }): readonly Call[] => {
  const found: Call[] = [];
  walk(body, (node) => {
    if (node.kind === 'Call' && node.func.kind === 'Attribute' && ADDS.has(node.func.attr)) found.push(node);
    return undefined;
  });
  return found;
});

/** `rows` of `rows.append(…)`, `rows[key].append(…)` and `rows.setdefault(key, []).append(…)`; of a key that is written, also the place itself. */
function holderOf(list: Expression): readonly string[] {
  if (list.kind === 'Subscript')
    return [textOf(list), ...(list.index.kind !== 'Constant' && isPlace(list.object) ? [textOf(list.object)] : [])];
  if (isPlace(list)) return [textOf(list)];
  const makes = list.kind === 'Call' && list.func.kind === 'Attribute' && list.func.attr === 'setdefault';
  return makes && isPlace(list.func.object) ? [textOf(list.func.object)] : [];
}

/** What is put into a list that an object keeps, in any method of its class: `self.bookings.append({…})`. */
export function addedToKept({ analysis }: RuleContext, node: Attribute): readonly Expression[] {
  const within = node.chunk.body.find((one) => one.kind === 'ClassDef' && isAround(one, node));
  if (within === undefined) return [];
  const put = (additions(analysis).get(textOf(node)) ?? []).filter((call) => isAround(within, call));
  return put.flatMap(({ args }) => args.map(({ value }) => value));
}
