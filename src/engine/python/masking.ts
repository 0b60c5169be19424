// Finds IPython's magics and puts same-length legal Python in their place, so that every offset of the rest holds.
// Follows IPython's input transformations (IPython/core/inputtransformer2.py): line and cell magics, shell, assignment, help.
import type { Magic } from './unit';
import {
  BACKSLASH,
  HASH,
  TAB,
  identifierEnd,
  isIdentifierStart,
  isNewline,
  lineEnd,
  nextLineStart,
  skipBlanks,
} from './characters';
import { readLogicalLine, type LineComment, type LineReading, type LogicalLine } from './logicalLines';
import {
  AUTOMAGICS,
  BARE_AUTOMAGICS,
  LANGUAGE_LINE_MAGICS,
  PYTHON2_CELL_MAGICS,
  PYTHON_CELL_MAGICS,
  PYTHON_LINE_MAGICS,
  SHELL_AUTOMAGICS,
} from './magicNames';

export interface ScannedText {
  /** Same length as the text. */
  readonly masked: string;
  /** Logical lines that are Python; lines that were magic through and through, inside a block, are `0`. */
  readonly lines: readonly LogicalLine[];
  readonly comments: readonly LineComment[];
  readonly magics: readonly Omit<Magic, 'cell'>[];
  /** Name of a cell magic, as in `%%bash`, whose body is not Python; then `lines` is empty. */
  readonly foreign: string | null;
  readonly python2: boolean;
}

/** In a script `%` and `!` lines are masked too (exports of notebooks), but no cell magics and no bare words. */
export function scanText(text: string, kind: 'script' | 'notebook'): ScannedText {
  return new Scanner(text, kind === 'notebook').scan();
}

/** After that many brackets that never close, the end is looked for only nearby: keeps broken text linear. */
const MANY_UNCLOSED = 30;
const NEARBY = 2000;

class Scanner {
  private readonly lines: LogicalLine[] = [];
  private readonly comments: LineComment[] = [];
  private readonly magics: Omit<Magic, 'cell'>[] = [];
  private readonly replacements: { start: number; end: number; text: string }[] = [];
  private foreign: string | null = null;
  private python2 = false;
  private unclosed = 0;

  constructor(
    private readonly text: string,
    private readonly notebook: boolean,
  ) {}

  scan(): ScannedText {
    let at = this.notebook ? this.cellMagics() : 0;
    while (this.foreign === null && at < this.text.length) at = this.line(at);
    return {
      masked: this.masked(),
      lines: this.foreign === null ? this.lines : [],
      comments: this.foreign === null ? this.comments : [],
      magics: this.magics,
      foreign: this.foreign,
      python2: this.python2,
    };
  }

