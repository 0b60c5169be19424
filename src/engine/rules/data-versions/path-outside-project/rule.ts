// DVL015: data is read from a path that only this machine or account has.
import { basename, dirname, isInside, relativePath } from '../../../../base/paths';
import { spanOf, type Call } from '../../../python/ast';
import { OPENS_ARCHIVES } from '../../../knowledge/openers';
import { COMMON_FOLDER, HOSTED_PATH, MOUNTED_ON_CLUSTER, OUTSIDE_PATH } from '../../../knowledge/readers';
import type { Analysis } from '../../../semantics/analysis';
import type { ReadFact } from '../../../semantics/facts';
import type { Source } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { grouped } from '../../once';
import { isTestFile } from '../../testFiles';
import { sourcesUsed } from '../filesRead';
import { madeHere } from '../madeHere';
import { readsModel } from '../readsModel';
import { isOwnRead } from '../../ownCalls';

interface Data {
  readonly place: string;
  readonly others: number;
  readonly isOneFolder: boolean;
  readonly isModel: boolean;
  /** It names the folder of the project, where that lies on one machine. */
  readonly isOwnFolder: boolean;
  /** The account, drive or folder beside the project: who moves one file of it moves the others. */
  readonly anchor: string;
}

/** Settings, keys, texts, archives on their way, and settings of hidden folders: no rows that another needs. */
const NO_DATA =
  /\.(?:ya?ml|toml|cfg|ini|env|md|rst|py|html?|ipynb|xslt?|xsd|css|sql|tex|txt|pem|key|crt|zip|tar|tgz)$|[\\/]\.?[^\\/.]*$|[\\/]\.[a-z].*[\\/].*\.json$|secret|token|passw|credential|api_?key/i;

/** More folders side by side than these are one finding. */
const MANY = 5;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL015',
    name: 'path-outside-project',
    concern: 'data-versions',
    severity: 'information',
    summary:
      'Data is read from a home folder, Downloads, a drive or another absolute path: reported once for each folder.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis, evidence, knowledge }) {
    if (isTestFile(analysis)) return;
    // A path made from `__file__` is absolute and lies in the project all the same.
    const folder = dirname(analysis.unit.path);
    const project = evidence.project(analysis.unit.path);
    // Where the project begins is not known yet: a path from `__file__` up into it would count as outside.
    if (project === undefined) return;
    const { root } = project;
    const isMade = madeHere(analysis);
    const used = sourcesUsed(analysis);
    /** `../../rows.csv`, out of the repository: others who clone it have no such file. */
    const leaves = ({ place, path }: Source): boolean =>
      project.git && place?.startsWith('..') === true && path !== null && !isInside(root, path);
    const found = analysis.facts.reads.filter((read) => {
      const { place, path } = read.source;
      return (
        place !== null &&
        !isInside(folder, place) &&
        !isInside(root, place) &&
        (OUTSIDE_PATH.test(place) || (leaves(read.source) && used.has(read.source))) &&
        !HOSTED_PATH.test(place) &&
        !isOfCluster(read.source) &&
        // A file on its way, under a name that is made up.
        !(place.startsWith('/tmp/') && place.includes('*')) &&
        isOwnRead(read) &&
        !fetchesFirst(read) &&
        (used.has(read.source) || isData(read.source)) &&
        !isMade(read) &&
        (evidence.dataVersion(path ?? place)?.state ?? 'outside-project') === 'outside-project'
      );
    });
    // What lies together is moved together: told at the first read of the folder.
    for (const all of groupsOf(found)) {
      const [first] = all;
      if (first === undefined) continue;
      const others = new Set(all.map(({ source }) => source.place)).size - 1;
      const isOneFolder = new Set(all.map(({ source }) => folderOf(source))).size === 1;
      const related = all
        .filter(({ node }, i) => node !== first.node && all.findIndex((one) => one.node === node) === i)
        .map(({ node, source }) => ({ span: spanOf(node), message: `\`${source.place ?? ''}\` is read here` }));
      const place = first.source.place ?? '';
      const isModel = all.every(({ source }) => readsModel(knowledge, source));
      yield {
        span: spanOf(first.node),
        data: {
          place: shownFrom(analysis, root, place),
          others,
          isOneFolder,
          isModel,
          isOwnFolder: namesFolder(place, basename(root)),
          anchor: anchorOf(root, first.source),
        },
        related,
      };
    }
  },
  causes: ({ anchor, isOwnFolder }) => [`${anchor} ${String(isOwnFolder)}`],
  message({ place, others, isOneFolder, isModel, isOwnFolder }) {
    const more = others > 0 ? ` (and ${others} more${isOneFolder ? ' from that folder' : ''})` : '';
    if (isOwnFolder)
      return `\`${place}\`${more} names the folder of this project where it lies on one machine, so nobody else finds it there. Name it by a path that starts in the project.`;
    return `\`${place}\`${more} lies outside the project, so nobody else has it under this path and no commit fixes its content. Keep the ${isModel ? 'model' : 'data'} in the project, tracked, and name it by a relative path.`;
  },
});

