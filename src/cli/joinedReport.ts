// One cause is told once: further findings of it become places of the one that tells it, in every format.
import { joinedCauses, sayingOf, type Told } from '../engine/lint/oneCause';
import type { CheckReport, Place, ReportedFinding } from './report';

/** Exit status and suppressions are as before: the gravest finding of a cause tells it, and one that is suppressed tells nothing. */
export function joinedReport(report: CheckReport): CheckReport {
  const all = report.files.flatMap(({ path, findings }): Told<ReportedFinding>[] =>
    findings.map((finding) => ({ path, finding })),
  );
  const joined = joinedCauses(all);
  if (joined.size === 0) return report;
  const repeats = new Set([...joined.values()].flatMap((others) => others.map(({ finding }) => finding)));
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      findings: file.findings.filter((one) => !repeats.has(one)).map((one) => withPlaces(one, joined.get(one) ?? [])),
    })),
  };
}

function withPlaces(finding: ReportedFinding, others: readonly Told<ReportedFinding>[]): ReportedFinding {
  if (others.length === 0) return finding;
  const places = others.map(({ path, finding: other }) => {
    const { cell, line, column, endLine, endColumn, fileLine } = other;
    return { cell, line, column, endLine, endColumn, fileLine, path, message: sayingOf(finding, other) };
  });
  return { ...finding, related: [...finding.related, ...places], also: places.length };
}

/** On the way to a finding, and further places of its cause. */
export function dividedPlaces({ related, also = 0 }: ReportedFinding) {
  const from = related.length - also;
  return { way: related.slice(0, from), also: related.slice(from) };
}

/** Cells are counted from 1 here, as people count them. */
export function placeText({ cell, line, column }: Pick<Place, 'cell' | 'line' | 'column'>): string {
  return `${cell === null ? '' : `cell ${cell + 1}, `}${line}:${column}`;
}
