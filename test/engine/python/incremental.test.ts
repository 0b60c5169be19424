// After any row of edits the result is what a fresh parse gives, and what was not touched is the same object.
import assert from 'node:assert/strict';
import { CancelledError } from '../../../src/base/platform';
import { UnitParser, parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import type { ParsedUnit, SourceCell, SourceUnit } from '../../../src/engine/python/unit';
import { walk } from '../../../src/engine/python/walk';
import { pythonParser } from '../../support/pythonParser';
import { dumpStatements } from '../../support/syntaxDump';

const SCRIPT = `"""Trains a model."""
import numpy as np  # arrays
from sklearn.model_selection import train_test_split

SEED = 1; OTHER = 2

@decorated(a=1)
def load(path, *, sep=","):
    # reads
    if path:
        return read(path, sep=sep)
    else:
        raise ValueError(f"no {path!r}")

class Model(Base):
    def fit(self, x, y):
        for i in range(10):
            self.w += [i, (x, y)]
        return self

x_train, x_test = train_test_split(x, test_size=0.2)
try:
    Model().fit(x_train, "a" "b")
except (ValueError, KeyError) as error:
    print(error)
finally:
    pass
print("done")
`;

/** Small and seeded, so that a failure can be run again. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TYPED = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '"',
  "'",
  '"""',
  '\n',
  '    ',
  ' ',
  ':',
  '=',
  ',',
  '.',
  '#',
  'x',
  '1',
  'if a:\n    b\n',
  'def f():\n',
  'else:\n',
  'x = 1\n',
  '%time ',
  '!ls\n',
  '?',
  '\\\n',
  'f"{a}"',
  '\r\n',
  'é',
  '@',
];

function edit(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  switch (random(4)) {
    case 0:
      return text.slice(0, at) + text.slice(Math.min(text.length, at + 1 + random(12)));
    case 1: {
      // Copies a piece elsewhere, so that the same statement stands there twice.
      const from = random(text.length + 1);
      const piece = text.slice(from, from + random(80));
      return text.length > 4000 ? text.slice(0, 2000) : text.slice(0, at) + piece + text.slice(at);
    }
    default:
      return text.slice(0, at) + (TYPED[random(TYPED.length)] ?? '') + text.slice(at);
  }
}

function cell(index: number, text: string, kind: SourceCell['kind'] = 'code'): SourceCell {
  return {
    index,
    kind,
    language: kind === 'code' ? 'python' : 'markdown',
    text,
    executionCount: null,
    outputs: [],
    tags: [],
  };
}

function notebook(texts: readonly string[]): SourceUnit {
  return { path: '/a.ipynb', kind: 'notebook', cells: texts.map((text, index) => cell(index, text)) };
}

function summary(unit: ParsedUnit): unknown {
  return unit.cells.map(({ source, state, chunks, comments, magics, problems }) => ({
    source,
    state,
    comments,
    magics,
    problems,
    chunks: chunks.map((chunk) => [chunk.cell, chunk.start, chunk.text, dumpStatements(chunk.body, true)]),
  }));
}

describe('parsing through edits', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  for (const seed of [1, 2, 3]) {
    it(`gives what a fresh parse gives after each of 200 random edits of a script (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      const kept = new UnitParser(parser);
      let text = SCRIPT;
      for (let step = 0; step < 200; step++) {
        if (step % 25 === 0) text = SCRIPT;
        const source = scriptUnit('/a.py', text);
        assert.deepEqual(summary(kept.parse(source)), summary(parseUnit(parser, source)), JSON.stringify(text));
        text = edit(text, random);
      }
      assert.equal(parser.liveTrees, 0);
    });
  }

  it('gives what a fresh parse gives after random edits, moves and removals of cells', () => {
    const random = randomNumbers(7);
    const kept = new UnitParser(parser);
    let texts = ['import a\nx = 1', '%time y = x', 'def f():\n    return x\n', 'x = 1', '%%bash\nls', 'print(y)  # y'];
    for (let step = 0; step < 200; step++) {
      const source = notebook(texts);
      assert.deepEqual(summary(kept.parse(source)), summary(parseUnit(parser, source)));
      const at = random(texts.length);
      const text = texts[at] ?? '';
      const action = random(5);
      if (action === 0) texts = [...texts.slice(0, at), ...texts.slice(at + 1)];
      else if (action === 1)
        texts = [...texts.slice(0, at), SCRIPT.slice(random(300), 300 + random(200)), ...texts.slice(at)];
      else if (action === 2) texts = [...texts.slice(0, at), ...texts.slice(at + 1), text];
      else texts = texts.with(at, edit(text, random));
      if (texts.length === 0 || texts.length > 12) texts = ['x = 1', 'y = 2'];
    }
  });

  // Found by damaging the fixtures: the parser repairs the first line, and what it then makes of the second rests on that.
  for (const [name, first, second] of [
    ['two values in a row', 'x = 12[[[[df]]]]', '11 "header"'],
    ['an old octal number', 'x', '05 "mnist"'],
  ] as const) {
    it(`reads ${name} alike with and without a broken neighbour`, () => {
      const kept = new UnitParser(parser);
      kept.parse(scriptUnit('/a.py', `${first}\n`));
      const source = scriptUnit('/a.py', `${first}\n${second}\n`);
      assert.deepEqual(summary(kept.parse(source)), summary(parseUnit(parser, source)));
    });
  }

  it('converts only the statement that an edit touched', () => {
    const kept = new UnitParser(parser);
    const before = kept.parse(scriptUnit('/a.py', SCRIPT)).cells[0]!.chunks;
    const bodies = before.map((chunk) => chunk.body);
    const text = SCRIPT.replace('SEED = 1', 'SEED = 1234');
    const after = kept.parse(scriptUnit('/a.py', text)).cells[0]!.chunks;
    const changed = after.filter((chunk, position) => chunk !== before[position]);
    assert.deepEqual(
      changed.map((chunk) => chunk.text),
      ['SEED = 1234; OTHER = 2'],
    );
    after.forEach((chunk, position) => {
      if (!changed.includes(chunk)) assert.equal(chunk.body, bodies[position]);
      assert.equal(text.slice(chunk.start, chunk.start + chunk.text.length), chunk.text);
    });
  });

  it('moves chunks in place with their cell', () => {
    const kept = new UnitParser(parser);
    const [first, second] = kept.parse(notebook(['a = 1', 'b = 2'])).cells;
    const [chunk] = second!.chunks;
    const moved = kept.parse(notebook(['b = 2', 'a = 1']));
    assert.equal(moved.cells[0]!.chunks[0], chunk);
    assert.equal(chunk!.cell, 0);
    assert.equal(first!.chunks[0]!.cell, 1);
  });

  it('never hands out a chunk twice', () => {
    const kept = new UnitParser(parser);
    kept.parse(notebook(['x = 1', 'y = 2']));
    const unit = kept.parse(notebook(['x = 1\nx = 1', 'x = 1', 'x = 1']));
    const chunks = unit.cells.flatMap((each) => each.chunks);
    assert.equal(new Set(chunks).size, 4);
  });

  it('takes new outputs without parsing again', () => {
    const kept = new UnitParser(parser);
    const [before] = kept.parse(notebook(['x = 1'])).cells;
    const source: SourceUnit = { ...notebook([]), cells: [{ ...cell(0, 'x = 1'), executionCount: 5 }] };
    const [after] = kept.parse(source).cells;
    assert.equal(after!.chunks[0], before!.chunks[0]);
    assert.equal(after!.source.executionCount, 5);
  });

  it('stops when asked to, and goes on from where it was', () => {
    const kept = new UnitParser(parser);
    const unit = kept.parse(scriptUnit('/a.py', SCRIPT));
    const shown = JSON.stringify(summary(unit));
    const changed = scriptUnit('/a.py', `y = 0\n${SCRIPT}`);
    assert.throws(() => kept.parse(changed, { isCancellationRequested: true }), CancelledError);
    assert.equal(JSON.stringify(summary(unit)), shown);
    assert.deepEqual(summary(kept.parse(changed)), summary(parseUnit(parser, changed)));
    assert.equal(parser.liveTrees, 0);
  });

  it('holds no tree and no old chunk after 1,000 edits', () => {
    const random = randomNumbers(11);
    const kept = new UnitParser(parser);
    let unit = kept.parse(scriptUnit('/a.py', SCRIPT));
    for (let step = 0; step < 1000; step++) {
      unit = kept.parse(scriptUnit('/a.py', edit(SCRIPT, random)));
      assert.equal(parser.liveTrees, 0);
    }
    // What is held is what the last unit shows: every node belongs to one of its chunks.
    const chunks = new Set(unit.cells[0]!.chunks);
    for (const chunk of chunks) {
      walk(chunk.body, (node) => {
        assert.ok(chunks.has(node.chunk));
        return undefined;
      });
    }
    kept.dispose();
    assert.equal(parser.liveTrees, 0);
  });
});
