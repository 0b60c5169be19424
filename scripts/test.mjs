// `npm test`: installs what is not there, runs every check of the project, and ends with `N passed, N failed`.
//   node scripts/test.mjs [--only NAME[,NAME…]]
// A stage that fails shows its output and the others go on. Only Node's own modules are used up here,
// since a fresh clone has no others.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installDependencies, requireNode } from './host/dependencies.mjs';
import { run, seconds } from './host/run.mjs';
import { runStages } from './host/stages.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (file) => path.join(ROOT, 'node_modules', file);

/** A Node program of the project as a stage; its counts come from mocha's last lines, else it counts as one. */
const program = (args, env = {}) => ({
  run: async () => {
    const { code, output } = await run(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    });
    return { output, ...counts(code, output) };
  },
});

const mocha = (args, env) => program([bin('mocha/bin/mocha.js'), '--reporter', 'dot', ...args], env);
const inHost = (...args) => program(['--import', 'tsx', 'test/host/server.ts', ...args]);

/** In the order in which they start; two run at once, and `after` names those that must have succeeded. */
const STAGES = [
  { name: 'build', title: 'build, size budgets', ...program(['esbuild.js']) },
  { name: 'host', title: 'VS Code and Chromium installed', hidden: true, run: installHosts },
  {
    name: 'generated',
    title: 'generated files are up to date',
    ...program(['--import', 'tsx', 'scripts/generate.mjs', '--check']),
  },
  { name: 'types', title: 'types', ...program([bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']) },
  { name: 'unit', title: 'unit tests', after: ['build'], ...mocha([]) },
  { name: 'extension', title: 'extension tests, VS Code 1.139', after: ['build', 'host'], ...inHost() },
  {
    name: 'extension-oldest',
    title: 'extension tests, VS Code 1.100',
    after: ['build', 'host'],
    ...inHost('--version', 'oldest'),
  },
  {
    name: 'extension-web',
    title: 'extension tests, web extension host',
    after: ['build', 'host'],
    ...inHost('--web'),
  },
  {
    name: 'interface',
    title: 'interface tests (Playwright)',
    after: ['build', 'host'],
    ...mocha(['--config', 'test/e2e/.mocharc.json', '--ignore', 'test/e2e/package.spec.ts']),
  },
  {
    name: 'package',
    title: 'the package installed and used',
    after: ['build', 'host'],
    ...mocha(['--config', 'test/e2e/package.mocharc.json']),
  },
  {
    name: 'lint',
    title: 'eslint',
    ...program([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  },
  {
    name: 'format',
    title: 'prettier',
    ...program([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  },
];

/** Both VS Codes and a browser, while other stages use the processor. */
async function installHosts() {
  const [{ installHost }, { ensureChromium }] = await Promise.all([
    import('./host/install.mjs'),
    import('./host/chromium.mjs'),
  ]);
  const lines = [];
  const say = (line) => lines.push(line);
  const outcomes = await Promise.allSettled([
    installHost('current', say).then(() => installHost('oldest', say)),
    ensureChromium(say),
  ]);
  const problems = outcomes.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  for (const line of lines) console.log(`  ${line}`);
  return { output: problems.join('\n'), passed: 0, failed: problems.length, skipped: 0 };
}

function counts(code, output) {
  const count = (word) => {
    const found = [...output.matchAll(new RegExp(`^ *(\\d+) ${word}\\b`, 'gm'))].at(-1);
    return found ? Number(found[1]) : 0;
  };
  const [passed, failed, skipped] = ['passing', 'failing', 'pending'].map(count);
  if (passed + failed + skipped === 0) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
requireNode(ROOT);
const start = performance.now();
let total;
try {
  await installDependencies(ROOT, (line) => console.log(`  ${line}`));
  const only = values.only?.split(',').map((name) => name.trim());
  const unknown = only?.filter((name) => !STAGES.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`No stage is named ${unknown.join(', ')}; there are ${STAGES.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  total = await runStages(STAGES, only, Math.min(2, os.availableParallelism()));
} catch (error) {
  console.error(error.message);
  total = { passed: 0, failed: 1 };
}
console.log(`all of it took ${seconds(start)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
