// The state of a file or folder that git knows or does not know, through Git LFS and git-annex where they stand between.
import { basename, joinPath } from '../../../base/paths';
import type { FileStat } from '../../../base/platform';
import { toHex } from '../bytes';
import { blobOfText, digestOf } from '../digests';
import type { DataVersion } from '../evidence';
import { lfsPointerText, standIn } from '../lfs/pointer';
import type { Probe } from '../queries';
import { blobDigest, indexPath, sameAsIndex, sameByStat, type Sameness, type TrackedFile } from './fileState';
import { LINK_MODE } from './gitIndex';
import {
  entriesBelow,
  entryAt,
  gitAttributes,
  gitIgnoredAbsent,
  gitIgnoredBy,
  readIndex,
  type GitIndex,
  type GitRepository,
  type RunGit,
} from './repository';

type Verdict = Omit<DataVersion, 'size'>;

/** Files of a folder whose times are looked at to tell the folder's state. */
const FOLDER_SAMPLE = 200;

/** Version of an absolute path in a repository. `stat` is null where nothing can be seen there. */
export async function gitVersion(
  probe: Probe,
  repository: GitRepository,
  path: string,
  stat: FileStat | null,
  runGit?: RunGit,
): Promise<DataVersion> {
  const size = stat?.kind === 'file' ? stat.size : null;
  const index = await readIndex(probe, repository, runGit);
  const unknown: Verdict = {
    level: 'B',
    // It may be in git or not: rules about what is in git have nothing to say.
    by: 'none',
    state: 'unknown',
    pointer: null,
    detail: 'what git tracks is not known',
  };
  const verdict =
    index === null
      ? unknown
      : ((await trackedVerdict(probe, repository, index, path, stat)) ??
        (await untracked(probe, repository, path, stat)));
  return { size, ...verdict };
}

async function trackedVerdict(
  probe: Probe,
  repository: GitRepository,
  index: GitIndex,
  path: string,
  stat: FileStat | null,
): Promise<Verdict | null> {
  const relative = indexPath(repository, path);
  const entry = entryAt(repository, index, relative);
  if (entry === undefined) return folderVerdict(probe, repository, index, path, stat);
  const tracked = (level: 'A' | 'B', state: DataVersion['state'], detail: string): Verdict => ({
    level,
    by: 'git',
    state,
    pointer: null,
    detail,
  });
  if (entry.mode === LINK_MODE) return linkVerdict(probe, repository, path, stat);
  const filter = (await gitAttributes(probe, repository, path)).get('filter');
  if (stat === null) {
    if (entry.skipWorktree) return tracked('A', 'not-pulled', 'in git, left out by a sparse checkout');
    return tracked('A', 'absent', 'in git, deleted here');
  }
  const file = { repository, index, entry, path, stat };
  if (filter === 'lfs') return lfsVerdict(probe, file);
  // A pointer that was committed where no attribute gives the file to Git LFS: no filter will ever bring its data.
  if (typeof filter !== 'string' && (await standIn(probe, path))?.kind === 'lfs')
    return { ...LFS_POINTER, pointer: null };
  if (filter === 'annex') return annexVerdict(probe, file);
  return plainVerdict(await sameAsIndex(probe, file), filter);
}

/** What is here is the small text of Git LFS alone. */
const LFS_POINTER = {
  level: 'A',
  by: 'git-lfs',
  state: 'not-pulled',
  detail: 'in Git LFS, only its pointer is here',
} as const;

function plainVerdict(sameness: Sameness, filter: unknown): Verdict {
  const base = { by: 'git', pointer: null } as const;
  if (sameness === 'same') return { ...base, level: 'A', state: 'clean', detail: 'in git' };
  if (sameness === 'unknown')
    return { ...base, level: 'A', state: 'unknown', detail: 'in git, too large to be compared' };
  // Another filter changes the content on its way into git, so that only git itself can compare it.
  if (typeof filter === 'string')
    return { ...base, level: 'A', state: 'unknown', detail: `in git through the filter ${filter}` };
  return { ...base, level: 'B', state: 'modified', detail: 'in git, changed since it was last added' };
}

async function lfsVerdict(probe: Probe, { repository, index, entry, path, stat }: TrackedFile): Promise<Verdict> {
  const base = { by: 'git-lfs', pointer: joinPath(repository.root, '.gitattributes') } as const;
  const clean: Verdict = { ...base, level: 'A', state: 'clean', detail: 'in Git LFS' };
  const modified: Verdict = {
    ...base,
    level: 'B',
    state: 'modified',
    detail: 'in Git LFS, changed since it was last added',
  };
  if ((await standIn(probe, path))?.kind === 'lfs') {
    return { ...LFS_POINTER, pointer: base.pointer };
  }
  const quick = sameByStat(entry, index, stat);
  if (quick === 'different') return modified;
  const object = toHex(entry.object);
  const raw = await digestOf(probe, path, blobDigest(repository));
  if (raw === object) {
    const detail = 'in git itself, though .gitattributes gives it to Git LFS';
    return { level: 'A', by: 'git', pointer: base.pointer, state: 'clean', detail };
  }
  if (quick === 'same') return clean;
  const oid = await digestOf(probe, path, 'sha256');
  if (oid === null) return { ...clean, state: 'unknown', detail: 'in Git LFS, too large to be compared' };
  return blobOfText(lfsPointerText({ oid, size: stat.size }), repository.algorithm) === object ? clean : modified;
}

