// Fixes one model of this machine: rewritten beside the old file, proven against it by running both, and only then given its name.
import { dirname, join, parse, resolve } from 'node:path';
import type { CancellationToken } from '../base/platform';
import { CancelledError } from '../base/platform';
import { RewriteError } from '../onnx/rewrite/errors';
import { assembledFile } from '../onnx/rewrite/parts';
import type { FixId, Rewritten } from '../onnx/rewrite/rewrite';
import { rewriteModel } from '../onnx/rewrite/rewrite';
import type { Draft } from '../worker/nodePublish';
import { exists, refuseExisting, writeDraft } from '../worker/nodePublish';
import { nodeTensorSource, openRandomAccess } from '../worker/nodeRandomAccess';
import type { Measure } from './client';
import type { Verification } from './protocol';
import { verificationText } from './protocol';

export interface FixFileOptions {
  readonly fixes: ReadonlySet<FixId>;
  /** Sizes for `freeze`. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The new file; without it `NAME.fixed.onnx` beside the old one, numbered where that is there. */
  readonly out?: string;
  /** Null where outputs are not to be compared. */
  readonly measure: Measure | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: string) => void;
}

export interface FixedFile {
  /** Null where there was nothing to do: then no file was written. */
  readonly path: string | null;
  /** The file of the weights, where they were moved out. */
  readonly data: string | null;
  /** Bytes of the model's file. */
  readonly before: number;
  readonly after: number;
  readonly changes: readonly string[];
  readonly left: readonly string[];
  readonly verification: Verification;
}

/** The new model was written, run, and removed again: it does not do what the old one does. */
export class NotProvenError extends RewriteError {}

/** Rejects with RewriteError, ModelError, FileError, PublishError or CancelledError; then no file is left behind. */
export async function fixModelFile(path: string, options: FixFileOptions): Promise<FixedFile> {
  const source = resolve(path);
  const folder = dirname(source);
  const target = options.out === undefined ? await freeName(source) : resolve(options.out);
  await refuseExisting(target);
  const dataName = `${parse(target).base}.data`;
  const token = tokenOf(options.signal);
  const file = await openRandomAccess(source);
  try {
    options.onProgress?.('rewriting');
    const tensors = nodeTensorSource(file, folder.replaceAll('\\', '/'));
    const { fixes, sizes } = options;
    const openExternal = tensors.openExternal?.bind(tensors);
    const rewritten = await rewriteModel(file, { fixes, sizes, dataName, openExternal, token });
    try {
      const { before, changes, left } = rewritten;
      const facts = { before, after: rewritten.file.size, changes, left };
      if (changes.length === 0) {
        return {
          path: null,
          data: null,
          ...facts,
          verification: { kind: 'unverified', reason: 'nothing was changed' },
        };
      }
      if (rewritten.needs.length > 0 && dirname(target) !== folder) throw new RewriteError(elsewhere(rewritten.needs));
      const verification = await write(source, target, rewritten, options, token);
      const data = rewritten.data === undefined ? null : join(dirname(target), rewritten.data.name);
      return { path: target, data, ...facts, verification };
    } finally {
      await rewritten.close();
    }
  } finally {
    await file.close();
  }
}

async function write(
  source: string,
  target: string,
  { file, data }: Rewritten,
  options: FixFileOptions,
  token: CancellationToken,
): Promise<Verification> {
  options.onProgress?.('writing');
  const drafts: Draft[] = [];
  try {
    if (data !== undefined) {
      const draft = await writeDraft(join(dirname(target), data.name), assembledFile(data.segments), token);
      drafts.push(draft);
      // The model names it: it must be there when the model is run.
      await draft.publish();
    }
    const draft = await writeDraft(target, file, token);
    drafts.push(draft);
    const verification = await proven(source, draft.path, options);
    if (token.isCancellationRequested) throw new CancelledError();
    if (verification.kind === 'different' || verification.kind === 'broken')
      throw new NotProvenError(`The new model was not kept: ${verificationText(verification)}.`);
    await draft.publish();
    return verification;
  } catch (error) {
    for (const draft of drafts) await draft.discard();
    throw error;
  }
}

async function proven(source: string, draft: string, options: FixFileOptions): Promise<Verification> {
  if (options.measure === null) return { kind: 'unverified', reason: 'it was not asked for' };
  options.onProgress?.('verifying');
  return options.measure.verify(source, draft, options.sizes, options.signal);
}

function elsewhere(needs: readonly string[]): string {
  return `The model keeps weights in ${needs.slice(0, 3).join(', ')} beside it: write the new one into the same folder, or move the weights into the model as well.`;
}

async function freeName(source: string): Promise<string> {
  const { dir, name } = parse(source);
  for (let count = 1; ; count++) {
    const path = join(dir, `${name}.fixed${count === 1 ? '' : `-${count}`}.onnx`);
    if (!(await exists(path))) return path;
  }
}

function tokenOf(signal: AbortSignal | undefined): CancellationToken {
  return {
    get isCancellationRequested() {
      return signal?.aborted === true;
    },
  };
}
