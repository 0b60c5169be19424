// Where a template goes.
import type { Edit } from '../finding';
import type { Analysis } from '../semantics/analysis';

/** A new last cell, or lines at the end of a script. */
export function atEnd(analysis: Analysis, text: string): Edit {
  const { cells, kind } = analysis.unit;
  if (kind === 'notebook') return { kind: 'insert-cell', before: cells.length, text };
  const source = cells[0]?.source.text ?? '';
  const span = { cell: 0, start: source.length, end: source.length };
  return { kind: 'replace', span, text: `${source.endsWith('\n') || source === '' ? '' : '\n'}\n${text}\n` };
}
