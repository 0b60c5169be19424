// Data sets that a library ships or fetches by name: those of scikit-learn and of hubs, prices of a stock.
import { isAddress } from '../../../base/paths';
import type { Call } from '../../python/ast';
import { lastPart } from '../../python/names';
import { ANY_COLUMNS, columnsOf, NO_COLUMNS, selectColumns } from '../columns';
import { INSIDE } from '../data/attributes';
import { booleanOf, filesNamed, numberOf, stringOf } from '../language/folding';
import type { DatasetRow } from '../effects';
import type { Machine } from '../machine';
import { partOf } from '../rows/rows';
import { UNKNOWN, type CallArguments, type Columns, type PartRole, type Source, type Value } from '../values';

/** Lists of files in dicts are this deep at most; a list may hold itself. */
const MAX_FILES_DEPTH = 4;

/** `load_dataset("csv", data_files={"train": "rows.csv"})`: the first of the files, or their folder. */
function fileBuiltFrom(m: Machine, asked: string | null, args: CallArguments): string | null {
  if (asked === null || !m.knowledge.is('format of own files', asked)) return null;
  const given = args.keywords.get('data_files') ?? args.keywords.get('data_dir');
  return firstFile(m, given);
}

/** The first of files in a list, or of parts each with its files. */
function firstFile(m: Machine, value: Value | undefined, depth = 0): string | null {
  if (value === undefined || depth > MAX_FILES_DEPTH) return null;
  const object = m.object(value);
  if (object?.kind === 'dict') return firstFile(m, object.entries.values().next().value, depth + 1);
  if (object?.kind === 'list') return firstFile(m, object.items[0], depth + 1);
  return value.kind === 'tuple' ? firstFile(m, value.items[0], depth + 1) : (stringOf(value) ?? filesNamed(value));
}

/** The name or number that a call asks for a data set by. */
function askedFor({ positional, keywords }: CallArguments): string | null {
  const number = numberOf(keywords.get('id') ?? keywords.get('data_id'));
  return (
    stringOf(positional[0] ?? keywords.get('name') ?? keywords.get('path') ?? keywords.get('id')) ??
    (number === null ? null : String(number))
  );
}

/** What is known of the data set that a call of this name brings. */
function releaseOf(m: Machine, name: string, asked: string | null): DatasetRow | undefined {
  const last = lastPart(name).toLowerCase();
  return (
    (asked === null ? undefined : m.knowledge.dataset(`${last}:${asked.toLowerCase()}`)) ??
    m.knowledge.dataset(last) ??
    m.knowledge.dataset(name.toLowerCase())
  );
}

/** `split="train[:80%]"`: the part that it begins with; of the training rows, what does not begin with the first was kept back. */
function roleOfPart(part: string): PartRole | null {
  if (/^train\w*\[\s*[1-9]/.test(part)) return 'validation';
  if (part.startsWith('train')) return 'train';
  if (part.startsWith('valid')) return 'validation';
  return part.startsWith('test') ? 'test' : null;
}

/** A data set that a library ships or fetches by name. */
export function bundledData(
  m: Machine,
  node: Call,
  name: string,
  args: CallArguments,
  tags: readonly string[] = [],
): Value {
  const asked = askedFor(args);
  const last = lastPart(name);
  const library = name.split('.')[0] ?? '';
  // `keras.datasets.mnist.load_data`
  const named = last === 'load_data' ? (name.split('.').at(-2) ?? last) : last;
  const file = m.knowledge.is('builder of data sets', name) ? fileBuiltFrom(m, asked, args) : null;
  const source: Source =
    file === null
      ? m.origins.source(node, 'dataset', name, asked ?? named, null)
      : m.origins.source(node, 'read', name, file, isAddress(file) ? null : (m.world.resolve(file, m.path) ?? null));
  const row = releaseOf(m, name, asked);
  const columns: Columns =
    row?.columns === undefined ? ANY_COLUMNS : columnsOf({ names: row.columns, complete: true, origin: 'dataset' });
  const target = row?.target;
  const split = booleanOf(args.keywords.get('train'));
  // Of `data_files={"train": "train.csv", "test": "test.csv"}` the first file alone has a name that says which rows it holds.
  const ofParts = m.object(args.keywords.get('data_files') ?? UNKNOWN)?.kind === 'dict';
  const role = split === null ? (ofParts ? null : source.role) : split ? 'train' : 'test';
  const rows = { kind: 'source' as const, source: role === source.role ? source : { ...source, role } };
  const whole = {
    form: 'table' as const,
    rows,
    columns,
    sources: [source],
    timeOrdered: tags.includes('time-ordered'),
    library: tags.includes('frame') || m.knowledge.is('bundled frame', name) ? 'pandas' : library,
  };
  const record = (value: Value): Value => {
    if (value.kind === 'ref') m.facts.read({ node, source, data: value.id });
    return value;
  };
  const features = (): Value =>
    m.allocateData({ ...whole, form: 'array', columns: target === undefined ? columns : without(columns, target) });
  const labels = (): Value =>
    m.allocateData({ ...whole, form: 'array', columns: selectColumns(NO_COLUMNS, [target ?? 'target']) });
  if (last.startsWith('make_') || booleanOf(args.keywords.get('return_X_y')) === true)
    return { kind: 'tuple', items: [record(features()), labels()] };
  if (last === 'load_data') return kerasPairs(m, node, source, record);
  if (tags.includes('bunch') || m.knowledge.is('bunch', name)) {
    const inside = tags.includes(INSIDE) ? [INSIDE] : [];
    const through = ['bunch', `target:${target ?? 'target'}`, ...inside];
    return record(m.allocateData({ ...whole, form: 'table', through }));
  }
  if (!m.knowledge.is('data set object', name)) return record(m.allocateData(whole));
  const form = 'dataset' as const;
  const several = m.strings(args.keywords.get('split'));
  if (several !== null && several.length > 1) {
    const split = m.origins.split(node, 'files', { count: several.length });
    const items = several.map((one, i) =>
      record(m.allocateData({ ...whole, form, rows: partOf(rows, split, roleOfPart(one) ?? 'unknown', i) })),
    );
    const parts: Value = { kind: 'tuple', items };
    // (train, test), info = tfds.load(…, with_info=True)
    return booleanOf(args.keywords.get('with_info')) === true ? { kind: 'tuple', items: [parts, UNKNOWN] } : parts;
  }
  const part = stringOf(args.keywords.get('split'));
  if (part !== null && rows.source.role === null) {
    return record(
      m.allocateData({ ...whole, form, rows: { kind: 'source', source: { ...source, role: roleOfPart(part) } } }),
    );
  }
  return record(m.allocateData({ ...whole, form }));
}

function without(columns: Columns, name: string): Columns {
  const known = new Map(columns.known);
  known.delete(name);
  return { ...columns, known };
}

/** `(x_train, y_train), (x_test, y_test) = mnist.load_data()` */
function kerasPairs(m: Machine, node: Call, source: Source, record: (value: Value) => Value): Value {
  const split = m.origins.split(node, 'files');
  const pair = (role: 'train' | 'test', index: number): Value => {
    const rows = partOf({ kind: 'source', source }, split, role, index);
    const half = (): Value =>
      m.allocateData({ form: 'array', rows, columns: NO_COLUMNS, sources: [source], library: 'numpy' });
    return { kind: 'tuple', items: [half(), half()] };
  };
  const train = pair('train', 0);
  const test = pair('test', 1);
  if (train.kind === 'tuple') record(train.items[0] ?? UNKNOWN);
  return { kind: 'tuple', items: [train, test] };
}
