// Lines of a file that is known by its text alone, for the places in it that a finding of another file names.
import { LineIndex } from '../../base/lines';
import { extname } from '../../base/paths';
import { notebookUnit } from './notebook';

/** The lines of a script, whatever the cell; of a notebook those of each cell. */
export interface FileLines {
  readonly isNotebook: boolean;
  of(cell: number): LineIndex | undefined;
}

/** @throws NotebookError where a notebook cannot be read. */
export function fileLines(path: string, text: string): FileLines {
  if (extname(path) !== '.ipynb') {
    const index = new LineIndex(text);
    return { isNotebook: false, of: () => index };
  }
  const cells = new Map(notebookUnit(path, text).cells.map((cell) => [cell.index, new LineIndex(cell.text)]));
  return { isNotebook: true, of: (cell) => cells.get(cell) };
}
