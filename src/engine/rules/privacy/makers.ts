// What made a value: through names, what functions of the file are given, and what they give back.
import type { Call, Chunk, Expression, FunctionDef, Name, NodeBase, Statement } from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import { lastName, statementsIn, statementsOutsideDefinitions } from '../../python/walk';
import { callsWritten, oncePerChunk, oncePerKey } from '../once';
import type { RuleContext } from '../rule';
import { classAround, functionsAround, isSelf, parametersGiven } from '../scopes';
import { givenTo } from './assignments';
import { PROTECTS } from './people/masked';

/** Through as many names and functions a value is followed. */
const MOST_STEPS = 8;

/**
 * What made the value of an expression: `csv.writer(file)` of `writer`, also where a function made it or was given it. The
 * expression itself where nothing else did; null for a name of which nothing is seen.
 */
export function makingOf(context: RuleContext, node: Expression, steps = MOST_STEPS): Expression | null {
  const made = steps === 0 ? null : madeOf(context, node);
  if (made !== null) return makingOf(context, made, steps - 1);
  return node.kind === 'Name' ? null : node;
}

function madeOf(context: RuleContext, node: Expression): Expression | null {
  if (node.kind === 'Call') return only(returned(context, node));
  const given = givenTo(context, node);
  if (given === null) return node.kind === 'Name' ? onlyPassed(context, node) : ofProperty(context, node);
  const { value, part } = given;
  if (part === null) return value;
  const whole = value.kind === 'Call' ? only(returned(context, value)) : null;
  return whole?.kind === 'Tuple' ? (whole.elements[part] ?? null) : null;
}

/** What a property of the class gives that is asked for by its name alone: `self.llm`. */
function ofProperty(context: RuleContext, node: Expression): Expression | null {
  if (node.kind !== 'Attribute' || node.object.kind !== 'Name' || !isSelf(node.object.id)) return null;
  const around = classAround(node);
  const isOwn = around?.body.some(
    (one) => one.kind === 'FunctionDef' && one.name === node.attr && one.decorators.some(isProperty),
  );
  return isOwn === true ? only(returns(context, node).get(`${around?.name ?? ''}.${node.attr}`) ?? []) : null;
}

function isProperty(decorator: Expression): boolean {
  return /(?:^|_)property$/.test(lastName(decorator));
}

/** What the only call of the function around a name hands to the parameter that it is; null where there are several. */
export function onlyPassed(context: RuleContext, node: Name): Expression | null {
  return only(passedTo(context, node));
}

function only(values: readonly Expression[]): Expression | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Calls of one function that are looked at: each may hand a parameter on that calls of its own function hand over. */
const MAX_CALLS = 6;

/** What the calls of the function around a name hand to the parameter of that name, by its place or by keyword. */
export function passedTo(context: RuleContext, node: Name): readonly Expression[] {
  const [around] = functionsAround(node);
  return around === undefined ? [] : handedTo(context, around, node.id);
}

/** What calls of a function hand to one of its parameters; an object's `__init__` is called by the name of its class. */
export function handedTo({ analysis }: RuleContext, definition: FunctionDef, name: string): readonly Expression[] {
  const called = definition.name === '__init__' ? classAround(definition)?.name : definition.name;
  const place = parametersGiven(definition).findIndex((one) => one.name === name);
  if (place < 0 || called === undefined) return [];
  const calls = new Set(callsWritten(analysis, called).map((call) => call.node));
  return [...calls].slice(0, MAX_CALLS).flatMap(({ args }) => {
    const byPlace = args[place];
    const given = args.find(({ keyword }) => keyword === name) ?? (byPlace?.keyword === null ? byPlace : undefined);
    return given === undefined || given.star !== '' ? [] : [given.value];
  });
}

/** What a function of the same file or of a module of the project gives back, unless it says that it protects: `self.describe(lead)`. */
export function returned(context: RuleContext, call: Call): readonly Expression[] {
  return given(context, call, returns);
}

/** What a generator of these gives one after the other, unless it says that it protects. */
export function yielded(context: RuleContext, call: Call): readonly Expression[] {
  return given(context, call, yields);
}

