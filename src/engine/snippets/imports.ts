// Imports of a document and of a snippet: what is there already is used by the name that the document gave it.
import type { Edit } from '../finding';
import { spanOf, type Span, type Statement } from '../python/ast';
import type { ParsedUnit } from '../python/unit';

/** One name that an import statement brings. */
export interface ImportedName {
  /** Canonical: `sklearn.metrics.recall_score`, `numpy`. */
  readonly name: string;
  /** How code calls it: `recall_score`, `np`. */
  readonly local: string;
  /** Module of a `from` import; null for `import x`. */
  readonly from: string | null;
}

const FROM = /^from\s+([\w.]+)\s+import\s+(.+)$/;
const PLAIN = /^import\s+(.+)$/;

/** The imports at the top of a snippet's text, one per line, and the text that follows them. */
export function takeImports(text: string): { readonly imports: readonly ImportedName[]; readonly rest: string } {
  const lines = text.split('\n');
  const imports: ImportedName[] = [];
  let taken = 0;
  for (const line of lines) {
    const from = FROM.exec(line);
    const names = (from?.[2] ?? PLAIN.exec(line)?.[1])?.split(',');
    if (names === undefined && line.trim() !== '') break;
    taken += 1;
    for (const each of names ?? []) {
      const [name = '', alias] = each.trim().split(/\s+as\s+/);
      const module = from?.[1] ?? null;
      imports.push({ name: module === null ? name : `${module}.${name}`, local: alias ?? name, from: module });
    }
  }
  return { imports, rest: lines.slice(taken).join('\n') };
}

/** Import statements for the names, grouped by module and in alphabetical order. */
export function importLines(names: readonly ImportedName[]): string[] {
  const plain: string[] = [];
  const byModule = new Map<string, string[]>();
  for (const { name, local, from } of names) {
    const last = name.slice(from === null ? 0 : from.length + 1);
    const item = last === local ? last : `${last} as ${local}`;
    if (from === null) plain.push(`import ${item}`);
    else byModule.set(from, [...(byModule.get(from) ?? []), item]);
  }
  const froms = [...byModule].map(([module, items]) => `from ${module} import ${items.sort().join(', ')}`);
  return [...plain.sort(), ...froms.sort()];
}

function namesOf(statement: Statement): ImportedName[] {
  if (statement.kind === 'Import') {
    return statement.names.map(({ name, alias }) => ({ name, local: alias ?? name, from: null }));
  }
  if (statement.kind !== 'ImportFrom' || statement.level > 0) return [];
  const { module } = statement;
  return statement.names
    .filter(({ name }) => name !== '*')
    .map(({ name, alias }) => ({ name: `${module}.${name}`, local: alias ?? name, from: module }));
}

/** Statements at the top level that begin before `at`, in order. */
function* statementsBefore(unit: ParsedUnit, at: Span): Generator<Statement> {
  for (const cell of unit.cells) {
    for (const chunk of cell.chunks) {
      if (chunk.cell > at.cell || (chunk.cell === at.cell && chunk.start >= at.start)) return;
      yield* chunk.body;
    }
  }
}

/** Local names by canonical name of what is imported at the top level before `at`. */
export function importedBefore(unit: ParsedUnit, at: Span): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of statementsBefore(unit, at)) {
    for (const { name, local } of namesOf(statement)) found.set(name, local);
  }
  return found;
}

/**
 * Inserts import lines below the imports that the document begins with. Null where there are none before `at`: then the
 * lines belong to the snippet itself.
 */
export function importEdit(unit: ParsedUnit, at: Span, lines: readonly string[]): Edit | null {
  if (lines.length === 0) return null;
  let last: Span | null = null;
  for (const statement of statementsBefore(unit, at)) {
    const isImport = statement.kind === 'Import' || statement.kind === 'ImportFrom';
    if (!isImport) continue;
    const span = spanOf(statement);
    // Imports further down belong to what follows them there.
    if (last !== null && span.cell !== last.cell) break;
    last = span;
  }
  if (last === null) return null;
  const { cell } = last;
  const text = unit.cells.find(({ source }) => source.index === cell)?.source.text ?? '';
  // Behind a comment that the import's line ends with.
  const end = last.end + (/^[ \t]*(?:#[^\n]*)?(?=\n|$)/.exec(text.slice(last.end))?.[0].length ?? 0);
  return { kind: 'replace', span: { cell, start: end, end }, text: `\n${lines.join('\n')}` };
}
