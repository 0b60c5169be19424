// The best of several scores, taken by code: `max(scores, key=scores.get)`, `if accuracy > best:`.
import { textOf, type Call, type Expression, type NodeBase } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/evaluations';
import type { HeapId, Value } from '../../../semantics/values';
import { oncePerChunk } from '../../once';
import { decisionsIn, scoredIn } from '../scoreChoices';
import { settingOf } from '../trials';

const PICKS = /^(?:max|min|argmax|argmin|nlargest|nsmallest|idxmax|idxmin)$/;

/** Lists in lists of scores are followed so deep. */
const MAX_DEPTH = 3;

/** Whether code takes the best of these scores, of two models or more. */
export function isPicked(analysis: Analysis, scored: readonly Evaluation[]): boolean {
  const settings = new Map(scored.map((one) => [one.model, settingOf(one)]));
  const ofPart = (models: Iterable<HeapId>): number =>
    new Set([...models].flatMap((model) => (settings.has(model) ? [settings.get(model)] : []))).size;
  for (const { chunks } of analysis.unit.cells) {
    for (const chunk of chunks) {
      for (const given of picksIn(chunk)) {
        const models = new Set<HeapId>();
        for (const one of given) scoresIn(analysis, analysis.valueOf(one), models);
        if (ofPart(models) > 1) return true;
      }
      for (const { numbers, watcher } of decisionsIn(chunk)) {
        if (watcher !== null) continue;
        for (const number of numbers) {
          const value = analysis.valueOf(number);
          const score = value?.kind === 'score' ? value.node : null;
          if (score !== null && ofPart(askedAt(scored, score)) > 1) return true;
        }
      }
    }
  }
  return false;
}

function askedAt(scored: readonly Evaluation[], node: NodeBase): HeapId[] {
  return scored.filter((one) => one.node === node).map(({ model }) => model);
}

function scoresIn(analysis: Analysis, value: Value | undefined, models: Set<HeapId>, depth = 0): void {
  const score = scoredIn(value, analysis);
  if (score !== null) models.add(score.model);
  if (value === undefined || depth >= MAX_DEPTH) return;
  const object = analysis.objectOf(value);
  const inside =
    value.kind === 'tuple'
      ? value.items
      : value.kind === 'choice'
        ? value.options
        : object?.kind === 'list'
          ? object.items
          : object?.kind === 'dict'
            ? [...object.entries.values(), ...(object.rest === undefined ? [] : [object.rest])]
            : [];
  for (const one of inside) scoresIn(analysis, one, models, depth + 1);
}

/** What each call that takes the best is given, or called on. */
const picksIn = oncePerChunk(({ body, text }): readonly (readonly Expression[])[] => {
  const found: (readonly Expression[])[] = [];
  if (!/\b(?:arg|idx|n)?(?:max|min|largest|smallest)\b/.test(text)) return found;
  walk(body, (node) => {
    if (node.kind === 'Call' && PICKS.test(lastName(node.func))) found.push(givenTo(node));
    return undefined;
  });
  return found;
});

function givenTo({ func, args }: Call): readonly Expression[] {
  const owner = func.kind === 'Attribute' && !/^(?:np|numpy)$/.test(textOf(func.object)) ? [func.object] : [];
  return [
    ...owner,
    ...args.filter(({ keyword }) => keyword === null).flatMap(({ value }) => [value, ...calledOn(value)]),
  ];
}

/** `scores` of `scores.items()`. */
function calledOn(value: Expression): Expression[] {
  return value.kind === 'Call' && value.func.kind === 'Attribute' ? [value.func.object] : [];
}
