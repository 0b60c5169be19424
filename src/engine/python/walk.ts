// Generic visits over the syntax tree. Nothing here recurses into left-deep chains, so that any tree can be walked.
import type { Argument, Comprehension, Expression, Node, NodeBase, Parameter, Statement } from './ast';

/** Most nodes of a tree have no parts, and rules look at all of them. */
const NONE: readonly never[] = [];

/** Direct parts of a node that are nodes, in source order. Blocks of statements are among them. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'Name':
    case 'Constant':
    case 'Import':
    case 'ImportFrom':
    case 'RunFile':
    case 'Global':
    case 'Nonlocal':
    case 'Pass':
    case 'Break':
    case 'Continue':
    case 'ErrorStatement':
      return NONE;
    case 'Attribute':
      return [node.object];
    case 'Argument':
    case 'Starred':
    case 'Await':
    case 'ExpressionStatement':
      return [node.value];
    case 'Call':
      return [node.func, ...node.args];
    case 'Subscript':
      return [node.object, node.index];
    case 'Slice':
      return present(node.lower, node.upper, node.step);
    case 'FString':
      return [...node.parts.filter((part) => typeof part !== 'string'), ...node.formats];
    case 'BinOp':
      return [node.left, node.right];
    case 'UnaryOp':
      return [node.operand];
    case 'BoolOp':
      return node.values;
    case 'Compare':
      return [node.left, ...node.comparators];
    case 'Lambda':
      return [...parameterNodes(node.params), node.body];
    case 'IfExp':
      return [node.body, node.test, node.orelse];
    case 'Tuple':
    case 'List':
    case 'Set':
      return node.elements;
    case 'Dict':
      return node.entries.flatMap(({ key, value }) => present(key, value));
    case 'Comprehension':
      return comprehensionNodes(node);
    case 'NamedExpr':
      return [node.target, node.value];
    case 'Yield':
    case 'Return':
      return present(node.value);
    case 'ErrorExpression':
      return node.children;
    case 'Assign':
      return node.annotation === undefined
        ? [...node.targets, node.value]
        : [...node.targets, node.annotation, node.value];
    case 'AugAssign':
      return [node.target, node.value];
    case 'Declaration':
      return [node.target, node.annotation];
    case 'Delete':
      return node.targets;
    case 'If':
    case 'While':
      return [node.test, ...node.body, ...node.orelse];
    case 'For':
      return [node.target, node.iter, ...node.body, ...node.orelse];
    case 'With':
      return [...node.items.flatMap(({ context, target }) => present(context, target)), ...node.body];
    case 'Try':
      return [
        ...node.body,
        ...node.handlers.flatMap(({ type, body }) => [...present(type), ...body]),
        ...node.orelse,
        ...node.finalbody,
      ];
    case 'FunctionDef':
      return [...node.decorators, ...parameterNodes(node.params), ...present(node.returns), ...node.body];
    case 'ClassDef':
      return [...node.decorators, ...node.bases, ...node.body];
    case 'Raise':
      return present(node.value, node.cause);
    case 'Assert':
      return present(node.test, node.message);
    case 'Match':
      return [node.subject, ...node.cases.flatMap(({ guard, body }) => [...present(guard), ...body])];
    case 'Python2Statement':
      return node.values;
  }
}

function present<Kind extends Node>(...nodes: readonly (Kind | null)[]): Kind[] {
  return nodes.filter((node) => node !== null);
}

function parameterNodes(params: readonly Parameter[]): Expression[] {
  return params.flatMap((parameter) => present(parameter.annotation, parameter.default));
}

function comprehensionNodes(node: Comprehension): Expression[] {
  return [
    ...present(node.element, node.value),
    ...node.clauses.flatMap(({ target, iter, conditions }) => [target, iter, ...conditions]),
  ];
}

/** What a visitor may answer: `skip` leaves out what lies inside the node, `stop` ends the walk. */
export type Visit = 'skip' | 'stop' | undefined;

/** Visits nodes and all that is in them, in source order, parents first. Returns false where the visitor stopped. */
export function walk(roots: readonly Node[], visit: (node: Node) => Visit): boolean {
  const pending: Node[] = [...roots].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const answer = visit(node);
    if (answer === 'stop') return false;
    if (answer === 'skip') continue;
    const children = childrenOf(node);
    for (let child = children.length - 1; child >= 0; child--) {
      const next = children[child];
      if (next) pending.push(next);
    }
  }
  return true;
}

const EXPRESSIONS: ReadonlySet<Node['kind']> = new Set<Expression['kind']>([
  'Name',
  'Attribute',
  'Call',
  'Subscript',
  'Slice',
  'Constant',
  'FString',
  'BinOp',
  'UnaryOp',
  'BoolOp',
  'Compare',
  'Lambda',
  'IfExp',
  'Tuple',
  'List',
  'Set',
  'Dict',
  'Comprehension',
  'Starred',
  'NamedExpr',
  'Await',
  'Yield',
  'ErrorExpression',
]);

