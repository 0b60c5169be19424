// Starting other programs, the same way on Linux, macOS and Windows.
import { spawn } from 'node:child_process';

const WINDOWS = process.platform === 'win32';

/**
 * Runs a program to its end and keeps what it printed (both streams, in the order of arrival).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where the program could not be started.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const keep = (chunk) => (output += String(chunk));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** As `run`, but a failure is an error that shows the end of what the program printed. */
export async function must(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-25).join('\n');
    throw new Error(`\`${[command, ...args].join(' ')}\` ended with status ${code}:\n${tail}`);
  }
  return output;
}

/** npm of the running Node; npm's own path is known where npm started us, and needs no shell then. */
export function npm(args, options = {}) {
  const entry = process.env.npm_execpath;
  if (entry !== undefined && /npm-cli\.c?js$/.test(entry)) {
    return must(process.execPath, [entry, ...args], options);
  }
  return must(WINDOWS ? 'npm.cmd' : 'npm', args, { ...options, shell: WINDOWS });
}

/** `12.3 s` since `start` (of `performance.now()`). */
export function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
