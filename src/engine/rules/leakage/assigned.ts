// Nodes that rules look through the whole unit for, gathered once for each statement: what names were assigned, what is taken out of them,
// what is compared.
import { textOf, type Assign, type Compare, type Expression, type Subscript } from '../../python/ast';
import { walk } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { oncePerAnalysis, oncePerChunk } from '../once';

/** Of one statement, or of a unit. */
export interface Gathered {
  readonly assignments: Assign[];
  readonly subscripts: Subscript[];
  readonly comparisons: Compare[];
}

export const gatheredIn = oncePerChunk(({ body }): Gathered => {
  const found: Gathered = { assignments: [], subscripts: [], comparisons: [] };
  walk(body, (node) => {
    if (node.kind === 'Assign') found.assignments.push(node);
    else if (node.kind === 'Subscript') found.subscripts.push(node);
    else if (node.kind === 'Compare') found.comparisons.push(node);
    return undefined;
  });
  return found;
});

/** All of them in the unit, in the order in which they are written. */
export const gathered = oncePerAnalysis(({ unit }): Gathered => {
  const parts = unit.cells.flatMap(({ chunks }) => chunks.map(gatheredIn));
  return {
    assignments: parts.flatMap(({ assignments }) => assignments),
    subscripts: parts.flatMap(({ subscripts }) => subscripts),
    comparisons: parts.flatMap(({ comparisons }) => comparisons),
  };
});

/** The text of all that a name was assigned in the unit: enough where only the words of it matter. */
export function assignedText(analysis: Analysis, name: string): string {
  return assignedValues(analysis, name).map(textOf).join();
}

/** What a name is given in plain assignments of this file. */
export function assignedValues(analysis: Analysis, name: string): readonly Expression[] {
  return gathered(analysis)
    .assignments.filter(({ targets }) => targets.some((target) => target.kind === 'Name' && target.id === name))
    .map(({ value }) => value);
}
