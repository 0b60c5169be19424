// Recommenders: Surprise, whose sets of ratings are divided, learnt from and tested as a whole. Names and
// parameters as scikit-surprise 1.1.5 has them.
import { classes, functions, methods, type Row } from '../rows';

const own = { libraries: ['surprise'] } as const;
const folds = { shuffles: true } as const;

export const recommenders: Row[] = [
  ...functions('surprise.Dataset', 'same', 'load_from_df(df reader)', { returns: 'table' }),
  ...functions('surprise.Dataset', 'load-dataset', 'load_builtin(name)', { returns: 'table', path: 'name' }),
  ...functions('surprise.Dataset', 'read', 'load_from_file(file_path reader)', { returns: 'table', path: 'file_path' }),
  ...methods('table', 'same', 'build_full_trainset build_testset'),
  ...['surprise', 'surprise.prediction_algorithms', 'surprise.prediction_algorithms.matrix_factorization'].flatMap(
    (module) => classes(module, 'regressor', 'SVD SVDpp NMF', { certainty: 'documented' }),
  ),
  ...['surprise', 'surprise.prediction_algorithms', 'surprise.prediction_algorithms.knns'].flatMap((module) =>
    classes(module, 'regressor', 'KNNBasic KNNWithMeans KNNWithZScore KNNBaseline'),
  ),
  ...classes('surprise', 'regressor', 'BaselineOnly SlopeOne CoClustering NormalPredictor'),
  ...methods('estimator', 'fit', 'fit(trainset)', { ...own, tags: ['target-inside'] }),
  ...methods('estimator', 'predict', 'test(testset)', own),
  // A rating of one user, with no rows.
  ...methods('estimator', 'other', 'predict(uid iid r_ui) get_neighbors(iid k)', own),
  ...functions('surprise.model_selection', 'split', 'train_test_split(data test_size)', { tags: ['random'] }),
  ...classes('surprise.model_selection', 'splitter', 'KFold(n_splits) ShuffleSplit(n_splits) RepeatedKFold(n_splits)', {
    splitter: folds,
    tags: ['random'],
  }),
  ...classes('surprise.model_selection', 'splitter', 'LeaveOneOut(n_splits)', { splitter: folds, tags: ['random'] }),
  ...functions('surprise.model_selection', 'cross-validate', 'cross_validate(algo data measures cv)', {
    model: 'algo',
    features: 'data',
  }),
  ...functions('surprise.accuracy', 'score', 'rmse(predictions) mae(predictions) mse(predictions) fcp(predictions)', {
    returns: 'scalar',
    score: { truth: 'predictions', prediction: 'predictions', wants: 'values', task: 'regression' },
  }),
];
