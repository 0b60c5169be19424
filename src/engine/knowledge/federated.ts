// Federated learning: who runs it, which calls protect the updates, and which halves of a mechanism belong together.
import { nameTable, places, type Certainty } from './nameTable';

export type FederatedRole =
  /** Starts a server, a client or a simulation, or builds the process. */
  | 'start'
  | 'strategy'
  | 'client'
  | 'dp-server'
  /** Clips at the client: needs `dp-client-mod` in a ClientApp. */
  | 'dp-client-side'
  | 'dp-client-mod'
  | 'local-dp'
  | 'secure-aggregation-server'
  | 'secure-aggregation-client'
  | 'encryption'
  | 'filter'
  /** Against broken or hostile clients, no privacy. */
  | 'robust'
  | 'weighted-process'
  | 'unweighted-process'
  | 'dp-aggregator';

export interface FederatedRow {
  readonly name: string;
  readonly role: FederatedRole;
  readonly framework: 'flower' | 'tff' | 'nvflare' | 'fedml' | 'openfl' | 'substra' | 'fate';
  /** Parameters that bound the number of clients from below. */
  readonly clients?: readonly string[];
  readonly certainty: Certainty;
}

function rows(
  framework: FederatedRow['framework'],
  role: FederatedRole,
  owners: string,
  names: string,
  rest: Partial<Pick<FederatedRow, 'clients' | 'certainty'>> = {},
): FederatedRow[] {
  return places(owners, names).map((name) => ({
    ...rest,
    name,
    role,
    framework,
    certainty: rest.certainty ?? 'documented',
  }));
}

const STRATEGIES = 'flwr.serverapp.strategy flwr.server.strategy';
const MINIMUM = [
  'min_train_nodes',
  'min_evaluate_nodes',
  'min_available_nodes',
  'min_fit_clients',
  'min_evaluate_clients',
  'min_available_clients',
  'num_sampled_clients',
];
const NVFLARE =
  'nvflare.app_common.filters nvflare.app_common.filters.svt_privacy nvflare.app_common.filters.percentile_privacy nvflare.app_common.filters.exclude_vars nvflare.app_common.filters.statistics_privacy_filter';

export const federatedTable = nameTable<FederatedRow>([
  ...rows(
    'flower',
    'start',
    'flwr',
    'server.ServerApp serverapp.ServerApp server.start_server simulation.run_simulation simulation.start_simulation client.start_client client.start_numpy_client',
  ),
  ...rows('flower', 'client', 'flwr', 'client.NumPyClient client.Client client.ClientApp clientapp.ClientApp'),
  ...rows(
    'flower',
    'strategy',
    STRATEGIES,
    'FedAvg FedAvgM FedAdam FedYogi FedAdagrad FedProx FedOpt QFedAvg FedXgbBagging FedXgbCyclic FedAvgAndroid',
    { clients: MINIMUM },
  ),
  ...rows('flower', 'robust', STRATEGIES, 'FedMedian FedTrimmedAvg Krum MultiKrum Bulyan FaultTolerantFedAvg', {
    clients: MINIMUM,
  }),
  ...rows(
    'flower',
    'dp-server',
    STRATEGIES,
    'DifferentialPrivacyServerSideFixedClipping DifferentialPrivacyServerSideAdaptiveClipping DPFedAvgFixed DPFedAvgAdaptive',
    { clients: MINIMUM },
  ),
  ...rows(
    'flower',
    'dp-client-side',
    STRATEGIES,
    'DifferentialPrivacyClientSideFixedClipping DifferentialPrivacyClientSideAdaptiveClipping',
    { clients: MINIMUM },
  ),
  ...rows('flower', 'dp-client-mod', 'flwr.clientapp.mod flwr.client.mod', 'fixedclipping_mod adaptiveclipping_mod'),
  ...rows('flower', 'local-dp', 'flwr.clientapp.mod flwr.client.mod', 'LocalDpMod'),
  ...rows('flower', 'local-dp', 'flwr.client', 'DPFedAvgNumPyClient'),
  ...rows('flower', 'secure-aggregation-server', 'flwr.server.workflow', 'SecAggPlusWorkflow SecAggWorkflow'),
  ...rows('flower', 'secure-aggregation-client', 'flwr.client.mod', 'secagg_mod secaggplus_mod'),

  ...rows(
    'tff',
    'weighted-process',
    'tensorflow_federated.learning.algorithms tensorflow_federated.learning',
    'build_weighted_fed_avg build_weighted_fed_prox build_mime_lite build_weighted_fed_avg_with_optimizer_schedule',
  ),
  ...rows(
    'tff',
    'unweighted-process',
    'tensorflow_federated.learning.algorithms tensorflow_federated.learning',
    'build_unweighted_fed_avg build_unweighted_fed_prox build_fed_sgd build_fed_kmeans build_unweighted_mime_lite',
  ),
  ...rows('tff', 'dp-aggregator', 'tensorflow_federated.learning', 'dp_aggregator ddp_secure_aggregator'),
  ...rows(
    'tff',
    'dp-aggregator',
    'tensorflow_federated.aggregators.DifferentiallyPrivateFactory',
    'gaussian_fixed gaussian_adaptive tree_aggregation tree_adaptive',
  ),
  ...rows(
    'tff',
    'secure-aggregation-server',
    'tensorflow_federated',
    'learning.secure_aggregator aggregators.SecureSumFactory aggregators.SecureModularSumFactory',
  ),
  ...rows('tff', 'robust', 'tensorflow_federated.learning', 'robust_aggregator'),

  ...rows(
    'nvflare',
    'start',
    'nvflare',
    'job_config.api.FedJob app_opt.pt.job_config.fed_avg.FedAvgJob app_opt.pt.recipes.fedavg.FedAvgRecipe app_opt.tf.job_config.fed_avg.FedAvgJob FedJob',
    { clients: ['min_clients', 'n_clients'] },
  ),
  ...rows(
    'nvflare',
    'start',
    'nvflare.app_common.workflows',
    'fedavg.FedAvg scatter_and_gather.ScatterAndGather scaffold.Scaffold',
    { clients: ['num_clients', 'min_clients'] },
  ),
  ...rows('nvflare', 'filter', NVFLARE, 'SVTPrivacy PercentilePrivacy ExcludeVars StatisticsPrivacyFilter'),
  ...rows(
    'nvflare',
    'encryption',
    'nvflare.app_opt',
    'he.model_encryptor.HEModelEncryptor he.model_decryptor.HEModelDecryptor he.intime_accumulate_model_aggregator.HEInTimeAccumulateWeightedAggregator pt.recipes.fedavg_he.FedAvgRecipeWithHE',
  ),
  ...rows('fedml', 'start', 'fedml', 'init FedMLRunner run_simulation run_cross_silo_server run_cross_silo_client'),
  ...rows('fedml', 'dp-server', 'fedml.core.dp.fedml_differential_privacy', 'FedMLDifferentialPrivacy.get_instance', {
    certainty: 'assumed',
  }),
  ...rows('fedml', 'secure-aggregation-server', 'fedml.core.mpc', 'secagg lightsecagg', { certainty: 'assumed' }),
  ...rows(
    'openfl',
    'start',
    'openfl',
    'native.run_experiment experimental.interface.FLSpec experimental.workflow.interface.FLSpec interface.interactive_api.experiment.FLExperiment',
    { certainty: 'assumed' },
  ),
  ...rows('substra', 'start', 'substrafl', 'experiment.execute_experiment strategies.FedAvg', { certainty: 'assumed' }),
  ...rows('fate', 'start', 'fate_client', 'pipeline.FateFlowPipeline', { certainty: 'assumed' }),
]);

