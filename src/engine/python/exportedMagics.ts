// Cells that a notebook's export wrote as `get_ipython().run_cell_magic('time', '', 'code')`: the code comes out of its
// string, at the same length, so that every offset of the rest holds.
import { PYTHON_CELL_MAGICS, PYTHON_LINE_MAGICS } from './magicNames';

const CALL = 'get_ipython().run_';

/** One call on a line of its own: its quotes are those of `repr`, which writes a cell on one line. */
const EXPORTED =
  /^get_ipython\(\)\.run_(cell_magic|line_magic)\('([\w.]+)', (?:(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"), )?(['"])((?:(?!\3)[^\\\n]|\\.)*)\3\)[ \t\r]*$/gm;

/** The text with the code of exported magics in place of their calls; the very same text where there are none. */
export function unwrapExportedMagics(text: string): string {
  if (!text.includes(CALL)) return text;
  return text.replace(EXPORTED, (call: string, form: string, magic: string, quote: string, body: string) => {
    const isPython = form === 'cell_magic' ? PYTHON_CELL_MAGICS.has(magic) : PYTHON_LINE_MAGICS.has(magic);
    if (!isPython) return call;
    const start = call.lastIndexOf(`${quote}${body}${quote})`);
    const code = unescaped(body);
    // The opening quote makes room for a line break: the code starts a line of its own.
    return `${' '.repeat(start)}\n${code}${' '.repeat(call.length - start - 1 - code.length)}`;
  });
}

/** Whether the offset lies on the line of an exported magic, where an edit of the code would break the string around it. */
export function isInExportedMagic(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.startsWith(CALL, start);
}

/** What a string literal stands for, each escape filled up to its two characters with a blank that changes nothing. */
function unescaped(body: string): string {
  let result = '';
  let inside: string | null = null;
  let inComment = false;
  for (let at = 0; at < body.length; at++) {
    const here = body.charAt(at);
    const escape = here === '\\' ? body.charAt(at + 1) : '';
    const character = escape === '' ? here : escape;
    if (escape === 'n') {
      result += ' \n';
      inside = null;
      inComment = false;
    } else if (escape === 't') result += '  ';
    else if (character === "'" || character === '"') {
      const closes = inside === character;
      const opens = inside === null && !inComment;
      result += escape === '' ? character : closes ? `${character} ` : ` ${character}`;
      if (closes) inside = null;
      else if (opens) inside = character;
    } else {
      if (here === '#' && inside === null) inComment = true;
      result += escape === '' ? here : here + escape;
    }
    if (escape !== '') at++;
  }
  return result;
}
