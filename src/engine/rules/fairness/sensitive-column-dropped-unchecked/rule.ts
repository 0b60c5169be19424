// FAI002: a sensitive attribute is dropped before the model is fitted, and nothing looks at groups afterwards.
import type { Edit, Fix } from '../../../finding';
import { isCall, spanOf, textOf } from '../../../python/ast';
import type { Domain } from '../../../knowledge/domains';
import type { ColumnFact, ScoreFact } from '../../../semantics/facts';
import { isTestFile } from '../../testFiles';
import { listed } from '../../people';
import { inOwnQuotes, textLiteral } from '../../quotes';
import { defineRule, type RuleContext } from '../../rule';
import { domainOf, isHighStakes } from '../domains';
import { droppedUnchecked } from '../dropped';
import { groupEvidence } from '../evidence';
import { metricFrameEdit, onePerAttribute } from '../metricFrame';

interface Data {
  readonly columns: readonly string[];
  readonly domain: Domain | null;
  readonly drop: ColumnFact;
  readonly score: ScoreFact | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI002',
    name: 'sensitive-column-dropped-unchecked',
    concern: 'fairness',
    severity: 'information',
    summary: 'A sensitive attribute is dropped before the fit and never used to compare results by group.',
    evidence: 'FXC',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    const dropped = droppedUnchecked(context);
    if (dropped === null) return;
    const { columns, drop, evaluated, features, left } = dropped;
    if (groupEvidence(context, dropped.all).found) return;
    const domain = domainOf(context, features.sources);
    // Where others of them stay, what is not compared is told at the score.
    const severity = isHighStakes(domain) && left.size === 0 ? 'warning' : 'information';
    yield {
      span: spanOf(drop.node),
      severity,
      data: { columns, domain, drop, score: evaluated.score },
      related: [{ span: spanOf(evaluated.node), message: 'scored here, as a whole' }],
    };
  },
  message({ columns, domain }) {
    const what = domain === null ? 'this classifier of people' : `this model (${domain.title})`;
    return `${listed(columns)} ${columns.length === 1 ? 'is' : 'are'} dropped before the fit and never used to compare groups, so nobody sees whether ${what} treats them alike: other columns still tell them apart. Keep ${columns.length === 1 ? 'the column aside and compare the results by it' : 'the columns aside and compare the results by them'}.`;
  },
  fixes({ data }, context) {
    return keepAside(context, data);
  },
});

/** Lines that keep the attributes before the drop, and the comparison after the score. */
function keepAside(context: RuleContext, { columns, drop, score }: Data): Fix[] {
  const { node } = drop;
  if (score === null || drop.inFunction !== null || !isCall(node)) return [];
  const receiver = node.func.kind === 'Attribute' && node.func.object.kind === 'Name' ? textOf(node.func.object) : null;
  const [statement] = node.chunk.body;
  if (receiver === null || !(statement?.kind === 'Assign' || statement?.kind === 'ExpressionStatement')) return [];
  const kept = onePerAttribute(
    context,
    score,
    columns.map((column) => ({ table: 'groups', column })),
  );
  const compare = metricFrameEdit(context, score, kept);
  if (compare === null) return [];
  const { cell, start } = node.chunk;
  const keep: Edit = {
    kind: 'replace',
    span: { cell, start, end: start },
    text: inOwnQuotes(
      context.analysis,
      `groups = ${receiver}[[${kept.map(({ column }) => textLiteral(column)).join(', ')}]].copy()\n`,
    ),
  };
  return [
    {
      title: `Keep ${listed(kept.map(({ column }) => column))} aside and compare groups with \`MetricFrame\``,
      safety: 'template',
      edits: [keep, compare],
    },
  ];
}
