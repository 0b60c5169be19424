// Code by hand that asks a model about the test part again and again and lets the answer decide: keep the best, stop, slow down.
import { isCall, textOf, type Assign, type Call, type Expression, type Node, type NodeBase } from '../../../python/ast';
import { loopsAround } from '../../../python/around';
import { lastName, rootName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { roleOf } from '../../../semantics/rows/rows';
import { testedOf } from '../evaluated';
import type { HeapId, Rows, Value } from '../../../semantics/values';
import { chunksRun, oncePerChunk } from '../../once';
import { isDrawn } from './drawn';
import { mentions } from './loops';
import { isTrial } from './trials';

export interface Choice {
  /** `acc > best_acc`, `scheduler.step(test_loss)`. */
  readonly node: NodeBase;
  /** The first time that the model was asked about the test rows. */
  readonly evaluation: Evaluation;
}

/** What is decided by which numbers. */
interface Decision {
  readonly node: NodeBase;
  readonly numbers: readonly Expression[];
  /** The object that is told the number, whose class tells what it does with it; null for a condition. */
  readonly watcher: Expression | null;
}

/** Objects that are told a number after each epoch and act on it. */
const WATCHER = /ReduceLROnPlateau|early_?stop|stopper/i;

/** Calls that keep a model, and names by which the best is remembered. */
const KEEPS = /^(?:save\w*|deepcopy|dump|get_weights|state_dict)$/;
const REMEMBERS = /best|patience|counter|no_improve/i;

const LOOPS = /\b(?:for|while|def)\b/;
const SPEAKS_OF_CHOICE =
  /best|patience|counter|no_improve|break|save|deepcopy|dump|state_dict|get_weights|\.step\(|stop/i;

/** Choices by test rows, the first for each model. */
export function choicesByTestRows(analysis: Analysis): Choice[] {
  const tested = testedOf(analysis);
  if (tested.length === 0) return [];
  const found = new Map<NodeBase, Choice>();
  for (const chunk of chunksRun(analysis)) {
    for (const { node, numbers, watcher } of decisionsIn(chunk)) {
      if (watcher !== null && !isWatcher(analysis, watcher)) continue;
      if (isDrawn(analysis, node)) continue;
      for (const number of numbers) {
        const of = scoredIn(analysis.valueOf(number), analysis);
        if (of === null || roleOf(of.rows) !== 'test') continue;
        const evaluation = firstAnswer(analysis, tested, of.model);
        if (evaluation !== null && !found.has(evaluation.fit.node))
          found.set(evaluation.fit.node, { node: placeIn(analysis, node, evaluation), evaluation });
      }
    }
  }
  return [...found.values()];
}

/** Where it stands in the unit: a choice in a module's function at the call that asked the model there. */
export function placeIn(analysis: Analysis, node: NodeBase, { asked }: Evaluation): NodeBase {
  return analysis.fileOf(node) === null ? node : asked;
}

/**
 * The first answer of a model about test rows, where it learnt on after that: one that is asked when all is done has nothing
 * left to choose. Models of a loop that tries settings are told of as such.
 */
export function firstAnswer(analysis: Analysis, tested: readonly Evaluation[], model: HeapId): Evaluation | null {
  const own = tested.find((one) => one.model === model);
  if (own === undefined) return null;
  const first = tested.find(({ fit }) => fit.node === own.fit.node) ?? own;
  // Another model that the same line fits is another one to choose from, which another rule tells.
  const goesOn = analysis.facts.fits.some(
    ({ node, order, estimator }) => node === first.fit.node && order > first.order && estimator === first.model,
  );
  return goesOn && !isOneOfLoop(first) && !isTrial(analysis, first, true) ? first : null;
}

/** `for name, model in models.items(): model.fit(…)`: another model in each turn. */
function isOneOfLoop({ fit: { node } }: Evaluation): boolean {
  const name = rootName(node.func);
  return (
    name !== null && loopsAround(node).some((loop) => loop.kind === 'For' && mentions([loop.target], new Set([name])))
  );
}

/** What a number speaks of: a model, and rows that it was asked about. */
export interface Scored {
  readonly model: HeapId;
  readonly rows: Rows;
}

/** The model and rows that a number speaks of; null where it is no score. */
export function scoredIn(value: Value | undefined, analysis: Analysis): Scored | null {
  if (value === undefined) return null;
  if (value.kind === 'score')
    return value.model === null || value.rows === null ? null : { model: value.model, rows: value.rows };
  if (value.kind === 'choice')
    return value.options.map((one) => scoredIn(one, analysis)).find((one) => one !== null) ?? null;
  return analysis.dataOf(value)?.prediction ?? null;
}

function isWatcher(analysis: Analysis, watcher: Expression): boolean {
  const object = analysis.objectOf(analysis.valueOf(watcher));
  return WATCHER.test(object?.kind === 'instance' ? object.className : textOf(watcher));
}

/** Choices that a statement makes by a score in a loop or in a function. */
export const decisionsIn = oncePerChunk(({ body, text }): readonly Decision[] => {
  const found: Decision[] = [];
  // Cheap: most statements are no loop and no function, or remember nothing.
  if (!LOOPS.test(text) || !SPEAKS_OF_CHOICE.test(text)) return found;
  const flags = new Map<string, readonly Expression[]>();
  walk(body, (node) => {
    if (node.kind === 'If') {
      const numbers = numbersIn(node.test, flags);
      if (numbers.length > 0 && decides(node.body)) found.push({ node: node.test, numbers, watcher: null });
    }
    // good = loss < best
    const [flag] = node.kind === 'Assign' ? node.targets : [];
    if (node.kind === 'Assign' && flag?.kind === 'Name') flags.set(flag.id, numbersIn(node.value));
    const noted = node.kind === 'Assign' ? notedIn(node) : [];
    if (noted.length > 0 && node.kind === 'Assign') found.push({ node: node.value, numbers: noted, watcher: null });
    // scheduler.step(test_loss), early_stopping(test_loss, model)
    if (node.kind === 'Call' && node.args.length > 0 && isTold(node)) {
      const watcher = node.func.kind === 'Attribute' ? node.func.object : node.func;
      found.push({ node, numbers: node.args.map(({ value }) => value), watcher });
    }
    return undefined;
  });
  return found;
});

/** `is_best = acc > best`, `best = max(acc, best)`: what is held against the best so far, and noted. */
function notedIn({ targets, value }: Assign): readonly Expression[] {
  const [target] = targets;
  if (target?.kind !== 'Name') return [];
  if (value.kind === 'Compare') return REMEMBERS.test(target.id) ? numbersIn(value) : [];
  if (!isCall(value) || !/^(?:max|min)$/.test(lastName(value.func)) || value.args.length < 2) return [];
  const isOwn = ({ value: one }: { readonly value: Expression }): boolean =>
    one.kind === 'Name' && one.id === target.id;
  // accuracy = max(accuracy, 0): the score itself, kept within bounds.
  return value.args.some(isOwn) ? value.args.filter((one) => !isOwn(one)).map((one) => one.value) : [];
}

function isTold({ func }: Call): boolean {
  if (func.kind === 'Name') return WATCHER.test(func.id);
  return func.kind === 'Attribute' && (func.attr === 'step' || WATCHER.test(textOf(func)));
}

/** `acc > best`, `loss < best and epoch > 3`, or a name of that: what is held against something. */
export function numbersIn(test: Expression, flags?: ReadonlyMap<string, readonly Expression[]>): readonly Expression[] {
  if (test.kind === 'BoolOp') return test.values.flatMap((one) => numbersIn(one, flags));
  if (test.kind === 'Name') return flags?.get(test.id) ?? [];
  if (test.kind !== 'Compare' || !test.ops.every((op) => /^[<>]=?$/.test(op))) return [];
  return [test.left, ...test.comparators];
}

/** Weights are kept, the best is noted down, or training ends. */
function decides(body: readonly Node[]): boolean {
  return !walk(body, (node) => {
    if (node.kind === 'Break') return 'stop';
    if (node.kind === 'Call')
      return KEEPS.test(node.func.kind === 'Attribute' ? node.func.attr : node.func.kind === 'Name' ? node.func.id : '')
        ? 'stop'
        : undefined;
    if (node.kind === 'Assign' && node.targets.some((target) => REMEMBERS.test(textOf(target)))) return 'stop';
    return undefined;
  });
}
