// Objects that classes of libraries make: estimators, what holds rows, and others, by what the tables say of the class.
import type { Call } from '../../python/ast';
import { uniteStats } from '../columns';
import { allData, firstData } from '../data/dataOperations';
import type { ClassRow } from '../effects';
import { makeEstimator } from '../estimators/estimators';
import { recordFit } from '../estimators/fitting';
import { uniteSources } from '../join';
import type { Machine } from '../machine';
import { partOf, subsetOf } from '../rows/rows';
import { bundledData } from '../sources/bundledData';
import { sourcesOfItems } from '../sources/datasetItems';
import type { CallArguments, Rows, Stat, Value } from '../values';

/** An object of a class that the tables hold as a plain one, or do not hold. */
export function instanceOf(
  m: Machine,
  node: Call,
  className: string,
  row: ClassRow | null,
  args: CallArguments,
): Value {
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

/** An object of a class that the tables hold: an estimator, what holds rows, or another one. */
export function construct(m: Machine, node: Call, row: ClassRow, name: string, args: CallArguments): Value {
  switch (row.role) {
    case 'dataset':
    case 'loader':
      return holder(m, node, row, name, args);
    case 'other':
      return instanceOf(m, node, name, row, args);
    default: {
      const made = makeEstimator(m, node, row, name, args);
      // Word2Vec(sentences)
      if (made.kind === 'ref' && row.tags?.includes('word-vectors') === true) {
        const named = args.positional.length > 0 ? undefined : args.keywords.get(row.params?.[0] ?? '');
        const positional = named === undefined ? args.positional : [named];
        const texts = firstData(m, { ...args, positional, keywords: new Map() });
        if (texts !== null) recordFit(m, node, { id: made.id, method: '__init__', X: texts, y: null, args });
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
  const opened = row.role === 'loader' ? values.flatMap((value) => sourcesOfItems(m, node, value)) : [];
  if (main === undefined) {
    if (opened.length === 0) return bundledData(m, node, name, args);
    // Which of the files a row comes from is not known.
    return m.allocateData({ form: 'loader', rows: m.unknownRows(), sources: opened, library });
  }
  const drawn =
    row.tags?.includes('subset') === true
      ? numberedBy(m, m.argument(args, row.params, 'indices'))
      : drawnBy(m, m.argument(args, row.params, 'sampler'));
  const holds = (main.holds.length > 0 ? main.holds : values.filter((value) => m.data(value) !== null)).map((value) => {
    const data = m.data(value);
    return data === null || drawn(data.rows) === data.rows ? value : m.derive(data, { rows: drawn(data.rows) });
  });
  return m.derive(main, {
    form: row.role === 'loader' ? 'loader' : 'dataset',
    rows: drawn(main.rows),
    sources: [...new Set([...uniteSources(all), ...opened])],
    holds,
    library,
    stats: all.reduce<readonly Stat[]>(
      (have, one, i) => (i === 0 ? have : uniteStats(have, one.form === 'dataset' ? one.stats : [])),
      m.statsOf(main),
    ),
  });
}

/** DataLoader(dataset, sampler=SubsetRandomSampler(indices)): some of the rows, the same ones for the same sampler. */
function drawnBy(m: Machine, sampler: Value | undefined): (rows: Rows) => Rows {
  const object = m.object(sampler);
  const isSome = object?.kind === 'instance' && object.className.endsWith('SubsetRandomSampler');
  return (rows) => (isSome && sampler?.kind === 'ref' ? subsetOf(rows, sampler.id) : rows);
}

/** Subset(dataset, indices): the part that the numbers were given by a split, else some of the rows. */
function numberedBy(m: Machine, indices: Value | undefined): (rows: Rows) => Rows {
  const numbers = m.data(indices)?.rows;
  const id = m.store.newId();
  return (rows) =>
    numbers?.kind === 'part' && rows.kind !== 'unknown'
      ? partOf(rows, numbers.split, numbers.role, numbers.index, numbers.range)
      : subsetOf(rows, id);
}
