// Everything that crosses between a host and the engine's worker, both ways. Checked on arrival: a message that is not one is dropped.
import type { DirectoryEntry, FileErrorKind, FileStat } from '../base/platform';
import type { Configuration, ConfigurationLayer, ModelBudgets } from '../engine/configuration';
import type { Edit, Finding, Fix, FixSafety, LintResult, Notice } from '../engine/finding';
import type { Span } from '../engine/python/ast';
import type { ParserBinaries } from '../engine/python/treeSitter';
import type { SourceCell } from '../engine/python/unit';
import type { ReportSource } from '../engine/report/report';
import type { WrittenReport } from '../engine/report/write';
import type { CellOrder } from '../engine/semantics/facts';
import type { Insertion, StageEntry } from '../engine/evidence/dvc/addToStage';
import type { ListEntry, TextEdit } from '../engine/configure/ignoreRuleEdit';
import type { SnippetInsertion } from '../engine/snippets/insert';
import type { Snippet } from '../engine/snippets/snippet';
import type { IgnoreScope } from '../engine/suppress/directives';
import type { UnitSurvey } from '../engine/survey/survey';

/** A unit as it is sent: a cell that did not change is the index of that cell in the unit sent before. */
export interface SentUnit {
  readonly path: string;
  readonly kind: 'script' | 'notebook';
  readonly cells: readonly (SourceCell | number)[];
}

export interface StartRequest {
  readonly kind: 'start';
  readonly id: number;
  /** Null where the worker reads them beside itself. */
  readonly wasm: ParserBinaries | null;
  /** `own`: the worker reads files itself; `host`: it asks for them. */
  readonly files: 'own' | 'host';
  /** Absolute folders that are open; evidence is not sought outside them. */
  readonly roots: readonly string[];
  /** One slot for each of the last requests, by `id % length`: set to the id of a request that is cancelled while it runs. */
  readonly cancelled: Int32Array | null;
}

export interface LintRequest {
  readonly kind: 'lint';
  readonly id: number;
  /** The host's count of edits of this unit; results carry it. */
  readonly version: number;
  readonly unit: SentUnit;
  readonly configuration: Configuration;
  readonly order?: CellOrder;
  readonly timing?: boolean;
}

export type Request =
  | StartRequest
  | LintRequest
  /** The proven fixes of the finding at this index of the unit's last result. */
  | { readonly kind: 'fixes'; readonly id: number; readonly path: string; readonly finding: number }
  | {
      readonly kind: 'fix-all';
      readonly id: number;
      readonly path: string;
      readonly safeties: readonly FixSafety[];
      /** Only these codes; null for all. */
      readonly codes: readonly string[] | null;
    }
  | {
      readonly kind: 'ignore';
      readonly id: number;
      readonly path: string;
      readonly finding: number;
      readonly scope: IgnoreScope;
      readonly reason: string;
    }
  /** The configuration that holds for a file: the host's own layer above the nearest file of the project, up to `root`. */
  | {
      readonly kind: 'configuration';
      readonly id: number;
      readonly path: string;
      readonly root: string;
      readonly layer: ConfigurationLayer;
    }
  /** Answers when what the last lint asked of the project is known; an update has come by then. */
  | { readonly kind: 'settle'; readonly id: number; readonly path: string }
  /** What the unit shows of its data, people and models, once the project has been looked at. */
  | { readonly kind: 'survey'; readonly id: number; readonly path: string }
  /** A report over surveys that the host has gathered. */
  | { readonly kind: 'report'; readonly id: number; readonly source: ReportSource; readonly placeCommand: string }
  | { readonly kind: 'model-card'; readonly id: number; readonly source: ReportSource; readonly model: string }
  /** What to insert into the text of a `dvc.yaml`, so that a stage names one entry more. */
  | { readonly kind: 'stage-entry'; readonly id: number; readonly text: string; readonly entry: StageEntry }
  /** How a list in the text of a configuration comes to hold a value. */
  | { readonly kind: 'list-entry'; readonly id: number; readonly text: string; readonly entry: ListEntry }
  /** A snippet filled with the names of the unit at a place. */
  | {
      readonly kind: 'snippet';
      readonly id: number;
      readonly path: string;
      readonly snippet: Snippet;
      readonly at: Span;
    };

