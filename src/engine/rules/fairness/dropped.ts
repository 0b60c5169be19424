// Sensitive attributes that are dropped before the fit of a classifier that is evaluated.
import type { Chunk, NodeBase } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact, ColumnFact } from '../../semantics/facts';
import type { DataObject, HeapId } from '../../semantics/values';
import { targetNames } from '../targets';
import { callsWritten, fitsOf, oncePerContext } from '../once';
import type { RuleContext } from '../rule';
import { evaluatedClassifiers, type Evaluated } from './classification';
import { isToy, sensitiveIn, sensitiveOf } from './sensitive';

export interface Dropped {
  readonly columns: readonly string[];
  readonly drop: ColumnFact;
  readonly evaluated: Evaluated;
  readonly features: DataObject;
  /** Sensitive attributes that stay in the features. */
  readonly left: ReadonlySet<string>;
  /** Every sensitive column that groups may be compared by. */
  readonly all: readonly string[];
}

/** The first drop that takes a sensitive attribute out of the features of an evaluated classifier of people. */
export const droppedUnchecked = oncePerContext((context): Dropped | null => {
  const { analysis } = context;
  for (const { features, order, evaluated } of evaluatedFits(analysis)) {
    if (features.sources.some((source) => isToy(context, source))) continue;
    const names = features.sources.flatMap((source) => sensitiveOf(context, source)).map(({ column }) => column);
    if (names.length === 0) continue;
    const left = new Set(stillIn(context, features));
    for (const drop of analysis.facts.columns) {
      if (drop.action !== 'drop' || drop.order > order || !concerns(context, drop, features)) continue;
      const columns = goneFor(context, drop, features, left).filter((name) => names.includes(name));
      if (columns.length > 0) return { columns, drop, evaluated, features, left, all: [...columns, ...names] };
    }
  }
  return null;
});

interface EvaluatedFit {
  readonly features: DataObject;
  readonly order: number;
  readonly evaluated: Evaluated;
}

/**
 * Classifiers that are fitted and evaluated, one way or the other. Each fit comes once, with the first of its scores: a
 * model that is fitted and scored thousands of times has no more pairs than fits.
 */
function* evaluatedFits(analysis: Analysis): Generator<EvaluatedFit> {
  const { crossValidations } = analysis.facts;
  const seen = new Set<HeapId | NodeBase>();
  for (const evaluated of evaluatedClassifiers(analysis)) {
    const { node, model, score } = evaluated;
    const key = score === null ? node : model;
    if (key === null || seen.has(key)) continue;
    seen.add(key);
    const made = score === null ? crossValidations.filter((one) => one.node === node) : fitsOf(analysis, model);
    for (const one of made) {
      const isOwn = score === null || ('estimator' in one && one.isModel);
      if (isOwn && one.features !== null) yield { features: one.features, order: one.order, evaluated };
    }
  }
}

function concerns({ analysis }: RuleContext, { data }: ColumnFact, features: DataObject): boolean {
  const object = data === null ? undefined : analysis.object(data);
  return object?.kind === 'data' && object.sources.some((source) => features.sources.includes(source));
}

/** Sensitive attributes of the features, also under another name: encoded, binned, spread over several columns. */
function stillIn(context: RuleContext, features: DataObject): string[] {
  const known = [...features.columns.known.values()];
  const names = known.flatMap(({ name, from }) => [name, ...from]);
  return sensitiveIn(context, names, features.sources).map(({ attribute }) => attribute);
}

function goneFor(context: RuleContext, drop: ColumnFact, features: DataObject, left: ReadonlySet<string>): string[] {
  const targets = targetNames(context.analysis);
  const { known, open, dropped } = features.columns;
  const all = [...known.keys(), ...drop.columns];
  return sensitiveIn(context, all, features.sources)
    .filter(({ column, attribute, category }) => {
      // A date of birth is dropped to protect people.
      if (category === 'quasi.date' && attribute === 'age' && /birth|dob/i.test(column)) return false;
      if (!drop.columns.includes(column) || known.has(column) || targets.has(column) || left.has(attribute))
        return false;
      // Where columns were added that are not known, it may live on in one of them.
      // What was dropped from a copy is not gone from the features.
      return (!open || dropped.has(column)) && !wasEncoded(context, column, drop.order);
    })
    .map(({ column }) => column);
}

/** The column was taken to make others of it before it was dropped; what took its own place went with it. */
function wasEncoded({ analysis }: RuleContext, column: string, before: number): boolean {
  const { calls, columns } = analysis.facts;
  const made = (chunk: Chunk): readonly string[] =>
    columns.flatMap((one) => (one.action === 'write' && one.node.chunk === chunk ? one.columns : []));
  // In a loop each turn writes its own: the next write after the call is where its result went.
  const goesTo = ({ node: { chunk }, order }: CallFact): readonly string[] =>
    columns.find((one) => one.action === 'write' && one.order > order && one.node.chunk === chunk)?.columns ??
    made(chunk);
  // `df[codes] = df[codes].apply(encode)` leaves each in its own place.
  const isElsewhere = (call: CallFact, given: ReadonlySet<string>): boolean => {
    const names = goesTo(call);
    if (names.length === 0) return !isWithinTable(analysis, call);
    return names.some((name) => name !== column && !(names.includes(column) && given.has(name)));
  };
  const byCall = calls.some((call) => {
    const { written, receiver, args, order, node } = call;
    const isPlain = CHANGES.test(written);
    if (order > before || !(isPlain || ENCODES.test(written))) return false;
    const isOfColumns = made(node.chunk).length > 0;
    // `df["sex"].map(codes).hist()`: nobody keeps it.
    if (isPlain && !isOfColumns && node.chunk.body.every(({ kind }) => kind === 'ExpressionStatement')) return false;
    return [receiver, ...args.positional, ...args.keywords.values()].some((value) => {
      const given = analysis.dataOf(value);
      // Values of a whole table are changed where they stand.
      const isInPlace = given?.form === 'table' && isPlain && (written === 'replace' || !isOfColumns);
      if (given?.columns.known.has(column) !== true || isInPlace) return false;
      return isElsewhere(call, new Set(given.columns.known.keys()));
    });
  });
  // `df.loc[df["sex"] == "F", "code"] = 1`
  const byMask = columns.some(
    (one) =>
      one.action === 'compare' &&
      one.order < before &&
      one.columns.includes(column) &&
      made(one.node.chunk).some((name) => name !== column),
  );
  return byCall || byMask;
}

/** `df.apply(LabelEncoder().fit_transform)`, also in a lambda: each column of the table is encoded where it stands. */
function isWithinTable(analysis: Analysis, { node }: CallFact): boolean {
  return callsWritten(analysis, 'apply').some(
    ({ node: outer, receiver }) =>
      outer.chunk === node.chunk &&
      outer.start <= node.start &&
      node.end <= outer.end &&
      analysis.dataOf(receiver)?.form === 'table',
  );
}

const ENCODES = /dummies|encode|transform/;
/** Whole words: `heatmap` and `execute` make nothing of a column. */
const CHANGES = /(?:^|_)(?:map|replace|apply|q?cut)(?:_|$)/;