  /** Cell magics at the top, also several of them, below comments; returns where the body starts. */
  private cellMagics(): number {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const first = skipBlanks(text, at);
      const stop = lineEnd(text, first);
      if (text.startsWith('%%', first)) {
        const word = /^%%([^\s]*)/.exec(text.slice(first, stop))?.[1] ?? '';
        this.magic('%%', first, trimEnd(text, first, stop), '');
        if (PYTHON2_CELL_MAGICS.has(word)) this.python2 = true;
        else if (!PYTHON_CELL_MAGICS.has(word)) this.foreign = word === '' ? 'unknown' : word;
        at = nextLineStart(text, stop);
        if (this.foreign !== null) return at;
        this.magicEnd = at;
      } else if (first === stop || text.charCodeAt(first) === HASH) {
        at = nextLineStart(text, stop);
      } else {
        this.languageLine(first, stop);
        break;
      }
    }
    return this.magicEnd;
  }
  private magicEnd = 0;

  /** `%md` and the like, which make the whole cell another language's in Databricks notebooks. */
  private languageLine(first: number, stop: number): void {
    const { text } = this;
    if (text.charCodeAt(first) !== PERCENT) return;
    const end = identifierEnd(text, first + 1);
    const word = text.slice(first + 1, end);
    if (!LANGUAGE_LINE_MAGICS.has(word)) return;
    const alone = skipBlanks(text, end) === stop;
    const more = text.slice(stop).trim() !== '';
    // `%sql` with a query on its line is a line magic elsewhere, with Python below it.
    if (word === 'sql' ? alone && more : word !== 'sh' || alone) {
      this.magic('%', first, trimEnd(text, first, text.length), '');
      this.foreign = word;
    }
  }

  /** Reads one physical line at least; returns where the next starts. */
  private line(lineStart: number): number {
    const { text } = this;
    let at = lineStart;
    let column = 0;
    for (; at < text.length; at++) {
      const here = text.charCodeAt(at);
      if (here === 32) column++;
      else if (here === TAB) column += 8 - (column % 8);
      else if (here === 12) column = 0;
      else if (here !== ZERO_WIDTH_MARK) break;
    }
    if (at >= text.length) return at;
    const here = text.charCodeAt(at);
    if (isNewline(here)) return nextLineStart(text, at);
    if (here === HASH) {
      const stop = lineEnd(text, at);
      this.comments.push({ start: at, end: stop, ownLine: true });
      return nextLineStart(text, stop);
    }
    if (here === PERCENT || here === BANG || (here === QUESTION && this.notebook)) return this.escape(at, column);
    if (this.notebook && isIdentifierStart(here) && this.isAutomagic(at)) {
      const stop = continuedEnd(text, at);
      this.whole('%', at, stop, column);
      return nextLineStart(text, stop);
    }
    return this.python(at, at, column);
  }

  /** A line that starts with `%`, `!` or `?`. */
  private escape(at: number, column: number): number {
    const { text } = this;
    const stop = continuedEnd(text, at);
    if (text.charCodeAt(at) === PERCENT) {
      const code = this.pythonArgument(at, stop);
      if (code > 0) {
        this.record('%', at, trimEnd(text, at, stop));
        this.replacements.push({ start: at, end: code, text: '0;' });
        return this.python(code, code, column);
      }
      this.whole('%', at, stop, column);
    } else this.whole(text.charCodeAt(at) === BANG ? '!' : '?', at, stop, column);
    return nextLineStart(text, stop);
  }

  /** Where the Python of `%time x = f()` starts, 0 where the magic at `at` holds none. */
  private pythonArgument(at: number, stop: number): number {
    const { text } = this;
    const nameEnd = identifierEnd(text, at + 1);
    if (!PYTHON_LINE_MAGICS.has(text.slice(at + 1, nameEnd))) return 0;
    const options = /^(?:\s+-(?:[nrTDlfsum]\s*\S+|[a-zA-Z]+))*\s+/.exec(text.slice(nameEnd, stop))?.[0].length ?? 0;
    const code = nameEnd + options;
    if (options === 0 || code >= stop) return 0;
    // A compound statement cannot follow the `;` of the mask.
    const word = text.slice(code, identifierEnd(text, code));
    return COMPOUND.has(word) || !/[\w([{'"]/.test(text.charAt(code)) ? 0 : code;
  }

  /** A logical line of Python, which may still turn out to be a question or to assign a magic. */
  private python(start: number, from: number, column: number): number {
    const { text, comments } = this;
    const commentsBefore = comments.length;
    const limit = this.unclosed > MANY_UNCLOSED ? start + NEARBY : text.length;
    const reading = readLogicalLine(text, from, limit, comments);
    const { stop } = reading;
    switch (stop.kind) {
      case 'end':
        this.push(start, reading.end, column, reading.opensBlock, reading.problem);
        return nextLineStart(text, stop.at);
      case 'assigned-magic':
        return this.assigned(start, column, reading);
      case 'question': {
        const lineStop = lineEnd(text, start);
        if (this.notebook && HELP.test(text.slice(stop.at, lineStop))) {
          comments.length = commentsBefore;
          this.whole('?', start, lineStop, column);
          return nextLineStart(text, lineStop);
        }
        return this.broken(start, column, commentsBefore, {
          start: stop.at,
          end: stop.at + 1,
          message: '`?` is not Python',
        });
      }
      case 'backquote':
        this.python2 = true;
        return this.broken(start, column, commentsBefore, {
          start: stop.at,
          end: stop.at + 1,
          message: 'Backquotes are Python 2',
        });
      case 'unclosed':
        this.unclosed++;
        return this.broken(start, column, commentsBefore, reading.problem);
      case 'unterminated':
        return this.broken(start, column, commentsBefore, reading.problem);
    }
  }

  /** `x = !ls` and `x = %magic`: the value becomes `0`, or the statement that the magic runs. */
  private assigned(start: number, column: number, reading: LineReading): number {
    const { text } = this;
    const { at } = reading.stop;
    const stop = continuedEnd(text, at);
    const form = text.charCodeAt(at) === BANG ? '!' : '%';
    const end = trimEnd(text, at, stop);
    this.record(form, at, end);
    const code = form === '%' ? this.pythonArgument(at, stop) : 0;
    if (code > 0) {
      this.replacements.push({ start: at, end: code, text: '' });
      return this.python(start, code, column);
    }
    this.replacements.push({ start: at, end, text: '0' });
    this.push(start, at + 1, column, false, null);
    return nextLineStart(text, stop);
  }

  /** A line that cannot be read to its end costs itself and what is indented deeper, not what follows. */
  private broken(start: number, column: number, commentsBefore: number, problem: LogicalLine['problem']): number {
    const { text, comments } = this;
    let at = nextLineStart(text, lineEnd(text, start));
    for (; at < text.length; at = nextLineStart(text, lineEnd(text, at))) {
      const first = skipBlanks(text, at);
      const here = text.charCodeAt(first);
      if (first >= text.length || isNewline(here) || here === HASH || here === 41 || here === 93 || here === 125)
        continue;
      if (widthOf(text, at, first) <= column) break;
    }
    while (comments.length > commentsBefore && (comments.at(-1)?.start ?? 0) >= at) comments.pop();
    this.push(start, trimEnd(text, start, at), column, false, problem);
    return at;
  }

  private push(start: number, end: number, column: number, opensBlock: boolean, problem: LogicalLine['problem']): void {
    this.lines.push({ start, end, column, opensBlock, problem });
  }

  /** Masks a line that is magic from its first character on. At the top level it is no statement at all. */
  private whole(form: Magic['form'], start: number, stop: number, column: number): void {
    const end = trimEnd(this.text, start, stop);
    this.magic(form, start, end, '0');
    if (column > (this.lines[0]?.column ?? 0)) this.push(start, start + 1, column, false, null);
  }

  private magic(form: Magic['form'], start: number, end: number, mask: string): void {
    this.record(form, start, end);
    this.replacements.push({ start, end, text: mask });
  }

  private record(form: Magic['form'], start: number, end: number): void {
    this.magics.push({ form, start, end, text: this.text.slice(start, end) });
  }

  private isAutomagic(at: number): boolean {
    const { text } = this;
    const end = identifierEnd(text, at);
    const word = text.slice(at, end);
    if (!AUTOMAGICS.has(word)) return false;
    const argument = skipBlanks(text, end);
    const stop = lineEnd(text, at);
    if (argument >= stop) return BARE_AUTOMAGICS.has(word) && text.slice(stop).trim() === '' && this.lines.length === 0;
    if (argument === end) return false;
    const rest = text.slice(argument, stop);
    if (SHELL_AUTOMAGICS.has(word) && /^(?:-{1,2}[A-Za-z0-9]|\.\.?(?:$|[/\s])|~|\/\S|\*\.|"|'|\$)/.test(rest)) {
      return !new RegExp(`^\\s*${word}\\s*=`, 'm').test(text);
    }
    const next = /^[\w.\-/]+/.exec(rest)?.[0] ?? '';
    return /^[A-Za-z_]/.test(next) && !OPERATOR_WORDS.has(next);
  }

  private masked(): string {
    const { text } = this;
    if (this.replacements.length === 0) return text;
    let out = '';
    let done = 0;
    for (const { start, end, text: mask } of this.replacements) {
      out += text.slice(done, start) + mask + text.slice(start + mask.length, end).replace(/[^\r\n]/g, ' ');
      done = end;
    }
    return out + text.slice(done);
  }
}

const PERCENT = 37;
const BANG = 33;
const QUESTION = 63;
const ZERO_WIDTH_MARK = 0xfeff;
const HELP = /^\?{1,2}\s*(?:#.*)?$/;
const COMPOUND = new Set(['if', 'for', 'while', 'with', 'try', 'def', 'class', 'async', 'match']);
const OPERATOR_WORDS = new Set(['in', 'is', 'and', 'or', 'not', 'if', 'else', 'for', 'as', 'import', 'from']);

/** End of the line at `at`, or of the last line that backslashes join to it. */
function continuedEnd(text: string, at: number): number {
  let stop = lineEnd(text, at);
  while (stop < text.length && text.charCodeAt(stop - 1) === BACKSLASH && stop > at) {
    stop = lineEnd(text, nextLineStart(text, stop));
  }
  return stop;
}

function trimEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function widthOf(text: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) column += text.charCodeAt(at) === TAB ? 8 - (column % 8) : 1;
  return column;
}