/** Whether a node is a statement: neither an expression nor an argument of a call. */
export function isStatement(node: Node): node is Statement {
  return node.kind !== 'Argument' && !EXPRESSIONS.has(node.kind);
}

/** Blocks inside a statement, in source order. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'If':
    case 'For':
    case 'While':
      return [statement.body, statement.orelse];
    case 'With':
    case 'FunctionDef':
    case 'ClassDef':
      return [statement.body];
    case 'Try':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orelse,
        statement.finalbody,
      ];
    case 'Match':
      return statement.cases.map((one) => one.body);
    default:
      return NONE;
  }
}

/** Every statement in a body, with those in nested blocks, functions and classes. */
export function statementsIn(body: readonly Statement[]): Statement[] {
  return statementsWhere(body, () => true);
}

/** The same without what stands inside functions and classes: a definition is one statement. */
export function statementsOutsideDefinitions(body: readonly Statement[]): Statement[] {
  return statementsWhere(body, ({ kind }) => kind !== 'FunctionDef' && kind !== 'ClassDef');
}

/** Statements in source order, with those inside the ones that are entered. */
function statementsWhere(body: readonly Statement[], isEntered: (statement: Statement) => boolean): Statement[] {
  const found: Statement[] = [];
  const pending: Statement[] = [];
  const queue = (block: readonly Statement[]): void => {
    for (let i = block.length - 1; i >= 0; i--) {
      const statement = block[i];
      if (statement !== undefined) pending.push(statement);
    }
  };
  queue(body);
  for (let statement = pending.pop(); statement !== undefined; statement = pending.pop()) {
    found.push(statement);
    const blocks = isEntered(statement) ? blocksOf(statement) : NONE;
    for (let i = blocks.length - 1; i >= 0; i--) queue(blocks[i] ?? NONE);
  }
  return found;
}

/** The innermost statement that a node stands in; null where its chunk does not hold it. */
export function statementOf(node: NodeBase): Statement | null {
  const isAround = (one: NodeBase): boolean => one.start <= node.start && node.end <= one.end;
  let found: Statement | null = null;
  let body: readonly Statement[] = node.chunk.body;
  // Down through the statements around it, rather than over all of the chunk.
  for (;;) {
    const inner: Statement | undefined = body.findLast(isAround);
    if (inner === undefined) return found;
    found = inner;
    body = blocksOf(inner).flat();
  }
}

/** `np.random.seed` for a chain of names; null for anything else. */
export function dottedName(node: Expression): string | null {
  const parts: string[] = [];
  let at = node;
  while (at.kind === 'Attribute') {
    parts.push(at.attr);
    at = at.object;
  }
  if (at.kind !== 'Name') return null;
  parts.push(at.id);
  return parts.reverse().join('.');
}

/** Last name of a chain, as written: `fit` of `model.fit`. Empty for what is no name. */
export function lastName(node: Node): string {
  return node.kind === 'Attribute' ? node.attr : node.kind === 'Name' ? node.id : '';
}

/** Each target of an assignment with what it is given: `x = y = 1`. */
export function givenBy(one: Statement): readonly { readonly target: Expression; readonly value: Expression }[] {
  return one.kind === 'Assign' ? one.targets.map((target) => ({ target, value: one.value })) : [];
}

/** A name that is declared with its type, as fields of a class are. */
export interface Field {
  readonly name: string;
  readonly annotation: Expression;
  /** Null of `age: int`. */
  readonly value: Expression | null;
}

/** `age: int`, `age: int = 0`; null for another statement. */
export function fieldDeclared(one: Statement): Field | null {
  const target = one.kind === 'Declaration' ? one.target : one.kind === 'Assign' ? one.targets[0] : undefined;
  if (target?.kind !== 'Name' || (one.kind !== 'Declaration' && one.kind !== 'Assign')) return null;
  const { annotation } = one;
  if (annotation === undefined) return null;
  return { name: target.id, annotation, value: one.kind === 'Assign' ? one.value : null };
}

/** Positional argument at `position`, or the keyword `name`; undefined where neither is written. */
export function argumentOf(args: readonly Argument[], position: number, name: string): Argument | undefined {
  const keyword = args.find((argument) => argument.keyword === name);
  if (keyword) return keyword;
  const firstStar = args.findIndex((argument) => argument.star !== '' || argument.keyword !== null);
  const positional = firstStar < 0 ? args : args.slice(0, firstStar);
  return positional[position];
}

/** `df` in `df['a'].clip(0).mean()`. */
export function rootName(node: Expression): string | null {
  let at = node;
  while (at.kind !== 'Name') {
    if (at.kind === 'Call') at = at.func;
    else if (at.kind === 'Attribute' || at.kind === 'Subscript') at = at.object;
    else return null;
  }
  return at.id;
}
