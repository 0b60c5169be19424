// The state of one run and the small operations that every part of the interpreter needs.
import type { CancellationToken } from '../../base/platform';
import { CancelledError } from '../../base/platform';
import type { Call, Chunk, Expression, NodeBase, Statement } from '../python/ast';
import type { ParsedUnit } from '../python/unit';
import { lastName } from '../python/walk';
import type { Frame, Managed } from './callFrame';
import { ANY_COLUMNS, columnStats, NO_COLUMNS, uniteStats } from './columns';
import type { ClassRow, DataForm, Knowledge } from './effects';
import { FactLog } from './factLog';
import { joinObject } from './join';
import { NodeMap } from './nodeMap';
import { Origins } from './origins';
import { roleInName } from './rows/partNames';
import { withRole } from './rows/rows';
import { Store, type Scope } from './store';
import {
  changedData,
  PLAIN_DATA,
  type CallArguments,
  type DataObject,
  type EstimatorObject,
  type FunctionValue,
  type HeapId,
  type HeapObject,
  type PartRole,
  type Rows,
  type Split,
  type Stat,
  type Value,
} from './values';
import type { World } from './world';

/** Evaluations in one run before it gives up following, per unit: about a second. A 1,000-line script takes about 30,000. */
const MAX_STEPS = 1_000_000;

export const NO_ARGUMENTS: CallArguments = { positional: [], keywords: new Map(), open: false };

const PLAIN_TABLE: DataObject = {
  ...PLAIN_DATA,
  form: 'table',
  rows: { kind: 'unknown', id: 0 },
  columns: ANY_COLUMNS,
};
const PLAIN_VALUES: DataObject = { ...PLAIN_TABLE, form: 'array', columns: NO_COLUMNS };

/** A division with a seed: the same rows divided with the same seed and sizes are the same parts. */
interface SeededSplit {
  readonly rows: Rows;
  readonly key: string;
  /** Undefined where one is not known. */
  readonly sizes: readonly (string | undefined)[];
  readonly id: number;
}

/** What an expression held, and the objects behind that as they were at the time. */
export interface Seen {
  readonly value: Value;
  readonly held: readonly HeapObject[];
}

/** How a block ended: at its end, by `return` or `raise`, or by leaving the loop's turn. */
export type Completion = 'normal' | 'return' | 'turn';

/** What parts of a run ask of those above them, through the functions of interpreter.ts. */
export interface Interpreter {
  readonly evaluate: (m: Machine, node: Expression) => Value;
  readonly callValue: (m: Machine, node: Call, callee: Value, args: CallArguments) => Value;
  readonly callFunction: (m: Machine, node: Expression, callee: FunctionValue, args: CallArguments) => Value;
  readonly runBlock: (m: Machine, body: readonly Statement[]) => Completion;
}

/** Rows that went into a file, by the name that the code gave it. */
export interface Written {
  readonly place: string;
  readonly data: DataObject;
}

