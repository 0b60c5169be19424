// LKG013: many models are scored on one test part.
import type { RelatedPlace } from '../../../finding';
import { knowledge } from '../../../knowledge';
import { isCall, spanOf, type Argument, type Node, type NodeBase } from '../../../python/ast';
import { isAround, loopsAround, type Loop } from '../../../python/around';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { trialsOf } from '../../../semantics/calls/optimisers';
import { numberOf } from '../../../semantics/language/folding';
import { overlap, partsOf, roleOf, sameRows, sourcesOf } from '../../../semantics/rows/rows';
import type { HeapId, HeapObject, Rows } from '../../../semantics/values';
import { callsWritten } from '../../once';
import { defineRule } from '../../rule';
import { evaluationsOf, isInnerPart } from '../evaluated';
import { chooseByCrossValidation } from '../fixes/holdouts';
import { stepsOf } from '../../steps';
import { isTestFile } from '../../testFiles';
import { MANY, mentions, namesBoundBy, namesMadeOf } from '../choices/loops';
import { decidingScores, isPicked, isTriedByKey, takenScores } from '../choices/picks';
import {
  areInOneLoop,
  isOneOfTaken,
  oneOfSeveral,
  isTrial,
  isTriedByColumns,
  placeOf,
  settingOf,
} from '../choices/trials';

interface Data {
  /** How many models are seen; null where a loop tries settings, of which the number is not known. */
  readonly models: number | null;
  /** One call makes and scores them all. */
  readonly inOneCall?: boolean;
  /** Each turn divides the rows anew, and the best of them is kept. */
  readonly areDivisions?: boolean;
  /** Every score on that part, in order. */
  readonly scored: readonly Evaluation[];
}

/** Scores on the same rows, of models that predict the same column. */
interface Part {
  readonly answer: string;
  readonly rows: Evaluation['rows'];
  readonly settings: Set<unknown>;
  readonly scored: Evaluation[];
  readonly trials: Evaluation[];
  /** With those of models that folds may have chosen. */
  readonly all: Evaluation[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG013',
    name: 'test-reuse',
    concern: 'leakage',
    severity: 'hint',
    summary: 'Many models are scored on one test part, and nothing else is left to report on.',
    evidence: 'FX',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const parts: Part[] = [];
    const luckiest = new Set<Evaluation>();
    const all = evaluationsOf(analysis);
    const again = fittedAgain(analysis, all);
    for (const one of all) {
      if (roleOf(one.rows) !== 'test' || !one.scored) continue;
      const splits = partsOf(one.rows).map(({ split }) => split);
      // Folds are many test parts by design.
      if (splits.some(({ kind }) => kind === 'fold')) continue;
      if (isInnerPart(analysis, one) || isTriedByKey(analysis, one)) continue;
      const trial =
        isComparer(one) ||
        isTrial(analysis, one, again.has(one.fit.node)) ||
        isTriedByColumns(analysis, one) ||
        (takenScores(analysis).has(one.node) && isOneOfTaken(analysis, one));
      // Splits that a loop makes anew are many test parts too.
      if (!trial && splits.some(({ node }) => areInOneLoop(node, one.node))) {
        if (isLuckiest(analysis, one)) luckiest.add(one);
        continue;
      }
      const answer = answerOf(one);
      let part = parts.find((have) => have.answer === answer && isSamePart(have.rows, one.rows));
      if (part === undefined)
        parts.push((part = { answer, rows: one.rows, settings: new Set(), scored: [], trials: [], all: [] }));
      part.all.push(one);
      if (isCrossValidated(analysis, one) || (!trial && isChosenBefore(analysis, one))) continue;
      const setting = settingOf(analysis, one);
      // One of those that were scored before is no further one.
      part.settings.add(part.settings.has(setting) ? setting : (oneOfSeveral(analysis, one) ?? setting));
      part.scored.push(one);
      if (trial) part.trials.push(one);
    }
    const said = new Set<NodeBase>();
    for (const one of luckiest) {
      if (said.has(one.node)) continue;
      said.add(one.node);
      yield { span: spanOf(one.node), data: { models: null, areDivisions: true, scored: [one] } };
    }
    for (const { settings, scored, trials, all: scores } of parts) {
      const shown = trials[0] ?? busiest(analysis, scored) ?? scored.at(-1);
      const isMany = settings.size >= MANY || trials.length > 0 || isOneChosen(analysis, settings.size, scored);
      if (shown === undefined || !isMany) {
        // Folds that were run beside it chose nothing where the best is taken by the test part.
        const place = busiest(analysis, scores) ?? scores.at(-1);
        if (place === undefined || scored.length === scores.length || !isPicked(analysis, scores)) continue;
        const models = new Set(scores.map((one) => settingOf(analysis, one))).size;
        if (said.has(place.node)) continue;
        said.add(place.node);
        yield {
          span: spanOf(place.node),
          data: { models, scored: scores },
          related: otherScores(analysis, scores, place.node),
        };
        continue;
      }
      const place = trials.length > 0 ? placeOf(analysis, shown) : shown.node;
      // Two forms of the rows that one line scores.
      if (said.has(place)) continue;
      said.add(place);
      const inOneCall = isComparer(shown);
      const models = trials.length > 0 ? null : settings.size;
      const related = otherScores(analysis, scored, place);
      yield { span: spanOf(place), data: { models, inOneCall, scored }, related };
    }
  },
  message({ models, areDivisions, inOneCall }) {
    if (areDivisions === true)
      return 'The rows are divided anew in each turn and the best of the scores is kept, which is that of the luckiest test part. Divide once, or report the mean over all turns.';
    const one = inOneCall === true ? 'One model' : 'One setting of the model';
    const who = models === null ? `${one} after another is` : `${models} models are`;
    return `${who} scored on the same test part, so the best of them looks better than it is. Choose by cross-validation or a validation part, and score the chosen one here once.`;
  },
  fixes: ({ data: { scored, areDivisions } }, { analysis }) =>
    areDivisions === true ? [] : chooseByCrossValidation(analysis, scored),
});

