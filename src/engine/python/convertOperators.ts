// Boolean operators, comparisons, and what stands in the brackets of a subscript.
import type { Expression } from './ast';
import type { Conversion } from './conversion';
import { tupleOf } from './convertCollections';

/** `a and b and c` as one node; walked, since such chains are long. */
export function convertBoolean(conversion: Conversion, index: number): Expression {
  const { table } = conversion;
  const op = table.hasToken(index, 'and') ? 'and' : 'or';
  const spine: number[] = [];
  let at = index;
  while (table.type(at) === 'boolean_operator' && table.hasToken(at, op)) {
    spine.push(at);
    at = table.firstNamed(at);
  }
  const values = [conversion.expression(at)];
  for (const node of spine.reverse()) {
    const right = conversion.namedFrom(table.next(table.firstNamed(node)), node);
    values.push(right < 0 ? conversion.broken(node) : conversion.expression(right));
  }
  return { kind: 'BoolOp', ...conversion.at(index), op, values };
}

/** `a < b <= c`. */
export function convertComparison(conversion: Conversion, index: number): Expression {
  const { table } = conversion;
  const operands: Expression[] = [];
  const ops: string[] = [];
  const end = table.next(index);
  for (let child = index + 1; child < end; child = table.next(child)) {
    if (table.isNamed(child)) operands.push(conversion.expression(child));
    else ops.push(operatorOf(conversion, table.type(child)));
  }
  const [left, ...comparators] = operands;
  if (left === undefined) return conversion.broken(index);
  return { kind: 'Compare', ...conversion.at(index), left, ops, comparators };
}

function operatorOf(conversion: Conversion, op: string): string {
  if (op !== '<>') return op;
  conversion.python2 = true;
  return '!=';
}

/** What stands in the brackets behind a value, of which `rest` is the first node: a tuple where there are commas. */
export function convertSubscripts(conversion: Conversion, index: number, rest: number): Expression {
  const { table } = conversion;
  const end = table.next(index);
  const found: number[] = [];
  let commas = 0;
  for (let child = rest; child < end; child = table.next(child)) {
    if (table.isNamed(child)) found.push(child);
    else if (table.type(child) === ',') commas++;
  }
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return conversion.broken(index);
  if (commas > 0) {
    // As in CPython, the tuple of `x[1,]` ends after its comma.
    const comma = commas === found.length ? conversion.text.indexOf(',', table.end(last)) + 1 + conversion.shift : 0;
    const tuple = tupleOf(conversion, found);
    return { ...tuple, end: Math.max(tuple.end, comma) };
  }
  const only = conversion.expression(first);
  return only.kind === 'Starred' ? { ...conversion.at(first), kind: 'Tuple', elements: [only] } : only;
}
