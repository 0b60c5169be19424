// PRV007: an identifier is hashed without a key, which anyone can undo by trying all values.
import type { Edit } from '../../../finding';
import { spanOf, textOf, type Call, type Expression, type Name } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { lastName, statementOf, walk } from '../../../python/walk';
import { COLUMN_HASHES, HASH_FUNCTIONS, HASH_UPDATES, HMAC_DIGESTS, plainHashPlace } from '../../../knowledge/hashes';
import { importEdits } from '../../imports';
import { identifiersAmong, listed, matchesIn } from '../../people';
import { callsNamedLike, callsWrittenLike, oncePerAnalysis } from '../../once';
import { defineRule, type RuleContext } from '../../rule';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import type { Category } from '../../../knowledge/lexicon/phrases';
import type { DataObject } from '../../../semantics/values';
import { functionsAround, parameterAround } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { assignment } from '../assignments';
import { nameOf } from '../sinkNames';
import { namedPerson } from '../namedPeople';
import { joined } from '../joined';
import { identifiersNamed } from '../namedColumns';

interface Data {
  readonly call: CallFact;
  readonly written: string;
  readonly columns: readonly string[];
  readonly category: string;
}

/** Kept to be compared, not to tell people apart: there are functions made slow for it. */
const PASSWORD = /passw|pwd|passphrase|密码/i;

/** One core in plain Python makes 2.1 million SHA-256 a second; how many values there are to try. Measured, see the rule's page. */
const EFFORT: readonly (readonly [RegExp, string])[] = [
  [
    /hkid|identity|identity card|身份/i,
    'every one-letter Hong Kong identity number is tried in 12 seconds on one core',
  ],
  [/phone|mobile|tel|whatsapp|電話|电话/i, 'every Hong Kong phone number is tried in 33 seconds on one core'],
  [/ssn|social/i, 'every US social security number is tried in 8 minutes on one core'],
  [PASSWORD, 'lists of passwords are tried in minutes'],
  [/e_?mail|name|surname|user/i, 'lists of names and addresses are tried in minutes'],
];

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV007',
    name: 'unsalted-identifier-hash',
    concern: 'privacy',
    severity: 'warning',
    summary: 'An identifier is hashed with md5 or sha without key or salt.',
    evidence: 'AFC',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    if (isTestPath(context.analysis.unit.path)) return;
    const said = new Set<unknown>();
    for (const call of hashes(context.analysis)) {
      if (said.has(call.node) || call.elsewhere !== undefined) continue;
      const columns = hashedColumns(context, call);
      const [first] = columns;
      if (first === undefined) continue;
      said.add(call.node);
      yield { span: spanOf(call.node), data: { call, written: textOf(call.node.func), columns, category: first } };
    }
  },
  message({ call, written, columns, category }) {
    const effort =
      EFFORT.find(([pattern]) => pattern.test(category))?.[1] ?? 'all values that an id can take are tried in minutes';
    return `${listed(columns)} hashed by \`${call.name === '' ? written : call.name}\` without a key can be read back: ${effort}. Use ${PASSWORD.test(category) ? 'a hash made for passwords, such as Argon2 or bcrypt' : '\`hmac\` with a key that is kept outside the code'}.`;
  },
  fixes({ data: { call, category } }, context) {
    const [argument] = call.node.args;
    if (
      PASSWORD.test(category) ||
      argument === undefined ||
      argument.keyword !== null ||
      call.node.args.length !== 1 ||
      !HMAC_DIGESTS.test(call.name)
    )
      return [];
    const algorithm = textOf(call.node.func);
    const replacement = `hmac.new(os.environ["PSEUDONYM_KEY"].encode(), ${textOf(argument)}, ${algorithm})`;
    const edits: Edit[] = [
      { kind: 'replace', span: spanOf(call.node), text: replacement },
      ...importEdits(context.analysis, ['hmac', 'os']),
    ];
    return [{ title: 'Use `hmac` with a key from the environment', safety: 'safe', edits }];
  },
});

/** Calls whose names say that they may hash, in order: most calls hash nothing. */
function hashes(analysis: Analysis): readonly CallFact[] {
  const named = callsNamedLike(
    analysis,
    (name) => plainHashPlace(name) !== undefined || HASH_FUNCTIONS.has(name) || COLUMN_HASHES.test(name),
  );
  const written = callsWrittenLike(analysis, (name) => name === 'hash' || name === 'update');
  return [...new Set([...named, ...written])].sort((a, b) => a.order - b.order);
}

/** Identifiers that the call hashes without a key or salt; a salt that is a literal is PRV008's to judge. */
function hashedColumns(context: RuleContext, call: CallFact): string[] {
  const { node, args } = call;
  const found = hashedBy(context, call);
  // Only now is the text looked at: most calls hash nothing.
  return found.length === 0 || args.keywords.has('key') || args.keywords.has('hash_key') || salted(context, node)
    ? []
    : found;
}

