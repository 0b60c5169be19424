// Forms of notebooks, their outputs, and what is said of files that are none.
import assert from 'node:assert/strict';
import { jsonErrorOffset } from '../../../src/engine/python/jsonError';
import { NotebookError, notebookUnit } from '../../../src/engine/python/notebook';
import { stripAnsi } from '../../../src/engine/python/notebookOutputs';
import { scriptUnit } from '../../../src/engine/python/script';
import type { SourceUnit } from '../../../src/engine/python/unit';

function read(root: unknown): SourceUnit {
  return notebookUnit('/a.ipynb', JSON.stringify(root));
}

function code(source: unknown, more: object = {}): object {
  return { cell_type: 'code', source, metadata: {}, outputs: [], execution_count: null, ...more };
}

function languages(metadata: object, ...cells: object[]): string[] {
  return read({ nbformat: 4, metadata, cells }).cells.map((cell) => cell.language);
}

describe('notebooks', () => {
  it('reads cells of nbformat 4, with source as text or as lines', () => {
    const unit = read({
      nbformat: 4,
      metadata: { kernelspec: { language: 'python', name: 'python3' } },
      cells: [
        { cell_type: 'markdown', source: ['# a\n', 'b'], metadata: {} },
        code(['x = 1\n', 'y = 2'], { execution_count: 7, metadata: { tags: ['parameters', 3] } }),
        code('z = 3'),
        { cell_type: 'raw', source: 'raw' },
      ],
    });
    assert.equal(unit.kind, 'notebook');
    assert.deepEqual(
      unit.cells.map(({ index, kind, language, text, executionCount, tags }) => [
        index,
        kind,
        language,
        text,
        executionCount,
        tags,
      ]),
      [
        [0, 'markdown', 'markdown', '# a\nb', null, []],
        [1, 'code', 'python', 'x = 1\ny = 2', 7, ['parameters']],
        [2, 'code', 'python', 'z = 3', null, []],
        [3, 'raw', 'raw', 'raw', null, []],
      ],
    );
  });

  it('reads worksheets of nbformat 3', () => {
    const unit = read({
      nbformat: 3,
      metadata: { name: '' },
      worksheets: [
        {
          cells: [
            { cell_type: 'heading', level: 1, source: ['Title'] },
            {
              cell_type: 'code',
              input: ['print 1'],
              language: 'python',
              prompt_number: 4,
              outputs: [
                { output_type: 'pyout', text: ['1'], html: '<b>1</b>', png: 'AAAA', prompt_number: 4 },
                { output_type: 'pyerr', ename: 'E', evalue: 'v', traceback: ['\u001b[0;31mE\u001b[0m'] },
              ],
            },
          ],
        },
      ],
    });
    assert.deepEqual(
      unit.cells.map((cell) => [cell.kind, cell.text, cell.executionCount]),
      [
        ['markdown', 'Title', null],
        ['code', 'print 1', 4],
      ],
    );
    assert.deepEqual(unit.cells[1]!.outputs, [
      {
        index: 0,
        type: 'execute_result',
        items: [
          { kind: 'text', mime: 'text/plain', text: '1' },
          { kind: 'text', mime: 'text/html', text: '<b>1</b>' },
          { kind: 'binary', mime: 'image/png', bytes: 3 },
        ],
      },
      { index: 1, type: 'error', items: [{ kind: 'text', mime: 'text/plain', text: 'E: v\nE' }] },
    ]);
  });

  it('keeps outputs as text and counts binary ones', () => {
    const outputs = [
      { output_type: 'stream', name: 'stdout', text: ['a\n', 'b\n'] },
      { output_type: 'unheard-of' },
      {
        output_type: 'display_data',
        data: { 'text/html': ['<table>', '</table>'], 'image/png': 'AAAAAA==\n', 'application/json': { a: [1] } },
        metadata: {},
      },
      { output_type: 'error', ename: 'KeyError', evalue: "'x'", traceback: ['\u001b[1;31mKeyError\u001b[0m', 'line'] },
    ];
    assert.deepEqual(read({ cells: [code('x', { outputs })] }).cells[0]!.outputs, [
      { index: 0, type: 'stream', items: [{ kind: 'text', mime: 'text/plain', text: 'a\nb\n' }] },
      {
        index: 2,
        type: 'display_data',
        items: [
          { kind: 'text', mime: 'text/html', text: '<table></table>' },
          { kind: 'binary', mime: 'image/png', bytes: 4 },
          { kind: 'text', mime: 'application/json', text: '{"a":[1]}' },
        ],
      },
      { index: 3, type: 'error', items: [{ kind: 'text', mime: 'text/plain', text: "KeyError: 'x'\nKeyError\nline" }] },
    ]);
  });

  it('takes the language from the kernel, and from a cell that has its own', () => {
    assert.deepEqual(languages({}, code('x')), ['python']);
    assert.deepEqual(languages({ language_info: { name: 'R' } }, code('x')), ['r']);
    assert.deepEqual(languages({ kernelspec: { name: 'ir', display_name: 'R' } }, code('x')), ['r']);
    assert.deepEqual(languages({ kernelspec: { name: 'julia-1.9', language: 'julia' } }, code('x')), ['julia']);
    assert.deepEqual(languages({ kernelspec: { name: 'conda-env-a-py', display_name: 'Python [a]' } }, code('x')), [
      'python',
    ]);
    assert.deepEqual(languages({ language_info: { name: 'python', version: '2.7' } }, code('x')), ['python']);
    const sql = code('x', { metadata: { vscode: { languageId: 'sql' } } });
    assert.deepEqual(languages({ language_info: { name: 'python' } }, sql, code('y')), ['sql', 'python']);
  });

  it('reads what is odd without failing', () => {
    assert.deepEqual(read({ cells: [] }).cells, []);
    assert.deepEqual(
      read({ cells: [null, 3, {}, { cell_type: 'code' }, code(null), code([1, 'a'])] }).cells.map((cell) => cell.text),
      ['', '', '', '', '', 'a'],
    );
    assert.equal(notebookUnit('/a.ipynb', '\ufeff{"cells": []}').cells.length, 0);
  });

  const refused: readonly (readonly [string, string, NotebookError['kind'], RegExp, number, number])[] = [
    ['an empty file', '', 'not-json', /empty/, 0, 0],
    ['a script', 'import a\n', 'not-json', /line 1, column 1/, 0, 0],
    ['a comma too many', '{\n "cells": [],\n}', 'not-json', /line 3, column 1/, 2, 0],
    ['a file cut off', '{"cells": [{"cell_type": "co', 'not-json', /line 1, column 29/, 0, 28],
    ['a merge conflict', '{"cells": [\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> b\n]}', 'merge-conflict', /line 2/, 1, 0],
    ['other JSON', '{"a": 1}', 'not-a-notebook', /list of cells was not found/, 0, 0],
    ['a list', '[]', 'not-a-notebook', /list of cells was not found/, 0, 0],
  ];
  for (const [name, text, kind, message, line, column] of refused) {
    it(`says in one sentence what is wrong with ${name}`, () => {
      assert.throws(
        () => notebookUnit('/a.ipynb', text),
        (error) => {
          assert.ok(error instanceof NotebookError);
          assert.deepEqual([error.kind, error.line, error.column], [kind, line, column]);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }

  it('finds the place where JSON ends to be JSON, wherever JSON.parse fails', () => {
    for (const valid of ['1', '-0.5e+3', '"a\\u00e9\\n"', '[1, [true, null], {}]', '{"a": {"b": []}}', ' [ ] ']) {
      assert.equal(jsonErrorOffset(valid), -1, valid);
    }
    for (const [text, at] of [
      ['[1,]', 3],
      ['{"a" 1}', 5],
      ['{"a": 1, }', 9],
      ['[01]', 2],
      ['nul', 0],
      ['[1] 2', 4],
      ['"a\nb"', 0],
      ['[', 1],
      ['{a: 1}', 1],
    ] as const) {
      assert.throws(() => JSON.parse(text) as unknown);
      const found = jsonErrorOffset(text);
      assert.ok(found >= 0, text);
      if (!text.startsWith('"')) assert.equal(found, at, text);
    }
  });

  it('strips the colours of terminals', () => {
    assert.equal(stripAnsi('\u001b[0;31mred\u001b[0m \u001b]8;;http://a\u0007link\u001b]8;;\u0007'), 'red link');
  });

  it('cuts the byte order mark off a script and keeps it one unit', () => {
    const unit = scriptUnit('/a.py', '\ufeff# %%\r\nx = 1\r\n# %%\r\ny = 2\r\n');
    assert.equal(unit.cells.length, 1);
    assert.equal(unit.cells[0]!.text, '# %%\r\nx = 1\r\n# %%\r\ny = 2\r\n');
  });
});
