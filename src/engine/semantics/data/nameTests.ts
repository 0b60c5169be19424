// Columns that a test of their names chooses or leaves out, where a table may have more of them than are known.
import { CHOSEN_COLUMNS, SEVERAL } from '../columns';
import { booleanOf, isNone, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { CallArguments, Columns, DataObject } from '../values';

/** Whether a name passes; null where that is not known. */
export type NameTest = (name: string) => boolean | null;

/** `filter(like='price_')`, `filter(regex='^price_')`; null where neither is known. */
export function filterTest({ keywords }: CallArguments): NameTest | null {
  const like = stringOf(keywords.get('like'));
  if (like !== null) return (name) => name.includes(like);
  return patternTest(stringOf(keywords.get('regex')), '');
}

/** `df.columns.str.contains('_x')` and its kin; null for other methods, and what they look for where that is not known. */
export function textTest(m: Machine, method: string, args: CallArguments): NameTest | null {
  const wanted = m.strings(args.positional[0] ?? args.keywords.get('pat'));
  if (wanted === null || wanted.length === 0) return null;
  if (method === 'startswith') return (name) => wanted.some((one) => name.startsWith(one));
  if (method === 'endswith') return (name) => wanted.some((one) => name.endsWith(one));
  const [pattern] = wanted;
  if ((method !== 'contains' && method !== 'match') || pattern === undefined || wanted.length > 1) return null;
  const [cased, flags] = [args.keywords.get('case') ?? args.positional[1], args.keywords.get('flags')];
  if (flags !== undefined && !isNone(flags)) return null;
  const isLoose = booleanOf(cased) === false;
  if (booleanOf(args.keywords.get('regex')) === false) {
    const text = isLoose ? pattern.toLowerCase() : pattern;
    return (name) => (isLoose ? name.toLowerCase() : name).includes(text);
  }
  return patternTest(method === 'match' ? `^(?:${pattern})` : pattern, isLoose ? 'i' : '');
}

function patternTest(pattern: string | null, flags: string): NameTest | null {
  // Only what ends at once for any name: no repetitions of what repeats.
  if (pattern === null || !/^(?:(?:[\w^$|.:\s-]|\\[dws])[+*]?|\((?:\?:)?|\))+$/.test(pattern)) return null;
  try {
    const test = new RegExp(pattern, flags);
    return (name) => test.test(name);
  } catch {
    return null;
  }
}

/** The columns that pass, as far as they are known: of those that nobody named, some may pass as well. */
export function passing(columns: Columns, test: NameTest): Columns {
  const known = [...columns.known].map(([name, column]) => ({ name, column, passes: test(name) }));
  return {
    known: new Map(
      known.flatMap(({ name, column, passes }) =>
        passes === false ? [] : [[name, passes === null ? { ...column, maybe: true } : column]],
      ),
    ),
    open: columns.open,
    dropped: new Set([...columns.dropped, ...known.filter(({ passes }) => passes === false).map(({ name }) => name)]),
    ...(columns.open || columns.chosen === true ? { chosen: true } : {}),
  };
}

/** The columns without some of which not all names are known: those that they surely do not name are left. */
export function withoutNamed(columns: Columns, names: DataObject | null): Columns {
  const areNames = names?.through.at(-1) === 'columns' || names?.form === 'table';
  const several = [...columns.known].filter(([, { through }]) => through.includes(SEVERAL));
  if (!areNames) return several.length === 0 ? CHOSEN_COLUMNS : { ...CHOSEN_COLUMNS, known: new Map(several) };
  const left = [...columns.known].filter(
    ([name, { through }]) => names.columns.dropped.has(name) || through.includes(SEVERAL),
  );
  return { ...CHOSEN_COLUMNS, known: new Map(left), dropped: new Set([...columns.dropped]) };
}
