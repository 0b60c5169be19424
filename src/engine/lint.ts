// The one door: source and evidence in, findings out. Parsing, analysis, rules, configuration and suppressions in that order.
import { CancelledError, neverCancelled, type CancellationToken } from '../base/platform';
import { shortBytes, shortCount } from '../onnx/budget';
import type { Settings } from './configuration';
import type { Evidence, ModelFacts } from './evidence/evidence';
import type { Concern, Edit, Finding, Fix, FixSafety, LintResult, NamedModel, Notice, Severity } from './finding';
import { foresee } from './foresee';
import { fixAll, provenFixes, type FixAllResult } from './fixes';
import { noticesOf } from './notices';
import type { Span } from './python/ast';
import type { ParsedUnit, SourceUnit } from './python/unit';
import { modelFiles } from './rules/edge/modelFiles';
import { INTERMEDIATE_OPTION } from './rules/data-versions/intermediate';
import type { Detection, Rule, RuleContext, RuleMeta } from './rules/rule';
import type { Analysis } from './semantics/analysis';
import type { Knowledge } from './semantics/effects';
import { ranInAnotherOrder } from './semantics/cellOrder';
import type { CellOrder } from './semantics/facts';
import type { World } from './semantics/world';
import { ignoreEdit } from './suppress/ignoreEdit';
import { insertionOf, type SnippetInsertion } from './snippets/insert';
import type { Snippet } from './snippets/snippet';
import { surveyUnit, type UnitSurvey } from './survey/survey';
import type { IgnoreScope } from './suppress/directives';
import { applySuppressions, type SuppressionProblem } from './suppressions';
import { WatchedWorld } from './watchedWorld';

/** Parses one unit again and again, and keeps what an edit leaves alone. */
export interface UnitParserLike {
  parse(unit: SourceUnit, token?: CancellationToken): ParsedUnit;
  dispose(): void;
}

/** Analyses one unit again and again, and keeps what comes before an edit. */
export interface AnalyserLike {
  /** Forgets everything: what the world knows has changed. */
  reset(): void;
  analyse(unit: ParsedUnit, order: CellOrder, token: CancellationToken): Analysis;
}

export interface LinterParts {
  readonly openParser: () => UnitParserLike;
  readonly openAnalyser: (world: World) => AnalyserLike;
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[];
}

export interface LintOptions {
  readonly settings: Settings;
  /** Order of the cells; where it is absent, as written, and as last run where the saved counts tell of another order. */
  readonly order?: CellOrder;
  /** Measure the steps and each rule. */
  readonly timing?: boolean;
  /** Whether evidence was asked for and is not known yet: what depends on it is not called unused. */
  readonly pending?: () => boolean;
}

export interface Linter {
  readonly rules: readonly RuleMeta[];
  /** A unit that will be linted again after edits; the owner disposes of it. */
  open(): OpenUnit;
  /** Parses a unit that is only read: a module that another imports. Throws {@link CancelledError}. */
  parse(unit: SourceUnit, token?: CancellationToken): ParsedUnit;
  /** Lints once. Throws {@link CancelledError} where the token says so, and nothing else. */
  lint(unit: SourceUnit, evidence: Evidence, options: LintOptions, token?: CancellationToken): LintResult;
}

export function createLinter(parts: LinterParts): Linter {
  const open = (): OpenUnit => new OpenUnit(parts);
  return {
    rules: parts.rules.map(({ meta }) => meta),
    open,
    parse(unit, token) {
      const parser = parts.openParser();
      try {
        return parser.parse(unit, token);
      } finally {
        parser.dispose();
      }
    },
    lint(unit, evidence, options, token) {
      const opened = open();
      try {
        return opened.lint(unit, evidence, options, token);
      } finally {
        opened.dispose();
      }
    },
  };
}

/** What the last lint of a unit was made of, for the questions that follow it. */
interface Last {
  readonly source: SourceUnit;
  readonly parsed: ParsedUnit;
  readonly evidence: Evidence;
  readonly options: LintOptions;
  readonly result: LintResult;
  readonly candidates: Candidates;
  /** Null where it failed. */
  readonly analysis: Analysis | null;
}

/** Fixes not yet built: most findings are never asked for theirs. */
type Candidates = WeakMap<Finding, () => readonly Fix[]>;

/** One unit with its incremental state. Questions about findings are about those of the last result. */
export class OpenUnit {
  private readonly reader: Reader;
  /** For fixed texts, so that they do not disturb what the next edit builds on. */
  private provingReader: Reader | undefined;
  private last: Last | undefined;

