// `%run ./prepare.ipynb`: the statement that the magic stands for, among those of its cell. A notebook that Databricks keeps as
// a script has its magics in comments: `# MAGIC %run ./prepare`.
import type { Chunk, Statement } from './ast';
import type { Piece, PieceSource, PlacedPiece } from './parseCell';

/** Options of `%run` before the file; what `-m` names is a module. https://ipython.readthedocs.io/en/stable/interactive/magics.html#magic-run */
const RUN = /^%run[ \t]+(?:-[nieptGd]+[ \t]+|-[Nbl][ \t]*\S+[ \t]+)*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'-][^\s"';#]*))/;

/** Paths that Python puts together, and those that lie on another machine. */
const IS_OPEN = /[{}$*]|:\/\//;

/** The file that a magic runs, as written; null for every other magic. */
export function fileRun(text: string): string | null {
  const [, double, single, bare] = RUN.exec(text) ?? [];
  const path = double ?? single ?? bare;
  return path === undefined || IS_OPEN.test(path) ? null : path;
}

/** A magic or a comment, with its place in the text of its cell. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The statements of a cell with those that its magics and comments stand for, in their order. A magic inside of a block is none:
 * nobody knows whether it runs.
 */
export function withFilesRun(
  pieces: readonly PlacedPiece[],
  lines: readonly Line[],
  text: string,
  pool: PieceSource,
): readonly PlacedPiece[] {
  if (!text.includes('%run')) return pieces;
  const run = lines.flatMap((line): PlacedPiece[] => {
    const written = text.slice(line.start, line.end);
    const path = isAtMargin(text, line.start) ? fileRun(written.replace(EXPORTED, '')) : null;
    return path === null ? [] : [{ piece: pool.take(written) ?? pieceOf(written, path), start: line.start }];
  });
  return run.length === 0 ? pieces : [...pieces, ...run].sort((a, b) => a.start - b.start);
}

/** https://docs.databricks.com/aws/en/notebooks/notebook-format */
const EXPORTED = /^# MAGIC (?=%)/;

function isAtMargin(text: string, start: number): boolean {
  return start === 0 || text.charAt(start - 1) === '\n';
}

function pieceOf(text: string, path: string): Piece {
  const body: Statement[] = [];
  const chunk: Chunk = { cell: 0, start: 0, text, body, answers: null };
  body.push({ chunk, start: 0, end: text.length, kind: 'RunFile', path });
  return { chunk, key: text, problems: [], python2: false };
}
