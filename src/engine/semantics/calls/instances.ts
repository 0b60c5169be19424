// Objects of the project's own classes, and of library classes that the tables give no role.
import { textOf, type Call } from '../../python/ast';
import type { ClassRow } from '../effects';
import { isParser, parserCall } from './argparse';
import { sourcesOfItems } from '../sources/datasetItems';
import { callFunction } from '../interpreter';
import { INHERITED, libraryBases, methodOf } from './classes';
import { uniteColumns, uniteStats } from '../columns';
import { recordFit } from '../estimators/fitting';
import { explained } from '../estimators/explainers';
import { estimatorMethod } from '../estimators/methods';
import { fitsOwnTransformer, fitting } from '../estimators/ownTransformers';
import { modelOutput, predicted } from '../estimators/outputs';
import { allData } from '../data/dataOperations';
import { cursorCall } from '../sources/cursors';
import { keptMetric } from '../estimators/keptMetrics';
import { callLibrary, oneText } from './libraryCalls';
import type { Machine } from '../machine';
import type { ObjectCall } from './objectCall';
import { pooled } from './workerPools';
import { isDatasetClass, namedAfter } from '../sources/ownDatasets';
import { fieldsAsDict, fillFields, NAMED_TUPLE, namedTuple } from './records';
import { learnFromPictures } from '../sources/picturesBySettings';
import { covers, sameRows } from '../rows/rows';
import { trainerCall } from '../estimators/trainers';
import { goneThrough, isNetwork, namedNetwork, trainingAid } from '../estimators/trainingAids';
import {
  UNKNOWN,
  withSteps,
  type CallArguments,
  type ClassValue,
  type Columns,
  type DataObject,
  type FunctionValue,
  type InstanceObject,
  type Rows,
  type Stat,
  type Value,
} from '../values';

function isModelClass(m: Machine, value: ClassValue): boolean {
  return libraryBases(m.knowledge, value).some((name) => m.knowledge.is('model class', name));
}

/** `class Net(keras.Model)`: what the class inherits of a library's model, kept by the object that is made. */
function libraryModel(m: Machine, node: Call, value: ClassValue, args: CallArguments): Map<string, Value> {
  // A module of torch has no fit: it is followed through the loop that trains it.
  const inherits = (row: ClassRow | undefined): row is ClassRow =>
    row !== undefined && MODELS.has(row.role) && row.tags?.includes('base') !== true;
  const name = libraryBases(m.knowledge, value).find((one) => inherits(m.knowledge.class(one)));
  const row = name === undefined ? undefined : m.knowledge.class(name);
  if (name === undefined || row === undefined) return new Map();
  return new Map([[INHERITED, m.store.allocate(m.newEstimator(node, name, row, args))]]);
}

const MODELS: ReadonlySet<string> = new Set(['classifier', 'regressor', 'network', 'transformer']);

/** Calls a class of the project: runs `__init__`. A subclass of a library's dataset becomes data over the rows it was given. */
export function makeInstance(m: Machine, node: Call, value: ClassValue, args: CallArguments): Value {
  const instance = m.store.allocate({
    kind: 'instance',
    className: value.node.name,
    row: null,
    userClass: value,
    node: m.facts.standIn ?? node,
    args,
    attributes: libraryModel(m, node, value, args),
  });
  const init = methodOf(value, '__init__');
  if (init === null) fillFields(m, node, instance, value, args);
  else callFunction(m, node, { ...init, receiver: instance }, args);
  // A data set of the project's own holds the rows it was given.
  if (isDatasetClass(m, value)) {
    const [main] = allData(m, [...args.positional, ...args.keywords.values()]);
    if (main !== undefined) {
      // The table that it was given names the pictures of a folder.
      const opened = sourcesOfItems(m, node, instance).filter(({ place }) => place !== null);
      return m.derive(main, {
        form: 'dataset',
        rows: rowsPicked(m, instance, main),
        columns: columnsKept(m, instance, main),
        stats: uniteStats(uniteStats(main.stats, keptStats(m, instance)), scaledBy(m, instance)),
        through: namedAfter(m, main, value, instance),
        library: 'torch',
        ...(opened.length === 0 ? {} : { sources: [...new Set([...main.sources, ...opened])] }),
      });
    }
  }
  return instance;
}

/** Those of the rows it was given that a data set keeps: `self.inputs = inputs[numbers]`; all of them, where it keeps these too. */
function rowsPicked(m: Machine, instance: Value, { rows }: DataObject): Rows {
  const object = m.object(instance);
  if (object?.kind !== 'instance') return rows;
  const keptIn = (all: readonly (readonly [string, Value])[]): DataObject[] =>
    allData(
      m,
      all.map(([, value]) => value),
    ).filter((one) => covers(rows, one.rows));
  const all = [...object.attributes];
  const kept = keptIn(all);
  if (kept.some((one) => sameRows(one.rows, rows))) return rows;
  // Where it keeps several parts, the one that it takes its items from: `self.rows`, beside `self.train` and `self.test`.
  const giver = object.userClass === null || kept.length < 2 ? null : methodOf(object.userClass, '__getitem__');
  const text = giver === null ? '' : textOf(giver.node);
  const asked = all.filter(([name]) => text.includes(`self.${name}[`) || text.includes(`self.${name}.`));
  return (keptIn(asked)[0] ?? kept[0])?.rows ?? rows;
}

