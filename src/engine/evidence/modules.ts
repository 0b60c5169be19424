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
  for (const base of level > 0 ? [parentOf(folder, level - 1)] : searchPath(folder, roots)) {
    if (!roots.some((root) => isInside(root, base))) continue;
    const path = await moduleFile(probe, base, parts);
    if (path !== null) return parsedModule(probe, path, parse);
  }
  return null;
}

function parentOf(folder: string, levels: number): string {
  let parent = folder;
  for (let i = 0; i < levels; i++) parent = dirname(parent);
  return parent;
}

/** Where Python would look, whichever folder of the project it is started in: own folder first, then outwards. */
function searchPath(folder: string, roots: readonly string[]): string[] {
  const found: string[] = [];
  const top = roots.filter((root) => isInside(root, folder)).toSorted((a, b) => a.length - b.length)[0] ?? folder;
  for (let current = folder; isInside(top, current); current = dirname(current)) {
    found.push(current, joinPath(current, 'src'));
    if (current === top) break;
  }
  return found;
}

async function moduleFile(probe: Probe, base: string, parts: readonly string[]): Promise<string | null> {
  const [first] = parts;
  // Most imports are of libraries: one listing of the folder answers all of them.
  if (first !== undefined && !(await moduleNames(probe, base)).includes(first)) return null;
  const stem = joinPath(base, ...parts);
  const candidates = parts.length === 0 ? [] : [`${stem}.py`];
  for (const candidate of [...candidates, joinPath(stem, '__init__.py')]) {
    if ((await probe.stat(candidate))?.kind === 'file') return candidate;
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
