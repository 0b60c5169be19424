// What is kept of a function while its body runs.
import type { Expression } from '../python/ast';
import type { Value } from './values';

export interface Frame {
  readonly values: Value[];
  readonly yields: Value[];
  /** The block of a `with` that runs where the function yields. */
  readonly managed: Managed | null;
}

/** The block of a `with` while what that names is evaluated. */
export interface Managed {
  /** What the `with` names: only the function that this very call runs surrounds the block. */
  readonly call: Expression;
  /** Steps that the block took, which are not the function's. */
  readonly steps: number;
  /** Runs the block, the first time that it is asked to. */
  readonly run: (yielded: Value) => void;
}
