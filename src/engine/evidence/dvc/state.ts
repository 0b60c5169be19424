// The state of a file or folder that DVC tracks: its bytes against what the pointer records.
import { basename, joinPath, relativePath } from '../../../base/paths';
import type { FileStat } from '../../../base/platform';
import { digestOf } from '../digests';
import type { DataVersion } from '../evidence';
import { ignoredBy } from '../git/repository';
import { inParallel } from '../parallel';
import { FormatError } from '../formatError';
import type { Probe } from '../queries';
import { hashOfListing, parseListing, type ListingEntry } from './folderListing';
import type { DvcOut } from './out';
import { cachePlaces, type DvcRepository } from './repository';

type Verdict = Pick<DataVersion, 'level' | 'state' | 'detail' | 'inCache' | 'addedTo'>;

/** Version of `path`, which is `out` or lies in it. `stat` is null where nothing is there. */
export async function dvcVersion(
  probe: Probe,
  repository: DvcRepository,
  out: DvcOut,
  path: string,
  stat: FileStat | null,
): Promise<DataVersion> {
  const verdict =
    out.path === path
      ? await stateOfOut(probe, repository, out, stat)
      : await stateInside(probe, repository, out, path, stat);
  return { by: 'dvc', pointer: out.pointer, size: stat?.kind === 'file' ? stat.size : null, ...verdict };
}

function named(out: DvcOut): string {
  const pointer = basename(out.pointer);
  return out.stage === null ? `tracked by ${pointer}` : `tracked by ${pointer}, stage ${out.stage}`;
}

async function stateOfOut(
  probe: Probe,
  repository: DvcRepository,
  out: DvcOut,
  stat: FileStat | null,
): Promise<Verdict> {
  if (out.unreadable) {
    return { level: 'B', state: 'unknown', detail: `${basename(out.pointer)} could not be read` };
  }
  if (out.hash === null && !out.cloudVersion && out.listed === null) return unrecorded(out, stat);
  if (stat === null) return notPulled(probe, repository, out, out.hash, out.isFolder);
  if (stat.kind === 'directory') return stateOfFolder(probe, out, repository);
  if (out.isFolder) return { level: 'B', state: 'modified', detail: `${named(out)} as a folder, and now a file` };
  return compareFile(probe, out, out.path, stat, out.hash, out.size);
}

function unrecorded(out: DvcOut, stat: FileStat | null): Verdict {
  if (out.source !== null) {
    const pinned = out.source.revision !== null;
    if (stat === null) {
      return {
        level: pinned ? 'A' : 'B',
        state: 'not-pulled',
        detail: `imported by ${basename(out.pointer)}, not downloaded`,
      };
    }
    return { level: 'B', state: 'unknown', detail: `imported by ${basename(out.pointer)} without a recorded hash` };
  }
  const by = out.stage === null ? basename(out.pointer) : `stage ${out.stage} of ${basename(out.pointer)}`;
  return {
    // A stage can make it again.
    level: out.stage === null ? 'C' : 'B',
    state: stat === null ? 'absent' : 'untracked',
    detail: `declared by ${by}, but no version of it is recorded`,
  };
}

async function notPulled(
  probe: Probe,
  repository: DvcRepository,
  out: DvcOut,
  hash: string | null,
  isFolder: boolean,
): Promise<Verdict> {
  if (hash !== null) {
    for (const place of cachePlaces(repository, hash, isFolder)) {
      if ((await probe.stat(place)) !== null) {
        const detail = `${named(out)}, in the cache but not checked out`;
        return { level: 'A', state: 'not-pulled', detail, inCache: true };
      }
    }
  }
  const { remotes } = repository;
  if (remotes.some(({ isHere }) => isHere) || out.source !== null || out.cloudVersion)
    return { level: 'A', state: 'not-pulled', detail: `${named(out)}, not pulled` };
  const [missing] = remotes;
  const where =
    missing?.folder == null
      ? 'and there is no remote to pull it from'
      : `nor is \`${missing.folder}\`, the folder that is its remote`;
  return { level: 'B', state: 'not-pulled', detail: `${named(out)}, but it is not here, ${where}` };
}

