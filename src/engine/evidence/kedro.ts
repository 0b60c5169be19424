// Kedro's catalog: the file that `catalog.load("companies")` reads. Configuration patterns: Kedro's documentation,
// "Data Catalog" and `OmegaConfigLoader` (1.0): `catalog*`, `catalog*/**` and `**/catalog*` below `conf/base` and `conf/local`.
import { basename, dirname, isInside, joinPath } from '../../base/paths';
import type { DataVersion } from './evidence';
import { parseProjectYaml } from './projectYaml';
import type { Probe } from './queries';

/** A data set's local file. */
interface CatalogEntry {
  /** Relative to the project; empty where there is no plain local file. */
  readonly file: string;
  readonly versioned: boolean;
  /** The catalog, absolute. */
  readonly catalog: string;
}

/** `data/rows.csv/2026-03-01T09.15.00.123Z/rows.csv`: how a versioned data set keeps what was saved. */
const VERSION = /^\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d\.\d{3}Z$/;

/** Later environments lie over earlier ones. */
const ENVIRONMENTS = ['local', 'base'];
const CATALOG = /^catalog.*\.ya?ml$/;

/**
 * Absolute path of a data set's local file, of a versioned one the newest that was saved; null where the catalog does not name it
 * or has it elsewhere.
 */
export async function findCatalogFile(
  probe: Probe,
  name: string,
  folder: string,
  roots: readonly string[],
): Promise<string | null> {
  const project = await kedroProject(probe, folder, roots);
  if (project === null) return null;
  for (const environment of ENVIRONMENTS) {
    const entry = (await entriesOf(probe, joinPath(project, 'conf', environment))).get(name);
    if (entry === undefined) continue;
    if (entry.file === '') return null;
    const path = joinPath(project, entry.file);
    return entry.versioned ? newestVersion(probe, path) : path;
  }
  return null;
}

/** The version of a file that Kedro saved as one; null for any other. */
export async function kedroVersion(probe: Probe, path: string, size: number | null): Promise<DataVersion | null> {
  const version = basename(dirname(path));
  const kept = dirname(dirname(path));
  if (!VERSION.test(version) || basename(kept) !== basename(path)) return null;
  const project = await kedroProject(probe, dirname(kept), null);
  if (project === null) return null;
  for (const environment of ENVIRONMENTS) {
    for (const [name, entry] of await entriesOf(probe, joinPath(project, 'conf', environment))) {
      if (!entry.versioned || joinPath(project, entry.file) !== kept) continue;
      const detail = `version ${version} of \`${name}\` in ${basename(entry.catalog)}, as Kedro keeps it`;
      return { level: 'A', by: 'kedro', state: 'clean', pointer: entry.catalog, detail, size };
    }
  }
  return null;
}

/** The folder around `folder` that has Kedro's `conf`, inside the roots where there are any. */
async function kedroProject(probe: Probe, folder: string, roots: readonly string[] | null): Promise<string | null> {
  const isLookedAt = (path: string): boolean => roots?.some((root) => isInside(root, path)) ?? true;
  for (let current = folder; isLookedAt(current); current = dirname(current)) {
    if ((await probe.stat(joinPath(current, 'conf')))?.kind === 'directory') return current;
    if (current === dirname(current)) break;
  }
  return null;
}

async function newestVersion(probe: Probe, path: string): Promise<string | null> {
  const versions = ((await probe.list(path)) ?? []).map(({ name }) => name).filter((name) => VERSION.test(name));
  const newest = versions.sort().at(-1);
  return newest === undefined ? null : joinPath(path, newest, basename(path));
}

/** Entries by the name of the data set. */
function entriesOf(probe: Probe, environment: string): Promise<ReadonlyMap<string, CatalogEntry>> {
  return probe.ask(
    `kedro:${environment}`,
    async (inner) => {
      const entries = new Map<string, CatalogEntry>();
      for (const path of await catalogFiles(inner, environment)) {
        for (const [name, entry] of await entriesIn(inner, path)) entries.set(name, entry);
      }
      return entries;
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

function entriesIn(probe: Probe, path: string): Promise<readonly (readonly [string, CatalogEntry])[]> {
  return probe.ask(
    `catalog:${path}`,
    async (inner) => {
      const content = parseProjectYaml((await inner.text(path)) ?? '', 'typed');
      if (typeof content !== 'object' || content === null) return [];
      return Object.entries(content).flatMap(([name, entry]: [string, unknown]) => {
        // Keys that begin with `_` are parts for reuse, those with braces stand for many data sets.
        if (typeof entry !== 'object' || entry === null || name.startsWith('_') || name.includes('{')) return [];
        return [[name, entryOf(entry, path)] as const];
      });
    },
    [],
  );
}

function entryOf(entry: object, catalog: string): CatalogEntry {
  const path: unknown = Reflect.get(entry, 'filepath');
  const isLocal = typeof path === 'string' && !path.includes('://') && !path.includes('${');
  return { file: isLocal ? path : '', versioned: Reflect.get(entry, 'versioned') === true, catalog };
}
