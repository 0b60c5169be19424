// Functions that are handed to an optimiser, which runs them with one setting after another: `study.optimize(objective)`.
import type { Call } from '../python/ast';
import { lastPart } from '../python/names';
import { callFunction } from './interpreter';
import type { Knowledge } from './effects';
import type { CallFact } from './facts';
import type { Machine } from './machine';
import { UNKNOWN, type CallArguments, type FunctionValue } from './values';

/** The function that a call tries settings with; null where the call is of no optimiser, or what it is given is not known. */
export function objectiveOf(
  knowledge: Knowledge,
  { name, written, args }: Pick<CallFact, 'name' | 'written' | 'args'>,
): FunctionValue | null {
  const { positional, keywords } = args;
  const given = positional[0] ?? keywords.get('func') ?? keywords.get('fn') ?? keywords.get('f');
  if (given?.kind !== 'function') return null;
  return written === 'optimize' || knowledge.is('optimiser', name) ? given : null;
}

/** Runs it once, where the optimiser is called and with what is known there. */
export function runObjective(m: Machine, node: Call, name: string, args: CallArguments): void {
  const objective = objectiveOf(m.knowledge, { name, written: lastPart(name), args });
  if (objective === null) return;
  callFunction(m, node, objective, { positional: [UNKNOWN], keywords: new Map(), open: true });
}
