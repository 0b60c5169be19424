// Sensitive attributes in the data that models of people are made from.
import type { Attribute } from '../../knowledge/lexicon/phrases';
import { sourcesOf } from '../../semantics/rows';
import type { ScoreFact } from '../../semantics/facts';
import type { DataObject, Source } from '../../semantics/values';
import { columnsOfSource, matchesIn } from '../people';
import type { RuleContext } from '../rule';

export interface SensitiveColumn {
  readonly column: string;
  readonly attribute: Attribute;
}

/** Columns with a sensitive attribute among these names; what only stands for one (`zip`) is left out. */
export function sensitiveIn(
  context: RuleContext,
  names: readonly string[],
  sources: readonly Source[],
): readonly SensitiveColumn[] {
  return matchesIn(context, names, sources).flatMap(({ column, attribute, proxy }) =>
    attribute === null || proxy ? [] : [{ column, attribute }],
  );
}

export function sensitiveOf(context: RuleContext, source: Source): readonly SensitiveColumn[] {
  return sensitiveIn(context, columnsOfSource(context, source), [source]);
}

/** Where the rows came from that were scored, or that the scored model was fitted on. */
export function sourcesBehind(context: RuleContext, score: ScoreFact): readonly Source[] {
  const found = new Set<Source>();
  const add = (data: DataObject | null): void => data?.sources.forEach((source) => found.add(source));
  add(score.truth);
  add(score.prediction);
  if (score.rows !== null) for (const source of sourcesOf(score.rows)) found.add(source);
  for (const fit of context.analysis.facts.fits) {
    if (fit.estimator !== score.model) continue;
    add(fit.features);
    add(fit.target);
  }
  return [...found];
}
