// Quotes as the code around a fix has them.
import type { Analysis } from '../semantics/analysis';
import { oncePerAnalysis } from './once';

/** What opens a string behind something that goes before one; not the apostrophes of comments and texts. */
const OPENING = /[([{,=:]\s*(['"])(?!\1)/g;

/** A name or path of the user's own as Python writes it: escaped where it holds quotes, which `inOwnQuotes` then leaves alone. */
export function textLiteral(text: string, mark: '"' | "'" = '"'): string {
  return /["'\\\n\r]/.test(text) ? JSON.stringify(text) : `${mark}${text}${mark}`;
}

/** The quotes of most strings. */
const markOf = oncePerAnalysis(({ unit }): string => {
  let single = 0;
  let double = 0;
  for (const { chunks } of unit.cells)
    for (const chunk of chunks)
      for (const [, mark] of chunk.text.matchAll(OPENING)) {
        if (mark === "'") single++;
        else double++;
      }
  return single > double ? "'" : '"';
});

/** A string from its opening quotes to its closing ones, so that what stands between two strings is none. */
const STRING = /(["'])((?:\\.|(?!\1)[^\\\n])*)\1/g;

/** A text that a fix adds, its strings in the quotes that most strings of the document have. What is the user's own in it is a `textLiteral`. */
export function inOwnQuotes(analysis: Analysis, text: string): string {
  const mark = markOf(analysis);
  return text.replaceAll(STRING, (whole, _, inner: string) => (/["'\\]/.test(inner) ? whole : mark + inner + mark));
}
