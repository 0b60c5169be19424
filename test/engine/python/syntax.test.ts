// Every kind of node, and a sample of Python's own library, compared with CPython's parser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from '../../../src/engine/python/ast';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import { walk } from '../../../src/engine/python/walk';
import { PYTHON, cpythonDumps, pythonVersion } from '../../support/cpython';
import { pythonParser } from '../../support/pythonParser';
import { dumpStatements } from '../../support/syntaxDump';

/** Text, and the minor version of Python 3 that first reads it. */
const SNIPPETS: readonly (readonly [string, number?])[] = [
  ['x = 1; y = x;'],
  ['a.b.c[d][e:f, ::2](g, *h, i=j, **k)'],
  ['x[1:2], x[:], x[::], x[1,], x[...], x[a, b:c]'],
  ['f(x for x in y); f((x for x in y), z)'],
  ['0, 1_000, 0xFF, 0o17, 0b1_01, 1.5, .5, 1e3, 1_0.5e-3, 5., 3j, 1.5J, 10**40'],
  ['"a" \'b\' """c""" r"\\d" b"\\xff\\0" rb"\\n" u"x" "\\u00e9\\U0001F600\\x41\\101\\n\\\n\\q"'.replaceAll(' ', '\n')],
  ['x = ("a" "b"\n     "c")'],
  ['x = b"a" b"\\xfe"'],
  ['f"a{b}c{d!r}{e:>{w}.{p}f}{{}}" "tail{x}" f\'{g["k"]}\''],
  ['f"{x=}", f"{ x = !s}", f"{x:%Y-%m}", rf"\\d{x}", f"{a if b else c}", f"{{{x}}}"'],
  ['f"{x!r:^{width}}" "plain" f"{(lambda: 1)()}"'],
  ['f"{d["k"]}" f"{f"{x}"}"', 12],
  ['True, False, None, ...'],
  ['-a + ~b * +c ** -d // e % f @ g << h >> i & j ^ k | l'],
  ['not a and b or c and (d or e) or not f'],
  ['a < b <= c == d != e is f is not g in h not in i > j >= k'],
  ['a if b else c if d else e'],
  ['lambda: 0; lambda a, b=1, *c, d, e=2, **f: a; lambda *, a: a; lambda a, /, b: b'],
  ['(), (a,), (a, b), [a, *b], {a, b}, {}, {a: b, **c}'],
  ['[x for x in y if a if b for z in x], {x for x in y}, {a: b for a, b in c}, (x async for x in y)'],
  ['if (n := f()) > 1: print(n)'],
  [
    'async def f():\n    await g()\n    async for x in y: pass\n    async with a as b: pass\n    return [await z for z in x]',
  ],
  ['def f():\n    x = yield\n    y = yield a, b\n    yield from z\n    return'],
  ['a = b = c, *d = e'],
  ['(a) = 1; (a, b) = [c, d] = e; a.b, c[0] = d; a, = b; [a, [b, *c]] = d'],
  ['a += 1; a -= 1; a *= 2; a @= b; a /= 2; a //= 2; a %= 2; a **= 2; a >>= 1; a <<= 1; a &= 1; a ^= 1; a |= 1'],
  ['a: int; b: list[int] = []; c.d: str = "x"; (e): int = 1; f: int | None | str = None; g: A.B[C] | D'],
  ['del a; del a, b[0]; del (a, b); del (a)'],
  ['if a: b\nelif c: d\nelif e:\n    f\nelse:\n    g'],
  ['for a, b in c:\n    break\nelse:\n    d\nfor x in 1, 2: continue\nfor (a) in b: pass\nfor x in *a, b: pass'],
  ['while a:\n    b\nelse:\n    c'],
  [
    'with a: pass\nwith a as b, c as (d, e): pass\nwith (a): pass\nwith (a as b, c): pass\nwith (a, b): pass\nwith (a), (b) as c: pass',
  ],
  ['with (open(a) as f,\n      open(b) as g,): pass\nwith (yield): pass\nwith (a, b) as c: pass'],
  ['try:\n    a\nexcept:\n    b\ntry:\n    a\nexcept E: b\nexcept (F, G) as e:\n    c\nelse:\n    d\nfinally:\n    e'],
  ['try:\n    a\nexcept* E as e:\n    b', 11],
  ['@a.b(c)\n@d\ndef f(a, b: int, c=1, d: str = "x", *args: int, e, f=2, **kw) -> int:\n    "doc"\n    pass'],
  ['def f(a, /, b, *, c): pass\ndef g(*, a=1): pass\ndef h(*a): pass\ndef i(**k): pass'],
  ['@a\nclass A(B, metaclass=M, *c, **d):\n    x = 1\n    def f(self): ...\nclass C: pass\nclass D(): pass'],
  ['def f[T: int, *Ts, **P](x: T) -> T: pass\nclass A[T](B): pass\ntype X = int | str\ntype Y[T] = list[T]', 12],
  [
    'import a, b.c as d, e.f\nfrom a import b, c as d\nfrom . import a\nfrom ..b.c import (d, e as f,)\nfrom x import *\nfrom __future__ import annotations',
  ],
  ['def f():\n    global a, b\n    def g():\n        nonlocal c\n        c = 1'],
  ['raise\nraise A\nraise A(b) from c'],
  ['assert a\nassert a, "b"'],
  [
    'match a, b:\n    case 1 | "x": pass\n    case [c, *_, d] if e: f\n    case {"k": g, **h}: i\n    case P(j, k=l) as m: n\n    case A.B: o\n    case (p, q): r\n    case -1 | 1+2j | None: s\n    case _: t',
  ],
  [
    'match = type = case = _ = 1\nmatch(x)\nmatch[x]\ntype(x).y = 1\ntype(x)\nprint(match.case, type)\nprint\nexec("x")',
  ],
  ['type(a, b).c[0].d: int = 2'],
  ['print("a", end="")\nprint (a)\nprint(*a, sep=b)\nx = print'],
  ['x = a & b ^ c\ny = a ^ b & c\nz = (a ^ b) & c'],
  ['f(*a.b.c(), **d.e), [*a.b], {*a(), *b | c}, a[*b.c], print(*a or b)', 11],
  ['x = (yield)\n'.replace('x', 'def f():\n    x')],
  ['x = a. b . c\nfrom a . b import c'],
  ['x = [\n  1,  # one\n  # two\n  2,\n]  # end\nif a:  # why\n    # inner\n    b\n    # last\n# after\nelse:\n    c'],
  ['x = 1 + \\\n    2\nif a and \\\n   b:\n    c'],
  ['if a:\n\tb\n\tif c:\n\t\td\ne'],
  ['x = 1\r\nif a:\r\n    y = """p\r\nq"""\r\nz = 2\r\n'],
  ['é = 1; ﬁ = é; 名前 = "😀" + x'],
  ['a = b if c else lambda d: e\nf = lambda: (yield)\n'],
  ['return_value = not_a = is_b = in_c = 1'],
  ['x = a if b else (c, d); y = *a, b; z = a or b and c'],
  ['async def f():\n    return await a ** b, -await c\n'],
  ['for x in y: a; b\nwhile 1: a; b\nif 1: a; b\nclass A: a; b'],
  ['@(yield_ := a)\ndef f(): pass\n@a[0].b\ndef g(): pass'],
];

