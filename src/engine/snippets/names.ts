// Names in the text of a snippet: which it binds itself, and renaming them outside of strings.

const STRING = /([fF]?)("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*/g;

/** Names that the text binds at its top level: assignments, loops, functions, classes, `with … as`. */
export function boundNames(text: string): Set<string> {
  const bound = new Set<string>();
  const add = (names: string | undefined) => {
    for (const name of names?.split(',') ?? []) bound.add(name.trim().replace(/^\(|,?\)$/g, ''));
  };
  for (const line of text.split('\n')) {
    add(/^\(?([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*),?\)?\s*=(?!=)/.exec(line)?.[1]);
    add(/^(?:async\s+)?(?:def|class)\s+(\w+)/.exec(line)?.[1]);
    add(/^for\s+(\w+(?:\s*,\s*\w+)*)\s+in\b/.exec(line)?.[1]);
    add(/^with\b.*\bas\s+(\w+):$/.exec(line)?.[1]);
  }
  return bound;
}

function renameCode(code: string, renames: ReadonlyMap<string, string>): string {
  // Neither an attribute nor the keyword of an argument.
  return code.replace(/(?<![\w.])[A-Za-z_]\w*(?!\w)/g, (name, offset: number) => {
    const renamed = renames.get(name);
    if (renamed === undefined) return name;
    const isKeyword = /^=(?!=)/.test(code.slice(offset + name.length)) && /[(,]\s*$/.test(code.slice(0, offset));
    return isKeyword ? name : renamed;
  });
}

/** Renames whole names in Python text; strings and comments stay, the expressions inside f-strings do not. */
export function rename(text: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return text;
  let result = '';
  let code = '';
  let end = 0;
  const flush = () => {
    result += renameCode(code, renames);
    code = '';
  };
  for (const match of text.matchAll(STRING)) {
    code += text.slice(end, match.index);
    flush();
    const isFormatted = match[1] !== undefined && match[1] !== '';
    result += isFormatted ? match[0].replace(/\{[^{}]*\}/g, (expression) => renameCode(expression, renames)) : match[0];
    end = match.index + match[0].length;
  }
  code += text.slice(end);
  flush();
  return result;
}
