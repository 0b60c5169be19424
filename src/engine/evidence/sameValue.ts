// Whether two answers say the same, so that what rests on them need not be worked out again.

/** Comparing larger values costs more than it saves. */
const STEPS = 200_000;

/** Structural equality of plain data, arrays, maps, sets and bytes; class instances only by identity. */
export function sameValue(a: unknown, b: unknown): boolean {
  let steps = STEPS;
  const same = (left: unknown, right: unknown): boolean => {
    if (Object.is(left, right)) return true;
    if (--steps < 0) return false;
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
    const prototype: unknown = Object.getPrototypeOf(left);
    if (prototype !== Object.getPrototypeOf(right)) return false;
    if (Array.isArray(left) && Array.isArray(right)) {
      return left.length === right.length && left.every((item, i) => same(item, right[i]));
    }
    if (left instanceof Uint8Array && right instanceof Uint8Array) {
      return left.length === right.length && left.every((byte, i) => byte === right[i]);
    }
    if (left instanceof Map && right instanceof Map) return same([...left], [...right]);
    if (left instanceof Set && right instanceof Set) return same([...left], [...right]);
    if (prototype !== Object.prototype) return false;
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => same(Reflect.get(left, key), Reflect.get(right, key)))
    );
  };
  return same(a, b);
}
