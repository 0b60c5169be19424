// Hashes of which only the part is kept that a row falls into: many share it, and nobody is found by it.
import type { Call, Expression } from '../../../python/ast';
import { lastName, statementOf, walk } from '../../../python/walk';

/** More parts than this lead to a few people each. */
const MOST_PARTS = 10_000;

/**
 * `int(md5(email).hexdigest(), 16) % 100`, `crc32(email) & 15`, `hash_pandas_object(frame["email"]) % FOLDS`, and `crc32(email) / 2**32 < 0.8`: whether
 * a row falls into a share.
 */
export function isBucket(hash: Call): boolean {
  const statement = statementOf(hash);
  if (statement === null) return false;
  return !walk([statement], (node) =>
    node.kind === 'BinOp' &&
    ((TAKES_PART.has(node.op) && isFew(node.right)) || (node.op === '/' && isMost(node.right))) &&
    isNumberOf(node.left, hash)
      ? 'stop'
      : undefined,
  );
}

const TAKES_PART: ReadonlySet<string> = new Set(['%', '&']);

function isFew(node: Expression): boolean {
  if (node.kind === 'Constant') return typeof node.value === 'number' && node.value <= MOST_PARTS;
  return /^n$|^k$|parts|buckets?|shards?|folds?|splits?|partitions?|groups?|slots?/i.test(lastName(node));
}

/** `2**32`, `0xFFFFFFFF`, `(1 << 64) - 1`: as much as a digest may be, so that a share of one is left. */
function isMost(node: Expression): boolean {
  if (node.kind === 'Constant') return typeof node.value === 'number' && node.value >= LEAST_RANGE;
  if (node.kind !== 'BinOp') return /^(?:MAX|RANGE)_|_(?:MAX|RANGE)$/.test(lastName(node));
  return node.op === '**' || node.op === '<<' || (node.op === '-' && isMost(node.left));
}

const LEAST_RANGE = 2 ** 16;

/** The digest as it is, its digits, or these as a number. */
function isNumberOf(node: Expression, hash: Call): boolean {
  let at = node;
  for (;;) {
    if (at === hash) return true;
    // `crc32(email) & 0xFFFFFFFF`
    if (at.kind === 'BinOp' && at.op === '&') at = at.left;
    else if (at.kind === 'Attribute' || at.kind === 'Subscript') at = at.object;
    else if (at.kind !== 'Call') return false;
    else if (TO_NUMBER.has(lastName(at.func)) && at.args[0] !== undefined) at = at.args[0].value;
    else if (at.func.kind === 'Attribute') at = at.func.object;
    else return false;
  }
}

const TO_NUMBER: ReadonlySet<string> = new Set(['int', 'from_bytes', 'abs']);
