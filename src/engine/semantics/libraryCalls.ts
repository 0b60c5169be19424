// Calls of library functions and classes, by what the tables say of them.
import type { Call } from '../python/ast';
import { callBuiltin } from './builtinFunctions';
import { NO_COLUMNS, uniteStats } from './columns';
import {
  allData,
  combine,
  groupedOf,
  groupTable,
  scalarFrom,
  someRows,
  stackColumns,
  stackRows,
  isOneRow,
  withoutRow,
  isHighestCode,
} from './dataOperations';
import type { ClassRow, FunctionRow } from './effects';
import { makeEstimator, recordFit, stepOf, validationData } from './estimators';
import { booleanOf, joinPaths, numberOf, stringOf, asPath } from './folding';
import { iterate } from './iteration';
import { uniteSources } from './join';
import type { Machine } from './machine';
import { bundledData, readData } from './reading';
import { baseOf, partOf, resampledFrom, sameRows, subsetOf } from './rows';
import { UNKNOWN, type CallArguments, type DataObject, type Split, type Stat, type Value } from './values';

export function callLibrary(m: Machine, node: Call, written: string, args: CallArguments): Value {
  const name = m.knowledge.canonical(written);
  const cls = m.knowledge.class(name);
  if (cls !== undefined) return m.call(node, name, cls, null, args, construct(m, node, cls, name, args));
  const row = m.knowledge.function(name);
  if (row?.stands !== undefined) return m.call(node, name, row, null, args, { kind: 'library', name: row.stands });
  if (row !== undefined) return m.call(node, name, row, null, args, applyFunction(m, node, row, name, args));
  return m.call(node, name, null, null, args, unlisted(m, node, name, args));
}

/** A name that the tables do not hold: an object of a class, or nothing known. */
function unlisted(m: Machine, node: Call, name: string, args: CallArguments): Value {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  const owner = parts.at(-2) ?? '';
  const isClass = /^[A-Z]/.test(last);
  if (name.endsWith('.builder.getOrCreate')) return { kind: 'library', name: 'pyspark.sql.SparkSession' };
  // AutoModel.from_pretrained(…): an object of the class before the dot
  const isMaker = /^[A-Z]/.test(owner) && !isClass;
  if (isClass || isMaker) {
    const className = isMaker ? parts.slice(0, -1).join('.') : name;
    const row = m.knowledge.class(className) ?? null;
    if (row !== null && isMaker) return makeEstimator(m, node, row, className, args);
    return m.store.allocate({
      kind: 'instance',
      className,
      row,
      userClass: null,
      node: m.facts.standIn ?? node,
      args,
      attributes: new Map(),
    });
  }
  // SparkSession.builder.getOrCreate()
  if (name.endsWith('.builder.getOrCreate'))
    return { kind: 'library', name: name.slice(0, -'.builder.getOrCreate'.length) };
  const one = oneText(m, last, args);
  if (one !== null) return one;
  if (m.knowledge.covers(name) && /^(?:numpy|scipy|torch|tensorflow|jax|cupy)\./.test(name))
    return combine(m, node, last, args.positional);
  return m.store.allocate({
    kind: 'instance',
    className: name,
    row: null,
    userClass: null,
    node: m.facts.standIn ?? node,
    args,
    attributes: new Map(),
  });
}

/** One text or number of a column, on its way through an unknown function: it says something else, but stays that of its row. */
export function oneText(m: Machine, name: string, args: CallArguments): Value | null {
  for (const value of args.positional) {
    const data = m.data(value);
    const isOne = data?.form === 'text' || data?.form === 'scalar' || data?.through.includes('item') === true;
    if (data !== null && data.stats.length === 0 && isOne)
      return m.derive(data, { columns: NO_COLUMNS, through: [...data.through, 'replaced', name].slice(-12) });
  }
  return null;
}

function construct(m: Machine, node: Call, row: ClassRow, name: string, args: CallArguments): Value {
  switch (row.role) {
    case 'dataset':
    case 'loader':
      return holder(m, node, row, name, args);
    case 'other':
      return m.store.allocate({
        kind: 'instance',
        className: name,
        row,
        userClass: null,
        node: m.facts.standIn ?? node,
        args,
        attributes: new Map(),
      });
    default: {
      const made = makeEstimator(m, node, row, name, args);
      // Word2Vec(sentences)
      if (made.kind === 'ref' && row.tags?.includes('word-vectors') === true) {
        const texts =
          firstData(m, { ...args, keywords: new Map() }) ?? m.data(m.argument(args, row.params, row.params?.[0] ?? ''));
        if (texts !== null) recordFit(m, node, made.id, null, '__init__', texts, null, [], args);
      }
      return made;
    }
  }
}

