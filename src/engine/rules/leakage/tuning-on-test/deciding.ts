// Whether what a model watches while it trains decides when that ends, or which weights are kept: early stopping, checkpoints.
import { DECIDING_CALLBACK, KEEPS_EVERY_EPOCH, WRITES_FIRST } from '../../../knowledge/callbacks';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { booleanOf, isNone, numberOf, stringOf } from '../../../semantics/language/folding';
import type { EstimatorObject, InstanceObject, Value } from '../../../semantics/values';

/** Parameters that say after how many rounds without progress training stops, or that the best of them is kept. */
const STOPS = /^(?:early_stopping(?:_rounds?)?|n_iter_no_change|use_best_model|od_wait)$/;

/** Whether the validation rows of a fit decide, as against being looked at. */
export function decidesByValidation(analysis: Analysis, fit: FitFact): boolean {
  const { args, object } = fit;
  const tags = object.row?.tags ?? [];
  const settings = [args.keywords, parametersOf(analysis, fit), ...madeWith(analysis, object)];
  if (settings.some((one) => [...one].some(([name, value]) => STOPS.test(nameOf(name)) && isOn(value)))) return true;
  if (tags.includes('keeps-best')) return true;
  if (tags.includes('keeps-best-by-default') && !settings.some((one) => booleanOf(one.get('use_best_model')) === false))
    return true;
  if (isTrainer(fit) && keepsBestAtEnd(analysis, fit)) return true;
  return [...args.keywords, ...object.args.keywords].some(
    ([name, value]) => nameOf(name) === 'callbacks' && hasDecidingCallback(analysis, value),
  );
}

/** What the model, or each step of a pipeline, was made with. */
function madeWith(analysis: Analysis, { args, inner }: EstimatorObject): readonly ReadonlyMap<string, Value>[] {
  const steps = inner.flatMap(({ value }) => {
    const step = analysis.objectOf(value);
    return step?.kind === 'estimator' ? [step.args.keywords] : [];
  });
  return [args.keywords, ...steps];
}

/** A trainer of Hugging Face, which is told at its making which rows to evaluate on. */
export function isTrainer({ object }: FitFact): boolean {
  return object.row?.tags?.includes('trainer') === true;
}

/** Parameters of a step of a pipeline bear its name: `model__early_stopping_rounds`. */
function nameOf(keyword: string): string {
  return keyword.slice(keyword.lastIndexOf('__') + 1).replace(/^_/, '');
}

/** Not `False`, `None`, or a number of rounds that no booster waits for: https://lightgbm.readthedocs.io/en/stable/Parameters.html */
function isOn(value: Value): boolean {
  return booleanOf(value) !== false && !isNone(value) && (numberOf(value) ?? 1) > 0;
}

const NONE: ReadonlyMap<string, Value> = new Map();

/** `lgb.train({'early_stopping_round': 50}, …)` */
function parametersOf(analysis: Analysis, { node, args }: FitFact): ReadonlyMap<string, Value> {
  const [first] = node.args;
  const given = args.keywords.get('params') ?? (first?.keyword === null ? analysis.valueOf(first.value) : undefined);
  const params = analysis.objectOf(given);
  return params?.kind === 'dict' ? params.entries : NONE;
}

/** `TrainingArguments(load_best_model_at_end=True)` */
function keepsBestAtEnd(analysis: Analysis, { object }: FitFact): boolean {
  const { keywords, positional } = object.args;
  const settings = analysis.objectOf(keywords.get('args') ?? positional[1]);
  return settings?.kind === 'instance' && booleanOf(settings.args.keywords.get('load_best_model_at_end')) === true;
}

function hasDecidingCallback(analysis: Analysis, value: Value): boolean {
  const list = analysis.objectOf(value);
  const items = list?.kind === 'list' ? list.items : value.kind === 'tuple' ? value.items : [value];
  return items.some((item) => {
    const one = analysis.objectOf(item);
    return one?.kind === 'instance' && DECIDING_CALLBACK.test(one.className) && !keepsAll(one) && !watchesTraining(one);
  });
}

/** `EarlyStopping(monitor='loss')`: the loss of the training rows. */
function watchesTraining({ className, args }: InstanceObject): boolean {
  const place = WRITES_FIRST.test(className) ? 1 : 0;
  const monitor = stringOf(args.keywords.get('monitor') ?? args.positional[place]);
  return monitor !== null && /^(?:loss|acc|accuracy|auc|mae|mse|train_?\w*)$/.test(monitor);
}

/** What writes the weights of every epoch chooses none of them, unless it is known to be told to keep the best. */
function keepsAll({ className, args }: InstanceObject): boolean {
  const unless = KEEPS_EVERY_EPOCH.find(({ callback }) => callback.test(className))?.unless;
  if (unless === undefined) return false;
  const best = args.keywords.get(unless.keyword) ?? args.positional[unless.position];
  return best === undefined || isNone(best) || booleanOf(best) === false;
}
