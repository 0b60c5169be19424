// What all conversions of one parsed text share: the table, where a node lies in its chunk, and the names in it.
import type { Chunk, ErrorExpression, Expression, Name, Statement } from './ast';
import type { SyntaxTable } from './syntaxTable';

/** What the parts of a conversion of one chunk ask of each other, and what they note on the way. */
export abstract class Conversion {
  /** Python 2 was seen: `<>`, `0777L`, `print x`. */
  python2 = false;
  /** Where something lay too deep to be converted, relative to the chunk. */
  tooDeep: { start: number; end: number } | null = null;
  /** Nodes end here at the latest, where closing brackets were added to what was half typed. */
  limit = Infinity;

  /** `shift` is what leads from offsets of the table to offsets in the chunk. */
  constructor(
    readonly table: SyntaxTable,
    readonly text: string,
    readonly chunk: Chunk,
    readonly shift: number,
  ) {}

  abstract expression(index: number): Expression;

  /** Offsets of a node in UTF-16 units, moved to where the text stands in the cell. */
  at(index: number): { chunk: Chunk; start: number; end: number } {
    return { chunk: this.chunk, start: this.table.start(index) + this.shift, end: this.endAt(index) };
  }

  endAt(index: number): number {
    return Math.min(this.table.end(index) + this.shift, this.limit);
  }

  source(index: number): string {
    return this.text.slice(this.table.start(index), this.table.end(index));
  }

  /** The name in NFKC, as Python compares it. */
  identifier(index: number): string {
    const name = this.source(index);
    // Python compares identifiers in NFKC.
    return /^[\x00-\x7f]*$/.test(name) ? name : name.normalize('NFKC');
  }

  name(index: number): Name {
    return {
      kind: 'Name',
      chunk: this.chunk,
      start: this.table.start(index) + this.shift,
      end: this.endAt(index),
      id: this.identifier(index),
    };
  }

  /** An error node in the place of what could not be read. */
  broken(index: number): ErrorExpression {
    return { kind: 'ErrorExpression', ...this.at(index), children: [] };
  }

  /** The first named child. */
  only(index: number): Expression {
    const child = this.table.firstNamed(index);
    return child < 0 ? this.broken(index) : this.expression(child);
  }

  /** The first named child of `parent` at or behind `from`; -1 where there is none. */
  namedFrom(from: number, parent: number): number {
    const { table } = this;
    const end = table.next(parent);
    for (let child = from; child < end; child = table.next(child)) if (table.isNamed(child)) return child;
    return -1;
  }
}

/** Where the last statement of a body ends. */
export function endOf(body: readonly Statement[], otherwise: number): number {
  return body.at(-1)?.end ?? otherwise;
}
