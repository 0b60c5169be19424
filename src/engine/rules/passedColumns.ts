// Columns of a source that the code names where it hands the table on: in arguments of calls, and to column transformers.
import type { Analysis } from '../semantics/analysis';
import { stringOf } from '../semantics/language/folding';
import type { DataObject, EstimatorObject, Source, Value } from '../semantics/values';
import { grouped, oncePerAnalysis } from './once';

interface Passed {
  readonly sources: readonly Source[];
  readonly name: string;
}

/** Parameters that take names of columns, in pandas, seaborn and kin. */
const COLUMN_PARAMETERS = new Set('columns subset x y hue by on col row id_vars value_vars cat_features'.split(' '));

/** Methods of `df.columns` that tell at which place a column stands. */
const PLACES_OF_COLUMNS = new Set(['get_loc', 'get_indexer']);

/** By source, columns that are named in an argument: `get_dummies(df, columns=["a"])`, `countplot(x="a", data=df)`, `df.columns.get_loc("a")`. */
export const passedByName = oncePerAnalysis((analysis) => {
  const found: Passed[] = [];
  for (const { written, receiver, args } of analysis.facts.calls) {
    const isPlace = PLACES_OF_COLUMNS.has(written);
    if (args.keywords.size === 0 && !isPlace) continue;
    const [first] = args.positional;
    const named = isPlace && first !== undefined ? textsIn(analysis, first) : [];
    for (const [name, value] of args.keywords) if (COLUMN_PARAMETERS.has(name)) named.push(...textsIn(analysis, value));
    if (named.length === 0) continue;
    const values = [receiver, args.keywords.get('data'), first];
    const data = values.map((value) => analysis.objectOf(value));
    const table = data.find(
      (one): one is DataObject =>
        one?.kind === 'data' && (one.form === 'table' || (isPlace && one.through.at(-1) === 'columns')),
    );
    if (table !== undefined) for (const name of named) found.push({ sources: table.sources, name });
  }
  found.push(...namedByTransformers(analysis));
  return grouped(found, ({ sources }) => new Set(sources));
});

/** `ColumnTransformer([("scale", StandardScaler(), ["age"]), ("out", "drop", ["email"])]).fit(people)`: the table has them all. */
function namedByTransformers(analysis: Analysis): readonly Passed[] {
  return analysis.facts.fits.flatMap(({ object, features }) => {
    if (features === null || features.form !== 'table' || !features.columns.open) return [];
    const inner = choosesColumns(analysis, object)?.inner ?? [];
    const names = inner.flatMap(({ columns }) => (columns === null ? [] : textsIn(analysis, columns)));
    return names.map((name) => ({ sources: features.sources, name }));
  });
}

/** A column transformer, or one at the head of a pipeline. */
function choosesColumns(analysis: Analysis, estimator: EstimatorObject, depth = 0): EstimatorObject | null {
  if (estimator.row?.role === 'column-transformer') return estimator;
  const [first] = estimator.inner;
  const object = first === undefined ? undefined : analysis.objectOf(first.value);
  return object?.kind === 'estimator' && depth < 3 ? choosesColumns(analysis, object, depth + 1) : null;
}

/** Texts that a value is or lists. */
export function textsIn(analysis: Analysis, value: Value): string[] {
  const own = stringOf(value);
  if (own !== null) return [own];
  const object = analysis.objectOf(value);
  return object?.kind === 'list' ? object.items.flatMap((item) => stringOf(item) ?? []) : [];
}
