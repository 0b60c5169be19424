// What shows that predictions were looked at by group: libraries, metrics of parts, loops over groups, names, project files.
import { basename, dirname, joinPath, relativePath } from '../../../base/paths';
import { importOf, isNamedForFairness, namesIn } from '../../evidence/fairnessFiles';
import { FAIRNESS_METHODS, fairnessTable, GROUP_PARAMETERS, type FairnessRow } from '../../knowledge/fairnessEvidence';
import { BIAS_FUNCTION, FAIRNESS_NAME, GROUP_VARIABLE } from '../../knowledge/fairnessNames';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact } from '../../semantics/facts';
import { stringOf } from '../../semantics/language/folding';
import type { Value } from '../../semantics/values';
import { callsIn, callsWrittenLike, oncePerAnalysis, oncePerContext, type TabledCall } from '../once';
import type { RuleContext } from '../rule';
import { firstPrediction, groupsShow } from './byHand';
import { sensitiveMade } from './sensitive';

export interface GroupEvidence {
  readonly found: boolean;
  /** Files of the project that were looked through beside this one. */
  readonly searched: number;
}

/** Whether predictions are evaluated by one of these sensitive columns, here or in a file of the project about the same work. */
export function groupEvidence(context: RuleContext, sensitive: readonly string[]): GroupEvidence {
  const { analysis, evidence } = context;
  const others = (evidence.fairnessWork(analysis.unit.path)?.searched ?? 0) - 1;
  const found =
    callsShow(analysis) ||
    groupsShow(analysis, new Set([...sensitive, ...sensitiveMade(context)])) ||
    projectShows(context);
  return { found, searched: Math.max(0, others) };
}

/** Calls that compute a number by group from predictions, with what is known of them. */
export function groupMetrics(analysis: Analysis): readonly TabledCall<FairnessRow>[] {
  return callsIn(analysis, fairnessTable).filter(({ row }) => row.role === 'metric' && row.sensitive.length > 0);
}

/** Names of the columns that a call is given as its groups; empty where they are not known. */
export function groupColumns(analysis: Analysis, { args }: CallFact, row: FairnessRow): readonly string[] {
  return row.sensitive.flatMap((name) => columnsIn(analysis, args.keywords.get(name)));
}

function columnsIn(analysis: Analysis, value: Value | undefined): string[] {
  const name = stringOf(value);
  if (name !== null) return [name];
  const object = analysis.objectOf(value);
  if (object?.kind === 'data') return object.columns.open ? [] : [...object.columns.known.keys()];
  return object?.kind === 'list' ? object.items.flatMap((item) => columnsIn(analysis, item)) : [];
}

/** Steps that change rows or their weights before a model learns: `Reweighing`. What that did to the predictions is still to be seen. */
function isPreparation({ role, name }: FairnessRow): boolean {
  return role === 'mitigation' && name.includes('.preprocessing.');
}

const preparations = oncePerAnalysis(
  (analysis): ReadonlySet<CallFact> =>
    new Set(callsIn(analysis, fairnessTable).flatMap(({ call, row }) => (isPreparation(row) ? [call] : []))),
);

/** Whether rows are made fairer before a model learns. */
export function isPrepared(analysis: Analysis): boolean {
  return preparations(analysis).size > 0;
}

/** Libraries that compare groups or make them equal, and functions and variables named for it. */
const callsShow = oncePerAnalysis((analysis): boolean => {
  const { facts } = analysis;
  const first = firstPrediction(analysis);
  return (
    callsIn(analysis, fairnessTable).some(
      ({ call, row }) => row.role !== 'weak' && !isPreparation(row) && !isOfLabels(call),
    ) ||
    callsWrittenLike(analysis, (written) => BIAS_FUNCTION.test(written)).some(isGivenPredictions(analysis)) ||
    facts.calls.some((call) => {
      const { name, written, args } = call;
      if (isOfLabels(call) || preparations(analysis).has(call)) return false;
      if (FAIRNESS_METHODS.has(written) || (name === '' && FAIRNESS_NAME.test(written))) return true;
      return [...args.keywords.keys()].some((keyword) => GROUP_PARAMETERS.has(keyword));
    }) ||
    facts.bindings.some(({ name, order }) => order > first && FAIRNESS_NAME.test(name)) ||
    comparesByParameter(analysis)
  );
});

