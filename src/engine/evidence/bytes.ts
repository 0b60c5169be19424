// Bytes read at an offset, each read checked: what claims to lie beyond the end is a FormatError, never a wrong number.
import { FormatError } from './formatError';

/** Reads a byte array from its start; every read beyond its end throws FormatError. */
export class ByteReader {
  private readonly view: DataView;
  offset = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** What the bytes are, for messages: "git index". */
    private readonly what: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.bytes.length - this.offset;
  }

  /** Moves to an absolute offset. */
  seek(offset: number): this {
    if (offset < 0 || offset > this.bytes.length) throw this.cutShort();
    this.offset = offset;
    return this;
  }

  /** Throws FormatError beyond the end, as every read below does. */
  skip(count: number): this {
    return this.seek(this.offset + count);
  }

  /** A view of the next `count` bytes, not a copy. */
  take(count: number): Uint8Array {
    if (count < 0 || count > this.remaining) throw this.cutShort();
    const taken = this.bytes.subarray(this.offset, this.offset + count);
    this.offset += count;
    return taken;
  }

  uint8(): number {
    return this.at(1, (offset) => this.view.getUint8(offset));
  }

  /** Big-endian unless said otherwise, as in git's files; so are the others. */
  uint16(littleEndian = false): number {
    return this.at(2, (offset) => this.view.getUint16(offset, littleEndian));
  }

  int32(littleEndian = false): number {
    return this.at(4, (offset) => this.view.getInt32(offset, littleEndian));
  }

  uint32(littleEndian = false): number {
    return this.at(4, (offset) => this.view.getUint32(offset, littleEndian));
  }

  /** `count` bytes as UTF-8. */
  text(count: number): string {
    return utf8.decode(this.take(count));
  }

  /** The error to throw; it is not thrown here. */
  cutShort(): FormatError {
    return new FormatError(`${this.what} is cut short or damaged`);
  }

  private at(count: number, read: (offset: number) => number): number {
    if (count > this.remaining) throw this.cutShort();
    const value = read(this.offset);
    this.offset += count;
    return value;
  }
}

const utf8 = new TextDecoder();

/** Lower case, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Whether `bytes` starts with the given text, one byte per character. */
export function startsWith(bytes: Uint8Array, prefix: string, offset = 0): boolean {
  if (bytes.length < offset + prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (bytes[offset + i] !== prefix.charCodeAt(i)) return false;
  return true;
}
