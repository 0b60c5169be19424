// Where rows are divided into a training and a test part, in the ways that can be read off the syntax: `train_test_split`, slices
// and masks that fit together, and the parts of a loop over folds.
import { textOf, type Call, type Expression, type For, type Statement } from '../../src/engine/python/ast';
import type { ParsedUnit } from '../../src/engine/python/unit';
import { lastName, rootName, statementOf, statementsIn } from '../../src/engine/python/walk';
import { callsBelow, callsIn, isCalled, ownerOf, positionals, takes } from './syntax';

/** A division with a model that is fitted once, by its name, on the training part and evaluated on the test part. */
export interface Holdout {
  readonly how: 'split' | 'cut' | 'frame' | 'folds';
  /** What is planted stands before it. */
  readonly statement: Statement;
  /** The rows before they are divided; of a `frame`, features and answers are columns of one table. */
  readonly features: string;
  readonly target: string;
  readonly parts: Parts;
  readonly fits: readonly Call[];
}

export interface Parts {
  readonly train: string;
  readonly test: string;
  readonly trainTarget: string;
  readonly testTarget: string;
}

export function holdoutsIn(unit: ParsedUnit): Holdout[] {
  const calls = callsIn(unit);
  const statements = unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => statementsIn(body)));
  return [...splitsIn(calls), ...cutsIn(statements, calls), ...foldsIn(statements)];
}

/** `X_train, X_test, y_train, y_test = train_test_split(X, y, …)`. */
function splitsIn(calls: readonly Call[]): Holdout[] {
  const found: Holdout[] = [];
  for (const call of calls) {
    if (!isCalled(call, 'train_test_split')) continue;
    const statement = statementOf(call);
    const target = statement?.kind === 'Assign' && statement.value === call ? statement.targets[0] : undefined;
    if (statement === null || target?.kind !== 'Tuple' || target.elements.length !== 4) continue;
    const [features, labels] = positionals(call);
    const names = target.elements.map(textOf);
    if (features?.kind !== 'Name' || labels?.kind !== 'Name' || names.some((part) => !/^\w+$/.test(part))) continue;
    const [train = '', test = '', trainTarget = '', testTarget = ''] = names;
    const parts = { train, test, trainTarget, testTarget };
    const fits = fitsIn(calls, parts);
    if (fits.length > 0) found.push({ how: 'split', statement, features: features.id, target: labels.id, parts, fits });
  }
  return found;
}

/** Models that are fitted once on the training part, and evaluated on the test part. */
function fitsIn(calls: readonly Call[], { train, test, trainTarget }: Parts): Call[] {
  const evaluated = calls.filter((one) => isEvaluation(one) && takes(one, test));
  return calls.filter((fit) => {
    if (!isCalled(fit, 'fit') || !takes(fit, train) || !takes(fit, trainTarget)) return false;
    const owner = ownerOf(fit);
    const again = calls.filter((one) => isCalled(one, 'fit') && ownerOf(one) === owner);
    return owner !== '' && again.length === 1 && evaluated.some((one) => ownerOf(one) === owner);
  });
}

function isEvaluation({ func }: Call): boolean {
  return /^(?:predict(?:_proba)?|score|evaluate)$/.test(lastName(func));
}

/** `train = rows[:n]`, which `rows[n:]` completes. */
interface Cut {
  readonly name: string;
  readonly rows: string;
  /** What divides, the same for both sides. */
  readonly by: string;
  readonly side: 0 | 1;
  readonly statement: Statement;
}

/** Two names for the two sides of one cut, and of the answers' or of the table's own. */
function cutsIn(statements: readonly Statement[], calls: readonly Call[]): Holdout[] {
  const assigned = assignmentsIn(statements);
  const cuts = assigned.flatMap(({ name, value, statement }) => cutOf(name, value, statement));
  const named = new Map(cuts.map((cut) => [cut.name, cut]));
  if (named.size !== cuts.length) return [];
  const found: Holdout[] = [];
  for (const fit of calls.filter((one) => isCalled(one, 'fit'))) {
    const [x, y] = positionals(fit);
    if (x?.kind !== 'Name' || y === undefined) continue;
    const train = cutBehind(x.id, named, assigned);
    const trainTarget = cutBehind(rootName(y) ?? '', named, assigned);
    const tests = calls
      .filter((one) => isEvaluation(one) && ownerOf(one) === ownerOf(fit))
      .map((one) => positionals(one)[0]);
    const test = tests.find((one) => {
      const cut = one?.kind === 'Name' ? cutBehind(one.id, named, assigned) : undefined;
      return cut?.rows === train?.rows && cut?.by === train?.by && cut?.side !== train?.side;
    });
    if (train === undefined || trainTarget === undefined || test === undefined) continue;
    if (train.by !== trainTarget.by || train.side !== trainTarget.side) continue;
    const other = cuts.find(
      ({ rows, by, side }) => rows === trainTarget.rows && by === train.by && side !== train.side,
    );
    const parts = { train: x.id, test: textOf(test), trainTarget: textOf(y), testTarget: other?.name ?? '' };
    if (fitsIn(calls, parts).length === 0) continue;
    const statement = [train.statement, trainTarget.statement].sort(byPlace)[0] ?? train.statement;
    const isFrame = train.rows === trainTarget.rows || x.id !== train.name;
    found.push({
      how: isFrame ? 'frame' : 'cut',
      statement,
      features: train.rows,
      target: trainTarget.rows,
      parts,
      fits: [fit],
    });
  }
  return found;
}

