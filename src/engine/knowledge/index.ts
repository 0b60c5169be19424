// The one door to what is known of libraries: rows of all tables in maps, built once when the module loads.
import { lastPart } from '../python/names';
import type { ClassRow, DatasetRow, FunctionRow, Knowledge, MethodRow, Receiver } from '../semantics/effects';
import { canonicalizer, canonicalModule } from './canonical';
import { COVERED } from './covered';
import { hostName, session } from './hosts';
import { impliedName } from './impliedNames';
import { isTimeName } from './lexicon/times';
import { LIBRARIES } from './libraries';
import { isOfKind } from './nameKinds';

interface MethodEntry {
  /** Holds for every library without a row of its own. */
  general: MethodRow | undefined;
  byLibrary: Map<string, MethodRow> | undefined;
}

const classRows = new Map<string, ClassRow>();
const functionRows = new Map<string, FunctionRow>();
const datasetRows = new Map<string, DatasetRow>();
const methodRows = new Map<string, MethodEntry>();
const exactAliases = new Map<string, string>();

for (const rows of LIBRARIES) {
  for (const row of rows) {
    switch (row.kind) {
      case 'class':
        classRows.set(row.name, row);
        for (const alias of row.aliases ?? []) exactAliases.set(alias, row.name);
        break;
      case 'function':
        functionRows.set(row.name, row);
        for (const alias of row.aliases ?? []) exactAliases.set(alias, row.name);
        break;
      case 'method':
        for (const receiver of row.on) addMethod(receiver, row);
        break;
      case 'dataset':
        for (const name of row.appears) datasetRows.set(name, row);
        break;
    }
  }
}

function addMethod(receiver: Receiver, row: MethodRow): void {
  const key = `${receiver}.${row.name}`;
  let entry = methodRows.get(key);
  if (entry === undefined) methodRows.set(key, (entry = { general: undefined, byLibrary: undefined }));
  if (row.libraries === undefined) entry.general = row;
  else for (const library of row.libraries) (entry.byLibrary ??= new Map<string, MethodRow>()).set(library, row);
}

function findMethod(receiver: Receiver, name: string, library: string | undefined): MethodRow | undefined {
  const entry = methodRows.get(`${receiver}.${name}`);
  if (entry === undefined) return undefined;
  const own = library === undefined ? undefined : entry.byLibrary?.get(library);
  // Without a general row, a name that one library has alone is told without asking for the library.
  return own ?? entry.general ?? (library === undefined ? entry.byLibrary?.values().next().value : undefined);
}

/** Names of scikit-learn by their last part, null where two modules have it; gathered when the first is asked for. */
let borrowed: ReadonlyMap<string, string | null> | undefined;

/** `sklearn.discriminant_analysis.StandardScaler`, as editors offer it: a module that imports the class for itself. */
function elsewhere(name: string): string | undefined {
  if (!name.startsWith('sklearn.') || name.split('.').length !== 3) return undefined;
  if (borrowed === undefined) {
    const found = new Map<string, string | null>();
    for (const own of [...classRows.keys(), ...functionRows.keys()])
      if (own.startsWith('sklearn.')) found.set(lastPart(own), found.has(lastPart(own)) ? null : own);
    borrowed = found;
  }
  return borrowed.get(lastPart(name)) ?? undefined;
}

const canonical = canonicalizer((name) => classRows.has(name) || functionRows.has(name), exactAliases, elsewhere);

let members: ReadonlyMap<string, readonly string[]> | undefined;

/** Classes and functions by the module that they stand directly in, gathered when the first star import asks. */
function membersOf(module: string): readonly string[] {
  if (members === undefined) {
    const found = new Map<string, string[]>();
    for (const name of [...classRows.keys(), ...functionRows.keys(), ...exactAliases.keys()]) {
      const last = lastPart(name);
      const parent = name.slice(0, Math.max(0, name.length - last.length - 1));
      const have = found.get(parent);
      if (have === undefined) found.set(parent, [last]);
      else have.push(last);
    }
    members = found;
  }
  return members.get(canonicalModule(module)) ?? [];
}

/** What the interpreter and the rules ask of all tables. */
export const knowledge: Knowledge = {
  class: (name) => classRows.get(name) ?? classRows.get(canonical(name)),
  function: (name) => functionRows.get(name) ?? functionRows.get(canonical(name)),
  method: (receiver, name, library) =>
    findMethod(receiver, name, library) ?? (receiver === 'any' ? undefined : findMethod('any', name, library)),
  canonical,
  dataset(appears) {
    const remembered = datasets.get(appears);
    if (remembered !== undefined) return remembered ?? undefined;
    const row = findDataset(appears);
    if (datasets.size >= REMEMBERED) datasets.clear();
    datasets.set(appears, row ?? null);
    return row;
  },
  covers(name) {
    const resolved = canonical(name);
    for (let end = resolved.length; end > 0; end = resolved.lastIndexOf('.', end - 1)) {
      if (COVERED.has(resolved.slice(0, end))) return true;
    }
    return false;
  },
  is: isOfKind,
  isTimeName,
  hostName,
  session,
  implied: impliedName,
  namesIn: membersOf,
};

/** Bound on remembered names, so that a long session stays small. */
const REMEMBERED = 5000;
const datasets = new Map<string, DatasetRow | null>();

function findDataset(appears: string): DatasetRow | undefined {
  for (const key of datasetKeys(appears)) {
    const row = datasetRows.get(key);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** What browsers and file managers add to the name of a copy: `train (1).csv`. */
const COPY_MARK = / ?\(\d+\)| - copy(?=\.|$)/g;

/** From the most to the least telling: `../input/titanic/train.csv` is `titanic/train.csv`; a loader is known by its last name. */
function datasetKeys(appears: string): string[] {
  const name = appears.toLowerCase().replaceAll('\\', '/');
  const colon = name.indexOf(':');
  const loader = colon > 0 ? name.slice(0, colon) : name;
  const argument = colon > 0 ? name.slice(colon) : '';
  const folders = name.split('/');
  const last = folders.at(-1) ?? name;
  const ends = [3, 2].map((depth) => folders.slice(-depth).join('/'));
  return [name, lastPart(loader) + argument, ...ends, last, last.replaceAll(COPY_MARK, '')];
}

/** All rows, for checks over the tables. */
export function allRows() {
  return LIBRARIES.flat();
}
