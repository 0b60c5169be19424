// Project files that show work on fairness: by their name, by the libraries they import, by the metrics they name.
import { basename, dirname, extname, joinPath } from '../../base/paths';
import { DEFINES_COMPARISON, FAIRNESS_MODULES, FAIRNESS_TERMS } from '../knowledge/fairnessNames';
import { lastPart } from '../python/names';
import { inParallel } from './parallel';
import type { Probe } from './queries';

/** In the last name of a path. */
const FILE_NAME = /(?:fairness|bias[_-]?(?:audit|report|analysis|check)|disparate[_-]?impact)[^/]*$/i;
/** Whether the name of a file or a folder says that it is about fairness. */
export function isNamedForFairness(name: string): boolean {
  return FILE_NAME.test(name);
}

const PROSE =
  /^#{1,6} .*\b(fairness|bias (analysis|audit|and fairness)|subgroup performance)\b|\b(demographic parity|equali[sz]ed odds|disparate impact|equal opportunity difference)\b/im;
/** A result in prose: a number beside a group or a group metric. A promise to look at fairness is none. */
const GROUP_NUMBER =
  /\b(?:parity|odds|impact|opportunity|(?:sub)?groups?|races?|ethnicit(?:y|ies)|genders?|sex|females?|males?|wom[ae]n|m[ae]n|black|white|ages?)\b[^\n]*\d(?:[.,]\d|\s?%)/i;
/** `for g in np.unique(groups): mask = groups == g` and two arrays of that part, or both at once: `y[race == g], guess[race == g]`. */
const GROUP_BY_GROUP = (() => {
  const groups = String.raw`(?<![a-z])(?:groups?|races?|sex|genders?|ethnicit(?:y|ies)|age_?(?:groups?|bands?|bins?)|sensitive\w*|protected\w*)(?![a-z])`;
  const loop = String.raw`\bfor\s+(\w+)\s+in\s+(?=[^\n]*(?:\bunique\b|\bset\())(?=[^\n]{0,120}?${groups})[^\n]*:[\s\S]{0,400}?`;
  const masked = String.raw`\b(\w+)\s*=[^=\n][^\n]{0,200}?==\s*\1\b[\s\S]{0,800}?\b(\w+)\[\2\][\s\S]{0,400}?\b(?!\3\[)\w+\[\2\]`;
  const atOnce = String.raw`\b(\w+)\[[^\]\n]{0,80}==\s*\1\][\s\S]{0,400}?\b(?!\2\[)\w+\[[^\]\n]{0,80}==\s*\1\]`;
  return [new RegExp(loop + masked, 'i'), new RegExp(loop + atOnce, 'i')];
})();
const FILE_BYTES = 1024 * 1024;

/** Names of data, model and code files, and of imported modules, by which files of one piece of work know each other. */
const NAMED_FILE =
  /(?<![\w.-])[\w.-]+\.(?:csv|tsv|xlsx?|parquet|feather|arff|data|json|jsonl|pkl|pickle|joblib|h5|keras|pt|pth|onnx|npy|npz|sav|py|ipynb)\b/gi;
