// What a rule is: metadata, detection, wording and fix, apart from each other.
import type { Concern, Fix, FixSafety, RelatedPlace, Severity } from '../finding';
import type { ModelBudget } from '../../onnx/budget';
import type { Evidence } from '../evidence/evidence';
import type { Knowledge } from '../semantics/effects';
import type { Analysis } from '../semantics/analysis';
import type { Span } from '../python/ast';

export interface RuleMeta {
  /** `LKG001`: stable for ever. */
  readonly code: string;
  /** `fit-before-split`: the pattern found, readable as "allow NAME". */
  readonly name: string;
  readonly concern: Concern;
  /** Default; a detection may lower or raise it with its reason in the rule's page. */
  readonly severity: Severity;
  /** One sentence for tables: what is found. */
  readonly summary: string;
  /** Letters of the catalogue: A call, F flow, X document, W workspace, O outputs, C columns, V versions. */
  readonly evidence: string;
  readonly fix: FixSafety | 'none';
  /** The fix is made in another file than the one that is checked, so only the editor offers it. */
  readonly mendsElsewhere?: true;
  /** Version of Assay that brought it. */
  readonly since: string;
  /** Options with their defaults: `[tool.assay.rules.PRV021] max-epsilon = 10`. */
  readonly options?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface RuleContext {
  readonly analysis: Analysis;
  readonly evidence: Evidence;
  readonly knowledge: Knowledge;
  /** The rule's options, defaults filled in. */
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Extra lexicon entries and project settings that rules share. */
  readonly lexicon: LexiconSettings;
  readonly models: ModelLimits;
  /** Folder that paths in the project's settings count from: that of its configuration file. */
  readonly settingsFolder: string;
}

/** What the project says of the models that it makes and runs. */
export interface ModelLimits {
  /** Id of the edge target. */
  readonly target: string | null;
  /** Limits for the model at an absolute path. */
  budgetsFor(path: string): ModelBudget;
}

export interface LexiconSettings {
  /** Column phrases to treat as identifiers or sensitive, beside the built-in ones. */
  readonly identifiers: readonly string[];
  readonly sensitive: readonly string[];
  /** Column names that are neither, whatever the lexicon says. */
  readonly ignore: readonly string[];
}

export interface Detection<Data> {
  readonly span: Span;
  readonly data: Data;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
}

/** `Data` is what detection learnt and wording and fix need. */
export interface Rule<Data = unknown> {
  readonly meta: RuleMeta;
  /**
   * Asks the project, of a run without findings, what `detect` will ask and no other rule: where a command line waits for the
   * answers, rules are asked once rather than again with each of them. The versions and columns of files that are read are
   * asked for all rules.
   */
  foresee?(context: Pick<RuleContext, 'analysis' | 'evidence'>): void;
  detect(context: RuleContext): Iterable<Detection<Data>>;
  /** What is wrong, why it matters, what to do: at most two sentences, with the user's own names. */
  message(data: Data): string;
  /** What many files may meet that is one thing to mend: `causes` of a finding. */
  causes?(data: Data): readonly string[];
  fixes?(detection: Detection<Data>, context: RuleContext): readonly Fix[];
}

/** Keeps `Data` inferred where a rule is written, and forgets it where rules are listed. */
export function defineRule<Data>(rule: Rule<Data>): Rule {
  return rule;
}
