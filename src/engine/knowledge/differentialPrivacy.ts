// Calls of differential privacy: which parameter holds the noise, the budget, the clipping, the bounds. Read in Opacus 1.6,
// TensorFlow Privacy 0.9, diffprivlib 0.6 and Flower 1.42.
import { nameTable, places, type Certainty } from './nameTable';
import { words } from './rows';

export interface PrivacyCallRow {
  readonly name: string;
  readonly library:
    'opacus' | 'tensorflow_privacy' | 'diffprivlib' | 'flwr' | 'opendp' | 'snsql' | 'interpret' | 'tff' | 'other';
  readonly role:
    /** Returns what must be used instead of its arguments. */
    | 'make-private'
    | 'optimizer'
    | 'model'
    | 'tool'
    | 'mechanism'
    | 'accountant'
    /** Reads or states the budget spent. */
    | 'report'
    | 'strategy'
    | 'fix';
  readonly noise?: string;
  readonly epsilon?: string;
  readonly delta?: string;
  readonly clip?: string;
  /** Each of these that is not given is taken from the data. */
  readonly bounds?: readonly string[];
  readonly seed?: string;
  /** `make-private`: what is returned, in order. With `grad_sample_mode='ghost'` the criterion comes third of four. */
  readonly returns?: readonly string[];
  readonly deprecated?: string;
  /** Only a call that is given this parameter does what the row says: other versions take it elsewhere. */
  readonly only?: string;
  readonly params?: readonly string[];
  readonly certainty: Certainty;
}

type Rest = Partial<Omit<PrivacyCallRow, 'name' | 'library' | 'role'>>;

function calls(
  library: PrivacyCallRow['library'],
  role: PrivacyCallRow['role'],
  owners: string,
  names: string,
  rest: Rest = {},
): PrivacyCallRow[] {
  return places(owners, names).map((name) => ({
    ...rest,
    name,
    library,
    role,
    certainty: rest.certainty ?? 'documented',
  }));
}

const ENGINE = 'opacus.PrivacyEngine';
const OPTIMIZER_MAKERS =
  'tensorflow_privacy tensorflow_privacy.privacy.optimizers.dp_optimizer_keras tensorflow_privacy.privacy.optimizers.dp_optimizer_keras_vectorized';
const TRIPLE = ['module', 'optimizer', 'data_loader'];

