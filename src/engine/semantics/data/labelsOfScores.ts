// What is left of predicted scores once they are turned into labels: the class that won, or which side of a threshold they lay on.
import type { Expression } from '../../python/ast';
import { numberOf } from '../language/folding';
import type { Machine } from '../machine';
import { withSteps, type DataObject, type Value } from '../values';

/** Give back the values and where each stood. */
const WITH_PLACES = /^(?:max|min|topk|sort)$/;

const COMPARISON = /^(?:[<>]=?|[gl][te]|greater(?:_equal)?|less(?:_equal)?)$/;

/** `torch.max(scores, 1)[1]`, `_, labels = scores.max(1)`, `scores.topk(1).indices`; null where no predictions were looked through so. */
export function placesIn(m: Machine, object: DataObject): Value | null {
  if (object.prediction === null || !WITH_PLACES.test(object.through.at(-1) ?? '')) return null;
  return m.derive(object, { form: 'array', through: withSteps(object.through, 'argmax') });
}

/** `1 if score > 0.5 else 0` of one predicted score or another; null for any other choice. */
export function labelOf(m: Machine, test: Value, ways: readonly Value[]): Value | null {
  const compared = m.data(test);
  if (compared == null || compared.prediction === null || !COMPARISON.test(compared.through.at(-1) ?? '')) return null;
  if (ways.some((way) => numberOf(way) === null)) return null;
  return m.derive(compared, { through: withSteps(compared.through, 'where') });
}

/** `labels = np.zeros_like(scores)`, `labels[scores > limit] = 1`: an array of nothing that is known takes the labels; null for any other item. */
export function labelsWritten(m: Machine, key: Value, value: Value): Value | null {
  const compared = m.data(key);
  if (compared == null || compared.prediction === null || !COMPARISON.test(compared.through.at(-1) ?? '')) return null;
  if (numberOf(value) === null) return null;
  return m.derive(compared, { form: 'array', through: withSteps(compared.through, 'where') });
}

/** `scores[scores > 0.5] = 1`, `scores[i] = 1 if scores[i] > 0.5 else 0`: the step that the scores took; null where they stay scores. */
export function writtenOver(
  m: Machine,
  scores: DataObject,
  index: Expression,
  key: Value,
  value: Value,
): string | null {
  if (scores.prediction === null) return null;
  const label = m.data(value);
  if (label !== null)
    return label.prediction?.model === scores.prediction.model && label.through.at(-1) === 'where' ? 'where' : null;
  const step = m.data(key)?.through.at(-1) ?? '';
  const constant = numberOf(value);
  const limit = index.kind === 'Compare' ? index.comparators[0] : undefined;
  if (constant === null || limit?.kind !== 'Constant' || typeof limit.value !== 'number') return null;
  // scores[scores < 0.01] = 0.01 and scores[scores > 1] = 1 only cut the ends off.
  if (!COMPARISON.test(step) || limit.value < 0.1 || limit.value > 0.9 || constant === limit.value) return null;
  // What lies on the other side of the threshold are scores until it is written over too.
  const [own, other] = /^(?:>|g)/.test(step) ? [ABOVE, BELOW] : [BELOW, ABOVE];
  return scores.through.includes(other) ? step : own;
}

/** Steps of scores of which only those on one side of a threshold were written over. */
const [ABOVE, BELOW] = ['written-above', 'written-below'];
