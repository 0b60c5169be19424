// The template that compares groups, with the document's own names.
import type { Edit, Fix } from '../../finding';
import { textOf, type Expression } from '../../python/ast';
import { rootName, walk } from '../../python/walk';
import type { Rows } from '../../semantics/values';
import type { FitFact, ScoreFact } from '../../semantics/facts';
import { isInAgeGroups } from '../../knowledge/lexicon/ages';
import { inOwnQuotes, textLiteral } from '../quotes';
import { listed } from '../people';
import type { RuleContext } from '../rule';
import { sensitiveOf } from './sensitive';

/** A column of one attribute, and the table of the user's that holds it under the labels of the rows that are scored. */
export interface Grouping {
  readonly table: string;
  readonly column: string;
}

/** Two attributes show their combinations; groups of three are mostly too small to compare. */
const COMPARED_TOGETHER = 2;

/**
 * A new cell (or lines) after the evaluation, by columns of different attributes that make groups as they are, or by ranges of an age;
 * nothing where truth, prediction or the table with the columns have no names to use.
 */
export function metricFrameFix(context: RuleContext, score: ScoreFact, columns: readonly string[]): Fix[] {
  const named = columns.flatMap((column) => {
    const table = tableWith(context, score, column);
    return table === null || (isAge(context, score, column) && !table.isAsRead) ? [] : [{ column, table: table.name }];
  });
  const groupings = onePerAttribute(context, score, named);
  const edit = metricFrameEdit(context, score, groupings);
  if (edit === null) return [];
  const names = listed(groupings.map(({ column }) => column));
  return [{ title: `Compare groups of ${names} with \`MetricFrame\``, safety: 'template', edits: [edit] }];
}

/** The first of each attribute, ages last and only where pandas can make ranges of them; as many as are compared together. */
export function onePerAttribute(
  context: RuleContext,
  score: ScoreFact,
  groupings: readonly Grouping[],
): readonly Grouping[] {
  const byAttribute = new Map<string, Grouping>();
  const hasRanges = pandasIn(context) !== undefined;
  for (const grouping of groupings) {
    if (!hasRanges && isAge(context, score, grouping.column)) continue;
    const attribute = attributeOf(context, score, grouping.column) ?? grouping.column;
    if (!byAttribute.has(attribute)) byAttribute.set(attribute, grouping);
  }
  const isLast = ({ column }: Grouping): boolean => isAge(context, score, column);
  const all = [...byAttribute.values()];
  return [...all.filter((one) => !isLast(one)), ...all.filter(isLast)].slice(0, COMPARED_TOGETHER);
}

function attributeOf(context: RuleContext, score: ScoreFact, name: string): string | undefined {
  const known = (score.truth?.sources ?? []).flatMap((source) => sensitiveOf(context, source));
  return known.find(({ column }) => column === name)?.attribute;
}

/** A number of years, of which each would be a group of its own. */
function isAge(context: RuleContext, score: ScoreFact, name: string): boolean {
  return attributeOf(context, score, name) === 'age' && !isInAgeGroups(name);
}

/** `pd.cut(people.loc[y.index, 'age'], [0, 30, 45, 60, 120])` */
function inRanges(pandas: string, ages: string): string {
  return `${pandas}.cut(${ages}, [0, 30, 45, 60, 120])`;
}

/** What the unit calls pandas; undefined where it has no name here, so that no ranges can be made. */
function pandasIn({ analysis }: RuleContext): string | undefined {
  return ['pd', 'pandas'].find((name) => {
    const bound = analysis.lookup(name);
    return bound?.kind === 'library' && bound.name === 'pandas';
  });
}

/** What the unit calls the metric, and how it is imported where it has no name, or where that is the name of a number. */
function accuracyIn({ analysis }: RuleContext): { readonly name: string; readonly imports: readonly string[] } {
  const bound = analysis.lookup('accuracy_score');
  if (bound?.kind === 'library') return { name: 'accuracy_score', imports: [] };
  const name = bound === undefined ? 'accuracy_score' : 'accuracy_by_group';
  const as = bound === undefined ? '' : ` as ${name}`;
  return { name, imports: [`from sklearn.metrics import accuracy_score${as}`] };
}

