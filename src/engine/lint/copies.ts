// Copies of a file, and the script of a notebook beside it: they say the same of the same lines.
import type { Finding } from '../finding';
import type { Span } from '../python/ast';

/** As many lines of the same words are no chance; of fewer, the file has to have the same name, too. */
const ENOUGH = 3;

/** What an editor, a browser or nbconvert adds to the name of a copy. */
const COPIED = /(?:[-_ ]+copy[-_ ]?\d*|[-_ ]*\(\d+\)|\.nbconvert)$/i;

/** Where people put what they have done with. */
const ASIDE = /(?:^|[/_-])(?:archived?|old|backups?|deprecated|legacy|cop(?:y|ies))(?:[/_-]|$)/i;

/** What a finding says, with the lines that it points at: the same in each copy of a file. `lineAt` gives the line of its own file. */
export function wordingOf(
  path: string,
  { message, span, related }: Pick<Finding, 'message' | 'span' | 'related'>,
  lineAt: (span: Span) => string,
): string {
  const lines = new Set([lineAt(span).trim()]);
  const steps = related.map((step) => {
    if (step.path !== undefined) return `${step.message} ${step.path} ${step.span.start}`;
    const line = lineAt(step.span).trim();
    lines.add(line);
    return `${step.message} ${line}`;
  });
  const name = lines.size < ENOUGH ? stemOf(path) : '';
  return [name, message, lineAt(span).trim(), ...steps].join('\n');
}

/** In a folder, or under a name, for what is done with. */
export function isAside(path: string): boolean {
  return ASIDE.test(path);
}

function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name
    .replace(/\.\w+$/, '')
    .replace(COPIED, '')
    .toLowerCase();
}