/** `/home/ann`, `c:/users`, `../other` of a path that goes up out of the project from wherever it stands. */
function anchorOf(root: string, { place, path }: Source): string {
  const around = dirname(root);
  const written = place ?? '';
  if (written.startsWith('..') && path !== null && isInside(around, path))
    return `../${relativePath(around, path).split('/')[0] ?? ''}`;
  return dirname(written.replaceAll('\\', '/')).toLowerCase().split('/', 3).join('/');
}

/** An absolute path through a folder of that name, unless many folders are called so: `/mnt/data/rows.csv` need not be in the project `data`. */
function namesFolder(place: string, name: string): boolean {
  if (name === '' || COMMON_FOLDER.test(name) || place.startsWith('..')) return false;
  return place.replaceAll('\\', '/').includes(`/${name}/`);
}

/** A path that the code makes, as of `__file__`, seen from the project; one that is written as it is. */
function shownFrom({ unit }: Analysis, root: string, place: string): string {
  const around = dirname(root);
  const isWritten = !isInside(around, place) || unit.cells.some(({ source }) => source.text.includes(around));
  return isWritten ? place : `../${relativePath(around, place)}`;
}

/** By folder, by call where one goes through several folders, and all together where there are many side by side. */
function groupsOf(reads: readonly ReadFact[]): readonly (readonly ReadFact[])[] {
  const folders = new Map<Call, string>();
  for (const { node, source } of reads) if (!folders.has(node)) folders.set(node, folderOf(source));
  const byFolder = grouped(reads, ({ node, source }) => [folders.get(node) ?? folderOf(source)]);
  const byParent = grouped(byFolder, ([folder]) => [dirname(folder)]);
  return [...byParent.values()].flatMap((side) => {
    const groups = side.map(([, group]) => group);
    return side.length > MANY ? [groups.flat()] : groups;
  });
}

/** `spark.read.load("/mnt/lake/rows")`: what is mounted on a cluster, or a volume of its catalogue, is no folder of this machine; a home is. */
function isOfCluster({ reader, place }: Source): boolean {
  return reader.startsWith('pyspark.') && MOUNTED_ON_CLUSTER.test(place ?? '');
}

/** Of paths of Windows, too. */
function folderOf({ place }: Source): string {
  const path = (place ?? '').replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase());
  return dirname(path);
}

/** `FashionMNIST("~/.torch", download=True)`: whoever runs it gets the data put there. */
function fetchesFirst({ node }: ReadFact): boolean {
  return node.args.some(
    ({ keyword, value }) => keyword === 'download' && value.kind === 'Constant' && value.value === true,
  );
}

function isData({ reader, place }: Source): boolean {
  return !OPENS_ARCHIVES.test(reader) || !NO_DATA.test(place ?? '');
}
