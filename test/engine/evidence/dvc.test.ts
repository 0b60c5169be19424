import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createEvidence } from '../../../src/engine/evidence/collector';
import { dos2unix, looksLikeText } from '../../../src/engine/evidence/digests';
import { hashOfListing, serializeListing } from '../../../src/engine/evidence/dvc/folderListing';
import { expandStage, mergeContext, resolve } from '../../../src/engine/evidence/dvc/template';
import { MemoryFileSystem } from '../../support/memoryFileSystem';

const md5 = (text: string | Uint8Array): string => createHash('md5').update(text).digest('hex');

type Files = Record<string, string | Uint8Array>;

async function ask(
  files: Files,
  paths: readonly string[],
): Promise<{ states: string[]; details: string[]; notices: string[] }> {
  const fs = new MemoryFileSystem({ '/p/.dvc/config': '', ...files });
  const evidence = createEvidence({ fs, roots: ['/p'] });
  for (const path of paths) evidence.dataVersion(path);
  await evidence.settle();
  const versions = paths.map((path) => evidence.dataVersion(path));
  return {
    states: versions.map((version) => `${version?.by} ${version?.level} ${version?.state}`),
    details: versions.map((version) => version?.detail ?? ''),
    notices: evidence.notices().map((notice) => `${notice.path}: ${notice.message}`),
  };
}

const state = async (files: Files, path: string): Promise<string> => (await ask(files, [path])).states[0] ?? '';

describe('hashes as DVC takes them', () => {
  it('turn CRLF to LF in what looks like text', () => {
    const text = (value: string): Uint8Array => new TextEncoder().encode(value);
    assert.equal(md5(dos2unix(text('id,age\r\n1,30\r\n'))), '2608bf805087b5d738ad02fb52456de9');
    assert.deepEqual(dos2unix(text('a\rb\r\n\r')), text('a\rb\n\r'));
    assert.equal(looksLikeText(text('')), true);
    assert.equal(looksLikeText(text('é'.repeat(100))), false);
    assert.equal(looksLikeText(text('plain é\t\b\f')), true);
    assert.equal(looksLikeText(Uint8Array.from([0x31, 0, 0x32])), false);
  });

  // From DVC's documentation of the cache of a folder.
  it('name a folder by the list of its files', () => {
    assert.equal(
      hashOfListing([
        { relpath: 'index.jpeg', md5: '402e97968614f583ece3b35555971f64' },
        { relpath: 'cat.jpeg', md5: 'de7371b0119f4f75f9de703c7c3bac16' },
      ]),
      '6fdb5336fce0dbfd669f83065f107551',
    );
  });

  it('serialise as Python does', () => {
    const entries = ['😀', '～', 'é', 'b"\\', '\u007f'].map((relpath) => ({ relpath, md5: 'x' }));
    assert.equal(
      serializeListing(entries),
      String.raw`[{"md5": "x", "relpath": "b\"\\"}, {"md5": "x", "relpath": "` +
        '\u007f' +
        String.raw`"}, {"md5": "x", "relpath": "\u00e9"}, {"md5": "x", "relpath": "\uff5e"}, {"md5": "x", "relpath": "\ud83d\ude00"}]`,
    );
  });
});

describe('templates of dvc.yaml', () => {
  const context = { a: { b: ['x', 'y'] }, n: '3', on: 'True' };

  it('put values into texts, lists and maps', () => {
    assert.deepEqual(resolve(['${a.b[1]}-${n}', { '${n}': '${a.b}' }, '\\${n}', '${on}!'], context), [
      'y-3',
      { '3': ['x', 'y'] },
      '${n}',
      'true!',
    ]);
    assert.throws(() => resolve('${a.c}', context), { name: 'FormatError', message: '${a.c} has no value' });
    assert.throws(() => resolve('${constructor}', context), { name: 'FormatError' });
    assert.throws(() => resolve('x ${a}', context), { name: 'FormatError' });
  });

  it('name stages as DVC does', () => {
    const names = (definition: Record<string, unknown>): string[] =>
      expandStage('s', definition, context).map((stage) => stage.name);
    assert.deepEqual(names({ foreach: ['u', 'v'], do: {} }), ['s@u', 's@v']);
    assert.deepEqual(names({ foreach: [{ i: '1' }, { i: '2' }], do: {} }), ['s@0', 's@1']);
    assert.deepEqual(names({ foreach: { k: { i: '1' } }, do: {} }), ['s@k']);
    assert.deepEqual(names({ foreach: '${a.b}', do: {} }), ['s@x', 's@y']);
    assert.deepEqual(names({ matrix: { l: [['1'], ['2']], c: ['p', 'q'] } }), ['s@l0-p', 's@l0-q', 's@l1-p', 's@l1-q']);
    assert.deepEqual(names({}), ['s']);
  });

  it('end where a matrix would not', () => {
    const values = Array.from({ length: 200 }, (_, i) => String(i));
    assert.throws(() => expandStage('s', { matrix: { a: values, b: values, c: values } }, {}), { name: 'FormatError' });
  });

  it('lay later values over earlier ones, map by map', () => {
    assert.deepEqual(mergeContext({ a: { x: '1', y: '2' } }, { a: { y: '3' } }), { a: { x: '1', y: '3' } });
    assert.equal(Object.getPrototypeOf(mergeContext(JSON.parse('{"__proto__": {"x": 1}}') as never)), Object.prototype);
  });
});

