// What Keras' record of a run is asked for: `max(history.history['val_accuracy'])` is the score of the best epoch.
import { textOf, type Expression, type NodeBase } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { oncePerChunk } from '../../once';
import { assignedText } from '../assigned';
import { decidesByValidation } from './deciding';

interface Best {
  readonly node: Expression;
  /** The record, its `history`, or a frame of that. */
  readonly held: Expression;
}

const BEST = /^(?:nan)?(?:arg|idx|a)?(?:max|min)$/;

/** Where the best score on the validation rows is taken out of the record of a fit, or the model is asked for it; null where it is not. */
export function bestEpochOf(analysis: Analysis, fit: FitFact): NodeBase | null {
  for (const { chunks } of analysis.unit.cells) {
    for (const chunk of chunks) {
      for (const { node, held } of bestIn(chunk)) {
        const history = recordIn(analysis, held);
        const record = history === null ? undefined : analysis.objectOf(history);
        const model = record?.kind === 'instance' ? record.attributes.get('model') : history;
        if (model?.kind === 'ref' && model.id === fit.estimator && namesBest(analysis, fit, lastName(held)))
          return node;
      }
    }
  }
  return null;
}

/**
 * Whether what a model is asked for is the best of many looks: of a booster that nothing stops it is the score of the last round,
 * what a search over folds calls its best score is theirs, and what a tuner keeps may learn on.
 */
function namesBest(analysis: Analysis, fit: FitFact, asked: string): boolean {
  if (OF_MODEL.test(asked)) return fit.object.row?.role !== 'search' && decidesByValidation(analysis, fit);
  return !asked.startsWith('get_best') || fit.method === 'search';
}

/** `model.best_score` of XGBoost, `best_score_` and `get_best_score()` of LightGBM and CatBoost. */
const OF_MODEL = /^(?:get_)?best_score_?$/;

/** Where an optimiser is asked for its best score: `study.best_value`, `result.fun`; null where it is not. */
export function bestOfTrials({ unit }: Analysis): NodeBase | null {
  return unit.cells.flatMap(({ chunks }) => chunks.flatMap((chunk) => bestValuesIn(chunk)))[0] ?? null;
}

const bestValuesIn = oncePerChunk(({ body, text }): readonly NodeBase[] => {
  const found: NodeBase[] = [];
  if (!/\.(?:(?:get_)?best_|fun\b)/.test(text)) return found;
  walk(body, (node) => {
    // study.best_value, analysis.best_result["acc"], results.get_best_result("acc", "max").metrics
    const isBest = /\.(?:best_(?:value|trial\.value|result)|fun)$|\.get_best_result\(.*\)\.metrics$/s;
    if (node.kind === 'Attribute' && isBest.test(textOf(node))) found.push(node);
    return undefined;
  });
  return found;
});

/** What a fit gave back: `run` of `run.history`, and of `frame` where that was made of `run.history`. */
function recordIn(analysis: Analysis, held: Expression): Value | null {
  if (held.kind === 'Attribute' && /^(?:history|best_score_?|get_best_\w+)$/.test(held.attr))
    return analysis.valueOf(held.object) ?? null;
  if (held.kind !== 'Name') return null;
  const name = /\b(\w+)\.history\b/.exec(assignedText(analysis, held.id))?.[1];
  return name === undefined ? null : (analysis.lookup(name) ?? null);
}

const bestIn = oncePerChunk(({ body, text }): readonly Best[] => {
  const found: Best[] = [];
  if (!(text.includes('val_') && /max|min/.test(text)) && !/\.(?:get_)?best_/.test(text)) return found;
  walk(body, (node) => {
    // model.best_score of a booster
    if (node.kind === 'Attribute' && /^best_score_?$/.test(node.attr)) found.push({ node, held: node });
    // tuner.get_best_models()
    if (node.kind === 'Call' && /^get_best_/.test(lastName(node.func))) found.push({ node, held: node.func });
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
