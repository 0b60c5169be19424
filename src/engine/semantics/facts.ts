// What happened in a unit, in the order it happened: the questions that rules ask are answered from these lists.
import type { Call, Expression, NodeBase } from '../python/ast';
import type { ClassRow, FunctionRow, MethodRow } from './effects';
import type {
  CallArguments,
  DataObject,
  EstimatorObject,
  HeapId,
  PartRole,
  Rows,
  Source,
  Split,
  Stat,
  Value,
} from './values';

/** The order in which cells were taken: as written, or as the saved execution counts say. */
export type CellOrder = 'document' | 'execution';

interface FactBase {
  readonly node: NodeBase;
  /** Position in the run; later facts have greater ones. */
  readonly order: number;
  /** Function of the unit in whose body it happened; null at the top level. */
  readonly inFunction: string | null;
  /** Where it is written, for what happened in a function of another file: `node` is then the call that led there. */
  readonly elsewhere?: NodeBase;
}

/** Every call, resolved as far as it could be. */
export interface CallFact extends FactBase {
  readonly node: Call;
  /** Canonical dotted name of a library callee (`sklearn.metrics.f1_score`, or `pandas.DataFrame.to_csv` by its receiver's library); else empty. */
  readonly name: string;
  /** Last name as written: `fit`, `read_csv`. */
  readonly written: string;
  readonly row: FunctionRow | ClassRow | MethodRow | null;
  readonly receiver: Value | null;
  readonly args: CallArguments;
  readonly result: Value;
}

export interface ReadFact extends FactBase {
  readonly node: Call;
  readonly source: Source;
  readonly data: HeapId;
}

/** Rows went into a file: what is read from there afterwards is these. */
export interface WriteFact extends FactBase {
  readonly node: Call;
  readonly place: string;
  /** As they were when they were written. */
  readonly data: DataObject;
}

export interface SplitFact extends FactBase {
  readonly split: Split;
  /** What was split, as it was then. */
  readonly inputs: readonly DataObject[];
  readonly parts: readonly { readonly value: HeapId; readonly role: PartRole | 'unknown' }[];
}

export interface FitFact extends FactBase {
  readonly node: Call;
  readonly estimator: HeapId;
  /** As it was at the time, before this fit. */
  readonly object: EstimatorObject;
  readonly method: string;
  readonly features: DataObject | null;
  readonly target: DataObject | null;
  /** Validation data handed to fit: `eval_set`, `validation_data`, callbacks. */
  readonly validation: readonly DataObject[];
  /** What the call was given, spread dicts among it; open where not all of it is of the fit. */
  readonly args: CallArguments;
  /** Fits a model that predicts, as against a transformer. */
  readonly isModel: boolean;
}

export interface TransformFact extends FactBase {
  readonly node: Call;
  readonly estimator: HeapId;
  readonly method: string;
  readonly input: DataObject;
  readonly result: HeapId;
}

export interface PredictFact extends FactBase {
  readonly node: Call;
  readonly model: HeapId;
  readonly method: string;
  readonly input: DataObject | null;
  readonly result: HeapId;
}

export interface ScoreFact extends FactBase {
  readonly node: Call;
  /** Canonical metric name, or `score`, `evaluate`. */
  readonly metric: string;
  readonly model: HeapId | null;
  /** Rows that were scored. */
  readonly rows: Rows | null;
  readonly truth: DataObject | null;
  readonly prediction: DataObject | null;
  /** When in the run the predictions were made; null where the score predicts itself. */
  readonly predictedAt: number | null;
  readonly task: 'classification' | 'regression' | 'clustering' | 'any';
  readonly row: FunctionRow | null;
}

export interface CrossValidationFact extends FactBase {
  readonly node: Call;
  readonly model: HeapId | null;
  readonly features: DataObject | null;
  readonly target: DataObject | null;
  readonly splitter: Value | null;
  /** cross_val_score and kin report; a search selects. */
  readonly purpose: 'report' | 'select';
}

export interface StatFact extends FactBase {
  readonly stat: Stat;
  readonly data: DataObject | null;
}

/** A column was taken by name, a frame was subset, a column was set, dropped or renamed. */
export interface ColumnFact extends FactBase {
  readonly action: 'read' | 'write' | 'drop' | 'select' | 'rename' | 'group' | 'compare';
  readonly data: HeapId | null;
  readonly columns: readonly string[];
}

/** The last expression of a cell, which the notebook shows. */
export interface DisplayFact extends FactBase {
  readonly node: Expression;
  readonly value: Value;
}

/** A name bound at the top level or in a function, newest last. */
export interface BindingFact extends FactBase {
  readonly name: string;
  readonly value: Value;
}

export interface Facts {
  readonly calls: readonly CallFact[];
  /** By the last name that is written, and by the canonical name, which is empty where it is not known; each in order. */
  readonly callsByWritten: ReadonlyMap<string, readonly CallFact[]>;
  readonly callsByName: ReadonlyMap<string, readonly CallFact[]>;
  readonly reads: readonly ReadFact[];
  readonly writes: readonly WriteFact[];
  readonly splits: readonly SplitFact[];
  readonly fits: readonly FitFact[];
  readonly transforms: readonly TransformFact[];
  readonly predictions: readonly PredictFact[];
  readonly scores: readonly ScoreFact[];
  readonly crossValidations: readonly CrossValidationFact[];
  readonly stats: readonly StatFact[];
  readonly columns: readonly ColumnFact[];
  readonly displays: readonly DisplayFact[];
  readonly bindings: readonly BindingFact[];
}
