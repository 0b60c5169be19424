// Edits that take from the training table what is learnt where train and test rows were joined; a function that is given the joined rows is
// given the training table beside them.
import type { Edit, Fix } from '../../../finding';
import {
  isCall,
  spanOf,
  textOf,
  type Call,
  type Expression,
  type FunctionDef,
  type Statement,
} from '../../../python/ast';
import { rootName, statementOf, statementsIn, statementsOutsideDefinitions } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { roleOf } from '../../../semantics/rows/rows';
import { withArgument } from '../../arguments';
import { everyPart, spliced } from '../../spliced';
import type { Leak } from '../leaks';
import {
  boundIn,
  changedColumns,
  isBehind,
  isRebound,
  readsOf,
  sharesScope,
  statementsBetween,
} from './statementsAround';

/** `scaler.fit_transform(both)` becomes `scaler.fit(train).transform(both)`, `both.mean()` becomes `train.mean()`. */
export function learnFromTrain(analysis: Analysis, { stat: { node } }: Leak): Fix[] {
  const learnt = isCall(node) ? learntFrom(node) : null;
  const joined = learnt === null ? null : rootName(learnt);
  const reader = learnt === null ? null : statementOf(learnt);
  if (!isCall(node) || learnt === null || joined === null || reader === null) return [];
  const columns = changedColumns(analysis, learnt);
  const own = trainOf(analysis, { joined, columns, reader });
  const given = own === null ? trainGiven(analysis, { joined, columns, reader }) : null;
  const train = own ?? given?.train ?? null;
  if (train === null) return [];
  const edits = [fromTable(node, learnt, joined, train), ...(given?.edits ?? [])];
  return [{ title: `Learn it from \`${train}\` alone`, safety: 'unsafe', edits }];
}

/** What a transformer is fitted on, or a figure is computed of. */
function learntFrom({ func, args }: Call): Expression | null {
  if (func.kind !== 'Attribute') return null;
  return func.attr === 'fit_transform' ? (args[0]?.value ?? null) : func.object;
}

function fromTable(node: Call, learnt: Expression, joined: string, train: string): Edit {
  const fromTrain = spliced(learnt, everyPart(learnt, joined, train));
  const { func, args } = node;
  if (func.kind !== 'Attribute' || func.attr !== 'fit_transform')
    return { kind: 'replace', span: spanOf(learnt), text: fromTrain };
  const text = `${textOf(func.object)}.fit(${fromTrain}).transform(${args.map(textOf).join(', ')})`;
  return { kind: 'replace', span: spanOf(node), text };
}

interface Reading {
  /** The name of the joined table, and the columns of it that are read; none where they are not known. */
  readonly joined: string;
  readonly columns: readonly string[];
  readonly reader: Statement;
}

/** The training table among those that were concatenated into this name. */
function trainOf(analysis: Analysis, reading: Reading): string | null {
  for (const { node, written } of analysis.facts.calls) {
    if (!JOINS.has(written)) continue;
    const statement = statementOf(node);
    const target = statement?.kind === 'Assign' ? statement.targets[0] : undefined;
    if (statement === null || target?.kind !== 'Name' || target.id !== reading.joined) continue;
    if (!isAsJoined(analysis, statement, reading)) continue;
    const [list] = node.args;
    const tables = list?.value.kind === 'List' || list?.value.kind === 'Tuple' ? list.value.elements : [];
    for (const table of tables) {
      const value = table.kind === 'Name' ? analysis.valueOf(table) : undefined;
      const object = analysis.objectOf(value);
      if (object?.kind === 'data' && roleOf(object.rows) === 'train' && table.kind === 'Name')
        return isStill(analysis, table.id, statement, reading) ? table.id : null;
    }
  }
  return null;
}

/** Whether the training table is what it was when it was joined, as far as these columns go. */
function isStill(analysis: Analysis, train: string, from: Statement, { columns, reader }: Reading): boolean {
  const between = statementsBetween(analysis, from, reader);
  return (
    !isRebound(analysis, [train], from, reader) && !between.some((one) => mayChange(analysis, one, train, columns))
  );
}

const JOINS: ReadonlySet<string> = new Set(['concat', 'append', 'vstack', 'concatenate']);

