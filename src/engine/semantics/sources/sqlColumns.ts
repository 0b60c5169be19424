// Columns that a SELECT gives, as far as its text says: names and aliases. Not a parser of SQL: what it does not understand
// leaves the set of columns open.
import { ANY_COLUMNS, readColumn } from '../columns';
import type { Column, Columns } from '../values';

const NAME = /^(?:[\w$]+\.)*["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?$/u;
const ALIAS = /\s(?:as\s+)?["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?$/iu;

/** Tables that a query reads: what stands after FROM and JOIN, schemas left out. A text without blanks is the name of one. */
export function queriedTables(query: string): readonly string[] {
  const sole = NAME.exec(query.trim())?.[1];
  if (sole !== undefined) return [sole];
  const named = query.matchAll(/\b(?:from|join)\s+(?:[\w$"`[\]]+\.)?["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?/giu);
  return [...new Set([...named].map(([, name]) => name ?? ''))];
}

/** Whether a query gives every column of its tables: `SELECT *`, or the name of a table alone. */
export function givesAll(query: string): boolean {
  return NAME.test(query.trim()) || /^\s*select\s+(?:distinct\s+)?\*\s+from\s/i.test(query);
}

/** Columns of a query; open and without names for anything but a SELECT with a list. */
export function queryColumns(query: string): Columns {
  const list = /^\s*(?:--[^\n]*\n\s*)*select\s+(?:distinct\s+|top\s+\d+\s+)?([\s\S]+?)\sfrom\s/i.exec(query)?.[1];
  if (list === undefined || list.length > 20_000) return ANY_COLUMNS;
  const known = new Map<string, Column>();
  let open = false;
  for (const part of splitList(list)) {
    const text = part.trim();
    const name = NAME.exec(text)?.[1] ?? ALIAS.exec(text)?.[1];
    if (name === undefined || text.endsWith('*')) open = true;
    else known.set(name, { ...readColumn(name, 'code'), through: stepOf(text) });
  }
  return { known, open, dropped: new Set() };
}

const CREATES =
  /\bcreate\s+(?:temp(?:orary)?\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:[\w$"`[\]]+\.)?["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?\s*\(/giu;
const CONSTRAINT = /^(?:primary|foreign|unique|constraint|check|key|index)\b/i;

/** Columns of the tables that a text creates, by the names of the tables in small letters. */
export function createdTables(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (text.length > 20_000) return found;
  for (const created of text.matchAll(CREATES)) {
    const parts = splitList(text.slice(created.index + created[0].length), true);
    const names = parts.flatMap((part) => {
      const name = /^["`[]?([\p{L}_][\p{L}\p{N}_$]*)/u.exec(part.trim())?.[1];
      return name === undefined || CONSTRAINT.test(part.trim()) ? [] : [name];
    });
    found.set((created[1] ?? '').toLowerCase(), names);
  }
  return found;
}

const CREATES_AS =
  /\bcreate\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?(?:[\w$"]+\.)?"?(\w+)"?\s+as\s+(select\s[\s\S]+)/i;

/** The table that a statement makes of a query, in small letters, and the query. */
export function createdOf(text: string): { readonly table: string; readonly query: string } | null {
  const [, table, query] = text.length > 20_000 ? [] : (CREATES_AS.exec(text) ?? []);
  return table === undefined || query === undefined ? null : { table: table.toLowerCase(), query };
}

const FILLS =
  /^\s*(?:create\s+(?:or\s+replace\s+)?table\s+(?:if\s+not\s+exists\s+)?[\w$."]+\s+as|insert\s+(?:or\s+\w+\s+)?into\s+[\w$."]+(?:\s*\([^)]*\))?)\s+((?:select|from)\s[\s\S]+)/i;

/** The query whose rows a statement puts into a table that stays, `CREATE TABLE guests AS SELECT …`, `INSERT INTO guests SELECT …`; null for others. */
export function filledBySql(text: string): string | null {
  return text.length > 20_000 ? null : (FILLS.exec(text)?.[1] ?? null);
}

const INSERTS =
  /^\s*(?:insert|replace)\s+(?:or\s+\w+\s+|ignore\s+)?into\s+(?:[\w$"`[\]]+\.)?["`[]?([\p{L}_][\p{L}\p{N}_$]*)["`\]]?\s*(?:\(([^()]*)\)\s*)?values\b/iu;

/** The table that a statement puts single rows into, in small letters, and the columns that it names; none where it names none. Null for others. */
export function insertedBySql(text: string): { readonly table: string; readonly columns: readonly string[] } | null {
  const [, table, list = ''] = text.length > 20_000 ? [] : (INSERTS.exec(text) ?? []);
  if (table === undefined) return null;
  const columns = list.split(',').flatMap((one) => NAME.exec(one.trim())?.[1] ?? []);
  return { table: table.toLowerCase(), columns };
}

const COUNTS = /^(?:count|length|char_length)\s*\(/i;
const DIGESTS = /^(?:(?:lower|upper|hex|to_hex|encode)\s*\(\s*)?(?:md5|sha\w*|hash\w*|digest|farm_fingerprint)\s*\(/i;

/** The step, as methods of pandas are called, of a column that a query counts or hashes: `COUNT(DISTINCT email) AS email`. */
function stepOf(part: string): readonly string[] {
  return COUNTS.test(part) ? ['count'] : DIGESTS.test(part) ? ['digest'] : [];
}

/** Parts between commas that stand in no bracket; `toEnd` stops at the bracket that closes the list. */
function splitList(list: string, toEnd = false): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const char = list.charAt(at);
    if (char === '(') depth++;
    else if (char === ')') {
      if (toEnd && depth === 0) return [...parts, list.slice(start, at)];
      depth--;
    } else if (char === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(list.slice(start));
  return parts;
}
