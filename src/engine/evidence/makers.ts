// Which other script or notebook of the project writes a file: then it can be made again, and nobody has to keep it. Looked for
// among the project's own files only, and run only where their text speaks of the file and of writing (`filesNaming.ts`).
import { basename, dirname, isAbsolutePath, isInside, joinPath } from '../../base/paths';
import { LineIndex } from '../../base/lines';
import { knowledge } from '../knowledge';
import { spanOf, type Call } from '../python/ast';
import type { ParsedUnit } from '../python/unit';
import { analyse } from '../semantics/analyse';
import { pathsLeft } from './filesWritten';
import { emptyWorld, type World } from '../semantics/world';
import type { FileMaker, MakerPlace } from './evidence';
import { findCandidates, findLikely, SETTINGS, sourceOf, type Candidate } from './filesNaming';
import { findModule, type ParseUnit } from './modules';
import { nameMatcher } from './namePattern';
import type { Probe } from './queries';
import { resolvePath } from './resolve';
import { readSettings } from './settingsFile';

export interface MakerOptions {
  readonly roots: readonly string[];
  readonly parse: ParseUnit;
}

/** Files that are run for one question, and rounds in which the imports and settings of one are found. */
const MOST_RUN = 8;
const MOST_ROUNDS = 4;

/** Paths that a unit writes under, and those that it reads. */
interface Traffic {
  readonly written: readonly { readonly parts: readonly (string | null)[]; readonly at: MakerPlace }[];
  readonly read: readonly string[];
}

const NO_TRAFFIC: Traffic = { written: [], read: [] };

/** Who writes the file at an absolute path, besides the unit at `from`; below the project's `root`. */
export async function findMaker(
  probe: Probe,
  path: string,
  from: string,
  root: string,
  options: MakerOptions,
): Promise<FileMaker> {
  const near = folderOfBoth(from, path);
  for (const { file } of othersThan(from, await findCandidates(probe, path, root)).slice(0, MOST_RUN)) {
    const by = await placeMade(probe, file, { path, root, near }, options);
    if (by !== null) return { by };
  }
  return { by: null };
}

/**
 * The one other script or notebook that writes the file, by its name; null where there are several, of which nobody knows the last, or
 * the unit at `from` writes it itself.
 */
export async function findWriter(
  probe: Probe,
  path: string,
  from: string,
  root: string,
  options: MakerOptions,
): Promise<string | null> {
  const candidates = await findLikely(probe, path, root);
  const others = othersThan(from, candidates);
  const wanted = { path, root, near: folderOfBoth(from, path) };
  const writers: string[] = [];
  for (const { file } of others.length > MOST_RUN ? [] : others)
    if ((await placeMade(probe, file, wanted, options)) !== null) writers.push(file);
  const [writer, another] = writers;
  if (writer === undefined || another !== undefined) return null;
  const isOwn =
    candidates.some(({ file }) => file === from) &&
    (await trafficOf(probe, from, options)).written.some(({ parts }) => isWritten(parts, path, from, root, true));
  return isOwn ? null : writer;
}

/** The folder that both lie in. */
function folderOfBoth(from: string, path: string): string {
  let near = dirname(from);
  while (!isInside(near, path) && near !== dirname(near)) near = dirname(near);
  return near;
}

function othersThan(from: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    ({ file, through }) => file !== from && (through === null || through.some((module) => module !== from)),
  );
}

/** Where a script or notebook writes the file at a path; null where it does not, or reads it first. */
async function placeMade(
  probe: Probe,
  file: string,
  { path, root, near }: { readonly path: string; readonly root: string; readonly near: string },
  options: MakerOptions,
): Promise<MakerPlace | null> {
  const traffic = await trafficOf(probe, file, options);
  if (traffic.read.some((place) => places(place, file, root).includes(path))) return null;
  // In a repository of many projects, another one's `train.csv` is another file.
  const isNear = isInside(near, file) && traffic.read.every((place) => basename(place) !== basename(path));
  const made =
    traffic.written.find(({ parts }) => isWritten(parts, path, file, root, isNear)) ??
    severalOf(traffic.written, path, file, root);
  return made?.at ?? null;
}

/** A script or notebook of the project; parsed again only where its text became another. */
export function parsedFile(probe: Probe, file: string, parse: ParseUnit): Promise<ParsedUnit | null> {
  return probe.ask(
    `parsed:${file}`,
    async (inner) => {
      const source = await sourceOf(inner, file);
      return source === null ? null : parse(source, inner.token);
    },
    null,
  );
}

