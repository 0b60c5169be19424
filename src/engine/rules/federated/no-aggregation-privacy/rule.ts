// FED001: the server sees each client's update in clear.
import { spanOf } from '../../../python/ast';
import type { FederatedRole, FederatedRow } from '../../../knowledge/federated';
import { columnsOfSource, listed, matchesIn } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { federatedCalls, mechanismsOf, ownStrategies, placesSearched, type FederatedCall } from '../federation';

interface Data {
  readonly found: FederatedCall;
  readonly places: string;
  /** Personal or sensitive columns that are read here. */
  readonly columns: readonly string[];
}

const PRIVATE: readonly FederatedRole[] = [
  'dp-server',
  'dp-client-side',
  'dp-client-mod',
  'local-dp',
  'secure-aggregation-server',
  'secure-aggregation-client',
  'encryption',
  'filter',
  'dp-aggregator',
];

/** Public pictures, words and benchmarks: nobody's updates. */
const PUBLIC_DATA =
  /(?:\b|_)(?:cifar|f?e?mnist|fashion_?mnist|imagenet|svhn|shakespeare|load_iris|load_digits|load_wine|make_classification|make_regression|speech_?commands|california_housing|flowers102|oxford|imdb|sst2|two_moons|ag_news|alpaca|lerobot|pusht)/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'FED001',
    name: 'no-aggregation-privacy',
    concern: 'federated',
    severity: 'information',
    summary: 'Federated averaging with neither differential privacy nor secure aggregation nor encryption.',
    evidence: 'XCW',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const [found] = federatedCalls(context.analysis, 'strategy', 'weighted-process', 'unweighted-process').concat(
      ownStrategies(context.analysis).filter(({ row }) => row.role === 'strategy'),
      federatedCalls(context.analysis, 'start').filter(({ row }) => isAveraging(context, row)),
    );
    if (found === undefined) return;
    const mechanisms = mechanismsOf(context);
    if (mechanisms.localPrivacy || mechanisms.byHand || PRIVATE.some((role) => mechanisms.roles.has(role))) return;
    const columns = sensitiveColumns(context);
    if (
      columns.length === 0 &&
      [context.analysis.unit.path, ...mechanisms.texts].some((text) => PUBLIC_DATA.test(text))
    )
      return;
    yield {
      span: spanOf(found.call.node.func),
      data: { found, places: placesSearched(mechanisms), columns },
      ...(columns.length > 0 ? { severity: 'warning' as const } : {}),
    };
  },
  message: ({ found, places, columns }) =>
    `No differential privacy, secure aggregation or encryption of the updates was found ${places}, so whoever runs \`${found.call.written}\` can reconstruct rows of a client${columns.length > 0 ? `, with ${listed(columns)}` : ''} from its update. ${advice(found)}`,
});

/** A job of NVIDIA FLARE may do anything; here those that average models. */
function isAveraging({ analysis }: RuleContext, { framework, name }: FederatedRow): boolean {
  if (framework !== 'nvflare') return false;
  return /FedAvg/.test(name) || [...analysis.imports.keys()].some((imported) => /\bFedAvg\b/.test(imported));
}

function sensitiveColumns(context: RuleContext): string[] {
  const names = new Set<string>();
  for (const { source } of context.analysis.facts.reads) {
    for (const { column, identifier, attribute } of matchesIn(context, columnsOfSource(context, source), [source])) {
      if (identifier || attribute !== null) names.add(column);
    }
  }
  return [...names];
}

function advice({ row }: FederatedCall): string {
  switch (row.framework) {
    case 'flower':
      return 'Wrap the strategy in `DifferentialPrivacyClientSideFixedClipping`, or use `SecAggPlusWorkflow`.';
    case 'tff':
      return 'Pass `model_aggregator=tff.learning.dp_aggregator(…)` to an unweighted process.';
    default:
      return 'Add a privacy filter to the results of the tasks, or homomorphic encryption.';
  }
}
