// NodeProto and AttributeProto.
import type { AttributeInfo, GraphInfo, NodeInfo, SparseTensorInfo, TensorInfo, TypeInfo } from '../graph/model';
import { LIST_PREVIEW } from '../graph/model';
import { DataType } from '../graph/dataTypes';
import { decodeRaw, decodeVarints } from './elements';
import { TAKE } from './protobuf';
import type { MessageVisitor } from './protobuf';
import { SparseTensorReader, TensorReader } from './tensorReader';
import { TypeReader } from './typeReader';
import { canonicalDomain, Visitor } from './visitor';
import type { ReadContext } from './visitor';

const NO_NAMES: readonly string[] = [];
const NO_ATTRIBUTES: readonly AttributeInfo[] = [];

/** 1 input, 2 output, 3 name, 4 op_type, 5 attribute, 7 domain, 8 overload. */
export class NodeReader extends Visitor {
  private inputs: string[] | undefined;
  private outputs: string[] | undefined;
  private attributes: AttributeInfo[] | undefined;
  private name = '';
  private opType = '';
  private domain = '';
  private overload = '';

  constructor(
    context: ReadContext,
    private readonly offset: number,
    private readonly length: number,
    private readonly target: NodeInfo[],
  ) {
    super(context);
  }

  override enter(field: number, offset: number): MessageVisitor | typeof TAKE | undefined {
    if (field === 5) {
      return this.context.admit(offset) ? new AttributeReader(this.context, (this.attributes ??= [])) : undefined;
    }
    if ((field === 1 || field === 2) && !this.context.admit(offset)) return undefined;
    return field <= 8 && field !== 6 ? TAKE : undefined;
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    const text = this.text(data, start, length);
    if (field === 1) (this.inputs ??= []).push(text);
    else if (field === 2) (this.outputs ??= []).push(text);
    else if (field === 3) this.name = text;
    else if (field === 4) this.opType = text;
    else if (field === 7) this.domain = canonicalDomain(text);
    else if (field === 8) this.overload = text;
  }

  override end(complete: boolean): void {
    // A node cut short by the end of the file would show wrong connections.
    if (!complete && this.opType === '') return;
    this.target.push({
      index: this.target.length,
      name: this.name,
      opType: this.opType,
      domain: this.domain,
      overload: this.overload,
      inputs: this.inputs ?? NO_NAMES,
      outputs: this.outputs ?? NO_NAMES,
      attributes: this.attributes ?? NO_ATTRIBUTES,
      offset: this.offset,
      length: this.length,
    });
  }
}

/** AttributeProto.AttributeType. */
const TYPES: readonly (AttributeInfo['kind'] | undefined)[] = [
  undefined,
  'float',
  'int',
  'string',
  'tensor',
  'graph',
  'floats',
  'ints',
  'strings',
  'tensors',
  'graphs',
  'sparse',
  'sparses',
  'type',
];

/** The kind that a field implies where the file does not write `type`, as before IR version 2. */
const FIELD_KINDS: ReadonlyMap<number, AttributeInfo['kind']> = new Map([
  [2, 'float'],
  [3, 'int'],
  [4, 'string'],
  [5, 'tensor'],
  [6, 'graph'],
  [7, 'floats'],
  [8, 'ints'],
  [9, 'strings'],
  [10, 'tensors'],
  [11, 'graphs'],
  [22, 'sparse'],
  [23, 'sparses'],
  [14, 'type'],
]);

/** 1 name, 2 f, 3 i, 4 s, 5 t, 6 g, 7 floats, 8 ints, 9 strings, 10 tensors, 11 graphs, 14 tp, 20 type, 21 ref_attr_name, 22, 23 sparse. */
export class AttributeReader extends Visitor {
  private name = '';
  private reference = '';
  private type = 0;
  private guessed: AttributeInfo['kind'] | undefined;
  private value = 0;
  private string = '';
  private stringLength = 0;
  private numbers: number[] | undefined;
  private count = 0;
  private intBytes = 0;
  private texts: string[] | undefined;
  private textBytes = 0;
  private tensors: TensorInfo[] | undefined;
  private sparses: SparseTensorInfo[] | undefined;
  private graphs: GraphInfo[] | undefined;
  private typeReader: TypeReader | undefined;

  constructor(
    context: ReadContext,
    private readonly target: AttributeInfo[],
  ) {
    super(context);
  }

