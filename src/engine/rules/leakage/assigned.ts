// What a name was assigned, as text: enough where only the words of it matter.
import { textOf, type Node } from '../../python/ast';
import { walk } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';

/** The text of all that a name was assigned in the unit. */
export function assignedText(analysis: Analysis, name: string): string {
  const texts: string[] = [];
  eachNode(analysis, (one) => {
    if (one.kind === 'Assign' && one.targets.some((target) => target.kind === 'Name' && target.id === name))
      texts.push(textOf(one.value));
  });
  return texts.join();
}

/** Visits every node of the code of a unit. */
export function eachNode(analysis: Analysis, visit: (node: Node) => void): void {
  for (const { chunks } of analysis.unit.cells) {
    for (const { body } of chunks) {
      walk(body, (node) => {
        visit(node);
        return undefined;
      });
    }
  }
}
