// A git repository around a path, read from its own files: where it is, its index, its ignore and attribute files.
import ignore, { type Ignore } from 'ignore';
import { dirname, isAbsolutePath, joinPath, relativePath } from '../../../base/paths';
import { FileError } from '../../../base/platform';
import { isTrue, parseIni, type IniFile } from '../ini';
import { FormatError } from '../formatError';
import type { Probe } from '../queries';
import { attributesOf, parseAttributes, type AttributeValue, type PlacedAttributes } from './attributes';
import { mergeSplitIndex, parseIndex, FOLDER_MODE, type IndexEntry } from './gitIndex';

/** Runs `git` in a folder and returns what it prints; rejects where git is not there. */
export type RunGit = (folder: string, args: readonly string[]) => Promise<string>;

export interface GitRepository {
  /** Top of the work tree, absolute. */
  readonly root: string;
  /** Its own git folder: `.git`, or `.git/worktrees/NAME` of another. */
  readonly gitDir: string;
  /** The git folder that its work trees share. */
  readonly commonDir: string;
  readonly config: IniFile;
  readonly algorithm: 'sha1' | 'sha256';
  readonly ignoreCase: boolean;
}

export interface GitIndex {
  readonly entries: ReadonlyMap<string, IndexEntry>;
  /** All paths in UTF-16 order, for prefix searches. */
  readonly paths: readonly string[];
  /** Folders that a sparse index keeps as one entry. */
  readonly folders: readonly string[];
  /** When the index was written; entries as young as this may have changed unnoticed. */
  readonly mtime: number;
  /** Read by git itself, so without times and object names. */
  readonly namesOnly: boolean;
}

/** The repository whose work tree holds `folder`. */
export async function findRepository(probe: Probe, folder: string): Promise<GitRepository | null> {
  return probe.ask(`git:${folder}`, (inner) => lookForRepository(inner, folder), null);
}

async function lookForRepository(probe: Probe, folder: string): Promise<GitRepository | null> {
  const dotGit = joinPath(folder, '.git');
  const stat = await probe.stat(dotGit);
  if (stat?.kind === 'directory' && (await probe.stat(joinPath(dotGit, 'HEAD'))) !== null) {
    return describe(probe, folder, dotGit);
  }
  if (stat?.kind === 'file') {
    const target = /^gitdir: (.+?)\s*$/m.exec((await probe.text(dotGit, 4096)) ?? '')?.[1];
    if (target !== undefined) return describe(probe, folder, joinPath(folder, target));
  }
  const parent = dirname(folder);
  return parent === folder || !isAbsolutePath(folder) ? null : findRepository(probe, parent);
}

async function describe(probe: Probe, root: string, gitDir: string): Promise<GitRepository> {
  const common = (await probe.text(joinPath(gitDir, 'commondir'), 4096))?.trim();
  const commonDir = common === undefined || common === '' ? gitDir : joinPath(gitDir, common);
  const config = parseIni((await probe.text(joinPath(commonDir, 'config'))) ?? '');
  return {
    root,
    gitDir,
    commonDir,
    config,
    algorithm: config.get('extensions')?.get('objectformat') === 'sha256' ? 'sha256' : 'sha1',
    ignoreCase: isTrue(config.get('core')?.get('ignorecase')),
  };
}

/** The index of a repository; null where it cannot be read, with a notice. A repository without commits may have none. */
export async function readIndex(probe: Probe, repository: GitRepository, runGit?: RunGit): Promise<GitIndex | null> {
  const path = joinPath(repository.gitDir, 'index');
  return probe.ask(
    `index:${path}`,
    async (inner) => {
      const stat = await inner.stat(path);
      if (stat === null) {
        // Nothing was ever added; or the folder that a `.git` file names is not there.
        if ((await inner.stat(joinPath(repository.gitDir, 'HEAD'))) !== null) return indexOf([], 0);
        inner.notice(
          repository.gitDir,
          `the git folder is not found: what git tracks in ${repository.root} is not known`,
        );
        return null;
      }
      try {
        return indexOf(await indexEntries(inner, repository, path), stat.mtime);
      } catch (error) {
        if (!(error instanceof FormatError || error instanceof FileError)) throw error;
        const listed = await listByGit(repository, runGit);
        if (listed !== null) return listed;
        const reason = error instanceof FormatError ? error.message : 'the git index cannot be read';
        inner.notice(path, `${reason}: what git tracks in ${repository.root} is not known`);
        return null;
      }
    },
    null,
  );
}

