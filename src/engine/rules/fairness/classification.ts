// Which evaluations are of a classifier, by their scores and by cross-validation.
import type { NodeBase } from '../../python/ast';
import { isClassificationScoring } from '../../knowledge/scoring';
import type { Analysis } from '../../semantics/analysis';
import type { CrossValidationFact, ScoreFact } from '../../semantics/facts';
import { HAND_SCORE } from '../../semantics/handScores';
import { stringOf } from '../../semantics/folding';
import { roleOf, sourcesOf } from '../../semantics/rows';
import type { DataObject, HeapId, Source } from '../../semantics/values';
import { callsWritten, fitsOf, oncePerAnalysis } from '../once';

/** A classifier was evaluated, and what it was evaluated and fitted on came from these sources. */
export interface Evaluated {
  readonly node: NodeBase;
  readonly order: number;
  readonly model: HeapId | null;
  /** Null where the classifier is cross-validated. */
  readonly score: ScoreFact | null;
  readonly sources: readonly Source[];
}

/** Evaluations of classifiers in their order; those on training rows last, for they are not the ones that are reported. */
export const evaluatedClassifiers = oncePerAnalysis(findEvaluated);

function findEvaluated(analysis: Analysis): Evaluated[] {
  const { facts } = analysis;
  const own: Evaluated[] = [];
  const onTraining: Evaluated[] = [];
  for (const score of facts.scores) {
    // Accuracies by hand are told apart from errors below.
    if (score.metric === HAND_SCORE || !isClassification(analysis, score)) continue;
    const one = { ...score, score, sources: sourcesBehind(analysis, score) };
    (score.rows !== null && roleOf(score.rows) === 'train' ? onTraining : own).push(one);
  }
  for (const fact of facts.crossValidations) {
    if (fact.purpose !== 'report' || !isClassifying(analysis, fact)) continue;
    const sources = [...new Set([fact.features, fact.target].flatMap((data) => data?.sources ?? []))];
    own.push({ node: fact.node, order: fact.order, model: fact.model, score: null, sources });
  }
  own.push(...accuraciesByHand(analysis));
  return [...own.sort((a, b) => a.order - b.order), ...onTraining];
}

function isClassification(analysis: Analysis, score: ScoreFact): boolean {
  if (score.task === 'classification') return true;
  return score.task === 'any' && isClassifier(analysis, score.model);
}

function isClassifying(analysis: Analysis, { model, node }: CrossValidationFact): boolean {
  if (isClassifier(analysis, model)) return true;
  const call = analysis.facts.calls.find((one) => one.node === node);
  return isClassificationScoring(stringOf(call?.args.keywords.get('scoring')) ?? '');
}

function isClassifier(analysis: Analysis, id: HeapId | null): boolean {
  const model = id === null ? undefined : analysis.object(id);
  if (model?.kind !== 'estimator') return false;
  if (model.row?.role === 'classifier') return true;
  if (model.row?.role === 'network') return isCompiledToClassify(analysis, id);
  return model.row?.role === 'pipeline' || model.row?.role === 'search'
    ? model.inner.some(({ value }) => {
        const inner = value.kind === 'ref' ? analysis.object(value.id) : undefined;
        return inner?.kind === 'estimator' && inner.row?.role === 'classifier';
      })
    : false;
}

/** `model.compile(loss="binary_crossentropy")` */
function isCompiledToClassify(analysis: Analysis, id: HeapId | null): boolean {
  return callsWritten(analysis, 'compile').some(({ receiver, args }) => {
    if (receiver?.kind !== 'ref' || receiver.id !== id) return false;
    const loss = args.keywords.get('loss') ?? args.positional[1];
    const object = loss?.kind === 'ref' ? analysis.object(loss.id) : undefined;
    const name =
      stringOf(loss) ??
      (loss?.kind === 'library' ? loss.name : null) ??
      (object?.kind === 'instance' ? object.className : '');
    return /cross_?entropy|hinge/i.test(name);
  });
}

/** `(y_pred == y_test).mean()`, `np.mean(y_pred == y_test)`: an accuracy by hand. */
function accuraciesByHand(analysis: Analysis): Evaluated[] {
  const means = [...callsWritten(analysis, 'mean'), ...callsWritten(analysis, 'average')];
  return means.flatMap(({ node, order, receiver, args }): Evaluated[] => {
    const value = receiver?.kind === 'ref' ? receiver : args.positional[0];
    const data = value?.kind === 'ref' ? analysis.object(value.id) : undefined;
    if (data?.kind !== 'data' || data.prediction === null || data.through.at(-1) !== '==') return [];
    if (roleOf(data.rows) === 'train') return [];
    return [{ node, order, model: data.prediction.model, score: null, sources: data.sources }];
  });
}

/** Where the rows came from that were scored, or that the scored model was fitted on. */
function sourcesBehind(analysis: Analysis, score: ScoreFact): readonly Source[] {
  const sources = new Set<Source>();
  const add = (data: DataObject | null): void => data?.sources.forEach((source) => sources.add(source));
  add(score.truth);
  add(score.prediction);
  if (score.rows !== null) for (const source of sourcesOf(score.rows)) sources.add(source);
  for (const fit of fitsOf(analysis, score.model)) {
    add(fit.features);
    add(fit.target);
  }
  return [...sources];
}
