// LKG004: a model is evaluated on rows that it was fitted on.
import { isCall, spanOf, textOf } from '../../../python/ast';
import { loopsAround } from '../../../python/around';
import { lastName, statementOf, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import type { FitFact } from '../../../semantics/facts';
import { roleInName } from '../../../semantics/rows/partNames';
import { DIVIDED_EACH_PASS } from '../../../semantics/rows/passes';
import { baseOf, isDrawnAgain, overlap, partsOf, roleOf, sameRows, sourcesOf } from '../../../semantics/rows/rows';
import { SLIDING } from '../../../semantics/data/slidingWindows';
import { SAID_BY_SEVERAL } from '../../../semantics/rows/stacking';
import type { EstimatorObject, Rows } from '../../../semantics/values';
import type { Edit, RelatedPlace } from '../../../finding';
import { gathered } from '../assigned';
import { evaluationsOf } from '../evaluated';
import { isCalledTest } from '../misnamedScores';
import { readAgain, type ReadAgain } from '../readAgain';
import { namedSplit } from '../divisions';
import { scoreTestPart } from '../fixes/testPartScores';
import { loopKeeping } from '../choices/keptModels';
import { onlyCalibrates } from '../../calibration';
import { defineRule, type Detection } from '../../rule';
import { FITTED_HERE, insideOf, readingSteps, stepsOf } from '../../steps';
import { isTestFile } from '../../testFiles';
import { mentions } from '../choices/loops';
import { fittedOn, modelName } from '../wording';

interface Data {
  readonly evaluation: Evaluation;
  /**
   * It was fitted on one part, and is scored on all rows that were divided, on some drawn from these, on a slice that begins within that part, or it was fitted on the
   * very test part; or both were divided by place and the rows come in another order in each pass; or just the name of the score says that
   * it is of the test part. Null for neither.
   */
  readonly scoredOn: 'all' | 'drawn' | 'slice' | 'itself' | 'anew' | 'misnamed' | null;
  /** The test part is read by a call of its own, which gives some of the training rows, or just these. */
  readonly again?: ReadAgain['how'];
  /** It learns on in each fold, since it is made once before them. */
  readonly kept?: boolean;
  /** What learns from them is a curve above a model that was fitted before. */
  readonly calibrates?: boolean;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG004',
    name: 'train-test-overlap',
    concern: 'leakage',
    severity: 'warning',
    summary: 'A model is evaluated on test rows that it was fitted on.',
    evidence: 'FX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const said = new Set<unknown>();
    for (const evaluation of evaluationsOf(analysis)) {
      const fitted = evaluation.fit.features?.rows;
      // Labels are spread to rows that have none: it is meant to be fitted on all of them.
      if (evaluation.fit.object.row?.tags?.includes('transductive') === true) continue;
      if (fitted === undefined || said.has(evaluation.node) || said.has(evaluation.fit.node)) continue;
      const found = foundIn(analysis, evaluation, fitted);
      if (found === null) continue;
      // Once for each model: its other numbers on these rows are no better.
      said.add(evaluation.node).add(evaluation.fit.node);
      yield found;
    }
  },
  message({ evaluation: { fit }, scoredOn, kept, calibrates, again }) {
    const name = modelName(fit);
    const who = name === 'The model' ? name : `\`${name}\``;
    if (kept === true)
      return `${who} is made once before the folds and learns on in each, so it has seen the rows that it is evaluated on in the folds before. Make it anew in each fold.`;
    if (scoredOn === 'slice')
      return `${who} is scored on rows that begin within those that it was fitted on, so the score shows in part what it remembers. Score it on the rows behind them alone.`;
    if (scoredOn === 'misnamed')
      return `${who} is scored on ${fittedOn(fit) === null ? 'the rows' : `\`${fittedOn(fit) ?? ''}\``} that it was fitted on, under a name that speaks of the test part, so the score shows what it remembers. Score it on the test part.`;
    if (scoredOn === 'all')
      return `${who} is scored on all rows, most of which it was fitted on, so the score shows what it remembers. Score it on the test part alone.`;
    if (scoredOn === 'drawn')
      return `${who} is scored on rows that are drawn from all, most of which it was fitted on, so the score shows what it remembers. Score it on the test part.`;
    if (scoredOn === 'anew' && isReadShuffled(fit))
      return `${who} is scored on a part of files that are read in another order in each pass, so training has seen some of it. Read them with \`shuffle=False\` and shuffle what was divided, or divide by \`validation_split\`.`;
    if (scoredOn === 'anew')
      return `${who} is scored on a part of rows that are shuffled anew in each pass, so training has seen most of it. Shuffle with \`reshuffle_each_iteration=False\`, or divide first.`;
    if (again === 'drawn apart')
      return `${who} is fitted on one share of a folder and scored on another that is drawn with another seed or of another size, so training has seen some of it. Give both the same \`seed\` and \`validation_split\`.`;
    if (again === 'training part')
      return `${who} is scored on the training part, which is read once more under the name of a test part, so the score shows what it remembers. Read the test part.`;
    const given = fittedOn(fit);
    if (scoredOn === 'itself' && calibrates === true)
      return `${who} learns its calibration from ${given === null ? 'the test rows' : `\`${given}\``} and is scored on the very same rows, so its probabilities look truer than they are. Calibrate it on rows that are kept apart for that.`;
    if (scoredOn === 'itself')
      return `${who} is fitted on ${given === null ? 'the test rows' : `\`${given}\``} and scored on the very same rows, so the score shows what it remembers. Fit it on the training part.`;
    const rows = given === null ? 'rows which hold' : `\`${given}\`, which holds`;
    return `${who} is fitted on ${rows} the test rows that it is evaluated on, so the score shows what it remembers. Fit it on the training part.`;
  },
  fixes({ data: { evaluation, scoredOn, kept } }, { analysis }) {
    const { fit } = evaluation;
    if (scoredOn === 'all') {
      const own = evaluationsOf(analysis).filter((one) => one.fit === fit && one.scored && !isCalledTraining(one));
      return scoreTestPart(analysis, own);
    }
    if (scoredOn !== null || kept === true) return [];
    const edits = analysis.facts.splits.flatMap((one): Edit[] => {
      const split = namedSplit(one.node);
      if (split === null) return [];
      return fit.node.args.flatMap((argument): Edit[] => {
        const part = split.arrays.find((array) => textOf(array.argument.value) === textOf(argument.value));
        return part === undefined ? [] : [{ kind: 'replace', span: spanOf(argument.value), text: part.train }];
      });
    });
    if (edits.length === 0 || edits.length > fit.node.args.length) return [];
    return [{ title: 'Fit on the training part', safety: 'unsafe', edits }];
  },
});

