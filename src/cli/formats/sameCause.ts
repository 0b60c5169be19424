// One cause is told once to who reads a run: what a module does wrong where it stands, with the files that only call it, and what became of a
// file of data at the first read, with the others.
import { SEVERITIES } from '../../engine/finding';
import { SAME_FROM_HERE } from '../../engine/lint/sameCause';
import { isCallOfNext, ROWS_ARE_READ } from '../../engine/rules/steps';
import type { FileReport, ReportedFinding } from '../report';

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
  // What is only seen where a module is run, as with the arguments that it is given, the first to run it tells.
  const first = new Map<string, Told>();
  for (const { path, findings } of reports)
    for (const finding of findings) {
      const elsewhere = stepsElsewhere(path, finding);
      if (elsewhere === null) continue;
      const key = [finding.code, finding.severity, finding.message, ...elsewhere].join('\n');
      const cause = causeOf(path, finding, told) ?? first.get(key);
      if (cause === undefined) first.set(key, { path, finding });
      else if (cause.path !== path) causes.set(finding, cause);
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
  return without(reports, repeats, callers, () => 'This file runs it');
}

/** Rules that speak of what became of a file of data: git, DVC and whoever tracks it are asked once, whatever number of scripts reads it. */
const OF_A_FILE: ReadonlySet<string> = new Set(['DVL001', 'DVL002', 'DVL008', 'DVL012', 'DVL013', 'DVL016', 'PRV011']);

/** What a message says to run. */
const COMMAND = /\bRun `([^`]+)`/;

/** The reports in which the same sentence about a file of data stands with the first that reads it. */
export function toldOfFilesOnce(reports: readonly FileReport[]): FileReport[] {
  const first = new Map<string, Told>();
  const readers = new Map<ReportedFinding, Told[]>();
  const repeats = new Set<ReportedFinding>();
  for (const { path, project = '', findings } of reports)
    for (const finding of findings) {
      if (!OF_A_FILE.has(finding.code)) continue;
      const { code, severity, message } = finding;
      // One pull brings all files of a folder, whichever of them a script reads; another project has folders of its own.
      const key = `${project} ${code} ${severity} ${(code === 'DVL013' ? COMMAND.exec(message)?.[1] : undefined) ?? message}`;
      const have = first.get(key);
      if (have === undefined) first.set(key, { path, finding });
      else if (have.path !== path) {
        repeats.add(finding);
        readers.set(have.finding, [...(readers.get(have.finding) ?? []), { path, finding }]);
      }
    }
  const saying = (first: ReportedFinding, { finding: { message } }: Told): string =>
    first.message === message ? 'It is read here as well' : 'What is read here comes with it';
  return without(reports, repeats, readers, saying);
}

/** Steps that a file may take itself where a module does what is wrong. */
const NO_PART: ReadonlySet<string> = new Set([ROWS_ARE_READ, SAME_FROM_HERE]);

/** Places in modules where all of it happens; null where this file has a part in it, or no other has. */
function stepsElsewhere(
  path: string,
  { concern, cell, line, related, inModule }: ReportedFinding,
): readonly string[] | null {
  if (inModule !== true || (concern !== 'leakage' && concern !== 'evaluation')) return null;
  const isOfCall = (one: ReportedFinding['related'][number], index: number): boolean =>
    one.path !== path ||
    NO_PART.has(one.message) ||
    isCallOfNext(related, index) ||
    (one.cell === cell && one.line === line);
  const elsewhere = related.filter((one) => one.path !== path);
  if (elsewhere.length === 0 || !related.every(isOfCall)) return null;
  return elsewhere.map((one) => `${one.path}:${one.line}:${one.column} ${one.message}`);
}

/** The finding that tells the cause of this one where it stands. */
function causeOf(
  path: string,
  { code, severity, related }: ReportedFinding,
  told: ReadonlyMap<string, Told>,
): Told | null {
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

function without(
  reports: readonly FileReport[],
  repeats: ReadonlySet<ReportedFinding>,
  others: ReadonlyMap<ReportedFinding, readonly Told[]>,
  saying: (first: ReportedFinding, other: Told) => string,
): FileReport[] {
  if (repeats.size === 0) return [...reports];
  return reports.map((report) => ({
    ...report,
    findings: report.findings
      .filter((one) => !repeats.has(one))
      .map((one) => withPlaces(one, others.get(one) ?? [], saying)),
  }));
}

function withPlaces(
  finding: ReportedFinding,
  others: readonly Told[],
  saying: (first: ReportedFinding, other: Told) => string,
): ReportedFinding {
  if (others.length === 0) return finding;
  const places = others.map((other) => {
    const { cell, line, column, endLine, endColumn, fileLine } = other.finding;
    const place = { cell, line, column, endLine, endColumn, fileLine, path: other.path };
    return { ...place, message: saying(finding, other) };
  });
  return { ...finding, related: [...finding.related, ...places] };
}

function keyOf(
  code: string,
  path: string,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  return `${code} ${path} ${line} ${column}`;
}
