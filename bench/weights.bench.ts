// Statistics of weights from a warm cache, in processor time: 256 MB of convolutions, of matrices, and of half-precision matrices.
// The limit is 500 MB/s of float32 on one core; half the bytes hold as many weights in float16.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { constantRows } from '../src/onnx/cost/constants';
import { readModel } from '../src/onnx/reader/readModel';
import { weightStatistics } from '../src/onnx/weights/statistics';
import { nodeTensorSource, openRandomAccess } from '../src/worker/nodeRandomAccess';
import { record } from './harness';
import { writeWeightModel, type WeightKind } from './inputs/weightModel';

const MEGABYTES = 256;
const LIMIT_MS = (1000 * MEGABYTES) / 500;
const SAMPLES = 5;

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  try {
    for (const kind of ['Conv', 'MatMul', 'MatMul in float16'] as const) {
      const file = path.join(folder, 'weights.onnx');
      writeWeightModel(file, kind, MEGABYTES * 1e6);
      await measure(
        `${MEGABYTES} MB of ${kind}: common schemes`,
        file,
        kind,
        false,
        kind === 'MatMul in float16' ? undefined : LIMIT_MS,
      );
      await measure(`${MEGABYTES} MB of ${kind}: all schemes`, file, kind, true);
      fs.rmSync(file);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, path: string, kind: WeightKind, all: boolean, limit?: number): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index <= SAMPLES; index++) {
    const file = await openRandomAccess(path);
    const rows = constantRows(await readModel(file));
    const before = process.cpuUsage();
    const found = await weightStatistics(rows, nodeTensorSource(file, ''), { all });
    const { user, system } = process.cpuUsage(before);
    await file.close();
    if (found.weights.length === 0) throw new Error(`No weight of ${kind} was measured.`);
    if (index > 0) times.push((user + system) / 1000);
  }
  record(`${name} (processor time)`, 'ms', times, limit);
}

void main();
