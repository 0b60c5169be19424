// Numbers as people read them, and rows as CSV.

export { bytesShort } from '../../onnx/text/bytes';

/** `1,265,704 bytes` */
export function bytesExact(bytes: number): string {
  return `${count(bytes)} bytes`;
}

/** `1,265,704`, in English whatever the editor's language, as in the reports. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** `1.24 M`: thousands, millions and thousands of millions, as models are spoken of. */
export function countShort(value: number): string {
  for (const [size, unit] of [
    [1e12, 'T'],
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const) {
    if (value >= size) return `${(value / size).toFixed(value / size < 10 ? 2 : 1)} ${unit}`;
  }
  return String(value);
}

/** `12 ms`, `3.4 s`: two digits that count. */
function seconds(value: number): string {
  for (const [size, unit] of [
    [1, 's'],
    [1e-3, 'ms'],
    [1e-6, 'µs'],
  ] as const) {
    if (value >= size) return `${Number((value / size).toPrecision(2)).toLocaleString('en')} ${unit}`;
  }
  return 'less than 1 µs';
}

/** `12 ms to 3.4 s`; once where both read alike. */
export function secondsRange({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [seconds(low), seconds(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** `12 %`, `3.4 %`: one digit after the point below 10 %; 0 % of nothing. */
export function percent(part: number, all: number): string {
  if (all === 0) return '0 %';
  const share = (100 * part) / all;
  return `${share >= 10 || share === 0 ? share.toFixed(0) : share.toFixed(1)} %`;
}

/** RFC 4180. Cells that a spreadsheet would take for a formula get a quote before them: names in a model are anyone's. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