const ERROR_KINDS: readonly Node['kind'][] = ['ErrorExpression', 'ErrorStatement', 'Python2Statement'];
const KINDS: readonly Node['kind'][] = [
  ...ERROR_KINDS,
  ...(['Name', 'Attribute', 'Argument', 'Call', 'Subscript', 'Slice', 'Constant', 'FString', 'BinOp'] as const),
  ...(['UnaryOp', 'BoolOp', 'Compare', 'Lambda', 'IfExp', 'Tuple', 'List', 'Set', 'Dict', 'Comprehension'] as const),
  ...(['Starred', 'NamedExpr', 'Await', 'Yield', 'ExpressionStatement', 'Assign', 'AugAssign', 'Declaration'] as const),
  ...(['Return', 'Delete', 'If', 'For', 'While', 'With', 'Try', 'FunctionDef', 'ClassDef', 'Import'] as const),
  ...(['ImportFrom', 'Global', 'Nonlocal', 'Raise', 'Assert', 'Match', 'Pass', 'Break', 'Continue'] as const),
];

/** Names of Unicode characters are not decoded; a comma or `;` at an end counts for CPython and not for us. */
function comparable(text: string): boolean {
  return !text.includes('\\N{') && !text.includes('\ufffd') && !text.startsWith('\ufeff');
}

