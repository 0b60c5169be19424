// `--format text`: for people, grouped by file, and with what was not checked.
import type { Severity } from '../../engine/finding';
import { SEVERITIES } from '../../engine/finding';
import { findingsOf, type CheckReport, type FileReport, type ReportedFinding } from '../report';
import { USES_IT, SAME_HERE } from '../../engine/lint/oneCause';
import { dividedPlaces, MOST_PLACES, placeText } from '../joinedReport';
import { Sayings, unnumbered, type SaidBefore } from './saidBefore';

export interface TextOptions {
  readonly colour: boolean;
  /** Codes whose fix may be applied without asking. */
  readonly safeFixes: ReadonlySet<string>;
  readonly statistics: boolean;
  readonly timing: boolean;
}

/** Lines of "not checked" that are shown, and files named in one of them; the rest is counted. */
const MOST_NOTICES = 10;
const MOST_FILES = 3;

/** Steps on the way to a finding. */
const MOST_STEPS = 12;

/** From so many files on, only the first tells a warning of all of them in full; of two, both do. */
const MANY_FILES = 3;

/** From so many findings on, the rules are counted at the end, where the reader is then. */
const MANY_FINDINGS = 20;

/** Colour only where the options say so; ends with a line break. */
export function textFormat(report: CheckReport, options: TextOptions): string {
  const paint = painter(options.colour);
  const lines: string[] = [];
  const repeats = repeatsOf(report);
  for (const file of report.files) {
    const shown = fileLines(file, repeats, paint);
    if (shown.length > 0) lines.push(...shown, '');
  }
  if (options.statistics || [...findingsOf(report)].length >= MANY_FINDINGS) lines.push(...statistics(report), '');
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

interface Told {
  readonly path: string;
  readonly finding: ReportedFinding;
}

/** What the first of several files says, and all that say the same. */
interface Saying {
  readonly first: Told;
  readonly others: Told[];
  /** All of them. */
  readonly files: Set<string>;
}

/** By each finding of a saying. */
type Repeats = ReadonlyMap<ReportedFinding, Saying>;

/** Findings of other files that say the same: scripts that are variants of one another, notebooks of one model. */
function repeatsOf(report: CheckReport): Repeats {
  const sayings = new Map<string, Saying>();
  const repeats = new Map<ReportedFinding, Saying>();
  for (const { file, finding } of findingsOf(report)) {
    const { code, severity, message } = finding;
    const key = `${code} ${severity} ${isSuggestion(finding) ? unnumbered(message) : message}`;
    const told = { path: file.path, finding };
    const saying = sayings.get(key);
    if (saying === undefined) {
      const begun = { first: told, others: [], files: new Set([file.path]) };
      sayings.set(key, begun);
      repeats.set(finding, begun);
    } else if (saying.first.path !== file.path) {
      saying.others.push(told);
      saying.files.add(file.path);
      repeats.set(finding, saying);
    }
  }
  return repeats;
}

function isSuggestion({ severity }: ReportedFinding): boolean {
  return severity === 'information' || severity === 'hint';
}

/** A warning has a line in its file, though another file says it in full; a suggestion stands with the first that says it. */
function fileLines(file: FileReport, repeats: Repeats, paint: Paint): string[] {
  const lines: string[] = [];
  const sayings = new Sayings();
  for (const finding of file.findings) {
    const saying = repeats.get(finding);
    const isFirst = saying === undefined || saying.first.finding === finding;
    if (isFirst || (!isSuggestion(finding) && saying.files.size < MANY_FILES)) {
      lines.push(...findingLines(file.path, finding, sayings.add(finding), paint));
      if (isFirst && saying !== undefined && isSuggestion(finding))
        lines.push(
          ...alsoLines(
            saying.others.map(({ path, finding: other }) => `${path}:${placeText(other)}`),
            paint,
          ),
        );
    } else if (!isSuggestion(finding)) {
      const { path, finding: first } = saying.first;
      lines.push(`${headOf(finding, paint)}  ${paint('dim', `as in ${path}:${placeText(first)}`)}`);
    }
  }
  return lines.length === 0 ? [] : [paint('strong', file.path), ...lines];
}

function headOf(finding: ReportedFinding, paint: Paint): string {
  return `  ${placeText(finding)}  ${paint(finding.severity, finding.severity)}  ${paint('strong', finding.code)} ${finding.name}`;
}

/** Where it holds as well. */
function alsoLines(places: readonly string[], paint: Paint): string[] {
  const few = places.length <= MOST_PLACES + 1 ? places : places.slice(0, MOST_PLACES);
  const shown = few.map((place) => `also ${place}`);
  if (places.length > shown.length) shown.push(`and in ${places.length - shown.length} more places`);
  return shown.map((line) => paint('dim', `      ${line}`));
}

function findingLines(path: string, finding: ReportedFinding, before: SaidBefore | null, paint: Paint): string[] {
  const lines = [headOf(finding, paint), `    ${before === null ? finding.message : sameAs(before)}`];
  if (finding.source.trim() !== '') lines.push(...caretLines(finding, paint));
  const { way, also } = dividedPlaces(finding);
  lines.push(...stepLines(path, way).map((line) => paint('dim', `      ${line}`)));
  const places = also.map(
    (one) => `${one.path}:${placeText(one)}${one.message === SAME_HERE ? '' : `  ${one.message}`}`,
  );
  return [...lines, ...alsoLines(places, paint)];
}

/** The way to a finding, one line for each thing that happens on it: at a call and inside of it, and again further on. */
function stepLines(path: string, way: ReportedFinding['related']): string[] {
  const steps = new Map<string, { readonly places: string[]; readonly messages: Set<string> }>();
  for (const related of way) {
    const step = related.message.replace(INSIDE, '');
    const told = steps.get(step) ?? { places: [], messages: new Set() };
    steps.set(step, told);
    const place = placeText(related);
    told.places.push(related.path === path ? place : `${related.path}:${place}`);
    if (related.message !== step) told.messages.add(related.message);
  }
  const shown = [...steps].slice(0, MOST_STEPS).map(([step, { places, messages }]) => {
    const [inside] = messages.size === 1 ? messages : [];
    const few = places.length <= MOST_FILES + 1 ? places : places.slice(0, MOST_FILES);
    const rest = places.length - few.length;
    return `${few.join('; ')}${rest === 0 ? '' : ` and ${rest} more places`}  ${inside ?? step}`;
  });
  const rest = steps.size - shown.length;
  return rest === 0 ? shown : [...shown, `and ${rest} more step${rest === 1 ? '' : 's'}`];
}

/** Where in a module a step is taken, at its end. */
const INSIDE = /, in `[^`]+`$/;

function sameAs({ finding, name }: SaidBefore): string {
  return `The same as at ${placeText(finding)}${name === null ? '' : `, of \`${name}\``}.`;
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
  // By what is said: one unreadable kind of cell, or one function that a whole project calls, is one line.
  const bySaying = new Map<string, Map<string, NoticePlace[]>>();
  const add = (message: string, path: string, place: NoticePlace): void => {
    const files = bySaying.get(message) ?? new Map<string, NoticePlace[]>();
    bySaying.set(message, files);
    files.set(path, [...(files.get(path) ?? []), place]);
  };
  for (const { path, message, line } of report.errors) add(message, path, { cell: null, line });
  for (const { path, error } of report.files) if (error !== null) add(error, path, { cell: null, line: null });
  const limits = new Map<string, Set<string>>();
  for (const { path, notices } of report.files) {
    for (const { message, path: about, cell, line } of notices) {
      const [, callee] = FOLLOWED.exec(message) ?? [];
      if (callee !== undefined) limits.set(callee, (limits.get(callee) ?? new Set()).add(about ?? path));
      // The cell is told before it.
      else add(message.replace(/^Cell \d+ is not/, 'Not'), about ?? path, { cell, line });
    }
  }
  const entries = [...bySaying].map(([message, files]) => `${some([...files].map(fileText), 'files')}: ${message}`);
  if (limits.size > 0) {
    const files = new Set([...limits.values()].flatMap((all) => [...all]));
    const callees = some(
      [...limits.keys()].map((name) => `\`${name}\``),
      'functions',
    );
    entries.push(`${some([...files], 'files')}: calls were followed only so far, of ${callees}`);
  }
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST_NOTICES);
  if (entries.length > shown.length) shown.push(`and ${entries.length - shown.length} more`);
  return [paint('strong', 'Not checked, or only in part:'), ...shown.map((line) => paint('dim', `  ${line}`)), ''];
}

