// EVL003: truth and prediction change places in a metric where that changes the result.
import type { Fix } from '../../../finding';
import { spanOf, textOf, type Argument, type Expression } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { ScoreFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import { functionsRun } from '../../ownCalls';
import { defineRule } from '../../rule';
import { isTestFile } from '../../testFiles';
import { insideOf } from '../../steps';

interface Data {
  readonly score: ScoreFact;
  readonly first: Argument;
  readonly second: Argument;
  /** Function of another module that scores; the call here passes what it scores. */
  readonly inside: string | null;
  /** Metrics of the lines below it that are given the same two. */
  readonly below: readonly Swapped[];
}

type Swapped = Omit<Data, 'below'>;

/** What stands so near belongs to one report: a line, and another metric between. */
const NEAR = 160;

export const rule = defineRule<Data>({
  meta: {
    code: 'EVL003',
    name: 'swapped-metric-arguments',
    concern: 'evaluation',
    severity: 'warning',
    summary: 'Predictions are passed as truth and truth as predictions to a metric that is not symmetric.',
    evidence: 'F',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const swapped = [...swappedIn(analysis)].sort(byText);
    const told = new Set<Swapped>();
    for (const one of swapped) {
      if (told.has(one) || isSymmetric(analysis, one.score)) continue;
      const below: Swapped[] = [];
      for (const other of swapped) if (isOfOneReport(below.at(-1) ?? one, other)) below.push(other);
      for (const other of below) told.add(other);
      yield {
        span: spanOf(one.score.node),
        data: { ...one, below },
        related: [
          ...insideOf(analysis, one.score, 'The metric is called here'),
          ...below.map(({ score }) => ({ span: spanOf(score.node), message: 'And here' })),
        ],
      };
    }
  },
  message({ score, first, second, inside, below }) {
    const metric = lastPart(score.metric);
    if (inside !== null)
      return `\`${metric}\` in \`${inside}\` takes the truth first and is given the prediction first, ${outcome(score)}. Pass them the other way round there.`;
    const alike =
      below.length === 0 ? '' : `, and the ${below.length === 1 ? 'metric' : `${below.length} metrics`} below it alike`;
    const named = first.keyword === null ? '' : `${first.keyword}=`;
    const other = second.keyword === null ? '' : `${second.keyword}=`;
    const takes = named === '' ? 'the truth first' : `the truth as \`${first.keyword}\``;
    return `\`${metric}\` takes ${takes}, and \`${textOf(first.value)}\` is a prediction, ${outcome(score)}. Write \`${metric}(${named}${textOf(second.value)}, ${other}${textOf(first.value)})\`${alike}.`;
  },
  fixes({ data }): Fix[] {
    // What the call here passes is not what the metric is given there.
    if (data.inside !== null) return [];
    return [
      {
        title: 'Swap truth and prediction',
        safety: 'safe',
        edits: [data, ...data.below].flatMap(({ first, second }) => [
          { kind: 'replace' as const, span: spanOf(first.value), text: textOf(second.value) },
          { kind: 'replace' as const, span: spanOf(second.value), text: textOf(first.value) },
        ]),
      },
    ];
  },
});

/** Metrics that are given a prediction for the truth, each once. */
function* swappedIn(analysis: Analysis): Generator<Swapped> {
  const said = new Set<unknown>();
  for (const score of analysis.facts.scores) {
    const { truth, prediction, row } = score;
    if ((row?.score?.asymmetric ?? false) === false || said.has(score.node)) continue;
    const [first, second] = bothOf(score);
    if (first === undefined || second === undefined) continue;
    if (truth === null || truth.prediction === null) continue;
    // Answers of rows that nothing is known of may still be called so: `y_test`.
    const isTruth = prediction === null ? isCalledTruth(second.value) : prediction.prediction === null;
    if (!isTruth) continue;
    said.add(score.node);
    yield { score, first, second, inside: functionAround(analysis, score) };
  }
}

/** The truth and the prediction as they are handed over: by place, or both by their names. */
function bothOf({ node: { args }, row }: ScoreFact): readonly (Argument | undefined)[] {
  const [first, second] = args;
  if (first?.keyword === null && second?.keyword === null) return [first, second];
  return (row?.params ?? []).slice(0, 2).map((name) => args.find(({ keyword }) => keyword === name));
}

/** F1 and Jaccard are the same either way, unless classes are weighed by how often the truth has them. */
function isSymmetric(analysis: Analysis, { node, row }: ScoreFact): boolean {
  if (row?.score?.asymmetric !== 'weighted') return false;
  const average = node.args.find(({ keyword }) => keyword === 'average');
  return average === undefined || stringOf(analysis.valueOf(average.value)) !== 'weighted';
}

/** Functions may run in another order than they stand. */
function byText(one: Swapped, other: Swapped): number {
  const [a, b] = [spanOf(one.score.node), spanOf(other.score.node)];
  return a.cell - b.cell || a.start - b.start;
}

/** `f1_score(y_pred, y_test)` in a line below `recall_score(y_pred, y_test)`. */
function isOfOneReport(one: Swapped, other: Swapped): boolean {
  if (one.inside !== null || other.inside !== null) return false;
  const [above, below] = [spanOf(one.score.node), spanOf(other.score.node)];
  const isBelow = above.cell === below.cell && below.start > above.end && below.start - above.end <= NEAR;
  const isSame = (a: Argument, b: Argument): boolean => textOf(a.value) === textOf(b.value);
  return isBelow && isSame(one.first, other.first) && isSame(one.second, other.second);
}

/** The function of another module that calls the metric; null where the call here is the metric's own. */
function functionAround(analysis: Analysis, { node, elsewhere, inFunction }: ScoreFact): string | null {
  const run = functionsRun(analysis).get(node);
  return run ?? (elsewhere === undefined ? null : (inFunction ?? lastName(node.func)));
}

/** Made of how sure a model is of each row: it has no precision and recall of its own. */
const JUDGES_SCORES = /(?:auc|average_precision|brier|loss)\w*$/;

/** What goes wrong, and nothing says so. */
function outcome({ task, metric }: ScoreFact): string {
  return task === 'regression' || JUDGES_SCORES.test(metric)
    ? 'so the score is another one than it is taken for, without an error'
    : 'so precision and recall (or the like) change places without an error';
}

/** Named like the answers of some part, and not like predictions of them. */
function isCalledTruth(node: Expression): boolean {
  const name = textOf(node);
  return node.kind === 'Name' && /^(?:y|target|label|true)/i.test(name) && !/pred|hat|prob|score/i.test(name);
}
