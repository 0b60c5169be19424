// Calls of library functions and classes, by what the tables say of them.
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { callBuiltin, folded, rankedByKey } from './builtinFunctions';
import { bundledData } from '../sources/bundledData';
import { asDummies, dropColumns, NO_COLUMNS, perhaps, selectColumns } from '../columns';
import { construct, instanceOf } from './constructions';
import { columnExpression } from '../data/columnExpressions';
import { joinFrames, datasetOf, sameData } from '../data/frames';
import { inOrderOf } from '../data/rankedGroups';
import { joiningOf } from '../data/mergedNames';
import { wholeSeries } from '../data/wholeSeries';
import { binned, elementwise, functionalTransform, reduce, resample } from '../data/functions';
import { partsByName } from '../sources/datasetDicts';
import { allData, combine, firstData, someRows, toldApart } from '../data/dataOperations';
import { stackColumns, stackRows } from '../rows/stacking';
import type { FunctionRow } from '../effects';
import { makeEstimator } from '../estimators/estimators';
import { composed, crossValidate, score, train } from '../estimators/functions';
import { aboveDots, asPath, isAlongColumns, joinPaths, numberOf, stringOf } from '../language/folding';
import { searchAlso } from '../language/imports';
import { choose } from '../join';
import { fieldDefault } from './fieldDefaults';
import type { Machine } from '../machine';
import { orAnother } from './optionDefaults';
import { readData, runPipelineNode, writeValue } from '../sources/reading';
import { partOf } from '../rows/rows';
import { holdout, randomSplit, unseenSplit } from '../rows/splits';
import { trainingAid, unknownLoss } from '../estimators/trainingAids';
import { fieldsAsDict } from './records';
import { handedOver } from './workerPools';
import {
  UNKNOWN,
  withBound,
  withSteps,
  type CallArguments,
  type Columns,
  type FunctionValue,
  type LibraryValue,
  type Value,
} from '../values';

/** A call by its dotted name as written, looked up under its canonical one; a name without a row is judged by its form (class, maker of a class). */
export function callLibrary(m: Machine, node: Call, written: string, args: CallArguments): Value {
  const name = m.knowledge.canonical(written);
  const cls = m.knowledge.class(name);
  if (cls !== undefined) return m.call(node, name, cls, null, args, construct(m, node, cls, name, args));
  const [first] = args.positional;
  if ((first?.kind === 'function' || first?.kind === 'library') && m.knowledge.is('binds arguments', name))
    return m.call(node, name, null, null, args, boundTo(first, args));
  const handed = m.knowledge.is('fields as a dict', name) ? fieldsAsDict(m, first) : handedOver(m, node, name, args);
  if (handed !== null) return m.call(node, name, null, null, args, handed);
  const row = m.knowledge.function(name);
  if (row?.stands !== undefined) return m.call(node, name, row, null, args, { kind: 'library', name: row.stands });
  if (row !== undefined) return m.call(node, name, row, null, args, applyFunction(m, node, row, name, args));
  return m.call(node, name, null, null, args, unlisted(m, node, name, args));
}

/** `partial(digest, algorithm="md5")`, `partial(train_test_split, test_size=0.2)` */
function boundTo(callee: FunctionValue | LibraryValue, { positional, keywords, open }: CallArguments): Value {
  const own = { positional: positional.slice(1), keywords, open };
  const bound = callee.bound === undefined ? own : withBound(callee.bound, own);
  return bound.positional.length + bound.keywords.size > MAX_BOUND ? UNKNOWN : { ...callee, bound };
}

/** Arguments that a function is given before its calls: one that is bound again and again copies all of them each time. */
const MAX_BOUND = 64;

