import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ByteReader, toHex } from '../../../src/engine/evidence/bytes';
import { sameByStat } from '../../../src/engine/evidence/git/fileState';
import { parseIndex, readBitmap } from '../../../src/engine/evidence/git/gitIndex';
import { needsTool, Sandbox } from '../../support/tools';

describe('git index', () => {
  let sandbox: Sandbox;
  beforeEach(function () {
    sandbox = new Sandbox();
    needsTool(this, 'git');
    sandbox.git('init', '-q');
    for (const name of ['a.txt', 'data/long name é.csv', 'data/x.csv', 'data/x.csv.old', 'z/deep/er/file.py']) {
      sandbox.write(name, `content of ${name}\n`);
    }
    sandbox.git('add', '.');
  });
  afterEach(() => sandbox.remove());

  const listed = (): string[] =>
    sandbox
      .git('ls-files', '-s', '-z')
      .split('\0')
      .filter((line) => line !== '')
      .sort();
  const read = (): string[] =>
    parseIndex(readFileSync(sandbox.path('.git/index')))
      .entries.map((e) => `${e.mode.toString(8)} ${toHex(e.object)} ${e.stage}\t${e.path}`)
      .sort();

  for (const version of ['2', '3', '4']) {
    it(`reads version ${version} as git lists it`, () => {
      if (version === '3') sandbox.git('update-index', '--skip-worktree', 'a.txt');
      sandbox.git('update-index', '--index-version', version);
      const parsed = parseIndex(readFileSync(sandbox.path('.git/index')));
      assert.equal(parsed.version, Number(version));
      assert.deepEqual(read(), listed());
      assert.equal(parsed.entries.find((e) => e.path === 'a.txt')?.skipWorktree, version === '3');
    });
  }

  it('rejects an index that is cut short, at every length', () => {
    const whole = readFileSync(sandbox.path('.git/index'));
    for (let length = 0; length < whole.length; length += 7) {
      assert.throws(() => parseIndex(whole.subarray(0, length)), { name: 'FormatError' });
    }
  });

  it('rejects an index with a flipped byte', () => {
    const bytes = new Uint8Array(readFileSync(sandbox.path('.git/index')));
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    assert.throws(() => parseIndex(bytes), { name: 'FormatError', message: 'git index is cut short or damaged' });
  });

  it('rejects a version from the future', () => {
    const body = Buffer.from([...Buffer.from('DIRC'), 0, 0, 0, 9, 0, 0, 0, 0]);
    const bytes = Buffer.concat([body, createHash('sha1').update(body).digest()]);
    assert.throws(() => parseIndex(bytes), { message: 'git index has version 9, which is not known' });
  });
});

describe('EWAH bitmaps', () => {
  it('reads runs and literal words', () => {
    // One run of two words of ones, then one literal word with bits 0 and 33.
    const bytes = new Uint8Array(4 + 4 + 16 + 4);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 192);
    view.setUint32(4, 2);
    view.setBigUint64(8, 1n | (2n << 1n) | (1n << 33n));
    view.setBigUint64(16, 1n | (1n << 33n));
    const bits = readBitmap(new ByteReader(bytes, 'bitmap'));
    assert.deepEqual(bits, [...Array.from({ length: 128 }, (_, i) => i), 128, 161]);
  });

  it('does not follow a run that lies about its length', () => {
    const bytes = new Uint8Array(20);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 64);
    view.setUint32(4, 1);
    view.setBigUint64(8, 1n | (0xffffffffn << 1n));
    assert.throws(() => readBitmap(new ByteReader(bytes, 'git index')), { name: 'FormatError' });
  });
});

describe('files that the index knows by size and time', () => {
  const entry = {
    path: 'data.csv',
    mode: 0o100644,
    object: new Uint8Array(20),
    stage: 0,
    size: 12,
    mtimeSeconds: 100,
    mtimeNanoseconds: 5e8,
    skipWorktree: false,
    intentToAdd: false,
  };
  const same = (indexMtime: number, stat: { readonly size: number; readonly mtime: number }): string =>
    sameByStat(
      entry,
      {
        entries: new Map([[entry.path, entry]]),
        paths: [entry.path],
        folders: [],
        mtime: indexMtime,
        namesOnly: false,
      },
      { kind: 'file', isSymbolicLink: false, ...stat },
    );
  const LATER = 200_000;

  it('are the same where both agree, and differ where the size does', () => {
    assert.equal(same(LATER, { size: 12, mtime: 100_500 }), 'same');
    assert.equal(same(LATER, { size: 13, mtime: 100_500 }), 'different');
    assert.equal(same(LATER, { size: 12, mtime: 150_000 }), 'unknown');
  });

  it('are looked into where they were written in the moment of the index', () => {
    assert.equal(same(100_500, { size: 12, mtime: 100_500 }), 'unknown');
    assert.equal(same(100_501, { size: 12, mtime: 100_500 }), 'unknown');
    assert.equal(same(100_502, { size: 12, mtime: 100_500 }), 'same');
  });
});
