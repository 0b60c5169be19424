// Column names of a SQLite database: its schema table, and the CREATE TABLE statements in it. Format: sqlite.org/fileformat2.
import { ByteReader } from '../bytes';
import { FormatError } from '../formatError';
import type { FileHeader, RangeSource } from './header';

/** Bounds on what is read of the schema: pages, bytes of one record, bytes in all. */
const PAGES = 256;
const SQL_BYTES = 256 * 1024;
const SCHEMA_BYTES = 8 * 1024 * 1024;

/** Columns of the one table, or of all tables together, which is then not a whole list of any. Rejects with FormatError. */
export async function readSqliteHeader(source: RangeSource): Promise<FileHeader | null> {
  const tables = await readSqliteTables(source);
  if (tables.size === 0) return null;
  return { names: [...new Set([...tables.values()].flat())], complete: tables.size === 1 };
}

/** Columns of the table of this name, in any case of letters; null where there is none. Rejects with FormatError. */
export async function readSqliteTable(source: RangeSource, table: string): Promise<FileHeader | null> {
  for (const [name, names] of await readSqliteTables(source))
    if (name.toLowerCase() === table.toLowerCase()) return { names: [...names], complete: true };
  return null;
}

/** Columns by table, views and SQLite's own tables left out. Rejects with FormatError. */
async function readSqliteTables(source: RangeSource): Promise<ReadonlyMap<string, readonly string[]>> {
  const database = await Database.open(source);
  const tables = new Map<string, readonly string[]>();
  for (const record of await database.schemaRecords()) {
    const [type, name, , , sql] = record;
    if (type !== 'table' || name === undefined || sql === undefined || name.startsWith('sqlite_')) continue;
    const columns = columnsOfStatement(sql);
    if (columns.length > 0) tables.set(name, columns);
  }
  return tables;
}

class Database {
  private pagesRead = 0;
  private bytesRead = 0;

  private constructor(
    private readonly source: RangeSource,
    private readonly pageSize: number,
    private readonly usable: number,
    private readonly decoder: TextDecoder,
  ) {}

  static async open(source: RangeSource): Promise<Database> {
    const header = new ByteReader(await source.read(0, 100), 'SQLite database');
    const written = header.seek(16).uint16();
    const pageSize = written === 1 ? 65_536 : written;
    const reserved = header.seek(20).uint8();
    const encoding = header.seek(56).uint32();
    if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) throw header.cutShort();
    const decoder = new TextDecoder(encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8');
    return new Database(source, pageSize, pageSize - reserved, decoder);
  }

  /** Text fields of each row of the schema table: type, name, table, (root page), sql. */
  async schemaRecords(): Promise<(string | undefined)[][]> {
    const records: (string | undefined)[][] = [];
    const pages = [1];
    const seen = new Set<number>();
    for (let number = pages.shift(); number !== undefined; number = pages.shift()) {
      if (seen.has(number)) continue;
      seen.add(number);
      const page = await this.page(number);
      const start = number === 1 ? 100 : 0;
      const kind = page.seek(start).uint8();
      const count = page.seek(start + 3).uint16();
      const pointers = start + (kind === 5 ? 12 : 8);
      if (kind !== 5 && kind !== 13) throw page.cutShort();
      if (kind === 5) pages.push(page.seek(start + 8).uint32());
      for (let i = 0; i < count; i++) {
        page.seek(page.seek(pointers + i * 2).uint16());
        if (kind === 5) pages.push(page.uint32());
        else records.push(this.record(await this.payload(page)));
      }
    }
    return records;
  }

  private async page(number: number): Promise<ByteReader> {
    if (number < 1 || ++this.pagesRead > PAGES) throw new FormatError('has a SQLite schema too large to be read');
    const bytes = await this.source.read((number - 1) * this.pageSize, this.pageSize);
    const page = new ByteReader(bytes, 'SQLite database');
    if (bytes.length < this.pageSize) throw page.cutShort();
    return page;
  }

