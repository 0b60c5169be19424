// Answers with what they rest on. A query reads files and asks other queries through its probe; when one of those files
// changes, the queries above it keep their old answer until they are asked again, and are computed anew only where
// something that they rest on really became another.
import { dirname, normalizePath } from '../../base/paths';
import {
  CancelledError,
  FileError,
  neverCancelled,
  type CancellationToken,
  type DirectoryEntry,
  type FileStat,
  type FileSystem,
} from '../../base/platform';
import { sentence } from './formatError';
import type { EvidenceLimits } from './limits';
import { inParallel } from './parallel';
import { sameValue } from './sameValue';

/** One sentence about something that could not be read, and the file it is about. */
export interface EvidenceNotice {
  readonly path: string;
  readonly message: string;
}

/** `doubtful`: something below may have changed; `stale`: a file that it read did. */
type EntryState = 'fresh' | 'doubtful' | 'stale';

interface Entry {
  readonly key: string;
  value: unknown;
  known: boolean;
  state: EntryState;
  running: Promise<unknown> | null;
  /** Computes the value anew; kept so that a doubtful query above can make sure. */
  refresh: () => Promise<unknown>;
  /** Revisions of the files: when the value was last found right, and when it last became another. */
  verifiedAt: number;
  changedAt: number;
  /** Paths read, with what they looked like. */
  readonly paths: Map<string, string>;
  readonly above: Set<Entry>;
  readonly below: Set<Entry>;
  notices: EvidenceNotice[];
}

export type Compute<T> = (probe: Probe) => Promise<T>;

/** What a path looked like when it was read: enough to notice a change without reading it again. */
function stampOf(stat: FileStat | null): string {
  return stat === null ? 'absent' : `${stat.kind}:${stat.size}:${stat.mtime}`;
}

/** Answers that remember which files and answers they were made from, and are computed again only where one of those changed. */
export class Queries {
  private readonly entries = new Map<string, Entry>();
  private readonly readers = new Map<string, Set<Entry>>();
  /** Those with notices: few, so that telling them costs nothing in a large project. */
  private readonly noticed = new Set<Entry>();
  private revision = 1;
  token: CancellationToken = neverCancelled;

  constructor(
    readonly fs: FileSystem,
    readonly limits: EvidenceLimits,
  ) {}

  /** The answer that is there, though files may have changed since. */
  peek(key: string): { readonly value: unknown; readonly fresh: boolean } | undefined {
    const entry = this.entries.get(key);
    return entry?.known === true
      ? { value: entry.value, fresh: entry.state === 'fresh' && entry.running === null }
      : undefined;
  }

  /**
   * The answer to `key`, computed where there is none or it may be out of date. Failures other than cancellation are a
   * notice, and the answer is `otherwise`, so that a thing that cannot be known is not asked for ever.
   */
  async run<T>(key: string, compute: Compute<T>, otherwise: T, asker?: Entry): Promise<T> {
    const entry = this.entry(key);
    if (asker !== undefined) {
      entry.above.add(asker);
      asker.below.add(entry);
    }
    // SAFETY: a key stands for one computation, and so for one type, throughout the evidence layer.
    if (entry.known && entry.state === 'fresh' && entry.running === null) return entry.value as T;
    entry.refresh = () => (entry.running ??= this.bringUpToDate(entry, compute, otherwise));
    // SAFETY: as above.
    return (await entry.refresh()) as T;
  }

  private async bringUpToDate<T>(entry: Entry, compute: Compute<T>, otherwise: T): Promise<unknown> {
    try {
      if (!(entry.known && entry.state === 'doubtful' && (await this.stillHolds(entry)))) {
        await this.compute(entry, compute, otherwise);
      }
      return entry.value;
    } finally {
      entry.running = null;
    }
  }

  /** Brings up to date what a doubtful query rests on, until something turns out to be another. */
  private async stillHolds(entry: Entry): Promise<boolean> {
    const revision = this.revision;
    for (const other of entry.below) {
      // One that another question has begun to bring up to date is waited for.
      if (other.state !== 'fresh' || other.running !== null) await other.refresh();
      if (other.changedAt > entry.verifiedAt) return false;
    }
    // Another call may have spoilt the entry while this one waited.
    if (entry.state === 'stale') return false;
    if (revision === this.revision) entry.state = 'fresh';
    entry.verifiedAt = revision;
    return true;
  }

