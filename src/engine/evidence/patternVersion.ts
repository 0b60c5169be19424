// The version of the files that a pattern (`data/*.csv`) names: what is true of each of them, else not known.
import { joinPath } from '../../base/paths';
import type { DataVersion } from './evidence';
import { nameMatcher } from './namePattern';
import type { Probe } from './queries';

const KEPT: ReadonlySet<DataVersion['state']> = new Set(['clean', 'modified']);

/** Files whose versions are looked at; of more, these speak for all. */
const MOST_FILES = 12;

/**
 * `versionOf` tells of one path. Where no file of the folder is meant (the pattern goes deeper, or nothing is there), the
 * folder's own version counts, but not for kept: other files of it may be what is tracked.
 */
export async function patternVersion(
  probe: Probe,
  folder: string,
  rest: string,
  versionOf: (path: string) => Promise<DataVersion>,
): Promise<DataVersion> {
  const files = await filesMeant(probe, folder, rest.split('/'));
  const [first, ...more] = await Promise.all(files.slice(0, MOST_FILES).map(versionOf));
  if (first === undefined) {
    const whole = await versionOf(folder);
    // A file of another name that was not pulled says nothing of these.
    if (whole.by !== 'dvc' && whole.state === 'not-pulled') return unsure(whole, 'none of the files has such a name');
    // `*/rows.csv` in the project itself: in which of its folders is not known.
    if (whole.state === 'untracked' && rest.includes('/') && (await isRepository(probe, folder)))
      return unsure(whole, 'the folder is not known');
    const isByGit = whole.by === 'git' && (whole.state === 'clean' || whole.state === 'modified');
    return isByGit && !rest.includes('/') ? unsure(whole, `in ${whole.detail}, none of which has such a name`) : whole;
  }
  const others = more.filter(({ state, by }) => state !== first.state || by !== first.by);
  const changed = [first, ...more].find(({ state }) => state === 'modified');
  if (others.length === 0) return { ...first, size: first.state === 'not-pulled' ? first.size : null };
  // Kept all of them, and one is not as it was.
  if (changed !== undefined && [first, ...more].every(({ by, state }) => by === first.by && KEPT.has(state)))
    return { ...changed, size: null };
  return unsure(first, 'some of the files are kept and some are not');
}

async function isRepository(probe: Probe, folder: string): Promise<boolean> {
  const marks = await Promise.all(['.git', '.dvc'].map((name) => probe.stat(joinPath(folder, name))));
  return marks.some((stat) => stat !== null);
}

function unsure(version: DataVersion, detail: string): DataVersion {
  return { ...version, level: 'B', state: 'unknown', pointer: null, size: null, detail };
}

/** Paths below the folder that the pattern means, by the first folders at each depth. */
async function filesMeant(probe: Probe, folder: string, patterns: readonly string[]): Promise<string[]> {
  // `**` means folders of any depth.
  if (patterns.includes('**')) return [];
  let found = [folder];
  for (const pattern of patterns) {
    const inner = await Promise.all(found.slice(0, MOST_FILES).map((one) => entriesMeant(probe, one, pattern)));
    found = inner.flat();
  }
  return found;
}

/** Paths of a folder's files and folders that the pattern means; those that only their `.dvc` file tells of, too. */
async function entriesMeant(probe: Probe, folder: string, pattern: string): Promise<string[]> {
  const matches = nameMatcher(pattern);
  const entries = (await probe.list(folder)) ?? [];
  const names = new Set(entries.map(({ name }) => name.replace(/(?<=.)\.dvc$/, '')));
  return [...names]
    .filter((name) => !/^\./.test(name) && !/^readme/i.test(name) && matches(name))
    .sort()
    .map((name) => joinPath(folder, name));
}
