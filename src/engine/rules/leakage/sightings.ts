// Each place where what was learnt of some rows reaches both sides of an evaluation. One statistic may be sighted many times.
import { isCall, type Expression, type NodeBase } from '../../python/ast';
import { lastName, statementOf } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { statsOf, type Evaluation } from '../../semantics/estimators/evaluations';
import type { ColumnFact, CrossValidationFact, FitFact, SplitFact } from '../../semantics/facts';
import { roleInName } from '../../semantics/rows/partNames';
import { covers, overlap, partsOf, roleOf, sameRows, sourcesOf, whereShared } from '../../semantics/rows/rows';
import type { HeapId, Rows, Split, Stat } from '../../semantics/values';
import { evaluationsOf } from './evaluated';
import { grouped } from '../once';
import { answersIn, targetNames } from '../targets';
import { codeOf } from './leakCodes';
import { searchesWithScore } from './choices/searchScores';
import { namedSlices } from './namedSlices';
import { featureStats, seesAll } from './reached';

export interface Sighting {
  readonly stat: Stat;
  /** The split that came too late, or null where the parts came as files. */
  readonly split: SplitFact | null;
  readonly crossValidation: CrossValidationFact | null;
  /** The model that learnt from it, where one was seen. */
  readonly fit: FitFact | null;
  readonly evaluation: Evaluation | null;
  /** Only scores over folds inside a training part are flattered: an outer part is scored besides. */
  readonly inner: boolean;
}

const NOWHERE = { split: null, crossValidation: null, fit: null, evaluation: null, inner: false };

/** What the searches ask of the analysis, each worked out once. */
interface Search {
  readonly facts: Analysis['facts'];
  readonly evaluations: readonly Evaluation[];
  /** Where models are fitted. */
  readonly models: ReadonlySet<NodeBase>;
  /** Columns that models predict. */
  readonly targets: ReadonlySet<string>;
  /** Searches of which the score over their folds is read. */
  readonly scoredSearches: ReadonlySet<HeapId>;
  /** Everything that the features of a fit depend on. */
  readonly learnt: (fit: FitFact) => ReadonlySet<Stat>;
  /** Whether answers of this name are also read of the rows of a test file, which the program keeps for a score of its own. */
  readonly hasTestAnswers: (answers: ReadonlySet<string> | null) => boolean;
  /** Whether an outer part of the same division is scored or kept for it: then a score within these rows is not what is reported. */
  readonly isScoredOutside: (rows: Rows) => boolean;
}

/** In the order of the searches: scores, splits, slices, cross-validations, parts that a fit holds back. */
export function* sightings(analysis: Analysis): Generator<Sighting> {
  const search = newSearch(analysis);
  yield* overFitAndScore(search);
  yield* beforeSplits(search);
  yield* beforeNamedSlices(analysis);
  yield* beforeCrossValidations(search);
  yield* beforeHeldBackParts(search);
}

function newSearch(analysis: Analysis): Search {
  const { facts } = analysis;
  const all = evaluationsOf(analysis);
  const known = new Map<FitFact, ReadonlySet<Stat>>();
  const scored = all.filter((one) => one.scored).map(({ rows }) => rows);
  return {
    facts,
    evaluations: all,
    models: new Set(facts.fits.filter(({ isModel }) => isModel).map(({ node }) => node)),
    targets: targetNames(analysis),
    scoredSearches: searchesWithScore(analysis),
    learnt(fit) {
      let stats = known.get(fit);
      if (stats === undefined) known.set(fit, (stats = new Set(statsOf(fit.features))));
      return stats;
    },
    hasTestAnswers(answers) {
      const [name] = answers ?? [];
      const isTestData = ({ data }: ColumnFact): boolean => {
        const object = data === null ? undefined : analysis.object(data);
        return object?.kind === 'data' && roleOf(object.rows) === 'test';
      };
      return (
        name !== undefined &&
        facts.columns.some((one) => one.action === 'read' && one.columns.includes(name) && isTestData(one))
      );
    },
    isScoredOutside(rows) {
      const parts = partsOf(rows);
      // A test file without answers is never scored: then the inner part is what is reported. A holdout waits for its day.
      if (parts.some(({ split }) => split.kind === 'holdout' || split.kind === 'fold')) return true;
      const own = new Set(parts.map(({ split }) => split.id));
      if (scored.some((one) => partsOf(one).some((part) => own.has(part.split.id)) && !overlap(one, rows))) return true;
      // A file of test rows with answers, which a model is scored on that was fitted on some of these.
      return (
        roleOf(rows) === 'train' &&
        all.some(
          (one) =>
            one.scored &&
            roleOf(one.rows) === 'test' &&
            !overlap(one.rows, rows) &&
            one.fit.features !== null &&
            overlap(one.fit.features.rows, rows),
        )
      );
    },
  };
}