function given(context: RuleContext, { func, chunk, start, end }: Call, valuesOf: ValuesByName): readonly Expression[] {
  const name = lastName(func);
  if (PROTECTS.test(name)) return [];
  const byName = valuesOf(context, { chunk, start, end });
  const here = func.kind === 'Name' ? byName.get(name) : undefined;
  if (here !== undefined) return here;
  if (func.kind !== 'Attribute' || func.object.kind !== 'Name' || !isSelf(func.object.id))
    return ofModule(context, func, valuesOf);
  const around = classAround({ chunk, start, end });
  const own = around === null ? undefined : byName.get(`${around.name}.${name}`);
  // What the class does not define itself it may have from another one.
  const mayInherit = around === null || around.bases.length > 0;
  return own ?? (mayInherit ? (byName.get(`.${name}`) ?? []) : []);
}

/** Of a function of a module of the project: `helpers.describe(lead)`, or `describe` where that is imported. */
function ofModule(context: RuleContext, func: Expression, valuesOf: ValuesByName): readonly Expression[] {
  const { analysis } = context;
  const value = func.kind === 'Name' || func.kind === 'Attribute' ? analysis.valueOf(func) : undefined;
  if (value?.kind !== 'function' || value.node.kind !== 'FunctionDef' || analysis.moduleOf(value.node) === null)
    return [];
  const { node } = value;
  const byName = valuesOf(context, node);
  const owner = classAround(node);
  return byName.get(owner === null ? node.name : `${owner.name}.${node.name}`) ?? [];
}

/** Whether the file has one function of this name that gives something back. */
export function isReturning(context: RuleContext, name: string): boolean {
  const own = returnsOf(context, context.analysis.unit);
  return own.has(name) || own.has(`.${name}`);
}

/** What functions of the file of a node give, by their names. */
type ValuesByName = (context: RuleContext, at: NodeBase) => ReadonlyMap<string, readonly Expression[]>;

/**
 * What functions give back, by the names of the functions, and methods by that of their class (`Desk.ask`) and by theirs alone
 * (`.ask`); a name that two have is left out.
 */
const returns: ValuesByName = (context, at) => returnsOf(context, unitOf(context, at));

const returnsOf = oncePerKey((_: RuleContext, unit: ParsedUnit) => byFunction(unit, returnsIn));

/** What generators give, in the same way. */
const yields: ValuesByName = (context, at) => yieldsOf(context, unitOf(context, at));

const yieldsOf = oncePerKey((_: RuleContext, unit: ParsedUnit) => byFunction(unit, yieldsIn));

function unitOf({ analysis }: RuleContext, at: NodeBase): ParsedUnit {
  return analysis.moduleOf(at) ?? analysis.unit;
}

interface FromFunction {
  readonly name: string;
  /** The class whose method it is. */
  readonly owner: string | null;
  readonly values: readonly Expression[];
}

function byFunction(
  unit: ParsedUnit,
  valuesIn: (chunk: Chunk) => readonly FromFunction[],
): ReadonlyMap<string, readonly Expression[]> {
  const found = new Map<string, readonly Expression[]>();
  const twice = new Set<string>();
  for (const { chunks } of unit.cells)
    for (const chunk of chunks)
      for (const { name, owner, values } of valuesIn(chunk))
        for (const called of owner === null ? [name] : [`${owner}.${name}`, `.${name}`]) {
          if (found.has(called)) twice.add(called);
          found.set(called, values);
        }
  for (const name of twice) found.delete(name);
  return found;
}

const returnsIn = oncePerChunk(({ body }) =>
  fromFunctions(body, (one) => (one.kind === 'Return' && one.value !== null ? [one.value] : [])),
);

const yieldsIn = oncePerChunk(({ body }) =>
  fromFunctions(body, (one) =>
    one.kind === 'ExpressionStatement' && one.value.kind === 'Yield' && one.value.value !== null
      ? [one.value.value]
      : [],
  ),
);

function fromFunctions(
  body: readonly Statement[],
  valuesOf: (one: Statement) => readonly Expression[],
): readonly FromFunction[] {
  const all = statementsIn(body);
  const owners = new Map(
    all.flatMap((one) => (one.kind === 'ClassDef' ? one.body.map((part) => [part, one.name] as const) : [])),
  );
  return all.flatMap((one) => {
    if (one.kind !== 'FunctionDef') return [];
    const values = statementsOutsideDefinitions(one.body).flatMap(valuesOf);
    return [{ name: one.name, owner: owners.get(one) ?? null, values }];
  });
}
