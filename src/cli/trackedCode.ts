// What git already tracks is not ignored, whatever `.gitignore` says: `models/` in it does not hide `src/models/train.py`.
import { dirname, joinPath } from '../base/paths';
import { FileError, type FileSystem } from '../base/platform';
import { FormatError } from '../engine/evidence/queries';
import { parseIndex } from '../engine/evidence/git/gitIndex';

/** Scripts and notebooks in the index of a repository, and the folders around them, absolute. */
export type TrackedCode = ReadonlySet<string>;

const NOTHING: TrackedCode = new Set();
/** The index of a million files. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Code that the repository at `top` tracks; empty where there is none, or its index cannot be read. */
export async function trackedCode(files: FileSystem, top: string): Promise<TrackedCode> {
  try {
    const bytes = await files.readFile(joinPath(await gitFolder(files, top), 'index'), MAX_BYTES);
    const found = new Set<string>();
    for (const { path } of parseIndex(bytes).entries) {
      if (!/\.(?:py|ipynb)$/.test(path)) continue;
      let current = joinPath(top, path);
      while (current !== top && !found.has(current)) {
        found.add(current);
        current = dirname(current);
      }
    }
    return found;
  } catch (error) {
    // An index that cannot be read is told by what asks for versions; here `.gitignore` alone decides.
    if (error instanceof FileError || error instanceof FormatError) return NOTHING;
    throw error;
  }
}

/** The git folder of a work tree: `.git`, or the one that the file `.git` names. */
async function gitFolder(files: FileSystem, top: string): Promise<string> {
  const dotGit = joinPath(top, '.git');
  if ((await files.stat(dotGit)).kind === 'directory') return dotGit;
  const text = new TextDecoder().decode(await files.readFile(dotGit, 4096));
  return joinPath(top, /^gitdir: (.+?)\s*$/m.exec(text)?.[1] ?? '.git');
}
