// Transformers of classes of the project: which they are, how they are fitted, and what they keep of the rows as steps of a pipeline.
import type { Call } from '../../python/ast';
import { callFunction } from '../interpreter';
import { methodOf } from '../calls/classes';
import type { Learns } from '../effects';
import type { Machine } from '../machine';
import type { DataObject, EstimatorObject, HeapId, InstanceObject, Stat, Value } from '../values';
import { stronger, withInner } from './estimators';

/** Whether the method fits a transformer of a class of the project. */
export function fitsOwnTransformer(m: Machine, { userClass }: InstanceObject, name: string): boolean {
  if (!/^fit(?:_transform)?$/.test(name)) return false;
  if (userClass === null || methodOf(userClass, 'predict') !== null) return false;
  return methodOf(userClass, 'fit') !== null && methodOf(userClass, 'transform') !== null;
}

/** Runs what a call of a transformer of the project does. */
export function fitting(m: Machine, call: Call | null, run: () => Value): Value {
  const outside = m.origins.ownFit;
  if (call !== null) m.origins.ownFit ??= m.facts.standIn ?? call;
  try {
    return run();
  } finally {
    m.origins.ownFit = outside;
  }
}

/** What the transformers of the project inside learn of the rows when the whole is fitted to them. */
export function learntByOwnSteps(m: Machine, node: Call, object: EstimatorObject, X: DataObject): Learns {
  let learns: Learns = 'nothing';
  for (const { value } of withInner(m, object).flatMap(({ inner }) => inner)) {
    if (value.kind === 'ref') learns = stronger(learns, learntBy(m, node, value, X));
  }
  return learns;
}

function learntBy(m: Machine, node: Call, step: Value & { readonly kind: 'ref' }, X: DataObject): Learns {
  const object = m.object(step);
  if (object?.kind !== 'instance' || object.userClass === null || !fitsOwnTransformer(m, object, 'fit'))
    return 'nothing';
  const fit = methodOf(object.userClass, 'fit');
  if (fit === null) return 'nothing';
  const before = new Set(keptBy(m, step.id));
  const args = { positional: [m.derive(X, {})], keywords: new Map<string, Value>(), open: false };
  fitting(m, node, () => callFunction(m, node, { ...fit, receiver: step }, args));
  return keptBy(m, step.id)
    .filter((stat) => !before.has(stat))
    .reduce<Learns>((have, stat) => stronger(have, stat.learns), 'nothing');
}

/** Statistics that the attributes of an object hold, as numbers or in what was fitted. */
function keptBy(m: Machine, id: HeapId): readonly Stat[] {
  const object = m.store.get(id);
  if (object?.kind !== 'instance') return [];
  return [...object.attributes.values()].flatMap((value) => {
    const data = m.data(value);
    return data === null ? (m.estimator(value)?.object.stats ?? []) : m.carriedBy(data);
  });
}
