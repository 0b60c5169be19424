// Edits that put a transformer and the model that is cross-validated into one pipeline, so that each fold fits both.
import type { Edit, Fix } from '../../../finding';
import { textOf, type Argument, type Call, type Expression, type Statement } from '../../../python/ast';
import { rootName, statementOf, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { statsOf } from '../../../semantics/estimators/evaluations';
import type { Stat } from '../../../semantics/values';
import { fromImport } from '../../imports';
import { replaced } from '../../statements';
import { fittedStepOf, type FittedStep } from './fittedSteps';
import type { Leak } from '../leaks';
import { hasColumns, isUsedBeside, withoutStep } from './moves';
import { isRebound, sharesScope } from './statementsAround';

/** The step and the model go into one pipeline, which is cross-validated on the features as they were. */
export function wrapInPipeline(analysis: Analysis, leak: Leak): Fix[] {
  const step = fittedStepOf(analysis, leak);
  if (step === null) return [];
  const { target, input, imports } = step;
  const own = step.maker ?? step.name;
  const columns = target.kind === 'Name' ? null : [...(analysis.dataAt(input)?.columns.known.keys() ?? [])];
  if (columns !== null && (textOf(target) !== textOf(input) || columns.length === 0)) return [];
  const calls = crossValidatedOn(analysis, leak.stat, (features) =>
    columns === null ? textOf(features) === textOf(target) : hasColumns(analysis, features, columns),
  );
  if (calls.length === 0) return [];
  const isChanged = target.kind === 'Subscript' || textOf(target) === textOf(input);
  if (isChanged && isFittedBeside(analysis, leak.stat, calls)) return [];
  if (!calls.every(({ features }) => holdsUntil(analysis, step, statementOf(features.value)))) return [];
  const stays = !isChanged && isUsedBeside(analysis, textOf(target), [...step.statements, ...calls.map(featuresOf)]);
  // A pipeline fits a copy: what reads the transformer itself would find that it has learnt nothing.
  if (!stays && step.maker === null && isReadBeside(analysis, step)) return [];
  const transformer =
    target.kind === 'Name'
      ? own
      : `make_column_transformer((${own}, ${listOf(target.index)}), remainder='passthrough')`;
  const features = columns === null ? calls.map((call) => call.features.value) : [];
  const edits: Edit[] = [
    ...withoutStep(analysis, step, features),
    ...calls.map(({ model: { value } }) => replaced(value, `make_pipeline(${transformer}, ${textOf(value)})`)),
    ...fromImport(analysis, 'sklearn.pipeline', 'make_pipeline'),
    ...(columns === null ? [] : fromImport(analysis, 'sklearn.compose', 'make_column_transformer')),
    ...imports,
  ];
  return [{ title: `Put \`${step.name}\` and the model into one pipeline`, safety: 'unsafe', edits }];
}

/** Whether another model is fitted on what a step changed, and would get it as it was. */
function isFittedBeside({ facts }: Analysis, stat: Stat, calls: readonly ScoredCall[]): boolean {
  return facts.fits.some(
    ({ isModel, node, features }) =>
      isModel && statsOf(features).includes(stat) && !calls.some(({ model }) => node.args.includes(model)),
  );
}

function featuresOf({ features }: ScoredCall): Expression {
  return features.value;
}

/** Whether the names of a step's table and input hold the same where the model is cross-validated. */
function holdsUntil(analysis: Analysis, { statements, target, input }: FittedStep, scored: Statement | null): boolean {
  const last = statements.at(-1);
  if (last === undefined || scored === null || !sharesScope(analysis, last, scored)) return false;
  const names = target.kind === 'Name' ? [target.id, rootName(input) ?? ''] : [];
  return !isRebound(analysis, names, last, scored);
}

/** Whether a step's transformer is read anywhere but in the step. */
export function isReadBeside(analysis: Analysis, { statements, name }: FittedStep): boolean {
  const made: Expression[] = [];
  for (const { chunks } of analysis.unit.cells)
    for (const { body } of chunks)
      for (const one of statementsIn(body)) if (one.kind === 'Assign') made.push(...one.targets);
  return isUsedBeside(analysis, name, [...statements, ...made]);
}

interface ScoredCall {
  readonly model: Argument;
  readonly features: Argument;
}

/** Calls of `cross_val_score` and its like on such features, which depend on the statistic. */
function crossValidatedOn(analysis: Analysis, stat: Stat, isWanted: (features: Expression) => boolean): ScoredCall[] {
  const found = new Map<Call, ScoredCall>();
  for (const { node, purpose, features: data } of analysis.facts.crossValidations) {
    if (purpose !== 'report' || found.has(node) || !statsOf(data).includes(stat)) continue;
    const [first, second] = node.args.filter(({ keyword, star }) => keyword === null && star === '');
    const model = node.args.find(({ keyword }) => keyword === 'estimator') ?? first;
    const features = node.args.find(({ keyword }) => keyword === 'X') ?? second;
    if (model !== undefined && features !== undefined && isWanted(features.value)) found.set(node, { model, features });
  }
  return [...found.values()];
}

/** `'age'` as a list of columns, which a transformer of columns wants. */
function listOf(index: Expression): string {
  return index.kind === 'Constant' ? `[${textOf(index)}]` : textOf(index);
}
