// LKG002: a transformer is fitted anew on a test or validation part.
import type { RelatedPlace } from '../../../finding';
import { isCall, spanOf, textOf, type NodeBase } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { isAround, loopsAround } from '../../../python/around';
import { statementOf, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { statsOf } from '../../../semantics/estimators/evaluations';
import { roleInName } from '../../../semantics/rows/partNames';
import { overlap, partsOf, roleOf } from '../../../semantics/rows/rows';
import type { DataObject, EstimatorObject, Rows, Stat } from '../../../semantics/values';
import { evaluationsOf } from '../evaluated';
import { isLikeIn } from '../fixes/likeIn';
import { shareWithTraining } from '../fixes/sharedTransformer';
import { figureOfTrain } from '../fixes/trainFigures';
import { learnsFrom } from '../transformers';
import { callsWritten } from '../../once';
import { areEntities } from '../entities';
import { listed } from '../../people';
import { defineRule, type Detection } from '../../rule';
import { insideOf, stepsOf, TRIED_ON } from '../../steps';
import { leaksOf } from '../leaks';
import { targetNames } from '../../targets';
import { isTestFile } from '../../testFiles';
import { fitSteps, quote, receiverName } from '../wording';
import { fitsOnTrain, isTrainedToo, knowsCategories, trainedBefore } from './trainingFits';

type Data =
  | {
      readonly kind: 'fit';
      readonly fit: FitFact;
      readonly role: 'test' | 'validation';
      /** It was fitted on training rows before. */
      readonly again: boolean;
      /** The last fit on training rows before this one, of it or, where there is none, of the only other of its class. */
      readonly trained: FitFact | null;
      /** Only codes for categories are learnt. */
      readonly codes: boolean;
    }
  | {
      readonly kind: 'statistic';
      /** Of one statement. */
      readonly stats: readonly Stat[];
      readonly role: 'test' | 'validation';
    };

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG002',
    name: 'fit-on-test',
    concern: 'leakage',
    severity: 'warning',
    summary: '`fit` or `fit_transform` of a transformer on a test or validation part.',
    evidence: 'F',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const { fits, splits, reads } = analysis.facts;
    const hasTrain =
      splits.length > 0 ||
      reads.some((read) => read.source.role === 'train') ||
      fits.some((fit) => fit.features !== null && roleOf(fit.features.rows) === 'train');
    const targets = targetNames(analysis);
    const said = new Set<NodeBase>();
    for (const fit of fits) {
      if (fit.features === null || !transforms(analysis, fit)) continue;
      // A map of points is mostly for a picture.
      if (/manifold|umap/i.test(fit.object.className) && !goesIntoScore(analysis, fit)) continue;
      const role = roleOf(fit.features.rows);
      if (role !== 'test' && role !== 'validation') continue;
      // Scores of a model that are looked at, put into bins or calibrated.
      if (fit.features.prediction !== null) continue;
      const onTrain = fitsOnTrain(analysis, fit);
      // Exploring a test file on its own, with nothing trained, is no leak.
      const again = onTrain.some((other) => other.estimator === fit.estimator && other.order < fit.order);
      const isPart = partsOf(fit.features.rows).length > 0;
      const isUsed = hasTrain && (again || isPart || fits.some((other) => other.isModel));
      if (!isUsed && !goesIntoLoaded(analysis, fit)) continue;
      // A part that was set aside for something else, by its name and by what becomes of it.
      const [argument] = fit.node.args;
      const isNamed = argument !== undefined && roleInName(textOf(argument.value)) !== null;
      if (isPart && !isNamed && !isTriedOn(analysis, fit.features.rows)) continue;
      const { className, row } = fit.object;
      const codes = row?.learns === 'categories';
      // Labels written as numbers for a metric, or the only thing that is encoded at all.
      if (
        codes &&
        (isTarget(fit, targets) || !isTrainedToo(analysis, fit, className) || knowsCategories(analysis, fit))
      )
        continue;
      const trained = trainedBefore(fit, onTrain);
      if (isOnlyDrawn(analysis, fit) || isOfOneTurn(analysis, fit, trained)) continue;
      // One of several transformers in a dict: told once, whichever it is.
      if (said.has(fit.node)) continue;
      said.add(fit.node);
      yield {
        span: spanOf(fit.node),
        data: { kind: 'fit', fit, role, again, trained, codes },
        related: wayTo(analysis, fit, trained),
        severity: isSaidToBeWrong(analysis, fit.node) ? 'hint' : codes ? 'information' : 'warning',
      };
    }
    if (hasTrain) yield* statisticsOfTest(analysis);
  },
  message(data) {
    if (data.kind === 'statistic') {
      const names = [...new Set(data.stats.map(({ name }) => name))];
      const columns = new Set(data.stats.map((stat) => (stat.columns?.length === 1 ? stat.columns[0] : undefined)));
      const [column] = columns;
      const of = columns.size === 1 && column !== undefined ? ` of \`${column}\`` : '';
      const [are, go, it] = names.length > 1 ? ['are', 'go', 'them'] : ['is', 'goes', 'it'];
      return `The ${listed(names)}${of} ${are} computed over the ${data.role} rows and ${go} into their own features, so these are filled or scaled by themselves and not as the model learnt it. Compute ${it} on the training rows and use that for both.`;
    }
    const { fit, role, again, codes } = data;
    // In a function of another module, of which this is the call.
    const isHere = fit.elsewhere === undefined;
    const name = (isHere ? receiverName(fit.node) : null) ?? lastPart(fit.object.className);
    const who = name === '' ? 'The transformer' : `\`${name}\``;
    const [given] = isHere ? fit.node.args : [];
    const rows = given === undefined ? `the ${role} part` : `\`${quote(given)}\``;
    const forgets = again ? `forgets what it learnt in training and learns ${rows} instead` : `learns from ${rows}`;
    const isClustering = fit.object.row?.role === 'clusterer';
    if (isClustering)
      return `${who} ${forgets}, so a cluster's number means another cluster in the ${role} rows than in training. Call \`predict\` with what was fitted on the training part.`;
    if (isMapOnly(fit))
      return `${who} ${forgets}, so the ${role} rows lie on another map than the training rows and the score says little. It has no \`transform\`: take a step that has one, such as PCA, and fit it on the training part.`;
    const so = codes
      ? `so one code may stand for another category in the ${role} rows than in training`
      : `so ${role} rows are scaled or encoded by themselves and the score says little about new data`;
    return `${who} ${forgets}, ${so}. Call \`transform\` with what was fitted on the training part.`;
  },
  fixes({ data }, { analysis }) {
    if (data.kind === 'statistic') return data.stats.slice(0, 1).flatMap((stat) => figureOfTrain(analysis, stat.node));
    const { fit, again, trained } = data;
    const { func } = fit.node;
    if (fit.method !== 'fit_transform' || func.kind !== 'Attribute' || isMapOnly(fit)) return [];
    const shared = again ? [] : shareWithTraining(analysis, fit);
    if (shared.length > 0) return shared;
    if (trained !== null && !isLikeIn(analysis, fit, trained)) return [];
    const other = again || trained === null ? null : receiverName(trained.node);
    if (other !== null) {
      const [argument, ...more] = fit.node.args;
      if (argument === undefined || more.length > 0) return [];
      const text = `${other}.transform(${textOf(argument.value)})`;
      return [
        {
          title: `Transform it with \`${other}\`, which learnt from the training part`,
          safety: 'unsafe',
          edits: [{ kind: 'replace', span: spanOf(fit.node), text }],
        },
      ];
    }
    if (!again) return [];
    const { chunk, args, end } = fit.node;
    const [rows, ...target] = args;
    // `transform` takes rows only, no target.
    const text = rows !== undefined && target.length > 0 ? `transform(${textOf(rows.value)})` : 'transform';
    const to = text === 'transform' ? func.attrStart + func.attr.length : end;
    const span = { cell: chunk.cell, start: chunk.start + func.attrStart, end: chunk.start + to };
    return [
      {
        title: 'Replace `fit_transform` by `transform`',
        safety: 'safe',
        edits: [{ kind: 'replace', span, text }],
      },
    ];
  },
});

