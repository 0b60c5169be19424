// The one door to the semantics: a unit is run statement by statement. An edit rolls the run back to the first statement
// that changed, so that what comes before is never run again.
import { neverCancelled, type CancellationToken } from '../../base/platform';
import type { Chunk, ClassDef, Expression, FunctionDef, Statement } from '../python/ast';
import type { ParsedCell, ParsedUnit } from '../python/unit';
import { writtenModules } from '../python/writtenModules';
import type { Analysis } from './analysis';
import { callFunction, callValue, nameNode, runUncalled } from './calls/calls';
import { methodOf } from './calls/classes';
import { evaluate } from './language/expressions';
import { makeInstanceForMethods } from './calls/instances';
import type { Knowledge } from './effects';
import type { FactMark } from './factLog';
import { asLastRun } from './cellOrder';
import type { CellOrder } from './facts';
import { Machine, type Interpreter } from './machine';
import { runBlock } from './language/statements';
import type { StoreMark } from './store';
import type { World } from './world';
import type { ClassValue, HeapObject, Value } from './values';

const INTERPRETER: Interpreter = { evaluate, callValue, callFunction, runBlock };

interface Checkpoint {
  readonly chunk: Chunk;
  /** What is shown after the statement: that changes with what stands behind it. */
  readonly last: Expression | null;
  readonly store: StoreMark;
  readonly facts: FactMark;
  readonly steps: number;
  readonly imports: number;
  readonly modules: number;
  readonly makers: number;
  readonly reads: number;
  /** Questions that the world had been asked. */
  readonly asked: number;
  /** Functions that had been entered: a later one is forgotten, an earlier one is not run again as uncalled. */
  readonly entered: number;
  readonly followed: number;
  readonly limits: number;
  readonly runs: number;
}

/** Analyses one unit again and again as it is edited. Not for several units at once: it keeps the run of its own. */
export class Analyser {
  private machine: Machine | null = null;
  private checkpoints: Checkpoint[] = [];

  constructor(
    private readonly knowledge: Knowledge,
    private readonly world: World,
  ) {}

  /** Takes the run back to the statement in which the world, which counts its questions, was asked one more than so many. */
  goBack(asked: number): void {
    const m = this.machine;
    const place = this.checkpoints.findLastIndex((one) => one.asked <= asked);
    const tail = this.tail !== null && this.tail.asked <= asked ? this.tail : this.checkpoints[place];
    if (m === null || tail === undefined) {
      this.reset();
      return;
    }
    rewind(m, tail);
    if (tail !== this.tail) this.checkpoints.length = place;
    this.tail = tail;
    this.complete = false;
  }

  private reset(): void {
    this.machine = null;
    this.checkpoints = [];
    this.tail = null;
  }

  /** @throws CancelledError when the token says so; the next call starts anew. */
  analyse(unit: ParsedUnit, order: CellOrder = 'document', token: CancellationToken = neverCancelled): Analysis {
    return view(this.run(unit, order, token), unit, order);
  }

  /**
   * As `analyse`, which goes on from here, but that it stops behind a statement after which `isAsked`. Whether it came to
   * its end.
   */
  advance(unit: ParsedUnit, order: CellOrder, token: CancellationToken, isAsked: () => boolean): boolean {
    this.run(unit, order, token, isAsked);
    return this.complete;
  }

  private run(unit: ParsedUnit, order: CellOrder, token: CancellationToken, isAsked = (): boolean => false): Machine {
    const statements = inOrder(unit, order);
    const written = writtenModules(unit);
    if (!areSame(written, this.machine?.written)) this.reset();
    let m = this.machine;
    let kept = 0;
    if (m !== null && m.path === unit.path) {
      while (
        kept < this.checkpoints.length &&
        kept < statements.length &&
        this.checkpoints[kept]?.chunk === statements[kept]?.chunk &&
        this.checkpoints[kept]?.last === statements[kept]?.last
      )
        kept++;
    }
    if (m === null || m.path !== unit.path || kept === 0) {
      m = new Machine(unit.path, this.knowledge, this.world, token, INTERPRETER);
      m.written = written;
      this.machine = m;
      this.checkpoints = [];
      kept = 0;
    } else if (kept === statements.length && kept === this.checkpoints.length && this.complete) {
      // Nothing changed: what was run to its end holds, with the functions that nothing called.
      return m;
    } else {
      m.token = token;
      // The functions that nothing called were run after the last statement: that is undone with the tail.
      const at = this.checkpoints[kept];
      const end = at ?? this.tail;
      if (end !== null) rewind(m, end);
      this.checkpoints.length = kept;
    }
    this.complete = false;
    try {
      for (const { chunk, last } of statements.slice(kept)) {
        this.checkpoints.push(checkpoint(m, chunk, last));
        runBlock(m, chunk.body);
        if (last !== null) display(m, last);
        if (isAsked()) {
          this.tail = checkpoint(m, chunk);
          return m;
        }
      }
      this.tail = checkpoint(m, statements.at(-1)?.chunk ?? NO_CHUNK);
      runRest(
        m,
        statements.map((one) => one.chunk),
      );
    } catch (error) {
      this.reset();
      throw error;
    }
    this.complete = true;
    return m;
  }

