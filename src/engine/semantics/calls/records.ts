// Objects of classes that only list their fields: data classes, named tuples, settings.
import type { Call } from '../../python/ast';
import { fieldDeclared, lastName, type Field } from '../../python/walk';
import { classChain, methodOf } from './classes';
import { callFunction } from '../interpreter';
import type { Machine } from '../machine';
import { constant, stringOf } from '../language/folding';
import { UNKNOWN, type CallArguments, type ClassValue, type InstanceObject, type Value } from '../values';

/** What makes such classes. */
export const NAMED_TUPLE = 'collections.namedtuple';

/** `Part = namedtuple('Part', 'X y')`, called: an object that keeps its arguments under these names; null where the names are not known. */
export function namedTuple(m: Machine, node: Call, maker: InstanceObject, args: CallArguments): Value | null {
  const [given, listed] = maker.args.positional;
  const one = stringOf(listed);
  const names = one === null ? m.strings(listed) : one.split(/[\s,]+/).filter((name) => name !== '');
  if (names === null) return null;
  const held = names.map((name, i): [string, Value] => [
    name,
    args.keywords.get(name) ?? args.positional[i] ?? UNKNOWN,
  ]);
  return m.store.allocate({
    ...maker,
    className: stringOf(given) ?? '',
    node: m.facts.standIn ?? node,
    args,
    attributes: new Map(held),
  });
}

/** The fields that `__init__` takes, in its order: those of the bases first, and each where it is listed first. */
function fieldsOf(value: ClassValue): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { node } of classChain(value).reverse())
    for (const statement of node.body) {
      const field = fieldDeclared(statement);
      if (field !== null && isTaken(field)) fields.set(field.name, field);
    }
  return fields;
}

/** What belongs to the class, and what is only made afterwards, is not asked for: `ClassVar[int]`, `field(init=False)`. */
function isTaken(field: Field): boolean {
  if (markOf(field) === 'ClassVar') return false;
  const made = field.value?.kind === 'Call' ? field.value.args : [];
  return !made.some(({ keyword, value }) => keyword === 'init' && value.kind === 'Constant' && value.value === false);
}

/** `ClassVar` of `typing.ClassVar[int]`, `InitVar` of `InitVar[str]`. */
function markOf({ annotation }: Field): string {
  return lastName(annotation.kind === 'Subscript' ? annotation.object : annotation);
}

/** `Split(*train_test_split(X, y))`: a class that writes no `__init__` is given one that keeps its arguments in its fields. */
export function fillFields(m: Machine, node: Call, instance: Value, value: ClassValue, args: CallArguments): void {
  const object = m.object(instance);
  if (instance.kind !== 'ref' || object?.kind !== 'instance') return;
  const fields = [...fieldsOf(value)];
  if (fields.length === 0) return;
  const attributes = new Map(object.attributes);
  const handedOn: Value[] = [];
  for (const [i, [name, field]] of fields.entries()) {
    const given = args.keywords.get(name) ?? args.positional[i];
    if (markOf(field) === 'InitVar') handedOn.push(given ?? UNKNOWN);
    else if (given !== undefined) attributes.set(name, given);
  }
  m.store.put(instance.id, { ...object, attributes });
  const after = methodOf(value, '__post_init__');
  if (after === null) return;
  const rest = { positional: handedOn, keywords: new Map<string, Value>(), open: false };
  callFunction(m, node, { ...after, receiver: instance }, rest);
}

/** `vars(member)`, `asdict(member)`, `member.model_dump()`: what an object keeps, by the names of its fields; null for anything but an object of the project's own classes. */
export function fieldsAsDict(m: Machine, value: Value | undefined): Value | null {
  const object = m.object(value);
  if (object?.kind !== 'instance' || object.userClass === null) return null;
  const declared = [...fieldsOf(object.userClass)].map(([name, field]): [string, Value] => [
    name,
    field.value?.kind === 'Constant' ? constant(field.value.value ?? null) : UNKNOWN,
  ]);
  const entries = new Map([...declared, ...object.attributes]);
  return entries.size === 0 ? null : m.store.allocate({ kind: 'dict', entries, open: false });
}