/** What a run says of a function that it stopped following. */
const FOLLOWED = /^Calls of `(.+)` were followed only so far\.$/;

interface NoticePlace {
  readonly cell: number | null;
  readonly line: number | null;
}

/** "prep.py:3", "a.ipynb, cell 2, line 1", "b.ipynb (cells 2, 4, 6)" */
function fileText([path, places]: readonly [string, readonly NoticePlace[]]): string {
  const cells = [...new Set(places.flatMap(({ cell }) => (cell === null ? [] : [cell + 1])))];
  if (cells.length > 1) return `${path} (cells ${some(cells.map(String), 'cells')})`;
  const lines = [...new Set(places.flatMap(({ line }) => (line === null ? [] : [line])))];
  const cell = cells.map((one) => `, cell ${one}`).join('');
  if (lines.length > 1) return `${path}${cell} (lines ${some(lines.map(String), 'lines')})`;
  // As the way to a line is written, so that a terminal leads there.
  if (cells.length === 0) return [path, ...lines].join(':');
  return `${path}${cell}${lines.map((line) => `, line ${line}`).join('')}`;
}

/** "a, b, c and 4 more files" */
function some(all: readonly string[], what: string): string {
  // One left over is named as briefly as it is counted.
  if (all.length <= MOST_FILES + 1) return all.join(', ');
  return `${all.slice(0, MOST_FILES).join(', ')} and ${all.length - MOST_FILES} more ${what}`;
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
  const fixable = findings.filter(({ code }) => safeFixes.has(code));
  const mended = fixable.reduce((sum, one) => sum + placesToMend(one), 0);
  const where = mended > fixable.length ? `, in ${mended} places` : '';
  if (fixable.length > 0) parts.push(`--fix can fix up to ${fixable.length}${where}`);
  return `${parts.join('; ')}.`;
}

/** Its own, and the further ones of its cause. */
function placesToMend(finding: ReportedFinding): number {
  return 1 + dividedPlaces(finding).also.filter(({ message }) => message !== USES_IT).length;
}

function counted(count: number, noun: string): string {
  const invariable = noun === 'information';
  return `${count} ${noun}${count === 1 || invariable ? '' : 's'}`;
}
