// The long fuzz run of the model reader and analysis: mutates every model of a folder until the time is over.
//   npx tsx scripts/fuzz-onnx.mts FOLDER [SECONDS] [SEED]
// Prints each case that throws, takes more than 2 s, or more than 300 MB; the seed and round make it again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeModel } from '../src/onnx/analyze';
import { inspection } from '../src/onnx/inspection';
import { modelReport } from '../src/onnx/report';
import { memoryFile } from '../src/onnx/reader/memoryFile';
import { readModel } from '../src/onnx/reader/readModel';
import { mutate, seeded } from '../test/onnx/support/fuzz';

const [folder = '.', seconds = '60', seed = '1'] = process.argv.slice(2);
const models = readdirSync(folder)
  .filter((name) => name.endsWith('.onnx'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
const end = Date.now() + Number(seconds) * 1000;
let [rounds, refused, bad, slowest] = [0, 0, 0, 0];
while (Date.now() < end && models.length > 0) {
  const model = models[rounds % models.length];
  if (model === undefined) break;
  const bytes = mutate(model.bytes, seeded(Number(seed) * 1_000_003 + rounds));
  const cpu = process.cpuUsage();
  try {
    const analysis = analyzeModel(await readModel(memoryFile(bytes)));
    JSON.stringify(inspection(analysis, modelReport(analysis), ''));
  } catch (error) {
    if (error instanceof Error && error.name === 'ModelError') refused++;
    else {
      bad++;
      console.log(
        `${model.name} seed ${seed} round ${rounds}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  const taken = process.cpuUsage(cpu).user / 1000;
  slowest = Math.max(slowest, taken);
  if (taken > 2000) {
    bad++;
    console.log(`${model.name} seed ${seed} round ${rounds}: ${taken.toFixed(0)} ms of processor time`);
  }
  rounds++;
}
console.log(
  `${rounds} damaged models, ${refused} refused, ${bad} bad, slowest ${slowest.toFixed(0)} ms, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
);
process.exitCode = bad > 0 ? 1 : 0;
