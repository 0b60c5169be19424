// Dicts that are put together: `a.update(b)`, `a |= b`, `a | b`.
import { joinValue } from './join';
import type { DictObject, Value } from './values';

/** A dict with the entries of another on top; null stands for one that is not known. */
export function withEntries(object: DictObject, more: DictObject | null): DictObject {
  const entries = new Map<string, Value>([...object.entries, ...(more?.entries ?? [])]);
  const rest = more?.rest === undefined ? object.rest : (joinValue(object.rest, more.rest) ?? more.rest);
  return {
    ...object,
    entries,
    open: object.open || more === null || more.open,
    ...(rest === undefined ? {} : { rest }),
  };
}
