// The models that a unit fits: what they are, what they learn from, and on which rows they were measured.
import { lastPart } from '../python/names';
import { covers, overlap, partsOf, roleOf, sourcesOf } from '../semantics/rows/rows';
import type { CrossValidationFact, FitFact, ScoreFact } from '../semantics/facts';
import type { CallArguments, DataObject, EstimatorObject, HeapId, Rows, Value } from '../semantics/values';
import { inputKey } from './inputPlace';
import { PrintedScores, type PrintedValue } from './printedScores';
import { modelKey, samePlace, type FoundAt, type Placer } from './places';
import type { SurveyContext } from './context';
import { callsAt } from '../rules/once';

/** The rows that a score is about, as seen from the fit. */
export type EvaluatedOn =
  /** Kept apart from training. */
  | 'held-out'
  /** Kept apart, and used to choose the model. */
  | 'validation'
  /** The model learnt from these very rows. */
  | 'trained-rows'
  /** Some of them. */
  | 'partly-trained'
  | 'cross-validation'
  | 'unknown';

export interface EvaluationNote {
  /** Last name of the metric: `roc_auc_score`, `score`. */
  readonly metric: string;
  readonly on: EvaluatedOn;
  readonly at: FoundAt;
  /** The number that a saved output states for it. */
  readonly printed: PrintedValue | null;
}

export interface ModelNote {
  /** Tells the models of a project apart. */
  readonly key: string;
  /** The variable that holds it. */
  readonly name: string | null;
  /** `HistGradientBoostingClassifier`; of a pipeline or search that which predicts. */
  readonly type: string;
  /** `sklearn`, `xgboost`. */
  readonly library: string;
  readonly task: 'classification' | 'regression' | 'forecasting' | 'clustering' | 'unknown';
  /** Transformers before it, in a pipeline. */
  readonly steps: readonly string[];
  /** Searched over: `GridSearchCV`. */
  readonly search: string | null;
  /** Settings that stand in the code. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly at: FoundAt;
  /** All of its fits stand in other files of the project, which this one calls. */
  readonly elsewhere: boolean;
  readonly fits: readonly FitNote[];
  readonly evaluations: readonly EvaluationNote[];
}

export interface FitNote {
  readonly at: FoundAt;
  /** Fitted on each of several folds, by a function that cross-validates. */
  readonly inFolds: boolean;
  /** Keys of the inputs that the rows came from. */
  readonly inputs: readonly string[];
  /** Names of the features; null where they are not all known. */
  readonly features: readonly string[] | null;
  readonly target: string | null;
  /** Transformers and samplers that the features went through before the fit. */
  readonly prepared: readonly string[];
  readonly split: boolean;
}

interface Draft {
  readonly object: EstimatorObject;
  readonly fits: FitFact[];
  readonly folds: CrossValidationFact[];
  readonly evaluations: EvaluationNote[];
}

/** Models that a unit fits, with their evaluations; `loose` are evaluations of models that were not fitted here. */
export function surveyModels(
  context: SurveyContext,
  placer: Placer,
): { models: readonly ModelNote[]; loose: readonly EvaluationNote[] } {
  const { facts } = context.analysis;
  const drafts = new Map<HeapId, Draft>();
  const loose: EvaluationNote[] = [];
  const outputs = new PrintedScores(context.analysis, placer);
  const draftOf = (id: HeapId): Draft | null => {
    const object = context.analysis.object(id);
    if (object?.kind !== 'estimator') return null;
    let draft = drafts.get(id);
    if (draft === undefined) drafts.set(id, (draft = { object, fits: [], folds: [], evaluations: [] }));
    return draft;
  };
  for (const fit of facts.fits) if (fit.isModel) draftOf(fit.estimator)?.fits.push(fit);
  for (const score of facts.scores) {
    const fits = score.model === null ? [] : (drafts.get(score.model)?.fits ?? []);
    const note = {
      metric: lastPart(score.metric),
      on: rowsOf(score, fits),
      at: placer.at(score.node),
      printed: score.inFunction === null ? outputs.valueOf(score.node) : null,
    };
    const draft = score.model === null ? undefined : drafts.get(score.model);
    add(draft?.evaluations ?? loose, note);
  }
  for (const one of facts.crossValidations) {
    if (one.purpose !== 'report') continue;
    const call = callsAt(context.analysis, one.node)[0];
    const note = {
      metric: lastPart(call?.written ?? 'cross-validation'),
      on: 'cross-validation',
      at: placer.at(one.node),
      printed: null,
    } as const;
    const draft = one.model === null ? null : draftOf(one.model);
    draft?.folds.push(one);
    add(draft?.evaluations ?? loose, note);
  }
  return { models: merged([...drafts].map(([id, draft]) => modelNote(context, placer, id, draft))), loose };
}