  override enter(field: number, offset: number, length: number): MessageVisitor | typeof TAKE | undefined {
    this.guessed ??= FIELD_KINDS.get(field);
    switch (field) {
      case 1:
      case 21:
        return TAKE;
      case 4:
        this.stringLength = length;
        return length <= 1 << 20 ? TAKE : undefined;
      case 5:
      case 10:
        return this.tensorReader(offset, length);
      case 6:
      case 11:
        return this.graphReader(offset, length);
      case 7:
        if (length > LIST_PREVIEW * 4) this.count += length >> 2;
        return length > LIST_PREVIEW * 4 ? undefined : TAKE;
      case 8:
        // Varints of unknown width: long lists are taken whole to be counted.
        return TAKE;
      case 9:
        this.count++;
        this.textBytes += length;
        return (this.texts?.length ?? 0) < LIST_PREVIEW && length <= this.context.limits.text ? TAKE : undefined;
      case 14:
        return (this.typeReader ??= new TypeReader(this.context));
      case 22:
      case 23:
        if (!this.context.admit(offset)) return undefined;
        return new SparseTensorReader(this.context, offset, length, (tensor) => (this.sparses ??= []).push(tensor));
      default:
        return undefined;
    }
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    if (field === 1) this.name = this.text(data, start, length);
    else if (field === 21) this.reference = this.text(data, start, length);
    else if (field === 4) this.string = this.text(data, start, length);
    else if (field === 9) (this.texts ??= []).push(this.text(data, start, length));
    else if (field === 7) this.list(decodeRaw(data.slice(start, start + length), DataType.float32, length >> 2) ?? []);
    else if (field === 8) {
      this.intBytes += length;
      this.list(decodeVarints(data.subarray(start, start + length)) ?? []);
    }
  }

  override number(field: number, value: number, at: number, end: number): void {
    if (field === 20) this.type = value;
    else this.guessed ??= FIELD_KINDS.get(field);
    if (field === 2 || field === 3) this.value = value;
    else if (field === 7 || field === 8) {
      // The tag takes one byte.
      this.intBytes += end - at - 1;
      this.list([value]);
    }
  }

  override end(complete: boolean): void {
    if (!complete && this.name === '') return;
    this.target.push({ name: this.name, ...this.finish() }); // SAFETY: finish() returns one member of the union without its name.
  }

  private list(values: readonly number[]): void {
    this.numbers ??= [];
    this.count += values.length;
    for (const value of values) {
      if (this.numbers.length >= LIST_PREVIEW) return;
      this.numbers.push(value);
    }
  }

  private tensorReader(offset: number, length: number): MessageVisitor | undefined {
    if (!this.context.admit(offset)) return undefined;
    const kind = this.name === 'value' ? 'constant' : 'attribute';
    return new TensorReader(this.context, offset, length, kind, (tensor) => (this.tensors ??= []).push(tensor));
  }

  private graphReader(offset: number, length: number): MessageVisitor | undefined {
    if (!this.context.admit(offset)) return undefined;
    return this.context.graph(this.context, offset, length, (graph) => (this.graphs ??= []).push(graph));
  }

  private finish(): DistributiveOmit<AttributeInfo, 'name'> {
    if (this.reference !== '') return { kind: 'reference', to: this.reference, type: this.type };
    const kind = TYPES[this.type] ?? this.guessed ?? 'unknown';
    switch (kind) {
      case 'int':
      case 'float':
        return { kind, value: this.value };
      case 'string':
        return { kind, value: this.string, bytes: this.stringLength };
      case 'ints':
        return { kind, values: this.numbers ?? [], count: this.count, bytes: this.intBytes };
      case 'floats':
        return { kind, values: this.numbers ?? [], count: this.count };
      case 'strings':
        return { kind, values: this.texts ?? [], count: this.count, bytes: this.textBytes };
      case 'tensors':
        return { kind, values: this.tensors ?? [] };
      case 'graphs':
        return { kind, values: this.graphs ?? [] };
      case 'sparses':
        return { kind, values: this.sparses ?? [] };
      case 'type':
        return { kind, value: this.typeReader?.type ?? UNKNOWN_TYPE };
      default:
        return this.single(kind);
    }
  }

  /** Where a message occurs twice the last one counts. */
  private single(kind: AttributeInfo['kind']): DistributiveOmit<AttributeInfo, 'name'> {
    const tensor = this.tensors?.at(-1);
    if (kind === 'tensor' && tensor !== undefined) return { kind, value: tensor };
    const graph = this.graphs?.at(-1);
    if (kind === 'graph' && graph !== undefined) return { kind, value: graph };
    const sparse = this.sparses?.at(-1);
    if (kind === 'sparse' && sparse !== undefined) return { kind, value: sparse };
    return { kind: 'unknown' };
  }
}

const UNKNOWN_TYPE: TypeInfo = { kind: 'unknown' };

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
