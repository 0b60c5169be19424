// The git index, versions 2 to 4, with its split form. Format: git's Documentation/gitformat-index.
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ByteReader, startsWith, toHex } from '../bytes';
import { FormatError } from '../formatError';

export interface IndexEntry {
  /** `/`-separated, relative to the top of the work tree. */
  readonly path: string;
  /** 0o100644 file, 0o120000 symbolic link, 0o160000 submodule, 0o040000 folder of a sparse index. */
  readonly mode: number;
  /** Name of the object: 20 bytes, or 32 in a SHA-256 repository. */
  readonly object: Uint8Array;
  /** Bytes of the file when it was last compared, modulo 2^32; 0 also where git wants it compared again. */
  readonly size: number;
  readonly mtimeSeconds: number;
  readonly mtimeNanoseconds: number;
  /** Left out of the work tree by a sparse checkout. */
  readonly skipWorktree: boolean;
  /** `git add --intent-to-add`: named, without content. */
  readonly intentToAdd: boolean;
  /** 0, or 1 to 3 in a merge conflict. */
  readonly stage: number;
}

export interface ParsedIndex {
  readonly version: number;
  readonly entries: readonly IndexEntry[];
  /** Where the index is split: the name of the shared part, and what this part deletes and replaces of it. */
  readonly link: {
    readonly shared: string;
    readonly deleted: ReadonlySet<number>;
    readonly replaced: readonly number[];
  } | null;
}

export const LINK_MODE = 0o120000;
export const FOLDER_MODE = 0o040000;
export const SUBMODULE_MODE = 0o160000;

/** Ten numbers of 4 bytes begin each entry, from ctime to size (gitformat-index(5)). */
const STAT_BYTES = 40;
/** Checksums are only worth their time where they are cheap; above this the bounds of every field must do. */
const CHECKSUM_LIMIT = 1024 * 1024;

/**
 * Reads one index file. `hashBytes` is 20, or 32 where the repository's object format is sha256.
 * Rejects with FormatError what is no index, is cut short, or does not match its checksum.
 */
export function parseIndex(bytes: Uint8Array, hashBytes: 20 | 32 = 20): ParsedIndex {
  if (!startsWith(bytes, 'DIRC')) throw new FormatError('not a git index');
  if (bytes.length < 12 + hashBytes) throw new FormatError('git index is cut short or damaged');
  checkSum(bytes, hashBytes);
  const reader = new ByteReader(bytes.subarray(0, bytes.length - hashBytes), 'git index');
  const version = reader.seek(4).uint32();
  const count = reader.uint32();
  if (version < 2 || version > 4) throw new FormatError(`git index has version ${version}, which is not known`);
  if (count > reader.remaining / STAT_BYTES) throw reader.cutShort();
  const entries = readEntries(reader, version, count, hashBytes);
  return { version, entries, link: readLink(reader, hashBytes) };
}

function checkSum(bytes: Uint8Array, hashBytes: 20 | 32): void {
  const stored = bytes.subarray(bytes.length - hashBytes);
  // index.skipHash writes zeros.
  if (bytes.length > CHECKSUM_LIMIT || stored.every((byte) => byte === 0)) return;
  const content = bytes.subarray(0, bytes.length - hashBytes);
  if (toHex(hashBytes === 20 ? sha1(content) : sha256(content)) !== toHex(stored)) {
    throw new FormatError('git index is cut short or damaged');
  }
}

