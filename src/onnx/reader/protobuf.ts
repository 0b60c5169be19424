// Walks protobuf wire format over a window of a file: no recursion, no whole-file buffer, nothing read that nobody asks for.
import type { CancellationToken, RandomAccessFile } from '../../base/platform';
import { CancelledError } from '../../base/platform';

/** What a visitor answers to a length-delimited field: hand me its bytes. */
export const TAKE = Symbol('take');

/** One message's reader. The walker calls it field by field, in file order. */
export interface MessageVisitor {
  /** A length-delimited field: a visitor to descend with, TAKE for its bytes, undefined to step over it; its tag is `at`. */
  enter(field: number, offset: number, length: number, at: number): MessageVisitor | typeof TAKE | undefined;
  /** Bytes asked for by TAKE: `data[start, start + length)`, valid only during the call; `offset` is their place in the file. */
  bytes(field: number, data: Uint8Array, start: number, length: number, offset: number): void;
  /** A varint as signed 64-bit integer (rounded beyond 2^53), a fixed32 as float, a fixed64 as double; `at` to `end` are tag and value. */
  number(field: number, value: number, at: number, end: number): void;
  /** The message is over; `complete` is false where it was cut short. */
  end(complete: boolean): void;
}

export interface WalkLimits {
  /** Nested messages. */
  readonly depth: number;
  /** Fields visited in the whole file. */
  readonly fields: number;
  /** Bytes of one taken field. */
  readonly take: number;
}

export const DEFAULT_LIMITS: WalkLimits = { depth: 100, fields: 50_000_000, take: 1 << 20 };

export type WalkProblem = 'truncated' | 'malformed' | 'too-deep' | 'too-many';
export type ProblemSink = (problem: WalkProblem, offset: number, detail: string) => void;

interface Frame {
  readonly visitor: MessageVisitor;
  readonly end: number;
  /** Field number of a group that this frame steps over, else 0. */
  readonly group: number;
  complete: boolean;
}

const SMALL_WINDOW = 4 << 10;
const FIRST_WINDOW = 64 << 10;
const LARGE_WINDOW = 256 << 10;
/** Longest tag and length: two varints of ten bytes. */
const HEADER = 20;

const STEP_OVER: MessageVisitor = {
  enter: () => undefined,
  bytes: () => undefined,
  number: () => undefined,
  end: () => undefined,
};

const float32 = new Float32Array(1);
const float64 = new Float64Array(1);
const floatBytes = new Uint8Array(float32.buffer);
const doubleBytes = new Uint8Array(float64.buffer);

/** Walks `file` from its start as one message. Never throws for what the bytes say; rejects with what `file.read` rejects with. */
export async function walk(
  file: RandomAccessFile,
  root: MessageVisitor,
  onProblem: ProblemSink,
  token: CancellationToken,
  limits: WalkLimits = DEFAULT_LIMITS,
): Promise<void> {
  const walker = new Walker(file.size, root, onProblem, limits);
  let windowSize = FIRST_WINDOW;
  let windowEnd = -1;
  for (;;) {
    const need = walker.run();
    if (need === 0) return;
    if (token.isCancellationRequested) throw new CancelledError();
    // Reading on where the last window ended means dense structure: take more at once. After a jump over weights take little.
    if (windowEnd >= 0) {
      windowSize = walker.position <= windowEnd ? Math.min(windowSize * 2, LARGE_WINDOW) : SMALL_WINDOW;
    }
    const wanted = Math.min(Math.max(windowSize, need), file.size - walker.position);
    const data = await file.read(walker.position, wanted);
    windowEnd = walker.position + data.length;
    walker.feed(data, data.length < Math.min(need, file.size - walker.position));
  }
}

class Walker {
  position = 0;
  private data: Uint8Array = new Uint8Array(0);
  private dataStart = 0;
  private fileEnd: number;
  private readonly stack: Frame[] = [];
  private fields = 0;
  private pendingField = 0;
  private pendingLength = -1;
  private value = 0;
  private sawEnd = false;