  /** Behind the last statement that was run. */
  private tail: Checkpoint | null = null;
  /** The run came to its end. */
  private complete = false;
}

/** Whether cells write the same modules as before. */
function areSame(a: ReadonlyMap<string, ParsedUnit>, b: ReadonlyMap<string, ParsedUnit> = new Map()): boolean {
  const chunksOf = (unit: ParsedUnit | undefined): readonly Chunk[] => unit?.cells.flatMap((cell) => cell.chunks) ?? [];
  return (
    a.size === b.size &&
    [...a].every(([path, unit]) => {
      const [now, before] = [chunksOf(unit), chunksOf(b.get(path))];
      return now.length === before.length && now.every((chunk, i) => chunk === before[i]);
    })
  );
}

const NO_CHUNK: Chunk = { cell: 0, start: 0, text: '', body: [], answers: null };

/** One-shot analysis. */
export function analyse(
  unit: ParsedUnit,
  knowledge: Knowledge,
  world: World,
  order: CellOrder = 'document',
  token: CancellationToken = neverCancelled,
): Analysis {
  return new Analyser(knowledge, world).analyse(unit, order, token);
}

function checkpoint(m: Machine, chunk: Chunk, last: Expression | null = null): Checkpoint {
  return {
    chunk,
    last,
    store: m.store.mark(),
    facts: m.facts.mark(),
    steps: m.steps,
    imports: m.imports.size,
    modules: m.modules.size,
    makers: m.madeBy.size,
    reads: m.makersAt.size,
    asked: m.world.asked ?? 0,
    entered: m.entered.size,
    followed: m.followed.size,
    limits: m.limits.size,
    runs: m.runLog.length,
  };
}

function rewind(m: Machine, to: Checkpoint): void {
  m.store.rewindTo(to.store);
  m.forgetScopes(to.store.nextId);
  m.facts.rewindTo(to.facts);
  m.steps = to.steps;
  for (const limit of [...m.limits].slice(to.limits)) m.limits.delete(limit);
  for (const definition of [...m.entered].slice(to.entered)) m.entered.delete(definition);
  for (const call of [...m.followed].slice(to.followed)) m.followed.delete(call);
  m.forgetRuns(to.runs);
  for (const name of [...m.imports.keys()].slice(to.imports)) m.imports.delete(name);
  for (const path of [...m.modules.keys()].slice(to.modules)) m.modules.delete(path);
  for (const path of [...m.madeBy.keys()].slice(to.makers)) m.madeBy.delete(path);
  for (const node of [...m.makersAt.keys()].slice(to.reads)) m.makersAt.delete(node);
  m.forget(to.store.nextId);
}

interface Step {
  readonly chunk: Chunk;
  /** What the notebook shows after the cell. */
  readonly last: Expression | null;
}

function inOrder(unit: ParsedUnit, order: CellOrder): Step[] {
  const cells = order === 'execution' ? asLastRun(unit) : unit.cells;
  return cells.flatMap((cell) => {
    const isInCells = unit.kind === 'notebook' || CELL_MARK.test(cell.source.text);
    return cell.chunks.map((chunk, i): Step => {
      const shown = isInCells && endsCell(cell, i) ? chunk.body.at(-1) : undefined;
      return {
        chunk,
        last: shown?.kind === 'ExpressionStatement' && !endsWithSemicolon(cell, chunk) ? shown.value : null,
      };
    });
  });
}

/** Comments that cut a script into cells, as editors run them one by one: https://code.visualstudio.com/docs/python/jupyter-support-py */
const CELL_MARK = /^#[ \t]*(?:%%|In\[[\d ]*\]:)/m;

