// LKG014: the only score is of the rows that the model was trained on.
import type { RelatedPlace } from '../../../finding';
import { spanOf, textOf, type Call, type Expression, type Node } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { lastName, statementOf, statementsIn, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { HAND_SCORE } from '../../../semantics/estimators/handScores';
import { roleInName } from '../../../semantics/rows/partNames';
import { contains, overlap, partsOf, roleOf, sameRows, sourcesOf } from '../../../semantics/rows/rows';
import type { CallFact, FitFact } from '../../../semantics/facts';
import type { DataObject, EstimatorObject, HeapId, Split } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { assignedText, assignedValues } from '../assigned';
import { evaluationsOf } from '../evaluated';
import { splitOffTest } from '../fixes/holdouts';
import { functionsRun } from '../../ownCalls';
import { functionsAround } from '../../scopes';
import { insideOf } from '../../steps';
import { predictEachOther } from '../turns';
import { isTestFile } from '../../testFiles';
import { wrongNamesOf } from '../../unpackedParts';
import { modelName, receiverName } from '../wording';

/** The first model, and how many more there are. */
interface Data {
  readonly first: Evaluation;
  readonly more: number;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG014',
    name: 'no-holdout',
    concern: 'leakage',
    severity: 'information',
    summary: 'The only score reported is of the training rows.',
    evidence: 'FX',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    // What is missing is told once, where it first matters.
    const [first, ...others] = untried(analysis);
    if (first === undefined) return;
    const places = new Map<string, RelatedPlace>();
    for (const { node, fit } of others) {
      const [span, message] = [spanOf(node), `${called(fit)} as well`];
      places.set(`${span.cell}:${span.start} ${message}`, { span, message });
    }
    const related = [...insideOf(analysis, first.fact, 'Scored here'), ...places.values()];
    yield { span: spanOf(first.node), data: { first, more: others.length }, related };
  },
  message({ first: { fit }, more }) {
    const so = 'so the score says nothing about new data. Split a test part off first, or cross-validate.';
    if (more === 0)
      return `${called(fit)} is scored only on the rows that it was fitted on, and no evaluation of it on other rows was found in this file, ${so}`;
    return `${called(fit)} and ${more} more ${more === 1 ? 'model' : 'models'} are scored only on the rows that they were fitted on, and no evaluation of them on other rows was found in this file, ${so}`;
  },
  fixes: ({ data: { first } }, { analysis }) => splitOffTest(analysis, first),
});

function called(fit: FitFact): string {
  const own = modelName(fit);
  const name = own === 'The model' ? lastPart(fit.object.className) : own;
  return name === '' ? own : `\`${name}\``;
}

/** The first scores of models that are tried on their own training rows and nowhere else, in the order of the run. */
function* untried(analysis: Analysis): Iterable<Evaluation> {
  const { facts } = analysis;
  const tested = new Set(facts.crossValidations.flatMap(({ model }) => [model, ...searched(analysis, model)]));
  // xgb.cv(params, data): of which model nobody says.
  if (tested.has(null)) return;
  const all = evaluationsOf(analysis);
  const said = new Set<unknown>();
  for (const first of all) {
    const { fit, model } = first;
    // A loop of torch shows how training goes on; where else the model is tried is often not seen.
    if (fit.method === 'backward') continue;
    if (!first.scored || said.has(fit) || said.has(model) || tested.has(model) || fit.features === null) continue;
    if (isStatistic(analysis, first) || isInflation(first) || predictEachOther(analysis, fit)) continue;
    // What a step of another module tries within its own fit, feature by feature, is how it chooses.
    if (/^fit(?:_transform)?$/.test(functionsRun(analysis).get(first.node) ?? '')) continue;
    said.add(fit);
    // Parts with each other's names: that is told.
    if (partsOf(first.rows).some(({ split }) => isMixed(analysis, split))) continue;
    if (
      hasValidation(fit) ||
      !all.every((one) => one.model !== model || isOnTraining(one) || isUnanswered(analysis, one))
    )
      continue;
    // What it predicts for other rows, or what an unknown function does with it, may be scored elsewhere.
    if (
      facts.predictions.some(
        (one) =>
          one.model === model &&
          (one.input === null || one.input.rows.kind === 'unknown') &&
          !isGrid(analysis, one.node) &&
          !isWrittenOut(analysis, one.node.args[0]?.value),
      )
    )
      continue;
    if (facts.scores.some((one) => one.model === model && (one.rows === null || one.rows.kind === 'unknown'))) continue;
    if (isTriedByName(analysis, fit) || isTriedAnew(analysis, fit) || isMadeTwice(analysis, fit)) continue;
    if (isCalledTest(first) || isHandedOut(analysis, fit)) continue;
    if (facts.calls.some((call) => call.row === null && call.name === '' && passes(call, model))) continue;
    yield first;
    said.add(model);
  }
}

