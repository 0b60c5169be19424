// Libraries of differential privacy with a few calls each; Flower 1.42 for federations.
import { calls } from './rows';

export const OTHER_LIBRARIES = [
  ...calls('other', 'optimizer', 'optax.contrib optax', 'dpsgd differentially_private_aggregate', {
    noise: 'noise_multiplier',
    clip: 'l2_norm_clip',
  }),
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
    'Count LaplaceMechanism GaussianMechanism',
    { epsilon: 'epsilon', delta: 'delta', params: ['epsilon'] },
  ),
  // Without bounds it finds some itself, with noise: https://pydp.readthedocs.io/en/latest/pydp.html
  ...calls(
    'other',
    'mechanism',
    'pydp.algorithms.laplacian pydp.algorithms',
    'BoundedMean BoundedSum BoundedStandardDeviation BoundedVariance Max Min Median Percentile',
    {
      epsilon: 'epsilon',
      delta: 'delta',
      limits: ['lower_bound', 'upper_bound'],
      params: ['epsilon'],
    },
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
  ...calls('snsql', 'mechanism', 'snsynth.Synthesizer snsynth.base.Synthesizer', 'create', {
    epsilon: 'epsilon',
    certainty: 'assumed',
  }),
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
];
