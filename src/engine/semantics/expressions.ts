// Evaluates expressions to what they may hold.
import type { Argument, Attribute, BoolOp, Compare, Comprehension, Dict, Expression, Name } from '../python/ast';
import { assign } from './assignment';
import { callExpression, callFunction } from './calls';
import { decided } from './conditions';
import { dropColumns, NO_COLUMNS, selectColumns, uniteColumns } from './columns';
import { dataAttribute, isAccessor, isSome, namesOf, subscript, takeColumns } from './dataAccess';
import { combine, stackRows } from './dataOperations';
import { estimatorAttribute } from './estimators';
import { constant, foldBinary, pathAttribute, stringOf, text, textParts } from './folding';
import { iterate } from './iteration';
import { choose, sameValue } from './join';
import type { Machine } from './machine';
import { UNKNOWN, type CallArguments, type DataObject, type Value } from './values';

/** Expressions nested deeper than this are unknown. The parser bounds them too. */
const MAX_DEPTH = 200;
let depth = 0;

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
  m.values.set(node, value);
  if (value.kind === 'ref') {
    const object = m.store.get(value.id);
    if (object !== undefined) m.held.set(node, [object]);
  } else if (value.kind === 'choice')
    m.held.set(
      node,
      m.objects(value).map(({ object }) => object),
    );
  else m.held.delete(node);
}

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
        foldBinary(node.op, left, right) ??
        addLists(m, node.op, left, right) ??
        columnsArithmetic(m, node.op, left, right) ??
        joinLists(m, node.op, left, right) ??
        combine(m, node, node.op, [left, right])
      );
    }
    case 'UnaryOp': {
      const value = evaluate(m, node.operand);
      if (value.kind === 'constant' && typeof value.value === 'number' && node.op === '-')
        return constant(-value.value);
      if (value.kind === 'constant' && node.op === 'not') return constant(!value.value);
      const complement = node.op === '~' ? otherColumns(m, value) : null;
      if (complement !== null) return complement;
      return combine(m, node, node.op, [value]);
    }
    case 'BoolOp':
      return boolean(m, node);
    case 'Compare':
      return compare(m, node);
    case 'Lambda':
      return { kind: 'function', node, name: '<lambda>', scope: m.scope.id, receiver: null, path: null };
    case 'IfExp':
      evaluate(m, node.test);
      switch (decided(m, node.test)) {
        case true:
          return evaluate(m, node.body);
        case false:
          return evaluate(m, node.orelse);
        default:
          return choose([evaluate(m, node.body), evaluate(m, node.orelse)]);
      }
    case 'Tuple':
      return { kind: 'tuple', items: elements(m, node.elements).items };
    case 'List':
    case 'Set': {
      const { items, open } = elements(m, node.elements);
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

/** Items of a list or tuple that are told apart, and entries of a dict. */
const MAX_ITEMS = 256;
const MAX_ENTRIES = 1024;
/** Items that a comprehension takes through all loops and comprehensions around it together. */
const MAX_ITEM_TURNS = 4096;
/** A text that rows of a table are written into holds them; numbers that were computed over rows do not make it so. */
function rowsInText(m: Machine, parts: readonly (string | Value)[]): Value | null {
  const held = parts
    .map((part) => (typeof part === 'string' ? null : m.data(part)))
    .filter((data) => data !== null)
    .filter(({ form, columns }) => ROWS_IN_TEXT.has(form) && columns.known.size > 0);
  const [first, ...rest] = held;
  if (first === undefined) return null;
  const columns = rest.reduce((all, data) => uniteColumns(all, data.columns), first.columns);
  return m.derive(first, { form: 'text', columns });
}

const ROWS_IN_TEXT: ReadonlySet<DataObject['form']> = new Set(['table', 'column', 'array', 'text']);

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

function addLists(m: Machine, op: string, left: Value, right: Value): Value | null {
  if (op !== '+') return null;
  if (left.kind === 'tuple' && right.kind === 'tuple') {
    return left.items.length + right.items.length > MAX_ITEMS
      ? UNKNOWN
      : { kind: 'tuple', items: [...left.items, ...right.items] };
  }
  const a = m.object(left);
  const b = m.object(right);
  if (a?.kind !== 'list' || b?.kind !== 'list') return null;
  return m.store.allocate({
    kind: 'list',
    form: 'list',
    items: [...a.items, ...b.items].slice(0, MAX_ITEMS),
    open: a.open || b.open,
  });
}

/** `list(train['text']) + list(test['text'])`: the rows of both. */
function joinLists(m: Machine, op: string, left: Value, right: Value): Value | null {
  const isList = (value: Value): boolean => LISTED.has(m.data(value)?.through.at(-1) ?? '');
  return op === '+' && isList(left) && isList(right) ? stackRows(m, [left, right]) : null;
}

const LISTED: ReadonlySet<string> = new Set(['list', 'tolist', 'to_list']);

/** `set(df.columns) - {'y'}`: all but those; with what is not known on the right, some of them. */
export function columnsArithmetic(m: Machine, op: string, left: Value, right: Value): Value | null {
  const data = m.data(left);
  if (data?.through.at(-1) !== 'columns') return null;
  const names = m.strings(right);
  if (op === '-')
    return namesOf(
      m,
      data,
      names === null ? data.columns : dropColumns(data.columns, names),
      names === null || isSome(data),
    );
  if ((op === '+' || op === '|') && names !== null)
    return namesOf(m, data, uniteColumns(data.columns, selectColumns(NO_COLUMNS, names)));
  return namesOf(m, data, data.columns, true);
}

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
  if (node.id === '__file__') return { kind: 'path', parts: [m.path] };
  if (node.id === 'display') return { kind: 'library', name: 'IPython.display.display' };
  // Notebooks of Spark have their session as a name of its own.
  if (node.id === 'spark') return { kind: 'library', name: 'pyspark.sql.SparkSession' };
  return UNKNOWN;
}