/** Rows that a fit is tried on, by a score or a prediction, or only while it trains. */
interface Trial {
  readonly fit: FitFact;
  readonly rows: Rows;
  readonly stats: readonly Stat[];
  readonly evaluation: Evaluation | null;
}

/** A model fitted on some rows and tried on others, with a statistic over both. */
function* overFitAndScore(search: Search): Generator<Sighting> {
  const { facts, evaluations: all, learnt, isScoredOutside, models } = search;
  const splits = new Map(facts.splits.toReversed().map((one) => [one.split.id, one]));
  const splitOf = (split: Split | undefined): SplitFact | null =>
    split === undefined ? null : (splits.get(split.id) ?? null);
  const scores = all.map((evaluation): Trial => ({ ...evaluation, evaluation }));
  for (const { fit, rows, stats, evaluation } of [...scores, ...onlyValidated(search)]) {
    const fitted = fit.features?.rows;
    if (fitted === undefined || fitted.kind === 'unknown' || overlap(fitted, rows)) continue;
    // Gaps of a test file that are filled by a model of its own rows.
    if (roleOf(fitted) === 'test' || (evaluation !== null && isLearntFrom(facts, evaluation))) continue;
    for (const stat of new Set([...learnt(fit), ...stats])) {
      if (tellsApart(models, stat, rows)) continue;
      if ([fitted, rows].some((part) => !overlap(stat.rows, whereShared(part, stat.rows)))) continue;
      const parting = partsOf(rows).find((part) => partsOf(fitted).some((other) => other.split.id === part.split.id));
      // Learnt on the training part and then divided again inside it: the outer test part was never seen.
      const inner =
        (isInsideTraining(stat.rows) && isScoredOutside(stat.rows)) ||
        isTriedOnRest(search, stat.rows) ||
        (evaluation !== null && isTestedApart(search, stat, evaluation));
      // Folds that are gone through by hand say too much of what knew their answers, or holds copies of their rows.
      const isTelling = stat.learns === 'target' || stat.kind === 'resample';
      if (inner && !(isTelling && parting?.split.kind === 'fold' && evaluation?.scored !== false)) continue;
      yield { stat, split: splitOf(parting?.split), crossValidation: null, fit, evaluation, inner };
    }
  }
}

/** Rows to validate on within those that something learnt from, where the same model is scored on test rows that it never saw. */
function isTestedApart({ evaluations: all }: Search, { rows: seen }: Stat, { rows, model }: Evaluation): boolean {
  return (
    roleOf(rows) !== 'test' &&
    all.some(
      (one) =>
        one.scored &&
        one.model === model &&
        roleOf(one.rows) === 'test' &&
        !overlap(seen, whereShared(one.rows, seen)) &&
        !overlap(rows, one.rows),
    )
  );
}

/** `model.fit(X, y, validation_data=(…))`, `eval_set`, `valid_sets`, where no other rows are scored: what it says of them is what is reported. */
function onlyValidated({ facts, evaluations: all }: Search): Trial[] {
  const scored = new Set(all.flatMap((one) => (one.scored ? [one.fit] : [])));
  return facts.fits.flatMap((fit) =>
    fit.isModel && !scored.has(fit)
      ? // The answers are among them: what these rest on alone is no matter of the features.
        fit.validation.map(({ rows }) => ({ fit, rows, stats: [], evaluation: null }))
      : [],
  );
}

/** `out = net(batch)`, `loss(out, answers).backward()`: it is asked in order to learn, and not to be tried on the rows of the turns before. */
function isLearntFrom({ fits }: Analysis['facts'], { model, order, rows }: Evaluation): boolean {
  const next = fits.find((one) => one.order > order && one.estimator === model);
  const learns = next?.elsewhere ?? next?.node;
  return (
    next?.features != null &&
    learns !== undefined &&
    isCall(learns) &&
    lastName(learns.func) === 'backward' &&
    sameRows(next.features.rows, rows)
  );
}

