// Columns that a loop predicts in turn by all others, as for the inflation of their variance: none of them is the answer of a task.
import type { Analysis } from '../../semantics/analysis';
import type { FitFact } from '../../semantics/facts';
import { grouped, oncePerAnalysis } from '../once';

/** Whether a fit in a loop is given one column as its target after another, and has the others among the features. */
export function predictEachOther(
  analysis: Analysis,
  { node, features, target }: Pick<FitFact, 'node' | 'features' | 'target'>,
): boolean {
  const targets = targetsInTurn(analysis).get(node);
  if (features === null || target === null || targets === undefined) return false;
  return targets.some((name) => features.columns.known.has(name) && !target.columns.known.has(name));
}

/** Names of the single columns that each fit or cross-validation is given as its target. */
const targetsInTurn = oncePerAnalysis(({ facts }) => {
  const found = new Map<FitFact['node'], readonly string[]>();
  for (const [node, fits] of grouped([...facts.fits, ...facts.crossValidations], (fit) => [fit.node])) {
    const names = new Set(
      fits.flatMap(({ target }) => (target?.columns.known.size === 1 ? [...target.columns.known.keys()] : [])),
    );
    if (names.size > 1) found.set(node, [...names]);
  }
  return found;
});
