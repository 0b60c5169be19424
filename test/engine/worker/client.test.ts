// The bundled worker in a real thread, through the client that every host uses.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { normalizePath } from '../../../src/base/paths';
import { standardConfiguration } from '../../../src/engine/configuration';
import type { SourceUnit } from '../../../src/engine/python/unit';
import { EngineClient, type ClientOptions, type LintJob } from '../../../src/worker/client';
import type { Linted, Port } from '../../../src/worker/protocol';
import { parserBinaries } from '../../support/engine';
import { MemoryFileSystem } from '../../support/memoryFileSystem';
import { percentNotebook, scriptUnit } from '../../support/units';

const ROOT = path.join(__dirname, '../../..');
const BUNDLE = path.join(ROOT, 'dist/engine.worker.js');
const LEAK = [
  'import pandas as pd',
  'from sklearn.preprocessing import StandardScaler',
  'from sklearn.model_selection import train_test_split',
  'from sklearn.linear_model import LogisticRegression',
  "df = pd.read_csv('data/train.csv')",
  "y = df.pop('y')",
  'train, test, y_train, y_test = train_test_split(df, y)',
  'scaler = StandardScaler().fit(train)',
  'model = LogisticRegression().fit(scaler.transform(train), y_train)',
  'model.score(scaler.fit_transform(test), y_test)',
  '',
].join('\n');
const HANGS = '/repo/hang.py';

