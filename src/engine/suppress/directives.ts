// Reads what users write to silence a finding: `# assay: ignore[LKG001] reason` in a comment, `assay-ignore-LKG001` as a cell tag.
import type { Span } from '../python/ast';
import { isOfQuery } from '../python/queryCells';
import type { Comment, ParsedCell, ParsedUnit } from '../python/unit';

export type IgnoreScope = 'line' | 'cell' | 'file';

export interface DirectiveCode {
  /** Code or name, as written. */
  readonly text: string;
  readonly span: Span;
}

export interface Directive {
  readonly scope: IgnoreScope;
  readonly codes: readonly DirectiveCode[];
  /** Empty where none was given. */
  readonly reason: string;
  /** From its `#` (in a cell of SQL `--`) to its end; an empty span at the cell's start for a tag. */
  readonly span: Span;
  /** Null for a cell tag. */
  readonly comment: Comment | null;
}

/** A comment that starts like a directive and is not one. */
export interface MalformedDirective {
  readonly span: Span;
  readonly message: string;
}

// Ends at the next `#`, so that other tools' comments may follow.
const DIRECTIVE = /#\s*assay:\s*([\w-]*)\s*(\[[^\]#]*\]?)?([^#]*)/gi;
const IN_QUERY = /--\s*assay:\s*([\w-]*)\s*(\[[^\]]*\]?)?(.*)/gi;
const SCOPES: Readonly<Record<string, IgnoreScope>> = { ignore: 'line', 'ignore-cell': 'cell', 'ignore-file': 'file' };
const TAG = /^assay-ignore-(.+)$/i;

export interface Directives {
  readonly directives: readonly Directive[];
  readonly malformed: readonly MalformedDirective[];
}

/** Directives in the comments and cell tags of a unit, in order; comments that try to be one and fail are `malformed`. */
export function readDirectives(unit: ParsedUnit): Directives {
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  for (const cell of unit.cells) {
    for (const comment of cell.comments) readComment(comment, directives, malformed);
    directives.push(...readTags(cell));
  }
  return { directives, malformed };
}

function readComment(comment: Comment, directives: Directive[], malformed: MalformedDirective[]): void {
  // Most comments are not ours: one cheap look before the expression.
  if (!/assay:/i.test(comment.text)) return;
  const [pattern, sign] = isOfQuery(comment) ? [IN_QUERY, '--'] : [DIRECTIVE, '#'];
  for (const match of comment.text.matchAll(pattern)) {
    const [whole, word = '', list = '', rest = ''] = match;
    const start = comment.start + match.index;
    const span = { cell: comment.cell, start, end: start + whole.trimEnd().length };
    const scope = SCOPES[word.toLowerCase()];
    if (scope === undefined) {
      malformed.push({
        span,
        message: `\`assay: ${word}\` is not known. Write \`${sign} assay: ignore[CODE] reason\`, \`ignore-cell[CODE]\` or \`ignore-file[CODE]\`.`,
      });
      continue;
    }
    const codes = readCodes(list, { ...span, start: start + whole.indexOf(list) });
    if (codes.length === 0 || !list.endsWith(']')) {
      malformed.push({
        span,
        message: `This comment silences nothing: it names no rule. Write \`${sign} assay: ${word}[CODE] reason\`.`,
      });
      continue;
    }
    directives.push({ scope, codes, reason: rest.trim(), span, comment });
  }
}

function readCodes(list: string, listSpan: Span): DirectiveCode[] {
  const codes: DirectiveCode[] = [];
  for (const match of list.matchAll(/[^\s,[\]]+/g)) {
    const start = listSpan.start + match.index;
    codes.push({ text: match[0], span: { cell: listSpan.cell, start, end: start + match[0].length } });
  }
  return codes;
}

function readTags(cell: ParsedCell): Directive[] {
  const span = { cell: cell.source.index, start: 0, end: 0 };
  return cell.source.tags.flatMap((tag) => {
    const code = TAG.exec(tag)?.[1];
    return code === undefined
      ? []
      : [{ scope: 'cell' as const, codes: [{ text: code, span }], reason: '', span, comment: null }];
  });
}
