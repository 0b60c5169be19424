// Lines of a text: offsets to line and column and back. Lines and columns count from 0, columns in UTF-16 units.

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets of one text to lines and columns and back; all count from 0. `\n`, `\r\n` and a lone `\r` each end a line. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The line that an offset lies in; the last one for offsets beyond the end. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): Position {
    const line = this.lineOf(offset);
    return { line, column: offset - this.lineStart(line) };
  }

  /** Offset of the first character of a line; the end of the text beyond the last. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset after the last character of a line, before its break. */
  lineEnd(line: number): number {
    let end = line + 1 < this.starts.length ? (this.starts[line + 1] ?? 0) : this.text.length;
    while (end > this.lineStart(line) && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--;
    return end;
  }

  /** Text of a line without its break; empty beyond the last. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }
}

/** The line break that a text uses: that of its first line, `\n` where it has one line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Offsets of the first characters. Most texts have no `\r`, and looking for the next `\n` is quicker than at each character. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) starts.push(at + 1);
  }
  return starts;
}
