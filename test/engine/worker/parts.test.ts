// Which part of the bundled engine is needed for what: a lint must get along without the part that is loaded later.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { standardConfiguration } from '../../../src/engine/configuration';
import type { SourceUnit } from '../../../src/engine/python/unit';
import { EngineClient } from '../../../src/worker/client';
import { parserBinaries } from '../../support/engine';
import { PROJECT, unitOf } from '../../support/fixture';
import { MemoryFileSystem } from '../../support/memoryFileSystem';

const ROOT = path.join(__dirname, '../../..');
const BUNDLE = path.join(ROOT, 'dist/engine.worker.js');
const RULES = path.join(ROOT, 'src/engine/rules');
const FIXTURE = /^[^/]+\/[^/]+\/fixtures\/(?!.*\.fixed\.)[^/]+\.(py|ipynb)$/;

/** The worker's bundle, where what is only loaded when it is asked for cannot be had. */
function openWithoutLater() {
  const load = `
    const ask = () => { throw new Error('what comes later was asked for'); };
    Object.defineProperty(globalThis, 'assayLater', { get: () => ask, set: () => undefined });
    require(${JSON.stringify(BUNDLE)});`;
  const worker = new Worker(load, { eval: true });
  return {
    post: (message: unknown) => worker.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => void worker.on('message', listener),
    onFailure: (listener: (error: Error) => void) => void worker.on('error', listener),
    terminate: () => void worker.terminate(),
  };
}

describe('the parts of the engine', () => {
  before(() => {
    if (!existsSync(BUNDLE)) execFileSync(process.execPath, ['esbuild.js'], { cwd: ROOT, stdio: 'ignore' });
  });

  it('are so divided that no lint of a fixture wants what is loaded later, and a fix does', async () => {
    const client = new EngineClient({
      openPort: openWithoutLater,
      start: () => Promise.resolve({ wasm: parserBinaries(), roots: [PROJECT] }),
      files: new MemoryFileSystem(),
      onUpdate: () => undefined,
    });
    const lint = async (unit: SourceUnit) => {
      const linted = await client.lint({ unit, version: 1, configuration: standardConfiguration(PROJECT) });
      assert.ok(linted !== null);
      return linted.result;
    };
    try {
      let findings = 0;
      const names = readdirSync(RULES, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
      for (const name of names.filter((file) => FIXTURE.test(file))) {
        const unit = unitOf(path.basename(name), readFileSync(path.join(RULES, name), 'utf8'));
        const result = await lint(unit);
        const failed = result.notices.filter(({ kind }) => kind === 'rule-failed');
        assert.deepEqual(
          failed.map(({ message }) => message),
          [],
          name,
        );
        findings += result.findings.length;
        if (result.findings.length > 0) await assert.rejects(client.fixes(unit.path, 1, 0), /later/, name);
        client.close(unit.path);
      }
      assert.ok(findings > 300, `${findings}`);
    } finally {
      client.dispose();
    }
  });
});
