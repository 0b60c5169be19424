// Calls that cross-validate a model on what a step made, and the pipeline that takes the step into their folds.
import type { Edit } from '../../../finding';
import { textOf, type Argument, type Call, type Expression, type Statement } from '../../../python/ast';
import { rootName, statementOf } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { statsOf } from '../../../semantics/estimators/evaluations';
import type { Stat } from '../../../semantics/values';
import { fromImport } from '../../imports';
import { replaced } from '../../statements';
import type { FittedStep } from './fittedSteps';
import { isRebound, sharesScope } from './statementsAround';

/** `cross_val_score(model, X, y)` */
export interface ScoredCall {
  readonly model: Argument;
  readonly features: Argument;
}

export function featuresOf({ features }: ScoredCall): Expression {
  return features.value;
}

/** Calls of `cross_val_score` and its like on such features, which depend on the statistic. */
export function crossValidatedOn(
  { facts }: Analysis,
  stat: Stat,
  isWanted: (features: Expression) => boolean,
): ScoredCall[] {
  const found = new Map<Call, ScoredCall>();
  for (const { node, purpose, features: data } of facts.crossValidations) {
    if (purpose !== 'report' || found.has(node) || !statsOf(data).includes(stat)) continue;
    const [first, second] = node.args.filter(({ keyword, star }) => keyword === null && star === '');
    const model = node.args.find(({ keyword }) => keyword === 'estimator') ?? first;
    const features = node.args.find(({ keyword }) => keyword === 'X') ?? second;
    if (model !== undefined && features !== undefined && isWanted(features.value)) found.set(node, { model, features });
  }
  return [...found.values()];
}

/** Whether the names of a step's table and input hold the same where the model is cross-validated. */
export function holdsUntil(
  analysis: Analysis,
  { statements, target, input }: FittedStep,
  scored: Statement | null,
): boolean {
  const last = statements.at(-1);
  if (last === undefined || scored === null || !sharesScope(analysis, last, scored)) return false;
  const names = target.kind === 'Name' ? [target.id, rootName(input) ?? ''] : [];
  return !isRebound(analysis, names, last, scored);
}

/** Calls that are given by its name what a step made, and can be given what it was made of instead. */
export function scoredWith(analysis: Analysis, stat: Stat, step: FittedStep): readonly ScoredCall[] {
  const { target } = step;
  if (target.kind !== 'Name') return [];
  return crossValidatedOn(analysis, stat, (features) => textOf(features) === target.id).filter((call) =>
    holdsUntil(analysis, step, statementOf(featuresOf(call))),
  );
}

/** Each model goes into a pipeline behind the transformer, which each fold fits anew. */
export function inPipelines(analysis: Analysis, calls: readonly ScoredCall[], transformer: string): Edit[] {
  if (calls.length === 0) return [];
  return [
    ...calls.map(({ model: { value } }) => replaced(value, `make_pipeline(${transformer}, ${textOf(value)})`)),
    ...fromImport(analysis, 'sklearn.pipeline', 'make_pipeline'),
  ];
}
