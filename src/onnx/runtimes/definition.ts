// How a runtime is described: its table and conditions as a judge of single nodes, and what becomes of nodes that it does not take.
import type { Candidate } from './candidate';
import type { Outcome, RuntimeId } from './types';

/** Why a node is not taken, as one sentence; null where it is. */
export type Objection = string | null;

/** A condition on one node. */
export type Condition = (node: Candidate) => Objection;

export interface ModelTraits {
  /** The forms that a quantized model is in; empty for a float model. */
  readonly quantized: ReadonlySet<string>;
  /** Whether every size of every input is a number. */
  readonly staticInputs: boolean;
  /** Version of ai.onnx that the model imports; undefined where it imports none. */
  readonly opset: number | undefined;
}

export interface RuntimeDefinition {
  readonly id: RuntimeId;
  readonly title: string;
  readonly version: string;
  readonly source: string;
  readonly certainty: 'documented' | 'assumed';
  /** Whether it takes runs of nodes and leaves the rest to the CPU. */
  readonly partitioned: boolean;
  /** Whether what crosses between it and the CPU is copied: it has memory, or at least a layout, of its own. */
  readonly separate: boolean;
  /** Whether quantize and dequantize nodes count as part of the operator that they surround. */
  readonly takesQdqGroups: boolean;
  judge(node: Candidate): Outcome;
  /** What must be done to the model first; each one sentence. */
  needs(traits: ModelTraits): readonly string[];
}

export const SUPPORTED: Outcome = { support: 'supported', reason: 'Runs there.' };

/** The first objection of several conditions. */
export function firstOf(...conditions: readonly Condition[]): Condition {
  return (node) => {
    for (const condition of conditions) {
      const objection = condition(node);
      if (objection !== null) return objection;
    }
    return null;
  };
}

/** Something else runs the node: ONNX Runtime's CPU kernels, or the processor beside an accelerator. */
export function fallsBack(reason: string): Outcome {
  return { support: 'falls-back', reason };
}

/** Outcome for a node that the runtime cannot run; `reason` is one sentence for the user. */
export function refused(reason: string): Outcome {
  return { support: 'not-supported', reason };
}

/** The outcome of a condition: runs, or falls back for that reason. */
export function outcomeOf(objection: Objection, otherwise: (reason: string) => Outcome): Outcome {
  return objection === null ? SUPPORTED : otherwise(objection);
}
