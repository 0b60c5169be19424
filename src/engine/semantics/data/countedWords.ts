// A vocabulary counted by hand: `Counter(words)`, or `counts.update(words)` in a loop over the texts. The words that are taken out of it,
// and whatever is numbered or kept by them, depend on all the texts that were counted.
import type { NodeBase } from '../../python/ast';
import { loopsAround } from '../../python/around';
import { NO_COLUMNS, uniteStats } from '../columns';
import { allData, isOneRow } from './dataOperations';
import type { Machine } from '../machine';
import type { ObjectCall } from '../calls/objectCall';
import { UNKNOWN, withSteps, type CallArguments, type DataObject, type Stat, type Value } from '../values';

/** Stands last in `through` of an object that counts. */
export const COUNTER = 'counter-of-items';

/** Steps that make words of a text; what else is counted are labels. */
const PIECES = /split|token|lemma|stem|findall/i;

/** `Counter()`, `Counter(words)`. */
export function counterOf(m: Machine, node: NodeBase, { positional }: CallArguments): Value {
  const empty = m.allocateData({ form: 'scalar', rows: m.unknownRows(), through: [COUNTER], library: 'builtins' });
  const [given] = positional;
  const object = m.object(empty);
  if (given === undefined || object?.kind !== 'data') return empty;
  return m.store.allocate(isWithinOneRow(m, node) ? object : withCounted(m, node, object, [given]));
}

export function isCounter(object: DataObject): boolean {
  return object.through.at(-1) === COUNTER;
}

/** The object after it was given more to count. */
export function withCounted(m: Machine, node: NodeBase, object: DataObject, given: readonly Value[]): DataObject {
  const words = allData(m, given).find((one) => one.rows.kind !== 'unknown' && arePieces(one));
  if (words === undefined) return object;
  const stat = m.origins.stat('fit', node, 'Counter', 'vocabulary', {
    ...words,
    columns: { ...words.columns, open: true },
  });
  return { ...object, rows: words.rows, sources: words.sources, stats: uniteStats(object.stats, [stat]) };
}

/** Words of texts, or items of what each row holds. */
function arePieces({ through }: DataObject): boolean {
  return through.some((step) => PIECES.test(step)) || through.filter((step) => step === 'item').length > 1;
}

/** `counts.most_common(5000)`, `counts.items()`, `counts.update(words)` */
export function counterMethod(m: Machine, { node, id, object, name, args }: ObjectCall<DataObject>): Value {
  const list = (item: Value): Value => m.store.allocate({ kind: 'list', form: 'list', items: [item], open: true });
  const word = wordOf(m, object);
  switch (name) {
    case 'update':
      m.store.put(id, withCounted(m, node, object, args.positional));
      return UNKNOWN;
    case 'most_common':
    case 'items':
      return list({ kind: 'tuple', items: [word, word] });
    case 'keys':
    case 'elements':
      return list(word);
    case 'get':
      return word;
    case 'copy':
      return m.store.allocate(object);
    default:
      return UNKNOWN;
  }
}

/** A word that was counted, or how often it came. */
export function wordOf(m: Machine, object: DataObject): Value {
  return m.derive(object, { columns: NO_COLUMNS, through: ['learned'] });
}

/** What counted words a name, a key or a condition rests on. */
export function vocabularyOf(m: Machine, value: Value | undefined): readonly Stat[] {
  const data = m.data(value);
  return data === null
    ? []
    : data.stats.filter(({ kind, learns, name }) => kind === 'fit' && learns === 'vocabulary' && name === 'Counter');
}

/** The same with the counted words that it rests on; `value` itself where there are none, or where it is of no rows. */
export function restingOn(m: Machine, value: Value, stats: readonly Stat[]): Value {
  if (stats.length === 0) return value;
  const data = m.data(value);
  if (data !== null) return m.derive(data, { stats: uniteStats(data.stats, stats) });
  const [first] = stats;
  return first === undefined || value.kind === 'ref'
    ? value
    : m.allocateData({ form: 'scalar', rows: first.rows, stats, through: ['learned'] });
}

/** `numbers[word]`, `numbers.get(word, 1)` where the keys are counted words: a number for that word of a row; else null. */
export function numberOfWord(m: Machine, rest: Value | undefined, key: Value): Value | null {
  const stats = vocabularyOf(m, rest);
  const asked = stats.length === 0 ? null : m.data(key);
  if (asked === null) return null;
  return m.derive(asked, {
    stats: uniteStats(asked.stats, stats),
    columns: NO_COLUMNS,
    through: withSteps(asked.through, 'numbered'),
  });
}

/** Words of one text, in a function that is given it or in a loop over texts. */
function isWithinOneRow(m: Machine, node: NodeBase): boolean {
  for (let scope: typeof m.scope | null = m.scope; scope !== null; scope = scope.parent)
    for (const value of scope.given.values()) {
      const data = m.data(value);
      if (data !== null && isOneRow(data)) return true;
    }
  return loopsAround(node).some((loop) => loop.kind === 'For' && loop.iter.end < node.start);
}