/** Whether what is learnt from is in the joined table what it was in the tables before. */
function isAsJoined(analysis: Analysis, from: Statement, { joined, columns, reader }: Reading): boolean {
  if (!sharesScope(analysis, from, reader)) return false;
  return statementsBetween(analysis, from, reader).every((one) => !mayChange(analysis, one, joined, columns));
}

function mayChange(analysis: Analysis, statement: Statement, table: string, columns: readonly string[]): boolean {
  if (statement.kind !== 'Assign') return false;
  return statement.targets.some((target) => {
    if (rootName(target) !== table) return false;
    const changed = changedColumns(analysis, target);
    return changed.length === 0 || columns.length === 0 || changed.some((name) => columns.includes(name));
  });
}

/** `def fill(df)` that is called once, with the joined table: it is given the training table as well. */
function trainGiven(
  analysis: Analysis,
  { joined, columns, reader }: Reading,
): { readonly train: string; readonly edits: readonly Edit[] } | null {
  const maker = functionAround(reader);
  const call = maker === null ? null : onlyCallOf(analysis, maker);
  const place = maker?.params.findIndex(({ name }) => name === joined) ?? -1;
  const argument = call?.args[place];
  const at = call === null ? null : statementOf(call);
  if (maker === null || call === null || argument?.value.kind !== 'Name' || at === null) return null;
  const train = trainOf(analysis, { joined: argument.value.id, columns, reader: at });
  if (train === null || !isGivenAs(analysis, maker, { joined, columns, reader })) return null;
  const has = call.args.findIndex(({ value }) => textOf(value) === train);
  const name = has < 0 ? train : (maker.params[has]?.name ?? train);
  if (has >= 0) return isBound(maker, name) ? null : { train: name, edits: [] };
  const parameter = asParameter(maker, train);
  // The name is free within the function.
  if (parameter === null || readsOf(maker.body, [train]).length > 0) return null;
  return { train, edits: [parameter, withArgument(call, train)] };
}

/** The function that a statement stands in as one of its own: neither a method nor one within another. */
function functionAround(statement: Statement): FunctionDef | null {
  const [around] = statement.chunk.body;
  if (around?.kind !== 'FunctionDef' || around.decorators.length > 0) return null;
  const isInner = statementsIn(around.body).some(
    (one) =>
      (one.kind === 'FunctionDef' || one.kind === 'ClassDef') &&
      one.start <= statement.start &&
      statement.end <= one.end,
  );
  return isInner || around.start > statement.start || statement.end > around.end ? null : around;
}

/** The one call of a function, with an argument for each parameter, where nothing else speaks of it. */
function onlyCallOf(analysis: Analysis, { name, params }: FunctionDef): Call | null {
  const reads = analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => readsOf(body, [name])));
  const calls = new Set(analysis.facts.calls.flatMap(({ node, written }) => (written === name ? [node] : [])));
  const [call] = calls;
  if (call === undefined || calls.size !== 1 || reads.length !== 1 || call.func !== reads[0]) return null;
  const isPlain = call.args.every(({ keyword, star }) => keyword === null && star === '');
  return isPlain && call.args.length === params.length ? call : null;
}

/** Whether a function reads these columns as it is given them. */
function isGivenAs(analysis: Analysis, maker: FunctionDef, { joined, columns, reader }: Reading): boolean {
  const earlier = statementsOutsideDefinitions(maker.body).filter((one) => isBehind(reader, one));
  return earlier.every((one) => !boundIn(one).includes(joined) && !mayChange(analysis, one, joined, columns));
}

function isBound(maker: FunctionDef, name: string): boolean {
  return statementsIn(maker.body).some((one) => boundIn(one).includes(name));
}

/** `, train` behind the last of plain parameters. */
function asParameter({ chunk, nameStart, name, params }: FunctionDef, added: string): Edit | null {
  if (params.some(({ star, annotation, default: given }) => star !== '' || annotation !== null || given !== null))
    return null;
  const from = nameStart + name.length;
  const listed = /^\s*\([\s\w,]*?(?=,?\s*\))/.exec(chunk.text.slice(from));
  if (listed === null) return null;
  const at = chunk.start + from + listed[0].length;
  return { kind: 'replace', span: { cell: chunk.cell, start: at, end: at }, text: `, ${added}` };
}
