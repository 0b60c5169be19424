// From what a rule detected to findings: with severity, message and fixes that are not yet built, sorted and told once.
import { CancelledError } from '../../base/platform';
import type { Settings } from '../configuration';
import type { Finding, Fix, Severity } from '../finding';
import { isRunOf } from '../rules/ownCalls';
import type { Detection, Rule, RuleContext, RuleMeta } from '../rules/rule';
import type { SuppressionProblem } from '../suppressions';
import { shownPlace } from './shownPlaces';

/** Fixes not yet built: most findings are never asked for theirs. */
export type Candidates = WeakMap<Finding, () => readonly Fix[]>;

/**
 * Adds the findings of one rule to `found`, and how to make their fixes to `candidates`. Throws what the rule throws; a fix that throws is not
 * offered.
 */
export function runRule(
  rule: Rule,
  context: RuleContext,
  settings: Settings,
  found: Finding[],
  candidates: Candidates,
): void {
  const wanted = settings.severityOf(rule.meta);
  const root = rule.causes === undefined ? '' : (context.evidence.project(context.analysis.unit.path)?.root ?? '');
  for (const detection of rule.detect(context)) {
    const made = makeFinding(rule.meta, wanted === 'off' ? null : wanted, detection, rule.message(detection.data));
    const { unit } = context.analysis;
    const finding = {
      ...made,
      span: shownPlace(unit, made.span),
      related: made.related.map((one) => (one.path === undefined ? { ...one, span: shownPlace(unit, one.span) } : one)),
      ...(isRunOf(context.analysis, made.span) ? { inModule: true as const } : {}),
      ...(rule.causes === undefined ? {} : { causes: rule.causes(detection.data).map((cause) => `${root}\n${cause}`) }),
    };
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

/** Places that are shown beside a finding; of more, the first. */
const MAX_RELATED = 40;

function makeFinding(meta: RuleMeta, wanted: Severity | null, detection: Detection<unknown>, message: string): Finding {
  return {
    code: meta.code,
    name: meta.name,
    concern: meta.concern,
    severity: wanted ?? detection.severity ?? meta.severity,
    span: detection.span,
    message,
    related: detection.related?.slice(0, MAX_RELATED) ?? [],
    fixes: [],
  };
}

/** Findings for problems of suppressions whose rule is selected; their fixes are added to `candidates`. */
export function findingsOfProblems(
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

/** By place, then code; what is said twice of one place is said once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
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
