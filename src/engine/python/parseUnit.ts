// A unit to chunks, again and again: what an edit did not touch keeps its chunks, and so its nodes.
import { CancelledError, neverCancelled, type CancellationToken } from '../../base/platform';
import type { Chunk } from './ast';
import type { LineComment, LexicalProblem } from './logicalLines';
import { scanText } from './masking';
import { parsePieces, type Piece, type PieceSource, type PlacedPiece } from './parseCell';
import { directivesOfQuery, statementOfQuery } from './queryCells';
import { withFilesRun } from './runMagics';
import type { SpareStatements } from './spareStatements';
import type { PythonParser } from './treeSitter';
import type {
  CellState,
  Comment,
  Magic,
  ParsedCell,
  ParsedUnit,
  SourceCell,
  SourceUnit,
  SyntaxProblem,
  WrittenText,
} from './unit';
import { moduleOfCell } from './writtenModules';

/** Cells and scripts above so many UTF-16 units are not analysed. */
export const MAX_CELL_LENGTH = 5 * 1024 * 1024;

/** Parses a unit once. Throws {@link CancelledError}. */
export function parseUnit(parser: PythonParser, source: SourceUnit, token?: CancellationToken): ParsedUnit {
  return new UnitParser(parser).parse(source, token);
}

/**
 * Keeps one unit parsed through its edits. Each call takes over the chunks of statements whose text is still there, moves
 * them in place (`chunk.cell`, `chunk.start`), and so makes the unit returned before invalid.
 */
export class UnitParser {
  private cells: readonly CellRecord[] = [];
  private last: { readonly source: SourceUnit; readonly unit: ParsedUnit } | null = null;

  /** `spare`: where statements come from and go to when the unit is disposed of. */
  constructor(
    private readonly parser: PythonParser,
    private readonly spare: SpareStatements | null = null,
  ) {}

  /** Throws {@link CancelledError}; the state before stays good. */
  parse(source: SourceUnit, token: CancellationToken = neverCancelled): ParsedUnit {
    if (this.last?.source === source) return this.last.unit;
    const { kept, changed } = matchCells(this.cells, source.cells);
    const changedCells = this.cells.filter((cell) => !kept.has(cell)).map((cell) => cell.pieces);
    const pool = new Pool(changedCells, this.spare);
    const records: CellRecord[] = [];
    for (const cell of source.cells) {
      if (token.isCancellationRequested) throw new CancelledError();
      const before = changed.get(cell);
      records.push(before ? moved(before, cell) : this.parseCell(cell, source.kind, pool, token));
    }
    for (const { pieces, parsed } of records) {
      for (const { piece, start } of pieces) {
        piece.chunk.cell = parsed.source.index;
        piece.chunk.start = start;
      }
    }
    this.cells = records;
    const unit = { path: source.path, kind: source.kind, cells: records.map((record) => record.parsed) };
    this.last = { source, unit };
    return unit;
  }

  /** The module that a cell writes, its statements placed in the text of the cell. */
  private writtenText(
    text: string,
    token: CancellationToken,
  ): { readonly written: WrittenText; readonly pieces: readonly PlacedPiece[] } | null {
    const module = moduleOfCell(text);
    if (module === null) return null;
    const before = text.length - module.body.length;
    const pieces = parsePieces(this.parser, scanText(module.body, 'script'), NO_PIECES, token).map((placed) => ({
      ...placed,
      start: before + placed.start,
    }));
    const chunks = pieces.map(({ piece }) => piece.chunk);
    return { written: { file: module.file, append: module.append, chunks }, pieces };
  }

  /** Lets go of all chunks, which others may take over: the unit returned last is invalid. No tree is held between calls. */
  dispose(): void {
    if (this.spare !== null)
      for (const { pieces } of this.cells) for (const { piece } of pieces) this.spare.give(piece);
    this.cells = [];
    this.last = null;
  }

  private parseCell(cell: SourceCell, kind: SourceUnit['kind'], pool: Pool, token: CancellationToken): CellRecord {
    if (cell.kind !== 'code' || cell.language !== 'python') return empty(cell, 'not-python');
    if (cell.text.length > MAX_CELL_LENGTH) return empty(cell, 'too-large');
    const scanned = scanText(cell.text, kind);
    const magics = scanned.magics.map((magic): Magic => ({ cell: cell.index, ...magic }));
    if (scanned.foreign !== null) {
      const record = empty(cell, 'not-python', magics);
      const module = this.writtenText(cell.text, token);
      if (module === null) {
        const comments = directivesOfQuery(cell.text).map((comment) => commentOf(cell, comment));
        return withQuery({ ...record, parsed: { ...record.parsed, comments } }, statementOfQuery(cell.text));
      }
      return { parsed: { ...record.parsed, written: module.written }, pieces: module.pieces };
    }
    const statements = parsePieces(this.parser, scanned, pool, token);
    const pieces = withFilesRun(statements, [...magics, ...scanned.comments], cell.text, pool);
    const isPython2 = scanned.python2 || pieces.some(({ piece }) => piece.python2);
    const parsed: ParsedCell = {
      source: cell,
      state: isPython2 ? 'python-2' : 'analysed',
      chunks: pieces.map(({ piece }) => piece.chunk),
      comments: scanned.comments.map((comment) => commentOf(cell, comment)),
      magics,
      problems: pieces.flatMap((placed) => problemsOf(cell, placed)),
    };
    return { parsed, pieces };
  }
}

