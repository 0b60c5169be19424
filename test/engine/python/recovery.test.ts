// A syntax error costs the statement it stands in.
import assert from 'node:assert/strict';
import type { Statement } from '../../../src/engine/python/ast';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import { pythonParser } from '../../support/pythonParser';

describe('error recovery', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  /** `x=` for an assignment to x, `!` for an error, else the kind; blocks in braces. */
  function outline(text: string): string {
    const [cell] = parseUnit(parser, scriptUnit('/a.py', text)).cells;
    return (cell?.chunks ?? []).map((chunk) => statements(chunk.body)).join(' | ');
  }
  function statements(body: readonly Statement[]): string {
    return body.map(statement).join('; ');
  }
  function statement(node: Statement): string {
    switch (node.kind) {
      case 'ErrorStatement':
        return '!';
      case 'Assign':
        return (
          node.targets.map((target) => `${target.kind === 'Name' ? target.id : target.kind}=`).join('') +
          (node.value.kind === 'ErrorExpression' ? `?${node.value.children.map((child) => child.kind).join()}` : '')
        );
      case 'If':
        return `If{${statements(node.body)}}${node.orelse.length > 0 ? `{${statements(node.orelse)}}` : ''}`;
      case 'For':
      case 'FunctionDef':
      case 'ClassDef':
      case 'With':
      case 'While':
        return `${node.kind}{${statements(node.body)}}`;
      default:
        return node.kind;
    }
  }

  const cases: readonly (readonly [string, string, string])[] = [
    ['an open bracket', 'a = 1\nb = f(2\nc = 3\n', 'a= | b=?Call | c='],
    ['an open bracket over lines', 'b = f(2,\n      3\nc = 3\n', 'b=?Call | c='],
    ['an open string', "a = 'x\nb = 2\n", 'a=?Constant | b='],
    ['an open triple string', 'a = 1\nb = """x\nc = 2\n', 'a= | b=? | c='],
    ['a trailing dot', 'df = pd.read_csv("x").\nb = 2\n', 'df=?Call | b='],
    ['nonsense', 'a b c\nb = 2\n', '! | b='],
    ['an error inside a block', 'if a:\n    b = 1\n    c d\n    e = 2\nf = 3\n', 'If{b=; !; e=} | f='],
    [
      'an error in a method',
      'class A:\n    def f(self):\n        x = (1\n        y = 2\n    def g(self):\n        z = 1\n',
      'ClassDef{FunctionDef{x=?Constant; y=}; FunctionDef{z=}}',
    ],
    ['a broken condition', 'if a ==:\n    b = 1\nelse:\n    c = 2\nd = 3\n', '!; b=; c= | d='],
    ['a broken definition', 'def f(a b):\n    c = 1\nd = 3\n', '! | d='],
    ['a clause without its statement', 'a = 1\nelse:\n    b = 2\nc = 3\n', 'a= | !; b= | c='],
    ['a closing bracket too many', 'a = 1)\nb = 2\n', 'a=? | b='],
    [
      'an error in a case',
      'match a:\n    case 1:\n        b c\n        d = 1\n    case 2:\n        e = 1\nf = 1\n',
      'Match | f=',
    ],
    ['a half-typed import', 'from a import\nb = 1\n', '! | b='],
  ];
  for (const [name, text, expected] of cases) {
    it(`keeps what stands around ${name}`, () => {
      assert.equal(outline(text), expected);
      assert.equal(parser.liveTrees, 0);
    });
  }
});
