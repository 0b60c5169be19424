// Hashes of which only the part is kept that a row falls into: many share it, and nobody is found by it.
import type { Call, Expression } from '../../../python/ast';
import { lastName, statementOf, walk } from '../../../python/walk';

/** More parts than this lead to a few people each. */
const MOST_PARTS = 10_000;

/** `int(md5(email).hexdigest(), 16) % 100`, `crc32(email) & 15`, `hash_pandas_object(frame["email"]) % FOLDS` */
export function isBucket(hash: Call): boolean {
  const statement = statementOf(hash);
  if (statement === null) return false;
  return !walk([statement], (node) =>
    node.kind === 'BinOp' && TAKES_PART.has(node.op) && isFew(node.right) && isNumberOf(node.left, hash)
      ? 'stop'
      : undefined,
  );
}

const TAKES_PART: ReadonlySet<string> = new Set(['%', '&']);

function isFew(node: Expression): boolean {
  if (node.kind === 'Constant') return typeof node.value === 'number' && node.value <= MOST_PARTS;
  return /^n$|^k$|parts|buckets?|shards?|folds?|splits?|partitions?|groups?|slots?/i.test(lastName(node));
}

/** The digest as it is, its digits, or these as a number. */
function isNumberOf(node: Expression, hash: Call): boolean {
  let at = node;
  for (;;) {
    if (at === hash) return true;
    if (at.kind === 'Attribute' || at.kind === 'Subscript') at = at.object;
    else if (at.kind !== 'Call') return false;
    else if (TO_NUMBER.has(lastName(at.func)) && at.args[0] !== undefined) at = at.args[0].value;
    else if (at.func.kind === 'Attribute') at = at.func.object;
    else return false;
  }
}

const TO_NUMBER: ReadonlySet<string> = new Set(['int', 'from_bytes', 'abs']);
