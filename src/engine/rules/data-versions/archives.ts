// Archives that a project keeps what it reads in: `data.zip` beside a folder `data/` that git is told to ignore.
import { basename, dirname, isInside, joinPath } from '../../../base/paths';
import type { RuleContext } from '../rule';

const ENDINGS = ['.zip', '.tar.gz', '.tgz'];
/** Folders around a file that are looked at. */
const MOST_FOLDERS = 4;

/** Whether git or DVC keeps an archive that is called after the file, or after a folder of the project around it; undefined while that is not known. */
export function isKeptPacked({ evidence, analysis }: RuleContext, path: string): boolean | undefined {
  const root = evidence.project(analysis.unit.path)?.root;
  if (root === undefined || !isInside(root, path)) return false;
  let isOpen = false;
  for (const name of namesOfArchives(path, root)) {
    const version = evidence.dataVersion(name);
    if (version === undefined) isOpen = true;
    else if (KEPT.has(version.state)) return true;
  }
  return isOpen ? undefined : false;
}

const KEPT: ReadonlySet<string> = new Set(['clean', 'modified', 'not-pulled']);

function* namesOfArchives(path: string, root: string): Generator<string> {
  const own = path.includes('*') ? dirname(path) : path;
  const stem = own.replace(/\.\w{1,8}$/, '');
  // `rows.csv.zip`, `rows.zip`; of a compressed file of its own kind the name says the rest.
  if (stem !== own)
    for (const name of [`${own}.zip`, `${own}.gz`, ...ENDINGS.map((ending) => stem + ending)]) yield name;
  let folder = stem === own ? own : dirname(own);
  for (let up = 0; up < MOST_FOLDERS && folder !== root && isInside(root, folder); up++, folder = dirname(folder))
    for (const ending of ENDINGS)
      for (const name of [folder + ending, joinPath(folder, basename(folder) + ending)]) yield name;
}
