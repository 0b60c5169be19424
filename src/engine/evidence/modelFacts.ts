// What a model file that code names costs: its structure is read by ranges, by a reader that the host brings.
import type { RandomAccessFile } from '../../base/platform';
import { FileError } from '../../base/platform';
import { parseAnnexPointer, parseLfsPointer } from './lfs/pointer';
import type { ModelFacts } from './evidence';
import type { Probe } from './queries';

/** Reads and analyses a model; null where it is none. `target`: id of an edge target to judge the fit for. */
export type ReadModelFacts = (file: RandomAccessFile, target: string | null) => Promise<ModelFacts | null>;

/** Bytes in which a pointer of Git LFS or git-annex shows itself. */
const POINTER = 256;

/** Null where nothing is there, or a pointer, or something that is no model. */
export async function findModelFacts(
  probe: Probe,
  path: string,
  target: string | null,
  read: ReadModelFacts,
): Promise<ModelFacts | null> {
  const stat = await probe.stat(path);
  if (stat?.kind !== 'file' || stat.size === 0) return null;
  if (stat.size < POINTER * 4) {
    const head = await probe.range(path, 0, POINTER);
    if (parseLfsPointer(head) !== null || parseAnnexPointer(head) !== null) return null;
  }
  const file: RandomAccessFile = {
    size: stat.size,
    read: (offset, length) => probe.range(path, offset, Math.max(0, Math.min(length, stat.size - offset))),
    close: () => Promise.resolve(),
  };
  try {
    return await read(file, target);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}
