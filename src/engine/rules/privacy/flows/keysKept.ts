// Keys that are left out of a record: by a comprehension, `{k: v for k, v in row.items() if k not in ("email", "phone")}`, or one by one.
import type { Comprehension, Expression } from '../../../python/ast';
import { stringOf } from '../../../semantics/language/folding';
import { walk } from '../../../python/walk';
import type { RuleContext } from '../../rule';
import { assigned, meant } from '../assignments';
import { isPlace, keysTakenOut } from './keysTakenOut';

/** Those of `columns` that the expression still holds; all, where nothing says that it leaves some out. */
export function columnsLeft(context: RuleContext, node: Expression, columns: readonly string[]): readonly string[] {
  const given = isPlace(node) ? assigned(context, node) : null;
  const gone = given === null || !isPlace(node) ? new Set<string>() : keysTakenOut(context, node, given);
  return keptOf(context, node, gone.size === 0 ? columns : columns.filter((name) => !gone.has(name)));
}

function keptOf(context: RuleContext, node: Expression, columns: readonly string[]): readonly string[] {
  const made = meant(context, node);
  const [inner] = made?.kind === 'Call' && made.func.kind === 'Name' && made.func.id === 'dict' ? made.args : [];
  const taken = inner?.value ?? made;
  if (taken?.kind !== 'Comprehension') return columns;
  const key = keyOf(taken);
  if (key === null) return columns;
  return taken.clauses
    .flatMap(({ conditions }) => conditions.flatMap(each))
    .reduce((left, condition) => passing(context, condition, key, left), columns);
}

/** `k` of `{k: v for k, v in …}`, of `dict((k, v) for k, v in …)` and of `[f"{k}: {v}" for k, v in …]`. */
function keyOf({ form, element, clauses: [first] }: Comprehension): string | null {
  const pair = element.kind === 'Tuple' ? element : first?.target;
  const key = form === 'dict' ? element : pair?.kind === 'Tuple' ? pair.elements[0] : undefined;
  return key?.kind === 'Name' ? key.id : null;
}

/** Whether a condition asks which key it is, so that some may be left out. */
export function choosesKeys(node: Comprehension): boolean {
  const key = keyOf(node);
  const asked = node.clauses.flatMap(({ conditions }) => conditions);
  return key !== null && !walk(asked, (one) => (one.kind === 'Name' && one.id === key ? 'stop' : undefined));
}

function each(condition: Expression): readonly Expression[] {
  return condition.kind === 'BoolOp' && condition.op === 'and' ? condition.values.flatMap(each) : [condition];
}

/** Columns that a condition on the key lets through; none, where it asks for keys that nobody knows here. */
function passing(
  context: RuleContext,
  condition: Expression,
  key: string,
  columns: readonly string[],
): readonly string[] {
  if (condition.kind !== 'Compare' || condition.ops.length !== 1 || !isKey(condition.left, key)) return columns;
  const [op = ''] = condition.ops;
  const [asked] = condition.comparators;
  if (asked === undefined || !/^(?:!=|==|in|not in)$/.test(op)) return columns;
  const names = textsOf(context, asked);
  if (names === null) return [];
  const isLeftOut = op === '!=' || op === 'not in';
  return columns.filter((column) => names.has(column.toLowerCase()) !== isLeftOut);
}

/** `k`, `k.lower()`, `str(k)` */
function isKey(node: Expression, key: string): boolean {
  if (node.kind === 'Name') return node.id === key;
  if (node.kind !== 'Call') return false;
  const { func, args } = node;
  return func.kind === 'Attribute' ? isKey(func.object, key) : args.some(({ value }) => isKey(value, key));
}

function textsOf({ analysis }: RuleContext, node: Expression): ReadonlySet<string> | null {
  const value = analysis.valueOf(node);
  const object = analysis.objectOf(value);
  const items =
    value?.kind === 'tuple' ? value.items : object?.kind === 'list' ? object.items : value === undefined ? [] : [value];
  const texts = items.map(stringOf);
  const known = texts.filter((text) => text !== null);
  return known.length === 0 || known.length < texts.length ? null : new Set(known.map((text) => text.toLowerCase()));
}
