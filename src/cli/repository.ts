// How far up configuration is sought.
import { dirname, joinPath } from '../base/paths';
import type { FileSystem } from '../base/platform';

/** The folder of `.git` at or above a folder, else the top. */
export async function repositoryOf(files: FileSystem, folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if (await isRepository(files, at)) return at;
  }
}

/** Whether configuration is sought no further up: the folder holds `.git`, or is the top. */
export async function isRepository(files: FileSystem, folder: string): Promise<boolean> {
  if (dirname(folder) === folder) return true;
  return files.stat(joinPath(folder, '.git')).then(
    () => true,
    () => false,
  );
}