export const privacyCalls = nameTable<PrivacyCallRow>([
  ...calls('opacus', 'make-private', ENGINE, 'make_private', {
    noise: 'noise_multiplier',
    clip: 'max_grad_norm',
    seed: 'noise_generator',
    returns: TRIPLE,
  }),
  ...calls('opacus', 'make-private', ENGINE, 'make_private_with_epsilon', {
    epsilon: 'target_epsilon',
    delta: 'target_delta',
    clip: 'max_grad_norm',
    seed: 'noise_generator',
    returns: TRIPLE,
  }),
  // Before 1.0 the engine took the model and was attached to the optimizer.
  ...calls('opacus', 'optimizer', 'opacus opacus.privacy_engine', 'PrivacyEngine', {
    noise: 'noise_multiplier',
    clip: 'max_grad_norm',
    only: 'noise_multiplier',
  }),
  ...calls('opacus', 'report', ENGINE, 'get_epsilon', { delta: 'delta', params: ['delta'] }),
  // Before 1.0; without a delta it took that of the engine.
  ...calls('other', 'report', ENGINE, 'get_privacy_spent', { delta: 'target_delta', params: ['target_delta'] }),
  ...calls(
    'opacus',
    'report',
    'opacus.accountants.RDPAccountant opacus.accountants.GaussianAccountant opacus.accountants.PRVAccountant',
    'get_epsilon get_privacy_spent',
    {
      delta: 'delta',
      params: ['delta'],
    },
  ),
  ...calls('opacus', 'accountant', 'opacus.accountants.utils', 'get_noise_multiplier', {
    epsilon: 'target_epsilon',
    delta: 'target_delta',
  }),
  ...calls(
    'opacus',
    'fix',
    'opacus.validators.ModuleValidator opacus.validators.module_validator.ModuleValidator',
    'fix fix_and_validate validate is_valid',
  ),
  ...calls('opacus', 'fix', ENGINE, 'get_compatible_module is_compatible validate'),

  ...calls(
    'tensorflow_privacy',
    'optimizer',
    'tensorflow_privacy tensorflow_privacy.privacy.optimizers.dp_optimizer_keras tensorflow_privacy.privacy.optimizers.dp_optimizer_keras_vectorized tensorflow_privacy.privacy.optimizers.dp_optimizer_keras_sparse',
    `DPKerasSGDOptimizer DPKerasAdamOptimizer DPKerasAdagradOptimizer VectorizedDPKerasSGDOptimizer VectorizedDPKerasAdamOptimizer
     VectorizedDPKerasAdagradOptimizer VectorizedDPKerasSGD VectorizedDPKerasAdam DPSparseKerasSGDOptimizer DPSparseKerasAdamOptimizer
     DPSparseKerasAdagradOptimizer`,
    {
      noise: 'noise_multiplier',
      clip: 'l2_norm_clip',
      params: ['l2_norm_clip', 'noise_multiplier', 'num_microbatches'],
    },
  ),
  ...calls(
    'tensorflow_privacy',
    'optimizer',
    'tensorflow_privacy tensorflow_privacy.v1 tensorflow_privacy.privacy.optimizers.dp_optimizer tensorflow_privacy.privacy.optimizers.dp_optimizer_vectorized',
    `DPGradientDescentGaussianOptimizer DPAdamGaussianOptimizer DPAdagradGaussianOptimizer DPRMSPropGaussianOptimizer
     DPFtrlGaussianOptimizer VectorizedDPSGDOptimizer VectorizedDPAdamOptimizer VectorizedDPAdagradOptimizer VectorizedDPSGD
     VectorizedDPAdam VectorizedDPAdagrad`,
    {
      noise: 'noise_multiplier',
      clip: 'l2_norm_clip',
      params: ['l2_norm_clip', 'noise_multiplier', 'num_microbatches'],
    },
  ),
  // They make a class; what is made of that has the same name, and takes the noise.
  ...calls('tensorflow_privacy', 'optimizer', OPTIMIZER_MAKERS, 'make_keras_generic_optimizer_class', {
    noise: 'noise_multiplier',
    clip: 'l2_norm_clip',
  }),
  ...calls('tensorflow_privacy', 'optimizer', OPTIMIZER_MAKERS, 'make_keras_optimizer_class', {
    noise: 'noise_multiplier',
    clip: 'l2_norm_clip',
    deprecated: 'make_keras_generic_optimizer_class',
  }),
  ...calls('tensorflow_privacy', 'model', 'tensorflow_privacy', 'DPModel DPSequential', {
    noise: 'noise_multiplier',
    clip: 'l2_norm_clip',
    params: ['l2_norm_clip', 'noise_multiplier'],
  }),
  ...calls('tensorflow_privacy', 'report', 'tensorflow_privacy', 'compute_dp_sgd_privacy_statement', {
    noise: 'noise_multiplier',
    delta: 'delta',
    params: ['number_of_examples', 'batch_size', 'num_epochs', 'noise_multiplier', 'delta'],
  }),
  ...calls(
    'tensorflow_privacy',
    'report',
    'tensorflow_privacy tensorflow_privacy.privacy.analysis.compute_dp_sgd_privacy_lib tensorflow_privacy.privacy.analysis.compute_dp_sgd_privacy',
    'compute_dp_sgd_privacy',
    {
      noise: 'noise_multiplier',
      delta: 'delta',
      params: ['n', 'batch_size', 'noise_multiplier', 'epochs', 'delta'],
      deprecated: 'compute_dp_sgd_privacy_statement',
    },
  ),

  ...calls(
    'tensorflow_privacy',
    'report',
    'tensorflow_privacy tensorflow_privacy.privacy.analysis.rdp_accountant',
    'get_privacy_spent',
    { delta: 'target_delta', params: ['orders', 'rdp', 'target_eps', 'target_delta'] },
  ),
  ...calls(
    'tensorflow_privacy',
    'accountant',
    'tensorflow_privacy tensorflow_privacy.privacy.analysis.compute_noise_from_budget_lib',
    'compute_noise',
    {
      epsilon: 'target_epsilon',
      delta: 'delta',
      params: ['n', 'batch_size', 'target_epsilon', 'epochs', 'delta', 'noise_lbd'],
    },
  ),

  ...calls('other', 'optimizer', 'optax.contrib optax', 'dpsgd differentially_private_aggregate', {
    noise: 'noise_multiplier',
    clip: 'l2_norm_clip',
  }),

  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'GaussianNB StandardScaler', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
  }),
  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'KMeans', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['n_clusters'],
  }),
  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'LinearRegression', {
    epsilon: 'epsilon',
    bounds: ['bounds_X', 'bounds_y'],
    seed: 'random_state',
  }),
  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'LogisticRegression', {
    epsilon: 'epsilon',
    bounds: ['data_norm'],
    seed: 'random_state',
  }),
  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'PCA', {
    epsilon: 'epsilon',
    bounds: ['data_norm'],
    seed: 'random_state',
    params: ['n_components'],
  }),
  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'RandomForestClassifier', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['n_estimators'],
  }),
  ...calls('diffprivlib', 'model', 'diffprivlib.models', 'DecisionTreeClassifier', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['max_depth'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'mean std var sum nanmean nanstd nanvar nansum', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['array', 'epsilon', 'bounds'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'median', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['array', 'epsilon', 'bounds'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'quantile', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['array', 'quant', 'epsilon', 'bounds'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'percentile', {
    epsilon: 'epsilon',
    bounds: ['bounds'],
    seed: 'random_state',
    params: ['array', 'percent', 'epsilon', 'bounds'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'histogram histogramdd', {
    epsilon: 'epsilon',
    bounds: ['range'],
    seed: 'random_state',
    params: ['sample', 'epsilon', 'bins', 'range'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'histogram2d', {
    epsilon: 'epsilon',
    bounds: ['range'],
    seed: 'random_state',
    params: ['array_x', 'array_y', 'epsilon', 'bins', 'range'],
  }),
  ...calls('diffprivlib', 'tool', 'diffprivlib.tools', 'count_nonzero', {
    epsilon: 'epsilon',
    seed: 'random_state',
    params: ['array', 'epsilon'],
  }),
  ...calls(
    'diffprivlib',
    'mechanism',
    'diffprivlib.mechanisms',
    'Laplace LaplaceTruncated LaplaceFolded LaplaceBoundedDomain LaplaceBoundedNoise Gaussian GaussianAnalytic GaussianDiscrete Geometric GeometricTruncated GeometricFolded Exponential Binary Bingham Snapping Staircase Vector',
    {
      epsilon: 'epsilon',
      delta: 'delta',
      seed: 'random_state',
    },
  ),
  ...calls('diffprivlib', 'accountant', 'diffprivlib diffprivlib.accountant', 'BudgetAccountant', {
    epsilon: 'epsilon',
    delta: 'delta',
    params: ['epsilon', 'delta'],
  }),
  ...calls('diffprivlib', 'report', 'diffprivlib.BudgetAccountant', 'total remaining check'),

  ...calls(
    'flwr',
    'strategy',
    'flwr.serverapp.strategy flwr.server.strategy',
    'DifferentialPrivacyServerSideFixedClipping DifferentialPrivacyClientSideFixedClipping',
    {
      noise: 'noise_multiplier',
      clip: 'clipping_norm',
      params: ['strategy', 'noise_multiplier', 'clipping_norm', 'num_sampled_clients'],
    },
  ),
  ...calls(
    'flwr',
    'strategy',
    'flwr.serverapp.strategy flwr.server.strategy',
    'DifferentialPrivacyServerSideAdaptiveClipping DifferentialPrivacyClientSideAdaptiveClipping',
    {
      noise: 'noise_multiplier',
      clip: 'initial_clipping_norm',
      params: ['strategy', 'noise_multiplier', 'num_sampled_clients', 'initial_clipping_norm'],
    },
  ),
  ...calls('flwr', 'strategy', 'flwr.server.strategy', 'DPFedAvgFixed', {
    noise: 'noise_multiplier',
    clip: 'clip_norm',
    deprecated: 'DifferentialPrivacyServerSideFixedClipping',
    params: ['strategy', 'num_sampled_clients', 'clip_norm', 'noise_multiplier'],
  }),
  ...calls('flwr', 'strategy', 'flwr.server.strategy', 'DPFedAvgAdaptive', {
    noise: 'noise_multiplier',
    clip: 'init_clip_norm',
    deprecated: 'DifferentialPrivacyServerSideAdaptiveClipping',
    params: ['strategy', 'num_sampled_clients', 'init_clip_norm', 'noise_multiplier'],
  }),
  ...calls('flwr', 'strategy', 'flwr.clientapp.mod flwr.client.mod', 'LocalDpMod', {
    epsilon: 'epsilon',
    delta: 'delta',
    clip: 'clipping_norm',
    params: ['clipping_norm', 'sensitivity', 'epsilon', 'delta'],
  }),
  ...calls('tff', 'strategy', 'tensorflow_federated.learning', 'dp_aggregator', {
    noise: 'noise_multiplier',
    params: ['noise_multiplier', 'clients_per_round'],
    certainty: 'assumed',
  }),
  ...calls(
    'other',
    'mechanism',
    'pydp.algorithms.laplacian pydp.algorithms.numerical_mechanisms pydp.algorithms',
    `BoundedMean BoundedSum BoundedStandardDeviation BoundedVariance Count Max Min Median Percentile LaplaceMechanism
     GaussianMechanism`,
    { epsilon: 'epsilon', delta: 'delta', params: ['epsilon'] },
  ),
  ...calls('other', 'accountant', 'pipeline_dp', 'NaiveBudgetAccountant PLDBudgetAccountant', {
    epsilon: 'total_epsilon',
    delta: 'total_delta',
    params: ['total_epsilon', 'total_delta'],
  }),
  ...calls('other', 'accountant', 'tmlt.analytics tmlt.analytics.privacy_budget', 'PureDPBudget ApproxDPBudget', {
    epsilon: 'epsilon',
    delta: 'delta',
    params: ['epsilon', 'delta'],
    certainty: 'assumed',
  }),
  ...calls('other', 'optimizer', 'fastDP private_transformers', 'PrivacyEngine', {
    noise: 'noise_multiplier',
    epsilon: 'target_epsilon',
    delta: 'target_delta',
    clip: 'max_grad_norm',
  }),
  ...calls('other', 'accountant', 'jax_privacy.keras_api jax_privacy.keras.keras_api', 'DPKerasConfig', {
    noise: 'noise_multiplier',
    epsilon: 'epsilon',
    delta: 'delta',
    clip: 'clipping_norm',
    certainty: 'assumed',
  }),
  ...calls('other', 'optimizer', 'dp_transformers dp_transformers.arguments', 'PrivacyArguments', {
    noise: 'noise_multiplier',
    epsilon: 'target_epsilon',
    delta: 'target_delta',
    clip: 'per_sample_max_grad_norm',
  }),
  ...calls('snsql', 'mechanism', 'snsql', 'Privacy', { epsilon: 'epsilon', delta: 'delta' }),
  ...calls(
    'interpret',
    'model',
    'interpret.privacy',
    'DPExplainableBoostingClassifier DPExplainableBoostingRegressor',
    {
      epsilon: 'epsilon',
      delta: 'delta',
      bounds: ['privacy_bounds'],
      seed: 'random_state',
    },
  ),
  ...calls(
    'opendp',
    'mechanism',
    'opendp.prelude.m opendp.measurements',
    'then_laplace then_gaussian make_laplace make_gaussian then_base_laplace then_base_gaussian make_base_laplace make_base_gaussian',
    { noise: 'scale', certainty: 'assumed' },
  ),
  ...calls('opendp', 'mechanism', 'opendp.prelude', 'loss_of', {
    epsilon: 'epsilon',
    delta: 'delta',
    certainty: 'assumed',
  }),
]);

/** Draws of Laplacian and Gaussian noise: where their scale stands. */
export const NOISE_DRAWS: ReadonlyMap<string, { readonly keyword: string; readonly position: number }> = new Map([
  ['numpy.random.laplace', { keyword: 'scale', position: 1 }],
  ['numpy.random.normal', { keyword: 'scale', position: 1 }],
  ['scipy.stats.laplace.rvs', { keyword: 'scale', position: 1 }],
  ['scipy.stats.norm.rvs', { keyword: 'scale', position: 1 }],
  ['random.gauss', { keyword: 'sigma', position: 1 }],
  ['torch.normal', { keyword: 'std', position: 1 }],
  ['torch.distributions.Laplace', { keyword: 'scale', position: 1 }],
  ['torch.distributions.Normal', { keyword: 'scale', position: 1 }],
  ['tensorflow.random.normal', { keyword: 'stddev', position: 2 }],
]);

/** Modules that Opacus refuses because they mix rows. */
export const DP_INCOMPATIBLE_MODULES: ReadonlySet<string> = new Set(
  words(
    'torch.nn.BatchNorm1d torch.nn.BatchNorm2d torch.nn.BatchNorm3d torch.nn.SyncBatchNorm torch.nn.LazyBatchNorm1d torch.nn.LazyBatchNorm2d torch.nn.LazyBatchNorm3d',
  ),
);

/** Pre-trained models of torchvision hold batch normalisation. */
export const DP_INCOMPATIBLE_MODELS =
  /^torchvision\.models\.(?:resnet|wide_resnet|resnext|densenet|mobilenet|efficientnet|googlenet|inception|shufflenet|mnasnet|regnet|vgg\d+_bn)/;

/** Losses of Keras whose default reduction is over the batch; TensorFlow Privacy needs one loss per example. */
export const KERAS_LOSS = /^keras\.losses\.[A-Z]\w+$/;
export const NO_REDUCTION: ReadonlySet<string> = new Set(['none', 'None']);

/** Libraries whose calls add noise by parameters such as `noise_multiplier`. */
export const DP_LIBRARIES =
  /^(?:opacus|diffprivlib|tensorflow_privacy|flwr|tensorflow_federated|snsql|snsynth|opendp|interpret|fastDP|jax_privacy|optax|private_transformers|dp_transformers)\b/;
