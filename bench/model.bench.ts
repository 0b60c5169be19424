// The summary of a model over 2 GiB: time of a whole inspection, and the memory of a process that does nothing else.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspectModel } from '../src/onnx/report';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';
import { openRandomAccess } from '../src/worker/nodeRandomAccess';
import { record, residentMegabytes, time } from './harness';
import { writeSparseModel } from './inputs/sparseModel';

const LAYERS = 512;
const COLUMNS = 1100;

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  try {
    const file = path.join(folder, 'large.onnx');
    const bytes = writeSparseModel(file, LAYERS, COLUMNS);
    const inspect = async (): Promise<void> => {
      const opened = await openRandomAccess(file);
      const report = await inspectModel(opened, { folder, files: nodeFileSystem });
      await opened.close();
      if (report.nodes !== LAYERS) throw new Error(`The summary counts ${report.nodes} nodes, not ${LAYERS}.`);
    };
    const size = `${(bytes / 1e9).toFixed(1)} GB`;
    await time(`${size} model, ${LAYERS} layers: first summary`, inspect, { samples: 1, warmup: 0, limit: 100 });
    await time(`${size} model, ${LAYERS} layers: summary`, inspect, { samples: 30, warmup: 3, limit: 100 });
    record('resident memory after all of it', 'MB', [residentMegabytes()], 150);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void main();
