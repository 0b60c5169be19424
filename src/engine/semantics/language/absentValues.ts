// Ways that are taken where a value is absent: `if pd.isnull(value): return value` gives nothing of it back.
import type { Expression, If, IfExp } from '../../python/ast';
import { lastName } from '../../python/walk';

/** https://pandas.pydata.org/docs/reference/general_functions.html#top-level-missing-data, https://docs.python.org/3/library/math.html */
const ASKS = /^(?:is_?null|isna|isnan)$/;

/** `pd.isnull(value)`, `value is None`, `not value`: the name of what is absent where it holds. */
function nameOfAbsent(test: Expression): string | null {
  const asked =
    test.kind === 'Call' && test.args.length === 1 && ASKS.test(lastName(test.func))
      ? test.args[0]?.value
      : test.kind === 'UnaryOp' && test.op === 'not'
        ? test.operand
        : test.kind === 'Compare' && test.ops.length === 1 && test.ops[0] === 'is' && isNone(test.comparators[0])
          ? test.left
          : undefined;
  return asked?.kind === 'Name' ? asked.id : null;
}

function isNone(node: Expression | undefined): boolean {
  return node?.kind === 'Constant' && node.value === null;
}

/** Whether a condition is taken where a value is absent, and gives that back: `if pd.isnull(value): return value`. */
export function returnsAbsent({ test, body }: If): boolean {
  const [first] = body;
  return first?.kind === 'Return' && first.value?.kind === 'Name' && first.value.id === nameOfAbsent(test);
}

/** `value if pd.isnull(value) else invented()` */
export function isAbsentInBody({ test, body }: IfExp): boolean {
  return body.kind === 'Name' && body.id === nameOfAbsent(test);
}