function attribute(m: Machine, node: Attribute): Value {
  const receiver = evaluate(m, node.object);
  return attributeOf(m, receiver, node.attr, node);
}

export function attributeOf(m: Machine, receiver: Value, attr: string, node: Expression): Value {
  switch (receiver.kind) {
    case 'library':
      return { kind: 'library', name: `${receiver.name}.${attr}` };
    case 'module':
      return receiver.names.get(attr) ?? UNKNOWN;
    case 'path': {
      const folded = pathAttribute(receiver.parts, attr);
      return folded ?? { kind: 'method', receiver, name: attr, node };
    }
    case 'class': {
      const own = m
        .classChain(receiver)
        .map((one) => one.methods.get(attr))
        .find((one) => one !== undefined);
      return own ?? { kind: 'method', receiver, name: attr, node };
    }
    case 'choice':
      // Of the rows of one table or another: what is located is located in each.
      if (isAccessor(attr) && receiver.options.every((one) => m.object(one)?.kind === 'data'))
        return { kind: 'method', receiver, name: attr, node };
      return choose(receiver.options.map((option) => attributeOf(m, option, attr, node)));
    case 'ref':
      return objectAttribute(m, receiver, attr, node);
    default:
      return { kind: 'method', receiver, name: attr, node };
  }
}

function objectAttribute(m: Machine, receiver: Value & { kind: 'ref' }, attr: string, node: Expression): Value {
  const object = m.store.get(receiver.id);
  switch (object?.kind) {
    case 'data': {
      const value = dataAttribute(m, receiver, receiver.id, object, attr, node);
      // df.age: a method of no library, so a column
      const isCall = value.kind === 'method' && object.form === 'table' && object.library === 'pandas';
      const known =
        isCall && m.knowledge.method('table', attr) === undefined && m.knowledge.method('column', attr) === undefined;
      const called = node.kind === 'Attribute' && m.calledAttributes.has(node);
      if (known && !called && object.columns.open && !object.columns.dropped.has(attr) && /^[A-Za-z]\w*$/.test(attr)) {
        return takeColumns(m, node, receiver, receiver.id, [attr], 'column');
      }
      return value;
    }
    case 'estimator':
      return estimatorAttribute(m, receiver, receiver.id, object, attr, node);
    case 'instance': {
      const own = object.attributes.get(attr);
      if (own !== undefined) return own;
      const method = object.userClass === null ? null : m.method(object.userClass, attr);
      if (method !== null) {
        const bound: Value = { ...method, receiver };
        const isProperty =
          method.node.kind === 'FunctionDef' &&
          method.node.decorators.some((one) => one.kind === 'Name' && /property$/.test(one.id));
        return isProperty && node.kind === 'Attribute'
          ? callFunction(m, node, bound, { positional: [], keywords: new Map(), open: false })
          : bound;
      }
      const inherited =
        object.userClass === null
          ? undefined
          : m
              .classChain(object.userClass)
              .map((one) => one.methods.get(attr))
              .find((one) => one !== undefined);
      return inherited ?? { kind: 'method', receiver, name: attr, node };
    }
    default:
      return { kind: 'method', receiver, name: attr, node };
  }
}

