// Objects of classes that only list their fields: data classes, named tuples, settings.
import type { Call } from '../python/ast';
import { classChain, methodOf } from './classes';
import { callFunction } from './interpreter';
import type { Machine } from './machine';
import type { CallArguments, ClassValue, Value } from './values';

const NOTHING: CallArguments = { positional: [], keywords: new Map(), open: false };

/** Names of the fields that a class and its bases list, in the order in which `__init__` takes them. */
function fieldsOf(value: ClassValue): string[] {
  const names = new Set<string>();
  for (const { node } of classChain(value).reverse())
    for (const statement of node.body)
      if (statement.kind === 'AnnAssign' && statement.target.kind === 'Name') names.add(statement.target.id);
  return [...names];
}

/** `Split(*train_test_split(X, y))`: a class that writes no `__init__` is given one that keeps its arguments in its fields. */
export function fillFields(m: Machine, node: Call, instance: Value, value: ClassValue, args: CallArguments): void {
  const object = m.object(instance);
  if (instance.kind !== 'ref' || object?.kind !== 'instance') return;
  const fields = fieldsOf(value);
  if (fields.length === 0) return;
  const attributes = new Map(object.attributes);
  for (const [i, name] of fields.entries()) {
    const given = args.keywords.get(name) ?? args.positional[i];
    if (given !== undefined) attributes.set(name, given);
  }
  m.store.put(instance.id, { ...object, attributes });
  const after = methodOf(value, '__post_init__');
  if (after !== null) callFunction(m, node, { ...after, receiver: instance }, NOTHING);
}