/** DMatrix(X, label=y), TensorDataset(X, y), DataLoader(dataset). */
function holder(m: Machine, node: Call, row: ClassRow, name: string, args: CallArguments): Value {
  const held = (row.holds ?? []).flatMap((parameter) => {
    const value = m.argument(args, row.params, parameter);
    return value === undefined ? [] : [value];
  });
  const values = held.length > 0 ? held : [...args.positional];
  const all = values.flatMap((value) => allData(m, [value]));
  const [main] = all;
  const library = name.split('.')[0] ?? '';
  if (main === undefined) return bundledData(m, node, name, args, library);
  const holds = main.holds.length > 0 ? main.holds : values.filter((value) => m.data(value) !== null);
  return m.derive(main, {
    form: row.role === 'loader' ? 'loader' : 'dataset',
    holds,
    library,
    stats: all.reduce<readonly Stat[]>(
      (have, one, i) => (i === 0 ? have : uniteStats(have, one.form === 'dataset' ? one.stats : [])),
      m.statsOf(main),
    ),
  });
}

function firstData(m: Machine, args: CallArguments): DataObject | null {
  return allData(m, [...args.positional, ...args.keywords.values()])[0] ?? null;
}

function applyFunction(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  switch (row.effect) {
    case 'read':
      return readData(m, node, row, name, args);
    case 'load-dataset':
      return bundledData(m, node, name, args, name.split('.')[0] ?? '');
    case 'split':
      return holdout(m, node, row, name, args);
    case 'random-split':
      return randomSplit(m, node, row, name, args);
    case 'cross-validate':
      return crossValidate(m, node, row, name, args);
    case 'fit-transform':
      return functionalTransform(m, node, row, name, args);
    case 'reduce':
      return reduce(m, node, row, name, args);
    case 'elementwise':
      return elementwise(m, node, row, name, args);
    case 'combine-rows': {
      const axis = m.argument(args, row.params, 'axis');
      const parts = [
        args.positional[0] ?? args.keywords.get(row.params?.[0] ?? '') ?? UNKNOWN,
        ...(isAppend(row) ? args.positional.slice(1, 2) : []),
      ];
      return numberOf(axis) === 1 || numberOf(axis) === -1 || stringOf(axis) === 'columns'
        ? stackColumns(m, parts)
        : stackRows(m, parts);
    }
    case 'combine-columns':
      return stackColumns(m, args.positional);
    case 'join':
      return joinFrames(
        m,
        args.positional[0] ?? args.keywords.get('left'),
        args.positional[1] ?? args.keywords.get('right'),
      );
    case 'same':
      return sameData(m, node, row, name, args);
    case 'categories': {
      const data = firstData(m, args);
      return data === null ? UNKNOWN : m.derive(data, { form: row.returns ?? data.form });
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
      return items.length === 1 && only !== undefined ? only : { kind: 'tuple', items };
    }
    case 'score':
      return score(m, node, row, name, args);
    case 'train':
      return train(m, node, row, name, args);
    case 'make-pipeline':
    case 'make-union':
    case 'make-column-transformer':
      return composed(m, node, row, name, args);
    case 'dataset': {
      const all = allData(m, args.positional);
      const [main] = all;
      if (main === undefined) return bundledData(m, node, name, args, name.split('.')[0] ?? '');
      const [first] = args.positional;
      const holds =
        first?.kind === 'tuple'
          ? first.items.filter((item) => m.data(item) !== null)
          : args.positional.filter((value) => m.data(value) !== null);
      return m.derive(main, { form: 'dataset', holds, library: name.split('.')[0] ?? '', stats: m.statsOf(main) });
    }
    case 'builtin':
      return callBuiltin(m, node, name, args);
    case 'path':
      return pathResult(m, name, args);
    case 'other': {
      const last = name.slice(name.lastIndexOf('.') + 1);
      if (/^[A-Z]/.test(last)) {
        return m.store.allocate({
          kind: 'instance',
          className: name,
          row: null,
          userClass: null,
          node: m.facts.standIn ?? node,
          args,
          attributes: new Map(),
        });
      }
      return UNKNOWN;
    }
  }
}

