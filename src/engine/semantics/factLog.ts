// Collects facts during a run. Loops run their body more than once; the same fact at the same node is kept once, newest last.
import type { Call } from '../python/ast';
import type {
  BindingFact,
  CallFact,
  ColumnFact,
  CrossValidationFact,
  DisplayFact,
  Facts,
  FitFact,
  PredictFact,
  ReadFact,
  ScoreFact,
  SplitFact,
  StatFact,
  TransformFact,
  WriteFact,
} from './facts';

/** A fact before the log gives it its place. */
export type Unplaced<F> = Omit<F, 'order' | 'inFunction' | 'elsewhere'>;

interface Place {
  node: object;
  order: number;
  inFunction: string | null;
  elsewhere?: object;
}

export interface FactMark {
  readonly next: number;
  /** Of each list of facts. */
  readonly lengths: readonly number[];
}

/** A function that is called from everywhere tells the same at its nodes each time: so many are kept. */
const MAX_REPEATS = 12;

/** What models are fitted on and tried on, as by one function that is given each of them in turn. */
const MAX_MODEL_REPEATS = 64;

/** The facts of one run in the order in which they happened; `place` counts from 1. */
export class FactLog implements Facts {
  readonly calls: CallFact[] = [];
  readonly reads: ReadFact[] = [];
  readonly writes: WriteFact[] = [];
  readonly splits: SplitFact[] = [];
  readonly fits: FitFact[] = [];
  readonly transforms: TransformFact[] = [];
  readonly predictions: PredictFact[] = [];
  readonly scores: ScoreFact[] = [];
  readonly crossValidations: CrossValidationFact[] = [];
  readonly stats: StatFact[] = [];
  readonly columns: ColumnFact[] = [];
  readonly displays: DisplayFact[] = [];
  readonly bindings: BindingFact[] = [];

  /** The place that the next fact will have. */
  get place(): number {
    return this.next;
  }

  private readonly repeats = new Map<readonly unknown[], Map<object, number>>();
  private readonly byWritten = new Map<string, CallFact[]>();
  private readonly byName = new Map<string, CallFact[]>();
  private next = 1;
  /** Function whose body is being run. */
  inFunction: string | null = null;
  /** Nothing is recorded while this is set. */
  muted = false;
  /** Call in the unit that stands for whatever happens in a function of another file. */
  standIn: Call | null = null;

  /** Gives the fact its place: callers hand over an object of their own making, which becomes the fact. */
  private add<F extends { readonly node: object }>(list: F[], fact: Unplaced<F>, most = MAX_REPEATS): void {
    if (this.muted) return;
    // SAFETY: the two places left out of Unplaced<F> are added here.
    const placed = fact as F & Place;
    // Counted where it is written: a call of a function of another module stands in for all that the function does.
    const seen = this.seenBy(list);
    const times = seen.get(placed.node) ?? 0;
    if (times >= most) return;
    seen.set(placed.node, times + 1);
    if (this.standIn !== null) {
      placed.elsewhere = placed.node;
      placed.node = this.standIn;
    }
    placed.order = this.next++;
    placed.inFunction = this.inFunction;
    list.push(placed);
  }

  private seenBy(list: readonly unknown[]): Map<object, number> {
    let seen = this.repeats.get(list);
    if (seen === undefined) this.repeats.set(list, (seen = new Map<object, number>()));
    return seen;
  }

  call(fact: Unplaced<CallFact>): void {
    const before = this.calls.length;
    this.add(this.calls, fact);
    const placed = this.calls[before];
    if (placed === undefined) return;
    put(this.byWritten, placed.written, placed);
    put(this.byName, placed.name, placed);
  }

  /** Calls by the last name that is written, in order. Kept along with the run, so that an edit costs what it touches. */
  get callsByWritten(): ReadonlyMap<string, readonly CallFact[]> {
    return this.byWritten;
  }

  /** Calls by their canonical name, which is empty where it is not known, in order. */
  get callsByName(): ReadonlyMap<string, readonly CallFact[]> {
    return this.byName;
  }

  read(fact: Unplaced<ReadFact>): void {
    this.add(this.reads, fact);
  }
  write(fact: Unplaced<WriteFact>): void {
    this.add(this.writes, fact);
  }
  split(fact: Unplaced<SplitFact>): void {
    this.add(this.splits, fact, MAX_MODEL_REPEATS);
  }
  fit(fact: Unplaced<FitFact>): void {
    this.add(this.fits, fact, MAX_MODEL_REPEATS);
  }
  transform(fact: Unplaced<TransformFact>): void {
    this.add(this.transforms, fact);
  }
  predict(fact: Unplaced<PredictFact>): void {
    this.add(this.predictions, fact, MAX_MODEL_REPEATS);
  }
  score(fact: Unplaced<ScoreFact>): void {
    this.add(this.scores, fact, MAX_MODEL_REPEATS);
  }
  crossValidate(fact: Unplaced<CrossValidationFact>): void {
    this.add(this.crossValidations, fact);
  }
  stat(fact: Unplaced<StatFact>): void {
    this.add(this.stats, fact);
  }
  column(fact: Unplaced<ColumnFact>): void {
    this.add(this.columns, fact);
  }
  display(fact: Unplaced<DisplayFact>): void {
    this.add(this.displays, fact);
  }
  bind(fact: Unplaced<BindingFact>): void {
    this.add(this.bindings, fact);
  }

  private readonly lists: readonly { readonly node: object; readonly elsewhere?: object }[][] = [
    this.calls,
    this.reads,
    this.writes,
    this.splits,
    this.fits,
    this.transforms,
    this.predictions,
    this.scores,
    this.crossValidations,
    this.stats,
    this.columns,
    this.displays,
    this.bindings,
  ];

  mark(): FactMark {
    return { next: this.next, lengths: this.lists.map((list) => list.length) };
  }

  /** Takes back every fact since the mark, with its place. */
  rewindTo({ next, lengths }: FactMark): void {
    this.next = next;
    // The last of all is the last of its name.
    for (const call of this.calls.slice(lengths[0] ?? 0).reverse()) {
      takeLast(this.byWritten, call.written);
      takeLast(this.byName, call.name);
    }
    this.lists.forEach((list, i) => {
      const seen = this.seenBy(list);
      for (const fact of list.splice(lengths[i] ?? 0)) {
        const node = fact.elsewhere ?? fact.node;
        const left = (seen.get(node) ?? 1) - 1;
        // Nodes of text that is gone are let go.
        if (left > 0) seen.set(node, left);
        else seen.delete(node);
      }
    });
  }
}

function put(groups: Map<string, CallFact[]>, name: string, call: CallFact): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [call]);
  else group.push(call);
}

function takeLast(groups: Map<string, CallFact[]>, name: string): void {
  const group = groups.get(name);
  group?.pop();
  if (group?.length === 0) groups.delete(name);
}
