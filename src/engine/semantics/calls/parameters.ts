// What a parameter that nobody passed may be, by its name: enough to follow what a function does with it.
import type { Expression } from '../../python/ast';
import { ANY_COLUMNS } from '../columns';
import type { Machine } from '../machine';
import { roleInName } from '../rows/partNames';
import { UNKNOWN, type Source, type Value } from '../values';

const TABLE =
  /^(?:df|data|dataset|frame|dataframe|train|test|valid|val|table|raw|features?)(?:_.*)?$|_(?:df|data|dataset|frame|set)$/i;
const ARRAY = /^(?:X|x|Y|y)(?:_?(?:train|test|val|valid|tr|te|dev|all|full|data))?$|^(?:labels?|targets?)(?:_.*)?$/;
const MODEL =
  /^(?:model|clf|classifier|regressor|estimator|pipe|pipeline|reg|net|network)$|_(?:model|clf|estimator|pipeline)$/i;

const COLUMNS = /(?:^|_)(?:cols|columns|features|predictors)(?:_\w+)?$/i;

/** Whether a name such as `df` or `train_data` stands for a table. */
export function isTableName(name: string): boolean {
  return TABLE.test(name);
}

/** Whether a name such as `X`, `y_train` or `features` stands for rows of a data set. */
export function isDataName(name: string): boolean {
  return isTableName(name) || ARRAY.test(name);
}

/** Whether a name such as `FEATURES` or `num_cols` stands for names of columns. */
export function isColumnsName(name: string): boolean {
  return COLUMNS.test(name);
}

const LOADER = /(?:loader|_dl|_batches)$|^(?:data_?)?loader_/i;
/** How many of them there are, or may be: `n_train_batches`, `limit_val_batches` of Lightning. */
const COUNT = /^_*(?:n|nb|no|num|number|len|max|min|limit|total)_/i;

/** Batches of the part that a name such as `test_loader` speaks of; null for any other name. */
export function loaderNamed(m: Machine, node: Expression, name: string): Value | null {
  if (!LOADER.test(name) || COUNT.test(name)) return null;
  const role = roleInName(name.replace(/(?:data)?loader/i, '_$&_'));
  if (role === null) return null;
  const source = sourceNamed(m, node, role);
  return m.allocateData({ form: 'loader', rows: { kind: 'source', source }, sources: [source], library: 'torch' });
}

function sourceNamed(m: Machine, node: Expression, role: Source['role']): Source {
  return { id: m.store.newId(), node, kind: 'parameter', reader: '', place: null, path: null, role };
}

/** A parameter that no caller gave: data or a model where its name says so, else its default value. */
export function parameterValue(m: Machine, node: Expression, name: string, fallback: Value | undefined): Value {
  const loader = loaderNamed(m, node, name);
  if (loader !== null) return loader;
  const isTable = isTableName(name);
  if (isDataName(name)) {
    const source = sourceNamed(m, node, roleInName(name));
    return m.allocateData({
      form: isTable ? 'table' : 'array',
      rows: { kind: 'source', source },
      columns: ANY_COLUMNS,
      sources: [source],
      library: isTable ? 'pandas' : '',
    });
  }
  if (MODEL.test(name))
    return m.store.allocate(m.newEstimator(node, '', null, { positional: [], keywords: new Map(), open: true }));
  return fallback ?? UNKNOWN;
}
