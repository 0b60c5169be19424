// The fields of one message, by range: nothing inside them is read.
import type { RandomAccessFile } from '../../base/platform';
import { neverCancelled } from '../../base/platform';
import type { ByteRange } from '../graph/model';
import { DEFAULT_LIMITS, walk } from '../reader/protobuf';
import type { MessageVisitor } from '../reader/protobuf';
import { RewriteError } from './errors';

export interface Field {
  /** 0 for bytes that only the deprecated groups of protobuf can be. */
  readonly number: number;
  /** Where tag and value begin and end. */
  readonly at: number;
  readonly end: number;
  /** Where the content of a length-delimited field begins; -1 for numbers. */
  readonly offset: number;
}

/** Fields of the message at `range` in file order; together they cover it. Rejects with RewriteError where it is damaged. */
export async function scanFields(file: RandomAccessFile, range: ByteRange): Promise<Field[]> {
  const fields: Field[] = [];
  let last = range.offset;
  const add = (number: number, at: number, offset: number, end: number): void => {
    if (at > last) fields.push({ number: 0, at: last, end: at, offset: -1 });
    fields.push({ number, at, offset, end });
    last = end;
  };
  const base = range.offset;
  const visitor: MessageVisitor = {
    enter(field, offset, length, at) {
      add(field, base + at, base + offset, base + offset + length);
      return undefined;
    },
    bytes: () => undefined,
    number: (field, _value, at, end) => add(field, base + at, -1, base + end),
    end: () => undefined,
  };
  const damaged = (): never => {
    throw new RewriteError('The model is damaged; it cannot be rewritten.');
  };
  await walk(sliceOf(file, range), visitor, damaged, neverCancelled, DEFAULT_LIMITS);
  const end = range.offset + range.length;
  if (last < end) fields.push({ number: 0, at: last, end, offset: -1 });
  return fields;
}

function sliceOf(file: RandomAccessFile, { offset, length }: ByteRange): RandomAccessFile {
  if (offset === 0 && length === file.size) return file;
  return {
    size: length,
    read: (at, count) => file.read(offset + at, Math.max(0, Math.min(count, length - at))),
    close: () => Promise.resolve(),
  };
}
