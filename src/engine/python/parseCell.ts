// One cell's text to chunks: statements whose text is known are taken over, the rest is parsed in as few calls as possible.
import { CancelledError, type CancellationToken } from '../../base/platform';
import type { Chunk } from './ast';
import type { LexicalProblem } from './logicalLines';
import type { ScannedText } from './masking';
import { convertSegment, convertStatements } from './recovery';
import { segment, type Segment } from './segments';
import type { SyntaxTable } from './syntaxTable';
import type { PythonParser } from './treeSitter';

/** A chunk with what came up while it was converted. Its place is set when the whole unit is done. */
export interface Piece {
  readonly chunk: Chunk;
  /** Text and indentation, which decide the outcome. */
  readonly key: string;
  /** Offsets relative to the chunk. */
  readonly problems: readonly LexicalProblem[];
  readonly python2: boolean;
}

export interface PlacedPiece {
  readonly piece: Piece;
  readonly start: number;
}

/** Hands out pieces of an earlier state, each once. */
export interface PieceSource {
  take(key: string): Piece | undefined;
}

/** Statements are parsed together up to about so many UTF-16 units, so that a large file can be cancelled on its way. */
const BATCH = 48 * 1024;

/** Throws {@link CancelledError}. */
export function parsePieces(
  parser: PythonParser,
  scanned: ScannedText,
  known: PieceSource,
  token: CancellationToken | undefined,
): PlacedPiece[] {
  const { masked } = scanned;
  const segments = segment(masked, scanned.lines);
  const placed: PlacedPiece[] = [];
  let batch: Waiting[] = [];
  const flush = (): void => {
    if (batch.length === 0) return;
    if (token?.isCancellationRequested) throw new CancelledError();
    placed.push(...parseBatch(parser, scanned, batch, token));
    batch = [];
  };
  for (const each of segments) {
    const key = keyOf(masked, each);
    const piece = known.take(key);
    if (piece) {
      flush();
      placed.push({ piece, start: each.start });
      continue;
    }
    const [first] = batch;
    const isAlone = each.broken || each.tooDeep;
    if (isAlone || (first && each.end - first.segment.start > BATCH)) flush();
    batch.push({ segment: each, key });
    if (isAlone) flush();
  }
  flush();
  return placed;
}

function keyOf(masked: string, { start, end, lines }: Segment): string {
  const text = masked.slice(start, end);
  const column = lines[0]?.column ?? 0;
  return column === 0 ? text : `${column}\t${text}`;
}

/** A copy of its own, so that a chunk that is kept does not keep the whole text that it was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

interface Waiting {
  readonly segment: Segment;
  readonly key: string;
}

/**
 * Neighbouring segments in one parse. Where that had to repair something, what it made of the others rests on what stands
 * around them: halves are parsed apart, down to the segments that do not parse by themselves.
 */
function parseBatch(
  parser: PythonParser,
  { masked, code }: Pick<ScannedText, 'masked' | 'code'>,
  batch: readonly Waiting[],
  token: CancellationToken | undefined,
): PlacedPiece[] {
  const from = batch[0]?.segment.start ?? 0;
  const to = batch.at(-1)?.segment.end ?? from;
  const text = code.slice(from, to);
  const [first] = batch;
  const table = first?.segment.broken || first?.segment.tooDeep ? null : parser.parse(text, token);
  if (table?.broken === true && batch.length > 1) {
    const half = batch.length >> 1;
    const halves = [batch.slice(0, half), batch.slice(half)];
    return halves.flatMap((some) => parseBatch(parser, { masked, code }, some, token));
  }
  const statements = table && !table.broken ? new BatchStatements(table, from) : null;
  return batch.map(({ segment: each, key }, position) => {
    const { start, end } = each;
    const chunk: OpenChunk = { cell: 0, start, text: detached(masked.slice(start, end)), body: [], answers: null };
    const found = statements?.between(start, end, batch[position + 1]?.segment.start ?? Infinity);
    const converted =
      table && found
        ? convertStatements(table, text, chunk, from - start, found)
        : convertSegment(parser, code, each, chunk, token);
    chunk.body = converted.body;
    const problems = [...converted.problems, ...unexpectedIndentation(each)];
    return { piece: { chunk, key: detached(key), problems, python2: converted.python2 }, start };
  });
}

/** A chunk whose body is still to come: its nodes point at it. */
type OpenChunk = { -readonly [Key in keyof Chunk]: Chunk[Key] };

/** Walks the top-level statements of a parsed batch once, in step with the segments. */
class BatchStatements {
  private child = 1;

  constructor(
    private readonly table: SyntaxTable,
    private readonly from: number,
  ) {}

  /** Statements that make up the segment; undefined where one goes on into the next. */
  between(start: number, end: number, next: number): number[] | undefined {
    const { table, from } = this;
    if (table.type(0) !== 'module') return undefined;
    const at = (child: number): number => table.start(child) + from;
    const found: number[] = [];
    let clean = true;
    for (; this.child < table.size; this.child = table.next(this.child)) {
      const { child } = this;
      if (!table.isNamed(child) || at(child) < start) continue;
      if (at(child) >= end) break;
      if (table.end(child) + from > next) clean = false;
      found.push(child);
    }
    const [first] = found;
    return clean && first !== undefined && at(first) === start ? found : undefined;
  }
}

/** A line that is indented deeper than the one before, which opens no block. Analysed as if it were not. */
function unexpectedIndentation({ lines, start }: Segment): LexicalProblem[] {
  const problems: LexicalProblem[] = [];
  lines.forEach((line, position) => {
    const before = lines[position - 1];
    if (!before || before.opensBlock || before.problem || line.column <= before.column) return;
    problems.push({ start: line.start - start, end: line.end - start, message: 'Unexpected indentation' });
  });
  return problems;
}