function readEntries(reader: ByteReader, version: number, count: number, hashBytes: number): IndexEntry[] {
  const decoder = new TextDecoder();
  const entries: IndexEntry[] = [];
  let previous = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    const start = reader.offset;
    reader.skip(8);
    const mtimeSeconds = reader.uint32();
    const mtimeNanoseconds = reader.uint32();
    reader.skip(8);
    const mode = reader.uint32();
    reader.skip(8);
    const size = reader.uint32();
    const object = reader.take(hashBytes);
    const flags = reader.uint16();
    const extended = version >= 3 && (flags & 0x4000) !== 0 ? reader.uint16() : 0;
    let name: Uint8Array;
    if (version === 4) {
      const kept = previous.length - readOffsetVarint(reader);
      if (kept < 0) throw reader.cutShort();
      const rest = takeUntilZero(reader);
      name = new Uint8Array(kept + rest.length);
      name.set(previous.subarray(0, kept));
      name.set(rest, kept);
      reader.skip(1);
      previous = name as Uint8Array<ArrayBuffer>;
    } else {
      name = takeUntilZero(reader);
      // One to eight zeros round the entry up to a multiple of eight.
      reader.seek(start + ((reader.offset - start + 8) & ~7));
    }
    entries.push({
      path: decoder.decode(name),
      mode,
      object,
      size,
      mtimeSeconds,
      mtimeNanoseconds,
      skipWorktree: (extended & 0x4000) !== 0,
      intentToAdd: (extended & 0x2000) !== 0,
      stage: (flags >> 12) & 3,
    });
  }
  return entries;
}

function takeUntilZero(reader: ByteReader): Uint8Array {
  const end = reader.bytes.indexOf(0, reader.offset);
  if (end < 0) throw reader.cutShort();
  return reader.take(end - reader.offset);
}

/** The variable-length number of pack files' OFS_DELTA: each further byte adds one before it shifts. */
function readOffsetVarint(reader: ByteReader): number {
  let byte = reader.uint8();
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    byte = reader.uint8();
    value = (value + 1) * 128 + (byte & 0x7f);
  }
  return value;
}

function readLink(reader: ByteReader, hashBytes: number): ParsedIndex['link'] {
  while (reader.remaining >= 8) {
    const signature = reader.text(4);
    const size = reader.uint32();
    const content = reader.take(size);
    if (signature !== 'link') continue;
    const link = new ByteReader(content, 'git index');
    const shared = toHex(link.take(hashBytes));
    if (/^0*$/.test(shared)) return null;
    if (link.remaining === 0) return { shared, deleted: new Set(), replaced: [] };
    return { shared, deleted: new Set(readBitmap(link)), replaced: readBitmap(link) };
  }
  return null;
}

/** Positions of the set bits of an EWAH-compressed bitmap, ascending. Format: git's Documentation/gitformat-bitmap. */
export function readBitmap(reader: ByteReader): number[] {
  const bits = reader.uint32();
  const words = reader.uint32();
  const end = reader.offset + words * 8;
  const positions: number[] = [];
  let position = 0;
  while (reader.offset < end) {
    const high = reader.uint32();
    const low = reader.uint32();
    const running = low & 1;
    // 32 bits of run length (in words), then 31 bits of literal words, above the running bit.
    const runLength = ((low >>> 1) | (high << 31)) >>> 0;
    const literals = high >>> 1;
    if (position + runLength * 64 > bits + 63) throw reader.cutShort();
    if (running === 1) for (let i = 0; i < runLength * 64 && position + i < bits; i++) positions.push(position + i);
    position += runLength * 64;
    for (let i = 0; i < literals; i++) {
      const upper = reader.uint32();
      const lower = reader.uint32();
      for (let bit = 0; bit < 64; bit++) {
        const word = bit < 32 ? lower : upper;
        if (((word >>> (bit & 31)) & 1) === 1) positions.push(position + bit);
      }
      position += 64;
    }
  }
  reader.skip(4);
  return positions;
}

/** The whole list of a split index: the shared part with what the other part deletes, replaces and adds. */
export function mergeSplitIndex(own: ParsedIndex, shared: readonly IndexEntry[]): IndexEntry[] {
  if (own.link === null) return [...own.entries];
  const merged: (IndexEntry | null)[] = [...shared];
  let next = 0;
  for (const position of own.link.replaced) {
    const before = merged[position];
    const replacement = own.entries[next++];
    if (before === null || before === undefined || replacement === undefined) {
      throw new FormatError('git index does not fit its shared part');
    }
    merged[position] = { ...replacement, path: before.path };
  }
  for (const position of own.link.deleted) merged[position] = null;
  return [...merged.filter((entry) => entry !== null), ...own.entries.slice(next)];
}
