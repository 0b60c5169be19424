// `--format text`: for people, grouped by file, and with what was not checked.
import type { Severity } from '../../engine/finding';
import { SEVERITIES } from '../../engine/finding';
import type { CheckReport, FileReport, Place, ReportedFinding } from '../report';

export interface TextOptions {
  readonly colour: boolean;
  /** Codes whose fix may be applied without asking. */
  readonly safeFixes: ReadonlySet<string>;
  readonly statistics: boolean;
  readonly timing: boolean;
}

/** Lines of "not checked" that are shown; the rest is counted. */
const MOST_NOTICES = 10;

/** Colour only where the options say so; ends with a line break. */
export function textFormat(report: CheckReport, options: TextOptions): string {
  const paint = painter(options.colour);
  const lines: string[] = [];
  for (const file of report.files) {
    if (file.findings.length > 0) lines.push(...fileLines(file, paint), '');
  }
  if (options.statistics) lines.push(...statistics(report), '');
  lines.push(...notChecked(report, paint));
  if (options.timing) lines.push(...timings(report), '');
  lines.push(summary(report, options, paint));
  return `${lines.join('\n')}\n`;
}

type Paint = (style: Severity | 'strong' | 'dim', text: string) => string;

function painter(colour: boolean): Paint {
  const codes = { error: 31, warning: 33, information: 36, hint: 36, strong: 1, dim: 2 };
  return (style, text) => (colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

function fileLines(file: FileReport, paint: Paint): string[] {
  return [paint('strong', file.path), ...file.findings.flatMap((finding) => findingLines(file.path, finding, paint))];
}

function findingLines(path: string, finding: ReportedFinding, paint: Paint): string[] {
  const head = `  ${placeText(finding)}  ${paint(finding.severity, finding.severity)}  ${paint('strong', finding.code)} ${finding.name}`;
  const lines = [head, `    ${finding.message}`];
  if (finding.source.trim() !== '') lines.push(...caretLines(finding, paint));
  for (const related of finding.related) {
    const file = related.path === path ? '' : `${related.path}:`;
    lines.push(paint('dim', `      ${file}${placeText(related)}  ${related.message}`));
  }
  return lines;
}

/** Cells are counted from 1 here, as people count them. */
function placeText({ cell, line, column }: Place): string {
  return `${cell === null ? '' : `cell ${cell + 1}, `}${line}:${column}`;
}

function caretLines(finding: ReportedFinding, paint: Paint): string[] {
  const indent = /^\s*/.exec(finding.source)?.[0].length ?? 0;
  const width = 100;
  const code = finding.source.slice(indent).replaceAll('\t', ' ');
  const start = Math.max(0, finding.column - 1 - indent);
  if (start >= width) return [`      ${code.slice(0, width)}…`];
  const shown = code.length > width ? `${code.slice(0, width)}…` : code;
  const end = finding.endLine === finding.line ? finding.endColumn - 1 - indent : code.trimEnd().length;
  const carets = '^'.repeat(Math.max(1, Math.min(end, width) - start));
  return [`      ${shown}`, `      ${' '.repeat(start)}${paint(finding.severity, carets)}`];
}

function notChecked(report: CheckReport, paint: Paint): string[] {
  const entries = [
    ...report.errors.map(({ path, message, line }) => `${path}${line === null ? '' : `:${line}`}: ${message}`),
    ...report.files.flatMap(({ path, error }) => (error === null ? [] : [`${path}: ${error}`])),
    ...report.files.flatMap((file) =>
      file.notices.map((notice) => {
        const where = notice.path ?? file.path;
        const cell = notice.cell === null ? '' : `, cell ${notice.cell + 1}`;
        const line = notice.line === null ? '' : `, line ${notice.line}`;
        return `${where}${cell}${line}: ${notice.message}`;
      }),
    ),
  ];
  const unique = [...new Set(entries)];
  if (unique.length === 0) return [];
  const shown = unique.slice(0, MOST_NOTICES);
  if (unique.length > shown.length) shown.push(`and ${unique.length - shown.length} more`);
  return [paint('strong', 'Not checked, or only in part:'), ...shown.map((line) => paint('dim', `  ${line}`)), ''];
}

function statistics(report: CheckReport): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { findings } of report.files) {
    for (const { code, name } of findings) counts.set(code, { name, count: (counts.get(code)?.count ?? 0) + 1 });
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([code, { name, count }]) => `${String(count).padStart(6)}  ${code}  ${name}`);
}

/** Milliseconds over all files, the slowest step first. */
function timings(report: CheckReport): string[] {
  const totals = new Map<string, number>();
  for (const file of report.files) {
    for (const [step, ms] of Object.entries(file.timings)) totals.set(step, (totals.get(step) ?? 0) + ms);
  }
  const all = [...totals.values()].reduce((sum, ms) => sum + ms, 0);
  return [
    'Time in the last round of each file:',
    ...[...totals]
      .sort(([, a], [, b]) => b - a)
      .map(
        ([step, ms]) =>
          `${ms.toFixed(1).padStart(10)} ms ${((100 * ms) / (all || 1)).toFixed(1).padStart(5)} %  ${step}`,
      ),
  ];
}

function summary(report: CheckReport, { safeFixes }: TextOptions, paint: Paint): string {
  const checked = report.files.filter(({ error }) => error === null);
  const findings = checked.flatMap((file) => file.findings);
  const fixed = checked.reduce((sum, file) => sum + file.fixed, 0);
  const suppressed = checked.reduce((sum, file) => sum + file.suppressed.length, 0);
  const parts: string[] = [];
  if (fixed > 0) parts.push(`${fixed} fixed`);
  if (findings.length === 0) parts.push('No findings');
  else {
    const bySeverity = SEVERITIES.map(
      (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
    )
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => paint(severity, counted(count, severity)));
    const places = checked.filter((file) => file.findings.length > 0).length;
    parts.push(`${counted(findings.length, 'finding')} (${bySeverity.join(', ')}) in ${counted(places, 'file')}`);
  }
  parts.push(`${counted(checked.length, 'file')} checked`);
  if (suppressed > 0) parts.push(`${suppressed} suppressed`);
  const fixable = findings.filter(({ code }) => safeFixes.has(code)).length;
  if (fixable > 0) parts.push(`--fix can fix up to ${fixable}`);
  return `${parts.join('; ')}.`;
}

function counted(count: number, noun: string): string {
  const invariable = noun === 'information';
  return `${count} ${noun}${count === 1 || invariable ? '' : 's'}`;
}
