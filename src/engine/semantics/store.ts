// Names and heap objects of one run, with a journal of every write: branches are undone by it and joined, and an edit
// rolls the run back to the statement before it instead of starting anew.
import type { HeapId, HeapObject, ScopeId, Value } from './values';

export interface Scope {
  readonly id: ScopeId;
  readonly kind: 'module' | 'function' | 'class';
  readonly parent: Scope | null;
  readonly names: Map<string, Value>;
  /** Names declared global or nonlocal here. */
  readonly outer: Map<string, Scope>;
  /** What a function was called with: conditions on a parameter that still holds this are decided. */
  readonly given: Map<string, Value>;
  /** Function it belongs to, for facts; null at the top. */
  readonly functionName: string | null;
}

type Write =
  | { readonly kind: 'name'; readonly scope: Scope; readonly name: string; readonly old: Value | undefined }
  | { readonly kind: 'object'; readonly id: HeapId; readonly old: HeapObject | undefined };

/** What a stretch of the run wrote: the last value of each place. */
export interface Changes {
  readonly names: ReadonlyMap<Scope, ReadonlyMap<string, Value | undefined>>;
  readonly objects: ReadonlyMap<HeapId, HeapObject | undefined>;
}

const NOTHING: ReadonlyMap<never, never> = new Map<never, never>();

export interface StoreMark {
  readonly journal: number;
  /** Ids from here on were given out later. */
  readonly nextId: number;
}

/** Names and objects of a run, with a journal: branches are run from a mark and taken back to it. Objects are never mutated, only put anew. */
export class Store {
  private readonly heap = new Map<HeapId, HeapObject>();
  private readonly journal: Write[] = [];
  private nextId = 1;

  /** A number that no other object, split, source or statistic has, not even one that was taken back. */
  newId(): number {
    return this.nextId++;
  }

  scope(kind: Scope['kind'], parent: Scope | null, functionName: string | null): Scope {
    return { id: this.newId(), kind, parent, names: new Map(), outer: new Map(), given: new Map(), functionName };
  }

  allocate(object: HeapObject): Value {
    const id = this.newId();
    this.put(id, object);
    return { kind: 'ref', id };
  }

  /** The object as it is now; undefined for ids of nothing. */
  get(id: HeapId): HeapObject | undefined {
    return this.heap.get(id);
  }

  /** Puts an object anew under its id; what was there is kept in the journal. */
  put(id: HeapId, object: HeapObject): void {
    const old = this.heap.get(id);
    if (old === object) return;
    this.journal.push({ kind: 'object', id, old });
    this.heap.set(id, object);
  }

  /** Binds in the scope that the name belongs to: `global` and `nonlocal` lead elsewhere. */
  bind(scope: Scope, name: string, value: Value): void {
    const target = scope.outer.get(name) ?? scope;
    const old = target.names.get(name);
    if (old === value) return;
    this.journal.push({ kind: 'name', scope: target, name, old });
    target.names.set(name, value);
  }

  /** Binds a name where it is read from: what a comprehension or lambda does not have itself belongs to the function or module around. */
  bindRead(scope: Scope, name: string, value: Value): void {
    const { parent, kind } = scope;
    const isInner = parent !== null && kind === 'function' && scope.functionName === parent.functionName;
    if (isInner && !scope.names.has(name)) this.bindRead(parent, name, value);
    else this.bind(scope, name, value);
  }

  unbind(scope: Scope, name: string): void {
    const target = scope.outer.get(name) ?? scope;
    const old = target.names.get(name);
    if (old === undefined) return;
    this.journal.push({ kind: 'name', scope: target, name, old });
    target.names.delete(name);
  }

  /** Class scopes are seen from their own body only, as in Python. */
  lookup(scope: Scope, name: string): Value | undefined {
    const outer = scope.outer.get(name);
    if (outer !== undefined) return outer.names.get(name);
    for (let at: Scope | null = scope; at !== null; at = at.parent) {
      if (at !== scope && at.kind === 'class') continue;
      const value = at.names.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** A point of the journal to come back to. */
  mark(): StoreMark {
    return { journal: this.journal.length, nextId: this.nextId };
  }

  /** What was written since the mark. */
  changesSince(mark: StoreMark): Changes {
    // Most ways and turns write names or objects, not both, or nothing at all.
    let names: Map<Scope, Map<string, Value | undefined>> | null = null;
    let objects: Map<HeapId, HeapObject | undefined> | null = null;
    for (let i = mark.journal; i < this.journal.length; i++) {
      const write = this.journal[i];
      if (write === undefined) continue;
      if (write.kind === 'object') {
        objects ??= new Map<HeapId, HeapObject | undefined>();
        objects.set(write.id, this.heap.get(write.id));
      } else {
        names ??= new Map<Scope, Map<string, Value | undefined>>();
        let all = names.get(write.scope);
        if (all === undefined) names.set(write.scope, (all = new Map<string, Value | undefined>()));
        all.set(write.name, write.scope.names.get(write.name));
      }
    }
    return { names: names ?? NOTHING, objects: objects ?? NOTHING };
  }

  /** Takes back every write since the mark. Ids given out stay given out. */
  undoTo(mark: StoreMark): void {
    while (this.journal.length > mark.journal) {
      const write = this.journal.pop();
      if (write === undefined) return;
      if (write.kind === 'object') {
        if (write.old === undefined) this.heap.delete(write.id);
        else this.heap.set(write.id, write.old);
      } else if (write.old === undefined) write.scope.names.delete(write.name);
      else write.scope.names.set(write.name, write.old);
    }
  }

  /** Writes changes again, after they were undone. */
  apply(changes: Changes): void {
    for (const [scope, names] of changes.names) {
      for (const [name, value] of names) {
        if (value === undefined) this.unbind(scope, name);
        else this.bind(scope, name, value);
      }
    }
    for (const [id, object] of changes.objects) if (object !== undefined) this.put(id, object);
  }
}
