// Rows that a program collects from pages and services of others: who stands in them is real, though the table is made in the code.
import type { Call, Expression, NodeBase } from '../../../python/ast';
import { walk } from '../../../python/walk';
import { PAGE_COLLECTORS } from '../../../knowledge/readers';
import { classifyColumns } from '../../../knowledge/lexicon/classify';
import { normalizeName } from '../../../knowledge/lexicon/tokens';
import { oncePerAnalysis } from '../../once';
import { isNaming } from '../../people';

/** Whether the file imports what reads pages or profiles of others. */
export const collectsPages = oncePerAnalysis(({ imports }) =>
  [...imports.keys()].some((name) => PAGE_COLLECTORS.test(name)),
);

/** Whether rows were typed into the code: no name, call or attribute stands among them. */
export function isTyped(maker: NodeBase): boolean {
  if (!('kind' in maker) || maker.kind !== 'Call') return false;
  return isWrittenOut((maker as Call).args.map(({ value }) => value));
}

/** Whether neither a name nor a call or attribute stands among them. */
export function isWrittenOut(values: readonly Expression[]): boolean {
  return walk(values, ({ kind }) => (kind === 'Name' || kind === 'Call' || kind === 'Attribute' ? 'stop' : undefined));
}

/** What only profiles of people have beside a name. */
const PROFILE = new Set([
  'headline',
  'bio',
  'followers',
  'following',
  'connections',
  'profileurl',
  'profilelink',
  'linkedin',
  'linkedinurl',
  'jobtitle',
]);

/** Those of these names that name people, also a plain `name` beside what profiles have. */
export function namingOf(names: readonly string[]): string[] {
  const strong = classifyColumns(names)
    .filter((match) => match.identifier && match.strength === 'strong' && isNaming(match))
    .map(({ column }) => column);
  const isProfile = names.some((name) => PROFILE.has(normalizeName(name)));
  return isProfile ? names.filter((name) => strong.includes(name) || normalizeName(name) === 'name') : strong;
}
