// Tables in saved outputs: column names and number of rows, from HTML of pandas, polars, Spark and itables, and from plain text.
// Values are not kept. Bounded: a huge output costs no more than its headers and a count.
import {
  codesIn,
  HEADER_WINDOW,
  marksIn,
  MAX_COLUMNS,
  MAX_TABLES,
  numbersIn,
  SAMPLED,
  type OutputTable,
} from './outputTable';
import { labelledFields, tabbedTables } from './tracedRows';

/** Tables of one output's MIME bundle. HTML wins over the plain text beside it, which shows the same. */
export function extractTables(bundle: Readonly<Record<string, string>>): OutputTable[] {
  const html = bundle['text/html'];
  const tables = html === undefined ? [] : htmlTables(html);
  if (tables.length > 0) return tables;
  const text = bundle['text/plain'];
  return text === undefined ? [] : textTables(text);
}

// ---- HTML --------------------------------------------------------------------------------------------------------

/** Tables with a header row; layout tables without `<th>` are passed over. */
function htmlTables(html: string): OutputTable[] {
  const tables: OutputTable[] = [];
  const lower = html.length < 2_000_000 ? html.toLowerCase() : html;
  for (let at = lower.indexOf('<table'); at >= 0 && tables.length < MAX_TABLES;) {
    const close = lower.indexOf('</table', at);
    const end = close < 0 ? html.length : close;
    const table = htmlTable(html, lower, at, end);
    if (table !== null) tables.push(table);
    at = lower.indexOf('<table', end);
  }
  return tables;
}

function htmlTable(html: string, lower: string, start: number, end: number): OutputTable | null {
  const window = Math.min(end, start + HEADER_WINDOW);
  const bodyAt = lower.indexOf('<tbody', start);
  const headEnd = bodyAt >= 0 && bodyAt < window ? bodyAt : window;
  const head = html.slice(start, headEnd);
  const headRows = head.split(/<tr[\s>]/i).slice(1);
  const rows = headRows.map(headerCells).filter((cells) => cells.some((cell) => cell !== ''));
  // pandas shows the index's name in a second header row, polars the types: the row with most names is the header.
  let columns: string[] = [];
  for (const cells of rows.slice(0, 4)) {
    const named = cells.filter((cell) => cell !== '' && !isTypeName(cell));
    if (named.length > columns.length) columns = named;
  }
  if (columns.length === 0) return null;
  const cells = bodyAt < 0 ? [] : bodyCells(html.slice(bodyAt, Math.min(window, end)));
  const kinds = { numbers: numbersIn(columns, cells), codes: codesIn(columns, cells), marks: marksIn(columns, cells) };
  columns = [...indexNames(rows, columns), ...columns];
  const bodyRows = count(lower, '<tr', bodyAt >= 0 && bodyAt < end ? bodyAt : start, end);
  const without = bodyAt >= 0 && bodyAt < end ? bodyRows : Math.max(0, bodyRows - 1);
  return { columns: columns.slice(0, MAX_COLUMNS), rows: without, from: 'html', index: start, ...kinds };
}

/** Texts of the `<td>` cells of the first rows of a body. */
function bodyCells(body: string): string[][] {
  return body
    .split(/<tr[\s>]/i, SAMPLED + 1)
    .slice(1)
    .map((row) => [...row.matchAll(/<td(?:\s[^>]*)?>([\s\S]*?)<\/td>/gi)].map(([, cell = '']) => plain(cell)));
}

/** pandas names the index in a header row of its own, where all cells of columns are empty. */
function indexNames(rows: readonly string[][], columns: readonly string[]): string[] {
  const last = rows.at(-1) ?? [];
  const named = last.filter((cell) => cell !== '');
  return rows.length > 1 && last.length >= columns.length && named.length <= 3 && last[0] !== '' && last.at(-1) === ''
    ? named
    : [];
}

/** Texts of the `<th>` cells; rows that begin a body (one `<th>` and then `<td>`) have no header. */
function headerCells(row: string): string[] {
  if (/<td[\s>]/i.test(row) && !/<th[\s>][\s\S]*<th[\s>]/i.test(row)) return [];
  const cells: string[] = [];
  for (const match of row.matchAll(/<th(?:\s[^>]*)?>([\s\S]*?)(?=<\/th>|<th[\s>]|<\/tr>|$)/gi)) {
    if (cells.length >= MAX_COLUMNS) break;
    cells.push(plain(match[1] ?? ''));
  }
  return cells;
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
}

