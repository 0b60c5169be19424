// Calls and names, read off the syntax alone.
import { textOf, type Argument, type Call, type Expression, type Statement } from '../../src/engine/python/ast';
import type { ParsedUnit } from '../../src/engine/python/unit';
import { lastName, walk } from '../../src/engine/python/walk';

/** Every call of a unit, in document order. */
export function callsIn(unit: ParsedUnit): Call[] {
  return unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => callsBelow(body)));
}

/** Every call in statements and what stands in them, in document order. */
export function callsBelow(body: readonly Statement[]): Call[] {
  const found: Call[] = [];
  walk(body, (node) => {
    if (node.kind === 'Call') found.push(node);
    return undefined;
  });
  return found;
}

/** `model` in `model.fit(X, y)`; empty where it has no name. */
export function ownerOf({ func }: Call): string {
  return func.kind === 'Attribute' && func.object.kind === 'Name' ? func.object.id : '';
}

export function isCalled(call: Call, name: string): boolean {
  return lastName(call.func) === name;
}

/** Whether one of the arguments is this name, and nothing more. */
export function takes(call: Call, name: string): boolean {
  return call.args.some(({ value }) => textOf(value) === name);
}

/** The expressions that stand without a keyword. */
export function positionals(call: Call): Expression[] {
  return call.args.filter(({ keyword, star }: Argument) => keyword === null && star === '').map(({ value }) => value);
}
