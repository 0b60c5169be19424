// FAI011: other metrics are logged or asserted, the comparison of groups is only printed.
import type { Fix } from '../../../finding';
import { isCall, spanOf, textOf, type NodeBase, type Statement } from '../../../python/ast';
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
    // What a function returns may be recorded where it is called.
    if (how === undefined || (names.length === 0 && first.call.inFunction !== null)) return;
    const isNamed = names.length === 0 ? null : new RegExp(`(?<![\\w.])(?:${names.join('|')})\\b`);
    for (const texts of records.values())
      if (texts.some((text) => isNamed?.test(text) === true || fairnessIn(text))) return;
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
  const calls = groupMetrics(analysis).map(({ call }) => call.node);
  const isMadeIn = ({ chunk, start, end }: NodeBase): boolean =>
    calls.some((call) => call.chunk === chunk && start <= call.start && call.end <= end);
  for (const { chunks } of analysis.unit.cells) {
    for (const { body } of chunks) {
      for (const statement of statementsIn(body)) {
        const name = keptBy(statement);
        if (name === null) continue;
        const words = new Set(textOf(statement).match(/[\p{L}\p{N}_]+/gu));
        // `metrics = {"parity": demographic_parity_difference(…)}`
        if (isMadeIn(statement) || names.some((one) => words.has(one))) names.push(name);
      }
    }
  }
  return [...new Set(names)];
}

/** The name that a statement gives a value, or puts one into: `a = …`, `a["b"] = …`, `a.append(…)`, `a.update(…)`. */
function keptBy(statement: Statement): string | null {
  if (statement.kind === 'Assign') {
    const [target] = statement.targets;
    const base = target?.kind === 'Subscript' ? target.object : target;
    return base?.kind === 'Name' ? base.id : null;
  }
  if (statement.kind !== 'ExpressionStatement' || !isCall(statement.value)) return null;
  const { func } = statement.value;
  const isPut = func.kind === 'Attribute' && /^(?:append|extend|update)$/.test(func.attr);
  return isPut && func.object.kind === 'Name' ? func.object.id : null;
}

function fairnessIn(text: string): boolean {
  return /\b(?:demographic_parity|equalized_odds|equal_opportunity|disparate_impact|statistical_parity|by_group)/.test(
    text,
  );
}
