// The constants of two models side by side: by name, then by content, so that a tensor under another name is found too.
import type { CancellationToken } from '../../base/platform';
import { CancelledError, FileError } from '../../base/platform';
import { contentDigest } from '../cost/duplicates';
import { dataTypeBits, dataTypeName } from '../graph/dataTypes';
import type { ModelInfo, TensorInfo } from '../graph/model';
import { allTensors } from '../graph/tensors';
import { decodeRaw } from '../reader/elements';
import type { TensorSource } from '../reader/tensorData';
import { readBytes, readTensor } from '../reader/tensorData';

export interface TensorLine {
  readonly name: string;
  /** `float32 [64, 3, 7, 7]` */
  readonly type: string;
  readonly bytes: number;
}

export interface TensorChange {
  readonly name: string;
  readonly before: TensorLine;
  readonly after: TensorLine;
  readonly what: 'weights' | 'type' | 'unreadable';
  /** Of changed weights: elements that differ, of all; the greatest difference, null where it is no number. */
  readonly differing: number;
  readonly elements: number;
  readonly largest: number | null;
}

export interface TensorComparison {
  readonly same: number;
  readonly changed: readonly TensorChange[];
  readonly added: readonly TensorLine[];
  readonly removed: readonly TensorLine[];
  /** The same content under another name. */
  readonly renamed: readonly { readonly before: string; readonly after: string; readonly bytes: number }[];
}

interface Side {
  readonly model: ModelInfo;
  readonly source: TensorSource;
}

/**
 * Compares constants by name and content; those of equal content under another name count as renamed. Reads the files, and throws
 * CancelledError once the token asks.
 */
export async function compareTensors(before: Side, after: Side, token: CancellationToken): Promise<TensorComparison> {
  const [a, b] = [named(before.model), named(after.model)];
  let same = 0;
  const changed: TensorChange[] = [];
  for (const [name, tensor] of a) {
    const other = b.get(name);
    if (other === undefined) continue;
    const change = await difference(name, tensor, before.source, other, after.source, token);
    if (change === undefined) same++;
    else changed.push(change);
  }
  const removed = [...a].filter(([name]) => !b.has(name));
  const added = [...b].filter(([name]) => !a.has(name));
  const renamed = await findRenamed(removed, before.source, added, after.source, token);
  const gone = new Set(renamed.map((pair) => pair.before));
  const came = new Set(renamed.map((pair) => pair.after));
  return {
    same,
    changed: changed.sort((x, y) => y.after.bytes - x.after.bytes),
    added: added.filter(([name]) => !came.has(name)).map(([name, tensor]) => line(name, tensor)),
    removed: removed.filter(([name]) => !gone.has(name)).map(([name, tensor]) => line(name, tensor)),
    renamed,
  };
}

/** Constants by name; of equal names, as subgraphs may have, the later ones get a number. */
function named(model: ModelInfo): Map<string, TensorInfo> {
  const found = new Map<string, TensorInfo>();
  for (const { tensor, name, node } of allTensors(model)) {
    const base = name || tensor.name || (node?.name ?? '') || (node?.outputs[0] ?? '');
    let key = base;
    for (let count = 2; found.has(key); count++) key = `${base} (${count})`;
    found.set(key, tensor);
  }
  return found;
}

function line(name: string, tensor: TensorInfo): TensorLine {
  return { name, type: `${dataTypeName(tensor.dataType)} [${tensor.dims.join(', ')}]`, bytes: tensor.bytes };
}

async function difference(
  name: string,
  a: TensorInfo,
  from: TensorSource,
  b: TensorInfo,
  to: TensorSource,
  token: CancellationToken,
): Promise<TensorChange | undefined> {
  const lines = { name, before: line(name, a), after: line(name, b) };
  const elements = b.elementCount;
  if (lines.before.type !== lines.after.type)
    return { ...lines, what: 'type', differing: elements, elements, largest: null };
  try {
    const found = await contentDifference(a, from, b, to, token);
    if (found === undefined) return { ...lines, what: 'unreadable', differing: 0, elements, largest: null };
    return found.differing === 0 ? undefined : { ...lines, what: 'weights', elements, ...found };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...lines, what: 'unreadable', differing: 0, elements, largest: null };
  }
}

interface Difference {
  readonly differing: number;
  readonly largest: number | null;
}

/** Bytes at a time: whole elements of any type. */
const CHUNK = 1 << 20;