/** State of one run of a script or notebook: store, facts, scopes and budgets. Its parts read and write it in turn; one run, one machine. */
export class Machine {
  readonly store = new Store();
  readonly facts = new FactLog();
  readonly module: Scope;
  readonly scopes = new Map<number, Scope>();
  /** What expressions held when last evaluated. */
  readonly seen = new NodeMap<Expression, Seen>();
  readonly imports = new Map<string, NodeBase>();
  readonly limits = new Set<string>();
  /** How often each function was run, and how many steps that took. */
  readonly runs = new Map<object, { readonly runs: number; readonly steps: number }>();
  /** Each function run, in order: what an edit undoes is not counted against later runs. */
  readonly runLog: { readonly definition: object; readonly steps: number }[] = [];
  /** Modules of the project that were run for their definitions, by path, and those being run. */
  readonly modules = new Map<string, ReadonlyMap<string, Value>>();
  readonly modulesRunning: string[] = [];
  /** The module of each statement of one, but for those that cells of the notebook write. */
  readonly modulesOfChunks = new WeakMap<Chunk, ParsedUnit>();
  /** By path, the import that each such module was first run for, of the unit where modules import each other. */
  readonly importsOfModules = new Map<string, NodeBase>();
  /** What other scripts and notebooks of the project write, by their paths, once they were run for it. */
  readonly madeBy = new Map<string, readonly Written[]>();
  /** The file of the script or notebook that wrote what is read at a node. */
  readonly makersAt = new Map<NodeBase, string>();
  /** What goes into files while another script is run for that; null while none is. */
  handedOver: Written[] | null = null;
  /** Modules that cells of the notebook write, by path. */
  written: ReadonlyMap<string, ParsedUnit> = new Map();
  /** Functions and methods whose body was run. */
  readonly entered = new Set<object>();
  /** Calls for which a body was run. */
  readonly followed = new Set<Expression>();
  readonly callStack: object[] = [];
  readonly origins = new Origins(this);
  /** What decides whether the statements that are being run are reached, of all that knew a target. */
  choosing: readonly Stat[] = [];
  /** What single rows were held against, in the function that is applied to each of them. */
  decided: readonly Stat[] = [];
  /** Attributes that are called: methods rather than columns. */
  readonly calledAttributes = new NodeMap<Expression, true>();
  /** One manual split for all slices of the same rows, by what identifies those. */
  readonly manualSplits = new Map<object, Split>();
  /** Splits with a seed, by what identifies the rows. */
  readonly seededSplits = new Map<object, SeededSplit[]>();
  /** Pieces that rows were cut into, by what identifies those. */
  readonly pieceSplits = new Map<object, Split>();
  /** The parts that a data set came in. */
  readonly heldSplits = new Map<object, Split>();
  /** Layers that may be part of a network; the objects say which are. */
  readonly layers = new Set<HeapId>();
  /** Values returned and yielded by the functions being run, innermost last. */
  readonly returns: Frame[] = [];
  /** The block of the `with` that a call is evaluated for. */
  managed: Managed | null = null;
  scope: Scope;
  steps = 0;
  /** How often the body that is being run is run by all loops and comprehensions around it. */
  turns = 1;

  /** The file whose code is being run: the unit's, or that of a module of the project. */
  file: string;

  constructor(
    /** The script or notebook that is run: relative paths are taken from there. */
    public path: string,
    readonly knowledge: Knowledge,
    readonly world: World,
    public token: CancellationToken,
    readonly interpreter: Interpreter,
  ) {
    this.module = this.store.scope('module', null, null);
    this.scope = this.module;
    this.file = path;
    this.scopes.set(this.module.id, this.module);
  }

  /** Counts one evaluation; true when the run has used up its steps and only skims. */
  exhausted(): boolean {
    this.steps++;
    if ((this.steps & 1023) === 0 && this.token.isCancellationRequested) throw new CancelledError();
    if (this.steps < MAX_STEPS) return false;
    this.limits.add('The code was too much to follow to its end; what comes after was not analysed.');
    return true;
  }

  /** Runs the body of a loop that takes so many turns. */
  inLoop<Result>(turns: number, run: () => Result): Result {
    const outside = this.turns;
    this.turns = outside * Math.max(1, turns);
    try {
      return run();
    } finally {
      this.turns = outside;
    }
  }

  /** After a roll-back: what has an id from here on was made by statements that are run again. */
  forget(newFrom: number): void {
    this.origins.forget(newFrom);
    for (const splits of [this.manualSplits, this.pieceSplits, this.heldSplits])
      for (const [owner, { id }] of splits) if (id >= newFrom) splits.delete(owner);
    for (const [owner, made] of this.seededSplits)
      this.seededSplits.set(
        owner,
        made.filter(({ id }) => id < newFrom),
      );
  }

  /** Lets go of scopes that were made after the mark. */
  forgetScopes(nextId: number): void {
    for (const id of this.scopes.keys()) if (id >= nextId) this.scopes.delete(id);
  }

