// Quotes as the code around a fix has them.
import type { Analysis } from '../semantics/analysis';

/** What opens a string behind something that goes before one; not the apostrophes of comments and texts. */
const OPENING = /[([{,=:]\s*(['"])(?!\1)/g;

/** A name or path of the user's own as Python writes it: escaped where it holds quotes, which `inOwnQuotes` then leaves alone. */
export function textLiteral(text: string, mark: '"' | "'" = '"'): string {
  return /["'\\\n\r]/.test(text) ? JSON.stringify(text) : `${mark}${text}${mark}`;
}

/** A text that a fix adds, its strings in the quotes that most strings of the document have. What is the user's own in it is a `textLiteral`. */
export function inOwnQuotes({ unit }: Analysis, text: string): string {
  let single = 0;
  let double = 0;
  for (const { chunks } of unit.cells)
    for (const chunk of chunks)
      for (const [, mark] of chunk.text.matchAll(OPENING)) {
        if (mark === "'") single++;
        else double++;
      }
  const mark = single > double ? "'" : '"';
  return text.replaceAll(/(["'])([^"'\\\n]*)\1/g, `${mark}$2${mark}`);
}
