// PRV012: personal data was looked for, and then nothing was done with what was found.
import type { Edit, Fix } from '../../../finding';
import {
  KEEPING_OPERATORS,
  OPERATOR_CONFIGS,
  REDACTION_LIBRARIES,
  safeguardTable,
} from '../../../knowledge/safeguards';
import { spanOf, textOf, type Call, type Constant, type Node } from '../../../python/ast';
import { argumentOf, walk } from '../../../python/walk';
import type { CallFact } from '../../../semantics/facts';
import { defineRule, type RuleContext } from '../../rule';
import { isTestPath } from '../../testFiles';
import { nameOf } from '../flows/sinkNames';
import { isGivenBack } from './givenBack';
import { callsIgnored, goneThrough, resultOf, usesOf } from './uses';

type Data =
  | {
      readonly kind: 'discarded' | 'only-detected';
      readonly call: Call;
      readonly name: string | null;
      /** No line reads it, or the text is given back as it was whatever it says. */
      readonly isForgotten: boolean;
    }
  | { readonly kind: 'keep'; readonly operator: Constant; readonly entity: string };

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV012',
    name: 'anonymizer-result-unused',
    concern: 'privacy',
    severity: 'warning',
    summary: 'Personal data is analysed but never anonymised, or the operator keeps it.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestPath(analysis.unit.path) || ![...analysis.imports.keys()].some((name) => REDACTION_LIBRARIES.test(name)))
      return;
    const calls = new Map<Call, string>();
    for (const call of analysis.facts.calls) if (!calls.has(call.node)) calls.set(call.node, nameOf(context, call));
    const kinds = new Map([...calls].map(([node, name]) => [node, safeguardTable.find(name)] as const));
    const redacts = [...kinds.values()].some((row) => row?.kind === 'redact');
    for (const call of analysis.facts.calls) {
      const row = kinds.get(call.node);
      if (row === undefined || !kinds.delete(call.node)) continue;
      const name = calls.get(call.node) ?? '';
      if (row.kind === 'redact' && givesBack(name)) {
        const found = unused(context, call, false);
        if (found !== null) yield { span: spanOf(call.node), data: found };
      } else if (row.kind === 'detect' && DETECTS.test(name)) {
        const found = unused(context, call, true);
        // Where something is redacted, what was found may be looked at for its own sake; what nobody reads is forgotten.
        if (found !== null && (!redacts || found.isForgotten)) yield { span: spanOf(call.node), data: found };
      }
    }
    yield* kept(context, calls);
  },
  message(data) {
    if (data.kind === 'keep')
      return `The operator \`keep\` leaves ${data.entity === 'DEFAULT' ? 'everything that no other operator names' : `\`${data.entity}\``} as it was, so what was found is passed on in clear. Use \`replace\`, \`mask\`, \`redact\` or \`encrypt\`.`;
    const written = textOf(data.call.func);
    return data.kind === 'discarded'
      ? `The result of \`${written}\` is not used, so the text goes on as it was. Put the anonymised text in its place.`
      : `\`${written}\` only finds personal data, and nothing here removes what this call finds. Pass the result to an anonymiser and use what it returns.`;
  },
  fixes({ data }): Fix[] {
    if (data.kind === 'keep') {
      const mark = textOf(data.operator).charAt(0);
      const edits: Edit[] = [{ kind: 'replace', span: spanOf(data.operator), text: `${mark}replace${mark}` }];
      return [{ title: 'Use the operator `replace`', safety: 'unsafe', edits }];
    }
    const text = argumentOf(data.call.args, 0, 'text')?.value;
    if (data.kind !== 'discarded' || data.name !== null || text?.kind !== 'Name') return [];
    const span = spanOf(data.call);
    const edits: Edit[] = [
      { kind: 'replace', span: { ...span, end: span.start }, text: `${text.id} = ` },
      { kind: 'replace', span: { ...span, start: span.end }, text: '.text' },
    ];
    return [{ title: `Put the result into \`${text.id}\``, safety: 'unsafe', edits }];
  },
});

