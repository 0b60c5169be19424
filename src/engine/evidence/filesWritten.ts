// Files that code leaves behind: which calls write or fetch one, and under which paths, as far as known.
import { knowledge } from '../knowledge';
import { isSoundWriter, isSparkWriter, leaves, opens } from '../knowledge/fileWriters';
import { textOf, type Call } from '../python/ast';
import type { Analysis } from '../semantics/analysis';
import { databaseFile, fillsDatabase } from '../semantics/sources/databaseFiles';
import { stringOf, textParts } from '../semantics/language/folding';
import type { CallFact } from '../semantics/facts';
import type { Value } from '../semantics/values';

/** Whether a call leaves a file or folder behind. */
export function leavesFile(call: CallFact): boolean {
  return leaves(call.written) || opensToWrite(call) || isSparkWrite(call) || isSoundWriter(call.name);
}

/** Whether a call of this name may. */
export function mayLeaveFile(written: string): boolean {
  return leaves(written) || opens(written) || isSparkWriter(written) || written === 'write';
}

function isSparkWrite({ written, node }: CallFact): boolean {
  return isSparkWriter(written) && /\.write(?:Stream)?\b/.test(textOf(node.func));
}

/** `open(path, "w")`, `path.open("w")` and kin. */
export function opensToWrite({ written, args, receiver }: CallFact): boolean {
  if (!opens(written)) return false;
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
  readonly node: Call;
}

/** Each path once, in the order in which they are written. */
export function pathsLeft(analysis: Analysis): PathLeft[] {
  const found = new Map<string, PathLeft>();
  const fills = analysis.facts.calls.some(fillsDatabase);
  for (const call of analysis.facts.calls) {
    const file = fills ? databaseFile(knowledge, call.name, call.args) : null;
    if (file !== null) found.set(file, { parts: [file], order: call.order, node: call.node });
    if (!mayLeaveFile(call.written) || !leavesFile(call)) continue;
    for (const value of namesGiven(call)) {
      for (const option of value.kind === 'choice' ? value.options : [value]) {
        const parts = textParts(option);
        const key = JSON.stringify(parts);
        if (parts?.some((part) => part !== null && part !== '') === true && !found.has(key))
          found.set(key, { parts, order: call.order, node: call.node });
      }
    }
  }
  return [...found.values()];
}