/** What is told of an evaluation of a model that was fitted on `fitted`; null where they are apart, or nobody can tell. */
function foundIn(analysis: Analysis, evaluation: Evaluation, fitted: Rows): Detection<Data> | null {
  // A score on the training part, of which a validation part was split off, is called what it is.
  const { rows, scored, fit } = evaluation;
  const isTraining = rows.kind === 'part' && rows.role === 'train';
  const isDrawn = rows.kind === 'subset' && rows.drawn === true && isPartOf(fitted, rows.of);
  const scoredOn = isDrawn ? 'drawn' : isPartOf(fitted, rows) ? 'all' : beginsWithin(fitted, rows) ? 'slice' : null;
  if (scored && !isTraining && scoredOn !== null) {
    if (isCalledTraining(evaluation)) return null;
    const onSome = scoredOn === 'slice' ? 'Fitted here, on some of them' : 'Fitted here, on a part of them';
    return {
      span: spanOf(evaluation.node),
      ...(scoredOn === 'all' && isScoredApart(analysis, evaluation, fitted)
        ? { severity: 'information' as const }
        : {}),
      data: { evaluation, scoredOn },
      related: [...insideOf(analysis, evaluation.fact, 'Scored here'), ...stepsOf(analysis, fit, onSome)],
    };
  }
  const isMisnamed = scored && isCalledTest(evaluation, fitted);
  if (isMisnamed || (scored && isDividedAnew(evaluation)))
    return {
      span: spanOf(evaluation.node),
      data: { evaluation, scoredOn: isMisnamed ? 'misnamed' : 'anew' },
      related: [...insideOf(analysis, evaluation.fact, 'Scored here'), ...stepsOf(analysis, fit, FITTED_HERE)],
    };
  const loop = loopKeeping(analysis, evaluation);
  if (loop !== null)
    return {
      span: spanOf(fit.node),
      data: { evaluation, scoredOn: null, kept: true },
      related: [
        { span: spanOf(fit.object.node), message: 'Made here, once for all folds' },
        { span: spanOf(loop.iter), message: 'The folds are gone through here' },
        ...stepsOf(analysis, evaluation.fact, 'Evaluated here'),
      ],
    };
  const role = roleOf(rows);
  const again = scored ? readAgain(analysis, fitted, rows) : null;
  if (role !== 'test' && role !== 'validation' && again === null) return null;
  const atFit = (on: Data['scoredOn'], evaluated: string, between: readonly RelatedPlace[] = []): Detection<Data> => ({
    span: spanOf(fit.node),
    data: { evaluation, scoredOn: on },
    related: [...insideOf(analysis, fit, 'Fitted here'), ...between, ...stepsOf(analysis, evaluation.fact, evaluated)],
  });
  if (isAnsweredByTest(analysis, evaluation)) {
    const told = atFit('itself', 'Scored here, on the same rows');
    return onlyCalibrates(analysis, fit.object) ? { ...told, data: { ...told.data, calibrates: true } } : told;
  }
  if (again !== null) {
    const read = readingSteps(analysis, again.source, 'The rows that were fitted on are read once more here');
    const told = atFit(null, ON_THOSE, read);
    return { ...told, data: { ...told.data, again: again.how } };
  }
  // A part that is called "test" but was fitted on as itself is a calibration or a mistake that fit-on-test tells.
  if (sameRows(fitted, rows) || (roleOf(fitted) === role && !isLeftOver(fitted, rows))) return null;
  // Rows of a test file that join the training with what was predicted for them (pseudo-labels): no score is read off them.
  // Neither is one off the few rows whose answers are shown.
  if (!scored && (partsOf(rows).length === 0 || joinsSomeOf(fitted, rows) || isHandful(evaluation))) return null;
  if ((!scored && wasScoredApart(analysis, evaluation)) || looksBack(analysis, evaluation, fitted)) return null;
  const isKnown =
    partsOf(rows).length > 0 ||
    (fitted.kind === 'union' && cameApart(rows)) ||
    (scored && (isDrawnAgain(fitted, rows) || isDividedByCondition(analysis, evaluation)));
  return !isKnown || !overlap(fitted, rows) || growsBehind(fit) ? null : atFit(null, ON_THOSE);
}

