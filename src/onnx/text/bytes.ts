// Sizes for people.

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];

/** `1.21 MiB`; bytes below one KiB as they are. */
export function bytesShort(bytes: number): string {
  const [scaled, unit] = scaledSize(bytes);
  return unit === '' ? `${bytes} B` : `${scaled.toFixed(scaled < 10 ? 2 : scaled < 100 ? 1 : 0)} ${unit}`;
}

/** Bytes with thousands separators and, from a KiB on, in the next unit too. */
export function bytesText(bytes: number): string {
  const exact = `${bytes.toLocaleString('en')} B`;
  const [scaled, unit] = scaledSize(bytes);
  return unit === '' ? exact : `${exact} (${scaled.toFixed(scaled < 10 ? 2 : 1)} ${unit})`;
}

/** In the largest unit of which it is at least one; below one KiB without a unit. */
function scaledSize(bytes: number): readonly [number, string] {
  let scaled = bytes;
  let unit = '';
  for (const next of UNITS) {
    if (scaled < 1024) break;
    scaled /= 1024;
    unit = next;
  }
  return [scaled, unit];
}
