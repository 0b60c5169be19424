// Which objects learn from rows only to change them, as against models.
import { isGivenAll } from '../../semantics/estimators/estimators';
import type { EstimatorObject } from '../../semantics/values';

const ROLES: ReadonlySet<string> = new Set([
  'transformer',
  'column-transformer',
  'feature-union',
  'tokenizer',
  'pipeline',
]);

/** A transformer that keeps something of the rows it is fitted on. */
export function learnsFrom(object: EstimatorObject): boolean {
  const { row } = object;
  if (row === null) return false;
  return ROLES.has(row.role) && row.learns !== 'nothing' && !isGivenAll(object);
}
