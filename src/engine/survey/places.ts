// Where something was found, as people count: file, cell, line.
import { LineIndex } from '../../base/lines';
import { spanOf, type NodeBase } from '../python/ast';
import type { ParsedUnit } from '../python/unit';
import type { EstimatorObject } from '../semantics/values';

export interface FoundAt {
  /** Absolute path of the script or notebook. */
  readonly path: string;
  /** Over all cells of a notebook, from 0; null in a script. */
  readonly cell: number | null;
  /** Within the cell or file, from 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Nodes of one unit to places. */
export class Placer {
  private readonly lines = new Map<number, LineIndex>();

  constructor(private readonly unit: ParsedUnit) {}

  /** Path, cell (from 0; null in a script), line and column (from 1) of a node. */
  at(node: NodeBase): FoundAt {
    const { cell, start } = spanOf(node);
    let index = this.lines.get(cell);
    if (index === undefined) {
      const text = this.unit.cells.find(({ source }) => source.index === cell)?.source.text ?? '';
      this.lines.set(cell, (index = new LineIndex(text)));
    }
    const { line, column } = index.position(start);
    return {
      path: this.unit.path,
      cell: this.unit.kind === 'notebook' ? cell : null,
      line: line + 1,
      column: column + 1,
    };
  }
}

/** Tells the models of a project apart: where they are made, and what they are. */
export function modelKey(placer: Placer, { node, className }: EstimatorObject): string {
  const { path, cell, line } = placer.at(node);
  return `${path}:${cell ?? ''}:${line} ${className}`;
}

/** Same file, cell and line; columns are not compared. */
export function samePlace(a: FoundAt, b: FoundAt): boolean {
  return a.path === b.path && a.cell === b.cell && a.line === b.line;
}

/** In the order of files, cells and lines. */
export function byPlace(a: FoundAt, b: FoundAt): number {
  return (
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
    (a.cell ?? 0) - (b.cell ?? 0) ||
    a.line - b.line ||
    a.column - b.column
  );
}