/** Fitted on the training part and scored on these rows before: what it is fitted on all rows for after that is no score. */
function wasScoredApart(analysis: Analysis, { model, order, rows }: Evaluation): boolean {
  return evaluationsOf(analysis).some((one) => {
    const fitted = one.model === model && one.scored && one.order < order ? one.fit.features?.rows : undefined;
    return fitted !== undefined && sameRows(one.rows, rows) && !overlap(fitted, rows);
  });
}

/** The score of all rows stands beside that of rows which it has not seen, so nobody takes it for that. */
function isScoredApart(analysis: Analysis, { fit }: Evaluation, fitted: Rows): boolean {
  return evaluationsOf(analysis).some((one) => one.fit === fit && one.scored && !overlap(fitted, one.rows));
}

const ON_THOSE = 'Evaluated here, on rows among those';

/**
 * A model that learns from the answers of the test part of a split, and is scored on that alone, while others are fitted on the training
 * part. Scored on the training part as well it is one of two folds by hand; fitted before, it is calibrated.
 */
function isAnsweredByTest(analysis: Analysis, { fit, model, rows, scored }: Evaluation): boolean {
  const { features, target, object, node } = fit;
  if (!scored || features === null || target === null || target.prediction !== null) return false;
  // A line through what a model predicted describes that model; a model above several is one more.
  if (features.prediction !== null && !features.through.includes(SAID_BY_SEVERAL)) return false;
  if (rows.kind !== 'part' || rows.role !== 'test' || rows.split.kind !== 'holdout') return false;
  if (!sameRows(features.rows, rows) || !sameRows(target.rows, rows)) return false;
  if (wrapsModel(object) && !onlyCalibrates(analysis, object)) return false;
  const isRest = (other: Rows | undefined): boolean =>
    other?.kind === 'part' && other.split.id === rows.split.id && other.index !== rows.index;
  const { fits } = analysis.facts;
  return (
    loopsAround(fit.elsewhere ?? node).length === 0 &&
    fits.some((one) => one.isModel && one.estimator !== model && isRest(one.features?.rows)) &&
    !fits.some((one) => one.estimator === model && one.node !== node) &&
    !evaluationsOf(analysis).some((one) => one.model === model && isRest(one.rows))
  );
}

