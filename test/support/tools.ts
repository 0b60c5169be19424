// Tools of other projects that some tests compare with; a test that needs one that is not here skips and says so.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Context } from 'mocha';

const known = new Map<string, boolean>();

function hasTool(command: string, ...args: string[]): boolean {
  const key = [command, ...args].join(' ');
  let found = known.get(key);
  if (found === undefined) {
    found = spawnSync(command, args.length === 0 ? ['--version'] : args, { stdio: 'ignore' }).status === 0;
    known.set(key, found);
  }
  return found;
}

/** Skips the running test where a tool is not installed. */
export function needsTool(context: Context, command: string, ...args: string[]): void {
  if (hasTool(command, ...args)) return;
  console.log(`      skipped: ${[command, ...args].join(' ')} is not installed`);
  context.skip();
}

/** A folder for one test, with helpers to fill it; `/`-separated. */
export class Sandbox {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'assay-'))).replaceAll('\\', '/');

  path(...parts: string[]): string {
    return [this.root, ...parts].join('/');
  }

  write(path: string, content: string | Uint8Array): string {
    const absolute = this.path(path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    return absolute;
  }

  /** Runs a command in the folder, or one below it, with a git identity and without the user's own configuration. */
  run(command: string, args: readonly string[], folder = '.'): string {
    return execFileSync(command, args, {
      cwd: this.path(folder),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@example.org',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@example.org',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_LFS_SKIP_PUSH: '1',
        DVC_NO_ANALYTICS: '1',
        HOME: this.root,
      },
    });
  }

  git(...args: string[]): string {
    return this.run('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args]);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