function isAppend(row: FunctionRow): boolean {
  return row.params?.[0] === 'arr';
}

function pathResult(m: Machine, name: string, args: CallArguments): Value {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (last === 'join' || last === 'Path' || last === 'PurePath') return joinPaths(args.positional);
  if (last === 'cwd' || last === 'getcwd') return { kind: 'path', parts: ['.'] };
  if (last === 'glob' || last === 'iglob' || last === 'listdir' || last === 'walk') {
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
    return whole === null
      ? { kind: 'path', parts: [null] }
      : { kind: 'path', parts: [whole.includes('/') ? whole.slice(0, Math.max(1, whole.lastIndexOf('/'))) : '.'] };
  }
  if (last === 'home' || last === 'expanduser') return asPath(args.positional[0] ?? UNKNOWN);
  return args.positional[0] === undefined ? UNKNOWN : asPath(args.positional[0]);
}

/** The number of a holdout: that of an earlier one which divided the same rows with the same seed and sizes. */
function holdoutId(m: Machine, name: string, args: CallArguments): number {
  const rows = allData(m, args.positional)[0]?.rows;
  const seed = numberOf(args.keywords.get('random_state') ?? UNKNOWN);
  const fresh = m.store.newId();
  if (rows === undefined || rows.kind === 'unknown' || seed === null) return fresh;
  const sizes = ['test_size', 'train_size', 'shuffle'].map((each) => {
    const value = args.keywords.get(each);
    return value === undefined ? '' : String(numberOf(value) ?? booleanOf(value) ?? fresh);
  });
  const key = [name, seed, ...sizes, args.keywords.has('stratify')].join(' ');
  const owner = baseOf(rows);
  const before = m.seededSplits.get(owner) ?? [];
  const same = before.find((one) => one.key === key && sameRows(one.rows, rows));
  if (same !== undefined) return same.id;
  m.seededSplits.set(owner, [...before.slice(-15), { rows, key, id: fresh }]);
  return fresh;
}

function holdout(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const shuffle = booleanOf(args.keywords.get('shuffle'));
  const split: Split = {
    id: holdoutId(m, name, args),
    node: m.facts.standIn ?? node,
    kind: 'holdout',
    splitter: name,
    shuffled: shuffle ?? !(row.tags?.includes('ordered') === true),
    grouped: row.tags?.includes('grouped') === true,
    ordered: row.tags?.includes('ordered') === true,
  };
  const inputs: DataObject[] = [];
  const parts: { value: number; role: 'train' | 'test' }[] = [];
  const items = args.positional.flatMap((value): Value[] => {
    const data = m.data(value) ?? allData(m, [value])[0] ?? null;
    if (data === null) return [UNKNOWN, UNKNOWN];
    inputs.push(data);
    return (['train', 'test'] as const).map((role, index) => {
      const part = m.derive(data, { rows: partOf(data.rows, split, role, index), viewOf: null });
      if (part.kind === 'ref') parts.push({ value: part.id, role });
      return part;
    });
  });
  m.facts.split({ node, split, inputs, parts });
  return { kind: 'tuple', items };
}

function randomSplit(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = firstData(m, args);
  const lengths = args.positional[1] ?? args.keywords.get('lengths');
  const counted = lengths === undefined ? [] : iterate(m, lengths).items;
  const count = Math.max(2, Math.min(3, counted.length));
  const ordered = row.tags?.includes('ordered') ?? false;
  // np.array_split(X, 100): batches, of which none is a test part.
  if (ordered && data !== null && numberOf(lengths ?? UNKNOWN) !== null) {
    const batch = m.derive(data, { rows: subsetOf(data.rows, m.store.newId()) });
    return m.store.allocate({ kind: 'list', form: 'list', items: [batch], open: true });
  }
  if (data === null) return { kind: 'tuple', items: Array.from({ length: count }, () => UNKNOWN) };
  const split: Split = {
    id: m.store.newId(),
    node: m.facts.standIn ?? node,
    kind: 'holdout',
    splitter: name,
    shuffled: !ordered,
    grouped: false,
    ordered,
  };
  const roles = count === 3 ? (['train', 'validation', 'test'] as const) : (['train', 'test'] as const);
  const items = roles.map((role, index) => {
    const rows = partOf(data.rows, split, role, index);
    const holds = data.holds.map((held) => {
      const inner = m.data(held);
      return inner === null ? held : m.derive(inner, { rows: partOf(inner.rows, split, role, index) });
    });
    return m.derive(data, { rows, holds });
  });
  m.facts.split({
    node,
    split,
    inputs: [data],
    parts: items.flatMap((item, i) => (item.kind === 'ref' ? [{ value: item.id, role: roles[i] ?? 'unknown' }] : [])),
  });
  return { kind: 'tuple', items };
}

