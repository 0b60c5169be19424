// Statements that do not parse as they stand: what is broken in them is cut out along the logical lines, and the rest is kept.
import type { CancellationToken } from '../../base/platform';
import type { Chunk, ErrorStatement, Expression, Statement } from './ast';
import { StatementConverter } from './convertStatements';
import { TOO_DEEP, type LexicalProblem, type LogicalLine } from './logicalLines';
import { firstWord, segment, type Segment } from './segments';
import type { SyntaxTable } from './syntaxTable';
import type { PythonParser } from './treeSitter';

export interface Converted {
  readonly body: readonly Statement[];
  /** Offsets relative to the chunk. */
  readonly problems: readonly LexicalProblem[];
  readonly python2: boolean;
}

const INVALID = 'This does not parse, and is not analysed';

/** Converts the statements of a parsed text; `shift` leads from its offsets to offsets in the chunk. */
export function convertStatements(
  table: SyntaxTable,
  text: string,
  chunk: Chunk,
  shift: number,
  indices: readonly number[],
): Converted {
  const converter = new StatementConverter(table, text, chunk, shift);
  const body = convertAll(converter, indices);
  const problems = converter.tooDeep ? [{ ...converter.tooDeep, message: TOO_DEEP }] : [];
  return { body, problems, python2: converter.python2 };
}

function convertAll(converter: StatementConverter, indices: readonly number[]): Statement[] {
  const body: Statement[] = [];
  for (const index of indices) {
    const statement = converter.statement(index);
    if (statement) body.push(statement);
  }
  return body;
}

/** Converts one segment by itself. Nothing of its outcome depends on what stands around it. */
export function convertSegment(
  parser: PythonParser,
  code: string,
  whole: Segment,
  chunk: Chunk,
  token: CancellationToken | undefined,
): Converted {
  const recovery = new Recovery(parser, code, whole.start, chunk, token);
  const body = recovery.segment(whole);
  return { body, problems: recovery.problems, python2: recovery.python2 };
}

/** Longer values are not tried again with their brackets closed. */
const MAX_HALF_TYPED = 2000;

/** Blocks nested deeper than that are given up as one. */
const MAX_NESTING = 60;

class Recovery {
  readonly problems: LexicalProblem[] = [];
  python2 = false;
  private nesting = 0;

  /** `base` is the offset of the chunk in `code`. */
  constructor(
    private readonly parser: PythonParser,
    private readonly code: string,
    private readonly base: number,
    private readonly chunk: Chunk,
    private readonly token: CancellationToken | undefined,
  ) {}

  segment(whole: Segment): readonly Statement[] {
    const { start, end } = whole;
    if (whole.tooDeep) return [this.error(start, end, { start, end: whole.lines[0]?.end ?? end, message: TOO_DEEP })];
    const single = whole.lines.length === 1;
    if (!whole.broken) {
      const parsed = this.parse(this.code.slice(whole.start, whole.end), whole.start);
      if (parsed.clean) return this.convert(parsed);
      if (single) return this.simple(whole, this.problemIn(parsed));
    } else if (single) return this.simple(whole, whole.lines[0]?.problem ?? null);
    return this.nesting < MAX_NESTING ? this.compound(whole) : [this.error(whole.start, whole.end, null)];
  }

  private parse(text: string, start: number): Parsed {
    const table = this.parser.parse(text, this.token);
    return { table, text, start, clean: !table.broken && table.type(0) === 'module' };
  }

  private convert(parsed: Parsed, bodies?: ReadonlyMap<number, readonly Statement[]>, limit = Infinity): Statement[] {
    const converter = new StatementConverter(parsed.table, parsed.text, this.chunk, parsed.start - this.base);
    converter.limit = limit;
    if (bodies) converter.bodies = bodies;
    const body = convertAll(converter, parsed.table.named(0));
    this.python2 ||= converter.python2;
    if (converter.tooDeep) this.problems.push({ ...converter.tooDeep, message: TOO_DEEP });
    return body;
  }

  /** One logical line: what it assigns to is still bound, to a value that is not known. */
  private simple({ start, end }: Segment, problem: LexicalProblem | null): Statement[] {
    const statement = this.error(start, end, problem);
    const text = this.code.slice(start, end);
    const equals = assignmentAt(text);
    if (equals < 0) return [statement];
    const targets = this.targets(text.slice(0, equals), start);
    if (targets === null) return [statement];
    const value: Expression = {
      kind: 'ErrorExpression',
      chunk: this.chunk,
      start: start + equals + 1 - this.base,
      end: end - this.base,
      children: this.halfTyped(text.slice(equals + 1), start + equals + 1),
    };
    return [{ ...statement, kind: 'Assign', targets, value }];
  }

  private targets(left: string, start: number): readonly Expression[] | null {
    const parsed = this.parse(`${left}=0`, start);
    if (!parsed.clean) return null;
    const [only] = this.convert(parsed);
    return only?.kind === 'Assign' ? only.targets : null;
  }

