// TensorProto and SparseTensorProto: shape, type and place are noted, elements stay in the file unless there are very few.
import { dataTypeBits, dataTypeName, DataType, isFloatType, isKnownDataType, packedBytes } from '../graph/dataTypes';
import type {
  ElementField,
  ElementRun,
  MetadataEntry,
  SparseTensorInfo,
  TensorInfo,
  TensorKind,
  TensorPlace,
} from '../graph/model';
import { decodeEntries, decodeRaw, decodeVarints } from './elements';
import { externalPlace } from './external';
import { TAKE } from './protobuf';
import { EntryReader, Visitor } from './visitor';
import type { ReadContext } from './visitor';

/** Numbers of TensorProto's fields in onnx.proto. */
const DIMS = 1;
const DATA_TYPE = 2;
const NAME = 8;
const RAW_DATA = 9;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;
const STRING_DATA = 6;

const ELEMENT_FIELDS: ReadonlyMap<number, ElementField> = new Map([
  [4, 'float_data'],
  [5, 'int32_data'],
  [STRING_DATA, 'string_data'],
  [7, 'int64_data'],
  [10, 'double_data'],
  [11, 'uint64_data'],
]);

const MAX_RANK = 256;
const MAX_RUNS = 10_000;
/** Elements of floating-point tensors kept: scalars, scales and the like. */
const SMALL_FLOATS = 16;

/**
 * Reads one TensorProto (onnx.proto), keeping small elements and, of large ones, only where they lie. `offset` and `length` are those of the
 * message in the file.
 */
export class TensorReader extends Visitor {
  private name = '';
  private readonly dims: number[] = [];
  private dataType = 0;
  private raw: { offset: number; length: number } | undefined;
  private rawBytes: Uint8Array | undefined;
  private field: ElementField | undefined;
  private runs: { offset: number; length: number; packed: boolean; count: number }[] | undefined;
  private entries: number[] | undefined;
  /** There are too many entries to keep, or they cannot be read. */
  private tooMany = false;
  private textBytes = 0;
  private external: MetadataEntry[] | undefined;
  private isExternal = false;

  constructor(
    context: ReadContext,
    private readonly offset: number,
    private readonly length: number,
    private readonly kind: TensorKind,
    private readonly done: (tensor: TensorInfo, complete: boolean) => void,
  ) {
    super(context);
  }

  override enter(field: number, offset: number, length: number): EntryReader | typeof TAKE | undefined {
    if (field === NAME || field === DIMS) return TAKE;
    if (field === RAW_DATA) {
      this.raw = { offset, length };
      this.rawBytes = undefined;
      return length <= this.context.limits.smallTensor ? TAKE : undefined;
    }
    if (field === EXTERNAL_DATA) return new EntryReader(this.context, (this.external ??= []));
    const element = ELEMENT_FIELDS.get(field);
    if (element === undefined) return undefined;
    if (element === 'string_data') {
      this.textBytes += length;
      // Tag of one byte, then the length's own bytes: the run covers both.
      this.addRun(element, offset - 1 - varintWidth(length), offset + length, false);
      return undefined;
    }
    this.field = element;
    this.run({ offset, length, packed: true, count: -1 });
    if (length <= this.context.limits.smallTensor && !this.tooMany) return TAKE;
    this.tooMany = true;
    return undefined;
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    if (field === NAME) this.name = this.text(data, start, length);
    else if (field === DIMS)
      for (const dim of decodeVarints(data.subarray(start, start + length)) ?? []) this.addDim(dim);
    else if (field === RAW_DATA) this.rawBytes = data.slice(start, start + length);
    else this.addEntries(field, data.slice(start, start + length));
  }

  override number(field: number, value: number, at: number, end: number): void {
    if (field === DIMS) this.addDim(value);
    else if (field === DATA_TYPE) this.dataType = value;
    else if (field === DATA_LOCATION) this.isExternal = value === 1;
    const element = ELEMENT_FIELDS.get(field);
    if (element === undefined) return;
    this.addRun(element, at, end, false);
    this.entries ??= [];
    if (this.entries.length >= this.context.limits.smallTensor / 4) this.tooMany = true;
    else this.entries.push(value);
  }

  override end(complete: boolean): void {
    const elementCount = this.dims.reduce((product, dim) => product * dim, 1);
    const place = this.place();
    const bytes =
      this.dataType === DataType.string ? this.stringBytes(place) : packedBytes(this.dataType, elementCount);
    const tensor: TensorInfo = {
      name: this.name,
      dims: this.dims,
      dataType: this.dataType,
      kind: this.kind,
      place,
      elementCount,
      bytes,
      values: this.values(elementCount),
      offset: this.offset,
      length: this.length,
    };
    if (complete) this.check(tensor);
    this.done(tensor, complete);
  }

  private addDim(dim: number): void {
    if (this.dims.length < MAX_RANK) this.dims.push(dim);
    else this.context.issues.add('tensor-dims', 'error', `A tensor has more than ${MAX_RANK} dimensions.`);
  }

  private addRun(field: ElementField, offset: number, end: number, packed: boolean): void {
    this.field = field;
    const last = this.runs?.[this.runs.length - 1];
    if (last !== undefined && !last.packed && last.offset + last.length === offset) {
      last.length = end - last.offset;
      last.count++;
    } else this.run({ offset, length: end - offset, packed, count: 1 });
  }

