// Calls: what is called, with which arguments, and what comes back. Functions of the project are run with these arguments.
import type { Call, Expression, FunctionDef, Lambda } from '../../python/ast';
import { lastName } from '../../python/walk';
import { callBuiltinMethod } from './builtinMethods';
import { methodOf } from './classes';
import { callDataMethod } from '../data/methods';
import { callOnParts } from '../sources/datasetDicts';
import { estimatorMethod } from '../estimators/methods';
import { placeholderEstimator } from '../estimators/estimators';
import { unseenLearner } from '../estimators/unseenLearners';
import { evaluate, evaluateArguments, runBlock } from '../interpreter';
import { constant } from '../language/folding';
import { fitsOwnTransformer, fitting } from '../estimators/ownTransformers';
import { instanceMethod, makeInstance, ownModel } from './instances';
import { choose } from '../join';
import { callLibrary } from './libraryCalls';
import type { Machine } from '../machine';
import type { Frame } from '../callFrame';
import { namedData, namedReceiver } from '../sources/namedData';
import { isUnknown } from '../unknowns';
import { runObjective } from './optimisers';
import { catalogData } from '../sources/reading';
import { givenByStep } from './assets';
import { defaultOf, givenByDecorators } from './optionDefaults';
import { parameterValue } from './parameters';
import { areTakenApart } from '../data/wholeSeries';
import { roleInName } from '../rows/partNames';
import { unseenSplit } from '../rows/splits';
import { namedNetwork, unknownLoss } from '../estimators/trainingAids';
import { byExecutor } from './workerPools';
import { UNKNOWN, withBound, type CallArguments, type FunctionValue, type Rows, type Value } from '../values';

/** Calls into the project's own functions are followed this deep. */
const MAX_CALL_DEPTH = 8;
/** One function is run at most so often, but once for each call that is written, and for so many steps in all; after that its results are unknown. */
const MAX_RUNS = 64;
const MAX_FUNCTION_STEPS = 20_000;

/** Evaluates the callee, then the arguments, then the call, in Python's order. */
export function callExpression(m: Machine, node: Call): Value {
  if (node.func.kind === 'Attribute') m.calledAttributes.set(node.func, true);
  const found = evaluate(m, node.func);
  const ofUnknown = found.kind === 'method' && isUnknown(m, found.receiver);
  const callee = (ofUnknown ? namedReceiver(m, node) : null) ?? found;
  const args = namedData(m, node, callee, evaluateArguments(m, node.args));
  return callValue(m, node, callee, args);
}

/** Calls what a value stands for and records the call. Of a choice the first four callees are tried, each on what the one before left. */
export function callValue(m: Machine, node: Call, callee: Value, args: CallArguments): Value {
  switch (callee.kind) {
    case 'library': {
      const all = callee.bound === undefined ? args : withBound(callee.bound, args);
      runObjective(m, node, callee.name, all);
      return callLibrary(m, node, callee.name, all);
    }
    case 'function': {
      const fitsBefore = m.facts.fits.length;
      const owner = m.object(callee.receiver ?? undefined);
      const isFit = owner?.kind === 'instance' && fitsOwnTransformer(m, owner, callee.name);
      const result = fitting(m, isFit ? node : null, () => callFunction(m, node, callee, args));
      const made = callee.receiver === null ? null : ownModel(m, node, callee, args, m.facts.fits.length > fitsBefore);
      return m.call(node, '', null, callee.receiver, args, made ?? result);
    }
    case 'class': {
      const instance = makeInstance(m, node, callee, args);
      return m.call(node, '', null, null, args, instance);
    }
    case 'method':
      runObjective(m, node, callee.name, args);
      return callMethod(m, node, callee.receiver, callee.name, args);
    case 'choice':
      return eitherData(
        m,
        callee.options.slice(0, 4).map((option) => callValue(m, node, option, args)),
      );
    case 'ref':
      return callObject(m, node, callee, args);
    default: {
      const name = lastName(node.func);
      return m.call(
        node,
        '',
        null,
        null,
        args,
        unseenSplit(m, node, name, args) ?? unknownLoss(m, name, args) ?? UNKNOWN,
      );
    }
  }
}

/** Methods of numbers that say the same number: `metric.compute().item()`. */
const OF_NUMBERS =
  /^(?:item|numpy|cpu|detach|tolist|round|double|float|__float__|ravel|flatten|squeeze|mean|sum|diagonal)$/;

