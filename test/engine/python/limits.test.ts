// Text that is nested, long or broken beyond reason ends in a result, never in an exception.
import assert from 'node:assert/strict';
import { MAX_CELL_LENGTH, parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import type { ParsedCell } from '../../../src/engine/python/unit';
import { walk } from '../../../src/engine/python/walk';
import { pythonParser } from '../../support/pythonParser';

const DEEP = /Nested too deeply/;

/** Each is one statement, with a sound one below it; `true` where something in it is given up. */
const NESTED: readonly (readonly [string, string, boolean])[] = [
  ['10,000 parentheses', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}`, true],
  ['10,000 lists', `x = ${'['.repeat(10_000)}1${']'.repeat(10_000)}`, true],
  ['150 lists', `x = ${'['.repeat(150)}1${']'.repeat(150)}`, false],
  [
    '1,000 nested ifs',
    Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('') + `${' '.repeat(1000)}x = 1`,
    true,
  ],
  [
    '90 nested ifs',
    Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join('') + `${' '.repeat(90)}x = 1`,
    false,
  ],
  ['5,000 terms', `x = ${Array<string>(5000).fill('a').join(' + ')}`, false],
  ['5,000 conjunctions', `x = ${Array<string>(5000).fill('a').join(' and ')}`, false],
  ['5,000 calls', `x = a${'.b(1)'.repeat(5000)}`, false],
  ['5,000 powers', `x = ${Array<string>(5000).fill('a').join(' ** ')}`, true],
  ['5,000 nots', `x = ${'not '.repeat(5000)}a`, true],
  ['5,000 lambdas', `x = ${'lambda: '.repeat(5000)}a`, true],
  ['5,000 conditions', `x = ${'a if b else '.repeat(5000)}a`, true],
  ['2,000 elifs', `if a:\n    x = 1\n${'elif b:\n    x = 2\n'.repeat(2000)}`, false],
  ['2,000 decorators', `${'@a\n'.repeat(2000)}def f(): pass`, false],
];

describe('limits', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  function parse(text: string): ParsedCell {
    return parseUnit(parser, scriptUnit('/a.py', text)).cells[0]!;
  }

  for (const [name, text, isGivenUp] of NESTED) {
    it(`bounds ${name} and reads on`, () => {
      const cell = parse(`${text}\nlast = 2\n`);
      assert.equal(cell.chunks.at(-1)?.text, 'last = 2');
      assert.equal(
        cell.problems.some((problem) => DEEP.test(problem.message)),
        isGivenUp,
      );
      for (const chunk of cell.chunks) walk(chunk.body, () => undefined);
      assert.equal(parser.liveTrees, 0);
    });
  }

  it('says that a script is too large, and reads one just below', () => {
    const line = '# a comment that fills the line up to its end, and nothing more than that\n';
    const large = line.repeat(Math.ceil(MAX_CELL_LENGTH / line.length));
    assert.equal(parse(`${large}x = 1\n`).state, 'too-large');
    const below = `${large.slice(0, MAX_CELL_LENGTH - line.length * 2).replace(/[^\n]*$/, '')}x = 1\n`;
    assert.deepEqual(
      parse(below).chunks.map((chunk) => chunk.text),
      ['x = 1'],
    );
  });

  for (const [name, text] of [
    ['5,000 brackets that never close', 'foo(\n'.repeat(5000)],
    ['1,001 triple quotes', 'x = """\n'.repeat(1001)],
    ['2,000 lines of nonsense', 'a b c\n'.repeat(2000)],
    ['noise', Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(35 + ((at * 7919) % 88))).join('')],
    [
      'lines of noise',
      Array.from({ length: 20_000 }, (_, at) =>
        at % 41 === 0 ? '\n' : String.fromCharCode(35 + ((at * 7919) % 88)),
      ).join(''),
    ],
    ['a null character', 'x = 1\0\ny = 2\n'],
    ['a backslash at the end', 'x = 1 \\'],
    ['half of a surrogate pair', 'x = "\ud800"\n\ud800 = 1\n'],
    ['nothing', ''],
    ['white space', ' \n\t\n\f\n'],
  ] as const) {
    it(`reads ${name}`, () => {
      const cell = parse(text);
      for (const { start, end } of [...cell.problems, ...cell.comments]) {
        assert.ok(start >= 0 && start <= end && end <= text.length);
      }
      for (const chunk of cell.chunks) {
        walk(chunk.body, (node) => {
          assert.ok(node.start >= 0 && node.start <= node.end && node.end <= chunk.text.length);
          return undefined;
        });
      }
    });
  }
});