async function indexEntries(probe: Probe, repository: GitRepository, path: string): Promise<IndexEntry[]> {
  const hashBytes = repository.algorithm === 'sha256' ? 32 : 20;
  const bytes = await probe.bytes(path, probe.limits.indexBytes);
  if (bytes === null) return [];
  const own = parseIndex(bytes, hashBytes);
  if (own.link === null) return [...own.entries];
  const sharedPath = joinPath(repository.gitDir, `sharedindex.${own.link.shared}`);
  const shared = await probe.bytes(sharedPath, probe.limits.indexBytes);
  if (shared === null) throw new FormatError('the shared part of the git index is not found');
  return mergeSplitIndex(own, parseIndex(shared, hashBytes).entries);
}

async function listByGit(repository: GitRepository, runGit: RunGit | undefined): Promise<GitIndex | null> {
  if (runGit === undefined) return null;
  try {
    const names = (await runGit(repository.root, ['ls-files', '-z', '--cached']))
      .split('\0')
      .filter((name) => name !== '');
    const entries = names.map((path): IndexEntry => ({
      path,
      mode: 0o100644,
      object: new Uint8Array(0),
      size: 0,
      mtimeSeconds: 0,
      mtimeNanoseconds: 0,
      skipWorktree: false,
      intentToAdd: false,
      stage: 0,
    }));
    return { ...indexOf(entries, 0), namesOnly: true };
  } catch {
    return null;
  }
}

function indexOf(entries: readonly IndexEntry[], mtime: number): GitIndex {
  const byPath = new Map<string, IndexEntry>();
  for (const entry of entries) if (!entry.intentToAdd) byPath.set(entry.path, entry);
  const folders = entries.filter((entry) => entry.mode === FOLDER_MODE).map((entry) => entry.path);
  return { entries: byPath, paths: [...byPath.keys()].sort(), folders, mtime, namesOnly: false };
}

const folded = new WeakMap<GitIndex, ReadonlyMap<string, IndexEntry>>();

/** The entry of a path relative to the top; without regard to case where the repository lies on such a disk. */
export function entryAt(repository: GitRepository, index: GitIndex, path: string): IndexEntry | undefined {
  const exact = index.entries.get(path) ?? index.entries.get(path.normalize('NFC'));
  if (exact !== undefined || !repository.ignoreCase) return exact;
  let byLowerCase = folded.get(index);
  if (byLowerCase === undefined) {
    byLowerCase = new Map([...index.entries].map(([name, entry]) => [name.toLowerCase(), entry]));
    folded.set(index, byLowerCase);
  }
  return byLowerCase.get(path.toLowerCase());
}

