// One lint: parsing, analysis, rules, configuration and suppressions, in that order.
import { CancelledError, type CancellationToken } from '../../base/platform';
import type { Settings } from '../configuration';
import type { Evidence } from '../evidence/evidence';
import type { Finding, LintResult, Notice } from '../finding';
import { noticesOf } from '../notices';
import type { ParsedUnit, SourceUnit } from '../python/unit';
import type { Rule, RuleMeta } from '../rules/rule';
import type { Analysis } from '../semantics/analysis';
import { ranInAnotherOrder } from '../semantics/cellOrder';
import type { CellOrder } from '../semantics/facts';
import { applySuppressions } from '../suppressions';
import { findingsOfProblems, inOrder, runRule, type Candidates } from './findings';
import { namedModels } from './namedModels';
import { inBothOrders } from './orders';
import type { LinterParts, LintOptions } from './parts';
import type { Reader } from './reader';
import { toldOnce } from './sameCause';
import type { Stopwatch } from './stopwatch';

/** What the last lint of a unit was made of, for the questions that follow it. */
export interface Last {
  readonly source: SourceUnit;
  readonly parsed: ParsedUnit;
  readonly evidence: Evidence;
  readonly options: LintOptions;
  readonly result: LintResult;
  readonly candidates: Candidates;
  /** Null where it failed. */
  readonly analysis: Analysis | null;
}

/** Text to findings, once. Throws {@link CancelledError} where the token says so, and nothing else. */
export function runOnce(
  parts: LinterParts,
  reader: Reader,
  source: SourceUnit,
  evidence: Evidence,
  options: LintOptions,
  stopwatch: Stopwatch,
  token: CancellationToken,
): Last {
  const { settings } = options;
  const parsed = stopwatch.time('parse', () => reader.parse(source, token));
  throwIfCancelled(token);
  const candidates: Candidates = new WeakMap();
  const made = { source, parsed, evidence, options, candidates };
  const analyse = (order: CellOrder): Analysis | Error =>
    orError(() => stopwatch.time('analyse', () => reader.analyse(parsed, evidence, order, token)));

  const analysis = analyse(options.order ?? 'document');
  if (analysis instanceof Error) {
    const notices = [...noticesOf(parsed, []), analysisFailed(analysis)];
    return { ...made, result: { findings: [], suppressed: [], notices }, analysis: null };
  }
  const selected = settings.rulesFor(source.path, parts.rules);
  const runAll = (rules: readonly Rule[], of: Analysis): RulesRun =>
    runRules(rules, of, { parts, settings, evidence, candidates, stopwatch, token });
  const { found: written, failed } = runAll(selected, analysis);
  const failedCodes = new Set(failed.map(({ meta }) => meta.code));
  const asRun = options.order === undefined && ranInAnotherOrder(parsed) ? analyse('execution') : null;
  const found =
    asRun === null || asRun instanceof Error
      ? written
      : inBothOrders(
          written,
          selected.filter(({ meta }) => !failedCodes.has(meta.code)),
          (rules) => runAll(rules, asRun).found,
          candidates,
        );

  const selectedCodes = new Map(selected.map(({ meta }) => [meta.code, meta]));
  const pending = options.pending?.() ?? false;
  const { findings, suppressed, problems } = stopwatch.time('suppressions', () =>
    applySuppressions({
      unit: parsed,
      findings: found,
      rules: parts.rules.map(({ meta }) => meta),
      checked: (code) => {
        const meta = selectedCodes.get(code);
        return meta !== undefined && !failedCodes.has(code) && !(pending && /[WCV]/.test(meta.evidence));
      },
    }),
  );
  const all = [...findings, ...findingsOfProblems(problems, selectedCodes, settings, candidates)];
  const result: LintResult = {
    findings: toldOnce(inOrder(all), candidates),
    suppressed,
    notices: [...noticesOf(parsed, analysis.limits), ...failed.map(({ meta, error }) => ruleFailed(meta, error))],
    ...namedModels(analysis, evidence, settings),
    ...(options.timing === true ? { timings: stopwatch.milliseconds } : {}),
  };
  return { ...made, result, analysis };
}

/** What one run of rules found, and the rules that threw. */
interface RulesRun {
  readonly found: readonly Finding[];
  readonly failed: readonly { readonly meta: RuleMeta; readonly error: unknown }[];
}

interface RunParts {
  readonly parts: LinterParts;
  readonly settings: Settings;
  readonly evidence: Evidence;
  readonly candidates: Candidates;
  readonly stopwatch: Stopwatch;
  readonly token: CancellationToken;
}

/** A rule that throws is named, and the others go on. */
function runRules(rules: readonly Rule[], analysis: Analysis, run: RunParts): RulesRun {
  const { parts, settings, evidence, candidates, stopwatch, token } = run;
  const { knowledge } = parts;
  const found: Finding[] = [];
  const failed: { meta: RuleMeta; error: unknown }[] = [];
  for (const rule of rules) {
    throwIfCancelled(token);
    const options = settings.optionsOf(rule.meta);
    const context = {
      analysis,
      evidence,
      knowledge,
      lexicon: settings.lexicon,
      models: settings,
      settingsFolder: settings.folder,
      options,
    };
    try {
      stopwatch.time(rule.meta.code, () => runRule(rule, context, settings, found, candidates));
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      failed.push({ meta: rule.meta, error });
    }
  }
  return { found, failed };
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new CancelledError();
}

/** What an analysis gives, or why there is none. Throws `CancelledError`. */
export function orError<Result>(work: () => Result): Result | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
}

function analysisFailed(error: Error): Notice {
  return {
    kind: 'rule-failed',
    message: `The analysis failed, so no rule could look at this file: ${error.message}`,
    cell: null,
  };
}

function ruleFailed(meta: RuleMeta, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: 'rule-failed',
    message: `${meta.code} (${meta.name}) failed and was left out: ${reason}`,
    cell: null,
  };
}
