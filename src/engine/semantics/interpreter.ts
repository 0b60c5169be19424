// The doors that parts of the interpreter go through to what lies above them: an attribute may call a property, a mask evaluates an
// expression, a call runs statements. Imports lead one way, from statements over expressions and calls down to data; the way back is this.
import type { Argument, Call, Expression, Statement } from '../python/ast';
import { iterate } from './language/iteration';
import type { Completion, Machine } from './machine';
import type { CallArguments, DataObject, FunctionValue, Value } from './values';

/** What an expression holds, here and now. */
export function evaluate(m: Machine, node: Expression): Value {
  return m.interpreter.evaluate(m, node);
}

const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();

/** Arguments in order. `*` and `**` are spread where all their items are known; otherwise `open` says that there may be more. */
export function evaluateArguments(m: Machine, nodes: readonly Argument[]): CallArguments {
  const positional: Value[] = [];
  // Most calls have none.
  let keywords: Map<string, Value> | null = null;
  let open = false;
  for (const node of nodes) {
    const value = evaluate(m, node.value);
    if (node.star === '*') {
      const more = iterate(m, value);
      if (more.exact) positional.push(...more.items);
      else {
        if (areStatistics(m.data(value))) positional.push(value);
        open = true;
      }
    } else if (node.star === '**') {
      const object = m.object(value);
      if (object?.kind === 'dict') {
        keywords ??= new Map<string, Value>();
        for (const [key, each] of object.entries) keywords.set(key, each);
      }
      if (object?.kind !== 'dict' || object.open) open = true;
    } else if (node.keyword !== null) {
      keywords ??= new Map<string, Value>();
      keywords.set(node.keyword, value);
    } else positional.push(value);
  }
  return { positional, keywords: keywords ?? NO_KEYWORDS, open };
}

/** `clip(*bounds)`: however many they are, each was computed over the rows. */
function areStatistics(data: DataObject | null): boolean {
  return data?.form === 'scalar' && data.stats.length > 0;
}

/** Calls whatever a value is: a function of the project, a class, a library's name, a method of an object. */
export function callValue(m: Machine, node: Call, callee: Value, args: CallArguments): Value {
  return m.interpreter.callValue(m, node, callee, args);
}

/** Runs a function of the project with these arguments, as often and as deep as the bounds allow. */
export function callFunction(m: Machine, node: Expression, callee: FunctionValue, args: CallArguments): Value {
  return m.interpreter.callFunction(m, node, callee, args);
}

/** Runs statements one after another. */
export function runBlock(m: Machine, body: readonly Statement[]): Completion {
  return m.interpreter.runBlock(m, body);
}
