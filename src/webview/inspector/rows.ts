// Which rows of a table are shown, and in what order: search, filter and sort over plain cells. No DOM.

export type Cell = string | number;

export interface Column {
  readonly title: string;
  /** Numbers stand right and sort by size, largest first. */
  readonly numeric?: boolean;
  /** How a cell is shown; as it is where absent. */
  readonly show?: (value: Cell) => string;
  /** Cells are several values, separated by a comma and a space. */
  readonly list?: boolean;
  /** Share of the width. */
  readonly width: number;
}

export interface SortState {
  readonly column: number;
  readonly descending: boolean;
}

export interface Query {
  /** Words that must all occur in a row's texts, in any case. */
  readonly search: string;
  /** By column: the value that it must have, or where cells are lists the one that it must hold; empty or absent for all. */
  readonly filters: Readonly<Record<number, string>>;
  readonly sort: SortState | null;
}

/** Indices into `rows`. Rows that compare equal keep their order. */
export function selectRows(rows: readonly (readonly Cell[])[], columns: readonly Column[], query: Query): number[] {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const filters = Object.entries(query.filters).filter(([, value]) => value !== '');
  const chosen: number[] = [];
  rows.forEach((row, index) => {
    for (const [column, value] of filters) {
      const cell = row[Number(column)];
      const isList = columns[Number(column)]?.list === true;
      if (isList ? !listed(cell).includes(value) : cell !== value) return;
    }
    if (words.length > 0) {
      const text = row
        .filter((_, at) => columns[at]?.numeric !== true)
        .join('\n')
        .toLowerCase();
      if (!words.every((word) => text.includes(word))) return;
    }
    chosen.push(index);
  });
  const { sort } = query;
  if (sort === null) return chosen;
  const sign = sort.descending ? -1 : 1;
  return chosen.sort((a, b) => sign * compare(rows[a]?.[sort.column], rows[b]?.[sort.column]) || a - b);
}

/** The values of a cell that holds several. */
export function listed(cell: Cell | undefined): string[] {
  return String(cell ?? '')
    .split(', ')
    .filter(Boolean);
}

const collator = new Intl.Collator('en', { numeric: true });

function compare(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

/** A click on a column: its natural order, then the other way, then as in the model. */
export function nextSort(now: SortState | null, column: number, numeric: boolean): SortState | null {
  if (now?.column !== column) return { column, descending: numeric };
  return now.descending === numeric ? { column, descending: !numeric } : null;
}
