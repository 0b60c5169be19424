// Salts that are handed to a function of another file, which puts them to what it hashes: `digest(email, "pepper")`.
import { textOf, type Call, type Expression } from '../../../python/ast';
import { HASH_FUNCTIONS, KEYED_HASHES, plainHashPlace } from '../../../knowledge/hashes';
import type { CallFact } from '../../../semantics/facts';
import type { RuleContext } from '../../rule';
import { parametersGiven } from '../../scopes';
import { given } from '../flows/parametersHeld';

/** What the call gives to the parameter that is called as a salt or key, where the function called hashes with it; null where it gives none. */
export function saltHanded(
  { analysis }: RuleContext,
  { node, name, elsewhere }: CallFact,
  isSecretName: (name: string) => boolean,
): Expression | null {
  const isHash = KEYED_HASHES.has(name) || plainHashPlace(name) !== undefined || HASH_FUNCTIONS.has(name);
  const hash = isHash && elsewhere !== undefined && 'kind' in elsewhere ? (elsewhere as Call) : null;
  const called = hash?.kind === 'Call' ? analysis.valueOf(node.func) : undefined;
  if (hash === null || called?.kind !== 'function' || called.node.kind !== 'FunctionDef') return null;
  const hashed = hash.args.map(({ value }) => textOf(value)).join(' ');
  const handed = given(node, parametersGiven(called.node)).find(
    (one) => isSecretName(one.name) && new RegExp(`\\b${one.name}\\b`).test(hashed),
  );
  return handed?.value ?? null;
}
