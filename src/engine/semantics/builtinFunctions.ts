// Python's own functions over sequences and numbers.
import type { Call } from '../python/ast';
import { callValue } from './calls';
import { isSome, namesOf } from './data/columnNames';
import { constant, numberOf, stringOf } from './folding';
import { iterate } from './iteration';
import type { Machine } from './machine';
import { UNKNOWN, type CallArguments, type Value } from './values';

function list(m: Machine, items: readonly Value[], open: boolean): Value {
  return m.store.allocate({ kind: 'list', form: 'list', items: items.slice(0, 64), open: open || items.length > 64 });
}

/** A number that a loop counts with: what it indexes is one row after another, in the end all of them. */
function counter(m: Machine): Value {
  return m.allocateData({ form: 'scalar', rows: m.unknownRows(), through: ['counter'], library: 'builtins' });
}

/** Python's builtins and their like of itertools, by the last part of the name. A length that is not known gives an open list of one turn. */
export function callBuiltin(m: Machine, node: Call, name: string, args: CallArguments): Value {
  const [first, second] = args.positional;
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'zip':
    case 'product':
    case 'zip_longest': {
      const all = args.positional.map((value) => iterate(m, value));
      const exact = all.length > 0 && all.every((one) => one.exact) && !name.endsWith('product');
      const count = exact ? Math.min(...all.map((one) => one.items.length)) : 1;
      const rows = Array.from({ length: count }, (_, i): Value => ({
        kind: 'tuple',
        items: all.map((one) => one.items[one.exact ? i : 0] ?? UNKNOWN),
      }));
      return list(m, rows, !exact);
    }
    case 'enumerate': {
      const { items, exact } = first === undefined ? { items: [], exact: false } : iterate(m, first);
      return list(
        m,
        items.map((item, i): Value => ({ kind: 'tuple', items: [exact ? constant(i) : counter(m), item] })),
        !exact,
      );
    }
    case 'map': {
      if (first === undefined || second === undefined) return UNKNOWN;
      const { items, exact } = iterate(m, second);
      return list(
        m,
        items
          .slice(0, 12)
          .map((item) => callValue(m, node, first, { positional: [item], keywords: new Map(), open: false })),
        !exact,
      );
    }
    case 'filter': {
      if (second === undefined) return UNKNOWN;
      return list(m, iterate(m, second).items, true);
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'sorted':
    case 'reversed':
    case 'iter':
    case 'chain': {
      if (first === undefined) return list(m, [], false);
      const data = m.data(first);
      if (data !== null && data.through.at(-1) !== 'columns' && data.form !== 'table')
        return m.derive(data, { through: [...data.through, 'list'].slice(-12) });
      if (data !== null && args.positional.length === 1 && (data.columns.open || isSome(data)))
        return data.through.at(-1) === 'columns' ? m.derive(data, {}) : namesOf(m, data, data.columns, false);
      const parts = args.positional.map((value) => iterate(m, value));
      return list(
        m,
        parts.flatMap((one) => one.items),
        parts.some((one) => !one.exact),
      );
    }
    case 'next': {
      if (first === undefined) return UNKNOWN;
      return iterate(m, first).items[0] ?? UNKNOWN;
    }
    case 'range': {
      const from = args.positional.length > 1 ? numberOf(first) : 0;
      const to = numberOf(args.positional.length > 1 ? second : first);
      if (from === null || to === null || args.positional.length > 2 || to - from > 12)
        return list(m, [counter(m)], true);
      return list(
        m,
        Array.from({ length: Math.max(0, to - from) }, (_, i) => constant(from + i)),
        false,
      );
    }
    case 'dict': {
      const object = m.object(first);
      const entries = new Map(object?.kind === 'dict' ? object.entries : []);
      if (first !== undefined && object?.kind !== 'dict') {
        for (const item of iterate(m, first).items) {
          const key = item.kind === 'tuple' ? stringOf(item.items[0]) : null;
          if (key !== null && item.kind === 'tuple') entries.set(key, item.items[1] ?? UNKNOWN);
        }
      }
      for (const [key, value] of args.keywords) entries.set(key, value);
      return m.store.allocate({ kind: 'dict', entries, open: args.open || (object?.kind === 'dict' && object.open) });
    }
    case 'defaultdict':
    case 'OrderedDict':
      return m.store.allocate({ kind: 'dict', entries: new Map(), open: true });
    case 'deque':
      return list(m, [], true);
    case 'int': {
      const number = numberOf(first) ?? (stringOf(first) === null ? null : Number(stringOf(first)));
      return number === null || Number.isNaN(number) ? keep(m, first) : constant(Math.trunc(number));
    }
    case 'float': {
      const number = numberOf(first) ?? (stringOf(first) === null ? null : Number(stringOf(first)));
      return number === null || Number.isNaN(number) ? keep(m, first) : constant(number);
    }
    case 'str': {
      const whole = stringOf(first);
      const number = numberOf(first);
      return whole !== null ? constant(whole) : number !== null ? constant(String(number)) : keep(m, first);
    }
    case 'len': {
      if (first === undefined) return UNKNOWN;
      const object = m.object(first);
      if (first.kind === 'tuple') return constant(first.items.length);
      return object?.kind === 'list' && !object.open ? constant(object.items.length) : UNKNOWN;
    }
    case 'abs':
    case 'round':
    case 'bytes':
    case 'repr':
    case 'bool':
    case 'complex':
    case 'bytearray':
      return keep(m, first);
    case 'getattr': {
      const attr = stringOf(second);
      const object = m.object(first);
      return attr !== null && object?.kind === 'instance' ? (object.attributes.get(attr) ?? UNKNOWN) : UNKNOWN;
    }
    case 'super':
      return m.store.lookup(m.scope, 'self') ?? UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function keep(m: Machine, value: Value | undefined): Value {
  const data = m.data(value);
  return data === null ? UNKNOWN : m.derive(data, {});
}
