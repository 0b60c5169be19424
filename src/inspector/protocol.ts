// Everything that crosses between the extension and a page of the inspector, both ways. Checked on arrival: what is none of it is dropped.
import type { Comparison } from '../onnx/compare/compare';
import type { Inspection, NodeRow, TensorRow } from '../onnx/inspection';
import type { PartitionMap, RuntimeId, RuntimeReadiness } from '../onnx/runtimes/types';
import type { WeightStatistics } from '../onnx/weights/statistics';

/** A line of code that names the model. */
export interface CodePlace {
  readonly uri: string;
  /** Path from the workspace folder. */
  readonly path: string;
  /** From 1; in a notebook within the cell. */
  readonly line: number;
  /** From 1; null in a script. */
  readonly cell: number | null;
}

export interface TargetChoice {
  readonly id: string;
  readonly name: string;
}

/** A runtime's readiness without its lists by node, which come with {@link Rows}. */
export interface RuntimeOverview extends Omit<RuntimeReadiness, 'nodes' | 'partitions'> {
  readonly partitions: Omit<PartitionMap, 'of'> | null;
}

/** An inspection without what is as long as the model. */
export interface Overview extends Omit<Inspection, 'tensors' | 'nodes' | 'runtimes'> {
  readonly runtimes: readonly RuntimeOverview[];
}

/** A model, as its page shows it. */
export interface ShownModel {
  readonly kind: 'model';
  /** File name. */
  readonly name: string;
  /** Path from the workspace folder, or the whole one. */
  readonly path: string;
  readonly inspection: Overview;
  readonly targets: readonly TargetChoice[];
  /** What was not looked at, and why; each one sentence. */
  readonly notes: readonly string[];
  /** Counts up with each reading of the file and with what comes of it later; the first reading ends with 3. */
  readonly revision: number;
  /** Where the code of the workspace names it, as far as that was checked. */
  readonly namedIn: readonly CodePlace[];
}

/** What is as long as the model: sent when a page first shows it. */
export interface Rows {
  readonly kind: 'rows';
  readonly revision: number;
  readonly tensors: readonly TensorRow[];
  readonly nodes: readonly NodeRow[];
  /** By runtime, for each node: index into the runtime's outcomes. */
  readonly outcomes: Readonly<Partial<Record<RuntimeId, readonly number[]>>>;
}

export type WeightsState =
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly tensor: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done'; readonly statistics: WeightStatistics };

export type ComparisonState =
  | { readonly state: 'running'; readonly name: string }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done'; readonly comparison: Comparison };

export type ToPage =
  /** No model is chosen (side view). */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | ShownModel
  | { readonly kind: 'failure'; readonly name: string; readonly path: string; readonly message: string }
  | Rows
  | { readonly kind: 'weights'; readonly weights: WeightsState | null }
  | { readonly kind: 'comparison'; readonly comparison: ComparisonState | null };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'target'; readonly id: string }
  /** Sizes for symbolic dimensions, 1 or more. */
  | { readonly kind: 'dims'; readonly dims: Readonly<Record<string, number>> }
  | { readonly kind: 'copy'; readonly text: string; readonly what: string }
  /** Mend what a fix of that name ends, in a new file. */
  | { readonly kind: 'fix'; readonly id: string }
  /** Measure all weights, or one in every scheme. */
  | { readonly kind: 'weigh'; readonly tensor: string | null }
  | { readonly kind: 'stopWeighing' }
  | { readonly kind: 'rows' }
  /** With what the user chooses, or with the model itself in a git revision. */
  | { readonly kind: 'compare'; readonly revision: string | null }
  | { readonly kind: 'choose' }
  | { readonly kind: 'open' }
  | { readonly kind: 'reload' }
  /** Shows the line of code that names the model. */
  | { readonly kind: 'reveal'; readonly place: CodePlace };

const TO_PAGE = new Set<string>([
  'nothing',
  'reading',
  'model',
  'failure',
  'rows',
  'weights',
  'comparison',
] satisfies ToPage['kind'][]);
const BARE = new Set<string>([
  'ready',
  'choose',
  'open',
  'reload',
  'rows',
  'stopWeighing',
] satisfies FromPage['kind'][]);

/** Whether what arrived is a message to the page. */
export function isToPage(message: unknown): message is ToPage {
  return isRecord(message) && typeof message['kind'] === 'string' && TO_PAGE.has(message['kind']);
}

/** Whether a message is of the protocol, with the fields of its kind checked: the page shows names that anyone may have written. */
export function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message) || typeof message['kind'] !== 'string') return false;
  switch (message['kind']) {
    case 'target':
    case 'fix':
      return typeof message['id'] === 'string';
    case 'weigh':
      return message['tensor'] === null || typeof message['tensor'] === 'string';
    case 'compare':
      return message['revision'] === null || isRevision(message['revision']);
    case 'copy':
      return typeof message['text'] === 'string' && typeof message['what'] === 'string';
    case 'dims':
      return isRecord(message['dims']) && Object.values(message['dims']).every(isSize);
    case 'reveal':
      return isRecord(message['place']) && typeof message['place']['uri'] === 'string';
    default:
      return BARE.has(message['kind']);
  }
}

/** What git takes for a revision and not for an option. */
function isRevision(value: unknown): boolean {
  return typeof value === 'string' && /^[^-\s][^\s:]*$/.test(value);
}

function isSize(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