/** The comparison alone, with groups from tables whose index is that of the truth; null where there is none to make. */
export function metricFrameEdit(context: RuleContext, score: ScoreFact, groupings: readonly Grouping[]): Edit | null {
  const [truth, prediction] = ofModel(context, score) ?? namesOf(context, score);
  if (truth === undefined || prediction === undefined) return null;
  const pandas = pandasIn(context);
  const groups = groupings.map(({ table, column }) => {
    const values = `${table}.loc[${truth}.index, ${textLiteral(column)}]`;
    const isRange = pandas !== undefined && isAge(context, score, column);
    return { name: textLiteral(column), text: isRange ? inRanges(pandas, values) : values };
  });
  const [first, second] = groups;
  if (first === undefined) return null;
  const features =
    second === undefined
      ? [`    sensitive_features=${first.text},`]
      : ['    sensitive_features={', ...groups.map(({ name, text }) => `        ${name}: ${text},`), '    },'];
  const accuracy = accuracyIn(context);
  const lines = [
    'from fairlearn.metrics import MetricFrame, count, selection_rate',
    ...accuracy.imports,
    '',
    'by_group = MetricFrame(',
    `    metrics={'accuracy': ${accuracy.name}, 'selected': selection_rate, 'rows': count},`,
    `    y_true=${truth},`,
    `    y_pred=${prediction},`,
    ...features,
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

/** Truth and prediction of `model.score(X_test, y_test)`, which predicts itself; null for other scores. */
function ofModel(context: RuleContext, score: ScoreFact): [string?, string?] | null {
  const { node, model } = score;
  if (node.func.kind !== 'Attribute' || node.func.attr !== 'score' || model === null) return null;
  const [features, truth, ...others] = node.args;
  if (features === undefined || truth === undefined || others.length > 0) return [];
  const receiver = node.func.object;
  const isAtHand = [receiver, features.value, truth.value].every((one) => isNamed(context, one));
  if (!isAtHand || !hasLabels(context, truth.value)) return [];
  if (isBoundAnew(context, score, receiver, [features.value, truth.value])) return [];
  return [textOf(truth.value), `${textOf(receiver)}.predict(${textOf(features.value)})`];
}

/** Truth and predicted labels as the user names them, whichever way the metric takes them. */
function namesOf(context: RuleContext, { node: { args } }: ScoreFact): [string?, string?] {
  let truth: string | undefined;
  let prediction: string | undefined;
  for (const { value: node } of args) {
    const value = context.analysis.valueOf(node);
    const object = context.analysis.objectOf(value);
    if (object?.kind !== 'data' || !isNamed(context, node)) continue;
    if (object.prediction?.kind === 'labels') prediction ??= textOf(node);
    else if (object.prediction === null && hasLabels(context, node)) truth ??= textOf(node);
  }
  return [truth, prediction];
}

/** Whether all names in an expression hold something where a new cell, or the end of the script, reads them. */
function isNamed({ analysis }: RuleContext, node: Expression): boolean {
  return walk([node], (one) => (one.kind === 'Name' && analysis.lookup(one.id) === undefined ? 'stop' : undefined));
}

/** Whether names hold something else at the end of a script than what the model was scored on, and no later fit of it comes after that. */
function isBoundAnew(
  { analysis: { unit, facts } }: RuleContext,
  { order }: ScoreFact,
  model: Expression,
  given: readonly Expression[],
): boolean {
  const names = given.map(rootName);
  const bound = facts.bindings.findLast(
    (one) => one.order > order && one.inFunction === null && names.includes(one.name),
  );
  if (unit.kind !== 'script' || bound === undefined) return false;
  const isFitted = ({ node, order: at }: FitFact): boolean =>
    at > bound.order && node.func.kind === 'Attribute' && textOf(node.func.object) === textOf(model);
  return (
    !facts.fits.some(isFitted) && !facts.bindings.some((one) => one.order > bound.order && one.name === rootName(model))
  );
}

/** Whether its rows have the labels of the table that they are from: an array has none. */
function hasLabels({ analysis }: RuleContext, node: Expression): boolean {
  const form = analysis.dataAt(node)?.form;
  return form === 'column' || form === 'table';
}

/** A top-level frame that holds the column for the rows that are scored, under their labels. */
function tableWith(
  context: RuleContext,
  score: ScoreFact,
  column: string,
): { readonly name: string; readonly isAsRead: boolean } | null {
  const rows = score.truth?.rows;
  // Rows that a sampler made have labels of their own.
  if (rows !== undefined && isResampled(rows)) return null;
  const read = (score.truth?.sources ?? []).filter(({ place }) => place !== null);
  const names = new Set(context.analysis.facts.bindings.map((binding) => binding.name));
  for (const name of names) {
    const object = context.analysis.objectOf(context.analysis.lookup(name));
    if (object?.kind !== 'data' || object.form !== 'table') continue;
    // The table of the training rows has others under the same labels, where the test rows were read from a file of their own.
    if (read.length > 0 && !read.some((source) => object.sources.includes(source))) continue;
    const known = object.columns.known.get(column);
    if (known !== undefined) return { name, isAsRead: known.stats.length === 0 && known.through.length === 0 };
  }
  return null;
}

function isResampled(rows: Rows): boolean {
  if (rows.kind === 'resampled') return true;
  return (rows.kind === 'part' || rows.kind === 'subset') && isResampled(rows.of);
}