/** Slices that are called the training and the test part, of rows that something already learnt from. */
function* beforeNamedSlices(analysis: Analysis): Generator<Sighting> {
  const targets = targetNames(analysis);
  for (const { split, train, test } of namedSlices(analysis)) {
    const ofTest = new Set(featureStats(test, targets));
    for (const stat of featureStats(train, targets))
      if (ofTest.has(stat) && seesAll(stat, split.inputs[0] ?? train) && !isOfPart(stat.rows, split.split))
        yield { ...NOWHERE, stat, split };
  }
}

/** A split of rows that something already learnt from, whatever becomes of the parts. */
function* beforeSplits(search: Search): Generator<Sighting> {
  const { facts, targets, learnt, isScoredOutside, hasTestAnswers, models: allModels } = search;
  const modelsOn = modelsBySplit(facts.fits.filter(({ isModel }) => isModel));
  const detectorsOn = modelsBySplit(facts.fits.filter(({ object }) => object.row?.role === 'outlier-detector'));
  const encoders = encodingFolds(facts);
  for (const split of facts.splits) {
    // The last of several arrays is the target: what was learnt of it alone does not flatter a score.
    const features = split.inputs.length > 1 ? split.inputs.slice(0, -1) : split.inputs;
    if (split.split.kind === 'manual' || isSample(split.node)) continue;
    // The same rows divided anew with the same seed are the same parts: what was fitted before this has other features.
    const models = (modelsOn.get(split.split.id) ?? []).filter(({ order }) => order > split.order);
    if (models.length === 0 && encoders.has(split.node)) continue;
    const detectors = (detectorsOn.get(split.split.id) ?? []).filter(({ order }) => order > split.order);
    const predicted = predictedBy(models) ?? targets;
    for (const input of features) {
      // Train rows split again for validation: what is reported is the outer test part, also where another file scores it.
      const isScored = (): boolean =>
        isScoredOutside(input.rows) || (models.length === 0 && hasTestAnswers(answersIn(split.inputs[1])));
      if (roleOf(input.rows) === 'train' && isScored()) continue;
      for (const stat of featureStats(input, predicted)) {
        if (!seesAll(stat, input) || isOfPart(stat.rows, split.split)) continue;
        if (tellsApart(allModels, stat, input.rows)) continue;
        // Where models are seen to learn from the parts, only what reaches their features counts.
        for (const fit of [...models, ...detectors]) if (learnt(fit).has(stat)) yield { ...NOWHERE, stat, split, fit };
        // Bins that no model is seen to learn from are often there to stratify by.
        if (models.length === 0 && !BINS.has(stat.name)) yield { ...NOWHERE, stat, split };
      }
    }
  }
}

/**
 * Where folds are made of which the fitted part gives a figure by groups to the other: an encoding out of folds, that nothing is
 * scored on. In further turns of a loop the figure is the same one, and the division another.
 */
function encodingFolds({ stats, splits }: Analysis['facts']): ReadonlySet<NodeBase> {
  const encoded = stats.flatMap(({ stat: { kind, rows } }) => {
    const [part] = kind === 'group-statistic' ? partsOf(rows) : [];
    return part?.split.kind === 'fold' && part.role === 'train' ? [part.split.id] : [];
  });
  const ids = new Set(encoded);
  return new Set(ids.size === 0 ? [] : splits.filter(({ split }) => ids.has(split.id)).map(({ node }) => node));
}

/** `some, _, answers, _ = train_test_split(X, y)`: the other part is thrown away, so that nothing is tried on it. */
function isSample(node: NodeBase): boolean {
  const statement = statementOf(node);
  const target = statement?.kind === 'Assign' ? statement.targets[0] : undefined;
  if (target?.kind !== 'Tuple' || target.elements.length < 2) return false;
  const isDropped = (one: Expression): boolean => one.kind === 'Name' && /^_+$/.test(one.id);
  return [0, 1].some((first) => target.elements.every((one, i) => i % 2 !== first || isDropped(one)));
}

/** Cross-validation of rows that something learnt from as a whole. */
function* beforeCrossValidations(search: Search): Generator<Sighting> {
  const { facts, targets, scoredSearches, isScoredOutside, models } = search;
  for (const one of facts.crossValidations) {
    const isReported = one.purpose === 'report' || (one.model !== null && scoredSearches.has(one.model));
    if (!isReported || one.features === null) continue;
    const { rows } = one.features;
    const inner = (roleOf(rows) === 'train' && isScoredOutside(rows)) || isTriedOnRest(search, rows);
    for (const stat of featureStats(one.features, answersIn(one.target) ?? targets)) {
      if (inner && (!flattersFolds(stat) || models.has(stat.node))) continue;
      if (tellsApart(models, stat, one.features.rows)) continue;
      if (seesAll(stat, one.features)) yield { ...NOWHERE, stat, crossValidation: one, inner };
    }
  }
}