/** Keys of FedML's YAML that turn a mechanism, or an attack, on. */
export const FEDML_KEYS = {
  privacy: ['enable_dp', 'enable_fhe', 'enable_secagg'],
  attack: ['enable_attack'],
  defense: ['enable_defense'],
} as const;

/** Where FedML's file of settings lies, from the script that calls `fedml.init()`. */
export const FEDML_FILES = ['fedml_config.yaml', 'config/fedml_config.yaml', '../config/fedml_config.yaml'] as const;

/** A module of Flower. */
export const FLOWER = /^flwr\b/;
/** The same, anywhere in a text. */
export const NAMES_FLOWER = /\bflwr\b/;

/** Files of one app know nothing of each other but lie side by side under these names, as Flower's templates make them. */
export const APP_FILES: readonly string[] =
  'client_app client server_app server task strategy mods main simulation sim client1 client_1 client_dp dp_client private_client secure_client secure_server fl_client fl_server train utils privacy dp'.split(
    ' ',
  );

/** Where server and clients have folders of their own, below the unit's or beside it. */
export const APP_FOLDERS: readonly string[] =
  'client.client_app client.client client.main clients.client clients.client_app server.server_app server.server server.strategy server.main'.split(
    ' ',
  );

/** Privacy of other libraries that clients train with, and filters of updates whose work is not known. */
export const OTHER_PRIVACY =
  /\b(?:opacus|tensorflow_privacy|jax_privacy|dp_accounting|tenseal|PrivacyEngine|add_client_output_filter|task_result_filters?)\b/;

/** Methods of a Flower client, whose results leave the client. */
export const CLIENT_METHODS: ReadonlySet<string> = new Set(['fit', 'evaluate', 'get_parameters', 'get_properties']);

/** Frameworks whose own calls are known. */
export const FEDERATED_LIBRARIES = /^(?:flwr|tensorflow_federated|nvflare|fedml|openfl|substra\w*|fate\w*|syft)\b/;

/** A data file whose name tells that its rows are of people in a decision that weighs on them. */
export const FILES_ABOUT_PEOPLE =
  /["'](?:[^"'\n]{0,200}\/)?([^"'\n/]{0,80}(?:patient|hospital|clinic|medical|\behr\b|\bicu\b|x-?ray|\bmri\b|tumou?r|cancer|diabet|sepsis|stroke|heart|loan|credit|salar|employee|student)[^"'\n/]{0,80}\.(?:csv|tsv|parquet|feather|jsonl?|npz|npy|h5|hdf5|pkl|xlsx?))["']/i;
