// Which file a relative path in the code means: it depends on the folder that the code is run from, which nobody says.
import { dirname, extname, isInside, joinPath, relativePath } from '../../base/paths';
import { outHolding } from './dvc/outs';
import { findDvcRepository } from './dvc/repository';
import { entriesBelow, entryAt, findRepository, gitIgnoredAbsent, readIndex, type RunGit } from './git/repository';
import type { Probe } from './queries';

/**
 * The absolute path that `path` means in a unit that lies in `folder`: taken from its own folder, the project's roots,
 * the folders between. The first where something lies or is tracked wins; else the first beside which git has files of its
 * kind, then the first that git ignores, of these one whose folder is there before others, then the first whose folder is
 * there.
 */
export async function resolvePath(
  probe: Probe,
  path: string,
  folder: string,
  roots: readonly string[],
  runGit?: RunGit,
): Promise<string> {
  const candidates = candidatesFor(path, folder, roots);
  for (const candidate of candidates) {
    if (
      candidate.includes('*') ? (await probe.stat(dirname(candidate))) !== null : (await probe.stat(candidate)) !== null
    ) {
      return candidate;
    }
  }
  for (const candidate of candidates) {
    if (roots.some((root) => isInside(root, candidate)) && (await isTracked(probe, candidate, runGit)))
      return candidate;
  }
  for (const candidate of candidates)
    if (roots.some((root) => isInside(root, candidate)) && (await liesAmongTracked(probe, candidate, runGit)))
      return candidate;
  // What git is told to ignore is kept by whoever works here, though a clone holds none of it.
  const ignored: string[] = [];
  for (const candidate of candidates)
    if (roots.some((root) => isInside(root, candidate)) && (await isIgnored(probe, candidate))) ignored.push(candidate);
  const [firstIgnored] = ignored;
  if (firstIgnored !== undefined) {
    // `*.csv` is ignored wherever it lies: of its folder, or the one above, a clone mostly holds something.
    for (let up = dirname(path), above = 1; above < 4 && up !== '.' && ignored.length > 1; up = dirname(up), above++)
      for (const candidate of ignored)
        if ((await probe.stat(folderAbove(candidate, above)))?.kind === 'directory') return candidate;
    // A module of a package is run from above it: `python -m package.train`.
    const isPackage = ignored.length > 1 && (await probe.stat(joinPath(folder, '__init__.py'))) !== null;
    return (isPackage ? ignored.find((candidate) => !isInside(folder, candidate)) : null) ?? firstIgnored;
  }
  if (dirname(path) !== '.') {
    for (const candidate of candidates) {
      if ((await probe.stat(dirname(candidate)))?.kind === 'directory') return candidate;
    }
  }
  return candidates[0] ?? joinPath(folder, path);
}

function folderAbove(path: string, levels: number): string {
  return levels === 0 ? path : folderAbove(dirname(path), levels - 1);
}

/** Own folder first, then the roots that hold it, then the folders between; each once. */
function candidatesFor(path: string, folder: string, roots: readonly string[]): string[] {
  const holding = roots.filter((root) => isInside(root, folder));
  const folders = [folder, ...holding];
  const top = holding.toSorted((a, b) => a.length - b.length)[0];
  if (top !== undefined)
    for (let up = dirname(folder); isInside(top, up) && up !== top; up = dirname(up)) folders.push(up);
  return [...new Set(folders.map((base) => joinPath(base, path)))];
}

async function isTracked(probe: Probe, path: string, runGit?: RunGit): Promise<boolean> {
  const dvc = await findDvcRepository(probe, dirname(path));
  if (dvc !== null && (await outHolding(probe, dvc, path, runGit)) !== null) return true;
  const git = await findRepository(probe, dirname(path));
  const index = git === null ? null : await readIndex(probe, git, runGit);
  if (git === null || index === null) return false;
  const relative = relativePath(git.root, path);
  return entryAt(git, index, relative) !== undefined || entriesBelow(index, relative, 1).length > 0;
}

/** `data/2017.csv` where git has `data/2018.csv`. A folder of code, `src/data/`, has no file of that kind. */
async function liesAmongTracked(probe: Probe, path: string, runGit?: RunGit): Promise<boolean> {
  const git = await findRepository(probe, dirname(path));
  const index = git === null ? null : await readIndex(probe, git, runGit);
  if (git === null || index === null || extname(path) === '' || path.includes('*')) return false;
  const folder = relativePath(git.root, dirname(path));
  return entriesBelow(index, folder, SIBLINGS).some(
    (entry) => dirname(entry.path) === folder && extname(entry.path) === extname(path),
  );
}

/** As many files of a folder are looked at for one of a kind. */
const SIBLINGS = 1000;

async function isIgnored(probe: Probe, path: string): Promise<boolean> {
  const git = await findRepository(probe, dirname(path));
  return git !== null && !path.includes('*') && (await gitIgnoredAbsent(probe, git, path)) !== null;
}
