// A folder tree in memory, with what real ones have: links, files that cannot be read, times, and a count of the reads.
import { dirname, joinPath, normalizePath } from '../../src/base/paths';
import { FileError, type DirectoryEntry, type FileStat, type FileSystem } from '../../src/base/platform';

type MemoryEntry =
  | { kind: 'file'; bytes: Uint8Array; mtime: number; readable: boolean; size?: number }
  | { kind: 'directory'; mtime: number }
  | { kind: 'link'; target: string };

const LINK_DEPTH = 40;

export class MemoryFileSystem implements FileSystem {
  private readonly entries = new Map<string, MemoryEntry>([['/', { kind: 'directory', mtime: 0 }]]);
  private clock = 1_700_000_000_000;
  /** Every read of content, in order: `read /a.csv`, `range /a.csv 0+10`, `list /a`. */
  readonly log: string[] = [];

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): this {
    const normal = normalizePath(path);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.mkdir(dirname(normal));
    this.clock += 1000;
    this.entries.set(normal, { kind: 'file', bytes, mtime: this.clock, readable: true });
    return this;
  }

  /** A file that says it has `size` bytes; those beyond `content` are zeros. */
  writeSparse(path: string, content: string | Uint8Array, size: number): this {
    this.write(path, content);
    const entry = this.entries.get(normalizePath(path));
    if (entry?.kind === 'file') entry.size = size;
    return this;
  }

  mkdir(path: string): this {
    const normal = normalizePath(path);
    if (!this.entries.has(normal)) {
      this.mkdir(dirname(normal));
      this.entries.set(normal, { kind: 'directory', mtime: this.clock });
    }
    return this;
  }

  link(path: string, target: string): this {
    this.mkdir(dirname(path));
    this.entries.set(normalizePath(path), { kind: 'link', target });
    return this;
  }

  remove(path: string): this {
    const normal = normalizePath(path);
    for (const known of [...this.entries.keys()]) {
      if (known === normal || known.startsWith(`${normal}/`)) this.entries.delete(known);
    }
    return this;
  }

  setReadable(path: string, readable: boolean): this {
    const entry = this.entries.get(normalizePath(path));
    if (entry?.kind === 'file') entry.readable = readable;
    return this;
  }

  setTime(path: string, mtime: number): this {
    const entry = this.entries.get(normalizePath(path));
    if (entry !== undefined && entry.kind !== 'link') entry.mtime = mtime;
    return this;
  }

  private follow(path: string): { path: string; entry: MemoryEntry } {
    let links = 0;
    const walk = (wanted: string): { path: string; entry: MemoryEntry } => {
      const normal = normalizePath(wanted);
      const direct = this.entries.get(normal);
      if (direct?.kind === 'link') {
        if (++links > LINK_DEPTH) throw new FileError('not-readable', path, 'too many symbolic links');
        return walk(joinPath(dirname(normal), direct.target));
      }
      if (direct !== undefined) return { path: normal, entry: direct };
      const parent = dirname(normal);
      if (parent === normal) throw new FileError('not-found', path);
      const folder = walk(parent);
      if (folder.path === parent) throw new FileError('not-found', path);
      return walk(folder.path + normal.slice(parent === '/' ? 0 : parent.length));
    };
    return walk(path);
  }

  stat(path: string): Promise<FileStat> {
    return settled(() => {
      const { entry } = this.follow(path);
      const isSymbolicLink = this.entries.get(normalizePath(path))?.kind === 'link';
      if (entry.kind === 'file') {
        return { kind: 'file', size: entry.size ?? entry.bytes.length, mtime: entry.mtime, isSymbolicLink };
      }
      return { kind: 'directory', size: 0, mtime: entry.kind === 'directory' ? entry.mtime : 0, isSymbolicLink };
    });
  }

  readDirectory(path: string): Promise<DirectoryEntry[]> {
    return settled(() => {
      const folder = this.follow(path);
      if (folder.entry.kind !== 'directory') throw new FileError('not-readable', path);
      this.log.push(`list ${normalizePath(path)}`);
      const prefix = folder.path === '/' ? '/' : `${folder.path}/`;
      const found: DirectoryEntry[] = [];
      for (const [known, entry] of this.entries) {
        if (!known.startsWith(prefix) || known === '/' || known.slice(prefix.length).includes('/')) continue;
        const isSymbolicLink = entry.kind === 'link';
        let kind: DirectoryEntry['kind'] = 'other';
        try {
          kind = this.follow(known).entry.kind === 'file' ? 'file' : 'directory';
        } catch {
          // A broken link is neither.
        }
        found.push({ name: known.slice(prefix.length), kind, isSymbolicLink });
      }
      return found;
    });
  }

  readFile(path: string, limit = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    return settled(() => {
      const file = this.file(path);
      const size = file.size ?? file.bytes.length;
      if (size > limit) throw new FileError('too-large', path);
      this.log.push(`read ${normalizePath(path)}`);
      const bytes = new Uint8Array(size);
      bytes.set(file.bytes.subarray(0, size));
      return bytes;
    });
  }

  readRange(path: string, offset: number, length: number): Promise<Uint8Array> {
    return settled(() => {
      const file = this.file(path);
      this.log.push(`range ${normalizePath(path)} ${offset}+${length}`);
      const end = Math.min(offset + length, file.size ?? file.bytes.length);
      const bytes = new Uint8Array(Math.max(0, end - offset));
      bytes.set(file.bytes.subarray(offset, end));
      return bytes;
    });
  }

  readLink(path: string): Promise<string> {
    return settled(() => {
      const entry = this.entries.get(normalizePath(path));
      if (entry?.kind !== 'link') throw new FileError('not-found', path);
      return entry.target;
    });
  }

  private file(path: string): Extract<MemoryEntry, { kind: 'file' }> {
    const { entry } = this.follow(path);
    if (entry.kind !== 'file') throw new FileError('not-readable', path);
    if (!entry.readable) throw new FileError('not-readable', path);
    return entry;
  }
}

function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(work());
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
