// Whether a transformer that learnt from the training part can take the place of one that is fitted on the test part, for fixes.
import { textOf } from '../../../python/ast';
import { statementOf } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { roleOf } from '../../../semantics/rows/rows';
import { isRebound, sharesScope } from './statementsAround';
import { receiverName } from '../wording';

/**
 * Whether the two were fitted on the same of their parts, `train['age']` and `test['age']`, and what was fitted on the training part is
 * what its name holds still.
 */
export function isLikeIn(analysis: Analysis, fit: FitFact, trained: FitFact): boolean {
  const isOwn = fit.estimator === trained.estimator;
  const learnt = analysis.facts.fits.filter(
    ({ estimator, features }) =>
      estimator === trained.estimator && features !== null && roleOf(features.rows) === 'train',
  );
  // Only one thing was learnt: then names may differ, X_train_words and test_words.
  const isOnly = isOwn && new Set(learnt.map(learntFrom)).size === 1;
  const [one, other] = [fit, trained].map((each) => (isOnly ? columnsIn(learntFrom(each)) : learntFrom(each)));
  const [from, to] = [statementOf(trained.node), statementOf(fit.node)];
  const name = receiverName(trained.node);
  if (one !== other || from === null || to === null) return false;
  const between = analysis.facts.fits.some(
    ({ estimator, order }) => estimator === trained.estimator && order > trained.order && order < fit.order,
  );
  if (between) return false;
  return isOwn || (name !== null && sharesScope(analysis, from, to) && !isRebound(analysis, [name], from, to));
}

/** `['age']` in `test['age']`, or nothing. */
function columnsIn(text: string): string {
  return /\[.*\]/s.exec(text)?.[0].replaceAll(/[[\]]/g, '') ?? '';
}

/** What it was fitted on, whichever part: the same for `X_train` and `X_test`. */
export function learntFrom({ node }: FitFact): string {
  return withoutRole(textOf(node.args[0]?.value ?? node));
}

/** `X` for `X_train` and `X_test`. */
function withoutRole(text: string): string {
  return text.replaceAll(/_*(?:train(?:ing)?|test(?:ing)?|valid(?:ation)?|val|dev|eval|holdout)_*/gi, '');
}
