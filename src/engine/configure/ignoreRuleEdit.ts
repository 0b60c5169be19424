// Adds a value to a list, as a rule to `ignore`, in a configuration's text and leaves every other character as it is: comments, order, spacing.
import { parse } from 'smol-toml';
import { lineBreakOf } from '../../base/lines';

export interface TextEdit {
  /** UTF-16 offsets in the text given. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value that a list is to hold: a rule's code in `ignore`, or one of another key of a table. */
export type ListEntry =
  | { readonly ignore: string; readonly table: string | null }
  | { readonly value: string; readonly key: string; readonly table: string };

/** As {@link ignoreRuleEdit} or {@link listValueEdit}. */
export function listEntryEdit(text: string, entry: ListEntry): TextEdit | null {
  return 'ignore' in entry
    ? ignoreRuleEdit(text, entry.table, entry.ignore)
    : listValueEdit(text, entry.table, entry.key, entry.value);
}

/**
 * The edit that makes `text` ignore `code`, or null where it does already. `table` is the header that the key belongs to:
 * `tool.assay` in `pyproject.toml`, null in `assay.toml`, whose keys stand before any header.
 */
export function ignoreRuleEdit(text: string, table: string | null, code: string): TextEdit | null {
  return addToList(text, table, 'ignore', code);
}

/**
 * The edit that adds `value` to the list `key` of a table such as `rules.DVL001`; null where it is there already, or where
 * the text speaks of the table in another way than by its header, as in `rules = { DVL001 = … }`.
 */
export function listValueEdit(text: string, table: string, key: string, value: string): TextEdit | null {
  if (bodyOf(text, table) === undefined && holds(text, table)) return null;
  return addToList(text, table, key, value);
}

/** Whether the table is there, however it is written; a text that is no TOML is left alone. */
function holds(text: string, table: string): boolean {
  try {
    let at: unknown = parse(text);
    for (const name of table.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
    return at !== undefined;
  } catch {
    return true;
  }
}

function addToList(text: string, table: string | null, key: string, value: string): TextEdit | null {
  const body = bodyOf(text, table);
  if (!body) return newTable(text, table ?? '', key, value);
  const at = keyIn(text, body, key);
  if (!at) {
    const lineBreak = lineBreakOf(text);
    const before = body.start > 0 && text[body.start - 1] !== '\n' ? lineBreak : '';
    return { start: body.start, end: body.start, text: `${before}${key} = [${quoted(value)}]${lineBreak}` };
  }
  return intoList(text, at, value);
}

/** A basic string of TOML. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the keys of a table stand: after its header, up to the next one. */
function bodyOf(text: string, table: string | null): Stretch | undefined {
  const headers = [...text.matchAll(/^[ \t]*\[\[?([^[\]\n]*)\]\]?[^\n]*(?:\n|$)/gm)].filter(({ index }) =>
    isCode(text, index),
  );
  const next = (from: number) => headers.find(({ index }) => index >= from)?.index ?? text.length;
  if (table === null) return { start: headSize(text), end: next(0) };
  const own = headers.find(([, name = '']) => name.replace(/[\s"']/g, '') === table);
  if (!own) return undefined;
  const start = own.index + own[0].length;
  return { start, end: next(start) };
}

/** Comment lines at the top of a file belong to the file, not to its first key. */
function headSize(text: string): number {
  return /^(?:#[^\n]*(?:\n|$))*/.exec(text)?.[0].length ?? 0;
}

/** Start of a key's value. */
function keyIn(text: string, body: Stretch, key: string): number | undefined {
  const pattern = new RegExp(`^[ \\t]*["']?${key}["']?[ \\t]*=[ \\t]*`, 'gm');
  for (const match of text.slice(0, body.end).matchAll(pattern)) {
    if (match.index >= body.start && isCode(text, match.index)) return match.index + match[0].length;
  }
  return undefined;
}

function intoList(text: string, start: number, value: string): TextEdit | null {
  if (text[start] !== '[') return null;
  const { items, close } = readList(text, start + 1);
  if (close === undefined || items.some((item) => text.slice(item.start + 1, item.end - 1) === value)) return null;
  const last = items[items.length - 1];
  if (!last) return { start: start + 1, end: start + 1, text: quoted(value) };
  const written = text.slice(start, close);
  const multiline = written.includes('\n');
  const indent = /\n([ \t]+)\S/.exec(written)?.[1] ?? '  ';
  const gap = multiline ? lineBreakOf(text) + indent : ' ';
  const comma = /^\s*,/.exec(text.slice(last.end, close));
  const at = last.end + (comma?.[0].length ?? 0);
  // A list that ends with a comma over several lines keeps doing so.
  const added = comma ? `${gap}${quoted(value)}${multiline ? ',' : ''}` : `,${gap}${quoted(value)}`;
  return { start: at, end: at, text: added };
}

/** The strings of a list and its closing bracket, comments left out. */
function readList(text: string, from: number): { readonly items: readonly Stretch[]; readonly close?: number } {
  const items: Stretch[] = [];
  const pattern = /#[^\n]*|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\]/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match;
    if (found === ']') return { items, close: match.index };
    if (!found.startsWith('#')) items.push({ start: match.index, end: match.index + found.length });
  }
  return { items };
}

/** Whether an offset is outside every multi-line string that begins before it. */
function isCode(text: string, offset: number): boolean {
  const before = text.slice(0, offset).replace(/#[^\n]*/g, '');
  const quotes = (mark: string) => before.split(mark).length - 1;
  return quotes('"""') % 2 === 0 && quotes("'''") % 2 === 0;
}

function newTable(text: string, table: string, key: string, value: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  const gap = text === '' ? '' : text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const block = `[${table}]${lineBreak}${key} = [${quoted(value)}]${lineBreak}`;
  return { start: text.length, end: text.length, text: gap + block };
}
