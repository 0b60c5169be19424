// Edits that add imports where a fix needs names that the unit does not import yet.
import type { Edit } from '../finding';
import type { Statement } from '../python/ast';
import type { Analysis } from '../semantics/analysis';
import { behindLine, standsAlone } from './statements';

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
 * package, else below the imports that the first one begins.
 */
export function fromImport(analysis: Analysis, module: string, name: string): Edit[] {
  return analysis.lookup(name) === undefined ? besideImports(analysis, module, name) : [];
}

/** The same whether or not the unit holds the name. */
export function besideImports(analysis: Analysis, module: string, name: string): Edit[] {
  // A name that no module has asks for the place alone.
  const [edit] = importEdits(analysis, ['\0']);
  if (edit?.kind !== 'replace') return [];
  const text = `from ${module} import ${name}\n`;
  const [owner = ''] = module.split('.');
  const chunks =
    analysis.unit.cells.find((one) => one.chunks.some(({ cell }) => cell === edit.span.cell))?.chunks ?? [];
  const beside = chunks.find(
    ({ body: [first] }) => first?.kind === 'ImportFrom' && first.module.split('.')[0] === owner,
  );
  if (beside !== undefined)
    return [{ ...edit, span: { cell: beside.cell, start: beside.start, end: beside.start }, text }];
  const first = chunks.findIndex(({ start }) => start === edit.span.start);
  const run = chunks.slice(first);
  const end = run.findIndex(({ body }) => body.length === 0 || !body.every(isImport));
  const last = run
    .slice(0, end < 0 ? run.length : end)
    .at(-1)
    ?.body.at(-1);
  if (last === undefined || !standsAlone(analysis, last)) return [{ ...edit, text }];
  return [behindLine(analysis, last, text.trimEnd())];
}

function isImport({ kind }: Statement): boolean {
  return kind === 'Import' || kind === 'ImportFrom';
}
