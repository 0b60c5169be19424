// diffprivlib 0.6: https://diffprivlib.readthedocs.io/en/latest/
import { words } from '../rows';
import { calls, type PrivacyCallRow } from './rows';

/** Models and tools take an epsilon and a seed, and learn from the data what no argument bounds. */
function bounded(role: 'model' | 'tool', names: string, bounds: string, params: string): PrivacyCallRow[] {
  return calls('diffprivlib', role, `diffprivlib.${role}s`, names, {
    epsilon: 'epsilon',
    seed: 'random_state',
    ...(bounds === '' ? {} : { bounds: words(bounds) }),
    params: words(params),
  });
}

export const DIFFPRIVLIB = [
  ...bounded('model', 'GaussianNB StandardScaler', 'bounds', ''),
  ...bounded('model', 'KMeans', 'bounds', 'n_clusters'),
  ...bounded('model', 'LinearRegression', 'bounds_X bounds_y', ''),
  ...bounded('model', 'LogisticRegression', 'data_norm', ''),
  ...bounded('model', 'PCA', 'data_norm', 'n_components'),
  ...bounded('model', 'RandomForestClassifier', 'bounds', 'n_estimators'),
  ...bounded('model', 'DecisionTreeClassifier', 'bounds', 'max_depth'),
  ...bounded('tool', 'mean std var sum nanmean nanstd nanvar nansum median', 'bounds', 'array epsilon bounds'),
  ...bounded('tool', 'quantile', 'bounds', 'array quant epsilon bounds'),
  ...bounded('tool', 'percentile', 'bounds', 'array percent epsilon bounds'),
  ...bounded('tool', 'histogram histogramdd', 'range', 'sample epsilon bins range'),
  ...bounded('tool', 'histogram2d', 'range', 'array_x array_y epsilon bins range'),
  ...bounded('tool', 'count_nonzero', '', 'array epsilon'),
  ...calls(
    'diffprivlib',
    'mechanism',
    'diffprivlib.mechanisms',
    'Laplace LaplaceTruncated LaplaceFolded LaplaceBoundedDomain LaplaceBoundedNoise Gaussian GaussianAnalytic GaussianDiscrete Geometric GeometricTruncated GeometricFolded Exponential Binary Bingham Snapping Staircase Vector',
    {
      epsilon: 'epsilon',
      delta: 'delta',
      seed: 'random_state',
    },
  ),
  ...calls('diffprivlib', 'accountant', 'diffprivlib diffprivlib.accountant', 'BudgetAccountant', {
    epsilon: 'epsilon',
    delta: 'delta',
    params: ['epsilon', 'delta'],
  }),
  ...calls('diffprivlib', 'report', 'diffprivlib.BudgetAccountant', 'total remaining check'),
];

/** A model of diffprivlib; its name is the first group. */
export const DIFFPRIVLIB_MODEL = /^diffprivlib\.models\.(\w+)$/;
/** A fit of one; its name is the first group. */
export const DIFFPRIVLIB_FIT = /^diffprivlib\.models\.(\w+)\.(?:fit|fit_transform|partial_fit)$/;

/** Steps of scikit-learn that diffprivlib has under the same name, with the argument that bounds their data there. */
export const PRIVATE_COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ['StandardScaler', 'bounds=(0.0, 1.0)'],
  ['PCA', 'data_norm=1.0'],
]);

/** Steps that have such a counterpart, by where they come from. */
export const IN_CLEAR = /^sklearn\./;
