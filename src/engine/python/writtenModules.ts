// Modules that cells of a notebook write beside it: `%%writefile prep.py`, and a later cell imports it.
import { dirname, joinPath } from '../../base/paths';
import type { ParsedCell, ParsedUnit, WrittenText } from './unit';

/** A magic of a cell stands on its first line that is not empty. */
const WRITES = /^\s*%%(?:writefile|file)[ \t]+(.*)/;

/** File and text of a cell that writes a module of Python; null for any other cell. */
export function moduleOfCell(
  text: string,
): { readonly file: string; readonly append: boolean; readonly body: string } | null {
  const found = WRITES.exec(text);
  if (found === null) return null;
  const words = (found[1] ?? '').trim().split(/\s+/);
  const file = (words.at(-1) ?? '').replaceAll(/^["']|["']$/g, '');
  if (!/^[\w./-]+\.py$/.test(file)) return null;
  const append = words.slice(0, -1).some((word) => word === '-a' || word === '--append');
  return { file, append, body: text.slice(found[0].length) };
}

/** What the notebook's cells write, by absolute path. A later cell writes anew, unless it adds to the end. */
export function writtenModules(unit: ParsedUnit): ReadonlyMap<string, ParsedUnit> {
  const modules = new Map<string, ParsedUnit>();
  for (const cell of unit.cells) {
    if (cell.written === undefined) continue;
    const path = joinPath(dirname(unit.path), cell.written.file);
    const before = cell.written.append ? (modules.get(path)?.cells ?? []) : [];
    modules.set(path, { path, kind: 'script', cells: [...before, contentOf(cell, cell.written)] });
  }
  return modules;
}

function contentOf(cell: ParsedCell, { chunks }: WrittenText): ParsedCell {
  return { source: cell.source, state: 'analysed', chunks, comments: [], magics: [], problems: [] };
}

/** The module of that dotted name, beside the notebook or in a folder below. */
export function writtenModule(
  modules: ReadonlyMap<string, ParsedUnit>,
  name: string,
  from: string,
): ParsedUnit | undefined {
  if (modules.size === 0) return undefined;
  const base = joinPath(dirname(from), name.replaceAll('.', '/'));
  return modules.get(`${base}.py`) ?? modules.get(`${base}/__init__.py`);
}
