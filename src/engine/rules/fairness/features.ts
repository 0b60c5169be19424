// Sensitive columns among the features of a model that decides about people.
import { spanOf } from '../../python/ast';
import { isTestFile, targetNames } from '../leakage/leaks';
import { datasetOf, matchesIn } from '../people';
import type { Detection, RuleContext } from '../rule';
import { decisionDomain } from './domains';
import { groupEvidence } from './evidence';

export interface FeatureData {
  readonly columns: readonly string[];
  readonly domain: string;
}

/** The first fit whose features hold such columns, where the decision weighs on people and nobody looked at groups. */
export function* sensitiveFeatures(context: RuleContext): Generator<Detection<FeatureData>> {
  const { analysis } = context;
  if (isTestFile(analysis)) return;
  const targets = targetNames(analysis);
  const domain = decisionDomain(context, targets);
  // In medicine age and sex are findings like others.
  if (domain === null || domain === 'health') return;
  for (const { isModel, features, node } of analysis.facts.fits) {
    if (!isModel || features === null || features.sources.some((source) => datasetOf(context, source)?.toy === true))
      continue;
    const names = [...features.columns.known.keys()].filter((name) => !features.columns.dropped.has(name));
    const columns = matchesIn(context, names, features.sources)
      .filter(({ attribute, proxy, column }) => attribute !== null && !proxy && !targets.has(column))
      .map(({ column }) => column);
    if (columns.length === 0 || groupEvidence(context, columns).found) continue;
    yield { span: spanOf(node), data: { columns, domain } };
    return;
  }
}
