// Steps by which a value looks to rows before or behind its own, of the value itself and of what it was reckoned with.

const REACHES: ReadonlySet<string> = new Set(['shift', 'shift-ahead', 'window', 'centred-window', 'bfill', 'backfill']);

/** Marks the step of another operand: `close / close.shift(1)` is of this row, reckoned with one before. */
const ASIDE = '~';

/** Beside `shift-ahead`, by how many rows that was, where it is known. */
export const AHEAD_BY = 'ahead-by-';

/** The moments that a table's rows are of were put later, so that a join by them brings what was known before. */
export const MOVED_ON = 'moved on in time';

const NONE: readonly string[] = [];

/** What the way of a result says of an operand that is not its main one. */
export function stepsAside(through: readonly string[]): readonly string[] {
  if (!through.some((one) => REACHES.has(one) || one.startsWith(ASIDE))) return NONE;
  const ahead = rowsAhead(through, AHEAD_BY).reduce((sum, rows) => sum + rows, 0);
  const marked = through.map((one) => (REACHES.has(one) ? ASIDE + one : one)).filter((one) => one.startsWith(ASIDE));
  return [...new Set(ahead > 0 ? [...marked, `${ASIDE}${AHEAD_BY}${ahead}`] : marked)];
}

/** The steps of a way that look to other rows, as each column of what went it has them. */
export function stepsOfRows(through: readonly string[]): readonly string[] {
  const steps = through.filter((one) => REACHES.has(one) || one.startsWith(AHEAD_BY));
  return steps.length === 0 ? NONE : steps;
}

/** Whether a value or what it was reckoned with went through a step. */
export function wentThrough(through: readonly string[], step: string): boolean {
  return through.includes(step) || through.includes(ASIDE + step);
}

/**
 * `y.shift(-1).shift(1)`: what was brought from later rows goes back again; of `y.shift(-5).shift(1)` it is still four rows ahead.
 * So does what such a value was reckoned with: `(next > close).shift(1)`.
 */
export function broughtBack(through: readonly string[], periods: number | null): readonly string[] {
  let steps = through;
  for (const mark of ['', ASIDE]) {
    const [step, by] = [`${mark}shift-ahead`, mark + AHEAD_BY];
    if (!steps.includes(step)) continue;
    const known = rowsAhead(steps, by);
    const all = mark === ASIDE ? Math.max(0, ...known) : known.reduce((sum, rows) => sum + rows, 0);
    const left = all - (periods ?? Infinity);
    const others = steps.filter((one) => one !== step && !one.startsWith(by));
    steps = left > 0 ? [...others, step, `${by}${left}`] : others;
  }
  return steps;
}

function rowsAhead(through: readonly string[], by: string): number[] {
  return through.filter((one) => one.startsWith(by)).map((one) => Number(one.slice(by.length)));
}
