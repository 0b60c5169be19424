// What becomes of a column about people on its way: learnt by a model, dropped, hashed, masked, left out.
import { safeguardTable, type Counts, type SafeguardKind, type SafeguardRow } from '../knowledge/safeguards';
import type { NodeBase } from '../python/ast';
import type { Analysis } from '../semantics/analysis';
import { ANY_COLUMNS, holdsRest } from '../semantics/columns';
import type { Column, DataObject, Source } from '../semantics/values';
import { modelKey, type FoundAt, type Placer } from './places';
import type { SurveyContext } from './context';

export interface ColumnFate {
  /**
   * `learnt`: among the features of a model, as it was read. `changed`: what was made from it is. `dropped`, `left-out`:
   * taken out, or not chosen. `predicted`: it is what a model is fitted to tell. `no-model`: no model is fitted on these rows here. `unknown`: the features are not known.
   */
  readonly end: 'learnt' | 'changed' | 'predicted' | 'dropped' | 'left-out' | 'no-model' | 'unknown';
  /** Where it was dropped or learnt. */
  readonly at: FoundAt | null;
  /** Keys of the models that learnt it, or what was made from it. */
  readonly models: readonly string[];
  /** Safeguards that its values went through, also where another column keeps the result. */
  readonly through: readonly { readonly name: string; readonly kind: SafeguardKind; readonly counts: Counts }[];
}

/** Where the rows came from is not known: they may be any that are read. */
function isFromNowhere({ sources }: Pick<DataObject, 'sources'>): boolean {
  return sources.every(({ kind }) => kind === 'unknown');
}

/** What became of one column of a source: which safeguards it went through, and which models were fitted on it. */
export function fateOf(context: SurveyContext, placer: Placer, source: Source, name: string): ColumnFate {
  const { analysis } = context;
  const through = new Map<string, SafeguardRow>();
  const all = learners(context, placer);
  const fits = all.filter(({ features }) => features.sources.some((one) => sameSource(one, source)));
  for (const row of guardsByColumn(context).get(name) ?? []) through.set(row.name, row);
  for (const data of tablesFrom(context, source)) {
    for (const column of data.columns.known.values()) {
      if (!comesFrom(column, name)) continue;
      for (const call of column.through) {
        const row = safeguardTable.find(call);
        if (row !== undefined && protects(row)) through.set(row.name, row);
      }
    }
  }
  const passed = [...through.values()].map(({ name: guard, kind, counts }) => ({ name: guard, kind, counts }));
  const none = { at: null, models: [], through: passed };
  if (fits.length === 0)
    return { end: all.some(({ features }) => isFromNowhere(features)) ? 'unknown' : 'no-model', ...none };

  const learnt: Learner[] = [];
  const changed: Learner[] = [];
  for (const fit of fits) {
    const columns = [...fit.features.columns.known.values()].filter((column) => comesFrom(column, name));
    const isUnnamed = columns.length === 0 && !fit.features.columns.dropped.has(name) && holdsRest(fit.features);
    if (isUnnamed || columns.some((column) => column.name === name && !column.replaced)) learnt.push(fit);
    else if (columns.length > 0) changed.push(fit);
  }
  const used = learnt.length > 0 ? learnt : changed;
  const [first] = used;
  if (first !== undefined) {
    const models = [...new Set(used.map(({ model }) => model))];
    return { end: used === learnt ? 'learnt' : 'changed', at: placer.at(first.node), models, through: passed };
  }
  const target = fits.find((fit) => fit.target === name);
  if (target !== undefined)
    return { end: 'predicted', at: placer.at(target.node), models: [target.model], through: passed };
  const drop = analysis.facts.columns.find(
    (fact) => fact.action === 'drop' && fact.columns.includes(name) && isOf(context, fact.data, source),
  );
  if (drop !== undefined) return { end: 'dropped', at: placer.at(drop.node), models: [], through: passed };
  const allKnown = fits.every(({ features }) => !features.columns.open || features.columns.dropped.has(name));
  // An array that came out of a transformer has no columns, and says nothing of what went in.
  const anyKnown = fits.every(({ features }) => features.columns.known.size > 0);
  return { end: allKnown && anyKnown ? 'left-out' : 'unknown', ...none };
}