/** A locked git-annex file is a link into the object store, which is not there until the content is fetched. */
async function linkVerdict(
  probe: Probe,
  repository: GitRepository,
  path: string,
  stat: FileStat | null,
): Promise<Verdict> {
  const target = await probe.link(path);
  const annexed =
    target === null
      ? (await probe.stat(joinPath(repository.commonDir, 'annex'))) !== null
      : target.includes('/annex/objects/');
  if (annexed) {
    const base = { level: 'A', by: 'git-annex', pointer: path } as const;
    return stat === null
      ? { ...base, state: 'not-pulled', detail: 'in git-annex, content not fetched' }
      : { ...base, state: 'clean', detail: 'in git-annex' };
  }
  const detail = 'a link in git; what it points to is not';
  return { level: 'C', by: 'git', pointer: null, state: stat === null ? 'absent' : 'untracked', detail };
}

/** An unlocked git-annex file: the index holds a pointer with the key, the work tree the content or the pointer. */
async function annexVerdict(probe: Probe, { repository, index, entry, path, stat }: TrackedFile): Promise<Verdict> {
  const base = { level: 'A', by: 'git-annex', pointer: null } as const;
  if ((await standIn(probe, path))?.kind === 'annex') {
    return { ...base, state: 'not-pulled', detail: 'in git-annex, content not fetched' };
  }
  const object = toHex(entry.object);
  const quick = sameByStat(entry, index, stat);
  const raw = await digestOf(probe, path, blobDigest(repository));
  if (raw === object) return { ...base, by: 'git', state: 'clean', detail: 'in git' };
  if (quick === 'same') return { ...base, state: 'clean', detail: 'in git-annex' };
  const extension = /(\.[A-Za-z0-9]{1,4}){1,2}$/.exec(basename(path))?.[0] ?? '';
  for (const [backend, digest] of [
    ['SHA256', await digestOf(probe, path, 'sha256')],
    ['MD5', await digestOf(probe, path, 'md5')],
  ] as const) {
    if (digest === null) return { ...base, state: 'unknown', detail: 'in git-annex, too large to be compared' };
    const key = `-s${stat.size}--${digest}`;
    for (const name of [`${backend}E${key}${extension}`, `${backend}E${key}`, `${backend}${key}`]) {
      if (blobOfText(`/annex/objects/${name}\n`, repository.algorithm) === object) {
        return { ...base, state: 'clean', detail: 'in git-annex' };
      }
    }
  }
  if (quick === 'different') {
    return { ...base, level: 'B', state: 'modified', detail: 'in git-annex, changed since it was last added' };
  }
  return { ...base, state: 'unknown', detail: 'in git-annex by a key that cannot be recomputed here' };
}

/** A folder is tracked where git tracks files in it; their times tell whether one changed. */
async function folderVerdict(
  probe: Probe,
  repository: GitRepository,
  index: GitIndex,
  path: string,
  stat: FileStat | null,
): Promise<Verdict | null> {
  const relative = indexPath(repository, path);
  const below = entriesBelow(index, relative, FOLDER_SAMPLE);
  if (below.length === 0) {
    const sparse = index.folders.some(
      (folder) => `${relative}/`.startsWith(folder) || folder.startsWith(`${relative}/`),
    );
    if (!sparse) return null;
    return {
      level: 'A',
      by: 'git',
      state: 'not-pulled',
      pointer: null,
      detail: 'in git, left out by a sparse checkout',
    };
  }
  const base = { level: 'A', by: 'git', pointer: null } as const;
  if (below.every((entry) => entry.skipWorktree)) {
    return { ...base, state: 'not-pulled', detail: 'in git, left out by a sparse checkout' };
  }
  if (stat === null) return { ...base, state: 'absent', detail: 'in git, deleted here' };
  let unsure = below.length === FOLDER_SAMPLE;
  for (const entry of below) {
    const file = joinPath(repository.root, entry.path);
    const fileStat = await probe.stat(file);
    const quick = fileStat === null ? 'different' : sameByStat(entry, index, fileStat);
    if (fileStat === null && (entry.skipWorktree || entry.mode === LINK_MODE)) continue;
    if (quick === 'same') continue;
    if (fileStat !== null && quick === 'unknown' && fileStat.size <= FOLDER_FILE_BYTES) {
      const verdict = await trackedVerdict(probe, repository, index, file, fileStat);
      if (verdict?.state === 'clean') continue;
      if (verdict?.state === 'not-pulled')
        return { ...verdict, detail: `not all here: ${basename(file)} in it is ${verdict.detail}` };
    }
    if (quick === 'unknown') unsure = true;
    else return { ...base, level: 'B', state: 'modified', detail: `in git, ${basename(file)} in it changed since` };
  }
  if (unsure) return { ...base, state: 'unknown', detail: 'files of it are in git, not all compared' };
  return { ...base, state: 'clean', detail: 'its files are in git' };
}

/** Files of a folder are hashed only where that is quick. */
const FOLDER_FILE_BYTES = 1024 * 1024;

async function untracked(
  probe: Probe,
  repository: GitRepository,
  path: string,
  stat: FileStat | null,
): Promise<Verdict> {
  const hidden =
    stat === null
      ? await gitIgnoredAbsent(probe, repository, path)
      : await gitIgnoredBy(probe, repository, path, stat.kind === 'directory');
  const base = { level: 'C', by: 'none' } as const;
  if (stat === null) {
    return {
      ...base,
      state: 'absent',
      pointer: hidden,
      detail:
        hidden === null
          ? 'not found, and nothing in the project says where it comes from'
          : `not found here, and ${basename(hidden)} keeps it out of git`,
    };
  }
  if (hidden !== null) return { ...base, state: 'ignored', pointer: hidden, detail: `ignored by ${basename(hidden)}` };
  return { ...base, state: 'untracked', pointer: null, detail: 'not in git' };
}
