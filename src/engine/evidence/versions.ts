// The version of one data file: DVC first, whose files git is told to ignore, then git with what stands between, then Kedro.
import { dirname, isInside, relativePath } from '../../base/paths';
import type { FileStat } from '../../base/platform';
import type { DvcOut } from './dvc/out';
import { outHolding } from './dvc/outs';
import { findDvcRepository } from './dvc/repository';
import { dvcVersion } from './dvc/state';
import type { DataVersion } from './evidence';
import { kedroVersion } from './kedro';
import { entriesBelow, entryAt, findRepository, readIndex, type GitRepository, type RunGit } from './git/repository';
import { gitVersion } from './git/state';
import { patternVersion } from './patternVersion';
import type { Probe } from './queries';

/** Version of what lies at an absolute path inside the project. */
export async function findVersion(probe: Probe, named: string, runGit?: RunGit): Promise<DataVersion> {
  const wildcard = named.search(/[*?[]/);
  if (wildcard >= 0 && (await probe.stat(named)) === null) {
    const folder = named.slice(0, Math.max(1, named.lastIndexOf('/', wildcard)));
    const rest = named.slice(folder.length).replace(/^\//, '');
    return patternVersion(probe, folder, rest, (path) => versionOf(probe, path, runGit));
  }
  return versionOf(probe, named, runGit);
}

async function versionOf(probe: Probe, path: string, runGit?: RunGit): Promise<DataVersion> {
  const stat = await probe.stat(path);
  const folder = dirname(path);
  const version = await versionAt(probe, path, folder, stat, runGit);
  if (stat === null && version.level === 'C' && (await probe.link(path)) !== null)
    probe.notice(path, 'is a link that leads nowhere, or back to itself');
  return version;
}

async function versionAt(
  probe: Probe,
  path: string,
  folder: string,
  stat: FileStat | null,
  runGit?: RunGit,
): Promise<DataVersion> {
  const dvc = await findDvcRepository(probe, folder);
  const git = await findRepository(probe, folder);
  if (dvc !== null) {
    const out = await outHolding(probe, dvc, path, runGit);
    // `cache: false` leaves the bytes to git; without git nobody has them.
    if (
      out !== null &&
      (out.cache || git === null) &&
      !(git !== null && (await isLeftToGit(probe, git, path, out, runGit)))
    ) {
      const version = await dvcVersion(probe, dvc, out, path, stat);
      return out.cache ? version : { ...version, level: version.level === 'A' ? 'B' : version.level };
    }
  }
  const size = stat?.kind === 'file' ? stat.size : null;
  if (git !== null) {
    const version = await gitVersion(probe, git, path, stat, runGit);
    return version.level === 'C' ? ((await kedroVersion(probe, path, size)) ?? version) : version;
  }
  const kept = stat === null ? null : await kedroVersion(probe, path, size);
  if (kept !== null) return kept;
  const base = { level: 'C', by: 'none', pointer: null, size } as const;
  if (stat === null)
    return { ...base, state: 'absent', detail: 'not found, and nothing in the project says where it comes from' };
  return { ...base, state: 'untracked', detail: 'the project is under no version control' };
}

/** Git has the data itself, and no commit has the lock that would say which of it DVC means: a lock on one machine alone. */
async function isLeftToGit(
  probe: Probe,
  git: GitRepository,
  path: string,
  { pointer }: DvcOut,
  runGit?: RunGit,
): Promise<boolean> {
  const index = await readIndex(probe, git, runGit);
  const isTracked = (file: string): boolean => {
    const relative = relativePath(git.root, file);
    return index !== null && (entryAt(git, index, relative) ?? entriesBelow(index, relative, 1)[0]) !== undefined;
  };
  return isTracked(path) && !isTracked(pointer);
}

/** Version of data that lies outside the project, of which its tools can say nothing. */
export function outsideProject(): DataVersion {
  return { level: 'C', by: 'none', state: 'outside-project', pointer: null, detail: 'outside the project', size: null };
}

/** The folders that count as the project: the workspace's, and the repositories that hold them. */
export async function projectRoots(probe: Probe, roots: readonly string[]): Promise<readonly string[]> {
  const found = new Set(roots);
  for (const root of roots) {
    const git = await findRepository(probe, root);
    const dvc = await findDvcRepository(probe, root);
    for (const outer of [git?.root, dvc?.root]) if (outer !== undefined && isInside(outer, root)) found.add(outer);
  }
  return [...found];
}
