// PRV023: what make_private returns is the private model, optimizer and loader; the ones handed in train without noise.
import type { Fix } from '../../../finding';
import {
  spanOf,
  textOf,
  type Call,
  type Expression,
  type Name,
  type NodeBase,
  type Statement,
} from '../../../python/ast';
import { walk } from '../../../python/walk';
import { lastPart } from '../../../python/names';
import type { Analysis } from '../../../semantics/analysis';
import { defineRule } from '../../rule';
import { functionsAround } from '../../scopes';
import { given, privateCalls, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly found: PrivateCall;
  /** What was handed in, as written, and goes on being used. */
  readonly used: string;
  /** `model, optimizer, loader` where the whole result is dropped and they can be bound again. */
  readonly rebind: string | null;
  /** The one name that all three were bound to. */
  readonly bundle?: string;
  /** The function of the file that hands the result back. */
  readonly helper?: string;
  /** Where it goes on being used, for its steps. */
  readonly usedAt?: NodeBase;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV023',
    name: 'dp-result-not-rebound',
    concern: 'privacy',
    severity: 'warning',
    summary: 'The model, optimizer or loader that `make_private` returns is not the one that trains.',
    evidence: 'F',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const calls = privateCalls(analysis, 'make-private');
    if (calls.length === 0) return;
    const scopes = scopesOf(analysis);
    for (const scope of scopes) {
      for (const found of calls) {
        const at = scope.findIndex(({ statement }) => resultOf(statement) === found.call.node);
        const here = scope[at];
        if (here === undefined) continue;
        const after = scope.slice(at + 1).filter((one) => !isInOtherBranch(here, one));
        const following = after.map(({ statement }) => statement);
        const beside = methodsBeside(here.statement);
        const data = misuse(analysis, found, here.statement, following, bodiesCalled(analysis, following), beside);
        if (data === null) continue;
        const { used, usedAt } = data;
        const related = usedAt === undefined ? [] : [{ span: spanOf(usedAt), message: `\`${used}\` is used here` }];
        yield { span: spanOf(found.call.node.func), data, related };
      }
    }
    for (const found of calls)
      for (const { func } of droppedBehindHelper(scopes, found))
        yield { span: spanOf(func), data: { found, used: '', rebind: null, helper: textOf(func) } };
  },
  message: ({ found, used, rebind, bundle, helper }) =>
    bundle !== undefined
      ? `\`${found.call.written}\` returns the private model, optimizer and loader, and \`${bundle}\` is bound to all three, so what was handed in trains without noise. Unpack them: \`model, optimizer, loader = …\`.`
      : rebind !== null || used === ''
        ? `What \`${helper ?? found.call.written}\` returns is dropped, and what was handed in trains without noise or its batches are not sampled. Bind the model, optimizer and loader that it returns.`
        : `\`${used}\` is used after \`${found.call.written}\` returned its private counterpart, so training with it adds no noise or voids the epsilon. Use what was returned, or bind it to the same name.`,
  fixes({ data: { found, rebind } }): Fix[] {
    if (rebind === null) return [];
    const span = spanOf(found.call.node);
    return [
      {
        title: `Bind the result to \`${rebind}\``,
        safety: 'safe',
        edits: [{ kind: 'replace', span: { ...span, end: span.start }, text: `${rebind} = ` }],
      },
    ];
  },
});

/** `protect(model, optimizer, loader)` as a statement, where `def protect(…): return engine.make_private(…)`: calls that drop the result. */
function droppedBehindHelper(scopes: readonly Step[][], { call }: PrivateCall): Call[] {
  const [helper] = functionsAround(call.node);
  const isHandedBack = scopes.some((scope) =>
    scope.some(({ statement }) => statement.kind === 'Return' && statement.value === call.node),
  );
  if (helper === undefined || !isHandedBack) return [];
  return scopes.flat().flatMap(({ statement }) => {
    const value = statement.kind === 'ExpressionStatement' ? statement.value : null;
    return value?.kind === 'Call' && /^(?:self\.)?(\w+)$/.exec(textOf(value.func))?.[1] === helper.name ? [value] : [];
  });
}

interface Step {
  readonly statement: Statement;
  /** The branches that it stands in: each `if`, and whether below its `else`. */
  readonly branches: ReadonlyMap<Statement, boolean>;
}

