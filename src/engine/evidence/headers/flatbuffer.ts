// As much of FlatBuffers as an Arrow schema needs; every offset is checked. Format: flatbuffers.dev, "Internals".
import { FormatError } from '../formatError';

/** Offsets may overlap, so that a small file could stand for endless names. */
const MOST_TABLES = 100_000;
const LONGEST_TEXT = 16 * 1024;

/** One table of a FlatBuffer. Fields are by index from 0, null where absent; offsets that leave the buffer throw FormatError. */
export class FlatTable {
  private constructor(
    private readonly view: DataView,
    private readonly position: number,
    private readonly what: string,
  ) {}

  /** The table that the first four bytes point to; `what` names the format in errors. */
  static root(bytes: Uint8Array, what: string): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const table = new FlatTable(view, 0, what);
    return table.at(table.uint32(0));
  }

  /** Place of a field's value; null where it is not there. */
  private field(index: number): number | null {
    const vtable = this.position - this.int32(this.position);
    const slot = 4 + index * 2;
    if (slot + 2 > this.uint16(vtable)) return null;
    const offset = this.uint16(vtable + slot);
    return offset === 0 ? null : this.position + offset;
  }

  table(index: number): FlatTable | null {
    const place = this.field(index);
    return place === null ? null : this.at(place + this.uint32(place));
  }

  /** An unsigned byte; 0, the format's default, where the field is absent. */
  byte(index: number): number {
    const place = this.field(index);
    return place === null ? 0 : this.guard(place, 1, () => this.view.getUint8(place));
  }

  /** A UTF-8 string; throws FormatError where it is longer than 16 KiB. */
  text(index: number): string | null {
    const place = this.field(index);
    if (place === null) return null;
    const start = place + this.uint32(place);
    const length = this.uint32(start);
    if (length > LONGEST_TEXT) throw this.damaged();
    return this.guard(start + 4, length, () =>
      new TextDecoder().decode(new Uint8Array(this.view.buffer, this.view.byteOffset + start + 4, length)),
    );
  }

  /** Tables of a vector. */
  tables(index: number): FlatTable[] {
    const place = this.field(index);
    if (place === null) return [];
    const start = place + this.uint32(place);
    const count = this.uint32(start);
    if (count > MOST_TABLES || count * 4 > this.view.byteLength) throw this.damaged();
    return Array.from({ length: count }, (_, i) => {
      const element = start + 4 + i * 4;
      return this.at(element + this.uint32(element));
    });
  }

  private at(position: number): FlatTable {
    return this.guard(position, 4, () => new FlatTable(this.view, position, this.what));
  }

  private uint16(place: number): number {
    return this.guard(place, 2, () => this.view.getUint16(place, true));
  }

  private uint32(place: number): number {
    return this.guard(place, 4, () => this.view.getUint32(place, true));
  }

  private int32(place: number): number {
    return this.guard(place, 4, () => this.view.getInt32(place, true));
  }

  private guard<T>(place: number, length: number, read: () => T): T {
    if (place < 0 || place + length > this.view.byteLength) throw this.damaged();
    return read();
  }

  private damaged(): FormatError {
    return new FormatError(`${this.what} is cut short or damaged`);
  }
}
