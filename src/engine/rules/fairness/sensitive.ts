// Sensitive attributes in the data that models of people are made from.
import type { Attribute, Category } from '../../knowledge/lexicon/phrases';
import { textOf } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';
import { stringOf } from '../../semantics/language/folding';
import type { DataObject, EstimatorObject, Source } from '../../semantics/values';
import { normalizeName } from '../../knowledge/lexicon/tokens';
import { INPUT_COLUMNS, SPARK_INPUTS } from '../../knowledge/inputColumns';
import { isToyTable } from '../../knowledge/toySets';
import { targetNames } from '../targets';
import { grouped, oncePerAnalysis, oncePerContext, oncePerKey } from '../once';
import { columnsOfSource, datasetOf, matchesIn } from '../people';
import { textsIn } from '../passedColumns';
import type { RuleContext } from '../rule';
import { columnsShown } from '../shownColumns';

export interface SensitiveColumn {
  readonly column: string;
  readonly attribute: Attribute;
  readonly category: Category;
}

/** Columns with a sensitive attribute among these names; what only stands for one (`zip`) is left out. */
export function sensitiveIn(
  context: RuleContext,
  names: readonly string[],
  sources: readonly Source[],
): readonly SensitiveColumn[] {
  return matchesIn(context, names, sources).flatMap(({ column, attribute, category, proxy }) =>
    attribute === null || proxy ? [] : [{ column, attribute, category }],
  );
}

/** By source, columns that a model or a column transformer fitted on its rows takes by name. */
const columnsFitted = oncePerAnalysis((analysis): ReadonlyMap<Source, ReadonlySet<string>> => {
  const found = new Map<Source, Set<string>>();
  const namesIn = (object: EstimatorObject, depth = 0): string[] =>
    depth > MAX_DEPTH
      ? []
      : object.inner.flatMap(({ value, columns }) => {
          const inner = analysis.objectOf(value);
          const list = analysis.objectOf(columns);
          const own = list?.kind === 'list' ? list.items.flatMap((item) => stringOf(item) ?? []) : [];
          return [
            ...own,
            ...(inner?.kind === 'estimator' ? [...inputsOf(analysis, inner), ...namesIn(inner, depth + 1)] : []),
          ];
        });
  const fits = [
    ...analysis.facts.fits.map(({ object, features }) => ({ object, features })),
    ...validated(analysis),
    ...applied(analysis),
  ];
  const outputs = outputsNamed(analysis);
  for (const { object, features } of fits) {
    const names = [
      ...inputsOf(analysis, object),
      ...namesIn(object),
      ...(features === null ? [] : namesChosen(features)),
    ].filter((name) => !outputs.has(name));
    if (names.length === 0) continue;
    for (const source of features?.sources ?? []) {
      const have = found.get(source) ?? new Set();
      for (const name of names) have.add(name);
      found.set(source, have);
    }
  }
  return found;
});

/** Columns that features of one source alone are known to hold as they were read, also where a condition chose their list. */
function namesChosen({ sources, columns }: DataObject): string[] {
  if (sources.length > 1) return [];
  return [...columns.known.values()].flatMap(({ name, from, through }) =>
    from.length === 0 && through.length === 0 ? [name] : [],
  );
}

/** Pipelines in pipelines. */
const MAX_DEPTH = 4;

const columnsMade = oncePerAnalysis(
  ({ facts }) => new Set(facts.columns.filter(({ action }) => action === 'write').flatMap(({ columns }) => columns)),
);

/** Sensitive columns that the code makes out of others: `sex` out of a code for status and sex. */
export const sensitiveMade = oncePerContext((context): readonly string[] => {
  const made = [...columnsMade(context.analysis)];
  const sources = context.analysis.facts.reads.map(({ source }) => source);
  return made.length === 0 ? made : sensitiveIn(context, made, sources).map(({ column }) => column);
});

/** Columns that a step is told to read: `VectorAssembler(inputCols=["age", "income"])`, `CatBoostClassifier(cat_features=["sex"])`. */
function inputsOf(analysis: Analysis, { args: { keywords } }: EstimatorObject): string[] {
  return INPUT_COLUMNS.flatMap((name) => {
    const value = keywords.get(name);
    return value === undefined ? [] : textsIn(analysis, value);
  });
}

const OUTPUTS = ['outputCol', 'outputCols'];

/** What steps of Spark call the columns that they make. */
const outputsNamed = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { args } of analysis.facts.calls) {
    if (args.keywords.size === 0) continue;
    for (const output of OUTPUTS) {
      const value = args.keywords.get(output);
      for (const name of value === undefined ? [] : textsIn(analysis, value)) names.add(name);
    }
  }
  return names;
});

/** Steps without a fit of their own, applied to a table. */
function applied(analysis: Analysis): { object: EstimatorObject; features: DataObject }[] {
  return analysis.facts.transforms.flatMap(({ estimator, input }) => {
    const object = analysis.object(estimator);
    return object?.kind === 'estimator' && SPARK_INPUTS.some((name) => object.args.keywords.has(name))
      ? [{ object, features: input }]
      : [];
  });
}