  private async compute<T>(entry: Entry, compute: Compute<T>, otherwise: T): Promise<void> {
    const revision = this.revision;
    this.detach(entry);
    this.noticed.delete(entry);
    entry.notices = [];
    entry.state = 'fresh';
    let value: T;
    try {
      value = await compute(new Probe(this, entry));
    } catch (error) {
      if (error instanceof CancelledError) {
        entry.state = 'stale';
        throw error;
      }
      this.note(entry, { path: pathOf(entry.key), message: sentence(error) });
      value = otherwise;
    }
    if (!entry.known || !sameValue(entry.value, value)) {
      entry.value = value;
      entry.changedAt = revision;
    }
    entry.known = true;
    entry.verifiedAt = revision;
  }

  /** Takes `otherwise` for the answer to `key`, with a notice; what was under way may still finish. */
  giveUp(key: string, otherwise: unknown, message: string): void {
    const entry = this.entry(key);
    entry.running = null;
    entry.state = 'fresh';
    if (!entry.known) entry.value = otherwise;
    entry.known = true;
    entry.notices = [];
    this.note(entry, { path: pathOf(key), message });
  }

  note(entry: Entry, notice: EvidenceNotice): void {
    entry.notices.push(notice);
    this.noticed.add(entry);
  }

  private entry(key: string): Entry {
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = {
        key,
        value: undefined,
        known: false,
        state: 'stale',
        running: null,
        refresh: () => Promise.resolve(undefined),
        verifiedAt: 0,
        changedAt: 0,
        paths: new Map(),
        above: new Set(),
        below: new Set(),
        notices: [],
      };
      this.entries.set(key, entry);
    }
    return entry;
  }

  private detach(entry: Entry): void {
    for (const path of entry.paths.keys()) {
      const readers = this.readers.get(path);
      readers?.delete(entry);
      if (readers?.size === 0) this.readers.delete(path);
    }
    entry.paths.clear();
    for (const other of entry.below) other.above.delete(entry);
    entry.below.clear();
  }

  /** Remembers that `entry` rests on `path`, which looked like `stamp`. */
  depend(entry: Entry, path: string, stamp: string): void {
    entry.paths.set(path, stamp);
    let readers = this.readers.get(path);
    if (readers === undefined) this.readers.set(path, (readers = new Set()));
    readers.add(entry);
  }

  /** Marks as stale what rests on the paths, on anything below them, or on the listing of their folder. */
  invalidate(paths: Iterable<string>): void {
    for (const given of paths) {
      const path = normalizePath(given);
      this.spoil(path);
      this.spoil(listing(dirname(path)));
      const prefix = `${path}/`;
      for (const known of this.readers.keys()) if (known.startsWith(prefix)) this.spoil(known);
    }
  }

  private spoil(path: string): void {
    this.revision++;
    for (const entry of this.readers.get(path) ?? []) {
      entry.state = 'stale';
      for (const other of entry.above) this.doubt(other);
    }
  }

  private doubt(entry: Entry): void {
    if (entry.state !== 'fresh') return;
    entry.state = 'doubtful';
    for (const other of entry.above) this.doubt(other);
  }

  /** Looks again at every path that an answer rests on; marks as stale what changed on disk unannounced. */
  async recheck(token: CancellationToken): Promise<void> {
    const stamps = new Map<string, string>();
    for (const [path, readers] of this.readers) {
      for (const entry of readers) {
        const stamp = entry.paths.get(path);
        if (stamp !== undefined) stamps.set(path, stamp);
      }
    }
    await inParallel([...stamps], this.limits.parallel * 4, token, async ([path, stamp]) => {
      const now = stampOf(await this.statOrNull(path.endsWith('/') && path !== '/' ? path.slice(0, -1) : path));
      if (now !== stamp) this.spoil(path);
    });
  }

  /** Null where the file cannot be looked at, whatever the reason. */
  async statOrNull(path: string): Promise<FileStat | null> {
    try {
      return await this.fs.stat(path);
    } catch (error) {
      if (error instanceof FileError) return null;
      throw error;
    }
  }

  /** Lets go of every answer where there are more than so many; nobody may be waiting for one. */
  keepWithin(count: number): void {
    if (this.entries.size <= count) return;
    this.entries.clear();
    this.readers.clear();
    this.noticed.clear();
  }

  /** Notices of the answers that `isAsked` says of, and of what they rest on. */
  notices(isAsked: (key: string) => boolean): EvidenceNotice[] {
    const seen = new Map<string, EvidenceNotice>();
    // Answers of one file rest on many that those of others share: each is gone through once.
    const unasked = new Set<Entry>();
    for (const entry of this.noticed) {
      if (!isBelow(entry, isAsked, unasked)) continue;
      for (const notice of entry.notices) seen.set(`${notice.path}\n${notice.message}`, notice);
    }
    return [...seen.values()];
  }
}

