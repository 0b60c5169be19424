// What was not checked in a unit, in sentences: cells that do not parse, other languages, limits that were met.
import type { Notice } from './finding';
import type { ParsedCell, ParsedUnit } from './python/unit';

/** `limits` are sentences on what was met during the run; they concern the whole unit, so their cell is null. */
export function noticesOf(unit: ParsedUnit, limits: readonly string[]): Notice[] {
  const notices: Notice[] = unit.cells.flatMap((cell) => cellNotices(cell, unit.kind === 'notebook'));
  for (const limit of limits) notices.push({ kind: 'depth', message: limit, cell: null });
  return notices;
}

function cellNotices(cell: ParsedCell, inNotebook: boolean): Notice[] {
  const { index, kind } = cell.source;
  const what = inNotebook ? `Cell ${index + 1}` : 'The file';
  const place = inNotebook ? index : null;
  const notices: Notice[] = cell.problems.map(({ start, end, message }) => ({
    kind: 'syntax',
    message,
    cell: place,
    span: { cell: index, start, end },
  }));
  switch (cell.state) {
    case 'analysed':
      break;
    case 'not-python':
      if (kind === 'code') {
        notices.push({
          kind: 'not-python',
          message: `${what} is not Python (${languageOf(cell)}): ${cell.chunks.length > 0 ? 'only what its query reads or creates was followed' : 'not checked'}.`,
          cell: place,
        });
      }
      break;
    case 'python-2':
      notices.push({
        kind: 'python-2',
        message: `${what} has Python 2 syntax: checked only as far as it reads as Python 3.`,
        cell: place,
      });
      break;
    case 'too-large':
      notices.push({
        kind: 'too-large',
        message: `${what} is too large to check (${megabytes(cell.source.text.length)} MB).`,
        cell: place,
      });
      break;
  }
  return notices;
}

function languageOf(cell: ParsedCell): string {
  const magic = cell.magics.find(({ form }) => form === '%%');
  return magic === undefined ? cell.source.language : (magic.text.split(/\s/)[0] ?? '%%');
}

function megabytes(characters: number): string {
  return (characters / 1e6).toFixed(1);
}
