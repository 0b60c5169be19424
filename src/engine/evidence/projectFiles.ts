// The project's own files by name: what git tracks, and what a bounded look into its folders adds. Folders that hold
// data (ignored, tracked by DVC, or crowded) are not entered.
import { relativePath } from '../../base/paths';
import { findRepository, gitIgnoredBy, readIndex, type RunGit } from './git/repository';
import { LINK_MODE, SUBMODULE_MODE } from './git/gitIndex';
import type { Probe } from './queries';

/** Never the project's own: environments, caches, what tools made. */
const FOREIGN_FOLDERS = new Set([
  'node_modules',
  'site-packages',
  '__pycache__',
  'venv',
  'env',
  'build',
  'dist',
  'mlruns',
  'wandb',
  'lightning_logs',
]);

/** Files that say something about a project; data is none of it. */
const OWN_FILE =
  /[^/]\.(?:py|ipynb|md|dvc|ya?ml|toml|cfg|lock)$|(?:^|\/)(?:requirements|constraints)[^/]*\.(?:txt|in)$/i;

function isOwnFile(path: string): boolean {
  return OWN_FILE.test(path);
}

/** Absolute paths of own files below `root`, sorted. */
export function projectFiles(probe: Probe, root: string, runGit?: RunGit): Promise<readonly string[]> {
  return probe.ask(
    `files:${root}`,
    async (inner) => {
      const files = new Set<string>([...(await trackedFiles(inner, root, runGit)), ...(await seenFiles(inner, root))]);
      return [...files].sort();
    },
    [],
  );
}

/** Own files that git tracks below `root`, without a look at the disk. */
function trackedFiles(probe: Probe, root: string, runGit?: RunGit): Promise<readonly string[]> {
  return probe.ask(
    `tracked:${root}`,
    async (inner) => {
      const repository = await findRepository(inner, root);
      const index = repository === null ? null : await readIndex(inner, repository, runGit);
      if (repository === null || index === null) return [];
      const prefix = root === repository.root ? '' : `${relativePath(repository.root, root)}/`;
      const files: string[] = [];
      for (const entry of index.entries.values()) {
        if (entry.mode === LINK_MODE || entry.mode === SUBMODULE_MODE || entry.skipWorktree) continue;
        if (entry.path.startsWith(prefix) && isOwnFile(entry.path)) files.push(`${repository.root}/${entry.path}`);
      }
      return files;
    },
    [],
  );
}

/** Own files in folders that do not look like data, breadth first, at most `limits.projectFolders` folders. */
function seenFiles(probe: Probe, root: string): Promise<readonly string[]> {
  return probe.ask(
    `seen:${root}`,
    async (inner) => {
      const files: string[] = [];
      const repository = await findRepository(inner, root);
      let level = [root];
      let left = inner.limits.projectFolders;
      while (level.length > 0 && left > 0) {
        const folders = level.slice(0, left);
        left -= folders.length;
        const below = await Promise.all(
          folders.map(async (folder) => {
            const found = await ownNames(inner, folder);
            for (const name of found.files) files.push(`${folder}/${name}`);
            return found.folders.map((name) => `${folder}/${name}`);
          }),
        );
        level = [];
        for (const folder of below.flat()) {
          if (repository === null || (await gitIgnoredBy(inner, repository, folder, true)) === null) level.push(folder);
        }
      }
      return files;
    },
    [],
  );
}

/** Names of own files in a folder, and of the folders in it that do not look like data. */
export function ownNames(
  probe: Probe,
  folder: string,
): Promise<{ files: readonly string[]; folders: readonly string[] }> {
  return probe.ask(
    `names:${folder}`,
    async (inner) => {
      const entries = (await inner.list(folder)) ?? [];
      if (entries.length > inner.limits.crowdedFolder) {
        return {
          files: entries
            .filter((e) => e.kind === 'file' && /\.(py|ipynb|dvc|ya?ml|lock)$/.test(e.name))
            .map((e) => e.name),
          folders: [],
        };
      }
      const names = new Set(entries.map((entry) => entry.name));
      const own = entries.filter((entry) => !entry.isSymbolicLink && !entry.name.startsWith('.'));
      return {
        files: own.filter((entry) => entry.kind === 'file' && isOwnFile(entry.name)).map((entry) => entry.name),
        folders: own
          .filter((e) => e.kind === 'directory' && !FOREIGN_FOLDERS.has(e.name) && !names.has(`${e.name}.dvc`))
          .map((entry) => entry.name),
      };
    },
    { files: [], folders: [] },
  );
}