/** So many scores are pointed at beside the one that is told. */
const MAX_SCORES = 12;

/** Where others are scored on the same part. */
function otherScores(analysis: Analysis, scored: readonly Evaluation[], place: NodeBase): RelatedPlace[] {
  const byPlace = new Map(scored.map((one) => [one.node, one.fact]));
  return [...byPlace.values()]
    .filter(({ node }) => !isAround(place, node))
    .slice(0, MAX_SCORES)
    .flatMap((fact) => stepsOf(analysis, fact, 'Scored on the same part here'));
}

/** `LazyClassifier().fit(X_train, X_test, y_train, y_test)` */
function isComparer({ fit, node }: Evaluation): boolean {
  return node === fit.node && fit.object.row?.tags?.includes('compares') === true;
}

/**
 * `for seed in range(50)`: the rows are divided by it, or by chance, and what scored best is kept: `if accuracy > best:`. A loop over data sets
 * divides each of them once.
 */
function isLuckiest(analysis: Analysis, one: Evaluation): boolean {
  return partsOf(one.rows).some(({ split }) => {
    const { node } = split;
    if (split.kind !== 'holdout' || !isCall(node)) return false;
    const loop = loopsAround(node).find((each) => isAround(each, one.node));
    if (loop === undefined || sourcesOf(one.rows).some((source) => isAround(loop, source.node))) return false;
    if (node.args.some((argument) => isFixedSeed(argument) || isSeedBefore(analysis, loop, argument))) return false;
    // Rows that differ from turn to turn are others each time.
    const given = node.args.flatMap(({ keyword, value }) => (keyword === null ? [value] : []));
    if (mentions(given, namesBoundBy(loop))) return false;
    const made = loop.kind === 'For' ? namesMadeOf(loop, node) : null;
    if (made !== null && given.every((value) => mentions([value], made))) return false;
    return decidingScores(analysis).has(one.node);
  });
}

/** `seed = 42` before the loop, which leaves it alone: each turn divides the rows alike. */
function isSeedBefore(analysis: Analysis, loop: Loop, { keyword, value }: Argument): boolean {
  if (keyword !== 'random_state' || value.kind !== 'Name' || numberOf(analysis.valueOf(value)) === null) return false;
  if (loop.kind !== 'For') return !mentions([value], namesBoundBy(loop));
  const isSet = (targets: readonly Node[]): boolean => mentions(targets, new Set([value.id]));
  return (
    !isSet([loop.target]) &&
    walk(loop.body, (one) => {
      const targets =
        one.kind === 'Assign' ? one.targets : one.kind === 'AugAssign' || one.kind === 'For' ? [one.target] : [];
      return isSet(targets) ? 'stop' : undefined;
    })
  );
}

/** Also where a function that reads the rows and divides them with a seed is called once more for each model. */
function isSamePart(a: Rows, b: Rows): boolean {
  if (sameRows(a, b)) return true;
  if (a.kind === 'source' && b.kind === 'source') return a.source.node === b.source.node;
  if (a.kind !== 'part' || b.kind !== 'part' || a.index !== b.index || a.split.node !== b.split.node) return false;
  const { node } = a.split;
  return isCall(node) && node.args.some(isFixedSeed) && isSamePart(a.of, b.of);
}

