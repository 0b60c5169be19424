// All rules over a corpus: `npm run ruling -- DIRECTORY… [--out FILE] [--select RULES] [--compare OLD.json]`
// writes counts, findings, times, memory and crashes as JSON; `--sample CODE --number N` prints findings to read by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { normalizePath, relativePath } from '../src/base/paths';
import { FileChecker, type CheckOptions } from '../src/cli/checkFile';
import { discover } from '../src/cli/discover';
import { worldOf } from '../src/cli/machine';
import type { FileReport } from '../src/cli/report';
import { createEngine } from '../src/engine/engine';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';
import { compareRulings } from './ruling/compare';
import { countRules, type Ruling, type RuledFile } from './ruling/ruling';
import { printSample } from './ruling/sample';

const require = createRequire(__filename);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      select: { type: 'string' },
      compare: { type: 'string' },
      sample: { type: 'string' },
      number: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      order: { type: 'string', default: 'both' },
    },
  });
  if (positionals.length === 0) {
    console.error(
      'Usage: npm run ruling -- DIRECTORY… [--out FILE] [--select RULES] [--compare OLD.json] [--sample CODE --number N]',
    );
    process.exitCode = 2;
    return;
  }
  const roots = positionals.map((name) => normalizePath(resolve(name)));
  const select = values.sample ?? values.select;
  const ruling = await rule(
    roots,
    select?.split(','),
    values.order === 'execution' || values.order === 'document' ? values.order : null,
  );
  if (values.sample !== undefined) {
    await printSample(ruling, roots, values.sample, Number(values.number), Number(values.seed));
    return;
  }
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(ruling, null, 1)}\n`);
  printRuling(ruling);
  if (values.compare !== undefined) {
    // SAFETY: a file that an earlier run wrote.
    console.log(compareRulings(JSON.parse(readFileSync(values.compare, 'utf8')) as Ruling, ruling));
  }
  if (ruling.crashes.length > 0) process.exitCode = 1;
}

async function rule(
  roots: readonly string[],
  select: readonly string[] | undefined,
  order: CheckOptions['order'],
): Promise<Ruling> {
  const wasm = (name: string): Uint8Array => readFileSync(name);
  const linter = await createEngine({
    runtimeWasm: wasm(resolve(dirname(require.resolve('web-tree-sitter')), 'web-tree-sitter.wasm')),
    grammarWasm: wasm(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  });
  const options: CheckOptions = {
    folder: roots.length === 1 ? (roots[0] ?? '/') : '/',
    // What the corpus' own projects configure is not asked: every rule runs everywhere.
    layer: { select: select ?? ['ALL'], ignore: [], severity: {}, exclude: [], 'per-file-ignores': {} },
    configuration: null,
    fix: [],
    offerFixes: false,
    order,
    timing: true,
    timeout: 60_000,
  };
  const files: Record<string, RuledFile> = {};
  const milliseconds: Record<string, number> = {};
  const crashes: { path: string; message: string }[] = [];
  const unreadable: { path: string; message: string }[] = [];
  let peak = 0;
  let done = 0;
  const start = performance.now();
  const startProcessor = processorMilliseconds();
  for (const root of roots) {
    const checker = new FileChecker(worldOf(linter, [root]), options);
    const found = await discover(nodeFileSystem, [root]);
    for (const path of found.files) {
      const before = processorMilliseconds();
      const report = await checker.check(path);
      const shown = roots.length === 1 ? relativePath(root, path) : path;
      files[shown] = ruledFile(report, processorMilliseconds() - before);
      for (const [step, ms] of Object.entries(report.timings)) milliseconds[step] = (milliseconds[step] ?? 0) + ms;
      if (report.error?.startsWith('Could not be checked') === true)
        crashes.push({ path: shown, message: report.error });
      else if (report.error !== null) unreadable.push({ path: shown, message: report.error });
      for (const { kind, message } of report.notices)
        if (kind === 'rule-failed') crashes.push({ path: shown, message });
      if (++done % 200 === 0) {
        peak = Math.max(peak, process.memoryUsage().rss);
        process.stderr.write(`${done} files, ${Math.round(peak / 2 ** 20)} MB\n`);
      }
    }
  }
  peak = Math.max(peak, process.memoryUsage().rss);
  return {
    made: new Date().toISOString(),
    count: done,
    rules: countRules(files),
    files,
    milliseconds: Object.fromEntries(Object.entries(milliseconds).map(([step, ms]) => [step, Math.round(ms)])),
    total: Math.round(performance.now() - start),
    processor: Math.round(processorMilliseconds() - startProcessor),
    peakBytes: peak,
    crashes,
    unreadable,
  };
}

/** Time on a processor, which a busy machine does not lengthen as it does the time on the clock. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function ruledFile(report: FileReport, milliseconds: number): RuledFile {
  return {
    milliseconds: Math.round(milliseconds * 10) / 10,
    notices: report.notices.length,
    findings: report.findings.map(({ code, severity, cell, line, message }) => ({
      code,
      severity,
      cell,
      line,
      message,
    })),
  };
}

function printRuling(ruling: Ruling): void {
  console.log(
    `${ruling.count} files in ${(ruling.total / 1000).toFixed(1)} s, ${(ruling.processor / 1000).toFixed(1)} s of processor: ${((1000 * ruling.count) / ruling.processor).toFixed(0)} a second and core`,
  );
  console.log(
    `${Math.round(ruling.peakBytes / 2 ** 20)} MB at most; ${ruling.crashes.length} crashes; ${ruling.unreadable.length} not readable`,
  );
  for (const { path, message } of ruling.crashes.slice(0, 10)) console.log(`  ${path}: ${message}`);
  for (const [code, { findings, files }] of Object.entries(ruling.rules)) {
    console.log(`${String(findings).padStart(7)} in ${String(files).padStart(5)} files  ${code}`);
  }
  const slowest = Object.entries(ruling.files).sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
  for (const [path, { milliseconds }] of slowest.slice(0, 5))
    console.log(`${milliseconds.toFixed(0).padStart(7)} ms  ${path}`);
  for (const [step, ms] of Object.entries(ruling.milliseconds)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)) {
    console.log(`${String(ms).padStart(7)} ms  ${step}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
