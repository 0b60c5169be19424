// Names and heap objects of one run, with a journal of writes: branches are undone by it and joined, and an edit rolls the
// run back to the statement before it instead of starting anew. What a stretch of the run makes itself dies with it, so its
// writes to that are in no journal.
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

/** What a stretch of the run wrote to places that were there before: the last value of each. */
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

/** Ids of what one way made, which the way beside it does not know. */
export interface Made {
  readonly from: number;
  readonly to: number;
}

/** Names and objects of a run, with a journal: branches are run from a mark and taken back to it. Objects are never mutated, only put anew. */
export class Store {
  private readonly heap = new Map<HeapId, HeapObject>();
  /** Ids of all objects, in order. */
  private readonly allocated: HeapId[] = [];
  private readonly journal: Write[] = [];
  private nextId = 1;
  /** Scopes and objects from here on were made by the stretch that is being run. */
  private newFrom = 0;
  /** Made by ways that are beside the one being run. */
  private readonly hidden: Made[] = [];

  /** A number that no other object, split, source or statistic has, not even one that was taken back. */
  newId(): number {
    return this.nextId++;
  }

  scope(kind: Scope['kind'], parent: Scope | null, functionName: string | null): Scope {
    return { id: this.newId(), kind, parent, names: new Map(), outer: new Map(), given: new Map(), functionName };
  }

  allocate(object: HeapObject): Value {
    const id = this.newId();
    this.allocated.push(id);
    this.put(id, object);
    return { kind: 'ref', id };
  }

  /** The object as it is now; undefined for ids of nothing. */
  get(id: HeapId): HeapObject | undefined {
    return this.hidden.length > 0 && this.isHidden(id) ? undefined : this.heap.get(id);
  }

  private isHidden(id: HeapId): boolean {
    // The last was made last.
    for (let i = this.hidden.length - 1; i >= 0; i--) {
      const made = this.hidden[i];
      if (made === undefined || id >= made.to) return false;
      if (id >= made.from) return true;
    }
    return false;
  }

  /** Puts an object anew under its id; what was there is kept in the journal. */
  put(id: HeapId, object: HeapObject): void {
    if (id >= this.newFrom) {
      this.heap.set(id, object);
      return;
    }
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
    if (target.id < this.newFrom) this.journal.push({ kind: 'name', scope: target, name, old });
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
    if (target.id < this.newFrom) this.journal.push({ kind: 'name', scope: target, name, old });
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

  /** A point to come back to. From here on a stretch is run, within the one that was begun before. */
  mark(): StoreMark {
    this.newFrom = this.nextId;
    return { journal: this.journal.length, nextId: this.nextId };
  }

  /** Runs something as a stretch of its own, which can be taken back to its mark afterwards. */
  stretch<Result>(run: (mark: StoreMark) => Result): Result {
    const outside = this.newFrom;
    const result = run(this.mark());
    this.newFrom = outside;
    return result;
  }

  /** Runs something that does not know what another way made. */
  without<Result>(made: Made, run: () => Result): Result {
    this.hidden.push(made);
    const result = run();
    this.hidden.pop();
    return result;
  }

  /** What was written since the mark. */
  changesSince(mark: StoreMark): Changes {
    // Most ways and turns write names or objects, not both, or nothing at all.
    let names: Map<Scope, Map<string, Value | undefined>> | null = null;
    let objects: Map<HeapId, HeapObject | undefined> | null = null;
    for (let i = mark.journal; i < this.journal.length; i++) {
      const write = this.journal[i];
      // A stretch inside this one may have written to what this one made.
      if (write === undefined || placeOf(write) >= mark.nextId) continue;
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

  /** How long the journal is. */
  get written(): number {
    return this.journal.length;
  }

  /** The ids that were given out since the mark. */
  madeSince({ nextId }: StoreMark): Made {
    return { from: nextId, to: this.nextId };
  }

  /** As `undoTo`, and lets go of what was made since. */
  rewindTo(mark: StoreMark): void {
    this.undoTo(mark);
    while ((this.allocated.at(-1) ?? 0) >= mark.nextId) this.heap.delete(this.allocated.pop() ?? 0);
  }

  /** Takes back every write since the mark to what was there before. Ids given out stay given out. */
  undoTo(mark: StoreMark): void {
    while (this.journal.length > mark.journal) {
      const write = this.journal.pop();
      if (write === undefined) return;
      if (placeOf(write) >= mark.nextId) continue;
      if (write.kind === 'object') {
        if (write.old === undefined) this.heap.delete(write.id);
        else this.heap.set(write.id, write.old);
      } else if (write.old === undefined) write.scope.names.delete(write.name);
      else write.scope.names.set(write.name, write.old);
    }
  }
}

/** The id of the scope or object that was written to. */
function placeOf(write: Write): number {
  return write.kind === 'object' ? write.id : write.scope.id;
}
