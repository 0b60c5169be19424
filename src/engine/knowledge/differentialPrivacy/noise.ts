// Noise that is drawn by hand: the functions that draw it, and what fixes their seed.
import { nameTable } from '../nameTable';

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

/** Libraries whose noise is for pictures. */
export const NOISE_OF_PICTURES = /^(?:keras|torchvision|skimage|diffusers|albumentations)\b/;

/** Draws of NumPy, and how its module is written where all of NumPy draws from one state. */
export const DRAWN_BY_NUMPY = /^numpy\.random\./;
export const NUMPY_RANDOM_MODULE = /^(?:np|numpy)\.random$/;
/** How a generator of PyTorch is written where it is made. */
export const TORCH_GENERATOR_MADE = /^(?:torch\.)?Generator\(/;

/** What seeds NumPy: all of it, or one generator. */
export const NUMPY_SEEDS = nameTable([
  { name: 'numpy.random.seed', isGlobal: true },
  { name: 'numpy.random.default_rng', isGlobal: false },
  { name: 'numpy.random.RandomState', isGlobal: false },
]);
