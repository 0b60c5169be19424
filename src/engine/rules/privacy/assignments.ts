// What names were last assigned before a place, in the order of the source and without following branches.
import {
  spanOf,
  type AnnAssign,
  type Assign,
  type AugAssign,
  type Expression,
  type FunctionDef,
  type Name,
} from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import { givenBy, statementsIn, statementsOutsideDefinitions } from '../../python/walk';
import { grouped, oncePerAnalysis, oncePerChunk } from '../once';
import type { RuleContext } from '../rule';
import { functionsAround } from '../scopes';

interface Place {
  readonly cell: number;
  readonly start: number;
}

/** What the last assignment before a place gave to a name, where it is the same name: not in a function of its own, nor behind a parameter. */
export function assignment(context: RuleContext, name: string, at: Place): Expression | null {
  const taking =
    functionsTaking(context.analysis)
      .get(name)
      ?.filter((one) => isIn(one, at)) ?? [];
  const last = statementsOf(context, name).findLast(
    (one) => isGiven(one) && isBefore(one, at) && isSeen(one, at) && taking.every((own) => isIn(own, spanOf(one))),
  );
  return last?.value ?? null;
}

/** What the last assignment to a name gave, wherever it stands. */
export function lastAssignment(context: RuleContext, name: string): Expression | null {
  return statementsOf(context, name).findLast(isGiven)?.value ?? null;
}

/** What was added to a name by `+=` before a place. */
export function augmentations(context: RuleContext, name: string, at: Place): readonly AugAssign[] {
  return statementsOf(context, name).filter(
    (one): one is AugAssign =>
      one.kind === 'AugAssign' && one.op.startsWith('+') && isBefore(one, at) && isSeen(one, at),
  );
}

/** Functions by the names of their parameters. */
const functionsTaking = oncePerAnalysis(({ unit }): ReadonlyMap<string, readonly FunctionDef[]> => {
  const defined: FunctionDef[] = [];
  for (const { chunks } of unit.cells) for (const chunk of chunks) defined.push(...functionsIn(chunk).defined);
  return grouped(defined, ({ params }) => params.map((one) => one.name));
});

/** Whether a place sees what a statement binds: one in a function is seen in that function alone. */
function isSeen(statement: Binding, at: Place): boolean {
  const around = functionsIn(statement.chunk).around.get(statement);
  return around === undefined || isIn(around, at);
}

function isIn(one: FunctionDef, { cell, start }: Place): boolean {
  const span = spanOf(one);
  return span.cell === cell && span.start <= start && start <= span.end;
}

/** The functions of a statement, and the innermost one of each binding that stands in one. */
const functionsIn = oncePerChunk(({ body }) => {
  const defined = statementsIn(body).filter((one): one is FunctionDef => one.kind === 'FunctionDef');
  const around = new Map<Binding, FunctionDef>();
  for (const one of defined)
    for (const inside of statementsOutsideDefinitions(one.body))
      if (inside.kind === 'Assign' || inside.kind === 'AugAssign' || inside.kind === 'AnnAssign')
        around.set(inside, one);
  return { defined, around };
});

/** Whether what a name was bound to is no longer what it holds here: `delta /= 10` came after that in the same function. */
export function isChangedInPlace(context: RuleContext, node: Name): boolean {
  const at = spanOf(node);
  const last = statementsOf(context, node.id).findLast((one) => isBefore(one, at));
  return last?.kind === 'AugAssign' && functionsAround(last)[0] === functionsAround(node)[0];
}

function isBefore(statement: Binding, at: { cell: number; start: number }): boolean {
  const span = spanOf(statement);
  return span.cell < at.cell || (span.cell === at.cell && span.end <= at.start);
}

type Binding = Assign | AugAssign | AnnAssign;

/** `prompt = text` and `prompt: str = text`, which give a name a value anew. */
function isGiven(one: Binding): one is Assign | AnnAssign {
  return one.kind !== 'AugAssign';
}

const bindings = new WeakMap<ParsedUnit, ReadonlyMap<string, readonly Binding[]>>();

/** The statements that bind a plain name, in source order. */
function statementsOf({ analysis: { unit } }: RuleContext, name: string): readonly Binding[] {
  let found = bindings.get(unit);
  if (found === undefined) {
    bindings.set(unit, (found = bindingsOf(unit)));
  }
  return found.get(name) ?? [];
}

function bindingsOf(unit: ParsedUnit): ReadonlyMap<string, readonly Binding[]> {
  const found = new Map<string, Binding[]>();
  for (const { chunks } of unit.cells) {
    for (const chunk of chunks) {
      for (const [name, statement] of bindingsIn(chunk)) {
        const same = found.get(name);
        if (same === undefined) found.set(name, [statement]);
        else same.push(statement);
      }
    }
  }
  return found;
}

const bindingsIn = oncePerChunk(({ body }) => {
  const found: (readonly [string, Binding])[] = [];
  for (const statement of statementsIn(body)) {
    if (statement.kind !== 'AugAssign' && statement.kind !== 'Assign' && statement.kind !== 'AnnAssign') continue;
    const targets =
      statement.kind === 'AugAssign' ? [statement.target] : givenBy(statement).map(({ target }) => target);
    for (const target of targets) if (target.kind === 'Name') found.push([target.id, statement]);
  }
  return found;
});
