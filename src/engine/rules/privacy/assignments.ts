// What names were last assigned before a place, in the order of the source and without following branches.
import { spanOf, type Assign, type Expression } from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import { statementsIn } from '../../python/walk';
import { oncePerChunk } from '../once';
import type { RuleContext } from '../rule';

/** What the last assignment before a place gave to a name. */
export function assignment(context: RuleContext, name: string, at: { cell: number; start: number }): Expression | null {
  const assigned = assignmentsOf(context.analysis.unit).get(name) ?? [];
  const last = assigned.findLast((statement) => {
    const span = spanOf(statement);
    return span.cell < at.cell || (span.cell === at.cell && span.end <= at.start);
  });
  return last?.value ?? null;
}

const assignments = new WeakMap<ParsedUnit, ReadonlyMap<string, readonly Assign[]>>();

/** The assignments to each plain name, in source order. */
function assignmentsOf(unit: ParsedUnit): ReadonlyMap<string, readonly Assign[]> {
  const known = assignments.get(unit);
  if (known !== undefined) return known;
  const found = new Map<string, Assign[]>();
  for (const { chunks } of unit.cells) {
    for (const chunk of chunks) {
      for (const [name, statement] of assignmentsIn(chunk)) {
        const same = found.get(name);
        if (same === undefined) found.set(name, [statement]);
        else same.push(statement);
      }
    }
  }
  assignments.set(unit, found);
  return found;
}

const assignmentsIn = oncePerChunk(({ body }) => {
  const found: (readonly [string, Assign])[] = [];
  for (const statement of statementsIn(body)) {
    if (statement.kind !== 'Assign') continue;
    for (const target of statement.targets) if (target.kind === 'Name') found.push([target.id, statement]);
  }
  return found;
});
