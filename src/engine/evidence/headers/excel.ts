// Column names of an Excel workbook (.xlsx): the first row with content of its first sheet. Format: ECMA-376, part 1, 18.
import { FormatError } from '../formatError';
import { headerOfRecords } from './delimited';
import type { FileHeader, RangeSource } from './header';
import { readZipMember, type ZipMember } from './zip';

/** Bounds on what is unpacked: bytes of the sheet, bytes of shared strings, rows in which the names are looked for. */
const SHEET_BYTES = 512 * 1024;
const STRING_BYTES = 4 * 1024 * 1024;
const ROWS = 10;

/** Names in the first sheet; null where it is empty. Rejects with FormatError. */
export async function readExcelHeader(
  source: RangeSource,
  members: ReadonlyMap<string, ZipMember>,
): Promise<FileHeader | null> {
  const text = async (name: string, limit: number): Promise<string> => {
    const member = members.get(name);
    return member === undefined ? '' : new TextDecoder().decode(await readZipMember(source, member, limit));
  };
  const workbook = await text('xl/workbook.xml', SHEET_BYTES);
  const relations = await text('xl/_rels/workbook.xml.rels', SHEET_BYTES);
  const sheetName = firstSheet(workbook, relations);
  if (!members.has(sheetName)) throw new FormatError('has no first sheet');
  const rows = readRows(await text(sheetName, SHEET_BYTES));
  const wanted = rows.flat().reduce((most, cell) => (cell.shared ? Math.max(most, Number(cell.text)) : most), -1);
  const strings = wanted < 0 ? [] : readStrings(await text('xl/sharedStrings.xml', STRING_BYTES), wanted + 1);
  const records = rows.map((row) => {
    const record: string[] = [];
    for (const cell of row) record[cell.column] = cell.shared ? (strings[Number(cell.text)] ?? '') : cell.text;
    return Array.from(record, (field: string | undefined) => field ?? '');
  });
  const first = records.findIndex((record) => record.some((field) => field !== ''));
  return first < 0 ? null : headerOfRecords(records.slice(first), true);
}

function firstSheet(workbook: string, relations: string): string {
  const sheet = elements(workbook, 'sheet')[0];
  const id = /\br:id="([^"]*)"/.exec(sheet?.attributes ?? '')?.[1] ?? '';
  const relation = elements(relations, 'Relationship').find(({ attributes }) => attribute(attributes, 'Id') === id);
  const target = attribute(relation?.attributes ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

interface Cell {
  readonly column: number;
  readonly shared: boolean;
  readonly text: string;
}

/** More columns than Excel can hold. */
const COLUMNS = 16_384;

function readRows(sheet: string): Cell[][] {
  return elements(sheet, 'row', ROWS).map((row) => {
    let next = 0;
    return elements(row.content, 'c').flatMap((cell) => {
      const column = columnOf(attribute(cell.attributes, 'r')) ?? next;
      next = column + 1;
      if (column >= COLUMNS) return [];
      const type = attribute(cell.attributes, 't');
      const value = elements(cell.content, 'v')[0]?.content ?? '';
      return [{ column, shared: type === 's', text: type === 'inlineStr' ? textOf(cell.content) : unescape(value) }];
    });
  });
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.split('')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readStrings(text: string, count: number): string[] {
  return elements(text, 'si', count).map((item) => textOf(item.content));
}

/** Text of all runs; phonetic guides are not part of it. */
function textOf(content: string): string {
  const guides = elements(content, 'rPh').map((guide) => guide.content);
  const runs = elements(content, 't').map((run) => run.content);
  const spoken = new Set(guides.flatMap((guide) => elements(guide, 't').map((run) => run.content)));
  return runs
    .filter((run) => !spoken.has(run))
    .map(unescape)
    .join('');
}

interface XmlElement {
  readonly attributes: string;
  readonly content: string;
}

/** Elements of one name, none inside another of that name, at most `limit`; the text may be cut. */
function elements(text: string, name: string, limit = Number.POSITIVE_INFINITY): XmlElement[] {
  const found: XmlElement[] = [];
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g');
  let match: RegExpExecArray | null;
  while (found.length < limit && (match = opening.exec(text)) !== null) {
    const end = text.indexOf('>', match.index);
    if (end < 0) break;
    const attributes = text.slice(match.index + match[0].length, end);
    if (attributes.endsWith('/')) {
      found.push({ attributes, content: '' });
      opening.lastIndex = end;
      continue;
    }
    closing.lastIndex = end;
    const close = closing.exec(text);
    if (close === null) break;
    found.push({ attributes, content: text.slice(end + 1, close.index) });
    opening.lastIndex = closing.lastIndex;
  }
  return found;
}

function attribute(attributes: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : unescape(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const point = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      if (point !== null) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}
