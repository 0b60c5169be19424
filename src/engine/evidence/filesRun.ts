// Scripts and notebooks that others run: `%run ./prepare.ipynb`, and `%run ./prepare` in a workspace that shows no endings.
import { dirname, isInside, joinPath } from '../../base/paths';
import type { ParsedUnit } from '../python/unit';
import { parsedFile } from './makers';
import type { ParseUnit } from './modules';
import type { Probe } from './queries';

/** IPython adds `.py`; Databricks knows notebooks by names without endings, and keeps them as either. */
const ENDINGS = ['', '.py', '.ipynb'];

/** The file at a path that is taken from the folder of the unit at `from`, parsed; null where it is not there, or that unit itself. */
export async function findFileRun(
  probe: Probe,
  path: string,
  from: string,
  roots: readonly string[],
  parse: ParseUnit,
): Promise<ParsedUnit | null> {
  const absolute = joinPath(dirname(from), path);
  for (const file of ENDINGS.map((ending) => absolute + ending)) {
    if (!/\.(?:py|ipynb)$/.test(file) || file === from || !roots.some((root) => isInside(root, file))) continue;
    if ((await probe.stat(file))?.kind === 'file') return parsedFile(probe, file, parse);
  }
  return null;
}
