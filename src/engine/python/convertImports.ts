// Import statements.
import type { Import, ImportAlias, ImportFrom } from './ast';
import type { Conversion } from './conversion';

function convertAlias(conversion: Conversion, index: number): ImportAlias {
  const { table } = conversion;
  if (table.type(index) !== 'aliased_import') return { name: dottedName(conversion, index), alias: null };
  const [name = index, alias = index] = table.named(index);
  return { name: dottedName(conversion, name), alias: conversion.identifier(alias) };
}

/** A dotted name may be written with blanks around its dots. */
function dottedName(conversion: Conversion, index: number): string {
  return conversion.table
    .named(index)
    .map((part) => conversion.identifier(part))
    .join('.');
}

/** `import a.b as c`; names as written, dots included. */
export function convertImport(conversion: Conversion, index: number): Import {
  return {
    kind: 'Import',
    ...conversion.at(index),
    names: conversion.table.named(index).map((name) => convertAlias(conversion, name)),
  };
}

/** `from ..a import b`: `level` counts the dots, `module` is empty for dots alone, and `*` is a name. */
export function convertImportFrom(conversion: Conversion, index: number): ImportFrom {
  const { table } = conversion;
  const named = table.named(index);
  let module = '__future__';
  let level = 0;
  if (table.type(index) === 'import_from_statement') {
    const from = named.shift() ?? index;
    const name = table.type(from) === 'relative_import' ? table.child(from, 'dotted_name') : from;
    module = name < 0 ? '' : dottedName(conversion, name);
    const prefix = table.child(from, 'import_prefix');
    if (prefix >= 0) level = conversion.source(prefix).split('.').length - 1;
  }
  const names = named.map((name) =>
    table.type(name) === 'wildcard_import' ? { name: '*', alias: null } : convertAlias(conversion, name),
  );
  return { kind: 'ImportFrom', ...conversion.at(index), module, level, names };
}