const NO_PIECES: PieceSource = { take: () => undefined };

interface CellRecord {
  readonly parsed: ParsedCell;
  readonly pieces: readonly PlacedPiece[];
}

function empty(source: SourceCell, state: CellState, magics: readonly Magic[] = []): CellRecord {
  return { parsed: { source, state, chunks: [], comments: [], magics, problems: [] }, pieces: [] };
}

/** A cell of SQL with the statement that it stands for. */
function withQuery(record: CellRecord, chunk: Chunk | null): CellRecord {
  if (chunk === null) return record;
  const piece: Piece = { chunk, key: chunk.text, problems: [], python2: false };
  return { parsed: { ...record.parsed, chunks: [chunk] }, pieces: [{ piece, start: 0 }] };
}

function commentOf(cell: SourceCell, { start, end, ownLine }: LineComment): Comment {
  return { cell: cell.index, start, end, text: cell.text.slice(start, end), ownLine };
}

function problemsOf(cell: SourceCell, { piece, start }: PlacedPiece): SyntaxProblem[] {
  return piece.problems.map((problem: LexicalProblem) => ({
    cell: cell.index,
    start: start + problem.start,
    end: start + problem.end,
    message: problem.message,
  }));
}

/** The same text in another place, or with other outputs. */
function moved({ parsed, pieces }: CellRecord, source: SourceCell): CellRecord {
  if (parsed.source === source) return { parsed, pieces };
  const { index } = source;
  if (parsed.source.index === index) return { parsed: { ...parsed, source }, pieces };
  const here = <Item extends { readonly cell: number }>(item: Item): Item => ({ ...item, cell: index });
  return {
    parsed: {
      ...parsed,
      source,
      comments: parsed.comments.map(here),
      magics: parsed.magics.map(here),
      problems: parsed.problems.map(here),
    },
    pieces,
  };
}

/** Pairs cells of the same text: those in the same place first, then in order. */
function matchCells(
  before: readonly CellRecord[],
  after: readonly SourceCell[],
): { kept: ReadonlySet<CellRecord>; changed: ReadonlyMap<SourceCell, CellRecord> } {
  const kept = new Set<CellRecord>();
  const changed = new Map<SourceCell, CellRecord>();
  const pair = (record: CellRecord, cell: SourceCell): void => {
    kept.add(record);
    changed.set(cell, record);
  };
  after.forEach((cell, position) => {
    const record = before[position];
    if (record && isSame(record.parsed.source, cell)) pair(record, cell);
  });
  const byText = new Map<string, CellRecord[]>();
  for (const record of before) {
    if (kept.has(record)) continue;
    const { text } = record.parsed.source;
    const same = byText.get(text);
    if (same) same.push(record);
    else byText.set(text, [record]);
  }
  for (const cell of after) {
    if (changed.has(cell)) continue;
    const same = byText.get(cell.text);
    const position = same?.findIndex((record) => isSame(record.parsed.source, cell)) ?? -1;
    const [record] = position >= 0 ? (same?.splice(position, 1) ?? []) : [];
    if (record) pair(record, cell);
  }
  return { kept, changed };
}

function isSame(before: SourceCell, after: SourceCell): boolean {
  return before.text === after.text && before.kind === after.kind && before.language === after.language;
}

/** Pieces of cells that changed, by text, each handed out once, in order. */
class Pool implements PieceSource {
  private readonly pieces = new Map<string, Piece[]>();

  constructor(
    cells: readonly (readonly PlacedPiece[])[],
    private readonly spare: PieceSource | null,
  ) {
    for (const cell of cells) {
      for (const { piece } of cell) {
        const same = this.pieces.get(piece.key);
        if (same) same.push(piece);
        else this.pieces.set(piece.key, [piece]);
      }
    }
  }

  take(key: string): Piece | undefined {
    return this.pieces.get(key)?.shift() ?? this.spare?.take(key);
  }
}