  constructor(
    size: number,
    root: MessageVisitor,
    private readonly onProblem: ProblemSink,
    private readonly limits: WalkLimits,
  ) {
    this.fileEnd = size;
    this.stack.push({ visitor: root, end: size, group: 0, complete: true });
  }

  feed(data: Uint8Array, short: boolean): void {
    this.data = data;
    this.dataStart = this.position;
    if (short) this.fileEnd = this.position + data.length;
  }

  /** Goes as far as the window allows: bytes needed at `position` to go on, or 0 when done. */
  run(): number {
    for (;;) {
      const frame = this.stack[this.stack.length - 1];
      if (frame === undefined) return 0;
      const limit = Math.min(frame.end, this.fileEnd);
      if (this.pendingLength >= 0) {
        const need = this.take(frame, limit);
        if (need > 0) return need;
        continue;
      }
      if (this.position >= limit) {
        if (frame.group > 0) this.malformed(frame, this.position, 'a group that does not end');
        else {
          if (this.position < frame.end) this.truncated();
          this.pop();
        }
        continue;
      }
      const available = this.dataStart + this.data.length - this.position;
      const need = Math.min(HEADER, limit - this.position);
      if (available < need || available <= 0) return need;
      if (++this.fields > this.limits.fields) {
        this.onProblem('too-many', this.position, `more than ${this.limits.fields} fields`);
        this.abandon();
        return 0;
      }
      this.field(frame, limit);
    }
  }

  /** One field at `position`; the window holds its tag and, where there is one, its length. */
  private field(frame: Frame, limit: number): void {
    const at = this.position;
    if (!this.varint(limit)) {
      this.unfinished(frame, at, limit, 'a tag');
      return;
    }
    const tag = this.value;
    const field = Math.floor(tag / 8);
    if (field < 1 || field > 0x1fffffff) {
      this.malformed(frame, at, `field number ${field}`);
      return;
    }
    switch (tag & 7) {
      case 0:
        if (!this.varint(limit)) {
          this.unfinished(frame, at, limit, 'a number');
          return;
        }
        frame.visitor.number(field, this.value, at, this.position);
        return;
      case 1: {
        this.fixed(frame, field, at, limit, 8);
        return;
      }
      case 5: {
        this.fixed(frame, field, at, limit, 4);
        return;
      }
      case 2: {
        this.delimited(frame, field, at, limit);
        return;
      }
      case 3: {
        this.push(STEP_OVER, frame.end, field, at);
        return;
      }
      case 4:
        if (frame.group !== field) {
          this.malformed(frame, at, 'the end of a group that did not begin');
          return;
        }
        this.stack.pop();
        return;
      default: {
        this.malformed(frame, at, `wire type ${tag & 7}`);
        return;
      }
    }
  }

  private fixed(frame: Frame, field: number, at: number, limit: number, width: 4 | 8): void {
    if (this.position + width > limit) {
      this.unfinished(frame, at, limit, 'a number');
      return;
    }
    const from = this.position - this.dataStart;
    const target = width === 4 ? floatBytes : doubleBytes;
    for (let i = 0; i < width; i++) target[i] = this.data[from + i] ?? 0;
    this.position += width;
    frame.visitor.number(field, (width === 4 ? float32[0] : float64[0]) ?? 0, at, this.position);
  }

  private delimited(frame: Frame, field: number, at: number, limit: number): void {
    if (!this.varint(limit)) {
      this.unfinished(frame, at, limit, 'a length');
      return;
    }
    const length = this.value;
    const start = this.position;
    if (length < 0 || (start + length > frame.end && this.stack.length > 1)) {
      this.malformed(frame, at, `a length of ${length} bytes`);
      return;
    }
    if (start + length > this.fileEnd) this.truncated();
    const answer = frame.visitor.enter(field, start, length, at);
    if (answer === undefined) this.position = Math.min(start + length, limit);
    else if (answer !== TAKE) this.push(answer, start + length, 0, at);
    else if (length > this.limits.take) {
      this.onProblem('too-many', at, `a text of ${length} bytes`);
      frame.complete = false;
      this.position = start + length;
    } else {
      this.pendingField = field;
      this.pendingLength = length;
    }
  }

