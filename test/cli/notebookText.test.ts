import assert from 'node:assert/strict';
import { jsonSpans } from '../../src/cli/jsonSpans';
import { notebookLines, writeNotebook } from '../../src/cli/notebookText';
import { applyEdits } from '../../src/engine/fixes';
import type { Edit } from '../../src/engine/finding';
import { notebookUnit } from '../../src/engine/python/notebook';

const stream = (text: string) => ({ name: 'stdout', output_type: 'stream', text: [text] });
const codeCell = (source: string[], outputs: unknown[], rest: Record<string, unknown> = {}) => ({
  cell_type: 'code',
  execution_count: 1,
  ...rest,
  metadata: {},
  outputs,
  source,
});
const fileOf = (cells: unknown[], indent: string | number = 1): string =>
  `${JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, indent)}\n`;

function edited(text: string, ...edits: Edit[]): string {
  const unit = notebookUnit('a.ipynb', text);
  const written = writeNotebook(text, unit, applyEdits(unit, edits));
  assert.ok(written !== null);
  return written;
}

describe('notebooks as files', () => {
  it('lose one output of several, and keep the others byte for byte', () => {
    const outputs = [stream('a\n'), stream('b\n'), stream('c\n')];
    for (const indent of [1, '\t', 0]) {
      const text = fileOf([codeCell(['show()\n'], outputs)], indent);
      const without = fileOf([codeCell(['show()\n'], [outputs[0], outputs[2]])], indent);
      assert.equal(edited(text, { kind: 'clear-output', cell: 0, output: 1 }), without);
    }
  });

  it('lose all outputs of a cell', () => {
    const text = fileOf([codeCell(['show()\n'], [stream('a\n'), stream('b\n')])]);
    assert.equal(edited(text, { kind: 'clear-output', cell: 0, output: null }), fileOf([codeCell(['show()\n'], [])]));
  });

  it('gain a cell before, between and behind, with an id where cells have ids', () => {
    for (const rest of [{}, { id: 'ab12' }]) {
      const cells = [codeCell(['x = 1\n'], [], rest), codeCell(['y = 2\n'], [], rest)];
      for (const before of [0, 1, 2]) {
        const written = edited(fileOf(cells), { kind: 'insert-cell', before, text: 'import os\nos.sep' });
        const parsed = JSON.parse(written) as { cells: Record<string, unknown>[] };
        const made = parsed.cells[before];
        assert.deepEqual(made?.['source'], ['import os\n', 'os.sep']);
        assert.equal('id' in made, 'id' in rest);
        assert.deepEqual(
          parsed.cells.filter((cell) => cell !== made),
          cells,
        );
        assert.equal(written, fileOf(parsed.cells), 'indented as the rest of the file');
      }
    }
  });

  it('know the line of the file that a line of a cell stands on', () => {
    const text = fileOf([codeCell(['a = 1\n', 'b = 2\n'], []), codeCell(['c = 3\n'], [])]);
    const lineOf = notebookLines(text);
    const lines = text.split('\n');
    assert.match(lines[lineOf(0, 1) - 1] ?? '', /b = 2/);
    assert.match(lines[lineOf(1, 0) - 1] ?? '', /c = 3/);
  });

  it('come to an end where they are no JSON', () => {
    for (const text of ['', '[}', '{"cells":[}', '{]', '{"a":]', '[1 2}', '[,', '"a', '{"a"'])
      for (const closed of [new Set<string>(), new Set(['cells', 'a'])])
        assert.ok(jsonSpans(text, closed).end <= text.length, text);
  });

  it('have nothing inside where they are closed, and end where they end', () => {
    const closed = ['[{"a": ["]", "\\"}"], "b": {}}, [1, 2]]', '{"x": "]"}', '"a ] b"', '12', '[]'];
    for (const value of closed) {
      const text = `{"out" : ${value} , "source": ["x", "y"]}`;
      const { members } = jsonSpans(text, new Set(['out']));
      const out = members.get('out');
      assert.equal(text.slice(out?.start, out?.end), value);
      assert.equal(out?.items.length, 0);
      assert.equal(members.get('source')?.items.length, 2);
    }
  });
});