/** A name that the tables do not hold: an object of a class, or nothing known. */
function unlisted(m: Machine, node: Call, name: string, args: CallArguments): Value {
  if (m.knowledge.is('pipeline node', name)) runPipelineNode(m, node, args);
  const given = fieldDefault(m, node, name, args) ?? trainingAid(m, node, name, args);
  if (given !== null) return given;
  // np.vectorize(table.get)(column)
  const [first] = args.positional;
  if (first?.kind === 'method' && m.knowledge.is('calls for each', name)) return first;
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  const owner = parts.at(-2) ?? '';
  const isClass = /^[A-Z]/.test(last);
  const session = owner === 'builder' ? m.knowledge.session(name) : undefined;
  if (session !== undefined) return { kind: 'library', name: session };
  if (name === 'sys.path.append' || name === 'sys.path.insert') searchAlso(m, args);
  // AutoModel.from_pretrained(…): an object of the class before the dot
  const isMaker = /^[A-Z]/.test(owner) && !isClass;
  if (isClass || isMaker) {
    const className = isMaker ? parts.slice(0, -1).join('.') : name;
    const row = m.knowledge.class(className) ?? null;
    if (row !== null && isMaker) return makeEstimator(m, node, row, className, args);
    return instanceOf(m, node, className, row, args);
  }
  const divided = m.knowledge.covers(name) ? null : unseenSplit(m, node, name, args);
  if (divided !== null) return divided;
  const one = oneText(m, last, args) ?? unknownLoss(m, last, args);
  if (one !== null) return one;
  if (m.knowledge.is('array function', name) && m.knowledge.covers(name)) return combine(m, last, args.positional);
  return instanceOf(m, node, name, null, args);
}

/** One text or number of a column, on its way through an unknown function: it says something else, but stays that of its row. */
export function oneText(m: Machine, name: string, args: CallArguments): Value | null {
  for (const value of args.positional) {
    const data = m.data(value);
    const isOne = data?.form === 'text' || data?.form === 'scalar' || data?.through.includes('item') === true;
    // build_network(X.shape[1]): how large a table is says nothing of a row
    if (data !== null && data.stats.length === 0 && isOne && !data.through.includes('shape'))
      return m.derive(data, { columns: NO_COLUMNS, through: withSteps(data.through, 'replaced', name) });
  }
  return null;
}

