// Findings are data: what was found where, and what would mend it. Every host renders them its own way.
import type { StageEntry } from './evidence/dvc/addToStage';
import type { Span } from './python/ast';
import type { CellOrder } from './semantics/facts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type Concern =
  | 'privacy'
  | 'fairness'
  | 'data-versions'
  | 'leakage'
  | 'reproducibility'
  | 'evaluation'
  | 'explainability'
  | 'security'
  | 'federated'
  | 'automl'
  | 'edge'
  | 'operations'
  | 'cloud'
  | 'assay';

/** `safe` may be applied by fix-all; `unsafe` and `template` only when asked for one by one. */
export type FixSafety = 'safe' | 'unsafe' | 'template';

export type Edit =
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  /** Inserts a new code cell before the cell `before` (the number of cells to append). In a script: a block of lines. */
  | { readonly kind: 'insert-cell'; readonly before: number; readonly text: string }
  /** Removes one saved output, or all of a cell where `output` is null. */
  | { readonly kind: 'clear-output'; readonly cell: number; readonly output: number | null };

export interface Fix {
  /** Imperative, with the user's own names: "Replace `fit_transform` by `transform`". */
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly Edit[];
  /** A command line to show in a terminal, never run unasked: `dvc add data/train.csv`. */
  readonly terminal?: string;
  /** An entry for a stage of a `dvc.yaml`, which a host that can edit that file adds (`addToStage`). */
  readonly pipeline?: PipelineEdit;
}

export interface PipelineEdit extends StageEntry {
  /** The `dvc.yaml`, absolute. */
  readonly file: string;
}

/** A step of the way to a finding: read here, scaled there. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
  /** Absent for a place in the same unit. */
  readonly path?: string;
}

export interface Finding {
  /** `LKG001` */
  readonly code: string;
  /** `fit-before-split` */
  readonly name: string;
  readonly concern: Concern;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** The order of the cells that it holds in, where it does not hold in the other one; the message says so too. */
  readonly order?: CellOrder;
  /** It stands at a call, or an import, of another module that does what it tells. */
  readonly inModule?: true;
  /**
   * What has to be mended, where that is one thing for all files that meet it: a file of data, a model of a hub. What each of several
   * findings of a rule has among its own is told once in a run over many files. With the project's root, for each is mended by itself.
   */
  readonly causes?: readonly string[];
  /** Marks text that is dead rather than wrong. */
  readonly unnecessary?: boolean;
}

/** What was not checked, and why; shown by the status item and the command line. */
export interface Notice {
  readonly kind:
    | 'syntax'
    | 'not-python'
    | 'python-2'
    | 'too-large'
    | 'timeout'
    | 'evidence'
    | 'configuration'
    | 'rule-failed'
    | 'depth';
  readonly message: string;
  readonly cell: number | null;
  readonly span?: Span;
  /** Another file that the notice is about: a configuration file, a data file. */
  readonly path?: string;
  /** Line in that file, from 1. */
  readonly line?: number;
}

/** A call that names an ONNX file. */
export interface NamedModel {
  readonly span: Span;
  /** Absolute. */
  readonly path: string;
  /** As written. */
  readonly place: string;
  /** In a few words: `1.2 MB, 12 M MACs`; null where the file is not there or was not read. */
  readonly summary: string | null;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  /** Findings that a suppression silenced, with the reason given. */
  readonly suppressed: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly notices: readonly Notice[];
  /** ONNX files that the unit names. */
  readonly models?: readonly NamedModel[];
  /** Milliseconds by stage and by rule code, where asked for. */
  readonly timings?: Readonly<Record<string, number>>;
}
