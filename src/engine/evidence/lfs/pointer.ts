// Texts that stand in a work tree for content kept elsewhere: Git LFS pointers and git-annex pointers.
import { startsWith } from '../bytes';
import type { Probe } from '../queries';

export interface LfsPointer {
  /** SHA-256 of the content, lower-case hexadecimal. */
  readonly oid: string;
  /** Bytes of the content. */
  readonly size: number;
}

/** Longer files are no pointers (Git LFS specification, "The Pointer"). */
const LFS_LIMIT = 1024;
/** git-annex's own bound on the size of a pointer file. */
const ANNEX_LIMIT = 32 * 1024;

/** Reads a pointer; null where the bytes are none. */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | null {
  if (bytes.length >= LFS_LIMIT || !startsWith(bytes, 'version https://')) return null;
  const text = new TextDecoder().decode(bytes);
  if (!/^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/.test(text)) return null;
  const oid = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
  const size = /^size (\d{1,16})\r?$/m.exec(text)?.[1];
  return oid === undefined || size === undefined ? null : { oid, size: Number(size) };
}

/** The pointer that Git LFS writes for content: what the index holds. */
export function lfsPointerText({ oid, size }: LfsPointer): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;
}

/** Key of an unlocked git-annex file whose content is not here; null where the bytes are no such pointer. */
export function parseAnnexPointer(bytes: Uint8Array): string | null {
  if (bytes.length > ANNEX_LIMIT || !startsWith(bytes, '/annex/objects/')) return null;
  const line = new TextDecoder().decode(bytes).split('\n')[0] ?? '';
  const key = line.slice('/annex/objects/'.length);
  return /^[A-Z0-9_]+-[^/\s]+$/.test(key) ? key : null;
}

export type StandIn =
  { readonly kind: 'lfs'; readonly pointer: LfsPointer } | { readonly kind: 'annex'; readonly key: string };

/** What a file of the work tree stands for, read only where it is as small as a pointer. */
export function standIn(probe: Probe, path: string): Promise<StandIn | null> {
  return probe.ask(
    `stand-in:${path}`,
    async (inner) => {
      const stat = await inner.stat(path);
      if (stat?.kind !== 'file' || stat.size === 0 || stat.size > ANNEX_LIMIT) return null;
      const bytes = await inner.range(path, 0, LFS_LIMIT);
      if (stat.size < LFS_LIMIT) {
        const pointer = parseLfsPointer(bytes);
        if (pointer !== null) return { kind: 'lfs', pointer };
      }
      const key = parseAnnexPointer(bytes);
      return key === null ? null : { kind: 'annex', key };
    },
    null,
  );
}
