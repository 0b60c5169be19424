// From a keystroke to findings, in the worker that the editor uses: the bundle of the last build, warm, one edit at a time.
// "in the worker" is the engine's own time; "there and back" adds both messages. The files that the code names do not exist.
import path from 'node:path';
import { standardConfiguration } from '../src/engine/configuration';
import type { SourceUnit } from '../src/engine/python/unit';
import { EngineClient } from '../src/worker/client';
import { openThread } from '../src/worker/nodePort';
import { record } from './harness';
import { notebook, script, withKeystroke } from './inputs/pythonUnits';

const WORKER = path.resolve(__dirname, '../dist/engine.worker.js');
const WARMUP = 20;
const EDITS = 200;
/** By then V8 has compiled for speed what a keystroke runs: so many are typed in a minute or two. */
const SETTLED = 300;
const configuration = standardConfiguration('/bench');

async function main(): Promise<void> {
  const client = new EngineClient({
    openPort: () => openThread(WORKER),
    start: () => Promise.resolve({ wasm: null, roots: ['/bench'] }),
    files: null,
    onUpdate: () => undefined,
    onTrouble: (message) => console.log(message),
    timeout: 60_000,
  });
  let version = 0;
  const lint = async (unit: SourceUnit) => {
    const start = performance.now();
    const linted = await client.lint({ unit, version: ++version, configuration, timing: true });
    if (linted === null) throw new Error('The worker gave no result.');
    return { linted, elapsed: performance.now() - start };
  };

  /** Types into one cell and records the times of `EDITS` keystrokes, soon after the first ones and later. */
  const type = async (name: string, unit: SourceUnit, cell: number, limit: number): Promise<void> => {
    const first = await lint(unit);
    record(`${name}: first lint`, 'ms', [first.elapsed]);
    const inWorker: number[] = [];
    const later: number[] = [];
    const roundTrip: number[] = [];
    const steps = new Map<string, number[]>();
    let findings = 0;
    for (let edit = 0; edit < SETTLED + EDITS; edit++) {
      const { linted, elapsed } = await lint(withKeystroke(unit, cell, edit));
      if (edit >= SETTLED) later.push(linted.milliseconds);
      if (edit < WARMUP || edit >= WARMUP + EDITS) continue;
      inWorker.push(linted.milliseconds);
      roundTrip.push(elapsed);
      findings = linted.result.findings.length;
      for (const [step, times] of Object.entries(groupSteps(linted.result.timings ?? {}))) {
        steps.set(step, [...(steps.get(step) ?? []), times]);
      }
    }
    for (const [step, times] of steps) record(`${name}: ${step}`, 'ms', times);
    record(`${name}: in the worker, ${findings} findings`, 'ms', inWorker, limit);
    record(`${name}: there and back`, 'ms', roundTrip, limit);
    record(`${name}: in the worker, after ${SETTLED} keystrokes`, 'ms', later, limit);
  };

  const longScript = script(1000);
  const longNotebook = notebook(200);
  await type('1,000-line script', longScript, 0, 50);
  await type('200-cell notebook, first code', longNotebook, 2, 100);
  await type('200-cell notebook, last code', longNotebook, 199, 100);

  client.dispose();
}

/** The rules together, beside the other steps. */
function groupSteps(timings: Readonly<Record<string, number>>): Record<string, number> {
  const grouped: Record<string, number> = {};
  for (const [step, milliseconds] of Object.entries(timings)) {
    const name = /^[A-Z]{3}\d{3}$/.test(step) ? 'rules' : step;
    grouped[name] = (grouped[name] ?? 0) + milliseconds;
  }
  return grouped;
}

void main();
