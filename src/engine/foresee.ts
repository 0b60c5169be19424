// What the text alone tells that a lint will ask of the project, asked before the first one: where all rounds are waited
// for, as on the command line, a file that reads data is then run once and not for each answer anew.
import { isAbsolutePath } from '../base/paths';
import type { Evidence } from './evidence/evidence';
import type { Chunk, Statement } from './python/ast';
import type { ParsedUnit } from './python/unit';
import { oncePerChunk } from './rules/once';
import type { Analysis } from './semantics/analysis';

/** `pd.read_csv("data/train.csv"`, `PATH = "data/train.csv"`: a path that stands as it is where it is read, or has a name. */
const READS =
  /(?:\b(?:read_\w+|load\w*|open|imread|loadtxt|genfromtxt|fromfile|InferenceSession)\(\s*(?:\w+\s*=\s*)?|^\w+\s*=\s*)r?(?:"([^"\\\n]{1,300}\.\w{1,8})"|'([^'\\\n]{1,300}\.\w{1,8})')(?!\s*,\s*["'][wax])/gm;
/** Paths of one unit that are looked for; the others are asked for as the run meets them. */
const MAX_PATHS = 100;

/**
 * Asks for the project, for modules that are imported and for files that are read. A first call learns where a file is, a
 * second one what is in it. A guess that no lint asks for costs a look at the file system, and changes no finding.
 * `versions`: rules will ask for the versions of files, which may take their hashes.
 */
export function foresee(unit: ParsedUnit, evidence: Evidence, versions: boolean): void {
  evidence.project(unit.path);
  const places = new Set<string>();
  for (const { chunks } of unit.cells) {
    for (const chunk of chunks) {
      for (const statement of chunk.body) askForModules(statement, unit.path, evidence);
      if (places.size < MAX_PATHS) for (const place of placesRead(chunk)) places.add(place);
    }
  }
  for (const place of places) {
    // What lies outside by its path alone is nothing to look at.
    if (isAbsolutePath(place) || place.startsWith('~') || place.includes('://')) continue;
    const path = evidence.resolve(place, unit.path);
    if (path === undefined) continue;
    evidence.dataColumns(path);
    if (versions) evidence.dataVersion(path);
  }
}

/**
 * Asks for what only a run tells: the versions of the files that are read, by whatever name their paths have. The run itself
 * asks where they are and for their headers.
 */
export function foreseeVersions({ facts }: Analysis, evidence: Evidence): void {
  for (const { source } of facts.reads) if (source.path !== null) evidence.dataVersion(source.path);
}

function askForModules(statement: Statement, from: string, evidence: Evidence): void {
  if (statement.kind === 'Import') for (const { name } of statement.names) evidence.module(name, 0, from);
  else if (statement.kind === 'ImportFrom') {
    const { module, level, names } = statement;
    evidence.module(module, level, from);
    // from . import paths
    if (module === '') for (const { name } of names) evidence.module(name, level, from);
  } else if (statement.kind === 'RunFile') evidence.fileRun(statement.path, from);
}

/** Asked in each round, and again where another file has the statement. */
const placesRead = oncePerChunk(({ text }: Chunk): readonly string[] =>
  [...text.matchAll(READS)].flatMap(([, double, single]) => double ?? single ?? []),
);
