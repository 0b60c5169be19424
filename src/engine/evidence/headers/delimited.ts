// Column names of CSV, TSV and kin: the separator is told from the first records, and a first record that is data
// rather than names gives no names, since those would be someone's values.
import type { FileHeader } from './header';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 30;

interface Sample {
  readonly records: readonly (readonly string[])[];
  /** The first record is whole. */
  readonly whole: boolean;
}

/**
 * Names in the first record of `text`. `cut` says that the file goes on after it. Names are made as pandas makes them:
 * an empty one is `Unnamed: 0`, a second `a` is `a.1`. With `table` null is the answer for text that is no table.
 */
export function readDelimitedHeader(text: string, cut: boolean, table = false): FileHeader | null {
  const excel = /^sep=(.)\r?\n/.exec(text);
  const body = dropPreamble(excel === null ? text : text.slice(excel[0].length));
  if (body.trim() === '') return null;
  const separator = excel?.[1] ?? sniffSeparator(body, cut);
  const sample = separator === null ? splitOnSpaces(body, cut) : splitRecords(body, separator, cut);
  if (table && !isTable(sample.records)) return null;
  return headerOfRecords(sample.records, sample.whole);
}

/** At least two columns, and nearly all records as wide as the first; prose with commas is not. */
function isTable(records: readonly (readonly string[])[]): boolean {
  const width = records[0]?.length ?? 0;
  const even = records.filter((record) => record.length === width).length;
  return width > 1 && records.length > 1 && even >= records.length * 0.9;
}

/** Names in the first of some records, where it holds names; `whole` says that it was not cut. */
export function headerOfRecords(records: readonly (readonly string[])[], whole: boolean): FileHeader | null {
  const first = records[0];
  if (first === undefined) return null;
  if (!looksLikeHeader(first, records.slice(1))) return { names: [], complete: false };
  return { names: pandasNames(first), complete: whole };
}

function dropPreamble(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n|[#%][^\n]*\n)+/, (preamble, offset: number) =>
    offset === 0 && keepsHash(preamble, text.slice(preamble.length)) ? '' : preamble,
  );
}

/** `# id,age` may itself be the header of a table; then as many separators stand in it as in the next line. */
function keepsHash(preamble: string, rest: string): boolean {
  const lines = preamble.trimEnd().split('\n');
  const last = lines[lines.length - 1] ?? '';
  const next = rest.split('\n', 1)[0] ?? '';
  return !SEPARATORS.some((s) => last.includes(s) && last.split(s).length === next.split(s).length);
}

/** Splits into at most 30 records, quotes respected; a last record that may be cut is left out unless it is the only one. */
function splitRecords(text: string, separator: string, cut: boolean): Sample {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  let i = 0;
  for (; i < text.length && records.length < SAMPLE_RECORDS; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') field += text.charAt(++i);
      else quoted = false;
    } else if (char === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (char === separator) {
      record.push(field);
      field = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      if (record.length > 0 || field !== '') records.push([...record, field]);
      record = [];
      field = '';
    } else {
      field += char;
    }
  }
  if (records.length > 0 && (cut || i < text.length)) return { records, whole: true };
  if (records.length === 0 && cut) return { records: record.length > 0 ? [record] : [], whole: false };
  if (record.length > 0 || field !== '') records.push([...record, field]);
  return { records, whole: true };
}

function splitOnSpaces(text: string, cut: boolean): Sample {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (cut && lines.length > 1) lines.pop();
  const records = lines.slice(0, SAMPLE_RECORDS).map((line) => line.trim().split(/\s+/));
  const width = records[0]?.length ?? 0;
  const even = records.length > 1 && width > 1 && records.every((record) => record.length === width);
  if (even) return { records, whole: true };
  // One column, which may still be quoted.
  return splitRecords(text, '\0', cut);
}

/** The separator that cuts most records into as many fields, at least two; null where none does. */
function sniffSeparator(text: string, cut: boolean): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const { records } = splitRecords(text, separator, cut);
    const width = records[0]?.length ?? 0;
    if (width < 2) continue;
    const even = records.filter((record) => record.length === width).length / records.length;
    const score = even * even * Math.log2(width + 1);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?%?$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}.*)?$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NAME_LENGTH = 120;

const isNumber = (value: string): boolean => NUMBER.test(value.trim());

/** Whether a first record holds names: values in it that look like the values below it say that it does not. */
function looksLikeHeader(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  const fields = first.map((field) => field.trim());
  if (fields.every((field) => field === '')) return false;
  if (fields.some((field) => DATE.test(field) || MAIL.test(field) || field.length > NAME_LENGTH)) return false;
  const numeric = fields.filter(isNumber).length;
  if (body.length === 0) return numeric === 0;
  const numericColumns = fields.flatMap((_, column) => {
    const values = body.map((record) => (record[column] ?? '').trim()).filter((value) => value !== '');
    return values.length > 0 && values.filter(isNumber).length / values.length >= 0.9 ? [column] : [];
  });
  if (numericColumns.length > 0) {
    const named = numericColumns.filter((column) => !isNumber(fields[column] ?? '') && fields[column] !== '').length;
    if (named > 0) return true;
    const counted = numericColumns.filter((column) => fields[column] !== '');
    // Only an index without a name is numbers: the other columns decide.
    if (counted.length > 0) {
      return areCounted(
        counted.map((column) => Number(fields[column])),
        counted.map((column) => body.map((record) => Number(record[column]))),
      );
    }
  }
  if (numeric > 0) return false;
  const repeated = fields.filter(
    (field, column) => field !== '' && body.some((record) => record[column]?.trim() === field),
  );
  return repeated.length === 0;
}

/**
 * Names that are numbers themselves: 0, 1, 2… as pandas counts columns, or at least three years one after the other over
 * values that are no years.
 */
function areCounted(names: readonly number[], columns: readonly (readonly number[])[]): boolean {
  if (names.length < 2) return false;
  if (!names.every((name, i) => Number.isInteger(name) && name === (names[0] ?? 0) + i)) return false;
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2200;
  const values = columns.flat().filter((value) => !Number.isNaN(value));
  if (names.every(isYear)) return names.length > 2 && !values.every(isYear);
  return (names[0] === 0 || names[0] === 1) && names.length > 2;
}

function pandasNames(fields: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return fields.map((field, i) => {
    const name = field === '' ? `Unnamed: ${i}` : field;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}.${count}`;
  });
}
