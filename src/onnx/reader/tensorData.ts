// Elements on demand: the bytes or numbers of one tensor, wherever they lie.
import { FileError } from '../../base/platform';
import type { RandomAccessFile } from '../../base/platform';
import { DataType, packedBytes } from '../graph/dataTypes';
import type { ElementRun, TensorInfo } from '../graph/model';
import { decodeEntries, decodeRaw, decodeVarints } from './elements';

/** Gives access to the files that hold a model's tensors. */
export interface TensorSource {
  /** The model file. */
  readonly file: RandomAccessFile;
  /** Opens an external file by its path relative to the model's folder; the host refuses links that leave it. The caller closes. */
  openExternal?(file: string): Promise<RandomAccessFile>;
}

/** Most elements that `readTensor` decodes unless told otherwise. */
const READ_LIMIT = 1 << 20;

/**
 * A tensor's elements in row-major order; 64-bit integers beyond 2^53 are rounded. Undefined for strings and complex numbers, for
 * more than `limit` elements, and where the bytes are not there or too few. Rejects only with what reading a file rejects with.
 */
export async function readTensor(
  tensor: TensorInfo,
  source: TensorSource,
  limit = READ_LIMIT,
): Promise<readonly number[] | undefined> {
  if (tensor.values !== undefined) return tensor.values;
  const { elementCount: count, dataType, place } = tensor;
  if (!(count >= 0 && count <= limit) || dataType === DataType.string) return undefined;
  if (count === 0) return [];
  if (place.kind === 'none') return undefined;
  if (place.kind === 'fields') {
    const entries: number[] = [];
    for (const run of place.runs) {
      const bytes = await source.file.read(run.offset, run.length);
      const decoded = decodeRun(bytes, run, place.field);
      if (decoded === undefined || entries.length + decoded.length > limit * 2) return undefined;
      for (const entry of decoded) entries.push(entry);
    }
    return decodeEntries(entries, place.field, dataType, count);
  }
  const bytes = await readBytes(tensor, source, 0, packedBytes(dataType, count));
  return bytes === undefined ? undefined : decodeRaw(bytes, dataType, count);
}

/**
 * Up to `length` packed bytes of a tensor from `offset` within it; undefined for tensors kept in typed fields or nowhere.
 * Shorter where the file ends. Rejects with FileError where an external file cannot be opened.
 */
export async function readBytes(
  tensor: TensorInfo,
  source: TensorSource,
  offset: number,
  length: number,
): Promise<Uint8Array | undefined> {
  const { place } = tensor;
  if (place.kind === 'inline') {
    return source.file.read(place.offset + offset, Math.max(0, Math.min(length, place.length - offset)));
  }
  if (place.kind !== 'external' || place.file === undefined) return undefined;
  if (source.openExternal === undefined) throw new FileError('not-readable', place.file);
  const file = await source.openExternal(place.file);
  try {
    const available = (place.length ?? tensor.bytes) - offset;
    return await file.read(place.offset + offset, Math.max(0, Math.min(length, available)));
  } finally {
    await file.close();
  }
}

/** Wire types of protobuf's encoding. */
const FIXED32 = 5;
const FIXED64 = 1;

function decodeRun(bytes: Uint8Array, run: ElementRun, field: string): number[] | undefined {
  const fixed = field === 'float_data' ? DataType.float32 : field === 'double_data' ? DataType.float64 : undefined;
  if (run.packed) {
    if (fixed === undefined) return decodeVarints(bytes);
    return decodeRaw(bytes, fixed, Math.floor(bytes.length / (fixed === DataType.float32 ? 4 : 8)));
  }
  if (field === 'string_data') return undefined;
  return decodeTagged(bytes, fixed);
}

/** Entries that each carry a tag of one byte. */
function decodeTagged(bytes: Uint8Array, fixed: number | undefined): number[] | undefined {
  const found: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const wire = (bytes[at++] ?? 0) & 7;
    let width = wire === FIXED32 ? 4 : wire === FIXED64 ? 8 : 0;
    if (width === 0) while (((bytes[at + width++] ?? 0) & 0x80) !== 0);
    const entry = bytes.slice(at, at + width);
    const value = fixed === undefined ? decodeVarints(entry)?.[0] : decodeRaw(entry, fixed, 1)?.[0];
    if (value === undefined) return undefined;
    found.push(value);
    at += width;
  }
  return found;
}
