// Code that would take for ever if it were followed to its end: the work stays bounded, and what was left out is said.
import assert from 'node:assert/strict';
import { knowledge } from '../../../src/engine/knowledge';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import { analyse } from '../../../src/engine/semantics/analyse';
import type { Analysis } from '../../../src/engine/semantics/analysis';
import { emptyWorld } from '../../../src/engine/semantics/world';
import { pythonParser } from '../../support/pythonParser';

const HEAD = "import pandas as pd\ndf = pd.read_csv('a.csv')\n";

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Blocks in blocks: each line opens one, and the last statement stands in all of them. */
function nested(count: number, opening: (index: number) => string, inside: string): string {
  return `${lines(count, (index) => ' '.repeat(index) + opening(index))}\n${' '.repeat(count)}${inside}`;
}

describe('bounds of the analysis', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  function run(text: string): Analysis {
    return analyse(parseUnit(parser, scriptUnit('/repo/a.py', HEAD + text)), knowledge, emptyWorld);
  }

  const work: readonly (readonly [name: string, text: string, steps: number])[] = [
    ['20 loops in loops', nested(20, (i) => `for i${i} in range(10):`, 'df = df.dropna()'), 20_000],
    ['8 loops over known items', nested(8, (i) => `for i${i} in [1, 2, 3, 4]:`, 'df = df.dropna()'), 10_000],
    ['20 while loops in while loops', nested(20, (i) => `while c${i}:`, 'df = df.dropna()'), 20_000],
    ['6 comprehensions in comprehensions', `x = ${'['.repeat(6)}a${' for a in range(9)]'.repeat(6)}`, 40_000],
    ['8,000 reassignments of one table', lines(8000, (i) => `df = df[df['c'] > ${i}]`), 80_000],
    ['8,000 keys of one dict', `d = {}\n${lines(8000, (i) => `d['k${i}'] = df`)}`, 80_000],
    ['60 doublings of one text', `t = 'abc'\n${lines(60, () => 't = t + t')}`, 400],
    ['60 doublings of one tuple', `t = (df, df)\n${lines(60, () => 't = t + t')}\npd.concat(t)`, 400],
    ['60 parts that are taken or not', lines(60, (i) => `if c${i}:\n    df = df[n${i}:]`), 700],
    ['60 tables that are joined or not', lines(60, (i) => `if c${i}:\n    df = pd.concat([df, df[n${i}:]])`), 1100],
    ['60 tuples in tuples', `t = (df, df)\n${lines(60, () => 't = (t, t)')}\npd.concat(t)`, 400],
  ];
  for (const [name, text, steps] of work) {
    it(`takes ${name} in bounded work`, () => {
      const analysis = run(text);
      assert.ok(analysis.steps <= steps, `${analysis.steps} steps`);
    });
  }

  it('follows functions that call functions only so far, and says so', () => {
    const calls = (index: number): string => lines(10, () => `    x = f${index}(x)`);
    const functions = lines(12, (index) => `def f${index + 1}(x):\n${calls(index)}\n    return x`);
    const analysis = run(`def f0(x):\n    return x.dropna()\n${functions}\nf12(df)`);
    assert.ok(analysis.steps < 200_000, `${analysis.steps} steps`);
    assert.ok(analysis.limits.some((limit) => /followed only so far/.test(limit)));
  });

  it('ends where functions call each other', () => {
    const analysis = run('def f(x):\n    return g(x) + f(x)\ndef g(x):\n    return f(x) + g(x)\ny = f(df)');
    assert.ok(analysis.steps < 200, `${analysis.steps} steps`);
  });

  it('says where code was too much to be followed', () => {
    const turns = 'for i in [1, 2, 3, 4, 5, 6, 7, 8]:\n for j in [1, 2, 3, 4]:\n  for k in [1, 2, 3, 4]:\n';
    const analysis = run(turns + lines(1500, () => '   x = f(a) + b * c + d + e'));
    assert.ok(analysis.limits.some((limit) => /too much to follow/.test(limit)));
  });

  it('fills settings in that lead to one another again and again, and knows those that do not', () => {
    const keys = Array.from({ length: 8 }, (_, i) => `k${i}`);
    const all = keys.flatMap((key) => Array.from({ length: 5 }, () => `\${${key}}`)).join('/');
    const settings = { root: 'data', rows: '${root}/rows.csv', ...Object.fromEntries(keys.map((key) => [key, all])) };
    const world = { ...emptyWorld, resolve: (path: string) => `/repo/${path}`, settings: () => settings };
    const text = "import yaml\nsettings = yaml.safe_load(open('params.yaml'))\nrows = settings['rows']\n";
    const analysis = analyse(parseUnit(parser, scriptUnit('/repo/a.py', text)), knowledge, world);
    assert.deepEqual(analysis.lookup('rows'), { kind: 'constant', value: 'data/rows.csv' });
  });

  it('keeps no more columns, entries and text than it can copy', () => {
    const analysis = run(
      `${lines(600, (i) => `df = df.drop('c${i}', axis=1)`)}\nd = {}\n${lines(600, (i) => `d['k${i}'] = ${i}`)}\n` +
        lines(200, () => "s = f'{s}, {t}'"),
    );
    const object = (name: string) => {
      const value = analysis.lookup(name);
      return value?.kind === 'ref' ? analysis.object(value.id) : undefined;
    };
    const [table, dict] = [object('df'), object('d')];
    assert.ok(table?.kind === 'data' && table.columns.dropped.size < 300);
    assert.ok(dict?.kind === 'dict' && dict.entries.size <= 512 && dict.open);
    const text = analysis.lookup('s');
    assert.ok(text?.kind !== 'text' || text.parts.length <= 64);
  });

  it('binds no more arguments to a function than it can copy', () => {
    const bind = (count: number) => {
      const bound = run(
        `from functools import partial\n\ndef f(*a): pass\n${lines(count, () => 'f = partial(f, df)')}`,
      );
      return bound.lookup('f')?.kind;
    };
    assert.equal(bind(20), 'function');
    assert.equal(bind(600), 'unknown');
  });
});
