// LKG014: the only score is of the rows that the model was trained on.
import { spanOf } from '../../../python/ast';
import { evaluations, type Evaluation } from '../../../semantics/evaluations';
import { covers, roleOf } from '../../../semantics/rows';
import { defineRule } from '../../rule';
import { isTestFile } from '../leaks';
import { receiverName } from '../wording';

export const rule = defineRule<Evaluation>({
  meta: {
    code: 'LKG014',
    name: 'no-holdout',
    concern: 'leakage',
    severity: 'information',
    summary: 'The only score reported is of the training rows.',
    evidence: 'FX',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const { facts } = analysis;
    if (facts.splits.length > 0 || facts.crossValidations.length > 0) return;
    if (
      facts.fits.some(
        (fit) => fit.validation.length > 0 || fit.node.args.some((one) => one.keyword === 'validation_split'),
      )
    )
      return;
    const scored = evaluations(facts).filter((one) => one.scored);
    const [first] = scored;
    if (first === undefined) return;
    const onTraining = scored.every(
      ({ fit, rows }) => fit.features !== null && covers(fit.features.rows, rows) && roleOf(rows) === null,
    );
    if (onTraining && first.fit.features?.rows.kind !== 'unknown') yield { span: spanOf(first.node), data: first };
  },
  message({ fit }) {
    const who = receiverName(fit.node) ?? 'The model';
    return `\`${who}\` is scored only on the rows that it was fitted on, and no held-out rows were found in this file, so the score says nothing of new data. Split a test part off first, or cross-validate.`;
  },
});