function boolean(m: Machine, node: BoolOp): Value {
  const values = node.values.map((one) => evaluate(m, one));
  if (values.some((one) => m.data(one) !== null && m.data(one)?.form === 'mask')) return combine(m, node, '&', values);
  return choose(values);
}

function compare(m: Machine, node: Compare): Value {
  const left = evaluate(m, node.left);
  const rights = node.comparators.map((one) => evaluate(m, one));
  const [right] = rights;
  const [op] = node.ops;
  if (right !== undefined && op !== undefined && rights.length === 1) {
    const decided = decide(m, op, left, right);
    if (decided !== null) return constant(decided);
    const data = m.data(left);
    const isColumn = data?.form === 'column' || (data?.form === 'array' && data.columns.known.size === 1);
    if (data !== null && isColumn && (op === '==' || op === '!=')) {
      m.facts.column({
        node,
        action: 'compare',
        data: left.kind === 'ref' ? left.id : null,
        columns: [...data.columns.known.keys()],
      });
    }
  }
  return compareColumns(m, op, left, right) ?? combine(m, node, op ?? '==', [left, ...rights]);
}

/** `df.columns != 'y'` chooses columns, not rows. */
function compareColumns(m: Machine, op: string | undefined, left: Value, right: Value | undefined): Value | null {
  const data = m.data(left);
  const name = stringOf(right);
  if (data?.through.at(-1) !== 'columns' || name === null) return null;
  const rest = m.derive(data, { columns: dropColumns(data.columns, [name]) });
  const only = m.derive(data, { columns: selectColumns(data.columns, [name]) });
  if (op === '!=') return rest;
  return op === '==' ? only : null;
}

/** `~df.columns.isin([…])`: the columns that were not chosen. */
function otherColumns(m: Machine, value: Value): Value | null {
  const data = m.data(value);
  return data?.through.at(-1) === 'columns' ? (data.holds[0] ?? null) : null;
}

/** Comparisons of constants, for conditions in comprehensions. */
function decide(m: Machine, op: string, left: Value, right: Value): boolean | null {
  if (op === 'in' || op === 'not in') {
    const names = m.strings(right);
    const name = stringOf(left);
    if (name === null) return null;
    if (names !== null && right.kind !== 'constant') return names.includes(name) === (op === 'in');
    const whole = stringOf(right);
    return whole === null ? null : whole.includes(name) === (op === 'in');
  }
  if (left.kind !== 'constant' || right.kind !== 'constant') return null;
  if (op === '==') return sameValue(left, right);
  if (op === '!=') return !sameValue(left, right);
  return null;
}

function dict(m: Machine, node: Dict): Value {
  const entries = new Map<string, Value>();
  let open = false;
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
  }
  return m.store.allocate({ kind: 'dict', entries, open });
}