/** `random_state=42`, `random_state=SEED`; what a loop or a caller gives may differ. */
function isFixedSeed({ keyword, value }: Argument): boolean {
  if (keyword !== 'random_state') return false;
  return value.kind === 'Constant'
    ? typeof value.value === 'number'
    : value.kind === 'Name' && /^[A-Z_]+$/.test(value.id);
}

/** Code takes the best of two scores or more, or keeps one of three models or more. */
function isOneChosen(analysis: Analysis, models: number, scored: readonly Evaluation[]): boolean {
  return (models > 1 && isPicked(analysis, scored)) || (models > 2 && isOneKept(analysis, scored));
}

/** A single one of the models is written to a file, after all of them were scored. */
function isOneKept({ facts }: Analysis, scored: readonly Evaluation[]): boolean {
  const models = new Set(scored.map(({ model }) => model));
  const last = Math.max(...scored.map(({ order }) => order));
  const kept = new Map<HeapId, number>();
  for (const { written, receiver, args, order } of facts.calls) {
    if (!KEEPS.test(written)) continue;
    for (const value of [receiver, ...args.positional])
      if (value?.kind === 'ref' && models.has(value.id)) kept.set(value.id, order);
  }
  const [only] = kept.values();
  return kept.size === 1 && only !== undefined && only > last;
}

const KEEPS = /^(?:save|dump|save_model|export_model)$/;

/** Places where a model is fitted that was scored on a test part before, in an earlier turn of a loop. */
function fittedAgain({ facts }: Analysis, all: readonly Evaluation[]): ReadonlySet<NodeBase> {
  const last = new Map<NodeBase, number>(facts.fits.map(({ node, order }) => [node, order]));
  return new Set(
    all
      .filter(({ scored, rows, fit, order }) => scored && order < (last.get(fit.node) ?? 0) && roleOf(rows) === 'test')
      .map(({ fit }) => fit.node),
  );
}

/** The place where many models are scored, one in each turn. */
function busiest(analysis: Analysis, scored: readonly Evaluation[]): Evaluation | undefined {
  const settings = new Map<NodeBase, Set<unknown>>();
  for (const one of scored) settings.set(one.node, (settings.get(one.node) ?? new Set()).add(settingOf(analysis, one)));
  return scored.find(({ node }) => (settings.get(node)?.size ?? 0) >= MANY);
}

/** Whether models were chosen before this score, by cross-validation of the rows that this one learnt from. */
function isChosenBefore(analysis: Analysis, { node, order, fit }: Evaluation): boolean {
  const earlier = analysis.facts.crossValidations.filter(
    (one) =>
      // A function that nothing here calls is run after all else, and not in truth.
      (one.order < order || (one.inFunction !== null && !isCalled(analysis, one.inFunction))) &&
      // Beside the score in each turn of one loop, it speaks of that turn's model.
      !areInOneLoop(one.node, node) &&
      !choosesItself(one.model === null ? undefined : analysis.object(one.model)) &&
      (one.features === null || fit.features === null || overlap(one.features.rows, fit.features.rows)),
  );
  // The folds of one model chose none.
  const isChoice = earlier.some(
    (one) => one.purpose === 'select' || one.inFunction !== null || loopsAround(one.node).length > 0,
  );
  return isChoice || new Set(earlier.map((one) => one.model)).size > 1;
}

/** By its name, or by an optimiser that it is handed to. */
function isCalled(analysis: Analysis, name: string): boolean {
  return (
    callsWritten(analysis, name).length > 0 ||
    trialsOf(knowledge, analysis, analysis.facts).some((tried) => tried.name === name)
  );
}

/** `LassoCV` and kin choose the strength of one model, and no model among others. */
function choosesItself(object: HeapObject | undefined): boolean {
  return object?.kind === 'estimator' && object.row?.role === 'search' && object.inner.length === 0;
}

/** The column that is predicted, where its name is known. */
function answerOf({ fit }: Evaluation): string {
  const columns = fit.target?.columns;
  const [name] = columns?.known.keys() ?? [];
  return columns === undefined || columns.open || columns.known.size !== 1 || name === undefined ? '' : name;
}

/** The model is a search over folds, or was tried on them itself. */
function isCrossValidated(analysis: Analysis, { model, fit, order }: Evaluation): boolean {
  if (fit.object.row?.role === 'search' && fit.object.inner.length > 0) return true;
  // What folds say later, another model was chosen before by the test part.
  return analysis.facts.crossValidations.some((one) => one.model === model && one.order < order);
}
