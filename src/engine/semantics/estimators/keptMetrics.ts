// Metrics that are told of one batch after another and asked for the number in the end: `metric.update(…)`, `metric.compute()`.
import type { Call } from '../../python/ast';
import { allData } from '../data/dataOperations';
import { constant, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { ObjectCall } from '../calls/objectCall';
import { UNKNOWN, type DataObject, type InstanceObject, type Value } from '../values';

/** Stand among the attributes of a metric for the predictions that it was told of last, and for the answers beside them. */
const TOLD = '__told__';
const TRUTH = '__truth__';

const TELLS = /^(?:update|update_state|add_batch|add|append)$/;
const ANSWERS = /^(?:compute|result|value|evaluate)$/;

/** What such a metric answers, a score where it knows whose predictions it was told of; null for calls of anything else. */
export function keptMetric(m: Machine, call: ObjectCall<InstanceObject>): Value | null {
  const { node, id, object, name, args } = call;
  if (!m.knowledge.is('kept metric', object.className)) return null;
  const given = [...args.positional, ...args.keywords.values()];
  const told = allData(m, given).find((one) => one.prediction !== null);
  if (TELLS.test(name) || name === '__call__') {
    const kept = given.find((value) => allData(m, [value]).some((one) => one.prediction !== null));
    const truth = given.find((value) => value !== kept && m.data(value) !== null) ?? UNKNOWN;
    // Where it is not known whose they are, what it was told before says nothing of its answer.
    const attributes = new Map(object.attributes).set(TOLD, kept ?? UNKNOWN).set(TRUTH, truth);
    m.store.put(id, { ...object, attributes });
    if (name !== '__call__') return constant(null);
    if (kept === undefined && given.length > 0) return null;
  } else if (!ANSWERS.test(name)) return null;
  const now = m.object(call.receiver);
  const kept = now?.kind === 'instance' ? now : object;
  const data = told ?? allData(m, [kept.attributes.get(TOLD) ?? constant(null)])[0];
  return data === undefined ? null : answer(m, node, kept, data);
}

function answer(
  m: Machine,
  node: Call,
  { className, args, attributes }: InstanceObject,
  data: DataObject,
): Value | null {
  const { prediction } = data;
  const truth = m.data(attributes.get(TRUTH));
  if (prediction === null) return null;
  const { model, rows, at } = prediction;
  // `evaluate.load("accuracy")`
  const loaded = /\.load\w*$/.test(className) ? stringOf(args.positional[0]) : null;
  const metric = loaded ?? className;
  const what = { node, metric, model, rows } as const;
  const isOfClasses = m.knowledge.is('metric of classes', metric);
  const task = isOfClasses ? 'classification' : 'any';
  m.facts.score({ ...what, truth, prediction: null, predictedAt: at, task, row: null });
  return { kind: 'score', ...what };
}
