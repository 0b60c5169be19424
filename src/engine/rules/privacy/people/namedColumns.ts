// Identifiers among the columns that an expression names, where the table that has them is not in sight: `F.col("ssn")`.
import type { Call, Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';

/** What puts columns together to one text. */
export const CONCATENATES = /^concat(?:_ws|_str)?$/;

/** What spells a column anew, first argument or receiver. */
const SPELLS =
  /^(?:lower|upper|trim|ltrim|rtrim|initcap|coalesce|cast|regexp_replace|fill_null|alias|strip|strip_chars|to_lowercase|to_uppercase)$/;

/**
 * `"ssn"`, `F.col("ssn")`, `pl.col("email", "phone")`, `F.concat_ws("|", "first_name", "last_name")`, `df.email`. `withoutLiterals`:
 * none where a text stands among them, which may be a salt.
 */
export function identifiersNamed(
  context: RuleContext,
  node: Expression | undefined,
  withoutLiterals = false,
): string[] {
  const names = node === undefined ? [] : namesIn(context, node, withoutLiterals, 0);
  return names === null
    ? []
    : matchesIn(context, names, [])
        .filter((match) => match.identifier && match.strength === 'strong')
        .map((match) => match.column);
}

/** Null where a literal stands among them. */
function namesIn(context: RuleContext, node: Expression, withoutLiterals: boolean, depth: number): string[] | null {
  if (depth > 6) return [];
  switch (node.kind) {
    case 'Constant':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'Attribute':
    case 'Subscript': {
      const known = [...(context.analysis.dataAt(node)?.columns.known.keys() ?? [])];
      return known.length === 1 ? known : [];
    }
    case 'Call':
      return namesInCall(context, node, withoutLiterals, depth);
    default:
      return [];
  }
}

function namesInCall(context: RuleContext, node: Call, withoutLiterals: boolean, depth: number): string[] | null {
  const { func, args } = node;
  const last = lastName(func);
  if (last === 'col' || last === 'column')
    return args.flatMap(({ value }) =>
      value.kind === 'Constant' && typeof value.value === 'string' ? [value.value] : [],
    );
  if (last === 'lit') return withoutLiterals && isSaltLike(args[0]?.value) ? null : [];
  if (CONCATENATES.test(last)) {
    const parts = last === 'concat_ws' ? args.slice(1) : args;
    const all = parts.map(({ value }) => namesIn(context, value, withoutLiterals, depth + 1));
    return all.includes(null) ? null : all.flatMap((one) => one ?? []);
  }
  if (!SPELLS.test(last)) return [];
  // `F.lower(F.col("email"))` and `F.col("email").cast("string")`
  const receiver = func.kind === 'Attribute' ? withoutNamespace(func.object) : null;
  const isMethod = receiver?.kind === 'Call' || receiver?.kind === 'Subscript';
  const inner = isMethod ? receiver : args[0]?.value;
  return inner === undefined ? [] : namesIn(context, inner, withoutLiterals, depth + 1);
}

/** `pl.col("email")` of `pl.col("email").str` */
function withoutNamespace(node: Expression): Expression {
  return node.kind === 'Attribute' && node.attr === 'str' ? node.object : node;
}

/** More than what stands between two parts. */
function isSaltLike(node: Expression | undefined): boolean {
  return node?.kind !== 'Constant' || String(node.value).length > 3;
}
