// What a loop or comprehension sees, item by item.
import { constant } from './folding';
import { isCounter, wordOf } from '../data/countedWords';
import { areFigures } from '../data/figures';
import { folds } from '../rows/folds';
import { NO_ARGUMENTS, type Machine } from '../machine';
import { subsetOf } from '../rows/rows';
import { UNKNOWN, type Columns, type Value } from '../values';

/** Items, and whether they are all of them in order; else one or more stand for the rest. */
export interface Items {
  readonly items: readonly Value[];
  readonly exact: boolean;
}

/** Items of a list or tuple that are told apart. */
export const MAX_ITEMS = 256;

export const SOME_NAME: Value = { kind: 'text', parts: [null] };

const ONE_UNKNOWN: Items = { items: [UNKNOWN], exact: false };

/** The items that a loop goes through. `exact`: all of them, in order; otherwise each stands for any number of turns. */
export function iterate(m: Machine, value: Value): Items {
  switch (value.kind) {
    case 'tuple':
      return { items: value.items, exact: true };
    case 'constant':
      return typeof value.value === 'string' && value.value.length <= 8
        ? { items: Array.from(value.value, constant), exact: true }
        : ONE_UNKNOWN;
    case 'choice': {
      const all = value.options.map((option) => iterate(m, option));
      return { items: all.flatMap((one) => one.items).slice(0, 12), exact: false };
    }
    case 'ref':
      return iterateObject(m, value);
    case 'score':
      // loss, accuracy = model.evaluate(X, y): each speaks of the same rows; the points of a curve are no scores.
      return value.metric.endsWith('_curve') ? ONE_UNKNOWN : { items: [value], exact: false };
    default:
      return ONE_UNKNOWN;
  }
}

/** Names of columns, one that is not known for all others. */
function namesIn({ known, open }: Columns): Value[] {
  const names: Value[] = [...known.keys()].map(constant);
  return open ? [...names, SOME_NAME] : names;
}

function iterateObject(m: Machine, value: Value): Items {
  const object = m.object(value);
  switch (object?.kind) {
    case 'list':
      return object.items.length === 0 && object.open ? ONE_UNKNOWN : { items: object.items, exact: !object.open };
    case 'dict': {
      const names: Value[] = [...object.entries.keys()].map(constant);
      const figures = m.data(object.rest);
      // [name for name in scores if scores[name] > 3]
      if (figures !== null && areFigures(figures)) names.push(SOME_NAME);
      return { items: names, exact: !object.open };
    }
    case 'data': {
      if (isCounter(object)) return { items: [wordOf(m, object)], exact: false };
      if (object.through.at(-1) === 'columns') {
        return { items: namesIn(object.columns), exact: !object.columns.open && !object.through.includes('some') };
      }
      if (object.through.at(-1) === 'groupby') {
        const group = m.derive(object, {
          form: 'table',
          rows: subsetOf(object.rows, m.store.newId()),
          through: object.through.slice(0, -1),
        });
        return { items: [{ kind: 'tuple', items: [UNKNOWN, group] }], exact: false };
      }
      if (object.through.at(-1) === 'records') {
        const row = m.derive(object, { form: 'array', through: [...object.through.slice(0, -1), 'row'] });
        return { items: [row], exact: false };
      }
      if (object.form === 'table' && object.library === 'pandas') {
        return { items: namesIn(object.columns), exact: !object.columns.open };
      }
      // for name, weight in zip(X.columns, model.feature_importances_): still a figure of a column
      if (areFigures(object)) return { items: [m.derive(object, {})], exact: false };
      if (object.holds.length > 0) {
        const [only] = object.holds;
        const item: Value =
          object.holds.length === 1 && only !== undefined ? only : { kind: 'tuple', items: object.holds };
        return { items: [item], exact: false };
      }
      return {
        items: [
          m.derive(object, {
            form: object.form === 'column' ? 'scalar' : 'array',
            through: [...object.through, ...(object.form === 'column' ? ['cell'] : []), 'item'].slice(-8),
          }),
        ],
        exact: false,
      };
    }
    case 'estimator':
      // scikit-learn before 0.18: a splitter is gone through itself, `for train, test in KFold(n, 5)`.
      return object.row?.role === 'splitter' ? iterate(m, folds(m, object.node, object, NO_ARGUMENTS)) : ONE_UNKNOWN;
    case 'instance':
    case undefined:
      return ONE_UNKNOWN;
  }
}
