// FAI005: the data is looked at by group, what the model makes of it is not.
import { spanOf, type NodeBase } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf } from '../../../semantics/language/folding';
import type { ScoreFact } from '../../../semantics/facts';
import type { DataObject, Source, Value } from '../../../semantics/values';
import { targetNames } from '../../targets';
import { isTestFile } from '../../testFiles';
import { defineRule } from '../../rule';
import { evaluatedClassifiers } from '../classification';
import { groupEvidence } from '../evidence';
import { metricFrameFix } from '../metricFrame';
import { isToy, sensitiveOf } from '../sensitive';
import { callsWritten } from '../../once';

interface Data {
  readonly column: string;
  readonly target: string;
  readonly score: ScoreFact | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI005',
    name: 'labels-grouped-not-predictions',
    concern: 'fairness',
    severity: 'information',
    summary: 'Labels are grouped by a sensitive attribute, predictions never.',
    evidence: 'FX',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    const targets = targetNames(analysis);
    for (const { score, sources } of evaluatedClassifiers(analysis)) {
      if (sources.some((source) => isToy(context, source))) return;
      const sensitive = new Set(sources.flatMap((source) => sensitiveOf(context, source)).map(({ column }) => column));
      const grouped = groupedLabels(analysis, sensitive, targets, sources);
      if (grouped === null) continue;
      if (!groupEvidence(context, [...sensitive]).found) {
        const { node, column, target } = grouped;
        yield { span: spanOf(node), data: { column, target, score } };
      }
      return;
    }
  },
  message({ column, target }) {
    return `\`${target}\` is compared between the groups of \`${column}\` in the data, and the model's predictions never are, so nobody sees whether it repeats the difference or adds to it. Group the predictions in the same way.`;
  },
  fixes({ data: { score, column } }, context) {
    return score === null ? [] : metricFrameFix(context, score, [column]);
  },
});

interface Grouped {
  readonly node: NodeBase;
  readonly column: string;
  readonly target: string;
}

/** The first group-by, cross table or pivot of the target by a sensitive column. */
function groupedLabels(
  analysis: Analysis,
  sensitive: ReadonlySet<string>,
  targets: ReadonlySet<string>,
  sources: readonly Source[],
): Grouped | null {
  if (sensitive.size === 0) return null;
  const { facts } = analysis;
  const dataOf = (value: Value | null | undefined): DataObject | null => {
    const object = analysis.objectOf(value);
    return object?.kind === 'data' && object.sources.some((source) => sources.includes(source)) ? object : null;
  };
  for (const { action, node, order, columns, data } of facts.columns) {
    const column = action === 'group' ? columns.find((one) => sensitive.has(one)) : undefined;
    if (column === undefined) continue;
    const object = data === null ? null : dataOf({ kind: 'ref', id: data });
    if (object === null) continue;
    const taken = facts.columns.find((one) => one.order > order && one.order < order + 4 && one.action !== 'group');
    const few = !object.columns.open && object.columns.known.size <= 3 ? [...object.columns.known.keys()] : [];
    const target = [...(taken?.columns ?? []), ...few].find((name) => targets.has(name));
    if (target !== undefined) return { node, column, target };
  }
  const tables = [...callsWritten(analysis, 'crosstab'), ...callsWritten(analysis, 'pivot_table')];
  for (const { args, node } of tables.sort((a, b) => a.order - b.order)) {
    const values = [...args.positional, ...args.keywords.values()];
    const names = values.flatMap((value) => {
      const name = stringOf(value);
      const object = dataOf(value);
      if (name !== null) return [name];
      return object !== null && object.columns.known.size === 1 ? [...object.columns.known.keys()] : [];
    });
    const column = names.find((name) => sensitive.has(name));
    const target = names.find((name) => targets.has(name));
    if (column !== undefined && target !== undefined) return { node, column, target };
  }
  return null;
}
