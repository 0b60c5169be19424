// Plain words for what the analysis knows by its technical name.
import type { Concern } from '../finding';
import type { Category } from '../knowledge/lexicon/phrases';
import type { SafeguardKind } from '../knowledge/safeguards';
import type { EvaluatedOn, ModelNote } from '../survey/models';
import type { ColumnFate } from '../survey/columnFate';
import type { UnnamedTable } from '../survey/inputColumns';

export const CONCERNS: Readonly<Record<Concern, string>> = {
  privacy: 'Privacy',
  fairness: 'Fairness',
  'data-versions': 'Data versions',
  leakage: 'Leakage: scores that flatter',
  reproducibility: 'Repeatability',
  evaluation: 'Evaluation',
  explainability: 'Explanation',
  security: 'Security',
  federated: 'Federated learning',
  automl: 'Automated model search',
  edge: 'Models on small devices',
  operations: 'Running models',
  cloud: 'Cloud',
  assay: 'Suppressions of Assay',
};

export const CATEGORIES: Readonly<Record<Category, string>> = {
  'direct.name': 'name of a person',
  'direct.contact': 'contact (e-mail, phone, address)',
  'direct.natid': 'official number of a person',
  'direct.recordid': 'number of a person’s record',
  'direct.finid': 'account or card number',
  'direct.online': 'online identity (user name, device, IP address)',
  'direct.biometric': 'biometric',
  'quasi.date': 'date that can point to a person',
  'quasi.geo': 'place that can point to a person',
  'quasi.demographic': 'personal circumstances',
  'special.health': 'health',
  'special.origin': 'origin',
  'special.belief': 'belief',
  'special.sex': 'sex life or orientation',
  'special.criminal': 'criminal record',
  secret: 'secret (password, token)',
  proxy: 'may stand for a sensitive attribute',
  custom: 'sensitive in this project',
};

/** Tables that have no name in the code. */
export const UNNAMED_TABLES: Readonly<Record<UnnamedTable['kind'], string>> = {
  made: 'a table that the code makes',
  'computed-name': 'data read under a computed name',
  joined: 'a table joined from several reads',
};

export const EVALUATED_ON: Readonly<Record<EvaluatedOn, string>> = {
  'held-out': 'rows kept apart from training',
  validation: 'rows that were used to choose or stop the training',
  'trained-rows': 'the very rows it learnt from',
  'partly-trained': 'rows some of which it learnt from',
  'cross-validation': 'each part of the data in turn, after learning from the others (cross-validation)',
  unknown: 'rows that could not be told from the code',
};

export const TASKS: Readonly<Record<ModelNote['task'], string>> = {
  classification: 'sorts cases into classes',
  regression: 'estimates a number',
  forecasting: 'forecasts later values',
  clustering: 'groups cases that are alike',
  unknown: 'task not told',
};

export const SAFEGUARDS: Readonly<Record<SafeguardKind, string>> = {
  detect: 'finds personal data',
  redact: 'takes personal data out of texts, tables or images',
  synthesize: 'invents rows instead of real ones',
  pseudonymize: 'replaces identifiers by codes',
  encrypt: 'encrypts',
  anonymity: 'groups people so that nobody stands out',
  generalize: 'makes values coarser',
  'dp-train': 'trains with differential privacy: one person’s row hardly changes the model',
  'dp-query': 'adds noise to statistics (differential privacy)',
  'dp-account': 'keeps count of the privacy spent',
  federated: 'trains where the data lies (federated learning)',
  homomorphic: 'computes on encrypted data',
  multiparty: 'computes jointly without showing the data',
  remote: 'computes where the data lies',
  'attack-test': 'tests what a model gives away',
  display: 'removes what notebooks show',
};

export const FATES: Readonly<Record<ColumnFate['end'], string>> = {
  learnt: 'used by the model',
  changed: 'a value made from it is used by the model',
  dropped: 'taken out before training',
  predicted: 'what a model is to tell',
  'left-out': 'not among what the model uses',
  'no-model': 'no model that was found is trained on it',
  unknown: 'could not be told whether the model uses it',
};

