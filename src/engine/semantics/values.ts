// What a name may hold: not types, but origin. All of these are immutable; what Python mutates lives in the heap and is replaced there.
import type { ClassDef, Expression, FunctionDef, Lambda, NodeBase } from '../python/ast';
import type { ClassRow, DataForm, Learns } from './effects';
import type { ColumnOrigin } from './world';

// ---- rows -------------------------------------------------------------------------------------------------------

/** Where rows first came from: a read, a bundled data set, a literal. */
export interface Source {
  readonly id: number;
  /** The call or literal. */
  readonly node: NodeBase;
  readonly kind: 'read' | 'dataset' | 'literal' | 'parameter' | 'unknown';
  /** Canonical name of the reader or loader. */
  readonly reader: string;
  /** Folded path, URL, table or data set name, where it could be folded. */
  readonly place: string | null;
  /** Absolute path of a local file, where `place` is one. */
  readonly path: string | null;
  /** From a file or variable name: `test.csv`. */
  readonly role: PartRole | null;
  /** A function that a loop calls reads it by a name that it was given: another file each time. */
  readonly oneOfMany?: true;
  /** `subset="validation"` of a folder: what the share is for, the name says that it gets. */
  readonly isShare?: true;
}

export type PartRole = 'train' | 'validation' | 'test';

/** One act of splitting. */
export interface Split {
  readonly id: number;
  readonly node: NodeBase;
  readonly kind:
    | 'holdout'
    /** KFold and kin, one fold at a time. */
    | 'fold'
    /** Slices and masks by hand: `df[:800]`, `df[df.is_train]`. */
    | 'manual'
    /** Parts that came as files of their own. */
    | 'files';
  /** Canonical name of the splitter; empty for a manual split. */
  readonly splitter: string;
  readonly shuffled: boolean | null;
  readonly grouped: boolean;
  readonly ordered: boolean;
  /** How many parts it makes, where these are more than two. */
  readonly count?: number;
}

export type Rows =
  | { readonly kind: 'source'; readonly source: Source }
  | {
      readonly kind: 'part';
      readonly split: Split;
      readonly role: PartRole | 'unknown';
      readonly index: number;
      readonly of: Rows;
      /** Bounds of a slice by hand, as written. */
      readonly range?: { readonly lower: string | null; readonly upper: string | null };
    }
  /** Some of the rows: filtered, sampled, sliced. */
  | {
      readonly kind: 'subset';
      readonly id: number;
      readonly of: Rows;
      /** By chance: two such draws of the same rows share some. */
      readonly drawn?: true;
      /** The columns of which a condition chose them. */
      readonly by?: readonly string[];
    }
  /** Rows repeated or invented from `of`: SMOTE, bootstrap. */
  | { readonly kind: 'resampled'; readonly id: number; readonly of: Rows }
  /** All of these together; or one of them, where branches met (`alternatives`). */
  | { readonly kind: 'union'; readonly of: readonly Rows[]; readonly alternatives: boolean }
  | { readonly kind: 'unknown'; readonly id: number };

// ---- statistics -------------------------------------------------------------------------------------------------

export type StatKind =
  /** A fitted transformer. */
  | 'fit'
  /** A number or table over rows: mean, quantile, correlation. */
  | 'statistic'
  /** Rows invented or repeated from others. */
  | 'resample'
  /** Neighbouring rows: ffill, rolling. */
  | 'neighbours'
  | 'group-statistic'
  /** What any of the others decided: which rows were kept, as by quartiles of all of them. */
  | 'limits';

/** Something computed over rows, that data may carry on. */
export interface Stat {
  readonly id: number;
  readonly kind: StatKind;
  readonly node: NodeBase;
  /** Where it is computed in another file, which what stands at `node` runs or reads from. */
  readonly elsewhere?: NodeBase;
  /** `StandardScaler`, `mean`, `SMOTE`. */
  readonly name: string;
  readonly learns: Learns;
  readonly rows: Rows;
  /** Columns that it was computed over, where known. */
  readonly columns: readonly string[] | null;
  /** Columns of which those are plain copies under another name: `pd.DataFrame({'target': y})`. */
  readonly copies?: readonly string[];
  /** Its value depends on the target. */
  readonly usesTarget: boolean;
  /** Columns that the groups of a group statistic are made by, where known. */
  readonly by?: readonly string[];
  /** The groups are spans of time: the days of a column of dates. */
  readonly inTime?: boolean;
  /** Its rows are the training and the test part of a split, put together again. */
  readonly rejoined?: boolean;
  /** Columns of which it says how much others tell: `corr()['price']`. What it chooses leaks where one of them is predicted. */
  readonly about?: readonly string[];
}

