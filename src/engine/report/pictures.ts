// Small pictures as SVG: the way of the data, and counts as bars. Colours come from the page; each picture has its text.
import type { Bar } from './document';
import type { Flow, FlowBox } from './document';
import { counted, TONE_WORDS } from './document';
import { escapeHtml } from './escapeHtml';

const BOX = { width: 250, height: 46, gap: 14 } as const;
const COLUMNS = [0, 345, 690] as const;
const TOP = 28;
const HEADS = ['Data', 'Model', 'Measured by'] as const;

/** SVG of three columns, data, models and what they were measured on, joined by arrows; colours come from the page's classes. */
export function flowPicture({ data, models, measured, learns, scored, more }: Flow): string {
  const columns = [data, models, measured];
  const tallest = Math.max(...columns.map((boxes) => boxes.length));
  const full = tallest * (BOX.height + BOX.gap) - BOX.gap;
  /** Boxes of a short column stand in the middle. */
  const top = (boxes: readonly FlowBox[], index: number): number => {
    const own = boxes.length * (BOX.height + BOX.gap) - BOX.gap;
    return TOP + (full - own) / 2 + index * (BOX.height + BOX.gap);
  };
  const parts: string[] = HEADS.map((head, at) => `<text class="head" x="${COLUMNS[at]}" y="14">${head}</text>`);
  const way = (from: readonly FlowBox[], a: number, to: readonly FlowBox[], b: number, column: 0 | 1): void => {
    const [x1, y1] = [COLUMNS[column] + BOX.width, top(from, a) + BOX.height / 2];
    const [x2, y2] = [COLUMNS[column + 1] ?? 0, top(to, b) + BOX.height / 2];
    const middle = (x1 + x2) / 2;
    parts.push(
      `<path class="way" marker-end="url(#arrow)" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 2} ${y2}"/>`,
    );
  };
  for (const [from, to] of learns) way(data, from, models, to, 0);
  for (const [from, to] of scored) way(models, from, measured, to, 1);
  for (const [at, boxes] of columns.entries())
    for (const [index, box] of boxes.entries()) parts.push(boxPicture(box, COLUMNS[at] ?? 0, top(boxes, index)));
  const rest = [
    ...(more.data > 0 ? [`and ${counted(more.data, 'more input')}`] : []),
    ...(more.models > 0 ? [`and ${counted(more.models, 'more model')}`] : []),
  ];
  const height = TOP + full + (rest.length > 0 ? 24 : 4);
  if (rest.length > 0) parts.push(`<text class="dim" x="0" y="${TOP + full + 18}">${rest.join(', ')}</text>`);
  const width = COLUMNS[2] + BOX.width;
  const summary = `${data.length} inputs, ${models.length} models and how each was measured; the tables below say the same.`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(summary)}"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="side" d="M0 0L8 4L0 8z"/></marker></defs>${parts.join('')}</svg>`;
}

function boxPicture({ title, detail, tone }: FlowBox, x: number, y: number): string {
  const text = (line: string, cls: string, dy: number): string =>
    `<text${cls} x="${x + 14}" y="${y + dy}">${escapeHtml(line)}</text>`;
  return (
    `<g><title>${escapeHtml(`${title}: ${detail} (${TONE_WORDS[tone]})`)}</title>` +
    `<rect class="box" x="${x + 0.5}" y="${y + 0.5}" width="${BOX.width - 1}" height="${BOX.height - 1}" rx="5"/>` +
    `<rect class="side ${tone}" x="${x}" y="${y}" width="5" height="${BOX.height}" rx="2"/>` +
    (detail === '' ? text(title, '', 28) : `${text(title, '', 19)}${text(detail, ' class="dim"', 36)}`) +
    '</g>'
  );
}

const LINE = 26;
const LABEL = 230;
const LONGEST_BAR = 380;

/** SVG of horizontal bars, the largest count as long as there is room; its label says all counts for readers of the screen. */
export function barsPicture(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(({ label, count }, index) => {
    const y = index * LINE;
    const length = Math.max(3, (count / most) * LONGEST_BAR);
    return `<text x="0" y="${y + 17}">${escapeHtml(label)}</text><rect class="bar" x="${LABEL}" y="${y + 4}" width="${length.toFixed(1)}" height="17" rx="2"/><text x="${(LABEL + length + 8).toFixed(1)}" y="${y + 17}">${count}</text>`;
  });
  const width = LABEL + LONGEST_BAR + 50;
  const height = bars.length * LINE;
  const summary = `${title}: ${bars.map(({ label, count }) => `${label} ${count}`).join(', ')}`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(summary)}">${rows.join('')}</svg>`;
}
