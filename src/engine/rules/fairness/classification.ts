// Which scores are of a classifier.
import type { ScoreFact } from '../../semantics/facts';
import type { Analysis } from '../../semantics/analysis';

export function isClassification(analysis: Analysis, score: ScoreFact): boolean {
  if (score.task === 'classification') return true;
  if (score.task !== 'any' || score.model === null) return false;
  const model = analysis.object(score.model);
  if (model?.kind !== 'estimator') return false;
  if (model.row?.role === 'classifier') return true;
  return model.row?.role === 'pipeline' || model.row?.role === 'search'
    ? model.inner.some(({ value }) => {
        const inner = value.kind === 'ref' ? analysis.object(value.id) : undefined;
        return inner?.kind === 'estimator' && inner.row?.role === 'classifier';
      })
    : false;
}
