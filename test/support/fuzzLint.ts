// What must hold of any text that is linted: no exception, places inside the text, the same after an edit as anew, fixes that parse.
import { isDeepStrictEqual } from 'node:util';
import type { Evidence } from '../../src/engine/evidence/evidence';
import type { Finding, LintResult } from '../../src/engine/finding';
import { knowledge } from '../../src/engine/knowledge/index';
import { createLinter, type Linter, type OpenUnit } from '../../src/engine/lint';
import type { LintOptions } from '../../src/engine/lint/parts';
import type { Span } from '../../src/engine/python/ast';
import { NotebookError, notebookUnit } from '../../src/engine/python/notebook';
import { UnitParser } from '../../src/engine/python/parseUnit';
import { scriptUnit } from '../../src/engine/python/script';
import type { SourceUnit } from '../../src/engine/python/unit';
import { rules } from '../../src/engine/rules/index';
import type { Rule } from '../../src/engine/rules/rule';
import { Analyser } from '../../src/engine/semantics/analyse';
import { CancelledError } from '../../src/base/platform';
import { damageNotebook, damageText, type Random } from './damage';
import { pythonParser } from './pythonParser';

/** The linter, and what it would have kept for itself: exceptions in fixes, analyses of the other order, steps. */
export interface WatchedLinter {
  readonly linter: Linter;
  /** Emptied by who reads it. */
  readonly thrown: string[];
}

export async function watchedLinter(): Promise<WatchedLinter> {
  const parser = await pythonParser();
  const thrown: string[] = [];
  const watch = <Result>(what: string, work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CancelledError)) thrown.push(`${what}: ${traceOf(error)}`);
      throw error;
    }
  };
  const watched = rules.map((rule): Rule => {
    const { code } = rule.meta;
    return {
      ...rule,
      detect: (context) => watch(code, () => [...rule.detect(context)]),
      message: (data) => watch(`message of ${code}`, () => rule.message(data)),
      ...(rule.fixes === undefined
        ? {}
        : {
            fixes: (detection, context) => watch(`fixes of ${code}`, () => rule.fixes?.(detection, context) ?? []),
          }),
    };
  });
  const linter = createLinter({
    openParser: () => new UnitParser(parser),
    openAnalyser: (world) => {
      const analyser = new Analyser(knowledge, world);
      return {
        goBack: (asked) => {
          analyser.goBack(asked);
        },
        analyse: (unit, order, token) => watch(`analysis, ${order}`, () => analyser.analyse(unit, order, token)),
        advance: (unit, order, token, isAsked) =>
          watch(`analysis, ${order}`, () => analyser.advance(unit, order, token, isAsked)),
      };
    },
    knowledge,
    rules: watched,
  });
  return { linter, thrown };
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split('\n').slice(0, 4).join(' <- ');
}

/** A damaged text as a unit; null where it is no notebook, which is said in one sentence. */
export function damagedUnit(path: string, text: string, random: Random): SourceUnit | null {
  if (!path.endsWith('.ipynb')) return scriptUnit(path, damageText(text, random));
  const damaged = damageNotebook(text, random);
  try {
    return notebookUnit(path, random(40) === 0 ? damageText(damaged, random) : damaged);
  } catch (error) {
    if (error instanceof NotebookError) return null;
    throw error;
  }
}

/** A few edits, one after the other, as they are typed: each changes the text of one cell. */
export function editsOf(unit: SourceUnit, random: Random): SourceUnit[] {
  const states: SourceUnit[] = [];
  let current = unit;
  for (let round = 1 + random(4); round > 0 && current.cells.length > 0; round--) {
    const at = random(current.cells.length);
    current = {
      ...current,
      cells: current.cells.map((cell) => (cell.index === at ? { ...cell, text: damageText(cell.text, random) } : cell)),
    };
    states.push(current);
  }
  return states;
}

const said = ({ findings, suppressed, notices }: LintResult): unknown => [
  findings.map(factsOf),
  suppressed.map(({ finding, reason }) => [factsOf(finding), reason]),
  notices,
];

