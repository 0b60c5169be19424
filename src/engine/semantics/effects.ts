// The shape of what is known of libraries. The rows themselves are tables in knowledge/; the interpreter reads them and holds no names of its own.
import type { NameKind } from './nameKind';

/** How far a row was checked: read in the library's documentation or source, or from general knowledge only. */
export type Certainty = 'documented' | 'assumed';

interface RowBase {
  /** Canonical dotted name, as documented: `sklearn.preprocessing.StandardScaler`. */
  readonly name: string;
  /** Other dotted names of the same object (private modules, older places, re-exports). */
  readonly aliases?: readonly string[];
  /** Parameters in positional order, for functions without `self`. */
  readonly params?: readonly string[];
  readonly certainty?: Certainty;
  /** Version range in which the row holds, as in a requirement: `<1.2`. */
  readonly versions?: string;
}

/** What fitting keeps of the rows. Only `statistics`, `vocabulary` and `target` leak when the rows are later split. */
export type Learns =
  /** Means, ranges, components, distances, selected columns without the target. */
  | 'statistics'
  /** Terms and their document frequencies. */
  | 'vocabulary'
  /** Uses y: target encoders, supervised selection and projection. */
  | 'target'
  /** Only which categories or labels there are: harmless before a split in most reviewers' eyes. */
  | 'categories'
  /** Stateless. */
  | 'nothing';

export type ClassRole =
  | 'transformer'
  | 'classifier'
  | 'regressor'
  /** Neither classifier nor regressor by its name alone: Keras and torch models, statsmodels. */
  | 'network'
  | 'clusterer'
  | 'outlier-detector'
  | 'forecaster'
  /** fit_resample: over- and under-sampling. */
  | 'sampler'
  /** Grid, random, halving, Bayesian search around the parameter named by `wraps`. */
  | 'search'
  | 'pipeline'
  | 'column-transformer'
  | 'feature-union'
  /** Any other estimator around an estimator: bagging, stacking, calibration, one-vs-rest. */
  | 'meta'
  /** KFold and kin: has `split(X, y, groups)`. */
  | 'splitter'
  /** Keras' Tokenizer, TextVectorization (adapt), Normalization (adapt). */
  | 'tokenizer'
  /** ImageDataGenerator and kin. */
  | 'generator'
  /** Holds rows: DMatrix, lightgbm.Dataset, Pool, TensorDataset, tf.data.Dataset. */
  | 'dataset'
  | 'loader'
  /** Known by name to the rules, nothing more: explainers, privacy engines, fairness metrics, clients. */
  | 'other';

export interface ClassRow extends RowBase {
  readonly kind: 'class';
  readonly role: ClassRole;
  readonly learns?: Learns;
  /** Parameters that hold wrapped estimators. */
  readonly wraps?: readonly string[];
  /** For `splitter`: whether rows are shuffled by default, keeps groups apart, keeps time order. */
  readonly splitter?: { readonly shuffles?: boolean; readonly grouped?: boolean; readonly ordered?: boolean };
  /** For `dataset` and `loader`: parameters that hold the features and the target. */
  readonly holds?: readonly string[];
  /** Free words that rules ask for: `tree`, `distance-based`, `dp`, `black-box`. */
  readonly tags?: readonly string[];
}

/** What the result is, for calls that make or pass on data. */
export type DataForm = 'table' | 'column' | 'array' | 'scalar' | 'index' | 'mask' | 'text' | 'dataset' | 'loader';

export type FunctionEffect =
  /** Reads data from the place in `path`. */
  | 'read'
  /** A data set that the library ships or fetches by name: load_iris, fetch_openml. */
  | 'load-dataset'
  /** train_test_split and kin: returns two parts for each array. */
  | 'split'
  /** cross_val_score, cross_validate, cross_val_predict, learning_curve… */
  | 'cross-validate'
  /** Fits and transforms in one: preprocessing.scale, minmax_scale, stats.zscore. */
  | 'fit-transform'
  /** Smooths a series or takes it apart, as a whole: savgol_filter, wavedec, seasonal_decompose. Of a table of samples it works within each. */
  | 'whole-series'
  /** A statistic over rows: np.mean, np.std, np.percentile. */
  | 'reduce'
  /** Row by row: np.log, np.where, np.clip. The rows stay. */
  | 'elementwise'
  /** Stacks rows: pd.concat (axis 0), np.vstack. */
  | 'combine-rows'
  /** Joins columns of the same rows: np.hstack, np.c_, pd.concat (axis 1). */
  | 'combine-columns'
  /** pd.merge: rows of the left, columns of both. */
  | 'join'
  /** Same values in another wrapping: np.array, pd.DataFrame, torch.tensor, copy.deepcopy. */
  | 'same'
  /** pd.get_dummies, pd.factorize: which categories there are, no more. */
  | 'categories'
  /** pd.cut, pd.qcut: learns bin edges where they are not given. */
  | 'bin'
  /** sklearn.utils.resample, random oversampling: rows may come twice. */
  | 'resample'
  /** Rows in another order. */
  | 'shuffle'
  /** A metric over labels and predictions. */
  | 'score'
  /** xgb.train, lgb.train: fits a model on a dataset. */
  | 'train'
  /** make_pipeline, make_column_transformer, make_union. */
  | 'make-pipeline'
  | 'make-column-transformer'
  | 'make-union'
  /** torch.utils.data.random_split: parts of one dataset. */
  | 'random-split'
  /** Wraps rows: from_tensor_slices. */
  | 'dataset'
  /** Pairs, counts, iterates: zip, enumerate, range, map. */
  | 'builtin'
  /** Path arithmetic: os.path.join, Path. */
  | 'path'
  /** Only known by name; `tags` says to which rules. */
  | 'other';

