// Files as they were in a git revision: `REV:path`, its content brought to a temporary folder, Git LFS objects included where they are on this machine.
import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { RandomAccessFile } from '../base/platform';
import { FileError } from '../base/platform';
import { openRandomAccess } from './nodeRandomAccess';

const run = promisify(execFile);

export interface Revision {
  /** As git takes it: `HEAD~1`, a tag, a hash. */
  readonly name: string;
  /** With `/`: from the top of the repository, or from the current folder where it begins with `./`. */
  readonly path: string;
}

/** `REV:path`; undefined for what can only be a file name, a drive of Windows too. */
export function parseRevision(text: string): Revision | undefined {
  const colon = text.indexOf(':');
  const [name, path] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon < 1 || path === '' || name.startsWith('-') || /\s/.test(name)) return undefined;
  if (/^[A-Za-z]$/.test(name) && /^[\\/]/.test(path)) return undefined;
  return { name, path: path.replaceAll('\\', '/') };
}

/** Files of one revision; the folder in which they lie is removed by `close`. */
export class RevisionFiles {
  private folder: string | undefined;
  private next = 0;

  constructor(
    private readonly revision: string,
    /** Where git is run: paths are sought from here too. */
    private readonly cwd: string,
  ) {}

  /** Opens a file of the revision; the caller closes it. Rejects with FileError and one sentence for the user. */
  async open(path: string): Promise<RandomAccessFile> {
    const blob = await this.blobOf(path);
    const file = await this.fetch(['cat-file', 'blob', blob], path);
    const pointer = await lfsObject(file);
    if (pointer === undefined) return openRandomAccess(file);
    const { stdout } = await this.git(['rev-parse', '--git-common-dir']);
    const object = join(
      resolve(this.cwd, stdout.trim()),
      'lfs/objects',
      pointer.slice(0, 2),
      pointer.slice(2, 4),
      pointer,
    );
    if (await exists(object)) return openRandomAccess(object);
    const message = `${this.revision}:${path} is a Git LFS pointer, and its content is not on this machine: run "git lfs fetch origin ${this.revision}".`;
    throw new FileError('not-readable', path, message);
  }

  /** Opens a file beside `model`, as its external data. */
  openBeside(model: string, file: string): Promise<RandomAccessFile> {
    return this.open(posix.join(posix.dirname(model), file));
  }

  async close(): Promise<void> {
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }

  /** From the top of the repository as git reads it, else from the current folder. */
  private async blobOf(path: string): Promise<string> {
    for (const candidate of [path, `./${path}`]) {
      try {
        const { stdout } = await this.git([
          'rev-parse',
          '--verify',
          '--quiet',
          '--end-of-options',
          `${this.revision}:${candidate}`,
        ]);
        return stdout.trim();
      } catch (error) {
        if (isAbsent(error)) throw new FileError('not-readable', path, 'git was not found on this machine.');
      }
    }
    const known = await this.git([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${this.revision}^{commit}`,
    ]).then(
      () => true,
      () => false,
    );
    const message = known
      ? `${path} was not found in ${this.revision}.`
      : `${this.revision} is no revision of a git repository here.`;
    throw new FileError('not-found', path, message);
  }

  private async fetch(args: readonly string[], path: string): Promise<string> {
    this.folder ??= await mkdtemp(join(tmpdir(), 'assay-'));
    const file = join(this.folder, `${this.next++}.onnx`);
    const git = spawn('git', [...args], { cwd: this.cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = new Promise<number | null>((done) => git.on('close', done));
    git.on('error', () => undefined);
    await pipeline(git.stdout, createWriteStream(file));
    if ((await ended) !== 0) throw new FileError('not-readable', path, `git does not give ${this.revision}:${path}.`);
    return file;
  }

  private git(args: readonly string[]): Promise<{ stdout: string }> {
    return run('git', [...args], { cwd: this.cwd, encoding: 'utf8' });
  }
}

/** Folder and name of a file for `RevisionFiles`, where a model on disk is compared with an older self. */
export function revisionOfFile(path: string, revision: string): { files: RevisionFiles; name: string } {
  return { files: new RevisionFiles(revision, dirname(path)), name: `./${path.slice(dirname(path).length + 1)}` };
}

const POINTER_LENGTH = 200;

/** The object that an LFS pointer names; undefined where the file is none. */
async function lfsObject(path: string): Promise<string | undefined> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(POINTER_LENGTH), 0, POINTER_LENGTH, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    return text.startsWith('version https://git-lfs') ? /oid sha256:([0-9a-f]{64})/.exec(text)?.[1] : undefined;
  } finally {
    await handle.close();
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
