// Which evaluations are of a classifier, by their scores and by cross-validation.
import { isAround } from '../../python/around';
import type { NodeBase } from '../../python/ast';
import { boardSetups, evaluatorTable, scoreBoards } from '../../knowledge/evaluators';
import { fairnessTable } from '../../knowledge/fairnessEvidence';
import {
  BOOSTING_AIMS,
  isAimOfClasses,
  isClassificationScoring,
  isLossOfClasses,
  isModelOfClasses,
} from '../../knowledge/scoring';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact, CrossValidationFact, ScoreFact } from '../../semantics/facts';
import { HAND_SCORE } from '../../semantics/estimators/handScores';
import { numberOf, stringOf } from '../../semantics/language/folding';
import { roleOf, sameRows, sourcesOf } from '../../semantics/rows/rows';
import type { DataObject, EstimatorObject, HeapId, Rows, Source } from '../../semantics/values';
import { callsAt, callsIn, callsWritten, callsWrittenLike, fitsOf, oncePerAnalysis } from '../once';
import { objectives } from '../objectives';
import { textsIn } from '../passedColumns';
import { functionsAround } from '../scopes';

/** A classifier was evaluated, and what it was evaluated and fitted on came from these sources. */
export interface Evaluated {
  readonly node: NodeBase;
  readonly order: number;
  readonly model: HeapId | null;
  /** Null where the classifier is cross-validated. */
  readonly score: ScoreFact | null;
  readonly sources: readonly Source[];
}

/**
 * Evaluations of classifiers in their order; folds and parts of a training part, and then scores of training rows, last, for
 * they are not the ones that are reported.
 */
export const evaluatedClassifiers = oncePerAnalysis(findEvaluated);

function findEvaluated(analysis: Analysis): Evaluated[] {
  const { facts } = analysis;
  const own: Evaluated[] = [];
  const inTraining: Evaluated[] = [];
  const onTraining: Evaluated[] = [];
  for (const score of facts.scores) {
    // Accuracies by hand are told apart from errors below.
    if (score.metric === HAND_SCORE || !isClassification(analysis, score)) continue;
    const one = { ...score, score, sources: sourcesBehind(analysis, score) };
    (isOnTraining(analysis, score) ? onTraining : isToChoose(analysis, score) ? inTraining : own).push(one);
  }
  for (const fact of facts.crossValidations) {
    if (fact.purpose !== 'report' || !isClassifying(analysis, fact)) continue;
    const sources = [...new Set([fact.features, fact.target].flatMap((data) => data?.sources ?? []))];
    const isOfPart = fact.features !== null && roleOf(fact.features.rows) === 'train';
    (isOfPart ? inTraining : own).push({ ...fact, score: null, sources });
  }
  own.push(
    ...accuraciesByHand(analysis),
    ...evaluatedByName(analysis),
    ...evaluatedAfterSetup(analysis),
    ...evaluatedByTrainer(analysis),
    ...evaluatedElsewhere(analysis),
  );
  return [...numbersBeforeCurves(own.sort((a, b) => a.order - b.order)), ...inTraining, ...onTraining];
}

const CURVE =
  /(?:roc_curve|precision_recall_curve|det_curve|calibration_curve|(?:Roc|Det)Curve\w*|PrecisionRecall\w*)(?:\.\w+)?$/;
/** Characters between a curve and the number that is read from it. */
const NEAR = 400;

/** A curve is drawn, and a number read from it: where both stand together, the number is what is reported. */
function numbersBeforeCurves(evaluated: Evaluated[]): Evaluated[] {
  const isCurve = ({ score }: Evaluated): boolean => score !== null && CURVE.test(score.metric);
  const [first] = evaluated;
  if (first === undefined || !isCurve(first)) return evaluated;
  const placeOf = ({ node }: Evaluated): number => node.chunk.start + node.start;
  const number = evaluated.find(
    (one) =>
      !isCurve(one) &&
      one.node.chunk.cell === first.node.chunk.cell &&
      one.score?.inFunction === first.score?.inFunction &&
      Math.abs(placeOf(one) - placeOf(first)) < NEAR,
  );
  return number === undefined ? evaluated : [number, ...evaluated.filter((one) => one !== number)];
}

