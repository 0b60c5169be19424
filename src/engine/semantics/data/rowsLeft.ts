// Rows that are left without others: what `drop` and `isin` take out by their indexes.
import { isCall, type Expression, type NodeBase } from '../../python/ast';
import { lastName } from '../../python/walk';
import { evaluate } from '../interpreter';
import type { Machine } from '../machine';
import { partOf, partsOf, sameRows, subsetOf, unionOf } from '../rows/rows';
import type { DataObject, Rows } from '../values';

/** `df[~df.index.isin(test.index)]`, also among other conditions: what parts of the same rows left; null for any other. */
export function restByIndex(m: Machine, of: Rows, condition: Expression): Rows | null {
  let [rest, isAll]: [Rows, boolean] = [of, true];
  for (const one of conjuncts(condition)) {
    const named = one.kind === 'UnaryOp' && one.op === '~' ? indexesIn(m, one.operand) : null;
    if (named === null) isAll = false;
    for (const index of named ?? []) {
      const gone = m.data(evaluate(m, index))?.rows;
      const left = gone === undefined ? null : without(m, rest, gone);
      if (left === 'none') return null;
      if (left === null) isAll = false;
      else rest = left;
    }
  }
  if (rest === of) return null;
  return isAll ? rest : subsetOf(rest, m.store.newId());
}

function conjuncts(condition: Expression): readonly Expression[] {
  if (condition.kind !== 'BinOp' || condition.op !== '&') return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}

/** `test.index` of `rows.index.isin(test.index)`, of several all; null where something else is asked. */
function indexesIn(m: Machine, condition: Expression): readonly Expression[] | null {
  if (condition.kind === 'BinOp' && condition.op === '|') {
    const [left, right] = [indexesIn(m, condition.left), indexesIn(m, condition.right)];
    return left === null || right === null ? null : [...left, ...right];
  }
  if (!isCall(condition) || condition.func.kind !== 'Attribute' || condition.func.attr !== 'isin') return null;
  const { object } = condition.func;
  const [given] = condition.args;
  if (object.kind !== 'Attribute' || object.attr !== 'index' || given === undefined) return null;
  const named = joinedIn(m, given.value);
  return named.every(({ kind }) => kind === 'Attribute' || kind === 'Name') ? named : null;
}

/** What `valid.index.union(test.index)` and `list(valid.index) + list(test.index)` put together. */
function joinedIn(m: Machine, node: Expression): readonly Expression[] {
  if (node.kind === 'BinOp' && (node.op === '+' || node.op === '|'))
    return [node.left, node.right].flatMap((one) => joinedIn(m, one));
  if (node.kind === 'List' || node.kind === 'Tuple') return node.elements.flatMap((one) => joinedIn(m, one));
  if (node.kind === 'Starred') return joinedIn(m, node.value);
  if (!isCall(node)) return [node];
  const given = node.args.flatMap(({ value }) => joinedIn(m, value));
  const { func } = node;
  if (func.kind === 'Attribute' && m.knowledge.is('joins an index', func.attr))
    return [...joinedIn(m, func.object), ...given];
  return m.knowledge.is('joins indices', lastName(func)) ? given : [node];
}

/** Of rows that were divided, those without others: `'none'` where all are gone, null where nobody knows. What is left of a part stays. */
function without(m: Machine, rows: Rows, gone: Rows): Rows | 'none' | null {
  if (gone.kind === 'union') {
    let [left, isAll]: [Rows, boolean] = [rows, !gone.alternatives];
    for (const one of gone.alternatives ? [] : gone.of) {
      const rest = without(m, left, one);
      if (rest === 'none') return rest;
      if (rest === null) isAll = false;
      else left = rest;
    }
    if (left === rows) return null;
    return isAll ? left : subsetOf(left, m.store.newId());
  }
  if (sameRows(rows, gone)) return 'none';
  if (rows.kind === 'union' && !rows.alternatives) {
    const each = rows.of.map((one) => [one, without(m, one, gone)] as const);
    if (each.every(([, left]) => left === null)) return null;
    const kept = each.flatMap(([one, left]) => (left === 'none' ? [] : [left ?? one]));
    return kept.length === 0 ? 'none' : unionOf(kept, m.store.newId());
  }
  return restOfPart(m, rows, gone);
}

/** What is left on each level of a part of a part, and of the innermost where only some of it are gone. */
function restOfPart(m: Machine, of: Rows, gone: Rows): Rows | null {
  const left: Rows[] = [];
  let whole = of;
  for (const part of partsOf(gone).reverse()) {
    if (part.role === 'unknown' || !sameRows(part.of, whole)) continue;
    const isTrain = part.role === 'train';
    left.push(partOf(part.of, part.split, isTrain ? 'test' : 'train', isTrain ? 1 : 0));
    whole = part;
  }
  if (left.length === 0) return null;
  const id = m.store.newId();
  return unionOf(sameRows(whole, gone) ? left : [...left, subsetOf(whole, id)], id);
}

/** `df.drop(train.index)`, `df[~df.index.isin(train.index)]`: the rows that a sample of the table left, a part of their own. */
export function restOf(m: Machine, node: NodeBase, object: DataObject, gone: Rows): Rows {
  const { rows } = object;
  const rest = without(m, rows, gone);
  if (rest !== null && rest !== 'none') return rest;
  if (gone.kind !== 'subset' || !sameRows(gone.of, rows)) return subsetOf(rows, m.store.newId());
  const split = m.origins.split(node, 'manual', { shuffled: true });
  return partOf(rows, split, 'unknown', 1);
}
