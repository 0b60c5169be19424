// One thing that stands in the way of quantizing a model or of running it on a device: what, why, what to do, and the exact condition.
import type { ConstantRow } from '../cost/constants';
import type { ModelInfo, ReadIssue } from '../graph/model';
import type { Quantization } from '../quantize/forms';
import type { QdqFusion } from '../quantize/qdqFusion';
import type { GraphSite } from '../runtimes/sites';

export type ReadinessId =
  | 'DYN-BATCH'
  | 'DYN-SHAPE'
  | 'NO-SHAPES'
  | 'OPSET-OLD'
  | 'OPSET-MISSING'
  | 'IR-OLD'
  | 'INIT-INPUT'
  | 'BN-UNFOLDED'
  | 'BN-BLOCKED'
  | 'EXT-DATA'
  | 'F64'
  | 'F16'
  | 'BF16'
  | 'CTRL-FLOW'
  | 'LN-UNFUSED'
  | 'GELU-UNFUSED'
  | 'ATT-UNFUSED'
  | 'EMB-DOMINATES'
  | 'CT-PERCHAN'
  | 'ALREADY-Q'
  | 'QDQ-UNPAIRED'
  | 'QDQ-FLOAT'
  | 'QUANT-SHARE'
  | 'ZP-REDUCE'
  | 'I64-INIT'
  | 'CLIP-RELU6'
  | 'SIG-SOFTMAX'
  | 'SHARED-INIT'
  | 'CONST-FOLD'
  | 'DANGLING'
  | 'CUSTOM-DOMAIN'
  | 'TOPO'
  | 'DUP'
  | 'MISSING'
  | 'UNNAMED'
  | 'SIZE-2G'
  | 'MEM-TIGHT'
  | 'UNK-OP-IN-PLACE';

export type Severity = 'error' | 'warning' | 'information';

export interface ReadinessIssue {
  readonly id: ReadinessId;
  readonly severity: Severity;
  /** What it is and why it matters. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** Names of nodes or values it is about, at most twenty. */
  readonly subjects: readonly string[];
  readonly count: number;
  /** When exactly it is reported. */
  readonly condition: string;
  /** Where the condition comes from. */
  readonly source: string;
}

export interface ReadinessOptions {
  /** Microcontrollers and accelerators need fixed shapes and no control flow. */
  readonly strict: boolean;
  /** Bytes of RAM that the target has beside its runtime, and that a run of the model needs at its peak. */
  readonly ram?: { readonly available: number; readonly needed: number; readonly target: string };
}

/** All that a check looks at. */
export interface Examined {
  readonly model: ModelInfo;
  /** What was wrong while reading, also with the files beside the model. */
  readonly problems: readonly ReadIssue[];
  readonly rows: readonly ConstantRow[];
  /** Graphs as they are after loading, the main one first. */
  readonly sites: readonly GraphSite[];
  readonly quantization: Quantization;
  readonly fusion: QdqFusion | null;
  readonly options: ReadinessOptions;
}

/** An issue before its condition and source are looked up. */
export type Draft = Omit<ReadinessIssue, 'condition' | 'source'>;

export type Check = (examined: Examined) => readonly Draft[];

/** `subjects` are names of nodes or tensors: the first 20 are kept, `count` says how many there were. */
export function issue(
  id: ReadinessId,
  severity: Severity,
  message: string,
  remedy: string,
  subjects: readonly string[] = [],
): Draft {
  return { id, severity, message, remedy, subjects: subjects.slice(0, 20), count: subjects.length };
}

/** The first three names in backticks, then how many more there are. */
export function quoted(names: readonly string[]): string {
  const shown = names
    .slice(0, 3)
    .map((name) => `\`${name}\``)
    .join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** `1 node`, `2 nodes` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
