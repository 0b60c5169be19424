// What a field of a class of settings holds unless it is told: `field(default_factory=Privacy)`, `Field(1.0, gt=0)`.
import type { Call } from '../../python/ast';
import { callValue } from '../interpreter';
import type { Machine } from '../machine';
import type { CallArguments, Value } from '../values';

const NOTHING: CallArguments = { positional: [], keywords: new Map(), open: false };

/** The default that such a call gives; null for other calls, and where it gives none that is known. */
export function fieldDefault(
  m: Machine,
  node: Call,
  name: string,
  { positional, keywords }: CallArguments,
): Value | null {
  if (!m.knowledge.is('settings field', name)) return null;
  const value =
    keywords.get('default') ?? (m.knowledge.is('settings field with default first', name) ? positional[0] : undefined);
  if (value !== undefined) return value;
  const factory = keywords.get('default_factory') ?? keywords.get('factory');
  const isMaker = factory?.kind === 'class' || factory?.kind === 'function' || isContainer(factory);
  return isMaker && factory !== undefined ? callValue(m, node, factory, NOTHING) : null;
}

/** `dict`, `list` */
function isContainer(factory: Value | undefined): boolean {
  return factory?.kind === 'library' && /^builtins\.(?:dict|list)$/.test(factory.name);
}