  /** Hands over the pending bytes, or tells how many are needed first. */
  private take(frame: Frame, limit: number): number {
    const length = Math.min(this.pendingLength, limit - this.position);
    const from = this.position - this.dataStart;
    if (from < 0 || from + length > this.data.length) return length;
    if (length === this.pendingLength) frame.visitor.bytes(this.pendingField, this.data, from, length, this.position);
    this.position += length;
    this.pendingLength = -1;
    return 0;
  }

  private push(visitor: MessageVisitor, end: number, group: number, at: number): void {
    if (this.stack.length >= this.limits.depth) {
      this.onProblem('too-deep', at, `more than ${this.limits.depth} messages inside each other`);
      const frame = this.stack[this.stack.length - 1];
      if (frame !== undefined) frame.complete = false;
      if (group > 0 && frame !== undefined) this.position = Math.min(frame.end, this.fileEnd);
      else this.position = Math.min(end, this.fileEnd);
      return;
    }
    this.stack.push({ visitor, end, group, complete: true });
  }

  private pop(): void {
    const frame = this.stack.pop();
    if (frame === undefined || frame.group > 0) return;
    frame.visitor.end(frame.complete);
  }

  /** A value that its message, or the file, ends in the middle of. */
  private unfinished(frame: Frame, at: number, limit: number, what: string): void {
    if (limit < this.fileEnd || at + HEADER < limit) {
      this.malformed(frame, at, `${what} that does not end`);
      return;
    }
    this.truncated();
    this.position = this.fileEnd;
  }

  /** The rest of the innermost message is unreadable: go on behind it. */
  private malformed(frame: Frame, at: number, detail: string): void {
    this.onProblem('malformed', at, detail);
    frame.complete = false;
    // A group has no length of its own: it ends with the message that holds it.
    while (this.stack.length > 1 && this.stack[this.stack.length - 1]?.group !== 0) this.stack.pop();
    const holder = this.stack[this.stack.length - 1];
    if (holder === undefined) return;
    holder.complete = false;
    this.position = Math.min(holder.end, this.fileEnd);
  }

  private truncated(): void {
    if (!this.sawEnd) this.onProblem('truncated', this.fileEnd, 'the file ends early');
    this.sawEnd = true;
    for (const open of this.stack) if (open.end >= this.fileEnd) open.complete = false;
  }

  private abandon(): void {
    for (let frame = this.stack.pop(); frame !== undefined; frame = this.stack.pop()) frame.visitor.end(false);
  }

  /** Reads a varint at `position` into `value`; false where it is longer than ten bytes or leaves `limit`. */
  private varint(limit: number): boolean {
    const data = this.data;
    let from = this.position - this.dataStart;
    const end = Math.min(limit - this.dataStart, data.length);
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      if (from >= end) return false;
      const byte = data[from++] ?? 0;
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        this.position = this.dataStart + from;
        this.value = low;
        return true;
      }
    }
    return this.longVarint(from, end, low);
  }

  private longVarint(from: number, end: number, low28: number): boolean {
    let middle = 0;
    let high = 0;
    for (let index = 4; index < 10; index++) {
      if (from >= end) return false;
      const byte = this.data[from++] ?? 0;
      if (index < 8) middle += (byte & 0x7f) * 2 ** (7 * (index - 4));
      else high += (byte & 0x7f) * 2 ** (7 * (index - 8));
      if (byte < 0x80) {
        this.position = this.dataStart + from;
        this.value = signed64(low28, middle, high & 0xff);
        return true;
      }
    }
    return false;
  }
}

/** 28 + 28 + 8 bits as a signed 64-bit integer; exact within ±2^53. */
function signed64(low28: number, middle28: number, high8: number): number {
  if (high8 < 0x80) return low28 + middle28 * 2 ** 28 + high8 * 2 ** 56;
  // Two's complement by parts, so that small negative numbers stay exact.
  return -(0xfffffff - low28 + (0xfffffff - middle28) * 2 ** 28 + (0xff - high8) * 2 ** 56 + 1);
}
