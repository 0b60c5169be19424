// Which other script or notebook of the project writes a file: then it can be made again, and nobody has to keep it. Looked for
// among the project's own files only, and only in those whose text speaks of the file and of writing.
import { basename, dirname, isAbsolutePath, isInside, joinPath } from '../../base/paths';
import { LineIndex } from '../../base/lines';
import { knowledge } from '../knowledge';
import { endingsWritten, SPEAKS_OF_WRITING, writesEnding } from '../knowledge/fileWriters';
import { spanOf, type Call } from '../python/ast';
import { notebookUnit } from '../python/notebook';
import { scriptUnit } from '../python/script';
import type { ParsedUnit } from '../python/unit';
import { analyse } from '../semantics/analyse';
import { pathsLeft } from './filesWritten';
import { emptyWorld, type World } from '../semantics/world';
import type { FileMaker, MakerPlace } from './evidence';
import { findModule, type ParseUnit } from './modules';
import { projectFiles } from './projectFiles';
import type { Probe } from './queries';
import { resolvePath } from './resolve';
import { readSettings } from './settingsFile';

export interface MakerOptions {
  readonly roots: readonly string[];
  readonly parse: ParseUnit;
}

/** Scripts and notebooks that are looked into for one question, and rounds in which their imports and settings are found. */
const MOST_FILES = 400;
const MOST_ROUNDS = 4;
/** A larger notebook is one for its outputs. */
const MOST_BYTES = 512 * 1024;
/** Files that are run for one question: those that name the file come first. */
const MOST_RUN = 8;

const TESTS = /(?:^|\/)tests?\/|(?:^|\/)(?:test_[^/]*|conftest)\.py$/;

/** Paths that a unit writes under, and those that it reads. */
interface Traffic {
  readonly written: readonly { readonly parts: readonly (string | null)[]; readonly at: MakerPlace }[];
  readonly read: readonly string[];
}

/** What is asked of a text for each file that is looked for, and told by the text alone. */
interface Look {
  readonly text: string;
  /** Nothing else is known of a text that does not. */
  readonly speaksOfWriting: boolean;
  readonly endings: readonly number[];
  /** Words of the lines that import. */
  readonly imported: ReadonlySet<string>;
}

interface Text extends Look {
  readonly file: string;
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
  const all = await projectFiles(probe, root);
  const files = all.filter(
    (file) => /\.(?:py|ipynb)$/.test(file) && file !== from && !TESTS.test(file.slice(root.length)),
  );
  const settings = await settingsNaming(probe, all, basename(path));
  let near = dirname(from);
  while (!isInside(near, path) && near !== dirname(near)) near = dirname(near);
  const naming: Text[] = [];
  const others: Text[] = [];
  const silent: Text[] = [];
  // Modules that name the file may hold the paths of a whole project: who writes there imports them.
  const holding: string[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    const look = await lookAt(probe, file);
    const [, module] = /(?:^|\/)(\w+)\.py$/.exec(file) ?? [];
    if (look === null || (module === undefined && !look.speaksOfWriting)) continue;
    const speaks = speaksOf(look.text, path) ?? (settings.some((name) => look.text.includes(name)) ? 'like' : null);
    if (speaks !== null && module !== undefined) holding.push(module);
    if (look.speaksOfWriting)
      (speaks === 'name' ? naming : speaks === 'like' ? others : silent).push({ ...look, file });
  }
  const importing = silent.filter(({ imported }) => holding.some((module) => imported.has(module)));
  // Of those that do not name it, first who writes files of this kind.
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  const like = [...others, ...importing].map((one) => ({ ...one, first: writesEnding(one.endings, ending) }));
  const called = naming.map((one) => ({ ...one, first: writesEnding(one.endings, ending) }));
  const ranked = [called, like].flatMap((all) => [
    ...all.filter(({ first }) => first),
    ...all.filter(({ first }) => !first),
  ]);
  for (const { file } of ranked.slice(0, MOST_RUN)) {
    const traffic = await trafficOf(probe, file, options);
    if (traffic.read.some((place) => places(place, file, root).includes(path))) continue;
    // In a repository of many projects, another one's `train.csv` is another file.
    const isNear = isInside(near, file) && traffic.read.every((place) => basename(place) !== basename(path));
    const made = traffic.written.find(({ parts }) => isWritten(parts, path, file, root, isNear));
    if (made !== undefined) return { by: made.at };
  }
  return { by: null };
}

