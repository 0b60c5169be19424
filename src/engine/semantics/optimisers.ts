// Functions that are handed to an optimiser, which runs them with one setting after another: `study.optimize(objective)`.
import type { Call } from '../python/ast';
import { lastPart } from '../python/names';
import { callFunction } from './calls';
import type { Machine } from './machine';
import { UNKNOWN, type CallArguments, type FunctionValue } from './values';

/** Of hyperopt, scikit-optimize and bayes_opt; a study of optuna has a method of its own. */
const OPTIMISERS =
  /^(?:hyperopt\.(?:fmin\.)?fmin|skopt\.(?:\w+\.)*(?:gp|forest|gbrt|dummy)_minimize|bayes_opt\.(?:\w+\.)*BayesianOptimization)$/;

/** The function that a call tries settings with; null where the call is of no optimiser, or what it is given is not known. */
export function objectiveOf(
  name: string,
  written: string,
  { positional, keywords }: CallArguments,
): FunctionValue | null {
  if (written !== 'optimize' && !OPTIMISERS.test(name)) return null;
  const given = positional[0] ?? keywords.get('func') ?? keywords.get('fn') ?? keywords.get('f');
  return given?.kind === 'function' ? given : null;
}

/** Runs it once, where the optimiser is called and with what is known there. */
export function runObjective(m: Machine, node: Call, name: string, args: CallArguments): void {
  const objective = objectiveOf(name, lastPart(name), args);
  if (objective === null) return;
  callFunction(m, node, objective, { positional: [UNKNOWN], keywords: new Map(), open: true });
}
