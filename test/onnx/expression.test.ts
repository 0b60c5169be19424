// Sizes as expressions: canonical forms, and that every form evaluates to what plain arithmetic gives.
import assert from 'node:assert/strict';
import type { Expr } from '../../src/onnx/shapes/expression';
import {
  add,
  ceilDivide,
  divideExactly,
  evaluate,
  floor,
  floorDivide,
  maximum,
  minimum,
  modulo,
  multiply,
  subtract,
  symbol,
  sumOf,
  text,
} from '../../src/onnx/shapes/expression';

const H = symbol('H');
const N = symbol('N');

describe('size expressions', () => {
  it('cancel what cancels', () => {
    assert.equal(text(add(subtract(add(H, 2), 3), 1)), 'H');
    assert.equal(text(subtract(multiply(N, H), multiply(H, N))), '0');
    assert.equal(text(divideExactly(multiply(multiply(N, 12), H), multiply(H, 4)) ?? 0), '3*N');
  });

  it('merge nested floors and keep whole multiples outside', () => {
    const halved = add(floorDivide(subtract(H, 1), 2), 1);
    assert.equal(text(halved), 'floor((H + 1)/2)');
    assert.equal(text(add(floorDivide(subtract(halved, 1), 2), 1)), 'floor((H + 3)/4)');
    assert.equal(text(floorDivide(multiply(H, 6), 3)), '2*H');
  });

  it('floor scaled sizes', () => {
    assert.equal(text(floor(multiply(H, 0.5)) ?? 0), 'floor((H)/2)');
    assert.equal(text(floor(multiply(H, 2)) ?? 0), '2*H');
  });

  it('flatten minima and decide those that can be decided', () => {
    assert.equal(text(minimum(add(H, 1), H)), 'H');
    assert.equal(text(maximum(maximum(H, N), H)), 'max(H, N)');
  });

  it('sum many at once', () => {
    assert.equal(text(sumOf([H, 2, multiply(H, 3), N, 5])), '4*H + N + 7');
  });

  it('evaluate to what arithmetic gives, for random formulas', () => {
    let seed = 12345;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    const names = ['A', 'B', 'C'];
    for (let round = 0; round < 3000; round++) {
      const values = new Map(names.map((name) => [name, 1 + random(40)]));
      const make = (depth: number): [Expr, number] => {
        if (depth === 0 || random(5) === 0) {
          if (random(2) === 0) {
            const number = random(9);
            return [number, number];
          }
          const name = names[random(3)] ?? 'A';
          return [symbol(name), values.get(name) ?? 0];
        }
        const [a, x] = make(depth - 1);
        const [b, y] = make(depth - 1);
        const divisor = 1 + random(6);
        switch (random(7)) {
          case 0:
            return [add(a, b), x + y];
          case 1:
            return [subtract(a, b), x - y];
          case 2:
            return [multiply(a, b), x * y];
          case 3:
            return [floorDivide(a, divisor), Math.floor(x / divisor)];
          case 4:
            return [ceilDivide(a, divisor), Math.ceil(x / divisor)];
          case 5:
            return [minimum(a, b), Math.min(x, y)];
          default:
            return [modulo(a, divisor), x - divisor * Math.floor(x / divisor)];
        }
      };
      const [expr, expected] = make(4);
      const found = evaluate(expr, values);
      if (text(expr).includes('?large')) continue;
      assert.equal(
        typeof found === 'number' ? found + 0 : found,
        expected + 0,
        `${text(expr)} with ${JSON.stringify([...values])}`,
      );
    }
  });
});
