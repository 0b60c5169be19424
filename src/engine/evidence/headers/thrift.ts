// As much of Thrift's compact protocol as a Parquet footer needs. Format: thrift's doc/specs/thrift-compact-protocol.md.
import { ByteReader } from '../bytes';

export const THRIFT = {
  true: 1,
  false: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  map: 11,
  struct: 12,
} as const;

/** Nested deeper, a structure is no metadata but an attack. */
const DEPTH = 32;

export interface ThriftField {
  readonly id: number;
  readonly type: number;
}

/** Reads structs of Thrift's compact protocol; what is cut short or nested too deep throws FormatError. */
export class ThriftReader {
  private readonly reader: ByteReader;

  constructor(bytes: Uint8Array, what: string) {
    this.reader = new ByteReader(bytes, what);
  }

  /** Calls `take` for each field of a struct; what it does not read (it then returns false) is skipped. */
  struct(take: (field: ThriftField) => boolean, depth = 0): void {
    if (depth > DEPTH) throw this.reader.cutShort();
    let id = 0;
    for (;;) {
      const header = this.reader.uint8();
      if (header === 0) return;
      const delta = header >> 4;
      id = delta === 0 ? this.zigzag() : id + delta;
      const field = { id, type: header & 15 };
      if (!take(field)) this.skip(field.type, depth + 1);
    }
  }

  /** Type and number of a list's elements; never more than there are bytes left. */
  listHeader(): { readonly type: number; readonly count: number } {
    const header = this.reader.uint8();
    const short = header >> 4;
    const count = short === 15 ? this.varint() : short;
    if (count > this.reader.remaining) throw this.reader.cutShort();
    return { type: header & 15, count };
  }

  /** A zigzag number, exact up to 2^53. */
  zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A binary field as UTF-8: length as a varint, then the bytes. */
  text(): string {
    return this.reader.text(this.varint());
  }

  private varint(): number {
    let value = 0;
    for (let factor = 1, i = 0; i < 10; i++, factor *= 128) {
      const byte = this.reader.uint8();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw this.reader.cutShort();
  }

  private skip(type: number, depth: number): void {
    if (depth > DEPTH) throw this.reader.cutShort();
    if (type === THRIFT.true || type === THRIFT.false) return;
    if (type === THRIFT.byte) this.reader.skip(1);
    else if (type >= THRIFT.i16 && type <= THRIFT.i64) this.varint();
    else if (type === THRIFT.double) this.reader.skip(8);
    else if (type === THRIFT.binary) this.reader.skip(this.varint());
    else if (type === THRIFT.list || type === THRIFT.set) {
      const { type: element, count } = this.listHeader();
      for (let i = 0; i < count; i++) this.skipElement(element, depth + 1);
    } else if (type === THRIFT.map) {
      const count = this.varint();
      if (count === 0) return;
      if (count > this.reader.remaining) throw this.reader.cutShort();
      const types = this.reader.uint8();
      for (let i = 0; i < count; i++) {
        this.skipElement(types >> 4, depth + 1);
        this.skipElement(types & 15, depth + 1);
      }
    } else if (type === THRIFT.struct) this.struct(() => false, depth + 1);
    else throw this.reader.cutShort();
  }

  /** In lists and maps a truth value takes a byte of its own. */
  private skipElement(type: number, depth: number): void {
    if (type === THRIFT.true || type === THRIFT.false) this.reader.skip(1);
    else this.skip(type, depth);
  }
}