  constructor(private readonly parts: LinterParts) {
    this.reader = new Reader(parts);
  }

  /** Asks the evidence what the text alone tells that a lint will ask, so that fewer lints are needed. */
  foresee(
    source: SourceUnit,
    evidence: Evidence,
    { settings }: LintOptions,
    token: CancellationToken = neverCancelled,
  ): void {
    const rules = settings.rulesFor(source.path, this.parts.rules);
    const versions = rules.some(({ meta }) => meta.concern === 'data-versions');
    foresee(this.reader.parse(source, token), evidence, versions);
  }

  lint(
    source: SourceUnit,
    evidence: Evidence,
    options: LintOptions,
    token: CancellationToken = neverCancelled,
  ): LintResult {
    this.last = runOnce(this.parts, this.reader, source, evidence, options, token);
    return this.last.result;
  }

  /** The fixes of a finding that were proven on the text of the last lint. */
  fixesOf(finding: Finding, token: CancellationToken = neverCancelled): readonly Fix[] {
    const { last } = this;
    if (last === undefined) return [];
    const candidates = last.candidates.get(finding)?.() ?? [];
    return provenFixes(last.source, last.result, finding, candidates, this.relint(last, token));
  }

  /** The unit after all fixes that are wanted, of the last lint's text and again until nothing changes. */
  fixAll(
    wanted: (finding: Finding, safety: FixSafety) => boolean,
    token: CancellationToken = neverCancelled,
  ): FixAllResult | null {
    const { last } = this;
    return last === undefined ? null : fixAll(last.source, wanted, this.relint(last, token), token);
  }

  /** The edit that silences a finding with a reason; null where no comment can stand. */
  ignoreEdit(finding: Pick<Finding, 'code' | 'span'>, scope: IgnoreScope, reason = ''): Edit | null {
    return this.last === undefined ? null : ignoreEdit(this.last.parsed, finding.span, finding.code, scope, reason);
  }

  /** What inserting a snippet at a place changes, filled with the unit's own names; null where there is no last lint. */
  snippetInsertion(snippet: Snippet, at: Span): SnippetInsertion | null {
    const analysis = this.last?.analysis ?? null;
    return analysis === null ? null : insertionOf(snippet, analysis, at, this.last?.options.settings.lexicon);
  }

  /** What the last lint's text shows of its data, people and models; null where it could not be analysed. */
  survey(): UnitSurvey | null {
    if (this.last === undefined || this.last.analysis === null) return null;
    const { analysis, evidence, options } = this.last;
    const { settings } = options;
    const data = this.parts.rules.find(({ meta }) => meta.code === INTERMEDIATE_OPTION.code);
    const intermediate = data === undefined ? [] : settings.optionsOf(data.meta)[INTERMEDIATE_OPTION.key];
    return surveyUnit({
      analysis,
      evidence,
      knowledge: this.parts.knowledge,
      lexicon: settings.lexicon,
      options: {},
      models: settings,
      intermediate: Array.isArray(intermediate) ? intermediate : [],
    });
  }

  dispose(): void {
    this.reader.dispose();
    this.provingReader?.dispose();
    this.last = undefined;
  }

  private relint(last: Last, token: CancellationToken) {
    return (unit: SourceUnit) => {
      this.provingReader ??= new Reader(this.parts);
      const { result, candidates } = runOnce(this.parts, this.provingReader, unit, last.evidence, last.options, token);
      return { result, candidates: (finding: Finding) => candidates.get(finding)?.() ?? [] };
    };
  }
}

interface OpenAnalysis {
  readonly of: World;
  readonly world: WatchedWorld;
  readonly analyser: AnalyserLike;
}

/** Text to analysis, with the state that makes the next edit cheap. */
class Reader {
  private readonly parser: UnitParserLike;
  private readonly analyses = new Map<CellOrder, OpenAnalysis>();

  constructor(private readonly parts: LinterParts) {
    this.parser = parts.openParser();
  }

  parse(source: SourceUnit, token: CancellationToken): ParsedUnit {
    return this.parser.parse(source, token);
  }

  analyse(unit: ParsedUnit, of: World, order: CellOrder, token: CancellationToken): Analysis {
    let open = this.analyses.get(order);
    if (open?.of !== of) {
      const watched = new WatchedWorld(of);
      this.analyses.set(order, (open = { of, world: watched, analyser: this.parts.openAnalyser(watched) }));
    }
    const { world, analyser } = open;
    if (world.hasChanged()) {
      world.forget();
      analyser.reset();
    }
    return analyser.analyse(unit, order, token);
  }

