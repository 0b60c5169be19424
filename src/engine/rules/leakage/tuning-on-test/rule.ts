// LKG012: early stopping, validation or a search uses the part that the final score is reported on.
import { spanOf } from '../../../python/ast';
import { evaluations, type Evaluation } from '../../../semantics/evaluations';
import type { FitFact } from '../../../semantics/facts';
import { overlap, roleOf } from '../../../semantics/rows';
import { defineRule } from '../../rule';
import { splitOffValidation } from '../holdouts';
import { receiverName } from '../wording';

interface Data {
  readonly fit: FitFact;
  readonly evaluation: Evaluation;
  /** The validation rows decide something: they stop training or choose a model. */
  readonly decides: boolean;
}

const DECIDES = ['callbacks', 'early_stopping_rounds', 'early_stopping', 'use_best_model', 'od_wait'];

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG012',
    name: 'tuning-on-test',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Early stopping, validation or a search uses the part that the score is reported on.',
    evidence: 'FX',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const all = evaluations(analysis.facts).filter((one) => one.scored);
    const said = new Set<unknown>();
    for (const fit of analysis.facts.fits) {
      if (said.has(fit.node) || !fit.isModel) continue;
      for (const validation of fit.validation) {
        const role = roleOf(validation.rows);
        // A validation part is for looking at.
        if (role !== 'test' || (fit.features !== null && overlap(validation.rows, fit.features.rows))) continue;
        const evaluation = all.find(
          (one) => one.model === fit.estimator && one.order > fit.order && overlap(one.rows, validation.rows),
        );
        if (evaluation === undefined) continue;
        said.add(fit.node);
        const decides =
          fit.node.args.some((one) => one.keyword !== null && DECIDES.includes(one.keyword)) ||
          DECIDES.some((name) => fit.object.args.keywords.has(name));
        yield {
          span: spanOf(fit.node),
          data: { fit, evaluation, decides },
          severity: decides ? 'warning' : 'information',
          related: [{ span: spanOf(evaluation.node), message: 'The same rows are scored here' }],
        };
        break;
      }
    }
  },
  message({ fit, decides }) {
    const who = receiverName(fit.node) ?? 'The model';
    const how = decides ? 'is stopped or chosen by' : 'is watched on';
    return `\`${who}\` ${how} the very rows that its final score is reported on, so the score is the best of many looks. Split a validation part off the training rows for this.`;
  },
  fixes: ({ data: { fit } }, { analysis }) => splitOffValidation(analysis, fit),
});