/** `MetricFrame(y_true=y, y_pred=y, …)`: what the groups have in the data, and nothing of a model. */
function isOfLabels({ args }: CallFact): boolean {
  const [truth, predicted] = [args.keywords.get('y_true'), args.keywords.get('y_pred')];
  return truth?.kind === 'ref' && predicted?.kind === 'ref' && truth.id === predicted.id;
}

function isGivenPredictions(analysis: Analysis): (call: CallFact) => boolean {
  return ({ args }) =>
    [...args.positional, ...args.keywords.values()].some((value) => {
      const object = analysis.objectOf(value);
      return object?.kind === 'data' && object.prediction !== null;
    });
}

/** A function takes the groups, and is called once there are predictions: `rates(model, rows, protected)`. */
function comparesByParameter(analysis: Analysis): boolean {
  const first = firstPrediction(analysis);
  return analysis.facts.calls.some(({ name, node, order }) => {
    if (name !== '' || order < first) return false;
    const callee = analysis.valueOf(node.func);
    if (callee?.kind !== 'function' || callee.node.kind !== 'FunctionDef') return false;
    return callee.node.params.some((one) => GROUP_PARAMETERS.has(one.name) || GROUP_VARIABLE.test(one.name));
  });
}

/** With so few files a project is one piece of work. */
const SMALL_PROJECT = 12;
/** With more than so many, and no sign of a project, each folder at the top is one of its own. */
const MANY_FILES = 60;
/** Names that files of different work share. */
const COMMON =
  /^(?:train|test|data|dataset|input|output|submission|sample_submission|gender_submission|utils|model)\./i;

/** How a file is imported, as `namesIn` writes it; by its last name alone only beside it. */
function asImported(file: string, beside: boolean): ReadonlySet<string> {
  const parts = file.endsWith('.py') ? file.slice(0, -'.py'.length).split('/') : [];
  const whole = parts.map((_, index) => parts.slice(index).join('.'));
  return new Set((beside ? whole : whole.slice(0, -1)).map(importOf));
}

/** `08_fairness_audit.py` beside `07_train.py`: numbered steps of one piece of work, one of which is called after it. */
function isNextStep(own: string, file: string): boolean {
  const [step, audit] = [basename(own), basename(file)];
  return STEP.test(step) && STEP.test(audit) && dirname(own) === dirname(file) && isNamedForFairness(audit);
}

const STEP = /^\d{1,3}[a-z]?[_.-]\D/;

function topFolder(file: string): string {
  const slash = file.indexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

const projectShows = oncePerContext(({ analysis: { unit }, evidence, knowledge }): boolean => {
  const [project, work] = [evidence.project(unit.path), evidence.fairnessWork(unit.path)];
  if (project === undefined || work === undefined) return false;
  const own = relativePath(project.root, unit.path);
  const others = work.files.filter((file) => file !== own && joinPath(project.root, file) !== unit.path);
  if (others.length === 0) return false;
  // All of a project that is called after it is about fairness.
  if (isNamedForFairness(basename(project.root))) return true;
  // A folder without any sign of a project may hold notebooks of many.
  const isProject = project.git || project.dvc || project.requirements.size > 0;
  if (work.searched <= SMALL_PROJECT && isProject) return true;
  // Work on the same public data set need not be the same work.
  const isTelling = (name: string): boolean =>
    !COMMON.test(name) && knowledge.dataset(name.toLowerCase()) === undefined;
  const names = new Set(unit.cells.flatMap(({ source }) => namesIn(source.text)).filter(isTelling));
  names.add(basename(unit.path));
  // Many folders under one roof are the work of many: what they share is the name of a data set that everybody uses.
  const isNear = (file: string): boolean =>
    isProject || work.searched <= MANY_FILES || topFolder(file) === topFolder(own);
  return others.some((file) => {
    if (!isNear(file)) return false;
    const modules = asImported(own, dirname(file) === dirname(own));
    const isTold = (name: string): boolean => names.has(name) || modules.has(name);
    if (isNextStep(own, file)) return true;
    return names.has(basename(file)) || work.names.get(file)?.some(isTold) === true;
  });
});
