// What crosses between the extension and the worker that fixes and compares models. Checked on arrival.
import type { Comparison } from '../onnx/compare/compare';
import type { FixId } from '../onnx/rewrite/descriptions';
import type { ModelSource } from '../worker/inspectProtocol';
import type { Verification } from './protocol';

/** Where a model of a comparison comes from: a file, its bytes, or a file as it was in a git revision. */
export type JobSource = ModelSource | { readonly kind: 'revision'; readonly path: string; readonly revision: string };

export interface JobModel {
  /** As it is shown. */
  readonly name: string;
  readonly source: JobSource;
}

export type JobRequest =
  /** Which fixes have something to do. */
  | { readonly kind: 'look'; readonly source: ModelSource }
  | {
      readonly kind: 'fix';
      readonly source: ModelSource;
      readonly fixes: readonly FixId[];
      /** Sizes for open dimensions. */
      readonly sizes: Readonly<Record<string, number>>;
      /** Script of the child that compares outputs; null where it must not or cannot run. */
      readonly measure: string | null;
    }
  | {
      readonly kind: 'compare';
      readonly before: JobModel;
      readonly after: JobModel;
      /** Values for symbolic dimensions. */
      readonly dims: Readonly<Record<string, number>>;
    };

export interface Look {
  readonly fixes: readonly { readonly id: FixId; readonly title: string; readonly detail: string }[];
  /** Dimensions that can be frozen. */
  readonly open: readonly string[];
}

export interface FixDone {
  /** Where it was written; null where there was nothing to do, or where it comes as bytes. */
  readonly path: string | null;
  /** Files to write beside the model, by what is added to its name without `.onnx`; null where they were written. */
  readonly files: readonly { readonly suffix: string; readonly bytes: Uint8Array }[] | null;
  readonly changes: readonly string[];
  readonly left: readonly string[];
  readonly verification: Verification;
}

export interface JobAnswers {
  readonly look: Look;
  readonly fix: FixDone;
  /** `page`: the same as Markdown. */
  readonly compare: { readonly comparison: Comparison; readonly page: string };
}

export type FromJob =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'done'; readonly value: JobAnswers[keyof JobAnswers] }
  /** One sentence for the user. */
  | { readonly kind: 'failed'; readonly message: string };

export type ToJob = JobRequest | { readonly kind: 'cancel' };

/** Whether what arrived is a message to a job. */
export function isToJob(message: unknown): message is ToJob {
  return hasKind(message, ['look', 'fix', 'compare', 'cancel']);
}

/** Whether what arrived is a message of a job. */
export function isFromJob(message: unknown): message is FromJob {
  return hasKind(message, ['step', 'done', 'failed']);
}

function hasKind(message: unknown, kinds: readonly string[]): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    typeof message.kind === 'string' &&
    kinds.includes(message.kind)
  );
}
