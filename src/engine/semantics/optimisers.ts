// Functions that are handed to an optimiser, which runs them with one setting after another: `study.optimize(objective)`.
import type { Call } from '../python/ast';
import { lastPart } from '../python/names';
import { callFunction } from './interpreter';
import type { Knowledge } from './effects';
import type { CallFact, Facts } from './facts';
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
  return written === OPTIMIZE || knowledge.is('optimiser', name) ? given : null;
}

/** Every call of an optimiser that tries settings with a function, and that function; in no order. */
export function trialsOf(knowledge: Knowledge, { callsByWritten, callsByName }: Facts): readonly FunctionValue[] {
  const calls = new Set(callsByWritten.get(OPTIMIZE));
  for (const [name, some] of callsByName) if (knowledge.is('optimiser', name)) for (const call of some) calls.add(call);
  return [...calls].flatMap((call) => objectiveOf(knowledge, call) ?? []);
}

/** The method of Optuna's studies and their like, by which an optimiser is known whatever its class. */
const OPTIMIZE = 'optimize';

/** Runs it once, where the optimiser is called and with what is known there. */
export function runObjective(m: Machine, node: Call, name: string, args: CallArguments): void {
  const objective = objectiveOf(m.knowledge, { name, written: lastPart(name), args });
  if (objective === null) return;
  callFunction(m, node, objective, { positional: [UNKNOWN], keywords: new Map(), open: true });
}
