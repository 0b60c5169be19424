// A copy of examples/ as a git repository of its own, for tests that edit, save and look at data versions.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const EXAMPLES = path.resolve(__dirname, '../../examples');

export interface ScratchProject {
  readonly folder: string;
  remove(): void;
}

export function scratchProject(): ScratchProject {
  const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'assay-project-')));
  const folder = path.join(scratch, 'examples');
  fs.mkdirSync(folder);
  if (fs.existsSync(EXAMPLES)) fs.cpSync(EXAMPLES, folder, { recursive: true });
  const identity = ['-c', 'user.name=Assay tests', '-c', 'user.email=tests@localhost', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'Examples');
  return { folder, remove: () => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
