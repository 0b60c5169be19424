// Where the boxes of a treemap stand: the squarified layout of Bruls, Huizing and van Wijk (2000). No DOM.

export interface Box {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes with areas in proportion to `values`, which are positive and in descending order, filling `width` × `height`. */
export function squarify(values: readonly number[], width: number, height: number): Box[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return [];
  const scale = (width * height) / total;
  const boxes: Box[] = [];
  let x = 0;
  let y = 0;
  let restWidth = width;
  let restHeight = height;
  let start = 0;
  while (start < values.length) {
    const side = Math.min(restWidth, restHeight);
    let end = start + 1;
    let area = (values[start] ?? 0) * scale;
    const first = area;
    let worst = ratio(area, first, first, side);
    while (end < values.length) {
      const next = (values[end] ?? 0) * scale;
      const candidate = ratio(area + next, first, next, side);
      if (candidate > worst) break;
      worst = candidate;
      area += next;
      end++;
    }
    const thickness = side === 0 ? 0 : area / side;
    const across = restWidth >= restHeight;
    let along = 0;
    for (let index = start; index < end; index++) {
      const length = thickness === 0 ? 0 : ((values[index] ?? 0) * scale) / thickness;
      boxes.push(
        across
          ? { index, x, y: y + along, width: thickness, height: length }
          : { index, x: x + along, y, width: length, height: thickness },
      );
      along += length;
    }
    if (across) {
      x += thickness;
      restWidth -= thickness;
    } else {
      y += thickness;
      restHeight -= thickness;
    }
    start = end;
  }
  return boxes;
}

/** Worst side ratio of a strip with this area along `side`, whose boxes have areas from `smallest` to `largest`. */
function ratio(area: number, largest: number, smallest: number, side: number): number {
  const square = area * area;
  const length = side * side;
  if (square === 0 || length === 0 || smallest === 0) return Number.POSITIVE_INFINITY;
  return Math.max((length * largest) / square, square / (length * smallest));
}