/** What takes a model that was fitted elsewhere may only calibrate it; a search or a pipeline fits its own. */
function wrapsModel({ inner, row }: EstimatorObject): boolean {
  return inner.length > 0 && row?.role !== 'search' && row?.role !== 'pipeline';
}

/**
 * `test = df[df.day >= cut]` of the rows that it was fitted on, beside `train = df[df.day < cut]`, also in one line, or beside all of
 * them by the name of a training part: `X_train = df[names]`.
 */
function isDividedByCondition(analysis: Analysis, { fit, rows }: Evaluation): boolean {
  const fitted = fit.features?.rows;
  if (fitted === undefined || rows.kind !== 'subset' || !sameRows(fitted, rows.of)) return false;
  return gathered(analysis).assignments.some(({ targets, value }) =>
    targets.some((target) => {
      const pairs =
        target.kind === 'Tuple' && value.kind === 'Tuple'
          ? target.elements.map((one, i) => [one, value.elements[i] ?? value] as const)
          : [[target, value] as const];
      return pairs.some(([one, given]) => {
        if (roleInName(lastName(one)) !== 'train') return false;
        const other = analysis.dataAt(given)?.rows;
        const isAll = other !== undefined && sameRows(other, fitted) && value.kind !== 'Call';
        return isAll || (other?.kind === 'subset' && other.id !== rows.id && sameRows(other.of, rows.of));
      });
    }),
  );
}

/** A walk forward: `m.fit(history)` in a loop that adds the rows to `history` which it has predicted by then. */
function growsBehind({ node, elsewhere = node }: FitFact): boolean {
  if (!isCall(elsewhere)) return false;
  const given = new Set(elsewhere.args.flatMap(({ value }) => (value.kind === 'Name' ? [value.id] : [])));
  return loopsAround(elsewhere).some(
    (loop) =>
      loop.kind === 'For' &&
      statementsIn(loop.body).some(
        (one) =>
          one.kind === 'Assign' &&
          one.start > elsewhere.start &&
          one.targets.some(
            (target) =>
              target.kind === 'Name' &&
              given.has(target.id) &&
              isCall(one.value) &&
              mentions([one.value], new Set([target.id])),
          ),
      ),
  );
}

/** `X[0:1]`, `X[:5]`: more rows than these are no example. */
const HANDFUL = 20;

function isHandful({ rows, asked }: Evaluation): boolean {
  // [X_test[3]]
  const [given] = asked.args;
  if (given !== undefined && ONE_ROW.test(textOf(given.value))) return true;
  if (rows.kind !== 'part' || rows.range === undefined) return false;
  const { lower, upper } = rows.range;
  return upper !== null && Number(upper) - Number(lower ?? 0) <= HANDFUL;
}

/** A row by its number, also put into a list or another shape: `X_test.iloc[0].values.reshape(1, -1)`. */
const ONE_ROW = /^\[?\s*(?:self\.)?\w+(?:\.(?:iloc|loc|values))?\[-?\d+\](?:\.\w+(?:\([^()]*\))?)*\s*\]?$/;

