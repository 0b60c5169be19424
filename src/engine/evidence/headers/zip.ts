// What is in a zip file, and the beginning of a member. Format: PKWARE's APPNOTE, sections 4.3 and 4.4.
import { ByteReader } from '../bytes';
import { FormatError } from '../formatError';
import type { RangeSource } from './header';
import { inflatePrefix } from './inflate';

export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressedSize: number;
  /** Offset of its local header. */
  readonly offset: number;
}

/** Bytes of the end of central directory record without its comment (PKWARE APPNOTE 4.3.16), and the longest comment. */
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;

/** Members by name. Rejects with FormatError what is no zip file, or one that is larger than its plain form can be. */
export async function readZipDirectory(source: RangeSource): Promise<ReadonlyMap<string, ZipMember>> {
  const length = Math.min(source.size, END_RECORD + LONGEST_COMMENT);
  const tail = await source.read(source.size - length, length);
  const end = findEndRecord(tail);
  if (end < 0) throw new FormatError('is cut short: no zip directory');
  const record = new ByteReader(tail, 'zip directory').seek(end + 10);
  const count = record.uint16(true);
  const size = record.uint32(true);
  const offset = record.uint32(true);
  if (offset === 0xffffffff || size > source.limit) throw new FormatError('has a zip directory too large to be read');
  const directory = new ByteReader(await source.read(offset, size), 'zip directory');
  const members = new Map<string, ZipMember>();
  for (let i = 0; i < count; i++) {
    if (directory.uint32(true) !== 0x02014b50) throw directory.cutShort();
    const method = directory.skip(6).uint16(true);
    const compressedSize = directory.skip(8).uint32(true);
    const nameLength = directory.skip(4).uint16(true);
    const extraLength = directory.uint16(true);
    const commentLength = directory.uint16(true);
    const start = directory.skip(8).uint32(true);
    const name = directory.text(nameLength);
    directory.skip(extraLength + commentLength);
    members.set(name, { name, method, compressedSize, offset: start });
  }
  return members;
}

function findEndRecord(tail: Uint8Array): number {
  for (let i = tail.length - END_RECORD; i >= 0; i--) {
    if (tail[i] === 0x50 && tail[i + 1] === 0x4b && tail[i + 2] === 5 && tail[i + 3] === 6) return i;
  }
  return -1;
}

/** Up to `limit` bytes of a member's content, of which at most as many are read. Rejects with FormatError. */
export async function readZipMember(source: RangeSource, member: ZipMember, limit: number): Promise<Uint8Array> {
  const local = new ByteReader(await source.read(member.offset, 30), 'zip member');
  if (local.uint32(true) !== 0x04034b50) throw local.cutShort();
  const names = local.skip(22).uint16(true) + local.uint16(true);
  const content = await source.read(member.offset + 30 + names, Math.min(member.compressedSize, limit));
  if (member.method === 0) return content;
  if (member.method !== 8) throw new FormatError('has a zip member packed in a way that is not known');
  return inflatePrefix(content, 'deflate-raw', limit);
}
