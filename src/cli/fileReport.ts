// What a check of one file found, as it is reported: spans become lines and columns, of the cell and of the file itself.
import { LineIndex } from '../base/lines';
import { isInside, relativePath } from '../base/paths';
import type { Finding, Fix, LintResult } from '../engine/finding';
import { wordingOf } from '../engine/lint/copies';
import type { Span } from '../engine/python/ast';
import type { SourceUnit } from '../engine/python/unit';
import { notebookLines } from './notebookText';
import type { FileReport, Place, ReportedFinding, ReportedNotice } from './report';

/** Relative to the folder where it lies inside, else absolute. */
export function shownPath(folder: string, path: string): string {
  return isInside(folder, path) ? relativePath(folder, path) : path;
}

/** What is told of a checked file, with lines and columns; `folder` is what shown paths are relative to. */
export function fileReport(
  shown: string,
  { unit, text }: { readonly unit: SourceUnit; readonly text: string },
  result: LintResult,
  offered: (finding: Finding) => readonly Fix[],
  folder: string,
  /** Other files that related places point into; what is not here is left out. */
  others: ReadonlyMap<string, Places> = new Map(),
): Omit<FileReport, 'fixed'> {
  const places = new Places(unit, text);
  const reported = (finding: Finding): ReportedFinding => ({
    code: finding.code,
    name: finding.name,
    concern: finding.concern,
    severity: finding.severity,
    message: finding.message,
    ...(finding.order === undefined ? {} : { order: finding.order }),
    ...(finding.inModule === undefined ? {} : { inModule: finding.inModule }),
    ...(finding.causes === undefined ? {} : { causes: finding.causes }),
    wording: wordingOf(shown, finding, (span) => places.firstLine(span)),
    ...places.placeOf(finding.span),
    source: places.firstLine(finding.span),
    fileLine: places.fileLine(finding.span),
    related: finding.related.flatMap(({ span, message, path }) => {
      const at = path === undefined ? places : others.get(path);
      if (at === undefined) return [];
      const there = path === undefined ? shown : shownPath(folder, path);
      return [{ ...at.placeOf(span), path: there, message, fileLine: at.fileLine(span) }];
    }),
    fixes: offered(finding),
  });
  return {
    path: shown,
    findings: result.findings.map(reported),
    suppressed: result.suppressed.map(({ finding, reason }) => ({ ...reported(finding), reason })),
    notices: result.notices.map((notice): ReportedNotice => ({
      kind: notice.kind,
      message: notice.message,
      path: notice.path === undefined ? null : shownPath(folder, notice.path),
      cell: notice.cell,
      line: notice.span === undefined ? (notice.line ?? null) : places.placeOf(notice.span).line,
    })),
    timings: result.timings ?? {},
    error: null,
  };
}

function placeIn(lines: LineIndex, { start, end }: Pick<Span, 'start' | 'end'>): Omit<Place, 'cell'> {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** Offsets to lines and columns, for the cells of one unit. */
export class Places {
  private readonly indices = new Map<number, LineIndex>();
  private notebook: ((cell: number, line: number) => number) | undefined;

  constructor(
    private readonly unit: SourceUnit,
    private readonly text: string,
  ) {}

  placeOf({ cell, start, end }: Span): Place {
    return { cell: this.unit.kind === 'notebook' ? cell : null, ...placeIn(this.lines(cell), { start, end }) };
  }

  firstLine({ cell, start }: Span): string {
    const lines = this.lines(cell);
    return lines.line(lines.lineOf(start));
  }

  fileLine({ cell, start }: Span): number {
    const line = this.lines(cell).lineOf(start);
    if (this.unit.kind === 'script') return line + 1;
    this.notebook ??= notebookLines(this.text);
    return this.notebook(cell, line);
  }

  private lines(cell: number): LineIndex {
    let index = this.indices.get(cell);
    if (index === undefined) {
      index = new LineIndex(this.unit.cells[cell]?.text ?? '');
      this.indices.set(cell, index);
    }
    return index;
  }
}
