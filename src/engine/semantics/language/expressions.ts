// Evaluates expressions to what they may hold.
import type { BinOp, Dict, Expression, IfExp, Name } from '../../python/ast';
import { isAbsentInBody } from './absentValues';
import { attribute } from './attributes';
import { callExpression } from '../calls/calls';
import { uniteColumns } from '../columns';
import { boolean, compare } from './comparisons';
import { comprehension } from './comprehensions';
import { decided } from './conditions';
import { columnsArithmetic, otherColumns } from '../data/columnNames';
import { labelOf } from '../data/labelsOfScores';
import { decideElement } from '../data/learnedNames';
import { isCell } from '../data/rowSelection';
import { subscript } from '../data/subscripts';
import { combine } from '../data/dataOperations';
import { piecesAround } from '../rows/pieces';
import { stackRows } from '../rows/stacking';
import { withEntries } from '../dicts';
import { constant, foldBinary, stringOf, text, textParts } from './folding';
import { iterate, MAX_ITEMS } from './iteration';
import { choose, joinValue } from '../join';
import { runManaged } from './managedBlocks';
import type { Machine, Seen } from '../machine';
import { UNKNOWN, withSteps, type DataObject, type ListObject, type Value } from '../values';

/** Expressions nested deeper than this are unknown. The parser bounds them too. */
const MAX_DEPTH = 200;

let depth = 0;

/** Value of an expression, which is remembered for rules to ask. Unknown where steps or depth run out; never throws for odd code. */
export function evaluate(m: Machine, node: Expression): Value {
  if (m.exhausted() || depth > MAX_DEPTH) return UNKNOWN;
  depth++;
  try {
    const value = evaluateNode(m, node);
    if (node.kind !== 'Constant') remember(m, node, value);
    return value;
  } finally {
    depth--;
  }
}

/** What rules ask of an expression: its value, and the objects behind it as they are now. */
function remember(m: Machine, node: Expression, value: Value): void {
  if (value.kind === 'ref') {
    const object = m.store.get(value.id);
    m.seen.set(node, object === undefined ? { value, held: NOTHING_HELD } : { value, held: [object] });
  } else if (value.kind === 'choice') m.seen.set(node, { value, held: m.objects(value).map(({ object }) => object) });
  else m.seen.set(node, value === UNKNOWN ? NOTHING_SEEN : { value, held: NOTHING_HELD });
}

const NOTHING_HELD: readonly never[] = [];
const NOTHING_SEEN: Seen = { value: UNKNOWN, held: NOTHING_HELD };

function evaluateNode(m: Machine, node: Expression): Value {
  switch (node.kind) {
    case 'Name':
      return nameValue(m, node);
    case 'Attribute':
      return attribute(m, node);
    case 'Call':
      return callExpression(m, node);
    case 'Subscript':
      return subscript(m, node);
    case 'Constant':
      return node.value === undefined ? UNKNOWN : constant(node.value);
    case 'FString': {
      const parts = node.parts.map((part) => (typeof part === 'string' ? part : evaluate(m, part)));
      return (
        rowsInText(m, parts) ??
        text(parts.flatMap((part) => (typeof part === 'string' ? [part] : (textParts(part) ?? [null]))))
      );
    }
    case 'BinOp': {
      const before = evaluate(m, node.left);
      const right = evaluate(m, node.right);
      // X - X.mean(): the right side tells that X holds rows.
      const left = before.kind === 'unknown' && node.left.kind === 'Name' ? evaluate(m, node.left) : before;
      return (
        joinText(m, node, left, right) ??
        piecesAround(m, node, left, right) ??
        foldBinary(node.op, left, right) ??
        addLists(m, node.op, left, right) ??
        columnsArithmetic(m, node.op, left, right) ??
        joinLists(m, node.op, left, right) ??
        combine(m, node.op, [left, right])
      );
    }
    case 'UnaryOp': {
      const value = evaluate(m, node.operand);
      if (value.kind === 'constant' && typeof value.value === 'number' && node.op === '-')
        return constant(-value.value);
      if (value.kind === 'constant' && node.op === 'not') return constant(!value.value);
      const complement = node.op === '~' ? otherColumns(m, value) : null;
      if (complement !== null) return complement;
      return combine(m, node.op, [value]);
    }
    case 'BoolOp':
      return boolean(m, node);
    case 'Compare':
      return compare(m, node);
    case 'Lambda':
      return { kind: 'function', node, name: '<lambda>', scope: m.scope.id, receiver: null, path: null };
    case 'IfExp':
      return conditional(m, node);
    case 'Tuple':
      return { kind: 'tuple', items: elements(m, node.elements).items };
    case 'List':
    case 'Set': {
      const { items, open } = elements(m, node.elements);
      const spread = spreadData(m, node.elements);
      if (spread !== null) return spread;
      return m.store.allocate({ kind: 'list', form: node.kind === 'List' ? 'list' : 'set', items, open });
    }
    case 'Dict':
      return dict(m, node);
    case 'Comprehension':
      return comprehension(m, node);
    case 'Starred':
      return evaluate(m, node.value);
    case 'NamedExpr': {
      const value = evaluate(m, node.value);
      m.bindName(node, m.scope, node.target.id, value);
      return value;
    }
    case 'Await':
      return evaluate(m, node.value);
    case 'Yield': {
      const value = node.value === null ? UNKNOWN : evaluate(m, node.value);
      m.returns.at(-1)?.yields.push(value);
      runManaged(m, value);
      return UNKNOWN;
    }
    case 'Slice':
      for (const bound of [node.lower, node.upper, node.step]) if (bound !== null) evaluate(m, bound);
      return UNKNOWN;
    case 'ErrorExpression':
      for (const child of node.children) evaluate(m, child);
      return UNKNOWN;
  }
}

