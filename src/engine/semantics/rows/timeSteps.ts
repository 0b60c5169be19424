// Steps by which a value looks to rows before or behind its own, of the value itself and of what it was reckoned with.

const REACHES: ReadonlySet<string> = new Set(['shift', 'shift-ahead', 'window', 'centred-window', 'bfill', 'backfill']);

/** Marks the step of another operand: `close / close.shift(1)` is of this row, reckoned with one before. */
const ASIDE = '~';

/** Beside `shift-ahead`, by how many rows that was, where it is known. */
export const AHEAD_BY = 'ahead-by-';

/** Beside `centred-window`, by how many rows its windows reach behind the row, where their size is known. */
export const CENTRED_BY = 'centred-by-';

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
  const steps = through.filter((one) => REACHES.has(one) || one.startsWith(AHEAD_BY) || one.startsWith(CENTRED_BY));
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
  // The rows behind the middle of a centred window lie before a row that is so far on.
  const reach = Math.max(0, ...rowsAhead(steps, CENTRED_BY));
  if (reach === 0 || periods === null || periods < reach) return steps;
  return steps.filter((one) => one !== 'centred-window' && !one.startsWith(CENTRED_BY));
}

/** Steps by which a value is one of later rows, as they are written in a way. */
const AHEAD = ['shift-ahead', 'centred-window', 'bfill', 'backfill'];

/** Whether a value, or what it was reckoned with, is one of later rows. */
export function looksAhead(through: readonly string[]): boolean {
  return AHEAD.some((step) => wentThrough(through, step));
}

/** A way without the steps that look to other rows. */
export function withoutReach(through: readonly string[]): readonly string[] {
  const isReach = (one: string): boolean => REACHES.has(one) || one.startsWith(AHEAD_BY) || one.startsWith(CENTRED_BY);
  return through.filter((one) => !isReach(one.replace(ASIDE, '')));
}

function rowsAhead(through: readonly string[], by: string): number[] {
  return through.filter((one) => one.startsWith(by)).map((one) => Number(one.slice(by.length)));
}
