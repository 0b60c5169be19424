// Damaged scripts and notebooks, made from a seed: the same number makes the same text.
import { seeded, type Random } from '../onnx/support/fuzz';

export { seeded, type Random };

/** What strangers' code holds, what half-typed code looks like, and what no one should write. */
const PIECES: readonly string[] = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '"""',
  "'''",
  '\\',
  '\\\n',
  ':',
  ',',
  '.',
  '=',
  '@',
  '*',
  '**',
  ';',
  '\t',
  '\r',
  '\0',
  '\f',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\ud83d',
  '\udca9',
  '\ud83d\ude80',
  'ﬁt',
  'é',
  'e\u0301',
  '名前',
  '‮',
  '#',
  '# %%\n',
  '# assay: ignore[LKG001]',
  '# assay: ignore-file',
  '%%bash\n',
  '%%sql select\n',
  '%matplotlib inline\n',
  '!pip install x\n',
  '?\n',
  'print "a", b\n',
  'exec code\n',
  'except E, e:\n',
  'raise E, "x"\n',
  '0777L',
  '`x`',
  'x <> y',
  'lambda: ',
  'await ',
  'yield ',
  'return ',
  'global df\n',
  'nonlocal x\n',
  'del df\n',
  'pass\n',
  'import *\n',
  'from . import x\n',
  'def f(',
  'class C(',
  'if ',
  'for ',
  'while ',
  'try:\n',
  'else:\n',
  'finally:\n',
  'with ',
  'match x:\n case ',
  'async ',
  ':= ',
  '->',
  '...',
  'f"{',
  '}"',
  'f"{x!r:{y}}"',
  "rb'",
  'df',
  'df = ',
  'df.',
  "df['",
  'df = df\n',
  'x = x.x(x)\n',
  'x = [x]\n',
  'self.',
  '__class__',
  '1e999',
  '-1',
  '0x',
  'None',
  '<<<<<<< HEAD\n',
  '=======\n',
];

function between(text: string, from: number, to: number, middle: string): string {
  return text.slice(0, from) + middle + text.slice(to);
}

