// The template that compares groups, with the document's own names.
import type { Edit, Fix } from '../../finding';
import { textOf, type Expression } from '../../python/ast';
import type { ScoreFact } from '../../semantics/facts';
import type { RuleContext } from '../rule';

/** A new cell (or lines) after the evaluation; nothing where truth, prediction or the table with the column have no names to use. */
export function metricFrameFix(context: RuleContext, score: ScoreFact, column: string | undefined): Fix[] {
  const table = column === undefined ? null : tableWith(context, column);
  if (column === undefined || table === null) return [];
  const edit = metricFrameEdit(context, score, table, column);
  return edit === null
    ? []
    : [{ title: `Compare groups of \`${column}\` with \`MetricFrame\``, safety: 'template', edits: [edit] }];
}

/** The comparison alone, with groups from `table`, whose index is that of the truth. */
export function metricFrameEdit(context: RuleContext, score: ScoreFact, table: string, column: string): Edit | null {
  const [truth, prediction] = namesOf(
    context,
    score.node.args.map((argument) => argument.value),
  );
  if (truth === undefined || prediction === undefined) return null;
  const text = [
    'from fairlearn.metrics import MetricFrame, count, selection_rate',
    'from sklearn.metrics import accuracy_score',
    '',
    'by_group = MetricFrame(',
    "    metrics={'accuracy': accuracy_score, 'selected': selection_rate, 'rows': count},",
    `    y_true=${truth},`,
    `    y_pred=${prediction},`,
    `    sensitive_features=${table}.loc[${truth}.index, '${column}'],`,
    ')',
    'print(by_group.by_group)',
    'print(by_group.difference())',
  ].join('\n');
  const { cell } = score.node.chunk;
  const end = context.analysis.unit.cells[cell]?.source.text.length ?? 0;
  return context.analysis.unit.kind === 'notebook'
    ? { kind: 'insert-cell', before: cell + 1, text }
    : { kind: 'replace', span: { cell, start: end, end }, text: `\n\n${text}\n` };
}

/** Truth and prediction as the user names them, whichever way the metric takes them. */
function namesOf(context: RuleContext, args: readonly Expression[]): [string?, string?] {
  let truth: string | undefined;
  let prediction: string | undefined;
  for (const node of args) {
    const value = context.analysis.valueOf(node);
    const object = context.analysis.objectOf(value);
    if (object?.kind !== 'data') continue;
    if (object.prediction !== null) prediction ??= textOf(node);
    else truth ??= textOf(node);
  }
  return [truth, prediction];
}

/** A top-level frame that holds the column. */
function tableWith(context: RuleContext, column: string): string | null {
  const names = new Set(context.analysis.facts.bindings.map((binding) => binding.name));
  for (const name of names) {
    const value = context.analysis.lookup(name);
    const object = context.analysis.objectOf(value);
    if (object?.kind === 'data' && object.form === 'table' && object.columns.known.has(column)) return name;
  }
  return null;
}
