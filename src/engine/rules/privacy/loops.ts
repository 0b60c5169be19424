// What the names of loops run over: `for line in lines:`.
import type { Expression, Name } from '../../python/ast';
import { lastName, statementsIn } from '../../python/walk';
import { oncePerChunk } from '../once';

interface Loop {
  readonly target: string;
  readonly over: Expression;
  readonly start: number;
  readonly end: number;
}

/** The loops over plain names, in their order: an inner one after those around it. */
export const loopsIn = oncePerChunk(({ body }): readonly Loop[] =>
  statementsIn(body).flatMap((one) =>
    one.kind === 'For' && one.target.kind === 'Name'
      ? [{ target: one.target.id, over: one.iter, start: one.start, end: one.end }]
      : [],
  ),
);

/** The list or rows that a name takes its values from in the innermost loop of it around here; null where none is. */
export function runsOver(node: Name): Expression | null {
  const loop = loopsIn(node.chunk).findLast(
    ({ target, start, end }) => target === node.id && start <= node.start && node.end <= end,
  );
  return loop === undefined ? null : piecesOf(loop.over);
}

/** `lines` of `tqdm(lines)` and `batched(lines, 100)`. */
function piecesOf(node: Expression): Expression {
  const [first] = node.kind === 'Call' && IN_PIECES.test(lastName(node.func)) ? node.args : [];
  return first === undefined || first.keyword !== null ? node : first.value;
}

const IN_PIECES = /^(?:tqdm|trange|track|sorted|reversed|list|iter|\w*batch(?:ed|es|ify)?|\w*chunk(?:ed|s|ify)?)$/i;
