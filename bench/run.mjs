// `npm run bench [-- NAME…]`: runs bench/*.bench.ts one after another, each in a process of its own, prints a table
// and writes .bench/results.json. A benchmark informs and never fails a test run; over a limit it says so.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(BENCH, '..');
const PREFIX = 'assay-bench ';

const wanted = process.argv.slice(2);
const files = fs
  .readdirSync(BENCH)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort();
if (files.length === 0) {
  console.error(`No benchmark is named ${wanted.join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}\n`);
console.log(row('', 'median', 'p95', 'limit', 'ratio'));
const results = [];
for (const file of files) {
  console.log(file.replace('.bench.ts', ''));
  const { records, code, log } = await runBench(path.join(BENCH, file));
  for (const entry of records) results.push({ bench: file.replace('.bench.ts', ''), ...entry });
  if (code !== 0) {
    console.log(log.replaceAll(/^/gm, '    '));
    process.exitCode = 1;
  }
}
const folder = path.join(ROOT, '.bench');
fs.mkdirSync(folder, { recursive: true });
const machine = { node: process.versions.node, cpu: os.cpus()[0]?.model, cores: os.cpus().length };
fs.writeFileSync(path.join(folder, 'results.json'), JSON.stringify({ machine, results }, null, 2));
console.log(`\nwritten to ${path.relative(process.cwd(), path.join(folder, 'results.json'))}`);

function runBench(file) {
  return new Promise((resolve) => {
    const records = [];
    let log = '';
    let rest = '';
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', file], { cwd: ROOT });
    child.stdout.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (!line.startsWith(PREFIX)) {
          log += `${line}\n`;
          continue;
        }
        const entry = JSON.parse(line.slice(PREFIX.length));
        records.push(entry);
        console.log(show(entry));
      }
    });
    child.stderr.on('data', (chunk) => (log += String(chunk)));
    child.on('close', (code) => resolve({ records, code, log }));
  });
}

function show({ name, unit, median, p95, limit }) {
  const number = (value) => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
  if (limit === undefined) return row(name, number(median), number(p95), '', '');
  const ratio = p95 / limit;
  return row(name, number(median), number(p95), number(limit), `${ratio.toFixed(2)}${ratio > 1 ? '  over' : ''}`);
}

function row(name, ...cells) {
  return `  ${name.padEnd(56)}${cells.map((cell) => cell.padStart(12)).join('')}`.trimEnd();
}