  dispose(): void {
    this.parser.dispose();
    this.analyses.clear();
  }
}

function runOnce(
  parts: LinterParts,
  reader: Reader,
  source: SourceUnit,
  evidence: Evidence,
  options: LintOptions,
  token: CancellationToken,
): Last {
  const { settings } = options;
  const stopwatch = new Stopwatch(options.timing === true);
  const check = (): void => {
    if (token.isCancellationRequested) throw new CancelledError();
  };

  const parsed = stopwatch.time('parse', () => reader.parse(source, token));
  check();
  const candidates: Candidates = new WeakMap();
  const { order = 'document' } = options;
  const analysis = analyseOrFail(reader, parsed, evidence, order, token, stopwatch);
  if (analysis instanceof Error) {
    const notices = [...noticesOf(parsed, []), analysisFailed(analysis)];
    return {
      source,
      parsed,
      evidence,
      options,
      result: { findings: [], suppressed: [], notices },
      candidates,
      analysis: null,
    };
  }
  const notices: Notice[] = noticesOf(parsed, analysis.limits);
  const found: Finding[] = [];
  const failed = new Set<string>();
  const selected = settings.rulesFor(source.path, parts.rules);
  const shared = { analysis, evidence, knowledge: parts.knowledge, lexicon: settings.lexicon, models: settings };
  for (const rule of selected) {
    check();
    const context: RuleContext = { ...shared, options: settings.optionsOf(rule.meta) };
    try {
      stopwatch.time(rule.meta.code, () => runRule(rule, context, settings, found, candidates));
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      failed.add(rule.meta.code);
      notices.push(ruleFailed(rule.meta, error));
    }
  }

  if (options.order === undefined && ranInAnotherOrder(parsed)) {
    const asRun = analyseOrFail(reader, parsed, evidence, 'execution', token, stopwatch);
    if (!(asRun instanceof Error)) {
      const ordered = selected.filter(({ meta }) => DEPENDS_ON_ORDER.has(meta.concern) && !failed.has(meta.code));
      const others: Finding[] = [];
      for (const rule of ordered) {
        check();
        const context: RuleContext = { ...shared, analysis: asRun, options: settings.optionsOf(rule.meta) };
        try {
          stopwatch.time(rule.meta.code, () => runRule(rule, context, settings, others, candidates));
        } catch (error) {
          if (error instanceof CancelledError) throw error;
          // It has told what holds from top to bottom.
        }
      }
      const codes = new Set(ordered.map(({ meta }) => meta.code));
      found.splice(0, found.length, ...mergeOrders(found, others, codes, candidates));
    }
  }

  const selectedCodes = new Map(selected.map(({ meta }) => [meta.code, meta]));
  const pending = options.pending?.() ?? false;
  const { findings, suppressed, problems } = stopwatch.time('suppressions', () =>
    applySuppressions({
      unit: parsed,
      findings: found,
      rules: parts.rules.map(({ meta }) => meta),
      checked: (code) => {
        const meta = selectedCodes.get(code);
        return meta !== undefined && !failed.has(code) && !(pending && /[WCV]/.test(meta.evidence));
      },
    }),
  );
  const all = [...findings, ...findingsOfProblems(problems, selectedCodes, settings, candidates)];
  const result: LintResult = {
    findings: inOrder(all),
    suppressed,
    notices,
    ...namedModels(analysis, evidence, settings),
    ...(options.timing === true ? { timings: stopwatch.milliseconds } : {}),
  };
  return { source, parsed, evidence, options, result, candidates, analysis };
}

function namedModels(analysis: Analysis, evidence: Evidence, { target }: Settings): Pick<LintResult, 'models'> {
  const models = modelFiles(analysis, evidence).flatMap(({ span, path, place }): NamedModel[] => {
    if (path === null) return [];
    const facts = evidence.modelFacts(path, target);
    return [{ span, path, place, summary: facts === undefined ? null : modelSummary(facts) }];
  });
  return models.length === 0 ? {} : { models };
}

function modelSummary({ bytes, externalBytes, macs, fit }: ModelFacts): string {
  const parts = [shortBytes(bytes + externalBytes)];
  if (macs !== null) parts.push(`${shortCount(macs)} MACs`);
  if (fit?.verdict === 'too-large') parts.push(`does not fit ${fit.target}`);
  return parts.join(', ');
}