function trafficOf(probe: Probe, file: string, { roots, parse }: MakerOptions): Promise<Traffic> {
  return probe.ask(
    `traffic:${file}`,
    async (inner) => {
      const unit = await parsedFile(inner, file, parse);
      if (unit === null) return NO_TRAFFIC;
      const modules = new Map<string, ParsedUnit | null>();
      const folder = dirname(file);
      const paths = new Map<string, string | null>();
      const settings = new Map<string, object | null>();
      for (let round = 1; ; round++) {
        const asked = new Map<string, readonly [name: string, level: number, from: string]>();
        const open = { paths: new Set<string>(), settings: new Set<string>() };
        const world: World = {
          ...emptyWorld,
          module: (name, level, from) => {
            const key = `${level} ${name} ${dirname(from)}`;
            const known = modules.get(key);
            if (known === undefined) asked.set(key, [name, level, from]);
            return known ?? undefined;
          },
          resolve: (path) => {
            if (!SETTINGS.test(path)) return undefined;
            // Put together from the script's own place: `Path(__file__).resolve().parent.parent / "config.yaml"`.
            if (isAbsolutePath(path)) return roots.some((root) => isInside(root, path)) ? joinPath(path) : undefined;
            const known = paths.get(path);
            if (known === undefined) open.paths.add(path);
            return known ?? undefined;
          },
          settings: (path) => {
            const known = settings.get(path);
            if (known === undefined) open.settings.add(path);
            return known ?? undefined;
          },
        };
        const analysis = analyse(unit, knowledge, world, 'document', inner.token);
        if (asked.size + open.paths.size + open.settings.size === 0 || round === MOST_ROUNDS) {
          const written = pathsLeft(analysis);
          const first = written[0]?.order ?? 0;
          // What is read after the first is written may be that, looked at again.
          const read = analysis.facts.reads.flatMap(({ source, order }) =>
            order < first && source.place?.includes('://') === false ? source.place : [],
          );
          const at = placesIn(unit);
          return { written: written.map(({ parts, node }) => ({ parts, at: at(node) })), read };
        }
        for (const [key, [name, level, from]] of asked)
          modules.set(key, await findModule(inner, name, level, dirname(from), roots, parse));
        for (const path of open.paths) paths.set(path, await resolvePath(inner, path, folder, roots));
        for (const path of open.settings) settings.set(path, await readSettings(inner, path));
      }
    },
    NO_TRAFFIC,
  );
}

function placesIn({ path, kind, cells }: ParsedUnit): (node: Call) => MakerPlace {
  const lines = new Map<number, LineIndex>();
  return (node) => {
    const { cell, start } = spanOf(node);
    let index = lines.get(cell);
    if (index === undefined) {
      index = new LineIndex(cells.find(({ source }) => source.index === cell)?.source.text ?? '');
      lines.set(cell, index);
    }
    const { line, column } = index.position(start);
    return { path, cell: kind === 'notebook' ? cell : null, line: line + 1, column: column + 1 };
  };
}

/** Where a place may lie that code names: from its own folder, from the project's root, or from folders between. */
function places(place: string, file: string, root: string): string[] {
  if (isAbsolutePath(place)) return [joinPath(place)];
  const found: string[] = [];
  for (let folder = dirname(file); isInside(root, folder); folder = dirname(folder)) {
    found.push(joinPath(folder, place));
    if (folder === root || folder === dirname(folder)) break;
  }
  return found;
}

/** `parts/1.csv` and `parts/2.csv` for `parts/*.csv`: the first of several that are written by names which the pattern means. */
function severalOf(
  written: Traffic['written'],
  path: string,
  file: string,
  root: string,
): Traffic['written'][number] | undefined {
  if (!basename(path).includes('*')) return undefined;
  const matches = nameMatcher(basename(path));
  const meant = written.filter(({ parts }) => {
    if (parts.includes(null)) return false;
    const name = parts.join('').replaceAll('\\', '/');
    return places(name, file, root).some((one) => dirname(one) === dirname(path) && matches(basename(one)));
  });
  return meant.length > 1 ? meant[0] : undefined;
}

function isWritten(
  parts: readonly (string | null)[],
  path: string,
  file: string,
  root: string,
  isNear: boolean,
): boolean {
  const written = parts
    .map((part) => part ?? '\0')
    .join('')
    // Unknown parts in a row are one: as many stars in a pattern would be tried in every way.
    .replaceAll(/\0+/g, '\0')
    .replaceAll('\\', '/');
  if (!written.includes('\0')) {
    const looksLikeFolder = !/\.\w{1,8}$/.test(written);
    return places(written, file, root).some(
      (one) =>
        one === path || (looksLikeFolder && path.startsWith(`${one}/`)) || (isNear && isOfOtherSettings(one, path)),
    );
  }
  // Of a folder that nobody knows: what is known below it tells, or the name alone, where it is read under no other.
  if (written.startsWith('\0')) {
    const below = /^\0((?:\/[^/\0]+)+\.\w+)$/.exec(written)?.[1];
    if (below !== undefined && isNear) return path.endsWith(below);
    const name = /^\0\/([^/]*)$/.exec(written)?.[1];
    if (name === undefined || !name.includes('.') || !isNear) return false;
    if (!name.includes('\0')) return path.endsWith(`/${name}`);
    // Of a name with a gap, what is known has to tell it from others: `scored_rows.\0`, not `rows_\0.csv`.
    return /[a-z]{3,}[-_][a-z]{3,}/i.test(name) && patternOf(name).test(basename(path));
  }
  // One file for each of something makes what is read as the folder: `parts/\0.csv` for `parts`.
  const folder = /\.\w{1,8}$/.test(path) ? null : path.replace(/\/\*$/, '');
  return places(written, file, root).some(
    (one) => patternOf(one).test(path) || (dirname(one) === folder && basename(one).includes('\0')),
  );
}

/** `out/F1_w30_cnone/rows.npz` for `out/F1_w90_c45/rows.npz`: what the defaults of a command make, and another call of it. */
function isOfOtherSettings(written: string, path: string): boolean {
  const [one, other] = [dirname(written), dirname(path)];
  if (basename(written) !== basename(path) || dirname(one) !== dirname(other)) return false;
  const [words, others] = [one, other].map((folder) => basename(folder).replaceAll(/\d+/g, '').split(/[-_]/));
  if (words === undefined || others?.length !== words.length || words.length < 3) return false;
  return words.filter((word, index) => word === others[index]).length * 2 > words.length;
}

function patternOf(written: string): RegExp {
  const parts = written.split('\0').map((part) => part.replaceAll(/[.+?^${}()|[\]\\*]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]*')}$`);
}
