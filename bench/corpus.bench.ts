// A folder of scripts and notebooks through the command line of the last build, and file by file through what it is made of.
// `ASSAY_CORPUS=FOLDER npm run bench -- corpus`, or several folders as in PATH; without a folder there is nothing to do.
// Starting, reading and reporting are in the time of the command line: 6.7 ms a file are 150 files a second and core. It is
// run on a quarter, a half and all of the files: memory that stays flat has about the same peak in each.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { normalizePath } from '../src/base/paths';
import { FileChecker } from '../src/cli/checkFile';
import { directFiles } from '../src/cli/directFiles';
import { discover } from '../src/cli/discover';
import { openEngine, worldOf } from '../src/cli/machine';
import { processorMilliseconds, record } from './harness';

const DIST = path.resolve(__dirname, '../dist');
const CLI = path.join(DIST, 'cli.js');
const LIMIT = 1000 / 150;
const PREFIX = 'usage ';
const PARTS = [
  ['a quarter', 0.25],
  ['a half', 0.5],
  ['all', 1],
] as const;

/** Runs in the command line's process, whose threads it counts as well. */
const REPORT = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('${PREFIX}' + JSON.stringify([(user + system) / 1000, process.resourceUsage().maxRSS / 1024]) + '\\n');
});`;

void main();

/** Folders, separated as this system separates paths; each is measured by itself. */
async function main(): Promise<void> {
  const corpora = (process.env['ASSAY_CORPUS'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const corpus of corpora) {
    const problem = await measure(path.resolve(corpus));
    if (problem === null) continue;
    console.error(problem);
    process.exitCode = 1;
  }
}

/** Says in a sentence why a folder cannot be measured; null where it was. */
async function measure(corpus: string): Promise<string | null> {
  const { files } = await discover(directFiles, [normalizePath(corpus)]);
  if (files.length === 0) return `${corpus} is not there, or holds no script and no notebook: nothing to measure.`;
  const name = path.basename(corpus);
  for (const [part, share] of PARTS) {
    const some = share === 1 ? ['.'] : spread(files, share).map((file) => path.relative(corpus, file));
    const used = run(corpus, some);
    if (typeof used === 'string') return `${corpus} was not checked: ${used}`;
    const { processor, peak, checked } = used;
    const each = processor / checked;
    const where = `${name}, ${part} (${checked})`;
    record(`${where}: a file, by the command line`, 'ms', [each], share === 1 ? LIMIT : undefined);
    record(`${where}: files a second and core`, '/s', [1000 / each]);
    record(`${where}: memory at most`, 'MB', [peak]);
  }
  record(`${name}: one file, warm and in one thread`, 'ms', await fileByFile(corpus, files));
  return null;
}

/** Files at equal distances, so that each part has the same mixture. */
function spread(files: readonly string[], share: number): string[] {
  return files.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
}

interface Used {
  /** Milliseconds of all threads. */
  readonly processor: number;
  /** Megabytes. */
  readonly peak: number;
  readonly checked: number;
}

function run(corpus: string, paths: readonly string[]): Used | string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(REPORT)}`,
      CLI,
      'check',
      '--format',
      'json',
      '--',
      ...paths,
    ],
    { cwd: corpus, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const line = stderr.split('\n').findLast((one) => one.startsWith(PREFIX));
  if (line === undefined || stdout === '') return stderr.split(PREFIX)[0]?.trim() ?? '';
  // SAFETY: written by the two texts above, and by the JSON format of the command line.
  const [processor, peak] = JSON.parse(line.slice(PREFIX.length)) as [number, number];
  const { files } = JSON.parse(stdout) as { readonly files: number };
  return { processor, peak, checked: files };
}

/** Milliseconds on a processor for each file, after a tenth of the files to warm up. */
async function fileByFile(corpus: string, files: readonly string[]): Promise<number[]> {
  const root = normalizePath(corpus);
  const checker = new FileChecker(worldOf(await openEngine(DIST), [root]), {
    folder: root,
    layer: {},
    configuration: null,
    fix: [],
    offerFixes: false,
    order: null,
    timing: false,
    timeout: 30_000,
  });
  for (const file of spread(files, 0.1)) await checker.check(file);
  const times: number[] = [];
  for (const file of files) {
    const start = processorMilliseconds();
    await checker.check(file);
    times.push(processorMilliseconds() - start);
  }
  return times;
}
