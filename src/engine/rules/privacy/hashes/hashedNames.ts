// Whose hash it is where no table is in sight: the function around it, its parameters, or what the hash is bound to say so.
import { textOf, type Expression, type FunctionDef, type Name } from '../../../python/ast';
import { lastName, statementOf } from '../../../python/walk';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import type { Category } from '../../../knowledge/lexicon/phrases';
import { callsWrittenLike, oncePerAnalysis } from '../../once';
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { functionsAround, isSelf } from '../../scopes';
import { assigned } from '../assignments';
import { joined } from './joined';
import { namedPerson } from '../people/namedPeople';

/** Most letters of what stands between parts that are put together. */
export const SEPARATOR = 3;

/** Functions in which a hash is a place or a check, and no pseudonym. */
export const NO_PSEUDONYM =
  /cache|gravatar|avatar|etag|bucket|shard|partition|split|fold|colou?r|seed|verif|password|checksum|file|lock/i;
const PSEUDONYM = /hash|pseudonym|anonym|mask|protect|de_?identif|encrypt|obfuscat|token|scrub|digest/i;

/** `hashlib.sha256(email.lower().encode())` in a function that takes an `email`, of which no table is in sight. */
export function calledByName(context: RuleContext, node: Expression): string[] {
  const [around] = functionsAround(node);
  const statement = statementOf(node);
  if (around === undefined || NO_PSEUDONYM.test(around.name)) return [];
  // A number modulo something is a bucket of an experiment.
  if (statement !== null && /\bint\(|\bint\.from_bytes/.test(textOf(statement).slice(0, 2000))) return [];
  const isPseudonym = PSEUDONYM.test(around.name);
  const inner = spelt(context, node);
  const isTheirs = (category: Category): boolean => isPseudonym && OF_ACCOUNTS.has(category);
  const parts = joined(inner);
  const names = parts.flatMap((part) => namedPerson(context, part, isTheirs) ?? []);
  // Of several parts all come from the caller, so that none is a secret of this code.
  if (names.length > 0 && (parts.length === 1 || parts.every((part) => isPlainPart(context, part)))) return names;
  const handed = handedColumns(context, around, inner);
  if (handed.length > 0 || inner.kind !== 'Name') return handed;
  if (isPseudonym && OF_PEOPLE.test(inner.id)) return [inner.id];
  // `def anonymize(value)`: what a function makes anonymous is what tells who somebody is.
  if (!isGiven(context, inner)) return [];
  return ANONYMISES.test(around.name) || (isPseudonym && servesAnonymiser(context, around.name)) ? [inner.id] : [];
}

/** Numbers and names of people's accounts: what a function makes a pseudonym of. */
const OF_ACCOUNTS: ReadonlySet<Category> = new Set(['direct.recordid', 'direct.online']);

/** Identifiers that a function is handed first, by their names: `wave["hkid"].map(digest)`, `digest(row["email"])`. */
function handedColumns(context: RuleContext, { name, params }: FunctionDef, hashed: Expression): string[] {
  // digest(card) hashes card, or what a function of the project spells anew: clean(card)
  const given = hashed.kind === 'Call' && hashed.args.length === 1 ? hashed.args[0]?.value : hashed;
  if (given?.kind !== 'Name' || !isGiven(context, given)) return [];
  const own = params.filter((one) => !isSelf(one.name));
  if (own.findIndex((one) => one.name === given.id) > 0) return [];
  const names = callsWrittenLike(context.analysis, (one) => one === name || MAPS.has(one)).flatMap(({ node }) => {
    const [first] = node.args;
    const mapped = first?.value.kind === 'Name' && first.value.id === name && node.func.kind === 'Attribute';
    const from = mapped ? node.func.object : lastName(node.func) === name ? first?.value : undefined;
    if (from === undefined) return [];
    const column = withoutSpelling(from);
    // `digest(email)`, where the name alone tells
    if (column.kind === 'Name' || column.kind === 'Attribute') return namedPerson(context, column) ?? [];
    const isNamed = column.kind === 'Subscript' && column.index.kind === 'Constant';
    return isNamed && typeof column.index.value === 'string' ? [column.index.value] : [];
  });
  return matchesIn(context, [...new Set(names)], []).flatMap((match) => (isStrong(match) ? [match.column] : []));
}

/** What hands each value of a column to a function. */
export const MAPS: ReadonlySet<string> = new Set(['map', 'apply', 'transform', 'map_elements']);

/** A parameter, or what stands between two. */
function isPlainPart(context: RuleContext, part: Expression): boolean {
  if (part.kind === 'Constant') return String(part.value).length <= SEPARATOR;
  return part.kind === 'Name' ? isGiven(context, part) : namedPerson(context, part) !== null;
}

const ANONYMISES =
  /anonymi[sz]|pseudonymi|de_?identif|(?:mask|hash|protect|scrub)_?(?:pii|personal|sensitive|identif)/i;

/** `def mask_pii(df, columns)` hands it to `apply`, or calls it. */
function servesAnonymiser({ analysis }: RuleContext, name: string): boolean {
  return servants(analysis).has(name);
}

/** What functions that make anonymous call or hand on, by its name. */
const servants = oncePerAnalysis(({ facts }): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { node } of facts.calls) {
    const given = [node.func, ...node.args.map(({ value }) => value)].map((one) =>
      one.kind === 'Name' || one.kind === 'Attribute' ? lastName(one) : '',
    );
    const around = functionsAround(node).filter((one) => ANONYMISES.test(one.name));
    for (const one of around.length === 0 ? [] : given) if (around.some((outer) => outer.name !== one)) names.add(one);
  }
  return names;
});

