// Splits whose parts have names, so that code can be put behind them which works on each part.
import type { Edit } from '../../finding';
import {
  isCall,
  spanOf,
  textOf,
  type Argument,
  type Assign,
  type Call,
  type Expression,
  type NodeBase,
  type Statement,
} from '../../python/ast';
import { blocksOf, statementOf, statementsIn } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { roleInName } from '../../semantics/rows/partNames';
import { partsOf } from '../../semantics/rows/rows';
import type { PartRole, Rows, Split } from '../../semantics/values';
import type { Leak } from './leaks';
import { behind, behindLine, standsAlone } from '../statements';

/** What a split divides, and the names of the parts: `X` to `X_train` and `X_test`. */
export interface NamedSplit {
  readonly call: Call;
  readonly assignment: Assign;
  readonly arrays: readonly { readonly argument: Argument; readonly train: string; readonly test: string }[];
}

/** A split whose every part is bound to a name: `a, b, c, d = train_test_split(X, y)`. Null for any other form. */
export function namedSplit(call: NodeBase | undefined): NamedSplit | null {
  if (call === undefined || !isCall(call)) return null;
  const assignment = assignmentOf(call);
  const target = assignment?.targets[0];
  if (assignment === null || target?.kind !== 'Tuple') return null;
  const names = target.elements.map((element) => (element.kind === 'Name' ? element.id : null));
  const positional = dividedBy(call);
  if (names.length !== positional.length * 2) return null;
  const arrays = positional.flatMap((argument, i) => {
    const [train, test] = [names[2 * i], names[2 * i + 1]];
    return typeof train === 'string' && typeof test === 'string' ? [{ argument, train, test }] : [];
  });
  return arrays.length === positional.length ? { call, assignment, arrays } : null;
}

/** The assignment whose value is this call. */
export function assignmentOf(call: NodeBase): Assign | null {
  const found = statementsIn(call.chunk.body).find((one) => one.kind === 'Assign' && one.value === call);
  return found?.kind === 'Assign' ? found : null;
}

function dividedBy(call: Call): Argument[] {
  return call.args.filter((argument) => argument.keyword === null && argument.star === '');
}

/** One table or array that is divided, and what its parts are called. */
export interface Divided {
  /** What is divided, at each place where it is written. */
  readonly values: readonly Expression[];
  readonly train: string;
  readonly test: string;
}

/** A split in any form that leaves its parts under names. */
export interface Division {
  /** The last statement of the split. */
  readonly statement: Statement;
  readonly arrays: readonly Divided[];
  /** Edits that put lines where the parts have their names. */
  insert(lines: readonly string[]): readonly Edit[];
}

/** `train_test_split` that is assigned or returned, or two slices of one table; null for what is written otherwise. */
export function divisionOf(analysis: Analysis, leak: Leak): Division | null {
  const split = splitOf(leak);
  if (split === undefined) return null;
  const named = namedSplit(split.node);
  if (named !== null) {
    const arrays = named.arrays.map(({ argument, train, test }) => ({ values: [argument.value], train, test }));
    return assigned(analysis, named.assignment, arrays);
  }
  return returned(analysis, split.node) ?? sliced(analysis, split);
}

/** What divides the rows that were learnt from. */
export function splitOf({ split: fact, evaluation, fit }: Leak): Split | undefined {
  const fitted = fit?.features?.rows;
  const cut = fitted === undefined || evaluation === null ? undefined : partedBy(fitted, evaluation.rows);
  return fact?.split ?? cut;
}

/** The split that puts two sets of rows apart. */
function partedBy(one: Rows, other: Rows): Split | undefined {
  const others = new Set(partsOf(other).map(({ split }) => split.id));
  return partsOf(one).find(({ split }) => others.has(split.id))?.split;
}

/** A step that is put behind the split stands first there: all that is below worked on what it made. */
function assigned(analysis: Analysis, statement: Statement, arrays: readonly Divided[]): Division | null {
  if (!standsAlone(analysis, statement)) return null;
  return { statement, arrays, insert: (lines) => [behindLine(analysis, statement, lines.join('\n'))] };
}

/** The statements that stand beside this one: of its block, at the top level of its cell. */
function bodyAround(analysis: Analysis, statement: Statement): readonly Statement[] {
  return blockIn(statement.chunk.body, statement) ?? topLevel(analysis, statement);
}

