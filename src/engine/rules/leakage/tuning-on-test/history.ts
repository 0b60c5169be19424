// What Keras' record of a run is asked for: `max(history.history['val_accuracy'])` is the score of the best epoch.
import type { Expression, NodeBase } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { oncePerChunk } from '../../once';

interface Best {
  readonly node: NodeBase;
  /** What holds the record. */
  readonly history: Expression;
}

/** Where the best score on the validation rows is taken out of the record of a fit; null where it is not. */
export function bestEpochOf(analysis: Analysis, fit: FitFact): NodeBase | null {
  for (const { chunks } of analysis.unit.cells) {
    for (const chunk of chunks) {
      for (const { node, history } of bestIn(chunk)) {
        const record = analysis.objectOf(analysis.valueOf(history));
        const model = record?.kind === 'instance' ? record.attributes.get('model') : undefined;
        if (model?.kind === 'ref' && model.id === fit.estimator) return node;
      }
    }
  }
  return null;
}

const bestIn = oncePerChunk(({ body, text }): readonly Best[] => {
  const found: Best[] = [];
  if (!/\bhistory\b/.test(text) || !/\b(?:max|min)\b/.test(text)) return found;
  walk(body, (node) => {
    if (node.kind !== 'Call' || !/^(?:max|min|amax|amin)$/.test(lastName(node.func))) return undefined;
    const [asked] = node.args.map(({ value }) => value);
    const isRecord =
      asked?.kind === 'Subscript' &&
      asked.object.kind === 'Attribute' &&
      asked.object.attr === 'history' &&
      asked.index.kind === 'Constant' &&
      typeof asked.index.value === 'string' &&
      asked.index.value.startsWith('val_');
    if (isRecord) found.push({ node, history: asked.object.object });
    return undefined;
  });
  return found;
});
