// Values of Python's literals from their source text (https://docs.python.org/3/reference/lexical_analysis.html#literals).

export interface StringLiteral {
  readonly raw: boolean;
  readonly bytes: boolean;
  /** f-string or t-string. */
  readonly interpolated: boolean;
  /** Offsets of the text between the quotes, in the literal. */
  readonly start: number;
  readonly end: number;
}

/** Takes a literal apart: prefix, quotes, body. A literal without its closing quote ends where the text ends. */
export function stringLiteral(source: string): StringLiteral {
  let prefix = 0;
  while (prefix < source.length && source.charAt(prefix) !== '"' && source.charAt(prefix) !== "'") prefix++;
  const flags = source.slice(0, prefix).toLowerCase();
  const quote = source.charAt(prefix);
  const triple = source.startsWith(quote.repeat(3), prefix) && source.length >= prefix + 6;
  const width = triple ? 3 : 1;
  const start = prefix + width;
  const closed = source.length >= start + width && source.endsWith(quote.repeat(width));
  return {
    raw: flags.includes('r'),
    bytes: flags.includes('b'),
    interpolated: flags.includes('f') || flags.includes('t'),
    start,
    end: closed ? source.length - width : source.length,
  };
}

/** Text of a plain literal; bytes come as one character for each byte. */
export function stringValue(source: string): { value: string; bytes: boolean } {
  const literal = stringLiteral(source);
  const body = source.slice(literal.start, literal.end);
  return { value: unescapeString(body, literal.raw, literal.bytes), bytes: literal.bytes };
}

const SINGLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Decodes the text between the quotes. `\N{…}` becomes U+FFFD: the name table of Unicode is not shipped. */
export function unescapeString(body: string, raw: boolean, bytes: boolean): string {
  const text = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  if (raw || !text.includes('\\')) return text;
  return text.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]*\}|([^]))/g,
    (whole: string, octal?: string, hex?: string, short?: string, long?: string, single?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & (bytes ? 0xff : 0x1ff));
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      if (single !== undefined) return single === '\n' ? '' : (SINGLE[single] ?? whole);
      if (bytes) return whole;
      if (short !== undefined) return String.fromCharCode(parseInt(short, 16));
      if (long !== undefined) {
        const code = parseInt(long, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      }
      return '\ufffd';
    },
  );
}

/** Integers and floats in every base; NaN for imaginary numbers, so that no arithmetic is folded over them. */
export function numberValue(source: string): number {
  const text = source.replaceAll('_', '').replace(/[lL]$/, '');
  if (/^0[xob]/i.test(text)) return Number(text);
  if (/[jJ]$/.test(text)) return NaN;
  // Python 2's octal.
  if (/^0[0-7]+$/.test(text)) return parseInt(text, 8);
  return Number(text);
}
