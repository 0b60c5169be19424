// Edits that add imports where a fix needs names that the unit does not import yet.
import type { Edit } from '../finding';
import type { Analysis } from '../semantics/analysis';

/** `import NAME` lines before the first import of the unit, for the modules that are not imported. */
export function importEdits(analysis: Analysis, modules: readonly string[]): Edit[] {
  const wanted = modules.filter((module) => {
    const bound = analysis.lookup(module);
    return !(bound?.kind === 'library' && bound.name === module);
  });
  if (wanted.length === 0) return [];
  const text = wanted.map((module) => `import ${module}\n`).join('');
  for (const cell of analysis.unit.cells) {
    const chunk = cell.chunks.find(
      (one) =>
        one.body[0]?.kind === 'Import' || (one.body[0]?.kind === 'ImportFrom' && one.body[0].module !== '__future__'),
    );
    if (chunk !== undefined)
      return [{ kind: 'replace', span: { cell: chunk.cell, start: chunk.start, end: chunk.start }, text }];
  }
  const first = analysis.unit.cells.find((cell) => cell.chunks.length > 0)?.chunks[0];
  return first === undefined
    ? []
    : [{ kind: 'replace', span: { cell: first.cell, start: first.start, end: first.start }, text }];
}

/**
 * `from MODULE import NAME` where the unit does not hold the name yet: beside what the first cell with imports takes of the same
 * package, else before the first import.
 */
export function fromImport(analysis: Analysis, module: string, name: string): Edit[] {
  if (analysis.lookup(name) !== undefined) return [];
  // A name that no module has asks for the place alone.
  const [edit] = importEdits(analysis, ['\0']);
  if (edit?.kind !== 'replace') return [];
  const text = `from ${module} import ${name}\n`;
  const [owner = ''] = module.split('.');
  const beside = analysis.unit.cells
    .find(({ chunks }) => chunks.some(({ cell }) => cell === edit.span.cell))
    ?.chunks.find(({ body: [first] }) => first?.kind === 'ImportFrom' && first.module.split('.')[0] === owner);
  const span = beside === undefined ? edit.span : { cell: beside.cell, start: beside.start, end: beside.start };
  return [{ ...edit, span, text }];
}
