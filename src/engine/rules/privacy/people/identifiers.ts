// Validated identifiers for messages: by type, with how many there are and one of them masked. Values are never kept.
import { TYPE_NAMES, type IdentifierType } from '../../../knowledge/validators/identifiers';
import type { TextMatch } from '../../../knowledge/validators/scan';

/** Types that name one person; a path tells of the author alone, and an address in the net of a machine. */
export const PERSON_TYPES: readonly IdentifierType[] = Object.keys(TYPE_NAMES).filter(
  (type): type is IdentifierType => type !== 'home-path' && type !== 'ipv4',
);

export interface Count {
  readonly type: IdentifierType;
  readonly number: number;
  readonly masked: string;
}

/** Different values by type; `text` is what they were found in, and nothing of it is kept. */
export function countTypes(matches: readonly TextMatch[], text: string): Count[] {
  const counts = new Map<IdentifierType, Count>();
  const seen = new Set<string>();
  for (const { type, masked, index, length } of matches) {
    const value = text.slice(index, index + length);
    if (seen.has(value)) continue;
    seen.add(value);
    const have = counts.get(type);
    counts.set(type, { type, number: (have?.number ?? 0) + 1, masked: have?.masked ?? masked });
  }
  return [...counts.values()];
}

/** `2 e-mail addresses (a***@***.hk)` */
export function describe({ type, number, masked }: Count): string {
  const name = TYPE_NAMES[type];
  return `${number} ${number === 1 ? name : plural(name)} (${masked})`;
}

function plural(name: string): string {
  return name.endsWith('ss') ? `${name}es` : `${name}s`;
}