/** A parameter or a variable of the function around it. */
function isGiven(context: RuleContext, name: Name): boolean {
  const made = assigned(context, name);
  return !/^[A-Z_]+$/.test(name.id) && (made === null || functionsAround(made)[0] === functionsAround(name)[0]);
}

/** Names that mean people where a function says that it makes pseudonyms. */
const OF_PEOPLE =
  /^(?:user_?id|uid|phone|mobile|pii|(?:customer|patient|user|person|personal|employee|student)_?(?:info|data|details|identifier)?)$/i;

/** `hashed_email = hashlib.sha256(parts[1].encode()).hexdigest()`: what it is bound to says whose hash it is. */
export function calledByResult(context: RuleContext, node: Expression): string[] {
  const statement = statementOf(node);
  if (statement?.kind !== 'Assign') return [];
  const [around] = functionsAround(node);
  if (around !== undefined && NO_PSEUDONYM.test(around.name)) return [];
  const names = statement.targets.flatMap((target) =>
    target.kind === 'Name'
      ? [target.id]
      : target.kind === 'Subscript' && target.index.kind === 'Constant' && typeof target.index.value === 'string'
        ? [target.index.value]
        : [],
  );
  return names.flatMap((name) => {
    const words = name.split(/_|(?<=[a-z])(?=[A-Z])/).filter((word) => !HASH_WORD.test(word));
    const whose = words.join('_');
    const isHash = words.length > 0 && whose !== name;
    const isPerson = isHash && matchesIn(context, [whose], []).some(isStrong);
    return isPerson ? [whose] : [];
  });
}

const HASH_WORD = /^(?:hash|hashed|sha|sha1|sha256|sha512|md5|digest|pseudonym|anon)$/i;

function isStrong({ identifier, strength, category }: ColumnMatch): boolean {
  return identifier && strength === 'strong' && category !== 'secret';
}

/** `email` of `str(email).strip().lower().encode("utf-8")` and of `f"{email}".encode()`. */
export function withoutSpelling(node: Expression): Expression {
  let at = node;
  for (;;) {
    if (at.kind === 'FString') {
      const [only, ...more] = at.parts;
      if (only === undefined || typeof only === 'string' || more.length > 0) return at;
      at = only;
    } else if (at.kind === 'Call' && at.func.kind === 'Attribute' && SPELLING.has(at.func.attr)) at = at.func.object;
    else if (at.kind === 'Call' && at.func.kind === 'Name' && /^(?:str|bytes|repr)$/.test(at.func.id) && at.args[0])
      at = at.args[0].value;
    else return at;
  }
}

/** `email` of `text = email.lower()` and `sha256(text.encode())`. */
function spelt(context: RuleContext, node: Expression): Expression {
  const inner = withoutSpelling(node);
  const made = assigned(context, inner);
  if (made === null || functionsAround(made)[0] !== functionsAround(node)[0]) return inner;
  const before = withoutSpelling(made);
  const isSpelt =
    before !== made && (before.kind === 'Name' || before.kind === 'Attribute' || before.kind === 'Subscript');
  return isSpelt ? before : inner;
}

const SPELLING: ReadonlySet<string> = new Set(['encode', 'strip', 'lower', 'upper', 'casefold', 'replace', 'to_bytes']);
