// What a line that IPython handles is: how far it goes, what Python it holds, and whether a bare word is a magic.
import { BACKSLASH, identifierEnd, lineEnd, nextLineStart, skipBlanks } from './characters';
import { AUTOMAGICS, BARE_AUTOMAGICS, LANGUAGE_LINE_MAGICS, PYTHON_LINE_MAGICS, SHELL_AUTOMAGICS } from './magicNames';

const COMPOUND = new Set(['if', 'for', 'while', 'with', 'try', 'def', 'class', 'async', 'match']);
const OPERATOR_WORDS = new Set(['in', 'is', 'and', 'or', 'not', 'if', 'else', 'for', 'as', 'import', 'from']);

/** End of the line at `at`, or of the last line that backslashes join to it. */
export function continuedEnd(text: string, at: number): number {
  let stop = lineEnd(text, at);
  while (stop < text.length && stop > at && text.charCodeAt(stop - 1) === BACKSLASH) {
    stop = lineEnd(text, nextLineStart(text, stop));
  }
  return stop;
}

/** Where the Python of `%time x = f()` starts, 0 where the magic at `at` holds none. */
export function pythonArgument(text: string, at: number, stop: number): number {
  const nameEnd = identifierEnd(text, at + 1);
  if (!PYTHON_LINE_MAGICS.has(text.slice(at + 1, nameEnd))) return 0;
  const options = /^(?:\s+-(?:[nrTDlfsum]\s*\S+|[a-zA-Z]+))*\s+/.exec(text.slice(nameEnd, stop))?.[0].length ?? 0;
  const code = nameEnd + options;
  if (options === 0 || code >= stop) return 0;
  // A compound statement cannot follow the `;` of the mask.
  const word = text.slice(code, identifierEnd(text, code));
  return COMPOUND.has(word) || !/[\w([{'"]/.test(text.charAt(code)) ? 0 : code;
}

/** `%md` and the like, which make the whole cell another language's in Databricks notebooks; null for anything else. */
export function languageOfCell(text: string, first: number, stop: number): string | null {
  if (text.charAt(first) !== '%') return null;
  const end = identifierEnd(text, first + 1);
  const word = text.slice(first + 1, end);
  if (!LANGUAGE_LINE_MAGICS.has(word)) return null;
  const isAlone = skipBlanks(text, end) === stop;
  // `%sql` with a query on its line is a line magic elsewhere, with Python below it.
  if (word === 'sql') return isAlone && text.slice(stop).trim() !== '' ? word : null;
  return word !== 'sh' || isAlone ? word : null;
}

/**
 * Whether the word at `at`, which opens a logical line, is a magic written without `%`: `pip install x`, `cd ..`.
 * IPython decides by the names that exist; here what follows decides, which must not go on as Python.
 */
export function isAutomagic(text: string, at: number, isFirstLine: boolean): boolean {
  const end = identifierEnd(text, at);
  const word = text.slice(at, end);
  if (!AUTOMAGICS.has(word)) return false;
  const argument = skipBlanks(text, end);
  const stop = lineEnd(text, at);
  if (argument >= stop) return isFirstLine && BARE_AUTOMAGICS.has(word) && text.slice(stop).trim() === '';
  if (argument === end) return false;
  const rest = text.slice(argument, stop);
  if (SHELL_AUTOMAGICS.has(word) && /^(?:-{1,2}[A-Za-z0-9]|\.\.?(?:$|[/\s])|~|\/\S|\*\.|"|'|\$)/.test(rest)) {
    // `ls -l` is arithmetic where `ls` is a name of the cell's own.
    return !new RegExp(`^\\s*${word}\\s*=`, 'm').test(text);
  }
  const next = /^[\w.\-/]+/.exec(rest)?.[0] ?? '';
  return /^[A-Za-z_]/.test(next) && !OPERATOR_WORDS.has(next);
}
