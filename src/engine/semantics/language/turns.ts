// Turns of a loop of which nobody knows how many there are: numbers and texts that each turn changes are unknown behind it.
import { sameValue } from '../join';
import type { Changes, Scope, Store } from '../store';
import { UNKNOWN, type HeapId, type HeapObject, type Value } from '../values';

/**
 * Runs the turns one after the other. A number or text that they leave differently (`den *= 10`, `self.step += 1`) is unknown behind
 * the loop, which ends with whatever the last of many turns leaves. Tables, models and lists stay as these turns left them. A single
 * turn shows no difference: such a loop stands in others whose turns show it.
 */
export function runTurns(store: Store, turns: readonly (() => void)[]): void {
  const left = new Left();
  store.stretch((start) => {
    for (const turn of turns) {
      const journal = store.written;
      turn();
      left.take(store.changesSince({ ...start, journal }));
    }
  });
  left.forgetMoved(store);
}

type Entries = ReadonlyMap<string, Value>;

/** What turns left in the places that were there before the loop, and which of these differ from turn to turn. */
class Left {
  private readonly names = new Map<Scope, Place>();
  private readonly objects = new Map<HeapId, Place>();

  take({ names, objects }: Changes): void {
    for (const [scope, all] of names) placeOf(this.names, scope).take(all);
    for (const [id, object] of objects) {
      const entries = entriesOf(object);
      if (entries !== undefined) placeOf(this.objects, id).take(entries);
    }
  }

  forgetMoved(store: Store): void {
    for (const [scope, { moved }] of this.names) for (const [name, value] of moved) store.bind(scope, name, value);
    for (const [id, { moved }] of this.objects) {
      const object = store.get(id);
      const entries = entriesOf(object);
      if (object === undefined || entries === undefined || moved.size === 0) continue;
      const widened = new Map([...entries, ...[...moved].filter(([key]) => entries.has(key))]);
      if (object.kind === 'instance') store.put(id, { ...object, attributes: widened });
      if (object.kind === 'dict') store.put(id, { ...object, entries: widened });
    }
  }
}

/** The values under each name of a scope or an object, turn by turn. */
class Place {
  readonly moved = new Map<string, Value>();
  private readonly last = new Map<string, Value>();

  take(entries: ReadonlyMap<string, Value | undefined>): void {
    for (const [name, value] of entries) {
      if (value === undefined) continue;
      const before = this.last.get(name);
      const widened = before === undefined ? value : unlessMoved(before, value);
      if (widened !== value) this.moved.set(name, widened);
      this.last.set(name, value);
    }
  }
}

function placeOf<Key>(places: Map<Key, Place>, key: Key): Place {
  let place = places.get(key);
  if (place === undefined) places.set(key, (place = new Place()));
  return place;
}

function entriesOf(object: HeapObject | undefined): Entries | undefined {
  if (object?.kind === 'instance') return object.attributes;
  return object?.kind === 'dict' ? object.entries : undefined;
}

/** The later value, unknown where it is a number or text and the earlier one another; of a tuple item by item. */
function unlessMoved(before: Value, value: Value): Value {
  if (before === value) return value;
  if (before.kind === 'tuple' && value.kind === 'tuple' && before.items.length === value.items.length) {
    const items = value.items.map((item, i) => unlessMoved(before.items[i] ?? item, item));
    return items.every((item, i) => item === value.items[i]) ? value : { kind: 'tuple', items };
  }
  return !isPlain(before) || !isPlain(value) || areSame(before, value) ? value : UNKNOWN;
}

function isPlain(value: Value): boolean {
  if (value.kind === 'choice') return value.options.every(isPlain);
  return value.kind === 'constant' || value.kind === 'text' || value.kind === 'path';
}

function areSame(a: Value, b: Value): boolean {
  const [first, second] = [optionsOf(a), optionsOf(b)];
  return first.length === second.length && first.every((one) => second.some((other) => sameValue(one, other)));
}

function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}