  private run(run: { offset: number; length: number; packed: boolean; count: number }): void {
    this.runs ??= [];
    if (this.runs.length < MAX_RUNS) this.runs.push(run);
    else
      this.context.issues.add(
        'too-many',
        'warning',
        `A tensor is scattered over more than ${MAX_RUNS} pieces.`,
        this.name,
      );
  }

  private addEntries(field: number, bytes: Uint8Array): void {
    const element = ELEMENT_FIELDS.get(field);
    let decoded: number[] | undefined;
    if (element === 'float_data') decoded = decodeRaw(bytes, DataType.float32, bytes.length >> 2);
    else if (element === 'double_data') decoded = decodeRaw(bytes, DataType.float64, bytes.length >> 3);
    else decoded = decodeVarints(bytes);
    if (decoded === undefined) this.tooMany = true;
    else (this.entries ??= []).push(...decoded);
  }

  private place(): TensorPlace {
    if (this.isExternal) return externalPlace(this.external ?? [], this.context.issues, this.name);
    if (this.raw !== undefined) return { kind: 'inline', ...this.raw };
    if (this.field === undefined) return { kind: 'none' };
    const runs: readonly ElementRun[] = this.runs ?? [];
    return { kind: 'fields', field: this.field, runs };
  }

  private stringBytes(place: TensorPlace): number {
    return place.kind === 'inline' ? place.length : this.textBytes;
  }

  private values(count: number): number[] | undefined {
    if (this.isExternal || this.dims.some((dim) => dim < 0)) return undefined;
    if (count === 0) return [];
    if (count > this.context.limits.smallTensor || (isFloatType(this.dataType) && count > SMALL_FLOATS))
      return undefined;
    if (this.raw !== undefined) {
      return this.rawBytes === undefined ? undefined : decodeRaw(this.rawBytes, this.dataType, count);
    }
    if (this.tooMany || this.entries === undefined || this.field === undefined || this.field === 'string_data')
      return undefined;
    return decodeEntries(this.entries, this.field, this.dataType, count);
  }

  private check(tensor: TensorInfo): void {
    const { issues } = this.context;
    const called = tensor.name === '' ? 'A tensor' : `Tensor "${tensor.name}"`;
    if (tensor.dims.some((dim) => dim < 0) || !Number.isSafeInteger(tensor.elementCount)) {
      issues.add(
        'tensor-dims',
        'error',
        `${called} has impossible dimensions [${tensor.dims.join(', ')}].`,
        tensor.name,
        this.offset,
      );
    } else if (!isKnownDataType(tensor.dataType)) {
      issues.add(
        'tensor-type',
        'error',
        `${called} has the unknown data type ${tensor.dataType}.`,
        tensor.name,
        this.offset,
      );
    } else {
      const found = payloadBytes(tensor.place, this.raw !== undefined);
      if (found === undefined || dataTypeBits(tensor.dataType) === 0 || found === tensor.bytes) return;
      const shape = `${dataTypeName(tensor.dataType)} [${tensor.dims.join(', ')}]`;
      issues.add(
        'tensor-size',
        'error',
        `${called} holds ${found} bytes, but ${shape} needs ${tensor.bytes}.`,
        tensor.name,
        this.offset,
      );
    }
  }
}

/** Bytes that are there, where they can be compared with those needed; undefined for typed fields of variable width. */
function payloadBytes(place: TensorPlace, hasRaw: boolean): number | undefined {
  if (place.kind === 'external') return place.length;
  if (place.kind === 'inline') return place.length;
  // A tensor without elements anywhere may be one that strips its weights: sized by its dimensions only.
  if (place.kind === 'none' || hasRaw) return undefined;
  if (place.field !== 'float_data' && place.field !== 'double_data') return undefined;
  const width = place.field === 'float_data' ? 4 : 8;
  return place.runs.reduce((sum, run) => sum + (run.packed ? run.length : run.count * width), 0);
}

function varintWidth(value: number): number {
  let width = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) width++;
  return width;
}

/** SparseTensorProto: 1 values, 2 indices, 3 dims. */
export class SparseTensorReader extends Visitor {
  private values: TensorInfo | undefined;
  private indices: TensorInfo | undefined;
  private readonly dims: number[] = [];

  constructor(
    context: ReadContext,
    private readonly offset: number,
    private readonly length: number,
    private readonly done: (tensor: SparseTensorInfo) => void,
  ) {
    super(context);
  }

  override enter(field: number, offset: number, length: number): TensorReader | typeof TAKE | undefined {
    if (field === 3) return TAKE;
    if (field === 1) {
      return new TensorReader(this.context, offset, length, 'sparse-values', (tensor) => (this.values = tensor));
    }
    if (field === 2) {
      return new TensorReader(this.context, offset, length, 'sparse-indices', (tensor) => (this.indices = tensor));
    }
    return undefined;
  }

  override bytes(_field: number, data: Uint8Array, start: number, length: number): void {
    this.dims.push(...(decodeVarints(data.subarray(start, start + length)) ?? []).slice(0, MAX_RANK));
  }

  override number(field: number, value: number): void {
    if (field === 3 && this.dims.length < MAX_RANK) this.dims.push(value);
  }

  override end(): void {
    if (this.values === undefined) return;
    this.done({
      name: this.values.name,
      dims: this.dims,
      values: this.values,
      indices: this.indices,
      offset: this.offset,
      length: this.length,
    });
  }
}