/** A fit of a model, also within a cross-validation, and what it is given. */
interface Learner {
  readonly node: NodeBase;
  /** Of rows that could not be told: without sources. */
  readonly features: Pick<DataObject, 'sources' | 'columns'>;
  /** The column that it is fitted to tell; null where it is not known. */
  readonly target: string | null;
  readonly model: string;
}

function soleColumn(data: DataObject | null): string | null {
  const [name, other] = data === null || data.columns.open ? [] : data.columns.known.keys();
  return name === undefined || other !== undefined ? null : name;
}

const UNTOLD = { sources: [], columns: ANY_COLUMNS };

function learners({ analysis }: SurveyContext, placer: Placer): Learner[] {
  const { fits, crossValidations } = analysis.facts;
  const fitted = fits.filter(({ isModel }) => isModel);
  return [
    ...fitted.map(({ node, features, target, object }) => ({
      node,
      features: features ?? UNTOLD,
      target: soleColumn(target),
      model: modelKey(placer, object),
    })),
    ...crossValidations.flatMap(({ node, features, target, model }): Learner[] => {
      const object = model === null ? undefined : analysis.object(model);
      if (object?.kind !== 'estimator') return [];
      return [{ node, features: features ?? UNTOLD, target: soleColumn(target), model: modelKey(placer, object) }];
    }),
  ];
}

/** Bins and invented rows are made for other reasons as well. */
function protects({ counts, kind }: SafeguardRow): boolean {
  return counts !== 'no' && kind !== 'generalize' && kind !== 'synthesize' && kind !== 'display';
}

const guards = new WeakMap<Analysis, ReadonlyMap<string, readonly SafeguardRow[]>>();
/** A table with more columns is not what a hash or cipher is given. */
const MOST_COLUMNS = 8;

/** Safeguards that were called with the values of a column, as in `map(lambda id: hmac.new(key, id.encode(), "sha256"))`. */
function guardsByColumn({ analysis }: SurveyContext): ReadonlyMap<string, readonly SafeguardRow[]> {
  const known = guards.get(analysis);
  if (known !== undefined) return known;
  const found = new Map<string, SafeguardRow[]>();
  for (const { name, args } of analysis.facts.calls) {
    const row = safeguardTable.find(name);
    if (row === undefined || !protects(row)) continue;
    for (const value of [...args.positional, ...args.keywords.values()]) {
      const data = analysis.objectOf(value);
      if (data?.kind !== 'data' || data.columns.known.size > MOST_COLUMNS) continue;
      for (const column of data.columns.known.values()) {
        for (const one of [column.name, ...column.from]) found.set(one, [...(found.get(one) ?? []), row]);
      }
    }
  }
  guards.set(analysis, found);
  return found;
}

function comesFrom(column: Column, name: string): boolean {
  return column.name === name || column.from.includes(name);
}

function sameSource(a: Source, b: Source): boolean {
  return a === b || (a.path !== null && a.path === b.path) || a.id === b.id;
}

function isOf({ analysis }: SurveyContext, id: number | null, source: Source): boolean {
  const object = id === null ? undefined : analysis.object(id);
  return object?.kind === 'data' && object.sources.some((one) => sameSource(one, source));
}

/** Every table that names hold, with rows of this source. */
function* tablesFrom({ analysis }: SurveyContext, source: Source): Generator<DataObject> {
  const seen = new Set<unknown>();
  const found = function* (data: DataObject | null): Generator<DataObject> {
    if (data === null || seen.has(data) || !data.sources.some((one) => sameSource(one, source))) return;
    seen.add(data);
    yield data;
  };
  for (const { features } of analysis.facts.fits) yield* found(features);
  for (const { value } of analysis.facts.bindings) {
    const object = analysis.objectOf(value);
    if (object?.kind === 'data') yield* found(object);
  }
}
