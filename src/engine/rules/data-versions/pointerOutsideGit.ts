// The `.dvc` file or `dvc.lock` with the version of some data that git does not know, and what is added to git with it.
import { quoted } from '../../../base/commandLine';
import { dirname, joinPath } from '../../../base/paths';
import type { DataVersion, Evidence } from '../../evidence/evidence';

export interface PointerOutsideGit {
  /** Absolute paths: the pointer, and the `.gitignore` beside it where that has lines that no commit has. */
  readonly files: readonly [string, ...string[]];
  readonly isIgnored: boolean;
}

/** Null where DVC does not keep the data, or its pointer is in git. Whether there is git at all the caller asks. */
export function pointerOutsideGit(evidence: Evidence, version: DataVersion): PointerOutsideGit | null {
  const { by, pointer } = version;
  if (by !== 'dvc' || pointer === null) return null;
  const state = evidence.dataVersion(pointer)?.state;
  if (state !== 'untracked' && state !== 'ignored') return null;
  // `dvc add` writes the data's name into it, and asks to add both.
  const gitignore = joinPath(dirname(pointer), '.gitignore');
  const beside = evidence.dataVersion(gitignore)?.state;
  const isNew = beside === 'untracked' || beside === 'modified';
  return { files: isNew ? [pointer, gitignore] : [pointer], isIgnored: state === 'ignored' };
}

/** The command that adds them, with their paths as `shown` spells them. */
export function addingToGit({ files, isIgnored }: PointerOutsideGit, shown: (path: string) => string): string {
  return `git add ${isIgnored ? '-f ' : ''}${files.map((path) => quoted(shown(path))).join(' ')}`;
}
