// Files that code leaves behind: which calls write or fetch one, and under which paths, as far as known.
import { textOf } from '../python/ast';
import type { Analysis } from './analysis';
import { databaseFile, fillsDatabase } from './databaseFiles';
import { stringOf, textParts } from './folding';
import type { CallFact } from './facts';
import type { Value } from './values';

/** Last names of calls that leave a file or folder behind, at a path among their arguments. */
export const MAKES =
  /^(?:to_(?:csv|parquet|pickle|feather|json|excel|hdf|orc|stata|sql)|write_(?:csv|parquet|ipc|ndjson|json|feather|table|text|bytes|deltalake|delta|iceberg)|sink_(?:csv|parquet)|save|savez|savez_compressed|savetxt|savemat|dump|tofile|copyfile|copy|move|urlretrieve|get_file|retrieve|download|download_file|download_url|download_and_extract_archive|download_and_prepare|snapshot_download|extractall|extract|unpack_archive|dataset_download_files|competition_download_files)$/;
/** Last names of Spark's writers, which its readers share: `rows.write.mode("overwrite").parquet(path)`. */
const SPARK_WRITES = /^(?:csv|parquet|json|orc|text|saveAsTable|insertInto|writeTo|start|toTable)$/;
const OPENS = /^(?:open|memmap|File|ZipFile|TarFile)$/;

/** Whether a call leaves a file or folder behind. */
export function leavesFile(call: CallFact): boolean {
  return MAKES.test(call.written) || opensToWrite(call) || isSparkWrite(call);
}

/** Whether a call of this name may. */
export function mayLeaveFile(written: string): boolean {
  return MAKES.test(written) || OPENS.test(written) || SPARK_WRITES.test(written);
}

function isSparkWrite({ written, node }: CallFact): boolean {
  return SPARK_WRITES.test(written) && /\.write(?:Stream)?\b/.test(textOf(node.func));
}

/** `open(path, "w")`, `path.open("w")` and kin. */
export function opensToWrite({ written, args, receiver }: CallFact): boolean {
  if (!OPENS.test(written)) return false;
  const place = written === 'memmap' ? 2 : receiver?.kind === 'path' ? 0 : 1;
  return /^[wxa]|\+/.test(stringOf(args.keywords.get('mode') ?? args.positional[place]) ?? '');
}

/** Values in a call that may name what it leaves: its arguments, and the path that it is a method of. */
export function* namesGiven({ args, receiver }: CallFact): Generator<Value> {
  yield* args.positional;
  yield* args.keywords.values();
  if (receiver?.kind === 'path' || receiver?.kind === 'choice') yield receiver;
}

/** Spelt without `./`, backslashes and a last slash. */
export function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
}

/** Paths that a value may be, as far as known, in plain spelling. */
export function* pathsIn(value: Value): Generator<string> {
  if (value.kind === 'choice') {
    for (const option of value.options) yield* pathsIn(option);
    return;
  }
  const parts = textParts(value);
  if (parts === null) return;
  const unknown = parts.indexOf(null);
  const known = parts.slice(0, unknown < 0 ? undefined : unknown).join('');
  // Of `folder / name` with a name that is not known: anything in the folder.
  yield plain(unknown < 0 ? known : known.slice(0, known.lastIndexOf('/') + 1));
}

/** A path under which a unit leaves a file; null stands for a part that is not known. */
export interface PathLeft {
  readonly parts: readonly (string | null)[];
  /** When in the run it is first written. */
  readonly order: number;
}

/** Each path once, in the order in which they are written. */
export function pathsLeft(analysis: Analysis): PathLeft[] {
  const found = new Map<string, PathLeft>();
  const fills = analysis.facts.calls.some(fillsDatabase);
  for (const call of analysis.facts.calls) {
    const file = fills ? databaseFile(call.name, call.args) : null;
    if (file !== null) found.set(file, { parts: [file], order: call.order });
    if (!mayLeaveFile(call.written) || !leavesFile(call)) continue;
    for (const value of namesGiven(call)) {
      for (const option of value.kind === 'choice' ? value.options : [value]) {
        const parts = textParts(option);
        const key = JSON.stringify(parts);
        if (parts?.some((part) => part !== null && part !== '') === true && !found.has(key))
          found.set(key, { parts, order: call.order });
      }
    }
  }
  return [...found.values()];
}
