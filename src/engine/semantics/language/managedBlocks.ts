// Blocks of `with` that a function of the project surrounds: they run where it yields, and what it does behind that comes after them.
import type { Expression, FunctionDef, Statement } from '../../python/ast';
import { walk } from '../../python/walk';
import { evaluate } from '../interpreter';
import type { Completion, Machine } from '../machine';
import type { Value } from '../values';

/** Evaluates what a `with` names, and runs its block once: inside the function that it calls, where that yields, or else behind the call. */
export function evaluateAround(m: Machine, call: Expression, block: (value: Value) => Completion): Completion {
  const outside = { scope: m.scope, file: m.file, standIn: m.facts.standIn, inFunction: m.facts.inFunction };
  const around = m.managed;
  const ended: Completion[] = [];
  const managed = {
    call,
    steps: 0,
    run(value: Value): void {
      if (ended.length > 0) return;
      const inside = { scope: m.scope, file: m.file, standIn: m.facts.standIn, inFunction: m.facts.inFunction };
      const frame = m.returns.pop();
      const definition = m.callStack.pop();
      const before = m.steps;
      place(m, outside);
      m.managed = around;
      try {
        ended.push(block(value));
      } finally {
        managed.steps = m.steps - before;
        place(m, inside);
        m.managed = managed;
        if (definition !== undefined) m.callStack.push(definition);
        if (frame !== undefined) m.returns.push(frame);
      }
    },
  };
  m.managed = managed;
  let value: Value;
  try {
    value = evaluate(m, call);
  } finally {
    m.managed = around;
  }
  return ended[0] ?? block(value);
}

/** Where the interpreter is. */
interface Place {
  readonly scope: Machine['scope'];
  readonly file: string;
  readonly standIn: Machine['facts']['standIn'];
  readonly inFunction: string | null;
}

function place(m: Machine, { scope, file, standIn, inFunction }: Place): void {
  m.scope = scope;
  m.file = file;
  m.facts.standIn = standIn;
  m.facts.inFunction = inFunction;
}

/** Runs the block that the innermost function surrounds, with what it yields. */
export function runManaged(m: Machine, value: Value): void {
  m.returns.at(-1)?.managed?.run(value);
}

/** Whether a function yields at one place, which it comes to in any case: in no branch, loop or `try` that goes on after an error. */
export function yieldsOnce({ body }: FunctionDef): boolean {
  let count = 0;
  walk(body, (node) => {
    if (node.kind === 'FunctionDef' || node.kind === 'Lambda') return 'skip';
    if (node.kind === 'Yield') count++;
    return undefined;
  });
  return count === 1 && body.some(comesToYield);
}

function comesToYield(statement: Statement): boolean {
  switch (statement.kind) {
    case 'ExpressionStatement':
    case 'Assign':
      return statement.value.kind === 'Yield';
    case 'With':
      return statement.body.some(comesToYield);
    case 'Try':
      return statement.handlers.every(({ body }) => body.at(-1)?.kind === 'Raise') && statement.body.some(comesToYield);
    default:
      return false;
  }
}