  recordRun(definition: object, steps: number): void {
    this.runLog.push({ definition, steps });
    const before = this.runs.get(definition) ?? { runs: 0, steps: 0 };
    this.runs.set(definition, { runs: before.runs + 1, steps: before.steps + steps });
  }

  /** Takes back the runs after the first `kept`. */
  forgetRuns(kept: number): void {
    for (const { definition, steps } of this.runLog.splice(kept)) {
      const now = this.runs.get(definition) ?? { runs: 1, steps };
      this.runs.set(definition, { runs: now.runs - 1, steps: now.steps - steps });
    }
  }

  newScope(kind: Scope['kind'], parent: Scope | null, functionName: string | null): Scope {
    const scope = this.store.scope(kind, parent, functionName);
    this.scopes.set(scope.id, scope);
    return scope;
  }

  // ---- objects ----

  /** The object that a value refers to; undefined for other values and for choices. */
  object(value: Value | undefined): HeapObject | undefined {
    return value?.kind === 'ref' ? this.store.get(value.id) : undefined;
  }

  /** What an expression held when it was last evaluated. */
  valueAt(node: Expression): Value | undefined {
    // What stands for itself is not remembered.
    if (node.kind === 'Constant') return node.value === undefined ? undefined : { kind: 'constant', value: node.value };
    return this.seen.get(node)?.value;
  }

  /** Each object that the value may be. */
  objects(value: Value | null | undefined): { id: HeapId; object: HeapObject }[] {
    if (value?.kind !== 'ref' && value?.kind !== 'choice') return [];
    const found: { id: HeapId; object: HeapObject }[] = [];
    for (const option of value.kind === 'choice' ? value.options : [value]) {
      if (option.kind !== 'ref') continue;
      const object = this.store.get(option.id);
      if (object !== undefined) found.push({ id: option.id, object });
    }
    return found;
  }

  /** The value as data; alternatives are joined, lists and tuples of data are united. */
  data(value: Value | null | undefined): DataObject | null {
    // Asked of nearly every value: mostly it is one object or none.
    if (value?.kind === 'choice') return this.dataOf(this.objects(value).map(({ object }) => object));
    const object = value?.kind === 'ref' ? this.store.get(value.id) : undefined;
    return object?.kind === 'data' ? object : null;
  }

  /** The data among these objects, joined. */
  dataOf(objects: readonly HeapObject[]): DataObject | null {
    let found: DataObject | null = null;
    for (const object of objects) {
      if (object.kind !== 'data') continue;
      const joined: HeapObject = found === null ? object : joinObject(found, object, () => this.store.newId());
      if (joined.kind === 'data') found = joined;
    }
    return found;
  }

  /** The first estimator that a value may be, with its id; null where there is none. */
  estimator(value: Value | null | undefined): { id: HeapId; object: EstimatorObject } | null {
    for (const { id, object } of this.objects(value)) if (object.kind === 'estimator') return { id, object };
    return null;
  }

  /** New data with the given parts; columns of a table are open, of other forms none, unless said otherwise. */
  allocateData(patch: Partial<Omit<DataObject, 'kind'>> & { form: DataForm; rows: Rows }): Value {
    const isTable = patch.form === 'table' || patch.form === 'dataset';
    return this.store.allocate(changedData(isTable ? PLAIN_TABLE : PLAIN_VALUES, patch));
  }

  /** New data from old: everything is kept but what is named. */
  derive(from: DataObject, patch: Partial<Omit<DataObject, 'kind'>>): Value {
    return this.store.allocate(changedData(from, patch));
  }

  /** An object that a call to a library makes, of which nothing is known but what it holds under these names. */
  allocateHolder(className: string, node: Call, args: CallArguments, held: Iterable<readonly [string, Value]>): Value {
    return this.store.allocate({
      kind: 'instance',
      className,
      row: null,
      userClass: null,
      node: this.facts.standIn ?? node,
      args,
      attributes: new Map(held),
    });
  }

