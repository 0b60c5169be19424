// Settings that a loop by hand chose by folds which held the test rows: `ks[np.argmax(scores)]` of `cross_val_score(KNN(k), X, y)`.
import {
  isCall,
  textOf,
  type Call,
  type Expression,
  type Node,
  type NodeBase,
  type Statement,
} from '../../../python/ast';
import { isAround, loopsAround, type Loop } from '../../../python/around';
import { rootName, statementsIn, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { functionsAround } from '../../scopes';
import { hasManyTurns, itersOf, mentions, namesBoundBy } from '../choices/loops';
import { numbersIn } from '../choices/scoreChoices';
import { isScoredLater, type Search } from './searches';

/** Takes which one is best. */
const PICKS = /\barg(?:max|min)\b|\bidx(?:max|min)\b|\b(?:max|min|sorted|nlargest|nsmallest|sort_values)\(|\.index\(/;

/** Names are followed through so many statements that hand them on. */
const MAX_STEPS = 4;

/** Loops over settings whose folds held test rows, of which a model of the chosen setting is scored on those. */
export function settingsByFoldsOfTestRows(analysis: Analysis, all: readonly Evaluation[]): Search[] {
  const found: Search[] = [];
  for (const { node, features, model, order, purpose } of analysis.facts.crossValidations) {
    if (purpose === 'select' || features === null || model === null) continue;
    if (found.some((have) => have.node === node)) continue;
    const later = all.filter((one) => isScoredLater(one, { model, order, rows: features.rows }));
    if (later.length === 0) continue;
    const made = analysis.object(model);
    if (made?.kind !== 'estimator') continue;
    const isChosen = chosenBy(analysis, node, made.node);
    const evaluation = later.find(
      ({ fit: { object } }) => isCall(object.node) && object.node.args.some(({ value }) => isChosen(value)),
    );
    if (evaluation !== undefined) found.push({ node, evaluation });
  }
  return found;
}

/** Says of a value whether it is of the setting that the folds at this place found best; never where they try only one. */
function chosenBy(analysis: Analysis, node: Call, made: NodeBase): (value: Expression) => boolean {
  const [around] = functionsAround(node);
  const whole = analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.body));
  const loop = loopsAround(node).find((one) => tries(analysis, one, made));
  if (loop !== undefined) return bestOf(statementsIn(around?.body ?? whole), new Set(), node);
  // def share(k): return cross_val_score(KNN(k), X, y).mean()
  const given = new Set(around?.params.map(({ name }) => name));
  if (around === undefined || !isCall(made) || !isAround(around, made) || !mentions(made.args, given))
    return () => false;

  return bestOf(statementsIn(whole.filter((one) => !isAround(one, node))), new Set([around.name]), node);
}

/** Whether each turn makes a model of what the loop goes through. */
function tries(analysis: Analysis, loop: Loop, made: NodeBase): boolean {
  return (
    isCall(made) &&
    isAround(loop, made) &&
    mentions(made.args, namesBoundBy(loop)) &&
    itersOf(loop).some((iter) => hasManyTurns(analysis, iter, 2))
  );
}

/** From the names of scores of folds, and the statement that holds one, on: where they are kept, and what is taken by the best of these. */
function bestOf(
  statements: readonly Statement[],
  scores: Set<string>,
  place: NodeBase,
): (value: Expression) => boolean {
  const best = new Set<string>();
  const isScore = (value: Node): boolean => isAround(value, place) || mentions([value], scores);
  const isOrdered = (value: Expression): boolean =>
    /\[(?:0|-1)\]/.test(textOf(value)) && scores.has(`${rootName(value) ?? ''} in order`);
  const isBest = (value: Expression): boolean =>
    mentions([value], best) || isOrdered(value) || (isScore(value) && PICKS.test(textOf(value)));
  for (let step = 0; step < MAX_STEPS; step++) {
    const size = scores.size + best.size;
    for (const one of statements) {
      if (one.kind === 'If' && loopsAround(one).length > 0 && numbersIn(one.test).some(isScore))
        for (const inside of statementsIn(one.body)) for (const name of boundBy(inside)) best.add(name);
      const value = valueOf(one);
      if (value === null) continue;
      const isChosen = isBest(value);
      if (isChosen || isScore(value)) for (const name of boundBy(one)) (isChosen ? best : scores).add(name);
    }
    if (scores.size + best.size === size) break;
  }
  return isBest;
}

/** What a statement assigns, or puts into a list: `scores.append(score)`. */
function valueOf(one: Statement): Expression | null {
  if (one.kind === 'Assign') return one.value;
  return one.kind === 'ExpressionStatement' && isCall(one.value) && one.value.func.kind === 'Attribute'
    ? one.value
    : null;
}

function boundBy(one: Statement): readonly string[] {
  const names: string[] = [];
  const targets = one.kind === 'Assign' ? one.targets : [];
  walk(targets, (inside) => {
    if (inside.kind === 'Name') names.push(inside.id);
    return inside.kind === 'Subscript' ? 'skip' : undefined;
  });
  for (const target of targets) if (target.kind === 'Subscript') names.push(rootName(target) ?? '');
  if (one.kind === 'ExpressionStatement' && isCall(one.value) && one.value.func.kind === 'Attribute') {
    // found.sort(reverse=True): the best stands first or last from here on.
    if (one.value.func.attr === 'sort') names.push(`${rootName(one.value) ?? ''} in order`);
    const root = /^(?:append|add|update|setdefault|insert|extend)$/.test(one.value.func.attr)
      ? rootName(one.value.func.object)
      : null;
    if (root !== null) names.push(root);
  }
  return names;
}
