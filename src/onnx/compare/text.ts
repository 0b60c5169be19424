// A comparison of two models as plain text and as Markdown.
import type { Comparison, Total } from './compare';
import type { TensorChange } from './tensors';
import { bytesText } from '../text/bytes';
import { markdownSections, type Row, type Section, textSections } from '../text/sections';

/** Plain text for a terminal; lists are cut at 20 lines, the JSON has all. */
export function comparisonText(comparison: Comparison): string {
  return textSections(`${comparison.before} → ${comparison.after}`, sections(comparison));
}

/** Markdown for a pull request; lists are cut at 20 lines, the JSON has all. */
export function comparisonMarkdown(comparison: Comparison): string {
  return markdownSections(`${comparison.before} → ${comparison.after}`, sections(comparison));
}

/** Longer lists are for the JSON. */
const LONGEST = 20;

function sections(comparison: Comparison): Section[] {
  if (comparison.same) return [{ title: 'No difference', rows: [['tensors', `${comparison.tensors.same} the same`]] }];
  const { tensors, nodes } = comparison;
  return [
    { title: 'Totals', rows: comparison.totals.filter(hasValue).map((total): Row => [total.label, totalText(total)]) },
    {
      title: 'Operator sets',
      rows: comparison.opsets.map((row): Row => [row.domain, `${row.before ?? 'none'} → ${row.after ?? 'none'}`]),
    },
    {
      title: 'Inputs and outputs',
      rows: comparison.values.map((row): Row => [
        `${row.end} ${row.name}`,
        row.before === null
          ? `added: ${row.after ?? ''}`
          : row.after === null
            ? `removed: ${row.before}`
            : `${row.before} → ${row.after}`,
      ]),
    },
    {
      title: 'Operators',
      rows: cut(
        comparison.operators.map((row): Row => [
          row.operator,
          `${row.before} → ${row.after} (${signed(row.after - row.before)})`,
        ]),
      ),
    },
    {
      title: 'Nodes',
      rows: [
        ...cut(nodes.removed.map((name): Row => ['removed', name])),
        ...cut(nodes.added.map((name): Row => ['added', name])),
      ],
    },
    {
      title: 'Tensors',
      rows: [
        ['same', String(tensors.same)],
        ...cut(tensors.changed.map((change): Row => ['changed', changeText(change)])),
        ...cut(tensors.renamed.map((pair): Row => ['renamed', `${pair.before} → ${pair.after}`])),
        ...cut(tensors.removed.map((one): Row => ['removed', `${one.name}  ${one.type}  ${bytesText(one.bytes)}`])),
        ...cut(tensors.added.map((one): Row => ['added', `${one.name}  ${one.type}  ${bytesText(one.bytes)}`])),
      ],
    },
  ];
}

function cut(rows: Row[]): Row[] {
  if (rows.length <= LONGEST) return rows;
  const [label = ''] = rows[0] ?? [];
  return [...rows.slice(0, LONGEST), [label, `${rows.length - LONGEST} more`]];
}

function hasValue({ before, after }: Total): boolean {
  return (before ?? 0) !== 0 || (after ?? 0) !== 0;
}

function totalText({ before, after, unit }: Total): string {
  const show = (value: number | null): string =>
    value === null ? 'unknown' : unit === 'bytes' ? bytesText(value) : value.toLocaleString('en');
  if (before === after) return `${show(before)}, the same`;
  const change =
    before === null || after === null || before === 0 ? '' : ` (${signed(((after - before) / before) * 100, 1)} %)`;
  return `${show(before)} → ${show(after)}${change}`;
}

function changeText(change: TensorChange): string {
  switch (change.what) {
    case 'type':
      return `${change.name}  ${change.before.type} → ${change.after.type}`;
    case 'unreadable':
      return `${change.name}  ${change.after.type}: its elements cannot be read and were not compared`;
    case 'weights': {
      const by = change.largest === null ? '' : `, by up to ${change.largest.toPrecision(3)}`;
      return `${change.name}  ${change.after.type}: ${change.differing.toLocaleString('en')} of ${change.elements.toLocaleString('en')} elements${by}`;
    }
  }
}

function signed(value: number, digits = 0): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
}