describe('syntax tree', () => {
  let parser: PythonParser;
  const version = pythonVersion();
  before(async () => {
    parser = await pythonParser();
  });

  function parse(text: string): { dump: string[]; kinds: Set<Node['kind']>; problems: readonly string[] } {
    const [cell] = parseUnit(parser, scriptUnit('/a.py', text)).cells;
    const kinds = new Set<Node['kind']>();
    const dump: string[] = [];
    for (const chunk of cell?.chunks ?? []) {
      dump.push(...dumpStatements(chunk.body, true));
      walk(chunk.body, (node) => {
        kinds.add(node.kind);
        return undefined;
      });
    }
    return { dump, kinds, problems: cell?.problems.map((problem) => problem.message) ?? [] };
  }

  it('has snippets for every kind of node', () => {
    const seen = new Set<Node['kind']>(ERROR_KINDS);
    for (const [text] of SNIPPETS) for (const kind of parse(text).kinds) seen.add(kind);
    assert.deepEqual([...seen].sort(), [...KINDS].sort());
  });

  it('reads all of its snippets without a problem', () => {
    for (const [text] of SNIPPETS) assert.deepEqual(parse(text).problems, [], text);
  });

  it('agrees with CPython on every snippet, offsets included', function () {
    if (!version) {
      console.log('      python3 was not found: nothing to compare with.');
      this.skip();
    }
    const [, minor] = version;
    const texts = SNIPPETS.filter(([, since = 10]) => since <= minor).map(([text]) => text);
    const theirs = cpythonDumps(texts.map((text) => ({ text, positions: true })));
    texts.forEach((text, position) => {
      assert.deepEqual(parse(text).dump, theirs[position], text);
    });
    assert.equal(parser.liveTrees, 0);
  });

  it("agrees with CPython on Python's own library", function () {
    this.timeout(600_000);
    if (!version || version[1] < 11) {
      console.log('      python3 of version 3.11 or later was not found: nothing to compare with.');
      this.skip();
    }
    const where = spawnSync(PYTHON, ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' });
    const files = pythonFiles(where.stdout.trim());
    // All of them with ASSAY_FULL=1; else every so many, so that each part of the library has its turn.
    const step = process.env.ASSAY_FULL ? 1 : Math.max(1, Math.floor(files.length / 80));
    const chosen = files
      .filter((_, position) => position % step === 0)
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
      .filter(({ text }) => comparable(text));
    const dumps = cpythonDumps(chosen.map(({ text }) => ({ text, positions: false })));
    let compared = 0;
    chosen.forEach(({ path, text }, position) => {
      const theirs = dumps[position];
      if (!theirs) return;
      const cell = parseUnit(parser, scriptUnit(path, text)).cells[0]!;
      assert.deepEqual(cell.problems, [], path);
      const ours = cell.chunks.flatMap((chunk) => dumpStatements(chunk.body, false));
      // `print >>x, y` is a tuple to CPython and Python 2 to us.
      if (cell.state === 'analysed') assert.deepEqual(ours, theirs, path);
      compared++;
    });
    assert.ok(compared > 50, `${compared} files compared`);
  });
});

/** Python files of the library; not the broken ones that it keeps for its own tests. */
function pythonFiles(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'lib2to3' && entry.name !== '__pycache__' && entry.name !== 'site-packages') visit(path);
      } else if (entry.name.endsWith('.py') && !entry.name.startsWith('badsyntax')) found.push(path);
    }
  };
  visit(root);
  return found.sort();
}
