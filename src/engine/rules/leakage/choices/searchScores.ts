// Searches whose score over their folds is read and so reported.
import type { Attribute } from '../../../python/ast';
import { walk } from '../../../python/walk';
import type { HeapId } from '../../../semantics/values';
import { oncePerAnalysis, oncePerChunk } from '../../once';

const readers = oncePerChunk((chunk): readonly Attribute[] => {
  if (!/best_score_|cv_results_/.test(chunk.text)) return [];
  const found: Attribute[] = [];
  walk(chunk.body, (node) => {
    if (node.kind === 'Attribute' && (node.attr === 'best_score_' || node.attr === 'cv_results_')) found.push(node);
    return undefined;
  });
  return found;
});

/** Searches of which `best_score_` or the scores of all settings are asked. */
export const searchesWithScore = oncePerAnalysis((analysis): ReadonlySet<HeapId> => {
  const found = new Set<HeapId>();
  for (const { chunks } of analysis.unit.cells)
    for (const chunk of chunks)
      for (const { object } of readers(chunk)) {
        const value = analysis.valueOf(object);
        if (value?.kind === 'ref') found.add(value.id);
      }
  return found;
});
