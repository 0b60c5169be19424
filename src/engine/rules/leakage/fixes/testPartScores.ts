// Edits that score, or show, the test part alone where a model was scored on all rows that were divided.
import type { Edit, Fix } from '../../../finding';
import { textOf, type Expression, type Node } from '../../../python/ast';
import { isAround } from '../../../python/around';
import { statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { sameRows } from '../../../semantics/rows/rows';
import { replaced } from '../../statements';
import { namedSplit, type NamedSplit } from '../divisions';
import { isUsedBeside } from './moves';
import { isBehind, isRebound, sharesScope } from './statementsAround';

/**
 * `model.score(X, y)` and `ConfusionMatrixDisplay.from_estimator(model, X, y)` of a model that was fitted on `X_train` take the test parts of
 * the same split. `own`: the scores of that fit, of which those on its test part stay as they are.
 */
export function scoreTestPart(analysis: Analysis, own: readonly Evaluation[]): Fix[] {
  const fitted = own[0]?.fit.features?.rows;
  const all = own.filter(({ rows }) => fitted?.kind === 'part' && sameRows(fitted.of, rows));
  const [first] = all;
  const statement = first === undefined ? null : statementOf(first.node);
  if (fitted?.kind !== 'part' || statement === null) return [];
  const splits = analysis.facts.splits.flatMap((one) =>
    one.split.id === fitted.split.id ? [namedSplit(one.node)] : [],
  );
  const split = splits.findLast((one) => one !== null && isBehind(statement, one.assignment));
  if (split == null) return [];
  const scores = new Map(all.map((one) => [one.node, one]));
  const edits = new Map<Node, Edit>();
  for (const one of scores.values()) if (!takeTestPart(analysis, split, one, [...scores.keys()], edits)) return [];
  return edits.size === 0 ? [] : [{ title: 'Score the test part alone', safety: 'unsafe', edits: [...edits.values()] }];
}

/** Puts the parts of one score's rows and answers among the edits; false where not both are written plainly. */
function takeTestPart(
  analysis: Analysis,
  split: NamedSplit,
  { node, asked }: Evaluation,
  scores: readonly Expression[],
  edits: Map<Node, Edit>,
): boolean {
  const places = isAround(node, asked) ? [node] : [node, asked];
  const taken = new Set<string>();
  walk(places, (one) => {
    const array = split.arrays.find(({ argument }) => textOf(argument.value) === textOf(one));
    if (array === undefined) return undefined;
    edits.set(one, replaced(one, array.test));
    taken.add(textOf(one)).add(array.test);
    return 'skip';
  });
  if (taken.size < 4) return false;
  // guesses = model.predict(X), which only the scores read, stays as many as their answers
  if (places.length > 1 && !isOnlyScored(analysis, asked, scores)) return false;
  return places.every((one) => {
    const statement = statementOf(one);
    return (
      statement !== null &&
      sharesScope(analysis, statement, split.assignment) &&
      isBehind(statement, split.assignment) &&
      !isRebound(analysis, [...taken], split.assignment, statement)
    );
  });
}

/** Whether a prediction has a name, which nothing but these scores reads. */
function isOnlyScored(analysis: Analysis, asked: Expression, scores: readonly Expression[]): boolean {
  const statement = statementOf(asked);
  const [target, ...others] = statement?.kind === 'Assign' && statement.value === asked ? statement.targets : [];
  if (statement === null || target?.kind !== 'Name' || others.length > 0) return false;
  return !isUsedBeside(analysis, target.id, [statement, ...scores]);
}
