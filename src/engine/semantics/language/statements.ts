// Runs statements: both ways of a condition, loops twice or item by item, and each function body where it is called.
import type { Assign, AugAssign, Expression, If, Statement, Try, With, For, While } from '../../python/ast';
import { evaluateAround } from './managedBlocks';
import { withoutAbsent } from '../data/absentColumns';
import { returnsAbsent } from './absentValues';
import { assign, deleteTarget } from './assignment';
import { decided, decidedByFlag, decidedByTurn } from './conditions';
import { uniteStats } from '../columns';
import { columnsArithmetic } from '../data/columnNames';
import { decidedBy, decideElement } from '../data/learnedNames';
import {
  defineClass,
  defineFunction,
  isNotebookCell,
  runFile,
  runImport,
  runImportFrom,
  runNotebookCell,
} from './definitions';
import { evaluate } from '../interpreter';
import { combine } from '../data/dataOperations';
import { scoreInTurn } from '../estimators/handScores';
import { foldBinary } from './folding';
import { constant } from './folding';
import { iterate } from './iteration';
import { withEntries } from '../dicts';
import { joinWays, type Way } from '../join';
import type { Completion, Machine } from '../machine';
import { runTurns } from './turns';
import type { Made } from '../store';
import { UNKNOWN, type Value } from '../values';

/** A loop over a list of known items takes each on its own, up to so many. */
const MAX_UNROLLED = 12;
const MAX_UNROLLED_INSIDE = 4;
/** Turns that a body takes through all loops around it together; after that each loop takes one. */
const MAX_TURNS = 192;

/** Runs statements until one leaves the block, and says how: out of the function, or only out of this turn of a loop. */
export function runBlock(m: Machine, body: readonly Statement[]): Completion {
  const before = m.choosing;
  try {
    for (const statement of body) {
      const completion = runStatement(m, statement);
      if (completion !== 'normal') return completion;
    }
    return 'normal';
  } finally {
    m.choosing = before;
  }
}

function runStatement(m: Machine, statement: Statement): Completion {
  if (m.exhausted()) return 'normal';
  switch (statement.kind) {
    case 'ExpressionStatement':
      evaluate(m, statement.value);
      return 'normal';
    case 'Assign': {
      const value = evaluate(m, statement.value);
      for (const target of statement.targets) assign(m, target, value);
      keepDecided(m, statement, value);
      return 'normal';
    }
    case 'AugAssign': {
      const left = evaluate(m, statement.target);
      const right = evaluate(m, statement.value);
      const score = left.kind === 'constant' || left.kind === 'score' ? scoreInTurn(m, right) : null;
      assign(m, statement.target, score ?? augmented(m, statement.target, statement.op, left, right));
      return 'normal';
    }
    case 'Return': {
      const value = statement.value === null ? constant(null) : evaluate(m, statement.value);
      m.returns.at(-1)?.values.push(value);
      return 'return';
    }
    case 'Raise':
      if (statement.value !== null) evaluate(m, statement.value);
      return 'return';
    case 'Break':
    case 'Continue':
      return 'turn';
    case 'Delete':
      for (const target of statement.targets) deleteTarget(m, target);
      return 'normal';
    case 'If':
      return runIf(m, statement);
    case 'For':
      return runFor(m, statement);
    case 'While':
      return runWhile(m, statement);
    case 'With':
      return runWith(m, statement);
    case 'Try':
      return runTry(m, statement);
    case 'Match':
      evaluate(m, statement.subject);
      return runAlternatives(m, [
        ...statement.cases.map((one) => () => {
          for (const name of one.binds) m.bindName(statement, m.scope, name, UNKNOWN);
          if (one.guard !== null) evaluate(m, one.guard);
          return runBlock(m, one.body);
        }),
        // No case may fit.
        () => 'normal',
      ]);
    case 'FunctionDef':
      if (isNotebookCell(m, statement)) runNotebookCell(m, statement);
      else defineFunction(m, statement);
      return 'normal';
    case 'ClassDef':
      defineClass(m, statement);
      return 'normal';
    case 'Import':
      runImport(m, statement);
      return 'normal';
    case 'ImportFrom':
      runImportFrom(m, statement);
      return 'normal';
    case 'RunFile':
      runFile(m, statement);
      return 'normal';
    case 'Global':
      for (const name of statement.names) m.scope.outer.set(name, m.module);
      return 'normal';
    case 'Nonlocal':
      for (const name of statement.names) {
        const parent = m.scope.parent;
        if (parent !== null) m.scope.outer.set(name, parent);
      }
      return 'normal';
    case 'Assert':
      evaluate(m, statement.test);
      if (statement.message !== null) evaluate(m, statement.message);
      return 'normal';
    case 'Python2Statement':
      for (const value of statement.values) evaluate(m, value);
      return 'normal';
    case 'Declaration':
    case 'Pass':
    case 'ErrorStatement':
      return 'normal';
  }
}

