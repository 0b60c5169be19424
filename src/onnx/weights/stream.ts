// A tensor's floats by pieces, wherever they lie, into one buffer that is used again: no weight is held longer than its piece.
import type { RandomAccessFile } from '../../base/platform';
import { FileError } from '../../base/platform';
import { DataType, dataTypeBits } from '../graph/dataTypes';
import type { ByteRange, TensorInfo } from '../graph/model';
import { readTensor, type TensorSource } from '../reader/tensorData';

/** Opens a model's tensors for reading by pieces. The owner closes it. */
export class FloatStreams {
  private readonly external = new Map<string, RandomAccessFile>();
  private doubles = new Float64Array(0);

  constructor(private readonly source: TensorSource) {}

  /** Where a tensor's floats come from; a sentence where they cannot be had. Rejects only with what reading a file rejects with. */
  async open(tensor: TensorInfo): Promise<OpenWeights | string> {
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
      const floats: WeightStream<Float32Array> = (target, from, count) => {
        for (let i = 0; i < count; i++) target[i] = values[from + i] ?? 0;
        return Promise.resolve(true);
      };
      return { form: 'floats', stream: floats };
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

  private stream(file: RandomAccessFile, start: number, { dataType }: TensorInfo): OpenWeights {
    if (dataType === DataType.float16 || dataType === DataType.bfloat16) {
      return { form: 'patterns', stream: (target, from, count) => read(file, target, start, from, count) };
    }
    if (dataType === DataType.float32) {
      return { form: 'floats', stream: (target, from, count) => read(file, target, start, from, count) };
    }
    return {
      form: 'floats',
      stream: async (target, from, count) => {
        if (this.doubles.length < count) this.doubles = new Float64Array(count);
        if (!(await read(file, this.doubles, start, from, count))) return false;
        for (let i = 0; i < count; i++) target[i] = this.doubles[i] ?? 0;
        return true;
      },
    };
  }
}

/** Puts `count` elements from `from` on at the start of `target`; false where the file ends before. */
export type WeightStream<T> = (target: T, from: number, count: number) => Promise<boolean>;

/** 16-bit floats come as they lie in the file, all others as floats. */
export type OpenWeights =
  | { readonly form: 'floats'; readonly stream: WeightStream<Float32Array> }
  | { readonly form: 'patterns'; readonly stream: WeightStream<Uint16Array> };

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

/** Little-endian elements straight into `target`; every host that runs this is little-endian too. */
async function read(
  file: RandomAccessFile,
  target: Float32Array | Float64Array | Uint16Array,
  start: number,
  from: number,
  count: number,
): Promise<boolean> {
  const width = target.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(target.buffer, target.byteOffset, count * width);
  return (await fill(file, bytes, start + from * width)) === bytes.length;
}

async function fill(file: RandomAccessFile, target: Uint8Array, offset: number): Promise<number> {
  if (file.readInto !== undefined) return file.readInto(target, offset);
  const bytes = await file.read(offset, target.length);
  target.set(bytes);
  return bytes.length;
}
