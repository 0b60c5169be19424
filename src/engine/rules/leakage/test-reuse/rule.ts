// LKG013: many models are scored on one test part.
import { spanOf } from '../../../python/ast';
import { evaluations, type Evaluation } from '../../../semantics/evaluations';
import { roleOf, sameRows } from '../../../semantics/rows';
import type { HeapId } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { chooseByCrossValidation } from '../holdouts';
import { isTestFile } from '../leaks';

interface Data {
  readonly models: number;
  /** Every score on that part, in order. */
  readonly scored: readonly Evaluation[];
}

/** Two models are a comparison; from here on the best of them is a choice. */
const MANY = 4;

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG013',
    name: 'test-reuse',
    concern: 'leakage',
    severity: 'hint',
    summary: 'Many models are scored on one test part, and nothing else is left to report on.',
    evidence: 'FX',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    // Where models were chosen by cross-validation, the test part is looked at once it is done.
    if (analysis.facts.crossValidations.length > 0) return;
    const parts: { rows: Evaluation['rows']; models: Set<HeapId>; scored: Evaluation[] }[] = [];
    for (const one of evaluations(analysis.facts)) {
      if (roleOf(one.rows) !== 'test' || !one.scored) continue;
      // Folds are many test parts by design.
      if (one.rows.kind === 'part' && one.rows.split.kind === 'fold') continue;
      const have = parts.find((part) => sameRows(part.rows, one.rows));
      if (have === undefined) parts.push({ rows: one.rows, models: new Set([one.model]), scored: [one] });
      else {
        have.models.add(one.model);
        have.scored.push(one);
      }
    }
    for (const { models, scored } of parts) {
      const last = scored.at(-1);
      if (models.size >= MANY && last !== undefined)
        yield { span: spanOf(last.node), data: { models: models.size, scored } };
    }
  },
  message({ models }) {
    return `${models} models are scored on the same test part, so the best of them looks better than it is. Choose by cross-validation or a validation part, and score the chosen one here once.`;
  },
  fixes: ({ data: { scored } }, { analysis }) => chooseByCrossValidation(analysis, scored),
});
