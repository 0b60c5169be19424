// Functions that fit and transform at once, and the class that keeps what was learnt:
// https://scikit-learn.org/stable/api/sklearn.preprocessing.html

/** The module of the classes below. */
export const PREPROCESSING = 'sklearn.preprocessing';

/** The class of that module that does what a function does, and can be applied again. */
export const CLASS_OF_FUNCTION: ReadonlyMap<string, string> = new Map([
  ['sklearn.preprocessing.scale', 'StandardScaler'],
  ['sklearn.preprocessing.minmax_scale', 'MinMaxScaler'],
  ['sklearn.preprocessing.maxabs_scale', 'MaxAbsScaler'],
  ['sklearn.preprocessing.robust_scale', 'RobustScaler'],
  ['sklearn.preprocessing.power_transform', 'PowerTransformer'],
  ['sklearn.preprocessing.quantile_transform', 'QuantileTransformer'],
]);
