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
} from './facts';

/** A fact before the log gives it its place. */
export type Unplaced<F> = Omit<F, 'order' | 'inFunction'>;

export type FactMark = readonly number[];

export class FactLog implements Facts {
  readonly calls: CallFact[] = [];
  readonly reads: ReadFact[] = [];
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

  private next = 1;
  /** Function whose body is being run. */
  inFunction: string | null = null;
  /** Nothing is recorded while this is set. */
  muted = false;
  /** Call in the unit that stands for whatever happens in a function of another file. */
  standIn: Call | null = null;

  private place<F>(fact: Unplaced<F>): F {
    // SAFETY: the two places left out of Unplaced<F> are added here.
    const placed = { ...fact, order: this.next++, inFunction: this.inFunction };
    return (this.standIn === null ? placed : { ...placed, node: this.standIn }) as F;
  }

  private add<F>(list: F[], fact: Unplaced<F>): void {
    if (!this.muted) list.push(this.place(fact));
  }

  call(fact: Unplaced<CallFact>): void {
    this.add(this.calls, fact);
  }
  read(fact: Unplaced<ReadFact>): void {
    this.add(this.reads, fact);
  }
  split(fact: Unplaced<SplitFact>): void {
    this.add(this.splits, fact);
  }
  fit(fact: Unplaced<FitFact>): void {
    this.add(this.fits, fact);
  }
  transform(fact: Unplaced<TransformFact>): void {
    this.add(this.transforms, fact);
  }
  predict(fact: Unplaced<PredictFact>): void {
    this.add(this.predictions, fact);
  }
  score(fact: Unplaced<ScoreFact>): void {
    this.add(this.scores, fact);
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

  private lists(): { length: number }[] {
    return [
      this.calls,
      this.reads,
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
  }

  mark(): FactMark {
    return [this.next, ...this.lists().map((list) => list.length)];
  }

  rewindTo(mark: FactMark): void {
    const [next = 1, ...lengths] = mark;
    this.next = next;
    this.lists().forEach((list, i) => (list.length = lengths[i] ?? 0));
  }
}