function isMixed(analysis: Analysis, { id }: Split): boolean {
  return analysis.facts.splits.some((one) => one.split.id === id && wrongNamesOf(analysis, one) !== null);
}

/**
 * A sum of squares, as of an R² by hand, or what a function of another module works out so: a regression that is there for its
 * coefficients (an elasticity, the inflation of a variance) is asked about its own rows.
 */
function isStatistic(analysis: Analysis, { node, order }: Evaluation): boolean {
  const score = analysis.facts.scores.find((one) => one.order === order);
  if (score?.metric !== HAND_SCORE) return false;
  const name = lastName(node.func);
  const isSum = name === 'sum' && !/[=!]=/.test(textOf(node)) && !isMean(node);
  return isSum || SPREAD.test(name) || functionsRun(analysis).get(node) !== undefined;
}

/** How far residuals spread is what an interval is made of. */
const SPREAD = /^(?:nan)?(?:std|var)$/;

/** How well a column follows from all others, where the same statement works out what that does to its variance. */
function isInflation({ node }: Evaluation): boolean {
  return INFLATES.test(node.chunk.text);
}

/** `vif[name] = 1 / (1 - r2)` */
const INFLATES = /(?:\b|_)vifs?(?:\b|_)|variance.inflation|\b1(?:\.0?)?\s*\/\s*\(\s*1(?:\.0?)?\s*-/i;

/** `np.sum((y - guess) ** 2) / len(y)`: the mean of the errors. */
function isMean(sum: Call): boolean {
  const statement = statementOf(sum);
  return (
    statement !== null &&
    !walk([statement], (node) =>
      node.kind === 'BinOp' && node.op === '/' && node.left === sum && COUNT.test(textOf(node.right))
        ? 'stop'
        : undefined,
    )
  );
}

/** How many rows there are, as written. */
const COUNT =
  /^(?:len\s*\(|[\w.]+\.(?:shape\b|size$)|(?:n|m|N)(?:_?(?:rows|samples|obs|test|train))?$|float\s*\(\s*len\b)/;

/** Estimators that a search over folds was made of: `GridSearchCV(tree, …)` tries the tree on other rows. */
function searched(analysis: Analysis, model: HeapId | null): HeapId[] {
  const object = model === null ? undefined : analysis.object(model);
  if (object?.kind !== 'estimator' || object.row?.role !== 'search') return [];
  return object.inner.flatMap(({ value }) => (value.kind === 'ref' ? [value.id] : []));
}

function hasValidation({ validation, node, object }: FitFact): boolean {
  if (validation.length > 0 || node.args.some((one) => one.keyword === 'validation_split')) return true;
  // RandomForestRegressor(oob_score=True): each tree is tried on the rows that it was not given.
  const outOfBag = object.args.keywords.get('oob_score');
  return outOfBag !== undefined && !(outOfBag.kind === 'constant' && outOfBag.value === false);
}

/** Predicted for a file of test rows whose answers nobody asks for: handed in rather than scored. */
function isUnanswered({ facts }: Analysis, { rows, scored, fit }: Evaluation): boolean {
  const [answer] = fit.target?.columns.known.keys() ?? [];
  if (scored || answer === undefined || roleOf(rows) !== 'test' || partsOf(rows).length > 0) return false;
  const files = sourcesOf(rows);
  const own = fit.features === null ? [] : sourcesOf(fit.features.rows);
  const isFile =
    files.length > 0 &&
    files.every(({ id, path, place }) => (path ?? place) !== null && own.every((one) => one.id !== id));
  return (
    isFile &&
    !facts.scores.some(
      ({ truth }) => truth !== null && sourcesOf(truth.rows).some(({ id }) => files.some((one) => one.id === id)),
    )
  );
}

function isOnTraining({ fit, rows }: Evaluation): boolean {
  return (
    fit.features !== null && contains(fit.features.rows, rows) && !['test', 'validation'].includes(roleOf(rows) ?? '')
  );
}

function passes(call: CallFact, model: HeapId): boolean {
  return [...call.args.positional, ...call.args.keywords.values()].some(
    (one) => one.kind === 'ref' && one.id === model,
  );
}

/** Points to draw a line or a surface through are no rows that anybody knows the answer of. */
function isGrid(analysis: Analysis, { args }: Call): boolean {
  const [given] = args.map(({ value }) => value);
  if (given === undefined) return false;
  const names: string[] = [];
  const gather = (nodes: readonly Node[]): void => {
    walk(nodes, (node) => {
      if (node.kind === 'Name') names.push(node.id);
      else if (node.kind === 'Attribute') names.push(node.attr);
      // `rows[np.arange(50)]` are rows; `np.c_[xs, ys]` are the points themselves.
      if (node.kind !== 'Subscript' || (node.object.kind === 'Attribute' && /^[cr]_$/.test(node.object.attr)))
        return undefined;
      gather([node.object]);
      return 'skip';
    });
  };
  gather([given]);
  return GRID.test([...names, ...names.map((name) => assignedText(analysis, name))].join());
}

const GRID = /\b(?:linspace|arange|meshgrid|mgrid)\b/;

/** `model.predict([[6.5]])`, `clf.predict(['win a prize'])`: cases that the code spells out, of which nobody knows the answer. */
function isWrittenOut(analysis: Analysis, node: Node | undefined, depth = 0): boolean {
  if (node === undefined || depth > 4) return false;
  const spelled = (one: Node | undefined): boolean => isWrittenOut(analysis, one, depth + 1);
  switch (node.kind) {
    case 'List':
    case 'Tuple':
      return node.elements.every((one) => isFigure(one) || spelled(one));
    case 'Dict':
      return node.entries.every(({ value }) => isFigure(value) || spelled(value));
    case 'Name': {
      const given = assignedValues(analysis, node.id);
      return given.length > 0 && given.every(spelled);
    }
    case 'Call':
      if (node.func.kind === 'Attribute' && node.func.attr === 'reshape') return spelled(node.func.object);
      return MAKES_ROWS.test(lastName(node.func)) && spelled(node.args[0]?.value);
    default:
      return false;
  }
}

/** A number or a text, as written. */
function isFigure(node: Node): boolean {
  return node.kind === 'Constant' || (node.kind === 'UnaryOp' && node.operand.kind === 'Constant');
}

/** What takes cases as they are written: `np.array([[6.5]])`, `poly.transform([[6.5]])`. */
const MAKES_ROWS = /^(?:array|asarray|DataFrame|(?:fit_)?transform)$/;

/** `model.evaluate(self.x_test, self.y_test)`: its own name says of rows that they are others, wherever they come from. */
function isCalledTest({ node, asked, fit }: Evaluation): boolean {
  return [node, asked].some(saysTest) && !saysTest(fit.node);
}

function saysTest({ args }: Call): boolean {
  return args.some(({ value }) => {
    const name = value.kind === 'Name' ? value.id : value.kind === 'Attribute' ? value.attr : '';
    const role = roleInName(name);
    return role === 'test' || role === 'validation';
  });
}

/**
 * Rows come as parameters of a function that nothing here calls, and the model goes to whoever does: `return best, history` of a
 * trainer. Where it is tried is not in this file.
 */
function isHandedOut(analysis: Analysis, { node, features }: FitFact): boolean {
  const sources = features === null ? [] : sourcesOf(features.rows);
  if (sources.length === 0 || sources.some(({ kind }) => kind !== 'parameter')) return false;
  const [inner] = functionsAround(node);
  if (inner === undefined) return false;
  const steps = statementsIn(inner.body);
  const names = new Set([receiverName(node)].filter((one) => one !== null));
  // model = Ridge().fit(X, y)
  for (const one of steps)
    if (one.kind === 'Assign' && one.value === node) for (const given of one.targets.flatMap(namesOf)) names.add(given);
  // best = model, (best, worst) = (model, loss)
  for (const one of steps)
    if (one.kind === 'Assign' && isKept(one.value, names))
      for (const given of one.targets.flatMap(namesOf)) names.add(given);
  return steps.some((one) => one.kind === 'Return' && one.value !== null && isKept(one.value, names));
}

/** The model itself, or among what is handed out with it: `Result(model, scale)`. What is asked of it, `model.score(X, y)`, is not it. */
function isKept(value: Expression, names: ReadonlySet<string>): boolean {
  const isOne = (one: Expression): boolean => isKept(one, names);
  switch (value.kind) {
    case 'Name':
      return names.has(value.id);
    case 'Tuple':
    case 'List':
      return value.elements.some(isOne);
    case 'Dict':
      return value.entries.some((one) => isOne(one.value));
    case 'Call':
      return /^[A-Z]/.test(lastName(value.func)) && value.args.some((one) => isOne(one.value));
    default:
      return false;
  }
}

function namesOf(target: Expression): readonly string[] {
  if (target.kind === 'Tuple' || target.kind === 'List') return target.elements.flatMap(namesOf);
  return target.kind === 'Name' ? [target.id] : [];
}

/** The same model, made once more in the same words and fitted on the same rows and columns, is tried on others. */
function isMadeTwice(analysis: Analysis, { object, features, estimator }: FitFact): boolean {
  if (features === null) return false;
  const made = (one: EstimatorObject): string => textOf(one.node).replaceAll(/\s+/g, '');
  return evaluationsOf(analysis).some(
    (one) =>
      one.scored &&
      one.fit.estimator !== estimator &&
      one.fit.features !== null &&
      sameRows(one.fit.features.rows, features.rows) &&
      haveSameNames(one.fit.features, features) &&
      one.fit.object.className === object.className &&
      made(one.fit.object) === made(object) &&
      !isOnTraining(one),
  );
}

function haveSameNames({ columns: { known: a } }: DataObject, { columns: { known: b } }: DataObject): boolean {
  return a.size === b.size && [...a.keys()].every((name) => b.has(name));
}

/** Another of its kind is cross-validated on the same rows: `cross_val_score(LinearRegression(), X, y)`. */
function isTriedAnew(analysis: Analysis, fit: FitFact): boolean {
  const { features } = fit;
  const { fits, predictions, crossValidations } = analysis.facts;
  // Folds made by hand: another of its kind learns from a part of these rows and predicts.
  const isInFolds = fits.some(
    ({ object, features: part, estimator }) =>
      estimator !== fit.estimator &&
      features !== null &&
      part !== null &&
      partsOf(part.rows).length > partsOf(features.rows).length &&
      overlap(part.rows, features.rows) &&
      kindOf(analysis, object) === kindOf(analysis, fit.object) &&
      predictions.some(({ model }) => model === estimator),
  );
  if (isInFolds) return true;
  return crossValidations.some((one) => {
    const other = one.model === null ? undefined : analysis.object(one.model);
    return (
      other?.kind === 'estimator' &&
      other.className !== '' &&
      kindOf(analysis, other) === kindOf(analysis, fit.object) &&
      features !== null &&
      one.features !== null &&
      overlap(one.features.rows, features.rows)
    );
  });
}

/** The class of a model; of a pipeline that of its last step. */
function kindOf(analysis: Analysis, { className, inner, row }: EstimatorObject): string {
  const last = row?.role === 'pipeline' ? analysis.objectOf(inner.at(-1)?.value) : undefined;
  return last?.kind === 'estimator' ? last.className : className;
}

/** A model of the same name is tried on other rows: what was made before it was a first look, or it came as a parameter. */
function isTriedByName({ facts }: Analysis, fit: FitFact): boolean {
  const name = receiverName(fit.node);
  const own = fit.features?.rows;
  if (name === null || own === undefined) return false;
  return [...facts.predictions, ...facts.scores].some((one) => {
    if (one.model === fit.estimator || one.order < fit.order || receiverName(one.node) !== name) return false;
    const rows = 'rows' in one ? one.rows : (one.input?.rows ?? null);
    const fitted = facts.fits.find((other) => other.estimator === one.model && other.order < one.order);
    const trained = fitted?.features?.rows ?? own;
    return rows === null || rows.kind === 'unknown' || !contains(trained, rows);
  });
}