export type Notification =
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close'; readonly path: string }
  | { readonly kind: 'files-changed'; readonly paths: readonly string[] }
  | { readonly kind: 'file-answer'; readonly id: number; readonly answer: FileAnswer };

export type ToWorker = Request | Notification;

/** What a lint answers with. */
export interface Linted {
  readonly version: number;
  readonly result: LintResult;
  /** Nothing is left to find out: no update follows. */
  readonly settled: boolean;
  /** Time in the worker. */
  readonly milliseconds: number;
}

export interface FixedAll {
  /** Edits on the text of the last lint. */
  readonly edits: readonly Edit[];
  readonly fixed: readonly Finding[];
}

/** What a project and a host say of one file. */
export interface Configured {
  readonly configuration: Configuration;
  /** Mistakes in the project's file. */
  readonly notices: readonly Notice[];
  readonly excluded: boolean;
  /** Edge target of the project's models; null where none is named. */
  readonly target: string | null;
  /** Limits, where the file is a model. */
  readonly budget: ModelBudgets;
}

/** A unit as the inventory and the report see it. */
export interface Surveyed {
  /** Null where the unit could not be analysed. */
  readonly survey: UnitSurvey | null;
  /** Of the same text and the same knowledge of the project. */
  readonly result: LintResult;
}

/** Answer by kind of request. */
export interface Answers {
  readonly start: null;
  readonly lint: Linted;
  readonly fixes: readonly Fix[];
  readonly 'fix-all': FixedAll;
  readonly configuration: Configured;
  readonly settle: null;
  readonly survey: Surveyed;
  readonly report: WrittenReport;
  /** Null where no model has that key. */
  readonly 'model-card': string | null;
  /** Null where the file names it already, or is written in a way that is not edited. */
  readonly 'stage-entry': Insertion | null;
  /** Null where it holds it already, or is written in a way that is not edited. */
  readonly 'list-entry': TextEdit | null;
  /** Null where no comment can stand. */
  readonly ignore: Edit | null;
  /** Null where the unit could not be analysed. */
  readonly snippet: SnippetInsertion | null;
}

export type FileQuestion =
  | { readonly operation: 'stat' | 'readDirectory' | 'readLink'; readonly path: string }
  | { readonly operation: 'readFile'; readonly path: string; readonly limit: number | null }
  | { readonly operation: 'readRange'; readonly path: string; readonly offset: number; readonly length: number };

export type FileAnswer =
  | { readonly ok: true; readonly value: FileStat | readonly DirectoryEntry[] | Uint8Array | string }
  | { readonly ok: false; readonly error: FileErrorKind; readonly message: string };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answers[keyof Answers] }
  | { readonly kind: 'failure'; readonly id: number; readonly cancelled: boolean; readonly message: string }
  /** A better result for the same text: the project has been looked at in the meantime. */
  | { readonly kind: 'update'; readonly path: string; readonly linted: Linted }
  | { readonly kind: 'file-question'; readonly id: number; readonly question: FileQuestion };

const TO_WORKER = new Set<ToWorker['kind']>([
  'start',
  'lint',
  'fixes',
  'fix-all',
  'ignore',
  'snippet',
  'configuration',
  'settle',
  'survey',
  'report',
  'model-card',
  'stage-entry',
  'list-entry',
  'cancel',
  'close',
  'files-changed',
  'file-answer',
]);
const FROM_WORKER = new Set<FromWorker['kind']>(['answer', 'failure', 'update', 'file-question']);
/** Kinds that carry a number to answer to. */
const WITHOUT_ID = new Set<string>(['close', 'files-changed', 'update']);

export function isToWorker(message: unknown): message is ToWorker {
  return isMessage(message, TO_WORKER);
}

export function isFromWorker(message: unknown): message is FromWorker {
  return isMessage(message, FROM_WORKER);
}

function isMessage(message: unknown, kinds: ReadonlySet<string>): boolean {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  if (typeof message.kind !== 'string' || !kinds.has(message.kind)) return false;
  return WITHOUT_ID.has(message.kind) || ('id' in message && typeof message.id === 'number');
}

/** One end of a channel: a worker thread, a web worker, or a test. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone, or a message could not be read. */
  onFailure(listener: (error: Error) => void): void;
  terminate(): void;
}