function count(text: string, what: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf(what, from); at >= 0 && at < to; at = text.indexOf(what, at + what.length)) found++;
  return found;
}

function isTypeName(cell: string): boolean {
  return /^(?:[iuf](?:8|16|32|64)|str|bool|date|datetime\[.*\]|cat|list\[.*\]|struct\[.*\]|object|string|int64|float64)$/.test(
    cell,
  );
}

// ---- plain text --------------------------------------------------------------------------------------------------

/** Frames as `print(df)` shows them, and the framed tables of Spark, polars and psql. */
function textTables(text: string): OutputTable[] {
  const framed = framedTables(text);
  if (framed.length > 0) return framed;
  const frames = printedFrames(text);
  if (frames.length > 0) return frames;
  const aligned = alignedFrames(text);
  if (aligned.length > 0) return aligned;
  const records = printedRecords(text);
  if (records.length > 0) return records;
  const listed = [...tabbedTables(text), ...labelledFields(text)];
  return listed.length > 0 ? listed : printedSeries(text);
}

const RULE = /^\s*[+┌╞├╒][-=+─═┬╪┼╤]{3,}[+┐╡┤╕]?\s*$/;
const SEPARATOR = /[|│┆]/;

function framedTables(text: string): OutputTable[] {
  const tables: OutputTable[] = [];
  if (!/[+┌╒][-─═]{3}/.test(text.slice(0, HEADER_WINDOW))) return tables;
  const lines = text.split('\n');
  let offset = 0;
  for (let at = 0; at < lines.length && tables.length < MAX_TABLES; at++) {
    const line = lines[at] ?? '';
    if (!RULE.test(line) || !SEPARATOR.test(lines[at + 1] ?? '')) {
      offset += line.length + 1;
      continue;
    }
    const columns = (lines[at + 1] ?? '')
      .split(SEPARATOR)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const start = offset;
    let rows = 0;
    let row = at + 1;
    const cells: string[][] = [];
    // Header, an optional row of dashes and types (polars), then data.
    let rules = 1;
    for (; row < lines.length; row++) {
      const next = lines[row] ?? '';
      if (RULE.test(next) || /^\s*[└╘]/.test(next)) rules++;
      else if (!SEPARATOR.test(next)) break;
      else if (rules >= 2) {
        rows++;
        if (cells.length < SAMPLED) cells.push(framedCells(next));
      }
      if (rules >= 3 || /^\s*[└╘]/.test(next)) break;
    }
    if (columns.length > 0 && rules >= 2) {
      const numbers = numbersIn(columns, cells);
      const kinds = { numbers, codes: codesIn(columns, cells), marks: marksIn(columns, cells) };
      tables.push({ columns: columns.slice(0, MAX_COLUMNS), rows, from: 'text', index: start, ...kinds });
    }
    for (; at < row; at++) offset += (lines[at]?.length ?? 0) + 1;
    at--;
  }
  return tables;
}

function framedCells(line: string): string[] {
  return line
    .trim()
    .replace(/^[|│┆]|[|│┆]$/g, '')
    .split(SEPARATOR)
    .map((cell) => cell.trim());
}

const FOOTER = /\[(\d+) rows x (\d+) columns\]/;

/**
 * `print(df)`: a header that begins with blanks (the index has no name), right-aligned columns, rows that begin with the index.
 * Names with blanks inside are told apart by two or more blanks between columns, where there are any.
 */