/** A model that learnt from other rows is tried on what came out. */
function goesIntoScore(analysis: Analysis, { node, object }: FitFact): boolean {
  const own = lastPart(object.className);
  return evaluationsOf(analysis).some(
    ({ scored, fit, rows, stats }) =>
      scored &&
      (fit.features === null || !overlap(fit.features.rows, rows)) &&
      stats.some((stat) => stat.node === node && stat.name === own),
  );
}

/** It lays out the rows that it is given, and no others. */
function isMapOnly({ object }: FitFact): boolean {
  return object.row?.tags?.includes('no-new-rows') === true;
}

/** It was fitted to change rows: also a discriminant analysis, which can predict besides. */
function transforms(analysis: Analysis, { object, method, isModel }: FitFact): boolean {
  if (isModel) return method === 'fit_transform' && object.row?.tags?.includes('transforms') === true;
  return learnsFrom(object) && !tellsApart(analysis, object);
}

/** `make_pipeline(StandardScaler(), IsolationForest())`: what tells rows apart in the end hands none on to a model. */
function tellsApart(analysis: Analysis, { row, inner }: EstimatorObject): boolean {
  const last = row?.role === 'pipeline' ? analysis.objectOf(inner.at(-1)?.value) : undefined;
  return last?.kind === 'estimator' && (last.row?.role === 'outlier-detector' || last.row?.role === 'clusterer');
}

