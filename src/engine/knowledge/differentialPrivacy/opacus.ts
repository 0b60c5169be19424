// Opacus 1.6, and its engine before 1.0: https://opacus.ai/api/privacy_engine.html
import { words } from '../rows';
import { calls } from './rows';

const ENGINE = 'opacus.PrivacyEngine';
const TRIPLE = ['module', 'optimizer', 'data_loader'];

/** What makes a model private: these names belong to Opacus alone, which takes nothing by its place. */
export const MAKE_PRIVATE = [
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
];

/** Before 1.0; without a delta it took that of the engine, which hung on the optimizer. */
export const PRIVACY_SPENT = calls('other', 'report', ENGINE, 'get_privacy_spent', {
  delta: 'target_delta',
  params: ['target_delta'],
});

export const OPACUS = [
  ...MAKE_PRIVATE,
  // Before 1.0 the engine took the model and was attached to the optimizer.
  ...calls('opacus', 'optimizer', 'opacus opacus.privacy_engine', 'PrivacyEngine', {
    noise: 'noise_multiplier',
    clip: 'max_grad_norm',
    only: 'noise_multiplier',
  }),
  ...calls('opacus', 'report', ENGINE, 'get_epsilon', { delta: 'delta', params: ['delta'] }),
  ...PRIVACY_SPENT,
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
];

/** Modules that Opacus refuses because they mix rows. */
export const DP_INCOMPATIBLE_MODULES: ReadonlySet<string> = new Set(
  words(
    'torch.nn.BatchNorm1d torch.nn.BatchNorm2d torch.nn.BatchNorm3d torch.nn.SyncBatchNorm torch.nn.LazyBatchNorm1d torch.nn.LazyBatchNorm2d torch.nn.LazyBatchNorm3d',
  ),
);

/** Functions that exchange the layers of batch normalisation: of old Opacus, and those that projects write; PyTorch has none. */
export function replacesBatchNorm(written: string, name: string): boolean {
  const isNamedSo = /batch_?norm|replace_(?:all_)?(?:bn|modules)|group_?norm/i.test(written);
  return isNamedSo && !name.startsWith('torch.');
}

/** Pre-trained models of torchvision hold batch normalisation. */
export const DP_INCOMPATIBLE_MODELS =
  /^torchvision\.models\.(?:resnet|wide_resnet|resnext|densenet|mobilenet|efficientnet|googlenet|inception|shufflenet|mnasnet|regnet|vgg\d+_bn)/;

/** Optimizers that keep the parameters which they were made with. */
export const TORCH_OPTIMIZER = /^torch\.optim\.\w+$/;
