// Sensitive columns, and columns that stand for them, among the features of a model that decides about people.
import { spanOf } from '../../python/ast';
import type { Domain } from '../../knowledge/domains';
import type { ColumnMatch } from '../../knowledge/lexicon/classify';
import { targetNames } from '../targets';
import { oncePerAnalysis } from '../once';
import { isTestFile } from '../testFiles';
import { matchesIn } from '../people';
import type { Analysis } from '../../semantics/analysis';
import type { Columns, DataObject } from '../../semantics/values';
import type { Detection, RuleContext } from '../rule';
import { holdsRest } from '../../semantics/columns';
import { domainOf, isHighStakes } from './domains';
import { isAllElsewhere } from './elsewhere';
import { groupEvidence } from './evidence';
import { columnsKnown, isToy, sensitiveOf } from './sensitive';

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
  for (const { isModel, features, node, object } of analysis.facts.fits) {
    // A trainer hands on what its model takes, and leaves out the other columns of a data set.
    if (object.row?.tags?.includes('trainer') === true) continue;
    if (!isModel || features === null || features.sources.some((source) => isToy(context, source))) continue;
    if (looked.has(features.columns)) continue;
    looked.add(features.columns);
    if (features.sources.length > 0 && features.sources.every((source) => isAllElsewhere(context, node, source)))
      continue;
    const domain = domainOf(context, features.sources);
    if (!isHighStakes(domain)) continue;
    // Headings tell of parts (`School features` of houses); what is decided stands in the target, the data or the title.
    if (domain.from === 'heading') continue;
    const names = namesOf(context, features);
    const matches = matchesIn(context, names, features.sources).filter(({ column }) => !targets.has(column));
    const isOpen = (match: ColumnMatch): boolean =>
      (domain.id !== 'health' || !isClinical(match)) &&
      !(match.proxy && features.columns.known.get(match.column)?.maybe === true);
    const columns = matches.filter((match) => isWanted(match) && isOpen(match)).map(({ column }) => column);
    if (columns.length === 0) continue;
    const sensitive = matches.filter(({ attribute }) => attribute !== null).map(({ column }) => column);
    // Groups may be compared by an attribute that the model is not shown.
    const kept = features.sources.flatMap((source) => sensitiveOf(context, source)).map(({ column }) => column);
    if (groupEvidence(context, [...columns, ...sensitive, ...kept]).found) continue;
    yield { span: spanOf(node), data: { columns, domain } };
    return;
  }
}

/** In medicine these are findings like others; origin, belief and family are none, and places stay with the other domains. */
function isClinical({ attribute, proxy }: ColumnMatch): boolean {
  return proxy || attribute === 'sex' || attribute === 'age' || attribute === 'disability';
}

/**
 * Names among the features. Where not all are known, those that their one source is known to have and that nobody took out
 * are there as well, also where only its header or a saved output tells them.
 */
function namesOf(context: RuleContext, { columns, sources, form }: DataObject): string[] {
  const { known, dropped } = columns;
  const { analysis } = context;
  // `if "gender" in rows:` names what the table has; what some branch takes out, or a list that is not known chooses, may be gone.
  const isThere = (name: string): boolean =>
    columns.open && !columnsTakenOut(analysis).has(name) && isWritten(analysis, name);
  const own = [...known.values()].flatMap(({ name, maybe }) =>
    (maybe === true && !isThere(name)) || dropped.has(name) ? [] : [name],
  );
  const [source] = sources;
  if (source === undefined || form === 'column' || !holdsRest({ columns, sources })) return own;
  const others = columnsKnown(context, source).filter((name) => !dropped.has(name) && !known.has(name));
  return [...own, ...others];
}

const columnsTakenOut = oncePerAnalysis(
  ({ facts }) => new Set(facts.columns.filter(({ action }) => action === 'drop').flatMap(({ columns }) => columns)),
);

/** Code changes the column in its place: encodes it, fills it. */
function isWritten(analysis: Analysis, name: string): boolean {
  return columnsWritten(analysis).has(name);
}

const columnsWritten = oncePerAnalysis(
  ({ facts }) => new Set(facts.columns.filter(({ action }) => action === 'write').flatMap(({ columns }) => columns)),
);
