// Edits that put a step into each turn of a loop over folds: what is fitted or resampled before it learns from the training part of the
// fold, and the other part is only transformed. Only where the loop takes both parts by the numbers of their rows.
import type { Edit, Fix } from '../../../finding';
import { isCall, textOf, type Expression, type Name, type Statement } from '../../../python/ast';
import { statementOf, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { removed, renamed, replaced } from '../../statements';
import { assignmentOf, statementBeside } from '../divisions';
import type { Leak } from '../leaks';
import { canBeCarried } from './carried';
import { fittedStepOf, type ColumnTarget, type FittedStep } from './fittedSteps';
import {
  answersIn,
  foldLoopsBeside,
  insertInFold,
  partsIn,
  tablesTaken,
  type FoldLoop,
  type FoldParts,
  type Whole,
} from './foldLoops';
import { hasColumns, isUsedBeside } from './moves';
import { isReadBeside } from './pipelines';
import { boundIn, changedColumns, isBehind, namesRead, readsOf, scopeOf } from './statementsAround';
import { rowsOf } from './trainingRows';

/** `X = scaler.fit_transform(X)` before the loop becomes a fit on the training part of each fold. */
export function fitInFolds(analysis: Analysis, leak: Leak): Fix[] {
  const step = fittedStepOf(analysis, leak);
  // In each fold it is fitted anew: what reads it elsewhere would find the last of them.
  if (step === null || (step.maker === null && isReadBeside(analysis, step))) return [];
  const { statements, target, input, name, maker } = step;
  const made = target.kind === 'Name' ? madeOf(analysis, target, input) : changedOf(analysis, step, target);
  const undone = target.kind === 'Name' && input.kind !== 'Name' ? textOf(input) : null;
  const moved = made === null ? null : movedInto(analysis, { statements, made: [made], undone, maker, name });
  if (moved === null) return [];
  const edits: Edit[] = [];
  for (const { folds, parts } of moved.turns) {
    const [rows] = parts;
    if (rows === undefined) return [];
    const answers = step.answers === null ? null : answersIn(folds, rows, step.answers);
    if (answers === null && step.answers !== null) return [];
    const lineFor = (part: string, fit: { readonly answers: string | null } | null): string =>
      target.kind === 'Name'
        ? `${part} = ${step.valueFor(textOf(input), part, fit)}`
        : `${part}[${textOf(target.index)}] = ${step.valueFor(target.object.id, part, fit)}`;
    const lines = [
      ...(maker === null ? [] : [`${name} = ${maker}`]),
      lineFor(rows.train, { answers }),
      lineFor(rows.test, null),
    ];
    const inserted = insertInFold(analysis, folds, parts, lines);
    if (inserted === null) return [];
    edits.push(inserted);
  }
  const title = `Fit \`${name}\` on the training part of each fold, in the loop`;
  return [{ title, safety: 'unsafe', edits: [...moved.edits, ...edits, ...step.imports] }];
}

/** `X, y = sampler.fit_resample(X, y)` before the loop becomes a resampling of the training part of each fold. */
export function resampleInFolds(analysis: Analysis, leak: Leak): Fix[] {
  const call = leak.stat.node;
  const assignment = assignmentOf(call);
  const [target] = assignment?.targets ?? [];
  if (assignment === null || !isCall(call) || call.func.kind !== 'Attribute' || target?.kind !== 'Tuple') return [];
  const [first, second, ...others] = target.elements;
  const [input, answers, ...more] = call.args;
  if (first?.kind !== 'Name' || second?.kind !== 'Name' || others.length > 0) return [];
  if (input === undefined || answers === undefined || more.length > 0) return [];
  if ([input, answers].some(({ star }) => star !== '')) return [];
  const given = [input.value, answers.value];
  const undone = given.every(({ kind }) => kind === 'Name') ? null : given.map(textOf).join(', ');
  const [features, labels] = [first, second].map((name, i) =>
    madeOf(analysis, name, given[i] ?? name, undone !== null),
  );
  if (features == null || labels == null) return [];
  const step = { statements: [assignment], made: [features, labels], undone, maker: null, name: null };
  const moved = movedInto(analysis, step);
  const edits: Edit[] = [];
  for (const { folds, parts } of moved?.turns ?? []) {
    const names = parts.map(({ train }) => train).join(', ');
    const inserted = insertInFold(analysis, folds, parts, [`${names} = ${textOf(call.func)}(${names})`]);
    if (inserted === null) return [];
    edits.push(inserted);
  }
  if (moved === null) return [];
  const title = 'Resample the training part of each fold, in the loop';
  return [{ title, safety: 'unsafe', edits: [...moved.edits, ...edits] }];
}

/** A table that the step made or changed, whose rows the loop takes. */
interface Made extends Whole {
  /** What it was made of, under another name; null where it was changed itself. */
  readonly from: Expression | null;
  /** The columns that were changed; null for all. */
  readonly columns: readonly string[] | null;
  /** What holds the change right behind the step. */
  readonly changed: string;
}

function madeOf(analysis: Analysis, target: Name, input: Expression, isUndone = input.kind !== 'Name'): Made | null {
  const rows = takerOf(analysis, input, isUndone ? target.id : textOf(input));
  const from = isUndone || textOf(input) === target.id ? null : input;
  const stem = from === null ? target.id : textOf(from);
  return rows === null ? null : { table: target.id, rows, stem, from, columns: null, changed: target.id };
}

/** `df[names] = scaler.fit_transform(df[names])`, and the one table of the loop that has these columns. */
function changedOf(analysis: Analysis, { statements, input }: FittedStep, target: ColumnTarget): Made | null {
  const columns = analysis.dataAt(input)?.columns;
  const [statement] = statements;
  if (statement === undefined || columns === undefined || columns.open || columns.known.size === 0) return null;
  if (textOf(input) !== textOf(target)) return null;
  const from = [...columns.known.keys()];
  const tables = foldLoopsBeside(analysis, statement).flatMap(tablesTaken);
  const divided = tables.filter((name) => hasColumns(analysis, name, from));
  const [first] = divided;
  const take = first === undefined ? null : takerOf(analysis, first, first.id);
  if (first === undefined || take === null || divided.some(({ id }) => id !== first.id)) return null;
  const known = changedColumns(analysis, target);
  return {
    table: first.id,
    // Columns of a copy can be assigned to.
    rows: (numbers) => `${take(numbers)}.copy()`,
    stem: first.id,
    from: null,
    columns: known.length === 0 ? from : known,
    changed: target.object.id,
  };
}

/** How rows of a table, under a name, are taken by their numbers; null where that is not known. */
function takerOf(analysis: Analysis, table: Expression, name: string): Whole['rows'] | null {
  const whole = analysis.dataAt(table)?.rows;
  const text = textOf(table);
  const taken = whole === undefined ? null : rowsOf(analysis, table, whole, 'rows');
  if (taken === null || !taken.startsWith(text)) return null;
  const brackets = taken.slice(text.length, -'rows]'.length);
  return (numbers) => `${name}${brackets}${numbers}]`;
}

/** A step above the loops. */
interface StepBefore {
  readonly statements: readonly Statement[];
  readonly made: readonly Made[];
  /** What its names hold without it, where that has no name of its own; null where the step goes. */
  readonly undone: string | null;
  readonly maker: string | null;
  /** The transformer. */
  readonly name: string | null;
}

interface Moved {
  /** What becomes of the step, and of where the loops take their parts. */
  readonly edits: readonly Edit[];
  readonly turns: readonly { readonly folds: FoldLoop; readonly parts: readonly FoldParts[] }[];
}

/** The loops that a step can be put into, without anything else missing it; null where it cannot. */
function movedInto(analysis: Analysis, step: StepBefore): Moved | null {
  const { statements, made, undone } = step;
  const last = statements.at(-1);
  const tables = made.map(({ table }) => table);
  const loops =
    last === undefined
      ? []
      : foldLoopsBeside(analysis, last).filter(({ loop }) => readsOf(loop.body, tables).length > 0);
  const turns: { folds: FoldLoop; parts: FoldParts[] }[] = [];
  for (const folds of loops) {
    const parts = made.flatMap((one) => partsIn(analysis, folds, one) ?? []);
    if (parts.length < made.length) return null;
    turns.push({ folds, parts });
  }
  const taken = turns.flatMap(({ parts }) => parts.flatMap((one) => one.taken));
  if (last === undefined || turns.length === 0) return null;
  if (!loops.every((folds) => canEnter(analysis, step, folds, taken))) return null;
  const heads = made.map(({ from, table }) =>
    from === null ? [] : loops.flatMap(({ call }) => readsOf(call.args, [table])),
  );
  const isKept = made.some(
    ({ from, table }, i) =>
      from !== null && isUsedBeside(analysis, table, [...statements, ...taken, ...(heads[i] ?? [])]),
  );
  return {
    turns,
    edits: [
      ...(isKept ? [] : undone === null ? removed(analysis, statements) : withoutStep(analysis, statements, undone)),
      ...made.flatMap(({ from }, i) => (from === null ? [] : renamed(heads[i] ?? [], textOf(from)))),
      ...turns.flatMap(({ parts }) => parts.flatMap((one) => one.edits)),
    ],
  };
}

/** The last statement of a step assigns what it was given. */
function withoutStep(analysis: Analysis, statements: readonly Statement[], undone: string): Edit[] {
  const last = statements.at(-1);
  if (last?.kind !== 'Assign') return [];
  return [...removed(analysis, statements.slice(0, -1)), replaced(last.value, undone)];
}

function canEnter(analysis: Analysis, step: StepBefore, { loop }: FoldLoop, taken: readonly Expression[]): boolean {
  const { statements, made, name, maker } = step;
  const last = statements.at(-1);
  if (last === undefined || !isBehind(loop, last) || statementBeside(analysis, loop, last) === null) return false;
  const changed = made.map((one) => one.changed);
  const needs = namesRead(statements, [...changed, name]);
  const bound = [loop, ...statementsIn(loop.body)].flatMap(boundIn);
  if (bound.some((one) => needs.includes(one) || one === name)) return false;
  const places = taken.flatMap((node) => statementOf(node) ?? []);
  return made.every((one) => {
    const { columns } = one;
    const transformer = maker === null ? name : null;
    const carried = { statements: [...places, ...statements], table: one.changed, columns, isKept: one.from !== null };
    return (
      canBeCarried(analysis, { ...carried, transformer, needs }, loop) &&
      (one.from !== null || !isReadInside(analysis, last, one.changed))
    );
  });
}

/** Whether a function that is defined beside a statement reads a name which it neither is given nor binds. */
function isReadInside(analysis: Analysis, statement: Statement, name: string): boolean {
  return statementsIn(scopeOf(analysis, statement)).some(
    (one) =>
      one.kind === 'FunctionDef' &&
      readsOf(one.body, [name]).length > 0 &&
      !one.params.some((param) => param.name === name) &&
      !statementsIn(one.body).some((inner) => boundIn(inner).includes(name)),
  );
}
