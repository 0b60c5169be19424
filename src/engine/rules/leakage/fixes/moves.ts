// Edits that put a step behind the split: what is fitted or resampled before moves to the training part and is applied to
// both. Only for plain assignments, where what the names hold can be read off the code.
import type { Edit, Fix } from '../../../finding';
import { isCall, spanOf, textOf, type Expression, type Statement } from '../../../python/ast';
import { statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { inOwnQuotes, textLiteral } from '../../quotes';
import { removed, renamed } from '../../statements';
import { canBeCarried, type Carried } from './carried';
import { assignmentOf, divisionOf, standsBeside, type Divided, type Division } from '../divisions';
import { fittedStepOf, unscaled, type ColumnTarget, type FittedStep } from './fittedSteps';
import type { Leak } from '../leaks';
import { featuresOf, inPipelines, scoredWith } from './scoredCalls';
import { changedColumns, isRebound, namesRead, sharesScope } from './statementsAround';

/** `X = scaler.fit_transform(X)` before the split becomes a fit on the training part behind it. */
export function moveBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const division = divisionOf(analysis, leak);
  if (division === null) return [];
  const step = fittedStepOf(analysis, leak);
  const last = step?.statements.at(-1);
  if (step === null || last === undefined || !standsBeside(last, division.statement))
    return learnFromTrainingPart(analysis, leak, division);
  const scored = scoredWith(analysis, leak.stat, step);
  const moved = movedStep(analysis, step, division, scored.map(featuresOf));
  if (moved === null) return [];
  const { divided, place, value, edits } = moved;
  const carried = carriedOf(analysis, step, [...divided.values, ...scored.map(featuresOf)]);
  if (!canBeCarried(analysis, carried, division.statement)) return [];
  const answers = step.answers === null ? null : partOfAnswers(division, step.answers);
  if (step.answers !== null && answers === null) return [];
  const lines = [
    ...(step.maker === null ? [] : [`${step.name} = ${step.maker}`]),
    `${place(divided.train)} = ${value(divided.train, { answers })}`,
    `${place(divided.test)} = ${value(divided.test, null)}`,
  ];
  const inFolds = inPipelines(analysis, scored, step.maker ?? step.name);
  const title = `Fit \`${step.name}\` on the training part, below the split${inFolds.length === 0 ? '' : ', and in each fold'}`;
  return [{ title, safety: 'unsafe', edits: [...edits, ...division.insert(lines), ...inFolds, ...step.imports] }];
}

/** The name of the training part of what a step was fitted with besides the features. */
function partOfAnswers({ arrays }: Division, answers: Expression): string | null {
  return arrays.find(({ values }) => values.every((value) => textOf(value) === textOf(answers)))?.train ?? null;
}

/** What other statements can see of a step. `mended`: where its table is read and is given what it was made of instead. */
function carriedOf(analysis: Analysis, step: FittedStep, mended: readonly Expression[]): Carried {
  const { statements, target, input } = step;
  const table = target.kind === 'Name' ? target.id : target.object.id;
  const isNew = target.kind === 'Name' && textOf(input) !== textOf(target);
  const known = target.kind === 'Name' ? null : changedColumns(analysis, target);
  const changed = known?.length === 0 ? [...(analysis.dataAt(input)?.columns.known.keys() ?? [])] : known;
  return {
    statements,
    table,
    columns: changed,
    isKept: isNew,
    // What stays where it was has learnt already.
    transformer: isNew && isUsedBeside(analysis, table, [...statements, ...mended]) ? null : step.name,
    needs: namesRead(statements, [table, step.name]),
    mended,
  };
}

/** How a step is written for a part of what the split divides, and what becomes of where it stood. */
interface MovedStep {
  readonly divided: Divided;
  readonly place: (part: string) => string;
  readonly value: (part: string, fit: { readonly answers: string | null } | null) => string;
  readonly edits: readonly Edit[];
}

function movedStep(
  analysis: Analysis,
  step: FittedStep,
  { arrays }: Division,
  scored: readonly Expression[],
): MovedStep | null {
  const { target, input } = step;
  if (target.kind === 'Subscript') return movedColumns(analysis, step, target, arrays);
  const divided = arrays.find(({ values }) => values.every((value) => textOf(value) === target.id));
  if (divided === undefined) return null;
  const whole = textOf(input);
  return {
    divided,
    place: (part) => part,
    value: (part, fit) => step.valueFor(whole, part, fit),
    edits: withoutStep(analysis, step, [...divided.values, ...scored]),
  };
}

/** `df['a'] = scaler.fit_transform(df[['a']])`: the features that the split divides have this column still. */
function movedColumns(
  analysis: Analysis,
  step: FittedStep,
  target: ColumnTarget,
  arrays: readonly Divided[],
): MovedStep | null {
  const columns = analysis.dataAt(step.input)?.columns;
  if (columns === undefined || columns.open || columns.known.size === 0) return null;
  const from = [...columns.known.keys()];
  const table = target.object.id;
  const index = textOf(target.index);
  const made = target.index.kind === 'Constant' ? target.index.value : null;
  const place = (part: string): string => `${part}[${index}]`;
  const isOwn = textOf(step.input) === textOf(target) || (from.length === 1 && from[0] === made);
  if (isOwn) {
    const divided = arrays.find(({ values }) => values.every((value) => hasColumns(analysis, value, from)));
    if (divided === undefined) return null;
    const value: MovedStep['value'] = (part, fit) => step.valueFor(table, part, fit);
    return { divided, place, value, edits: removed(analysis, step.statements) };
  }
  // df['scaled'] = scaler.fit_transform(df[['amount']]): until the split it is the amount as it was.
  const [only, ...others] = from;
  if (only === undefined || others.length > 0 || typeof made !== 'string') return null;
  const divided = arrays.find(({ values }) => values.every((value) => hasColumns(analysis, value, [made])));
  if (divided === undefined) return null;
  return {
    divided,
    place,
    value: (part, fit) => `${step.name}.${fit === null ? 'transform' : 'fit_transform'}(${part}[[${index}]])`,
    edits: unscaled(step, `${table}[${inOwnQuotes(analysis, textLiteral(only))}]`),
  };
}

