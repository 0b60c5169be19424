// Steps by which a value looks to rows before or behind its own, of the value itself and of what it was reckoned with.

const REACHES: ReadonlySet<string> = new Set(['shift', 'shift-ahead', 'window', 'centred-window', 'bfill', 'backfill']);

/** Marks the step of another operand: `close / close.shift(1)` is of this row, reckoned with one before. */
const ASIDE = '~';

const NONE: readonly string[] = [];

/** What the way of a result says of an operand that is not its main one. */
export function stepsAside(through: readonly string[]): readonly string[] {
  if (!through.some((one) => REACHES.has(one) || one.startsWith(ASIDE))) return NONE;
  return [...new Set(through.map((one) => (REACHES.has(one) ? ASIDE + one : one)))].filter((one) =>
    one.startsWith(ASIDE),
  );
}

/** Whether a value or what it was reckoned with went through a step. */
export function wentThrough(through: readonly string[], step: string): boolean {
  return through.includes(step) || through.includes(ASIDE + step);
}
