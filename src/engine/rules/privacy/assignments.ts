// What names, attributes and keys were last given before a place, in the order of the source and without following branches.
import { isAround } from '../../python/around';
import {
  spanOf,
  type AugAssign,
  type Expression,
  type FunctionDef,
  type Name,
  type NamedExpr,
  type NodeBase,
  type Span,
  type Statement,
} from '../../python/ast';
import { boundNames } from '../../python/names';
import { givenBy, statementOf, statementsIn, statementsOutsideDefinitions, walk } from '../../python/walk';
import type { ParsedUnit } from '../../python/unit';
import { grouped, oncePerChunk, oncePerKey } from '../once';
import type { RuleContext } from '../rule';
import { classAround, functionsAround, isSelf } from '../scopes';

/**
 * What a name, an attribute (`self.rows`) or a key (`state["rows"]`) was last given before a place, where it is the same one there:
 * neither in a function of its own nor behind a parameter. What a function takes from outside may also be given further down. Null
 * for other expressions, and where nothing is seen, or only a part of something: `first, second = both()`.
 */
export function assigned(context: RuleContext, node: Expression): Expression | null {
  const given = givenTo(context, node);
  return given === null || given.part !== null ? null : given.value;
}

/** The same, also where it is one part of what a call gave: the first of `first, second = both()`. */
export function givenTo(context: RuleContext, node: Expression): Given | null {
  const place = placeOf(node);
  if (place === null || !bindingsOf(context, node).byPath.has(place.path)) return null;
  const around = functionsAround(node);
  const given = reaching(bindingsOf(context, node), place, around);
  const isIt = (one: Given): boolean => isGiven(one) && isSeen(one.by, place, around, node);
  const isOutside = ({ by }: Given): boolean => !around.some((own) => isAround(own, by));
  const last = (counts: (one: Given) => boolean): Given | undefined =>
    given.findLast((one) => counts(one) && isBefore(one.until, node) && isIt(one)) ??
    (around.length === 0 ? undefined : given.findLast((one) => counts(one) && isOutside(one) && isIt(one)));
  // `client = None` until it is made.
  return last(({ value }) => !isNone(value)) ?? last(({ value }) => isNone(value)) ?? null;
}

/** What an expression was last given; where it is none that can be given anything, or that is not seen, the expression itself. Null for a name alone. */
export function meant(context: RuleContext, node: Expression): Expression | null {
  return assigned(context, node) ?? (node.kind === 'Name' ? null : node);
}

/** What the last assignment to a name gave, wherever it stands. */
export function lastAssignment(context: RuleContext, name: string): Expression | null {
  return bindingsIn(context, context.analysis.unit).byPath.get(name)?.findLast(isGiven)?.value ?? null;
}

/** What was added to a name, an attribute or a key by `+=` before it. */
export function augmentations(context: RuleContext, node: Expression): readonly AugAssign[] {
  const place = placeOf(node);
  if (place === null) return [];
  const around = functionsAround(node);
  return (bindingsOf(context, node).byPath.get(place.path) ?? [])
    .map(({ by }) => by)
    .filter(
      (one): one is AugAssign =>
        one.kind === 'AugAssign' && one.op.startsWith('+') && isBefore(one, node) && isSeen(one, place, around, node),
    );
}

/** Whether what a name was bound to is no longer what it holds here: `delta /= 10` came after that in the same function. */
export function isChangedInPlace(context: RuleContext, node: Name): boolean {
  const last = bindingsOf(context, node)
    .byPath.get(node.id)
    ?.findLast(({ until }) => isBefore(until, node))?.by;
  return last?.kind === 'AugAssign' && functionsAround(last)[0] === functionsAround(node)[0];
}

/** What a statement gives to a place. */
interface Given {
  readonly by: Statement;
  /** What has to be past for it to hold: the statement, of `with open(path) as file:` the name alone. */
  readonly until: NodeBase;
  readonly value: Expression;
  /** Which part of the value, where it is divided here and not written out in parts. */
  readonly part: number | null;
}