function callMethod(m: Machine, node: Call, receiver: Value, name: string, args: CallArguments): Value {
  switch (receiver.kind) {
    case 'choice':
      return choose(receiver.options.map((option) => callMethod(m, node, option, name, args)));
    case 'ref': {
      const object = m.store.get(receiver.id);
      const call = { node, receiver, id: receiver.id, name, args };
      if (object?.kind === 'data') return callDataMethod(m, { ...call, object });
      if (object?.kind === 'estimator') return estimatorMethod(m, { ...call, object });
      if (object?.kind === 'instance') {
        const learner = unseenLearner(m, { ...call, object });
        return learner === null
          ? instanceMethod(m, { ...call, object })
          : estimatorMethod(m, { ...call, object: learner });
      }
      const ofParts = object?.kind === 'dict' ? callOnParts(m, node, object, name, args) : null;
      if (ofParts !== null) return ofParts;
      return m.call(node, '', null, receiver, args, callBuiltinMethod(m, node, receiver, name, args));
    }
    case 'score':
      return m.call(node, '', null, receiver, args, OF_NUMBERS.test(name) ? receiver : UNKNOWN);
    case 'constant':
    case 'text':
    case 'path':
      return m.call(
        node,
        receiver.kind === 'path' ? `pathlib.Path.${name}` : `str.${name}`,
        null,
        receiver,
        args,
        callBuiltinMethod(m, node, receiver, name, args),
      );
    case 'class': {
      const method = methodOf(receiver, name);
      return method === null ? m.call(node, '', null, receiver, args, UNKNOWN) : callValue(m, node, method, args);
    }
    case 'unknown': {
      namedNetwork(m, node, receiver, name);
      const read = catalogData(m, node, name, args);
      if (read !== null) return m.call(node, m.knowledge.implied('catalog reader'), null, receiver, args, read);
      const estimator = placeholderEstimator(m, node, name, args);
      if (estimator !== null) return callMethod(m, node, estimator, name, args);
      return m.call(node, '', null, receiver, args, byExecutor(m, node, name, args) ?? UNKNOWN);
    }
    default:
      return m.call(node, '', null, receiver, args, UNKNOWN);
  }
}

/** Calls an object: a model, a layer, a loss. */
function callObject(m: Machine, node: Call, callee: Value & { kind: 'ref' }, args: CallArguments): Value {
  const object = m.store.get(callee.id);
  const call = { node, receiver: callee, id: callee.id, name: '__call__', args };
  if (object?.kind === 'instance') return instanceMethod(m, { ...call, object });
  if (object?.kind === 'estimator') return estimatorMethod(m, { ...call, object });
  return m.call(node, '', null, callee, args, UNKNOWN);
}

/** Runs the body of a function of the project with these arguments; unknown where it calls itself or nests too deep. */
export function callFunction(m: Machine, node: Expression, callee: FunctionValue, given: CallArguments): Value {
  const args = callee.bound === undefined ? given : withBound(callee.bound, given);
  const definition = callee.node;
  const outer = m.scope;
  const parent = m.scopes.get(callee.scope) ?? m.module;
  if (definition.kind === 'Lambda') {
    if (m.callStack.length > MAX_CALL_DEPTH + 4) return UNKNOWN;
    const scope = m.newScope('function', parent, outer.functionName);
    m.scope = scope;
    m.callStack.push(definition);
    try {
      bindParameters(m, node, definition, callee.receiver, args, false);
      return evaluate(m, definition.body);
    } finally {
      m.callStack.pop();
      m.scope = outer;
    }
  }
  const { runs, steps } = m.runs.get(definition) ?? { runs: 0, steps: 0 };
  if (
    m.callStack.includes(definition) ||
    m.callStack.length >= MAX_CALL_DEPTH ||
    (runs >= MAX_RUNS && m.followed.has(node)) ||
    steps > MAX_FUNCTION_STEPS
  ) {
    if (!m.callStack.includes(definition)) m.limits.add(`Calls of \`${callee.name}\` were followed only so far.`);
    return UNKNOWN;
  }
  const before = m.steps;
  m.entered.add(definition);
  m.followed.add(node);
  const scope = m.newScope('function', parent, callee.name);
  const standIn = m.facts.standIn;
  const inFunction = m.facts.inFunction;
  const { file } = m;
  if (callee.path !== null && standIn === null && node.kind === 'Call') m.facts.standIn = node;
  m.facts.inFunction = callee.name;
  m.file = callee.path ?? m.path;
  m.scope = scope;
  m.callStack.push(definition);
  const managed = callee.surrounds === true && m.managed?.call === node ? m.managed : null;
  const frame: Frame = { values: [], yields: [], managed };
  m.returns.push(frame);
  try {
    bindParameters(m, node, definition, receiverOf(callee, definition), args, false);
    runBlock(m, definition.body);
  } finally {
    m.recordRun(definition, m.steps - before - (managed?.steps ?? 0));
    m.returns.pop();
    m.callStack.pop();
    m.scope = outer;
    m.facts.standIn = standIn;
    m.facts.inFunction = inFunction;
    m.file = file;
  }
  if (frame.yields.length > 0)
    return m.store.allocate({ kind: 'list', form: 'list', items: frame.yields.slice(0, 8), open: true });
  return frame.values.length === 0 ? constant(null) : oneData(m, joinReturns(frame.values));
}

/** What either of several objects gives: rows as one, so that many ways to scale them are not lost as too many. */
function eitherData(m: Machine, values: readonly Value[]): Value {
  const known = values.filter((value) => value.kind !== 'unknown');
  const lists = known.flatMap((value) => {
    const list = m.object(value);
    return list?.kind === 'list' && areTakenApart(m, list.items) ? [value] : [];
  });
  // Taken apart in one way or another.
  if (lists[0] !== undefined && lists.length === known.length) return lists[0];
  const areRows = known.length > 2 && known.every((value) => value.kind === 'ref' && m.object(value)?.kind === 'data');
  return areRows ? oneData(m, { kind: 'choice', options: known }) : choose(values);
}