/** Whether the answer, or one that rests on it, was asked for; where not, they all join those that were not. */
function isBelow(entry: Entry, isAsked: (key: string) => boolean, unasked: Set<Entry>): boolean {
  const seen = new Set<Entry>([entry]);
  for (const one of seen) {
    if (unasked.has(one)) continue;
    if (isAsked(one.key)) return true;
    for (const above of one.above) seen.add(above);
  }
  for (const one of seen) unasked.add(one);
  return false;
}

function listing(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Keys are a word, a colon, and the path they are about. */
function pathOf(key: string): string {
  return key.slice(key.indexOf(':') + 1).split('\n')[0] ?? key;
}

/** A query's eyes: every look is remembered as something the answer rests on. */
export class Probe {
  constructor(
    private readonly queries: Queries,
    private readonly entry: Entry,
  ) {}

  get limits(): EvidenceLimits {
    return this.queries.limits;
  }

  get token(): CancellationToken {
    return this.queries.token;
  }

  /** Throws CancelledError once the token asks for it. */
  checkCancelled(): void {
    if (this.queries.token.isCancellationRequested) throw new CancelledError();
  }

  /** Null where nothing is there, or nothing that can be looked at (a broken link, a loop of links). */
  async stat(path: string): Promise<FileStat | null> {
    this.checkCancelled();
    const stat = await this.queries.statOrNull(path);
    this.queries.depend(this.entry, path, stampOf(stat));
    return stat;
  }

  /** Names in a folder; null where it is not one. */
  async list(folder: string): Promise<DirectoryEntry[] | null> {
    this.checkCancelled();
    const stat = await this.queries.statOrNull(folder);
    this.queries.depend(this.entry, listing(folder), stampOf(stat));
    if (stat?.kind !== 'directory') return null;
    try {
      return await this.queries.fs.readDirectory(folder);
    } catch (error) {
      if (error instanceof FileError) return null;
      throw error;
    }
  }

  /** The whole file; null where it is not there. Rejects with FileError where it is too large or not readable. */
  async bytes(path: string, limit: number): Promise<Uint8Array | null> {
    const stat = await this.stat(path);
    if (stat?.kind !== 'file') return null;
    if (stat.size > limit) throw new FileError('too-large', path);
    return this.queries.fs.readFile(path, limit);
  }

  /** As {@link bytes}, as UTF-8 text without its byte order mark. */
  async text(path: string, limit: number = this.limits.pointerBytes): Promise<string | null> {
    const bytes = await this.bytes(path, limit);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }

  /** At most `length` bytes from `offset`. Not remembered as a dependency: ask for `stat` as well. Rejects with FileError. */
  async range(path: string, offset: number, length: number): Promise<Uint8Array> {
    this.checkCancelled();
    return this.queries.fs.readRange(path, offset, length);
  }

  /** Target of a symbolic link, as written; null where the host cannot tell. */
  async link(path: string): Promise<string | null> {
    if (this.queries.fs.readLink === undefined) return null;
    try {
      return await this.queries.fs.readLink(path);
    } catch (error) {
      if (error instanceof FileError) return null;
      throw error;
    }
  }

  /** Answer of another query, on which this one then rests; `otherwise`, with a notice, where it cannot be computed. */
  ask<T>(key: string, compute: Compute<T>, otherwise: T): Promise<T> {
    return this.queries.run(key, compute, otherwise, this.entry);
  }

  notice(path: string, message: string): void {
    this.queries.note(this.entry, { path, message });
  }
}