async function contentDifference(
  a: TensorInfo,
  from: TensorSource,
  b: TensorInfo,
  to: TensorSource,
  token: CancellationToken,
): Promise<Difference | undefined> {
  if (a.place.kind === 'none' && b.place.kind === 'none') return { differing: 0, largest: 0 };
  if (!hasBytes(a) || !hasBytes(b)) {
    if (await equalFields(a, from, b, to)) return { differing: 0, largest: 0 };
    const [x, y] = [await readTensor(a, from), await readTensor(b, to)];
    if (x === undefined || y === undefined) return undefined;
    return numberDifference(x, y);
  }
  let differing = 0;
  let largest: number | null = 0;
  for (let offset = 0; offset < a.bytes; offset += CHUNK) {
    if (token.isCancellationRequested) throw new CancelledError();
    const length = Math.min(CHUNK, a.bytes - offset);
    const [x, y] = [await readBytes(a, from, offset, length), await readBytes(b, to, offset, length)];
    if (x?.length !== length || y?.length !== length) return undefined;
    if (equalBytes(x, y)) continue;
    const found = bytesDifference(x, y, a.dataType);
    differing += found.differing;
    largest = largest === null || found.largest === null ? null : Math.max(largest, found.largest);
  }
  return { differing, largest };
}

/** Typed fields as they are encoded: the only way to compare texts. */
async function equalFields(a: TensorInfo, from: TensorSource, b: TensorInfo, to: TensorSource): Promise<boolean> {
  if (a.place.kind !== 'fields' || b.place.kind !== 'fields' || a.place.runs.length !== b.place.runs.length)
    return false;
  for (const [index, run] of a.place.runs.entries()) {
    const other = b.place.runs[index];
    if (other?.length !== run.length) return false;
    const [x, y] = [await from.file.read(run.offset, run.length), await to.file.read(other.offset, run.length)];
    if (x.length !== y.length || !equalBytes(x, y)) return false;
  }
  return true;
}

function hasBytes(tensor: TensorInfo): boolean {
  return tensor.place.kind === 'inline' || tensor.place.kind === 'external';
}

function equalBytes(x: Uint8Array, y: Uint8Array): boolean {
  for (let index = 0; index < x.length; index++) if (x[index] !== y[index]) return false;
  return true;
}

function bytesDifference(x: Uint8Array, y: Uint8Array, dataType: number): Difference {
  const bits = dataTypeBits(dataType);
  const count = bits === 0 ? 0 : Math.floor((x.length * 8) / bits);
  const [left, right] = [decodeRaw(x, dataType, count), decodeRaw(y, dataType, count)];
  if (count === 0 || left === undefined || right === undefined) return { differing: 1, largest: null };
  return numberDifference(left, right);
}

function numberDifference(x: readonly number[], y: readonly number[]): Difference {
  let differing = x.length === y.length ? 0 : Math.abs(x.length - y.length);
  let largest = 0;
  for (let index = 0; index < Math.min(x.length, y.length); index++) {
    const [left, right] = [x[index] ?? 0, y[index] ?? 0];
    if (left === right || (Number.isNaN(left) && Number.isNaN(right))) continue;
    differing++;
    const by = Math.abs(left - right);
    largest = Math.max(largest, Number.isFinite(by) ? by : Infinity);
  }
  return { differing, largest: Number.isFinite(largest) ? largest : null };
}

type Entry = readonly [name: string, tensor: TensorInfo];

/** Scalars and short lists are alike by chance. */
const SMALLEST_RENAMED = 64;

async function findRenamed(
  removed: readonly Entry[],
  from: TensorSource,
  added: readonly Entry[],
  to: TensorSource,
  token: CancellationToken,
): Promise<TensorComparison['renamed']> {
  const shapes = new Set(removed.map(([, tensor]) => shapeKey(tensor)));
  const candidates = added.filter(([, tensor]) => tensor.bytes >= SMALLEST_RENAMED && shapes.has(shapeKey(tensor)));
  const wanted = new Set(candidates.map(([, tensor]) => shapeKey(tensor)));
  const byContent = new Map<string, string[]>();
  for (const [name, tensor] of candidates) {
    const key = await contentKey(tensor, to, token);
    if (key === undefined) continue;
    const known = byContent.get(key);
    if (known === undefined) byContent.set(key, [name]);
    else known.push(name);
  }
  const pairs: { before: string; after: string; bytes: number }[] = [];
  for (const [name, tensor] of removed) {
    if (!wanted.has(shapeKey(tensor))) continue;
    const key = await contentKey(tensor, from, token);
    const after = key === undefined ? undefined : byContent.get(key)?.shift();
    if (after !== undefined) pairs.push({ before: name, after, bytes: tensor.bytes });
  }
  return pairs;
}

function shapeKey({ dataType, dims }: TensorInfo): string {
  return `${dataType}:${dims.join()}`;
}

async function contentKey(
  tensor: TensorInfo,
  source: TensorSource,
  token: CancellationToken,
): Promise<string | undefined> {
  if (!hasBytes(tensor)) return undefined;
  try {
    return `${shapeKey(tensor)}:${await contentDigest(tensor, source, token)}`;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return undefined;
  }
}
