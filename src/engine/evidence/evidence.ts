// What the project shows beyond the unit itself. Gathered in the background, cached; every question is answered at once,
// and `undefined` ("not known yet") is remembered, so that the host can find out and lint again.
import type { World } from '../semantics/world';

/** A restores the bytes, B only recorded them or how a stage makes them, C neither. */
export type VersionLevel = 'A' | 'B' | 'C';

export interface DataVersion {
  readonly level: VersionLevel;
  readonly by: 'git' | 'git-lfs' | 'git-annex' | 'dvc' | 'kedro' | 'none';
  readonly state:
    'clean' | 'modified' | 'not-pulled' | 'untracked' | 'ignored' | 'absent' | 'outside-project' | 'unknown';
  /** The file that says so, absolute: `data/train.csv.dvc`, `.gitattributes`. */
  readonly pointer: string | null;
  /** One clause for a message: "tracked by data.dvc, not pulled". */
  readonly detail: string;
  /** Bytes of the file in the work tree, where it is there. */
  readonly size: number | null;
  /** Not pulled, and yet on this machine: DVC's cache has it. */
  readonly inCache?: true;
  /** The tracked folder, absolute, that it lies in and was put into since: the record does not name it. */
  readonly addedTo?: string;
}

/** A stage of a `dvc.yaml`, its templates filled in. Paths are absolute. */
export interface PipelineStage {
  /** `train`, `train@small`. */
  readonly name: string;
  /** The `dvc.yaml`, or the `.dvc` file that the stage is (DVC before 1.0). */
  readonly file: string;
  readonly command: string;
  /** Folder in which the command runs. */
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly outputs: readonly string[];
  /** `params.yaml:train.lr`; the file alone for all of it. */
  readonly parameters: readonly string[];
}

export interface ProjectFacts {
  /** Absolute root: the folder of `.git`, `.dvc`, `pyproject.toml` or the workspace. */
  readonly root: string;
  readonly git: boolean;
  readonly dvc: boolean;
  /** Versions of data can lie on more than one machine. */
  readonly dvcRemote: boolean;
  /** The folder that DVC's first remote is, as it is written; null where that is a service, or there is none. */
  readonly dvcFolder: string | null;
  /** Requirement name (normalized, PEP 503) to its specifier; empty string where unpinned. */
  readonly requirements: ReadonlyMap<string, string>;
  /** Stages of the project's DVC pipelines. */
  readonly stages: readonly PipelineStage[];
}

/** What a project's own files show of work on fairness: a question of its own, as its answer takes reading hundreds of them. */
export interface FairnessWork {
  /** Project files whose name or content shows it, relative to the root. */
  readonly files: readonly string[];
  /** Names of files and modules that each of them names: what tells whether it is about a given unit. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Files looked through. */
  readonly searched: number;
}

/** What a model file costs, as read from its structure. */
export interface ModelFacts {
  /** Of the file, and of its external data. */
  readonly bytes: number;
  readonly externalBytes: number;
  readonly parameters: number;
  /** Multiply-accumulates of one run; null where sizes are unknown. */
  readonly macs: number | null;
  readonly peakActivationBytes: number | null;
  /** Nodes by operator. */
  readonly operators: Readonly<Record<string, number>>;
  /** Null where no target is set, or none that is known. */
  readonly fit: {
    /** As people call it. */
    readonly target: string;
    readonly verdict: 'fits' | 'tight' | 'too-large' | 'unknown';
    /** Why it is too large: one sentence for each resource. */
    readonly reasons: readonly string[];
    readonly int8Fits: boolean;
  } | null;
}

/** Another script or notebook of the project that writes a file; null where none was found. */
export interface FileMaker {
  readonly by: MakerPlace | null;
}

/** The call that writes it. */
export interface MakerPlace {
  /** Absolute. */
  readonly path: string;
  /** Over all cells of a notebook, from 0; null in a script. */
  readonly cell: number | null;
  /** From 1, as the column. */
  readonly line: number;
  readonly column: number;
}

export interface Evidence extends World {
  /** Who writes the file at an absolute path, besides the unit at `from`. */
  maker(path: string, from: string): FileMaker | undefined;
  dataVersion(path: string): DataVersion | undefined;
  /** An ONNX model at an absolute path, judged for a target by its id; undefined also for what is no model. */
  modelFacts(path: string, target: string | null): ModelFacts | undefined;
  project(from: string): ProjectFacts | undefined;
  fairnessWork(from: string): FairnessWork | undefined;
}
