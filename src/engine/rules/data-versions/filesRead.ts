// The files that a unit reads and what their versions are, as rules about versions ask for them.
import { isAbsolutePath } from '../../../base/paths';
import { spanOf, type Span } from '../../python/ast';
import type { DataVersion, ProjectFacts } from '../../evidence/evidence';
import { MODEL_SAVE_METHODS, modelSaves, trackerTable } from '../../knowledge/trackers';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact, ReadFact } from '../../semantics/facts';
import type { DataObject, Source, Value } from '../../semantics/values';
import { callsIn, callsWrittenLike, oncePerAnalysis, oncePerContext } from '../once';
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
export const filesRead = oncePerContext((context): readonly FileRead[] => {
  const { analysis, evidence } = context;
  const project = evidence.project(analysis.unit.path);
  const said = new Set<string>();
  const found: FileRead[] = [];
  for (const read of analysis.facts.reads) {
    const { path } = read.source;
    if (path === null || said.has(path)) continue;
    said.add(path);
    const version = evidence.dataVersion(path);
    if (version === undefined || project === undefined) continue;
    found.push({ read, path, shown: shownPath(context, path), version, project, span: spanOf(read.node) });
  }
  return found;
});

/** Methods by whose name alone something is trained, also of libraries that no table knows. */
const TRAINS = /^(?:fit(?:_\w+)?|partial_fit|train_on_batch|from_formula|load_from_df)$/;

/** Sources whose rows a model is made from, as far as a fit is seen. */
export const sourcesLearnt = oncePerAnalysis((analysis): ReadonlySet<Source> => {
  const { fits, crossValidations, calls } = analysis.facts;
  const found = sourcesOf([...fits, ...crossValidations].flatMap(({ features, target }) => [features, target]));
  const given = (value: Value | undefined): void => {
    const object = analysis.objectOf(value);
    if (object?.kind === 'data') for (const source of object.sources) found.add(source);
  };
  for (const { args } of callsWrittenLike(analysis, (written) => TRAINS.test(written)))
    [...args.positional, ...args.keywords.values()].forEach(given);
  // What a variable of a Bayesian model was seen to be.
  for (const { args } of calls) given(args.keywords.get('observed'));
  return found;
});

/** Sources whose rows a model is tried on: as the truth, for a prediction that is scored, or beside a fit. */
export const sourcesScored = oncePerAnalysis(({ facts: { fits, scores } }) =>
  sourcesOf([
    ...fits.flatMap(({ validation }) => validation),
    ...scores.flatMap(({ truth, prediction }) => [truth, prediction]),
  ]),
);

/** Sources whose rows reach a fit, a score, a cross-validation or a prediction. */
export const sourcesUsed = oncePerAnalysis((analysis): ReadonlySet<Source> => {
  const asked = sourcesOf(analysis.facts.predictions.map(({ input }) => input));
  return new Set([...sourcesLearnt(analysis), ...asked, ...sourcesScored(analysis)]);
});

function sourcesOf(tables: readonly (DataObject | null)[]): Set<Source> {
  const found = new Set<Source>();
  for (const table of tables) if (table !== null) for (const source of table.sources) found.add(source);
  return found;
}

/** Methods that ask a model, also one that came from a file. */
const ASKS = /^predict(?:_proba|_log_proba|_classes)?$/;

/** Names of functions by which something may be trained that no table knows: `train`, `train_model`, `learn`. */
const MAY_TRAIN = /(?:^|_)(?:train|fit|learn)(?:ing|er|s)?(?:_|$)/i;

/** A measure gets a value, or what makes one is given the truth: `accuracy = …`, `rmse(truth, predicted)`, `analyse(y_true=truth)`. */
const MEASURES =
  /\b(?:\w+_)?(?:accuracy|acc|rmse|mse|mae|mape|auc|f1|precision|recall|error_rate|evaluate|y_true)(?:_\w+)?[ \t]*(?:=[^=]|\()/i;

/**
 * Whether the unit only asks a model that was made elsewhere, as a service does: what it reads nothing is made from or
 * judged by, and nothing that it fits on the way is kept.
 */
export const onlyPredicts = oncePerAnalysis((analysis): boolean => {
  const { fits, crossValidations, scores, predictions } = analysis.facts;
  return (
    (predictions.length > 0 || callsWrittenLike(analysis, (written) => ASKS.test(written)).some(isMethod)) &&
    scores.length === 0 &&
    crossValidations.length === 0 &&
    fits.every(({ isModel, object }) => !isModel && object.row?.role === 'transformer') &&
    !callsWrittenLike(analysis, (written) => MAY_TRAIN.test(written)).some(({ row }) => row === null) &&
    callsIn(analysis, modelSaves).length === 0 &&
    !analysis.unit.cells.some(({ chunks }) => chunks.some(({ text }) => MEASURES.test(text)))
  );
});

function isMethod({ node }: CallFact): boolean {
  return node.func.kind === 'Attribute';
}

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