function add(notes: EvaluationNote[], note: EvaluationNote): void {
  const known = notes.findIndex((one) => one.metric === note.metric && samePlace(one.at, note.at));
  if (known < 0) notes.push(note);
  // A function that is called for several parts: what is known of one call counts.
  else if (notes[known]?.on === 'unknown') notes[known] = note;
}

/** The same line of code makes one model, however often it is run. */
function merged(notes: readonly ModelNote[]): ModelNote[] {
  const byKey = new Map<string, ModelNote>();
  for (const note of notes) {
    const { key } = note;
    const have = byKey.get(key);
    if (have === undefined) byKey.set(key, note);
    else {
      const fits = [...have.fits];
      for (const fit of note.fits) if (!fits.some((one) => samePlace(one.at, fit.at))) fits.push(fit);
      const evaluations = [...have.evaluations];
      for (const one of note.evaluations) add(evaluations, one);
      byKey.set(key, { ...have, name: have.name ?? note.name, fits, evaluations });
    }
  }
  return [...byKey.values()];
}

function rowsOf({ rows, order }: ScoreFact, fits: readonly FitFact[]): EvaluatedOn {
  if (rows === null || rows.kind === 'unknown') return 'unknown';
  const fit = fits.findLast((one) => one.order < order);
  const trained = fit?.features?.rows;
  const role = roleOf(rows);
  if (fit !== undefined && trained !== undefined && trained.kind !== 'unknown') {
    if (covers(trained, rows)) return 'trained-rows';
    if (overlap(trained, rows)) return role === null ? 'unknown' : 'partly-trained';
    if (fit.validation.some((one) => overlap(one.rows, rows))) return 'validation';
    return role === 'validation' ? 'validation' : apart(trained, rows) || role === 'test' ? 'held-out' : 'unknown';
  }
  if (role === 'test') return 'held-out';
  return role === 'validation' ? 'validation' : 'unknown';
}

