// The model inspector on size: files over 2 and 3 GB whose weights are never read, and graphs of 40,000 nodes analysed in full.
// Where Python with onnx is installed (ASSAY_BENCH_PYTHON names it), the same files through onnx.load, onnx.shape_inference and ONNX
// Runtime's usability checker; where Netron is (ASSAY_BENCH_NETRON names the `netron` folder of its Python package), through its loader.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { overviewOf } from '../src/inspector/overview';
import { Remembered, type Stamp } from '../src/inspector/remembered';
import { analyzeModel } from '../src/onnx/analyze';
import { inspection } from '../src/onnx/inspection';
import { readModel } from '../src/onnx/reader/readModel';
import { modelReport } from '../src/onnx/report';
import { RUNTIMES } from '../src/onnx/runtimes/catalogue';
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
      const own = await time(`${size}, ${layers} layers: read and summarize`, summary, {
        samples: 20,
        warmup: 2,
        limit: 100,
      });
      peers(`${size}, ${layers} layers`, file, own.median);
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
    const whole = await time(`${NODES} nodes: read, shapes, cost, sizes, memory`, analyse, {
      samples: 5,
      warmup: 1,
      limit: 1000,
    });
    await processorTime(`${NODES} nodes: the same`, analyse);
    peers(`${NODES} nodes`, file, whole.median);
    await panel(file);
    await reopening(file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time, which other work on the machine disturbs less. */
async function processorTime(name: string, step: () => Promise<void>): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < 5; index++) {
    const before = process.cpuUsage();
    await step();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  record(`${name} (processor time)`, 'ms', times);
}

/** All that the inspector shows: beside the above readiness, forecasts, and each node judged for each runtime. */
async function panel(file: string): Promise<void> {
  const step = async (): Promise<void> => {
    const opened = await openRandomAccess(file);
    const analysis = analyzeModel(await readModel(opened));
    await opened.close();
    const { runtimes } = inspection(analysis, modelReport(analysis), '');
    if (runtimes.length !== RUNTIMES.length) throw new Error(`${runtimes.length} runtimes were asked.`);
  };
  const name = `${NODES} nodes: all that the inspector shows, ${RUNTIMES.length} runtimes included`;
  await time(name, step, { samples: 5, warmup: 1, limit: 2000 });
  await processorTime(`${NODES} nodes: the same`, step);
}

/** What the inspector does when an unchanged model is opened again: it looks at the file's stamp and has the rest. */
async function reopening(file: string): Promise<void> {
  const opened = await openRandomAccess(file);
  const analysis = analyzeModel(await readModel(opened));
  await opened.close();
  const remembered = new Remembered();
  const stampOf = (): Stamp => {
    const { mtimeMs, size } = fs.statSync(file);
    return { mtime: mtimeMs, size };
  };
  remembered.set(file, stampOf(), inspection(analysis, modelReport(analysis), ''));
  const open = (): void => {
    const found = remembered.get(file, stampOf());
    if (found === undefined) throw new Error('The model was not remembered.');
    // What the page is sent.
    structuredClone(overviewOf(found));
  };
  await time(`${NODES} nodes: opened again unchanged`, open, { samples: 50, limit: 20 });
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
        import logging
        from onnxruntime.tools.mobile_helpers import usability_checker
        import pathlib
        logger = logging.getLogger("quiet")
        logger.setLevel(logging.CRITICAL)
        start = time.time()
        usability_checker.analyze_model(pathlib.Path(sys.argv[1]), skip_optimize=True, logger=logger)
        print("usability-checker", (time.time() - start) * 1000)
except ImportError:
    pass
except Exception as error:
    print("failed", type(error).__name__)
`;

/** Records what Python's onnx takes for the same file; says so where it fails or is not there. */
function peers(label: string, file: string, own: number): void {
  netron(label, file, own);
  const python = process.env['ASSAY_BENCH_PYTHON'] ?? 'python3';
  const { stdout, status } = spawnSync(python, ['-c', SCRIPT, file], { encoding: 'utf8' });
  if (status !== 0) {
    console.log(`${label}: no Python with onnx to compare with`);
    return;
  }
  for (const line of stdout.trim().split('\n')) {
    const [tool = '', value = ''] = line.split(' ');
    if (tool === 'failed') console.log(`${label}: onnx.load fails with ${value}`);
    else {
      record(`${label}: ${tool} (Python)`, 'ms', [Number(value)]);
      console.log(`${label}: ${tool} takes ${(Number(value) / own).toFixed(1)} times as long as Assay`);
    }
  }
}

function netron(label: string, file: string, own: number): void {
  const folder = process.env['ASSAY_BENCH_NETRON'];
  if (folder === undefined) return;
  const script = path.join(__dirname, 'peers/netron.mjs');
  const { stdout } = spawnSync(process.execPath, [script, folder, file], { encoding: 'utf8' });
  const [tool = '', value = '', ...rest] = stdout.trim().split(' ');
  if (tool !== 'netron') {
    console.log(`${label}: Netron's loader fails (${[value, ...rest].join(' ')})`);
    return;
  }
  record(`${label}: Netron's loader`, 'ms', [Number(value)]);
  console.log(`${label}: Netron's loader takes ${(Number(value) / own).toFixed(1)} times as long as Assay`);
}

void main();
