// FAI009: groups of one sensitive attribute are compared, and the data holds others.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { fairnessTable } from '../../../knowledge/fairnessEvidence';
import type { CallFact, ColumnFact } from '../../../semantics/facts';
import type { Source } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { listed } from '../../people';
import { callsIn } from '../../once';
import { defineRule, type Detection, type RuleContext } from '../../rule';
import { firstPrediction, groupedRows, isMadeOf, isOne, isQueried } from '../byHand';
import { groupColumns, groupMetrics } from '../evidence';
import { sensitiveIn, sensitiveOf } from '../sensitive';

interface Data {
  /** Null where groups are compared by hand. */
  readonly call: CallFact | null;
  readonly checked: string;
  readonly others: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI009',
    name: 'single-attribute-audit',
    concern: 'fairness',
    severity: 'hint',
    summary: 'Groups of one sensitive attribute are compared, while the data holds several.',
    evidence: 'XC',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    if (callsIn(analysis, fairnessTable).every(({ row }) => row.role === 'weak')) {
      yield* comparedByHand(context);
      return;
    }
    const metrics = groupMetrics(analysis).filter(({ row }) => !row.sensitive.includes('privileged_groups'));
    const checked = new Set<string>();
    for (const { call, row } of metrics) {
      const columns = groupColumns(analysis, call, row);
      if (columns.length !== 1) return;
      for (const column of columns) checked.add(column);
    }
    const [first] = metrics;
    const [column] = checked;
    if (first === undefined || column === undefined || checked.size > 1) return;
    const sources = sourcesIn(context, first.call);
    const own = sensitiveIn(context, [column], sources)[0]?.attribute;
    const others = sources
      .flatMap((source) => sensitiveOf(context, source))
      .filter((one) => one.column !== column && one.attribute !== own);
    if (own === undefined || others.length === 0) return;
    const names = [...new Set(others.map((one) => one.column))];
    yield { span: spanOf(first.call.node.func), data: { call: first.call, checked: column, others: names } };
  },
  message({ checked, others }) {
    return `Groups are compared by \`${checked}\` alone, while the data holds ${listed(others)} as well, so differences there, or between combinations, stay unseen. Compare by each, or pass the columns together for their combinations.`;
  },
  fixes({ data: { call, checked, others } }): Fix[] {
    if (call === null) return [];
    const [other] = others;
    const argument = call.node.args.find(({ keyword }) => keyword === 'sensitive_features')?.value;
    if (other === undefined || argument?.kind !== 'Subscript' || argument.index.kind !== 'Constant') return [];
    const { index } = argument;
    const quote = textOf(index).startsWith('"') ? '"' : "'";
    const text = `[${textOf(index)}, ${quote}${other}${quote}]`;
    return [
      {
        title: `Compare by \`${checked}\` and \`${other}\` together`,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: spanOf(index), text }],
      },
    ];
  },
});

/** Rows with predictions are grouped or masked by one attribute, and by no other. */
function* comparedByHand(context: RuleContext): Generator<Detection<Data>> {
  const { analysis } = context;
  const inputs = new Set<Source>();
  for (const { input } of analysis.facts.predictions) for (const source of input?.sources ?? []) inputs.add(source);
  const all = [...inputs].flatMap((source) => sensitiveOf(context, source));
  const grouped = groupedRows(analysis, new Set(all.map(({ column }) => column)));
  const [first] = grouped;
  const checked = all.filter(
    ({ column }) =>
      isQueried(analysis, column) ||
      grouped.some(({ columns, data }) =>
        columns.some((one) => isOne(one, new Set([column])) || isMadeOf(analysis, data, one, new Set([column]))),
      ),
  );
  const [own] = checked;
  if (first === undefined || own === undefined || checked.some(({ attribute }) => attribute !== own.attribute)) return;
  // A loop over attributes, or a function that is told one, may compare by others.
  if (first.inFunction !== null || isInLoop(first)) return;
  // `rates(test["age"] < 55)`: a function of the file may compare by what it is handed.
  const after = firstPrediction(analysis);
  const asked = new Set(analysis.facts.columns.flatMap(({ columns, order }) => (order > after ? columns : [])));
  const others = all.filter(({ attribute, column }) => attribute !== own.attribute && !asked.has(column));
  if (others.length === 0) return;
  yield {
    span: spanOf(first.node),
    data: { call: null, checked: own.column, others: [...new Set(others.map(({ column }) => column))] },
  };
}

function isInLoop({ node, columns }: ColumnFact): boolean {
  const { text } = node.chunk;
  return !columns.some(
    (column) => text.includes(`'${column}'`) || text.includes(`"${column}"`) || text.includes(`.${column}`),
  );
}

function sourcesIn({ analysis }: RuleContext, { args }: CallFact): Source[] {
  const found = new Set<Source>();
  for (const value of [...args.positional, ...args.keywords.values()]) {
    const data = analysis.objectOf(value);
    if (data?.kind === 'data') data.sources.forEach((source) => found.add(source));
  }
  return [...found];
}