const factsOf = ({ code, severity, span, message, related, order }: Finding): unknown => ({
  code,
  severity,
  span,
  message,
  related,
  order,
});

const COSTLY = 8;

/** What does not hold, in sentences; empty where all does. */
export function faultsOf(
  { linter, thrown }: WatchedLinter,
  unit: SourceUnit,
  edits: readonly SourceUnit[],
  evidence: Evidence,
  options: LintOptions,
  withFixes = true,
): string[] {
  const faults: string[] = [];
  const open = linter.open();
  try {
    const first = open.lint(unit, evidence, options);
    faults.push(...outside(unit, first));
    if (withFixes) faults.push(...fixFaults(linter, open, unit, first, evidence, options));
    open.survey();
    const states = edits.length === 0 ? [] : [...edits, unit];
    for (const [index, state] of states.entries()) {
      const after = open.lint(state, evidence, options);
      const anew = linter.lint(state, evidence, options);
      faults.push(...outside(state, after));
      if (!isDeepStrictEqual(said(after), said(anew))) {
        faults.push(`edit ${index + 1} of ${states.length}: ${difference(after, anew)}`);
        break;
      }
    }
  } catch (error) {
    faults.push(`thrown: ${traceOf(error)}`);
  } finally {
    open.dispose();
  }
  faults.push(...new Set(thrown.splice(0)));
  return faults;
}

/** Findings and notices that one has and the other has not. */
function difference(after: LintResult, anew: LintResult): string {
  const lines = (result: LintResult): Set<string> =>
    new Set(
      [
        ...result.findings.map(factsOf),
        ...result.suppressed.map(({ finding }) => ['suppressed', factsOf(finding)]),
        ...result.notices,
      ].map((one) => JSON.stringify(one)),
    );
  const [one, two] = [lines(after), lines(anew)];
  const only = (some: Set<string>, others: Set<string>): string =>
    [...some]
      .filter((line) => !others.has(line))
      .slice(0, 3)
      .join('; ');
  return `only after the edit: ${only(one, two) || 'nothing'}; only anew: ${only(two, one) || 'nothing'}`;
}

function outside(unit: SourceUnit, { findings, notices }: LintResult): string[] {
  const isOutside = ({ cell, start, end }: Span): boolean =>
    !(start >= 0 && start <= end && end <= (unit.cells[cell]?.text.length ?? -1));
  return [
    ...findings.flatMap(({ code, span, related }) =>
      [span, ...related.filter(({ path }) => path === undefined).map((place) => place.span)]
        .filter(isOutside)
        .map((one) => `${code} points outside the text: ${JSON.stringify(one)}`),
    ),
    ...notices.flatMap(({ kind, span }) =>
      span !== undefined && isOutside(span) ? [`a notice (${kind}) points outside the text`] : [],
    ),
    ...findings.flatMap(({ code, message }) =>
      /\bundefined\b|\[object |\bNaN\b/.test(message) ? [`${code} says: ${message}`] : [],
    ),
  ];
}

function fixFaults(
  linter: Linter,
  open: OpenUnit,
  unit: SourceUnit,
  result: LintResult,
  evidence: Evidence,
  options: LintOptions,
): string[] {
  const faults: string[] = [];
  const problems = ({ notices }: LintResult): number => notices.filter(({ kind }) => kind === 'syntax').length;
  for (const finding of result.findings.slice(0, COSTLY)) {
    for (const fix of open.fixesOf(finding)) {
      for (const edit of fix.edits) {
        if (edit.kind !== 'replace') continue;
        const { cell, start, end } = edit.span;
        if (!(start >= 0 && start <= end && end <= (unit.cells[cell]?.text.length ?? -1)))
          faults.push(`a fix of ${finding.code} points outside the text`);
      }
    }
    open.ignoreEdit(finding, 'line', 'why');
  }
  if (result.findings.length <= COSTLY) {
    const fixed = open.fixAll(() => true)?.edited.unit;
    if (fixed !== undefined && problems(linter.lint(fixed, evidence, options)) > problems(result))
      faults.push('the fixed text does not parse');
  }
  return faults;
}
