// Names that take a part of what a function of the file gives: `email, source = self.search(text)`.
import type { Expression, Name } from '../../../python/ast';
import type { RuleContext } from '../../rule';
import { givenTo } from '../assignments';
import { returned } from '../makers';

/** What stands in the place of that part wherever the function returns. */
export function partsReturned(context: RuleContext, node: Name): readonly Expression[] {
  const given = givenTo(context, node);
  if (given === null || given.part === null) return [];
  const { value, part } = given;
  const call = value.kind === 'Await' ? value.value : value;
  if (call.kind !== 'Call') return [];
  return returned(context, call).flatMap((one) => (one.kind === 'Tuple' ? (one.elements[part] ?? []) : []));
}
