// Damaged and hostile models, made from a seed: the same number makes the same bytes.

export type Random = (below: number) => number;

/** A small generator with a state of 32 bits. */
export function seeded(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** Values that break lengths, dimensions and counts. */
const HOSTILE: readonly number[][] = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
  [0x00],
  [0x80, 0x80, 0x80, 0x80, 0x08],
];

/** One to eight changes of `bytes`: bits, bytes, cuts, doubled and moved pieces, numbers that no model has. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let round = 1 + random(8); round > 0 && result.length > 0; round--) {
    const at = random(result.length);
    const length = 1 + random(Math.min(64, result.length - at));
    switch (random(7)) {
      case 0:
        result[at] = (result[at] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        result[at] = random(256);
        break;
      case 2:
        result = joined(result.subarray(0, at), result.subarray(at + length));
        break;
      case 3:
        result = joined(result.subarray(0, at), result.subarray(at, at + length), result.subarray(at));
        break;
      case 4:
        result = joined(
          result.subarray(0, at),
          Uint8Array.from(HOSTILE[random(HOSTILE.length)] ?? []),
          result.subarray(at + 1),
        );
        break;
      case 5:
        result.set(result.subarray(at, at + length), random(result.length - length + 1));
        break;
      default:
        if (random(8) === 0) result = result.subarray(0, at);
    }
  }
  return result;
}

export function randomBytes(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random(256));
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
