// What a class or function out of sight makes, by its name: `MyScaler()`, `get_scaler("robust")`, `self.vectorizer`.
import { textOf } from '../../python/ast';
import { lastPart } from '../../python/names';
import type { Learns } from '../effects';
import type { Machine } from '../machine';
import type { ObjectCall } from '../calls/objectCall';
import { isUnseen } from '../unknowns';
import type { EstimatorObject, InstanceObject } from '../values';

/** What fitting keeps of the rows as far as its name says so; nothing for any other name. */
export function learnsByName(m: Machine, { className, node }: Pick<EstimatorObject, 'className' | 'node'>): Learns {
  const name = className === '' ? lastPart(textOf(node).split('(', 1)[0] ?? '') : className;
  if (m.knowledge.is('scaler by its name', name)) return 'statistics';
  return m.knowledge.is('vectorizer by its name', name) ? 'vocabulary' : 'nothing';
}

/**
 * `MyScaler().fit_transform(X)`, `build_model().fit(X, y)` of a module that is not at hand: something that learns from now on;
 * null for what is called otherwise.
 */
export function unseenLearner(
  m: Machine,
  { id, object, name, args }: ObjectCall<InstanceObject>,
): EstimatorObject | null {
  if (!isUnseen(object) || m.knowledge.is('shows a model', object.className)) return null;
  const effect = m.knowledge.method('estimator', name)?.effect;
  if ((effect !== 'fit' && effect !== 'fit-transform') || m.data(args.positional[0]) === null) return null;
  const takesAnswers = effect === 'fit' && m.data(args.positional[1]) !== null;
  if (!takesAnswers && learnsByName(m, object) === 'nothing') return null;
  const learner = m.newEstimator(object.node, object.className, null, object.args);
  m.store.put(id, learner);
  return learner;
}
