// Fields of somebody that are taken one after the other: `customer[key] for key in ("full_name", "email")`.
import { loopsAround } from '../../../python/around';
import type { Expression } from '../../../python/ast';
import type { RuleContext } from '../../rule';
import { meant } from '../assignments';
import { isNameOfPerson } from './namedPeople';
import { isPerson } from './personNouns';

/** Keys that name people among those which a loop writes out and takes from a record whose name means a person. */
export function namedInTurn(context: RuleContext, node: Expression): readonly string[] {
  if (node.kind !== 'Subscript' || node.object.kind !== 'Name' || node.index.kind !== 'Name') return [];
  const { object, index } = node;
  if (!isPerson(object.id) || context.analysis.dataAt(object) !== null) return [];
  for (const loop of loopsAround(node).reverse())
    for (const { target, iter } of loop.kind === 'For' ? [loop] : loop.clauses)
      if (target.kind === 'Name' && target.id === index.id)
        return textsOf(meant(context, iter)).filter((name) => isNameOfPerson(context, name));
  return [];
}

function textsOf(node: Expression | null): readonly string[] {
  if (node?.kind !== 'List' && node?.kind !== 'Tuple') return [];
  return node.elements.flatMap((one) => (one.kind === 'Constant' && typeof one.value === 'string' ? [one.value] : []));
}
