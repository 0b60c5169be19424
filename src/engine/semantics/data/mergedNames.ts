// What columns of the same name are called where two tables are joined: `merge` makes `price_x` and `price_y` of them.
import { GROUP_KEY, renameColumns } from '../columns';
import { booleanOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { CallArguments, Columns, DataObject, Value } from '../values';

/** How a call joins two tables, as far as its arguments tell. */
export interface Joining {
  /** `left`, `inner`, …; null where it is not said. */
  readonly how: string | null;
  /** What is put behind names that both tables have, and what columns they are joined by; null where either is not known. */
  readonly names: { readonly keys: readonly string[]; readonly suffixes: readonly [string, string] } | null;
}

/** Of `merge(other, on="id", suffixes=("", "_mean"))` and `join(other, on="id", rsuffix="_mean")`; `params` are those of the call. */
export function joiningOf(
  m: Machine,
  method: string,
  library: string,
  params: readonly string[] | undefined,
  args: CallArguments,
): Joining {
  const isMerge = method !== 'join';
  const how = stringOf(m.argument(args, params, 'how')) ?? (isMerge ? null : 'left');
  const suffixes = suffixesOf(m, isMerge, library, args);
  const keys = keysOf(m, isMerge, m.argument(args, params, 'on'), args);
  return { how, names: suffixes === null || keys === null ? null : { keys, suffixes } };
}

function suffixesOf(
  m: Machine,
  isMerge: boolean,
  library: string,
  { keywords }: CallArguments,
): readonly [string, string] | null {
  const either = (name: string): string | null => (keywords.has(name) ? stringOf(keywords.get(name)) : '');
  if (library === 'polars') return keywords.has('suffix') ? null : ['', '_right'];
  if (library !== 'pandas') return null;
  if (!isMerge) {
    const [left, right] = [either('lsuffix'), either('rsuffix')];
    // Without one pandas refuses to join tables that have a name in common.
    return left === null || right === null || left === right ? null : [left, right];
  }
  const given = keywords.get('suffixes');
  if (given === undefined) return ['_x', '_y'];
  const [left, right, ...others] = m.strings(given) ?? [];
  return left === undefined || right === undefined || others.length > 0 ? null : [left, right];
}

/** The columns that are one in the result; null where they are not known, as where a merge finds them by itself. */
function keysOf(
  m: Machine,
  isMerge: boolean,
  on: Value | undefined,
  { keywords }: CallArguments,
): readonly string[] | null {
  if (on !== undefined) return m.strings(on);
  const sides = ['left', 'right'].map((side): readonly string[] | null => {
    const key = keywords.get(`${side}_on`);
    if (key !== undefined) return m.strings(key);
    return booleanOf(keywords.get(`${side}_index`)) === true ? [] : null;
  });
  const [left = null, right = null] = sides;
  if (left !== null && right !== null) return left.filter((name) => right.includes(name));
  return isMerge ? null : [];
}

/** The columns of both tables by the names that they have in the result. */
export function namesApart(
  { columns: left }: DataObject,
  { columns: right, through, library }: DataObject,
  { names }: Joining,
): readonly [Columns, Columns] {
  if (names === null || left.open || right.open) return [left, right];
  // Which columns figures of groups have is known of a single one: of others some may have gone.
  const figures = [...right.known.values()].filter((column) => !column.through.includes(GROUP_KEY));
  if (library === 'pandas' && through.includes('aggregated') && figures.length > 1) return [left, right];
  const isSure = (columns: Columns, name: string): boolean => {
    const column = columns.known.get(name);
    return column !== undefined && column.maybe !== true;
  };
  const common = [...left.known.keys()].filter(
    (name) => isSure(left, name) && isSure(right, name) && !names.keys.includes(name),
  );
  if (common.length === 0) return [left, right];
  const [ofLeft, ofRight] = names.suffixes.map((suffix) => new Map(common.map((name) => [name, `${name}${suffix}`])));
  return [renameColumns(left, ofLeft ?? new Map()), renameColumns(right, ofRight ?? new Map())];
}
