// A snippet as VS Code's snippet files hold it (https://code.visualstudio.com/docs/editor/userdefinedsnippets), taken apart.

export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A tab stop. Only the first of one index carries the text; 0 is where the cursor ends. */
  | {
      readonly kind: 'stop';
      readonly index: number;
      readonly text: string | null;
      readonly choices: readonly string[];
    };

export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly parts: readonly SnippetPart[];
}

// `${1:text}`, `${1|a,b|}`, `${1}`, `$1`; placeholders hold no further placeholders.
const STOP = /\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}|\$(\d+)/g;

/** Takes `\$`, `\}` and `\\` back. */
function unescape(text: string): string {
  return text.replace(/\\([$}\\,|])/g, '$1');
}

/** Text that a snippet body inserts as it is (VS Code's snippet syntax: `$`, `}` and the backslash). */
export function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Body of a snippet in VS Code's syntax as text and stops. Of choices the first is the stop's text. */
export function parseBody(body: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const match of body.matchAll(STOP)) {
    // An odd number of backslashes before it makes the dollar a plain one.
    const slashes = /\\*$/.exec(body.slice(end, match.index))?.[0].length ?? 0;
    if (slashes % 2 === 1) continue;
    if (match.index > end) parts.push({ kind: 'text', text: unescape(body.slice(end, match.index)) });
    const choices = match[3] === undefined ? [] : match[3].split(/(?<!\\),/).map(unescape);
    const text = match[2] === undefined ? (choices[0] ?? null) : unescape(match[2]);
    parts.push({ kind: 'stop', index: Number(match[1] ?? match[4]), text, choices });
    end = match.index + match[0].length;
  }
  if (end < body.length) parts.push({ kind: 'text', text: unescape(body.slice(end)) });
  return parts;
}

/** The parts as the text of a VS Code snippet again. */
export function formatParts(parts: readonly SnippetPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return escapeText(part.text);
      const index = String(part.index);
      if (part.choices.length > 0) {
        return `\${${index}|${part.choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
      }
      return part.text === null ? `\${${index}}` : `\${${index}:${escapeText(part.text)}}`;
    })
    .join('');
}

/** The text that the parts stand for when nobody types anything into them. */
export function plainText(parts: readonly SnippetPart[]): string {
  const texts = new Map<number, string>();
  for (const part of parts) {
    if (part.kind === 'stop' && part.text !== null && !texts.has(part.index)) texts.set(part.index, part.text);
  }
  return parts.map((part) => (part.kind === 'text' ? part.text : (texts.get(part.index) ?? ''))).join('');
}

/**
 * The snippets of a snippet file.
 * @throws {SyntaxError} where the text is not JSON of that form.
 */
export function parseSnippets(json: string): Snippet[] {
  const file: unknown = JSON.parse(json);
  if (typeof file !== 'object' || file === null) throw new SyntaxError('A snippet file holds an object.');
  return Object.entries(file).map(([name, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null || !('prefix' in entry) || !('body' in entry)) {
      throw new SyntaxError(`Snippet "${name}" has no prefix or no body.`);
    }
    const body: unknown = entry.body;
    const description = 'description' in entry ? entry.description : '';
    return {
      name,
      prefix: String(entry.prefix),
      description: typeof description === 'string' ? description : '',
      parts: parseBody(Array.isArray(body) ? body.join('\n') : String(body)),
    };
  });
}
