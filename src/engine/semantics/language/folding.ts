// Constant folding of strings, numbers and paths, as far as what code names can be known without running it.
import { isAbsolutePath, normalizePath } from '../../../base/paths';
import { UNKNOWN, type Value } from '../values';

type Parts = readonly (string | null)[];

/** A known Python value; null is None. */
export function constant(value: string | number | boolean | null): Value {
  return { kind: 'constant', value };
}

/** A text that was put together to more characters than this, or more pieces, is unknown: code may double it in a loop. */
const MAX_LENGTH = 16 * 1024;
const MAX_PATH_LENGTH = 1024;
const MAX_PARTS = 64;

/** Merges neighbours; a text without gaps is a constant. */
export function text(parts: Parts, kind: 'text' | 'path' = 'text'): Value {
  const merged: (string | null)[] = [];
  let length = 0;
  for (const part of parts) length += part?.length ?? 0;
  if (parts.length > 1 && (length > (kind === 'path' ? MAX_PATH_LENGTH : MAX_LENGTH) || parts.length > MAX_PARTS))
    return UNKNOWN;
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== null || last !== null) merged.push(part);
  }
  if (merged.length === 0) merged.push('');
  const [only] = merged;
  if (kind === 'text' && merged.length === 1 && typeof only === 'string') return constant(only);
  if (merged.every((part) => part === null)) return kind === 'path' ? { kind: 'path', parts: [null] } : UNKNOWN;
  return { kind, parts: merged };
}

/** The value as pieces of text; null where it is none. */
export function textParts(value: Value): Parts | null {
  switch (value.kind) {
    case 'constant':
      return value.value === null ? null : [typeof value.value === 'string' ? value.value : pythonText(value.value)];
    case 'text':
    case 'path':
      return value.parts;
    case 'choice': {
      // A path that depends on a branch: the first way stands for both.
      const [first] = value.options;
      return first === undefined ? null : textParts(first);
    }
    default:
      return null;
  }
}