/** Entries of a dict that are told apart. */
const MAX_ENTRIES = 1024;

/** `a if test else b`: one of them where the test is known. */
function conditional(m: Machine, node: IfExp): Value {
  const { test, body, orelse } = node;
  const tested = evaluate(m, test);
  decideElement(m, tested);
  const known = decided(m, test);
  if (known !== null) return evaluate(m, known ? body : orelse);
  const ways = [isAbsentInBody(node) ? constant(null) : evaluate(m, body), evaluate(m, orelse)];
  return labelOf(m, tested, ways) ?? choose(ways);
}

/** `df["name"] + ": " + df["text"]` are rows, and `"Dear %s" % row["name"]` is a text that holds them; null without rows. */
function joinText(m: Machine, node: BinOp, left: Value, right: Value): Value | null {
  if (node.op === '%' && (left.kind === 'constant' || left.kind === 'text'))
    return rowsInText(m, right.kind === 'tuple' ? right.items : [right]);
  if (node.op !== '+' || (!isText(left) && !isText(right))) return null;
  const rows = [left, right].some((value) => ROWS.has(m.data(value)?.form ?? 'scalar'));
  return rows ? combine(m, node.op, [left, right]) : rowsInText(m, [left, right]);
}

function isText(value: Value): boolean {
  return value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
}

const ROWS: ReadonlySet<DataObject['form']> = new Set(['table', 'column', 'array']);

/** A text that rows of a table are written into holds them; numbers that were computed over rows do not make it so. */
function rowsInText(m: Machine, parts: readonly (string | Value)[]): Value | null {
  const held = parts
    .map((part) => (typeof part === 'string' ? null : m.data(part)))
    .filter((data) => data !== null)
    .filter((data) => (ROWS_IN_TEXT.has(data.form) || isCell(data)) && data.columns.known.size > 0);
  const [first, ...rest] = held;
  if (first === undefined) return null;
  const columns = rest.reduce((all, data) => uniteColumns(all, data.columns), first.columns);
  return m.derive(first, { form: 'text', columns });
}

const ROWS_IN_TEXT: ReadonlySet<DataObject['form']> = new Set(['table', 'column', 'array', 'text']);

/** `[*df.columns]`, `[*names]`: what is spread alone, as a list, where it is data. The elements were evaluated before. */
function spreadData(m: Machine, nodes: readonly Expression[]): Value | null {
  const [only] = nodes;
  if (nodes.length !== 1 || only?.kind !== 'Starred') return null;
  const data = m.data(m.valueAt(only));
  if (data === null || data.form === 'table') return null;
  return m.derive(data, data.through.at(-1) === 'columns' ? {} : { through: withSteps(data.through, 'list') });
}

function elements(m: Machine, nodes: readonly Expression[]): { items: Value[]; open: boolean } {
  const items: Value[] = [];
  let open = false;
  for (const node of nodes) {
    const value = evaluate(m, node);
    if (node.kind === 'Starred') {
      const more = iterate(m, value);
      if (more.exact) items.push(...more.items);
      else open = true;
    } else items.push(value);
  }
  return { items, open };
}

