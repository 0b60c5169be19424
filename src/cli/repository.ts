// How far up configuration is sought.
import { dirname, joinPath } from '../base/paths';
import type { FileSystem } from '../base/platform';

/** The folder of `.git` at or above a folder, else the top. */
export async function repositoryOf(files: FileSystem, folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await files.stat(joinPath(at, '.git')).then(
      () => true,
      () => false,
    );
    if (found || dirname(at) === at) return at;
  }
}
