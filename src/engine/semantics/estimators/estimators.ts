// Estimators, transformers, samplers and splitters: how they are made, what is inside, what fitting them learns.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import type { ClassRow, Learns } from '../effects';
import { booleanOf, isNone, stringOf } from '../language/folding';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import { isUnseen } from '../unknowns';
import type { CallArguments, EstimatorObject, Value } from '../values';
import { learnsByName } from './unseenLearners';
import { buildIn } from './networkLayers';

/** A new estimator that is not fitted, with the estimators that its arguments hold (steps, base estimator). */
export function makeEstimator(m: Machine, node: Call, row: ClassRow, name: string, args: CallArguments): Value {
  const object = m.newEstimator(node, name, row, args);
  // Sequential([normalise, Dense(1)])
  if (row.role === 'network') for (const value of args.positional) buildIn(m, iterate(m, value).items);
  return m.store.allocate({ ...object, inner: innerOf(m, row, args) });
}

function innerOf(m: Machine, row: ClassRow, args: CallArguments): EstimatorObject['inner'] {
  switch (row.role) {
    case 'pipeline':
      // Of Spark: Pipeline(stages=[…])
      return steps(
        m,
        m.argument(args, row.params ?? ['steps'], 'steps') ??
          args.keywords.get(row.wraps?.[0] ?? 'steps') ??
          args.positional[0],
      );
    case 'column-transformer':
      return steps(m, m.argument(args, row.params ?? ['transformers'], 'transformers') ?? args.positional[0]);
    case 'feature-union':
      return steps(m, m.argument(args, row.params ?? ['transformer_list'], 'transformer_list') ?? args.positional[0]);
    default: {
      const found: { name: string; value: Value; columns: Value | null }[] = [];
      for (const wrapped of row.wraps ?? []) {
        const value = m.argument(args, row.params, wrapped);
        if (value === undefined) continue;
        if (m.estimator(value) !== null) found.push({ name: wrapped, value, columns: null });
        else found.push(...steps(m, value));
      }
      return found;
    }
  }
}

/** `[('name', estimator)]`, `[('name', transformer, columns)]`, or estimators alone as `make_*` takes them. */
function steps(m: Machine, value: Value | undefined): { name: string; value: Value; columns: Value | null }[] {
  if (value === undefined) return [];
  return iterate(m, value).items.flatMap((item) => stepOf(m, item));
}

/**
 * One step of a pipeline or column transformer: `(name, estimator)`, `(name, estimator, columns)` or `(columns, …)`. A chain of transformers
 * gives several; empty where none is recognised.
 */
export function stepOf(m: Machine, item: Value): { name: string; value: Value; columns: Value | null }[] {
  if (m.estimator(item) !== null) return [{ name: '', value: item, columns: null }];
  const parts = item.kind === 'tuple' ? item.items : iterate(m, item).items;
  // (columns, [imputer, scaler]): one after the other
  const several = parts.map((part) => (m.object(part)?.kind === 'list' ? iterate(m, part).items : []));
  const chain = several.find((items) => items.some((one) => m.estimator(one) !== null));
  if (chain !== undefined)
    return chain.flatMap((one) =>
      m.estimator(one) === null ? [] : [{ name: '', value: one, columns: parts[0] ?? null }],
    );
  const known = parts.findIndex((part) => m.estimator(part) !== null || isPlainStep(part));
  // ('mine', OwnStep()): an object of a class of the project
  const at = known < 0 && parts.length > 1 && parts[0]?.kind === 'constant' ? 1 : known;
  const value = parts[at];
  if (value === undefined) return [];
  const [first, , third] = parts;
  const name = first?.kind === 'constant' && typeof first.value === 'string' && at > 0 ? first.value : '';
  return [{ name, value, columns: (at === 0 ? parts[1] : third) ?? null }];
}

function isPlainStep(value: Value): boolean {
  return value.kind === 'constant' && (value.value === 'drop' || value.value === 'passthrough');
}

/** The estimator that predicts in the end: a pipeline's last step, a search's own. */
function finalOf(m: Machine, object: EstimatorObject, depth = 0): EstimatorObject {
  const role = object.row?.role;
  if (depth > 6 || (role !== 'pipeline' && role !== 'search')) return object;
  const last = m.estimator(object.inner.at(-1)?.value);
  return last === null ? object : finalOf(m, last.object, depth + 1);
}

/** Every estimator inside, itself first. */
export function withInner(m: Machine, object: EstimatorObject, depth = 0): EstimatorObject[] {
  const all = [object];
  if (depth > 6) return all;
  for (const { value } of object.inner) {
    const inner = m.estimator(value);
    if (inner !== null) all.push(...withInner(m, inner.object, depth + 1));
  }
  return all;
}

const MODEL_ROLES: ReadonlySet<string> = new Set(['classifier', 'regressor', 'network', 'forecaster']);

