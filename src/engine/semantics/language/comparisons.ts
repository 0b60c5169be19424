// Comparisons and boolean operators: of constants they are decided, of rows they are masks.
import type { BoolOp, Compare, Expression } from '../../python/ast';
import { decided, decidedByTurn, isOfTurn } from './conditions';
import { compareColumns } from '../data/columnNames';
import { combine } from '../data/dataOperations';
import { evaluate } from '../interpreter';
import { constant, stringOf } from './folding';
import { choose, sameValue } from '../join';
import type { Machine } from '../machine';
import { UNKNOWN, type Value } from '../values';

/** `and` and `or`: masks are combined row by row; of other operands, each that no constant before it leaves out may be the value. */
export function boolean(m: Machine, node: BoolOp): Value {
  if (node.op === 'and' && node.values.some((one) => isRuledOut(m, one))) return constant(false);
  const values = node.values.map((one) => evaluate(m, one));
  if (values.some((one) => m.data(one) !== null && m.data(one)?.form === 'mask')) return combine(m, '&', values);
  const open: Value[] = [];
  for (const [i, value] of values.entries()) {
    const decides = value.kind === 'constant' ? Boolean(value.value) === (node.op === 'or') : null;
    if (decides !== false || i === values.length - 1) open.push(value);
    if (decides === true) break;
  }
  return choose(open);
}

/** `loss < best and phase == 'val'`: in the turn of another phase, or called with it, no loss is asked for. */
function isRuledOut(m: Machine, operand: Expression): boolean {
  if (decided(m, operand) === false) return true;
  return isOfTurn(operand) && decidedByTurn(operand, evaluate(m, operand)) === false;
}

/** A comparison: a constant where both sides are known, else a mask over the rows. Comparing a single column with `==` or `!=` is recorded. */
export function compare(m: Machine, node: Compare): Value {
  const left = evaluate(m, node.left);
  const rights = node.comparators.map((one) => evaluate(m, one));
  const [right] = rights;
  const [op] = node.ops;
  // `data["email"] is not None`: of the rows nothing is left.
  if (op === 'is' || op === 'is not') return UNKNOWN;
  if (right !== undefined && op !== undefined && rights.length === 1) {
    const decided = decide(m, op, left, right);
    if (decided !== null) return constant(decided);
    const data = m.data(left);
    const isColumn = data?.form === 'column' || (data?.form === 'array' && data.columns.known.size === 1);
    if (data !== null && isColumn && (op === '==' || op === '!=')) {
      m.facts.column({
        node,
        action: 'compare',
        data: left.kind === 'ref' ? left.id : null,
        columns: [...data.columns.known.keys()],
      });
    }
  }
  return compareColumns(m, op, left, right) ?? combine(m, op ?? '==', [left, ...rights]);
}

/** Comparisons of constants, for conditions in comprehensions. */
function decide(m: Machine, op: string, left: Value, right: Value): boolean | null {
  if (op === 'in' || op === 'not in') {
    const names = m.strings(right);
    const name = stringOf(left);
    if (name === null) return null;
    if (names !== null && right.kind !== 'constant') return names.includes(name) === (op === 'in');
    const whole = stringOf(right);
    return whole === null ? null : whole.includes(name) === (op === 'in');
  }
  if (left.kind !== 'constant' || right.kind !== 'constant') return null;
  if (op === '==') return sameValue(left, right);
  if (op === '!=') return !sameValue(left, right);
  return null;
}
