// The line that is made for a snippet: `|` is the cursor, `⏎` where the line begins, with its indentation before it.
import assert from 'node:assert/strict';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { newLineFor } from '../../../src/engine/snippets/place';
import { pythonParser } from '../../support/pythonParser';

const CASES: readonly (readonly [what: string, text: string, expected: string])[] = [
  ['an empty document', '|', '|'],
  ['an empty line between statements', 'a = 1\n|\nb = 2\n', 'a = 1\n|\nb = 2\n'],
  ['an empty line of a function', 'def f():\n    a = 1\n    |\n    b = 2\n', 'def f():\n    a = 1\n    |\n    b = 2\n'],
  ['the end of a statement', 'a = 1|', 'a = 1\n⏎'],
  ['the middle of one', 'a| = 1\nb = 2\n', 'a = 1\n⏎\nb = 2\n'],
  ['the start of its line', '|a = 1\n', 'a = 1\n⏎\n'],
  ['a comment behind it', 'a = 1|  # one\n', 'a = 1  # one\n⏎\n'],
  ['a line of comment', '# one|\na = 1\n', '# one\n⏎\na = 1\n'],
  ['two statements of a line', 'a = 1|; b = 2\n', 'a = 1; b = 2\n⏎\n'],
  ['the arguments of a call', 'f(\n    1,|\n    2)\nb = 2\n', 'f(\n    1,\n    2)\n⏎\nb = 2\n'],
  ['an empty line in a call', 'f(\n    1,\n|\n    2)\n', 'f(\n    1,\n\n    2)\n⏎\n'],
  [
    'the body of a function',
    'def f():\n    g(|\n        1)\n    b = 2\n',
    'def f():\n    g(\n        1)\n    ⏎\n    b = 2\n',
  ],
  ['the head of a loop', 'for a in b:|\n    c()\nd()\n', 'for a in b:\n    c()\n⏎\nd()\n'],
  ['a line that ends by CR LF', 'a = 1|\r\nb = 2\r\n', 'a = 1\n⏎\r\nb = 2\r\n'],
];

describe('the line of a snippet', () => {
  let parser: UnitParser;
  before(async () => (parser = new UnitParser(await pythonParser())));

  for (const [what, marked, expected] of CASES) {
    it(`at ${what}`, () => {
      const start = marked.indexOf('|');
      const text = marked.replace('|', '');
      const line = newLineFor(parser.parse(scriptUnit('/a.py', text)), { cell: 0, start, end: start });
      const found = line === null ? marked : `${text.slice(0, line.offset)}\n${line.indent}⏎${text.slice(line.offset)}`;
      assert.equal(found, expected);
    });
  }
});
