// Tables that rules look names up in: any spelling that ends at a listed name finds its row, as in canonical.ts.
import { canonicalizer } from './canonical';
import { words } from './rows';

export type Certainty = 'documented' | 'assumed';

export interface NameTable<Row> {
  readonly rows: readonly Row[];
  find(name: string): Row | undefined;
}

const NO_ALIASES: ReadonlyMap<string, string> = new Map();

export function nameTable<Row extends { readonly name: string }>(rows: readonly Row[]): NameTable<Row> {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const canonical = canonicalizer((name) => byName.has(name), NO_ALIASES);
  return { rows, find: (name) => (name === '' ? undefined : (byName.get(name) ?? byName.get(canonical(name)))) };
}

/** Every name below every place: `places('openai.OpenAI openai.AsyncOpenAI', 'a.b c')` are four names. An empty place is the top. */
export function places(owners: string, names: string): string[] {
  return words(owners).flatMap((owner) => words(names).map((name) => (owner === '-' ? name : `${owner}.${name}`)));
}