/** Files of settings that name the file, by their own names, by which a script reads them: `params.yaml`. */
async function settingsNaming(probe: Probe, all: readonly string[], name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of all.filter((one) => SETTINGS.test(one)).slice(0, MOST_SETTINGS))
    if ((await textOf(probe, file))?.includes(name) === true) found.push(basename(file));
  return found;
}

/** A stage of DVC is told by the stage, and no script reads its file. */
const SETTINGS = /(?:^|\/)(?!dvc\.)[^/]+\.(?:ya?ml|toml)$/;
const MOST_SETTINGS = 40;

/** A look at the text, before it is parsed: it names the file, its like or its folder. */
function speaksOf(text: string, path: string): 'name' | 'like' | null {
  const name = basename(path);
  const extension = /\.\w+$/.exec(name)?.[0];
  if (text.includes(name)) return 'name';
  const isLike = text.includes(basename(dirname(path))) || (extension !== undefined && text.includes(`}${extension}`));
  return isLike || spellsPartOf(name, text) ? 'like' : null;
}

/** `f"{part}_rows.csv"`, `f"rows.{ending}"` for `train_rows.csv`: the text has its beginning or its end beside a gap. */
function spellsPartOf(name: string, text: string): boolean {
  for (const { index } of name.matchAll(/[-_.]/g)) {
    const end = name.slice(index);
    const start = name.slice(0, index + 1);
    if ((end.length > 7 && text.includes(`}${end}`)) || (start.length > 5 && text.includes(`${start}{`))) return true;
  }
  return false;
}

/**
 * A line that may import a module: `from project import config`, `import project.config as cfg`, `from .config import DATA`.
 * In a notebook a line of code stands in a JSON string.
 */
const IMPORT_LINE = /^[ \t"]*(?:from|import)[ \t]([^\n#]*)/gm;

/** A question is asked of hundreds of texts, and dozens of questions of the same ones: each is searched once. */
function lookAt(probe: Probe, file: string): Promise<Look | null> {
  return probe.ask(
    `look:${file}`,
    async (inner) => {
      const text = await textOf(inner, file);
      if (text === null) return null;
      const speaksOfWriting = SPEAKS_OF_WRITING.test(text);
      if (!speaksOfWriting) return { text, speaksOfWriting, endings: [], imported: NO_WORDS };
      const imported = new Set(
        Array.from(text.matchAll(IMPORT_LINE), ([, line = '']) => line.match(/\w+/g) ?? []).flat(),
      );
      return { text, speaksOfWriting, endings: endingsWritten(text), imported };
    },
    null,
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

function textOf(probe: Probe, file: string): Promise<string | null> {
  return probe.ask(`text:${file}`, (inner) => inner.text(file, MOST_BYTES), null);
}

function trafficOf(probe: Probe, file: string, { roots, parse }: MakerOptions): Promise<Traffic> {
  return probe.ask(
    `traffic:${file}`,
    async (inner) => {
      const text = await textOf(inner, file);
      if (text === null) return NO_TRAFFIC;
      const unit = parse(file.endsWith('.ipynb') ? notebookUnit(file, text) : scriptUnit(file, text), inner.token);
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
            if (!SETTINGS.test(path) || isAbsolutePath(path)) return undefined;
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
  // Of a folder that nobody knows: the name alone tells, where it is read under no other.
  if (written.startsWith('\0')) {
    const name = /^\0\/([^/]*)$/.exec(written)?.[1];
    if (name === undefined || !name.includes('.') || !isNear) return false;
    if (!name.includes('\0')) return path.endsWith(`/${name}`);
    // Of a name with a gap, what is known has to tell it from others: `scored_rows.\0`, not `rows_\0.csv`.
    return /[a-z]{3,}[-_][a-z]{3,}/i.test(name) && patternOf(name).test(basename(path));
  }
  return places(written, file, root).some((one) => patternOf(one).test(path));
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