/** Windows over the training rows and those behind them: the first of the test part look back on the end of training. */
function looksBack({ facts }: Analysis, { asked, rows }: Evaluation, fitted: Rows): boolean {
  const all = wholeOf(rows);
  if (all.kind !== 'union' || all.alternatives || all.of.every((one) => overlap(fitted, one))) return false;
  return facts.predictions.some(({ node, input }) => node === asked && input?.through.includes(SLIDING) === true);
}

/** What was left of a table without a part of its training part: its test part, and the rest of that one. */
function isLeftOver(fitted: Rows, rows: Rows): boolean {
  if (fitted.kind !== 'union' || fitted.alternatives || !fitted.of.some((one) => sameRows(one, rows))) return false;
  return fitted.of.every((one) => one.kind === 'part' && baseOf(one) === baseOf(rows));
}

/** Rows that were chosen among those of `rows` are joined to the training. */
function joinsSomeOf(fitted: Rows, rows: Rows): boolean {
  const at = wholeOf(fitted);
  return at.kind === 'union' && at.of.some((one) => one.kind === 'subset' && sameRows(one.of, rows));
}

/** What rows were taken from, however often. */
function wholeOf(rows: Rows): Rows {
  let at = rows;
  while (at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled') at = at.of;
  return at;
}

/** `rmse_train = rmse(y, y_train_pred)`: what is said of the rows that were learnt from is called so. */
function isCalledTraining({ node }: Evaluation): boolean {
  const statement = statementOf(node);
  const given = statement?.kind === 'Assign' ? statement.targets : [];
  return [...given, ...node.args.map(({ value }) => value)].some((one) => roleInName(lastName(one)) === 'train');
}

/** The training part of just these rows. */
function isPartOf(fitted: Rows, rows: Rows): boolean {
  return (
    fitted.kind === 'part' && fitted.role === 'train' && fitted.split.kind === 'holdout' && sameRows(fitted.of, rows)
  );
}

/** More rows than a window looks back on. */
const LONG = 1000;

/**
 * `data[:1500]` is fitted on and `data[400:]` is scored. A few rows before the end are what the first windows of the test part look back on.
 */
function beginsWithin(fitted: Rows, rows: Rows): boolean {
  if (fitted.kind !== 'part' || rows.kind !== 'part' || fitted.split.id !== rows.split.id) return false;
  // Rows of the part that it was fitted on, `train[10:]`, are not told here.
  if (!sameRows(fitted.of, rows.of)) return false;
  const [to, from] = [Number(fitted.range?.upper), Number(rows.range?.lower)];
  const isFromStart = Number(fitted.range?.lower) === 0 && rows.range?.upper === null;
  return isFromStart && from > 0 && (from <= to * 0.75 || to - from >= LONG);
}

/** `image_dataset_from_directory(folder)` shuffles by itself, within so many files; nothing else did before they were divided. */
function isReadShuffled({ features }: FitFact): boolean {
  if (features === null) return false;
  const before = features.through.slice(0, features.through.indexOf(DIVIDED_EACH_PASS));
  return (
    !before.includes('shuffle') && sourcesOf(features.rows).some(({ reader }) => reader.endsWith('_from_directory'))
  );
}

/** `ds.shuffle(n)`, then `ds.take(k)` to learn from and `ds.skip(k)` to score. */
function isDividedAnew({ fit: { features }, rows }: Evaluation): boolean {
  const fitted = features?.rows;
  if (fitted?.kind !== 'part' || features?.through.includes(DIVIDED_EACH_PASS) !== true) return false;
  return partsOf(rows).some(({ split }) => split.id === fitted.split.id) && !overlap(fitted, rows);
}

/** Files that were written as parts, and not only called so by a variable. */
function cameApart(rows: Rows): boolean {
  const sources = sourcesOf(rows);
  return (
    sources.length > 0 &&
    sources.every(({ kind, place }) => kind === 'dataset' || (place !== null && roleInName(place) !== null))
  );
}
