// Which columns Spark's estimators read: those that their parameters name, and none of the rest of the table.
import { IN_SPARK_ML, SPARK_ASSEMBLERS, SPARK_INPUTS, SPARK_OUTPUTS } from '../../../knowledge/sparkMl';
import { lastPart } from '../../../python/names';
import { textsIn } from '../../passedColumns';
import type { RuleContext } from '../../rule';
import { oncePerAnalysis } from '../../once';
import { UNKNOWN, type CallArguments, type EstimatorObject } from '../../../semantics/values';
import type { Analysis } from '../../../semantics/analysis';

/** False for a column of a Spark table that neither the estimator nor what puts vectors together for it names. */
export function readBySpark({ analysis }: RuleContext, estimator: EstimatorObject | null, column: string): boolean {
  if (estimator === null || !IN_SPARK_ML.test(estimator.className)) return true;
  if (inputsOf(analysis, estimator.args).includes(column)) return true;
  const isEncoder = estimator.row?.role === 'transformer';
  return !isEncoder && assembled(analysis).has(column);
}

/** Columns that go into the vectors of features, also those that others were made of: `StringIndexer(inputCol="name", outputCol="name_index")`. */
const assembled = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const { calls } = analysis.facts;
  const found = new Set(
    calls.filter(({ name }) => SPARK_ASSEMBLERS.has(lastPart(name))).flatMap(({ args }) => inputsOf(analysis, args)),
  );
  const makers = calls.filter(({ name, args }) => IN_SPARK_ML.test(name) && outputsOf(analysis, args).length > 0);
  // The last maker first: an encoder takes what an indexer gave.
  for (const { args } of makers.toReversed())
    if (outputsOf(analysis, args).some((name) => found.has(name)))
      for (const name of inputsOf(analysis, args)) found.add(name);
  return found;
});

function outputsOf(analysis: Analysis, { keywords }: CallArguments): string[] {
  return SPARK_OUTPUTS.flatMap((name) => textsIn(analysis, keywords.get(name) ?? UNKNOWN));
}

function inputsOf(analysis: Analysis, { keywords, positional }: CallArguments): string[] {
  const [first] = positional;
  const given = SPARK_INPUTS.flatMap((name) => keywords.get(name) ?? []);
  return [...given, ...(first === undefined ? [] : [first])].flatMap((value) => textsIn(analysis, value));
}
