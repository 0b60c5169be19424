// What names were last assigned before a place, in the order of the source and without following branches.
import { spanOf, type Assign, type AugAssign, type Expression, type Name } from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import { statementsIn } from '../../python/walk';
import { oncePerChunk } from '../once';
import type { RuleContext } from '../rule';
import { functionsAround } from '../scopes';

/** What the last assignment before a place gave to a name. */
export function assignment(context: RuleContext, name: string, at: { cell: number; start: number }): Expression | null {
  const last = statementsOf(context, name).findLast((one) => one.kind === 'Assign' && isBefore(one, at));
  return last?.value ?? null;
}

/** Whether what a name was bound to is no longer what it holds here: `delta /= 10` came after that in the same function. */
export function isChangedInPlace(context: RuleContext, node: Name): boolean {
  const at = spanOf(node);
  const last = statementsOf(context, node.id).findLast((one) => isBefore(one, at));
  return last?.kind === 'AugAssign' && functionsAround(last)[0] === functionsAround(node)[0];
}

function isBefore(statement: Binding, at: { cell: number; start: number }): boolean {
  const span = spanOf(statement);
  return span.cell < at.cell || (span.cell === at.cell && span.end <= at.start);
}

type Binding = Assign | AugAssign;

const bindings = new WeakMap<ParsedUnit, ReadonlyMap<string, readonly Binding[]>>();

/** The statements that bind a plain name, in source order. */
function statementsOf({ analysis: { unit } }: RuleContext, name: string): readonly Binding[] {
  let found = bindings.get(unit);
  if (found === undefined) {
    bindings.set(unit, (found = bindingsOf(unit)));
  }
  return found.get(name) ?? [];
}

function bindingsOf(unit: ParsedUnit): ReadonlyMap<string, readonly Binding[]> {
  const found = new Map<string, Binding[]>();
  for (const { chunks } of unit.cells) {
    for (const chunk of chunks) {
      for (const [name, statement] of bindingsIn(chunk)) {
        const same = found.get(name);
        if (same === undefined) found.set(name, [statement]);
        else same.push(statement);
      }
    }
  }
  return found;
}

const bindingsIn = oncePerChunk(({ body }) => {
  const found: (readonly [string, Binding])[] = [];
  for (const statement of statementsIn(body)) {
    if (statement.kind === 'AugAssign') {
      if (statement.target.kind === 'Name') found.push([statement.target.id, statement]);
    } else if (statement.kind === 'Assign') {
      for (const target of statement.targets) if (target.kind === 'Name') found.push([target.id, statement]);
    }
  }
  return found;
});