  /** The value as it would be with its brackets closed and a trailing operator dropped. */
  private halfTyped(text: string, start: number): Expression[] {
    const cut = text.split('\n', 1)[0] ?? '';
    const trimmed = cut.replace(/(?:\s|[.,+\-*/%@&|^<>=~]|\b(?:and|or|not|in|is|if|for|lambda)\b)+$/, '');
    const closers = trimmed.length > MAX_HALF_TYPED ? null : closersOf(trimmed);
    if (trimmed.trim() === '' || closers === null) return [];
    // `(` in front keeps the value an expression, whatever it starts with.
    const parsed = this.parse(`(${trimmed}${closers})`, start - 1);
    if (!parsed.clean) return [];
    const before = this.problems.length;
    const [only] = this.convert(parsed, undefined, start + trimmed.length - this.base);
    this.problems.length = before;
    return only?.kind === 'ExpressionStatement' ? [only.value] : [];
  }

  /** Headers are parsed with blanked bodies, bodies by themselves. */
  private compound(whole: Segment): Statement[] {
    const { code } = this;
    const [first] = whole.lines;
    if (!first) return [];
    const bodies = new Map<number, readonly Statement[]>();
    const all: Statement[] = [];
    let broken: LogicalLine | undefined;
    let skeleton = '';
    let copied = whole.start;
    this.nesting++;
    for (const { header, body } of headersOf(code, whole.lines)) {
      if (header.problem) broken ??= header;
      const [opening] = body;
      const last = body.at(-1);
      if (!opening || !last) continue;
      const statements = segment(code, body).flatMap((each) => this.segment(each));
      all.push(...statements);
      bodies.set(opening.start - whole.start, statements);
      skeleton += `${code.slice(copied, opening.start)}0${blank(code.slice(opening.start + 1, last.end))}`;
      copied = last.end;
    }
    this.nesting--;
    skeleton += code.slice(copied, whole.end);
    let problem = broken?.problem ?? null;
    if (!broken) {
      const parsed = this.parse(skeleton, whole.start);
      if (parsed.clean) return this.convert(parsed, bodies);
      problem = this.problemIn(parsed);
      const at = problem?.start ?? first.start;
      broken = whole.lines.findLast((line) => line.start <= at) ?? first;
    }
    // A definition whose header is not known would let its locals out; any other header costs only itself.
    if (/^(?:@|(?:async\s+)?def\b|class\b)/.test(code.slice(first.start, first.end))) {
      return [this.error(whole.start, whole.end, problem)];
    }
    return [this.error(broken.start, broken.end, problem), ...all];
  }

  private error(start: number, end: number, problem: LexicalProblem | null): ErrorStatement {
    this.report(problem ?? { start, end, message: INVALID });
    return { kind: 'ErrorStatement', chunk: this.chunk, start: start - this.base, end: end - this.base };
  }

  /** Offsets of the cell come in, offsets of the chunk go out. */
  private report(problem: LexicalProblem): void {
    const { base } = this;
    this.problems.push({ ...problem, start: problem.start - base, end: problem.end - base });
  }

  /** The first place where the grammar stumbled, in offsets of the cell. */
  private problemIn({ table, text, start }: Parsed): LexicalProblem | null {
    const [index] = table.errors;
    if (index === undefined) return null;
    const from = Math.min(Math.max(table.start(index), 0), Math.max(text.length - 1, 0));
    let to = Math.min(Math.max(table.end(index), from + 1), text.length);
    const newline = text.slice(from + 1, to).search(/[\r\n]/);
    if (newline >= 0) to = from + 1 + newline;
    return { start: start + from, end: start + to, message: INVALID };
  }
}

interface Parsed {
  readonly table: SyntaxTable;
  readonly text: string;
  /** Offset of the text in the cell. */
  readonly start: number;
  readonly clean: boolean;
}

/** Clause headers of a statement with the lines of their bodies. The cases of a `match` count as clauses. */
function headersOf(code: string, lines: readonly LogicalLine[]): { header: LogicalLine; body: LogicalLine[] }[] {
  const [first] = lines;
  const base = first?.column ?? 0;
  const isMatch = first !== undefined && firstWord(code, first) === 'match';
  const caseColumn = isMatch ? (lines[1]?.column ?? base) : -1;
  const headers: { header: LogicalLine; body: LogicalLine[] }[] = [];
  for (const line of lines) {
    const isHeader =
      headers.length === 0 || line.column <= base || (line.column === caseColumn && firstWord(code, line) === 'case');
    if (isHeader) headers.push({ header: line, body: [] });
    else headers.at(-1)?.body.push(line);
  }
  return headers;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Offset of the last `=` that assigns, outside of brackets and strings; -1 where there is none. */
function assignmentAt(text: string): number {
  const head = /^[\w\s.,*()[\]'"]*?(?<![=!<>:+\-*/%&|^@])=(?!=)/.exec(text)?.[0];
  if (head === undefined) return -1;
  let depth = 0;
  for (const char of head) {
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
  }
  return depth === 0 ? head.length - 1 : -1;
}

/** What closes the brackets that are open at the end of one line; null where they do not match. */
function closersOf(text: string): string | null {
  const open: string[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '#') return null;
    else if (char === '(') open.push(')');
    else if (char === '[') open.push(']');
    else if (char === '{') open.push('}');
    else if (char === ')' || char === ']' || char === '}') {
      if (open.pop() !== char) return null;
    }
  }
  return quote + open.reverse().join('');
}
