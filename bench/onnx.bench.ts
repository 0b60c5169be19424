// The model inspector on size: files over 2 and 3 GB whose weights are never read, and graphs of 40,000 nodes analysed in full.
// Where Python with onnx is installed (ASSAY_BENCH_PYTHON names it), the same files through onnx.load and onnx.shape_inference.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { analyzeModel } from '../src/onnx/analyze';
import { readModel } from '../src/onnx/reader/readModel';
import { summarize } from '../src/onnx/summary';
import { openRandomAccess } from '../src/worker/nodeRandomAccess';
import { record, residentMegabytes, time } from './harness';
import { deepModel } from './inputs/deepModel';
import { writeSparseModel } from './inputs/sparseModel';

const NODES = 40_000;

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
  try {
    for (const [layers, columns] of [
      [300, 1700],
      [700, 1100],
      [1200, 1100],
    ] as const) {
      const file = path.join(folder, `${layers}.onnx`);
      const size = `${(writeSparseModel(file, layers, columns) / 1e9).toFixed(1)} GB`;
      const summary = async (): Promise<void> => {
        const opened = await openRandomAccess(file);
        const found = summarize(await readModel(opened));
        await opened.close();
        if (found.nodes !== layers || !found.complete) throw new Error(`The summary counts ${found.nodes} nodes.`);
      };
      await time(`${size}, ${layers} layers: read and summarize`, summary, { samples: 20, warmup: 2, limit: 100 });
      peers(`${size}, ${layers} layers`, file);
      fs.rmSync(file);
    }
    record('resident memory after all of it', 'MB', [residentMegabytes()], 150);
    const file = path.join(folder, 'deep.onnx');
    fs.writeFileSync(file, deepModel(NODES));
    const analyse = async (): Promise<void> => {
      const opened = await openRandomAccess(file);
      const found = analyzeModel(await readModel(opened));
      await opened.close();
      if (found.compute.known !== NODES) throw new Error(`${found.compute.known} nodes have a known cost.`);
    };
    await time(`${NODES} nodes: read, shapes, cost, sizes, memory`, analyse, { samples: 5, warmup: 1, limit: 1000 });
    peers(`${NODES} nodes`, file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const SCRIPT = `
import sys, time
import onnx
from onnx import shape_inference
start = time.time()
try:
    model = onnx.load(sys.argv[1])
    print("onnx.load", (time.time() - start) * 1000)
    if len(model.graph.node) > 10000:
        start = time.time()
        shape_inference.infer_shapes(model)
        print("onnx.shape_inference", (time.time() - start) * 1000)
except Exception as error:
    print("failed", type(error).__name__)
`;

/** Records what Python's onnx takes for the same file; says so where it fails or is not there. */
function peers(label: string, file: string): void {
  const python = process.env['ASSAY_BENCH_PYTHON'] ?? 'python3';
  const { stdout, status } = spawnSync(python, ['-c', SCRIPT, file], { encoding: 'utf8' });
  if (status !== 0) {
    console.log(`${label}: no Python with onnx to compare with`);
    return;
  }
  for (const line of stdout.trim().split('\n')) {
    const [tool = '', value = ''] = line.split(' ');
    if (tool === 'failed') console.log(`${label}: onnx.load fails with ${value}`);
    else record(`${label}: ${tool} (Python)`, 'ms', [Number(value)]);
  }
}

void main();