/** Something that statements give values to. */
interface GivenPlace {
  /** The name that it begins with. */
  readonly root: string;
  /** How it is written, in one spelling: `state[rows].first`. */
  readonly path: string;
}

function placeOf(node: Expression): GivenPlace | null {
  if (node.kind === 'Name') return { root: node.id, path: node.id };
  if (node.kind !== 'Attribute' && node.kind !== 'Subscript') return null;
  const key = node.kind === 'Attribute' ? `.${node.attr}` : keyOf(node.index);
  const holder = key === null ? null : placeOf(node.object);
  return holder === null || key === null ? null : { ...holder, path: holder.path + key };
}

function keyOf(index: Expression): string | null {
  return index.kind === 'Constant' && typeof index.value === 'string' ? `[${index.value}]` : null;
}

/** Whether a place in these functions, the innermost first, sees what a statement gives. */
function isSeen(one: Statement, { root, path }: GivenPlace, around: readonly FunctionDef[], at: NodeBase): boolean {
  const own = functionsIn(one.chunk).get(one);
  const taking = around.find((each) => takes(each, root));
  if (isSelf(root) && path !== root) return taking === undefined ? isAround(own ?? one, at) : isOfSameClass(one, at);
  if (taking !== undefined && !isAround(taking, one)) return false;
  return own === undefined || isAround(own, at) || reachesOut(own, { root, path });
}

/** Whether what is given to a place in a function is given outside of it: `global rows`, `state["rows"]`. */
function reachesOut(own: FunctionDef, { root, path }: GivenPlace): boolean {
  const names = namesIn(own);
  return names.outside.has(root) || (path !== root && !takes(own, root) && !names.bound.has(root));
}

/** What places in these functions may see: a thousand functions may have a name of their own that is called the same. */
function reaching({ byPath, reaches }: Bindings, place: GivenPlace, around: readonly FunctionDef[]): readonly Given[] {
  const { path, root } = place;
  if (isSelf(root) && path !== root) return byPath.get(path) ?? [];
  let groups = reaches.get(path);
  if (groups === undefined) {
    groups = grouped(byPath.get(path) ?? [], ({ by }) => {
      const own = functionsIn(by.chunk).get(by);
      return [own === undefined || reachesOut(own, place) ? null : own];
    });
    reaches.set(path, groups);
  }
  const parts = [null, ...around].flatMap((one) => groups.get(one) ?? []);
  return around.length === 0 ? parts : parts.sort((a, b) => inOrder(spanOf(a.until), spanOf(b.until)));
}

function inOrder(a: Span, b: Span): number {
  return a.cell - b.cell || a.start - b.start;
}

function takes({ params }: FunctionDef, name: string): boolean {
  return params.some((one) => one.name === name);
}

function isNone(node: Expression): boolean {
  return node.kind === 'Constant' && node.value === null;
}

/** What one method keeps in `self`, the others see. */
function isOfSameClass(one: NodeBase, other: NodeBase): boolean {
  const around = classAround(one);
  return around !== null && around === classAround(other);
}

/** The innermost function of each binding that stands in one. */
const functionsIn = oncePerChunk(({ body }): ReadonlyMap<Statement, FunctionDef> => {
  const around = new Map<Statement, FunctionDef>();
  for (const one of statementsIn(body))
    if (one.kind === 'FunctionDef')
      for (const inside of statementsOutsideDefinitions(one.body)) if (isBinding(inside)) around.set(inside, one);
  return around;
});

