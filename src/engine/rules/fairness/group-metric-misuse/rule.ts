// FAI007: group metrics and mitigations called so that they fail or mean something else.
import type { Fix } from '../../../finding';
import { spanOf } from '../../../python/ast';
import { FAIRLEARN, fairnessTable, METRIC_FRAME, REDUCTION } from '../../../knowledge/fairnessEvidence';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { defineRule } from '../../rule';
import { callsAt } from '../../once';

interface Data {
  readonly call: CallFact;
  readonly problem: 'positional' | 'no-groups' | 'predict-without-groups' | 'fit-without-groups' | 'no-constraint';
}

/** Parameters of MetricFrame in the order that positional callers mean. */
const FRAME = ['metrics', 'y_true', 'y_pred', 'sensitive_features'];

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI007',
    name: 'group-metric-misuse',
    concern: 'fairness',
    severity: 'warning',
    summary:
      'Positional or absent `sensitive_features`, `ThresholdOptimizer.predict` without them, a reduction without constraint.',
    evidence: 'AF',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const said = new Set<unknown>();
    for (const call of analysis.facts.calls) {
      if (said.has(call.node)) continue;
      const problem = problemOf(call);
      if (problem === null || mayBeOther(analysis, call)) continue;
      said.add(call.node);
      yield { span: spanOf(call.node.func), data: { call, problem } };
    }
  },
  message({ call, problem }) {
    switch (problem) {
      case 'positional':
        if (!isFrame(call))
          return `\`${call.written}\` takes \`sensitive_features\` by keyword only, so this call fails at the end of the run. Write \`sensitive_features=\` before its third argument.`;
        return `\`${call.written}\` takes its arguments by keyword only, so this call fails, and with swapped arguments it would compare the wrong things. Write ${FRAME.slice(
          0,
          Math.max(1, call.args.positional.length),
        )
          .map((name) => `\`${name}=\``)
          .join(', ')}.`;
      case 'no-groups':
        return `\`${call.written}\` is not given \`sensitive_features\`, so there are no groups to compare. Pass the attribute's column for the same rows.`;
      case 'predict-without-groups':
        return `\`${call.written}\` of a ThresholdOptimizer needs \`sensitive_features\`: its thresholds differ by group. Pass the attribute's column for the rows that are predicted.`;
      case 'fit-without-groups':
        return `\`${call.written}\` of a reduction needs \`sensitive_features\`: without them it has no groups to make equal and fails. Pass the attribute's column for the rows that are learnt.`;
      case 'no-constraint':
        return `\`${call.written}\` is given no \`constraints\`, so it has nothing to make equal. Pass for instance \`constraints=DemographicParity()\`.`;
    }
  },
  fixes({ data: { call, problem } }): Fix[] {
    if (problem !== 'positional' || call.node.args.some((argument) => argument.star !== '')) return [];
    const positional = call.node.args.filter((argument) => argument.keyword === null);
    if (positional.length > (isFrame(call) ? FRAME.length : 3)) return [];
    const skip = isFrame(call) ? 0 : 2;
    const names = isFrame(call) ? FRAME : FRAME.slice(1);
    const edits = positional.slice(skip).map((argument, i) => {
      const span = spanOf(argument);
      return { kind: 'replace' as const, span: { ...span, end: span.start }, text: `${names[i + skip] ?? ''}=` };
    });
    return [{ title: 'Pass the arguments by keyword', safety: 'safe', edits }];
  },
});

/** What is called may be of another class as well, by a condition that the call may stand under too. */
function mayBeOther(analysis: Analysis, { node, name }: CallFact): boolean {
  return callsAt(analysis, node).some((call) => call.name !== name);
}

function isFrame({ name }: CallFact): boolean {
  return fairnessTable.find(name)?.name === METRIC_FRAME;
}

const FIT = '.fit';

function problemOf(call: CallFact): Data['problem'] | null {
  const { args } = call;
  const row = fairnessTable.find(call.name);
  if (row === undefined || !FAIRLEARN.test(row.name)) return null;
  const hasGroups = args.keywords.has('sensitive_features') || args.open;
  // Rows with positional parameters are metrics that take all else by keyword.
  if (row.positional !== undefined) {
    if (args.positional.length > row.positional.length) return 'positional';
    return hasGroups ? null : 'no-groups';
  }
  if (/\.ThresholdOptimizer\.(?:predict|fit)$/.test(row.name)) return hasGroups ? null : 'predict-without-groups';
  if (row.name.endsWith(FIT) && REDUCTION.test(row.name.slice(0, -FIT.length))) {
    if (args.positional.length > 2) return 'positional';
    return hasGroups ? null : 'fit-without-groups';
  }
  if (REDUCTION.test(row.name))
    return args.keywords.has('constraints') || args.positional.length > 1 || args.open ? null : 'no-constraint';
  return null;
}