/** Whether a table has all of these columns. */
export function hasColumns(analysis: Analysis, table: Expression, wanted: readonly string[]): boolean {
  const data = analysis.dataAt(table);
  if (data?.form !== 'table') return false;
  const { known, open, dropped } = data.columns;
  return wanted.every((name) => known.has(name) || (open && !dropped.has(name)));
}

/**
 * Takes the step out from before the split. What it made under a name of its own may be used elsewhere: then it stays, and the split
 * divides what it was made of.
 */
export function withoutStep(analysis: Analysis, step: FittedStep, divided: readonly Expression[]): Edit[] {
  const { statements, target, input } = step;
  const isOverwritten = textOf(input) === textOf(target);
  if (isOverwritten) return removed(analysis, statements);
  const edits = renamed(divided, textOf(input));
  if (isUsedBeside(analysis, textOf(target), [...statements, ...divided])) return edits;
  return [...removed(analysis, statements), ...edits];
}

/** Whether a name is read anywhere but within these. */
export function isUsedBeside(analysis: Analysis, name: string, places: readonly (Expression | Statement)[]): boolean {
  return !analysis.unit.cells.every(({ chunks }) =>
    chunks.every(({ body }) =>
      walk(body, (node) => {
        if (places.some((place) => place === node)) return 'skip';
        return node.kind === 'Name' && node.id === name ? 'stop' : undefined;
      }),
    ),
  );
}

/** `vectorizer.fit(texts)` behind the split, which divided `texts`: it learns from their training part instead. */
function learnFromTrainingPart(analysis: Analysis, { stat }: Leak, division: Division): Fix[] {
  const fit = stat.node;
  if (!isCall(fit) || fit.func.kind !== 'Attribute' || fit.func.attr !== 'fit') return [];
  const [input] = fit.args;
  const divided = division.arrays.find(({ values }) =>
    values.some((value) => textOf(value) === textOf(input?.value ?? fit)),
  );
  const isBehind =
    fit.chunk.cell > division.statement.chunk.cell ||
    (fit.chunk.cell === division.statement.chunk.cell && spanOf(fit).start > spanOf(division.statement).start);
  if (input === undefined || divided === undefined || !isBehind || fit.args.length > 1) return [];
  const statement = statementOf(fit);
  if (statement === null || !sharesScope(analysis, statement, division.statement)) return [];
  if (isRebound(analysis, [divided.train], division.statement, statement)) return [];
  return [
    {
      title: `Fit it on \`${divided.train}\` alone`,
      safety: 'unsafe',
      edits: [{ kind: 'replace', span: spanOf(input.value), text: divided.train }],
    },
  ];
}

/** `X, y = sampler.fit_resample(X, y)` before the split becomes a resampling of the training part. */
export function resampleBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const call = leak.stat.node;
  const division = divisionOf(analysis, leak);
  const assignment = assignmentOf(call);
  const target = assignment?.targets[0];
  if (division === null || assignment === null || target?.kind !== 'Tuple') return [];
  if (!isCall(call) || call.func.kind !== 'Attribute') return [];
  const [features, labels] = division.arrays;
  const [first, second] = target.elements;
  const [input, answers] = call.args;
  if (features === undefined || labels === undefined || input === undefined || answers === undefined) return [];
  if (!isDivided(features, first) || !isDivided(labels, second)) return [];
  const made = [first, second].filter((node) => node?.kind === 'Name');
  if (made.length < 2) return [];
  const names = made.map(textOf);
  const isNew = textOf(input.value) !== names[0] && textOf(answers.value) !== names[1];
  // stratify=y_resampled
  const beside = splitReads(division, names[1] ?? '').filter((node) => !labels.values.includes(node));
  const places = [assignment, ...features.values, ...labels.values, ...beside];
  if (isNew && names.some((name) => isUsedBeside(analysis, name, places))) return [];
  for (const [i, table] of names.entries()) {
    const columns = null;
    const needs = i === 0 ? namesRead([assignment], names) : [];
    const carried = { statements: [assignment], table, columns, isKept: isNew, transformer: null, needs };
    if (!canBeCarried(analysis, carried, division.statement)) return [];
  }
  const line = `${features.train}, ${labels.train} = ${textOf(call.func)}(${features.train}, ${labels.train})`;
  const edits = [
    ...removed(analysis, [assignment]),
    ...renamed(features.values, textOf(input.value)),
    ...renamed([...labels.values, ...beside], textOf(answers.value)),
    ...division.insert([line]),
  ];
  return [{ title: 'Resample the training part only, below the split', safety: 'unsafe', edits }];
}

/** Where the split reads a name. */
function splitReads({ statement }: Division, name: string): Expression[] {
  const found: Expression[] = [];
  walk([statement], (node) => {
    if (node.kind === 'Name' && node.id === name) found.push(node);
    return undefined;
  });
  return found;
}

function isDivided({ values }: Divided, node: Expression | undefined): boolean {
  return node !== undefined && values.every((value) => textOf(value) === textOf(node));
}