/** `is_train = phase == 'train'`: what the caller passed, or the turn of a loop, decides this name as well. */
function keepDecided(m: Machine, { targets: [target], value: node }: Assign, value: Value): void {
  if (target?.kind !== 'Name' || node.kind !== 'Compare') return;
  const isGiven = m.scope.given.size > 0 && decided(m, node) !== null;
  if (isGiven || decidedByTurn(node, value) !== null) m.scope.given.set(target.id, value);
}

function augmented(m: Machine, node: Expression, op: string, left: Value, right: Value): Value {
  const list = m.object(left);
  if (op === '+' && left.kind === 'ref' && list?.kind === 'list') {
    const more = iterate(m, right);
    m.store.put(left.id, {
      ...list,
      items: [...list.items, ...more.items].slice(0, 64),
      open: list.open || !more.exact,
    });
    return left;
  }
  if (op === '|' && left.kind === 'ref' && list?.kind === 'dict') {
    const more = m.object(right);
    m.store.put(left.id, withEntries(list, more?.kind === 'dict' ? more : null));
    return left;
  }
  return foldBinary(op, left, right) ?? columnsArithmetic(m, op, left, right) ?? combine(m, op, [left, right]);
}

interface TriedWay extends Way {
  readonly completion: Completion;
  readonly made: Made;
}

/** Runs one way and takes it back; what it wrote is returned. What it made stays, though nothing leads to it. */
function tryWay(m: Machine, run: () => Completion): TriedWay {
  const { store } = m;
  return store.stretch((mark) => {
    const completion = run();
    const changes = store.changesSince(mark);
    store.undoTo(mark);
    const leftTurn = completion === 'turn';
    return { changes, made: store.madeSince(mark), ended: completion !== 'normal', leftTurn, completion };
  });
}

function joinCompletions(a: Completion, b: Completion): Completion {
  if (a === 'normal' || b === 'normal') return 'normal';
  return a === b ? a : 'turn';
}

function runEither(m: Machine, first: () => Completion, second: () => Completion): Completion {
  const a = tryWay(m, first);
  const b = m.store.without(a.made, () => tryWay(m, second));
  joinWays(m.store, a, b);
  return joinCompletions(a.completion, b.completion);
}

/** One of them happens. */
function runAlternatives(m: Machine, ways: readonly (() => Completion)[]): Completion {
  const [first, ...rest] = ways;
  if (first === undefined) return 'normal';
  return rest.length === 0 ? first() : runEither(m, first, () => runAlternatives(m, rest));
}

