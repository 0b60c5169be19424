// Names of columns that are all spelt anew: `df.columns = df.columns.str.strip().str.lower()`, `df.rename(columns=str.lower)`.
import type { Call } from '../../python/ast';
import { renameColumns } from '../columns';
import { booleanOf, constant, stringOf } from '../folding';
import { callFunction } from '../interpreter';
import type { Machine } from '../machine';
import type { CallArguments, Columns, Value } from '../values';

/** What becomes of a name; null where that is not known. */
export type Spelling = (name: string) => string | null;

/** Of more columns than that a function of the file is not run for each. */
const MOST_CALLS = 64;

/** `.str.lower()`, `.str.replace(" ", "_")` of `df.columns`; null for other methods. */
export function textSpelling(name: string, { positional, keywords }: CallArguments): Spelling | null {
  switch (name) {
    case 'lower':
    case 'casefold':
      return (one) => one.toLowerCase();
    case 'upper':
      return (one) => one.toUpperCase();
    case 'strip':
      return positional.length > 0 || keywords.size > 0 ? () => null : (one) => one.trim();
    case 'title':
      return (one) => one.toLowerCase().replaceAll(/(?<![A-Za-z])[a-z]/g, (letter) => letter.toUpperCase());
    case 'capitalize':
      return (one) => one.slice(0, 1).toUpperCase() + one.slice(1).toLowerCase();
    case 'replace': {
      const [from, to] = [
        stringOf(positional[0] ?? keywords.get('pat')),
        stringOf(positional[1] ?? keywords.get('repl')),
      ];
      if (from === null || to === null || from === '') return () => null;
      const pattern = booleanOf(keywords.get('regex')) === true ? patternOf(from) : from;
      return pattern === null ? () => null : (one) => one.replaceAll(pattern, () => to);
    }
    default:
      return null;
  }
}

/** A regular expression that means the same here and ends at once for any name: one class of letters, perhaps repeated. */
function patternOf(text: string): RegExp | null {
  return /^(?:\\[swdWSD]|[\w\s.-]|\[\^?(?:\\[swdWSD]|[\w\s,;:()/.-])+\])\+?$/.test(text) ? new RegExp(text, 'g') : null;
}

/** A mapper of `rename` and `columns.map`: `str.lower`, a function or lambda of the file; null for what is none. */
export function mapperSpelling(m: Machine, node: Call, mapper: Value | undefined): Spelling | null {
  if (mapper?.kind === 'library')
    return /^str\.\w+$/.test(mapper.name) ? textSpelling(mapper.name.slice(4), NOTHING) : null;
  if (mapper?.kind !== 'function') return null;
  let calls = 0;
  return (name) => {
    calls += 1;
    if (calls > MOST_CALLS) return null;
    return stringOf(callFunction(m, node, mapper, { positional: [constant(name)], keywords: new Map(), open: false }));
  };
}

const NOTHING: CallArguments = { positional: [], keywords: new Map(), open: false };

/** The columns by their new names; where one of them is not known, any name may be there beside the old ones. */
export function respelt(columns: Columns, spelling: Spelling): Columns {
  const names = new Map<string, string>();
  for (const name of columns.known.keys()) {
    const to = spelling(name);
    if (to === null) return { ...columns, open: true };
    if (to !== name) names.set(name, to);
  }
  return names.size === 0 ? columns : renameColumns(columns, names);
}