/** Names that a function binds for itself, and those that it says are of the outside: `global model`. */
interface OwnNames {
  readonly bound: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

const namesByFunction = oncePerChunk(() => new Map<FunctionDef, OwnNames>());

function namesIn(own: FunctionDef): OwnNames {
  const known = namesByFunction(own.chunk);
  let names = known.get(own);
  if (names === undefined) known.set(own, (names = namesOf(own)));
  return names;
}

function namesOf({ body }: FunctionDef): OwnNames {
  const bound = new Set<string>();
  const outside = new Set<string>();
  for (const one of statementsOutsideDefinitions(body)) {
    if (one.kind === 'Global' || one.kind === 'Nonlocal') for (const name of one.names) outside.add(name);
    else for (const target of targetsOf(one)) for (const { id } of boundNames(target)) bound.add(id);
  }
  return { bound, outside };
}

function targetsOf(one: Statement): readonly Expression[] {
  if (one.kind === 'For' || one.kind === 'AugAssign') return [one.target];
  if (one.kind === 'With') return one.items.flatMap(({ target }) => (target === null ? [] : [target]));
  return givenBy(one).map(({ target }) => target);
}

function isBefore(past: NodeBase, at: NodeBase): boolean {
  const span = spanOf(past);
  const { cell, start } = spanOf(at);
  return span.cell < cell || (span.cell === cell && span.end <= start);
}

function isBinding(one: Statement): boolean {
  return one.kind === 'Assign' || one.kind === 'AugAssign' || one.kind === 'With' || givenWithin(one).length > 0;
}

/** `(email := found.get("email"))` in an expression of a statement itself, and not of the statements in it. */
function givenWithin(one: Statement): readonly NamedExpr[] {
  return namedWithin(one.chunk).get(one) ?? [];
}

const namedWithin = oncePerChunk((chunk): ReadonlyMap<Statement, readonly NamedExpr[]> => {
  const found: NamedExpr[] = [];
  if (chunk.text.includes(':='))
    walk(chunk.body, (node) => {
      if (node.kind === 'NamedExpr') found.push(node);
      return undefined;
    });
  return grouped(new Set(found), (node) => {
    const statement = statementOf(node);
    return statement === null ? [] : [statement];
  });
});

/** `prompt = text` and `prompt: str = text`, which give a name a value anew. */
function isGiven({ by }: Given): boolean {
  return by.kind !== 'AugAssign';
}

/** What places of a file are given. */
interface Bindings {
  /** In source order, by their paths. */
  readonly byPath: ReadonlyMap<string, readonly Given[]>;
  /** The same by the function that gives it to itself, of paths that were asked for. */
  readonly reaches: Map<string, ReadonlyMap<FunctionDef | null, readonly Given[]>>;
}

/** Of the file that a node stands in: the unit, or a module of the project. */
function bindingsOf(context: RuleContext, node: NodeBase): Bindings {
  const { analysis } = context;
  return bindingsIn(context, analysis.moduleOf(node) ?? analysis.unit);
}

const bindingsIn = oncePerKey((_: RuleContext, unit: ParsedUnit): Bindings => {
  const all = unit.cells.flatMap(({ chunks }) => chunks.flatMap(bindingsOfChunk));
  const byPath = grouped(all, ([path]) => [path]);
  return {
    byPath: new Map([...byPath].map(([path, given]) => [path, given.map(([, one]) => one)])),
    reaches: new Map(),
  };
});

const bindingsOfChunk = oncePerChunk(({ body }): readonly (readonly [path: string, Given])[] =>
  statementsIn(body).flatMap((by) => {
    if (!isBinding(by)) return [];
    const within = givenWithin(by).flatMap((one) => divided(by, one, one.target, one.value));
    if (by.kind === 'With')
      return by.items.flatMap(({ context, target }) => (target === null ? [] : divided(by, target, target, context)));
    const targets = by.kind === 'AugAssign' ? [by] : givenBy(by);
    return [...within, ...targets.flatMap(({ target, value }) => divided(by, by, target, value))];
  }),
);

function divided(
  by: Statement,
  until: NodeBase,
  target: Expression,
  value: Expression,
): (readonly [path: string, Given])[] {
  if (target.kind !== 'Tuple' && target.kind !== 'List') {
    const place = placeOf(target);
    return place === null ? [] : [[place.path, { by, until, value, part: null }]];
  }
  const parts = value.kind === 'Tuple' || value.kind === 'List' ? value.elements : null;
  return target.elements.flatMap((one, part): (readonly [path: string, Given])[] => {
    const own = parts?.[part];
    if (own !== undefined) return divided(by, until, one, own);
    const place = placeOf(one);
    return place === null ? [] : [[place.path, { by, until, value, part }]];
  });
}
