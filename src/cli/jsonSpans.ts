// Where the values of a JSON text stand, so that one of them can be replaced and all else stays byte for byte.

export interface JsonSpan {
  /** UTF-16 offsets; `end` is after the value. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'object' | 'array' | 'string' | 'other';
  /** Of an object. */
  readonly members: ReadonlyMap<string, JsonSpan>;
  /** Of an array. */
  readonly items: readonly JsonSpan[];
}

const NO_MEMBERS: ReadonlyMap<string, JsonSpan> = new Map();

/**
 * Spans of a text that `JSON.parse` accepts; of another, what was reached before the mistake. What stands under the keys in
 * `closed` has a span of its own, and none inside.
 */
export function jsonSpans(text: string, closed: ReadonlySet<string> = NO_KEYS): JsonSpan {
  return new Scanner(text, closed).value();
}

const NO_KEYS: ReadonlySet<string> = new Set();

const NO_ITEMS: readonly JsonSpan[] = [];

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

class Scanner {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly closed: ReadonlySet<string>,
  ) {}

  value(): JsonSpan {
    this.skipSpace();
    const start = this.at;
    switch (this.text.charCodeAt(start)) {
      case OPEN_OBJECT:
        return this.object(start);
      case OPEN_LIST:
        return this.array(start);
      case QUOTE:
        this.skipString();
        return this.done(start, 'string', NO_MEMBERS, NO_ITEMS);
      default:
        while (this.at < this.text.length && !endsLiteral(this.text.charCodeAt(this.at))) this.at++;
        return this.done(start, 'other', NO_MEMBERS, NO_ITEMS);
    }
  }

  /** A value whose brackets are only counted. */
  private closedValue(): JsonSpan {
    this.skipSpace();
    const start = this.at;
    const first = this.text.charCodeAt(start);
    if (first !== OPEN_OBJECT && first !== OPEN_LIST) return this.value();
    let depth = 0;
    do {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.skipString();
        continue;
      }
      if (code === OPEN_OBJECT || code === OPEN_LIST) depth++;
      else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--;
      this.at++;
    } while (depth > 0 && this.at < this.text.length);
    return this.done(start, first === OPEN_LIST ? 'array' : 'object', NO_MEMBERS, NO_ITEMS);
  }

  private object(start: number): JsonSpan {
    const members = new Map<string, JsonSpan>();
    this.at++;
    while (this.inside(CLOSE_OBJECT)) {
      const keyStart = this.at;
      this.skipString();
      const key = keyOf(this.text.slice(keyStart, this.at));
      this.skipSpace();
      this.at++;
      members.set(key, this.closed.has(key) ? this.closedValue() : this.value());
      this.skipSpace();
      if (this.text.charCodeAt(this.at) === COMMA) this.at++;
    }
    this.at++;
    return this.done(start, 'object', members, NO_ITEMS);
  }

  private array(start: number): JsonSpan {
    const items: JsonSpan[] = [];
    this.at++;
    while (this.inside(CLOSE_LIST)) {
      const { at } = this;
      items.push(this.value());
      this.skipSpace();
      // Another bracket than its own, which is no value, is stepped over: it would be met for ever.
      if (this.text.charCodeAt(this.at) === COMMA || this.at === at) this.at++;
    }
    this.at++;
    return this.done(start, 'array', NO_MEMBERS, items);
  }

  private done(
    start: number,
    kind: JsonSpan['kind'],
    members: JsonSpan['members'],
    items: JsonSpan['items'],
  ): JsonSpan {
    return { start, end: Math.min(this.at, this.text.length), kind, members, items };
  }

  /** Steps over space; false at the closing bracket and at the end of the text. */
  private inside(close: number): boolean {
    this.skipSpace();
    return this.at < this.text.length && this.text.charCodeAt(this.at) !== close;
  }

  private skipSpace(): void {
    while (this.at < this.text.length && isSpace(this.text.charCodeAt(this.at))) this.at++;
  }

  private skipString(): void {
    let end = this.at;
    do {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) {
        this.at = this.text.length;
        return;
      }
    } while (isEscaped(this.text, end));
    this.at = end + 1;
  }
}

function endsLiteral(code: number): boolean {
  return code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT || isSpace(code);
}

/** As `\s`: JSON has fewer, and what is no JSON is scanned as far as it goes. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

/** Most keys are written as they are read. */
function keyOf(json: string): string {
  if (!json.includes('\\') && json.endsWith('"') && json.length > 1) return json.slice(1, -1);
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}
