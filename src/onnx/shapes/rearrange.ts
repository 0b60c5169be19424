// Rearranging the elements of small tensors by coordinates.
import type { Shape, TensorFact } from './facts';
import { isStatic, MAX_DATA } from './facts';
import type { Element } from './fold';

/**
 * Elements of an output of shape `to`, each taken from the input at the coordinates that `source` gives for its own.
 * Undefined where a size is unknown or the output is too large to track.
 */
export function rearrange(
  tensor: TensorFact | undefined,
  to: Shape,
  source: (coordinates: readonly number[]) => readonly number[] | undefined,
): readonly Element[] | undefined {
  if (tensor?.data === undefined || !isStatic(tensor.shape) || !isStatic(to)) return undefined;
  const count = to.reduce((total, dim) => total * dim, 1);
  if (count > MAX_DATA) return undefined;
  const from = tensor.shape;
  const data = tensor.data;
  return Array.from({ length: count }, (_, index) => {
    const at = source(coordinatesOf(index, to));
    return at === undefined ? undefined : data[indexOf(at, from)];
  });
}

/** Coordinates, from 0, of the element at `index` in row-major order; the inverse of summing coordinate × stride. */
export function coordinatesOf(index: number, shape: readonly number[]): number[] {
  const coordinates = new Array<number>(shape.length).fill(0);
  let rest = index;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 1;
    coordinates[axis] = rest % size;
    rest = Math.floor(rest / size);
  }
  return coordinates;
}

function indexOf(coordinates: readonly number[], shape: readonly number[]): number {
  let index = 0;
  for (let axis = 0; axis < shape.length; axis++) index = index * (shape[axis] ?? 1) + (coordinates[axis] ?? 0);
  return index;
}
