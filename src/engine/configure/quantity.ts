// Numbers with a unit, as people write budgets: `512KB`, `1.5 MB`, `10M`.

const BYTE_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1024,
  kb: 1024,
  kib: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  mib: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
  gib: 1024 ** 3,
};
const COUNT_UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

function parseQuantity(value: unknown, units: Readonly<Record<string, number>>): number | null {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.round(value) : null;
  if (typeof value !== 'string') return null;
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(value);
  const factor = match === null ? undefined : units[(match[2] ?? '').toLowerCase()];
  return match === null || factor === undefined ? null : Math.round(Number(match[1]) * factor);
}

/** Bytes (1 KB is 1024), or null where the text is no size. */
export function parseBytes(value: unknown): number | null {
  return parseQuantity(value, BYTE_UNITS);
}

/** A count (1 K is 1000), or null where the text is no count. */
export function parseCount(value: unknown): number | null {
  return parseQuantity(value, COUNT_UNITS);
}
