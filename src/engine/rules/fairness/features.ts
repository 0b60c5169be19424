// Sensitive columns, and columns that stand for them, among the features of a model that decides about people.
import { spanOf } from '../../python/ast';
import type { Domain } from '../../knowledge/domains';
import type { ColumnMatch } from '../../knowledge/lexicon/classify';
import { targetNames } from '../targets';
import { isTestFile } from '../testFiles';
import { matchesIn } from '../people';
import type { Columns, DataObject } from '../../semantics/values';
import type { Detection, RuleContext } from '../rule';
import { domainOf, isHighStakes } from './domains';
import { isAllElsewhere } from './elsewhere';
import { groupEvidence } from './evidence';
import { columnsKnown, isToy } from './sensitive';

export interface FeatureData {
  readonly columns: readonly string[];
  readonly domain: Domain;
}

/** The first fit whose features hold columns of this kind, where the decision weighs on people and nobody looked at groups. */
export function* featuresOfDecision(
  context: RuleContext,
  isWanted: (match: ColumnMatch) => boolean,
): Generator<Detection<FeatureData>> {
  const { analysis } = context;
  if (isTestFile(analysis)) return;
  const targets = targetNames(analysis);
  const looked = new Set<Columns>();
  for (const { isModel, features, node } of analysis.facts.fits) {
    if (!isModel || features === null || features.sources.some((source) => isToy(context, source))) continue;
    if (looked.has(features.columns)) continue;
    looked.add(features.columns);
    if (features.sources.length > 0 && features.sources.every((source) => isAllElsewhere(context, node, source)))
      continue;
    const domain = domainOf(context, features.sources);
    // In medicine age and sex are findings like others.
    if (!isHighStakes(domain) || domain.id === 'health') continue;
    // Headings tell of parts (`School features` of houses); what is decided stands in the target, the data or the title.
    if (domain.from === 'heading') continue;
    const names = namesOf(context, features);
    const matches = matchesIn(context, names, features.sources).filter(({ column }) => !targets.has(column));
    const columns = matches.filter(isWanted).map(({ column }) => column);
    if (columns.length === 0) continue;
    const sensitive = matches.filter(({ attribute }) => attribute !== null).map(({ column }) => column);
    if (groupEvidence(context, [...columns, ...sensitive]).found) continue;
    yield { span: spanOf(node), data: { columns, domain } };
    return;
  }
}

/**
 * Names among the features. Where not all are known, those that their one source is known to have and that nobody took out
 * are there as well, also where only its header or a saved output tells them.
 */
function namesOf(context: RuleContext, { columns, sources, form }: DataObject): string[] {
  const { known, open, dropped, chosen } = columns;
  const own = [...known.keys()].filter((name) => !dropped.has(name));
  const [source, other] = sources;
  if (!open || chosen === true || source === undefined || other !== undefined || form === 'column') return own;
  return [...new Set([...own, ...columnsKnown(context, source).filter((name) => !dropped.has(name))])];
}