/** Of the training part of a split, or of the very rows that the model was fitted on, however they came there. */
function isOnTraining(analysis: Analysis, { rows, model }: ScoreFact): boolean {
  if (rows === null) return false;
  if (roleOf(rows) === 'train') return true;
  return (
    model !== null &&
    rows.kind !== 'unknown' &&
    fitsOf(analysis, model).some(({ features }) => features !== null && sameRows(features.rows, rows))
  );
}

/** Of rows that were taken out of the training part again, or of a trial of a search: by these a threshold or a parameter is chosen. */
function isToChoose(analysis: Analysis, { rows, node }: ScoreFact): boolean {
  return (
    (rows !== null && isOfTrainingPart(rows)) ||
    objectives(analysis).some((one) => isAround(one, node)) ||
    // The study that is handed the function may be made in another file.
    functionsAround(node).some(({ params }) => params.some(({ name }) => name === 'trial'))
  );
}

function isOfTrainingPart(rows: Rows): boolean {
  let parts = 0;
  for (let at = rows; at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled'; at = at.of)
    if (at.kind === 'part' && parts++ > 0 && at.role === 'train') return true;
  return false;
}

function isClassification(analysis: Analysis, score: ScoreFact): boolean {
  if (score.task === 'classification') return score.row !== null || mayClassify(analysis, score.model);
  return score.task === 'any' && isClassifier(analysis, score.model);
}

function isClassifying(analysis: Analysis, { model, node }: CrossValidationFact): boolean {
  if (isClassifier(analysis, model)) return true;
  const call = callsAt(analysis, node)[0];
  if (call === undefined) return false;
  return (
    isClassificationScoring(stringOf(call.args.keywords.get('scoring')) ?? '') ||
    (model === null && aimsOf(analysis, call).some(isAimOfClasses))
  );
}

/** What boosted trees are told to fit to and to be measured by: `lgb.cv({"objective": "binary"}, rows)`, `xgb.cv(params, rows, metrics="auc")`. */
function aimsOf(analysis: Analysis, { args: { positional, keywords } }: CallFact): string[] {
  const settings = [...positional, ...keywords.values()].flatMap((value) => {
    const object = analysis.objectOf(value);
    return object?.kind === 'dict' ? BOOSTING_AIMS.flatMap((key) => object.entries.get(key) ?? []) : [];
  });
  const given = BOOSTING_AIMS.flatMap((key) => keywords.get(key) ?? []);
  return [...settings, ...given].flatMap((value) => textsIn(analysis, value));
}

function isClassifier(analysis: Analysis, id: HeapId | null, depth = 0): boolean {
  const model = id === null ? undefined : analysis.object(id);
  if (model?.kind !== 'estimator') return false;
  const { role, tags } = model.row ?? {};
  if (role === 'classifier') return tags?.includes('task-by-target') !== true || makesCategories(analysis);
  // Voting, bagging and calibration of classifiers.
  if (role === 'meta' && tags?.includes('classifier') === true) return true;
  if (role === 'network')
    return isCompiledToClassify(analysis, id) || holdsClassifier(analysis, model) || learnsClasses(analysis);
  return role === 'pipeline' || role === 'search' || role === 'meta'
    ? depth < MAX_DEPTH &&
        model.inner.some(({ value }) => value.kind === 'ref' && isClassifier(analysis, value.id, depth + 1))
    : false;
}

/** Pipelines in searches in pipelines. */
const MAX_DEPTH = 4;

/** A trainer of a model that tells classes apart: `Trainer(model=AutoModelForSequenceClassification.from_pretrained(…))`. */
function holdsClassifier(analysis: Analysis, { args }: EstimatorObject): boolean {
  const model = analysis.objectOf(args.keywords.get('model') ?? args.positional[0]);
  // With a single label it fits numbers.
  return (
    model?.kind === 'instance' &&
    isModelOfClasses(model.className) &&
    numberOf(model.args.keywords.get('num_labels')) !== 1
  );
}

/** Losses of classes are computed: `nn.BCELoss()`, `F.cross_entropy(…)`. */
const learnsClasses = oncePerAnalysis(({ facts }) => facts.calls.some(({ name }) => isLossOfClasses(name)));

/** A model whose class alone does not tell: false only where it is known to fit numbers. */
function mayClassify(analysis: Analysis, id: HeapId | null): boolean {
  const model = id === null ? undefined : analysis.object(id);
  const isOpen = model?.kind === 'estimator' && model.row?.tags?.includes('task-by-target') === true;
  return !isOpen || makesCategories(analysis);
}

/** H2O classifies where the answer was made a factor, and else fits numbers. */
const makesCategories = oncePerAnalysis((analysis) =>
  analysis.facts.calls.some(({ row }) => row?.kind === 'method' && row.effect === 'categories'),
);

/** `model.compile(loss="binary_crossentropy")` */
function isCompiledToClassify(analysis: Analysis, id: HeapId | null): boolean {
  return callsWritten(analysis, 'compile').some(({ receiver, args }) => {
    if (receiver?.kind !== 'ref' || receiver.id !== id) return false;
    const loss = args.keywords.get('loss') ?? args.positional[1];
    const object = analysis.objectOf(loss);
    const name =
      stringOf(loss) ??
      (loss?.kind === 'library' ? loss.name : null) ??
      (object?.kind === 'instance' ? object.className : '');
    return /cross_?entropy|hinge/i.test(name);
  });
}

/** Steps that make numbers of true and false. */
const CASTS = new Set(['float', 'double', 'int', 'long', 'astype', 'to', 'type']);

/** `(y_pred == y_test).mean()`, `(found == labels).float().mean()`, `np.mean(y_pred == y_test)`: an accuracy by hand. */
function accuraciesByHand(analysis: Analysis): Evaluated[] {
  const means = [...callsWritten(analysis, 'mean'), ...callsWritten(analysis, 'average')];
  return means.flatMap(({ node, order, receiver, args }): Evaluated[] => {
    const value = receiver?.kind === 'ref' ? receiver : args.positional[0];
    const data = analysis.objectOf(value);
    if (data?.kind !== 'data' || data.prediction === null) return [];
    if (data.through.findLast((step) => !CASTS.has(step)) !== '==') return [];
    if (roleOf(data.rows) === 'train') return [];
    return [{ node, order, model: data.prediction.model, score: null, sources: data.sources }];
  });
}

/** Calls of evaluators that a model was handed before: `ROC(model).explain_perf(X_test, y_test)`. */
function evaluatedByName(analysis: Analysis): Evaluated[] {
  return callsIn(analysis, evaluatorTable).flatMap(({ call: { node, order, receiver, args }, row }): Evaluated[] => {
    if (row.task !== undefined && stringOf(args.keywords.get(row.task)) !== CLASSIFIER) return [];
    const values = [...args.positional, ...args.keywords.values()];
    const data = values.flatMap((value) => analysis.dataOf(value) ?? []);
    const sources = [...new Set(data.flatMap((one) => one.sources))];
    if (data.length > 0 && data.every(({ rows }) => roleOf(rows) === 'train')) return [];
    const made = analysis.objectOf(receiver);
    const given = made?.kind === 'instance' ? made.args.positional[0] : undefined;
    const model = given?.kind === 'ref' && analysis.object(given.id)?.kind === 'estimator' ? given.id : null;
    return sources.length === 0 ? [] : [{ node, order, model, score: null, sources }];
  });
}

const CLASSIFIER = 'classifier';

/** Boards of scores, of the table that was set up before. */
function evaluatedAfterSetup(analysis: Analysis): Evaluated[] {
  return callsIn(analysis, scoreBoards).flatMap(({ call: { node, order } }): Evaluated[] => {
    const setup = callsIn(analysis, boardSetups).findLast(({ call }) => call.order < order);
    const args = setup?.call.args;
    const data = analysis.dataOf(args?.keywords.get('data') ?? args?.positional[0]);
    return data === null ? [] : [{ node, order, model: null, score: null, sources: data.sources }];
  });
}

/** `trainer.test(net, loader)` of Lightning, whose metrics are in the module: it tells classes apart where it learns them. */
function evaluatedByTrainer(analysis: Analysis): Evaluated[] {
  const calls = callsWrittenLike(analysis, (written) => written === 'test' || written === 'validate');
  return calls.flatMap(({ node, order, receiver, args }): Evaluated[] => {
    const trainer = analysis.objectOf(receiver);
    if (trainer?.kind !== 'instance' || trainer.row?.tags?.includes('trainer') !== true) return [];
    const given = [...args.positional, ...args.keywords.values()];
    const data = given.flatMap((value) => analysis.dataOf(value) ?? []);
    const sources = [...new Set(data.flatMap((one) => one.sources))];
    const isOther = data.some(({ rows }) => roleOf(rows) !== 'train');
    return isOther && sources.length > 0 && learnsClasses(analysis)
      ? [{ node, order, model: null, score: null, sources }]
      : [];
  });
}

const EVALUATING = /metric|evaluat|perform|accuracy|confusion|classification_?report|\bscore|_score/i;

/** Truth and predictions of a classifier handed to a function of a module that is not here, and that is named for it. */
function evaluatedElsewhere(analysis: Analysis): Evaluated[] {
  return callsWrittenLike(analysis, (written) => EVALUATING.test(written)).flatMap(
    ({ node, order, name, row, args }): Evaluated[] => {
      if (row !== null || name.startsWith('builtins.') || fairnessTable.find(name) !== undefined) return [];
      const data = [...args.positional, ...args.keywords.values()].flatMap((value) => analysis.dataOf(value) ?? []);
      const predicted = data.find(({ prediction }) => isClassifier(analysis, prediction?.model ?? null));
      const truth = data.find(({ prediction, form }) => prediction === null && form !== 'table');
      if (predicted === undefined || truth === undefined || roleOf(predicted.rows) === 'train') return [];
      const model = predicted.prediction?.model ?? null;
      return [{ node, order, model, score: null, sources: [...new Set([...predicted.sources, ...truth.sources])] }];
    },
  );
}

const PREDICTING = new Set(['predict', 'predict_proba', 'decision_function', 'predict_classes', 'predict_log_proba']);

/** Predictions of a model that came from a file or from elsewhere: what it was given is what the score is of. */
function inputOf(analysis: Analysis, { node, order, prediction }: ScoreFact): DataObject | null {
  if (prediction?.prediction != null) return null;
  const given = callsAt(analysis, node).find((call) => call.order >= order - 1);
  const results = new Set(given?.args.positional.flatMap((value) => (value.kind === 'ref' ? [value.id] : [])) ?? []);
  const before = callsWrittenLike(analysis, (written) => PREDICTING.has(written)).filter((call) => call.order < order);
  const own = before.find(({ result }) => result.kind === 'ref' && results.has(result.id)) ?? before.at(-1);
  return analysis.dataOf(own?.args.positional[0]);
}

/** Where the rows came from that were scored, or that the scored model was fitted on. */
function sourcesBehind(analysis: Analysis, score: ScoreFact): readonly Source[] {
  const sources = new Set<Source>();
  const add = (data: DataObject | null): void => data?.sources.forEach((source) => sources.add(source));
  add(score.truth);
  add(score.prediction);
  add(inputOf(analysis, score));
  if (score.rows !== null) for (const source of sourcesOf(score.rows)) sources.add(source);
  if (score.model !== null) for (const source of sourcesOfFits(analysis, score.model)) sources.add(source);
  return [...sources];
}

const sourcesOfModels = oncePerAnalysis(() => new Map<HeapId, ReadonlySet<Source>>());

/** What the fits of one model rest on; asked once, where thousands of scores ask for it. */
function sourcesOfFits(analysis: Analysis, model: HeapId): ReadonlySet<Source> {
  const known = sourcesOfModels(analysis);
  let sources = known.get(model);
  if (sources === undefined) {
    const fitted = fitsOf(analysis, model).flatMap(({ features, target }) => [features, target]);
    sources = new Set(fitted.flatMap((data) => data?.sources ?? []));
    known.set(model, sources);
  }
  return sources;
}
