// A table in a saved output, what of it is looked at, and what kind of values its columns show.

export interface OutputTable {
  /** As shown, the named index first. */
  readonly columns: readonly string[];
  /** Rows shown, not rows of the data. */
  readonly rows: number;
  /** `series`: one value a row, of which `columns` names the index. */
  readonly from: 'html' | 'text' | 'series';
  /** Offset of the table in its text. */
  readonly index: number;
  /** Columns of which the first rows show numbers alone, or nothing. */
  readonly numbers: readonly string[];
  /** Columns among them that show single digits alone, as answers and codes are. */
  readonly codes?: readonly string[];
  /** Columns that show marks of things alone, letters with digits and no space: `plc-0311`. */
  readonly marks?: readonly string[];
}

export const MAX_TABLES = 50;
export const MAX_COLUMNS = 500;
/** Headers lie at the start of a table: this many characters are looked at. */
export const HEADER_WINDOW = 200_000;

/** Rows that are looked at for what kind of values they show. */
export const SAMPLED = 10;

/** Columns whose cells are numbers, or empty, in rows that have a cell for each of them. */
export function numbersIn(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const whole = rows.filter((cells) => cells.length === columns.length);
  return columns.filter(
    (_, place) =>
      whole.length > 0 &&
      whole.every((cells) =>
        /^(?:-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?|nan|none|null|<na>|unknown|\.\.\.|…)?$/i.test(cells[place] ?? ''),
      ),
  );
}

/** Columns whose cells are one digit each, in rows that have a cell for each of them. */
export function codesIn(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const whole = rows.filter((cells) => cells.length === columns.length);
  return columns.filter(
    (_, place) => whole.length > 0 && whole.every((cells) => /^\d(?:\.0)?$/.test(cells[place] ?? '')),
  );
}

/** Columns whose cells are marks of things, in rows that have a cell for each of them. */
export function marksIn(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const whole = rows.filter((cells) => cells.length === columns.length);
  return columns.filter((_, place) => whole.length > 0 && whole.every((cells) => MARK.test(cells[place] ?? '')));
}

const MARK = /^(?=\D*\d)(?=[^a-z]*[a-z])[\w.-]{2,24}$/i;
