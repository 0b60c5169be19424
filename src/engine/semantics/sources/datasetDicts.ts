// Parts of a data set under their names, as Hugging Face's `DatasetDict`: what is asked of the whole is done to each part.
import type { Call } from '../../python/ast';
import { callDataMethod } from '../data/methods';
import { constant } from '../language/folding';
import type { Machine } from '../machine';
import { UNKNOWN, type CallArguments, type DataObject, type DictObject, type HeapId, type Value } from '../values';

/** The parts of such a dict; null for a dict of anything else, and for methods that every dict has. */
function partsIn(m: Machine, { entries }: DictObject, name: string): [string, HeapId, DataObject][] | null {
  const parts: [string, HeapId, DataObject][] = [];
  for (const [key, value] of entries) {
    const object = m.object(value);
    if (value.kind !== 'ref' || object?.kind !== 'data' || object.form !== 'dataset') return null;
    if (m.knowledge.method('dataset', name, object.library) === undefined) return null;
    parts.push([key, value.id, object]);
  }
  return parts.length === 0 ? null : parts;
}

/** `parts.map(tokenise, batched=True)`: the mapped parts under the same names. Null where this is no dict of data sets. */
export function callOnParts(
  m: Machine,
  node: Call,
  object: DictObject,
  name: string,
  args: CallArguments,
): Value | null {
  const parts = partsIn(m, object, name);
  if (parts === null) return null;
  const entries = new Map<string, Value>();
  for (const [key, id, data] of parts)
    entries.set(key, callDataMethod(m, { node, receiver: { kind: 'ref', id }, id, object: data, name, args }));
  const made = [...entries.values()];
  // What is set in place gives nothing back.
  if (made.every((value) => value.kind === 'constant')) return constant(null);
  return made.every((value) => m.object(value)?.kind === 'data')
    ? m.store.allocate({ kind: 'dict', entries, open: object.open })
    : UNKNOWN;
}

/** `DatasetDict({'train': a, 'test': b})`, `DatasetDict(train=a, test=b)`; a data set as it came stays what it is. */
export function partsByName(m: Machine, args: CallArguments): Value {
  const [first] = args.positional;
  const object = m.object(first);
  if (first !== undefined && object?.kind === 'data') return first;
  const given = object?.kind === 'dict' ? object : null;
  return m.store.allocate({
    kind: 'dict',
    entries: new Map([...(given?.entries ?? []), ...args.keywords]),
    open: args.open || (first !== undefined && given === null) || given?.open === true,
  });
}
