// Names that only classifiers have: of scikit-learn's `scoring` (sklearn.metrics.get_scorer_names, 1.5), losses and models.

const CLASSIFICATION =
  /^(?:(?:balanced_|top_k_)?accuracy|average_precision|neg_brier_score|neg_log_loss|roc_auc(?:_ov[or](?:_weighted)?)?|(?:f1|precision|recall|jaccard)(?:_(?:micro|macro|weighted|samples))?|matthews_corrcoef)$/;

/** Whether a name of `scoring=` is of a classifier: https://scikit-learn.org/stable/modules/model_evaluation.html */
export function isClassificationScoring(name: string): boolean {
  return CLASSIFICATION.test(name);
}

const BOOSTING =
  /^(?:binary(?::\w+)?|multi(?:class(?:ova)?|:\w+)|cross_entropy|(?:binary|multi)_(?:logloss|error)|m?logloss|m?error|auc(?:pr|_mu)?|average_precision|Logloss|CrossEntropy|MultiClass(?:OneVsAll)?|AUC|PRAUC|Accuracy|BalancedAccuracy|F1|TotalF1|Precision|Recall|MCC)$/;

/** Keys under which the settings of boosted trees name what they fit to and what they are measured by. */
export const BOOSTING_AIMS = [
  'objective',
  'metric',
  'metrics',
  'eval_metric',
  'loss_function',
  'custom_loss',
  'custom_metric',
];

/**
 * Whether an objective or metric of boosted trees is of classes: https://xgboost.readthedocs.io/en/stable/parameter.html,
 * https://lightgbm.readthedocs.io/en/stable/Parameters.html, https://catboost.ai/docs/en/concepts/loss-functions-classification
 */
export function isAimOfClasses(name: string): boolean {
  return BOOSTING.test(name);
}

const LOSS =
  /^torch\.nn\.(?:\w+\.)*(?:BCE\w*|CrossEntropyLoss|NLLLoss|MultiMarginLoss|MultiLabel\w*|SoftMarginLoss|cross_entropy|nll_loss|binary_cross_entropy\w*)$/;

/** Whether what is called computes a loss of classes: https://docs.pytorch.org/docs/stable/nn.html#loss-functions */
export function isLossOfClasses(name: string): boolean {
  return LOSS.test(name);
}

const MODEL = /^transformers\.(?:\w+\.)*\w+For(?:Sequence|Image|Audio|Video)Classification(?:\.|$)/;

/** Whether a class is of models that tell classes apart: https://huggingface.co/docs/transformers/model_doc/auto */
export function isModelOfClasses(className: string): boolean {
  return MODEL.test(className);
}

/** An argument of a class, and the values of it by which the class has probabilities. */
interface WhenGiven {
  readonly argument: string;
  readonly values: readonly unknown[];
}

/**
 * Classifiers of scikit-learn that tell no probabilities, with the argument that makes them do so: what they have is a distance from the
 * border (`decision_function`). https://scikit-learn.org/stable/glossary.html#term-predict_proba
 */
export const WITHOUT_PROBABILITIES: ReadonlyMap<string, WhenGiven | null> = new Map<string, WhenGiven | null>([
  ['LinearSVC', null],
  ['RidgeClassifier', null],
  ['RidgeClassifierCV', null],
  ['Perceptron', null],
  ['PassiveAggressiveClassifier', null],
  ['SVC', { argument: 'probability', values: [true] }],
  ['NuSVC', { argument: 'probability', values: [true] }],
  ['SGDClassifier', { argument: 'loss', values: ['log_loss', 'log', 'modified_huber'] }],
]);

/**
 * Those of scikit-learn that make probabilities whatever the models in them tell, where they are given the argument; else they have but labels.
 * https://scikit-learn.org/stable/api/sklearn.ensemble.html
 */
export const OWN_PROBABILITIES: ReadonlyMap<string, WhenGiven | null> = new Map<string, WhenGiven | null>([
  ['CalibratedClassifierCV', null],
  ['BaggingClassifier', null],
  ['AdaBoostClassifier', null],
  ['VotingClassifier', { argument: 'voting', values: ['soft'] }],
]);

/** What passes on whatever the last estimator in it can tell. */
export const PASSES_ON = /(?:Pipeline|SearchCV)$/;
