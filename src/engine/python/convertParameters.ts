// Parameters of functions and lambdas.
import type { Expression, Parameter } from './ast';
import type { Conversion } from './conversion';

/** In source order; the bare `*` is one without a name, `/` is left out. */
export function convertParameters(conversion: Conversion, list: number): Parameter[] {
  const found: Parameter[] = [];
  for (const child of conversion.table.named(list)) {
    const parameter = convertParameter(conversion, child);
    if (parameter) found.push(parameter);
  }
  return found;
}

function convertParameter(conversion: Conversion, index: number): Parameter | null {
  const { table } = conversion;
  const plain = (name: number, annotation: Expression | null, value: Expression | null): Parameter => {
    const type = table.type(name);
    const star = type === 'list_splat_pattern' ? '*' : type === 'dictionary_splat_pattern' ? '**' : '';
    if (type === 'tuple_pattern') conversion.python2 = true;
    const id = star === '' ? name : table.firstNamed(name);
    return { name: conversion.identifier(id), star, annotation, default: value };
  };
  switch (table.type(index)) {
    case 'default_parameter': {
      const [name = index, value] = table.named(index);
      return plain(name, null, value === undefined ? null : conversion.expression(value));
    }
    case 'typed_parameter': {
      const [name = index, type] = table.named(index);
      return plain(name, type === undefined ? null : conversion.expression(type), null);
    }
    case 'typed_default_parameter': {
      const [name = index, type, value] = table.named(index);
      return plain(
        name,
        type === undefined ? null : conversion.expression(type),
        value === undefined ? null : conversion.expression(value),
      );
    }
    case 'keyword_separator':
      return { name: '', star: '*', annotation: null, default: null };
    case 'positional_separator':
    case 'ERROR':
      return null;
    default:
      return plain(index, null, null);
  }
}
