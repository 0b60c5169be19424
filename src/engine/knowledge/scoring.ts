// Names of scikit-learn's `scoring` that only classifiers have (sklearn.metrics.get_scorer_names, 1.5).

const CLASSIFICATION =
  /^(?:(?:balanced_|top_k_)?accuracy|average_precision|neg_brier_score|neg_log_loss|roc_auc(?:_ov[or](?:_weighted)?)?|(?:f1|precision|recall|jaccard)(?:_(?:micro|macro|weighted|samples))?|matthews_corrcoef)$/;

/** Whether a name of `scoring=` is of a classifier: https://scikit-learn.org/stable/modules/model_evaluation.html */
export function isClassificationScoring(name: string): boolean {
  return CLASSIFICATION.test(name);
}
