// The shape of what is known of libraries. The rows themselves are tables in knowledge/; the interpreter reads them and holds no names of its own.

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
    /** Swapping truth and prediction changes the result. */
    readonly asymmetric?: boolean;
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

/** Kinds of names that need no row. */
export type NameKind =
  /** Classes whose objects, and those of whose subclasses, learn and predict. */
  | 'model class'
  /** What scores predictions: `nn.CrossEntropyLoss`. A module as well, but not what learns. */
  | 'loss'
  | 'loss by its name'
  /** A transformer that nobody described, by what it is called: `MyScaler`, `get_imputer`. */
  | 'scaler by its name'
  | 'vectorizer by its name'
  /** What draws numbers as the functions of `numpy.random` do. */
  | 'generator'
  /** Figures and estimators that tell the usual from the unusual; the last day or the largest group is none of these. */
  | 'usual values'
  /** Statistics that are tables of every column with every other. */
  | 'column matrix'
  /** Keys of a grouping that cut the rows into spans of time. */
  | 'groups by time'
  /** What makes of each moment the span of time that it lies in, which does not come again. */
  | 'span of time'
  /** A method of pandas under another name, which shows how far it is, or shares the work: `progress_apply`. */
  | 'runs beside a bar'
  /** What makes a table of pieces of a column of texts. */
  | 'text pieces'
  /** Classes whose objects hold the pieces of the series that they were made with. */
  | 'takes a series apart'
  /** What such an object calls a piece. */
  | 'seasonal piece'
  /** Scale pictures, or do one thing after another to them. */
  | 'transform of pictures'
  /** Of these, what scales them. */
  | 'scales pictures'
  /** What predictions of a library are called that hold them beside other things. */
  | 'part of predictions'
  /** Models of series that try orders on what they are fitted on. */
  | 'searches its order'
  /** Makes a function of one value into one of arrays: `np.vectorize(f)`. */
  | 'calls for each'
  /** Classes of fits by a formula. */
  | 'formula model'
  /** What such a fit tells of each column of the formula. */
  | 'formula figures'
  /** Lists of names that a fitted selector holds, which are not written with an underscore. */
  | 'names kept by a selector'
  /** What was learnt of each row it was fitted on, rather than of all of them. */
  | 'learnt of each row'
  /** What reads a file of settings as lists and dicts. */
  | 'settings reader'
  /** Decorators that hand the settings of a file to their function. */
  | 'settings decorator'
  /** Decorators that give a parameter of their function an option of the command line. */
  | 'option decorator'
  /** What stands as a parameter's default for such an option, and holds the option's own. */
  | 'option default'
  /** Says what a field of a class of settings holds unless it is told. */
  | 'settings field'
  /** The same where the default may stand first, without its name. */
  | 'settings field with default first'
  /** Opens a database, which may be a file. */
  | 'database connection'
  /** Reads files that the text of its queries names. */
  | 'query over files'
  /** Builders of data sets that are named by the format of the files on this machine that they read. */
  | 'format of own files'
  /** Functions that build data sets, of files or of a hub. */
  | 'builder of data sets'
  /** Data sets that come as an object with rows, target and names. */
  | 'bunch'
  /** Data sets that come as a frame of pandas, or in a bunch. */
  | 'bundled frame'
  /** Data sets that come as an object of their library, to be gone through. */
  | 'data set object'
  | 'library of graphs'
  /** Libraries whose frames give their columns as attributes. */
  | 'library of columns as attributes'
  /** Libraries whose frames take expressions of columns: `agg(F.mean('price'))`. */
  | 'library of column expressions'
  /** Libraries whose transformers give out what they were given, a table or series of their own. */
  | 'library of own tables'
  /** Networks and callbacks of Keras, wherever they are imported from. */
  | 'of Keras'
  /** A model of Spark, which writes its predictions beside the columns that it is given. */
  | 'predicts by transform'
  /** Classes whose subclasses are data sets. */
  | 'data set base'
  /** Learns from the pictures that a file of settings names. */
  | 'detector of pictures'
  /** What is told a query and asked for its rows later. */
  | 'cursor'
  /** Metrics that are told of one batch after another. */
  | 'kept metric'
  /** Of those, what only classes can be measured by. */
  | 'metric of classes'
  /** What is called on a model or a loss and gives the same: `torch.compile(net)`, `scaler.scale(loss)`. */
  | 'hands on the first'
  /** The same of everything that it is given: `accelerator.prepare(net, optimizer, loader)`. */
  | 'hands on all'
  /** What a loss is given to so that its model learns. */
  | 'backward pass'
  /** Make a function of another and some of its arguments: `partial(digest, algorithm="md5")`. */
  | 'binds arguments'
  /** Marks functions that are handed what others of their names give: `@asset`. */
  | 'step decorator'
  /** Classes whose objects make functions into cells: `@app.cell`. */
  | 'notebook app'
  /** Runs a function with one setting after another. */
  | 'optimiser'
  /** Takes the largest or smallest of its items, by a function that is its `key`. */
  | 'takes the best'
  /** Of libraries whose functions reckon with what they are given, row by row, unless a table says otherwise. */
  | 'array function'
  /** Chooses places rather than labels. */
  | 'positions'
  /** A step of which the result is nearly what it was given: turned, mirrored, with noise. */
  | 'near copy'
  /** A class of such steps, whose objects are called with what they change. */
  | 'augmenter'
  /** Lays each of the columns that it is given as a row. */
  | 'lays rows'
  /** Makes a row of each item of a list: `explode`. */
  | 'makes a row of each'
  /** Makes a list of the columns that it is given, in each row. */
  | 'lists columns'
  /** A column that holds one given value in every row. */
  | 'column of one literal';

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
