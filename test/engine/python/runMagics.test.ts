// What `%run` names, and the statement that stands for it.
import assert from 'node:assert/strict';
import { parseUnit, UnitParser } from '../../../src/engine/python/parseUnit';
import { fileRun } from '../../../src/engine/python/runMagics';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import { pythonParser } from '../../support/pythonParser';
import { percentNotebook } from '../../support/units';

describe('%run', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  const named: readonly (readonly [text: string, path: string | null])[] = [
    ['%run prepare.py', 'prepare.py'],
    ['%run ./notes/prepare.ipynb', './notes/prepare.ipynb'],
    ['%run -i -n prepare.py --seed 3', 'prepare.py'],
    ['%run -t -N 10 prepare.py', 'prepare.py'],
    ['%run "my notes/prepare.ipynb"', 'my notes/prepare.ipynb'],
    ["%run '../prepare' # first", '../prepare'],
    ['%run ../shared/setup $env="test"', '../shared/setup'],
    ['%run -m package.prepare', null],
    ['%run {folder}/prepare.py', null],
    ['%run $script', null],
    ['%run https://example.org/prepare.py', null],
    ['%run', null],
    ['%runner prepare.py', null],
  ];
  for (const [text, path] of named)
    it(text, () => {
      assert.equal(fileRun(text), path);
    });

  it('stands among the statements of its cell, in their order, and only at the margin', () => {
    const unit = percentNotebook('# %%\na = 1\n%run first.py\nb = 2\nif b:\n    %run second.py\n%run third.py');
    const kinds = parseUnit(parser, unit).cells.flatMap(({ chunks }) =>
      chunks.flatMap(({ start, body }) => body.map((one) => [start, one.kind === 'RunFile' ? one.path : one.kind])),
    );
    assert.deepEqual(kinds, [
      [0, 'Assign'],
      [6, 'first.py'],
      [20, 'Assign'],
      [26, 'If'],
      [51, 'third.py'],
    ]);
  });

  it('keeps its statement while others of the cell are edited', () => {
    const units = new UnitParser(parser);
    const before = units.parse(percentNotebook('# %%\na = 1\n%run first.py'));
    const chunk = before.cells[0]?.chunks[1];
    const after = units.parse(percentNotebook('# %%\na = 1000\n%run first.py'));
    assert.equal(after.cells[0]?.chunks[1], chunk);
    assert.equal(chunk?.start, 9);
  });
});
