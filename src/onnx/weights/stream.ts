// A tensor's floats by pieces, wherever they lie, into one buffer that is used again: no weight is held longer than its piece.
import type { RandomAccessFile } from '../../base/platform';
import { FileError } from '../../base/platform';
import { DataType, dataTypeBits } from '../graph/dataTypes';
import type { ByteRange, TensorInfo } from '../graph/model';
import { halfToNumber } from '../reader/elements';
import { readTensor, type TensorSource } from '../reader/tensorData';

/** Opens a model's tensors for reading by pieces. The owner closes it. */
export class FloatStreams {
  private readonly external = new Map<string, RandomAccessFile>();
  private scratch = new Uint8Array(0);

  constructor(private readonly source: TensorSource) {}

  /** Where a tensor's floats come from; a sentence where they cannot be had. Rejects only with what reading a file rejects with. */
  async open(tensor: TensorInfo): Promise<FloatStream | string> {
    const bits = dataTypeBits(tensor.dataType);
    const { place, elementCount } = tensor;
    if (!STREAMED.has(tensor.dataType)) return 'It is of a type whose numbers are not read.';
    if (place.kind === 'none') return 'It has no data.';
    const needed = (elementCount * bits) / 8;
    const packed = place.kind === 'inline' ? place : packedRun(tensor);
    if (packed !== undefined) {
      if (packed.length < needed) return 'It has fewer bytes than its shape needs.';
      return this.stream(this.source.file, packed.offset, tensor);
    }
    if (place.kind === 'fields') {
      const values = await readTensor(tensor, this.source);
      if (values === undefined) return 'It is kept in a form that is not read by pieces.';
      return (target, from, count) => {
        for (let i = 0; i < count; i++) target[i] = values[from + i] ?? 0;
        return Promise.resolve(true);
      };
    }
    if (place.kind !== 'external' || place.file === undefined)
      return 'Its data lie outside the model’s folder and are not read.';
    const file = await this.openExternal(place.file);
    if (file === undefined) return 'Its file of external data cannot be read.';
    if ((place.length ?? needed) < needed || place.offset + needed > file.size)
      return 'Its file of external data is too short.';
    return this.stream(file, place.offset, tensor);
  }

  async close(): Promise<void> {
    for (const file of this.external.values()) await file.close();
    this.external.clear();
  }

  private async openExternal(path: string): Promise<RandomAccessFile | undefined> {
    const known = this.external.get(path);
    if (known !== undefined) return known;
    try {
      const file = await this.source.openExternal?.(path);
      if (file !== undefined) this.external.set(path, file);
      return file;
    } catch (error) {
      if (error instanceof FileError) return undefined;
      throw error;
    }
  }

  private stream(file: RandomAccessFile, start: number, { dataType }: TensorInfo): FloatStream {
    const width = dataTypeBits(dataType) / 8;
    return async (target, from, count) => {
      const direct = dataType === DataType.float32;
      const bytes = direct ? new Uint8Array(target.buffer, target.byteOffset, count * 4) : this.space(count * width);
      if ((await fill(file, bytes, start + from * width)) < bytes.length) return false;
      if (!direct) convert(bytes, dataType, target, count);
      return true;
    };
  }

  private space(bytes: number): Uint8Array {
    if (this.scratch.length < bytes) this.scratch = new Uint8Array(bytes);
    return this.scratch.subarray(0, bytes);
  }
}

/** Puts `count` elements from `from` on at the start of `target`; false where the file ends before. */
export type FloatStream = (target: Float32Array, from: number, count: number) => Promise<boolean>;

const STREAMED: ReadonlySet<number> = new Set([
  DataType.float32,
  DataType.float16,
  DataType.bfloat16,
  DataType.float64,
]);

/** Floats in `float_data` or `double_data`, packed in one run, lie as in `raw_data`. */
function packedRun({ place, dataType }: TensorInfo): ByteRange | undefined {
  if (place.kind !== 'fields' || place.runs.length !== 1) return undefined;
  const [run] = place.runs;
  const asRaw =
    (place.field === 'float_data' && dataType === DataType.float32) ||
    (place.field === 'double_data' && dataType === DataType.float64);
  return asRaw && run?.packed === true ? run : undefined;
}

async function fill(file: RandomAccessFile, target: Uint8Array, offset: number): Promise<number> {
  if (file.readInto !== undefined) return file.readInto(target, offset);
  const bytes = await file.read(offset, target.length);
  target.set(bytes);
  return bytes.length;
}

let halves: Float32Array | undefined;

/** From little-endian bytes at the start of an own buffer; every host that runs this is little-endian too. */
function convert(bytes: Uint8Array, dataType: number, target: Float32Array, count: number): void {
  if (dataType === DataType.float64) {
    const doubles = new Float64Array(bytes.buffer, bytes.byteOffset, count);
    for (let i = 0; i < count; i++) target[i] = doubles[i] ?? 0;
    return;
  }
  const patterns = new Uint16Array(bytes.buffer, bytes.byteOffset, count);
  if (dataType === DataType.bfloat16) {
    const words = new Uint32Array(target.buffer, target.byteOffset, count);
    for (let i = 0; i < count; i++) words[i] = (patterns[i] ?? 0) << 16;
    return;
  }
  halves ??= Float32Array.from({ length: 1 << 16 }, (_, bits) => halfToNumber(bits));
  for (let i = 0; i < count; i++) target[i] = halves[patterns[i] ?? 0] ?? 0;
}
