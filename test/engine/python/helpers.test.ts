// Lines and columns, nodes at an offset, names that are bound, values of literals.
import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/base/lines';
import { numberValue, stringValue } from '../../../src/engine/python/literals';
import { boundNames } from '../../../src/engine/python/names';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { textOf } from '../../../src/engine/python/ast';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import type { ParsedCell } from '../../../src/engine/python/unit';
import {
  argumentOf,
  dottedName,
  statementOf,
  statementsIn,
  statementsOutsideDefinitions,
  walk,
} from '../../../src/engine/python/walk';
import { pythonParser } from '../../support/pythonParser';

describe('lines and columns', () => {
  it('go both ways for LF, CRLF and CR', () => {
    const text = 'ab\ncd\r\nef\rg';
    const index = new LineIndex(text);
    assert.equal(index.lineCount, 4);
    for (const [offset, line, column] of [
      [0, 0, 0],
      [2, 0, 2],
      [3, 1, 0],
      [5, 1, 2],
      [7, 2, 0],
      [10, 3, 0],
      [11, 3, 1],
    ] as const) {
      assert.deepEqual(index.position(offset), { line, column });
      assert.equal(index.lineStart(line) + column, offset);
    }
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => index.line(line)),
      ['ab', 'cd', 'ef', 'g'],
    );
  });

  it('stay inside the text', () => {
    const index = new LineIndex('ab\r\nc');
    assert.equal(index.lineOf(99), 1);
    assert.equal(index.lineEnd(0), 2);
    assert.equal(index.lineStart(9), 5);
    assert.equal(index.line(9), '');
    assert.equal(new LineIndex('').lineCount, 1);
  });
});

describe('helpers on the tree', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  function parse(text: string): ParsedCell {
    return parseUnit(parser, scriptUnit('/a.py', text)).cells[0]!;
  }

  it('find the innermost statement that a node stands in', () => {
    const text = 'try:\n    a = 1\nfinally:\n    if b:\n        c(d)\n    else:\n        e = f(g)\n';
    const { chunks } = parse(text);
    const statementsOf = new Map<string, string | null>();
    walk(chunks[0]!.body, (node) => {
      const statement = node.kind === 'Name' ? statementOf(node) : null;
      if (node.kind === 'Name') statementsOf.set(node.id, statement && textOf(statement));
    });
    assert.deepEqual(
      [...statementsOf].map(([name, statement]) => [name, statement?.split('\n')[0]]),
      [
        ['a', 'a = 1'],
        ['b', 'if b:'],
        ['c', 'c(d)'],
        ['d', 'c(d)'],
        ['e', 'e = f(g)'],
        ['f', 'e = f(g)'],
        ['g', 'e = f(g)'],
      ],
    );
  });

  it('know targets, dotted names and arguments', () => {
    const [assign, call] = parse('x, [y] = 1, 2\na.b.c(1, *d, k=2)').chunks.map((chunk) => chunk.body[0]);
    assert.ok(assign?.kind === 'Assign' && call?.kind === 'ExpressionStatement');
    assert.deepEqual(
      boundNames(assign.targets[0]!).map((name) => name.id),
      ['x', 'y'],
    );
    assert.ok(call.value.kind === 'Call');
    assert.equal(dottedName(call.value.func), 'a.b.c');
    assert.equal(dottedName(call.value), null);
    assert.equal(textOf(argumentOf(call.value.args, 0, 'first')!), '1');
    assert.equal(textOf(argumentOf(call.value.args, 5, 'k')!), 'k=2');
    assert.equal(argumentOf(call.value.args, 1, 'second'), undefined);
  });

  it('visit in source order, skip and stop', () => {
    const { chunks } = parse('if a:\n    b(c)\nelse:\n    def f():\n        d\n');
    const names: string[] = [];
    walk(chunks[0]!.body, (node) => {
      if (node.kind === 'Name') names.push(node.id);
      return node.kind === 'FunctionDef' ? 'skip' : undefined;
    });
    assert.deepEqual(names, ['a', 'b', 'c']);
    assert.equal(
      walk(chunks[0]!.body, (node) => (node.kind === 'Call' ? 'stop' : undefined)),
      false,
    );
    assert.equal(statementsOutsideDefinitions(chunks[0]!.body).length, 3);
    assert.equal(statementsIn(chunks[0]!.body).length, 4);
  });
});

describe('literals', () => {
  it('have the values that Python gives them', () => {
    assert.deepEqual(stringValue('"a\\n\\x41\\u00e9\\101\\q"'), { value: 'a\nA\u00e9A\\q', bytes: false });
    assert.deepEqual(stringValue("rb'\\n'"), { value: '\\n', bytes: true });
    assert.deepEqual(stringValue("b'\\xff\\u0041'"), { value: '\u00ff\\u0041', bytes: true });
    assert.deepEqual(stringValue('"""a\r\nb\\\r\nc"""'), { value: 'a\nbc', bytes: false });
    assert.deepEqual(stringValue("''"), { value: '', bytes: false });
    assert.equal(numberValue('0x_ff'), 255);
    assert.equal(numberValue('1_000.5e1'), 10005);
    assert.equal(numberValue('0b11'), 3);
    assert.equal(numberValue('0o17'), 15);
    assert.equal(numberValue('017'), 15);
    assert.equal(numberValue('10L'), 10);
    assert.ok(Number.isNaN(numberValue('2j')));
  });
});