function hashedBy(context: RuleContext, call: CallFact): string[] {
  const { name, node } = call;
  const place = plainHashPlace(name) ?? HASH_FUNCTIONS.get(name);
  if (place !== undefined) {
    const argument = node.args[place]?.value;
    // One hash of a whole table says which data it was, and stands for nobody in it.
    return isWholeTable(context, argument) || isSummedUp(node) ? [] : identifiersOf(context, argument);
  }
  if (COLUMN_HASHES.test(name)) return identifiersNamed(context, node.args[0]?.value, true);
  const { func } = node;
  if (func.kind !== 'Attribute') return [];
  // polars: pl.col("email").hash(), frame["email"].hash()
  if (func.attr === 'hash' && (func.object.kind === 'Call' || func.object.kind === 'Subscript'))
    return identifiersNamed(context, func.object);
  if (func.attr === 'update' && HASH_UPDATES.test(nameOf(context, call)) && startsEmpty(context, func.object))
    return identifiersOf(context, node.args[0]?.value);
  return [];
}

/** `pd.util.hash_pandas_object(ids).sum()`: one number of all rows. */
function isSummedUp(hash: Call): boolean {
  const statement = statementOf(hash);
  if (statement === null) return false;
  return !walk([statement], (node) =>
    node.kind === 'Attribute' && SUMS_UP.has(node.attr) && isMadeOf(node.object, hash) ? 'stop' : undefined,
  );
}

/** `f(x).values` is made of `f(x)`. */
function isMadeOf(node: Expression, start: Expression): boolean {
  let at = node;
  while (at !== start) {
    if (at.kind === 'Attribute') at = at.object;
    else if (at.kind === 'Call' && at.func.kind === 'Attribute') at = at.func.object;
    else return false;
  }
  return true;
}

const SUMS_UP: ReadonlySet<string> = new Set(['sum', 'prod', 'tobytes', 'mean', 'nunique', 'any', 'all']);

/** `frame`, or the text or bytes of all its rows: `frame.to_csv().encode()`. */
function isWholeTable(context: RuleContext, node: Expression | undefined): boolean {
  if (node === undefined) return false;
  const begin = tableWritten(node);
  // `text = frame.to_csv()` before
  const made = begin.kind === 'Name' ? assignment(context, begin.id, spanOf(begin)) : null;
  const inner = made === null ? null : tableWritten(made);
  const table = inner === null || inner === made ? begin : inner;
  const data = context.analysis.dataAt(table);
  if (data?.form !== 'table' || data.through.some((step) => OF_ONE_ROW.test(step))) return false;
  return table !== node || data.columns.open || data.columns.known.size > 3;
}

const OF_ONE_ROW = /^(?:item|row|cell|records)$/;

/** What a chain of calls that write a table as text or bytes begins at. */
function tableWritten(node: Expression): Expression {
  let at = node;
  while (at.kind === 'Call' && at.func.kind === 'Attribute' && WRITES_WHOLE.test(at.func.attr)) at = at.func.object;
  return at;
}

const WRITES_WHOLE =
  /^(?:encode|tobytes|to_(?:csv|json|string|numpy|records|parquet|pickle)|write_(?:csv|json|ndjson))$/;

function identifiersOf(context: RuleContext, node: Expression | undefined): string[] {
  const data = node === undefined ? null : context.analysis.dataAt(node);
  if (node === undefined) return [];
  if (data === null || (data.columns.known.size === 0 && data.form !== 'table')) {
    const named = calledByName(context, node);
    return named.length > 0 ? named : calledByResult(context, node);
  }
  if (data.through.includes('+') && !isOfPeopleAlone(context, node, data)) return [];
  const names = [...data.columns.known.values()].flatMap(({ name, from, replaced }) =>
    // Renamed since, the values are the same: `rename(columns={"email": "key"})`.
    replaced || from.length !== 1 ? [name] : [name, ...from],
  );
  // By its own name, or by the columns beside it: `CLIENTNUM` next to age and sex.
  const matches = [...matchesIn(context, names, data.sources), ...identifiersAmong(context, names, data.sources)];
  return [...new Set(matches.filter((match) => match.identifier).map((match) => match.column))];
}

/** Most letters of what stands between parts that are put together. */
const SEPARATOR = 3;

/** `row["surname"] + "|" + row["phone"]`, or columns that were added before: nothing is among them that others do not know. */
function isOfPeopleAlone(context: RuleContext, node: Expression, { columns }: DataObject): boolean {
  const parts = joined(node);
  if (parts.length < 2) return columns.known.size > 1;
  return parts.every((part) =>
    part.kind === 'Constant'
      ? String(part.value).length <= SEPARATOR
      : (context.analysis.dataAt(part)?.columns.known.size ?? 0) > 0,
  );
}

/** Functions in which a hash is a place or a check, and no pseudonym. */
const NO_PSEUDONYM =
  /cache|gravatar|avatar|etag|bucket|shard|partition|split|fold|colou?r|seed|verif|password|checksum|file|lock/i;
