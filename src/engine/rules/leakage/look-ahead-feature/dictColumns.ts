// Columns that a dict collects under their names before they become a table: `lags[f"rain_{h}"] = rain.shift(-h)`.
import type { Assign, Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { oncePerChunk } from '../../once';

/** The statements that put something into a dict under this name, which may hold what a loop goes through. */
export function keptInDict(analysis: Analysis, column: string): readonly Assign[] {
  return analysis.unit.cells
    .flatMap(({ chunks }) => chunks.flatMap(entriesIn))
    .filter(
      ({ key, held, assign }) =>
        isCalled(key, column) &&
        analysis.objectOf(analysis.valueOf(held))?.kind === 'dict' &&
        assign.value.kind !== 'Constant',
    )
    .map(({ assign }) => assign);
}

interface Entry {
  readonly assign: Assign;
  readonly held: Expression;
  readonly key: Expression;
}

const entriesIn = oncePerChunk(({ body, text }): readonly Entry[] => {
  const found: Entry[] = [];
  if (!text.includes('] =')) return found;
  walk(body, (node) => {
    if (node.kind !== 'Assign') return undefined;
    for (const target of node.targets)
      if (target.kind === 'Subscript') found.push({ assign: node, held: target.object, key: target.index });
    return undefined;
  });
  return found;
});

function isCalled(key: Expression, column: string): boolean {
  if (key.kind === 'Constant') return key.value === column;
  if (key.kind !== 'FString' || key.parts.every((part) => typeof part !== 'string')) return false;
  const pattern = key.parts.map((part) => (typeof part === 'string' ? escaped(part) : '.+')).join('');
  return new RegExp(`^${pattern}$`, 'u').test(column);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
