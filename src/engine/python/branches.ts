// Places of which one run of a function sees only one: branches of a condition, and what comes behind a `return`.
import { isAround } from './around';
import type { NodeBase, Statement } from './ast';
import { blocksOf } from './walk';

/**
 * Whether no run comes from one place to the other behind it: `if exists(path): read(path)` and `else: write(path)`, or the same where
 * the first gives its result back.
 */
export function standApart(first: NodeBase, behind: NodeBase): boolean {
  return first.chunk === behind.chunk && areApart(first.chunk.body, first, behind);
}

function areApart(body: readonly Statement[], first: NodeBase, behind: NodeBase): boolean {
  const one = body.find((statement) => isAround(statement, first));
  const other = body.find((statement) => isAround(statement, behind));
  if (one === undefined || other === undefined) return false;
  if (one !== other) return one.start < other.start && leavesFrom(one, first);
  const blocks = blocksOf(one);
  const from = blocks.find((block) => holds(block, first));
  const to = blocks.find((block) => holds(block, behind));
  if (from === undefined || to === undefined) return false;
  if (from === to) return areApart(from, first, behind);
  return one.kind === 'If' || (one.kind === 'Try' && one.handlers.some(({ body: handled }) => handled === to));
}

/** Whether a run that comes by a place inside the statement leaves the function before it comes out of the statement. */
function leavesFrom(statement: Statement, place: NodeBase): boolean {
  if (statement.kind === 'Return') return true;
  if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') return false;
  // What `with open(path)` opens is read in all of its body.
  const block = statement.kind === 'With' ? statement.body : blocksOf(statement).find((one) => holds(one, place));
  if (block === undefined) return false;
  const at = block.findIndex((one) => isAround(one, place));
  return block.some(
    (one, index) =>
      (index >= at && (one.kind === 'Return' || one.kind === 'Raise')) || (index === at && leavesFrom(one, place)),
  );
}

function holds(block: readonly Statement[], place: NodeBase): boolean {
  return block.some((one) => isAround(one, place));
}
