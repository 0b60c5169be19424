// `assay inspect --weights`: what quantization does to each weight, as plain text and as Markdown.
import type { SchemeError } from '../../onnx/weights/measure';
import { schemeById } from '../../onnx/weights/schemes';
import type { WeightRow, WeightStatistics } from '../../onnx/weights/statistics';
import { escapeMarkdown } from '../../onnx/text/sections';

/** Schemes with a column of their own; the others are in the JSON. */
const COLUMNS = [
  ['int8-tensor', 'int8'],
  ['uint8-tensor', 'uint8'],
  ['int8-channel', 'int8/channel'],
  ['int4-block32', 'int4/32'],
] as const;
/** Longer tables are for the JSON. */
const LONGEST = 40;

/** Table with columns aligned for a terminal; values in dB, more is better. */
export function weightsText(statistics: WeightStatistics): string {
  const lines = ['', 'Weights: signal to quantization noise in dB, worst first'];
  const table = tableOf(statistics);
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column < 1 || column > COLUMNS.length ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    lines.push(`  ${cells.join('  ')}`.trimEnd());
  }
  lines.push('', ...notes(statistics).map((note) => `  ${note}`));
  return `${lines.join('\n')}\n`;
}

/** The same table and notes as Markdown; values in dB, more is better. */
export function weightsMarkdown(statistics: WeightStatistics): string {
  const [head = [], ...rows] = tableOf(statistics);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = head.map((_, column) => (column < 1 || column > COLUMNS.length ? '---' : '---:'));
  const list = notes(statistics).map((note) => `- ${escapeMarkdown(note)}`);
  const title = '### Weights: signal to quantization noise in dB, worst first';
  return `${['', title, '', line(head), `| ${rule.join(' | ')} |`, ...rows.map(line), '', ...list].join('\n')}\n`;
}

function tableOf({ weights }: WeightStatistics): string[][] {
  const worst = weights.toSorted((a, b) => level(a, 'int8-tensor') - level(b, 'int8-tensor')).slice(0, LONGEST);
  return [
    ['tensor', ...COLUMNS.map(([, title]) => title), 'wants', 'why'],
    ...worst.map((row) => [
      row.name,
      ...COLUMNS.map(([id]) => decibels(row.measure.schemes.find(({ scheme }) => scheme === id))),
      row.advice.scheme,
      row.advice.reason,
    ]),
  ];
}

function notes({ weights, groups, skipped, bytes }: WeightStatistics): string[] {
  const found = groups.map(({ operator, scheme, tensors, advice }) => {
    const title = schemeById(scheme)?.title ?? 'floats';
    return `${operator}: ${tensors} in ${title}. ${advice}`;
  });
  if (weights.length > LONGEST) found.push(`${weights.length - LONGEST} more weights are in --format json.`);
  const isPart = weights.some(({ measure }) => measure.schemes.some(({ covered }) => covered < 1));
  if (isPart) found.push('int4/32 is of a part of each large matrix; --format json says how large a part.');
  const kept = skipped.reduce((sum, row) => sum + row.bytes, 0);
  found.push(
    `Measured: ${bytes.toLocaleString('en')} bytes (weights: ${weights.length}). Stay floats: ${kept.toLocaleString('en')} bytes (constants: ${skipped.length}).`,
  );
  return found;
}

function level({ measure }: WeightRow, id: string): number {
  return measure.schemes.find(({ scheme }) => scheme === id)?.sqnr ?? Infinity;
}

function decibels(found: SchemeError | undefined): string {
  if (found === undefined) return '';
  return found.sqnr === null ? 'exact' : found.sqnr.toFixed(1);
}
