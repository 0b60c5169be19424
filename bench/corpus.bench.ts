// A folder of scripts and notebooks through the command line of the last build: processor time of a file, and memory.
// `ASSAY_CORPUS=FOLDER npm run bench -- corpus`; without a folder there is nothing to do. Starting, reading and reporting
// are in the time: 6.7 ms a file are 150 files a second and core.
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

const corpus = process.env['ASSAY_CORPUS'] ?? '';
if (corpus !== '') {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`, CLI, 'check', corpus, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const line = stderr.split('\n').findLast((one) => one.startsWith(PREFIX));
  if (line === undefined) throw new Error(stderr);
  // SAFETY: written by the two texts above, and by the JSON format of the command line.
  const [processor, peak] = JSON.parse(line.slice(PREFIX.length)) as [number, number];
  const { files } = JSON.parse(stdout) as { readonly files: number };
  record(`${files} files through the command line, each`, 'ms', [processor / files], LIMIT);
  record('memory at most', 'MB', [peak]);
}