/** Whether the statement is the last of its cell; a script without marks is never asked. */
function endsCell({ source, chunks }: ParsedCell, place: number): boolean {
  const [chunk, next] = [chunks[place], chunks[place + 1]];
  if (chunk === undefined || next === undefined) return true;
  return CELL_MARK.test(source.text.slice(chunk.start + chunk.text.length, next.start));
}

function endsWithSemicolon(cell: ParsedCell, chunk: Chunk): boolean {
  return /^\s*;/.test(cell.source.text.slice(chunk.start + chunk.text.length)) || chunk.text.trimEnd().endsWith(';');
}

function display(m: Machine, node: Expression): void {
  const value = m.valueAt(node);
  if (value === undefined || value.kind === 'constant') return;
  // `df.dtypes` is no data, but lists its columns.
  if (value.kind !== 'unknown' || (node.kind === 'Attribute' && node.attr === 'dtypes'))
    m.facts.display({ node, value });
}

/** Functions and methods that nothing called are run once, on what their parameters' names say. */
function runRest(m: Machine, chunks: readonly Chunk[]): void {
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.kind === 'FunctionDef') runFunction(m, statement);
      else if (statement.kind === 'ClassDef') runClass(m, statement);
      else if (statement.kind === 'If') {
        visit(statement.body);
        visit(statement.orelse);
      } else if (statement.kind === 'Try') visit(statement.body);
    }
  };
  for (const chunk of chunks) visit(chunk.body);
}

function runFunction(m: Machine, definition: FunctionDef): void {
  if (m.entered.has(definition)) return;
  const value = m.module.names.get(definition.name);
  const scope = value?.kind === 'function' && value.node === definition ? value.scope : m.module.id;
  runUncalled(m, definition, {
    kind: 'function',
    node: definition,
    name: definition.name,
    scope,
    receiver: null,
    path: null,
  });
}

function runClass(m: Machine, definition: ClassDef): void {
  const methods = definition.body.filter(
    (one): one is FunctionDef => one.kind === 'FunctionDef' && !m.entered.has(one),
  );
  if (methods.length === 0) return;
  const value = m.module.names.get(definition.name);
  if (value?.kind !== 'class' || value.node !== definition) return;
  const self = makeInstanceForMethods(m, value);
  runInit(m, value, self);
  for (const method of methods) {
    if (m.entered.has(method)) continue;
    const isStatic = method.decorators.some((one) => one.kind === 'Name' && one.id === 'staticmethod');
    runUncalled(m, method, {
      kind: 'function',
      node: method,
      name: method.name,
      scope: value.scope,
      receiver: isStatic ? null : self,
      path: null,
    });
  }
}

/**
 * What `__init__` keeps in an object is there for methods that only a framework calls: that of the class itself where it was run for an
 * instance already, or of a base for a class that has none of its own. What it does besides was told then.
 */
function runInit(m: Machine, value: ClassValue, self: Value): void {
  const init = methodOf(value, '__init__');
  if (init?.node.kind !== 'FunctionDef' || (init.path === null && !m.entered.has(init.node))) return;
  const { muted } = m.facts;
  m.facts.muted = true;
  try {
    callFunction(
      m,
      nameNode(init.node),
      { ...init, receiver: self },
      { positional: [], keywords: new Map(), open: true },
    );
  } finally {
    m.facts.muted = muted;
  }
}

function view(m: Machine, unit: ParsedUnit, order: CellOrder): Analysis {
  const objectOf = (value: Value | null | undefined): HeapObject | undefined =>
    value?.kind === 'ref' ? m.store.get(value.id) : undefined;
  return {
    unit,
    order,
    facts: m.facts,
    object: (id) => m.store.get(id),
    objectOf,
    dataOf: (value) => {
      const object = objectOf(value);
      return object?.kind === 'data' ? object : null;
    },
    lookup: (name) => m.module.names.get(name),
    valueOf: (node) => m.valueAt(node),
    dataAt: (node) => m.dataOf(m.seen.get(node)?.held ?? []),
    fileOf: ({ chunk }) => m.modulesOfChunks.get(chunk)?.path ?? null,
    moduleOf: ({ chunk }) => m.modulesOfChunks.get(chunk) ?? null,
    importsOfModules: m.importsOfModules,
    makersAt: m.makersAt,
    imports: m.imports,
    steps: m.steps,
    limits: [...m.limits],
    answers: null,
  };
}
