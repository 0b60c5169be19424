// The best epoch out of a list of test scores: `accuracies.append(test())` in each, `max(accuracies)` in the end.
import { lastName, statementOf } from '../../../python/walk';
import { textOf, type Call, type Expression, type NodeBase } from '../../../python/ast';
import { isAround, loopsAround } from '../../../python/around';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { roleOf } from '../../../semantics/rows/rows';
import { testedOf } from '../evaluated';
import { functionsAround } from '../../scopes';
import { assignedValues } from '../assigned';
import { isDrawn } from './drawn';
import { picksIn, type Pick } from './picks';
import { firstAnswer, scoredIn, type Choice } from './scoreChoices';

/** The lowest accuracy and the highest loss are no best; where the name tells neither, both may be. */
const OF_ERRORS = /loss|err|mse|mae|rmse|ppl/i;
const OF_SUCCESS = /acc|f1|auc|score|dice|iou|r2|recall|precision/i;

/** The first for each fit. */
export function picksOfEpochs(analysis: Analysis): Choice[] {
  const tested = testedOf(analysis);
  if (tested.length === 0) return [];
  const found = new Map<NodeBase, Choice>();
  for (const { chunks } of analysis.unit.cells) {
    for (const chunk of chunks) {
      for (const { node, given } of picksIn(chunk)) {
        const name = lastName(node.func);
        const told = given.map((one) => textOf(one)).join(' ');
        if (/max$|largest$/.test(name) ? OF_ERRORS.test(told) : OF_SUCCESS.test(told)) continue;
        if (isDrawn(analysis, node)) continue;
        for (const one of given) {
          const list = analysis.objectOf(analysis.valueOf(one));
          if (list?.kind !== 'list') continue;
          const scores = list.items.map((item) => scoredIn(item, analysis));
          const [first] = scores;
          if (first == null || roleOf(first.rows) !== 'test') continue;
          if (!scores.every((score) => score?.model === first.model)) continue;
          if (showsRange(picksIn(chunk), node, one)) continue;
          const evaluation = firstAnswer(analysis, tested, first.model);
          if (evaluation !== null && isOfOneEpoch(analysis, one, evaluation)) continue;
          if (evaluation !== null && !found.has(evaluation.fit.node))
            found.set(evaluation.fit.node, { node, evaluation });
        }
      }
    }
  }
  return [...found.values()];
}

/** `{'least': min(scores), 'most': max(scores)}`: how far they lie apart is told, and none is taken. */
function showsRange(picks: readonly Pick[], best: Call, list: Expression): boolean {
  const isMost = (call: Call): boolean => /max$|largest$/.test(lastName(call.func));
  return picks.some(
    ({ node, given }) =>
      isMost(node) !== isMost(best) &&
      statementOf(node) === statementOf(best) &&
      given.some((one) => textOf(one) === textOf(list)),
  );
}

/** A list that is made anew in each epoch, or in each call that asks the model: its scores are of batches. */
function isOfOneEpoch(analysis: Analysis, list: Expression, { fit, asked }: Evaluation): boolean {
  if (list.kind !== 'Name') return false;
  return assignedValues(analysis, list.id).some((made) => {
    const [around] = functionsAround(made);
    const hasBoth = (outer: NodeBase): boolean => isAround(outer, list) && isAround(outer, asked);
    if (around !== undefined && hasBoth(around) && !isAround(around, fit.node)) return true;
    const loop = loopsAround(made).at(-1);
    if (loop === undefined || !hasBoth(loop) || !isAround(loop, fit.node)) return false;
    // for rate in rates: scores = []; for epoch in range(9): …
    return !loopsAround(fit.node).some((one) => one !== loop && isAround(loop, one) && isAround(one, asked));
  });
}
