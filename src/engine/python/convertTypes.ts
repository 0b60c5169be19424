// Annotations, which the grammar gives shapes of their own (`generic_type`, `union_type`), as the expressions that they are.
import type { BinOp, Expression } from './ast';
import type { Conversion } from './conversion';
import type { SyntaxTable } from './syntaxTable';

/** `list[int]` where the grammar knows that it is a type. */
export function convertGenericType(conversion: Conversion, index: number): Expression {
  const { table } = conversion;
  const [name, parameter] = table.named(index);
  if (name === undefined || parameter === undefined) return conversion.broken(index);
  const found = table.named(parameter);
  const [first] = found;
  if (first === undefined) return conversion.broken(index);
  const isSingle = found.length === 1 && !table.hasToken(parameter, ',') && table.type(first + 1) !== 'splat_type';
  const elements = found.map((child) => conversion.expression(child));
  const [only] = elements;
  if (only === undefined) return conversion.broken(index);
  const end = elements.at(-1)?.end ?? only.end;
  return {
    kind: 'Subscript',
    ...conversion.at(index),
    object: conversion.name(name),
    index: isSingle ? only : { kind: 'Tuple', chunk: conversion.chunk, start: only.start, end, elements },
  };
}

/** `a | b` of types. The grammar nests `a | (b | c)` where Python has `(a | b) | c`. */
export function convertUnionType(conversion: Conversion, index: number): Expression {
  const [leftIndex, rightIndex] = conversion.table.named(index);
  if (leftIndex === undefined || rightIndex === undefined) return conversion.broken(index);
  const left = conversion.expression(leftIndex);
  const spine: BinOp[] = [];
  let first = conversion.expression(rightIndex);
  const isNested = isUnion(conversion.table, rightIndex);
  while (isNested && first.kind === 'BinOp' && first.op === '|') {
    spine.push(first);
    first = first.left;
  }
  const { chunk, start } = conversion.at(index);
  let value: Expression = { kind: 'BinOp', chunk, start, end: first.end, op: '|', left, right: first };
  for (const link of spine.reverse()) value = { ...link, start, left: value };
  return value;
}

function isUnion(table: SyntaxTable, index: number): boolean {
  const inner = table.type(index) === 'type' ? table.firstNamed(index) : index;
  return table.type(inner) === 'binary_operator' || table.type(inner) === 'union_type';
}

/** `a.b` where the grammar knows that it is a type. */
export function convertMemberType(conversion: Conversion, index: number): Expression {
  const [object, attribute] = conversion.table.named(index);
  if (object === undefined || attribute === undefined) return conversion.broken(index);
  return {
    kind: 'Attribute',
    ...conversion.at(index),
    object: conversion.expression(object),
    attr: conversion.identifier(attribute),
    attrStart: conversion.at(attribute).start,
  };
}
