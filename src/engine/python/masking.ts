// Finds IPython's magics and puts same-length legal Python in their place, so that every offset of the rest holds.
// Follows IPython's input transformations (IPython/core/inputtransformer2.py): line and cell magics, shell, assignment, help.
import type { Magic } from './unit';
import { HASH, TAB, isIdentifierStart, isNewline, lineEnd, nextLineStart, skipBlanks } from './characters';
import { unwrapExportedMagics } from './exportedMagics';
import { readLogicalLine, type LineComment, type LineReading, type LogicalLine } from './logicalLines';
import { PYTHON2_CELL_MAGICS, PYTHON_CELL_MAGICS } from './magicNames';
import { continuedEnd, isAutomagic, languageOfCell, pythonArgument } from './magics';

export interface ScannedText {
  /** Same length as the text. */
  readonly masked: string;
  /** Masked, and with blanks for comments: the grammar reads runs of comment lines in quadratic time. */
  readonly code: string;
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
  private readonly replacements: Replacement[] = [];
  private foreign: string | null = null;
  private python2 = false;
  private unclosed = 0;

  private readonly text: string;
  private readonly hasPrompts: boolean;

  constructor(
    private readonly written: string,
    private readonly notebook: boolean,
  ) {
    // Statements copied with their prompts, which IPython takes off.
    this.hasPrompts = notebook && /^[ \t]*>>> /m.test(written) && !/"""|'''/.test(written);
    const text = this.hasPrompts ? written.replace(PROMPTS, (prompt) => ' '.repeat(prompt.length)) : written;
    this.text = notebook ? text : unwrapExportedMagics(text);
  }

  scan(): ScannedText {
    let at = this.notebook ? this.cellMagics() : 0;
    while (this.foreign === null && at < this.text.length) at = this.line(at);
    const isPython = this.foreign === null;
    const masked = replaced(this.text, this.replacements);
    return {
      masked,
      code: replaced(masked, this.comments),
      lines: isPython ? this.lines : [],
      comments: isPython ? this.comments : [],
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
        const word = /^%%([\w.[\]-]*)/.exec(text.slice(first, stop))?.[1] ?? '';
        this.magic('%%', first, trimEnd(text, first, stop), '');
        if (PYTHON2_CELL_MAGICS.has(word)) this.python2 = true;
        else if (!PYTHON_CELL_MAGICS.has(word)) this.foreign = word === '' ? 'unknown' : word;
        at = nextLineStart(text, stop);
        if (this.foreign !== null) return at;
        this.magicEnd = at;
      } else if (first === stop || text.charCodeAt(first) === HASH) {
        at = nextLineStart(text, stop);
      } else {
        const language = languageOfCell(text, first, stop);
        if (language !== null) {
          this.magic('%', first, trimEnd(text, first, text.length), '');
          this.foreign = language;
        }
        break;
      }
    }
    return this.magicEnd;
  }
  private magicEnd = 0;

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
    column -= this.promptWidth(lineStart);
    const here = text.charCodeAt(at);
    if (isNewline(here)) return nextLineStart(text, at);
    if (here === HASH) {
      const stop = lineEnd(text, at);
      this.comments.push({ start: at, end: stop, ownLine: true });
      return nextLineStart(text, stop);
    }
    if (here === PERCENT || here === BANG || (here === QUESTION && this.notebook)) return this.escape(at, column);
    if (this.notebook && isIdentifierStart(here) && isAutomagic(text, at, this.lines.length === 0)) {
      const stop = continuedEnd(text, at);
      this.whole('%', at, stop, column);
      return nextLineStart(text, stop);
    }
    return this.python(at, at, column);
  }

  /** Width of the prompt that opened the line at `lineStart`, with what stood before it. */
  private promptWidth(lineStart: number): number {
    if (!this.hasPrompts) return 0;
    return PROMPT.exec(this.written.slice(lineStart, lineEnd(this.written, lineStart)))?.[0].length ?? 0;
  }

  /** A line that starts with `%`, `!` or `?`. */
  private escape(at: number, column: number): number {
    const { text } = this;
    const stop = continuedEnd(text, at);
    if (text.charCodeAt(at) === PERCENT) {
      const code = pythonArgument(text, at, stop);
      if (code > 0) {
        this.record('%', at, trimEnd(text, at, stop));
        this.replacements.push({ start: at, end: code, text: '0;' });
        return this.python(code, code, column);
      }
      this.whole('%', at, stop, column);
    } else this.whole(text.charCodeAt(at) === BANG ? '!' : '?', at, stop, column);
    return nextLineStart(text, stop);
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
        return this.broken(start, column, commentsBefore);
      }
      case 'backquote':
        this.python2 = true;
        return this.broken(start, column, commentsBefore);
      case 'unclosed':
        this.unclosed++;
        return this.broken(start, column, commentsBefore);
      case 'unterminated':
        return this.broken(start, column, commentsBefore);
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
    const code = form === '%' ? pythonArgument(text, at, stop) : 0;
    if (code > 0) {
      this.replacements.push({ start: at, end: code, text: '' });
      return this.python(start, code, column);
    }
    this.replacements.push({ start: at, end, text: '0' });
    this.push(start, at + 1, column, false, null);
    return nextLineStart(text, stop);
  }

  /** A line that cannot be read to its end costs itself and what is indented deeper, not what follows. */
  private broken(start: number, column: number, commentsBefore: number): number {
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
    const end = trimEnd(text, start, at);
    // What is wrong is said from the line's own text alone: the same text has the same outcome wherever it stands.
    const own = readLogicalLine(text.slice(start, end), 0, end - start, []);
    this.push(start, end, column, own.opensBlock, problemOf(own, start));
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
}

const PERCENT = 37;
const BANG = 33;
const QUESTION = 63;
const ZERO_WIDTH_MARK = 0xfeff;
const PROMPT = /^[ \t]*(?:>>>|\.\.\.)(?: |$)/;
const PROMPTS = /^[ \t]*(?:>>>|\.\.\.)(?: |$)/gm;
const HELP = /^\?{1,2}\s*(?:#.*)?$/;

/** `shift` leads from offsets of the reading to offsets in the cell. */
function problemOf({ stop, problem }: LineReading, shift: number): LogicalLine['problem'] {
  if (problem) return { ...problem, start: problem.start + shift, end: problem.end + shift };
  const start = stop.at + shift;
  if (stop.kind === 'question') return { start, end: start + 1, message: '`?` is not Python' };
  return stop.kind === 'backquote' ? { start, end: start + 1, message: 'Backquotes are Python 2' } : null;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  /** What stands at the start; blanks follow. */
  readonly text?: string;
}

/** `replacements` ascending. Line ends stay. */
function replaced(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  let out = '';
  let done = 0;
  for (const { start, end, text: mask = '' } of replacements) {
    out += text.slice(done, start) + mask + blank(text, start + mask.length, end);
    done = end;
  }
  return out + text.slice(done);
}

/** Blanks for everything but line ends; most of what is replaced is a comment, which has none. */
function blank(text: string, start: number, end: number): string {
  const from = text.slice(start, end);
  return /[\r\n]/.test(from) ? from.replace(/[^\r\n]/g, ' ') : ' '.repeat(from.length);
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
