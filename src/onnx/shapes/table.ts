// Tables from operator names to their inference.
import type { Inference } from './context';

export type OpTable = Readonly<Record<string, Inference>>;

/** One inference for several operators, named with spaces between. */
export function each(names: string, inference: Inference): Record<string, Inference> {
  return Object.fromEntries(names.split(' ').map((name) => [name, inference]));
}
