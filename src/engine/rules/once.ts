// What several rules ask of one analysis, or one rule for each of thousands of facts, is worked out once. An analysis is
// made anew for each lint, so that nothing here outlives an edit or a change of evidence.
import type { NameTable } from '../knowledge/nameTable';
import type { Chunk, NodeBase } from '../python/ast';
import { lastPart } from '../python/names';
import type { Analysis } from '../semantics/analysis';
import type { CallFact, FitFact } from '../semantics/facts';
import type { HeapId } from '../semantics/values';
import type { RuleContext } from './rule';

/**
 * Answers about things of one kind, each of which holds them, with a place for every question. Not in a weak map: the collector
 * asks of each of its entries whether the key still lives, and each rule would look each statement up.
 */
class Answers<Thing extends Answered> {
  private questions = 0;

  /** `compute`, at most once for each thing that a subject is about. */
  once<Subject, Result>(
    thingOf: (subject: Subject) => Thing,
    compute: (subject: Subject) => Result,
  ): (subject: Subject) => Result {
    const question = this.questions++;
    return (subject) => {
      const answers = this.about(thingOf(subject));
      // A module that was loaded since then has brought further questions.
      while (answers.length <= question) answers.push(OPEN);
      if (answers[question] === OPEN) answers[question] = compute(subject);
      // SAFETY: the place of a question holds what its `compute` gave.
      return answers[question] as Result;
    };
  }

  private about(thing: Thing): unknown[] {
    return (thing.answers ??= new Array<unknown>(this.questions).fill(OPEN));
  }
}

/** Holds what was answered about it. */
interface Answered {
  answers: unknown[] | null;
}

const OPEN = Symbol('not asked yet');
const ofAnalyses = new Answers<Analysis>();
const ofChunks = new Answers<Chunk>();

/** `compute`, at most once for each analysis. */
export function oncePerAnalysis<Result>(compute: (analysis: Analysis) => Result): (analysis: Analysis) => Result {
  return ofAnalyses.once((analysis) => analysis, compute);
}

/** `compute`, at most once for each analysis. The answer may rest on all of the context but a rule's options. */
export function oncePerContext<Result>(compute: (context: RuleContext) => Result): (context: RuleContext) => Result {
  return ofAnalyses.once(({ analysis }) => analysis, compute);
}

/** `compute`, at most once for each analysis and key. The answer may rest on all of the context but a rule's options. */
export function oncePerKey<Key, Result>(
  compute: (context: RuleContext, key: Key) => Result,
): (context: RuleContext, key: Key) => Result {
  const ofAnalysis = oncePerAnalysis(() => new Map<Key, { readonly result: Result }>());
  return (context, key) => {
    const known = ofAnalysis(context.analysis);
    let have = known.get(key);
    if (have === undefined) known.set(key, (have = { result: compute(context, key) }));
    return have.result;
  };
}

/** `compute`, at most once for each statement: for what its text or its nodes tell alone, which outlives edits elsewhere. */
export function oncePerChunk<Result>(compute: (chunk: Chunk) => Result): (chunk: Chunk) => Result {
  return ofChunks.once((chunk) => chunk, compute);
}

/** The items by what `keysOf` says of each, in their order. */
export function grouped<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

const fitsByEstimator = oncePerAnalysis(({ facts }) => grouped(facts.fits, ({ estimator }) => [estimator]));

/** Every fit of one model or transformer, in order. */
export function fitsOf(analysis: Analysis, estimator: HeapId | null): readonly FitFact[] {
  return estimator === null ? [] : (fitsByEstimator(analysis).get(estimator) ?? []);
}

const callsByNode = oncePerAnalysis(({ facts }) => grouped<CallFact, NodeBase>(facts.calls, ({ node }) => [node]));

/** What was called at a node, in order: several where it runs more than once, or what is called may be one thing or another. */
export function callsAt(analysis: Analysis, node: NodeBase): readonly CallFact[] {
  return callsByNode(analysis).get(node) ?? [];
}

/** The statements of the unit, and those of the project's modules that hold a function which was called. */
export const chunksRun = oncePerAnalysis(({ unit, facts }): readonly Chunk[] => {
  const chunks = new Set(unit.cells.flatMap((cell) => cell.chunks));
  for (const { elsewhere } of facts.calls) if (elsewhere !== undefined) chunks.add(elsewhere.chunk);
  return [...chunks];
});

/** Cut once for all tables that are asked for each name. */
const namesCalled = oncePerAnalysis(({ facts }) =>
  [...facts.callsByName].map(([name, calls]) => ({ name, last: lastPart(name), calls })),
);

const callsByTable = oncePerAnalysis(() => new Map<NameTable<unknown>, readonly TabledCall<unknown>[]>());

export interface TabledCall<Row> {
  readonly call: CallFact;
  readonly row: Row;
}

/** Every call whose canonical name the table has a row for, in order. Each name is looked up once. */
export function callsIn<Row>(analysis: Analysis, table: NameTable<Row>): readonly TabledCall<Row>[] {
  const known = callsByTable(analysis);
  let found = known.get(table);
  if (found === undefined) {
    const rows: TabledCall<Row>[] = [];
    for (const { name, last, calls } of namesCalled(analysis)) {
      const row = table.mayHave(name, last) ? table.find(name) : undefined;
      if (row !== undefined) for (const call of calls) rows.push({ call, row });
    }
    known.set(table, (found = rows.sort((a, b) => a.call.order - b.call.order)));
  }
  // SAFETY: the rows are kept by the table that they were found in.
  return found as readonly TabledCall<Row>[];
}

/** Every call whose last name is written so, in order. */
export function callsWritten({ facts }: Analysis, written: string): readonly CallFact[] {
  return facts.callsByWritten.get(written) ?? [];
}

/** Every call whose last name, as written, fits; in order. Each name is looked at once. */
export function callsWrittenLike(analysis: Analysis, fits: (written: string) => boolean): readonly CallFact[] {
  return ofNames(namesWritten(analysis), fits);
}

const namesWritten = oncePerAnalysis(({ facts }) =>
  Array.from(facts.callsByWritten, ([name, calls]): NamedCalls => ({ name, calls })),
);

interface NamedCalls {
  readonly name: string;
  readonly calls: readonly CallFact[];
}

/** Every call whose canonical name is known and fits; in order. Each name is looked at once. */
export function callsNamedLike(analysis: Analysis, fits: (name: string) => boolean): readonly CallFact[] {
  return ofNames(namesCalled(analysis), (name) => name !== '' && fits(name));
}

function ofNames(names: readonly NamedCalls[], fits: (name: string) => boolean): readonly CallFact[] {
  const found = names.filter(({ name }) => fits(name));
  return found.flatMap(({ calls }) => calls).sort((a, b) => a.order - b.order);
}
