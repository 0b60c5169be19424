// Settings that a search over folds, an objective or the order of a series looked for on the reported test part.
import { knowledge } from '../../../knowledge';
import { isCall, textOf, type Expression, type Node, type NodeBase } from '../../../python/ast';
import { isAround } from '../../../python/around';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { objectiveOf } from '../../../semantics/calls/optimisers';
import { overlap, roleOf } from '../../../semantics/rows/rows';
import type { HeapId, Rows, Value } from '../../../semantics/values';
import { gathered } from '../assigned';
import { scoredIn } from '../choices/scoreChoices';
import { modelName, receiverName } from '../wording';
import { mentions } from '../choices/loops';
import { namesOfBest, takesBest } from './bestSettings';

/** A choice, and a score of the same rows that is reported. */
export interface Search {
  readonly node: NodeBase;
  readonly evaluation: Evaluation;
}

/** Whether an objective gives back a score of other rows, such as a validation part: of these it only takes note. */
export function answersByOthers(analysis: Analysis, objective: Node, { rows }: Evaluation): boolean {
  const given: Expression[] = [];
  walk([objective], (one) => {
    if (one.kind === 'Lambda') given.push(one.body);
    if (one.kind === 'Return' && one.value !== null) given.push(one.value);
    // ray's `train.report({"loss": loss})`
    if (one.kind === 'Call' && lastName(one.func) === 'report' && one.args[0] !== undefined)
      given.push(one.args[0].value);
    return undefined;
  });
  const isOfOthers = (value: Value | undefined): boolean => {
    const object = value === undefined ? undefined : analysis.objectOf(value);
    if (object?.kind === 'dict') {
      // hyperopt minimises the `loss` of several figures; which one another searches by is said elsewhere.
      const loss = object.entries.get('loss');
      return loss === undefined ? [...object.entries.values()].some(isOfOthers) : isOfOthers(loss);
    }
    const score = scoredIn(value, analysis);
    return score !== null && !overlap(score.rows, rows);
  };
  return given.length > 0 && given.every((one) => isOfOthers(analysis.valueOf(one)));
}

/** Whether another model is scored afterwards on test rows that were in the folds. */
export function isScoredLater(
  one: Evaluation,
  folds: { readonly model: HeapId | null; readonly order: number; readonly rows: Rows },
): boolean {
  return (
    one.scored &&
    one.order > folds.order &&
    one.model !== folds.model &&
    roleOf(one.rows) === 'test' &&
    overlap(one.rows, folds.rows)
  );
}

/** Searches over folds that saw test rows, of which another model takes the settings and is scored on those. */
export function searchesOnTestRows(analysis: Analysis, all: readonly Evaluation[]): Search[] {
  const { crossValidations, calls } = analysis.facts;
  if (crossValidations.length === 0) return [];
  const objectives = calls.flatMap((call) => {
    const objective = objectiveOf(knowledge, analysis, call);
    return objective === null ? [] : [objective.node];
  });
  const chosen = namesOfBest(analysis);
  const found: Search[] = [];
  for (const { node, features, model, order, purpose } of crossValidations) {
    if (features === null || found.some((one) => one.node === node)) continue;
    if (purpose !== 'select' && !objectives.some((one) => isAround(one, node))) continue;
    // A name that several searches share is that of the last one.
    const name = purpose === 'select' ? receiverName(node) : null;
    const until = Math.min(
      ...crossValidations.flatMap((one) =>
        one.order > order && name !== null && receiverName(one.node) === name ? [one.order] : [],
      ),
      Infinity,
    );
    const folds = { model, order, rows: features.rows };
    // search.best_estimator_.fit(X_train, y_train): the one that the search chose learns anew from the training part.
    const isFittedAnew = (one: Evaluation): boolean =>
      one.model === model &&
      one.fit.order > order &&
      !crossValidations.some((other) => other.node === one.fit.node) &&
      isScoredLater(one, { ...folds, model: null });
    const evaluation = all.find(
      (one) =>
        one.order < until &&
        (isFittedAnew(one) || (isScoredLater(one, folds) && takesBest(analysis, one, chosen, name))),
    );
    if (evaluation !== undefined) found.push({ node, evaluation });
  }
  return found;
}

/** Orders of a series that were searched for on test rows, and that another model is made with and scored on those. */
export function ordersOnTestRows(analysis: Analysis, all: readonly Evaluation[]): Search[] {
  return analysis.facts.fits.flatMap((fit): Search[] => {
    const { node, estimator, object, features, order } = fit;
    if (features === null || !knowledge.is('searches its order', object.className)) return [];
    const name = modelName(fit);
    const takes = (text: string): boolean => new RegExp(`\\b${name}\\.(?:model_\\.)?(?:seasonal_)?order\\b`).test(text);
    const named = gathered(analysis).assignments.filter(({ value }) => takes(textOf(value)));
    const targets = named.flatMap((one) => one.targets).flatMap((one) => (one.kind === 'Tuple' ? one.elements : [one]));
    const own = new Set(targets.flatMap((one) => (one.kind === 'Name' ? [one.id] : [])));
    const evaluation = all.find(({ fit: { object: made }, ...one }) => {
      if (!one.scored || one.order < order || one.model === estimator || !overlap(one.rows, features.rows))
        return false;
      const role = roleOf(one.rows);
      if (role !== 'test' && role !== 'validation') return false;
      return takes(textOf(made.node)) || (isCall(made.node) && mentions(made.node.args, own));
    });
    return evaluation === undefined ? [] : [{ node, evaluation }];
  });
}