export interface FunctionRow extends RowBase {
  readonly kind: 'function';
  readonly effect: FunctionEffect;
  /** The result answers to this name: `SparkSession.builder.getOrCreate()` is a session as if it were the class. */
  readonly stands?: string;
  readonly returns?: DataForm;
  readonly learns?: Learns;
  /** `read`: parameter with the path, URL or table. */
  readonly path?: string;
  /** `score`: names of the true and predicted parameters; `wants` says what predictions it needs. */
  readonly score?: {
    readonly truth: string;
    readonly prediction: string;
    readonly wants: 'labels' | 'probabilities' | 'values' | 'any';
    /** Swapping truth and prediction changes the result; `weighted`: only where classes are weighed by how often the truth has them. */
    readonly asymmetric?: boolean | 'weighted';
    readonly task?: 'classification' | 'regression' | 'clustering' | 'any';
  };
  /** `cross-validate` and `train`: parameters of the model, the features and the target. */
  readonly model?: string;
  readonly features?: string;
  readonly target?: string;
  /** `random-split`, `split`: parameter with the arrays where it is not all positional ones. */
  readonly tags?: readonly string[];
}

export type Receiver =
  'table' | 'column' | 'array' | 'groups' | 'window' | 'estimator' | 'splitter' | 'dataset' | 'text' | 'any';

export type MethodEffect =
  // on data
  | 'reduce'
  | 'elementwise'
  /** Keeps some rows: query, dropna, head, nlargest. */
  | 'filter'
  | 'sample'
  | 'shuffle'
  | 'sort'
  /** Same data, other wrapping or index: copy, reset_index, astype, values, to_numpy. */
  | 'same'
  | 'select-columns'
  /** drop(columns) or drop(rows). */
  | 'drop'
  | 'pop'
  | 'rename'
  /** fillna, replace: takes a value that may be a statistic. */
  | 'fill'
  /** ffill, bfill, interpolate: uses neighbouring rows. */
  | 'fill-neighbours'
  | 'group'
  /** rolling, expanding, ewm, resample. */
  | 'window'
  | 'shift'
  /** apply, map, transform, applymap, pipe: calls a function on values or rows. */
  | 'apply'
  | 'assign'
  | 'insert'
  | 'join'
  | 'combine-rows'
  | 'describe'
  | 'categories'
  /** Groups: the statistic of its own group for each row. */
  | 'group-transform'
  | 'iterate'
  | 'display'
  | 'write'
  // on estimators
  | 'fit'
  | 'partial-fit'
  | 'fit-transform'
  | 'fit-predict'
  | 'fit-resample'
  | 'transform'
  | 'inverse-transform'
  | 'predict'
  | 'predict-scores'
  | 'score'
  | 'clone'
  // on splitters
  | 'split'
  // on datasets
  | 'dataset-same'
  | 'dataset-take'
  | 'dataset-skip'
  | 'other';

export interface MethodRow {
  readonly kind: 'method';
  readonly on: readonly Receiver[];
  readonly name: string;
  readonly effect: MethodEffect;
  readonly params?: readonly string[];
  /** The method has an `inplace` parameter, or always works in place (`always`). */
  readonly inplace?: boolean | 'always';
  readonly returns?: DataForm;
  /** Libraries it holds for; absent where it does not matter. */
  readonly libraries?: readonly string[];
  readonly tags?: readonly string[];
  readonly certainty?: Certainty;
}

/** Well-known data sets that code names rather than reads: columns and the target, so that column rules see them. */
export interface DatasetRow {
  readonly kind: 'dataset';
  /** How it appears: a loader's name, `fetch_openml:adult`, a file name. Lower-case. */
  readonly appears: readonly string[];
  readonly title: string;
  readonly columns?: readonly string[];
  readonly target?: string;
  /** Describes people. */
  readonly people: boolean;
  /** A classroom toy: findings about it are at most hints. */
  readonly toy?: boolean;
  readonly tags?: readonly string[];
}

/** What reads the data that a project's catalog names; what a fit gives back where the library keeps a record of it. */
export type ImpliedName = 'catalog reader' | 'training record';

export interface Knowledge {
  class(name: string): ClassRow | undefined;
  function(name: string): FunctionRow | undefined;
  /** `library` is the object's own (`polars`), where its methods differ from those of pandas by the same name. */
  method(receiver: Receiver, name: string, library?: string): MethodRow | undefined;
  /** Canonical dotted name of an alias; the name itself where none is known. */
  canonical(name: string): string;
  dataset(appears: string): DatasetRow | undefined;
  /** Whether the dotted name lies in a library that the tables cover, so that silence means "harmless" and not "unknown". */
  covers(name: string): boolean;
  /** Whether a dotted name, or the last part of one where the kind is of methods, attributes or statistics, is of a kind. */
  is(kind: NameKind, name: string): boolean;
  /** Whether a column of this name holds points in time. */
  isTimeName(column: string): boolean;
  /** Dotted name behind one that notebooks have without an import. */
  hostName(name: string): string | undefined;
  /** The class of which a call of this dotted name gets the session that is there. */
  session(name: string): string | undefined;
  /** Canonical name of what code uses without naming it. */
  implied(what: ImpliedName): string;
  /** Names that the tables know directly inside a module, for star imports. */
  namesIn?(module: string): readonly string[];
}
