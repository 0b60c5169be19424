// LKG013: many models are scored on one test part.
import { spanOf } from '../../../python/ast';
import { evaluations, type Evaluation } from '../../../semantics/evaluations';
import { roleOf, sameRows } from '../../../semantics/rows';
import type { HeapId } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { isTestFile } from '../leaks';

interface Data {
  readonly models: number;
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
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const parts: { rows: Evaluation['rows']; models: Set<HeapId>; last: Evaluation }[] = [];
    for (const one of evaluations(analysis.facts)) {
      if (roleOf(one.rows) !== 'test' || !one.scored) continue;
      // Folds are many test parts by design.
      if (one.rows.kind === 'part' && one.rows.split.kind === 'fold') continue;
      const have = parts.find((part) => sameRows(part.rows, one.rows));
      if (have === undefined) parts.push({ rows: one.rows, models: new Set([one.model]), last: one });
      else {
        have.models.add(one.model);
        have.last = one;
      }
    }
    for (const { models, last } of parts) {
      if (models.size >= MANY) yield { span: spanOf(last.node), data: { models: models.size } };
    }
  },
  message({ models }) {
    return `${models} models are scored on the same test part, so the best of them looks better than it is. Choose by cross-validation or a validation part, and score the chosen one here once.`;
  },
});
