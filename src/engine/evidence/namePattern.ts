// Names of files by a pattern, as `glob` and `fnmatch` read it: `*`, `?`, `[a-c]` and `[!a-c]`.

/** Whether a name is one of those that the pattern means. The time is bounded by the product of both lengths. */
export function nameMatcher(pattern: string): (name: string) => boolean {
  const [head = '', ...rest] = partsBetweenStars(pattern);
  const last = rest.pop();
  if (last === undefined) return test(head);
  // Of each part in the middle the first place is taken for good: where a later one would do, so does it.
  const middle = rest.map((part, index) => `(?=(.*?${part}))\\${index + 1}`).join('');
  return test(`${head}${middle}.*${last}`);
}

function test(expression: string): (name: string) => boolean {
  const whole = new RegExp(`^${expression}$`, 's');
  return (name) => whole.test(name);
}

const TOKEN = /\[(!?)(\]?[^\]]*)\]|[^]/g;

/** As parts of a regular expression without groups. */
function partsBetweenStars(pattern: string): string[] {
  const parts = [''];
  for (const [token, not, set] of pattern.matchAll(TOKEN)) {
    if (token === '*') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${set === undefined ? plainToken(token) : setOf(set, not === '!')}`);
  }
  return parts.filter((part, index) => part !== '' || index === 0 || index === parts.length - 1);
}

function plainToken(token: string): string {
  return token === '?' ? '.' : token.replace(/[.+^${}()|[\]\\/-]/, '\\$&');
}

/** A range that runs backwards (`[z-a]`) holds nothing. */
function setOf(set: string, not: boolean): string {
  const ranges = [...set.matchAll(/([^])-([^])|[^]/g)].flatMap(([all, from, to]) =>
    from === undefined || to === undefined ? [escaped(all)] : from <= to ? [`${escaped(from)}-${escaped(to)}`] : [],
  );
  return `[${not ? '^' : ''}${ranges.join('')}]`;
}

function escaped(character: string): string {
  return character.replace(/[\\\]^[-]/, '\\$&');
}
