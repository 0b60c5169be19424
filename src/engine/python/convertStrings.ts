// String literals: implicit concatenation, and f-strings with their nested formats.
import type { Constant, Expression, FString } from './ast';
import type { Conversion } from './conversion';
import { stringLiteral, stringValue, unescapeString } from './literals';

/** Literals that stand side by side are one constant, or one f-string. */
export function convertStrings(conversion: Conversion, literals: readonly number[], whole: number): Constant | FString {
  const { table } = conversion;
  const parts: (string | Expression)[] = [];
  const formats: Expression[] = [];
  let formatted = false;
  let interpolated = false;
  let bytes = false;
  const add = (text: string): void => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else if (text !== '') parts.push(text);
  };
  for (const index of literals) {
    const source = conversion.source(index);
    const literal = stringLiteral(source);
    if (!literal.interpolated) {
      const plain = stringValue(source);
      add(plain.value);
      bytes ||= plain.bytes;
      continue;
    }
    interpolated = true;
    const base = table.start(index);
    let from = literal.start;
    const piece = (to: number): string => {
      const doubled = source.slice(from, to).replace(/\{\{|\}\}/g, (pair) => pair.charAt(0));
      return unescapeString(doubled, literal.raw, false);
    };
    for (const child of table.named(index)) {
      if (table.type(child) !== 'interpolation') continue;
      add(piece(table.start(child) - base));
      formatted = interpolation(conversion, child, add, parts, formats) || formatted;
      from = table.end(child) - base;
    }
    add(piece(literal.end));
  }
  const place = conversion.at(whole);
  if (interpolated) return { kind: 'FString', ...place, parts, formatted, formats };
  const [only] = parts;
  return { kind: 'Constant', ...place, value: typeof only === 'string' ? only : '', bytes };
}

/** Returns whether the value goes through a conversion or a format. */
function interpolation(
  conversion: Conversion,
  index: number,
  add: (text: string) => void,
  parts: (string | Expression)[],
  formats: Expression[],
): boolean {
  const { table } = conversion;
  const [expression, ...rest] = table.named(index);
  if (expression === undefined) return false;
  let formatted = false;
  if (table.hasToken(index, '=')) {
    // `{x=}` shows its own text.
    const after = /^\s*=\s*/.exec(conversion.text.slice(table.end(expression)))?.[0].length ?? 0;
    add(conversion.text.slice(table.start(index) + 1, table.end(expression) + after));
    formatted = true;
  }
  parts.push(conversion.expression(expression));
  for (const child of rest) {
    formatted = true;
    if (table.type(child) === 'format_specifier') nestedFormats(conversion, child, formats);
  }
  return formatted;
}

function nestedFormats(conversion: Conversion, index: number, formats: Expression[]): void {
  const { table } = conversion;
  for (const child of table.named(index)) {
    const [expression, ...rest] = table.named(child);
    if (expression !== undefined) formats.push(conversion.expression(expression));
    for (const inner of rest) if (table.type(inner) === 'format_specifier') nestedFormats(conversion, inner, formats);
  }
}
