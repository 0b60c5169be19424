// Modules of the same project: `features.build`, packages, `src/` layouts, relative imports. Library modules are none.
import { dirname, isInside, joinPath } from '../../base/paths';
import type { CancellationToken } from '../../base/platform';
import { scriptUnit } from '../python/script';
import type { ParsedUnit, SourceUnit } from '../python/unit';
import type { Probe } from './queries';

/** Parses a unit: `parseUnit` with the host's parser. Throws CancelledError. */
export type ParseUnit = (source: SourceUnit, token: CancellationToken) => ParsedUnit;

/** The module's file, parsed, or null. `folder` is that of the importing unit, `level` the number of leading dots. */
export async function findModule(
  probe: Probe,
  name: string,
  level: number,
  folder: string,
  roots: readonly string[],
  parse: ParseUnit,
): Promise<ParsedUnit | null> {
  const parts = name === '' ? [] : name.split('.');
  if (!parts.every((part) => /^[\p{L}\p{N}_]+$/u.test(part))) return null;
  if (level > 0) {
    const base = parentOf(folder, level - 1);
    if (!roots.some((root) => isInside(root, base))) return null;
    return moduleIn(probe, { base, names: await moduleNames(probe, base) }, parts, parse);
  }
  for (let at = await searchPath(probe, folder, roots); at !== null; at = at.next) {
    const found = await moduleIn(probe, at, parts, parse);
    if (found !== null) return found;
  }
  return null;
}

function parentOf(folder: string, levels: number): string {
  let parent = folder;
  for (let i = 0; i < levels; i++) parent = dirname(parent);
  return parent;
}

/** A folder that Python looks into, what may be imported from it, and where it looks next. */
interface SearchPath {
  readonly base: string;
  readonly names: readonly string[];
  readonly next: SearchPath | null;
}

/**
 * Where Python would look, whichever folder of the project it is started in: own folder first, then outwards. One question for
 * a folder with all above it, as each import of each file asks it, and most are of libraries.
 */
function searchPath(probe: Probe, folder: string, roots: readonly string[]): Promise<SearchPath | null> {
  if (!roots.some((root) => isInside(root, folder))) return Promise.resolve(null);
  return probe.ask<SearchPath | null>(
    `imports:${folder}`,
    async (inner) => {
      const source = joinPath(folder, 'src');
      const [own, below] = [await moduleNames(inner, folder), await moduleNames(inner, source)];
      const outer = dirname(folder);
      const next = outer === folder ? null : await searchPath(inner, outer, roots);
      return { base: folder, names: own, next: below.length === 0 ? next : { base: source, names: below, next } };
    },
    null,
  );
}

async function moduleIn(
  probe: Probe,
  { base, names }: Pick<SearchPath, 'base' | 'names'>,
  parts: readonly string[],
  parse: ParseUnit,
): Promise<ParsedUnit | null> {
  const [first] = parts;
  if (first !== undefined && !names.includes(first)) return null;
  const stem = joinPath(base, ...parts);
  const candidates = parts.length === 0 ? [] : [`${stem}.py`];
  for (const candidate of [...candidates, joinPath(stem, '__init__.py')]) {
    if ((await probe.stat(candidate))?.kind === 'file') return parsedModule(probe, candidate, parse);
  }
  return null;
}

/** What may be imported from a folder: its scripts, without `.py`, and its folders. */
function moduleNames(probe: Probe, folder: string): Promise<readonly string[]> {
  return probe.ask(
    `modules:${folder}`,
    async (inner) => {
      const entries = (await inner.list(folder)) ?? [];
      return entries
        .filter(({ name, kind }) => kind === 'directory' || name.endsWith('.py'))
        .map(({ name, kind }) => (kind === 'directory' ? name : name.slice(0, -'.py'.length)));
    },
    [],
  );
}

/** Parsed again only where the text became another. */
function parsedModule(probe: Probe, path: string, parse: ParseUnit): Promise<ParsedUnit | null> {
  return probe.ask(
    `unit:${path}`,
    async (inner) => {
      const text = await inner.ask(`text:${path}`, (file) => file.text(path, file.limits.moduleBytes), null);
      return text === null ? null : parse(scriptUnit(path, text), inner.token);
    },
    null,
  );
}
