// Statements around a step: which share its names, what stands between two of them, what they bind, read and change.
import { spanOf, type Expression, type Statement } from '../../../python/ast';
import { blocksOf, statementsIn, statementsOutsideDefinitions, walk } from '../../../python/walk';
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

/** The name, or the next with a number that nothing beside a statement is called yet. */
export function freshName(analysis: Analysis, beside: Statement | null, name: string): string {
  const used = new Set<string>();
  walk(beside === null ? [] : scopeOf(analysis, beside), (node) => {
    if (node.kind === 'Name') used.add(node.id);
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
