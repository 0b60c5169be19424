// EDG006: a model file that the code names does not fit the project's target, or is over its budget.
import { budgetIssues } from '../../../../onnx/budget';
import type { ModelFacts } from '../../../evidence/evidence';
import { shownPath } from '../../people';
import { defineRule } from '../../rule';
import { isTestPath } from '../../testFiles';
import { modelFiles } from '../modelFiles';

interface Data {
  readonly shown: string;
  /** Sentences without their end. */
  readonly reasons: readonly string[];
  readonly target: string | null;
  /** 8-bit weights would fit. */
  readonly int8Fits: boolean;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'EDG006',
    name: 'model-over-budget',
    concern: 'edge',
    severity: 'warning',
    summary:
      'An ONNX file that the code names does not fit the configured target or is over the budget of the project.',
    evidence: 'W',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis, evidence, models } = context;
    if (isTestPath(analysis.unit.path)) return;
    const files = modelFiles(analysis, evidence);
    // What a quantizer reads is not what the device gets.
    const sources = new Set(files.filter(({ use }) => use === 'source').map(({ path }) => path));
    const said = new Set<string>();
    for (const { path, span } of files) {
      if (path === null || said.has(path) || sources.has(path)) continue;
      said.add(path);
      const budget = models.budgetsFor(path);
      if (models.target === null && !hasLimits(budget)) continue;
      const facts = evidence.modelFacts(path, models.target);
      if (facts === undefined) continue;
      const reasons = [
        ...fitReasons(facts),
        ...budgetIssues(facts, budget).flatMap((one) => (one.exceeded ? one.message : [])),
      ];
      if (reasons.length === 0) continue;
      const target = facts.fit?.verdict === 'too-large' ? facts.fit.target : null;
      const data = { shown: shownPath(context, path), reasons, target, int8Fits: facts.fit?.int8Fits === true };
      yield { span, data };
    }
  },
  message({ shown, reasons, target, int8Fits }) {
    const why = reasons.map((reason) => reason.replace(/\.$/, '')).join('; ');
    const over = target === null ? "is over the project's budget" : `does not fit ${target}`;
    const advice =
      target !== null && int8Fits
        ? 'With 8-bit weights it would fit: quantize it, and name the quantized file here.'
        : 'Take a smaller model, or quantize it; the model inspector shows what takes the room.';
    return `\`${shown}\` ${over} (${why}). ${advice}`;
  },
});

function fitReasons({ fit }: ModelFacts): readonly string[] {
  return fit?.verdict === 'too-large' ? fit.reasons : [];
}

function hasLimits(budget: {
  maxBytes: unknown;
  maxMacs: unknown;
  maxPeakMemory: unknown;
  forbiddenOperators: readonly string[];
}): boolean {
  return (
    budget.maxBytes !== null ||
    budget.maxMacs !== null ||
    budget.maxPeakMemory !== null ||
    budget.forbiddenOperators.length > 0
  );
}