// ---- columns ----------------------------------------------------------------------------------------------------

export interface Column {
  readonly name: string;
  readonly origin: ColumnOrigin;
  /** Statistics that its values depend on. */
  readonly stats: readonly Stat[];
  /** Columns it was computed from; empty for one that was read. */
  readonly from: readonly string[];
  /** It may not be there: chosen by a condition that was not followed, or taken out on one of two ways. */
  readonly maybe?: boolean;
  /** Canonical names of calls that its values went through: `hashlib.sha256`, `hmac.new`. */
  readonly through: readonly string[];
  /** Replaced, masked or generalised so that the value read is gone. */
  readonly replaced: boolean;
  /** It holds what a model said of these rows: `table['guess'] = model.predict(X)`. */
  readonly predicted?: Prediction;
}

export interface Columns {
  readonly known: ReadonlyMap<string, Column>;
  /** There may be more than the known ones. */
  readonly open: boolean;
  /** Names taken out while the set was open. */
  readonly dropped: ReadonlySet<string>;
  /** Some were chosen or left out and nobody knows which: of those that are not known, none need be there. */
  readonly chosen?: boolean;
  /** They were chosen for being numbers, out of these or, where it is true, of all: whichever are numbers are there. */
  readonly numbers?: boolean | ReadonlySet<string>;
}

// ---- values -----------------------------------------------------------------------------------------------------

/** What a prediction was made by and from. */
export interface Prediction {
  readonly model: HeapId;
  readonly rows: Rows;
  readonly kind: 'labels' | 'scores';
  /** When in the run it was made: a later fit of the model changes nothing in it. */
  readonly at: number;
}

export type HeapId = number;

/** Steps that are kept of the way of a value, the newest. */
const MAX_THROUGH = 12;

/** The way of a value (`through`) and the steps that come next. */
export function withSteps(through: readonly string[], ...steps: readonly string[]): readonly string[] {
  return [...through, ...steps].slice(-MAX_THROUGH);
}

/** Rows with columns, in any wrapping. */
export interface DataObject {
  readonly kind: 'data';
  readonly form: DataForm;
  readonly rows: Rows;
  readonly columns: Columns;
  /** Statistics that every value depends on, beside those of single columns. */
  readonly stats: readonly Stat[];
  /**
   * Statistics of groups in a table with one row for each group: such rows are samples of their own, so these count only
   * once the table is joined or mapped to the rows that the groups were made of.
   */
  readonly grouped: readonly Stat[];
  readonly sources: readonly Source[];
  readonly prediction: Prediction | null;
  /** This is a view or single column of that object: in-place changes reach it. */
  readonly viewOf: { readonly id: HeapId; readonly columns: readonly string[] | null } | null;
  /** What it was read as, or derived by: names of methods and functions on its way, newest last, bounded. */
  readonly through: readonly string[];
  /** Row order means time: parsed dates, sorted by a date, a DatetimeIndex. */
  readonly timeOrdered: boolean;
  /** For `dataset` and `loader`: the parts held. */
  readonly holds: readonly Value[];
  /** Canonical library that the object belongs to: `pandas`, `numpy`, `torch`. */
  readonly library: string;
}

/** Data of which nothing more is known than its form, rows and columns. */
export const PLAIN_DATA: Omit<DataObject, 'form' | 'rows' | 'columns'> = {
  kind: 'data',
  stats: [],
  grouped: [],
  sources: [],
  prediction: null,
  viewOf: null,
  through: [],
  timeOrdered: false,
  holds: [],
  library: '',
};

/**
 * Data from old: everything is kept but what is named; a view is told anew. Written part by part, as each step of a run makes
 * one: two objects spread into a third take V8 several times as long, and leave as many shapes as there are orders of parts.
 */
export function changedData(from: DataObject, patch: Partial<Omit<DataObject, 'kind'>>): DataObject {
  return {
    kind: 'data',
    form: patch.form ?? from.form,
    rows: patch.rows ?? from.rows,
    columns: patch.columns ?? from.columns,
    stats: patch.stats ?? from.stats,
    grouped: patch.grouped ?? from.grouped,
    sources: patch.sources ?? from.sources,
    prediction: patch.prediction === undefined ? from.prediction : patch.prediction,
    viewOf: patch.viewOf ?? null,
    through: patch.through ?? from.through,
    timeOrdered: patch.timeOrdered ?? from.timeOrdered,
    holds: patch.holds ?? from.holds,
    library: patch.library ?? from.library,
  };
}