function printedFrames(text: string): OutputTable[] {
  const tables: OutputTable[] = [];
  let offset = 0;
  const lines = text.slice(0, HEADER_WINDOW).split('\n');
  for (let at = 0; at < lines.length && tables.length < MAX_TABLES; at++) {
    const header = lines[at] ?? '';
    // A named index stands in a line of its own below the header.
    const below = lines[at + 1] ?? '';
    const named =
      /^\S+(?: \S+)? {2,}$/.test(below) || (/^[A-Za-z_]\w*\s*$/.test(below) && /^\S/.test(lines[at + 2] ?? ''));
    const first = named ? (lines[at + 2] ?? '') : below;
    const shown = printedHeader(header, first);
    const columns = shown === null ? null : [...(named ? [below.trim()] : []), ...shown];
    if (columns === null) {
      offset += header.length + 1;
      continue;
    }
    let rows = 0;
    let row = at + (named ? 2 : 1);
    while (row < lines.length && isPrintedRow(lines[row] ?? '', columns.length)) {
      if (!(lines[row] ?? '').startsWith('..')) rows++;
      row++;
    }
    const footer = FOOTER.exec(lines.slice(row, row + 3).join('\n'));
    // Two rows, or a footer: a single aligned pair of lines is too often something else.
    if (rows >= 2 || (rows === 1 && columns.length >= 3) || footer !== null) {
      tables.push({ columns: columns.slice(0, MAX_COLUMNS), rows, from: 'text', index: offset, numbers: [] });
      for (; at < row; at++) offset += (lines[at]?.length ?? 0) + 1;
      at--;
    } else offset += header.length + 1;
  }
  return tables;
}

function printedHeader(header: string, first: string): string[] | null {
  if (!/^\s{1,40}\S/.test(header) || header.length > 5000 || !/^\S/.test(first)) return null;
  const wide = header.trim().split(/\s{2,}/);
  const words = header.trim().split(/\s+/);
  const cells = first.trim().split(/\s{2,}/).length - 1;
  const columns = wide.length === cells ? wide : words;
  const names = columns.filter((name) => name !== '...' && name !== '\\');
  if (names.length === 0 || !names.every((name) => /[\p{L}_]/u.test(name) && !/[=:;{}()[\]]$/.test(name))) return null;
  return names.some((name) => /^\d/.test(name)) ? null : names;
}

