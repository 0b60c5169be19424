// What is scored instead of hard labels: the probabilities or distances that the same model gives for the same rows.
import { textOf } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { PredictFact, ScoreFact } from '../../../semantics/facts';
import { sameRows } from '../../../semantics/rows/rows';
import type { HeapObject } from '../../../semantics/values';
import { OWN_PROBABILITIES, PASSES_ON, WITHOUT_PROBABILITIES } from '../../../knowledge/scoring';

/** A name that holds `predict_proba(…)[:, 1]` of the same model for the same rows where the score is computed. */
export function probabilitiesNamed(analysis: Analysis, score: ScoreFact): string | null {
  const { bindings } = analysis.facts;
  const labels = score.prediction;
  const found = bindings.findLast(({ name, node, value, order, inFunction }) => {
    if (order > score.order || inFunction !== score.inFunction) return false;
    const data = analysis.objectOf(value);
    return (
      data?.kind === 'data' &&
      data.prediction?.model === labels?.prediction?.model &&
      data.prediction?.kind !== 'labels' &&
      labels !== null &&
      sameRows(data.rows, labels.rows) &&
      /predict_proba\([^\n]*\)\s*\[:\s*,\s*-?1\]\s*$/.test(textOf(statementOf(node) ?? node)) &&
      !isBoundAgain(analysis, [name], order, score.order)
    );
  });
  return found?.name ?? null;
}

/** `model.predict_proba(X)[:, 1]` for the `model.predict(X)` that gave the labels, where its names still mean the same. */
export function probabilitiesAsked(
  analysis: Analysis,
  score: ScoreFact,
  prediction: PredictFact | null,
): string | null {
  const call = prediction?.node;
  const [input] = call?.args ?? [];
  if (call === undefined || input === undefined || call.func.kind !== 'Attribute' || call.args.length !== 1)
    return null;
  if (prediction?.inFunction !== score.inFunction) return null;
  const names: string[] = [];
  walk([call.func.object, input.value], (node) => {
    if (node.kind === 'Name') names.push(node.id);
    return undefined;
  });
  if (isBoundAgain(analysis, names, prediction.order, score.order)) return null;
  const model = textOf(call.func.object);
  switch (whatItTells(analysis, analysis.object(prediction.model))) {
    case 'probabilities':
      return `${model}.predict_proba(${textOf(input.value)})[:, 1]`;
    case 'distances':
      return isOfCertainty(lastPart(score.metric)) ? null : `${model}.decision_function(${textOf(input.value)})`;
    case 'neither':
      return null;
  }
}

/** Beside its labels: an SVC has distances from the border, unless it is made with `probability=True`. */
function whatItTells(analysis: Analysis, model: HeapObject | undefined): 'probabilities' | 'distances' | 'neither' {
  if (model?.kind !== 'estimator') return 'probabilities';
  const inner = model.inner.map(({ value }) => analysis.objectOf(value));
  const condition = WITHOUT_PROBABILITIES.get(lastPart(model.className));
  if (condition !== undefined) {
    const given = condition === null ? undefined : model.args.keywords.get(condition.argument);
    const isAsked = given?.kind === 'constant' && condition?.values.includes(given.value) === true;
    return isAsked ? 'probabilities' : 'distances';
  }
  if (PASSES_ON.test(model.className)) return whatItTells(analysis, inner.at(-1));
  const own = OWN_PROBABILITIES.get(lastPart(model.className));
  if (own !== undefined) {
    const given = own === null ? undefined : model.args.keywords.get(own.argument);
    if (own === null || (given?.kind === 'constant' && own.values.includes(given.value))) return 'probabilities';
    return 'neither';
  }
  return inner.every((one) => whatItTells(analysis, one) === 'probabilities') ? 'probabilities' : 'neither';
}

/** Whether one of the names was assigned between two places of the run. */
export function isBoundAgain({ facts }: Analysis, names: readonly string[], after: number, before: number): boolean {
  return facts.bindings.some(({ name, order }) => order > after && order < before && names.includes(name));
}

/** Metrics of how sure a prediction is, as against those that only rank. */
export function isOfCertainty(metric: string): boolean {
  return /loss|brier/.test(metric);
}
