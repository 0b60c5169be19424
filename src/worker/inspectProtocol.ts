// What crosses between a host and the worker that analyses models, both ways. Checked on arrival.
import type { Inspection } from '../onnx/inspection';

/** Where a model's bytes are: a file that the worker opens itself and reads by ranges, or all of them. */
export type ModelSource =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

export interface InspectRequest {
  readonly kind: 'inspect';
  readonly id: number;
  readonly source: ModelSource;
  /** Id of the target that the verdict is about. */
  readonly target: string;
  /** Values for symbolic dimensions. */
  readonly dims: Readonly<Record<string, number>>;
}

export type InspectAnswer =
  | { readonly kind: 'inspected'; readonly id: number; readonly inspection: Inspection }
  /** One sentence for the user. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

export function isInspectRequest(message: unknown): message is InspectRequest {
  return hasKind(message, ['inspect']);
}

export function isInspectAnswer(message: unknown): message is InspectAnswer {
  return hasKind(message, ['inspected', 'failed']);
}

function hasKind(message: unknown, kinds: readonly string[]): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    kinds.includes(message.kind) &&
    'id' in message &&
    typeof message.id === 'number'
  );
}
