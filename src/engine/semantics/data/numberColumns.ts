// Columns that are chosen for being numbers, where a table may have more of them than are known.
import { CHOSEN_COLUMNS } from '../columns';
import type { Column, Columns, Stat } from '../values';

/** Those of some columns that are numbers: whichever these are is known of what was reckoned alone. */
export function numbersAmong(columns: Columns): Columns {
  const { known, dropped } = columns;
  return { ...CHOSEN_COLUMNS, known: surelyNumbers(known), dropped, numbers: amongWhich(columns) };
}

/** The names among which numbers are chosen; true where not all are known, false where others were chosen before. */
function amongWhich({ known, open, chosen, numbers = false }: Columns): boolean | ReadonlySet<string> {
  if (chosen === true) return numbers;
  return open || new Set([...known].flatMap(([name, { maybe }]) => (maybe === true ? [] : [name])));
}

/**
 * Columns that were scaled, filled with a mean, encoded by their target or reckoned: those are numbers for certain, and stay where numbers
 * are chosen.
 */
function surelyNumbers(known: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> {
  const isFigure = ({ learns, name }: Stat): boolean =>
    learns === 'target' || (learns === 'statistics' && name !== 'mode');
  return new Map(
    [...known].filter(([, { stats, through }]) => stats.some(isFigure) || RECKONED.test(through.at(-1) ?? '')),
  );
}

/** What leaves numbers, or spans of time, which pandas takes for numbers as well: a sum may be one of texts. */
const RECKONED = /^(?:[-*/%]|\/\/|\*\*|to_numeric|log\d*|log1p|sqrt|square|expm1?|power|sub|div|mul|truediv)$/;
