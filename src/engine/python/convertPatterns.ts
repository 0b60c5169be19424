// Patterns of `match`: which names they bind.
import type { Conversion } from './conversion';

/** Names that a pattern binds, in order. */
export function collectBound(conversion: Conversion, index: number, binds: string[]): void {
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
