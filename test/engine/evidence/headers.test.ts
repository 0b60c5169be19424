// Headers of real files, made by pandas, pyarrow, openpyxl, sqlite3 and NumPy (scripts/make-data-fixtures.py).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvidence } from '../../../src/engine/evidence/collector';
import { columnsOfStatement } from '../../../src/engine/evidence/headers/sqlite';
import type { DataColumns } from '../../../src/engine/semantics/world';
import { MemoryFileSystem } from '../../support/memoryFileSystem';

const FIXTURES = join(import.meta.dirname, 'fixtures/headers');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

async function columnsIn(
  fs: MemoryFileSystem,
  path: string,
): Promise<{ columns: DataColumns | undefined; notices: string[] }> {
  const evidence = createEvidence({ fs, roots: ['/p'] });
  evidence.dataColumns(path);
  await evidence.settle();
  return {
    columns: evidence.dataColumns(path),
    notices: evidence.notices().map((notice) => `${notice.path}: ${notice.message}`),
  };
}

const PEOPLE = ['id', 'sex', '年龄', 'home address'];

const EXPECTED: Readonly<Record<string, readonly string[] | null>> = {
  'plain.parquet': PEOPLE,
  'index.parquet': PEOPLE,
  'nested.parquet': ['id', 'address', 'tags', 'scores', 'age'],
  'plain.feather': PEOPLE,
  'version1.feather': ['id', 'sex'],
  'file.arrow': PEOPLE,
  'stream.arrow': PEOPLE,
  'plain.xlsx': PEOPLE,
  'placed.xlsx': ['Unnamed: 0', 'id & name', '<sex>', 'Unnamed: 3', 'age'],
  'people.sqlite': ['id', 'home, address', 'sex', '年龄'],
  'wide.db': Array.from({ length: 60 }, (_, i) => `a_column_with_a_long_name_${i}`),
  'structured.npy': ['id', 'age', 'pair'],
  'structured.npz': ['id', 'sex'],
  'plain.npy': null,
  'plain.csv.gz': PEOPLE,
  'plain.csv.zip': PEOPLE,
  'records.json': PEOPLE,
  'columns.json': PEOPLE,
  'split.json': PEOPLE,
  'table.json': PEOPLE,
  'lines.jsonl': PEOPLE,
  'utf16.csv': PEOPLE,
  'gb18030.csv': PEOPLE,
};

