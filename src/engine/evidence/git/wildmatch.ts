// git's wildmatch with path rules: `*` and `?` stop at `/`, `**` does not. Time grows with pattern times text, never more.

type Token =
  | { readonly kind: 'literal'; readonly char: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly accepts: (char: string) => boolean }
  /** `crosses`: two stars, also over `/`; `folders`: two stars and a slash, for nothing or whole folders. */
  | { readonly kind: 'star'; readonly crosses: boolean; readonly folders: boolean };

export type Matcher = (text: string) => boolean;

/** Compiles a pattern; text and pattern are compared without regard to case where `ignoreCase` says so. */
export function wildmatch(pattern: string, ignoreCase = false): Matcher {
  const tokens = tokenize(ignoreCase ? pattern.toLowerCase() : pattern);
  return (text) => matches(tokens, ignoreCase ? text.toLowerCase() : text);
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < pattern.length) {
    const char = pattern.charAt(i);
    if (char === '*') {
      let end = i;
      while (pattern[end] === '*') end++;
      const opens = i === 0 || pattern[i - 1] === '/';
      const double = end - i === 2 && opens && (end === pattern.length || pattern[end] === '/');
      const folders = double && pattern[end] === '/';
      tokens.push({ kind: 'star', crosses: double, folders });
      i = folders ? end + 1 : end;
    } else if (char === '?') {
      tokens.push({ kind: 'any' });
      i++;
    } else if (char === '[') {
      const set = readSet(pattern, i);
      tokens.push(set?.token ?? { kind: 'literal', char });
      i = set?.end ?? i + 1;
    } else {
      const escaped = char === '\\' && i + 1 < pattern.length;
      tokens.push({ kind: 'literal', char: escaped ? pattern.charAt(i + 1) : char });
      i += escaped ? 2 : 1;
    }
  }
  return tokens;
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  space: /\s/,
  punct: /[!-/:-@[-`{-~]/,
  xdigit: /[0-9A-Fa-f]/,
};

function readSet(pattern: string, start: number): { token: Token; end: number } | null {
  let i = start + 1;
  const negated = pattern[i] === '!' || pattern[i] === '^';
  if (negated) i++;
  const tests: ((char: string) => boolean)[] = [];
  let first = true;
  while (i < pattern.length && (first || pattern[i] !== ']')) {
    first = false;
    const named = /^\[:(\w+):\]/.exec(pattern.slice(i, i + 12));
    if (named !== null) {
      const known = CLASSES[named[1] ?? ''];
      tests.push((char) => known?.test(char) === true);
      i += named[0].length;
      continue;
    }
    if (pattern[i] === '\\') i++;
    const low = pattern.charAt(i++);
    if (pattern[i] === '-' && i + 1 < pattern.length && pattern[i + 1] !== ']') {
      const high = pattern.charAt(i + 1);
      i += 2;
      tests.push((char) => char >= low && char <= high);
    } else {
      tests.push((char) => char === low);
    }
  }
  if (i >= pattern.length) return null;
  const accepts = (char: string): boolean => char !== '/' && tests.some((test) => test(char)) !== negated;
  return { token: { kind: 'set', accepts }, end: i + 1 };
}

/** The set of text positions that the tokens so far can end at, carried from token to token. */
function matches(tokens: readonly Token[], text: string): boolean {
  let reached = new Uint8Array(text.length + 1);
  reached[0] = 1;
  for (const token of tokens) {
    const next = new Uint8Array(text.length + 1);
    if (token.kind === 'star') {
      let open = false;
      for (let at = 0; at <= text.length; at++) {
        if (reached[at] === 1) {
          open = true;
          next[at] = 1;
        } else if (open && at > 0) {
          if (token.folders) next[at] = text[at - 1] === '/' ? 1 : 0;
          else if (!token.crosses && text[at - 1] === '/') open = false;
          else next[at] = 1;
        }
      }
    } else {
      for (let at = 0; at < text.length; at++) {
        if (reached[at] === 1 && accepts(token, text.charAt(at))) next[at + 1] = 1;
      }
    }
    reached = next;
  }
  return reached[text.length] === 1;
}

function accepts(token: Exclude<Token, { kind: 'star' }>, char: string): boolean {
  if (token.kind === 'literal') return token.char === char;
  return token.kind === 'any' ? char !== '/' : token.accepts(char);
}
