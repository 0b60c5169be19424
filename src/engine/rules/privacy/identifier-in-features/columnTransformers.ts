// Which columns a pipeline passes on to its model, where a column transformer at its head chooses them.
import type { EstimatorObject, Value } from '../../../semantics/values';
import type { RuleContext } from '../../rule';

/** False where the estimator is known to leave the column out before it learns anything. */
export function takes(context: RuleContext, estimator: EstimatorObject, column: string): boolean {
  const chooser = columnTransformer(context, estimator, 0);
  if (chooser === null) return true;
  const remainder = chooser.args.keywords.get('remainder');
  const keepsRest = remainder !== undefined && !(remainder.kind === 'constant' && remainder.value === 'drop');
  let named = false;
  for (const { value, columns } of chooser.inner) {
    const names = columns === null ? null : strings(context, columns);
    const drops = value.kind === 'constant' && value.value === 'drop';
    // A selector by type or pattern: what it takes is not known, and unknown makes no finding.
    if (names === null) return false;
    if (!names.includes(column)) continue;
    named = true;
    if (!drops) return true;
  }
  return keepsRest && !named;
}

/** The transformer itself, or the first step of a pipeline or the estimator of a search, wherever it is. */
function columnTransformer(context: RuleContext, estimator: EstimatorObject, depth: number): EstimatorObject | null {
  if (/(?:^|\.)(?:ColumnTransformer|make_column_transformer)$/.test(estimator.className)) return estimator;
  const [first] = estimator.inner;
  const object = first?.value.kind === 'ref' ? context.analysis.object(first.value.id) : undefined;
  return object?.kind === 'estimator' && depth < 4 ? columnTransformer(context, object, depth + 1) : null;
}

function strings({ analysis }: RuleContext, value: Value): string[] | null {
  if (value.kind === 'constant') return typeof value.value === 'string' ? [value.value] : null;
  const object = analysis.objectOf(value);
  const items = value.kind === 'tuple' ? value.items : object?.kind === 'list' && !object.open ? object.items : null;
  if (items === null)
    return object?.kind === 'data' && object.through.at(-1) === 'columns' && !object.columns.open
      ? [...object.columns.known.keys()]
      : null;
  const names = items.flatMap((item) =>
    item.kind === 'constant' && typeof item.value === 'string' ? [item.value] : [],
  );
  return names.length === items.length ? names : null;
}
