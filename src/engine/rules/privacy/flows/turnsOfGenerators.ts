// What a loop over a generator of the file gives to its names: `for row in rows(db)`, `for name, phone in missed(day)`, `for some in batched(rows(db))`.
import { loopsAround } from '../../../python/around';
import type { Expression, Name } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { RuleContext } from '../../rule';
import { piecesOf } from '../loops';
import { yielded } from '../makers';

/** What a name is in the turns of the innermost loop that gives it something, where a generator of the file makes them; else nothing. */
export function turnsOf(context: RuleContext, node: Name): readonly Expression[] {
  for (const loop of loopsAround(node).reverse())
    for (const { target, iter } of loop.kind === 'For' ? [loop] : loop.clauses) {
      const counted = iter.kind === 'Call' && lastName(iter.func) === 'enumerate' ? iter.args[0]?.value : undefined;
      const over = piecesOf(counted ?? iter);
      const taken = counted !== undefined && target.kind === 'Tuple' ? target.elements[1] : target;
      if (taken?.kind === 'Name' && taken.id === node.id) return over.kind === 'Call' ? yielded(context, over) : [];
      const place =
        taken?.kind === 'Tuple' ? taken.elements.findIndex((one) => one.kind === 'Name' && one.id === node.id) : -1;
      if (place < 0) continue;
      const values = over.kind === 'Call' ? yielded(context, over) : [];
      return values.flatMap((value) => (value.kind === 'Tuple' ? (value.elements[place] ?? []) : []));
    }
  return [];
}
