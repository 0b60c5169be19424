// Rows of tables as agents write them out in their traces: between tabs, and as labelled fields.
import { codesIn, HEADER_WINDOW, MAX_COLUMNS, MAX_TABLES, numbersIn, SAMPLED, type OutputTable } from './outputTable';

const TABBED_NAME = /^[\p{L}_][\p{L}\p{N}_ .-]{0,40}$/u;

/** A line of names between tabs with rows below, as agents of LangChain show tables of a database to their model. */
export function tabbedTables(text: string): OutputTable[] {
  if (!text.includes('\t')) return [];
  const tables: OutputTable[] = [];
  const rows = text
    .slice(0, HEADER_WINDOW)
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  for (let at = 0; at < rows.length && tables.length < MAX_TABLES; at++) {
    const columns = rows[at] ?? [];
    if (columns.length < 3 || !columns.every((cell) => TABBED_NAME.test(cell))) continue;
    let end = at + 1;
    while (rows[end]?.length === columns.length) end++;
    const cells = rows.slice(at + 1, end);
    const first = cells.slice(0, SAMPLED);
    const kinds = { numbers: numbersIn(columns, first), codes: codesIn(columns, first) };
    if (cells.length > 0)
      tables.push({ columns: columns.slice(0, MAX_COLUMNS), rows: cells.length, from: 'text', index: 0, ...kinds });
    at += cells.length;
  }
  return tables;
}

const LABELLED = /(?<![\w,] ?)[A-Z]\w{1,30}: [^,\n]{1,60}(?:, [A-Z]\w{1,30}: [^,\n]{1,60}){3,}/g;

/** `FirstName: Ann, LastName: Lee, DOB: 1964-03-20, Phone: 7698 5653`: a row as agents write it out. */
export function labelledFields(text: string): OutputTable[] {
  return [...text.slice(0, HEADER_WINDOW).matchAll(LABELLED)].slice(0, MAX_TABLES).map(([run]) => ({
    columns: run.split(', ').map((field) => field.slice(0, field.indexOf(':'))),
    rows: 1,
    from: 'text',
    index: 0,
    numbers: [],
  }));
}