describe('DVC pointers', () => {
  it('of DVC 2 take CRLF for LF, of DVC 3 do not', async () => {
    const lf = md5('a,b\n1,2\n');
    const files = { '/p/x.csv': 'a,b\r\n1,2\r\n' };
    assert.equal(
      await state({ ...files, '/p/x.csv.dvc': `outs:\n- md5: ${lf}\n  path: x.csv\n` }, '/p/x.csv'),
      'dvc A clean',
    );
    assert.equal(
      await state({ ...files, '/p/x.csv.dvc': `outs:\n- md5: ${lf}\n  hash: md5\n  path: x.csv\n` }, '/p/x.csv'),
      'dvc B modified',
    );
  });

  it('of DVC 2 name folders by hashes of text with LF', async () => {
    const listing = hashOfListing([{ relpath: 'a.csv', md5: md5('1\n2\n') }]);
    const files = { '/p/d/a.csv': '1\r\n2\r\n', '/p/d.dvc': `outs:\n- md5: ${listing}.dir\n  path: d\n` };
    assert.equal(await state(files, '/p/d'), 'dvc A clean');
    assert.equal(await state({ ...files, '/p/d/a.csv': '1\r\n3\r\n' }, '/p/d'), 'dvc B modified');
  });

  it('tell of a folder within a tracked one, and of the files that a pattern means', async () => {
    const files = { 'train/a.csv': '1\n', 'train/b.csv': '2\n', 'test/c.csv': '3\n' };
    const entries = Object.entries(files).map(([relpath, text]) => ({ relpath, md5: md5(text) }));
    const listing = hashOfListing(entries);
    const repository = {
      '/p/.dvc/config': '',
      '/p/d.dvc': `outs:\n- md5: ${listing}.dir\n  hash: md5\n  path: d\n`,
      [`/p/.dvc/cache/files/md5/${listing.slice(0, 2)}/${listing.slice(2)}.dir`]: serializeListing(entries),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`/p/d/${name}`, text])),
      '/p/e/kept.csv': '1\n',
      '/p/e/kept.csv.dvc': `outs:\n- md5: ${md5('1\n')}\n  hash: md5\n  path: kept.csv\n`,
      '/p/e/loose.csv': '1\n',
      '/p/e/far.json.dvc': `outs:\n- md5: ${md5('1\n')}\n  hash: md5\n  path: far.json\n`,
    };
    const places = ['/p/d/train', '/p/d/test', '/p/d/train/*.csv', '/p/e/kept*', '/p/e/*.csv', '/p/e/*.json'];
    const states = async (more: Files): Promise<string[]> => (await ask({ ...repository, ...more }, places)).states;
    assert.deepEqual(await states({}), [
      'dvc A clean',
      'dvc A clean',
      'dvc A clean',
      'dvc A clean',
      'dvc B unknown',
      'dvc B not-pulled',
    ]);
    assert.deepEqual((await states({ '/p/d/train/b.csv': '4\n' })).slice(0, 3), [
      'dvc B modified',
      'dvc A clean',
      'dvc B modified',
    ]);
    assert.equal((await states({ '/p/d/test/new.csv': '4\n' }))[1], 'dvc B modified');
  });

  it('keep a hash of digits, work folders, and names of their own', async () => {
    const digits = '12345678901234567890123456789012';
    const { states } = await ask(
      {
        '/p/pointers/other.dvc': `wdir: ../data\nouts:\n- md5: '${md5('x')}'\n  hash: md5\n  size: 1\n  path: x.csv\n- md5: ${digits}\n  hash: md5\n  size: 1\n  path: sub/y.csv\n`,
        '/p/data/x.csv': 'x',
        '/p/data/sub/y.csv': 'y',
      },
      ['/p/data/x.csv', '/p/data/sub/y.csv', '/p/data/z.csv'],
    );
    assert.deepEqual(states, ['dvc A clean', 'dvc B modified', 'none C absent']);
  });

  it('that leave the bytes to git are nothing without it', async () => {
    const pointer = `outs:\n- md5: ${md5('x')}\n  hash: md5\n  path: x.csv\n  cache: false\n`;
    assert.equal(await state({ '/p/x.csv.dvc': pointer, '/p/x.csv': 'x' }, '/p/x.csv'), 'dvc B clean');
  });

  it('of imports know where to go', async () => {
    const repo = 'deps:\n- path: data.xml\n  repo: {url: https://example.org/r, rev_lock: abc}\nouts:\n';
    const { states, details } = await ask(
      {
        '/p/a.xml.dvc': `${repo}- path: a.xml\n  md5: ${md5('x')}\n  hash: md5\n`,
        '/p/b.xml.dvc': `${repo}- path: b.xml\n`,
        '/p/c.csv.dvc': 'outs:\n- path: c.csv\n',
      },
      ['/p/a.xml', '/p/b.xml', '/p/c.csv'],
    );
    assert.deepEqual(states, ['dvc A not-pulled', 'dvc A not-pulled', 'dvc C absent']);
    assert.equal(details[1], 'imported by b.xml.dvc, not downloaded');
  });

  it('with cloud versions list their files', async () => {
    const pointer = `outs:\n- path: d\n  files:\n  - {relpath: a.csv, md5: ${md5('x')}, size: 1, version_id: v}\n  - {relpath: b.csv, etag: E, size: 1}\n`;
    const { states } = await ask(
      {
        '/p/d.dvc': pointer,
        '/p/d/a.csv': 'x',
        '/p/d/b.csv': 'y',
        '/p/d/c.csv': 'z',
        '/p/.dvc/config': '[core]\nremote = r\n',
      },
      ['/p/d/a.csv', '/p/d/b.csv', '/p/d/c.csv', '/p/d/none.csv'],
    );
    assert.deepEqual(states, ['dvc A clean', 'dvc A unknown', 'dvc B modified', 'dvc C absent']);
  });

  it('without a remote exist on one machine only', async () => {
    const pointer = `outs:\n- md5: ${md5('x')}\n  hash: md5\n  path: x.csv\n`;
    const cached = `/p/.dvc/cache/files/md5/${md5('x').slice(0, 2)}/${md5('x').slice(2)}`;
    const { details } = await ask({ '/p/x.csv.dvc': pointer }, ['/p/x.csv']);
    assert.deepEqual(details, ['tracked by x.csv.dvc, but it is not here, and there is no remote to pull it from']);
    assert.equal(await state({ '/p/x.csv.dvc': pointer, [cached]: 'x' }, '/p/x.csv'), 'dvc A not-pulled');
    const elsewhere = {
      '/p/.dvc/config': '[cache]\n    dir = ../../cache\n',
      [cached.replace('/p/.dvc/cache', '/cache')]: 'x',
    };
    assert.equal(await state({ '/p/x.csv.dvc': pointer, ...elsewhere }, '/p/x.csv'), 'dvc A not-pulled');
  });

  it('with a folder for a remote can be pulled where that folder is', async () => {
    const files = {
      '/p/x.csv.dvc': `outs:\n- md5: ${md5('x')}\n  hash: md5\n  path: x.csv\n`,
      '/p/.dvc/config': '[\'remote "store"\']\n    url = ../../store\n',
    };
    const { details } = await ask(files, ['/p/x.csv']);
    assert.deepEqual(details, [
      'tracked by x.csv.dvc, but it is not here, nor is `../../store`, the folder that is its remote',
    ]);
    assert.equal(await state({ ...files, '/store/files/md5/00/1': 'x' }, '/p/x.csv'), 'dvc A not-pulled');
  });

  it('with a remote that is named and not there exist on one machine only, with one sentence', async () => {
    const pointer = `outs:\n- md5: ${md5('x')}\n  hash: md5\n  path: x.csv\n`;
    const files = { '/p/x.csv.dvc': pointer, '/p/.dvc/config': '[core]\n    remote = gone\n' };
    const { details, notices } = await ask(files, ['/p/x.csv']);
    assert.deepEqual(details, ['tracked by x.csv.dvc, but it is not here, and there is no remote to pull it from']);
    assert.deepEqual(notices, ['/p/.dvc/config: names the remote "gone", which is not described']);
  });

  it('are not hashed above the size that is set', async () => {
    const fs = new MemoryFileSystem({
      '/p/.dvc/config': '',
      '/p/x.csv.dvc': `outs:\n- md5: ${md5('x')}\n  hash: md5\n  size: 1000\n  path: x.csv\n`,
    });
    fs.writeSparse('/p/x.csv', 'x', 1000);
    const evidence = createEvidence({ fs, roots: ['/p'], limits: { hashBytes: 999 } });
    evidence.dataVersion('/p/x.csv');
    await evidence.settle();
    assert.equal(evidence.dataVersion('/p/x.csv')?.state, 'unknown');
    assert.equal(
      fs.log.some((line) => line.includes('x.csv') && !line.includes('.dvc')),
      false,
    );
  });

  it('do not let aliases of YAML stand for endless values', async () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join('\n');
    const { notices } = await ask(
      { '/p/dvc.yaml': `${bomb}\nvars: [{v: *a40}]\nstages:\n  s:\n    cmd: c\n    outs: *a40\n`, '/p/x.csv': 'x' },
      ['/p/x.csv'],
    );
    assert.deepEqual(notices, ['/p/dvc.yaml: holds more values than can be followed']);
  });

  it('that are broken leave the state unknown, with one sentence', async () => {
    const { states, notices } = await ask({ '/p/x.csv': 'x', '/p/x.csv.dvc': 'outs:\n- [md5: }\n' }, ['/p/x.csv']);
    assert.deepEqual(states, ['dvc B unknown']);
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', /^\/p\/x\.csv\.dvc: not valid YAML/);
  });

  it('hide nothing of folders but what .dvcignore names', async () => {
    const listing = hashOfListing([{ relpath: 'a.csv', md5: md5('1') }]);
    const files = {
      '/p/.dvcignore': '*.tmp\n/d/skip/\n',
      '/p/d/a.csv': '1',
      '/p/d/b.tmp': '2',
      '/p/d/skip/c.csv': '3',
      '/p/d.dvc': `outs:\n- md5: ${listing}.dir\n  hash: md5\n  nfiles: 1\n  size: 1\n  path: d\n`,
    };
    assert.equal(await state(files, '/p/d'), 'dvc A clean');
    assert.equal(await state({ ...files, '/p/.dvcignore': '' }, '/p/d'), 'dvc B modified');
  });

  it('do not lead into a loop of links', async () => {
    const fs = new MemoryFileSystem({
      '/p/.dvc/config': '',
      '/p/d/a.csv': '1',
      '/p/d.dvc': `outs:\n- md5: ${md5('')}.dir\n  hash: md5\n  path: d\n`,
    });
    fs.link('/p/d/loop', '../d');
    const evidence = createEvidence({ fs, roots: ['/p'] });
    evidence.dataVersion('/p/d');
    await evidence.settle();
    assert.match(evidence.dataVersion('/p/d')?.state ?? '', /^(modified|unknown)$/);
  });
});

