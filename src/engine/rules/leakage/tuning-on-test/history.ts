// What Keras' record of a run is asked for: `max(history.history['val_accuracy'])` is the score of the best epoch.
import type { Expression, NodeBase } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { oncePerChunk } from '../../once';
import { assignedText } from '../assigned';

interface Best {
  readonly node: NodeBase;
  /** The record, its `history`, or a frame of that. */
  readonly held: Expression;
}

const BEST = /^(?:nan)?(?:arg|idx|a)?(?:max|min)$/;

/** Where the best score on the validation rows is taken out of the record of a fit; null where it is not. */
export function bestEpochOf(analysis: Analysis, fit: FitFact): NodeBase | null {
  for (const { chunks } of analysis.unit.cells) {
    for (const chunk of chunks) {
      for (const { node, held } of bestIn(chunk)) {
        const history = recordIn(analysis, held);
        const record = history === null ? undefined : analysis.objectOf(history);
        const model = record?.kind === 'instance' ? record.attributes.get('model') : undefined;
        if (model?.kind === 'ref' && model.id === fit.estimator) return node;
      }
    }
  }
  return null;
}

/** What a fit gave back: `run` of `run.history`, and of `frame` where that was made of `run.history`. */
function recordIn(analysis: Analysis, held: Expression): Value | null {
  if (held.kind === 'Attribute' && held.attr === 'history') return analysis.valueOf(held.object) ?? null;
  if (held.kind !== 'Name') return null;
  const name = /\b(\w+)\.history\b/.exec(assignedText(analysis, held.id))?.[1];
  return name === undefined ? null : (analysis.lookup(name) ?? null);
}

const bestIn = oncePerChunk(({ body, text }): readonly Best[] => {
  const found: Best[] = [];
  if (!text.includes('val_') || !/max|min/.test(text)) return found;
  walk(body, (node) => {
    if (node.kind !== 'Call' || !BEST.test(lastName(node.func))) return undefined;
    const owner = node.func.kind === 'Attribute' ? [node.func.object] : [];
    for (const asked of [...owner, ...node.args.map(({ value }) => value)]) {
      const isScore =
        asked.kind === 'Subscript' &&
        asked.index.kind === 'Constant' &&
        typeof asked.index.value === 'string' &&
        asked.index.value.startsWith('val_');
      if (isScore) found.push({ node, held: asked.object });
    }
    return undefined;
  });
  return found;
});