  /** Rows that overlap no others, not even other unknown ones. */
  unknownRows(): Rows {
    return { kind: 'unknown', id: this.store.newId() };
  }

  /** The names of columns that a value lists: a string, a list or tuple of strings, `df.columns`. */
  strings(value: Value | undefined): string[] | null {
    if (value === undefined) return null;
    if (value.kind === 'constant') return typeof value.value === 'string' ? [value.value] : null;
    if (value.kind === 'tuple') return this.allStrings(value.items);
    const meant = this.withoutEmpty(value);
    if (meant !== value) return this.strings(meant);
    const object = this.object(value);
    if (object?.kind === 'list') return object.open ? null : this.allStrings(object.items);
    return null;
  }

  /** Names, or no names at all where something is missing: a table of no columns is never meant. */
  withoutEmpty(value: Value): Value {
    if (value.kind !== 'choice') return value;
    const [only, ...others] = value.options.filter((one) => {
      const list = this.object(one);
      return list?.kind !== 'list' || list.open || list.items.length > 0;
    });
    return only === undefined || others.length > 0 ? value : only;
  }

  private allStrings(items: readonly Value[]): string[] | null {
    const names: string[] = [];
    for (const item of items) {
      if (item.kind !== 'constant' || typeof item.value !== 'string') return null;
      names.push(item.value);
    }
    return names;
  }

  // ---- calls ----

  /** An argument by its keyword or its place among the row's parameters. */
  argument(args: CallArguments, params: readonly string[] | undefined, name: string): Value | undefined {
    const keyword = args.keywords.get(name);
    if (keyword !== undefined) return keyword;
    const at = params?.indexOf(name) ?? -1;
    return at < 0 ? undefined : args.positional[at];
  }

  /** Records a call and returns its result; `name` is canonical, empty for functions of the project. */
  call(
    node: Call,
    name: string,
    row: Parameters<FactLog['call']>[0]['row'],
    receiver: Value | null,
    args: CallArguments,
    result: Value,
  ): Value {
    this.facts.call({ node, name, written: lastName(node.func), row, receiver, args, result });
    return result;
  }

  /** Statistics of the values and of all their columns. */
  statsOf(data: DataObject): readonly Stat[] {
    return uniteStats(data.stats, columnStats(data.columns));
  }

  /** What other data takes on that is computed with this: its statistics, those of groups included. */
  carriedBy(data: DataObject): readonly Stat[] {
    return uniteStats(this.statsOf(data), data.grouped);
  }

  newEstimator(node: NodeBase, className: string, row: ClassRow | null, args: CallArguments): EstimatorObject {
    return {
      kind: 'estimator',
      row,
      className,
      node: this.facts.standIn ?? node,
      args,
      inner: [],
      fits: [],
      stats: [],
    };
  }

  // ---- names ----

  private inRole(held: Value, role: PartRole): Value {
    const data = this.data(held);
    const rows = data === null ? null : withRole(data.rows, role);
    return data === null || rows === null || rows === data.rows ? held : this.derive(data, { rows });
  }

  /** A name, an attribute or a key that says "test" decides the role of a part that nothing else decided. */
  takeRole(name: string, value: Value): void {
    const object = value.kind === 'ref' ? this.store.get(value.id) : undefined;
    const role = object?.kind === 'data' ? roleInName(name) : null;
    if (value.kind !== 'ref' || object?.kind !== 'data' || role === null) return;
    const rows = withRole(object.rows, role);
    // The batches of a loader are of what it holds.
    if (rows !== object.rows)
      this.store.put(value.id, { ...object, rows, holds: object.holds.map((one) => this.inRole(one, role)) });
  }

  bindName(node: NodeBase, scope: Scope, name: string, value: Value): void {
    this.takeRole(name, value);
    this.store.bind(scope, name, value);
    this.facts.bind({ node, name, value });
  }
}
