// EVL002: a metric of ranked scores is given hard labels.
import type { Fix, RelatedPlace } from '../../../finding';
import { spanOf, textOf, type Call, type Expression, type Statement } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { blocksOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { PredictFact, ScoreFact } from '../../../semantics/facts';
import { sameRows } from '../../../semantics/rows/rows';
import type { DataObject, HeapObject } from '../../../semantics/values';
import { knowledge } from '../../../knowledge';
import { functionsRun } from '../../ownCalls';
import { defineRule, type Detection, type RuleContext } from '../../rule';
import { insideOf } from '../../steps';
import { isTestFile } from '../../testFiles';
import { isBoundAgain, isOfCertainty, probabilitiesAsked, probabilitiesNamed } from './probabilities';

interface Scored {
  readonly score: ScoreFact;
  readonly argument: Expression;
  readonly prediction: PredictFact | null;
  /** Scores that were held against a threshold. */
  readonly cut: boolean;
  /** Function of another module that scores; the call here passes what it scores. */
  readonly inside: string | null;
  /** Metrics further down that are given labels of the same model. */
  readonly below: readonly Scored[];
}

/** `make_scorer(roc_auc_score)`: whatever it scores is asked for labels. */
interface Made {
  readonly metric: string;
}

type Data = Scored | Made;

/** Makes more than two values of what was cut: the votes of several models, a share of them. */
const COUNTED = /^(?:\+|add|mean|average|sum|nan\w+|window|replaced)$/;

/** A threshold, whole numbers or the class that won: a few values are left of what ranked the rows. */
const CUTS = /^(?:[<>]=?|[gl][te]|greater(?:_equal)?|less(?:_equal)?|rint|round_?|around|heaviside|binarize|argmax)$/;

const ASKED = /^(?:predict\w*|decision_function|forward|__call__)$/;

/** Scores were held against a threshold on their way, or rounded to whole numbers, which leaves two of them. */
function isCut({ form, columns, through, stats }: DataObject): boolean {
  // A network that is called begins its way anew.
  const after = through.slice(through.findLastIndex((one) => ASKED.test(one)) + 1);
  const [column, ...others] = form === 'column' ? columns.known.values() : [];
  // table['label'] = table['score'] > 0.5
  const steps = after.length === 0 && others.length === 0 && column !== undefined ? column.through : after;
  const cut = steps.findLastIndex((one) => CUTS.test(one));
  const from = after === steps ? cut + 1 : 0;
  if (cut < 0 || steps.slice(from).some((one) => COUNTED.test(one))) return false;
  // (100 * scores).round() are percents, (scores / 0.05).round() steps.
  if (
    /^r|^around/.test(steps[cut] ?? '') &&
    steps.some((one) => /^(?:[*/]|mul\w*|(?:true)?div\w*|true_divide)$/.test(one))
  )
    return false;
  return !stats.some(({ kind, name }) => kind === 'statistic' && COUNTED.test(name));
}

const INSTEAD = 'Pass `predict_proba(…)[:, 1]` or `decision_function(…)`';

export const rule = defineRule<Data>({
  meta: {
    code: 'EVL002',
    name: 'score-on-hard-labels',
    concern: 'evaluation',
    severity: 'warning',
    summary: 'ROC AUC, average precision or log loss of hard labels instead of probabilities.',
    evidence: 'F',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    if (isTestFile(context.analysis)) return;
    const { analysis } = context;
    const scored = [...scoredByLabels(context)];
    const told = new Set<Scored>();
    for (const one of scored) {
      if (told.has(one)) continue;
      const below: Scored[] = [];
      for (const other of scored)
        if (!told.has(other) && isOfOneReport(analysis, below.at(-1) ?? one, other)) below.push(other);
      for (const other of below) told.add(other);
      const { score, prediction } = one;
      const related: RelatedPlace[] =
        prediction === null || prediction.node === score.node
          ? []
          : [{ span: spanOf(prediction.node), message: 'Hard labels are predicted here' }];
      related.push(...insideOf(analysis, score, 'Scored here'));
      related.push(...below.map((other) => ({ span: spanOf(other.score.node), message: 'And here' })));
      yield { span: spanOf(score.node), data: { ...one, below }, related };
    }
    yield* scorersOfLabels(analysis);
  },
  message(data) {
    const metric = lastPart('metric' in data ? data.metric : data.score.metric);
    // A wrong label is a certainty that was wrong, which costs without bound: that it stays finite is the clipping of the metric.
    const [what, so] = isOfCertainty(metric)
      ? [
          'judges how sure each prediction is',
          'each of them counts as certain and the figure only tells how many are wrong',
        ]
      : ['ranks rows by their score', 'all but one threshold is thrown away'];
    if ('metric' in data)
      return `\`${metric}\` ${what}, and \`make_scorer\` gives it only labels unless it is told otherwise, so ${so}. Pass \`response_method="predict_proba"\`, before scikit-learn 1.4 \`needs_proba=True\`.`;
    const { argument, cut, inside, below } = data;
    const also =
      below.length === 0 ? '' : `, also to the ${below.length === 1 ? 'metric' : `${below.length} metrics`} below it`;
    const instead = cut ? 'Pass the scores as they were before the threshold.' : `${INSTEAD}${also}.`;
    if (inside !== null)
      return `\`${metric}\` in \`${inside}\` ${what}, and it is given only labels here, so ${so}. ${instead}`;
    return `\`${metric}\` ${what}, and \`${short(textOf(argument))}\` holds only labels, so ${so}. ${instead}`;
  },
  fixes({ data }, { analysis }): Fix[] {
    // The metric stands in another file.
    if ('metric' in data || data.inside !== null) return [];
    const all = [data, ...data.below].map(({ score, argument, prediction }) => ({
      span: spanOf(argument),
      text: probabilitiesNamed(analysis, score) ?? probabilitiesAsked(analysis, score, prediction),
    }));
    // What is mended in part is told still.
    const edits = all.flatMap(({ span, text }) => (text === null ? [] : [{ kind: 'replace' as const, span, text }]));
    const [first] = edits;
    if (first === undefined || edits.length < all.length) return [];
    return [{ title: `Score \`${short(first.text)}\``, safety: 'safe', edits }];
  },
});

/** Metrics of ranked scores that are given labels, each once. */
function* scoredByLabels(context: RuleContext): Generator<Scored> {
  const { analysis } = context;
  const said = new Set<unknown>();
  const scorers = functionsRun(analysis);
  for (const score of analysis.facts.scores) {
    const made = score.prediction?.prediction;
    if (score.row?.score?.wants !== 'probabilities' || made === null || made === undefined || said.has(score.node))
      continue;
    const through = score.prediction?.through ?? [];
    const isOfClassifier = made.kind === 'labels' && isClassifier(context, made.model);
    if (
      !(score.prediction !== null && isCut(score.prediction)) &&
      (!isOfClassifier || through.some((one) => /proba|decision/.test(one)) || isScoreOfSpark(score.prediction))
    )
      continue;
    const argument = argumentOf(score);
    if (argument === null || isLastResort(score.node) || picksThreshold(score)) continue;
    said.add(score.node);
    const inside = scorers.get(score.node) ?? null;
    // What is mended is the function, whatever number of calls it has here.
    if (score.elsewhere !== undefined) {
      if (said.has(score.elsewhere)) continue;
      said.add(score.elsewhere);
    }
    // Of scores that were cut by hand, the scores themselves are near.
    const prediction = made.kind === 'scores' ? null : predictedFor(analysis, score, made.model);
    yield { score, argument, prediction, cut: made.kind === 'scores', inside, below: [] };
  }
}

/** `predictions.select('probability')`: what `transform` of a model of Spark puts beside the labels, by its standard names. */
function isScoreOfSpark(data: DataObject | null): boolean {
  const [name, ...others] = data?.columns.known.keys() ?? [];
  return others.length === 0 && (name === 'probability' || name === 'rawPrediction');
}

/** The call that gave the labels: of several of one model the last that was asked for these rows. */
function predictedFor({ facts }: Analysis, score: ScoreFact, model: number): PredictFact | null {
  const all = facts.predictions.filter(
    (one) => one.model === model && one.order < score.order && one.method === 'predict',
  );
  const rows = score.prediction?.rows;
  const ofRows = all.findLast(({ input }) => rows !== undefined && input !== null && sameRows(input.rows, rows));
  return ofRows ?? (new Set(all.map(({ node }) => node)).size === 1 ? (all.at(-1) ?? null) : null);
}

/** What stands so near belongs to one report. */
const NEAR = 160;

/** `roc_auc_score(y_train, train_pred)` above `roc_auc_score(y_test, test_pred)` of one model, or the same labels once more. */
function isOfOneReport(analysis: Analysis, one: Scored, other: Scored): boolean {
  if (one === other || one.inside !== null || other.inside !== null || one.cut || other.cut) return false;
  const [first, second] = [one.score, other.score];
  if (first.prediction?.prediction?.model !== second.prediction?.prediction?.model) return false;
  if (first.inFunction !== second.inFunction || isOfCertainty(first.metric) !== isOfCertainty(second.metric))
    return false;
  const [above, below] = [spanOf(first.node), spanOf(second.node)];
  if (below.cell !== above.cell || below.start <= above.end) return false;
  if (below.start - above.end <= NEAR) return true;
  const { argument } = other;
  const isSame = argument.kind === 'Name' && textOf(one.argument) === argument.id;
  return isSame && !isBoundAgain(analysis, [argument.id], first.order, second.order);
}

/** Of labels, the area under the curve is the mean of how many of either class are found: by it a loop picks its threshold. */
const OF_EITHER_CLASS = 'roc_auc_score';

/** `roc_auc_score(truth, scores > limit)` in a loop over `limit`. */
function picksThreshold({ metric, node, elsewhere }: ScoreFact): boolean {
  if (lastPart(metric) !== OF_EITHER_CLASS) return false;
  const { start, end, chunk } = elsewhere ?? node;
  return !walk(chunk.body, (one) => {
    if (one.start > start || one.end < end) return 'skip';
    const targets =
      one.kind === 'For' ? [one.target] : one.kind === 'Comprehension' ? one.clauses.map(({ target }) => target) : [];
    return comparesWith(targets, textOf(one)) ? 'stop' : undefined;
  });
}

/** Whether something is held against a name that the turns of a loop give. */
function comparesWith(targets: readonly Expression[], text: string): boolean {
  return !walk(targets, (one) =>
    one.kind === 'Name' && new RegExp(String.raw`[<>]=?\s*${one.id}\b`).test(text) ? 'stop' : undefined,
  );
}

/** Parameters by which `make_scorer` is told to ask for scores. */
const ASKS_THEM = ['response_method', 'needs_proba', 'needs_threshold'];

function* scorersOfLabels(analysis: Analysis): Generator<Detection<Made>> {
  const said = new Set<unknown>();
  for (const fact of analysis.facts.calls) {
    const { node, name, args, elsewhere } = fact;
    if (name !== SCORER || args.open || ASKS_THEM.some((one) => args.keywords.has(one))) continue;
    const given = args.positional[0] ?? args.keywords.get('score_func');
    const metric = given?.kind === 'library' ? given.name : '';
    if (knowledge.function(metric)?.score?.wants !== 'probabilities' || said.has(elsewhere ?? node)) continue;
    said.add(elsewhere ?? node);
    yield { span: spanOf(node), data: { metric }, related: insideOf(analysis, fact, 'The scorer is made here') };
  }
}

/** https://scikit-learn.org/stable/modules/generated/sklearn.metrics.make_scorer.html */
const SCORER = 'sklearn.metrics.make_scorer';

const ASKS_FOR_SCORES = /\bhasattr\(.*['"](?:predict_proba|decision_function)['"]\)/;
const MAKES_SCORES = /\.(?:predict_proba|decision_function)\(/;

/**
 * Where a model was found to have no scores: the other way of `if hasattr(model, "predict_proba")`, behind one that returns, or behind what
 * failed. Only the statements around the node are looked at, and those before each.
 */
function isLastResort(node: Call): boolean {
  const holds = (one: Statement): boolean => one.start <= node.start && node.end <= one.end;
  for (let body: readonly Statement[] | undefined = node.chunk.body; body !== undefined;) {
    const at = body.findIndex(holds);
    const one: Statement | undefined = body[at];
    if (one === undefined) return false;
    if (body.slice(0, at).some((before) => asksForScores(before) === 'has' && returns(before))) return true;
    const inner: readonly Statement[] | undefined = blocksOf(one).find((block) => block.some(holds));
    if (one.kind === 'Try' && one.handlers.some((handler) => handler.body === inner)) {
      if (one.body.some((tried) => MAKES_SCORES.test(textOf(tried)))) return true;
    }
    const asked = asksForScores(one);
    if (one.kind === 'If' && asked !== null && inner === (asked === 'has' ? one.orelse : one.body)) return true;
    body = inner;
  }
  return false;
}

/** Whether a condition holds for models that have scores, or for those that have none. */
function asksForScores(statement: Statement): 'has' | 'has not' | null {
  if (statement.kind !== 'If') return null;
  const test = textOf(statement.test);
  if (!ASKS_FOR_SCORES.test(test)) return null;
  return test.startsWith('not ') ? 'has not' : 'has';
}

function returns(statement: Statement): boolean {
  return statement.kind === 'If' && statement.body.at(-1)?.kind === 'Return';
}

/** A classifier, or what holds one: a pipeline, a search over a pipeline. */
function isClassifier({ analysis }: RuleContext, model: number): boolean {
  const holdsOne = (object: HeapObject | undefined): boolean =>
    object?.kind === 'estimator' &&
    (object.row?.role === 'classifier' || object.inner.some(({ value }) => holdsOne(analysis.objectOf(value))));
  return holdsOne(analysis.object(model));
}

function argumentOf(score: ScoreFact): Expression | null {
  const name = score.row?.score?.prediction ?? 'y_score';
  const at = score.row?.params?.indexOf(name) ?? 1;
  const positional = score.node.args.filter((argument) => argument.keyword === null);
  return (score.node.args.find((argument) => argument.keyword === name) ?? positional[at])?.value ?? null;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
