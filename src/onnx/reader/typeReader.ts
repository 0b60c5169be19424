// TypeProto, TensorShapeProto and ValueInfoProto.
import type { Dim, TypeInfo, ValueInfo } from '../graph/model';
import { TAKE } from './protobuf';
import type { MessageVisitor } from './protobuf';
import { Visitor } from './visitor';
import type { ReadContext } from './visitor';

const MAX_RANK = 256;

/** 1 tensor_type, 4 sequence_type, 5 map_type, 7 opaque_type, 8 sparse_tensor_type, 9 optional_type. */
export class TypeReader extends Visitor {
  type: TypeInfo = { kind: 'unknown' };

  override enter(field: number): MessageVisitor | undefined {
    const set = (type: TypeInfo): void => void (this.type = type);
    switch (field) {
      case 1:
        return new TensorTypeReader(this.context, 'tensor', set);
      case 8:
        return new TensorTypeReader(this.context, 'sparse', set);
      case 4:
        return new ElementTypeReader(this.context, 'sequence', set);
      case 9:
        return new ElementTypeReader(this.context, 'optional', set);
      case 5:
        return new MapTypeReader(this.context, set);
      case 7:
        return new OpaqueTypeReader(this.context, set);
      default:
        return undefined;
    }
  }
}

class TensorTypeReader extends Visitor {
  private elemType = 0;
  private dims: Dim[] | undefined;

  constructor(
    context: ReadContext,
    private readonly kind: 'tensor' | 'sparse',
    private readonly done: (type: TypeInfo) => void,
  ) {
    super(context);
  }

  override number(field: number, value: number): void {
    if (field === 1) this.elemType = value;
  }

  override enter(field: number): MessageVisitor | undefined {
    if (field !== 2) return undefined;
    return new ShapeReader(this.context, (this.dims ??= []));
  }

  override end(): void {
    this.done({ kind: this.kind, elemType: this.elemType, dims: this.dims });
  }
}

class ShapeReader extends Visitor {
  constructor(
    context: ReadContext,
    private readonly dims: Dim[],
  ) {
    super(context);
  }

  override enter(field: number): MessageVisitor | undefined {
    if (field !== 1 || this.dims.length >= MAX_RANK) return undefined;
    return new DimReader(this.context, this.dims);
  }
}

class DimReader extends Visitor {
  private dim: Dim = null;

  constructor(
    context: ReadContext,
    private readonly dims: Dim[],
  ) {
    super(context);
  }

  override number(field: number, value: number): void {
    // Some exporters write -1 for a size they do not know.
    if (field === 1) this.dim = value >= 0 ? value : null;
  }

  override enter(field: number): typeof TAKE | undefined {
    return field === 2 ? TAKE : undefined;
  }

  override bytes(_field: number, data: Uint8Array, start: number, length: number): void {
    const name = this.text(data, start, length);
    // Some exporters name every size that they do not know `?`: the same name, but not the same size.
    this.dim = name === '' || name.startsWith('?') ? null : name;
  }

  override end(): void {
    this.dims.push(this.dim);
  }
}

class ElementTypeReader extends Visitor {
  private inner: TypeReader | undefined;

  constructor(
    context: ReadContext,
    private readonly kind: 'sequence' | 'optional',
    private readonly done: (type: TypeInfo) => void,
  ) {
    super(context);
  }

  override enter(field: number): MessageVisitor | undefined {
    return field === 1 ? (this.inner = new TypeReader(this.context)) : undefined;
  }

  override end(): void {
    this.done({ kind: this.kind, element: this.inner?.type ?? { kind: 'unknown' } });
  }
}

class MapTypeReader extends Visitor {
  private keyType = 0;
  private inner: TypeReader | undefined;

  constructor(
    context: ReadContext,
    private readonly done: (type: TypeInfo) => void,
  ) {
    super(context);
  }

  override number(field: number, value: number): void {
    if (field === 1) this.keyType = value;
  }

  override enter(field: number): MessageVisitor | undefined {
    return field === 2 ? (this.inner = new TypeReader(this.context)) : undefined;
  }

  override end(): void {
    this.done({ kind: 'map', keyType: this.keyType, value: this.inner?.type ?? { kind: 'unknown' } });
  }
}

class OpaqueTypeReader extends Visitor {
  private domain = '';
  private name = '';

  constructor(
    context: ReadContext,
    private readonly done: (type: TypeInfo) => void,
  ) {
    super(context);
  }

  override enter(field: number): typeof TAKE | undefined {
    return field === 1 || field === 2 ? TAKE : undefined;
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    if (field === 1) this.domain = this.text(data, start, length);
    else this.name = this.text(data, start, length);
  }

  override end(): void {
    this.done({ kind: 'opaque', domain: this.domain, name: this.name });
  }
}

/** ValueInfoProto: 1 name, 2 type. */
export class ValueReader extends Visitor {
  private name = '';
  private inner: TypeReader | undefined;

  constructor(
    context: ReadContext,
    private readonly offset: number,
    private readonly length: number,
    private readonly target: ValueInfo[],
  ) {
    super(context);
  }

  override enter(field: number): MessageVisitor | typeof TAKE | undefined {
    if (field === 1) return TAKE;
    return field === 2 ? (this.inner ??= new TypeReader(this.context)) : undefined;
  }

  override bytes(_field: number, data: Uint8Array, start: number, length: number): void {
    this.name = this.text(data, start, length);
  }

  override end(): void {
    const type = this.inner?.type ?? { kind: 'unknown' };
    this.target.push({ name: this.name, type, offset: this.offset, length: this.length });
  }
}
