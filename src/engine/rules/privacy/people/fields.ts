// A field of a record, however it is asked for.
import type { Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';

/** `holder.key`, `holder["key"]`, `holder.get("key")` and `getattr(holder, "key")` */
export function fieldOf(made: Expression): { readonly holder: Expression; readonly key: string } | null {
  if (made.kind === 'Attribute') return { holder: made.object, key: made.attr };
  if (made.kind === 'Subscript') return keyed(made.object, made.index);
  if (made.kind !== 'Call') return null;
  const [first, second] = made.args.map(({ value }) => value);
  if (made.func.kind === 'Attribute' && made.func.attr === 'get') return keyed(made.func.object, first);
  return first !== undefined && lastName(made.func) === 'getattr' ? keyed(first, second) : null;
}

function keyed(holder: Expression, key: Expression | undefined) {
  return key?.kind === 'Constant' && typeof key.value === 'string' ? { holder, key: key.value } : null;
}
