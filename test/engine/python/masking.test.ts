// What IPython handles is masked at the same length, recorded, and nothing else is touched.
import assert from 'node:assert/strict';
import { scanText } from '../../../src/engine/python/masking';
import { parseUnit } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import type { ParsedCell } from '../../../src/engine/python/unit';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import { pythonParser } from '../../support/pythonParser';

/** Cell, its masked text, and its magics as `form text`. */
const MASKED: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a line magic', '%matplotlib inline\nx = 1', '0                 \nx = 1', ['% %matplotlib inline']],
  ['a shell line', '!pip install a\nx', '0             \nx', ['! !pip install a']],
  ['a shell line with quotes', '!echo "it\'s (\nx = 1', '0            \nx = 1', ['! !echo "it\'s (']],
  ['two exclamation marks', '!!ls', '0   ', ['! !!ls']],
  ['a magic with a backslash', '!a \\\n  b\nx', '0   \n   \nx', ['! !a \\\n  b']],
  ['an assigned shell line', 'x = !ls *.csv\ny', 'x = 0        \ny', ['! !ls *.csv']],
  ['an assigned magic', 'x, y = %sql select 1', 'x, y = 0            ', ['% %sql select 1']],
  ['a timed statement', '%time x = f(1)\ny', '0;    x = f(1)\ny', ['% %time x = f(1)']],
  ['a timed statement with options', '%timeit -n 10 -r3 f(x)', '0;                f(x)', ['% %timeit -n 10 -r3 f(x)']],
  ['an assigned timed statement', 'r = %timeit -o f(x)', 'r =            f(x)', ['% %timeit -o f(x)']],
  ['a timed loop', '%time for i in x: f(i)', '0                     ', ['% %time for i in x: f(i)']],
  ['time alone', '%time', '0    ', ['% %time']],
  ['a question', 'df.head?\nx', '0       \nx', ['? df.head?']],
  ['two question marks', 'df.head??', '0        ', ['? df.head??']],
  ['a question before', '?df.head', '0       ', ['? ?df.head']],
  ['a question about a magic', '%time?', '0     ', ['% %time?']],
  ['an indented magic', 'if a:\n    !ls\n    x = 1', 'if a:\n    0  \n    x = 1', ['! !ls']],
  ['an indented timed statement', 'if a:\n    %time f()', 'if a:\n    0;    f()', ['% %time f()']],
  ['pip without a sign', 'pip install -q a==1\nx', '0                  \nx', ['% pip install -q a==1']],
  ['cd without a sign', 'cd ..', '0    ', ['% cd ..']],
  ['ls with options', 'ls -l', '0    ', ['% ls -l']],
  ['a bare word', 'pwd', '0  ', ['% pwd']],
  ['load_ext without a sign', 'load_ext autoreload', '0                  ', ['% load_ext autoreload']],
  ['a timed cell', '%%time\nx = 1', '      \nx = 1', ['%% %%time']],
  ['a timed cell below a comment', '# a\n\n%%time\nx = 1', '# a\n\n      \nx = 1', ['%% %%time']],
  ['two cell magics', '%%capture out\n%%time\nx', '             \n      \nx', ['%% %%capture out', '%% %%time']],
  ['prompts', '>>> for x in y:\n...     x\n', '    for x in y:\n        x\n', []],
];

const UNTOUCHED: readonly (readonly [string, string])[] = [
  ['modulo at the start of a line', 'x = (a\n% b)'],
  ['a comparison', 'x = a != b'],
  ['modulo after a backslash', 'x = a \\\n  % b'],
  ['magics in a string', 'x = """\n%matplotlib inline\n!ls\n"""'],
  ['a question in a string', 'x = "why?"\ny = 1  # why?'],
  ['a name of a magic', 'pip = 1\npip.x\nls(1)\nls\nrun = 2\nhistory\ntime = 3'],
  ['arithmetic on a name of its own', 'ls = 3\nls -l'],
  ['words that are operators', 'env in x\nhead if a else b\nload is None'],
  ['an assignment to a magic name', 'env = gym.make("x")\nenv.reset()\nenv, b = 1, 2'],
  ['prompts in a string', 'x = """\n>>> a\n"""'],
  ['augmented modulo', 'x %= 2\ny = x % 2'],
];

const FOREIGN: readonly (readonly [string, string])[] = [
  ['shell', '%%bash\nls | wc'],
  ['R', '# a comment\n%%R -i x\nsummary(x)'],
  ['SQL', '%%sql\nselect * from a'],
  ['HTML', '%%html\n<b>'],
  ['a written file', '%%writefile a.py\nx = 1'],
  ['a Databricks note', '%md\n# Title'],
  ['Databricks SQL', '%sql\nselect 1'],
];