function isPrintedRow(line: string, columns: number): boolean {
  if (!/^\S/.test(line)) return false;
  const cells = line.trim().split(/\s+/).length;
  return cells > columns * 0.6 && cells >= 2 && !/^[[(]/.test(line);
}

/** `print(df.to_string(index=False))`: no index, and each value ends where the name of its column ends. */
function alignedFrames(text: string): OutputTable[] {
  const tables: OutputTable[] = [];
  const lines = text.slice(0, HEADER_WINDOW).split('\n');
  for (let at = 0; at + 2 < lines.length && tables.length < MAX_TABLES; at++) {
    const header = lines[at] ?? '';
    const cells = /^\S+(?: \S+)* {2,}\S/.test(header) ? [...header.matchAll(/\S+(?: \S+)*/g)] : [];
    if (cells.length < 2 || !cells.every(([name]) => /^[\p{L}_][\p{L}\p{N}_ .#%()/-]*$/u.test(name))) continue;
    const ends = cells.map((cell) => cell.index + cell[0].length);
    let row = at + 1;
    while (row < lines.length && endsAt(lines[row] ?? '', ends)) row++;
    if (row - at < 3) continue;
    const columns = cells.map(([name]) => name).slice(0, MAX_COLUMNS);
    tables.push({ columns, rows: row - at - 1, from: 'text', index: 0, numbers: [] });
    at = row - 1;
  }
  return tables;
}

/** Whether something ends at each of these places, and a blank or the end of the line follows. */
function endsAt(line: string, ends: readonly number[]): boolean {
  return ends.every(
    (end) => !/\s/.test(line.charAt(end - 1) || ' ') && (end >= line.length || line.charAt(end) === ' '),
  );
}

/** A key with a value that is a text, or a list of texts, in dicts of Python and in JSON. */
const RECORD_KEY = /["']([\p{L}_][\p{L}\p{N}_ .-]{0,40})["']\s*:\s*\[?\s*["']([^"'\n]{0,40})/gu;
/** A field of Spark's `Row(name='Ann')`. */
const ROW_FIELD = /[(\s]([\p{L}_]\w{0,40})=["']([^"'\n]{0,40})/gu;

/** `{'name': 'Ann', 'email': …}`, a list of such, and rows of Spark: what the whole output is. */
function printedRecords(text: string): OutputTable[] {
  const start = text.trimStart().replace(/^[^\n{}[\]]{1,60}[:=]\s+/, '');
  const isRow = /^\[?\s*Row\(/.test(start);
  if (!isRow && !/^\[?\s*(?:OrderedDict\(\[?)?\{/.test(start)) return [];
  const fields = [...text.slice(0, HEADER_WINDOW).matchAll(isRow ? ROW_FIELD : RECORD_KEY)].filter(
    ([, , value = '']) => value.trim() !== '' && !isTypeName(value),
  );
  const keys = new Set(fields.map(([, name = '']) => name));
  // `'name': [{'family': 'Ito', 'given': ['Ana']}]`: https://hl7.org/fhir/R4/datatypes.html#HumanName
  const isNamed = keys.has('family') && keys.has('given');
  const names = [...keys].map((key) => (isNamed && /^(?:family|given)$/.test(key) ? `${key} name` : key));
  if (names.length < 2) return [];
  const rows = fields.filter(([, name]) => name === fields[0]?.[1]).length;
  return [{ columns: names.slice(0, MAX_COLUMNS), rows, from: 'text', index: 0, numbers: [] }];
}

/** How a series of pandas ends. */
const SERIES_END = /^(?:Name: (.*?), )?(?:Length: \d+, )?dtype: (\S+)$/;
const SERIES_ROW = /^(\S.*?) {2,}(\S.*)$/;

/**
 * `print(df.groupby("customer_name")["paid"].sum())`: the index's name in a line of its own, then one label and one number a row.
 * `df["full_name"].head()` names the column at the end instead, and `df.iloc[0]` has a column in each line. An index or column of e-mails of
 * which only a part is left, the domain for instance, counts for nothing.
 */
function printedSeries(text: string): OutputTable[] {
  if (!text.includes('dtype: ')) return [];
  const lines = text.slice(0, HEADER_WINDOW).split('\n');
  const tables: OutputTable[] = [];
  lines.forEach((line, end) => {
    const close = SERIES_END.exec(line.trim());
    if (close === null || tables.length >= MAX_TABLES) return;
    const rows: SeriesRow[] = [];
    let at = end - 1;
    for (; at >= 0; at--) {
      if (/^\s*\.{2,3}\s*$/.test(lines[at] ?? '')) continue;
      const [, label = '', value = ''] = SERIES_ROW.exec((lines[at] ?? '').trimEnd()) ?? [];
      if (label === '') break;
      if (!/^\.\.+$/.test(label)) rows.unshift({ label, value });
    }
    const table = seriesTable(rows, (lines[at] ?? '').trim(), close[1] ?? '', close[2] ?? '');
    if (table !== null) tables.push(table);
  });
  return tables;
}

interface SeriesRow {
  readonly label: string;
  readonly value: string;
}

const NUMBER = /^(?:-?[\d.,]+(?:e[+-]?\d+)?%?|NaN|Unknown)$/i;

/** `above`: the line over the first row; `name` and `type`: as the last line gives them. */
function seriesTable(rows: readonly SeriesRow[], above: string, name: string, type: string): OutputTable | null {
  const isText = type === 'object' || type === 'str' || type === 'string';
  const table = (columns: readonly string[], count: number, values: readonly string[]): OutputTable | null => {
    const [only] = columns;
    if (only === undefined || !columns.every((one) => /^[\p{L}_][\p{L}\p{N}_ .%#&/()$'-]{0,60}$/u.test(one)))
      return null;
    if (/mail/i.test(only) && columns.length === 1 && !values.some((value) => value.includes('@'))) return null;
    const numbers = columns.length === 1 && values.every((value) => NUMBER.test(value)) ? [only] : [];
    const codes = values.every((value) => /^\d(?:\.0)?$/.test(value)) ? numbers : [];
    return { columns, rows: count, from: columns.length === 1 ? 'series' : 'text', index: 0, numbers, codes };
  };
  if (rows.length === 0) return null;
  const labels = rows.map(({ label }) => label);
  const values = rows.map(({ value }) => value);
  if (!isText) return values.every((value) => NUMBER.test(value)) ? table([above], rows.length, labels) : null;
  if (labels.every((label) => /^\d+$/.test(label))) return table([name], rows.length, values);
  // One row of a table: its columns, each with its value.
  return rows.length > 2 && /^(?:\d+|None)$/.test(name) && !values.every(isTypeName) ? table(labels, 1, values) : null;
}