describe('DVC pipelines', () => {
  const YAML =
    'stages:\n  make:\n    cmd: python make.py\n    wdir: work\n    outs: [x.csv]\n  later:\n    cmd: c\n    outs: [y.csv]\n';
  const lock = (body: string): Files => ({
    '/p/dvc.yaml': YAML,
    '/p/dvc.lock': body,
    '/p/work/x.csv': 'x',
    '/p/y.csv': 'y',
  });
  const OUT = `    outs:\n    - {path: x.csv, md5: ${md5('x')}, hash: md5, size: 1}\n`;

  it('record what they wrote, from the folder of the stage', async () => {
    const { states } = await ask(lock(`schema: '2.0'\nstages:\n  make:\n    cmd: c\n${OUT}`), [
      '/p/work/x.csv',
      '/p/y.csv',
    ]);
    assert.deepEqual(states, ['dvc A clean', 'dvc B untracked']);
  });

  it('are read in the first form of the lock', async () => {
    assert.equal(
      await state(lock(`make:\n  cmd: c\n${OUT.replaceAll(/^ {2}/gm, '')}`), '/p/work/x.csv'),
      'dvc A clean',
    );
  });

  it('with a lock from the future are unknown, with one sentence', async () => {
    const { states, notices } = await ask(lock("schema: '3.0'\nstages: {}\n"), ['/p/work/x.csv']);
    assert.deepEqual(states, ['dvc B unknown']);
    assert.deepEqual(notices, ['/p/dvc.lock: has schema 3.0; only 2.0 and older are known']);
  });

  it('forget a stage that is no longer there', async () => {
    const { states } = await ask(lock(`schema: '2.0'\nstages:\n  gone:\n${OUT.replace('x.csv', 'work/x.csv')}`), [
      '/p/work/x.csv',
    ]);
    assert.deepEqual(states, ['dvc B untracked']);
  });

  it('whose template has no value are read as far as the lock goes', async () => {
    const files = {
      ...lock(`schema: '2.0'\nstages:\n  make:\n${OUT.replace('x.csv', 'work/x.csv')}`),
      '/p/dvc.yaml': YAML.replace('wdir: work', 'wdir: ${none}'),
    };
    const { states, notices } = await ask(files, ['/p/work/x.csv']);
    assert.deepEqual(states, ['dvc A clean']);
    assert.deepEqual(notices, ['/p/dvc.yaml: ${none} has no value']);
  });
});
