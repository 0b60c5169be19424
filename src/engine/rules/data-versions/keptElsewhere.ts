// Files that a project keeps under the same name in another folder: a script reads `train.csv`, which was moved to `data/raw/` since.
import { basename, dirname, isInside, joinPath } from '../../../base/paths';
import type { RuleContext } from '../rule';

/** Where projects keep what they were given. */
const FOLDERS = ['', 'data', 'data/raw', 'data/input', 'raw', 'input', 'dataset', 'datasets'];

const KEPT: ReadonlySet<string> = new Set(['clean', 'modified', 'not-pulled']);

/** Whether git or DVC keeps a file of this name in a folder of the project, or of the file's own, that data is kept in; undefined while that is not known. */
export function isKeptElsewhere({ evidence, analysis }: RuleContext, path: string): boolean | undefined {
  const root = evidence.project(analysis.unit.path)?.root;
  if (root === undefined || path.includes('*') || !isInside(root, path)) return false;
  const around = [...new Set([root, dirname(path), dirname(analysis.unit.path)])];
  const places = around.flatMap((folder) => FOLDERS.map((name) => joinPath(folder, name, basename(path))));
  let isOpen = false;
  for (const place of new Set(places)) {
    if (place === path) continue;
    const version = evidence.dataVersion(place);
    if (version === undefined) isOpen = true;
    else if (KEPT.has(version.state)) return true;
  }
  return isOpen ? undefined : false;
}
