// Methods of strings, paths, lists, dicts and sets.
import type { Call } from '../../python/ast';
import { entryOf } from '../data/subscripts';
import { chosenName } from '../data/learnedNames';
import { isOneRow } from '../data/dataOperations';
import { areFigures } from '../data/figures';
import { ofNamedPart } from '../data/rowSelection';
import { asPath, constant, filesNamed, foldFormat, joinPaths, stringOf, text, textParts } from '../language/folding';
import { iterate, SOME_NAME } from '../language/iteration';
import { withEntries } from '../dicts';
import type { Machine } from '../machine';
import type { ObjectCall } from './objectCall';
import { UNKNOWN, type CallArguments, type DictObject, type ListObject, type Value } from '../values';

/** A list remembers this many items; later ones only leave it open. */
const MAX_ITEMS = 64;

/** Methods of paths, texts, lists and dicts; changes a list or dict in the store where Python changes it. Unknown for other receivers. */
export function callBuiltinMethod(m: Machine, node: Call, receiver: Value, name: string, args: CallArguments): Value {
  if (receiver.kind === 'path') return pathMethod(m, node, receiver, name, args);
  if (receiver.kind === 'constant' || receiver.kind === 'text') return stringMethod(m, receiver, name, args);
  const object = m.object(receiver);
  if (receiver.kind !== 'ref' || object === undefined) return UNKNOWN;
  const call = { node, receiver, id: receiver.id, name, args };
  if (object.kind === 'list') return listMethod(m, { ...call, object });
  if (object.kind === 'dict') return dictMethod(m, { ...call, object });
  return UNKNOWN;
}

function stringMethod(m: Machine, receiver: Value, name: string, args: CallArguments): Value {
  const whole = stringOf(receiver);
  const [first, second] = args.positional;
  switch (name) {
    case 'format':
      return whole === null ? UNKNOWN : foldFormat(whole, args.positional, args.keywords);
    case 'join': {
      if (whole === null || first === undefined) return UNKNOWN;
      const { items, exact } = iterate(m, first);
      if (!exact) {
        // ' '.join(words of a text): still that text
        const data = m.data(items[0]);
        return data === null ? UNKNOWN : m.derive(data, {});
      }
      return text(items.flatMap((item, i) => [...(i === 0 ? [] : [whole]), ...(textParts(item) ?? [null])]));
    }
    case 'lower':
      return whole === null ? receiver : constant(whole.toLowerCase());
    case 'upper':
      return whole === null ? receiver : constant(whole.toUpperCase());
    case 'strip':
      return whole === null || first !== undefined ? receiver : constant(whole.trim());
    case 'startswith':
    case 'endswith': {
      const parts = first === undefined ? null : m.strings(first);
      if (whole === null || parts === null || second !== undefined) return UNKNOWN;
      return constant(parts.some((part) => (name === 'startswith' ? whole.startsWith(part) : whole.endsWith(part))));
    }
    case 'replace': {
      const from = stringOf(first);
      const to = stringOf(second);
      return whole === null || from === null || to === null ? UNKNOWN : constant(whole.split(from).join(to));
    }
    case 'split': {
      if (whole === null) return UNKNOWN;
      const by = stringOf(first);
      const pieces = by === null ? whole.trim().split(/\s+/) : by === '' ? [whole] : whole.split(by);
      return m.store.allocate({ kind: 'list', form: 'list', items: pieces.map(constant), open: false });
    }
    case 'encode':
    case 'decode':
    case 'rstrip':
    case 'lstrip':
      return receiver;
    default:
      return UNKNOWN;
  }
}

function pathMethod(
  m: Machine,
  node: Call,
  receiver: Value & { kind: 'path' },
  name: string,
  args: CallArguments,
): Value {
  switch (name) {
    case 'joinpath':
      return joinPaths([receiver, ...args.positional]);
    case 'resolve':
    case 'absolute':
    case 'expanduser':
    case 'as_posix':
      return receiver;
    case 'with_suffix':
    case 'with_name': {
      const whole = stringOf(receiver);
      const part = stringOf(args.positional[0]);
      if (whole === null || part === null) return { kind: 'path', parts: [null] };
      return {
        kind: 'path',
        parts: [name === 'with_suffix' ? whole.replace(/\.[^./]*$/, '') + part : whole.replace(/[^/]*$/, '') + part],
      };
    }
    case 'glob':
    case 'rglob':
    case 'iterdir':
      return m.store.allocate({
        kind: 'list',
        form: 'list',
        items: [asPath({ kind: 'path', parts: [...receiver.parts, '/', null] })],
        open: true,
      });
    case 'open':
    case 'read_text':
    case 'read_bytes': {
      const whole = stringOf(receiver) ?? filesNamed(receiver);
      const path = whole === null ? null : (m.world.resolve(whole, m.path) ?? null);
      const mode = stringOf(args.positional[0] ?? args.keywords.get('mode'));
      const source = m.origins.source(node, 'read', `pathlib.Path.${name}`, whole, path);
      const value = m.allocateData({
        form: 'text',
        rows: { kind: 'source', source },
        sources: [source],
        library: 'builtins',
      });
      const isWritten = name === 'open' && mode !== null && /[wax]/.test(mode);
      if (value.kind === 'ref' && !isWritten) m.facts.read({ node, source, data: value.id });
      return value;
    }
    default:
      return UNKNOWN;
  }
}

