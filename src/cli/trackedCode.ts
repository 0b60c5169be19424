// What git already tracks is not ignored, whatever `.gitignore` says: `models/` in it does not hide `src/models/train.py`.
import { dirname, joinPath } from '../base/paths';
import type { FileSystem } from '../base/platform';
import { findRepository, readIndex } from '../engine/evidence/git/repository';
import { DEFAULT_LIMITS } from '../engine/evidence/limits';
import { Queries } from '../engine/evidence/queries';

/** Scripts and notebooks in the index of a repository, and the folders around them, absolute. */
export type TrackedCode = ReadonlySet<string>;

/**
 * Code that the repository around `folder` tracks. Empty where there is none, or its index cannot be read: that is told by
 * what asks for versions, and here `.gitignore` alone decides.
 */
export async function trackedCode(files: FileSystem, folder: string): Promise<TrackedCode> {
  const nothing: TrackedCode = new Set();
  return new Queries(files, DEFAULT_LIMITS).run(
    `code:${folder}`,
    async (probe) => {
      const repository = await findRepository(probe, folder);
      const index = repository === null ? null : await readIndex(probe, repository);
      return repository === null || index === null ? nothing : codeIn(repository.root, index.paths);
    },
    nothing,
  );
}

function codeIn(root: string, paths: readonly string[]): TrackedCode {
  const found = new Set<string>();
  for (const path of paths) {
    if (!/\.(?:py|ipynb)$/.test(path)) continue;
    for (let at = joinPath(root, path); at !== root && !found.has(at); at = dirname(at)) found.add(at);
  }
  return found;
}
