// Hashes of files, as git, Git LFS and DVC take them; read in pieces, with a bound on the size.
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes';
import type { Probe } from './queries';

/**
 * - `md5`, `sha256`: of the bytes.
 * - `md5-dos2unix`: DVC before version 3: in each MiB whose beginning looks like text, CRLF counts as LF.
 * - `git-blob`: SHA-1 of git's object for the bytes; `git-blob-lf`: of the bytes with CRLF as LF (core.autocrlf).
 * - `git-blob-256`: as `git-blob` in a repository with the sha256 object format.
 */
export type DigestName = 'md5' | 'md5-dos2unix' | 'sha256' | 'git-blob' | 'git-blob-lf' | 'git-blob-256';

/** DVC reads this much at a time, and looks for text at the beginning of each such piece (dvc_data, hashfile/hash.py). */
const PIECE = 1024 * 1024;
const TEXT_BLOCK = 512;

interface Hasher {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Hexadecimal digest of a file; null where it is not there or larger than `limits.hashBytes`. */
export function digestOf(probe: Probe, path: string, name: DigestName): Promise<string | null> {
  return probe.ask(`digest-${name}:${path}`, (inner) => hashFile(inner, path, name), null);
}

async function hashFile(probe: Probe, path: string, name: DigestName): Promise<string | null> {
  const stat = await probe.stat(path);
  if (stat?.kind !== 'file' || stat.size > probe.limits.hashBytes) return null;
  const hasher: Hasher = name.startsWith('md5')
    ? md5.create()
    : name === 'sha256' || name === 'git-blob-256'
      ? sha256.create()
      : sha1.create();
  let size = stat.size;
  if (name === 'git-blob-lf') {
    size = 0;
    await eachPiece(probe, path, stat.size, (piece) => (size += piece.length), withoutCarriageReturns());
  }
  if (name.startsWith('git-blob')) hasher.update(new TextEncoder().encode(`blob ${size}\0`));
  const change =
    name === 'md5-dos2unix'
      ? (piece: Uint8Array) => (looksLikeText(piece.subarray(0, TEXT_BLOCK)) ? dos2unix(piece) : piece)
      : name === 'git-blob-lf'
        ? withoutCarriageReturns()
        : (piece: Uint8Array) => piece;
  await eachPiece(probe, path, stat.size, (piece) => hasher.update(piece), change);
  return toHex(hasher.digest());
}

async function eachPiece(
  probe: Probe,
  path: string,
  size: number,
  take: (piece: Uint8Array) => unknown,
  change: (piece: Uint8Array, last: boolean) => Uint8Array,
): Promise<void> {
  for (let offset = 0; offset < size; offset += PIECE) {
    take(change(await probe.range(path, offset, Math.min(PIECE, size - offset)), offset + PIECE >= size));
  }
}

/** DVC's test: no zero byte, and at most 30 % of bytes outside printable ASCII and white space. */
export function looksLikeText(block: Uint8Array): boolean {
  let other = 0;
  for (const byte of block) {
    if (byte === 0) return false;
    const isText = (byte >= 32 && byte <= 126) || (byte >= 8 && byte <= 10) || byte === 12 || byte === 13;
    if (!isText) other++;
  }
  return block.length === 0 || other / block.length <= 0.3;
}

/** CRLF to LF within one piece; a pair that lies across two pieces stays, as in DVC. */
export function dos2unix(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 13 && bytes[i + 1] === 10) continue;
    result[length++] = bytes[i] ?? 0;
  }
  return result.subarray(0, length);
}

/** CRLF to LF over the pieces of one file, as git's end-of-line conversion does. */
function withoutCarriageReturns(): (piece: Uint8Array, last: boolean) => Uint8Array {
  let held = false;
  return (piece, last) => {
    const joined = new Uint8Array(piece.length + 1);
    joined[0] = 13;
    joined.set(piece, 1);
    const whole = held ? joined : piece;
    held = !last && whole[whole.length - 1] === 13;
    return dos2unix(held ? whole.subarray(0, -1) : whole);
  };
}

/** Digest of a short text, for what is kept as JSON. */
export function md5OfText(text: string): string {
  return toHex(md5(new TextEncoder().encode(text)));
}

/** Name of git's object for a short text, as hexadecimal. */
export function blobOfText(text: string, algorithm: 'sha1' | 'sha256'): string {
  const content = new TextEncoder().encode(text);
  const header = new TextEncoder().encode(`blob ${content.length}\0`);
  const whole = new Uint8Array(header.length + content.length);
  whole.set(header);
  whole.set(content, header.length);
  return toHex(algorithm === 'sha1' ? sha1(whole) : sha256(whole));
}
