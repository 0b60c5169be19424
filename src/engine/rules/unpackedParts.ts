// Parts of a split that are given names in another order than they come in.
import { isCall, textOf, type Expression, type NodeBase, type Sequence } from '../python/ast';
import { lastPart } from '../python/names';
import { lastName, statementOf, statementsIn } from '../python/walk';
import type { Analysis } from '../semantics/analysis';
import type { SplitFact } from '../semantics/facts';
import { roleInName } from '../semantics/rows/partNames';
import type { PartRole } from '../semantics/values';

export interface WrongNames {
  readonly target: Sequence;
  /** Names in the order in which the parts come. */
  readonly right: readonly string[];
}

/** The names that the parts of `train_test_split` are unpacked to, where they come in another order; else null. */
export function wrongNamesOf(analysis: Analysis, split: SplitFact): WrongNames | null {
  // What a function of another module returns may be in an order of its own.
  if (split.split.kind !== 'holdout' || split.elsewhere !== undefined || isByShares(split)) return null;
  const target = targetOf(analysis, split);
  // Of one array there are two parts: four names fail whatever they are called.
  if (target !== null && isOfOtherCount(split, target)) return null;
  const right = target === null ? null : (rightOrder(target.elements) ?? orderOfArrays(split, target.elements));
  if (target === null || right === null || isTurnedRound(analysis, split, target)) return null;
  return isTurnedBack(analysis, split, target) ? null : { target, right };
}

/** A function gives the parts back in the order in which they come, and whoever calls it here gives them the right names. */
function isTurnedBack(analysis: Analysis, { node }: SplitFact, { elements }: Sequence): boolean {
  const maker = statementsIn(node.chunk.body).findLast(
    (one) => one.kind === 'FunctionDef' && one.start <= node.start && node.end <= one.end,
  );
  if (maker?.kind !== 'FunctionDef') return false;
  const given = statementsIn(maker.body).findLast((one) => one.kind === 'Return')?.value;
  if (given?.kind !== 'Tuple' || given.elements.map(textOf).join() !== elements.map(textOf).join()) return false;
  const calls = analysis.facts.calls.filter(({ written }) => written === maker.name);
  const taken = calls.map(({ node: call }) => {
    const statement = statementOf(call);
    const [target] = statement?.kind === 'Assign' && statement.value === call ? statement.targets : [];
    return target?.kind === 'Tuple' ? target.elements : null;
  });
  return (
    taken.length > 0 &&
    taken.every(
      (names) =>
        names !== null &&
        names.every((one) => one.kind === 'Name' && roleOf(one.id) !== null) &&
        rightOrder(names) === null,
    )
  );
}

function isOfOtherCount({ node, split }: SplitFact, { elements }: Sequence): boolean {
  if (lastPart(split.splitter) !== 'train_test_split' || !isCall(node)) return false;
  const arrays = node.args.filter(({ keyword, star }) => keyword === null && star === '');
  return node.args.every(({ star }) => star === '') && arrays.length * 2 !== elements.length;
}

/** `test, train = df.randomSplit([0.3, 0.7])`: the parts come in the order of their shares, whatever they are called. */
function isByShares({ node, split }: SplitFact): boolean {
  // A list that train_test_split is given holds rows or answers, `train_test_split(X, y, stratify=[…])`.
  if (lastPart(split.splitter) === 'train_test_split') return false;
  return isCall(node) && node.args.some(({ value }) => value.kind === 'List' || value.kind === 'Tuple');
}

/** `X_test, X_train, … = train_test_split(X, …, test_size=0.7)`: the sizes are turned round with the names. */
function isTurnedRound(analysis: Analysis, { node }: SplitFact, target: Sequence): boolean {
  // Of every array the part that is called test comes first.
  const isInTurn = target.elements.every(
    (one, i) => lastName(one) !== '' && (roleInName(lastName(one)) === 'train') === (i % 2 === 1),
  );
  if (!isInTurn || !isCall(node)) return false;
  const { args } = node;
  const size = (name: string): number | null => {
    const argument = args.find((one) => one.keyword === name);
    const value = argument === undefined ? undefined : constantOf(analysis, argument.value);
    return typeof value === 'number' ? value : null;
  };
  const test = size('test_size');
  const train = size('train_size');
  // train_size=16281: how many rows there are beside them is not known.
  return (test !== null && test > 0.5) || (train !== null && (train < 0.5 || train >= 1));
}

function constantOf(analysis: Analysis, node: Expression): unknown {
  if (node.kind === 'Constant') return node.value;
  const value = analysis.valueOf(node);
  return value?.kind === 'constant' ? value.value : undefined;
}

