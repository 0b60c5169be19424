// CPython's own parser, where python3 is on the machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `ASSAY_TEST_PYTHON` names another interpreter than the one on the PATH. */
export const PYTHON = process.env.ASSAY_TEST_PYTHON ?? 'python3';

export interface DumpRequest {
  readonly text: string;
  readonly positions: boolean;
}

/** Version such as `[3, 11]`; undefined where python3 is not found. */
export function pythonVersion(): readonly [number, number] | undefined {
  const run = spawnSync(PYTHON, ['-c', 'import sys; print(*sys.version_info[:2])'], { encoding: 'utf8' });
  const [major, minor] = run.status === 0 ? run.stdout.trim().split(' ').map(Number) : [];
  return major === undefined || minor === undefined ? undefined : [major, minor];
}

/** Dumped statements for each text; null where CPython does not parse it. */
export function cpythonDumps(requests: readonly DumpRequest[]): (readonly string[] | null)[] {
  const script = join(process.cwd(), 'test/support/dump_ast.py');
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const run = spawnSync(PYTHON, [script], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly string[] | null);
}