/** Statements that follow each other, flattened out of loops and branches, for the unit and for each function. */
function scopesOf(analysis: Analysis): Step[][] {
  const scopes: Step[][] = [[]];
  const add = (statements: readonly Statement[], scope: Step[], branches: Step['branches']): void => {
    for (const statement of statements) {
      if (statement.kind === 'FunctionDef') {
        const inner: Step[] = [];
        scopes.push(inner);
        add(statement.body, inner, new Map());
        continue;
      }
      scope.push({ statement, branches });
      if (statement.kind === 'Try') {
        const { body, handlers, orelse, finalbody } = statement;
        for (const block of [body, ...handlers.map((handler) => handler.body), orelse, finalbody])
          add(block, scope, branches);
      } else if ('body' in statement) {
        const inside = (isElse: boolean): Step['branches'] =>
          statement.kind === 'If' ? new Map([...branches, [statement, isElse]]) : branches;
        add(statement.body, scope, inside(false));
        if ('orelse' in statement) add(statement.orelse, scope, inside(true));
      }
    }
  };
  for (const cell of analysis.unit.cells) for (const chunk of cell.chunks) add(chunk.body, scopes[0] ?? [], new Map());
  return scopes;
}

/** What is done in functions of the unit that are called there without arguments, and so go by the names outside: `train()`. */
function bodiesCalled({ unit }: Analysis, statements: readonly Statement[]): Statement[] {
  const called = new Set<string>();
  walk(statements, (node) => {
    if (node.kind === 'Call' && node.func.kind === 'Name' && node.args.length === 0) called.add(node.func.id);
    return node.kind === 'FunctionDef' ? 'skip' : undefined;
  });
  if (called.size === 0) return [];
  return unit.cells.flatMap(({ chunks }) =>
    chunks.flatMap(({ body }) =>
      body.flatMap((one) =>
        one.kind === 'FunctionDef' && one.params.length === 0 && called.has(one.name) ? one.body : [],
      ),
    ),
  );
}

/** What the other methods of the class do in which the result is bound to names of its own: `self.opt.step()`. */
function methodsBeside(statement: Statement): Statement[] {
  for (const one of statement.chunk.body)
    if (one.kind === 'ClassDef' && one.start <= statement.start && statement.end <= one.end)
      return one.body.flatMap((method) =>
        method.kind === 'FunctionDef' && !(method.start <= statement.start && statement.end <= method.end)
          ? method.body
          : [],
      );
  return [];
}

/** Whether an attribute of the object makes the steps of a training. */
function steps(name: string, statements: readonly Statement[]): boolean {
  return (
    name.startsWith('self.') &&
    !walk(statements, (node) =>
      node.kind === 'Call' &&
      node.func.kind === 'Attribute' &&
      node.func.attr === 'step' &&
      isName(node.func.object, name)
        ? 'stop'
        : undefined,
    )
  );
}

/** Whether the name is given something else in these statements. */
function isBound(name: string, statements: readonly Statement[]): boolean {
  return statements.some((one) => one.kind === 'Assign' && one.targets.flatMap(namesIn).includes(name));
}

/** Of two branches only one is run: `if calibrate: … else: …`. */
function isInOtherBranch(here: Step, other: Step): boolean {
  return [...here.branches].some(([branch, isElse]) => other.branches.get(branch) === !isElse);
}

function resultOf(statement: Statement): Expression | null {
  return statement.kind === 'Assign' || statement.kind === 'ExpressionStatement' ? statement.value : null;
}

function misuse(
  analysis: Analysis,
  found: PrivateCall,
  statement: Statement,
  after: readonly Statement[],
  called: readonly Statement[],
  beside: readonly Statement[],
): Data | null {
  const returned = found.row.returns ?? [];
  const handed = returned.map((parameter) => {
    const one = given(found, parameter);
    return one?.packed === undefined ? one?.argument.value : undefined;
  });
  if (statement.kind === 'ExpressionStatement') {
    const names = handed.map((node) => (node === undefined ? '' : textOf(node)));
    const canBind = names.every((name) => /^[A-Za-z_][\w.]*$/.test(name));
    return { found, used: names[1] ?? '', rebind: canBind ? names.join(', ') : null };
  }
  const target = statement.kind === 'Assign' && statement.targets.length === 1 ? statement.targets[0] : undefined;
  if (target?.kind === 'Name' || target?.kind === 'Attribute') return bundled(analysis, found, target, handed, after);
  if (target?.kind !== 'Tuple' || target.elements.length !== returned.length) return null;
  for (const [place, node] of handed.entries()) {
    const bound = target.elements[place];
    // The model itself may go on being used: to evaluate, or for its state.
    if (node === undefined || bound === undefined || returned[place] === 'module') continue;
    const name = textOf(node);
    if (!/^[A-Za-z_][\w.]*$/.test(name) || textOf(bound) === name) continue;
    // The old loader goes on to serve a baseline beside it: it does harm together with what is private.
    const partners = target.elements.filter((_, i) => i !== place).map(textOf);
    const together = returned[place] === 'data_loader' ? partners : null;
    const usedAt = useOf(name, after, together) ?? useOf(name, called, together);
    if (usedAt !== null) return { found, used: name, rebind: null, usedAt };
    if (returned[place] === 'optimizer' && !isBound(name, after) && steps(name, beside))
      return { found, used: name, rebind: null };
  }
  return null;
}

