// Thresholds of a classifier, and weights by which predictions are mixed, that are looked for on the reported test part.
import { knowledge } from '../../../knowledge';
import {
  isCall,
  textOf,
  type Call,
  type Expression,
  type FunctionDef,
  type Lambda,
  type Node,
  type NodeBase,
  type Statement,
  type Subscript,
} from '../../../python/ast';
import { isAround, turningsAround, type Turning } from '../../../python/around';
import { lastName, statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import type { HeapId } from '../../../semantics/values';
import { assignedText, gathered, gatheredIn, type Gathered } from '../assigned';
import { functionsAround, parametersGiven } from '../../scopes';
import { callsWritten } from '../../once';
import { testedOf } from '../evaluated';
import { locatedScores } from '../choices/picks';
import { mapped, objectives } from '../../objectives';
import { itersOf, mentions, namesBoundBy } from '../choices/loops';
import { isTurnKept } from '../choices/trials';
import type { Search } from './searches';

/** What scores are tried with: a threshold that they are held against, weights by which those of several models are mixed, or rounds of one. */
export type Tried = 'threshold' | 'weights' | 'epochs';

const CURVES = /(?:^|\.)(?:roc_curve|precision_recall_curve)$/;
const FINDS =
  /\b(?:nan)?arg(?:max|min)\b|\bidx(?:max|min)\b|==\s*(?:(?:np\.)?(?:a|nan)?(?:max|min)\(|\w+\.(?:max|min)\(\))|\.sort_values\(/;
/** Where a curve meets a rate that was asked for, or another curve: a figure of the whole curve, and not its best. */
const CROSSES = /\barg(?:max|min)\(\s*(?:\w+\.)?f?abs(?:olute)?\(|\bf?abs(?:olute)?\([^\n]{0,200}\)\.arg(?:max|min)\(/;

/** The places at which a curve reaches a rate that was asked for: `np.where(recall >= 0.9)[0]`. */
const REACHES = /\b(?:arg)?where\([^\n,]*[<>][^\n,]*\)|\b(?:flat)?nonzero\([^\n,]*[<>]/;

/** Thresholds and weights that are chosen by scores of test rows, one for each model. */
export function thresholdsByTestRows(analysis: Analysis): (Search & { readonly tried: Tried })[] {
  const found = new Map<number, Search & { readonly tried: Tried }>();
  const tested = testedOf(analysis).filter((one) => one.scored);
  if (tested.length === 0) return [];
  const curves = new Set(analysis.facts.scores.filter(({ metric }) => CURVES.test(metric)).map(writtenAt));
  let located: ReadonlySet<NodeBase> | null = null;
  for (const evaluation of tested) {
    if (found.has(evaluation.model)) continue;
    const node = writtenAt(evaluation.fact);
    const isElsewhere = analysis.fileOf(node) !== null;
    if (curves.has(node)) {
      const pick = pickOnCurve(analysis, evaluation, isElsewhere ? gatheredIn(node.chunk) : gathered(analysis));
      const isReported = tested.some((one) => one.model === evaluation.model && one.order > evaluation.order);
      if (pick !== null && (isReported || pick.isTold))
        found.set(evaluation.model, {
          node: isElsewhere ? evaluation.node : pick.node,
          evaluation,
          tried: 'threshold',
        });
      continue;
    }
    for (const { loop, call } of turnsOf(analysis, evaluation)) {
      const tried =
        call === null ? triedInTurns(analysis, loop, evaluation) : triedThrough(analysis, loop, call, evaluation);
      if (tried === null) continue;
      located ??= locatedScores(analysis);
      if (located.has(node) || isTurnKept(analysis, loop, node))
        found.set(evaluation.model, { node: call?.node ?? evaluation.node, evaluation, tried });
      break;
    }
    for (const one of [...objectives(analysis), ...mapped(analysis)]) {
      if (found.has(evaluation.model) || !isAround(one, node)) continue;
      const tried = triedByFunction(analysis, one, evaluation);
      if (tried === null) continue;
      located ??= locatedScores(analysis);
      if (!mapped(analysis).includes(one) || located.has(node))
        found.set(evaluation.model, { node: evaluation.node, evaluation, tried });
    }
  }
  return [...found.values()];
}

/** Where a score is computed, in whatever file. */
function writtenAt({ node, elsewhere }: Evaluation['fact']): NodeBase {
  return elsewhere ?? node;
}

/** A threshold that was taken off a curve. */
interface Pick {
  readonly node: NodeBase;
  /** What the curve says at that place is told: `print(thresholds[best], f1[best])`. */
  readonly isTold: boolean;
}

/**
 * `thresholds[np.argmax(tpr - fpr)]` of a curve, where predictions are held against it, a function gives it back or its score is told; else
 * null.
 */
function pickOnCurve(analysis: Analysis, { fact }: Evaluation, within: Gathered): Pick | null {
  const node = writtenAt(fact);
  const statement = statementOf(node);
  if (statement?.kind !== 'Assign' || statement.value !== node) return null;
  const [target] = statement.targets;
  const third = target?.kind === 'Tuple' ? target.elements[2] : undefined;
  if (third?.kind !== 'Name') return null;
  const [around] = functionsAround(node);
  // Another function's `thresholds` are those of its own curve.
  const subscripts = within.subscripts.filter((one) => functionsAround(one)[0] === around);
  const thresholds = new Set([
    third.id,
    ...within.assignments.flatMap((one) =>
      functionsAround(one)[0] === around && isLengthened(one.value, third.id)
        ? one.targets.flatMap((name) => (name.kind === 'Name' ? [name.id] : []))
        : [],
    ),
  ]);
  const isOfThresholds = ({ object }: Subscript): boolean => object.kind === 'Name' && thresholds.has(object.id);
  const wordsOf = ({ index }: Subscript): string => {
    // where[0] of `where = np.where(recall >= 0.9)[0]`
    const place = index.kind === 'Subscript' && index.object.kind === 'Name' ? index.object : index;
    if (place.kind !== 'Name') return textOf(index);
    return around === undefined ? assignedText(analysis, place.id) : textOf(around);
  };
  const isTold = (pick: Subscript): boolean => {
    const { index } = pick;
    return (
      index.kind === 'Name' &&
      !CROSSES.test(wordsOf(pick)) &&
      !REACHES.test(wordsOf(pick)) &&
      subscripts.some(
        (one) =>
          one.index.kind === 'Name' && one.index.id === index.id && !isOfThresholds(one) && isSaid(statementOf(one)),
      )
    );
  };
  const found = subscripts.find((one) => {
    if (!isOfThresholds(one)) return false;
    const words = wordsOf(one);
    if (!FINDS.test(words) && !REACHES.test(words)) return false;
    if (isTold(one) && (around === undefined || isTaken(analysis, around, fact))) return true;
    const assigned = statementOf(one);
    if (assigned?.kind === 'Return') return around !== undefined && isTaken(analysis, around, fact);
    const [name] = assigned?.kind === 'Assign' ? assigned.targets : [];
    const isReturned =
      around !== undefined &&
      name?.kind === 'Name' &&
      isTaken(analysis, around, fact) &&
      !walk(around.body, (inside) =>
        inside.kind === 'Return' && inside.value !== null && mentions([inside.value], new Set([name.id]))
          ? 'stop'
          : undefined,
      );
    const isNamed = name?.kind === 'Name' || name?.kind === 'Attribute';
    return isReturned || isHeldAgainst(analysis, isNamed ? textOf(name) : null, one);
  });
  return found === undefined ? null : { node: found, isTold: isTold(found) };
}

/** `np.append(thresholds, 1)`: precision and recall are one longer than the thresholds that they belong to. */
function isLengthened(value: Expression, name: string): boolean {
  return (
    value.kind === 'Call' &&
    /^(?:append|insert|concatenate|hstack)$/.test(lastName(value.func)) &&
    mentions(value.args, new Set([name]))
  );
}

/** A value that is printed, logged or kept; a mark in a picture is none. */
function isSaid(statement: Statement | null): boolean {
  if (statement?.kind === 'Assign') return true;
  const value = statement?.kind === 'ExpressionStatement' ? statement.value : null;
  return value?.kind === 'Call' && /^(?:print|info|debug|log\w*|write|display|append)$/.test(lastName(value.func));
}

/** Whether what the function gave back is used, as it ran when this happened: a bare `show_curve(y_test, scores)` only shows. */
function isTaken(analysis: Analysis, { name }: FunctionDef, { order }: Evaluation['fact']): boolean {
  const call = analysis.facts.calls.find((one) => one.written === name && one.order > order);
  if (call === undefined) return true;
  const at = call.elsewhere ?? call.node;
  const statement = statementOf(at);
  return statement?.kind !== 'ExpressionStatement' || statement.value !== at;
}

/** Whether something is compared with the name (`self.threshold`), or with the pick itself. */
function isHeldAgainst(analysis: Analysis, name: string | null, pick: NodeBase): boolean {
  return gathered(analysis).comparisons.some(
    ({ left, comparators, ops }) =>
      ops.every((op) => /^[<>]=?$/.test(op)) &&
      [left, ...comparators].some(
        (side) =>
          side === pick ||
          (name !== null && (side.kind === 'Name' || side.kind === 'Attribute') && textOf(side) === name),
      ),
  );
}

/** A call of the function that computes a score. */
interface Through {
  /** Where it stands in this unit. */
  readonly node: NodeBase;
  readonly written: Call;
  readonly definition: FunctionDef;
}

interface Turns {
  readonly loop: Turning;
  /** Null where the loop computes the score itself. */
  readonly call: Through | null;
}

/** Loops that compute a score in each of their turns, themselves or by a function: `[cost(y, scores > t) for t in thresholds]`. */
function turnsOf(analysis: Analysis, { fact }: Evaluation): readonly Turns[] {
  const at = writtenAt(fact);
  const own = turningsAround(at).map((loop) => ({ loop, call: null }));
  const [definition] = functionsAround(at);
  if (definition === undefined || own.length > 0) return own;
  // A call is noted when it is done: the next one is the one that it happened in.
  const call = callsWritten(analysis, definition.name).find(({ order }) => order > fact.order);
  const written: NodeBase | undefined = call?.elsewhere ?? call?.node;
  if (call === undefined || written === undefined || !isCall(written)) return own;
  return turningsAround(written).map((loop) => ({ loop, call: { node: call.node, written, definition } }));
}

/** The same by a function: what it is given was held against something before, or it holds what it is given against the scores itself. */
function triedThrough(
  analysis: Analysis,
  loop: Turning,
  { written, definition }: Through,
  evaluation: Evaluation,
): Tried | null {
  if (isAround(definition, evaluation.fit.node)) return null;
  const own = triedInTurns(analysis, loop, evaluation);
  if (own !== null || isAround(loop, evaluation.fit.node)) return own;
  const names = namesBoundBy(loop);
  const given = parametersGiven(definition).flatMap(({ name }, i) => {
    const argument = written.args.find(({ keyword }) => keyword === name) ?? written.args[i];
    const isIts = argument !== undefined && (argument.keyword === null || argument.keyword === name);
    return isIts && mentions([argument.value], names) ? [name] : [];
  });
  return given.length === 0 ? null : triedOn(analysis, definition.body, new Set(given), evaluation.model);
}

/** `for t in thresholds: f1_score(y_test, scores > t)`: the model stays, what its scores are held against changes. */
function triedInTurns(analysis: Analysis, loop: Turning, { fit, model, asked }: Evaluation): Tried | null {
  if (isAround(loop, fit.node)) return null;
  // for guess in model.staged_predict(X_test): what it said after each of its rounds
  const isInStages = knowledge.is('method that predicts in stages', lastName(asked.func));
  if (isInStages && loop.kind !== 'While' && itersOf(loop).some((iter) => isAround(iter, asked))) return 'epochs';
  const names = namesBoundBy(loop);
  // for name, model in models.items(): each with the threshold that was found for it
  if (asked.func.kind === 'Attribute' && mentions([asked.func.object], names)) return null;
  const within =
    loop.kind === 'Comprehension' ? [loop.element, ...(loop.value === null ? [] : [loop.value])] : loop.body;
  return triedOn(analysis, within, names, model);
}

/** `minimize_scalar(lambda t: -f1_score(y_test, scores > t))`: the same, of a function that is asked for each of them. */
function triedByFunction(analysis: Analysis, one: FunctionDef | Lambda, { fit, model }: Evaluation): Tried | null {
  if (isAround(one, fit.node)) return null;
  const names = new Set(one.params.map(({ name }) => name));
  return triedOn(analysis, one.kind === 'Lambda' ? [one.body] : one.body, names, model);
}

/** Calls that mix what they are given by weights. */
const MIXES = /^(?:dot|matmul|average|tensordot)$/;

/** Whether what the model said is compared with one of the names, or multiplied by it. */
function triedOn(analysis: Analysis, within: readonly Node[], tried: ReadonlySet<string>, model: HeapId): Tried | null {
  const names = namesGoneThrough(within, tried);
  const holds = (side: Expression): boolean => side.kind === 'Name' && names.has(side.id);
  const asks = (side: Expression): boolean =>
    side.kind === 'List' || side.kind === 'Tuple'
      ? side.elements.some(asks)
      : analysis.dataOf(analysis.valueOf(side))?.prediction?.model === model;
  // A function that is called for each model is known by its last call.
  const [first] = within;
  const isForAny = first !== undefined && functionsAround(first).length > 0;
  const saysHow = (side: Expression): boolean =>
    asks(side) || (isForAny && analysis.dataOf(analysis.valueOf(side))?.prediction != null);
  const mixes = (sides: readonly Expression[]): boolean =>
    sides.some(asks) && sides.some((side) => isReckonedWith(side, names) && !asks(side));
  let found: Tried | null = null;
  walk(within, (one) => {
    if (one.kind === 'Compare' && one.ops.every((op) => /^[<>]=?$/.test(op))) {
      const sides = [one.left, ...one.comparators];
      if (sides.some(holds) && sides.some(saysHow)) found = 'threshold';
    }
    const isMixed =
      (one.kind === 'BinOp' && /^[*@]$/.test(one.op) && mixes([one.left, one.right])) ||
      (one.kind === 'Call' && MIXES.test(lastName(one.func)) && mixes(one.args.map(({ value }) => value)));
    if (isMixed) found ??= 'weights';
    return found === 'threshold' ? 'stop' : undefined;
  });
  return found;
}

/** The names, and those of loops inside that go through them: `sum(w * p for w, p in zip(weights, predictions))`. */
function namesGoneThrough(within: readonly Node[], names: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(names);
  walk(within, (one) => {
    if ((one.kind === 'For' || one.kind === 'Comprehension') && mentions(itersOf(one), names))
      for (const name of namesBoundBy(one)) all.add(name);
    return undefined;
  });
  return all;
}

/** Whether a number is made of one of the names, `1 - w`, `w[0]`, rather than looked up by it, as `scale[i]` of several outputs. */
function isReckonedWith(side: Expression, names: ReadonlySet<string>): boolean {
  return !walk([side], (one) => {
    if (one.kind === 'Subscript') return isReckonedWith(one.object, names) ? 'stop' : 'skip';
    return one.kind === 'Name' && names.has(one.id) ? 'stop' : undefined;
  });
}