function crossValidate(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const modelValue = m.argument(args, row.params, row.model ?? 'estimator');
  const model = m.estimator(modelValue);
  const features = m.data(m.argument(args, row.params, row.features ?? 'X'));
  const target = m.data(m.argument(args, row.params, row.target ?? 'y'));
  const splitter = m.argument(args, row.params, 'cv') ?? null;
  m.facts.crossValidate({ node, model: model?.id ?? null, features, target, splitter, purpose: 'report' });
  if (name.endsWith('cross_val_predict') && features !== null && model !== null) {
    return m.derive(features, {
      form: 'array',
      columns: NO_COLUMNS,
      prediction: {
        model: model.id,
        rows: features.rows,
        kind: /proba|decision/.test(stringOf(args.keywords.get('method')) ?? '') ? 'scores' : 'labels',
      },
      through: [name],
    });
  }
  return UNKNOWN;
}

function functionalTransform(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = firstData(m, args);
  if (data === null) return UNKNOWN;
  const stat = m.newStat('fit', node, shortOf(name), row.learns ?? 'statistics', data, row.learns === 'target');
  return m.derive(data, {
    stats: uniteStats(m.statsOf(data), [stat]),
    form: row.returns === 'array' ? 'array' : data.form,
  });
}

function shortOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function reduce(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const all = allData(m, args.positional);
  const [data] = all;
  if (data === undefined) return UNKNOWN;
  const axis = m.argument(args, row.params, 'axis');
  if (numberOf(axis) === 1 || numberOf(axis) === -1 || stringOf(axis) === 'columns')
    return combine(m, node, shortOf(name), args.positional);
  // np.mean([a, b], axis=0), sum(column for …): across columns, row by row
  const isList = m.data(args.positional[0]) === null && all.length > 1;
  if (data.form === 'scalar' || isOneRow(data) || isList) return combine(m, node, shortOf(name), args.positional);
  if (row.learns === 'nothing' || row.learns === 'categories' || row.tags?.includes('counts') === true)
    return scalarFrom(m, data, []);
  if (isHighestCode(data, shortOf(name))) return scalarFrom(m, data, []);
  if (row.tags?.includes('groups') === true) return groupTable(m, node, data, shortOf(name));
  return scalarFrom(m, data, [m.newStat('statistic', node, shortOf(name), row.learns ?? 'statistics', data)]);
}

function elementwise(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  // pad_sequences(texts, maxlen=length): how wide rows are made says nothing of other rows.
  if (row.tags?.includes('sizes') === true)
    return combine(m, node, shortOf(name), [m.argument(args, row.params, row.params?.[0] ?? '') ?? UNKNOWN]);
  return combine(m, node, shortOf(name), [...args.positional, ...args.keywords.values()]);
}

export function joinFrames(m: Machine, left: Value | undefined, right: Value | undefined): Value {
  const a = m.data(left);
  const b = m.data(right);
  if (a === null) return b === null ? UNKNOWN : m.derive(b, {});
  if (b === null) return m.derive(a, { columns: { ...a.columns, open: true } });
  const grouped = groupedOf([a, b]);
  // What the right side depends on goes with its columns, where all of those are known.
  const brought = grouped.length > 0 ? b.stats : uniteStats(b.stats, b.grouped);
  const known = new Map(a.columns.known);
  for (const [name, column] of b.columns.known)
    if (!known.has(name))
      known.set(name, {
        ...column,
        stats: uniteStats(column.stats, brought),
        through: b.through.includes('aggregated') ? [...column.through, 'aggregated'] : column.through,
      });
  const dropped = new Set([...a.columns.dropped].filter((name) => !b.columns.open && !known.has(name)));
  return m.derive(a, {
    form: 'table',
    rows: a.rows.kind === 'unknown' ? b.rows : a.rows,
    stats: uniteStats(grouped.length > 0 ? a.stats : uniteStats(a.stats, a.grouped), b.columns.open ? brought : []),
    grouped,
    columns: { known, open: a.columns.open || b.columns.open, dropped },
    sources: uniteSources([a, b]),
  });
}

