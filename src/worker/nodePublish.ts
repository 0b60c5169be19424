// New files beside old ones: written under a temporary name and renamed when whole, never over a file that is there.
import { randomBytes } from 'node:crypto';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CancellationToken, RandomAccessFile } from '../base/platform';
import { CancelledError, neverCancelled } from '../base/platform';

/** A file was not written; `message` is one sentence for the user. */
export class PublishError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PublishError';
  }
}

export interface Draft {
  /** Where the content lies until it is published: in the target's folder. */
  readonly path: string;
  /** Gives it its name. Rejects with PublishError where a file has come there meanwhile. */
  publish(): Promise<void>;
  /** Removes it, published or not. */
  discard(): Promise<void>;
}

const CHUNK = 4 << 20;

/** Copies `content` to a temporary file beside `target`. Rejects with PublishError, CancelledError, or what reading rejects with; then nothing is left. */
export async function writeDraft(
  target: string,
  content: RandomAccessFile,
  token: CancellationToken = neverCancelled,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<Draft> {
  await refuseExisting(target);
  const path = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  let at = path;
  const discard = (): Promise<void> => rm(at, { force: true });
  try {
    await copy(path, content, token, onProgress);
  } catch (error) {
    await discard();
    throw isSystemError(error) ? new PublishError(sentence(target, error)) : error;
  }
  return {
    path,
    async publish() {
      try {
        await moveTo(path, target);
        at = target;
      } catch (error) {
        await discard();
        throw isSystemError(error) ? new PublishError(sentence(target, error)) : error;
      }
    },
    discard,
  };
}

/** Rejects with PublishError where there is a file of that name. */
export async function refuseExisting(target: string): Promise<void> {
  if (await exists(target)) throw new PublishError(`${basename(target)} is there already and is not overwritten.`);
}

async function copy(
  path: string,
  content: RandomAccessFile,
  token: CancellationToken,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    for (let offset = 0; offset < content.size;) {
      if (token.isCancellationRequested) throw new CancelledError();
      const bytes = await content.read(offset, Math.min(CHUNK, content.size - offset));
      if (bytes.length === 0) throw new PublishError('The model became shorter while it was copied.');
      await handle.write(bytes, 0, bytes.length, offset);
      offset += bytes.length;
      onProgress(offset);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A hard link fails where a file is there, which a rename would replace; some file systems have no links. */
async function moveTo(path: string, target: string): Promise<void> {
  try {
    await link(path, target);
    await rm(path, { force: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await refuseExisting(target);
    await rename(path, target);
  }
}

function sentence(target: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'EEXIST':
      return `${basename(target)} is there already and is not overwritten.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${basename(target)} cannot be written: the folder ${dirname(target)} is read-only.`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `${basename(target)} cannot be written: the folder ${dirname(target)} was not found.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `${basename(target)} cannot be written: the disk is full.`;
    default:
      return `${basename(target)} cannot be written (${codeOf(error) ?? String(error)}).`;
  }
}

function isSystemError(error: unknown): boolean {
  return codeOf(error) !== undefined && !(error instanceof PublishError);
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
