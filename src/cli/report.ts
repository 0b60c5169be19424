// What `check` found in one file, with places as people count them: plain data, so that it can cross threads.
import type { Concern, Fix, Notice, Severity } from '../engine/finding';
import type { CellOrder } from '../engine/semantics/facts';
import type { UnitSurvey } from '../engine/survey/survey';

export interface Place {
  /** Over all cells of a notebook, from 0; null in a script. */
  readonly cell: number | null;
  /** Within the cell or file, from 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends Place {
  readonly code: string;
  readonly name: string;
  readonly concern: Concern;
  readonly severity: Severity;
  readonly message: string;
  /** The order of the cells that it holds in, where it does not hold in the other. */
  readonly order?: CellOrder;
  /** It stands at a call, or an import, of another module that does what it tells. */
  readonly inModule?: true;
  /** What it is told once for in a run over many files. */
  readonly causes?: readonly string[];
  /** The same in each copy of a file. */
  readonly wording?: string;
  /** Further places of its cause, which are no findings of their own; the last of `related`. */
  readonly also?: number;
  /** The finding that tells its cause, in a report for programs. */
  readonly toldWith?: { readonly path: string } & Pick<Place, 'cell' | 'line' | 'column'>;
  /** The first line of the place, for showing it. */
  readonly source: string;
  /** Line of the file itself, from 1: in a notebook that of the JSON. */
  readonly fileLine: number;
  readonly related: readonly (Place & { readonly path: string; readonly message: string; readonly fileLine: number })[];
  /** Proven fixes, where they were asked for. */
  readonly fixes: readonly Fix[];
}

export interface ReportedNotice {
  readonly kind: Notice['kind'];
  readonly message: string;
  /** Where the notice is about another file. */
  readonly path: string | null;
  readonly cell: number | null;
  readonly line: number | null;
}

export interface FileReport {
  /** As the user would write it. */
  readonly path: string;
  /** Absolute root of its project, which messages show paths from; absent where the file was not checked. */
  readonly project?: string;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly (ReportedFinding & { readonly reason: string })[];
  readonly notices: readonly ReportedNotice[];
  /** Findings that were fixed in the file. */
  readonly fixed: number;
  readonly timings: Readonly<Record<string, number>>;
  /** Why the file could not be checked; null where it was. */
  readonly error: string | null;
  /** What it shows of data, people and models, where that was asked for. */
  readonly survey?: UnitSurvey | null;
}

/** All of one run. */
export interface CheckReport {
  readonly files: readonly FileReport[];
  /** Paths that could not be looked at, and mistakes in configuration files. */
  readonly errors: readonly { readonly path: string; readonly message: string; readonly line: number | null }[];
}

/** A file that could not be checked; `error` is one sentence. */
export function failedReport(path: string, error: string): FileReport {
  return { path, findings: [], suppressed: [], notices: [], fixed: 0, timings: {}, error };
}

/** Findings of all files in their order, suppressed ones left out. */
export function* findingsOf(report: CheckReport): Iterable<{ file: FileReport; finding: ReportedFinding }> {
  for (const file of report.files) for (const finding of file.findings) yield { file, finding };
}
