// Loops that try one setting of a model after another: how many models they make is often not known, but it is not one.
import {
  isCall,
  textOf,
  type Call,
  type Expression,
  type FunctionDef,
  type Node,
  type NodeBase,
} from '../../../python/ast';
import { isAround, loopsAround, type Loop, type Turning } from '../../../python/around';
import { lastName, statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import type { FitFact } from '../../../semantics/facts';
import { partsOf, sourcesOf } from '../../../semantics/rows/rows';
import { methodOf } from '../../../semantics/calls/classes';
import type { Rows, Value } from '../../../semantics/values';
import { objectives } from '../../objectives';
import { callsWritten } from '../../once';
import { functionsAround, isSelf, parametersGiven } from '../../scopes';
import { receiverName } from '../wording';
import { DRAWS, hasManyTurns, itersOf, mentions, namesBoundBy, namesMadeOf, SEEDS } from './loops';

/**
 * Whether a score is one of a loop that tries settings: the model is made in a loop from what the loop goes through, scored in
 * it or, where `inEachTurn`, by a function that it calls, and the rows were divided before it.
 */
export function isTrial(analysis: Analysis, evaluation: Evaluation, inEachTurn: boolean): boolean {
  const { fit, rows } = evaluation;
  const made = fit.object.node;
  if (isTriedByFunction(analysis, evaluation)) return true;
  const loops = loopsAround(fit.node);
  return loops.some((loop) => {
    if (!inEachTurn && !isScoredIn(loop, evaluation)) return false;
    const isTried = isAround(loop, made)
      ? fit.elsewhere === undefined
        ? dependsOn(made, loop)
        : dependsOnSettings(analysis, made, loop)
      : isSetAnew(fit, loop);
    if (!isTried && !(isSeededBy(made, loop) && isTurnKept(analysis, loop, evaluation.node, made))) return false;
    // A loop inside it goes through folds, each with a test part of its own.
    const inside = loops.filter((one) => one !== loop && isAround(loop, one));
    if (inside.some((one) => !(isAround(one, made) && (dependsOn(made, one) || isSeededBy(made, one))))) return false;
    if (isMadeIn(loop, rows)) return false;
    return itersOf(loop).some((iter) => hasManyTurns(analysis, iter));
  });
}

/** `[error_of(alpha) for alpha in alphas]`: a function makes a model of what it is given, and a loop gives one thing after another. */
function isTriedByFunction(analysis: Analysis, evaluation: Evaluation): boolean {
  const { fit, rows } = evaluation;
  const made = fit.object.node;
  const [definition] = functionsAround(made);
  // A call into another file stands for what is made there: its arguments are no settings of a model.
  if (definition === undefined || !isCall(made) || fit.elsewhere !== undefined) return false;
  const splits = partsOf(rows).map(({ split }) => split.node);
  if (splits.some((one) => isAround(definition, one))) return false;
  const used = parametersGiven(definition).flatMap(({ name }, i) =>
    made.args.some(
      ({ keyword, value }) => (keyword === null || !SEEDS.has(keyword)) && mentions([value], new Set([name])),
    )
      ? [{ name, i }]
      : [],
  );
  if (used.length === 0) return false;
  const isMethod = isSelf(definition.params[0]?.name ?? '');
  return analysis.facts.calls.some(({ node, written, receiver }) => {
    if (written !== definition.name) return false;
    if (!isMethod ? node.func.kind !== 'Name' : !isMethodOf(analysis, definition, receiver)) return false;
    const given = used.flatMap(({ name, i }) => {
      const argument =
        node.args.find(({ keyword }) => keyword === name) ??
        (node.args[i]?.keyword === null ? node.args[i] : undefined);
      return argument === undefined ? [] : [argument.value];
    });
    return (
      given.length > 0 &&
      loopsAround(node).some(
        (loop) =>
          mentions(given, namesBoundBy(loop)) &&
          (isAround(definition, evaluation.node) || isScoredIn(loop, evaluation)) &&
          !splits.some((one) => isAround(loop, one)) &&
          itersOf(loop).some((iter) => hasManyTurns(analysis, iter)),
      )
    );
  });
}

/** Not a method of another class that is called alike. */
function isMethodOf(analysis: Analysis, definition: FunctionDef, receiver: Value | null): boolean {
  const object = receiver === null ? null : analysis.objectOf(receiver);
  if (object?.kind !== 'instance' || object.userClass === null) return false;
  return methodOf(object.userClass, definition.name)?.node === definition;
}

/**
 * Whether a score, of which code takes the best, is one of a loop that fits a model anew in each turn, whatever differs: columns
 * (`m.fit(X_train[kept + [name]], y_train)`), an optimiser, a step before it. The rows were divided before the loop.
 */
export function isOneOfTaken(analysis: Analysis, evaluation: Evaluation): boolean {
  const { fit, rows } = evaluation;
  const [features, target] = fit.node.args.filter(({ keyword }) => keyword === null || /^(?:X|x|y)$/.test(keyword));
  if (takenCall(analysis, evaluation) !== null) return true;
  return loopsAround(fit.node).some((loop) => {
    const names = namesBoundBy(loop);
    return (
      isScoredIn(loop, evaluation) &&
      (isAround(loop, fit.object.node) || (features !== undefined && mentions([features.value], names))) &&
      (target === undefined || !mentions([target.value], names)) &&
      changesWhatIsFitted(loop, names, fit.node) &&
      !isMadeIn(loop, rows) &&
      itersOf(loop).some((iter) => hasManyTurns(analysis, iter))
    );
  });
}

/**
 * The same where functions fit and score the model that each turn of the loop makes: the call that scores it, `test(net)` beside
 * `train(net, optimiser)`; null for any other.
 */
function takenCall(analysis: Analysis, { fit, rows, node }: Evaluation): Call | null {
  if (fit.method !== 'backward') return null;
  const callsOf = (place: NodeBase): readonly Call[] => {
    const [definition] = functionsAround(place);
    return definition === undefined ? [] : callsWritten(analysis, definition.name).map((one) => one.node);
  };
  const fitted = callsOf(fit.node);
  const scored = callsOf(node);
  if (fitted.length === 0 || scored.length === 0) return null;
  for (const loop of loopsAround(fit.object.node)) {
    const learns = fitted.find((one) => isAround(loop, one));
    const asks = scored.find((one) => isAround(loop, one));
    if (learns === undefined || asks === undefined || isMadeIn(loop, rows)) continue;
    if (!itersOf(loop).some((iter) => hasManyTurns(analysis, iter, 2))) continue;
    if (changesWhatIsFitted(loop, namesBoundBy(loop), learns)) return asks;
  }
  return null;
}

/**
 * `for n in (5, 10, 20, 40): m = Forest().fit(X_train[ranked[:n]], y_train)`: so many of the columns are tried one after another, whatever
 * the names are that the number goes through until it reaches them.
 */
export function isTriedByColumns(analysis: Analysis, evaluation: Evaluation): boolean {
  const { fit, rows } = evaluation;
  const [features, target] = fit.node.args;
  // Rows that stand alone may be so many of these.
  if (features === undefined || target === undefined) return false;
  return loopsAround(fit.node).some((loop) => {
    if (loop.kind !== 'For' || !isScoredIn(loop, evaluation) || !isAround(loop, fit.object.node)) return false;
    if (isMadeIn(loop, rows) || !hasManyTurns(analysis, loop.iter) || !goesThroughNumbers(analysis, loop.iter))
      return false;
    if (!takesSoMany(loop.body, namesBoundBy(loop))) return false;
    const names = namesMadeOf(loop, fit.node);
    return mentions([features.value], names) && !mentions([target.value], names);
  });
}

/** `ranked[:n]`, `X[:, order < n]`, `ranked.head(n)`, `SelectKBest(k=n)`; a number that sets noise or a seed takes none. */
function takesSoMany(body: readonly Node[], names: ReadonlySet<string>): boolean {
  return !walk(body, (one) => {
    const takes =
      one.kind === 'Subscript'
        ? mentions(boundsIn(one.index), names)
        : one.kind === 'Call' &&
          one.args.some(
            ({ keyword, value }) =>
              (keyword === null ? TAKES.test(lastName(one.func)) : HOW_MANY.test(keyword)) && mentions([value], names),
          );
    return takes ? 'stop' : undefined;
  });
}

function boundsIn(index: Expression): Node[] {
  const found: Node[] = [];
  walk([index], (one) => {
    if (one.kind === 'Slice' || one.kind === 'Compare') found.push(one);
    return undefined;
  });
  return found;
}

const TAKES = /^(?:head|tail|nlargest|nsmallest|most_common|topk)$/;

const HOW_MANY = /^(?:k|n|n_features(?:_to_select)?|n_components|max_features|percentile)$/;

function goesThroughNumbers(analysis: Analysis, iter: Expression): boolean {
  if (/^(?:np\.arange|range)\(/.test(textOf(iter))) return true;
  const value = analysis.valueOf(iter);
  const object = analysis.objectOf(value);
  const items = value?.kind === 'tuple' ? value.items : object?.kind === 'list' ? object.items : [];
  return items.length > 0 && items.every((item) => item.kind === 'constant' && typeof item.value === 'number');
}

/** Whether what differs from turn to turn is used until the model learns, other than for a seed or to be shown: else it is repeated. */
function changesWhatIsFitted(loop: Loop, names: ReadonlySet<string>, { end }: NodeBase): boolean {
  const aside = new Set<Node>();
  const body: readonly Node[] =
    loop.kind === 'For' ? loop.body : [loop.element, ...(loop.value === null ? [] : [loop.value])];
  return !walk(body, (one) => {
    if (one.start >= end || aside.has(one)) return 'skip';
    if (one.kind === 'Assign') for (const target of one.targets) aside.add(target);
    if (one.kind === 'Call')
      for (const { keyword, value } of one.args) if (keyword !== null && SEEDS.has(keyword)) aside.add(value);
    if (one.kind === 'Name') return names.has(one.id) ? 'stop' : undefined;
    return one.kind === 'Call' && /^(?:print|\w*seed)$/.test(lastName(one.func)) ? 'skip' : undefined;
  });
}

/** Each turn of the loop reads or divides rows of its own. */
function isMadeIn(loop: Loop, rows: Rows): boolean {
  return (
    partsOf(rows).some(({ split }) => isAround(loop, split.node)) ||
    sourcesOf(rows).some(({ node }) => isAround(loop, node))
  );
}

function isScoredIn(loop: Loop, { node, asked }: Evaluation): boolean {
  return isAround(loop, node) || isAround(loop, asked);
}

/** Where a reader looks for a score of a loop: in it, though a function outside may do the arithmetic. */
export function placeOf(analysis: Analysis, evaluation: Evaluation): Call {
  const { node, asked, fit } = evaluation;
  const loops = loopsAround(fit.node);
  if (loops.length === 0 || loops.some((one) => isAround(one, node))) return node;
  return loops.some((one) => isAround(one, asked)) ? asked : (takenCall(analysis, evaluation) ?? fit.node);
}

/** What tells one setting from another: a loop that makes the same model again and again tries only one. */
export function settingOf(analysis: Analysis, { model, fit }: Evaluation): unknown {
  const made = fit.object.node;
  const loops = loopsAround(made);
  if (loops.length > 0) return loops.some((one) => dependsOn(made, one)) ? model : made;
  const [definition] = functionsAround(made);
  return definition !== undefined && fit.elsewhere === undefined && isRepeated(analysis, definition) ? made : model;
}

/** `for turn in range(5): scores.append(evaluate(X, y))`: one place calls the function, and its loops hand it nothing of their own. */
function isRepeated(analysis: Analysis, definition: FunctionDef, depth = 0): boolean {
  if (depth > MAX_CALLERS || DRAWS.test(textOf(definition))) return false;
  const called = callsWritten(analysis, definition.name).map(({ node }) => node);
  // Not `model.evaluate(…)` in a function `evaluate`.
  const places = new Set(called.filter(({ func }) => func.kind === 'Name' || OWN.test(textOf(func))));
  const [call] = places;
  if (call === undefined || places.size > 1) return false;
  if (loopsAround(call).some((loop) => dependsOn(call, loop))) return false;
  const [caller] = functionsAround(call);
  return caller === undefined ? true : isRepeated(analysis, caller, depth + 1);
}

/** So many functions around one another are looked at. */
const MAX_CALLERS = 3;

const OWN = /^(?:self|cls)\.\w+$/;

/**
 * What a single one of several models is called, which code chose elsewhere: `fitted[best]` of `fitted[best].score(X_test, y_test)`.
 * Which of them it is is not known here, but only one of them is asked. Null where each is.
 */
export function oneOfSeveral(analysis: Analysis, { node, asked }: Evaluation): string | null {
  if (loopsAround(node).length > 0 || functionsAround(node).length > 0) return null;
  const of = asked.func.kind === 'Attribute' ? asked.func.object : asked.func;
  return analysis.valueOf(of)?.kind === 'choice' ? textOf(of) : null;
}

/** Whether a model is made from what a loop goes through, or draws. */
function dependsOn(made: NodeBase, loop: Loop): boolean {
  if (!isCall(made)) return false;
  const names = namesBoundBy(loop);
  return made.args.some(
    ({ keyword, value }) =>
      (keyword === null || !SEEDS.has(keyword)) && (mentions([value], names) || DRAWS.test(textOf(value))),
  );
}

/** The same of a call of a function in another file, which makes the model: rows that it is handed are no settings. */
function dependsOnSettings(analysis: Analysis, made: NodeBase, loop: Loop): boolean {
  if (!isCall(made)) return false;
  const names = namesBoundBy(loop);
  return made.args.some(
    ({ keyword, value }) =>
      (keyword === null || !SEEDS.has(keyword)) &&
      mentions([value], names) &&
      analysis.dataOf(analysis.valueOf(value)) === null,
  );
}

/** Repeats with other seeds what a loop around it tries. */
function isSeededBy(made: NodeBase, loop: Loop): boolean {
  const names = namesBoundBy(loop);
  return (
    isCall(made) &&
    made.args.some(({ keyword, value }) => keyword !== null && SEEDS.has(keyword) && mentions([value], names))
  );
}

/** `model.set_params(n_neighbors=k)` in a loop, of a model that was made before it. */
function isSetAnew(fit: FitFact, loop: Loop): boolean {
  const name = receiverName(fit.node);
  const names = namesBoundBy(loop);
  return (
    loop.kind === 'For' &&
    name !== null &&
    !walk(loop.body, (one) => {
      const isSetter = one.kind === 'Call' && one.func.kind === 'Attribute' && one.func.attr === 'set_params';
      return isSetter && receiverName(one) === name && mentions(one.args, names) ? 'stop' : undefined;
    })
  );
}

/** Whether one loop goes through both in each of its turns, as where it makes a split anew for each score. */
export function areInOneLoop(a: NodeBase, b: NodeBase): boolean {
  return loopsAround(a).some((loop) => isAround(loop, b));
}

/** The function that an optimiser tries settings with, also in another file, where a score of a model that it fits is in it; else null. */
export function objectiveAround(analysis: Analysis, { node, fit, fact }: Evaluation): Node | null {
  // A function of another file may fit, or score, what the objective of this one hands it.
  const isIn = (one: Node, here: NodeBase, elsewhere: NodeBase | undefined): boolean =>
    isAround(one, here) || (elsewhere !== undefined && isAround(one, elsewhere));
  return (
    objectives(analysis).find((one) => isIn(one, node, fact.elsewhere) && isIn(one, fit.node, fit.elsewhere)) ?? null
  );
}

/** `if f1 > best_f1: best = t`: what the loop is at is noted down where the score is the best so far. */
export function isTurnKept(analysis: Analysis, loop: Turning, node: NodeBase, made: NodeBase | null = null): boolean {
  const names = new Set(namesBoundBy(loop));
  // best = model
  const statement = made === null ? null : statementOf(made);
  if (statement?.kind === 'Assign')
    for (const target of statement.targets) if (target.kind === 'Name') names.add(target.id);
  return (
    loop.kind !== 'Comprehension' &&
    !walk(loop.body, (one) => {
      if (one.kind !== 'If' || one.test.kind !== 'Compare') return undefined;
      const sides = [one.test.left, ...one.test.comparators];
      // What is compared with a number is looked at, and with no other turn.
      const asks =
        sides.every(({ kind }) => kind !== 'Constant') &&
        sides.some((side) => {
          const value = analysis.valueOf(side);
          return value?.kind === 'score' && value.node === node;
        });
      const keeps = !walk(one.body, (inside) =>
        inside.kind === 'Assign' && mentions([inside.value], names) ? 'stop' : undefined,
      );
      return asks && keeps ? 'stop' : undefined;
    })
  );
}