/** Parts of one split, or rows of other files. */
function apart(trained: Rows, rows: Rows): boolean {
  const splits = new Set(partsOf(trained).map(({ split }) => split.id));
  if (partsOf(rows).some(({ split }) => splits.has(split.id))) return true;
  const [mine, theirs] = [sourcesOf(trained), sourcesOf(rows)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((one) => theirs.includes(one));
}

function modelNote(
  context: SurveyContext,
  placer: Placer,
  id: HeapId,
  { object, fits, folds, evaluations }: Draft,
): ModelNote {
  const { steps, final, search } = unwrap(context, object);
  const at = placer.at(object.node);
  return {
    key: modelKey(placer, object),
    name: nameOf(context, id),
    type: typeName(final.className),
    library: final.className.includes('.') ? (final.className.split('.')[0] ?? '') : '',
    task: taskOf(final),
    steps,
    search,
    parameters: parametersOf(final.args),
    at,
    elsewhere: fits.length > 0 && fits.every((fit) => fit.elsewhere !== undefined),
    fits: [
      ...fits.map((fit) => fitNote(context, placer, fit)),
      ...folds.map((one) => ({ ...fitNote(context, placer, one), inFolds: true })),
    ],
    evaluations,
  };
}

interface Unwrapped {
  readonly steps: readonly string[];
  readonly final: EstimatorObject;
  readonly search: string | null;
}

/** Looks into pipelines, searches and the like for what predicts. */
function unwrap(context: SurveyContext, object: EstimatorObject, depth = 0): Unwrapped {
  const role = object.row?.role;
  const held = object.inner.flatMap(({ value }) => {
    const inner = context.analysis.objectOf(value);
    return inner?.kind === 'estimator' ? [inner] : [];
  });
  const last = held.at(-1);
  if (last === undefined || depth > 4 || (role !== 'pipeline' && role !== 'search' && role !== 'meta'))
    return { steps: [], final: object, search: null };
  // Several estimators that vote or are stacked are one model of their own.
  if (role === 'meta' && held.length > 1) return { steps: [], final: object, search: null };
  const inner = unwrap(context, last, depth + 1);
  if (role === 'search') return { ...inner, search: lastPart(object.className) };
  if (role === 'meta') return { ...inner, steps: [...inner.steps, lastPart(object.className)] };
  const before = held.slice(0, -1).flatMap((one) => partsIn(context, one));
  return { ...inner, steps: [...before, ...inner.steps] };
}

/** The transformers inside a column transformer or a pipeline of transformers. */
function partsIn(context: SurveyContext, object: EstimatorObject, depth = 0): string[] {
  const role = object.row?.role;
  if (depth > 3 || (role !== 'column-transformer' && role !== 'pipeline' && role !== 'feature-union'))
    return [lastPart(object.className)];
  const inner = object.inner.flatMap(({ value }) => {
    const held = context.analysis.objectOf(value);
    return held?.kind === 'estimator' ? partsIn(context, held, depth + 1) : [];
  });
  return inner.length === 0 ? [lastPart(object.className)] : [...new Set(inner)];
}

function taskOf({ row, className }: EstimatorObject): ModelNote['task'] {
  switch (row?.role) {
    case 'classifier':
      return 'classification';
    case 'regressor':
      return 'regression';
    case 'forecaster':
      return 'forecasting';
    case 'clusterer':
      return 'clustering';
    default:
      if (/Classifier$/.test(className)) return 'classification';
      return /Regress(?:or|ion)$/.test(className) && !/LogisticRegression$/.test(className) ? 'regression' : 'unknown';
  }
}

function fitNote(context: SurveyContext, placer: Placer, fit: FitFact | CrossValidationFact): FitNote {
  const { features, target } = fit;
  const known = features === null || features.columns.open ? [] : [...features.columns.known.keys()];
  return {
    at: placer.at(fit.node),
    inFolds: false,
    inputs: inputsOf(context, features),
    features: known.length === 0 ? null : known,
    target: target === null ? null : (onlyColumn(target) ?? null),
    prepared: features === null ? [] : preparationsOf(features),
    split: features !== null && partsOf(features.rows).length > 0,
  };
}

/** In the order in which they were fitted, each once. */
function preparationsOf({ stats, columns }: DataObject): string[] {
  const all = [...stats, ...[...columns.known.values()].flatMap((column) => column.stats)];
  const fitted = all.filter(({ kind }) => kind === 'fit' || kind === 'resample').sort((a, b) => a.id - b.id);
  return [...new Set(fitted.map(({ name }) => lastPart(name)))];
}

function inputsOf(context: SurveyContext, data: DataObject | null): string[] {
  const named = (data?.sources ?? []).filter(({ place }) => place !== null);
  return [...new Set(named.map((source) => inputKey(context, source)))];
}

function onlyColumn({ columns }: DataObject): string | null {
  const [name] = columns.known.keys();
  return columns.known.size === 1 && !columns.open ? (name ?? null) : null;
}

/** The newest name of the top level that holds the object. */
function nameOf({ analysis }: SurveyContext, id: HeapId): string | null {
  return analysis.facts.bindings.findLast(({ value }) => value.kind === 'ref' && value.id === id)?.name ?? null;
}

const LONGEST_VALUE = 40;

/** Settings given as constants; what is computed is left out. */
function parametersOf({ keywords }: CallArguments): [string, string][] {
  return [...keywords].flatMap(([name, value]): [string, string][] => {
    const text = constantText(value);
    return text === null ? [] : [[name, text]];
  });
}

function constantText(value: Value): string | null {
  if (value.kind !== 'constant') return null;
  if (value.value === null) return 'None';
  if (typeof value.value === 'boolean') return value.value ? 'True' : 'False';
  const text = String(value.value);
  return text.length > LONGEST_VALUE ? null : text;
}

/** `xgboost.train` makes a model too: a function says little without its library. */
function typeName(dotted: string): string {
  const short = lastPart(dotted);
  if (short === '') return 'model of the project’s own';
  return /^[a-z]/.test(short) ? dotted.split('.').slice(-2).join('.') : short;
}