/**
 * `for i in range(n): X[i, :, :] = scaler.fit_transform(X[i, :, :])`: each window or picture is scaled by itself, here and in use. Not
 * where the training part was scaled at once, nor in turns that fit a model: these take out the test part of a fold.
 */
function isOfOneTurn({ facts }: Analysis, { node }: FitFact, trained: FitFact | null): boolean {
  if (trained !== null && loopsAround(trained.node).length === 0) return false;
  const [given] = node.args;
  const loops = loopsAround(node).flatMap((loop) => (loop.kind === 'For' ? [loop] : []));
  if (given === undefined || loops.length === 0) return false;
  const name = given.value.kind === 'Name' ? given.value.id : null;
  const statement = loops.flatMap(({ body }) =>
    statementsIn(body).filter(
      (one) => one.kind === 'Assign' && one.targets.some((target) => target.kind === 'Name' && target.id === name),
    ),
  )[0];
  const value = statement?.kind === 'Assign' && statement.start < node.start ? statement.value : given.value;
  if (value.kind !== 'Subscript') return false;
  const rows =
    value.index.kind === 'Tuple' ? value.index.elements[0] : value.index.kind === 'Slice' ? value.index : null;
  if (rows === null || rows === undefined) return false;
  const ofTurn = loops.find(
    ({ target }) => target.kind === 'Name' && new RegExp(`\\b${target.id}\\b`).test(textOf(rows)),
  );
  return ofTurn !== undefined && !facts.fits.some((one) => one.isModel && isAround(ofTurn, one.node));
}

/** `# DO NOT DO THIS! For illustration only.` right above: whoever wrote it knows. */
function isSaidToBeWrong({ unit }: Analysis, { chunk, start }: NodeBase): boolean {
  const cell = unit.cells[chunk.cell];
  const at = chunk.start + start;
  return (
    cell?.comments.some(
      ({ end, text }) =>
        end <= at && SAYS_WRONG.test(text) && !/\n\s*\n/.test(cell.source.text.slice(end, at).trimEnd()),
    ) === true
  );
}