/** Entries below a folder (relative to the top), at most `limit` of them. */
export function entriesBelow(index: GitIndex, folder: string, limit: number): IndexEntry[] {
  const prefix = folder === '' || folder === '.' ? '' : `${folder}/`;
  let low = 0;
  let high = index.paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.paths[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: IndexEntry[] = [];
  for (let i = low; i < index.paths.length && found.length < limit; i++) {
    const path = index.paths[i] ?? '';
    if (!path.startsWith(prefix)) break;
    const entry = index.entries.get(path);
    if (entry !== undefined) found.push(entry);
  }
  return found;
}

function ignoreFile(probe: Probe, path: string, ignoreCase: boolean): Promise<Ignore | null> {
  return probe.ask(
    `ignore:${path}`,
    async (inner) => {
      const text = await inner.text(path);
      return text === null ? null : ignore({ ignorecase: ignoreCase, allowRelativePaths: true }).add(text);
    },
    null,
  );
}

/**
 * The ignore file that hides `path`, or null. Deeper files win over higher ones, those over `.git/info/exclude`;
 * nothing below an ignored folder comes back. `name` is `.gitignore` or `.dvcignore`.
 */
export async function ignoredBy(
  probe: Probe,
  root: string,
  path: string,
  isFolder: boolean,
  options: { readonly name: string; readonly exclude?: string; readonly ignoreCase?: boolean },
): Promise<string | null> {
  const parts = relativePath(root, path).split('/');
  if (parts[0] === '.') return null;
  const files: { readonly folder: number; readonly path: string; readonly rules: Ignore }[] = [];
  const add = async (folder: number, file: string): Promise<void> => {
    const rules = await ignoreFile(probe, file, options.ignoreCase === true);
    if (rules !== null) files.unshift({ folder, path: file, rules });
  };
  if (options.exclude !== undefined) await add(0, options.exclude);
  for (let depth = 0; depth < parts.length; depth++) {
    await add(depth, joinPath(root, ...parts.slice(0, depth), options.name));
    const last = depth === parts.length - 1;
    for (const file of files) {
      const relative = parts.slice(file.folder, depth + 1).join('/') + (last && !isFolder ? '' : '/');
      const verdict = file.rules.test(relative);
      if (verdict.ignored) return file.path;
      if (verdict.unignored) break;
    }
  }
  return null;
}

/** Which ignore file of git hides an absolute path; null where none does. */
export function gitIgnoredBy(
  probe: Probe,
  repository: GitRepository,
  path: string,
  isFolder: boolean,
): Promise<string | null> {
  return ignoredBy(probe, repository.root, path, isFolder, {
    name: '.gitignore',
    exclude: joinPath(repository.commonDir, 'info/exclude'),
    ignoreCase: repository.ignoreCase,
  });
}

/**
 * The same for a file that is not here. Below a folder that the project does not have, a pattern counts that names it:
 * `data/raw/` does for `data/raw/rows.csv`, while `data/` ignores a `data` at any depth and says nothing of `other/data/rows.csv`.
 */
export async function gitIgnoredAbsent(probe: Probe, repository: GitRepository, path: string): Promise<string | null> {
  const hidden = await gitIgnoredBy(probe, repository, path, false);
  if (hidden === null) return null;
  const folders = relativePath(repository.root, path).split('/').slice(0, -1);
  for (const [place] of folders.entries()) {
    const above = folders.slice(0, place);
    const folder = joinPath(repository.root, ...folders.slice(0, place + 1));
    if ((await probe.stat(folder)) !== null) continue;
    if ((await gitIgnoredBy(probe, repository, folder, true)) !== null) return hidden;
    const elsewhere = joinPath(repository.root, ...above, ANY_FOLDER, ...folders.slice(place + 1));
    return (await gitIgnoredBy(probe, repository, elsewhere, true)) === null ? hidden : null;
  }
  return hidden;
}

/** Stands for a folder of any name. */
const ANY_FOLDER = 'a folder of any name';

/** git's attributes of an absolute path, and the files that were asked, deepest last. */
export async function gitAttributes(
  probe: Probe,
  repository: GitRepository,
  path: string,
): Promise<ReadonlyMap<string, AttributeValue>> {
  const relative = relativePath(repository.root, path);
  const parts = relative.split('/').slice(0, -1);
  const placed: PlacedAttributes[] = [];
  const add = async (folder: string, file: string): Promise<void> => {
    const parsed = await probe.ask(
      `attributes:${file}`,
      async (inner) => {
        const text = await inner.text(file);
        return text === null ? null : parseAttributes(text);
      },
      null,
    );
    if (parsed !== null) placed.push({ folder, file: parsed });
  };
  for (let depth = 0; depth <= parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    await add(folder, joinPath(repository.root, folder === '' ? '.' : folder, '.gitattributes'));
  }
  await add('', joinPath(repository.commonDir, 'info/attributes'));
  return attributesOf(relative, placed);
}
