// Sets findings against the user's suppressions, and reports those that are unknown (ASY001) or silence nothing (ASY002).
import type { Edit, Finding, Fix } from './finding';
import type { Span } from './python/ast';
import { isOfQuery } from './python/queryCells';
import type { ParsedUnit } from './python/unit';
import type { RuleMeta } from './rules/rule';
import { readDirectives, type Directive, type DirectiveCode } from './suppress/directives';
import { LogicalLines } from './suppress/logicalLines';

const UNKNOWN_SUPPRESSION = 'ASY001';
export const UNUSED_SUPPRESSION = 'ASY002';

export interface SuppressionInput {
  readonly unit: ParsedUnit;
  readonly findings: readonly Finding[];
  /** Every rule there is, for codes and names. */
  readonly rules: readonly RuleMeta[];
  /** Whether a rule ran with all it needs, so that a suppression of it that silenced nothing is unused. */
  readonly checked: (code: string) => boolean;
}

/** A problem of the suppressions themselves; `lint` makes a finding of it where its code is selected. */
export interface SuppressionProblem {
  readonly code: typeof UNKNOWN_SUPPRESSION | typeof UNUSED_SUPPRESSION;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface SuppressionResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly problems: readonly SuppressionProblem[];
}

interface Silencer {
  readonly directive: Directive;
  readonly written: DirectiveCode;
  readonly code: string;
  used: boolean;
}

/**
 * Divides findings into those that stand and those that a comment or cell tag silences, with its reason; directives that name no rule or
 * silence nothing are problems.
 */
export function applySuppressions(input: SuppressionInput): SuppressionResult {
  const { directives, malformed } = readDirectives(input.unit);
  const problems: SuppressionProblem[] = malformed.map(({ span, message }) => ({
    code: UNKNOWN_SUPPRESSION,
    span,
    message,
    fixes: [],
  }));
  if (directives.length === 0) return { findings: input.findings, suppressed: [], problems };

  const codes = new Map(input.rules.flatMap(({ code, name }) => [[code.toLowerCase(), code] as const, [name, code]]));
  const silencers: Silencer[] = [];
  for (const directive of directives) {
    for (const written of directive.codes) {
      const code = codes.get(written.text.toLowerCase());
      if (code === undefined) problems.push(unknownCode(input, directive, written));
      else silencers.push({ directive, written, code, used: false });
    }
  }

  // Thousands of comments and findings meet only where they speak of the same rule.
  const byCode = new Map<string, Silencer[]>();
  for (const silencer of silencers) {
    const same = byCode.get(silencer.code);
    if (same === undefined) byCode.set(silencer.code, [silencer]);
    else same.push(silencer);
  }
  const reach = new Reach(input.unit);
  const findings: Finding[] = [];
  const suppressed: { finding: Finding; reason: string }[] = [];
  for (const finding of input.findings) {
    const matching = (byCode.get(finding.code) ?? []).filter(({ directive }) => reach.covers(directive, finding.span));
    for (const silencer of matching) silencer.used = true;
    const by = matching[0];
    if (by === undefined) findings.push(finding);
    else suppressed.push({ finding, reason: by.directive.reason });
  }

  for (const silencer of silencers) {
    const own = silencer.code === UNKNOWN_SUPPRESSION || silencer.code === UNUSED_SUPPRESSION;
    if (!silencer.used && !own && input.checked(silencer.code)) problems.push(unusedSuppression(input, silencer));
  }
  const reported = problems.filter(
    ({ code, span }) => !(byCode.get(code) ?? []).some(({ directive }) => reach.covers(directive, span)),
  );
  return { findings, suppressed, problems: reported };
}

/** Which places a directive speaks for. */
class Reach {
  private readonly lines = new Map<number, LogicalLines>();

  constructor(private readonly unit: ParsedUnit) {}

