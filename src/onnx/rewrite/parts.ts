// What a rewritten file is made of: ranges of files that are there already, new bytes, and messages of both. Nothing is copied before writing.
import type { RandomAccessFile } from '../../base/platform';

/** A range of a file that stays open until the new one is written, or bytes. */
export type Segment = Uint8Array | FileRange;

export interface FileRange {
  readonly file: RandomAccessFile;
  readonly offset: number;
  /** Bytes. */
  readonly length: number;
}

/** A length-delimited field whose tag and length are written anew. */
export interface MessagePart {
  readonly field: number;
  readonly parts: readonly Part[];
}

export type Part = Segment | MessagePart;

/** Protobuf's varint of a whole number from 0 to 2^53. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

/** Varint of a signed 64-bit integer: negative ones take ten bytes. */
export function signedVarint(value: bigint): Uint8Array {
  let rest = BigInt.asUintN(64, value);
  const bytes: number[] = [];
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

function isMessage(part: Part): part is MessagePart {
  return 'parts' in part;
}

/** Wire type of texts, bytes and messages in protobuf's encoding. */
const LENGTH_DELIMITED = 2;

/** Bytes that the parts will take. */
export function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + partSize(part), 0);
}

function partSize(part: Part): number {
  if (!isMessage(part)) return part.length;
  const inner = sizeOf(part.parts);
  return varint(part.field * 8 + LENGTH_DELIMITED).length + varint(inner).length + inner;
}

/** The parts as one run of segments; neighbours are joined: ranges of one file, and small pieces of bytes. */
export function segmentsOf(parts: readonly Part[]): Segment[] {
  const sizes = new Map<MessagePart, number>();
  measure(parts, sizes);
  const out = new SegmentList();
  emit(parts, sizes, out);
  return out.finish();
}

/** Bytes longer than this are not copied to join them. */
const SMALL = 16 << 10;

class SegmentList {
  private readonly segments: Segment[] = [];
  private pieces: Uint8Array[] = [];

  add(segment: Segment): void {
    if (segment.length === 0) return;
    if (!isRange(segment) && segment.length <= SMALL) {
      this.pieces.push(segment);
      return;
    }
    this.flush();
    const last = this.segments[this.segments.length - 1];
    if (last !== undefined && isRange(last) && isRange(segment) && isNext(last, segment)) {
      this.segments[this.segments.length - 1] = { ...last, length: last.length + segment.length };
    } else this.segments.push(segment);
  }

  finish(): Segment[] {
    this.flush();
    return this.segments;
  }

  private flush(): void {
    if (this.pieces.length === 0) return;
    const joined = new Uint8Array(this.pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    this.pieces = [];
    this.segments.push(joined);
  }
}

function isNext(last: FileRange, segment: FileRange): boolean {
  return last.file === segment.file && last.offset + last.length === segment.offset;
}

function measure(parts: readonly Part[], sizes: Map<MessagePart, number>): number {
  let sum = 0;
  for (const part of parts) {
    if (!isMessage(part)) {
      sum += part.length;
      continue;
    }
    const inner = measure(part.parts, sizes);
    sizes.set(part, inner);
    sum += varint(part.field * 8 + LENGTH_DELIMITED).length + varint(inner).length + inner;
  }
  return sum;
}

function emit(parts: readonly Part[], sizes: ReadonlyMap<MessagePart, number>, out: SegmentList): void {
  for (const part of parts) {
    if (!isMessage(part)) {
      out.add(part);
      continue;
    }
    out.add(varint(part.field * 8 + LENGTH_DELIMITED));
    out.add(varint(sizes.get(part) ?? 0));
    emit(part.parts, sizes, out);
  }
}

function isRange(segment: Segment): segment is FileRange {
  return 'file' in segment;
}

/** Segments as one file that can be read, and rewritten again, before it is anywhere on disk. The files beneath are their owner's to close. */
export function assembledFile(segments: readonly Segment[]): RandomAccessFile {
  const starts: number[] = [];
  let size = 0;
  for (const segment of segments) {
    starts.push(size);
    size += segment.length;
  }
  return {
    size,
    async read(offset, length) {
      const end = Math.min(size, offset + length);
      const wanted = Math.max(0, end - offset);
      let index = lastAtOrBefore(starts, offset);
      const first = segments[index];
      if (first === undefined || wanted === 0) return new Uint8Array(0);
      const within = offset - (starts[index] ?? 0);
      if (within + wanted <= first.length) return readSegment(first, within, wanted);
      const result = new Uint8Array(wanted);
      let filled = 0;
      for (; filled < wanted; index++) {
        const segment = segments[index];
        if (segment === undefined) break;
        const from = offset + filled - (starts[index] ?? 0);
        const bytes = await readSegment(segment, from, Math.min(segment.length - from, wanted - filled));
        result.set(bytes, filled);
        filled += bytes.length;
        // A file beneath has become shorter since it was opened.
        if (from + bytes.length < segment.length && filled < wanted) break;
      }
      return filled === wanted ? result : result.subarray(0, filled);
    },
    close: () => Promise.resolve(),
  };
}

function readSegment(segment: Segment, offset: number, length: number): Promise<Uint8Array> {
  if (isRange(segment)) return segment.file.read(segment.offset + offset, length);
  return Promise.resolve(segment.subarray(offset, offset + length));
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
