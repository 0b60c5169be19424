// What is known about a value: its type, its shape, and the elements of small tensors that shapes are computed from.
import { DataType } from '../graph/dataTypes';
import type { Dim, TypeInfo } from '../graph/model';
import type { Expr } from './expression';
import { add, evaluate, hasAnonymous, product, same, symbol } from './expression';

/** Undefined: even the rank is unknown. */
export type Shape = readonly Expr[] | undefined;

export interface TensorFact {
  readonly kind: 'tensor';
  /** A number of `DataType`; 0 where unknown. */
  readonly type: number;
  readonly shape: Shape;
  /** Elements in row-major order, at most `MAX_DATA` of them; an element may be unknown. */
  readonly data?: readonly (Expr | undefined)[];
  /** The value is the same in every run: an initializer, or computed from such alone. */
  readonly constant?: boolean;
}

export type Fact =
  | TensorFact
  | {
      readonly kind: 'sequence';
      readonly element: Fact;
      readonly length: Expr | undefined;
      readonly items?: readonly Fact[];
    }
  | { readonly kind: 'optional'; readonly element: Fact }
  | { readonly kind: 'map'; readonly keyType: number; readonly value: Fact }
  | { readonly kind: 'unknown' };

/** Tensors with more elements are never tracked element by element. */
export const MAX_DATA = 512;

export const UNKNOWN: Fact = { kind: 'unknown' };

/**
 * `type` is a TensorProto.DataType, 0 where not known; `data` are elements in row-major order, dropped where there are more than are worth
 * following.
 */
export function tensorFact(
  type: number,
  shape: Shape,
  data?: readonly (Expr | undefined)[],
  constant = false,
): TensorFact {
  const kept = data !== undefined && data.length <= MAX_DATA ? data : undefined;
  return constant ? { kind: 'tensor', type, shape, data: kept, constant } : { kind: 'tensor', type, shape, data: kept };
}

/** The fact, where it is of a tensor; undefined for sequences, optionals and what is not known. */
export function asTensor(fact: Fact | undefined): TensorFact | undefined {
  return fact?.kind === 'tensor' ? fact : undefined;
}

/** Elements of a shape; undefined where the rank is unknown. */
export function elementsOf(shape: Shape): Expr | undefined {
  return shape === undefined ? undefined : product(shape);
}

/** Whether every size is a number. */
export function isStatic(shape: Shape): shape is readonly number[] {
  return shape !== undefined && shape.every((dim) => typeof dim === 'number');
}

/** Whether every size is a number or made of symbols that the model names. */
export function isNamed(shape: Shape): boolean {
  return shape !== undefined && shape.every((dim) => !hasAnonymous(dim));
}

/**
 * A declared type as a fact. Sizes left open become symbols, so that equal unknowns stay equal: `name.axis` for a model's own
 * inputs, which a caller chooses, anonymous ones elsewhere.
 */
export function factOfType(type: TypeInfo, name: string, values?: ReadonlyMap<string, number>, isInput = false): Fact {
  switch (type.kind) {
    case 'tensor':
    case 'sparse': {
      const open = isInput ? name : `?${name}`;
      const shape = type.dims?.map((dim, axis) => exprOfDim(dim, `${open}.${axis}`, values));
      return tensorFact(type.elemType, shape);
    }
    case 'sequence':
      return { kind: 'sequence', element: factOfType(type.element, `${name}[]`, values, isInput), length: undefined };
    case 'optional':
      return { kind: 'optional', element: factOfType(type.element, name, values, isInput) };
    case 'map':
      return { kind: 'map', keyType: type.keyType, value: factOfType(type.value, name, values, isInput) };
    default:
      return UNKNOWN;
  }
}

function exprOfDim(dim: Dim, fallback: string, values?: ReadonlyMap<string, number>): Expr {
  if (typeof dim === 'number') return dim;
  const name = dim ?? fallback;
  const given = values?.get(name);
  if (given !== undefined) return given;
  const expression = sumOfNames(name);
  return values === undefined ? expression : evaluate(expression, values);
}

