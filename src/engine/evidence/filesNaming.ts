// Which scripts and notebooks of a project may write a file, by what their texts say before any is parsed: they name the
// file, its like or its folder, or import a module that does, and speak of writing.
import { basename, dirname, extname } from '../../base/paths';
import { endingsWritten, SPEAKS_OF_WRITING, writesEnding } from '../knowledge/fileWriters';
import { notebookUnit } from '../python/notebook';
import { scriptUnit } from '../python/script';
import type { SourceUnit } from '../python/unit';
import { projectFiles } from './projectFiles';
import type { Probe } from './queries';

/** A file that may write another. */
export interface Candidate {
  readonly file: string;
  /** The modules that name what is looked for, where the file names nothing itself but imports them; else null. */
  readonly through: readonly string[] | null;
}

/** Scripts and notebooks that are looked into for one question. */
const MOST_FILES = 400;
/** A larger text is one for its data. */
const MOST_BYTES = 512 * 1024;
/** Most of a notebook may be its outputs, which are not looked at. */
const MOST_BYTES_OF_NOTEBOOK = 4 * 1024 * 1024;

const TESTS = /(?:^|\/)tests?\/|(?:^|\/)(?:test_[^/]*|conftest)\.py$/;

/** What a text says, whichever file is looked for. */
interface Look {
  /** Without pictures. */
  readonly text: string;
  /** What stands around the gaps of names that are put together: `_rows.csv` of `f"{part}_rows.csv"`, `rows.` of `f"rows.{ending}"`. */
  readonly gaps: string;
  /** Nothing else is known of a text that does not. */
  readonly speaksOfWriting: boolean;
  readonly endings: readonly number[];
  /** Words of the lines that import. */
  readonly imported: ReadonlySet<string>;
}

/** Files below `root` that may write the one at an absolute path, the likeliest first; the one that asks may be among them. */
export function findCandidates(probe: Probe, path: string, root: string): Promise<readonly Candidate[]> {
  return probe.ask(`candidates:${root}\n${path}`, (inner) => candidatesAmong(inner, path, root), []);
}

async function candidatesAmong(probe: Probe, path: string, root: string): Promise<readonly Candidate[]> {
  const all = await projectFiles(probe, root);
  const files = codeFiles(all, root);
  const settings = await settingsNaming(probe, all, basename(path));
  const naming: (Look & Candidate)[] = [];
  const others: (Look & Candidate)[] = [];
  const silent: (Look & { readonly file: string })[] = [];
  // Modules that name the file may hold the paths of a whole project: who writes there imports them.
  const holding: { readonly file: string; readonly module: string }[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    const look = await lookAt(probe, file);
    const [, module] = MODULE.exec(file) ?? [];
    if (look === null || (module === undefined && !look.speaksOfWriting)) continue;
    const speaks = speaksOf(look, path) ?? (settings.some((name) => look.text.includes(name)) ? 'like' : null);
    if (speaks !== null && module !== undefined) holding.push({ file, module });
    if (!look.speaksOfWriting) continue;
    if (speaks === null) silent.push({ ...look, file });
    else (speaks === 'name' ? naming : others).push({ ...look, file, through: null });
  }
  const importing = silent.flatMap((look) => {
    const through = holding.filter(({ module }) => look.imported.has(module)).map(({ file }) => file);
    return through.length === 0 ? [] : [{ ...look, through }];
  });
  // Of each kind, first who writes files with such an ending.
  const ending = /\.\w+$/.exec(path)?.[0] ?? '';
  const ranked = [naming, [...others, ...importing]].flatMap((kind) => {
    // Of a folder nobody says which.
    const isFirst = ({ endings }: Look): boolean =>
      ending === '' ? endings.length > 0 : writesEnding(endings, ending);
    return [...kind.filter(isFirst), ...kind.filter((one) => !isFirst(one))];
  });
  return ranked.map(({ file, through }) => ({ file, through }));
}

/** Files below `root` that name the one at an absolute path as it is, or import a module that does, and speak of writing its like. */
export async function findLikely(probe: Probe, path: string, root: string): Promise<readonly Candidate[]> {
  const byName = await probe.ask(`writersByName:${root}`, (inner) => writersByName(inner, root), NOBODY);
  return byName.get(basename(path)) ?? [];
}

const NOBODY: ReadonlyMap<string, readonly Candidate[]> = new Map();

/** One look at each text for all files that are asked for. */
async function writersByName(probe: Probe, root: string): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const byName = new Map<string, Candidate[]>();
  const writers: (Look & { readonly file: string; readonly names: ReadonlySet<string> })[] = [];
  const holding: { readonly file: string; readonly module: string; readonly names: ReadonlySet<string> }[] = [];
  for (const file of codeFiles(await projectFiles(probe, root), root).slice(0, MOST_FILES)) {
    const look = await lookAt(probe, file);
    const names = new Set(look?.text.match(QUOTED_NAME));
    const [, module] = MODULE.exec(file) ?? [];
    if (look?.speaksOfWriting === true) writers.push({ ...look, file, names });
    if (module !== undefined && names.size > 0) holding.push({ file, module, names });
  }
  const add = (name: string, endings: readonly number[], candidate: Candidate): void => {
    if (!writesEnding(endings, extname(name))) return;
    const have = byName.get(name);
    if (have === undefined) byName.set(name, [candidate]);
    else if (have.every(({ file }) => file !== candidate.file)) have.push(candidate);
  };
  for (const { file, names, endings } of writers) for (const name of names) add(name, endings, { file, through: null });
  for (const { file, imported, endings } of writers)
    for (const one of holding)
      if (one.file !== file && imported.has(one.module))
        for (const name of one.names) add(name, endings, { file, through: [one.file] });
  return byName;
}