/** The same rows in another wrapping; a frame made of named columns knows those. */
function sameData(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const [first] = args.positional;
  const given = first ?? args.keywords.get(row.params?.[0] ?? 'data') ?? args.keywords.get('data');
  const library = name.split('.')[0] ?? '';
  const form = row.returns;
  const object = m.object(given);
  const names = m.argument(args, row.params, 'columns');
  if (object?.kind === 'dict' && form === 'table') return frameOf(m, node, object.entries, object.open, library);
  const gathered = given === undefined || m.data(given) !== null ? null : (allData(m, [given])[0] ?? null);
  // Items gathered in a list are a table of rows again.
  const data = gathered === null ? m.data(given) : { ...gathered, through: withoutRow(gathered.through) };
  if (data === null) {
    if (given === undefined || form === undefined || form === 'index')
      return form === 'table' ? emptyFrame(m, library, names) : UNKNOWN;
    if (given.kind === 'unknown') return UNKNOWN;
    return literal(m, node, form, library, names, given);
  }
  const listed = names === undefined ? null : m.strings(names);
  if (form === 'table' && listed !== null) {
    const olds = [...data.columns.known.values()];
    const matches = !data.columns.open && olds.length === listed.length;
    const known = new Map(
      listed.map((each, i) => [
        each,
        matches && olds[i] !== undefined
          ? { ...olds[i], name: each }
          : { name: each, origin: 'code' as const, stats: [], from: [], through: [], replaced: false },
      ]),
    );
    return m.derive(data, { form, library, columns: { known, open: false, dropped: new Set() } });
  }
  return m.derive(data, { form: form ?? data.form, library: library === 'copy' ? data.library : library });
}

/** `pd.DataFrame({'a': …, 'b': …})` */
function frameOf(m: Machine, node: Call, entries: ReadonlyMap<string, Value>, open: boolean, library: string): Value {
  const parts = [...entries].map(([name, value]) => ({ name, data: m.data(value) }));
  const main = parts.find((part) => part.data !== null && part.data.form !== 'scalar')?.data ?? null;
  const source = m.source(node, 'literal', 'pandas.DataFrame', null, null);
  const known = new Map(
    parts.map(({ name, data }) => [
      name,
      {
        name,
        origin: 'code' as const,
        stats: data === null ? [] : main?.grouped.length === 0 ? m.carriedBy(data) : m.statsOf(data),
        from: data === null ? [] : [...data.columns.known.keys()].slice(0, 16),
        through: data === null ? [] : data.through,
        replaced: false,
      },
    ]),
  );
  return m.allocateData({
    form: 'table',
    rows: main?.rows ?? { kind: 'source', source },
    columns: { known, open, dropped: new Set() },
    grouped: main?.grouped ?? [],
    sources: main?.sources ?? [source],
    prediction: parts.find((part) => part.data?.prediction !== null && part.data !== null)?.data?.prediction ?? null,
    library,
  });
}

function emptyFrame(m: Machine, library: string, names: Value | undefined): Value {
  const listed = m.strings(names) ?? [];
  const known = new Map(
    listed.map((each) => [
      each,
      { name: each, origin: 'code' as const, stats: [], from: [], through: [], replaced: false },
    ]),
  );
  return m.allocateData({
    form: 'table',
    rows: m.unknownRows(),
    columns: { known, open: false, dropped: new Set() },
    library,
  });
}

function literal(
  m: Machine,
  node: Call,
  form: DataObject['form'],
  library: string,
  names: Value | undefined,
  given: Value,
): Value {
  const source = m.source(node, 'literal', library, null, null);
  const listed = m.strings(names);
  const rows = recordNames(m, given);
  const all = listed ?? rows;
  const known = new Map(
    (all ?? []).map((each) => [
      each,
      { name: each, origin: 'code' as const, stats: [], from: [], through: [], replaced: false },
    ]),
  );
  return m.allocateData({
    form,
    rows: { kind: 'source', source },
    columns: { known, open: all === null && form === 'table', dropped: new Set() },
    sources: [source],
    library,
  });
}

