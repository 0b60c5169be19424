// A DVC repository around a path: where it is, its cache and its remotes.
import { dirname, isAbsolutePath, joinPath } from '../../../base/paths';
import { isTrue, parseIni } from '../ini';
import type { Probe } from '../queries';
import { remoteOf, type DvcRemote } from './remotes';

export interface DvcRepository {
  readonly root: string;
  /** Folder of the cache, absolute. */
  readonly cache: string;
  readonly remotes: readonly DvcRemote[];
  /** Works without git. */
  readonly noScm: boolean;
}

/** The nearest folder at or above `folder` that holds a `.dvc` folder. */
export async function findDvcRepository(probe: Probe, folder: string): Promise<DvcRepository | null> {
  return probe.ask(
    `dvc:${folder}`,
    async (inner) => {
      const dotDvc = joinPath(folder, '.dvc');
      if ((await inner.stat(dotDvc))?.kind === 'directory') return describe(inner, folder, dotDvc);
      const parent = dirname(folder);
      return parent === folder || !isAbsolutePath(folder) ? null : findDvcRepository(inner, parent);
    },
    null,
  );
}

async function describe(probe: Probe, root: string, dotDvc: string): Promise<DvcRepository> {
  let cache = joinPath(dotDvc, 'cache');
  let noScm = false;
  const remotes = new Map<string, DvcRemote>();
  let standard: string | null = null;
  for (const name of ['config', 'config.local']) {
    const sections = parseIni((await probe.text(joinPath(dotDvc, name))) ?? '');
    const directory = sections.get('cache')?.get('dir');
    if (directory !== undefined) cache = joinPath(dotDvc, directory);
    noScm ||= isTrue(sections.get('core')?.get('no_scm'));
    standard = sections.get('core')?.get('remote') ?? standard;
    for (const [section, values] of sections) {
      const remote = /^remote "(.*)"$/.exec(section)?.[1];
      const url = values.get('url');
      if (remote !== undefined && url !== undefined)
        remotes.set(remote, await remoteOf(probe, remote, url, { root, dotDvc }));
    }
  }
  if (standard !== null && !remotes.has(standard))
    probe.notice(joinPath(dotDvc, 'config'), `names the remote "${standard}", which is not described`);
  return { root, cache, remotes: [...remotes.values()], noScm };
}

/** Where an object may lie in the cache: DVC 3's place, then DVC 2's. */
export function cachePlaces(repository: DvcRepository, hash: string, isFolder: boolean): string[] {
  const name = `${hash.slice(0, 2)}/${hash.slice(2)}${isFolder ? '.dir' : ''}`;
  return [joinPath(repository.cache, 'files/md5', name), joinPath(repository.cache, name)];
}
