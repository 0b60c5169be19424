// What holds nothing that is known, and the lists and frames that are filled with such things row by row.
import type { NodeBase } from '../python/ast';
import { lastPart } from '../python/names';
import { itemsOf } from './data/dataOperations';
import type { Machine } from './machine';
import type { DataObject, HeapObject, InstanceObject, Value } from './values';

/** What a class or function made that is neither in the tables nor at hand. */
export function isUnseen(object: HeapObject | undefined): object is InstanceObject {
  return object?.kind === 'instance' && object.row === null && object.userClass === null;
}

/**
 * Nothing is known of it, or only the name of the function that gave it, of a library that the tables do not hold; an
 * attribute of such a thing, or one such thing or another.
 */
export function isUnknown(m: Machine, value: Value | undefined): boolean {
  if (value === undefined || value.kind === 'unknown') return value !== undefined;
  if (value.kind === 'method') return isUnknown(m, value.receiver);
  if (value.kind === 'choice') return value.options.every((option) => isUnknown(m, option));
  const object = m.object(value);
  return isUnseen(object) && /^[a-z_]/.test(lastPart(object.className));
}

/** Gathered one by one of what nobody knows: texts that a library reads, or what was counted and tested of each. */
export function isListOfUnknown(m: Machine, value: Value | undefined): boolean {
  const list = m.object(value);
  if (list?.kind !== 'list' || list.items.length === 0) return false;
  return list.items.every((item) => item.kind === 'unknown' || isRowOfUnknown(m, item));
}

/** `[len(url), 1 if '@' in url else 0]`, `Counter(words)` of what nobody knows; numbers that are written down are not. */
export function isRowOfUnknown(m: Machine, value: Value): boolean {
  const object = m.object(value);
  if (object?.kind === 'data') return object.form === 'scalar' && object.rows.kind === 'unknown';
  const items = [...((value.kind === 'tuple' ? value.items : itemsOf(value, object)) ?? [])];
  return items.some(({ kind }) => kind !== 'constant') && items.every((item) => isUnknown(m, item) || isPlain(item));
}

function isPlain(value: Value): boolean {
  return value.kind === 'choice' ? value.options.every(isPlain) : value.kind === 'constant' || value.kind === 'text';
}

/** Texts written down one by one, as in an example; names of columns or classes are single words. */
export function isListOfTexts(m: Machine, value: Value | undefined): boolean {
  const list = m.object(value);
  if (list?.kind !== 'list' || list.items.length < MIN_TEXTS) return false;
  const texts = list.items.map((item) =>
    item.kind === 'constant' && typeof item.value === 'string' ? item.value : '',
  );
  return texts.every((text) => text !== '') && texts.filter((text) => /\S\s+\S/.test(text)).length * 2 > texts.length;
}

const MIN_TEXTS = 4;

/**
 * An empty frame with rows of what nobody knows: `features = pd.DataFrame(columns=NAMES)`, `features.loc[i] = [len(text), …]`; null where it
 * has rows already, or takes others.
 */
export function filledByRow(m: Machine, node: NodeBase, frame: DataObject, row: Value | undefined): DataObject | null {
  if (frame.form !== 'table' || frame.rows.kind !== 'unknown' || frame.sources.length > 0) return null;
  if (row === undefined || !isRowOfUnknown(m, row)) return null;
  const source = m.origins.source(node, 'literal', frame.library, null, null);
  return { ...frame, rows: { kind: 'source', source }, sources: [source] };
}
