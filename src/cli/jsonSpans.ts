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

/** Spans of a text that `JSON.parse` accepts; of another, what was reached before the mistake. */
export function jsonSpans(text: string): JsonSpan {
  return new Scanner(text).value();
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): JsonSpan {
    this.skipSpace();
    const start = this.at;
    switch (this.text[this.at]) {
      case '{':
        return this.object(start);
      case '[':
        return this.array(start);
      case '"':
        this.skipString();
        return this.done(start, 'string');
      default:
        while (this.at < this.text.length && !/[\s,\]}]/.test(this.text[this.at] ?? '')) this.at++;
        return this.done(start, 'other');
    }
  }

  private object(start: number): JsonSpan {
    const members = new Map<string, JsonSpan>();
    this.at++;
    while (this.inside('}')) {
      const keyStart = this.at;
      this.skipString();
      const key = this.text.slice(keyStart, this.at);
      this.skipSpace();
      this.at++;
      members.set(keyOf(key), this.value());
      this.skipSpace();
      if (this.text[this.at] === ',') this.at++;
    }
    this.at++;
    return { ...this.done(start, 'object'), members };
  }

  private array(start: number): JsonSpan {
    const items: JsonSpan[] = [];
    this.at++;
    while (this.inside(']')) {
      items.push(this.value());
      this.skipSpace();
      if (this.text[this.at] === ',') this.at++;
    }
    this.at++;
    return { ...this.done(start, 'array'), items };
  }

  private done(start: number, kind: JsonSpan['kind']): JsonSpan {
    return { start, end: Math.min(this.at, this.text.length), kind, members: NO_MEMBERS, items: [] };
  }

  /** Steps over space; false at the closing bracket and at the end of the text. */
  private inside(close: string): boolean {
    this.skipSpace();
    return this.at < this.text.length && this.text[this.at] !== close;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
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

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function keyOf(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}