function applyFunction(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const expression = columnExpression(m, node, row, name, args);
  if (expression !== null) return expression;
  const rest = row.tags?.includes('rest') === true ? restOfNumbers(m, args) : null;
  if (rest !== null) return rest;
  switch (row.effect) {
    case 'read':
      return readData(m, node, row, name, args);
    case 'load-dataset':
      return bundledData(m, node, name, args, row.tags);
    case 'split':
      return holdout(m, node, row, name, args);
    case 'random-split':
      return randomSplit(m, node, row, name, args);
    case 'cross-validate':
      return crossValidate(m, node, row, name, args);
    case 'fit-transform':
      return functionalTransform(m, node, row, name, args);
    case 'whole-series':
      return wholeSeries(m, node, row, name, args);
    case 'reduce': {
      const of = name.startsWith('builtins.') ? rankedByKey(m, node, args) : null;
      if (of?.every((one) => m.object(one)?.kind === 'estimator') === true) return choose(of);
      if (row.params?.[0] === 'function' && m.data(args.positional[1]) === null)
        return folded(m, node, args.positional);
      // max(a, b): the larger of two values, where max(rows) is the largest of all.
      return row.params?.[0] === 'iterable' && args.positional.length > 1
        ? elementwise(m, node, row, name, args)
        : reduce(m, node, row, name, args);
    }
    case 'elementwise':
      return elementwise(m, node, row, name, args);
    case 'combine-rows': {
      const axis = m.argument(args, row.params, 'axis');
      const parts = [
        args.positional[0] ?? args.keywords.get(row.params?.[0] ?? '') ?? UNKNOWN,
        ...(isAppend(row) ? args.positional.slice(1, 2) : []),
      ];
      return isAlongColumns(axis) ? stackColumns(m, parts) : stackRows(m, parts, node);
    }
    case 'combine-columns':
      return stackColumns(m, args.positional);
    case 'join':
      return joinFrames(
        m,
        args.positional[0] ?? args.keywords.get('left'),
        args.positional[1] ?? args.keywords.get('right'),
        joiningOf(m, lastPart(name), name.split('.')[0] ?? '', row.params, args),
      );
    case 'same':
      if (row.tags?.includes('named-parts') === true) return partsByName(m, args);
      // np.delete(values, 3, axis=1): one column less.
      if (row.tags?.includes('rest') === true && isAlongColumns(m.argument(args, row.params, 'axis'))) {
        const data = firstData(m, args);
        return data === null ? UNKNOWN : m.derive(data, { columns: { ...perhaps(data.columns), chosen: true } });
      }
      return row.tags?.includes('divided') === true
        ? featuresTargetGroups(m, row.tags, args)
        : sameData(m, node, row, name, args);
    case 'categories': {
      const data = firstData(m, args);
      if (data === null) return UNKNOWN;
      const columns = row.returns === 'table' ? asDummies(data) : data.columns;
      const stats = inOrderOf(m, data, m.argument(args, row.params, 'categories'));
      const through = toldApart(data, lastPart(name));
      return m.derive(data, { form: row.returns ?? data.form, columns, stats, through });
    }
    case 'bin':
      return binned(m, node, row, name, args);
    case 'resample':
      return resample(m, node, name, args);
    case 'shuffle': {
      if (row.tags?.includes('inplace') === true) return UNKNOWN;
      const all = args.positional.map((value) => m.data(value)).filter((data) => data !== null);
      const some = row.tags?.includes('some') === true;
      const items = all.map((data) => (some ? someRows(m, data) : m.derive(data, { timeOrdered: false })));
      const [only] = items;
      if (only === undefined) return someItems(m, args.positional[0]);
      return items.length === 1 ? only : { kind: 'tuple', items };
    }
    case 'score':
      return score(m, node, row, name, args);
    case 'train':
      return train(m, node, row, name, args);
    case 'make-pipeline':
    case 'make-union':
    case 'make-column-transformer':
      return composed(m, node, row, name, args);
    case 'dataset':
      return datasetOf(m, node, row, name, args) ?? bundledData(m, node, name, args);
    case 'builtin':
      return callBuiltin(m, node, row, name, args);
    case 'path':
      return pathResult(m, name, args);
    case 'other':
      return otherFunction(m, node, row, name, args);
  }
}

/** `np.setdiff1d(np.arange(n), test_rows)`: of all numbers those of the other part; null where it is no part that they are taken from. */
function restOfNumbers(m: Machine, { positional: [all, taken] }: CallArguments): Value | null {
  const numbers = m.data(taken);
  const whole = m.data(all);
  if (numbers?.rows.kind !== 'part' || (whole !== null && whole.rows.kind !== 'unknown')) return null;
  const { of, split, role } = numbers.rows;
  if (role === 'unknown' || (split.kind !== 'fold' && split.kind !== 'holdout')) return null;
  const isTrain = role === 'train';
  return m.derive(numbers, { rows: partOf(of, split, isTrain ? 'test' : 'train', isTrain ? 1 : 0) });
}

/** One table as features, target and groups, which the tags name: folktables' `df_to_numpy`. */
function featuresTargetGroups(m: Machine, tags: readonly string[], args: CallArguments): Value {
  const data = firstData(m, args);
  if (data === null) return UNKNOWN;
  const told = (mark: string): string[] =>
    tags.flatMap((tag) => (tag.startsWith(mark) ? [tag.slice(mark.length)] : []));
  const [target, group] = [told('target:'), told('group:')];
  const part = (columns: Columns): Value => m.derive(data, { form: 'array', columns });
  return {
    kind: 'tuple',
    items: [
      part(dropColumns(data.columns, target)),
      part(selectColumns(data.columns, target)),
      part(selectColumns(data.columns, group)),
    ],
  };
}