/** Loads a bundle in a thread; on the text of `HANGS` the thread never comes back. */
function hangingThread(load: string): Port {
  const script = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', (message) => { if (message?.unit?.path === ${JSON.stringify(HANGS)}) for (;;); });
    ${load}`;
  const worker = new Worker(script, { eval: true });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onFailure: (listener) => void worker.on('error', listener),
    terminate: () => void worker.terminate(),
  };
}

const nodeThread = (): Port => hangingThread(`require(${JSON.stringify(BUNDLE)});`);

/** The browser's bundle, with as much of a web worker's global scope as it uses. */
const webThread = (): Port =>
  hangingThread(`
    const { readFileSync } = require('node:fs');
    const { runInThisContext } = require('node:vm');
    globalThis.postMessage = (message) => parentPort.postMessage(message);
    globalThis.addEventListener = (_, listener) => parentPort.on('message', (data) => listener({ data }));
    for (const part of ['tables', 'base', 'rules', 'later', 'yaml', 'worker']) {
      const name = '/engine.' + part + '.js';
      runInThisContext(readFileSync(${JSON.stringify(path.join(ROOT, 'dist/web'))} + name, 'utf8'));
    }`);

describe('the engine in a worker', () => {
  const clients: EngineClient[] = [];
  before(() => {
    if (!existsSync(BUNDLE)) execFileSync(process.execPath, ['esbuild.js'], { cwd: ROOT, stdio: 'ignore' });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });

  const open = (options: Partial<ClientOptions> = {}): EngineClient => {
    const client = new EngineClient({
      openPort: nodeThread,
      start: () => Promise.resolve({ wasm: parserBinaries(), roots: ['/repo'] }),
      files: null,
      onUpdate: () => undefined,
      ...options,
    });
    clients.push(client);
    return client;
  };
  const job = (unit: SourceUnit, version = 1): LintJob => ({
    unit,
    version,
    configuration: { ...standardConfiguration('/repo'), layer: { select: ['LKG002', 'ASY'] } },
  });
  const codes = (linted: Linted | null): string[] | null => linted && linted.result.findings.map(({ code }) => code);

  it('lints, fixes and silences', async () => {
    const client = open();
    const unit = scriptUnit(LEAK);
    assert.deepEqual(codes(await client.lint(job(unit))), ['LKG002']);
    const [fix] = await client.fixes(unit.path, 1, 0);
    assert.equal(fix?.safety, 'safe');
    const all = await client.fixAll(unit.path, 1, ['safe']);
    assert.equal(all.fixed.length, 1);
    assert.deepEqual(all.edits, fix.edits.length === 1 ? all.edits : []);
    const edit = await client.ignoreEdit(unit.path, 1, 0, 'line', 'why');
    assert.equal(edit?.kind === 'replace' ? edit.text : null, '  # assay: ignore[LKG002] why');
    assert.deepEqual(await client.fixes(unit.path, 7, 0), [], 'the unit has no such version');
  });

  it('is sent only the cells that changed', async () => {
    const sent: unknown[] = [];
    const client = open({
      openPort: () => {
        const port = nodeThread();
        return {
          ...port,
          post: (message) => {
            sent.push(message);
            port.post(message);
          },
        };
      },
    });
    const unit = percentNotebook(`# %%\nx = 1\n# %%\n${LEAK}`);
    const [first, second] = unit.cells;
    assert.ok(first !== undefined && second !== undefined);
    await client.lint(job(unit));
    const edited = { ...unit, cells: [{ ...first, text: 'x = 2' }, second] };
    assert.deepEqual(codes(await client.lint(job(edited, 2))), ['LKG002']);
    const swapped = { ...unit, cells: [{ ...second, index: 0 }] };
    assert.deepEqual(codes(await client.lint(job(swapped, 3))), ['LKG002']);
    assert.deepEqual(
      sent.flatMap((message) => {
        const { unit: part } = message as { unit?: { cells: unknown[] } };
        return part === undefined ? [] : [part.cells.map((cell) => typeof cell)];
      }),
      [['object', 'object'], ['object', 'number'], ['object']],
    );
  });

  it('gives the last of several versions, and none that was cancelled', async () => {
    const client = open();
    const results = await Promise.all([1, 2, 3].map((version) => client.lint(job(scriptUnit(LEAK), version))));
    assert.deepEqual(
      results.map((linted) => linted?.version ?? null),
      [null, null, 3],
    );
    const listeners: (() => void)[] = [];
    const token = {
      isCancellationRequested: false,
      onCancellationRequested(listener: () => void) {
        listeners.push(listener);
        return { dispose: () => undefined };
      },
    };
    const other = client.lint(job(scriptUnit(LEAK, '/repo/other.py')));
    const pending = client.lint(job(scriptUnit(LEAK), 4), token);
    await new Promise((resolve) => setImmediate(resolve));
    for (const cancel of listeners) cancel();
    assert.equal(await pending, null);
    assert.deepEqual(codes(await other), ['LKG002']);
  });

  it('knows that cells of a cancelled request were never sent', async () => {
    const client = open();
    const unit = percentNotebook(`# %%\nx = 1\n# %%\ny = 2`);
    const [first, second] = unit.cells;
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual(codes(await client.lint(job(unit))), []);
    const leak = { ...second, text: LEAK };
    const cancelled = { isCancellationRequested: true };
    assert.equal(await client.lint(job({ ...unit, cells: [first, leak] }, 2), cancelled), null);
    assert.deepEqual(codes(await client.lint(job({ ...unit, cells: [first, leak] }, 3))), ['LKG002']);
  });

  it('is stopped when it hangs, and starts again with what was open', async () => {
    const trouble: string[] = [];
    const client = open({ timeout: 4000, onTrouble: (message) => void trouble.push(message) });
    const unit = scriptUnit(LEAK);
    await client.lint(job(unit));
    const hanging = client.lint(job(scriptUnit('x = 1', HANGS)));
    const behind = client.lint(job(scriptUnit(LEAK, '/repo/behind.py')));
    assert.deepEqual((await hanging)?.result.notices, [
      { kind: 'timeout', message: 'Checking took longer than 4 s and was stopped.', cell: null },
    ]);
    assert.deepEqual(codes(await behind), ['LKG002'], 'what waited behind it is asked again');
    assert.deepEqual(trouble, ['Checking took longer than 4 s and was stopped.']);
    assert.equal((await client.fixes(unit.path, 1, 0)).length, 1);
  });

  it('tells that it cannot start, and tries again', async () => {
    let attempts = 0;
    const client = open({
      start: () =>
        ++attempts === 1
          ? Promise.resolve({ wasm: { runtimeWasm: new Uint8Array(3), grammarWasm: new Uint8Array(3) }, roots: [] })
          : Promise.resolve({ wasm: parserBinaries(), roots: [] }),
    });
    const failed = await client.lint(job(scriptUnit(LEAK)));
    assert.match(failed?.result.notices[0]?.message ?? '', /^The engine could not start \(.+\)\.$/);
    assert.deepEqual(codes(await client.lint(job(scriptUnit(LEAK), 2))), ['LKG002']);
  });

  it('drops what is no message, and answers what it cannot do with an error', async () => {
    const ports: Port[] = [];
    const client = open({
      openPort: () => {
        const port = nodeThread();
        ports.push(port);
        return port;
      },
    });
    await client.lint(job(scriptUnit(LEAK)));
    for (const message of [null, 3, 'lint', { kind: 'lint' }, { kind: 'start', id: 'x' }, { kind: 'other', id: 1 }]) {
      ports[0]?.post(message);
    }
    assert.deepEqual(codes(await client.lint(job(scriptUnit(LEAK), 2))), ['LKG002']);
  });

  describe('with a project around', () => {
    const settled = async (options: Partial<ClientOptions>, folder: string): Promise<Linted> => {
      let update: (linted: Linted) => void = () => undefined;
      const updated = new Promise<Linted>((resolve) => (update = resolve));
      const client = open({
        start: () => Promise.resolve({ wasm: parserBinaries(), roots: [folder] }),
        onUpdate: (_, linted) => {
          if (linted.settled) update(linted);
        },
        ...options,
      });
      const first = await client.lint({
        ...job(scriptUnit(LEAK, `${folder}/train.py`)),
        configuration: standardConfiguration(folder),
      });
      assert.equal(first?.settled, false);
      return updated;
    };

    it('sends a better result when its files have been read', async () => {
      const folder = normalizePath(mkdtempSync(path.join(tmpdir(), 'assay-worker-')));
      try {
        writeFileSync(`${folder}/data.csv`, 'a,y\n1,2\n');
        const linted = await settled({}, folder);
        assert.equal(linted.version, 1);
        assert.ok(codes(linted)?.includes('LKG002'));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('tells the configuration that holds for a file, the host above the project, and what is wrong with it', async () => {
      const text = 'ignore = ["LKG001"]\nexclude = ["old/"]\ntarget = "esp32"\nselct = ["PRV"]\n';
      const client = open({ openPort: webThread, files: new MemoryFileSystem({ '/repo/assay.toml': text }) });
      const held = await client.configuration('/repo/src/train.py', '/repo', { ignore: ['PRV001'] });
      assert.deepEqual(
        [held?.configuration.file, held?.configuration.layer.ignore, held?.excluded, held?.target],
        ['/repo/assay.toml', ['PRV001'], false, 'esp32'],
      );
      assert.match(held?.notices[0]?.message ?? '', /selct/);
      assert.equal((await client.configuration('/repo/old/train.py', '/repo', {}))?.excluded, true);
      assert.equal((await client.configuration('/elsewhere/train.py', '/elsewhere', {}))?.configuration.file, null);
    });

    it('waits for what the project answers, where it is asked to', async () => {
      const files = new MemoryFileSystem({ '/repo/data/train.csv': 'email,age,y\n', '/repo/.dvc/config': '' });
      const updates: Linted[] = [];
      const client = open({ openPort: webThread, files, onUpdate: (_, linted) => updates.push(linted) });
      const unit = scriptUnit(LEAK, '/repo/train.py');
      await client.lint({ ...job(unit), configuration: standardConfiguration('/repo') });
      await client.settle(unit.path, 1);
      assert.ok(codes(updates.at(-1) ?? null)?.includes('DVL001'));
    });

    for (const [where, openPort] of [
      ['Node', nodeThread],
      ['the browser', webThread],
    ] as const) {
      it(`reads YAML when a project has some, in ${where}`, async () => {
        const files = new MemoryFileSystem({
          '/repo/data/train.csv': 'email,age,y\n',
          '/repo/data/train.csv.dvc': 'outs:\n- md5: 0123456789abcdef0123456789abcdef\n  path: train.csv\n',
          '/repo/.dvc/config': '',
        });
        const client = open({ openPort, files });
        const unit = scriptUnit(LEAK, '/repo/train.py');
        await client.lint({ ...job(unit), configuration: standardConfiguration('/repo') });
        const surveyed = await client.survey(unit.path, 1);
        assert.deepEqual(
          surveyed?.survey?.inputs.map(({ place, state }) => [place, state]),
          [['data/train.csv', 'modified']],
        );
      });
    }

    it('tells what a unit shows of its data once the project has been looked at', async () => {
      const files = new MemoryFileSystem({
        '/repo/data/train.csv': 'email,age,y\na@b.org,1,2\n',
        '/repo/.dvc/config': '',
      });
      const client = open({ openPort: webThread, files });
      const unit = scriptUnit(LEAK, '/repo/train.py');
      await client.lint({ ...job(unit), configuration: standardConfiguration('/repo') });
      const surveyed = await client.survey(unit.path, 1);
      assert.deepEqual(
        surveyed?.survey?.inputs.map(({ place, state, columns }) => [place, state, columns.map(({ name }) => name)]),
        [['data/train.csv', 'untracked', ['email', 'age']]],
      );
      assert.ok(surveyed.result.findings.some(({ code }) => code === 'DVL001'));
      assert.equal(await client.survey(unit.path, 2), null, 'the unit has no such version');
    });

    it('asks the host for files, as in the browser', async () => {
      const files = new MemoryFileSystem({ '/repo/data/train.csv': 'email,age,y\na@b.org,1,2\n' });
      const linted = await settled({ openPort: webThread, files }, '/repo');
      assert.ok(codes(linted)?.includes('LKG002'));
      assert.ok(
        files.log.some((line) => line.includes('/repo/data/train.csv')),
        files.log.join('\n'),
      );
    });
  });
});
