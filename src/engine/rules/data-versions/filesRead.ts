// The files that a unit reads and what their versions are, as rules about versions ask for them.
import { isAbsolutePath } from '../../../base/paths';
import { spanOf, type Span } from '../../python/ast';
import type { DataVersion, ProjectFacts } from '../../evidence/evidence';
import { MODEL_SAVE_METHODS, modelSaves, trackerTable } from '../../knowledge/trackers';
import type { Analysis } from '../../semantics/analysis';
import type { ReadFact } from '../../semantics/facts';
import type { DataObject, Source, Value } from '../../semantics/values';
import { callsWrittenLike, oncePerAnalysis } from '../once';
import { shownPath } from '../people';
import type { RuleContext } from '../rule';

export interface FileRead {
  readonly read: ReadFact;
  readonly path: string;
  /** The path as the project sees it. */
  readonly shown: string;
  readonly version: DataVersion;
  readonly project: ProjectFacts;
  readonly span: Span;
}

/** Each file that is read, once, where its version and its project are known. */
export function* filesRead(context: RuleContext): Generator<FileRead> {
  const { analysis, evidence } = context;
  const project = evidence.project(analysis.unit.path);
  const said = new Set<string>();
  for (const read of analysis.facts.reads) {
    const { path } = read.source;
    if (path === null || said.has(path)) continue;
    said.add(path);
    const version = evidence.dataVersion(path);
    if (version === undefined || project === undefined) continue;
    yield { read, path, shown: shownPath(context, path), version, project, span: spanOf(read.node) };
  }
}

/** Methods by whose name alone something is trained, also of libraries that no table knows. */
const TRAINS = /^(?:fit(?:_\w+)?|partial_fit|train_on_batch|from_formula|load_from_df)$/;

/** Sources whose rows a model learns from, as far as a fit is seen. */
export const sourcesLearnt = oncePerAnalysis((analysis): ReadonlySet<Source> => {
  const { fits, crossValidations } = analysis.facts;
  return new Set(
    [...fits, ...crossValidations].flatMap(({ features, target }) => [
      ...(features?.sources ?? []),
      ...(target?.sources ?? []),
    ]),
  );
});

/** Sources whose rows are scored, as the truth or for a prediction. */
export const sourcesScored = oncePerAnalysis(
  ({ facts }): ReadonlySet<Source> =>
    new Set(
      facts.scores.flatMap(({ truth, prediction }) => [...(truth?.sources ?? []), ...(prediction?.sources ?? [])]),
    ),
);

/** Sources whose rows reach a fit, a score or a cross-validation. */
export const sourcesUsed = oncePerAnalysis((analysis): ReadonlySet<Source> => {
  const { facts } = analysis;
  const found = new Set<Source>();
  const add = (data: DataObject | null): void => data?.sources.forEach((source) => found.add(source));
  for (const fit of facts.fits) {
    add(fit.features);
    add(fit.target);
    fit.validation.forEach(add);
  }
  for (const one of facts.crossValidations) {
    add(one.features);
    add(one.target);
  }
  for (const one of facts.predictions) add(one.input);
  for (const one of facts.scores) {
    add(one.truth);
    add(one.prediction);
  }
  const given = (value: Value | undefined): void => {
    const object = analysis.objectOf(value);
    if (object?.kind === 'data') add(object);
  };
  for (const { args } of callsWrittenLike(analysis, (written) => TRAINS.test(written)))
    [...args.positional, ...args.keywords.values()].forEach(given);
  // What a variable of a Bayesian model was seen to be.
  for (const { args } of facts.calls) given(args.keywords.get('observed'));
  return found;
});

/** Methods that ask a model, also one that came from a file. */
const ASKS = /^predict(?:_proba|_log_proba|_classes)?$/;

/** Whether the unit only asks a model that was made elsewhere, as a service does: what it reads nothing is made from or judged by. */
export const onlyPredicts = oncePerAnalysis((analysis): boolean => {
  const { fits, crossValidations, scores, predictions } = analysis.facts;
  return (
    (predictions.length > 0 || callsWrittenLike(analysis, (written) => ASKS.test(written)).length > 0) &&
    scores.length === 0 &&
    crossValidations.length === 0 &&
    fits.every(({ isModel, object }) => !isModel && object.row?.role === 'transformer') &&
    !callsWrittenLike(analysis, (written) => TRAINS.test(written)).some(({ row }) => row === null)
  );
});

/** Places of sources as a message names them; queries and pickled objects are left out. */
export function shownPlaces(context: RuleContext, sources: readonly Source[]): readonly string[] {
  const shown = sources.flatMap(({ place, path }) => {
    if (place === null || /\s[a-z]+\s/i.test(place) || /\.(?:pkl|pickle|joblib)$/.test(place)) return [];
    return [isAbsolutePath(place) && path !== null ? shownPath(context, path) : place];
  });
  return [...new Set(shown)];
}

/** Whether a model is saved or a run recorded: something stays behind that the data should be found again for. */
export function leavesTraces({ facts }: Analysis): boolean {
  return facts.calls.some(
    ({ name, written }) =>
      MODEL_SAVE_METHODS.has(written) || modelSaves.find(name) !== undefined || trackerTable.find(name) !== undefined,
  );
}
