// Columns that are chosen by their type: `make_column_selector(dtype_include=object)`, `df.select_dtypes("number").columns`.
import type { Analysis } from '../semantics/analysis';
import { stringOf } from '../semantics/language/folding';
import type { Value } from '../semantics/values';

const TEXTS = /object|string|str|category/;

/** What is taken: texts, all numbers, or numbers of some kinds; null where it is not chosen by type, or nobody knows by which. */
export function chosenByType(analysis: Analysis, value: Value): 'texts' | 'numbers' | 'some numbers' | null {
  const object = analysis.objectOf(value);
  if (object?.kind === 'data') {
    if (!object.through.includes('columns')) return null;
    const { chosen, numbers = false } = object.columns;
    if (numbers !== false) return 'numbers';
    return chosen === true ? 'some numbers' : 'texts';
  }
  const args = object?.kind === 'estimator' || object?.kind === 'instance' ? object.args : undefined;
  if (args === undefined || args.keywords.has('pattern') || args.positional.length > 0) return null;
  const include = args.keywords.get('dtype_include');
  const types = typesIn(analysis, include ?? args.keywords.get('dtype_exclude'));
  if (types.length === 0) return null;
  const areTexts = types.some((type) => TEXTS.test(type));
  if (areTexts === (include !== undefined)) return 'texts';
  const areAll =
    include === undefined ||
    types.some((type) => /number/.test(type)) ||
    [/int/, /float/].every((kind) => types.some((type) => kind.test(type)));
  return areAll ? 'numbers' : 'some numbers';
}

/** Types by their names, whether they are given as texts or as Python's and numpy's own. */
function typesIn(analysis: Analysis, value: Value | undefined): string[] {
  if (value === undefined) return [];
  const object = analysis.objectOf(value);
  const items = object?.kind === 'list' ? object.items : value.kind === 'tuple' ? value.items : [value];
  return items.flatMap((item) => (item.kind === 'library' ? [item.name] : [stringOf(item) ?? []].flat()));
}