describe('headers of data files', () => {
  for (const [name, names] of Object.entries(EXPECTED)) {
    it(`reads ${name}`, async () => {
      const fs = new MemoryFileSystem({ [`/p/${name}`]: fixture(name) });
      const { columns, notices } = await columnsIn(fs, `/p/${name}`);
      assert.deepEqual(columns, names === null ? undefined : { names, complete: true, origin: 'header' });
      assert.deepEqual(notices, []);
    });
  }

  it('reads all tables of a database, whose list is then not that of one', async () => {
    const { columns } = await columnsIn(new MemoryFileSystem({ '/p/many.db': fixture('many.db') }), '/p/many.db');
    assert.equal(columns?.complete, false);
    assert.deepEqual(
      [...columns.names].sort(),
      [...Array.from({ length: 12 }, (_, i) => `a${i}`), ...Array.from({ length: 8 }, (_, i) => `column_${i}`)].sort(),
    );
  });

  it('reads a Parquet file of three gigabytes by its end alone', async () => {
    const bytes = fixture('plain.parquet');
    const size = 3 * 2 ** 30;
    const fs = new MemoryFileSystem();
    fs.write('/p/big.parquet', bytes);
    const log: string[] = [];
    const evidence = createEvidence({
      roots: ['/p'],
      fs: {
        stat: async (path) => ({ ...(await fs.stat(path)), ...(path === '/p/big.parquet' ? { size } : {}) }),
        readDirectory: (path) => fs.readDirectory(path),
        readFile: (path, limit) => fs.readFile(path, limit),
        readRange: (_, offset, length) => {
          log.push(`${offset}+${length}`);
          const start = offset < bytes.length ? offset : offset - (size - bytes.length);
          return Promise.resolve(bytes.subarray(start, start + length));
        },
      },
    });
    evidence.dataColumns('/p/big.parquet');
    await evidence.settle();
    assert.deepEqual(evidence.dataColumns('/p/big.parquet')?.names, PEOPLE);
    assert.equal(log.length, 3);
  });

  it('takes the first file of a folder, and the keys of partitions', async () => {
    const fs = new MemoryFileSystem({
      '/p/set/_SUCCESS': '',
      '/p/set/year=2020/month=1/part-0.parquet': fixture('plain.parquet'),
      '/p/parts/b.csv': 'x,y\n1,2\n',
      '/p/parts/a.csv': 'id,age\n1,2\n',
      '/p/parts/0.txt.md': '',
    });
    assert.deepEqual((await columnsIn(fs, '/p/set')).columns?.names, [...PEOPLE, 'month', 'year']);
    assert.deepEqual((await columnsIn(fs, '/p/parts')).columns?.names, ['id', 'age']);
    assert.deepEqual((await columnsIn(fs, '/p/parts/b*.csv')).columns?.names, ['x', 'y']);
  });

  it('reads Weka files and JSON that goes on behind what is read', async () => {
    const row = '{"id": 1, "name": "a]}{", "nested": {"x": [1, 2]}}';
    const fs = new MemoryFileSystem({
      '/p/a.arff': "% comment\n@relation x\n@attribute 'home address' string\n@ATTRIBUTE age numeric\n@data\n'x',1\n",
      '/p/long.json': `[${Array.from({ length: 5000 }, () => row).join(',\n')}]`,
      '/p/wrapped.json': `{"count": 5000, "data": [${Array.from({ length: 5000 }, () => row).join(',')}]}`,
      // Records end with their array: what other lists hold behind it are no rows.
      '/p/two.json': `{"data": [{"id": 1}, {"age": 2}], "notes": [{"author": "x"}], "text": "${'x'.repeat(300_000)}"}`,
      '/p/geo.geojson':
        '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"ward":1,"population":2}}]}',
      '/p/config.json': '{"a": 1, "b": "x"}',
    });
    assert.deepEqual((await columnsIn(fs, '/p/a.arff')).columns?.names, ['home address', 'age']);
    assert.deepEqual((await columnsIn(fs, '/p/long.json')).columns?.names, ['id', 'name', 'nested']);
    assert.deepEqual((await columnsIn(fs, '/p/wrapped.json')).columns?.names, ['id', 'name', 'nested']);
    assert.deepEqual((await columnsIn(fs, '/p/two.json')).columns?.names, ['id', 'age']);
    assert.deepEqual((await columnsIn(fs, '/p/geo.geojson')).columns?.names, ['ward', 'population']);
    assert.equal((await columnsIn(fs, '/p/config.json')).columns, undefined);
  });

  it('takes the pointer of Git LFS for no data', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
    assert.equal((await columnsIn(new MemoryFileSystem({ '/p/x.csv': pointer }), '/p/x.csv')).columns, undefined);
  });

  for (const name of Object.keys(EXPECTED)) {
    it(`says at most one sentence about a damaged ${name}, whatever the damage`, async () => {
      const whole = fixture(name);
      const step = Math.max(1, Math.floor(whole.length / 60));
      for (let length = 1; length < whole.length; length += step) {
        const { notices } = await columnsIn(
          new MemoryFileSystem({ [`/p/${name}`]: whole.subarray(0, length) }),
          `/p/${name}`,
        );
        assert.ok(notices.length <= 1, notices.join('\n'));
        assert.doesNotMatch(notices.join(''), /could not be read \(/, `cut to ${length}`);
      }
      for (let at = 0; at < whole.length; at += step) {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        const { notices } = await columnsIn(new MemoryFileSystem({ [`/p/${name}`]: bytes }), `/p/${name}`);
        assert.ok(notices.length <= 1, notices.join('\n'));
        assert.doesNotMatch(notices.join(''), /could not be read \(/, `byte ${at} flipped`);
      }
    });
  }

  it('is not led astray by a Parquet footer that lies about its length', async () => {
    const bytes = fixture('plain.parquet').slice();
    new DataView(bytes.buffer).setUint32(bytes.length - 8, 0x7fffffff, true);
    const { columns, notices } = await columnsIn(new MemoryFileSystem({ '/p/x.parquet': bytes }), '/p/x.parquet');
    assert.equal(columns, undefined);
    assert.deepEqual(notices, ['/p/x.parquet: has a Parquet footer that does not fit into the file']);
  });

  it('says what a file is not', async () => {
    const { notices } = await columnsIn(new MemoryFileSystem({ '/p/x.parquet': 'id,age\n1,2\n' }), '/p/x.parquet');
    assert.deepEqual(notices, ['/p/x.parquet: is not a Parquet file, though its name says so']);
  });
});

describe('CREATE TABLE statements', () => {
  it('give their column names', () => {
    assert.deepEqual(
      columnsOfStatement('CREATE TABLE "a(b" (x, "y z" TEXT, [w] DECIMAL(10, 2), PRIMARY KEY (x), check_in TEXT)'),
      ['x', 'y z', 'w', 'check_in'],
    );
    assert.deepEqual(columnsOfStatement('CREATE TABLE t (a /* , b */, c -- , d\n, e)'), ['a', 'c', 'e']);
    assert.deepEqual(columnsOfStatement('CREATE TABLE t (a, "b'), ['a']);
    assert.deepEqual(columnsOfStatement('CREATE VIEW v AS SELECT (1)'), []);
  });
});
