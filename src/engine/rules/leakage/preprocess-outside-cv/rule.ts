// LKG006: cross-validation of features that were pre-processed as a whole.
import { spanOf, textOf } from '../../../python/ast';
import { statementOf } from '../../../python/walk';
import { fitInFolds } from '../fixes/intoFolds';
import { wrapInPipeline } from '../fixes/pipelines';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { dividedBy, learnerOf, wayOf } from '../wording';

export const rule = defineRule<Leak>({
  meta: {
    code: 'LKG006',
    name: 'preprocess-outside-cv',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Cross-validation on features that a transformer was fitted on as a whole.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code !== 'LKG006') continue;
      // The test part tells how good the model is; what a scaler knows of the folds changes little in what they say.
      const isMild = leak.inner && leak.stat.learns !== 'target';
      const severity = isShownOnPurpose(leak) ? 'hint' : isMild ? 'information' : 'warning';
      yield { span: spanOf(leak.stat.node), data: leak, related: wayOf(analysis, leak), severity };
    }
  },
  message(leak) {
    if (leak.inner)
      return `${learnerOf(leak)} is fitted on the whole training part before ${dividedBy(leak)} makes the folds, so the scores of the folds look better than they are; the score on the test part does not. Put it and the model in one pipeline and cross-validate that.`;
    return `${learnerOf(leak)} is fitted on all rows before ${dividedBy(leak)} makes the folds, so each validation fold was seen in training. Put it and the model in one pipeline and cross-validate that.`;
  },
  fixes({ data: leak }, { analysis }) {
    return [...wrapInPipeline(analysis, leak), ...fitInFolds(analysis, leak)];
  },
});

/** `leaky = cross_val_score(model, X_scaled, y)`: every score goes where its name says what is wrong with it. */
function isShownOnPurpose({ crossValidations }: Leak): boolean {
  // Not what is given to the call: the leaks of a pipe may be what is predicted.
  const texts = crossValidations.map(({ node }) => textOf(statementOf(node) ?? node).replace(textOf(node), () => ''));
  return texts.length > 0 && texts.every((text) => SAYS_LEAK.test(text));
}

const SAYS_LEAK = /(?:^|[^a-z])leak(?:y|ed|age|ing|s)?(?![a-z]|_?relu)/i;
