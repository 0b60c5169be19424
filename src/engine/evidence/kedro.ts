// Kedro's catalog: the file that `catalog.load("companies")` reads. Configuration patterns: Kedro's documentation,
// "Data Catalog" and `OmegaConfigLoader` (1.0): `catalog*`, `catalog*/**` and `**/catalog*` below `conf/base` and `conf/local`.
import { dirname, isInside, joinPath } from '../../base/paths';
import { parseProjectYaml } from './projectYaml';
import type { Probe } from './queries';

/** Later environments lie over earlier ones. */
const ENVIRONMENTS = ['local', 'base'];
const CATALOG = /^catalog.*\.ya?ml$/;

/** Absolute path of a data set's local file; null where the catalog does not name it, keeps versions of it, or has it elsewhere. */
export async function findCatalogFile(
  probe: Probe,
  name: string,
  folder: string,
  roots: readonly string[],
): Promise<string | null> {
  for (let current = folder; roots.some((root) => isInside(root, current)); current = dirname(current)) {
    if ((await probe.stat(joinPath(current, 'conf')))?.kind === 'directory') {
      for (const environment of ENVIRONMENTS) {
        const file = (await filesIn(probe, joinPath(current, 'conf', environment))).get(name);
        if (file !== undefined) return file === '' ? null : joinPath(current, file);
      }
      return null;
    }
    if (current === dirname(current)) break;
  }
  return null;
}

/** Names of data sets to their files, relative to the project; empty where there is no plain local file. */
function filesIn(probe: Probe, environment: string): Promise<ReadonlyMap<string, string>> {
  return probe.ask(
    `kedro:${environment}`,
    async (inner) => {
      const files = new Map<string, string>();
      for (const path of await catalogFiles(inner, environment)) {
        for (const [name, file] of await entriesOf(inner, path)) files.set(name, file);
      }
      return files;
    },
    new Map(),
  );
}

async function catalogFiles(probe: Probe, environment: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, kind } of (await probe.list(environment)) ?? []) {
    const path = joinPath(environment, name);
    if (kind === 'file' && CATALOG.test(name)) found.push(path);
    if (kind !== 'directory') continue;
    for (const inner of (await probe.list(path)) ?? []) {
      const isCatalog = name.startsWith('catalog') ? /\.ya?ml$/.test(inner.name) : CATALOG.test(inner.name);
      if (inner.kind === 'file' && isCatalog) found.push(joinPath(path, inner.name));
    }
  }
  return found;
}

function entriesOf(probe: Probe, path: string): Promise<readonly (readonly [string, string])[]> {
  return probe.ask(
    `catalog:${path}`,
    async (inner) => {
      const content = parseProjectYaml((await inner.text(path)) ?? '', 'typed');
      if (typeof content !== 'object' || content === null) return [];
      return Object.entries(content).flatMap(([name, entry]: [string, unknown]) => {
        // Keys that begin with `_` are parts for reuse, those with braces stand for many data sets.
        if (typeof entry !== 'object' || entry === null || name.startsWith('_') || name.includes('{')) return [];
        return [[name, localFile(entry)] as const];
      });
    },
    [],
  );
}

function localFile(entry: object): string {
  const path: unknown = Reflect.get(entry, 'filepath');
  if (typeof path !== 'string' || Reflect.get(entry, 'versioned') === true) return '';
  return path.includes('://') || path.includes('${') ? '' : path;
}
