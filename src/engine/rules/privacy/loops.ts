// What the names of loops run over: `for line in lines:`.
import type { Expression, For, Name } from '../../python/ast';
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
  statementsIn(body).flatMap((one) => {
    if (one.kind !== 'For') return [];
    const { target, over } = valuesOf(one);
    return target.kind === 'Name' ? [{ target: target.id, over, start: one.start, end: one.end }] : [];
  }),
);

/** `text` over `parts` of `for key, text in parts.items()` */
function valuesOf({ target, iter }: For): { readonly target: Expression; readonly over: Expression } {
  const held =
    iter.kind === 'Call' && iter.func.kind === 'Attribute' && iter.func.attr === 'items' ? iter.func.object : null;
  const value = target.kind === 'Tuple' ? target.elements[1] : undefined;
  return held === null || value === undefined ? { target, over: iter } : { target: value, over: held };
}

/** The list or rows that a name takes its values from in the innermost loop of it around here; null where none is. */
export function runsOver(node: Name): Expression | null {
  const loop = loopsIn(node.chunk).findLast(
    ({ target, start, end }) => target === node.id && start <= node.start && node.end <= end,
  );
  return loop === undefined ? null : piecesOf(loop.over);
}

/** `lines` of `tqdm(lines)` and `batched(lines, 100)`. */
export function piecesOf(node: Expression): Expression {
  const [first] = node.kind === 'Call' && IN_PIECES.test(lastName(node.func)) ? node.args : [];
  return first === undefined || first.keyword !== null ? node : first.value;
}

const IN_PIECES = /^(?:tqdm|trange|track|sorted|reversed|list|iter|\w*batch(?:ed|es|ify)?|\w*chunk(?:ed|s|ify)?)$/i;
