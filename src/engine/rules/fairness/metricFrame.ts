// The template that compares groups, with the document's own names.
import type { Edit, Fix } from '../../finding';
import { textOf, type Expression } from '../../python/ast';
import type { Rows } from '../../semantics/values';
import type { ScoreFact } from '../../semantics/facts';
import { isInAgeGroups } from '../../knowledge/lexicon/ages';
import { inOwnQuotes, textLiteral } from '../quotes';
import type { RuleContext } from '../rule';
import { sensitiveOf } from './sensitive';

/**
 * A new cell (or lines) after the evaluation, by the first of the columns that makes groups as it is, else by ranges of an age; nothing
 * where truth, prediction or the table with the column have no names to use.
 */
export function metricFrameFix(context: RuleContext, score: ScoreFact, columns: readonly string[]): Fix[] {
  const named = columns.flatMap((column) => {
    const table = tableWith(context, score, column);
    return table === null ? [] : [{ column, ...table }];
  });
  const chosen = named.find(({ column }) => !isAge(context, score, column)) ?? named.find(({ isAsRead }) => isAsRead);
  if (chosen === undefined) return [];
  const { table, column } = chosen;
  const edit = metricFrameEdit(context, score, table, column);
  return edit === null
    ? []
    : [{ title: `Compare groups of \`${column}\` with \`MetricFrame\``, safety: 'template', edits: [edit] }];
}

/** A number of years, of which each would be a group of its own. */
function isAge(context: RuleContext, score: ScoreFact, name: string): boolean {
  const known = (score.truth?.sources ?? []).flatMap((source) => sensitiveOf(context, source));
  const isOfAge = known.some(({ column, attribute }) => column === name && attribute === 'age');
  return isOfAge && !isInAgeGroups(name);
}

/** `pd.cut(people.loc[y.index, 'age'], [0, 30, 45, 60, 120])`; null where pandas has no name here. */
function inRanges(context: RuleContext, ages: string): string | null {
  const pandas = ['pd', 'pandas'].find((name) => {
    const bound = context.analysis.lookup(name);
    return bound?.kind === 'library' && bound.name === 'pandas';
  });
  return pandas === undefined ? null : `${pandas}.cut(${ages}, [0, 30, 45, 60, 120])`;
}

/** What the unit calls the metric, and how it is imported where it has no name, or where that is the name of a number. */
function accuracyIn({ analysis }: RuleContext): { readonly name: string; readonly imports: readonly string[] } {
  const bound = analysis.lookup('accuracy_score');
  if (bound?.kind === 'library') return { name: 'accuracy_score', imports: [] };
  const name = bound === undefined ? 'accuracy_score' : 'accuracy_by_group';
  const as = bound === undefined ? '' : ` as ${name}`;
  return { name, imports: [`from sklearn.metrics import accuracy_score${as}`] };
}

/** The comparison alone, with groups from `table`, whose index is that of the truth. */
export function metricFrameEdit(context: RuleContext, score: ScoreFact, table: string, column: string): Edit | null {
  const [truth, prediction] = namesOf(
    context,
    score.node.args.map((argument) => argument.value),
  );
  if (truth === undefined || prediction === undefined) return null;
  const values = `${table}.loc[${truth}.index, ${textLiteral(column)}]`;
  const groups = isAge(context, score, column) ? inRanges(context, values) : values;
  if (groups === null) return null;
  const accuracy = accuracyIn(context);
  const lines = [
    'from fairlearn.metrics import MetricFrame, count, selection_rate',
    ...accuracy.imports,
    '',
    'by_group = MetricFrame(',
    `    metrics={'accuracy': ${accuracy.name}, 'selected': selection_rate, 'rows': count},`,
    `    y_true=${truth},`,
    `    y_pred=${prediction},`,
    `    sensitive_features=${groups},`,
    ')',
    'print(by_group.by_group)',
    'print(by_group.difference())',
  ].join('\n');
  const text = inOwnQuotes(context.analysis, lines);
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

/** A top-level frame that holds the column for the rows that are scored, under their labels. */
function tableWith(
  context: RuleContext,
  score: ScoreFact,
  column: string,
): { readonly table: string; readonly isAsRead: boolean } | null {
  const rows = score.truth?.rows;
  // Rows that a sampler made have labels of their own.
  if (rows !== undefined && isResampled(rows)) return null;
  const names = new Set(context.analysis.facts.bindings.map((binding) => binding.name));
  for (const name of names) {
    const value = context.analysis.lookup(name);
    const object = context.analysis.objectOf(value);
    const known = object?.kind === 'data' && object.form === 'table' ? object.columns.known.get(column) : undefined;
    if (known !== undefined) return { table: name, isAsRead: known.stats.length === 0 && known.through.length === 0 };
  }
  return null;
}

function isResampled(rows: Rows): boolean {
  if (rows.kind === 'resampled') return true;
  return (rows.kind === 'part' || rows.kind === 'subset') && isResampled(rows.of);
}