  covers(directive: Directive, place: Span): boolean {
    if (directive.scope === 'file') return true;
    if (directive.span.cell !== place.cell) return false;
    if (directive.comment === null || isOfQuery(directive.comment)) return true;
    const lines = this.linesOf(place.cell);
    if (lines === undefined) return false;
    if (directive.scope === 'cell') return this.inSameBlock(directive.span.start, place);
    const target = targetLine(directive, lines);
    if (target === null) return false;
    const logical = lines.at(place.start);
    return (logical.firstLine <= target && target <= logical.lastLine) || lines.lines.lineOf(place.start) === target;
  }

  /** A script's cells are the blocks between its `# %%` comments. */
  private inSameBlock(offset: number, place: Span): boolean {
    if (this.unit.kind === 'notebook') return true;
    const marks = (this.unit.cells[0]?.comments ?? [])
      .filter((comment) => comment.ownLine && /^#\s*%%/.test(comment.text))
      .map((comment) => comment.start);
    const block = (at: number): number => marks.filter((mark) => mark <= at).length;
    return block(offset) === block(place.start);
  }

  private linesOf(index: number): LogicalLines | undefined {
    const known = this.lines.get(index);
    if (known !== undefined) return known;
    const cell = this.unit.cells.find(({ source }) => source.index === index);
    if (cell === undefined) return undefined;
    const made = new LogicalLines(cell);
    this.lines.set(index, made);
    return made;
  }
}

/** The line a line directive speaks for: its own, or the next one with code where it stands alone outside a statement. */
function targetLine(directive: Directive, lines: LogicalLines): number | null {
  const own = lines.lines.lineOf(directive.span.start);
  if (directive.comment?.ownLine !== true || lines.around(own) !== undefined) return own;
  for (let line = own + 1; line < lines.lines.lineCount; line++) {
    if (/^\s*[^\s#]/.test(lines.lines.line(line))) return line;
  }
  return null;
}

function unknownCode(input: SuppressionInput, directive: Directive, written: DirectiveCode): SuppressionProblem {
  return {
    code: UNKNOWN_SUPPRESSION,
    span: written.span,
    message: `\`${written.text}\` is no rule of Assay, so this silences nothing. \`assay rules\` lists the codes and names.`,
    fixes: removal(input.unit, directive, written),
  };
}

function unusedSuppression(input: SuppressionInput, { directive, written, code }: Silencer): SuppressionProblem {
  const name = input.rules.find((rule) => rule.code === code)?.name ?? code;
  const where = { line: 'here', cell: 'in this cell', file: 'in this file' }[directive.scope];
  return {
    code: UNUSED_SUPPRESSION,
    span: written.span,
    message: `${code} (${name}) finds nothing ${where}, so this suppression can go.`,
    fixes: removal(input.unit, directive, written),
  };
}

/** Takes one code out of a directive, or the directive where it was the only one. A tag has no text to edit. */
function removal(unit: ParsedUnit, directive: Directive, written: DirectiveCode): Fix[] {
  if (directive.comment === null) return [];
  const text = unit.cells.find(({ source }) => source.index === directive.span.cell)?.source.text ?? '';
  const edit: Edit = {
    kind: 'replace',
    span: directive.codes.length > 1 ? codeRange(directive, written) : directiveRange(text, directive),
    text: '',
  };
  return [{ title: `Remove the suppression of \`${written.text}\``, safety: 'safe', edits: [edit] }];
}

function codeRange(directive: Directive, written: DirectiveCode): Span {
  const at = directive.codes.indexOf(written);
  const next = directive.codes[at + 1];
  const previous = directive.codes[at - 1];
  if (next !== undefined) return { ...written.span, end: next.span.start };
  return { ...written.span, start: previous?.span.end ?? written.span.start };
}

/** The whole line where nothing else stands on it, else the directive with the space before it. */
function directiveRange(text: string, directive: Directive): Span {
  let { start, end } = directive.span;
  const { cell } = directive.span;
  while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const atEnd = end >= text.length || text[end] === '\n' || text[end] === '\r';
  const atStart = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  if (atStart && atEnd) {
    if (text[end] === '\r') end++;
    if (text[end] === '\n') end++;
    return { cell, start, end };
  }
  // Another tool's comment follows: keep one space before it.
  return atEnd ? { cell, start, end } : { cell, start: directive.span.start, end };
}
