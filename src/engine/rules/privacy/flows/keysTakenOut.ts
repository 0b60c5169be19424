// Keys that are taken out of a record since it was made: `record.pop("email")`, `del record["email"]`.
import {
  spanOf,
  textOf,
  type Attribute,
  type Expression,
  type Name,
  type NodeBase,
  type Subscript,
} from '../../../python/ast';
import { statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { callsWritten, grouped, oncePerAnalysis, oncePerChunk } from '../../once';
import type { RuleContext } from '../../rule';

/** What holds something under a name: `rows`, `self.rows`, `state["rows"]`. */
export type Place = Name | Attribute | Subscript;

export function isPlace(node: Expression): node is Place {
  return node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript';
}

/** Whether keys that nobody knows were taken out of a record since it was made: `record.pop(key)`. */
export function isThinned(context: RuleContext, node: Place, assigned: Expression): boolean {
  return takenSince(context, node, assigned).some(({ key }) => keyWritten(key) === null);
}

/** The keys that were taken out of a record by their names. */
export function keysTakenOut(context: RuleContext, node: Place, assigned: Expression): ReadonlySet<string> {
  return new Set(takenSince(context, node, assigned).flatMap(({ key }) => keyWritten(key) ?? []));
}

/** What a loop gives to `record.pop(key)` are several. */
function keyWritten(key: Expression): string | null {
  return key.kind === 'Constant' && typeof key.value === 'string' ? key.value : null;
}

interface Taken {
  readonly at: NodeBase;
  readonly from: Expression;
  readonly key: Expression;
}

function takenSince({ analysis }: RuleContext, node: Place, assigned: Expression): readonly Taken[] {
  const { cell, start } = spanOf(node);
  const made = spanOf(assigned);
  return (removals(analysis).get(textOf(node)) ?? []).filter((one) => {
    if (analysis.fileOf(one.at) !== analysis.fileOf(node)) return false;
    const at = spanOf(one.at);
    return at.cell === cell && made.cell === cell && at.start < start && at.start > made.end;
  });
}

/** By the names of what they take out of; `rows.pop(0)` and `del rows[0]` leave the others whole. */
const removals = oncePerAnalysis((analysis: Analysis): ReadonlyMap<string, readonly Taken[]> => {
  const popped = [...new Set(callsWritten(analysis, 'pop').map(({ node }) => node))].flatMap((node): Taken[] => {
    const { func, args } = node;
    const key = args[0]?.value;
    return func.kind === 'Attribute' && key !== undefined ? [{ at: node, from: func.object, key }] : [];
  });
  const deleted = analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(keysDeleted));
  return grouped([...popped, ...deleted], ({ from, key }) => (isPlace(from) && !isNumber(key) ? [textOf(from)] : []));
});

const keysDeleted = oncePerChunk(({ body }): readonly Taken[] =>
  statementsIn(body).flatMap((one) =>
    one.kind === 'Delete'
      ? one.targets.flatMap((target) =>
          target.kind === 'Subscript' && target.index.kind !== 'Slice'
            ? [{ at: target, from: target.object, key: target.index }]
            : [],
        )
      : [],
  ),
);

function isNumber(node: Expression): boolean {
  return node.kind === 'UnaryOp' ? isNumber(node.operand) : node.kind === 'Constant' && typeof node.value === 'number';
}