const PSEUDONYM = /hash|pseudonym|anonym|mask|protect|de_?identif|encrypt|obfuscat|token|scrub|digest/i;

/** `hashlib.sha256(email.lower().encode())` in a function that takes an `email`, of which no table is in sight. */
function calledByName(context: RuleContext, node: Expression): string[] {
  const [around] = functionsAround(node);
  const statement = statementOf(node);
  if (around === undefined || NO_PSEUDONYM.test(around.name)) return [];
  // A number modulo something is a bucket of an experiment.
  if (statement !== null && /\bint\(|\bint\.from_bytes/.test(textOf(statement).slice(0, 2000))) return [];
  const isPseudonym = PSEUDONYM.test(around.name);
  const inner = spelt(context, node);
  const isTheirs = (category: Category): boolean => isPseudonym && category === 'direct.recordid';
  const parts = joined(inner);
  const names = parts.flatMap((part) => namedPerson(context, part, isTheirs) ?? []);
  // Of several parts all come from the caller, so that none is a secret of this code.
  if (names.length > 0 && (parts.length === 1 || parts.every((part) => isPlainPart(context, part)))) return names;
  if (inner.kind !== 'Name') return [];
  if (isPseudonym && OF_PEOPLE.test(inner.id)) return [inner.id];
  // `def anonymize(value)`: what a function makes anonymous is what tells who somebody is.
  if (!isGiven(context, inner)) return [];
  return ANONYMISES.test(around.name) || (isPseudonym && servesAnonymiser(context, around.name)) ? [inner.id] : [];
}

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
  const made = assignment(context, name.id, spanOf(name));
  return !/^[A-Z_]+$/.test(name.id) && (made === null || functionsAround(made)[0] === functionsAround(name)[0]);
}

/** Names that mean people where a function says that it makes pseudonyms. */
const OF_PEOPLE =
  /^(?:user_?id|uid|phone|mobile|pii|(?:customer|patient|user|person|personal|employee|student)_?(?:info|data|details|identifier)?)$/i;

/** `hashed_email = hashlib.sha256(parts[1].encode()).hexdigest()`: what it is bound to says whose hash it is. */
function calledByResult(context: RuleContext, node: Expression): string[] {
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
function withoutSpelling(node: Expression): Expression {
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
  const made = inner.kind === 'Name' ? assignment(context, inner.id, spanOf(node)) : null;
  if (made === null || functionsAround(made)[0] !== functionsAround(node)[0]) return inner;
  const before = withoutSpelling(made);
  return before.kind === 'Name' && before !== made ? before : inner;
}

const SPELLING: ReadonlySet<string> = new Set(['encode', 'strip', 'lower', 'upper', 'casefold', 'replace', 'to_bytes']);

/** The hash was made of nothing, and is fed once: what is fed twice may begin with a salt. */
function startsEmpty(context: RuleContext, receiver: Expression): boolean {
  const value = context.analysis.valueOf(receiver);
  const object = context.analysis.objectOf(value);
  if (object?.kind === 'instance' && object.args.positional.length > 0) return false;
  const made = receiver.kind === 'Name' ? assignment(context, receiver.id, spanOf(receiver)) : null;
  if (made?.kind === 'Call' && made.args.length > 0) return false;
  const written = textOf(receiver);
  const fed = new Set(
    context.analysis.facts.calls
      .filter(
        ({ node: { func } }) => func.kind === 'Attribute' && func.attr === 'update' && textOf(func.object) === written,
      )
      .map(({ node }) => node),
  );
  return fed.size === 1;
}

function salted(context: RuleContext, node: Call): boolean {
  return node.args.some((argument) =>
    [...writtenWith(context, argument.value).matchAll(/\w*(?:\bsalt|pepper|secret|\bkey\b)\w*/gi)].some(
      ([name]) => !isEmptyByDefault(context, node, name),
    ),
  );
}

/** The text of an expression with what its names were last assigned in the same function: `text = email + p`, `p = pepper`. */
function writtenWith(context: RuleContext, node: Expression, depth = 0): string {
  const texts = [textOf(node)];
  if (depth < 3)
    walk([node], (part) => {
      if (part.kind !== 'Name') return undefined;
      const made = assignment(context, part.id, spanOf(part));
      if (made !== null && made !== node && functionsAround(made)[0] === functionsAround(part)[0])
        texts.push(writtenWith(context, made, depth + 1));
      return undefined;
    });
  return texts.join('\n');
}

/** `salt=""` that no call in the file fills. */
function isEmptyByDefault(context: RuleContext, node: Call, name: string): boolean {
  const given = parameterAround(node, name)?.default;
  return (
    given?.kind === 'Constant' &&
    given.value === '' &&
    !context.analysis.facts.calls.some(({ args }) => args.keywords.has(name))
  );
}
