// A folder of scripts and notebooks through the command line of the last build: processor time of a file, and memory.
// `ASSAY_CORPUS=FOLDER npm run bench -- corpus`, or several folders as in PATH; without a folder there is nothing to do.
// Starting, reading and reporting are in the time: 6.7 ms a file are 150 files a second and core.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { record } from './harness';

const CLI = path.resolve(__dirname, '../dist/cli.js');
const LIMIT = 1000 / 150;
const PREFIX = 'usage ';

/** Runs in the command line's process, whose threads it counts as well. */
const REPORT = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('${PREFIX}' + JSON.stringify([(user + system) / 1000, process.resourceUsage().maxRSS / 1024]) + '\\n');
});`;

/** Folders, separated as this system separates paths; each is measured by itself. */
const corpora = (process.env['ASSAY_CORPUS'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
for (const corpus of corpora) {
  const problem = measure(corpus);
  if (problem === null) continue;
  console.error(problem);
  process.exitCode = 1;
}

/** Says in a sentence why a folder cannot be measured; null where it was. */
function measure(corpus: string): string | null {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`, CLI, 'check', corpus, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const line = stderr.split('\n').findLast((one) => one.startsWith(PREFIX));
  if (line === undefined || stdout === '') return `${corpus} was not checked: ${stderr.split(PREFIX)[0]?.trim() ?? ''}`;
  // SAFETY: written by the two texts above, and by the JSON format of the command line.
  const [processor, peak] = JSON.parse(line.slice(PREFIX.length)) as [number, number];
  const { files } = JSON.parse(stdout) as { readonly files: number };
  if (files === 0) return `${corpus} is not there, or holds no script and no notebook: nothing to measure.`;
  const name = path.basename(corpus);
  record(`${name}: ${files} files through the command line, each`, 'ms', [processor / files], LIMIT);
  record(`${name}: memory at most`, 'MB', [peak]);
  return null;
}
