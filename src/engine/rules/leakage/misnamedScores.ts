// Scores of the very rows that a model learnt from, under a name that speaks of the test part.
import { textOf, type Call } from '../../python/ast';
import { lastName, statementOf } from '../../python/walk';
import type { Evaluation } from '../../semantics/estimators/evaluations';
import { roleInName } from '../../semantics/rows/partNames';
import { roleOf, sameRows } from '../../semantics/rows/rows';
import type { Rows } from '../../semantics/values';

/**
 * `test_accuracy = accuracy_score(y, model.predict(X))` of the `X` that it was fitted on, which both calls write in the same way: rows that
 * are only taken for the same ones by the engine are not told.
 */
export function isCalledTest({ node, asked, fit, rows, fact }: Evaluation, fitted: Rows): boolean {
  if (fit.elsewhere !== undefined || fact.elsewhere !== undefined || !sameRows(fitted, rows)) return false;
  const role = roleOf(rows);
  const statement = statementOf(node);
  const target = statement?.kind === 'Assign' ? statement.targets[0] : undefined;
  if (role === 'test' || role === 'validation' || target === undefined || roleInName(lastName(target)) !== 'test')
    return false;
  const given = firstGiven(asked);
  return given !== null && given === firstGiven(fit.node);
}

/** The name of what a call is given first; null for anything else. */
function firstGiven({ args: [first] }: Call): string | null {
  return first?.value.kind === 'Name' && first.keyword === null ? textOf(first.value) : null;
}