/**
 * Those of the columns it was given that a data set keeps: `self.x = torch.tensor(frame[COLUMNS].values)`. All of them, where it keeps
 * the table as well, or something of which nobody knows what it was made of.
 */
function columnsKept(m: Machine, instance: Value, { columns, rows }: DataObject): Columns {
  const object = m.object(instance);
  const values = object?.kind === 'instance' ? [...object.attributes.values()] : [];
  const kept = values.flatMap((value) => m.data(value) ?? []).filter((one) => covers(rows, one.rows));
  const isSeen = values.every((value) => value.kind !== 'unknown');
  const isPart = kept.every((one) => !one.columns.open || one.columns.chosen === true);
  if (kept.length === 0 || !isSeen || !isPart) return columns;
  return kept.map((one) => one.columns).reduce(uniteColumns);
}

/** What the rows rest on that a data set made of those it was given: `self.numbers = [encode(text) for text in frame['text']]`. */
function keptStats(m: Machine, instance: Value): readonly Stat[] {
  const object = m.object(instance);
  if (object?.kind !== 'instance') return [];
  return allData(m, [...object.attributes.values()])
    .filter(({ form }) => form !== 'scalar')
    .reduce<readonly Stat[]>((all, one) => uniteStats(all, m.statsOf(one)), []);
}

/** What the pictures are scaled by when one is asked for: `transforms.Normalize(mean, std)`, alone or among others. */
function scaledBy(m: Machine, instance: Value): readonly Stat[] {
  const object = m.object(instance);
  const found: DataObject[] = [];
  const look = (values: readonly Value[], depth: number): void => {
    for (const value of values.slice(0, MOST_TRANSFORMS)) {
      const one = m.object(value);
      if (one?.kind === 'list' && depth < 3) look(one.items, depth + 1);
      if (one?.kind !== 'instance' || depth > 2 || !m.knowledge.is('transform of pictures', one.className)) continue;
      const given = [...one.args.positional, ...one.args.keywords.values()];
      if (m.knowledge.is('scales pictures', one.className)) found.push(...allData(m, given));
      else look(given, depth + 1);
    }
  };
  if (object?.kind === 'instance') look([...object.attributes.values()], 0);
  return found.reduce<readonly Stat[]>((all, one) => uniteStats(all, m.statsOf(one)), []);
}

/** Of more transforms one after another the others are not looked at. */
const MOST_TRANSFORMS = 32;

function isModelObject(m: Machine, { userClass, className }: InstanceObject, args: CallArguments): boolean {
  if (userClass !== null) return isModelClass(m, userClass);
  if (!m.knowledge.is('model class', className)) return false;
  // Where nothing tells which model was asked, its loss stands for it.
  return (
    !m.knowledge.is('loss', className) || allData(m, args.positional).every(({ prediction }) => prediction === null)
  );
}

const TRAINS = new Set(['fit', 'train', 'fit_transform', 'partial_fit']);

/** A method of the project's own class, or of an object that only a library describes; models by their base class give predictions. */
export function instanceMethod(m: Machine, call: ObjectCall<InstanceObject>): Value {
  const { node, receiver, id, object, name, args } = call;
  const dotted = name === '__call__' ? object.className : `${object.className}.${name}`;
  const own = object.userClass === null ? null : methodOf(object.userClass, name);
  const inherited = m.estimator(object.attributes.get(INHERITED));
  if (inherited !== null && own === null && name !== '__call__')
    return estimatorMethod(m, { ...call, ...inherited, receiver: { kind: 'ref', id: inherited.id } });
  namedNetwork(m, node, receiver, name);
  const isModel = isModelObject(m, object, args) || isNetwork(m, receiver);
  // net.to(device), net.train()
  if (isModel && own === null && m.knowledge.method('estimator', name, 'torch')?.tags?.includes('self') === true)
    return m.call(node, dotted, object.row, receiver, args, receiver);
  if (isModel && (name === '__call__' || name === 'forward' || (own === null && name.startsWith('predict')))) {
    return m.call(node, dotted, object.row, receiver, args, modelOutput(m, node, inherited?.id ?? id, args));
  }
  if (own !== null) {
    const isFit = fitsOwnTransformer(m, object, name);
    const result = fitting(m, isFit ? node : null, () => callFunction(m, node, { ...own, receiver }, args));
    return m.call(node, '', null, receiver, args, result);
  }
  if (object.userClass !== null) {
    // TransformerMixin gives fit_transform to a class that has the two.
    const fit = methodOf(object.userClass, 'fit');
    const transform = methodOf(object.userClass, 'transform');
    if (name === 'fit_transform' && fit !== null && transform !== null) {
      fitting(m, node, () => callFunction(m, node, { ...fit, receiver }, args));
      const result = callFunction(
        m,
        node,
        { ...transform, receiver },
        { ...args, positional: args.positional.slice(0, 1) },
      );
      return m.call(node, '', null, receiver, args, result);
    }
    if (TRAINS.has(name) && isModel) {
      const [features, target] = args.positional;
      recordFit(m, node, { id, method: name, X: m.data(features), y: m.data(target) });
      return m.call(node, dotted, null, receiver, args, receiver);
    }
    const isWhole = args.positional.length === 0 && args.keywords.size === 0;
    const kept = isWhole && m.knowledge.is('method for fields as a dict', name) ? fieldsAsDict(m, receiver) : null;
    return m.call(node, dotted, null, receiver, args, kept ?? UNKNOWN);
  }
  if (object.className === NAMED_TUPLE && name === '__call__') {
    const made = namedTuple(m, node, object, args);
    if (made !== null) return m.call(node, '', null, receiver, args, made);
  }
  if (isParser(object)) return m.call(node, dotted, null, receiver, args, parserCall(m, call));
  if (m.knowledge.is('generator', object.className)) return callLibrary(m, node, `numpy.random.${name}`, args);
  const trained =
    explained(m, call) ??
    keptMetric(m, call) ??
    pooled(m, call) ??
    trainingAid(m, node, dotted, args) ??
    trainerCall(m, node, object, name, args) ??
    learnFromPictures(m, call);
  if (trained !== null) return m.call(node, dotted, object.row, receiver, args, trained);
  const fetched = cursorCall(m, call);
  if (fetched !== null) return fetched;
  const called = name === '__call__' ? `${dotted}.__call__` : dotted;
  const row = m.knowledge.function(called);
  const isRead = row?.effect === 'read' && !m.knowledge.is('cursor', object.className);
  if (isRead || row?.effect === 'whole-series') return callLibrary(m, node, called, args);
  return m.call(node, dotted, row ?? object.row, receiver, args, libraryResult(m, node, object, dotted, name, args));
}

