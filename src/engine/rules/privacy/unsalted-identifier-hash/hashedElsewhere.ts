// What a function of another file hashes without a key, told where identifiers are handed to it: `phones.map(digest)`.
import type { Call, Expression, FunctionDef } from '../../../python/ast';
import { textOf } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import { HASH_FUNCTIONS, plainHashPlace } from '../../../knowledge/hashes';
import type { CallFact } from '../../../semantics/facts';
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { functionsAround, parametersGiven } from '../../scopes';
import { MAPS, NO_PSEUDONYM, withoutSpelling } from '../hashes/hashedNames';
import { identifiersOf } from '../hashes/identifiersHashed';
import { CONTENT_FREE } from '../hashes/salts';

/** Identifiers that the function called here is handed, and hashes as they are; none where it may put a salt to them. */
export function hashedElsewhere(context: RuleContext, call: CallFact): string[] {
  const { node, name, elsewhere } = call;
  const hash = elsewhere !== undefined && 'kind' in elsewhere && elsewhere.kind === 'Call' ? (elsewhere as Call) : null;
  const around = hash === null ? [] : functionsAround(hash);
  const [helper] = around;
  const place = plainHashPlace(name) ?? HASH_FUNCTIONS.get(name) ?? (hash !== null && isFedOnce(hash) ? 0 : undefined);
  const hashed = place === undefined ? undefined : hash?.args[place]?.value;
  if (helper === undefined || hashed === undefined || place === undefined) return [];
  if (around.some((one) => NO_PSEUDONYM.test(one.name) || maySalt(one, node))) return [];
  const value = handedOver(context, call, helper, hashed);
  if (value !== null) return identifiersOf(context, value);
  // What it hashes in this very call: `digest` within `pseudonymize(frame, "email")`.
  const data = context.analysis.dataOf(call.args.positional[place]);
  const isOne = data !== null && data.form !== 'table' && data.columns.known.size === 1 && !data.through.includes('+');
  const inner = withoutSpelling(hashed);
  // A parameter that is called as somebody is told where it is written.
  if (!isOne || inner.kind !== 'Name' || matchesIn(context, [inner.id], []).some(({ identifier }) => identifier))
    return [];
  const given = node.args.flatMap((argument) => context.analysis.dataAt(argument.value)?.sources ?? []);
  return data.sources.some((source) => given.includes(source)) ? identifiersOf(context, node, data) : [];
}

/** `made.update(value)` where a digest was made of nothing in the same function, and nothing else is fed to it. */
function isFedOnce(hash: Call): boolean {
  const [helper] = functionsAround(hash);
  if (helper === undefined || hash.func.kind !== 'Attribute' || hash.func.attr !== 'update') return false;
  const receiver = textOf(hash.func.object);
  const made: Expression[] = [];
  const fed: Call[] = [];
  walk(helper.body, (node) => {
    if (node.kind === 'Assign' && node.targets.some((target) => textOf(target) === receiver)) made.push(node.value);
    const isUpdate = node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr === 'update';
    if (isUpdate && textOf(node.func.object) === receiver) fed.push(node);
    return undefined;
  });
  const [begun] = made;
  return fed.length === 1 && made.length === 1 && begun?.kind === 'Call' && isEmptyDigest(begun);
}

/** `hashlib.sha256()`, `hashlib.new(algorithm)` */
function isEmptyDigest({ func, args }: Call): boolean {
  const isNew = lastName(func) === 'new';
  const fills = args.filter(({ keyword }) => keyword === null || !CONTENT_FREE.has(keyword));
  return (isNew || plainHashPlace(`hashlib.${lastName(func)}`) !== undefined) && fills.length <= (isNew ? 1 : 0);
}

/** `phones` of `phones.map(digest)` and of `digest(phones)`, where that is the first parameter and what is hashed. */
function handedOver(
  { analysis }: RuleContext,
  { node: { func, args } }: CallFact,
  helper: FunctionDef,
  hashed: Expression,
): Expression | null {
  const [first] = args;
  if (first === undefined || first.keyword !== null) return null;
  const isMapped = func.kind === 'Attribute' && MAPS.has(func.attr);
  const handed = isMapped ? { to: first.value, value: func.object } : { to: func, value: first.value };
  const called = analysis.valueOf(handed.to);
  const [parameter] = parametersGiven(helper);
  const inner = withoutSpelling(hashed);
  if (called?.kind !== 'function' || called.node !== helper || inner.kind !== 'Name' || inner.id !== parameter?.name)
    return null;
  // Of a table as a whole the hash is its fingerprint.
  return analysis.dataAt(handed.value)?.form === 'table' ? null : handed.value;
}

/** A function that speaks of a salt, but for a parameter that is empty where the call leaves it out: `def digest(value, salt="")`. */
function maySalt(helper: FunctionDef, { args }: Call): boolean {
  const isLeftOut = (name: string, place: number): boolean =>
    args.every(({ keyword, star }) => star === '' && keyword !== name) &&
    args.filter(({ keyword }) => keyword === null).length <= place;
  const empty = parametersGiven(helper).flatMap(({ name, default: given }, place) =>
    given?.kind === 'Constant' && given.value === '' && isLeftOut(name, place) ? [name] : [],
  );
  const text = textOf(helper).replace(/\w+/g, (word) => (empty.includes(word) ? '' : word));
  return SALTS.test(text);
}

const SALTS = /salt|pepper|secret|\bkey\b|_key\b|\bkey_/i;
