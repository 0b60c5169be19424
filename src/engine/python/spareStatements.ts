// Statements of files that are done, for files that have the same ones: in a corpus of notebooks a quarter to a half of all
// text, imports and helpers above all, stands in another file as well and need not be parsed again.
import type { Piece, PieceSource } from './parseCell';

/** Keeps so many UTF-16 units of text and an eighth more, those of the last files longest. Hands out each statement once. */
export class SpareStatements implements PieceSource {
  /** By key, none empty. What is taken and given back goes to the end, so that what nobody takes is let go first. */
  private readonly pieces = new Map<string, Piece[]>();
  private kept = 0;

  constructor(private readonly limit: number) {}

  /** Nobody may look at the piece's nodes any more: it will move to another file. */
  give(piece: Piece): void {
    const { key } = piece;
    const same = this.pieces.get(key);
    if (same === undefined) this.pieces.set(key, [piece]);
    else if (same.length < MAX_SAME) same.push(piece);
    else return;
    this.kept += key.length;
    // A map is searched past all that was taken from its front, so an eighth is let go at once rather than each statement.
    if (this.kept <= this.limit * 1.125) return;
    for (const [oldest, some] of this.pieces) {
      if (this.kept <= this.limit) break;
      this.pieces.delete(oldest);
      this.kept -= some.length * oldest.length;
    }
  }

  /** A piece of that text, which then belongs to the caller; undefined where none is kept. */
  take(key: string): Piece | undefined {
    const same = this.pieces.get(key);
    if (same === undefined) return undefined;
    const piece = same.pop();
    if (same.length === 0) this.pieces.delete(key);
    this.kept -= key.length;
    return piece;
  }
}

/** Of one text; `plt.show()` stands in a notebook dozens of times. */
const MAX_SAME = 8;