/** Models that are fitted in cross-validation alone. */
function validated(analysis: Analysis): { object: EstimatorObject; features: DataObject | null }[] {
  return analysis.facts.crossValidations.flatMap(({ model, features }) => {
    const object = model === null ? undefined : analysis.object(model);
    return object?.kind === 'estimator' ? [{ object, features }] : [];
  });
}

/** Of the one table of a unit no more is named than the target, and a list besides says what its features are called. */
function columnsListed(analysis: Analysis, source: Source, named: number): string[] {
  const { facts } = analysis;
  if (named > 2 || facts.reads.length !== 1 || facts.reads[0]?.source !== source) return [];
  for (const { name, value } of facts.bindings) {
    const list = NAMES_OF_FEATURES.test(name) ? analysis.objectOf(value) : undefined;
    if (list?.kind !== 'list') continue;
    const texts = list.items.flatMap((item) => stringOf(item) ?? []);
    if (texts.length > 3 && texts.length === list.items.length) return texts;
  }
  return [];
}

const NAMES_OF_FEATURES =
  /^(?:(?:all|input|model|x)_)?(?:features?|columns?|cols|attributes?|variables?|predictors?)(?:_?(?:names?|list|cols|columns))?$/i;

const readsBySource = oncePerAnalysis(({ facts }) => grouped(facts.reads, ({ source }) => [source]));

/** Names that the reading itself gives the columns: `pd.read_csv(path, names=COLUMNS)`. */
function columnsGiven(analysis: Analysis, source: Source): string[] {
  const read = readsBySource(analysis).get(source)?.[0];
  const table = read === undefined ? null : analysis.dataOf({ kind: 'ref', id: read.data });
  return table === null ? [] : namesChosen(table);
}

/**
 * Readings of one table, by file and call: another sheet of a workbook, another key or a file of which only the folder is
 * known is another table, and so may be what a helper reads at its second call.
 */
const readingsAlike = oncePerAnalysis((analysis) => {
  const byNode = grouped(analysis.facts.reads, ({ node }) => [node]);
  const single = analysis.facts.reads.filter(({ node }) => byNode.get(node)?.length === 1);
  const byPlace = grouped(single, ({ source: { place } }) =>
    place === null || place === '' || place.includes('*') ? [] : [place],
  );
  const again = [...byPlace.values()].filter((reads) => reads.length > 1).flat();
  return grouped(again, ({ node, source: { place } }) => [`${place}\n${textOf(node)}`]);
});

const alikeOf = oncePerAnalysis((analysis) => {
  const found = new Map<Source, string>();
  for (const [key, reads] of readingsAlike(analysis)) for (const { source } of reads) found.set(source, key);
  return found;
});

/** What the code says of the columns of a table holds in each cell that reads it. */
const columnsOfReadings = oncePerKey((context, key: string): readonly string[] => {
  const reads = readingsAlike(context.analysis).get(key) ?? [];
  return [...new Set(reads.flatMap(({ source }) => columnsOfSource(context, source)))];
});

/**
 * Columns of a source from its header, its data set or the code, and from saved outputs where neither header nor data set
 * tells them. A column that the code made is none of the source.
 */
export const columnsKnown = oncePerKey((context, source: Source): readonly string[] => {
  const { analysis, evidence } = context;
  const fitted = [...(columnsFitted(analysis).get(source) ?? [])].filter((name) => !columnsMade(analysis).has(name));
  const alike = alikeOf(analysis).get(source);
  const read = alike === undefined ? [] : columnsOfReadings(context, alike);
  const named = [
    ...new Set([...columnsOfSource(context, source), ...fitted, ...columnsGiven(analysis, source), ...read]),
  ];
  const isComplete =
    (source.path !== null && evidence.dataColumns(source.path) !== undefined) ||
    datasetOf(context, source)?.columns !== undefined;
  const shown = isComplete ? [] : [...columnsShown(analysis, source), ...columnsListed(analysis, source, named.length)];
  return shown.length === 0
    ? named
    : [...new Set([...named, ...shown.filter((name) => !columnsMade(analysis).has(name))])];
});

/**
 * Sensitive columns of a source, but for those that are predicted and those spread out of others (`Sex_female`). Of two
 * spellings of one, as a header and a known data set have them, the first stands for both.
 */
export const sensitiveOf = oncePerKey((context, source: Source): readonly SensitiveColumn[] => {
  const targets = targetNames(context.analysis);
  const all = sensitiveIn(context, columnsKnown(context, source), [source]);
  const names = new Set(all.map(({ column }) => column));
  const told = new Set<string>();
  return all.filter(({ column }) => {
    const bar = column.indexOf('_');
    const spelling = normalizeName(column);
    if (told.has(spelling)) return false;
    told.add(spelling);
    return !targets.has(column) && !(bar > 0 && names.has(column.slice(0, bar)));
  });
});

/** A classroom data set, by its name or its columns. */
export const isToy = oncePerKey(
  (context, source: Source): boolean =>
    datasetOf(context, source)?.toy === true ||
    isToyTable(new Set(columnsKnown(context, source).map((name) => normalizeName(name)))),
);