/** Either of two tables, as one: what is done with it counts for both. */
function oneData(m: Machine, value: Value): Value {
  if (value.kind !== 'choice' || !value.options.every((one) => m.object(one)?.kind === 'data')) return value;
  const joined = m.data(value);
  return joined === null ? value : m.derive(joined, {});
}

function joinReturns(values: readonly Value[]): Value {
  const known = values.filter((value) => !(value.kind === 'constant' && value.value === null));
  const [first, ...rest] = known.length === 0 ? values : known;
  if (first === undefined) return UNKNOWN;
  const sameTuples =
    first.kind === 'tuple' && rest.every((one) => one.kind === 'tuple' && one.items.length === first.items.length);
  if (sameTuples) {
    return {
      kind: 'tuple',
      items: first.items.map((_, i) =>
        choose([first, ...rest].map((one) => (one.kind === 'tuple' ? (one.items[i] ?? UNKNOWN) : UNKNOWN))),
      ),
    };
  }
  return choose([first, ...rest]);
}

function receiverOf(callee: FunctionValue, definition: FunctionDef): Value | null {
  const isStatic = definition.decorators.some((one) => one.kind === 'Name' && one.id === 'staticmethod');
  return isStatic ? null : callee.receiver;
}

const NO_DEFAULTS: ReadonlyMap<string, Value> = new Map();

function bindParameters(
  m: Machine,
  node: Expression,
  definition: FunctionDef | Lambda,
  receiver: Value | null,
  args: CallArguments,
  guess: boolean,
): void {
  const positional = receiver === null ? [...args.positional] : [receiver, ...args.positional];
  const used = new Set<string>();
  let next = 0;
  let keywordOnly = false;
  const decorated = definition.kind === 'FunctionDef' ? givenByDecorators(m, definition) : NO_DEFAULTS;
  for (const parameter of definition.params) {
    if (parameter.star === '*') {
      keywordOnly = true;
      if (parameter.name !== '')
        m.store.bind(m.scope, parameter.name, { kind: 'tuple', items: positional.slice(next) });
      next = positional.length;
      continue;
    }
    if (parameter.star === '**') {
      const rest = new Map([...args.keywords].filter(([name]) => !used.has(name)));
      m.store.bind(m.scope, parameter.name, m.store.allocate({ kind: 'dict', entries: rest, open: args.open }));
      continue;
    }
    used.add(parameter.name);
    const given = args.keywords.get(parameter.name) ?? (keywordOnly ? undefined : positional[next]);
    if (!keywordOnly && args.keywords.get(parameter.name) === undefined) next++;
    const fallback = decorated.get(parameter.name) ?? defaultOf(m, parameter);
    const step =
      given === undefined && guess && definition.kind === 'FunctionDef'
        ? givenByStep(m, node, definition, parameter.name)
        : null;
    const value = given ?? step ?? (guess ? parameterValue(m, node, parameter.name, fallback) : (fallback ?? UNKNOWN));
    if (given !== undefined && isOfUnsaidPart(m.data(given)?.rows) && saysParts(definition))
      m.takeRole(parameter.name, given);
    m.store.bind(m.scope, parameter.name, value);
    if (!guess) m.scope.given.set(parameter.name, value);
  }
}

/** `def train(net, train_loader, test_loader)`: the parameters tell the parts of a division apart. */
function saysParts({ params }: FunctionDef | Lambda): boolean {
  const roles = new Set(params.map(({ name }) => roleInName(name)));
  return roles.has('train') && (roles.has('test') || roles.has('validation'));
}

/** A slice by hand of which nothing said yet what it is for. */
function isOfUnsaidPart(rows: Rows | undefined): boolean {
  if (rows?.kind === 'subset' || rows?.kind === 'resampled') return isOfUnsaidPart(rows.of);
  return rows?.kind === 'part' && rows.role === 'unknown';
}

/** Runs a function that nothing called, with what its parameters' names say. */
export function runUncalled(m: Machine, definition: FunctionDef, callee: FunctionValue): void {
  const outer = m.scope;
  const scope = m.newScope('function', m.scopes.get(callee.scope) ?? m.module, callee.name);
  m.entered.add(definition);
  m.facts.inFunction = callee.name;
  m.scope = scope;
  m.callStack.push(definition);
  m.returns.push({ values: [], yields: [], managed: null });
  const anchor = definition.decorators[0] ?? nameNode(definition);
  try {
    bindParameters(m, anchor, definition, callee.receiver, { positional: [], keywords: new Map(), open: false }, true);
    runBlock(m, definition.body);
  } finally {
    m.returns.pop();
    m.callStack.pop();
    m.scope = outer;
    m.facts.inFunction = null;
  }
}

/** The name of a function where it is defined, for what is done with the whole of it. */
export function nameNode(definition: FunctionDef): Expression {
  const { chunk, nameStart, name } = definition;
  return { kind: 'Name', id: name, chunk, start: nameStart, end: nameStart + name.length };
}