const SAYS_WRONG = /\b(?:do not|don['’]?t|never) do this\b|\bfor illustration\b/i;

/** Where the rows were divided, and where something learnt from the training part. */
function wayTo(analysis: Analysis, fit: FitFact, trained: FitFact | null): RelatedPlace[] {
  const [part] = fit.features === null ? [] : partsOf(fit.features.rows);
  const split = analysis.facts.splits.find((one) => one.split.id === part?.split.id);
  return [
    ...insideOf(analysis, fit, 'Fitted anew here'),
    ...(part === undefined || part.split.node.chunk.text === ''
      ? []
      : stepsOf(analysis, split ?? { node: part.split.node, inFunction: null }, 'Split into parts here')),
    ...stepsOf(analysis, trained, 'Fitted on the training part here'),
    ...fitSteps(analysis, triedOn(analysis, fit), TRIED_ON),
  ];
}

/** The fits of models that predict what it made of the rows, or are scored on it. */
function triedOn(analysis: Analysis, { node }: FitFact | Stat): FitFact[] {
  return evaluationsOf(analysis).flatMap(({ fit, stats }) =>
    fit.isModel && stats.some((stat) => stat.node === node) ? [fit] : [],
  );
}

/**
 * A picture of the test part: rows laid out in a plane, as PCA does, that no model gets, or scaled for that alone; words that are
 * counted beside those that a model is tried on.
 */
function isOnlyDrawn(analysis: Analysis, fit: FitFact): boolean {
  const { facts } = analysis;
  const { node, object, features } = fit;
  const learners = learnersFrom(analysis, fit);
  if (learners === null) return false;
  if (object.row?.learns === 'vocabulary' && learners.length === 0 && features !== null) {
    const isOwn = facts.fits.some((other) => other.node !== node && other.estimator === fit.estimator);
    return !isOwn && isTriedOn(analysis, features.rows);
  }
  if (/decomposition/.test(object.className)) return learners.length === 0 && !isLikeTrained(analysis, fit);
  const isPicture = (one: FitFact): boolean => /decomposition|manifold|umap/i.test(one.object.className);
  return learners.length > 0 && learners.every((one) => isPicture(one) && !isLikeTrained(analysis, one));
}

/** What learnt from the training part before was made with the same settings: `PCA(4)` of both parts. */
function isLikeTrained(analysis: Analysis, fit: FitFact): boolean {
  const trained = trainedBefore(fit, fitsOnTrain(analysis, fit));
  if (trained === null) return false;
  const [one, other] = [fit, trained].map(({ object }) =>
    isCall(object.node) ? object.node.args.map(textOf).join() : '',
  );
  // PCA(2) of each part, neither of which a model gets.
  const isPlane = /^(?:n_components\s*=\s*)?[23]$/.test(one ?? '') && learnersFrom(analysis, trained)?.length === 0;
  return fit.estimator === trained.estimator || (one === other && !isPlane);
}

/** What else is fitted on what it made of the rows; null where a model predicts that, or is scored on it: `model.score(words, y)`. */
function learnersFrom(analysis: Analysis, fit: FitFact): FitFact[] | null {
  const { facts } = analysis;
  const { node } = fit;
  const isOf = (data: DataObject | null): boolean => data?.stats.some((stat) => stat.node === node) === true;
  if (facts.predictions.some(({ input }) => isOf(input)) || triedOn(analysis, fit).length > 0) return null;
  return facts.fits.filter((other) => other.node !== node && isOf(other.features));
}

/** Some model predicts these rows, or is scored on them. */
function isTriedOn({ facts }: Analysis, rows: Rows): boolean {
  return (
    facts.predictions.some(({ input }) => input !== null && overlap(input.rows, rows)) ||
    facts.scores.some((score) => score.rows !== null && overlap(score.rows, rows))
  );
}

/** What it made of the rows is given to a model that learnt elsewhere: `model = joblib.load(…)`, `model.predict(scaled)`. */
function goesIntoLoaded(analysis: Analysis, { node }: FitFact): boolean {
  const isGivenTo = (name: string): boolean =>
    callsWritten(analysis, name).some(({ receiver, args }) => {
      const isOther = receiver?.kind !== 'ref' || analysis.objectOf(receiver)?.kind !== 'estimator';
      return isOther && statsOf(analysis.dataOf(args.positional[0])).some((stat) => stat.node === node);
    });
  // What learns from them as well was not read from a file, whatever it is.
  return ['predict', 'predict_proba'].some(isGivenTo) && !isGivenTo('fit');
}

/** What is encoded is what the model predicts: by its column, or by the name it was given. */
function isTarget(fit: FitFact, targets: ReadonlySet<string>): boolean {
  const [argument] = fit.node.args;
  const columns = fit.features?.columns;
  const [only] = columns?.known.keys() ?? [];
  if (columns?.known.size === 1 && !columns.open && only !== undefined && targets.has(only)) return true;
  return argument !== undefined && /(?:^|[^a-z])(?:y|labels?|targets?)(?:$|[^a-z])/i.test(textOf(argument.value));
}

/** The fit of a clustering by which rows of a part of a split got their clusters: those of no other fit have the same numbers. */
function clusteringAt({ facts }: Analysis, { node, rows }: Stat): FitFact | undefined {
  if (partsOf(rows).length === 0) return undefined;
  return facts.fits.find((fit) => fit.node === node && fit.object.row?.role === 'clusterer');
}

/** A statistic of the test rows that fills or scales the very rows that a model is then tried on. */
function* statisticsOfTest(analysis: Analysis): Iterable<Detection<Data>> {
  const told = new Set(leaksOf(analysis).map((leak) => leak.stat.node));
  // The mean of what several models say is no figure of the rows.
  for (const { node, data } of analysis.facts.stats) if (data?.prediction != null) told.add(node);
  // `(x_test - x_test.mean()) / x_test.std()` is one thing to mend.
  const figures: { readonly stat: Stat; readonly role: 'test' | 'validation'; readonly others: Stat[] }[] = [];
  for (const { fit, rows, stats } of evaluationsOf(analysis)) {
    const fitted = fit.features?.rows;
    if (fitted === undefined || fitted.kind === 'unknown') continue;
    for (const stat of stats) {
      const role = roleOf(stat.rows);
      if ((role !== 'test' && role !== 'validation') || told.has(stat.node)) continue;
      const clusters = stat.kind === 'fit' ? clusteringAt(analysis, stat) : undefined;
      if (clusters !== undefined && overlap(stat.rows, rows) && !overlap(stat.rows, fitted)) {
        told.add(stat.node);
        yield {
          span: spanOf(stat.node),
          data: { kind: 'fit', fit: clusters, role, again: false, trained: null, codes: false },
        };
        continue;
      }
      if (stat.kind !== 'statistic' && (stat.kind !== 'group-statistic' || areEntities(stat.by))) continue;
      if (stat.learns !== 'statistics' || !overlap(stat.rows, rows) || overlap(stat.rows, fitted)) continue;
      told.add(stat.node);
      const statement = statementOf(stat.node);
      const same = figures.find(
        (one) => statement !== null && statementOf(one.stat.node) === statement && one.role === role,
      );
      if (same === undefined) figures.push({ stat, role, others: [] });
      else same.others.push(stat);
    }
  }
  for (const { stat, role, others } of figures)
    yield {
      span: spanOf(stat.node),
      data: { kind: 'statistic', stats: [stat, ...others], role },
      related: fitSteps(analysis, triedOn(analysis, stat), TRIED_ON),
      // Rows of a file of their own are often all that there is: to fill a few gaps from them flatters little.
      severity: partsOf(stat.rows).length > 0 ? 'warning' : 'information',
    };
}
