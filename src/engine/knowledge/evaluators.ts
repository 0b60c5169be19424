// Calls that measure classifiers and show what they found: no score is returned.
import { nameTable, places, type Certainty } from './nameTable';

export interface EvaluatorRow {
  readonly name: string;
  readonly certainty: Certainty;
  /** The parameter that says what the model does, where it may be anything. */
  readonly task?: string;
}

function rows(owners: string, names: string): EvaluatorRow[] {
  return places(owners, names).map((name) => ({ name, certainty: 'documented' }));
}

/** Methods that measure the classifier which their object was made with. */
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
  // https://mlflow.org/docs/latest/python_api/mlflow.models.html#mlflow.models.evaluate
  ...rows('mlflow mlflow.models', 'evaluate').map((row) => ({ ...row, task: 'model_type' })),
]);

const PYCARET = 'pycaret.classification pycaret.classification.ClassificationExperiment';

/** Boards of scores, of the table that was set up before: https://pycaret.readthedocs.io/en/latest/api/classification.html */
export const scoreBoards = nameTable<EvaluatorRow>(rows(PYCARET, 'compare_models evaluate_model'));
/** What sets the table of such boards up; it is the first argument, or `data`. */
export const boardSetups = nameTable<EvaluatorRow>(rows(PYCARET, 'setup'));