const NAMED_MODULE = /(?:^|[\s"])(?:from|import)\s+([\w.]+)/g;

export interface FairnessSearch {
  /** Absolute paths, sorted, each with the names of files and modules in it. */
  readonly files: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** Files looked through. */
  readonly searched: number;
}

/** Looks through the `.py`, `.ipynb` and `.md` files of the project at `root`; `terms` adds to what is looked for. */
export async function searchFairness(
  probe: Probe,
  root: string,
  files: readonly string[],
  terms: readonly string[],
): Promise<FairnessSearch> {
  const inFolders = namesByFolder(files);
  const isOwn = (path: string, module: string): boolean =>
    [dirname(path), root, joinPath(root, 'src')].some((folder) => inFolders.get(folder)?.has(module) === true);
  const pattern = searchPattern(terms);
  const candidates = files.filter((file) => /\.(?:py|ipynb|md)$/.test(file));
  const byName = candidates.filter((file) => FILE_NAME.test(file));
  const rest = candidates.filter((file) => !FILE_NAME.test(file)).slice(0, probe.limits.searchedFiles);
  const found: { path: string; names: readonly string[] }[] = [];
  let bytes = 0;
  let searched = 0;
  await inParallel([...byName, ...rest], probe.limits.parallel, probe.token, async (path) => {
    const isNamed = FILE_NAME.test(path);
    if (bytes >= probe.limits.searchedBytes && !isNamed) return;
    const result = await probe.ask(`fairness:${path}`, (inner) => looksFair(inner, path, pattern), NOTHING);
    bytes += result.bytes;
    searched++;
    if (!result.found && !isNamed) return;
    const modules = result.modules.filter((module) => module.startsWith('.') || isOwn(path, topOf(module)));
    found.push({ path, names: [...new Set([...result.names, ...modules.map(importOf)])] });
  });
  return { files: found.sort((a, b) => (a.path < b.path ? -1 : 1)), searched };
}

/** Names of files in a text, without their folders, and of what it imports: as a file and, to be compared, as `import a.b`. */
export function namesIn(text: string): string[] {
  const modules = modulesIn(text);
  return [...new Set([...filesIn(text), ...modules.map(fileOf), ...modules.map(importOf)])];
}

/** A module of the project as both files write it; its last name alone may be another's (`utils`). */
export function importOf(module: string): string {
  return `import ${module}`;
}

function filesIn(text: string): string[] {
  return [...text.matchAll(NAMED_FILE)].map(([name]) => name);
}

function modulesIn(text: string): string[] {
  return [...text.matchAll(NAMED_MODULE)].map(([, module = '']) => module);
}

function topOf(module: string): string {
  const dot = module.indexOf('.');
  return dot < 0 ? module : module.slice(0, dot);
}

function fileOf(module: string): string {
  return `${lastPart(module)}.py`;
}

/** By folder, the modules and packages that lie in it. */
function namesByFolder(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    if (!file.endsWith('.py')) continue;
    const folder = dirname(file);
    for (const [holder, name] of [
      [folder, basename(file).slice(0, -'.py'.length)],
      [dirname(folder), basename(folder)],
    ] as const) {
      const names = folders.get(holder) ?? new Set();
      folders.set(holder, names.add(name));
    }
  }
  return folders;
}

function searchPattern(terms: readonly string[]): RegExp {
  const escaped = [...FAIRNESS_TERMS, ...terms].map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // In a notebook a line of code stands in a JSON string.
  return new RegExp(
    `(?:^|[\\s"])(?:from|import)\\s+(?:${FAIRNESS_MODULES.join('|')})\\b|\\b(?:${escaped.join('|')})|${DEFINES_COMPARISON}`,
    'm',
  );
}

interface Look {
  readonly bytes: number;
  readonly found: boolean;
  readonly names: readonly string[];
  /** As they are written: `src.utils`. */
  readonly modules: readonly string[];
}

const NOTHING: Look = { bytes: 0, found: false, names: [], modules: [] };

function showsGroups(text: string, pattern: RegExp): boolean {
  return pattern.test(text) || GROUP_BY_GROUP.some((one) => one.test(text));
}

async function looksFair(probe: Probe, file: string, pattern: RegExp): Promise<Look> {
  const stat = await probe.stat(file);
  if (stat?.kind !== 'file') return NOTHING;
  const bytes = await probe.range(file, 0, Math.min(stat.size, FILE_BYTES));
  const text = new TextDecoder().decode(bytes);
  const found = extname(file) === '.md' ? PROSE.test(text) && GROUP_NUMBER.test(text) : showsGroups(text, pattern);
  const isAsked = found || FILE_NAME.test(file);
  return {
    bytes: bytes.length,
    found,
    names: isAsked ? filesIn(text) : [],
    modules: isAsked ? modulesIn(text) : [],
  };
}