function comprehension(m: Machine, node: Comprehension): Value {
  const outer = m.scope;
  const turns = m.turns;
  const scope = m.newScope('function', outer, outer.functionName);
  m.scope = scope;
  try {
    const [clause] = node.clauses;
    if (clause === undefined) return UNKNOWN;
    const source = evaluate(m, clause.iter);
    const sequence = iterate(m, source);
    const exact = sequence.exact && node.clauses.length === 1;
    const results: [Value, Value | null][] = [];
    let certain = exact;
    const most = exact ? Math.max(1, Math.min(MAX_ITEMS, Math.floor(MAX_ITEM_TURNS / m.turns))) : 4;
    const taken = sequence.items.slice(0, most);
    if (taken.length < sequence.items.length) certain = false;
    m.turns *= Math.max(1, taken.length);
    for (const item of taken) {
      assign(m, clause.target, item);
      let keep: boolean | null = true;
      for (const condition of clause.conditions) {
        const value = evaluate(m, condition);
        if (value.kind === 'constant' && !value.value) keep = false;
        else if (value.kind !== 'constant' && keep) keep = null;
      }
      if (keep === false) continue;
      if (keep === null) certain = false;
      for (const inner of node.clauses.slice(1)) {
        const items = iterate(m, evaluate(m, inner.iter));
        assign(m, inner.target, choose(items.items));
        for (const condition of inner.conditions) evaluate(m, condition);
      }
      results.push([evaluate(m, node.element), node.value === null ? null : evaluate(m, node.value)]);
    }
    const columns = openColumnList(m, node, source);
    if (columns !== null) return columns;
    if (node.form === 'dict') {
      const entries = new Map<string, Value>();
      for (const [key, value] of results) {
        const name = stringOf(key);
        if (name !== null && value !== null) entries.set(name, value);
      }
      return m.store.allocate({ kind: 'dict', entries, open: !certain || entries.size < results.length });
    }
    const items = results.map(([element]) => element);
    return m.store.allocate({ kind: 'list', form: node.form === 'set' ? 'set' : 'list', items, open: !certain });
  } finally {
    m.turns = turns;
    m.scope = outer;
  }
}

/** `[c for c in df.columns if c != 'y']` where the columns are not all known: every one but those excluded. */
function openColumnList(m: Machine, node: Comprehension, source: Value): Value | null {
  const data = m.data(source);
  const [clause] = node.clauses;
  const isColumns = data?.through.at(-1) === 'columns' || (data?.form === 'table' && data.library === 'pandas');
  if (data === null || clause === undefined || !isColumns || !data.columns.open || node.clauses.length !== 1)
    return null;
  if (node.element.kind !== 'Name' || clause.target.kind !== 'Name' || node.element.id !== clause.target.id)
    return null;
  const excluded: string[] = [];
  let some = isSome(data);
  for (const condition of conditionsOf(clause.conditions)) {
    const names = excludedBy(m, condition, clause.target.id);
    if (names === null) some = true;
    else {
      excluded.push(...names.names);
      some ||= !names.all;
    }
  }
  return namesOf(m, data, dropColumns(data.columns, excluded), some);
}

/** Conditions that all hold, those within `and` one by one. */
function conditionsOf(nodes: readonly Expression[]): Expression[] {
  return nodes.flatMap((node) => (node.kind === 'BoolOp' && node.op === 'and' ? conditionsOf(node.values) : [node]));
}

/** Names that `c != 'y'` or `c not in names` leaves out; not all of them where the list holds more. */
function excludedBy(m: Machine, node: Expression, variable: string): { names: readonly string[]; all: boolean } | null {
  const negated = node.kind === 'UnaryOp' && node.op === 'not';
  const condition = negated ? node.operand : node;
  if (condition.kind !== 'Compare' || condition.ops.length !== 1) return null;
  const [right] = condition.comparators;
  const [op] = condition.ops;
  if (right === undefined || condition.left.kind !== 'Name' || condition.left.id !== variable) return null;
  if (op !== (negated ? '==' : '!=') && op !== (negated ? 'in' : 'not in')) return null;
  const value = evaluate(m, right);
  const names = m.strings(value);
  if (names !== null) return { names, all: true };
  const list = m.object(value);
  if (list?.kind !== 'list') return null;
  return { names: list.items.map((item) => stringOf(item)).filter((name) => name !== null), all: false };
}

export function evaluateArguments(m: Machine, nodes: readonly Argument[]): CallArguments {
  const positional: Value[] = [];
  const keywords = new Map<string, Value>();
  let open = false;
  for (const node of nodes) {
    const value = evaluate(m, node.value);
    if (node.star === '*') {
      const more = iterate(m, value);
      if (more.exact) positional.push(...more.items);
      else open = true;
    } else if (node.star === '**') {
      const object = m.object(value);
      if (object?.kind === 'dict') for (const [key, each] of object.entries) keywords.set(key, each);
      if (object?.kind !== 'dict' || object.open) open = true;
    } else if (node.keyword !== null) keywords.set(node.keyword, value);
    else positional.push(value);
  }
  return { positional, keywords, open };
}