function runIf(m: Machine, statement: If): Completion {
  const test = evaluate(m, statement.test);
  const fixed = decided(m, statement.test) ?? decidedByTurn(statement.test, test) ?? decidedByFlag(statement, test);
  if (fixed === true) return runBlock(m, statement.body);
  if (fixed === false) return runBlock(m, statement.orelse);
  decideElement(m, test);
  const decider = decidedBy(m, test);
  const outside = m.choosing;
  if (decider.length > 0) m.choosing = uniteStats(outside, decider);
  const ends: Completion[] = [];
  const way = (body: readonly Statement[], holds: boolean): Completion => {
    withoutAbsent(m, statement, holds);
    const end = holds && returnsAbsent(statement) ? returnNothing(m) : runBlock(m, body);
    ends.push(end);
    return end;
  };
  const completion = runEither(
    m,
    () => way(statement.body, true),
    () => way(statement.orelse, false),
  );
  const score = statement.body.some(countsOne) ? scoreInTurn(m, test) : null;
  if (score !== null) for (const one of statement.body) if (countsOne(one)) assign(m, one.target, score);
  // if p > 0.05: continue: what comes after in this block is decided as well.
  if (ends.every((end) => end === 'normal')) m.choosing = outside;
  return completion;
}

function returnNothing(m: Machine): Completion {
  m.returns.at(-1)?.values.push(constant(null));
  return 'return';
}

/** `right += 1` */
function countsOne(one: Statement): one is AugAssign {
  return one.kind === 'AugAssign' && one.op === '+' && one.target.kind === 'Name' && one.value.kind === 'Constant';
}

function runFor(m: Machine, statement: For): Completion {
  const { items, exact } = iterate(m, evaluate(m, statement.iter));
  const limit = m.turns > 1 ? MAX_UNROLLED_INSIDE : MAX_UNROLLED;
  const room = roomFor(m);
  const turn = (item: Value): Completion => {
    assign(m, statement.target, item);
    return runBlock(m, statement.body);
  };
  if (exact && items.length <= Math.min(limit, room)) {
    const left = m.inLoop(items.length, () => items.map(turn));
    if (left.length === 1 && left[0] === 'return') return 'return';
  } else {
    const turns = Math.min(2, room);
    const some = items.length === 0 ? [UNKNOWN] : items.slice(0, Math.min(limit, Math.floor(room / turns)));
    const all = Array.from({ length: turns }, () => some.map((item) => (): void => void turn(item))).flat();
    m.inLoop(all.length, () => {
      runTurns(m.store, all);
    });
  }
  runBlock(m, statement.orelse);
  return 'normal';
}

function roomFor(m: Machine): number {
  return Math.max(1, Math.floor(MAX_TURNS / m.turns));
}

function runWhile(m: Machine, statement: While): Completion {
  const turns = Math.min(2, roomFor(m));
  let end: Completion = 'normal';
  const turn = (): void => {
    // Whatever the first turn did, it returned: there is no second.
    if (end === 'return') return;
    evaluate(m, statement.test);
    end = runBlock(m, statement.body);
  };
  m.inLoop(turns, () => {
    runTurns(m.store, Array<typeof turn>(turns).fill(turn));
  });
  runBlock(m, statement.orelse);
  return 'normal';
}

function runWith(m: Machine, statement: With): Completion {
  const enter = (place: number): Completion => {
    const item = statement.items[place];
    if (item === undefined) return runBlock(m, statement.body);
    return evaluateAround(m, item.context, (value) => {
      if (item.target !== null) assign(m, item.target, value);
      return enter(place + 1);
    });
  };
  return enter(0);
}

function runTry(m: Machine, statement: Try): Completion {
  const body = (): Completion => {
    const completion = runBlock(m, statement.body);
    return completion === 'normal' ? runBlock(m, statement.orelse) : completion;
  };
  const handlers = statement.handlers.map((handler) => (): Completion => {
    if (handler.type !== null) evaluate(m, handler.type);
    if (handler.name !== null) m.bindName(statement, m.scope, handler.name, UNKNOWN);
    return runBlock(m, handler.body);
  });
  // A handler starts from some point inside the body; its start is the nearest that is known for sure.
  const completion = runAlternatives(m, [body, ...handlers]);
  const final = runBlock(m, statement.finalbody);
  return final === 'normal' ? completion : final;
}
