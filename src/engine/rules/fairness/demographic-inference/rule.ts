// FAI012: sex, age or origin of people is guessed from faces, voices or names, and nothing says why and within which bounds.
import { spanOf } from '../../../python/ast';
import {
  DEMOGRAPHIC_MODEL,
  DEMOGRAPHIC_NOTE,
  demographicTable,
  LOADS_MODEL,
  type DemographicRow,
} from '../../../knowledge/demographics';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf } from '../../../semantics/language/folding';
import type { CallFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { defineRule } from '../../rule';

interface Data {
  readonly what: string;
  readonly from: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI012',
    name: 'demographic-inference',
    concern: 'fairness',
    severity: 'information',
    summary: 'Sex, age or origin of people is guessed from faces, voices or names, without a note on why.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis) || hasNote(analysis)) return;
    for (const call of analysis.facts.calls) {
      const data = inference(analysis, call);
      if (data === null) continue;
      yield { span: spanOf(call.node), data };
      return;
    }
  },
  message({ what, from }) {
    return `\`${what}\` guesses sex, age or origin from ${from}, which is wrong more often for some groups and is sensitive in itself; no note on it was found in this file. Say why it is needed, who agreed and how the errors of each group were checked, or leave it out.`;
  },
});

function inference(analysis: Analysis, call: CallFact): Data | null {
  const { name, written, args } = call;
  const row = demographicTable.find(name);
  if (row !== undefined) return guesses(analysis, call, row) ? { what: written, from: row.from } : null;
  if (!LOADS_MODEL.test(written)) return null;
  const model = [...args.positional, ...args.keywords.values()]
    .map((value) => stringOf(value))
    .find((text) => text !== null && DEMOGRAPHIC_MODEL.test(text));
  return model == null ? null : { what: model, from: 'faces or voices' };
}

function guesses(analysis: Analysis, { args }: CallFact, row: DemographicRow): boolean {
  if (row.onlyRead && !mentions(analysis, /\.(?:sex|gender|age)\b/)) return false;
  const asked = row.parameter === '' ? undefined : args.keywords.get(row.parameter);
  // Amazon and Azure guess nothing of the kind unless they are asked to.
  if (asked === undefined) return !/^(?:Attributes|return_face_attributes)$/.test(row.parameter);
  if (asked.kind === 'constant' && typeof asked.value === 'boolean') return asked.value;
  const values = textsIn(analysis, asked);
  return values.some((text) => row.values.test(text.toLowerCase()));
}

function textsIn(analysis: Analysis, value: Value): string[] {
  const own = stringOf(value);
  if (own !== null) return [own];
  if (value.kind === 'library') return [value.name];
  if (value.kind === 'tuple') return value.items.flatMap((item) => textsIn(analysis, item));
  const list = analysis.objectOf(value);
  return list?.kind === 'list' ? list.items.flatMap((item) => textsIn(analysis, item)) : [];
}

function mentions({ unit }: Analysis, pattern: RegExp): boolean {
  return unit.cells.some(({ chunks }) => chunks.some(({ text }) => pattern.test(text)));
}

/** A comment or a text cell that speaks of what such guesses need. */
function hasNote({ unit }: Analysis): boolean {
  return unit.cells.some(({ source, comments }) =>
    source.kind === 'markdown'
      ? DEMOGRAPHIC_NOTE.test(source.text)
      : comments.some(({ text }) => DEMOGRAPHIC_NOTE.test(text)),
  );
}
