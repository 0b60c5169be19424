// Columns that code writes anew as a mask of themselves: asterisks, a few letters of the text, what a function that says it masks gave.
import type { Assign, Expression } from '../../../python/ast';
import { lastName, statementsIn, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject } from '../../../semantics/values';
import { oncePerAnalysis, oncePerChunk } from '../../once';

/** Names of calls and functions that protect what goes through them. */
export const PROTECTS = /redact|anonym|pseudonymi|scrub|saniti[sz]e|mask|de_?identif|encrypt|hash/i;

const MASK = /^[*•█]$|[*•█#]{2,}|[xX]{3,}|redact|masked|anonym|\[?removed\]?|hidden/i;

/** Columns that some statement of the file puts a mask in the place of. */
const maskedNames = oncePerAnalysis(
  ({ unit }): ReadonlySet<string> => new Set(unit.cells.flatMap(({ chunks }) => chunks.flatMap(masksIn))),
);

const masksIn = oncePerChunk(({ body }): readonly string[] =>
  statementsIn(body).flatMap((statement) =>
    statement.kind === 'Assign' && isMask(statement.value) ? columnsSet(statement) : [],
  ),
);

/** `df["email"]` and `df.loc[:, "email"]` on the left. */
function columnsSet({ targets }: Assign): string[] {
  return targets.flatMap((target) => {
    if (target.kind !== 'Subscript') return [];
    const parts = target.index.kind === 'Tuple' ? target.index.elements : [target.index];
    return parts.flatMap((part) => (part.kind === 'Constant' && typeof part.value === 'string' ? [part.value] : []));
  });
}

function isMask(value: Expression): boolean {
  return !walk([value], (node) => {
    if (node.kind === 'Constant' && typeof node.value === 'string') return MASK.test(node.value) ? 'stop' : undefined;
    if (node.kind === 'FString')
      return node.parts.some((part) => typeof part === 'string' && MASK.test(part)) ? 'stop' : undefined;
    if (node.kind === 'Name' || node.kind === 'Attribute') return PROTECTS.test(lastName(node)) ? 'stop' : undefined;
    return undefined;
  });
}

/** Whether the column is known to have been written since it was read, and the file has a statement that masks it. */
export function isMasked(analysis: Analysis, { columns }: DataObject, column: string): boolean {
  const known = columns.known.get(column);
  return known !== undefined && (known.through.length > 0 || known.replaced) && maskedNames(analysis).has(column);
}
