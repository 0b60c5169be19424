// Constants that are kept twice: equal bytes under different names. Reads weights, so it is asked for and can be cancelled.
import type { CancellationToken } from '../../base/platform';
import { CancelledError, neverCancelled } from '../../base/platform';
import type { TensorInfo } from '../graph/model';
import type { TensorSource } from '../reader/tensorData';
import { readBytes } from '../reader/tensorData';
import type { ConstantRow } from './constants';

export interface DuplicateGroup {
  /** The same bytes, type and dimensions; the first is the one to keep. */
  readonly rows: readonly ConstantRow[];
  /** What keeping one of them would save. */
  readonly wasted: number;
}

/** Smaller constants are not worth a look. */
const SMALLEST = 256;
const CHUNK = 1 << 20;

/** Groups of equal constants of at least 256 bytes, most wasteful first. Rejects with CancelledError, or what reading rejects with. */
export async function findDuplicates(
  rows: readonly ConstantRow[],
  source: TensorSource,
  token: CancellationToken = neverCancelled,
): Promise<DuplicateGroup[]> {
  const groups = grouped(
    rows.filter(
      (row) =>
        row.bytes >= SMALLEST &&
        row.tensor !== undefined &&
        row.sharedWith === undefined &&
        (row.place === 'inline' || row.place === 'external'),
    ),
    (row) => `${row.dataType}:${row.dims.join(',')}`,
  );
  const found: DuplicateGroup[] = [];
  for (const candidates of groups) {
    // The ends tell most tensors apart; only what agrees there is read as a whole.
    for (const alike of await groupedBy(candidates, (row) => ends(row, source, token))) {
      for (const equal of await groupedBy(alike, (row) => digest(row, source, token))) {
        found.push({ rows: equal, wasted: (equal.length - 1) * (equal[0]?.bytes ?? 0) });
      }
    }
  }
  return found.sort((a, b) => b.wasted - a.wasted);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [item]);
    else known.push(item);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

async function groupedBy(
  rows: readonly ConstantRow[],
  key: (row: ConstantRow) => Promise<string>,
): Promise<ConstantRow[][]> {
  const keys = new Map<ConstantRow, string>();
  for (const row of rows) keys.set(row, await key(row));
  return grouped(rows, (row) => keys.get(row) ?? '');
}

async function ends(row: ConstantRow, source: TensorSource, token: CancellationToken): Promise<string> {
  if (token.isCancellationRequested) throw new CancelledError();
  const [first, last] = [await part(row, source, 0, 64), await part(row, source, Math.max(0, row.bytes - 64), 64)];
  return `${first.join()}|${last.join()}`;
}

async function part(row: ConstantRow, source: TensorSource, offset: number, length: number): Promise<Uint8Array> {
  if (row.tensor === undefined) return new Uint8Array(0);
  return (await readBytes(row.tensor, source, offset, length)) ?? new Uint8Array(0);
}

function digest(row: ConstantRow, source: TensorSource, token: CancellationToken): Promise<string> {
  return row.tensor === undefined ? Promise.resolve('') : contentDigest(row.tensor, source, token);
}

/**
 * Two 32-bit hashes of all bytes, in words: 64 bits, where chance makes no equal pair among any number of tensors of a model. Not
 * against someone who wants equal pairs. Rejects with CancelledError, or what reading rejects with.
 */
export async function contentDigest(
  tensor: TensorInfo,
  source: TensorSource,
  token: CancellationToken = neverCancelled,
): Promise<string> {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let offset = 0; offset < tensor.bytes; offset += CHUNK) {
    if (token.isCancellationRequested) throw new CancelledError();
    const length = Math.min(CHUNK, tensor.bytes - offset);
    const bytes = (await readBytes(tensor, source, offset, length)) ?? new Uint8Array(0);
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
    for (const word of words) {
      a = Math.imul(a ^ word, 0x01000193);
      b = Math.imul((b << 13) | (b >>> 19), 5) + (word ^ (a >>> 15));
    }
    for (const byte of aligned.subarray(words.length * 4)) a = Math.imul(a ^ byte, 0x01000193);
  }
  return `${(a >>> 0).toString(16)}:${(b >>> 0).toString(16)}`;
}
