// Where a DVC repository keeps its versions beside its cache: a service, or a folder.
import { isAbsolutePath, isAddress, isInside, joinPath } from '../../../base/paths';
import type { Probe } from '../queries';

export interface DvcRemote {
  readonly name: string;
  /** The folder that it is, as its configuration writes it; null for a service. */
  readonly folder: string | null;
  /** A folder that no other machine sees: in the project itself, on the system's drive or for temporary files. */
  readonly isOfOneMachine: boolean;
  /** A service, or a folder that is there. */
  readonly isHere: boolean;
}

/** Folders for temporary files, and the drive that Windows itself is on. Others may be shared: `/mnt/team`, `H:\data`. */
const OF_ONE_MACHINE = /^(?:\/(?:private\/)?(?:var\/)?tmp\/|[Cc]:[\\/])/;

/** A remote by the `url` of its section. `dotDvc` is the folder of the configuration, which relative folders are seen from. */
export async function remoteOf(
  probe: Probe,
  name: string,
  url: string,
  { root, dotDvc }: { readonly root: string; readonly dotDvc: string },
): Promise<DvcRemote> {
  const folder = url.replace(/^file:\/\//i, '');
  if (isAddress(folder)) return { name, folder: null, isOfOneMachine: false, isHere: true };
  // DVC fills the home folder in, which is not known here: it is taken for a folder that is there.
  if (/^~[\\/]/.test(folder)) return { name, folder, isOfOneMachine: false, isHere: true };
  const path = joinPath(dotDvc, folder);
  return {
    name,
    folder,
    isOfOneMachine: isAbsolutePath(folder) ? OF_ONE_MACHINE.test(folder) : isInside(root, path),
    isHere: (await probe.stat(path))?.kind === 'directory',
  };
}