/** The name of a file, at the end of a text in the code. */
const QUOTED_NAME = /[\w.-]+\.\w{1,8}(?=["'])/g;

const MODULE = /(?:^|\/)(\w+)\.py$/;

function codeFiles(all: readonly string[], root: string): readonly string[] {
  return all.filter((file) => /\.(?:py|ipynb)$/.test(file) && !TESTS.test(file.slice(root.length)));
}

/** Files of settings that name the file, by their own names, by which a script reads them: `params.yaml`. */
async function settingsNaming(probe: Probe, all: readonly string[], name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of all.filter((one) => SETTINGS.test(one)).slice(0, MOST_SETTINGS))
    if ((await textOf(probe, file))?.includes(name) === true) found.push(basename(file));
  return found;
}

/** A stage of DVC is told by the stage, and no script reads its file. */
export const SETTINGS = /(?:^|\/)(?!dvc\.)[^/]+\.(?:ya?ml|toml)$/;
const MOST_SETTINGS = 40;

/** A look at the text, before it is parsed: it names the file, its like or its folder. */
function speaksOf({ text, gaps }: Look, path: string): 'name' | 'like' | null {
  const name = basename(path);
  if (text.includes(name)) return 'name';
  const extension = /\.\w+$/.exec(name)?.[0];
  const isLike = (extension !== undefined && gaps.includes(`}${extension}`)) || spellsPartOf(name, gaps);
  return isLike || text.includes(basename(dirname(path))) ? 'like' : null;
}

/** `f"{part}_rows.csv"`, `f"rows.{ending}"` for `train_rows.csv`: the text has its beginning or its end beside a gap. */
function spellsPartOf(name: string, gaps: string): boolean {
  if (gaps === '') return false;
  for (const { index } of name.matchAll(/[-_.]/g)) {
    const end = name.slice(index);
    const start = name.slice(0, index + 1);
    if ((end.length > 7 && gaps.includes(`}${end}`)) || (start.length > 5 && gaps.includes(`${start}{`))) return true;
  }
  return false;
}

/** A name of a file is no longer than this. */
const LONGEST_NAME = 120;

/** The brackets of a text that a name may go on beside, each with what stands there. */
function gapsIn(text: string): string {
  const found: string[] = [];
  for (let at = text.indexOf('}'); at !== -1; at = text.indexOf('}', at + 1))
    if (PARTS.has(text.charAt(at + 1))) found.push(text.slice(at, at + LONGEST_NAME));
  for (let at = text.indexOf('{', 1); at !== -1; at = text.indexOf('{', at + 1))
    if (PARTS.has(text.charAt(at - 1))) found.push(text.slice(Math.max(0, at - LONGEST_NAME), at + 1));
  return found.join('\n');
}

const PARTS: ReadonlySet<string> = new Set(['-', '_', '.']);

/**
 * A line that may import a module: `from project import config`, `import project.config as cfg`, `from .config import DATA`.
 */
const IMPORT_LINE = /^[ \t]*(?:from|import)[ \t]([^\n#]*)/gm;

/** A question is asked of hundreds of texts, and dozens of questions of the same ones: each is searched once. */
function lookAt(probe: Probe, file: string): Promise<Look | null> {
  return probe.ask(
    `look:${file}`,
    async (inner) => {
      const text = await textOf(inner, file);
      if (text === null) return null;
      const speaksOfWriting = SPEAKS_OF_WRITING.test(text);
      const gaps = gapsIn(text);
      if (!speaksOfWriting) return { text, gaps, speaksOfWriting, endings: [], imported: NO_WORDS };
      const imported = new Set(
        Array.from(text.matchAll(IMPORT_LINE), ([, line = '']) => line.match(/\w+/g) ?? []).flat(),
      );
      return { text, gaps, speaksOfWriting, endings: endingsWritten(text), imported };
    },
    null,
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A text of the project, of a notebook that of its cells; null where it is not there, too large or no notebook. */
export async function textOf(probe: Probe, file: string): Promise<string | null> {
  if (!file.endsWith('.ipynb')) return probe.ask(`text:${file}`, (inner) => inner.text(file, MOST_BYTES), null);
  const unit = await sourceOf(probe, file);
  return unit === null ? null : unit.cells.map(({ text }) => text).join('\n');
}

/** A script or notebook of the project, without outputs. */
export async function sourceOf(probe: Probe, file: string): Promise<SourceUnit | null> {
  if (!file.endsWith('.ipynb')) {
    const text = await textOf(probe, file);
    return text === null ? null : scriptUnit(file, text);
  }
  return probe.ask(
    `notebook:${file}`,
    async (inner) => {
      const text = await inner.text(file, MOST_BYTES_OF_NOTEBOOK);
      const unit = text === null ? null : notebookUnit(file, text);
      return unit && { ...unit, cells: unit.cells.map((cell) => ({ ...cell, outputs: [] })) };
    },
    null,
  );
}