/** Rows that a condition left, on which a model learns that is scored on what another condition left: a division in time, by a function. */
function isTriedOnRest({ evaluations: all }: Search, rows: Rows): boolean {
  return (
    rows.kind === 'subset' &&
    all.some(
      ({ scored, rows: tried, fit }) =>
        scored &&
        tried.kind === 'subset' &&
        fit.features !== null &&
        sameRows(fit.features.rows, rows) &&
        sameRows(tried.of, rows.of) &&
        !overlap(tried, rows),
    )
  );
}

/** What a model says of the rows that it learnt from, beside what it says of others: which they are is what is asked. */
function tellsApart(models: ReadonlySet<NodeBase>, stat: Stat, rows: Rows): boolean {
  let whole = rows;
  while (whole.kind === 'part' || whole.kind === 'subset' || whole.kind === 'resampled') whole = whole.of;
  return models.has(stat.node) && whole.kind === 'union' && !covers(stat.rows, whole);
}

/** What makes the scores of folds visibly too good, where a test part is scored besides: a mean that fills a few gaps hardly does. */
function flattersFolds(stat: Stat): boolean {
  return stat.kind === 'fit' || stat.kind === 'resample';
}

/** Rows that Keras itself divides at fit: `model.fit(X, y, validation_split=0.2)`, where no other rows are scored. */
function* beforeHeldBackParts({ facts, evaluations: all, targets, isScoredOutside }: Search): Generator<Sighting> {
  for (const fit of facts.fits) {
    if (fit.features === null || !holdsBack(fit)) continue;
    const { rows } = fit.features;
    // A test part was taken off before: it is there for the score.
    if (partsOf(rows).some(({ split }) => split.kind !== 'files') || isTrainByName(rows)) continue;
    if (roleOf(rows) === 'train' && isScoredOutside(rows)) continue;
    if (all.some((one) => one.fit === fit && one.scored && !overlap(one.rows, rows))) continue;
    for (const stat of featureStats(fit.features, targets)) {
      // The last rows are held back: groups such as days seldom lie on both sides.
      if (stat.kind === 'group-statistic' && codeOf(stat, false, targets) !== 'LKG008') continue;
      if (seesAll(stat, fit.features)) yield { ...NOWHERE, stat, fit };
    }
  }
}

/** Rows of one part of the same division, made before: divided anew with the same seed, they fall on the same side. */
function isOfPart(rows: Rows, { id }: Split): boolean {
  return rows.kind !== 'union' && partsOf(rows).some(({ split }) => split.id === id);
}

/** What is fitted on parts of each split, by its id. */
function modelsBySplit(fits: readonly FitFact[]): ReadonlyMap<number, readonly FitFact[]> {
  return grouped(fits, ({ features }) =>
    features === null ? [] : new Set(partsOf(features.rows).map(({ split }) => split.id)),
  );
}

/** All of the rows are of a training part. */
function isInsideTraining(rows: Rows): boolean {
  return rows.kind === 'union' ? rows.of.every(isInsideTraining) : partsOf(rows).some(({ role }) => role === 'train');
}

/** Rows that only their name calls the training part, where some of what was read may have gone elsewhere. */
function isTrainByName(rows: Rows): boolean {
  if (roleOf(rows) !== 'train' || (rows.kind === 'source' && rows.source.kind === 'read')) return false;
  const isTrainFile = (place: string): boolean =>
    roleInName(place.slice(place.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+$/i, '')) === 'train';
  return !sourcesOf(rows).some(({ place }) => place !== null && isTrainFile(place));
}

/** Whether a fit of a network keeps some of the rows back to validate on. */
function holdsBack({ node, object, isModel }: FitFact): boolean {
  if (!isModel || (object.row !== null && object.row.role !== 'network')) return false;
  const share = node.args.find(({ keyword }) => keyword === 'validation_split')?.value;
  return share !== undefined && !(share.kind === 'Constant' && !share.value);
}

const BINS: ReadonlySet<string> = new Set(['cut', 'qcut']);

/** Names of what these models predict; null where that is not known. A model that fills gaps predicts what is a feature to them. */
function predictedBy(models: readonly FitFact[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const { target } of models) for (const name of answersIn(target) ?? []) names.add(name);
  return names.size === 0 ? null : names;
}
