// `--format json`: the contract for programs. Keys may be added, never changed.
import { findingsOf, type CheckReport, type Place, type ReportedFinding } from '../report';

/** Lines and columns count from 1, cells from 0; paths are as the user wrote them. */
export function jsonFormat(report: CheckReport): string {
  const findings = [...findingsOf(report)].map(({ file, finding }) => jsonFinding(file.path, finding));
  const errors = [
    ...report.errors.map(({ path, message, line }) => ({
      path,
      message: line === null ? message : `Line ${line}: ${message}`,
    })),
    ...report.files.flatMap(({ path, error }) => (error === null ? [] : [{ path, message: error }])),
  ];
  return `${JSON.stringify(
    {
      findings,
      files: report.files.filter(({ error }) => error === null).length,
      errors,
      suppressed: report.files.flatMap(({ path, suppressed }) =>
        suppressed.map((finding) => ({ ...jsonFinding(path, finding), reason: finding.reason })),
      ),
      notices: report.files.flatMap(({ path, notices }) =>
        notices.map((notice) => ({ ...notice, path: notice.path ?? path })),
      ),
    },
    null,
    2,
  )}\n`;
}

function jsonFinding(path: string, finding: ReportedFinding) {
  return {
    code: finding.code,
    name: finding.name,
    severity: finding.severity,
    path,
    ...place(finding),
    message: finding.message,
    ...(finding.order === undefined ? {} : { order: finding.order }),
    ...(finding.toldWith === undefined ? {} : { toldWith: finding.toldWith }),
    related: finding.related.map((one) => ({ path: one.path, ...place(one), message: one.message })),
  };
}

function place({ cell, line, column, endLine, endColumn }: Place): Place {
  return { cell, line, column, endLine, endColumn };
}
