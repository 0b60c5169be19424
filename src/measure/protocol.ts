// What crosses between a host and the child that runs onnxruntime. Checked on arrival, both ways.

export interface VerifyRequest {
  readonly kind: 'verify';
  /** Paths of the two models. */
  readonly before: string;
  readonly after: string;
  /** Sizes for symbolic dimensions, where a caller has them. */
  readonly dims: Readonly<Record<string, number>>;
  /** Made-up inputs to compare on. */
  readonly runs: number;
  readonly seed: number;
}

export type Verification =
  /** `largest`: the greatest difference of an element, relative to the greatest magnitude in its output; `outputs`: compared, of all. */
  | {
      readonly kind: 'equal';
      readonly runs: number;
      readonly largest: number;
      readonly outputs: readonly [number, number];
    }
  /** `largest` null: no difference can be given, for other shapes or texts, or for a value that is infinite or NaN in one of the two. */
  | { readonly kind: 'different'; readonly output: string; readonly largest: number | null; readonly tolerance: number }
  /** The new model cannot be loaded or run where the old one can. */
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'unverified'; readonly reason: string };

export interface Verified {
  readonly kind: 'verified';
  readonly verification: Verification;
}

/** Whether what arrived asks the child for a comparison of two models. */
export function isVerifyRequest(message: unknown): message is VerifyRequest {
  return isRecord(message) && message['kind'] === 'verify' && typeof message['before'] === 'string';
}

/** Whether what arrived is its answer. */
export function isVerified(message: unknown): message is Verified {
  return isRecord(message) && message['kind'] === 'verified' && isRecord(message['verification']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** One clause for a person: what was compared and how it went. */
export function verificationText(verification: Verification): string {
  switch (verification.kind) {
    case 'equal': {
      const inputs = `${verification.runs} random ${verification.runs === 1 ? 'input' : 'inputs'}`;
      const [compared, all] = verification.outputs;
      const which = compared === all ? 'outputs' : `${compared} of ${all} outputs (the others are no tensors)`;
      if (verification.largest === 0) return `${which} identical on ${inputs}`;
      return `${which} equal within ${powerAbove(verification.largest)} on ${inputs}`;
    }
    case 'different':
      if (verification.largest === null)
        return `outputs differ: \`${verification.output}\` has another shape or text, or values that are infinite or not a number`;
      return `outputs differ: \`${verification.output}\` by up to ${verification.largest.toExponential(1)} of its largest value (allowed: ${verification.tolerance})`;
    case 'broken':
      return `the new model does not run: ${verification.reason}`;
    case 'unverified':
      return `not verified: ${verification.reason}`;
  }
}

function powerAbove(value: number): string {
  return `1e${Math.ceil(Math.log10(value))}`;
}