  /** A cell's content, with what overflows into pages of its own. */
  private async payload(cell: ByteReader): Promise<Uint8Array> {
    const size = varint(cell);
    varint(cell);
    this.bytesRead += size;
    if (size > SQL_BYTES || this.bytesRead > SCHEMA_BYTES)
      throw new FormatError('has a SQLite schema too large to be read');
    const most = this.usable - 35;
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const spill = least + ((size - least) % (this.usable - 4));
    const local = size <= most ? size : spill <= most ? spill : least;
    const payload = new Uint8Array(size);
    payload.set(cell.take(local));
    let filled = local;
    let next = local < size ? cell.uint32() : 0;
    while (filled < size) {
      const page = await this.page(next);
      next = page.uint32();
      const piece = page.take(Math.min(size - filled, this.usable - 4));
      payload.set(piece, filled);
      filled += piece.length;
    }
    return payload;
  }

  private record(payload: Uint8Array): (string | undefined)[] {
    const header = new ByteReader(payload, 'SQLite database');
    const body = new ByteReader(payload, 'SQLite database');
    const end = varint(header);
    body.seek(end);
    const fields: (string | undefined)[] = [];
    while (header.offset < end) {
      const type = varint(header);
      const bytes = body.take(fieldBytes(type));
      fields.push(type >= 13 && type % 2 === 1 ? this.decoder.decode(bytes) : undefined);
    }
    return fields;
  }
}

/** Bytes of a value by its serial type (fileformat2, section 2.1). */
function fieldBytes(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? 0;
}

function varint(reader: ByteReader): number {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = reader.uint8();
    if (i === 8) return value * 256 + byte;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) break;
  }
  return value;
}

const CONSTRAINT = /^(constraint|primary|unique|check|foreign|exclude)\b/i;

/** Column names of a CREATE TABLE statement, as SQLite keeps it. */
export function columnsOfStatement(sql: string): string[] {
  const open = openingBracket(sql);
  if (open < 0 || !/^\s*create\s+table\b/i.test(sql)) return [];
  return topLevelParts(sql, open).flatMap((part) => {
    const name = /^(?:"((?:[^"]|"")*)"|\[([^\]]*)\]|`((?:[^`]|``)*)`|'((?:[^']|'')*)'|([^\s(,]+))/.exec(part);
    if (name === null) return [];
    const [, double, bracket, back, single, bare] = name;
    if (bare !== undefined) return CONSTRAINT.test(part) ? [] : [bare];
    return [
      double?.replaceAll('""', '"') ?? bracket ?? back?.replaceAll('``', '`') ?? single?.replaceAll("''", "'") ?? '',
    ];
  });
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '[': ']' };

function openingBracket(sql: string): number {
  for (let i = 0; i < sql.length; i++) {
    const closing = QUOTES[sql.charAt(i)];
    if (closing !== undefined) i = sql.indexOf(closing, i + 1);
    else if (sql[i] === '(') return i;
    if (i < 0) return -1;
  }
  return -1;
}

/** What stands between the commas directly inside the bracket at `open`, comments left out. */
function topLevelParts(sql: string, open: number): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let i = open; i < sql.length; i++) {
    const char = sql.charAt(i);
    const closing = QUOTES[char];
    if (closing !== undefined) {
      const end = sql.indexOf(closing, i + 1);
      part += sql.slice(i, end < 0 ? sql.length : end + 1);
      i = end < 0 ? sql.length : end;
    } else if (sql.startsWith('--', i) || sql.startsWith('/*', i)) {
      const end = char === '-' ? sql.indexOf('\n', i) : sql.indexOf('*/', i) + 1;
      i = end <= 0 ? sql.length : end;
      part += ' ';
    } else if (char === '(' && depth++ === 0) part = '';
    else if ((char === ',' && depth === 1) || (char === ')' && --depth === 0)) {
      parts.push(part.trim());
      part = '';
      if (depth === 0) break;
    } else part += char;
  }
  return parts.filter((text) => text !== '');
}
