// Column names of JSON: records one per line, an array of records, or a map of columns as pandas writes it.
import type { FileHeader } from './header';

/** Records may differ in their keys: so many are looked at. */
const SAMPLE_LINES = 50;

/** Names in JSON lines: of the first records, in the order they appear. */
export function readJsonLinesHeader(text: string, cut: boolean): FileHeader | null {
  const lines = text.split('\n');
  if (cut && lines.length > 1) lines.pop();
  const names = new Set<string>();
  for (const line of lines.slice(0, SAMPLE_LINES)) {
    if (line.trim() === '') continue;
    const record = parseOrNull(line);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
    for (const name of Object.keys(record)) names.add(name);
  }
  return names.size === 0 ? null : { names: [...names], complete: true };
}

/** Names in a JSON document, which may be cut: of its first records, or of its columns. */
export function readJsonHeader(text: string, cut: boolean): FileHeader | null {
  const start = text.trimStart();
  if (start.startsWith('[')) return fromRecords(start, 1, cut);
  if (!start.startsWith('{')) return null;
  if (/^\{[^\n]*\}[ \t\r]*\n\s*\{/.test(start)) return readJsonLinesHeader(text, cut);
  const document = cut ? null : parseOrNull(start);
  if (typeof document === 'object' && document !== null) return fromDocument(document);
  const records = /"(?:data|records|rows|features)"\s*:\s*\[/.exec(start);
  if (records !== null) return fromRecords(start, records.index + records[0].length, true);
  const schema = /"schema"\s*:\s*\{\s*"fields"\s*:\s*\[/.exec(start);
  if (schema !== null) return ofFields(recordsFrom(start, schema.index + schema[0].length));
  const entries = topLevelKeys(start);
  return entries.length === 0 ? null : { names: entries, complete: false };
}

/** `{"data": [records]}`, `{"columns": […], "data": […]}`, or `{"a": {…}, "b": {…}}` of equal shape. */
function fromDocument(document: object): FileHeader | null {
  const values: Record<string, unknown> = { ...document };
  if (Array.isArray(values.columns) && values.columns.every((name) => typeof name === 'string')) {
    return { names: values.columns, complete: true };
  }
  for (const key of ['data', 'records', 'rows', 'features']) {
    const list = values[key];
    if (Array.isArray(list)) return ofRecords(list as unknown[], true);
  }
  const columns = Object.entries(values);
  const areColumns = columns.length > 0 && columns.every(([, value]) => typeof value === 'object' && value !== null);
  return areColumns ? { names: columns.map(([name]) => name), complete: true } : null;
}

function ofRecords(list: readonly unknown[], complete: boolean): FileHeader | null {
  const names = new Set<string>();
  for (const record of list.slice(0, SAMPLE_LINES)) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) continue;
    const properties = 'properties' in record && 'geometry' in record ? record.properties : record;
    if (typeof properties === 'object' && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
  }
  return names.size === 0 ? null : { names: [...names], complete };
}

/** Records of an array that begins before `offset`: each is parsed as far as the text goes. */
function fromRecords(text: string, offset: number, cut: boolean): FileHeader | null {
  if (!cut) {
    const whole = parseOrNull(text);
    if (Array.isArray(whole)) return ofRecords(whole as unknown[], true);
  }
  const records = recordsFrom(text, offset);
  return ofRecords(records, records.length > 0);
}

/** The first records of an array that begins before `offset`. */
function recordsFrom(text: string, offset: number): unknown[] {
  const records: unknown[] = [];
  let position = offset;
  while (records.length < SAMPLE_LINES) {
    const start = text.indexOf('{', position);
    if (start < 0 || text.slice(position, start).includes(']')) break;
    const end = endOfObject(text, start);
    if (end < 0) break;
    records.push(parseOrNull(text.slice(start, end)));
    position = end;
  }
  return records;
}

/** Names that the fields of a schema have, as pandas writes it before the records: `{"name": "age", "type": "integer"}`. */
function ofFields(fields: readonly unknown[]): FileHeader | null {
  const names = fields.flatMap((field) =>
    typeof field === 'object' && field !== null && 'name' in field && typeof field.name === 'string' ? field.name : [],
  );
  return names.length === 0 ? null : { names, complete: false };
}

/** Offset behind the object that begins at `start`; -1 where the text ends before. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return -1;
}

/** Keys of the outermost object, as far as its values are objects or arrays: a map of columns. */
function topLevelKeys(text: string): string[] {
  const names: string[] = [];
  let position = 1;
  for (;;) {
    const key = /^\s*,?\s*"((?:[^"\\]|\\.)*)"\s*:\s*(?=[[{])/.exec(text.slice(position, position + 4096));
    if (key === null) return names;
    const name = parseOrNull(`"${key[1] ?? ''}"`);
    if (typeof name === 'string') names.push(name);
    const end = endOfObject(text, position + key[0].length);
    if (end < 0) return names;
    position = end;
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
