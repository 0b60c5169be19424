// LKG011: rows of one person, patient or device stand on both sides of a split.
import { spanOf } from '../../../python/ast';
import type { SplitFact } from '../../../semantics/facts';
import { mayHave } from '../../../semantics/columns';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject } from '../../../semantics/values';
import { sourcesOf } from '../../../semantics/rows';
import { defineRule } from '../../rule';
import { ENTITY } from '../entities';
import { splitByGroup } from '../holdouts';
import { receiverName } from '../wording';

interface Data {
  readonly split: SplitFact;
  readonly column: string;
  /** The table that was grouped, as written; null where it has no name. */
  readonly table: string | null;
}

/** Shops stay where they are: what is learnt of them is used on the very same ones. */
const PLACE = /^(?:store|shop)/i;

/** What people chose, bought or rated, by its id. */
const ITEM =
  /^(?:item|movie|film|show|product|book|song|track|artist|album|article|news|video|business|restaurant|hotel|anime|game|recipe|course|ad|advert|sku|isbn)_?(?:ids?|no|nr|num|number|key|code|uid|asin)$|^isbn$|^asin$/i;

/** Libraries of recommenders divide what is known of each user. */
const RECOMMENDERS = /^(?:recommenders|reco_utils|surprise|lightfm|implicit|cornac|spotlight|lenskit|recbole)(?:\.|$)/;

/** A row for each pair of a user and an item: a recommender is asked about users that it knows, and has to have seen them. */
function areInteractions({ facts, imports }: Analysis, features: DataObject): boolean {
  if ([...imports.keys()].some((name) => RECOMMENDERS.test(name))) return true;
  return [...features.columns.known.keys(), ...facts.columns.flatMap(({ columns }) => columns)].some((name) =>
    ITEM.test(name),
  );
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG011',
    name: 'ungrouped-entity-split',
    concern: 'leakage',
    severity: 'information',
    summary: 'Rows of one entity may stand on both sides of a split without groups.',
    evidence: 'FC',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    // Grouping by an id says that it comes more than once.
    const repeated = analysis.facts.columns.flatMap((one) => {
      const data = one.data === null ? undefined : analysis.object(one.data);
      if (one.action !== 'group' || data?.kind !== 'data') return [];
      return one.columns
        .filter((name) => ENTITY.test(name) && !PLACE.test(name))
        .map((name) => ({ name, sources: sourcesOf(data.rows), table: receiverName(one.node) }));
    });
    if (repeated.length === 0) return;
    const said = new Set<unknown>();
    for (const split of analysis.facts.splits) {
      const [features] = split.inputs;
      if (
        features === undefined ||
        split.split.grouped ||
        split.split.ordered ||
        split.split.kind === 'manual' ||
        split.split.kind === 'files' ||
        said.has(split.node)
      )
        continue;
      // A table with one row for each group is not repeated any more.
      if (
        features.grouped.length > 0 ||
        features.through.includes('aggregated') ||
        features.through.includes('drop_duplicates')
      )
        continue;
      if (areInteractions(analysis, features)) continue;
      const own = sourcesOf(features.rows);
      const found = repeated.find(
        ({ name, sources }) =>
          sources.some((source) => own.includes(source)) &&
          // Dropped from the features, it tells the rows apart all the same, where these are of no other table.
          (mayHave(features.columns, name) || own.every((source) => sources.includes(source))),
      );
      if (found === undefined) continue;
      said.add(split.node);
      yield { span: spanOf(split.node), data: { split, column: found.name, table: found.table } };
    }
  },
  message({ column }) {
    return `Rows of one \`${column}\` may fall into both train and test, so the model can recognise the entity instead of learning. Split by group: \`GroupShuffleSplit\` or \`GroupKFold\` with \`groups=…['${column}']\`.`;
  },
  fixes({ data: { split, column, table } }, { analysis }) {
    return table === null ? [] : splitByGroup(analysis, split.node, table, column);
  },
});
