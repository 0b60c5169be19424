// Rows cut into pieces of which one at a time is held out: `pieces = np.array_split(X, 5)`, folds by hand.
import type { BinOp, Comprehension, Expression, NodeBase } from '../../python/ast';
import { boundNames } from '../../python/names';
import type { Machine } from '../machine';
import { baseOf, partOf } from './rows';
import type { DataObject, Value } from '../values';

/** One of the pieces, which stands for each: what is left where it is taken out is apart from it. */
export function pieceOf(m: Machine, node: NodeBase, data: DataObject): Value {
  const owner: object = baseOf(data.rows);
  let split = m.pieceSplits.get(owner);
  if (split === undefined) {
    split = m.origins.split(node, 'fold', { shuffled: false, ordered: true });
    m.pieceSplits.set(owner, split);
  }
  return m.derive(data, { rows: partOf(data.rows, split, 'unknown', 1), viewOf: null });
}

/** `pieces[:i] + pieces[i + 1:]`: all but one; null for any other sum. */
export function piecesAround(m: Machine, { op, left, right }: BinOp, before: Value, behind: Value): Value | null {
  if (op !== '+' || !isSlice(left, 'upper') || !isSlice(right, 'lower')) return null;
  return m.data(behind) === null ? null : withoutPiece(m, before);
}

/** `[piece for j, piece in enumerate(pieces) if j != i]`: all but one; null for any other comprehension. */
export function piecesLeft(m: Machine, { clauses }: Comprehension, items: readonly Value[]): readonly Value[] | null {
  const [clause] = clauses;
  const [only, ...others] = items;
  if (clause === undefined || only === undefined || others.length > 0 || clauses.length > 1) return null;
  const rest = clause.conditions.some((one) => isAnother(one, clause.target)) ? withoutPiece(m, only) : null;
  return rest === null ? null : [rest];
}

/** `j != i`, `piece is not held`; `len(piece) != 0` and `piece is not None` ask whether there is any. */
function isAnother(condition: Expression, target: Expression): boolean {
  if (condition.kind !== 'Compare' || !condition.ops.some((op) => LEFT_OUT.has(op))) return false;
  const sides = [condition.left, ...condition.comparators];
  const isNone = sides.some((side) => side.kind === 'Constant' && side.value === null);
  const named = boundNames(target).map(({ id }) => id);
  return !isNone && sides.some((side) => side.kind === 'Name' && named.includes(side.id));
}

const LEFT_OUT: ReadonlySet<string> = new Set(['!=', 'not in', 'is not']);

function withoutPiece(m: Machine, value: Value): Value | null {
  const data = m.data(value);
  if (data?.rows.kind !== 'part') return null;
  const { split, of } = data.rows;
  if (m.pieceSplits.get(baseOf(of)) !== split) return null;
  return m.derive(data, { rows: partOf(of, split, 'train', 0), viewOf: null });
}

/** `pieces[:i]` for `upper`, `pieces[i + 1:]` for `lower`. */
function isSlice(node: Expression, bound: 'lower' | 'upper'): boolean {
  if (node.kind !== 'Subscript' || node.index.kind !== 'Slice') return false;
  return node.index[bound] !== null && node.index[bound === 'lower' ? 'upper' : 'lower'] === null;
}