/** Name of a metric as people call it, with what it says. */
const METRICS: Readonly<Record<string, string>> = {
  accuracy_score: 'accuracy (share of right answers)',
  balanced_accuracy_score: 'balanced accuracy (share of right answers, each class counting the same)',
  precision_score: 'precision (how many of those picked are right)',
  recall_score: 'recall (how many of those to be found are found)',
  f1_score: 'F1 (precision and recall in one number)',
  fbeta_score: 'F-beta (precision and recall in one number)',
  roc_auc_score: 'ROC AUC (how well it ranks; 0.5 is chance)',
  average_precision_score: 'average precision (how well it ranks rare cases)',
  log_loss: 'log loss (how far off its probabilities are)',
  brier_score_loss: 'Brier score (how far off its probabilities are)',
  confusion_matrix: 'table of right and wrong answers',
  classification_report: 'report by class (precision and recall of each)',
  matthews_corrcoef: 'Matthews correlation',
  cohen_kappa_score: 'Cohen’s kappa',
  mean_squared_error: 'mean squared error',
  root_mean_squared_error: 'root mean squared error',
  mean_absolute_error: 'mean absolute error (how far off on average)',
  mean_absolute_percentage_error: 'mean absolute percentage error',
  r2_score: 'R² (share of the variation explained)',
  silhouette_score: 'silhouette (how well groups are apart)',
  score: 'the model’s own score',
  evaluate: 'the model’s own evaluation',
  'by hand': 'a share of right answers, computed by hand',
  from_predictions: 'a picture of right and wrong answers',
  from_estimator: 'a picture of right and wrong answers',
  roc_curve: 'ROC curve (how well it ranks)',
  precision_recall_curve: 'curve of precision and recall',
  cross_val_score: 'cross-validated score',
  cross_validate: 'cross-validated scores',
  cross_val_predict: 'cross-validated predictions',
};

/** A metric in words that need no training; the name itself where there are none. */
export function metricWords(metric: string): string {
  return namedIn(METRICS, sameMetric(metric)) ?? metric;
}

/** What torchmetrics and evaluate call the metrics of scikit-learn. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Accuracy: 'accuracy_score',
  accuracy: 'accuracy_score',
  Precision: 'precision_score',
  precision: 'precision_score',
  Recall: 'recall_score',
  recall: 'recall_score',
  F1Score: 'f1_score',
  f1: 'f1_score',
  AUROC: 'roc_auc_score',
  roc_auc: 'roc_auc_score',
  ConfusionMatrix: 'confusion_matrix',
  MeanSquaredError: 'mean_squared_error',
  MeanAbsoluteError: 'mean_absolute_error',
  R2Score: 'r2_score',
};

function sameMetric(metric: string): string {
  return namedIn(OTHER_NAMES, metric.replace(/^(?:Binary|Multiclass|Multilabel)(?=[A-Z])/, '')) ?? metric;
}

/** A metric is called as its author likes, `constructor` too. */
function namedIn(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Without what it says. */
export function shortMetric(metric: string): string {
  return metricWords(metric).replace(/ \(.*$/, '');
}

/** Tables, pictures and a model's own way to score are no metrics of the Hub. */
const NO_HUB_METRIC =
  /^(?:by hand|from_\w+|\w+_curve|score|evaluate|cross_val\w*|classification_report|confusion_matrix)$/;

/** Names as the Hugging Face Hub lists them: `roc_auc`; the name itself where it is no sklearn score. */
export function hubMetrics(metrics: readonly string[]): string[] {
  const named = metrics.map(sameMetric).filter((metric) => !NO_HUB_METRIC.test(metric));
  return [...new Set(named.map((metric) => metric.replace(/_score$/, '')))];
}

/** A printed number; of a long one four decimals, and a sign that more stand there. */
export function shortNumber(text: string): string {
  return text.replace(/^(-?\d+\.\d{4})\d{3,}$/, '$1…');
}

export const LIBRARIES: Readonly<Record<string, string>> = {
  sklearn: 'scikit-learn',
  xgboost: 'XGBoost',
  lightgbm: 'LightGBM',
  catboost: 'CatBoost',
  keras: 'Keras',
  tensorflow: 'TensorFlow',
  torch: 'PyTorch',
  statsmodels: 'statsmodels',
  pyspark: 'Spark',
  imblearn: 'imbalanced-learn',
};