/** A script as a notebook's export writes it, and the Python in it. */
const EXPORTED: readonly (readonly [string, string, string])[] = [
  [
    'a timed cell',
    "get_ipython().run_cell_magic('time', '', 'X = f(X)\\ny = 1')\nz = 2",
    `${' '.repeat(41)}\nX = f(X) \ny = 1  \nz = 2`,
  ],
  [
    'quotes in a timed cell',
    `get_ipython().run_cell_magic('time', '', 'x = a[\\'b c\\']\\ny = "d"')`,
    `${' '.repeat(41)}\nx = a[ 'b c' ] \ny = "d"  `,
  ],
  ['a timed line', "get_ipython().run_line_magic('time', 'X = f(X)')", `${' '.repeat(37)}\nX = f(X)  `],
  [
    'a magic that is not Python',
    "get_ipython().run_cell_magic('bash', '', 'ls\\ncd')",
    "get_ipython().run_cell_magic('bash', '', 'ls\\ncd')",
  ],
  [
    'a magic in a block',
    "if a:\n    get_ipython().run_line_magic('time', 'x')",
    "if a:\n    get_ipython().run_line_magic('time', 'x')",
  ],
];

describe('exported magics', () => {
  for (const [name, script, expected] of EXPORTED) {
    it(name, () => {
      const { masked } = scanText(script, 'script');
      assert.equal(masked, expected);
      assert.equal(masked.length, script.length);
    });
  }
});

describe('magics', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await pythonParser();
  });

  function cell(text: string): ParsedCell {
    return parseUnit(parser, { ...scriptUnit('/a.ipynb', text), kind: 'notebook' }).cells[0]!;
  }

  for (const [name, text, masked, magics] of MASKED) {
    it(`masks ${name}`, () => {
      const scanned = scanText(text, 'notebook');
      assert.equal(scanned.masked, masked);
      assert.equal(scanned.masked.length, text.length);
      assert.deepEqual(
        scanned.magics.map((magic) => `${magic.form} ${magic.text}`),
        magics,
      );
      for (const magic of scanned.magics) assert.equal(text.slice(magic.start, magic.end), magic.text);
      assert.deepEqual(cell(text).problems, []);
      assert.equal(cell(text).state, 'analysed');
    });
  }

  for (const [name, text] of UNTOUCHED) {
    it(`leaves ${name}`, () => {
      assert.equal(scanText(text, 'notebook').masked, text);
      assert.deepEqual(cell(text).problems, []);
    });
  }

  for (const [name, text] of FOREIGN) {
    it(`takes ${name} for no Python`, () => {
      assert.equal(cell(text).state, 'not-python');
      assert.deepEqual(cell(text).chunks, []);
      assert.equal(cell(text).magics.length, 1);
    });
  }

  it('makes no statement of a magic at the top level, and one inside a block', () => {
    assert.deepEqual(
      cell('%matplotlib inline\n!ls\nx = 1\nif x:\n    !ls\n').chunks.map((chunk) => chunk.text),
      ['x = 1', 'if x:\n    0'],
    );
  });

  it('keeps the statement that a magic runs', () => {
    const [chunk] = cell('%time model = fit(x)').chunks;
    assert.equal(chunk?.text, 'model = fit(x)');
    assert.equal(chunk.start, 6);
    assert.deepEqual(
      chunk.body.map((statement) => statement.kind),
      ['Assign'],
    );
  });

  it('masks percent and exclamation lines in scripts, and no bare words', () => {
    const [script] = parseUnit(
      parser,
      scriptUnit('/a.py', '!pip install a\n%matplotlib inline\nx = 1\npip install b\n'),
    ).cells;
    assert.equal(script?.chunks[0]?.text, 'x = 1');
    assert.equal(script.problems.length, 1);
  });

  it('finds comments and whether they have their line', () => {
    const { comments } = cell('# a\nx = 1  # b "\ny = "# no"\nf(  # c\n  # d\n  1)');
    assert.deepEqual(
      comments.map(({ text, ownLine }) => `${text} ${ownLine}`),
      ['# a true', '# b " false', '# c false', '# d true'],
    );
  });

  for (const [name, text] of [
    ['print', 'print "a", b\nx = 1'],
    ['print to a file', 'print >>f, x'],
    ['exec', 'exec "x = 1"'],
    ['except with a comma', 'try:\n    a\nexcept E, e:\n    b'],
    ['not equal', 'if a <> b: c'],
    ['raise with a comma', 'raise E, "message"'],
    ['long numbers', 'x = 10L'],
    ['backquotes', 'x = `y`'],
    ['a cell of Python 2', '%%python2\nx = 1'],
  ] as const) {
    it(`notices Python 2 by ${name}`, () => assert.equal(cell(text).state, 'python-2'));
  }

  it('strips the common indentation of a cell', () => {
    const { chunks, problems } = cell('    if a:\n        b = 1\n    else:\n        c = 2\n    d = 3\n');
    assert.deepEqual(
      chunks.map((chunk) => chunk.body.map((statement) => statement.kind)),
      [['If'], ['Assign']],
    );
    assert.deepEqual(problems, []);
  });
});
