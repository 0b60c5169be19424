// FAI009: groups of one sensitive attribute are compared, and the data holds others.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import type { Source } from '../../../semantics/values';
import { isTestFile } from '../../leakage/leaks';
import { listed } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { groupColumns, groupMetrics } from '../evidence';
import { sensitiveIn, sensitiveOf } from '../sensitive';

interface Data {
  readonly call: CallFact;
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
    const data = { call: first.call, checked: column, others: [...new Set(others.map((one) => one.column))] };
    yield { span: spanOf(first.call.node.func), data };
  },
  message({ checked, others }) {
    return `Groups are compared by \`${checked}\` alone, while the data holds ${listed(others)} as well, so differences there, or between combinations, stay unseen. Compare by each, or pass both columns for their combinations.`;
  },
  fixes({ data: { call, checked, others } }): Fix[] {
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

function sourcesIn({ analysis }: RuleContext, { args }: CallFact): Source[] {
  const found = new Set<Source>();
  for (const value of [...args.positional, ...args.keywords.values()]) {
    const data = value.kind === 'ref' ? analysis.object(value.id) : undefined;
    if (data?.kind === 'data') data.sources.forEach((source) => found.add(source));
  }
  return [...found];
}
