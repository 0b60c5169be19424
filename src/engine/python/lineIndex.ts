// Offsets to lines and columns and back. Lines end with LF, CRLF or CR, as in editors; everything counts from 0.
import { CARRIAGE_RETURN, LINE_FEED } from './characters';

export interface Position {
  /** From 0. */
  readonly line: number;
  /** UTF-16 units from the start of the line, from 0. */
  readonly column: number;
}

/** Offsets (UTF-16) of one text to lines, counted from 0. `\n`, `\r\n` and a lone `\r` each end a line, as for Python. */
export class LineIndex {
  /** Offset of each line's first character. */
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      const here = text.charCodeAt(at);
      if (here === LINE_FEED || (here === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
        this.starts.push(at + 1);
      }
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Offsets outside of the text are taken to its nearest end. */
  positionAt(offset: number): Position {
    const bounded = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: bounded - (this.starts[low] ?? 0) };
  }

  /** A column beyond the end of its line is taken to that end, before the line break. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    const start = this.starts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + Math.max(column, 0), this.lineEnd(line));
  }

  /** Offset of the line's first character; the text's length for a line beyond the last. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Offset after the line's last character, before its line break. */
  lineEnd(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.text.length;
    const isCrLf = this.text.charCodeAt(next - 1) === LINE_FEED && this.text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return isCrLf ? next - 2 : next - 1;
  }
}
