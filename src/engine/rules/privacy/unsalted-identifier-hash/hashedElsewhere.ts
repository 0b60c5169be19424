// What a function of another file hashes without a key, told where identifiers are handed to it: `phones.map(digest)`.
import type { Call, Expression } from '../../../python/ast';
import { textOf } from '../../../python/ast';
import { HASH_FUNCTIONS, plainHashPlace } from '../../../knowledge/hashes';
import type { CallFact } from '../../../semantics/facts';
import type { RuleContext } from '../../rule';
import { functionsAround, parametersGiven } from '../../scopes';
import { MAPS, NO_PSEUDONYM, withoutSpelling } from '../hashes/hashedNames';
import { identifiersOf } from '../hashes/identifiersHashed';

/** Identifiers that the function called here is handed, and hashes as they are; none where it may put a salt to them. */
export function hashedElsewhere(context: RuleContext, { node, name, elsewhere }: CallFact): string[] {
  const place = plainHashPlace(name) ?? HASH_FUNCTIONS.get(name);
  const hash = elsewhere !== undefined && 'kind' in elsewhere && elsewhere.kind === 'Call' ? (elsewhere as Call) : null;
  const [helper] = hash === null ? [] : functionsAround(hash);
  const hashed = place === undefined ? undefined : hash?.args[place]?.value;
  const handed = handedOver(context, node);
  if (helper === undefined || hashed === undefined || handed === null) return [];
  const called = context.analysis.valueOf(handed.to);
  if (called?.kind !== 'function' || called.node !== helper) return [];
  const [first] = parametersGiven(helper);
  const inner = withoutSpelling(hashed);
  if (inner.kind !== 'Name' || inner.id !== first?.name) return [];
  if (NO_PSEUDONYM.test(helper.name) || SALTS.test(textOf(helper))) return [];
  return identifiersOf(context, handed.value);
}

const SALTS = /salt|pepper|secret|\bkey\b|_key\b|\bkey_/i;

/** `phones` and `digest` of `phones.map(digest)` and of `digest(phones)`. */
function handedOver({ analysis }: RuleContext, { func, args: [first] }: Call) {
  if (first === undefined || first.keyword !== null) return null;
  const isMapped = func.kind === 'Attribute' && MAPS.has(func.attr);
  const handed: { to: Expression; value: Expression } = isMapped
    ? { to: first.value, value: func.object }
    : { to: func, value: first.value };
  // Of a table as a whole the hash is its fingerprint.
  return analysis.dataAt(handed.value)?.form === 'table' ? null : handed;
}
