// FED001: the server sees each client's update in clear.
import { spanOf } from '../../../python/ast';
import {
  FEDERATED_LIBRARIES,
  FILES_ABOUT_PEOPLE,
  type FederatedRole,
  type FederatedRow,
} from '../../../knowledge/federated';
import type { CallFact } from '../../../semantics/facts';
import { columnsOfSource, listed, matchesIn } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import {
  federatedCalls,
  isPublicData,
  mechanismsOf,
  ownStrategies,
  placesSearched,
  speaksOfPrivacy,
  withoutRemarks,
} from '../federation';
import { domainOf, isHighStakes } from '../../fairness/domains';
import { isOwnCall } from '../../ownCalls';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly call: CallFact;
  /** Null for an average that the file computes itself. */
  readonly row: FederatedRow | null;
  readonly places: string;
  /** Personal or sensitive columns that are read here. */
  readonly columns: readonly string[];
  /** A file about people that is named here or beside, where no columns are known. */
  readonly file: string | null;
  /** What is decided about people, by the title and the names of the code, where neither columns nor a file are known. */
  readonly decision: string | null;
  /** The function of another module of the project that averages: it is mended there, whoever calls it. */
  readonly averages: string | null;
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
    // A robust aggregation that is taken for privacy is told of by FED008.
    const strategies: readonly FederatedRole[] = speaksOfPrivacy(context.analysis)
      ? ['strategy']
      : ['strategy', 'robust'];
    const [known] = federatedCalls(context.analysis, ...strategies, 'weighted-process', 'unweighted-process').concat(
      ownStrategies(context.analysis).filter(({ row }) => strategies.includes(row.role)),
      federatedCalls(context.analysis, 'start').filter(({ row }) => isAveraging(context, row)),
    );
    const found = known ?? averageByHand(context);
    if (found === null) return;
    const mechanisms = mechanismsOf(context);
    if (known === undefined && mechanisms.texts.some((text) => PROTECTS.test(text))) return;
    if (mechanisms.localPrivacy || mechanisms.byHand || PRIVATE.some((role) => mechanisms.roles.has(role))) return;
    const columns = sensitiveColumns(context);
    const file = columns.length > 0 ? null : fileAboutPeople(mechanisms.texts);
    if (columns.length === 0 && isPublicData(context)) return;
    const decision = columns.length > 0 || file !== null ? null : decisionIn(context, mechanisms.texts);
    yield {
      span: spanOf(found.call.node.func),
      data: {
        call: found.call,
        row: found.row,
        places: placesSearched(mechanisms),
        columns,
        file,
        decision,
        averages: functionCalled(context, found.call),
      },
      ...(columns.length > 0 || file !== null || decision !== null ? { severity: 'warning' as const } : {}),
    };
  },
  message: ({ call, row, places, columns, file, decision }) =>
    `No differential privacy, secure aggregation or encryption of the updates was found ${places}, so whoever runs \`${call.written}\` can reconstruct rows of a client${columns.length > 0 ? `, with ${listed(columns)},` : file !== null ? `, as in ${file},` : decision === null ? '' : ` (${decision})`} from its update. ${advice(row)}`,
  causes: ({ averages }) => (averages === null ? [] : [averages]),
});

function functionCalled({ analysis }: RuleContext, { node }: CallFact): string | null {
  const called = analysis.valueOf(node.func);
  return called?.kind !== 'function' || called.path === null
    ? null
    : `${called.path} ${called.node.start} ${called.name}`;
}

/** Names of functions that average the models of clients. */
const AVERAGES =
  /^_?(?:fed_?avg|fed(?:erated)?_?averag\w*|(?:server_)?aggregate(?:_(?:models?|weights|updates|param\w*|clients?|gradients|state_?dicts?))?|average_(?:weights|models|state_?dicts?|param\w*|clients?|updates))$/i;
/** The code itself speaks of a federation, in its names and texts. */
const FEDERATED = /federat|fed_?avg/i;
/** Who takes part: a loop goes through them. */
const PARTIES =
  /\bfor\b[^\n]{0,160}(?:client|hospital|clinic|site|bank|ward|node|institution|silo|part(?:y|ies)|device|worker|participant)/i;
/** What trains in the same file: an average alone is a part of somebody's library. */
const TRAINS = /^(?:backward|fit|partial_fit|train_on_batch)$/;
/** Anything that may hide one update among others. */
const PROTECTS = /noise|epsilon|clip(?:ping)?_?norm|mask|crypt|secret_?shar|shamir|laplace|gaussian_mech/i;

/** `global_weights = fed_avg(states)`: the average of a file that names no framework. */
function averageByHand({ analysis }: RuleContext): { call: CallFact; row: null } | null {
  if (isTestPath(analysis.unit.path) || [...analysis.imports.keys()].some((name) => FEDERATED_LIBRARIES.test(name)))
    return null;
  if (!analysis.facts.calls.some((one) => TRAINS.test(one.written) && isOwnCall(one))) return null;
  const call = analysis.facts.calls.find(
    (one) => one.name === '' && AVERAGES.test(one.written) && isOwnCall(one) && one.node.args.length > 0,
  );
  if (call === undefined) return null;
  const texts = analysis.unit.cells.flatMap(({ chunks }) => chunks.map(({ text }) => withoutRemarks(text)));
  return texts.some((text) => FEDERATED.test(text)) && texts.some((text) => PARTIES.test(text))
    ? { call, row: null }
    : null;
}

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

/** Rows that the code draws by chance are nobody's. */
const MADE_UP =
  /\brandn?\(|\brandint\(|random\.(?:normal|rand\w*|uniform|choice|multivariate_normal)|default_rng|make_\w+\(|synthetic|dummy/i;

function decisionIn(context: RuleContext, texts: readonly string[]): string | null {
  const domain = domainOf(context, []);
  return isHighStakes(domain) && !texts.some((text) => MADE_UP.test(text)) ? domain.title : null;
}

function fileAboutPeople(texts: readonly string[]): string | null {
  for (const text of texts) {
    const name = FILES_ABOUT_PEOPLE.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

function advice(row: FederatedRow | null): string {
  switch (row?.framework) {
    case undefined:
      return 'Clip each update and add noise to the sum, or aggregate masked updates.';
    case 'flower':
      return 'Wrap the strategy in `DifferentialPrivacyClientSideFixedClipping`, or use `SecAggPlusWorkflow`.';
    case 'tff':
      return 'Pass `model_aggregator=tff.learning.dp_aggregator(…)` to an unweighted process.';
    default:
      return 'Add a privacy filter to the results of the tasks, or homomorphic encryption.';
  }
}
