// Names of columns that are all spelt anew: `df.columns = df.columns.str.strip().str.lower()`, `df.rename(columns=str.lower)`.
import type { Call } from '../../python/ast';
import { perhaps, renameColumns } from '../columns';
import { booleanOf, constant, stringOf } from '../language/folding';
import { callFunction } from '../interpreter';
import type { Machine } from '../machine';
import type { CallArguments, Columns, Value } from '../values';

/** What becomes of a name; null where that is not known. */
export type Spelling = (name: string) => string | null;

/** Of more columns than that a function of the file is not run for each. */
const MOST_CALLS = 64;

/** A longer name is unknown: code may double it in a loop. */
const MOST_LETTERS = 256;

/** `.str.lower()`, `.str.replace(" ", "_")` of `df.columns`; null for other methods. */
export function textSpelling(name: string, args: CallArguments): Spelling | null {
  switch (name) {
    case 'lower':
    case 'casefold':
      return (one) => one.toLowerCase();
    case 'upper':
      return (one) => one.toUpperCase();
    case 'strip':
      return args.positional.length > 0 || args.keywords.size > 0 ? () => null : (one) => one.trim();
    case 'title':
      return (one) => one.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    case 'capitalize':
      return (one) => one.slice(0, 1).toUpperCase() + one.slice(1).toLowerCase();
    case 'replace':
      return replacement(args);
    default:
      return null;
  }
}

/** `.str.replace(pat, repl)`; how often, and of which letters, is not followed. */
function replacement({ positional, keywords }: CallArguments): Spelling {
  const unknown = (): null => null;
  const [from, to] = [stringOf(positional[0] ?? keywords.get('pat')), stringOf(positional[1] ?? keywords.get('repl'))];
  const others = [...keywords.keys()].some((keyword) => !/^(?:pat|repl|regex)$/.test(keyword));
  if (from === null || to === null || from === '' || positional.length > 2 || others) return unknown;
  const isPattern = keywords.has('regex') ? booleanOf(keywords.get('regex')) : from.length > 1 && SPECIAL.test(from);
  // A pattern or a text: older pandas takes the one for the other where nothing is said.
  if (isPattern === null || (isPattern && !keywords.has('regex'))) return unknown;
  const pattern = isPattern ? patternOf(from) : from;
  if (pattern === null) return unknown;
  const isOfAscii = isPattern && /\\[wdWD]/.test(from);
  return (one) => (isOfAscii && !/^\p{ASCII}*$/u.test(one) ? null : one.replaceAll(pattern, () => to));
}

const SPECIAL = /[\\^$.|?*+()[\]{}]/;

/** A regular expression that means the same here and ends at once for any name: one class of letters, perhaps repeated. */
function patternOf(text: string): RegExp | null {
  if (!/^(?:\\[swdWSD]|[\w\s.-]|\[\^?(?:\\[swdWSD]|[\w\s,;:()/.-])+\])\+?$/.test(text)) return null;
  try {
    return new RegExp(text, 'g');
  } catch {
    // A range from back to front, such as `[z-a]`.
    return null;
  }
}

/** A mapper of `rename` and `columns.map`: `str.lower`, a function or lambda of the file; null for what is none. */
export function mapperSpelling(m: Machine, node: Call, mapper: Value | undefined): Spelling | null {
  if (mapper?.kind === 'library') {
    const method = /^builtins\.str\.(\w+)$/.exec(mapper.name)?.[1];
    return method === undefined ? null : textSpelling(method, NOTHING);
  }
  if (mapper?.kind !== 'function') return null;
  let calls = 0;
  return (name) => {
    calls += 1;
    if (calls > MOST_CALLS) return null;
    return stringOf(callFunction(m, node, mapper, { positional: [constant(name)], keywords: new Map(), open: false }));
  };
}

const NOTHING: CallArguments = { positional: [], keywords: new Map(), open: false };

/** The columns by their new names; where one of them is not known, any name may be there, and perhaps the old ones. */
export function respelt(columns: Columns, spelling: Spelling): Columns {
  const names = new Map<string, string>();
  for (const name of columns.known.keys()) {
    const to = spelling(name);
    if (to === null || to.length > MOST_LETTERS) return { ...perhaps(columns), open: true };
    if (to !== name) names.set(name, to);
  }
  return names.size === 0 ? columns : renameColumns(columns, names);
}