/** Tags of functions that give an object, which remembers what it was made with. */
const OBJECTS: ReadonlySet<string> = new Set(['connection', 'generator', 'callback']);

function otherFunction(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  if (row.tags?.includes('write') === true) writeValue(m, node, row, args);
  if (row.tags?.includes('environment') === true) {
    const given = m.argument(args, row.params, 'default') ?? UNKNOWN;
    // An empty default says that nothing is set: no folder is meant by it.
    return (stringOf(given) === '' ? null : orAnother(given)) ?? UNKNOWN;
  }
  const last = lastPart(name);
  // for lag in np.arange(1, 4)
  if (row.tags?.includes('counts') === true && args.positional.every((one) => numberOf(one) !== null))
    return callBuiltin(m, node, row, 'range', args);
  // np.random.randint(mean - std, mean + std, size=n): numbers drawn around what was computed over rows
  if (row.tags?.includes('synthetic') === true) {
    const around = allData(m, args.positional).filter((one) => one.form === 'scalar' && one.stats.length > 0);
    return around.length === 0 ? UNKNOWN : combine(m, last, args.positional);
  }
  const isObject = /^[A-Z]/.test(last) || row.tags?.some((tag) => OBJECTS.has(tag)) === true;
  return isObject ? instanceOf(m, node, name, null, args) : UNKNOWN;
}

function isAppend(row: FunctionRow): boolean {
  return row.params?.[0] === 'arr';
}

/** `random.sample(range(n), 800)`: some of them, and nobody knows which. */
function someItems(m: Machine, value: Value | undefined): Value {
  const list = value === undefined ? undefined : m.object(value);
  return list?.kind === 'list' ? m.store.allocate({ ...list, open: true }) : UNKNOWN;
}

/** Names that stand in a folder, none of them known. */
function namesListed(m: Machine): Value {
  return m.store.allocate({ kind: 'list', form: 'list', items: [{ kind: 'text', parts: [null] }], open: true });
}

function pathResult(m: Machine, name: string, args: CallArguments): Value {
  const last = lastPart(name);
  if (last === 'join' || last === 'Path' || last === 'PurePath') return joinPaths(args.positional);
  if (last === 'cwd' || last === 'getcwd' || last === 'get_original_cwd') return { kind: 'path', parts: ['.'] };
  // Names within the folder, not paths: what is joined to it is some file there.
  if (last === 'listdir') return namesListed(m);
  // Each folder from the top down, with the names of the folders and files in it.
  if (last === 'walk') {
    const folder = joinPaths([args.positional[0] ?? UNKNOWN]);
    const items: readonly Value[] = [{ kind: 'tuple', items: [folder, namesListed(m), namesListed(m)] }];
    return m.store.allocate({ kind: 'list', form: 'list', items, open: true });
  }
  if (last === 'glob' || last === 'iglob') {
    return m.store.allocate({
      kind: 'list',
      form: 'list',
      items: [joinPaths([args.positional[0] ?? UNKNOWN])],
      open: true,
    });
  }
  if (last === 'dirname') {
    const parts = joinPaths([args.positional[0] ?? UNKNOWN]);
    const whole = stringOf(parts);
    if (whole === null) return { kind: 'path', parts: [null] };
    const above = aboveDots(whole);
    return above !== null
      ? { kind: 'path', parts: [above] }
      : { kind: 'path', parts: [whole.includes('/') ? whole.slice(0, Math.max(1, whole.lastIndexOf('/'))) : '.'] };
  }
  if (last === 'home') return { kind: 'path', parts: ['~'] };
  if (last === 'expanduser') return asPath(args.positional[0] ?? UNKNOWN);
  return args.positional[0] === undefined ? UNKNOWN : asPath(args.positional[0]);
}
