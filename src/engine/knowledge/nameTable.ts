// Tables that rules look names up in: any spelling that ends at a listed name finds its row, as in canonical.ts.
import { lastPart } from '../python/names';
import type { Certainty } from '../semantics/effects';
import { canonicalizer } from './canonical';
import { words } from './rows';

export type { Certainty };

export interface NameTable<Row> {
  readonly rows: readonly Row[];
  find(name: string): Row | undefined;
  /** Whether some row ends at the last part of a name, which is to be given: most names are in no table. */
  mayHave(name: string, last: string): boolean;
  /** Whether some row ends at this last part. */
  endsAt(last: string): boolean;
}

const NO_ALIASES: ReadonlyMap<string, string> = new Map();

/**
 * A table that finds a row by its dotted name, also where a library has moved it to another module. Of rows with the same name the last one
 * holds.
 */
export function nameTable<Row extends { readonly name: string }>(rows: readonly Row[]): NameTable<Row> {
  const byName = new Map<string, Row>();
  for (const row of rows) byName.set(row.name, row);
  const canonical = canonicalizer((name) => byName.has(name), NO_ALIASES);
  // Moved and private modules change what comes before the last name: most calls end at a name that no row ends at.
  const lasts = new Set(rows.map(({ name }) => rememberedLast(name)));
  const mayHave = (name: string, last: string): boolean =>
    name !== '' && (last.length === name.length || lasts.has(last));
  return {
    rows,
    mayHave,
    endsAt: (last) => lasts.has(last),
    find: (name) =>
      mayHave(name, rememberedLast(name)) ? (byName.get(name) ?? byName.get(canonical(name))) : undefined,
  };
}

/** Bound on remembered names, so that a long session stays small. */
const REMEMBERED = 5000;
const lastNames = new Map<string, string>();

/** Dozens of tables are asked for each name of a file: cut once, it need not be cut and hashed for each. */
function rememberedLast(name: string): string {
  let last = lastNames.get(name);
  if (last !== undefined) return last;
  last = lastPart(name);
  if (lastNames.size >= REMEMBERED) lastNames.clear();
  lastNames.set(name, last);
  return last;
}

/** Every name below every place: `places('openai.OpenAI openai.AsyncOpenAI', 'a.b c')` are four names. The place `-` is the top. */
export function places(owners: string, names: string): string[] {
  const members = words(names);
  return words(owners).flatMap((owner) => (owner === '-' ? members : members.map((name) => `${owner}.${name}`)));
}