/** `prompt | model | parser`: a chain does what its parts do, so it may be each of these objects of libraries. */
function piped(m: Machine, sides: readonly Value[]): Value | null {
  const options = sides.flatMap((side) =>
    (side.kind === 'choice' ? side.options : [side]).filter((one) => {
      const object = m.object(one);
      return object?.kind === 'instance' && object.userClass === null;
    }),
  );
  const [first, second] = options;
  if (first === undefined || options.length > MAX_PARTS) return null;
  return second === undefined ? first : { kind: 'choice', options };
}

/** Parts of a chain that are told apart. */
const MAX_PARTS = 12;

/** `lags | windows` of two dicts. */
function unitedDicts(m: Machine, left: Value, right: Value): Value | null {
  const [one, other] = [m.object(left), m.object(right)];
  if (one?.kind !== 'dict') return null;
  return m.store.allocate(withEntries(one, other?.kind === 'dict' ? other : null));
}

function addLists(m: Machine, op: string, left: Value, right: Value): Value | null {
  if (op === '*') return repeated(m, left) ?? repeated(m, right);
  if (op !== '+') return op === '|' ? (unitedDicts(m, left, right) ?? piped(m, [left, right])) : null;
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    return left.items.length + right.items.length > MAX_ITEMS
      ? UNKNOWN
      : { kind: 'tuple', items: [...left.items, ...right.items] };
  }
  const a = listOf(m, left);
  const b = listOf(m, right);
  if (a === null || b === null) return null;
  return m.store.allocate({
    kind: 'list',
    form: 'list',
    items: [...a.items, ...b.items].slice(0, MAX_ITEMS),
    open: a.open || b.open,
  });
}

/** The list, or what one of two may hold: `names + (["city"] if "city" in frame else [])`. */
function listOf(m: Machine, value: Value): Pick<ListObject, 'items' | 'open'> | null {
  if (value.kind !== 'choice') {
    const list = m.object(value);
    return list?.kind === 'list' ? list : null;
  }
  const lists = value.options.map((one) => m.object(one)).filter((one) => one?.kind === 'list');
  return lists.length < value.options.length ? null : { items: lists.flatMap(({ items }) => items), open: true };
}

/** `[0] * n`: places that a loop fills; `[rare] * 5`: rows that are there several times. */
function repeated(m: Machine, value: Value): Value | null {
  const list = m.object(value);
  if (list?.kind !== 'list') return null;
  const [only] = list.items;
  const items = list.items.length === 1 && m.data(only) !== null ? [...list.items, ...list.items] : list.items;
  return m.store.allocate({ ...list, items, open: true });
}

/** `list(train['text']) + list(test['text'])`: the rows of both. */
function joinLists(m: Machine, op: string, left: Value, right: Value): Value | null {
  const isList = (value: Value): boolean => LISTED.has(m.data(value)?.through.at(-1) ?? '');
  return op === '+' && isList(left) && isList(right) ? stackRows(m, [left, right]) : null;
}

const LISTED: ReadonlySet<string> = new Set(['list', 'tolist', 'to_list']);

const BUILTINS = new Set(
  (
    'abs all any bool bytes callable dict divmod enumerate eval exec filter float format frozenset getattr hasattr hash hex id input int isinstance ' +
    'iter len list map max min next object open ord pow print range repr reversed round set setattr sorted str sum super tuple type vars zip'
  ).split(' '),
);

function nameValue(m: Machine, node: Name): Value {
  const value = m.store.lookup(m.scope, node.id);
  if (value !== undefined) return value;
  if (BUILTINS.has(node.id)) return { kind: 'library', name: `builtins.${node.id}` };
  if (node.id === '__name__') return constant('__main__');
  if (node.id === '__file__') return { kind: 'path', parts: [m.file] };
  const ofHost = m.knowledge.hostName(node.id);
  return ofHost === undefined ? UNKNOWN : { kind: 'library', name: ofHost };
}

function dict(m: Machine, node: Dict): Value {
  const entries = new Map<string, Value>();
  let open = false;
  let rest: Value | undefined;
  for (const entry of node.entries) {
    const value = evaluate(m, entry.value);
    if (entry.key === null) {
      const object = m.object(value);
      if (object?.kind === 'dict') for (const [key, each] of object.entries) entries.set(key, each);
      else open = true;
      continue;
    }
    const key = evaluate(m, entry.key);
    const name = stringOf(key) ?? (key.kind === 'constant' ? String(key.value) : null);
    if (name === null || entries.size >= MAX_ENTRIES) open = true;
    else entries.set(name, value);
    // {street: rents.loc[street]}
    if (name === null && m.data(key) !== null && m.data(value) !== null) rest = joinValue(rest, value) ?? value;
  }
  return m.store.allocate({ kind: 'dict', entries, open, ...(rest === undefined ? {} : { rest }) });
}
