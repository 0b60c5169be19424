// Arithmetic on the elements of small tensors, as far as shapes are computed from them.
import { DataType, isFloatType } from '../graph/dataTypes';
import type { Expr } from './expression';
import {
  add,
  divideExactly,
  floor,
  floorDivide,
  isSurelyPositive,
  maximum,
  minimum,
  modulo,
  multiply,
  negate,
  same,
  subtract,
} from './expression';
import type { TensorFact } from './facts';
import { isStatic, MAX_DATA } from './facts';

export type Element = Expr | undefined;

/** Elementwise over broadcast operands; `shape` is the broadcast shape. Undefined where sizes or operands are unknown. */
export function foldBroadcast(
  operands: readonly TensorFact[],
  shape: readonly Expr[] | undefined,
  combine: (...elements: Element[]) => Element,
): readonly Element[] | undefined {
  if (!isStatic(shape) || operands.some((operand) => operand.data === undefined)) return undefined;
  const count = shape.reduce((total, dim) => total * dim, 1);
  if (count > MAX_DATA) return undefined;
  const readers = operands.map((operand) => broadcastReader(operand, shape));
  return Array.from({ length: count }, (_, index) => combine(...readers.map((read) => read(index))));
}

function broadcastReader(operand: TensorFact, shape: readonly number[]): (index: number) => Element {
  const data = operand.data ?? [];
  if (data.length === 1) return () => data[0];
  const own = operand.shape ?? [];
  const offset = shape.length - own.length;
  return (index) => {
    let rest = index;
    let position = 0;
    let stride = 1;
    for (let axis = shape.length - 1; axis >= offset; axis--) {
      const size = shape[axis] ?? 1;
      const ownSize = own[axis - offset];
      const at = rest % size;
      rest = Math.floor(rest / size);
      if (ownSize === 1) continue;
      position += at * stride;
      stride *= typeof ownSize === 'number' ? ownSize : 1;
    }
    return data[position];
  };
}

const known =
  (operation: (a: Expr, b: Expr) => Element) =>
  (a: Element, b: Element): Element =>
    a === undefined || b === undefined ? undefined : operation(a, b);

const numeric =
  (operation: (a: number, b: number) => number) =>
  (a: Element, b: Element): Element =>
    typeof a === 'number' && typeof b === 'number' ? operation(a, b) : undefined;

/** Two operands to one element, by operator, for results of data type `type`. */
export function binaryFold(op: string, type: number): ((a: Element, b: Element) => Element) | undefined {
  const isFloat = isFloatType(type);
  switch (op) {
    case 'Add':
      return known((a, b) => rounded(add(a, b), type));
    case 'Sub':
      return known((a, b) => rounded(subtract(a, b), type));
    case 'Mul':
      return known((a, b) => rounded(multiply(a, b), type));
    case 'Div':
      return known((a, b) => (isFloat ? divideFloat(a, b, type) : divideInteger(a, b)));
    case 'Min':
      return known(minimum);
    case 'Max':
      return known(maximum);
    case 'Mod':
      return known((a, b) => (isFloat ? undefined : b === 0 ? undefined : modulo(a, b)));
    case 'Pow':
      return numeric((a, b) => (isFloat ? (rounded(a ** b, type) as number) : Math.trunc(a ** b))); // SAFETY: a number stays a number.
    case 'And':
      return numeric((a, b) => Number(a !== 0 && b !== 0));
    case 'Or':
      return numeric((a, b) => Number(a !== 0 || b !== 0));
    case 'Xor':
      return numeric((a, b) => Number((a !== 0) !== (b !== 0)));
    default:
      return compareFold(op);
  }
}

function compareFold(op: string): ((a: Element, b: Element) => Element) | undefined {
  switch (op) {
    case 'Equal':
      return known(equal);
    case 'Less':
      return known((a, b) => sign(subtract(a, b), (difference) => difference < 0));
    case 'LessOrEqual':
      return known((a, b) => sign(subtract(a, b), (difference) => difference <= 0));
    case 'Greater':
      return known((a, b) => sign(subtract(a, b), (difference) => difference > 0));
    case 'GreaterOrEqual':
      return known((a, b) => sign(subtract(a, b), (difference) => difference >= 0));
    default:
      return undefined;
  }
}

function sign(difference: Expr, holds: (value: number) => boolean): Element {
  if (typeof difference === 'number') return Number(holds(difference));
  if (isSurelyPositive(difference)) return Number(holds(1));
  return isSurelyPositive(negate(difference)) ? Number(holds(-1)) : undefined;
}

/** Sizes are positive, so one is never equal to 0 or -1. */
function equal(a: Expr, b: Expr): Element {
  if (same(a, b)) return 1;
  const difference = subtract(a, b);
  if (typeof difference === 'number') return Number(difference === 0);
  return isSurelyPositive(difference) || isSurelyPositive(negate(difference)) ? 0 : undefined;
}

function divideInteger(a: Expr, b: Expr): Element {
  if (b === 0) return undefined;
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b);
  return floorDivide(a, b);
}

function divideFloat(a: Expr, b: Expr, type: number): Element {
  if (b === 0) return undefined;
  if (typeof b === 'number')
    return typeof a === 'number' ? rounded(a / b, type) : (divideExactly(a, b) ?? multiply(a, 1 / b));
  return same(a, b) ? 1 : divideExactly(a, b);
}

/** Numbers of float32 and float16 tensors carry that type's rounding, which later floors may see. */
function rounded(value: Expr, type: number): Expr {
  return typeof value === 'number' && type === DataType.float32 ? Math.fround(value) : value;
}

/** One operand to one element, by operator. */
export function unaryFold(op: string): ((a: Element) => Element) | undefined {
  const number =
    (operation: (a: number) => number) =>
    (a: Element): Element =>
      typeof a === 'number' ? operation(a) : undefined;
  switch (op) {
    case 'Identity':
      return (a) => a;
    case 'Neg':
      return (a) => (a === undefined ? undefined : negate(a));
    case 'Floor':
      return (a) => (a === undefined ? undefined : floor(a));
    case 'Ceil':
      return (a) => {
        const lower = a === undefined ? undefined : floor(negate(a));
        return lower === undefined ? undefined : negate(lower);
      };
    case 'Abs':
    case 'Relu':
      return (a) => {
        if (typeof a === 'number') return op === 'Abs' ? Math.abs(a) : Math.max(a, 0);
        return a !== undefined && isSurelyPositive(a) ? a : undefined;
      };
    case 'Not':
      return number((a) => Number(a === 0));
    case 'Sqrt':
      return number((a) => Math.fround(Math.sqrt(a)));
    case 'Exp':
      return number((a) => Math.fround(Math.exp(a)));
    case 'Log':
      return number((a) => Math.fround(Math.log(a)));
    case 'Reciprocal':
      return number((a) => Math.fround(1 / a));
    case 'Sign':
      return number(Math.sign);
    case 'Round':
      return number(roundHalfEven);
    default:
      return undefined;
  }
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

/** An element under Cast: towards zero for integers, rounded to float32, 0 or 1 for bool. */
export function castElement(value: Element, to: number): Element {
  if (value === undefined) return undefined;
  if (to === DataType.bool)
    return typeof value === 'number' ? Number(value !== 0) : isSurelyPositive(value) ? 1 : undefined;
  if (isFloatType(to)) return rounded(value, to);
  if (typeof value !== 'number') return floor(value);
  return Number.isFinite(value) ? Math.trunc(value) : undefined;
}