async function compareFile(
  probe: Probe,
  out: DvcOut,
  path: string,
  stat: FileStat,
  hash: string | null,
  size: number | null,
): Promise<Verdict> {
  const modified: Verdict = { level: 'B', state: 'modified', detail: `${named(out)}, changed since` };
  // With CRLF as LF the same hash may stand for two sizes.
  if (size !== null && size !== stat.size && out.algorithm === 'md5') return modified;
  if (hash === null)
    return { level: 'A', state: 'unknown', detail: `${named(out)} by the version of its storage alone` };
  const digest = await digestOf(probe, path, out.algorithm);
  if (digest === null) {
    const detail = size === null ? 'too large to be hashed' : 'of the recorded size, too large to be hashed';
    return { level: 'A', state: 'unknown', detail: `${named(out)}, ${detail}` };
  }
  return digest === hash ? { level: 'A', state: 'clean', detail: named(out) } : modified;
}

/** A file in a tracked folder. */
async function stateInside(
  probe: Probe,
  repository: DvcRepository,
  out: DvcOut,
  path: string,
  stat: FileStat | null,
): Promise<Verdict> {
  if (out.unreadable || (out.hash === null && out.listed === null)) return stateOfOut(probe, repository, out, stat);
  const relative = relativePath(out.path, path);
  const listed = out.listed?.get(relative);
  if (listed !== undefined) {
    if (stat === null) return notPulled(probe, repository, out, listed.md5, false);
    return compareFile(probe, { ...out, algorithm: 'md5' }, path, stat, listed.md5, listed.size);
  }
  const files = out.listed ?? (await listingOf(probe, repository, out));
  if (files === null) {
    if (stat === null) return notPulled(probe, repository, out, out.hash, true);
    return { level: 'A', state: 'unknown', detail: `in a folder ${named(out)}; its list of files is not in the cache` };
  }
  const hash = files instanceof Map ? (files as ReadonlyMap<string, unknown>).get(relative) : undefined;
  if (typeof hash === 'string') {
    if (stat === null) return notPulled(probe, repository, out, hash, false);
    return compareFile(probe, out, path, stat, hash, null);
  }
  const prefix = `${relative}/`;
  if ([...files.keys()].some((name) => name.startsWith(prefix))) {
    if (stat === null) return notPulled(probe, repository, out, out.hash, true);
    const recorded = [...files].flatMap(([name, file]): [string, string | null][] =>
      name.startsWith(prefix) ? [[name, typeof file === 'string' ? file : file.md5]] : [],
    );
    return stateOfPart(probe, out, repository, path, new Map(recorded));
  }
  const detail = `in a folder ${named(out)}, but not one of the files recorded`;
  if (stat === null) return { level: 'C', state: 'absent', detail };
  return { level: 'B', state: 'modified', detail, addedTo: out.path };
}

/** Hashes by relative path of a tracked folder, from the cache; null where the cache does not hold the list. */
function listingOf(probe: Probe, repository: DvcRepository, out: DvcOut): Promise<ReadonlyMap<string, string> | null> {
  const hash = out.hash;
  if (hash === null) return Promise.resolve(null);
  return probe.ask(
    `listing:${repository.cache}/${hash}`,
    async (inner) => {
      for (const place of cachePlaces(repository, hash, true)) {
        const text = await inner.text(place, inner.limits.lockBytes);
        if (text === null) continue;
        try {
          return parseListing(text);
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          inner.notice(place, error.message);
        }
      }
      return null;
    },
    null,
  );
}