interface Assigned {
  readonly name: string;
  readonly value: Expression;
  readonly statement: Statement;
}

/** Names and what they are given, one by one: `a, b = x[:n], x[n:]` is two. */
function assignmentsIn(statements: readonly Statement[]): Assigned[] {
  return statements.flatMap((statement) => {
    if (statement.kind !== 'Assign') return [];
    const [target] = statement.targets;
    const pairs: (readonly [Expression | undefined, Expression | undefined])[] =
      target?.kind === 'Tuple' && statement.value.kind === 'Tuple'
        ? target.elements.map((one, at) => [
            one,
            statement.value.kind === 'Tuple' ? statement.value.elements[at] : undefined,
          ])
        : [[target, statement.value]];
    return pairs.flatMap(([one, value]) =>
      one?.kind === 'Name' && value !== undefined ? [{ name: one.id, value, statement }] : [],
    );
  });
}

/** `rows[:n]`, `rows.iloc[n:]`, `rows[mask]`, `rows.loc[~mask]`. */
function cutOf(name: string, value: Expression, statement: Statement): Cut[] {
  if (value.kind !== 'Subscript') return [];
  const { object } = value;
  const rows = object.kind === 'Attribute' && /^i?loc$/.test(object.attr) ? object.object : object;
  if (rows.kind !== 'Name') return [];
  const index = value.index.kind === 'Tuple' ? value.index.elements[0] : value.index;
  const cut = (by: string, side: 0 | 1): Cut[] => [{ name, rows: rows.id, by, side, statement }];
  if (index?.kind === 'Slice' && index.step === null) {
    if (index.lower === null && index.upper !== null) return cut(textOf(index.upper), 0);
    if (index.lower !== null && index.upper === null) return cut(textOf(index.lower), 1);
  }
  if (index?.kind === 'UnaryOp' && index.op === '~' && index.operand.kind === 'Name') return cut(index.operand.id, 1);
  return index?.kind === 'Name' ? cut(index.id, 0) : [];
}

/** The cut that a name is, or that it has columns of: `X_train = train.drop(columns='y')`. */
function cutBehind(name: string, cuts: ReadonlyMap<string, Cut>, assigned: readonly Assigned[]): Cut | undefined {
  const own = cuts.get(name);
  if (own !== undefined) return own;
  const given = assigned.filter((one) => one.name === name);
  const [only] = given;
  return given.length === 1 && only !== undefined ? cuts.get(rootName(only.value) ?? '') : undefined;
}

function byPlace(a: Statement, b: Statement): number {
  return a.chunk.cell - b.chunk.cell || a.chunk.start + a.start - (b.chunk.start + b.start);
}

/** `for train, test in folds.split(X, y):` with the parts by their names, a fit and an evaluation in its body. */
function foldsIn(statements: readonly Statement[]): Holdout[] {
  return statements.flatMap((statement): Holdout[] => {
    if (statement.kind !== 'For') return [];
    const numbers = foldNumbers(statement);
    if (numbers === null) return [];
    const body = statementsIn(statement.body);
    const assigned = assignmentsIn(body);
    const taken = assigned.flatMap(({ name, value }) => cutOf(name, value, statement));
    const calls = taken.length === 0 ? [] : callsBelow([statement]);
    const part = (side: string, rows: string): string =>
      taken.find((one) => one.by === side && one.rows === rows)?.name ?? '';
    // What is called a training part was divided before: folds of it are there to choose by.
    for (const train of taken.filter(({ by, rows }) => by === numbers.train && !/train/i.test(rows))) {
      for (const answers of taken.filter(({ by, rows }) => by === numbers.train && rows !== train.rows)) {
        const parts = {
          train: train.name,
          test: part(numbers.test, train.rows),
          trainTarget: answers.name,
          testTarget: part(numbers.test, answers.rows),
        };
        const fits = parts.test === '' ? [] : fitsIn(calls, parts);
        if (fits.length > 0)
          return [{ how: 'folds', statement, features: train.rows, target: answers.rows, parts, fits }];
      }
    }
    return [];
  });
}

/** The names of the two lists of row numbers, also below `enumerate`. */
function foldNumbers({ target, iter }: For): { readonly train: string; readonly test: string } | null {
  const isCounted = iter.kind === 'Call' && isCalled(iter, 'enumerate');
  const made = isCounted ? iter.args[0]?.value : iter;
  if (made?.kind !== 'Call' || !isCalled(made, 'split') || made.args.length === 0) return null;
  const numbers = isCounted ? (target.kind === 'Tuple' ? target.elements[1] : undefined) : target;
  if (numbers?.kind !== 'Tuple' || numbers.elements.length !== 2) return null;
  const [train, test] = numbers.elements;
  return train?.kind === 'Name' && test?.kind === 'Name' ? { train: train.id, test: test.id } : null;
}
