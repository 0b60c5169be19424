// One cause is told once: for people further findings of it become places of the one that tells it; programs get all, marked.
import { joinedCauses, sayingOf, type Told } from '../engine/lint/oneCause';
import { findingsOf, type CheckReport, type Place, type ReportedFinding } from './report';

/** Exit status and suppressions are as before: the gravest finding of a cause tells it, and one that is suppressed tells nothing. */
export function joinedReport(report: CheckReport): CheckReport {
  const joined = joinedCauses(allOf(report));
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

/** All findings stay, and those that another tells for them name it. */
export function markedReport(report: CheckReport): CheckReport {
  const all = allOf(report);
  const pathOf = new Map(all.map(({ path, finding }) => [finding, path]));
  const marked = new Map<ReportedFinding, ReportedFinding>();
  for (const [head, others] of joinedCauses(all)) {
    const { cell, line, column } = head;
    const toldWith = { path: pathOf.get(head) ?? '', cell, line, column };
    for (const { finding } of others) marked.set(finding, { ...finding, toldWith });
  }
  if (marked.size === 0) return report;
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, findings: file.findings.map((one) => marked.get(one) ?? one) })),
  };
}

function allOf(report: CheckReport): Told<ReportedFinding>[] {
  return Array.from(findingsOf(report), ({ file, finding }) => ({ path: file.path, finding }));
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

/** Further places that are named; the rest is counted. */
export const MOST_PLACES = 5;

/** " The same at b.py (3:9), c.py (1:1) and 7 more places." within a message; `named` gets a place and where it stands in `related`. */
export function alsoText(
  finding: ReportedFinding,
  named: (place: ReportedFinding['related'][number], at: number) => string,
): string {
  const { way, also } = dividedPlaces(finding);
  if (also.length === 0) return '';
  const shown = also.slice(0, MOST_PLACES).map((place, at) => named(place, way.length + at));
  const rest = also.length - shown.length;
  return ` The same at ${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more place${rest === 1 ? '' : 's'}`}.`;
}

/** Cells are counted from 1 here, as people count them. */
export function placeText({ cell, line, column }: Pick<Place, 'cell' | 'line' | 'column'>): string {
  return `${cell === null ? '' : `cell ${cell + 1}, `}${line}:${column}`;
}