function analyseOrFail(
  reader: Reader,
  parsed: ParsedUnit,
  evidence: Evidence,
  order: CellOrder,
  token: CancellationToken,
  stopwatch: Stopwatch,
): Analysis | Error {
  try {
    return stopwatch.time('analyse', () => reader.analyse(parsed, evidence, order, token));
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

function runRule(rule: Rule, context: RuleContext, settings: Settings, found: Finding[], candidates: Candidates): void {
  const wanted = settings.severityOf(rule.meta);
  for (const detection of rule.detect(context)) {
    const finding = makeFinding(rule.meta, wanted === 'off' ? null : wanted, detection, rule.message(detection.data));
    found.push(finding);
    if (rule.fixes !== undefined) {
      candidates.set(finding, () => {
        try {
          return rule.fixes?.(detection, context) ?? [];
        } catch (error) {
          // A fix that cannot be built is a fix not offered; the finding stands.
          if (error instanceof CancelledError) throw error;
          return [];
        }
      });
    }
  }
}

/** Concerns whose rules ask what came before what; the others say the same in any order, at the place that is read first. */
const DEPENDS_ON_ORDER: ReadonlySet<Concern> = new Set<Concern>(['leakage', 'evaluation']);

const ORDER_WORDS: Readonly<Record<CellOrder, string>> = {
  document: 'From top to bottom, not as the cells were last run',
  execution: 'In the order the cells were last run',
};

/** Findings of both orders: what holds in both is told as it is, what holds in one says so. */
function mergeOrders(
  written: readonly Finding[],
  run: readonly Finding[],
  codes: ReadonlySet<string>,
  candidates: Candidates,
): Finding[] {
  const keyOf = ({ code, span: { cell, start, end } }: Finding): string => `${code} ${cell} ${start} ${end}`;
  const inWritten = new Set(written.map(keyOf));
  const inRun = new Set(run.map(keyOf));
  const only = (finding: Finding, order: CellOrder): Finding => {
    const marked = { ...finding, order, message: `${ORDER_WORDS[order]}: ${finding.message}` };
    const fixes = candidates.get(finding);
    if (fixes !== undefined) candidates.set(marked, fixes);
    return marked;
  };
  return [
    ...written.map((one) => (codes.has(one.code) && !inRun.has(keyOf(one)) ? only(one, 'document') : one)),
    ...run.filter((one) => !inWritten.has(keyOf(one))).map((one) => only(one, 'execution')),
  ];
}

function makeFinding(meta: RuleMeta, wanted: Severity | null, detection: Detection<unknown>, message: string): Finding {
  return {
    code: meta.code,
    name: meta.name,
    concern: meta.concern,
    severity: wanted ?? detection.severity ?? meta.severity,
    span: detection.span,
    message,
    related: detection.related ?? [],
    fixes: [],
  };
}

function findingsOfProblems(
  problems: readonly SuppressionProblem[],
  selected: ReadonlyMap<string, RuleMeta>,
  settings: Settings,
  candidates: Candidates,
): Finding[] {
  return problems.flatMap((problem) => {
    const meta = selected.get(problem.code);
    if (meta === undefined) return [];
    const wanted = settings.severityOf(meta);
    const detection = { span: problem.span, data: null };
    const finding = {
      ...makeFinding(meta, wanted === 'off' ? null : wanted, detection, problem.message),
      unnecessary: true,
    };
    candidates.set(finding, () => problem.fixes);
    return [finding];
  });
}

function ruleFailed(meta: RuleMeta, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: 'rule-failed',
    message: `${meta.code} (${meta.name}) failed and was left out: ${reason}`,
    cell: null,
  };
}

/** By place, then code; what is said twice of one place is said once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.span.cell - b.span.cell ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return sorted.filter((finding, index) => {
    const previous = sorted[index - 1];
    return (
      previous === undefined ||
      previous.code !== finding.code ||
      previous.span.cell !== finding.span.cell ||
      previous.span.start !== finding.span.start ||
      previous.span.end !== finding.span.end ||
      previous.message !== finding.message
    );
  });
}

class Stopwatch {
  readonly milliseconds: Record<string, number> = {};

  constructor(private readonly on: boolean) {}

  time<Result>(step: string, work: () => Result): Result {
    if (!this.on) return work();
    const start = performance.now();
    try {
      return work();
    } finally {
      this.milliseconds[step] = (this.milliseconds[step] ?? 0) + performance.now() - start;
    }
  }
}
