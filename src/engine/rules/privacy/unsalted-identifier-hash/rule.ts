// PRV007: an identifier is hashed without a key, which anyone can undo by trying all values.
import type { Edit } from '../../../finding';
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import type { DataObject } from '../../../semantics/values';
import { statementOf, walk } from '../../../python/walk';
import { COLUMN_HASHES, HASH_FUNCTIONS, HASH_UPDATES, HMAC_DIGESTS, plainHashPlace } from '../../../knowledge/hashes';
import { importEdits } from '../../imports';
import { listed } from '../../people';
import { callsNamedLike, callsWrittenLike } from '../../once';
import { environmentKey } from '../hashes/environmentKey';
import { defineRule, type RuleContext } from '../../rule';
import { functionsAround } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { assigned } from '../assignments';
import { nameOf } from '../flows/sinkNames';
import { identifiersOf } from '../hashes/identifiersHashed';
import { salted, startsEmpty } from '../hashes/salts';
import { identifiersNamed } from '../people/namedColumns';
import { isBucket } from './buckets';
import { hashedElsewhere } from './hashedElsewhere';
import { hashedInSql } from './hashedInSql';

interface Data {
  readonly call: CallFact;
  /** The function or method that hashes. */
  readonly by: string;
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
      if (said.has(call.node)) continue;
      const columns = call.elsewhere === undefined ? hashedColumns(context, call) : hashedElsewhere(context, call);
      const [first] = columns;
      if (first === undefined) continue;
      said.add(call.node);
      yield {
        span: spanOf(call.node),
        data: {
          call,
          by: functionHanded(context.analysis, call) ?? (call.name === '' ? textOf(call.node.func) : call.name),
          columns,
          category: first,
        },
      };
    }
    for (const call of callsWrittenLike(context.analysis, (name) => RUNS_SQL.test(name))) {
      const text = said.has(call.node) || call.elsewhere !== undefined ? null : stringOf(call.args.positional[0]);
      const found = text === null ? null : hashedInSql(context, text);
      const [first] = found?.columns ?? [];
      if (found === null || first === undefined) continue;
      said.add(call.node);
      yield {
        span: spanOf(call.node),
        data: { call, by: found.digest, columns: found.columns, category: first },
      };
    }
  },
  message({ by, columns, category }) {
    const effort =
      EFFORT.find(([pattern]) => pattern.test(category))?.[1] ?? 'all values that an id can take are tried in minutes';
    return `${listed(columns)} hashed by \`${by}\` without a key can be read back: ${effort}. Use ${PASSWORD.test(category) ? 'a hash made for passwords, such as Argon2 or bcrypt' : '\`hmac\` with a key that is kept outside the code'}.`;
  },
  fixes({ data: { call, category } }, context) {
    const [argument] = call.node.args;
    if (
      PASSWORD.test(category) ||
      call.elsewhere !== undefined ||
      argument === undefined ||
      argument.keyword !== null ||
      call.node.args.length !== 1 ||
      !HMAC_DIGESTS.test(call.name)
    )
      return [];
    const algorithm = textOf(call.node.func);
    const replacement = `hmac.new(${environmentKey(call.node)}.encode(), ${textOf(argument)}, ${algorithm})`;
    const edits: Edit[] = [
      { kind: 'replace', span: spanOf(call.node), text: replacement },
      ...importEdits(context.analysis, ['hmac', 'os']),
    ];
    return [{ title: 'Use `hmac` with a key from the environment', safety: 'safe', edits }];
  },
});

/** Methods and functions that are given a statement of SQL, or an expression of one. */
const RUNS_SQL =
  /^(?:sql|execute|query|query_and_wait|read_sql(?:_query)?|read_database(?:_uri)?|read_gbq|get_(?:pandas_)?df|selectExpr|expr)$/;

/** Calls whose names say that they may hash, in order: most calls hash nothing. */
function hashes(analysis: Analysis): readonly CallFact[] {
  const named = callsNamedLike(
    analysis,
    (name) => plainHashPlace(name) !== undefined || HASH_FUNCTIONS.has(name) || COLUMN_HASHES.test(name),
  );
  const written = callsWrittenLike(analysis, (name) => name === 'hash' || name === 'update');
  // `df["email"].map(mmh3.hash)`
  const handed = callsWrittenLike(analysis, (name) => HANDS_VALUES.test(name)).filter(
    (call) => functionHanded(analysis, call) !== null,
  );
  return [...new Set([...named, ...written, ...handed])].sort((a, b) => a.order - b.order);
}

const HANDS_VALUES = /^(?:map|apply|transform|map_elements)$/;

/** The library's hash that each value of a column is handed to; null where it is none. */
function functionHanded(analysis: Analysis, { node: { args } }: CallFact): string | null {
  const [given] = args;
  const value = given === undefined ? undefined : analysis.valueOf(given.value);
  return value?.kind === 'library' && HASH_FUNCTIONS.get(value.name) === 0 ? value.name : null;
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
  // The service asks for this very hash.
  if (functionsAround(node).some((around) => PICTURE_OF_ACCOUNT.test(around.name))) return [];
  const place = plainHashPlace(name) ?? HASH_FUNCTIONS.get(name);
  if (place !== undefined) {
    const argument = node.args[place]?.value;
    // One hash of a whole table says which data it was, and stands for nobody in it.
    if (isWholeTable(context, argument) || isSummedUp(node) || isBucket(node)) return [];
    return identifiersOf(context, argument, handedAt(context, call, place));
  }
  if (COLUMN_HASHES.test(name)) return identifiersNamed(context, node.args[0]?.value, true);
  const { func } = node;
  if (func.kind !== 'Attribute') return [];
  if (HANDS_VALUES.test(func.attr)) return identifiersOf(context, func.object);
  // polars: pl.col("email").hash(), frame["email"].hash()
  if (func.attr === 'hash' && (func.object.kind === 'Call' || func.object.kind === 'Subscript'))
    return identifiersNamed(context, func.object);
  if (func.attr === 'update' && HASH_UPDATES.test(nameOf(context, call)) && startsEmpty(context, func.object))
    return identifiersOf(context, node.args[0]?.value, handedAt(context, call, 0));
  return [];
}

/** What this very call was given: a function that hashes may be handed one column after another. */
function handedAt({ analysis }: RuleContext, { args }: CallFact, place: number): DataObject | null {
  return analysis.dataOf(args.positional[place]);
}

const PICTURE_OF_ACCOUNT = /gravatar|avatar/i;

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
  const made = assigned(context, begin);
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