function pythonText(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

/** The text, where all of it is known; of a choice the first option that is a text. Null otherwise. */
export function stringOf(value: Value | undefined): string | null {
  if (value === undefined) return null;
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : null;
  if (value.kind === 'path' || value.kind === 'text') {
    const [only] = value.parts;
    return value.parts.length === 1 && typeof only === 'string' ? only : null;
  }
  if (value.kind === 'choice') {
    for (const option of value.options) {
      const found = stringOf(option);
      if (found !== null) return found;
    }
  }
  return null;
}

/** A folder of some name, from where code runs or from the root: `data/`, not `../`. */
const FOLDER = /^(?![a-z][a-z0-9+.-]+:\/\/)[^*?\n\r]*[^./\\*?\n\r][/\\]/i;

/**
 * `data/*.csv` of `f"data/{day}.csv"`, `data/*` of the names that a folder lists: some file of a known folder. Null where the
 * folder is not known, or all of the path is.
 */
export function filesNamed(value: Value): string | null {
  const parts = textParts(value) ?? [];
  const [start] = parts;
  if (parts.length < 2 || typeof start !== 'string' || !FOLDER.test(start)) return null;
  return parts.map((part) => part ?? '*').join('');
}

/** The number of a constant (int or float); null for booleans and for what is not known. */
export function numberOf(value: Value | undefined): number | null {
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : null;
}

/** Whether an `axis` goes along the columns, so that something is done in each row or to columns: 1, -1 or `'columns'`. */
export function isAlongColumns(axis: Value | undefined): boolean {
  // pictures.mean(axis=(1, 2)): of each by itself.
  if (axis?.kind === 'tuple') return axis.items.length > 0 && axis.items.every((one) => (numberOf(one) ?? 0) !== 0);
  const number = numberOf(axis);
  return number === -1 || (number !== null && number >= 1) || stringOf(axis) === 'columns';
}

/** True or False of a constant; null for anything else, whatever its truth. */
export function booleanOf(value: Value | undefined): boolean | null {
  return value?.kind === 'constant' && typeof value.value === 'boolean' ? value.value : null;
}

/** Whether a value is surely Python's None; an argument that was not given is not. */
export function isNone(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === null;
}

/** `os.path.join` and `/`: a later absolute part starts anew. */
export function joinPaths(values: readonly Value[]): Value {
  let parts: (string | null)[] = [];
  for (const value of values) {
    const more = textParts(value) ?? [null];
    const [head] = more;
    if (typeof head === 'string' && isAbsolutePath(head)) parts = [...more];
    else if (parts.length === 0) parts = [...more];
    else parts.push(endsWithSlash(parts) ? '' : '/', ...more);
  }
  const joined = text(parts, 'path');
  if (joined.kind !== 'path') return joined;
  const [only] = joined.parts;
  return joined.parts.length === 1 && typeof only === 'string' && only !== ''
    ? { kind: 'path', parts: [tidy(only)] }
    : joined;
}

function endsWithSlash(parts: Parts): boolean {
  const last = parts.at(-1);
  return typeof last === 'string' && (last.endsWith('/') || last === '');
}

/** Resolves `.` and `..` but leaves URLs alone. */
function tidy(path: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(path) ? path : normalizePath(path);
}

/** A text or path as a path; unknown where it is neither. */
export function asPath(value: Value): Value {
  const parts = textParts(value);
  return parts === null ? UNKNOWN : text(parts, 'path');
}

/** What lies above a folder that is written with dots alone, such as the one that code is run in: `os.path.dirname(os.getcwd())`; else null. */
export function aboveDots(path: string): string | null {
  if (path === '' || path === '.') return '..';
  return /^(?:\.\.\/)*\.\.$/.test(path) ? `${path}/..` : null;
}

/** Folders above a path that are followed: `Path(__file__).resolve().parents[2]`. */
const MOST_PARENTS = 8;

function parentsOf(parts: Parts): readonly Value[] {
  const found: Value[] = [];
  for (let at = parts; found.length < MOST_PARENTS;) {
    const parent = pathAttribute(at, 'parent');
    if (parent?.kind !== 'path' || parent.parts.includes(null) || String(parent.parts) === String(at)) break;
    found.push(parent);
    at = parent.parts;
  }
  return found;
}

/** `Path.parent`, `.parents`, `.name`, `.stem`, `.suffix`. */
export function pathAttribute(parts: Parts, attribute: string): Value | null {
  const whole = parts.length === 1 ? parts[0] : undefined;
  const slash = (s: string): number => s.lastIndexOf('/');
  switch (attribute) {
    case 'parent': {
      const last = parts.at(-1);
      if (typeof last !== 'string') return { kind: 'path', parts: [null] };
      const above = parts.length === 1 ? aboveDots(last) : null;
      if (above !== null) return { kind: 'path', parts: [above] };
      const at = slash(last);
      const head = at < 0 ? (parts.length === 1 ? '.' : '') : last.slice(0, at === 0 ? 1 : at);
      return text([...parts.slice(0, -1), head], 'path');
    }
    case 'parents':
      return { kind: 'tuple', items: parentsOf(parts) };
    case 'name':
      return typeof whole === 'string' ? constant(whole.slice(slash(whole) + 1)) : UNKNOWN;
    case 'stem':
      return typeof whole === 'string' ? constant(whole.slice(slash(whole) + 1).replace(/\.[^.]*$/, '')) : UNKNOWN;
    case 'suffix':
      return typeof whole === 'string' ? constant(/\.[^./]*$/.exec(whole)?.[0] ?? '') : UNKNOWN;
    default:
      return null;
  }
}

/** Arithmetic on constants; null where it is not decided. */
export function foldBinary(op: string, left: Value, right: Value): Value | null {
  if (left.kind === 'path' && op === '/') return joinPaths([left, right]);
  // Nothing but a path can be divided by a text: `folder / f'rows.{ending}'` of a parameter.
  if (op === '/' && left.kind === 'unknown' && isText(right)) return joinPaths([left, right]);
  if (left.kind === 'constant' && right.kind === 'constant') {
    const a = left.value;
    const b = right.value;
    if (typeof a === 'number' && typeof b === 'number') return foldNumbers(op, a, b);
    if (typeof a === 'string' && op === '%' && !PLACE.test(a)) return text([percent(a)]);
  }
  if (op === '+') {
    const a = textParts(left);
    const b = textParts(right);
    if (isText(left) || isText(right)) return text([...(a ?? [null]), ...(b ?? [null])]);
  }
  if (op === '%' && left.kind === 'constant' && typeof left.value === 'string') {
    const pieces = left.value.split(new RegExp(PLACE, 'g')).map(percent);
    const places = left.value.match(new RegExp(PLACE, 'g')) ?? [];
    const values = right.kind === 'tuple' ? right.items : [right];
    const parts: (string | null)[] = [pieces[0] ?? ''];
    pieces.slice(1).forEach((piece, i) => {
      const value = values[i];
      // `%03d`, `%.2f`: how the number will look is not worked out.
      const isPlain = /^%[sdi]$/.test(places[i] ?? '');
      parts.push(...(value === undefined || !isPlain ? [null] : (textParts(value) ?? [null])), piece);
    });
    return text(parts);
  }
  return null;
}

function isText(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
}

/** Where `format % values` puts a value; which one a name like `%(day)s` means is not worked out. */
const PLACE = /%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[sdifgrxeo]/;

function percent(format: string): string {
  return format.replaceAll('%%', '%');
}

function foldNumbers(op: string, a: number, b: number): Value | null {
  switch (op) {
    case '+':
      return constant(a + b);
    case '-':
      return constant(a - b);
    case '*':
      return constant(a * b);
    case '/':
      return b === 0 ? null : constant(a / b);
    case '//':
      return b === 0 ? null : constant(Math.floor(a / b));
    case '%':
      return b === 0 ? null : constant(a - b * Math.floor(a / b));
    case '**':
      return constant(a ** b);
    default:
      return null;
  }
}

/** `'{}/{name}.csv'.format(…)` */
export function foldFormat(format: string, positional: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  const parts: (string | null)[] = [];
  let next = 0;
  let last = 0;
  for (const match of format.matchAll(/\{\{|\}\}|\{([^{}:!]*)[^{}]*\}/g)) {
    parts.push(format.slice(last, match.index));
    last = match.index + match[0].length;
    const field = match[1];
    if (field === undefined) parts.push(match[0].charAt(0));
    else {
      const value =
        field === '' ? positional[next++] : /^\d+$/.test(field) ? positional[Number(field)] : keywords.get(field);
      parts.push(...(value === undefined ? [null] : (textParts(value) ?? [null])));
    }
  }
  parts.push(format.slice(last));
  return text(parts);
}
