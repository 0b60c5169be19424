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
  return { rows, find: (name) => (name === '' ? undefined : (byName.get(name) ?? byName.get(canonical(name)))) };
}

/** Every name below every place: `places('openai.OpenAI openai.AsyncOpenAI', 'a.b c')` are four names. The place `-` is the top. */
export function places(owners: string, names: string): string[] {
  const members = words(names);
  return words(owners).flatMap((owner) => (owner === '-' ? members : members.map((name) => `${owner}.${name}`)));
}
