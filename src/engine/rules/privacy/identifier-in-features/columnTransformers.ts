// Which columns a pipeline passes on to its model, where a column transformer at its head chooses them.
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import { INPUT_COLUMNS } from '../../../knowledge/inputColumns';
import type { DataObject, EstimatorObject, Value } from '../../../semantics/values';
import { chosenByType } from '../../chosenByType';
import type { RuleContext } from '../../rule';

/** False where the estimator is known to leave the column out before it learns anything. */
export function takes(context: RuleContext, estimator: EstimatorObject, { column, category }: ColumnMatch): boolean {
  const chooser = columnTransformer(context, estimator, 0);
  if (chooser === null) return true;
  const remainder = chooser.args.keywords.get('remainder');
  const keepsRest = remainder !== undefined && !(remainder.kind === 'constant' && remainder.value === 'drop');
  let named = false;
  let unknown = false;
  for (const { value, columns } of chooser.inner) {
    const names = columns === null ? null : strings(context, columns);
    const drops = value.kind === 'constant' && value.value === 'drop';
    if (names === null) {
      const kinds = columns === null ? null : chosenByType(context.analysis, columns);
      // A selector by pattern, or one that was not followed: what it takes is not known, and unknown makes no finding.
      if (kinds === null) unknown = true;
      // What is left of a table after numbers alone were taken names nobody; a column that is text is in the texts.
      else if (kinds === 'texts' && AS_TEXT.has(category) && !drops) return true;
      continue;
    }
    if (!names.includes(column)) continue;
    named = true;
    if (!drops) return true;
  }
  return keepsRest && !named && !unknown;
}

/** Columns that a column transformer at the head, or a step, is told by their names to take: the table that it is fitted on has them. */
export function namesTaken(context: RuleContext, estimator: EstimatorObject): readonly string[] {
  const chooser = columnTransformer(context, estimator, 0);
  return (chooser ?? estimator).inner
    .flatMap(({ value, columns }) =>
      columns === null || (value.kind === 'constant' && value.value === 'drop')
        ? []
        : (strings(context, columns) ?? []),
    )
    .concat(inputsOf(context, estimator, 0));
}

function inputsOf(context: RuleContext, { args: { keywords }, inner }: EstimatorObject, depth: number): string[] {
  const own = INPUT_COLUMNS.flatMap((parameter) => {
    const value = keywords.get(parameter);
    return value === undefined ? [] : (strings(context, value) ?? []);
  });
  const steps = inner.flatMap(({ value }) => {
    const object = value.kind === 'ref' ? context.analysis.object(value.id) : undefined;
    return object?.kind === 'estimator' && depth < 4 ? inputsOf(context, object, depth + 1) : [];
  });
  return [...own, ...steps];
}

/** Identifiers that a table holds as text; record and account numbers may be either. */
const AS_TEXT: ReadonlySet<string> = new Set(['direct.name', 'direct.contact', 'direct.online', 'direct.natid']);

/** The column transformer whose output the features are, where the file has one that made any. */
export function chooserOf({ analysis }: RuleContext, { through }: DataObject): EstimatorObject | null {
  if (!through.includes('ColumnTransformer')) return null;
  const made = new Set(analysis.facts.transforms.map(({ estimator }) => analysis.object(estimator)));
  const choosers = [...made].filter(
    (object): object is EstimatorObject => object?.kind === 'estimator' && CHOOSER.test(object.className),
  );
  return choosers.length === 1 ? (choosers[0] ?? null) : null;
}

const CHOOSER = /(?:^|\.)(?:ColumnTransformer|make_column_transformer)$/;

/** The transformer itself, or the first step of a pipeline or the estimator of a search, wherever it is. */
function columnTransformer(context: RuleContext, estimator: EstimatorObject, depth: number): EstimatorObject | null {
  if (CHOOSER.test(estimator.className)) return estimator;
  const [first] = estimator.inner;
  const object = first?.value.kind === 'ref' ? context.analysis.object(first.value.id) : undefined;
  return object?.kind === 'estimator' && depth < 4 ? columnTransformer(context, object, depth + 1) : null;
}

/** Every column is known to be there. */
function isSure({ columns }: DataObject): boolean {
  return !columns.open && [...columns.known.values()].every(({ maybe }) => maybe !== true);
}

function strings({ analysis }: RuleContext, value: Value): string[] | null {
  if (value.kind === 'constant') return typeof value.value === 'string' ? [value.value] : null;
  const object = analysis.objectOf(value);
  const items = value.kind === 'tuple' ? value.items : object?.kind === 'list' && !object.open ? object.items : null;
  if (items === null)
    return object?.kind === 'data' && object.through.at(-1) === 'columns' && isSure(object)
      ? [...object.columns.known.keys()]
      : null;
  const names = items.flatMap((item) =>
    item.kind === 'constant' && typeof item.value === 'string' ? [item.value] : [],
  );
  return names.length === items.length ? names : null;
}
