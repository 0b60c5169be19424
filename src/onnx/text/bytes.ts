// Sizes for people.

/** Bytes with thousands separators and, from a KiB on, in the next unit too. */
export function bytesText(bytes: number): string {
  const exact = `${bytes.toLocaleString('en')} B`;
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let scaled = bytes;
  let unit = '';
  for (const next of units) {
    if (scaled < 1024) break;
    scaled /= 1024;
    unit = next;
  }
  return unit === '' ? exact : `${exact} (${scaled.toFixed(scaled < 10 ? 2 : 1)} ${unit})`;
}