function topLevel(analysis: Analysis, statement: Statement): readonly Statement[] {
  const cell = analysis.unit.cells.find(({ source }) => source.index === statement.chunk.cell);
  return cell?.chunks.flatMap(({ body }) => body) ?? [];
}

/** The same over all cells. */
function allAround(analysis: Analysis, statement: Statement): readonly Statement[] {
  return (
    blockIn(statement.chunk.body, statement) ??
    analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => body))
  );
}

/** The nested block that holds a statement; null where it stands at the top level. */
function blockIn(body: readonly Statement[], wanted: Statement): readonly Statement[] | null {
  const around = body.find(({ start, end }) => start <= wanted.start && wanted.end <= end);
  if (around === undefined || around === wanted) return null;
  for (const block of blocksOf(around)) {
    if (block.includes(wanted)) return block;
    const inner = blockIn(block, wanted);
    if (inner !== null) return inner;
  }
  return null;
}

/** The statement in the block of `other` that is `one`, or is around it; null where none is. */
export function statementBeside(analysis: Analysis, one: Statement, other: Statement): Statement | null {
  const [inner, around] = [spanOf(one), allAround(analysis, other)];
  const found = around.find((each) => {
    const { cell, start, end } = spanOf(each);
    return cell === inner.cell && start <= inner.start && inner.end <= end;
  });
  return found ?? null;
}

/** Whether two statements stand in one block, so that both are run or none; cells at their top level are one. */
export function standsBeside(one: Statement, other: Statement): boolean {
  return blockIn(one.chunk.body, one) === blockIn(other.chunk.body, other);
}

/** `return train_test_split(X, y)`: the parts get names, are worked on and returned. */
function returned(analysis: Analysis, call: NodeBase): Division | null {
  const statement = statementOf(call);
  if (!isCall(call) || statement?.kind !== 'Return' || statement.value !== call) return null;
  if (!standsAlone(analysis, statement)) return null;
  const arrays = dividedBy(call).map(({ value }) => ({
    values: [value],
    train: value.kind === 'Name' ? `${value.id}_train` : '',
    test: value.kind === 'Name' ? `${value.id}_test` : '',
  }));
  if (arrays.length === 0 || arrays.some(({ train }) => train === '')) return null;
  const names = arrays.flatMap(({ train, test }) => [train, test]).join(', ');
  return {
    statement,
    arrays,
    insert: (lines) => [
      { kind: 'replace', span: { ...spanOf(statement), end: spanOf(call).start }, text: `${names} = ` },
      behind(statement, [...lines, `return ${names}`].join('\n')),
    ],
  };
}

/** `train = rows[:800]` and `test = rows[800:]`, in one statement or two. */
function sliced(analysis: Analysis, split: Split): Division | null {
  const first = split.kind === 'manual' ? statementOf(split.node) : null;
  if (first === null) return null;
  const parts = bodyAround(analysis, first).flatMap((statement) => slicesIn(analysis, statement, split));
  const [one, other, ...more] = parts;
  if (one === undefined || other === undefined || more.length > 0 || textOf(one.value) !== textOf(other.value))
    return null;
  const [train, test] = one.role === 'train' ? [one, other] : [other, one];
  if (train.role !== 'train' || test.role !== 'test') return null;
  const arrays = [{ values: [one.value, other.value], train: train.name, test: test.name }];
  return assigned(analysis, other.statement, arrays);
}

interface Slice {
  readonly statement: Statement;
  readonly name: string;
  readonly value: Expression;
  readonly role: PartRole | null;
}

function slicesIn(analysis: Analysis, statement: Statement, split: Split): Slice[] {
  if (statement.kind !== 'Assign') return [];
  const { targets, value: given } = statement;
  const [target] = targets;
  const [names, values] =
    target?.kind === 'Tuple' && given.kind === 'Tuple' ? [target.elements, given.elements] : [targets, [given]];
  return names.flatMap((name, i): Slice[] => {
    const value = values[i];
    if (name.kind !== 'Name' || value?.kind !== 'Subscript') return [];
    const rows = analysis.dataAt(value)?.rows;
    const part = rows === undefined ? undefined : partsOf(rows).find((each) => each.split.id === split.id);
    if (part === undefined) return [];
    // What a slice is for only its name tells.
    const role = part.role === 'unknown' ? roleInName(name.id) : part.role;
    return [{ statement, name: name.id, value: value.object, role }];
  });
}