/** One call of fit on an estimator. */
export interface Fit {
  readonly node: NodeBase;
  readonly method: string;
  readonly features: Value | null;
  readonly target: Value | null;
  readonly rows: Rows | null;
}

export interface EstimatorObject {
  readonly kind: 'estimator';
  readonly row: ClassRow | null;
  /** Canonical class name, or the user's class name. */
  readonly className: string;
  readonly node: NodeBase;
  readonly args: CallArguments;
  /** Estimators inside: pipeline steps, the searched estimator. Last is final. */
  readonly inner: readonly { readonly name: string; readonly value: Value; readonly columns: Value | null }[];
  readonly fits: readonly Fit[];
  /** What the last fits learnt, carried on to what it transforms. */
  readonly stats: readonly Stat[];
  /** `set_output(transform="pandas")`: what it gives out is a frame. */
  readonly givesFrames?: boolean;
  /** A layer with a state of its own that was put into a network. */
  readonly builtIn?: boolean;
}

export interface CallArguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  /** `*args` or `**kwargs` were passed: what is absent may be in there. */
  readonly open: boolean;
}

/** What a call is given behind what was bound before. */
export function withBound(bound: CallArguments, given: CallArguments): CallArguments {
  return {
    positional: [...bound.positional, ...given.positional],
    keywords: new Map([...bound.keywords, ...given.keywords]),
    open: bound.open || given.open,
  };
}

export interface ListObject {
  readonly kind: 'list';
  readonly form: 'list' | 'set';
  readonly items: readonly Value[];
  /** Holds more, or in another number, than `items`. */
  readonly open: boolean;
}
export interface DictObject {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, Value>;
  readonly open: boolean;
  /** What entries hold whose names are not known. */
  readonly rest?: Value;
}
/** An object of a class of the project, or of a library class that has no estimator role. */
export interface InstanceObject {
  readonly kind: 'instance';
  readonly className: string;
  readonly row: ClassRow | null;
  readonly userClass: ClassValue | null;
  readonly node: NodeBase;
  readonly args: CallArguments;
  readonly attributes: ReadonlyMap<string, Value>;
}

export type HeapObject = DataObject | EstimatorObject | ListObject | DictObject | InstanceObject;

export interface LibraryValue {
  readonly kind: 'library';
  /** Dotted, as written. */
  readonly name: string;
  /** As {@link FunctionValue}'s: `partial(train_test_split, test_size=0.2)`. */
  readonly bound?: CallArguments;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionDef | Lambda;
  readonly name: string;
  readonly scope: ScopeId;
  readonly receiver: Value | null;
  /** Path of the module it was defined in, where that is not the unit. */
  readonly path: string | null;
  /** Arguments that stand before those of each call: `partial(digest, algorithm="md5")`. */
  readonly bound?: CallArguments;
  /** A `with` block runs where it yields: `@contextmanager`. */
  readonly surrounds?: true;
}
export type ScopeId = number;

export interface ClassValue {
  readonly kind: 'class';
  readonly node: ClassDef;
  readonly scope: ScopeId;
  readonly methods: ReadonlyMap<string, Value>;
  readonly bases: readonly Value[];
  readonly path: string | null;
}

export type Value =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  /** A string of which some parts are not known: null. */
  | { readonly kind: 'text'; readonly parts: readonly (string | null)[] }
  | { readonly kind: 'path'; readonly parts: readonly (string | null)[] }
  /** A module, class or function of a library, by canonical name. */
  | LibraryValue
  | { readonly kind: 'module'; readonly path: string; readonly names: ReadonlyMap<string, Value> }
  | FunctionValue
  | ClassValue
  | { readonly kind: 'method'; readonly receiver: Value; readonly name: string; readonly node: Expression }
  | { readonly kind: 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'ref'; readonly id: HeapId }
  | {
      readonly kind: 'score';
      readonly metric: string;
      readonly model: HeapId | null;
      readonly rows: Rows | null;
      readonly node: NodeBase;
    }
  /** One of several, from branches. */
  | { readonly kind: 'choice'; readonly options: readonly Value[] };

export const UNKNOWN: Value = { kind: 'unknown' };
