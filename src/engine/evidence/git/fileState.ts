// Whether a file of the work tree is the one that the index names: by its times where they tell, else by its content.
import { relativePath } from '../../../base/paths';
import type { FileStat } from '../../../base/platform';
import { toHex } from '../bytes';
import { digestOf } from '../digests';
import type { Probe } from '../queries';
import type { GitIndex, GitRepository } from './repository';
import type { IndexEntry } from './gitIndex';

export type Sameness = 'same' | 'different' | 'unknown';

/** What the times and the size alone say, as git reads them; `unknown` where the content must be compared. */
export function sameByStat(entry: IndexEntry, index: GitIndex, stat: FileStat): Sameness {
  if (index.namesOnly) return 'unknown';
  // A size of 0 may be git's mark for "compare again"; sizes are kept modulo 2^32.
  if (entry.size !== stat.size >>> 0 && entry.size !== 0) return 'different';
  if (entry.size !== stat.size >>> 0) return 'unknown';
  const seconds = Math.floor(stat.mtime / 1000);
  const milliseconds = stat.mtime - seconds * 1000;
  const sameTime =
    seconds === entry.mtimeSeconds &&
    (entry.mtimeNanoseconds === 0 || Math.abs(entry.mtimeNanoseconds / 1e6 - milliseconds) < 1.001);
  if (!sameTime) return 'unknown';
  // Written in the same moment as the index: it may have changed after git looked.
  const written = entry.mtimeSeconds * 1000 + entry.mtimeNanoseconds / 1e6;
  return written < index.mtime - 1 ? 'same' : 'unknown';
}

/** A file of the work tree that the index has an entry for. */
export interface TrackedFile {
  readonly repository: GitRepository;
  readonly index: GitIndex;
  readonly entry: IndexEntry;
  /** Absolute. */
  readonly path: string;
  readonly stat: FileStat;
}

/** The digest by which the repository names the content of a file. */
export function blobDigest({ algorithm }: GitRepository): 'git-blob' | 'git-blob-256' {
  return algorithm === 'sha1' ? 'git-blob' : 'git-blob-256';
}

/** As {@link sameByStat}, then by content; `unknown` above the size that is hashed. */
export async function sameAsIndex(
  probe: Probe,
  { repository, index, entry, path, stat }: TrackedFile,
): Promise<Sameness> {
  const quick = sameByStat(entry, index, stat);
  if (quick !== 'unknown' || index.namesOnly) return quick;
  const object = toHex(entry.object);
  const digest = await digestOf(probe, path, blobDigest(repository));
  if (digest === null) return 'unknown';
  if (digest === object) return 'same';
  // core.autocrlf may be set where only git looks: lines that end otherwise are no change.
  if (repository.algorithm === 'sha1' && (await digestOf(probe, path, 'git-blob-lf')) === object) return 'same';
  return 'different';
}

/** `path` relative to the top of the work tree, as the index writes it. */
export function indexPath(repository: GitRepository, path: string): string {
  return relativePath(repository.root, path);
}
