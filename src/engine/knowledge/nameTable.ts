// Tables that rules look names up in: any spelling that ends at a listed name finds its row, as in canonical.ts.
import type { Certainty } from '../semantics/effects';
import { canonicalizer } from './canonical';
import { words } from './rows';

export type { Certainty };

export interface NameTable<Row> {
  readonly rows: readonly Row[];
  find(name: string): Row | undefined;
}

const NO_ALIASES: ReadonlyMap<string, string> = new Map();

export function nameTable<Row extends { readonly name: string }>(rows: readonly Row[]): NameTable<Row> {
  const byName = new Map<string, Row>();
  for (const row of rows) byName.set(row.name, row);
  const canonical = canonicalizer((name) => byName.has(name), NO_ALIASES);
  // Moved and private modules change what comes before the last name: most calls end at a name that no row ends at.
  const lasts = new Set(rows.map(({ name }) => lastName(name)));
  return {
    rows,
    find: (name) =>
      name === '' || (name.includes('.') && !lasts.has(lastName(name)))
        ? undefined
        : (byName.get(name) ?? byName.get(canonical(name))),
  };
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Every name below every place: `places('openai.OpenAI openai.AsyncOpenAI', 'a.b c')` are four names. The place `-` is the top. */
export function places(owners: string, names: string): string[] {
  const members = words(names);
  return words(owners).flatMap((owner) => (owner === '-' ? members : members.map((name) => `${owner}.${name}`)));
}
