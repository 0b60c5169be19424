// Dictionaries, comprehensions and slices.
import type { Comprehension, ComprehensionClause, Dict, Expression, Sequence, Slice } from './ast';
import type { Conversion } from './conversion';

/** A `dictionary` node of tree-sitter-python; `**other` and broken pairs have the key null. */
export function convertDictionary(conversion: Conversion, index: number): Dict {
  const entries = conversion.table.named(index).map((child) => {
    if (conversion.table.type(child) === 'dictionary_splat') return { key: null, value: conversion.only(child) };
    const [key, value] = conversion.table.named(child);
    if (key === undefined || value === undefined) return { key: null, value: conversion.broken(child) };
    return { key: conversion.expression(key), value: conversion.expression(value) };
  });
  return { kind: 'Dict', ...conversion.at(index), entries };
}

/** A list, set, dict or generator comprehension; conditions belong to the `for` before them. `value` is that of a dict only. */
export function convertComprehension(
  conversion: Conversion,
  index: number,
  form: Comprehension['form'],
): Comprehension {
  const { table } = conversion;
  const [body, ...rest] = table.named(index);
  const clauses: { target: Expression; iter: Expression; conditions: Expression[] }[] = [];
  for (const child of rest) {
    if (table.type(child) === 'for_in_clause') clauses.push(convertClause(conversion, child));
    else if (table.type(child) === 'if_clause') clauses.at(-1)?.conditions.push(conversion.only(child));
  }
  let element = body;
  let value: number | undefined;
  if (form === 'dict' && body !== undefined) [element, value] = table.named(body);
  return {
    kind: 'Comprehension',
    ...conversion.at(index),
    form,
    element: element === undefined ? conversion.broken(index) : conversion.expression(element),
    value: value === undefined ? null : conversion.expression(value),
    clauses,
  };
}

function convertClause(conversion: Conversion, index: number): ComprehensionClause & { conditions: Expression[] } {
  const [target, ...iterated] = conversion.table.named(index);
  const [iter] = iterated;
  if (target === undefined || iter === undefined) {
    return { target: conversion.broken(index), iter: conversion.broken(index), conditions: [] };
  }
  return {
    target: conversion.expression(target),
    // `for x in a, b` without parentheses is Python 2's.
    iter: iterated.length > 1 ? tupleOf(conversion, iterated) : conversion.expression(iter),
    conditions: [],
  };
}

/** `lower:upper:step`, each null where it is left out. */
export function convertSlice(conversion: Conversion, index: number): Slice {
  const { table } = conversion;
  const parts: (Expression | null)[] = [null, null, null];
  let part = 0;
  const end = table.next(index);
  for (let child = index + 1; child < end; child = table.next(child)) {
    if (table.isNamed(child)) parts[part] = conversion.expression(child);
    else if (table.type(child) === ':') part++;
  }
  const [lower = null, upper = null, step = null] = parts;
  return { kind: 'Slice', ...conversion.at(index), lower, upper, step };
}

/** A tuple without parentheses of its own. */
export function tupleOf(conversion: Conversion, indices: readonly number[]): Sequence {
  const elements = indices.map((child) => conversion.expression(child));
  const start = elements[0]?.start ?? 0;
  return { kind: 'Tuple', chunk: conversion.chunk, start, end: elements.at(-1)?.end ?? start, elements };
}
