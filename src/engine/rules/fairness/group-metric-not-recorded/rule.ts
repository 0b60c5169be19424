// FAI011: other metrics are logged or asserted, the comparison of groups is only printed.
import type { Fix } from '../../../finding';
import { spanOf, textOf, type NodeBase } from '../../../python/ast';
import { statementsIn } from '../../../python/walk';
import { fairnessTable } from '../../../knowledge/fairnessEvidence';
import { trackerTable } from '../../../knowledge/trackers';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { isTestFile } from '../../testFiles';
import { defineRule } from '../../rule';
import { groupMetrics } from '../evidence';

interface Data {
  readonly call: CallFact;
  readonly name: string | null;
  readonly how: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI011',
    name: 'group-metric-not-recorded',
    concern: 'fairness',
    severity: 'hint',
    summary: 'Metrics are logged or asserted, and the comparison of groups is only printed.',
    evidence: 'X',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const [first] = groupMetrics(analysis);
    if (first === undefined) return;
    const records = recordingStatements(analysis);
    const [how] = records.keys();
    const names = resultNames(analysis);
    if (how === undefined || names.length === 0) return;
    const isNamed = new RegExp(`(?<![\\w.])(?:${names.join('|')})\\b`);
    for (const texts of records.values()) if (texts.some((text) => isNamed.test(text) || fairnessIn(text))) return;
    yield { span: spanOf(first.call.node.func), data: { call: first.call, name: names[0] ?? null, how } };
  },
  message({ call: { written }, how }) {
    return `The result of \`${written}\` is only shown, while other metrics go to ${how}, so a change between groups will not be noticed later. Record it with them.`;
  },
  fixes({ data: { call, name, how } }): Fix[] {
    const [statement] = call.node.chunk.body;
    if (name === null || how !== 'MLflow' || statement?.kind !== 'Assign' || call.inFunction !== null) return [];
    const { cell, start, text } = call.node.chunk;
    const end = start + text.trimEnd().length;
    const line = call.name.endsWith('MetricFrame')
      ? `mlflow.log_dict(${name}.by_group.to_dict(), "${name}.json")`
      : `mlflow.log_metric("${name}", ${name})`;
    return [
      {
        title: `Log \`${name}\` to MLflow`,
        safety: 'template',
        edits: [{ kind: 'replace', span: { cell, start: end, end }, text: `\n${line}` }],
      },
    ];
  },
});

/** What is logged or asserted, as it is written, by where it is put. */
function recordingStatements(analysis: Analysis): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (how: string, text: string): void => void found.set(how, [...(found.get(how) ?? []), text]);
  let logsMetrics = false;
  for (const { name, node } of analysis.facts.calls) {
    const row = trackerTable.find(name);
    if (row === undefined || row.role === 'start' || row.role === 'finish') continue;
    if (row.role === 'metric') logsMetrics = true;
    add(row.tracker, [textOf(node), ...loopedOver(node)].join(' '));
  }
  if (!logsMetrics) found.clear();
  const scores = analysis.facts.bindings.filter(({ value }) => value.kind === 'score').map(({ name }) => name);
  const isScore = scores.length === 0 ? null : new RegExp(`\\b(?:${scores.join('|')})\\b`);
  const asserts = analysis.unit.cells.flatMap(({ chunks }) => chunks.filter(({ body }) => body[0]?.kind === 'Assert'));
  if (isScore !== null && asserts.some(({ text }) => isScore.test(text)))
    for (const { text } of asserts) add('an assertion', text);
  return found;
}

/** What the loops around a call go over. */
function loopedOver(call: NodeBase): string[] {
  return statementsIn(call.chunk.body).flatMap((one) =>
    one.kind === 'For' && one.start <= call.start && call.end <= one.end ? [textOf(one.iter)] : [],
  );
}

/** Names that hold a comparison of groups, or a part of one. */
function resultNames(analysis: Analysis): string[] {
  const results = new Set(
    groupMetrics(analysis).flatMap(({ call: { result } }) => (result.kind === 'ref' ? [result.id] : [])),
  );
  const names = analysis.facts.bindings.flatMap(({ name, value }) => {
    const object = analysis.objectOf(value);
    const isResult = object?.kind === 'instance' && fairnessTable.find(object.className) !== undefined;
    return isResult || (value.kind === 'ref' && results.has(value.id)) ? [name] : [];
  });
  for (const { chunks } of analysis.unit.cells) {
    for (const { body, text } of chunks) {
      const [statement] = body;
      const [target] = statement?.kind === 'Assign' ? statement.targets : [];
      if (target?.kind === 'Name' && names.some((name) => new RegExp(`\\b${name}\\b`).test(text)))
        names.push(target.id);
    }
  }
  return [...new Set(names)];
}

function fairnessIn(text: string): boolean {
  return /\b(?:demographic_parity|equalized_odds|equal_opportunity|disparate_impact|statistical_parity|by_group)/.test(
    text,
  );
}
