// Which fit of a model each evaluation speaks of: the last one before it.
import type { Call } from '../../python/ast';
import { columnStats, uniteStats } from '../columns';
import type { Facts, FitFact, PredictFact, ScoreFact } from '../facts';
import type { DataObject, HeapId, Rows, Stat } from '../values';

/** A prediction or score of a model, and the fit that made the model what it was then. */
export interface Evaluation {
  readonly node: Call;
  readonly order: number;
  readonly model: HeapId;
  readonly fit: FitFact;
  /** Rows that were predicted or scored. */
  readonly rows: Rows;
  /** Statistics that the evaluated features depend on. */
  readonly stats: readonly Stat[];
  /** A number was computed, as against predictions only. */
  readonly scored: boolean;
  /** Where the model was asked; the score itself where that predicts. */
  readonly asked: Call;
  readonly fact: PredictFact | ScoreFact;
}

/** Statistics that data depends on, as a whole or through one of its columns; none for null. */
export function statsOf(data: DataObject | null): readonly Stat[] {
  return data === null ? [] : uniteStats(data.stats, columnStats(data.columns));
}

/** Without what only turned answers back into their units: `model.predict(X) * span + low`. What was asked and what was learnt know nothing of that. */
function statsLearnt({ target }: FitFact, { input }: PredictFact, stats: readonly Stat[]): readonly Stat[] {
  if (stats.length === 0 || target === null || input === null) return stats;
  const own = new Set([...statsOf(target), ...statsOf(input)]);
  return stats.filter((stat) => own.has(stat));
}

/**
 * Predictions and scores paired with the last fit of their model before them; those of a model that was not fitted here, or on unknown rows,
 * are left out.
 */
export function evaluations(facts: Facts): Evaluation[] {
  const fits = new Map<HeapId, FitFact[]>();
  for (const fit of facts.fits) {
    if (!fit.isModel) continue;
    const have = fits.get(fit.estimator);
    if (have === undefined) fits.set(fit.estimator, [fit]);
    else have.push(fit);
  }
  const predicted = new Map(facts.predictions.map((one) => [one.order, one]));
  const all: Evaluation[] = [];
  const add = (
    fact: PredictFact | ScoreFact,
    rows: Rows | null,
    stats: readonly Stat[],
    scored: boolean,
    /** When the model was asked, which may have been fitted again before a score. */
    at = fact.order,
  ): void => {
    const { node, order, model } = fact;
    if (model === null || rows === null || rows.kind === 'unknown') return;
    const fit = (fits.get(model) ?? []).findLast((one) => one.order < at);
    if (fit === undefined) return;
    const prediction = predicted.get(at)?.model === model ? predicted.get(at) : undefined;
    const known = scored && prediction !== undefined ? statsLearnt(fit, prediction, stats) : stats;
    all.push({ node, order, model, fit, rows, stats: known, scored, asked: prediction?.node ?? node, fact });
  };
  for (const one of facts.predictions) add(one, one.input?.rows ?? null, statsOf(one.input), false);
  for (const one of facts.scores) add(one, one.rows, statsOf(one.prediction), true, one.predictedAt ?? one.order);
  return all;
}