/** Keys of a list of dicts. */
function recordNames(m: Machine, given: Value): string[] | null {
  const list = m.object(given);
  const record = list?.kind === 'list' ? m.object(list.items[0]) : undefined;
  return record?.kind === 'dict' ? [...record.entries.keys()] : null;
}

function binned(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = firstData(m, args);
  if (data === null) return UNKNOWN;
  const bins = m.argument(args, row.params, row.params?.[1] ?? 'bins');
  const fixed =
    name.endsWith('.cut') &&
    bins !== undefined &&
    numberOf(bins) === null &&
    m.data(bins) === null &&
    bins.kind !== 'unknown';
  const from = bins === undefined ? null : m.data(bins);
  const through = [...data.through, 'replaced', shortOf(name)].slice(-12);
  if (fixed) return m.derive(data, { through });
  if (from !== null) return m.derive(data, { through, stats: uniteStats(data.stats, m.carriedBy(from)) });
  if (bins?.kind === 'unknown') return m.derive(data, { through });
  const stat = m.newStat('statistic', node, shortOf(name), row.learns ?? 'statistics', data);
  return m.derive(data, { through, stats: uniteStats(data.stats, [stat]) });
}

function resample(m: Machine, node: Call, name: string, args: CallArguments): Value {
  const replace = booleanOf(args.keywords.get('replace')) ?? true;
  const all = args.positional.map((value) => m.data(value));
  const items = all.map((data): Value => {
    if (data === null) return UNKNOWN;
    if (!replace) return m.derive(data, {});
    const stat = m.newStat('resample', node, shortOf(name), 'statistics', data);
    return m.derive(data, { rows: resampledFrom(data.rows, m.store.newId()), stats: uniteStats(data.stats, [stat]) });
  });
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'tuple', items };
}

function score(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const truth = m.data(m.argument(args, row.params, row.score?.truth ?? 'y_true'));
  const prediction = m.data(m.argument(args, row.params, row.score?.prediction ?? 'y_pred'));
  // Swapped arguments are another rule's; here either side may be the one that a model made.
  const made = prediction?.prediction ?? truth?.prediction ?? null;
  const modelArgument = m.estimator(args.positional[0]);
  const model = made?.model ?? modelArgument?.id ?? null;
  const rows =
    made?.rows ?? (modelArgument === null ? (truth?.rows ?? null) : (m.data(args.positional[1])?.rows ?? null));
  m.facts.score({ node, metric: name, model, rows, truth, prediction, task: row.score?.task ?? 'any', row });
  return { kind: 'score', metric: name, model, rows, node };
}

/** xgb.train(params, dtrain, evals=…), lgb.train(params, train_set, valid_sets=…). */
function train(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const data = m.data(m.argument(args, row.params, row.features ?? 'dtrain')) ?? firstData(m, args);
  const object = m.newEstimator(node, name, { kind: 'class', name, role: 'network' }, args);
  const value = m.store.allocate(object);
  if (value.kind === 'ref') {
    const target = data?.holds[1];
    const validation = [
      ...validationData(m, args),
      ...['evals', 'valid_sets'].flatMap((each) => allData(m, [m.argument(args, row.params, each) ?? UNKNOWN])),
    ];
    recordFit(
      m,
      node,
      value.id,
      object,
      shortOf(name),
      data,
      m.data(target),
      validation.filter((one, i, all) => all.indexOf(one) === i),
      args,
    );
  }
  return value;
}

function composed(m: Machine, node: Call, row: FunctionRow, name: string, args: CallArguments): Value {
  const role =
    row.effect === 'make-pipeline' ? 'pipeline' : row.effect === 'make-union' ? 'feature-union' : 'column-transformer';
  const className = name.replace(
    /\.make_(\w+)$/,
    (_, kind: string) => `.${kind.replace(/(?:^|_)(\w)/g, (__, c: string) => c.toUpperCase())}`,
  );
  const object = m.newEstimator(node, className, { kind: 'class', name: className, role, params: ['steps'] }, args);
  return m.store.allocate({ ...object, inner: args.positional.flatMap((value) => stepOf(m, value)) });
}
