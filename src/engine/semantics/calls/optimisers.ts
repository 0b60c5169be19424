// Functions that are handed to an optimiser, which runs them with one setting after another: `study.optimize(objective)`. An
// object of a class of the project that can be called is one too.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { methodOf } from './classes';
import { callFunction } from '../interpreter';
import type { Knowledge } from '../effects';
import type { CallFact, Facts } from '../facts';
import type { Machine } from '../machine';
import { UNKNOWN, type CallArguments, type FunctionValue, type HeapObject, type Value } from '../values';

/** An analysis, or a run: what a value refers to. */
interface Objects {
  objectOf(value: Value): HeapObject | null | undefined;
}

/** The function that a call tries settings with; null where the call is of no optimiser, or what it is given is not known. */
export function objectiveOf(
  knowledge: Knowledge,
  objects: Objects,
  { name, written, args }: Pick<CallFact, 'name' | 'written' | 'args'>,
): FunctionValue | null {
  const { positional, keywords } = args;
  // max(grid, key=lambda t: f1_score(y, scores > t))
  const isKeyed = keywords.has('key') && knowledge.is('takes the best', name);
  const given = isKeyed
    ? keywords.get('key')
    : (positional[0] ?? OBJECTIVES.map((one) => keywords.get(one)).find((one) => one !== undefined));
  // Asked of every call: first what costs nothing.
  if (given?.kind !== 'function' && given?.kind !== 'ref') return null;
  if (!isKeyed && written !== OPTIMIZE && !knowledge.is('optimiser', name)) return null;
  return given.kind === 'function' ? given : calledAs(objects.objectOf(given), given);
}

/** What the parameter is called that takes the function. */
const OBJECTIVES = ['func', 'fn', 'f', 'trainable', 'run_or_experiment'];

/** `Objective(X, y)` of a class with `__call__`. */
function calledAs(object: HeapObject | null | undefined, receiver: Value): FunctionValue | null {
  if (object?.kind !== 'instance' || object.userClass === null) return null;
  const method = methodOf(object.userClass, '__call__');
  return method === null ? null : { ...method, receiver };
}

/** Every call of an optimiser that tries settings with a function, and that function; in no order. */
export function trialsOf(
  knowledge: Knowledge,
  objects: Objects,
  { callsByWritten, callsByName }: Facts,
): readonly FunctionValue[] {
  const calls = new Set(callsByWritten.get(OPTIMIZE));
  for (const [name, some] of callsByName)
    if (knowledge.is('optimiser', name) || knowledge.is('takes the best', name))
      for (const call of some) calls.add(call);
  return [...calls].flatMap((call) => objectiveOf(knowledge, objects, call) ?? []);
}

/** The method of Optuna's studies and their like, by which an optimiser is known whatever its class. */
const OPTIMIZE = 'optimize';

/** Runs it once, where the optimiser is called and with what is known there. */
export function runObjective(m: Machine, node: Call, name: string, args: CallArguments): void {
  const objective = objectiveOf(
    m.knowledge,
    { objectOf: (value) => m.object(value) },
    { name, written: lastPart(name), args },
  );
  if (objective === null) return;
  callFunction(m, node, objective, { positional: [UNKNOWN], keywords: new Map(), open: true });
}