/** A name of a column, or what a loop over such names has. */
function mayBeName(m: Machine, value: Value): boolean {
  if (value.kind === 'constant' || value.kind === 'unknown' || value.kind === 'text') return true;
  const data = m.data(value);
  return data !== null && data.form !== 'table' && isOneRow(data);
}

/** What is left of a list; where something that knew the target decides, what is left was chosen by it. */
function itemsWithout(m: Machine, items: readonly Value[], item: Value | undefined): readonly Value[] {
  const chosen = chosenName(m);
  if (chosen !== null) return [...items, chosen].slice(0, MAX_ITEMS);
  const gone = stringOf(item);
  const at = gone === null ? -1 : items.findIndex((one) => stringOf(one) === gone);
  return at < 0 ? items : items.filter((_, i) => i !== at);
}

function listMethod(m: Machine, { node, receiver, id, object, name, args }: ObjectCall<ListObject>): Value {
  const [first, second] = args.positional;
  switch (name) {
    case 'append':
    case 'add':
    case 'insert': {
      const value = name === 'insert' ? second : first;
      if (value === undefined) return constant(null);
      const row = node.func.kind === 'Attribute' ? ofNamedPart(m, node, node.func.object, value) : value;
      const kept = mayBeName(m, row) ? (chosenName(m) ?? row) : row;
      const items = object.items.length < MAX_ITEMS ? [...object.items, kept] : object.items;
      m.store.put(id, { ...object, items, open: object.open || items.length === object.items.length });
      return constant(null);
    }
    case 'extend':
    case 'update': {
      if (first === undefined) return constant(null);
      const more = iterate(m, first);
      m.store.put(id, {
        ...object,
        items: [...object.items, ...more.items].slice(0, MAX_ITEMS),
        open: object.open || !more.exact,
      });
      return constant(null);
    }
    case 'remove':
    case 'discard':
      m.store.put(id, { ...object, items: itemsWithout(m, object.items, first) });
      return constant(null);
    case 'pop': {
      const last = object.items.at(-1) ?? UNKNOWN;
      m.store.put(id, { ...object, items: object.items.slice(0, -1), open: object.open || args.positional.length > 0 });
      return last;
    }
    case 'copy':
      return m.store.allocate(object);
    case 'difference':
    case 'intersection':
    case 'union': {
      // shared.union(ids, [target])
      const given = args.positional.map((one) => m.strings(one));
      if (name === 'union')
        return m.store.allocate({
          ...object,
          items: [...object.items, ...[...new Set(given.flatMap((names) => names ?? []))].map(constant)],
          open: object.open || given.includes(null),
        });
      const isIn = (item: Value) => (names: readonly string[] | null) => names?.includes(stringOf(item) ?? '') === true;
      const keep = (item: Value): boolean =>
        name === 'intersection' ? given.every(isIn(item)) : !given.some(isIn(item));
      return m.store.allocate({ ...object, items: object.items.filter(keep) });
    }
    case 'clear':
      m.store.put(id, { ...object, items: [], open: false });
      return constant(null);
    case 'sort':
    case 'reverse':
      return constant(null);
    default:
      return name.startsWith('__') ? receiver : UNKNOWN;
  }
}

/** `{name: p for …}`: what was learnt of each of many columns, under names that are not known. */
function figuresIn(m: Machine, { rest }: DictObject): readonly Value[] {
  const data = m.data(rest);
  return rest !== undefined && data !== null && areFigures(data) ? [rest] : [];
}

function dictMethod(m: Machine, { id, object, name, args }: ObjectCall<DictObject>): Value {
  const [first, second] = args.positional;
  const list = (items: readonly Value[]): Value =>
    m.store.allocate({ kind: 'list', form: 'list', items, open: object.open });
  switch (name) {
    case 'items':
      return list([
        ...[...object.entries].map(([key, value]): Value => ({ kind: 'tuple', items: [constant(key), value] })),
        ...figuresIn(m, object).map((value): Value => ({ kind: 'tuple', items: [SOME_NAME, value] })),
      ]);
    case 'keys':
      return list([...object.entries.keys()].map(constant));
    case 'values':
      return list([...object.entries.values(), ...figuresIn(m, object)]);
    case 'get':
    case 'pop':
    case 'setdefault': {
      const key = stringOf(first);
      const have = key === null ? undefined : object.entries.get(key);
      if (have === undefined && name === 'setdefault' && key !== null && second !== undefined) {
        m.store.put(id, { ...object, entries: new Map(object.entries).set(key, second) });
      }
      const kept = key === null && object.rest !== undefined ? entryOf(m, object, object.rest, first ?? UNKNOWN) : null;
      return have ?? kept ?? second ?? UNKNOWN;
    }
    case 'update': {
      const other = m.object(first);
      const now = first === undefined ? object : withEntries(object, other?.kind === 'dict' ? other : null);
      m.store.put(id, { ...now, entries: new Map([...now.entries, ...args.keywords]) });
      return constant(null);
    }
    case 'copy':
      return m.store.allocate(object);
    default:
      return UNKNOWN;
  }
}
