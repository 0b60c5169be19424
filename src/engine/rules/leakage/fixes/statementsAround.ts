// Statements around a step: which share its names, what stands between two of them, what they bind, read and change.
import type { Edit } from '../../../finding';
import { spanOf, type Expression, type Name, type Node, type Statement } from '../../../python/ast';
import { blocksOf, isStatement, statementsIn, statementsOutsideDefinitions, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { isLooped, pickedColumns } from './pickedColumns';

/** The body in which a statement's names live: of the function around it, else all cells. */
export function scopeOf(analysis: Analysis, statement: Statement): readonly Statement[] {
  const around = statementsIn(statement.chunk.body).findLast(
    (one) =>
      (one.kind === 'FunctionDef' || one.kind === 'ClassDef') &&
      one !== statement &&
      one.start <= statement.start &&
      statement.end <= one.end,
  );
  if (around !== undefined) return blocksOf(around)[0] ?? [];
  return analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => body));
}

/** Whether both statements stand in one function, or both in none. */
export function sharesScope(analysis: Analysis, one: Statement, other: Statement): boolean {
  return scopeOf(analysis, one)[0] === scopeOf(analysis, other)[0];
}

/** Whether any of the names is bound anew between two statements of one scope. */
export function isRebound(analysis: Analysis, names: readonly string[], from: Statement, to: Statement): boolean {
  return statementsBetween(analysis, from, to).some((one) => boundIn(one).some((name) => names.includes(name)));
}

/** What stands behind one statement and before another of its scope, without what is defined there. */
export function statementsBetween(analysis: Analysis, from: Statement, to: Statement): Statement[] {
  return statementsOutsideDefinitions(scopeOf(analysis, from)).filter(
    (one) => isBehind(one, from) && isBehind(to, one),
  );
}

/** Whether a name holds something when a statement is reached: bound above it, a parameter, of the module around the function. */
export function isBoundBefore(analysis: Analysis, name: string, statement: Statement): boolean {
  const own = statementsOutsideDefinitions(scopeOf(analysis, statement));
  const binding = own.filter((one) => boundIn(one).includes(name) || importedIn(one).includes(name));
  if (binding.length > 0) return binding.some((one) => isBehind(statement, one));
  // What a function does not bind is a parameter, or the module's.
  return scopeOf(analysis, statement)[0] !== analysis.unit.cells.flatMap(({ chunks }) => chunks)[0]?.body[0];
}

/** What an import or a definition binds. */
function importedIn(statement: Statement): string[] {
  if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') return [statement.name];
  if (statement.kind !== 'Import' && statement.kind !== 'ImportFrom') return [];
  return statement.names.map(
    ({ name, alias }) => alias ?? (statement.kind === 'Import' ? (name.split('.')[0] ?? name) : name),
  );
}

/** The name, or the next with a number that nothing beside a statement is called yet. */
export function freshName(analysis: Analysis, beside: Statement | null, name: string): string {
  const used = new Set<string>();
  walk(beside === null ? [] : scopeOf(analysis, beside), (node) => {
    if (node.kind === 'Name') used.add(node.id);
    if (isStatement(node)) for (const bound of importedIn(node)) used.add(bound);
    return node.kind === 'FunctionDef' || node.kind === 'ClassDef' ? 'skip' : undefined;
  });
  let fresh = name;
  for (let i = 2; used.has(fresh); i++) fresh = `${name}_${i}`;
  return fresh;
}

/** Names that a statement binds as a whole. */
export function boundIn(statement: Statement): string[] {
  const targets =
    statement.kind === 'Assign'
      ? statement.targets
      : statement.kind === 'For' || statement.kind === 'AugAssign'
        ? [statement.target]
        : statement.kind === 'With'
          ? statement.items.flatMap(({ target }) => (target === null ? [] : [target]))
          : statement.kind === 'Delete'
            ? statement.targets
            : [];
  return targets
    .flatMap((target) => (target.kind === 'Tuple' || target.kind === 'List' ? target.elements : [target]))
    .flatMap((target) => (target.kind === 'Name' ? [target.id] : []));
}

/** Lines above a statement and the comment that it has, indented like it. */
export function linesAbove(analysis: Analysis, statement: Statement, lines: readonly string[]): Edit {
  const { cell, start } = spanOf(statement);
  const text = analysis.unit.cells.find(({ source }) => source.index === cell)?.source.text ?? '';
  const indent = indentOf(statement);
  let at = text.lastIndexOf('\n', start - 1) + 1;
  for (;;) {
    const above = at === 0 ? -1 : text.lastIndexOf('\n', at - 2) + 1;
    const line = above < 0 ? '' : text.slice(above, at).trimEnd();
    if (!line.startsWith(`${indent}#`) || /^#\s*(?:%%|In\[|!|-\*-)/.test(line)) break;
    at = above;
  }
  return {
    kind: 'replace',
    span: { cell, start: at, end: at },
    text: lines.map((line) => `${indent}${line}\n`).join(''),
  };
}

export function indentOf(statement: Statement): string {
  const { text } = statement.chunk;
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, statement.start))?.[0] ?? '';
}

/** Whether one statement stands below another in the document. */
export function isBehind(one: Statement, other: Statement): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.cell === b.cell ? a.start > b.start : a.cell > b.cell;
}

/** Names that are read in the statements, without those given. */
export function namesRead(statements: readonly Statement[], without: readonly (string | null)[]): string[] {
  const found = new Set<string>();
  const bound = new Set([...statements.flatMap(boundIn), ...without]);
  walk(statements, (node) => {
    if (node.kind === 'Name' && !bound.has(node.id)) found.add(node.id);
    return undefined;
  });
  return [...found];
}

/** Where one of the names is read or bound. */
export function readsOf(body: readonly Node[], names: readonly string[]): Name[] {
  const found: Name[] = [];
  walk(body, (node) => {
    if (node.kind === 'Name' && names.includes(node.id)) found.push(node);
    return undefined;
  });
  return found;
}

/** The columns that an assignment to `df['age']`, `df[names]` or `df.age` changes, as far as they are known. */
export function changedColumns(analysis: Analysis, target: Expression): string[] {
  if (target.kind === 'Attribute') return [target.attr];
  if (target.kind !== 'Subscript') return [];
  const { index } = target;
  // df.loc[df['age'].isna(), 'age']
  const column = index.kind === 'Tuple' ? (index.elements[1] ?? index) : index;
  const picked = pickedColumns(analysis, column);
  if (picked !== null) return [...picked];
  return isLooped(column) ? [] : [...(analysis.dataAt(target)?.columns.known.keys() ?? [])];
}
