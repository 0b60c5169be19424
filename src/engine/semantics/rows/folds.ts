// The folds that a splitter makes: `for train, test in KFold(5).split(X)`.
import type { NodeBase } from '../../python/ast';
import { allData } from '../data/dataOperations';
import { booleanOf, numberOf } from '../language/folding';
import type { Machine } from '../machine';
import { partOf } from './rows';
import type { CallArguments, EstimatorObject, Value } from '../values';

/** `KFold(…).split(X)`: one turn of the loop stands for all. */
export function folds(m: Machine, node: NodeBase, object: EstimatorObject, args: CallArguments): Value {
  const [input] = allData(m, [...args.positional, ...args.keywords.values()]);
  const row = object.row;
  const shuffle = booleanOf(m.argument(object.args, row?.params, 'shuffle'));
  // ShuffleSplit(n_splits=1): one division, and no turns.
  const isOnce = numberOf(m.argument(object.args, row?.params, 'n_splits')) === 1;
  const split = m.origins.split(node, isOnce ? 'holdout' : 'fold', {
    splitter: object.className,
    shuffled: shuffle ?? row?.splitter?.shuffles ?? false,
    grouped: row?.splitter?.grouped ?? false,
    ordered: row?.splitter?.ordered ?? false,
  });
  // KFold(5).split(range(n)), KFold(n, 5): numbers of rows that are not seen here; they divide whatever they index.
  const divided = input?.rows ?? m.unknownRows();
  const part = (role: 'train' | 'test', index: number): Value =>
    m.allocateData({
      form: 'index',
      rows: partOf(divided, split, role, index),
      sources: input?.sources ?? [],
      library: 'numpy',
    });
  const train = part('train', 0);
  const test = part('test', 1);
  const parts = [train, test].flatMap((value, i) =>
    value.kind === 'ref' ? [{ value: value.id, role: i === 0 ? ('train' as const) : ('test' as const) }] : [],
  );
  m.facts.split({ node, split, inputs: input === undefined ? [] : [input], parts });
  return m.store.allocate({ kind: 'list', form: 'list', items: [{ kind: 'tuple', items: [train, test] }], open: true });
}
