// Quotes as the code around a fix has them.
import type { Analysis } from '../semantics/analysis';

/** What opens a string behind something that goes before one; not the apostrophes of comments and texts. */
const OPENING = /[([{,=:]\s*(['"])(?!\1)/g;

/** A text that a fix adds, its strings in the quotes that most strings of the document have. Nothing of the user's own may stand in it. */
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