/** Whether fitting makes a model that predicts, by the last step of a pipeline. A class that is not known is one if it is fitted to a target. */
export function isModel(m: Machine, object: EstimatorObject, hasTarget: boolean): boolean {
  const final = finalOf(m, object);
  const role = final.row?.role;
  const step = role === 'pipeline' ? final.inner.at(-1)?.value : undefined;
  if (role === undefined || step?.kind === 'unknown' || isUnseen(m.object(step))) return hasTarget;
  if (role === 'meta') return final.inner.length === 0 || final.inner.some((one) => isModelValue(m, one.value));
  return MODEL_ROLES.has(role);
}

function isModelValue(m: Machine, value: Value): boolean {
  const inner = m.estimator(value);
  return inner !== null && isModel(m, inner.object, true);
}

const STRENGTH: readonly Learns[] = ['nothing', 'categories', 'vocabulary', 'statistics', 'target'];

/** What fitting it keeps of the rows: the strongest of its parts. */
export function learnsOf(m: Machine, object: EstimatorObject): Learns {
  let strongest: Learns = 'nothing';
  for (const one of withInner(m, object)) strongest = stronger(strongest, ownLearns(m, one));
  return strongest;
}

/** Of two the one that keeps more of the rows. */
export function stronger(a: Learns, b: Learns): Learns {
  return STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a;
}

function ownLearns(m: Machine, object: EstimatorObject): Learns {
  // A class that nobody knows may keep anything or nothing; some are called by what they do.
  if (object.row === null) return learnsByName(m, object);
  // ImageDataGenerator(featurewise_center=True), CategoricalImputer(imputation_method="frequent"): else there is nothing to learn.
  const conditions = (object.row.tags ?? []).filter((tag) => tag.startsWith('fits-if:'));
  const isAsked = (tag: string): boolean => {
    const [keyword = '', word] = tag.slice('fits-if:'.length).split('=');
    const given = object.args.keywords.get(keyword);
    return word === undefined ? booleanOf(given) === true : stringOf(given) === word;
  };
  if (conditions.length > 0 && !conditions.some(isAsked)) return 'nothing';
  if (isGivenAll(object)) return 'nothing';
  if (object.row.learns !== undefined) return object.row.learns;
  switch (object.row.role) {
    case 'classifier':
    case 'regressor':
    case 'network':
    case 'forecaster':
      return 'target';
    case 'transformer':
    case 'clusterer':
    case 'outlier-detector':
    case 'sampler':
      return 'statistics';
    case 'tokenizer':
      return 'vocabulary';
    default:
      return 'nothing';
  }
}

/** `CountVectorizer(vocabulary=words)`, `SimpleImputer(strategy="constant")`: it was told what it would learn. */
export function isGivenAll({ row, args }: EstimatorObject): boolean {
  return (row?.tags ?? []).some((tag) => {
    if (!tag.startsWith('stateless-if:')) return false;
    const [keyword = '', word] = tag.slice('stateless-if:'.length).split('=');
    const given = args.keywords.get(keyword);
    return word === undefined ? given !== undefined && !isNone(given) : stringOf(given) === word;
  });
}

/** Class name without its module; empty for an estimator that is not known. */
export function shortName(object: EstimatorObject): string {
  return lastPart(object.className);
}

/** `model.fit(…)` on a name that nothing is known of: something that can be fitted. */
export function placeholderEstimator(m: Machine, node: Call, method: string, args: CallArguments): Value | null {
  if (node.func.kind !== 'Attribute') return null;
  const effect = m.knowledge.method('estimator', method)?.effect;
  const trains =
    effect === 'fit' ||
    effect === 'fit-transform' ||
    effect === 'predict' ||
    effect === 'predict-scores' ||
    effect === 'transform';
  if (!trains || m.data(args.positional[0]) === null) return null;
  const owner = node.func.object;
  const value = m.store.allocate(m.newEstimator(owner, '', null, { positional: [], keywords: new Map(), open: true }));
  if (owner.kind === 'Name') m.store.bind(m.scope, owner.id, value);
  else if (owner.kind === 'Attribute') {
    const holder = m.valueAt(owner.object);
    const object = m.object(holder);
    if (holder?.kind === 'ref' && object?.kind === 'instance') {
      m.store.put(holder.id, { ...object, attributes: new Map(object.attributes).set(owner.attr, value) });
    }
  }
  return value;
}

/** What the last step predicts; for a wrapper that of what it wraps, or by its class name. `any` where that does not tell. */
export function taskOf(m: Machine, object: EstimatorObject): 'classification' | 'regression' | 'clustering' | 'any' {
  const final = finalOf(m, object);
  switch (final.row?.role) {
    case 'classifier':
      return 'classification';
    case 'regressor':
    case 'forecaster':
      return 'regression';
    case 'clusterer':
      return 'clustering';
    case 'meta': {
      const inner = m.estimator(final.inner[0]?.value);
      if (inner !== null && inner.object !== final) return taskOf(m, inner.object);
      return /Classifier/.test(final.className)
        ? 'classification'
        : /Regressor/.test(final.className)
          ? 'regression'
          : 'any';
    }
    default:
      return 'any';
  }
}
