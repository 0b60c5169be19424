// Which files a command looks at: those named, and in folders every script and notebook that git tracks or .gitignore leaves.
import ignore, { type Ignore } from 'ignore';
import { dirname, extname, joinPath, relativePath } from '../base/paths';
import { FileError, type FileSystem } from '../base/platform';
import { repositoryOf } from './repository';
import { trackedCode, type TrackedCode } from './trackedCode';

export interface Discovered {
  /** Absolute, in the order of folders and names. */
  readonly files: readonly string[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export interface DiscoverOptions {
  /** Also leaves out what a project excludes; folders end with `/`. */
  readonly excludes?: (path: string) => Promise<boolean>;
}

const EXTENSIONS = new Set(['.py', '.ipynb']);

/** Folders that hold what tools made or others wrote. */
const SKIPPED_FOLDERS = new Set([
  '.git',
  '.hg',
  '.svn',
  '.dvc',
  '.ipynb_checkpoints',
  '.venv',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.ruff_cache',
  '.pytest_cache',
  '.eggs',
  '__pycache__',
  'site-packages',
  'node_modules',
]);

/** A file named outright is looked at even where `.gitignore` or the project leaves it out. */
export async function discover(
  files: FileSystem,
  paths: readonly string[],
  options: DiscoverOptions = {},
): Promise<Discovered> {
  const found = new Set<string>();
  const errors: { path: string; message: string }[] = [];
  for (const path of paths) {
    try {
      const { kind } = await files.stat(path);
      if (kind === 'directory') {
        const walker = new Walker(files, options, errors);
        await walker.walk(path, await outerIgnores(files, path), await repositoryOf(files, path), found);
      } else if (kind === 'file' && EXTENSIONS.has(extname(path))) found.add(path);
      else errors.push({ path, message: 'Neither a Python file, a notebook, nor a folder.' });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      errors.push({ path, message: error.kind === 'not-found' ? 'Not found.' : 'Cannot be read.' });
    }
  }
  return { files: [...found], errors };
}

/** One `.gitignore`, with the folder that its patterns are taken from. */
interface IgnoreFile {
  readonly folder: string;
  readonly matcher: Ignore;
}

class Walker {
  private readonly tracked = new Map<string, Promise<TrackedCode>>();

  constructor(
    private readonly files: FileSystem,
    private readonly options: DiscoverOptions,
    private readonly errors: { path: string; message: string }[],
  ) {}

  /** `outerTop`: top of the repository that holds the folder; of the file system outside any. */
  async walk(folder: string, outer: readonly IgnoreFile[], outerTop: string, found: Set<string>): Promise<void> {
    let entries;
    try {
      entries = await this.files.readDirectory(folder);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.errors.push({ path: folder, message: 'The folder cannot be read.' });
      return;
    }
    // A virtual environment, whatever its name.
    if (entries.some(({ name }) => name === 'pyvenv.cfg')) return;
    const own = entries.some(({ name }) => name === '.gitignore') ? await readIgnore(this.files, folder) : null;
    const ignores = own === null ? outer : [...outer, own];
    const top = entries.some(({ name }) => name === '.git') ? folder : outerTop;
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind, isSymbolicLink } of entries) {
      const path = joinPath(folder, name);
      if (kind === 'directory') {
        // Links to folders may lead in circles, and what they lead to is looked at where it lies.
        if (isSymbolicLink || SKIPPED_FOLDERS.has(name)) continue;
        if (!(await this.leftOut(`${path}/`, ignores, top))) await this.walk(path, ignores, top, found);
      } else if (kind === 'file' && EXTENSIONS.has(extname(name)) && !(await this.leftOut(path, ignores, top))) {
        found.add(path);
      }
    }
  }

  private async leftOut(path: string, ignores: readonly IgnoreFile[], top: string): Promise<boolean> {
    if ((await this.options.excludes?.(path)) === true) return true;
    return isIgnored(path, ignores) && !(await this.isTracked(top, path.replace(/\/$/, '')));
  }

  private async isTracked(top: string, path: string): Promise<boolean> {
    let tracked = this.tracked.get(top);
    if (tracked === undefined) {
      tracked = trackedCode(this.files, top);
      this.tracked.set(top, tracked);
    }
    return (await tracked).has(path);
  }
}

/** The nearest file that speaks of the path decides. */
function isIgnored(path: string, ignores: readonly IgnoreFile[]): boolean {
  for (const { folder, matcher } of [...ignores].reverse()) {
    const { ignored, unignored } = matcher.test(relativePath(folder, path) + (path.endsWith('/') ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The `.gitignore` files above a folder up to the top of its repository, outermost first. */
async function outerIgnores(files: FileSystem, folder: string): Promise<readonly IgnoreFile[]> {
  const above: IgnoreFile[] = [];
  if (await exists(files, joinPath(folder, '.git'))) return repositoryIgnores(files, folder);
  for (let at = dirname(folder); ; at = dirname(at)) {
    const own = await readIgnore(files, at);
    if (own !== null) above.unshift(own);
    if (await exists(files, joinPath(at, '.git'))) return [...(await repositoryIgnores(files, at)), ...above];
    // Outside a repository only the files inside the folder speak.
    if (dirname(at) === at) return [];
  }
}

async function repositoryIgnores(files: FileSystem, top: string): Promise<readonly IgnoreFile[]> {
  const own = await readIgnore(files, top, '.git/info/exclude');
  return own === null ? [] : [own];
}

async function readIgnore(files: FileSystem, folder: string, name = '.gitignore'): Promise<IgnoreFile | null> {
  try {
    const text = new TextDecoder().decode(await files.readFile(joinPath(folder, name), 1024 * 1024));
    return { folder, matcher: ignore().add(text) };
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

async function exists(files: FileSystem, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}
