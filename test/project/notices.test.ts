// What the package says of other people's code in it.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json';

const ROOT = resolve(__dirname, '../..');
const requireHere = createRequire(__filename);

interface Notices {
  readonly noticesOf: (files: Iterable<string>) => string;
}

describe('third-party notices', () => {
  let noticesOf: Notices['noticesOf'];
  let folder: string;
  before(async () => {
    // SAFETY: the script's own export; it is plain JavaScript, so that the build can use it.
    ({ noticesOf } = (await import(join(ROOT, 'scripts/notices.mjs'))) as Notices);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-notices-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function addPackage(name: string, files: Record<string, string>, license = 'MIT'): string {
    const at = join(folder, 'node_modules', name);
    mkdirSync(join(at, 'lib'), { recursive: true });
    writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text);
    return join(at, 'lib/index.js');
  }

  it('can be written for every package that ships', () => {
    for (const name of Object.keys(manifest.dependencies)) {
      const inside = join(ROOT, 'node_modules', name, 'package.json');
      const text = noticesOf([inside]);
      assert.match(text, new RegExp(`^${name} \\S+ \\(.+\\)$`, 'm'));
      assert.match(text, /copyright/i, name);
    }
  });

  it('name each package once, with version, licence and its text, and pass over the own files', () => {
    const files = [
      addPackage('zeta', { LICENSE: 'Copyright Z\r\n' }),
      addPackage('@scope/alpha', { 'LICENSE-MIT': 'Copyright A' }),
    ];
    const text = noticesOf([...files, ...files, join(folder, 'src/main.ts')]);
    const line = '='.repeat(80);
    assert.equal(
      text,
      `${line}\n@scope/alpha 1.2.3 (MIT)\n${line}\n\nCopyright A\n\n${line}\nzeta 1.2.3 (MIT)\n${line}\n\nCopyright Z\n`,
    );
  });

  it('stop the build where a package shows no licence', () => {
    assert.throws(() => noticesOf([addPackage('bare', {})]), /bare is in the build and has no licence file/);
  });

  it('of ONNX Runtime, whose packages have no licence file, carry the MIT text and the owner', () => {
    const inside = join(dirname(requireHere.resolve('onnxruntime-node/package.json')), 'dist/index.js');
    const text = noticesOf([inside]);
    assert.match(text, /Microsoft Corporation/);
    assert.match(text, /Permission is hereby granted, free of charge/);
  });
});
