// Where a text stops being JSON. Engines word their errors differently, and not all of them give a position.
import { isDigit } from './characters';

/** UTF-16 offset of the first character that JSON does not allow, or -1 for valid JSON (RFC 8259). */
export function jsonErrorOffset(text: string): number {
  const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
  // What must come next, as a stack: a value, or the rest of an array or object.
  const open: ('[' | '{')[] = [];
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' = 'value';
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const string = (): boolean => match(STRING) && text.charAt(at) === '"' && ++at > 0;
  const end = (bracket: string): boolean => {
    if (open.at(-1) !== bracket) return false;
    open.pop();
    at++;
    expects = 'comma';
    return true;
  };
  for (;;) {
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at++;
    if (at >= text.length) return open.length === 0 && expects === 'comma' ? -1 : at;
    const char = text.charAt(at);
    let fits = false;
    switch (expects) {
      case 'key-or-end':
      case 'key':
        fits = (expects === 'key-or-end' && char === '}' && end('{')) || (char === '"' && string());
        if (fits && char === '"') expects = 'colon';
        break;
      case 'colon':
        fits = char === ':';
        if (fits) at++;
        expects = 'value';
        break;
      case 'comma':
        if (char === ',' && open.length > 0) {
          at++;
          expects = open.at(-1) === '{' ? 'key' : 'value';
          fits = true;
        } else fits = (char === '}' && end('{')) || (char === ']' && end('['));
        break;
      case 'value-or-end':
      case 'value':
        if (char === '{' || char === '[') {
          open.push(char);
          at++;
          expects = char === '{' ? 'key-or-end' : 'value-or-end';
          fits = true;
        } else if (expects === 'value-or-end' && char === ']') {
          fits = end('[');
        } else {
          fits =
            (char === '"' && string()) ||
            ((char === '-' || isDigit(char.charCodeAt(0))) && match(NUMBER)) ||
            (['true', 'false', 'null'].some((word) => text.startsWith(word, at)) && match(/[a-z]+/y));
          if (fits) expects = 'comma';
        }
    }
    if (!fits) return at;
  }
}
