// What a linter is made of, and what it is told for one unit.
import type { CancellationToken } from '../../base/platform';
import type { Settings } from '../configuration';
import type { ParsedUnit, SourceUnit } from '../python/unit';
import type { Rule } from '../rules/rule';
import type { Analysis } from '../semantics/analysis';
import type { Knowledge } from '../semantics/effects';
import type { CellOrder } from '../semantics/facts';
import type { World } from '../semantics/world';

/** Parses one unit again and again, and keeps what an edit leaves alone. */
export interface UnitParserLike {
  parse(unit: SourceUnit, token?: CancellationToken): ParsedUnit;
  dispose(): void;
}

/** Analyses one unit again and again, and keeps what comes before an edit. */
export interface AnalyserLike {
  /** Forgets what was run since the world was asked so many questions: the answer to the next one has changed. */
  goBack(asked: number): void;
  analyse(unit: ParsedUnit, order: CellOrder, token: CancellationToken): Analysis;
  /** Runs as far as the first statement after which `isAsked`; whether it came to the end. */
  advance(unit: ParsedUnit, order: CellOrder, token: CancellationToken, isAsked: () => boolean): boolean;
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
