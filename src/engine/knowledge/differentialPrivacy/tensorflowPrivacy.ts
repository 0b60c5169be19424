// TensorFlow Privacy 0.9: https://www.tensorflow.org/responsible_ai/privacy/api_docs/python/tf_privacy
import { calls } from './rows';

const OPTIMIZER_MAKERS =
  'tensorflow_privacy tensorflow_privacy.privacy.optimizers.dp_optimizer_keras tensorflow_privacy.privacy.optimizers.dp_optimizer_keras_vectorized';

export const TENSORFLOW_PRIVACY = [
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
    {
      delta: 'target_delta',
      params: ['orders', 'rdp', 'target_eps', 'target_delta'],
      deprecated: 'dp_accounting.rdp.RdpAccountant',
      goneSince: '0.9.0',
    },
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
];

/** Losses of Keras whose default reduction is over the batch; TensorFlow Privacy needs one loss per example. */
export const KERAS_LOSS = /^keras\.losses\.[A-Z]\w+$/;
/** Optimizers that do not clip. */
export const KERAS_OPTIMIZER = /^keras\.optimizers\./;
export const NO_REDUCTION: ReadonlySet<string> = new Set(['none', 'None']);
