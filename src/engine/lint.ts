// The one door: source and evidence in, findings out. Parsing, analysis, rules, configuration and suppressions in that order.
import { CancelledError, neverCancelled, type CancellationToken } from '../base/platform';
import type { Evidence } from './evidence/evidence';
import type { Edit, Finding, Fix, FixSafety, LintResult } from './finding';
import { fixAll, provenFixes, type FixAllResult } from './fixes';
import { foresee, foreseeVersions } from './foresee';
import type { LinterParts, LintOptions } from './lint/parts';
import { Reader } from './lint/reader';
import { orError, runOnce, type Last } from './lint/run';
import { Stopwatch } from './lint/stopwatch';
import type { Span } from './python/ast';
import type { ParsedUnit, SourceUnit } from './python/unit';
import { INTERMEDIATE_OPTION } from './rules/data-versions/intermediate';
import type { RuleMeta } from './rules/rule';
import { insertionOf, type SnippetInsertion } from './snippets/insert';
import type { Snippet } from './snippets/snippet';
import type { IgnoreScope } from './suppress/directives';
import { ignoreEdit } from './suppress/ignoreEdit';
import { surveyUnit, type UnitSurvey } from './survey/survey';

export interface Linter {
  readonly rules: readonly RuleMeta[];
  /** A unit that will be linted again after edits; the owner disposes of it. */
  open(): OpenUnit;
  /** Parses a unit that is only read: a module that another imports. Throws `CancelledError`. */
  parse(unit: SourceUnit, token?: CancellationToken): ParsedUnit;
  /** Lints once. Throws `CancelledError` where the token says so, and nothing else. */
  lint(unit: SourceUnit, evidence: Evidence, options: LintOptions, token?: CancellationToken): LintResult;
}

/** A linter over the given rules and parser. It keeps nothing between lints; what is to be linted again is opened as a unit. */
export function createLinter(parts: LinterParts): Linter {
  const open = (): OpenUnit => new OpenUnit(parts);
  return {
    rules: parts.rules.map(({ meta }) => meta),
    open,
    // Not disposed of: the unit is the caller's, for as long as it is read.
    parse: (unit, token) => parts.openParser().parse(unit, token),
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

/** One unit with its incremental state. Questions about findings are about those of the last result. */
export class OpenUnit {
  private readonly reader: Reader;
  /** For fixed texts, so that they do not disturb what the next edit builds on. */
  private provingReader: Reader | undefined;
  private last: Last | undefined;
  /** Of the lint to come: what is foreseen for it is its time as well. */
  private stopwatch: Stopwatch | null = null;

  constructor(private readonly parts: LinterParts) {
    this.reader = new Reader(parts);
  }

  /**
   * Asks the evidence what a lint will ask, as far as the text alone tells or, dearer and nearer, a run of it without rules,
   * which the lint takes over where no answer changes it. A run stops behind a statement that asks what is not known, and
   * goes on from there when this is called again.
   */
  foresee(
    from: 'text' | 'run',
    source: SourceUnit,
    evidence: Evidence,
    { settings, order = 'document', pending, timing }: LintOptions,
    token: CancellationToken = neverCancelled,
  ): void {
    const stopwatch = (this.stopwatch ??= new Stopwatch(timing === true));
    const rules = settings.rulesFor(source.path, this.parts.rules);
    const versions = rules.some(({ meta }) => meta.concern === 'data-versions');
    const parsed = stopwatch.time('parse', () => this.reader.parse(source, token));
    if (from === 'text') {
      foresee(parsed, evidence, versions);
      return;
    }
    const analysis = stopwatch.time('analyse', () =>
      orError(() => {
        const done = pending === undefined || this.reader.advance(parsed, evidence, order, token, pending);
        return done ? this.reader.analyse(parsed, evidence, order, token) : null;
      }),
    );
    if (analysis === null || analysis instanceof Error) return;
    if (versions) foreseeVersions(analysis, evidence);
    for (const rule of rules) {
      try {
        if (rule.foresee !== undefined) stopwatch.time(rule.meta.code, () => rule.foresee?.({ analysis, evidence }));
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        // A rule that fails is named by the lint, which asks what this one would have.
      }
    }
  }

  lint(
    source: SourceUnit,
    evidence: Evidence,
    options: LintOptions,
    token: CancellationToken = neverCancelled,
  ): LintResult {
    const stopwatch = this.stopwatch ?? new Stopwatch(options.timing === true);
    this.stopwatch = null;
    this.last = runOnce(this.parts, this.reader, source, evidence, options, stopwatch, token);
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
      settingsFolder: settings.folder,
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
      const { result, candidates } = runOnce(
        this.parts,
        this.provingReader,
        unit,
        last.evidence,
        last.options,
        new Stopwatch(false),
        token,
      );
      return { result, candidates: (finding: Finding) => candidates.get(finding)?.() ?? [] };
    };
  }
}