/** Exporters write sums and products as names: `past_sequence_length + sequence_length`, `2*batch`. */
function sumOfNames(name: string): Expr {
  if (!/^[\w.]+(?: ?[+*] ?[\w.]+)+$/.test(name)) return symbol(name);
  const atom = (word: string): Expr => (/^\d+$/.test(word) ? Number(word) : symbol(word));
  let sum: Expr = 0;
  for (const term of name.split('+')) sum = add(sum, product(term.split('*').map((word) => atom(word.trim()))));
  return sum;
}

/** Joins what was inferred with what the file declares: numbers win over symbols, inferred expressions over declared names. */
export function mergeFacts(inferred: Fact, declared: Fact): Fact {
  if (inferred.kind === 'unknown') return declared;
  if (inferred.kind === 'tensor' && declared.kind === 'tensor') {
    const type = inferred.type || declared.type;
    const shape = mergeShapes(inferred.shape, declared.shape);
    if (type === inferred.type && shape === inferred.shape) return inferred;
    return tensorFact(type, shape, inferred.data, inferred.constant);
  }
  if (inferred.kind === 'sequence' && declared.kind === 'sequence') {
    return { ...inferred, element: mergeFacts(inferred.element, declared.element) };
  }
  if (inferred.kind === 'optional' && declared.kind === 'optional') {
    return { ...inferred, element: mergeFacts(inferred.element, declared.element) };
  }
  return inferred;
}

function mergeShapes(inferred: Shape, declared: Shape): Shape {
  if (inferred === undefined) return declared;
  if (declared?.length !== inferred.length) return inferred;
  const merged = inferred.map((dim, axis): Expr => {
    const other = declared[axis];
    if (typeof dim === 'number' || other === undefined || same(dim, other)) return dim;
    return typeof other === 'number' || hasAnonymous(dim) ? other : dim;
  });
  return merged.every((dim, axis) => dim === inferred[axis]) ? inferred : merged;
}

/** Joins the facts of two ways that lead to one value: what they do not share becomes unknown. */
export function joinFacts(a: Fact, b: Fact, name: string): Fact {
  if (a.kind === 'unknown') return b;
  if (b.kind === 'unknown') return a;
  if (a.kind === 'tensor' && b.kind === 'tensor') {
    const type = a.type === b.type ? a.type : DataType.undefined;
    return tensorFact(type, joinShapes(a.shape, b.shape, name), sameData(a, b) ? a.data : undefined);
  }
  if (a.kind === 'sequence' && b.kind === 'sequence') {
    const length = a.length !== undefined && b.length !== undefined && same(a.length, b.length) ? a.length : undefined;
    // An empty one says nothing of elements that come later.
    const element = a.length === 0 ? b.element : b.length === 0 ? a.element : joinFacts(a.element, b.element, name);
    return { kind: 'sequence', element, length };
  }
  if (a.kind === 'optional' && b.kind === 'optional') {
    return { kind: 'optional', element: joinFacts(a.element, b.element, name) };
  }
  if (a.kind === 'optional' || b.kind === 'optional') {
    const inner = (fact: Fact): Fact => (fact.kind === 'optional' ? fact.element : fact);
    return { kind: 'optional', element: joinFacts(inner(a), inner(b), name) };
  }
  return UNKNOWN;
}

/**
 * Shape of a value that comes from either of two branches: undefined where the ranks differ, and a fresh symbol named after `name` for each
 * axis that does.
 */
export function joinShapes(a: Shape, b: Shape, name: string): Shape {
  if (a === undefined || b?.length !== a.length) return undefined;
  return a.map((dim, axis) => {
    const other = b[axis];
    return other !== undefined && same(dim, other) ? dim : symbol(`?${name}.${axis}`);
  });
}

function sameData(a: TensorFact, b: TensorFact): boolean {
  if (a.data === undefined || a.data.length !== b.data?.length) return false;
  return a.data.every((item, index) => {
    const other = b.data?.[index];
    return item === undefined ? other === undefined : other !== undefined && same(item, other);
  });
}