/** The tuple that takes the result of the split, or of the function of this unit that returns it as it is. */
function targetOf(analysis: Analysis, { node }: SplitFact): Sequence | null {
  const around = statementsIn(node.chunk.body);
  const maker = around.find(
    (one) => one.kind === 'FunctionDef' && one.body.some((step) => step.kind === 'Return' && step.value === node),
  );
  const made = maker?.kind === 'FunctionDef' ? maker.name : null;
  const held = made === null ? nameHolding(analysis, node) : null;
  const all =
    made === null && held === null
      ? around
      : analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => statementsIn(body)));
  const assignment = all.find(
    (one) =>
      one.kind === 'Assign' &&
      one.targets[0]?.kind !== 'Name' &&
      (made === null
        ? one.value === node || (held !== null && one.value.kind === 'Name' && one.value.id === held)
        : isCall(one.value) && one.value.func.kind === 'Name' && one.value.func.id === made),
  );
  const target = assignment?.kind === 'Assign' ? assignment.targets[0] : undefined;
  return target?.kind === 'Tuple' ? target : null;
}

/** `parts` of `parts = train_test_split(X, y)`, which nothing else is called; null where there is no such name. */
function nameHolding({ facts }: Analysis, node: NodeBase): string | null {
  const assigned = statementsIn(node.chunk.body).find((one) => one.kind === 'Assign' && one.value === node);
  const [name, ...others] = assigned?.kind === 'Assign' ? assigned.targets : [];
  if (name?.kind !== 'Name' || others.length > 0) return null;
  return new Set(facts.bindings.filter((one) => one.name === name.id).map((one) => one.node)).size === 1
    ? name.id
    : null;
}

/** `y_train, y_test, X_train, X_test = train_test_split(X, y)`: the parts of each array in turn, but of another array first; else null. */
function orderOfArrays({ node }: SplitFact, elements: readonly Expression[]): string[] | null {
  if (!isCall(node) || elements.length !== 4) return null;
  const given = node.args.flatMap(({ keyword, value }) =>
    keyword === null && lastName(value) !== '' ? [lastName(value).toLowerCase()] : [],
  );
  const names = elements.flatMap((one) => (lastName(one) === '' ? [] : [textOf(one)]));
  const stems = names.map((name) => stemOf(name).replace(/_+$/, '').toLowerCase());
  const [first, , third] = stems;
  if (names.length !== 4 || given.length !== 2 || given[0] === given[1]) return null;
  if (first !== stems[1] || third !== stems[3] || first !== given[1] || third !== given[0]) return null;
  return [...names.slice(2), ...names.slice(0, 2)];
}

/** What a name says, or the last part of `self.X_train`; with `xtr`, `y_te`, `spectra_te` written out as training and test. */
function spelledOut(written: string): string {
  return lastPart(written).replace(
    /^([xy]_?|\w+_)(tr|te|ts|va)$/i,
    (_, array: string, part: string) => array + (/^tr$/i.test(part) ? 'train' : /^va$/i.test(part) ? 'val' : 'test'),
  );
}

function roleOf(name: string): PartRole | null {
  const full = spelledOut(name);
  return roleInName(full === lastPart(name) ? full : full.replace(/^([xy])_?/i, '$1_'));
}

function stemOf(name: string): string {
  return spelledOut(name).replace(/train(?:ing)?|test(?:ing)?|valid(?:ation)?|val|dev|holdout/i, '');
}

/** Null where the names are right or do not say what they are meant for. */
function rightOrder(elements: readonly Expression[]): string[] | null {
  const names = elements.map((element) => (lastName(element) === '' ? null : textOf(element)));
  if (names.some((name) => name === null) || names.length < 2 || names.length % 2 !== 0) return null;
  const roles = names.map((name) => roleOf(name ?? ''));
  if (roles.some((role) => role === null)) return null;
  const isTrain = roles.map((role) => role === 'train');
  if (isTrain.every((train, i) => train === (i % 2 === 0))) return null;
  if (isTrain.filter(Boolean).length !== names.length / 2) return null;
  // Arrays in the order in which their first part is named; parts belong together by what is left of the name.
  const stems = names.map((name) => stemOf(name ?? ''));
  const order = [...new Set(stems)];
  const right = order.flatMap((stem) => {
    const named = (train: boolean): string[] =>
      names.filter((name, i): name is string => name !== null && stems[i] === stem && isTrain[i] === train);
    return [...named(true).slice(0, 1), ...named(false).slice(0, 1)];
  });
  return right.length === names.length ? right : null;
}