/**
 * What a method of a model of the project's own gives, that learns and predicts by itself; null where the call is none of these,
 * or where a model inside it is what learns.
 */
export function ownModel(
  m: Machine,
  node: Call,
  { receiver, name }: FunctionValue,
  args: CallArguments,
  fitsInside: boolean,
): Value | null {
  const object = m.object(receiver ?? undefined);
  const features = m.data(args.positional[0]);
  if (receiver?.kind !== 'ref' || object?.kind !== 'instance' || features === null) return null;
  const { userClass } = object;
  if (userClass === null || methodOf(userClass, 'predict') === null || methodOf(userClass, 'fit') === null) return null;
  if (name === 'fit' && !fitsInside)
    recordFit(m, node, { id: receiver.id, method: name, X: features, y: m.data(args.positional[1]) });
  if (!/^predict(?:_proba)?$/.test(name) || !m.facts.fits.some((fit) => fit.estimator === receiver.id)) return null;
  return predicted(m, node, receiver.id, features, name, name === 'predict' ? 'labels' : 'scores');
}

/** What a library object of no role gives back: another object of the library, or data that its arguments became. */
function libraryResult(
  m: Machine,
  node: Call,
  object: InstanceObject,
  dotted: string,
  name: string,
  args: CallArguments,
): Value {
  // loss(output, target), layer(x): the prediction goes through.
  if (m.knowledge.is('augmenter', object.className) && (name === '__call__' || name === 'augment'))
    return name === 'augment'
      ? m.store.allocate({ kind: 'list', form: 'list', items: [augmented(m, args)], open: true })
      : augmented(m, args);
  if (name === '__call__') return goneThrough(m, args) ?? UNKNOWN;
  // stemmer.stem(word), tokenizer.tokenize(text)
  const one = oneText(m, name, args);
  if (one !== null) return one;
  const session = m.knowledge.session(dotted);
  if (session !== undefined) return { kind: 'library', name: session };
  return m.store.allocate({
    kind: 'instance',
    className: dotted,
    row: null,
    userClass: null,
    node,
    args,
    attributes: new Map([['__owner__', ownerOf(object)]]),
  });
}

/** `turn(image=picture)['image']`, `noise(samples=sound)`: near copies, under the names that they were given by. */
function augmented(m: Machine, { positional, keywords }: CallArguments): Value {
  const copyOf = (value: Value | undefined): Value => {
    const data = m.data(value);
    return data === null ? UNKNOWN : m.derive(data, { through: withSteps(data.through, 'random_transform') });
  };
  if (positional.length > 0) return copyOf(positional[0]);
  const entries = new Map([...keywords].map(([name, value]) => [name, copyOf(value)]));
  return m.store.allocate({ kind: 'dict', entries, open: true });
}

function ownerOf(object: InstanceObject): Value {
  return object.attributes.get('__owner__') ?? { kind: 'library', name: object.className };
}

/** An object of a class that nothing made, for running its methods. */
export function makeInstanceForMethods(m: Machine, value: ClassValue): Value {
  return m.store.allocate({
    kind: 'instance',
    className: value.node.name,
    row: null,
    userClass: value,
    node: value.node,
    args: { positional: [], keywords: new Map(), open: true },
    attributes: new Map(),
  });
}
