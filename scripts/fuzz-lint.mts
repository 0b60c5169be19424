// The long fuzz run of the linter: damages the scripts and notebooks of folders until the time is over.
//   npx tsx scripts/fuzz-lint.mts SECONDS SEED FOLDER…
// Prints what throws, points outside the text, differs after an edit, does not parse when fixed, or takes more than 2 s of
// processor time for one lint. The seed and round make it again: --round N runs that one alone, --write FILE keeps its text.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfiguration, Settings } from '../src/engine/configuration';
import { damagedUnit, editsOf, faultsOf, watchedLinter } from '../test/support/fuzzLint';
import { noEvidence } from '../test/engine/lint/support';
import { seeded } from '../test/support/damage';

/** Longer texts only take the time of more rounds. */
const MAX_BYTES = 200_000;
/** Rounds of which one asks for fixes, whose proof takes most of the time. */
const FIXES_EVERY = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { round: { type: 'string' }, write: { type: 'string' } },
});
const [seconds = '60', seed = '1', ...folders] = positionals;
const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(py|ipynb)$/.test(name))
      .map((name) => join(folder, name)),
  )
  .filter((path) => statSync(path).isFile() && statSync(path).size <= MAX_BYTES)
  .sort();
const watched = await watchedLinter();
const reading = parseConfiguration('/project/assay.toml', 'select = ["ALL"]', watched.linter.rules);
if (reading === null) throw new Error('The configuration was not read.');
const settings = new Settings(reading.configuration);

const end = Date.now() + Number(seconds) * 1000;
const seen = new Map<string, number>();
let [rounds, refused, bad, slowest] = [0, 0, 0, 0];
const only = values.round === undefined ? null : Number(values.round);
for (let round = only ?? 0; (only === null ? Date.now() < end : round === only) && files.length > 0; round++) {
  const random = seeded(Math.imul(Number(seed) * 1_000_003 + round + 1, 2_654_435_761));
  const path = files[random(files.length)] ?? '';
  rounds++;
  let unit;
  try {
    unit = damagedUnit(path, readFileSync(path, 'utf8'), random);
  } catch (error) {
    // The corpus' own file is no JSON, which is not the round's fault.
    if (!(error instanceof SyntaxError)) throw error;
    continue;
  }
  if (unit === null) {
    refused++;
    continue;
  }
  const edits = editsOf(unit, random);
  if (values.write !== undefined)
    writeFileSync(values.write, JSON.stringify({ path, states: [unit, ...edits] }, null, 1));
  const order = [undefined, 'document', 'execution'][random(3)] as 'document' | 'execution' | undefined;
  const options = { settings, ...(order === undefined ? {} : { order }) };
  const cpu = process.cpuUsage();
  watched.linter.lint(unit, noEvidence, options);
  const taken = process.cpuUsage(cpu).user / 1000;
  watched.thrown.splice(0);
  slowest = Math.max(slowest, taken);
  const faults = faultsOf(watched, unit, edits, noEvidence, options, round % FIXES_EVERY === 0);
  if (taken > 2000) faults.push(`${taken.toFixed(0)} ms of processor time`);
  if (faults.length > 0) bad++;
  for (const fault of faults) {
    const kind = fault.replaceAll(/\d+/g, '0').slice(0, 120);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count <= 3) console.log(`${path} seed ${seed} round ${round}: ${fault}`);
  }
}
console.log(
  `${rounds} damaged texts, ${refused} refused, ${bad} bad, slowest ${slowest.toFixed(0)} ms, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
);
process.exitCode = bad > 0 ? 1 : 0;
