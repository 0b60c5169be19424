// Sensitive attributes in the data that models of people are made from.
import type { Attribute } from '../../knowledge/lexicon/phrases';
import type { Source } from '../../semantics/values';
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
