// PRV007: an identifier is hashed without a key, which anyone can undo by trying all values.
import type { Edit } from '../../../finding';
import { spanOf, textOf, type Call } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import type { DataObject } from '../../../semantics/values';
import { PLAIN_HASHES } from '../../../knowledge/hashes';
import { importEdits } from '../../imports';
import { listed, matchesIn } from '../../people';
import { defineRule, type RuleContext } from '../../rule';

interface Data {
  readonly call: CallFact;
  readonly columns: readonly string[];
  readonly category: string;
}

/** One core in plain Python makes 2.1 million SHA-256 a second; how many values there are to try. Measured, see the rule's page. */
const EFFORT: readonly (readonly [RegExp, string])[] = [
  [
    /hkid|identity|identity card|身份/i,
    'every one-letter Hong Kong identity number is tried in 12 seconds on one core',
  ],
  [/phone|mobile|tel|whatsapp|電話|电话/i, 'every Hong Kong phone number is tried in 33 seconds on one core'],
  [/ssn|social/i, 'every US social security number is tried in 8 minutes on one core'],
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
    const said = new Set<unknown>();
    for (const call of context.analysis.facts.calls) {
      if (said.has(call.node) || !PLAIN_HASHES.test(call.name) || call.args.keywords.has('key')) continue;
      const hashed = hashedData(context, call);
      if (hashed === null) continue;
      const matches = matchesIn(context, [...hashed.columns.known.keys()], hashed.sources).filter(
        (match) => match.identifier,
      );
      const [first] = matches;
      if (first === undefined) continue;
      said.add(call.node);
      yield {
        span: spanOf(call.node),
        data: { call, columns: matches.map((match) => match.column), category: first.column },
      };
    }
  },
  message({ call, columns, category }) {
    const effort =
      EFFORT.find(([pattern]) => pattern.test(category))?.[1] ?? 'all values that an id can take are tried in minutes';
    return `${listed(columns)} hashed by \`${call.name}\` without a key can be read back: ${effort}. Use \`hmac\` with a key that is kept outside the code.`;
  },
  fixes({ data: { call } }, context) {
    const [argument] = call.node.args;
    if (
      argument === undefined ||
      argument.keyword !== null ||
      call.node.args.length !== 1 ||
      !call.name.startsWith('hashlib.') ||
      call.name === 'hashlib.new'
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

/** What is hashed, where nothing was put to it: a salt in the text is another rule's to judge. */
function hashedData(context: RuleContext, call: CallFact): DataObject | null {
  const value = call.args.positional[call.name === 'hashlib.new' ? 1 : 0];
  const object = value?.kind === 'ref' ? context.analysis.object(value.id) : undefined;
  if (object?.kind !== 'data' || object.through.includes('+') || salted(call.node)) return null;
  return object;
}

function salted(node: Call): boolean {
  return node.args.some((argument) => /\bsalt|pepper|secret|\bkey\b/i.test(textOf(argument)));
}