/** One damage to a text. */
function damageOnce(text: string, random: Random): string {
  const at = random(text.length + 1);
  const lines = text.split('\n');
  const line = random(lines.length);
  const other = random(lines.length);
  switch (random(16)) {
    case 0:
      return random(3) === 0 ? text.slice(0, at) : between(text, at, at + 1 + random(12), '');
    case 1:
    case 2:
      return between(text, at, at, PIECES[random(PIECES.length)] ?? '');
    case 3: {
      // One bracket or quote goes.
      const found = [...text.matchAll(/[()[\]{}"'\\:,]/g)];
      const one = found[random(Math.max(found.length, 1))];
      return one === undefined ? text : between(text, one.index, one.index + 1, '');
    }
    case 4:
      [lines[line], lines[other]] = [lines[other] ?? '', lines[line] ?? ''];
      return lines.join('\n');
    case 5:
      lines.splice(line, 1 + random(3));
      return lines.join('\n');
    case 6:
      lines.splice(other, 0, ...lines.slice(line, line + 1 + random(8)));
      return lines.join('\n');
    case 7:
      lines[line] = (lines[line] ?? '').slice(0, random((lines[line] ?? '').length + 1));
      return lines.join('\n');
    case 8:
      lines[line] = random(2) === 0 ? `    ${lines[line] ?? ''}` : (lines[line] ?? '').replace(/^ {1,4}/, '');
      return lines.join('\n');
    case 9:
      lines[line] = `\t${lines[line] ?? ''}`;
      return lines.join('\n');
    case 10: {
      // A name stands for another.
      const names = [...text.matchAll(/\b[A-Za-z_]\w*\b/g)];
      const [one, two] = [names[random(Math.max(names.length, 1))], names[random(Math.max(names.length, 1))]];
      return one === undefined || two === undefined
        ? text
        : between(text, one.index, one.index + one[0].length, two[0]);
    }
    case 11: {
      // An expression becomes another: what stands behind a first `=` moves.
      const [from, to] = [/=(.*)$/.exec(lines[line] ?? ''), /=(.*)$/.exec(lines[other] ?? '')];
      if (from === null || to === null) return text;
      lines[line] = (lines[line] ?? '').slice(0, from.index + 1) + (to[1] ?? '');
      return lines.join('\n');
    }
    case 12:
      return random(4) === 0 ? text.replaceAll('\n', random(2) === 0 ? '\r\n' : '\r') : text;
    case 13:
      return random(8) === 0 ? strange(text, at, random) : text;
    case 14:
      // A block around what follows.
      lines.splice(
        line,
        0,
        ['if x:', 'for i in y:', 'def f(df, x=1):', 'class C:', 'try:', 'with z as df:'][random(6)] ?? '',
      );
      for (let next = line + 1; next < Math.min(lines.length, line + 1 + random(9)); next++)
        lines[next] = `    ${lines[next] ?? ''}`;
      return lines.join('\n');
    default: {
      // A piece of the text stands elsewhere.
      const length = 1 + random(80);
      const piece = text.slice(at, at + length);
      const target = random(text.length + 1);
      return between(text, target, target, piece);
    }
  }
}

/** Deep, long and huge things. */
function strange(text: string, at: number, random: Random): string {
  const size = 10 ** (1 + random(4));
  switch (random(8)) {
    case 0:
      return between(text, at, at, '('.repeat(size) + ')'.repeat(random(2) === 0 ? size : 0));
    case 1:
      return between(text, at, at, `\nx = ${'['.repeat(size)}df${']'.repeat(size)}\n`);
    case 2:
      return between(text, at, at, `\nx = '${'a'.repeat(size)}'\n`);
    case 3:
      return between(text, at, at, `\nx = [${'1, '.repeat(size)}]\n`);
    case 4:
      return between(text, at, at, `\ndf = df${'.dropna()'.repeat(size / 10)}\n`);
    case 5:
      return between(text, at, at, `\nx = ${'9'.repeat(size)}\n`);
    case 6:
      return between(text, at, at, `\nx = a${' + df'.repeat(size / 10)}\n`);
    default:
      return `${Array.from({ length: Math.min(size, 200) }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n')}\n${text}`;
  }
}

/** One to six damages. */
export function damageText(text: string, random: Random): string {
  let result = text;
  for (let round = 1 + random(6); round > 0; round--) result = damageOnce(result, random);
  return result;
}

type Json = Record<string, unknown>;

/** Values that no field of a notebook has. */
const ODD: readonly unknown[] = [
  null,
  -1,
  0,
  1,
  1e300,
  0.5,
  '',
  'x',
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: 1 },
  ['x', 1, null],
];

const OUTPUTS: readonly unknown[] = [
  { output_type: 'stream', name: 'stdout', text: null },
  { output_type: 'stream', text: ['Jane Roe jane.roe@example.org\n', 7] },
  { output_type: 'execute_result', data: null },
  { output_type: 'execute_result', data: { 'text/plain': { a: [1] }, 'text/html': ['<table><tr><th>age', '<td>'] } },
  { output_type: 'display_data', data: { 'application/json': null, 'image/png': 7, '': '' } },
  { output_type: 'error', ename: 3, evalue: null, traceback: 'x' },
  { output_type: 'error', traceback: [1, null, '\u001b['] },
  { output_type: 'pyout', text: { a: 1 } },
  { output_type: ['stream'] },
  {},
  null,
  'x',
  7,
];

/** A notebook's JSON, damaged in its cells' order, fields, outputs and texts; the result is still JSON. */
export function damageNotebook(json: string, random: Random): string {
  // SAFETY: the tests' and the corpus' notebooks are objects with a list of cells, or the damage is none.
  const root = JSON.parse(json) as Json;
  const found = root['cells'];
  if (!Array.isArray(found) || found.length === 0) return json;
  // SAFETY: `any` is no more than `unknown`.
  const cells = found as unknown[];
  const odd = (): unknown => ODD[random(ODD.length)];
  for (let round = 1 + random(5); round > 0; round--) {
    const at = random(cells.length);
    // SAFETY: whatever the cell is, it is only spread and written into.
    const cell = { ...(cells[at] as Json) };
    switch (random(12)) {
      case 0:
        cells.splice(at, 1);
        if (cells.length === 0) cells.push(cell);
        break;
      case 1:
        cells.splice(random(cells.length), 0, cell);
        break;
      case 2: {
        const other = random(cells.length);
        [cells[at], cells[other]] = [cells[other], cells[at]];
        break;
      }
      case 3:
        cells[at] = { ...cell, execution_count: [-1, 0, 1, 1, 2, 2 ** 53, 0.5, null, '3'][random(9)] };
        break;
      case 4:
        cells.forEach((one: unknown, index) => {
          // SAFETY: as above.
          cells[index] = { ...(one as Json), execution_count: 1 + ((index * 7) % cells.length) };
        });
        break;
      case 5:
        cells[at] = { ...cell, outputs: [OUTPUTS[random(OUTPUTS.length)], OUTPUTS[random(OUTPUTS.length)]] };
        break;
      case 6:
        cells[at] = { ...cell, [['metadata', 'outputs', 'source', 'cell_type', 'id'][random(5)] ?? '']: odd() };
        break;
      case 7:
        cells[at] = odd();
        break;
      case 8:
        root['metadata'] = random(2) === 0 ? odd() : { kernelspec: odd(), language_info: odd() };
        break;
      case 9:
        cells[at] = { ...cell, cell_type: ['code', 'markdown', 'raw', 'heading'][random(4)] };
        break;
      default: {
        const source = cell['source'];
        const text = Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : '';
        cells[at] = { ...cell, source: damageText(text, random) };
      }
    }
  }
  return JSON.stringify(root);
}
