// How soon the evidence of a large project is there: 20,000 files in git, 2,000 of them `.dvc` pointers.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvidence, type ProjectEvidence } from '../src/engine/evidence/collector';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';
import { record, time } from './harness';

const FILES = 20_000;
const POINTERS = 2_000;
const FOLDERS = 200;
/** Questions that one unit asks. */
const INPUTS = 10;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'assay-bench-'))).replaceAll('\\', '/');
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
const csv = (index: number) => `id,sex,age,amount\n${index},F,30,1.5\n`;
const pointer = (index: number, text: string) =>
  `outs:\n- md5: ${createHash('md5').update(text).digest('hex')}\n  size: ${text.length}\n  hash: md5\n  path: ${index}.csv\n`;

function build(): void {
  git('init', '-q');
  mkdirSync(`${root}/.dvc`);
  writeFileSync(`${root}/.dvc/config`, '[core]\n    remote = store\n[\'remote "store"\']\n    url = s3://bucket\n');
  writeFileSync(`${root}/requirements.txt`, 'pandas==2.2.0\nscikit-learn\n');
  for (let folder = 0; folder < FOLDERS; folder++) {
    mkdirSync(`${root}/data/${folder}`, { recursive: true });
    mkdirSync(`${root}/src/p${folder}`, { recursive: true });
    let ignored = '';
    for (let i = 0; i < POINTERS / FOLDERS; i++) {
      const text = csv(i);
      writeFileSync(`${root}/data/${folder}/${i}.csv`, text);
      writeFileSync(`${root}/data/${folder}/${i}.csv.dvc`, pointer(i, text));
      ignored += `/${i}.csv\n`;
    }
    writeFileSync(`${root}/data/${folder}/.gitignore`, ignored);
    for (let i = 0; i < (FILES - 2 * POINTERS - FOLDERS) / FOLDERS; i++) {
      writeFileSync(`${root}/src/p${folder}/m${i}.${i % 4 === 0 ? 'py' : 'txt'}`, `value = ${i}\n`.repeat(20));
    }
  }
  git('add', '.');
}

/** What one unit asks: versions and columns of its inputs, one of them in no repository, and its project. */
function ask(evidence: ProjectEvidence): void {
  for (let i = 0; i < INPUTS; i++) {
    evidence.dataVersion(`${root}/data/${i}/1.csv`);
    evidence.dataColumns(`${root}/data/${i}/1.csv`);
  }
  evidence.dataVersion(`${root}/scratch.csv`);
  evidence.resolve('data/3/1.csv', `${root}/src/p3/m0.py`);
  evidence.project(`${root}/src/p3/m0.py`);
}

async function main(): Promise<void> {
  build();
  writeFileSync(`${root}/scratch.csv`, csv(1));
  const firsts: number[] = [];
  const alls: number[] = [];
  for (let i = 0; i < 5; i++) {
    const evidence = createEvidence({ fs: nodeFileSystem, roots: [root] });
    const start = performance.now();
    evidence.dataVersion(`${root}/data/3/1.csv`);
    await evidence.settle();
    firsts.push(performance.now() - start);
    ask(evidence);
    await evidence.settle();
    alls.push(performance.now() - start);
  }
  record('first answer about a file that DVC tracks', 'ms', firsts, 1000);
  record('all answers of a unit, one about an untracked file', 'ms', alls, 1000);

  const evidence = createEvidence({ fs: nodeFileSystem, roots: [root] });
  ask(evidence);
  await evidence.settle();
  await time('a unit asks again after a keystroke', () => ask(evidence), { samples: 200, limit: 5 });
  await time(
    'a pointer is written',
    async (index) => {
      const path = `${root}/data/${index % 10}/1.csv.dvc`;
      writeFileSync(path, pointer(1, csv(index)));
      evidence.invalidate([path]);
      await evidence.settle();
    },
    { samples: 100, limit: 5 },
  );
  await time(
    'a module is written',
    async (index) => {
      const path = `${root}/src/p${index % 10}/m0.py`;
      writeFileSync(path, `value = ${index}\n`);
      evidence.invalidate([path]);
      await evidence.settle();
    },
    { samples: 100, limit: 5 },
  );
  rmSync(root, { recursive: true, force: true });
}

void main();