/** One name is bound to all that is returned, in place of what was handed in or of the engine, and nothing takes it apart; or no line reads it, and what was handed in goes on. */
function bundled(
  analysis: Analysis,
  found: PrivateCall,
  target: Expression,
  handed: readonly (Expression | undefined)[],
  after: readonly Statement[],
): Data | null {
  const name = textOf(target);
  const { func } = found.call.node;
  const last = lastPart(name);
  const replaced = [...handed, func.kind === 'Attribute' ? func.object : undefined].some(
    (node) => node !== undefined && textOf(node).endsWith(last),
  );
  const isTaken = !walk(after, (node) => {
    const taken = node.kind === 'Subscript' ? node.object : node.kind === 'Assign' ? node.value : null;
    return taken !== null && textOf(taken) === name ? 'stop' : undefined;
  });
  const goesOn = handed.some((node) => node !== undefined && useOf(textOf(node), after, null) !== null);
  const isDropped = replaced ? !isTaken : goesOn && target.kind === 'Name' && isForgotten(analysis, target);
  return isDropped ? { found, used: textOf(handed[1] ?? target), rebind: null, bundle: name } : null;
}

/** Whether no line of the function, or of the unit, has the name but the one that binds it. */
function isForgotten({ unit }: Analysis, target: Name): boolean {
  const isOnly = (body: readonly Statement[]): boolean =>
    walk(body, (node) => (node.kind === 'Name' && node.id === target.id && node !== target ? 'stop' : undefined));
  const [around] = functionsAround(target);
  if (around !== undefined) return isOnly(around.body);
  return unit.cells.every(({ chunks }) => chunks.every(({ text, body }) => !text.includes(target.id) || isOnly(body)));
}

/** Where a name does the work of training in these statements, together with one of the partners, before any is bound to something else. */
function useOf(name: string, statements: readonly Statement[], partners: readonly string[] | null): NodeBase | null {
  for (const statement of statements) {
    const uses: NodeBase[] = [];
    walk([statement], (node) => {
      if (node.kind === 'FunctionDef' || node.kind === 'ClassDef') return 'skip';
      const isUse = node.kind === 'Call' ? trains(node, name) : node.kind === 'For' && isName(node.iter, name);
      if (!isUse) return undefined;
      uses.push(node.kind === 'For' ? node.iter : node);
      return 'stop';
    });
    const [use] = uses;
    if (use !== undefined && (partners === null || mentions(statement, partners))) return use;
    const bound = statement.kind === 'Assign' ? statement.targets.flatMap(namesIn) : [];
    if (bound.includes(name) || partners?.some((partner) => bound.includes(partner)) === true) return null;
  }
  return null;
}

function mentions(statement: Statement, names: readonly string[]): boolean {
  return !walk([statement], (node) =>
    (node.kind === 'Name' || node.kind === 'Attribute') && names.includes(textOf(node)) ? 'stop' : undefined,
  );
}

/** `optimizer.step()`, `train(model, optimizer, loader)`, `enumerate(loader)`; not `len(loader)`. */
function trains({ func, args }: Call, name: string): boolean {
  if (func.kind === 'Attribute' && func.attr === 'step' && isName(func.object, name)) return true;
  const called = textOf(func);
  if (/^(?:len|print|type|isinstance|id|del|str|repr)$|\b(?:test|eval|valid)/i.test(called)) return false;
  return args.some(({ value }) => isName(value, name));
}

function isName(node: NodeBase, name: string): boolean {
  return textOf(node) === name;
}

function namesIn(target: Expression): string[] {
  return target.kind === 'Tuple' || target.kind === 'List' ? target.elements.map(textOf) : [textOf(target)];
}