/** Calls that look through a text, as against those that set up the one who does. */
const DETECTS = /\.(?:analyze|analyze_dict|analyze_iterator|list_filth|detect_pii_entities)$/;

/** Functions that return the protected text; a class that is only made returns nothing yet. */
function givesBack(name: string): boolean {
  return /\.(?:anonymize|anonymize_dict|anonymize_list|clean|clean_documents|deidentify_content|scan|sanitize)$/.test(
    name,
  );
}

/** `only shown` uses count as none where detection alone is judged: printing what was found protects nobody. */
function unused(
  { analysis }: RuleContext,
  { node }: CallFact,
  detection: boolean,
): Extract<Data, { isForgotten: boolean }> | null {
  const given = argumentOf(node.args, 0, 'text')?.value;
  const text = given === undefined ? undefined : goneThrough(node, given);
  // A sentence typed into the call shows what the library does.
  if (text?.kind === 'Constant') return null;
  const result = resultOf(analysis, node);
  if (result === 'used') return null;
  const kind = detection ? 'only-detected' : 'discarded';
  if (result === 'returned')
    return detection && callsIgnored(analysis, node).length > 0
      ? { kind, call: node, name: null, isForgotten: false }
      : null;
  if (result === 'nothing') return { kind, call: node, name: null, isForgotten: true };
  if (detection && isGivenBack(node, text, result.name))
    return { kind, call: node, name: result.name, isForgotten: true };
  const uses = usesOf(analysis, result.name, node);
  const isReturned = uses.includes('returned');
  if (isReturned && (!detection || callsIgnored(analysis, node).length === 0)) return null;
  if (uses.some((use) => use === 'used' || (use === 'shown' && !detection))) return null;
  // What is looked at and goes no further may be all that was wanted.
  if (
    detection &&
    !isReturned &&
    uses.length > 0 &&
    (text === undefined ||
      !/^(?:Name|Attribute|Subscript)$/.test(text.kind) ||
      usesOf(analysis, textOf(text), node).every((use) => use === 'shown'))
  )
    return null;
  return { kind, call: node, name: result.name, isForgotten: uses.length === 0 };
}

/** Kinds of data that say nothing about who a person is. */
const HARMLESS = new Set(['DATE_TIME', 'URL', 'LOCATION', 'NRP', 'CRYPTO', 'ORGANIZATION', 'AGE']);

function* kept({ analysis }: RuleContext, calls: ReadonlyMap<Call, string>) {
  const keeping = new Map<Node, Constant>();
  for (const [node, name] of calls) {
    if (name === '') continue;
    const operator = OPERATOR_CONFIGS.includes(name) ? argumentOf(node.args, 0, 'operator_name')?.value : undefined;
    if (operator?.kind === 'Constant' && KEEPING_OPERATORS.has(String(operator.value))) keeping.set(node, operator);
  }
  if (keeping.size === 0) return;
  const entities = new Map<Node, string>();
  for (const { chunks } of analysis.unit.cells)
    for (const chunk of chunks)
      walk(chunk.body, (node) => {
        if (node.kind === 'Dict')
          for (const { key, value } of node.entries)
            if (key?.kind === 'Constant' && keeping.has(value)) entities.set(value, String(key.value));
        // operators["DATE_TIME"] = OperatorConfig("keep")
        if (node.kind === 'Assign' && keeping.has(node.value))
          for (const target of node.targets)
            if (target.kind === 'Subscript' && target.index.kind === 'Constant')
              entities.set(node.value, String(target.index.value));
        return undefined;
      });
  for (const [node, operator] of keeping) {
    const entity = entities.get(node) ?? 'DEFAULT';
    if (!HARMLESS.has(entity)) yield { span: spanOf(operator), data: { kind: 'keep' as const, operator, entity } };
  }
}