/** A whole folder that code names: hashed as DVC does, where it is small enough for that. */
async function stateOfFolder(probe: Probe, out: DvcOut, repository: DvcRepository): Promise<Verdict> {
  const unknown: Verdict = { level: 'A', state: 'unknown', detail: `${named(out)}, too large to be compared` };
  const modified: Verdict = { level: 'B', state: 'modified', detail: `${named(out)}, changed since` };
  if (out.files !== null && out.files > probe.limits.folderEntries) return unknown;
  const files = await filesBelow(probe, out.path, repository.root);
  if (files === null) return unknown;
  const recorded = out.listed?.size ?? out.files;
  if (recorded !== null && recorded !== files.length) return modified;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (out.size !== null && out.size !== bytes && out.algorithm === 'md5') return modified;
  if (bytes > probe.limits.hashBytes) return unknown;
  const entries: ListingEntry[] = [];
  await inParallel(files, 4, probe.token, async ({ path }) => {
    const algorithm = out.listed === null ? out.algorithm : 'md5';
    const md5 = await digestOf(probe, path, algorithm);
    entries.push({ relpath: relativePath(out.path, path), md5: md5 ?? '' });
  });
  if (out.listed !== null) {
    const listed = out.listed;
    if ([...listed.values()].some((file) => file.md5 === null))
      return { ...unknown, detail: `${named(out)} by the versions of its storage alone` };
    const same = entries.every((entry) => listed.get(entry.relpath)?.md5 === entry.md5);
    return same ? { level: 'A', state: 'clean', detail: named(out) } : modified;
  }
  return hashOfListing(entries) === out.hash ? { level: 'A', state: 'clean', detail: named(out) } : modified;
}

/** A folder within a tracked one (`images/train` of `images`): its files against those that the list names below it. */
async function stateOfPart(
  probe: Probe,
  out: DvcOut,
  repository: DvcRepository,
  path: string,
  recorded: ReadonlyMap<string, string | null>,
): Promise<Verdict> {
  const part = `part of a folder ${named(out)}`;
  const modified: Verdict = { level: 'B', state: 'modified', detail: `${part}, changed since` };
  const unknown: Verdict = { level: 'A', state: 'unknown', detail: `${part}, too large to be compared` };
  const files = await filesBelow(probe, path, repository.root);
  if (files === null) return unknown;
  if (files.length !== recorded.size) return modified;
  if (files.reduce((sum, { size }) => sum + size, 0) > probe.limits.hashBytes) return unknown;
  if ([...recorded.values()].includes(null))
    return { ...unknown, detail: `${part} by the versions of its storage alone` };
  const algorithm = out.listed === null ? out.algorithm : 'md5';
  const changed: string[] = [];
  await inParallel(files, 4, probe.token, async (file) => {
    if (changed.length > 0) return;
    const hash = recorded.get(relativePath(out.path, file.path));
    if (hash === undefined || (await digestOf(probe, file.path, algorithm)) !== hash) changed.push(file.path);
  });
  return changed.length === 0 ? { level: 'A', state: 'clean', detail: part } : modified;
}

const PATH_LENGTH = 1024;

/** Files below a folder without what `.dvcignore` hides; null where there are more than are looked at. */
async function filesBelow(
  probe: Probe,
  folder: string,
  root: string,
): Promise<{ path: string; size: number }[] | null> {
  const files: { path: string; size: number }[] = [];
  const folders = [folder];
  for (let seen = 0; folders.length > 0; seen++) {
    if (seen + files.length > probe.limits.folderEntries) return null;
    const current = folders.pop() ?? folder;
    // Nothing real is as deep as a loop of links.
    if (current.length - folder.length > PATH_LENGTH) return null;
    for (const entry of (await probe.list(current)) ?? []) {
      const path = joinPath(current, entry.name);
      if (entry.name === '.git' || entry.name === '.hg' || entry.name === '.dvc') continue;
      if ((await ignoredBy(probe, root, path, entry.kind === 'directory', { name: '.dvcignore' })) !== null) continue;
      if (entry.kind === 'directory') folders.push(path);
      else if (entry.kind === 'file') {
        const stat = await probe.stat(path);
        if (stat !== null) files.push({ path, size: stat.size });
        if (files.length > probe.limits.folderEntries) return null;
      }
    }
  }
  return files;
}
