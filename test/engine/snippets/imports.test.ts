// Where the imports of a snippet go in a document, and that every snippet is Python.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fillSnippet, wholeText } from '../../../src/engine/snippets/fill';
import { importEdit, importedBefore } from '../../../src/engine/snippets/imports';
import { parseSnippets } from '../../../src/engine/snippets/snippet';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import type { SourceCell, SourceUnit } from '../../../src/engine/python/unit';
import { pythonParser } from '../../support/pythonParser';

const END = { cell: 99, start: 0, end: 0 };

function notebook(...texts: string[]): SourceUnit {
  const cells = texts.map((text, index): SourceCell => ({
    index,
    kind: 'code',
    language: 'python',
    text,
    executionCount: null,
    outputs: [],
    tags: [],
  }));
  return { path: '/p/a.ipynb', kind: 'notebook', cells };
}

describe('snippets in a document', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });
  const parse = (unit: SourceUnit) => parseUnit(parser, unit);

  for (const snippet of parseSnippets(readFileSync('snippets/python-ml.code-snippets', 'utf8'))) {
    it(`${snippet.prefix} parses`, () => {
      const unit = parse(scriptUnit('/p/a.py', wholeText(fillSnippet(snippet))));
      assert.deepEqual(unit.cells[0]?.problems, []);
    });
  }

  it('knows what is imported before a place, by the name it has there', () => {
    const unit = parse(notebook('import numpy as np\nfrom a.b import c as d, e', 'from . import f\nimport g'));
    assert.deepEqual(
      [...importedBefore(unit, END)],
      [
        ['numpy', 'np'],
        ['a.b.c', 'd'],
        ['a.b.e', 'e'],
        ['g', 'g'],
      ],
    );
    assert.equal(importedBefore(unit, { cell: 1, start: 0, end: 0 }).has('g'), false);
  });

  it('inserts below the first imports of a notebook', () => {
    const unit = parse(notebook('# Title', 'import a\nfrom b import c\n\nx = 1', 'import later'));
    assert.deepEqual(importEdit(unit, END, ['import z']), {
      kind: 'replace',
      span: { cell: 1, start: 24, end: 24 },
      text: '\nimport z',
    });
  });

  it('inserts below the imports of a script, doc string and future imports above', () => {
    const text = '"""What it does."""\n\nfrom __future__ import annotations\nimport a\n\n\ndef f():\n    import b\n';
    const edit = importEdit(parse(scriptUnit('/p/a.py', text)), { cell: 0, start: text.length, end: text.length }, [
      'import z',
    ]);
    assert.equal(edit?.kind === 'replace' ? text.slice(0, edit.span.start).split('\n').at(-1) : '', 'import a');
  });

  it('does not insert below the place itself', () => {
    const unit = parse(notebook('x = 1', 'import a'));
    assert.equal(importEdit(unit, { cell: 1, start: 0, end: 0 }, ['import z']), null);
    assert.equal(importEdit(unit, END, []), null);
  });

  it('leaves the comment behind an import where it is', () => {
    const edit = importEdit(parse(notebook('import a  # for b\nx = 1')), END, ['import z']);
    assert.deepEqual(edit?.kind === 'replace' && edit.span, { cell: 0, start: 17, end: 17 });
  });

  it('does not break an import that shares its line', () => {
    const unit = parse(notebook('import a; x = 1\ny = 2'));
    const edit = importEdit(unit, END, ['import z']);
    assert.ok(edit?.kind === 'replace');
    const text = 'import a; x = 1\ny = 2';
    const result = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    assert.deepEqual(parse(scriptUnit('/p/a.py', result)).cells[0]?.problems, []);
  });
});
