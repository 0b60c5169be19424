// What a module does wrong is told where it stands; files that only call it are named there, and say nothing of it themselves.
import { SEVERITIES } from '../engine/finding';
import { SAME_FROM_HERE } from '../engine/lint/sameCause';
import { isCallOfNext, ROWS_ARE_READ } from '../engine/rules/steps';
import type { FileReport, ReportedFinding } from './report';

interface Told {
  readonly path: string;
  readonly finding: ReportedFinding;
}

/** The reports without leaks that another file of the same run tells at their own place. */
export function toldWhereTheyStand(reports: readonly FileReport[]): FileReport[] {
  const told = new Map<string, Told>();
  for (const { path, findings } of reports)
    for (const finding of findings) told.set(keyOf(finding.code, path, finding), { path, finding });
  const causes = new Map<ReportedFinding, Told>();
  for (const { path, findings } of reports)
    for (const finding of findings) {
      const cause = causeOf(path, finding, told);
      if (cause !== null) causes.set(finding, cause);
    }
  if (causes.size === 0) return [...reports];
  const callers = new Map<ReportedFinding, Told[]>();
  const repeats = new Set<ReportedFinding>();
  for (const { path, findings } of reports)
    for (const finding of findings) {
      const root = rootOf(finding, causes);
      if (root === finding || causes.has(root)) continue;
      repeats.add(finding);
      callers.set(root, [...(callers.get(root) ?? []), { path, finding }]);
    }
  return reports.map((report) => ({
    ...report,
    findings: report.findings.filter((one) => !repeats.has(one)).map((one) => withCallers(one, callers.get(one) ?? [])),
  }));
}

/** Steps that a file may take itself where a module does what is wrong. */
const NO_PART: ReadonlySet<string> = new Set([ROWS_ARE_READ, SAME_FROM_HERE]);

/** The finding that tells the cause of this one where it stands; null where this file has a part in it. */
function causeOf(path: string, finding: ReportedFinding, told: ReadonlyMap<string, Told>): Told | null {
  const { code, concern, severity, related } = finding;
  if (concern !== 'leakage') return null;
  const isOfCall = (one: ReportedFinding['related'][number], index: number): boolean =>
    one.path !== path ||
    NO_PART.has(one.message) ||
    isCallOfNext(related, index) ||
    (one.cell === finding.cell && one.line === finding.line);
  if (!related.every(isOfCall)) return null;
  for (const one of related) {
    const cause = one.path === path ? undefined : told.get(keyOf(code, one.path, one));
    if (cause !== undefined && SEVERITIES.indexOf(cause.finding.severity) <= SEVERITIES.indexOf(severity)) return cause;
  }
  return null;
}

/** Through calls of calls. */
function rootOf(finding: ReportedFinding, causes: ReadonlyMap<ReportedFinding, Told>): ReportedFinding {
  const seen = new Set([finding]);
  let at = finding;
  for (let next = causes.get(at); next !== undefined && !seen.has(next.finding); next = causes.get(at)) {
    at = next.finding;
    seen.add(at);
  }
  return at;
}

function withCallers(finding: ReportedFinding, callers: readonly Told[]): ReportedFinding {
  if (callers.length === 0) return finding;
  const places = callers.map(({ path, finding: { cell, line, column, endLine, endColumn, fileLine } }) => ({
    ...{ cell, line, column, endLine, endColumn, fileLine, path },
    message: 'This file runs it',
  }));
  return { ...finding, related: [...finding.related, ...places] };
}

function keyOf(
  code: string,
  path: string,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  return `${code} ${path} ${line} ${column}`;
}
