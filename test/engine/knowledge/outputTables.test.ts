// Tables in outputs: the columns and the number of rows that a reader sees.
import assert from 'node:assert/strict';
import { extractTables } from '../../../src/engine/knowledge/validators/tables';

function summary(bundle: Record<string, string>): string {
  return extractTables(bundle)
    .map((table) => `${table.columns.join('|')} x${table.rows}`)
    .join('; ');
}

const th = (...names: string[]) => `<tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>`;
const row = (...cells: string[]) => `<tr><th>0</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('tables in HTML', () => {
  it('of pandas', () => {
    const html = `<table border="1" class="dataframe"><thead>${th('', 'name', 'e &amp; mail')}</thead><tbody>${row('Ann', 'x')}${row('Bo', 'y')}</tbody></table>`;
    assert.equal(summary({ 'text/html': html, 'text/plain': '  name\n0 Ann' }), 'name|e & mail x2');
  });
  it('of pandas with a named index', () => {
    const html = `<table class="dataframe"><thead>${th('', 'age', 'sex')}${th('patient_id', '', '')}</thead><tbody>${row('3', 'F')}</tbody></table>`;
    assert.equal(summary({ 'text/html': html }), 'patient_id|age|sex x1');
  });
  it('of polars, with the types below the names', () => {
    const html = `<table border="1" class="dataframe"><thead>${th('name', 'age')}<tr><td>str</td><td>i64</td></tr></thead><tbody><tr><td>Ann</td><td>3</td></tr></tbody></table>`;
    assert.equal(summary({ 'text/html': html }), 'name|age x1');
  });
  it('of Spark and itables, several, without a body', () => {
    const html = `<TABLE id="x" class="display"><tr><th>id</th><th>email</th></tr><tr><td>1</td><td>a</td></tr></TABLE><table>${th('a', 'b')}<tr><td>1</td><td>2</td></tr></table>`;
    assert.equal(summary({ 'text/html': html }), 'id|email x1; a|b x1');
  });
  it('not where a table only lays out', () => {
    assert.equal(summary({ 'text/html': '<table><tr><td>x</td></tr></table>' }), '');
    assert.equal(summary({ 'text/html': '<table' }), '');
    assert.equal(summary({ 'text/html': '' }), '');
  });
  it('cut short', () => {
    assert.equal(summary({ 'text/html': '<table><thead><tr><th>name</th><th>ema' }), 'name|ema x0');
  });
});

describe('tables in plain text', () => {
  it('as pandas prints them', () => {
    const text = '  customer name   email  age\n0       Ann Lee  a@b.hk    3\n1            Bo  c@d.hk    4';
    assert.equal(summary({ 'text/plain': text }), 'customer name|email|age x2');
  });
  it('with a named index and a footer', () => {
    const text = '        age sex\nemail          \nann@b.x   3   F\nbob@c.x   4   M\n\n[2 rows x 2 columns]';
    assert.equal(summary({ 'text/plain': text }), 'email|age|sex x2');
  });
  it('as Spark and polars frame them', () => {
    const spark = '+---+-----+\n| id| name|\n+---+-----+\n|  1|  Ann|\n|  2|  Bob|\n+---+-----+\n';
    assert.equal(summary({ 'text/plain': spark }), 'id|name x2');
    const polars =
      'shape: (1, 2)\n┌──────┬─────┐\n│ name ┆ age │\n│ ---  ┆ --- │\n│ str  ┆ i64 │\n╞══════╪═════╡\n│ Ann  ┆ 3   │\n└──────┴─────┘';
    assert.equal(summary({ 'text/plain': polars }), 'name|age x1');
  });
  it('not in reports, arrays, series and logs', () => {
    const others = [
      '              precision    recall  f1-score   support\n\n           0       0.67      1.00      0.80         2\n\n    accuracy                           0.75         4',
      '[[0.1 0.2]\n [0.3 0.4]]',
      '0    3\n1    4\nName: age, dtype: int64',
      'Epoch 1/10\n loss: 0.5\nEpoch 2/10\n loss: 0.4',
      'Traceback (most recent call last):\n  File "x.py", line 1\nKeyError: \'name\'',
      '',
    ];
    for (const text of others) assert.equal(summary({ 'text/plain': text }), '', text.slice(0, 40));
  });
});
