// Methods that measure a classifier which their object was made with, and show what they found: no score is returned.
import { nameTable, places, type Certainty } from './nameTable';

export interface EvaluatorRow {
  readonly name: string;
  readonly certainty: Certainty;
}

function rows(owners: string, names: string): EvaluatorRow[] {
  return places(owners, names).map((name) => ({ name, certainty: 'documented' }));
}

export const evaluatorTable = nameTable<EvaluatorRow>([
  // https://interpret.ml/docs/python/api/ROC.html, PR.html
  ...rows('interpret.perf', 'ROC.explain_perf PR.explain_perf'),
  // https://spark.apache.org/docs/latest/api/python/reference/pyspark.ml.html#evaluation
  ...rows(
    'pyspark.ml.evaluation',
    'BinaryClassificationEvaluator.evaluate MulticlassClassificationEvaluator.evaluate MultilabelClassificationEvaluator.evaluate',
  ),
  // https://www.scikit-yb.org/en/latest/api/classifier/
  ...rows(
    'yellowbrick.classifier',
    'ClassificationReport.score ConfusionMatrix.score ROCAUC.score PrecisionRecallCurve.score ClassPredictionError.score',
  ),
]);
