// `match`: its cases, and which names their patterns bind.
import type { Expression, Match, Statement } from './ast';
import { endOf, type Conversion } from './conversion';

/** Names that a pattern binds, in order. */
function collectBound(conversion: Conversion, index: number, binds: string[]): void {
  const { table } = conversion;
  const named = table.named(index);
  switch (table.type(index)) {
    case 'dotted_name': {
      // A dotted one is a value to compare with; `_` binds nothing.
      const [only, more] = named;
      if (only === undefined || more !== undefined) return;
      const id = conversion.identifier(only);
      if (id !== '_') binds.push(id);
      return;
    }
    case 'identifier': {
      const id = conversion.identifier(index);
      if (id !== '_') binds.push(id);
      return;
    }
    case 'class_pattern':
    case 'keyword_pattern':
      for (const child of named.slice(1)) collectBound(conversion, child, binds);
      return;
    default:
      for (const child of named) collectBound(conversion, child, binds);
  }
}

/** A `match` statement; `blockOf` converts the body of a case. */
export function convertMatch(
  conversion: Conversion,
  index: number,
  blockOf: (parent: number) => readonly Statement[],
): Match {
  const { table } = conversion;
  const place = conversion.at(index);
  const subjects = table.named(index).filter((child) => table.type(child) !== 'block');
  const [only] = subjects;
  const elements = subjects.map((child) => conversion.expression(child));
  const [first] = elements;
  const isTuple = table.hasToken(index, ',');
  const subject: Expression =
    only === undefined || first === undefined
      ? conversion.broken(index)
      : isTuple
        ? {
            kind: 'Tuple',
            chunk: conversion.chunk,
            start: first.start,
            end: elements.at(-1)?.end ?? first.end,
            elements,
          }
        : first;
  const block = table.child(index, 'block');
  const cases = (block < 0 ? [] : table.named(block))
    .filter((child) => table.type(child) === 'case_clause')
    .map((child) => {
      const binds: string[] = [];
      for (const part of table.named(child))
        if (table.type(part) === 'case_pattern') collectBound(conversion, part, binds);
      const guard = table.child(child, 'if_clause');
      return { binds, guard: guard < 0 ? null : conversion.only(guard), body: blockOf(child) };
    });
  let { end } = place;
  for (const each of cases) end = endOf(each.body, end);
  return { kind: 'Match', ...place, end, subject, cases };
}
