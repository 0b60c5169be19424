// Logical lines of a cell: the physical lines that one simple statement, or the head of a compound one, takes up.
import { LineIndex } from '../../base/lines';
import type { Chunk, NodeBase, Statement } from '../python/ast';
import { blocksOf } from '../python/walk';
import type { Comment, ParsedCell } from '../python/unit';

export interface LogicalLine {
  /** UTF-16 offsets in the text of the cell; `end` is after the last character of code. */
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The logical lines of one cell; lines count from 0. */
export class LogicalLines {
  readonly lines: LineIndex;
  private readonly all: readonly LogicalLine[];

  constructor(cell: ParsedCell) {
    this.lines = new LineIndex(cell.source.text);
    const commentsByEnd = new Map(cell.comments.map((comment) => [comment.end, comment]));
    const found: LogicalLine[] = [];
    for (const chunk of cell.chunks) {
      for (const statement of chunk.body) this.collect(statement, chunk, cell.source.text, commentsByEnd, found);
    }
    this.all = found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The innermost logical line that holds the offset, else the physical line. */
  at(offset: number): LogicalLine {
    let best: LogicalLine | undefined;
    for (const candidate of this.all) {
      if (candidate.start > offset) break;
      if (offset <= candidate.end) best = candidate;
    }
    return best ?? this.physical(this.lines.lineOf(offset));
  }

  /** The logical line that begins before a physical line and reaches it or goes beyond: it stands inside a statement. */
  around(line: number): LogicalLine | undefined {
    return this.all.find((candidate) => candidate.firstLine < line && line <= candidate.lastLine);
  }

  private physical(line: number): LogicalLine {
    return { start: this.lines.lineStart(line), end: this.lines.lineEnd(line), firstLine: line, lastLine: line };
  }

  private collect(
    statement: Statement,
    chunk: Chunk,
    text: string,
    comments: ReadonlyMap<number, Comment>,
    found: LogicalLine[],
  ): void {
    const bodies = blocksOf(statement);
    const first = bodies.flat()[0];
    const start = chunk.start + headStart(statement);
    const end =
      first === undefined
        ? chunk.start + statement.end
        : codeEnd(text, start, chunk.start + headStart(first), comments);
    found.push({ start, end, firstLine: this.lines.lineOf(start), lastLine: this.lines.lineOf(end) });
    for (const body of bodies) for (const inner of body) this.collect(inner, chunk, text, comments, found);
  }
}

/** Decorators belong to the head of what they decorate. */
function headStart(statement: Statement): number {
  if (statement.kind !== 'FunctionDef' && statement.kind !== 'ClassDef') return statement.start;
  const decorator: NodeBase | undefined = statement.decorators[0];
  return decorator === undefined ? statement.start : Math.min(statement.start, decorator.start - 1);
}

/** Where code ends before `limit`, white space and comments left out. */
function codeEnd(text: string, start: number, limit: number, comments: ReadonlyMap<number, Comment>): number {
  let end = limit;
  while (end > start) {
    const comment = comments.get(end);
    if (comment !== undefined) end = comment.start;
    else if (/\s/.test(text[end - 1] ?? '')) end--;
    else break;
  }
  return end;
}
