// What shows that predictions were looked at by group: libraries, metrics of parts, loops over groups, names, project files.
import { basename, joinPath, relativePath } from '../../../base/paths';
import { namesIn } from '../../evidence/fairnessFiles';
import {
  FAIRNESS_METHODS,
  FAIRNESS_NAME,
  fairnessTable,
  GROUP_PARAMETERS,
  type FairnessRow,
} from '../../knowledge/fairnessEvidence';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact } from '../../semantics/facts';
import { stringOf } from '../../semantics/folding';
import { roleOf } from '../../semantics/rows';
import type { DataObject, Value } from '../../semantics/values';
import { callsIn, oncePerAnalysis, oncePerContext, type TabledCall } from '../once';
import type { RuleContext } from '../rule';

export interface GroupEvidence {
  readonly found: boolean;
  /** Files of the project that were looked through beside this one. */
  readonly searched: number;
}

/** Whether predictions are evaluated by one of these sensitive columns, here or in a file of the project about the same work. */
export function groupEvidence(context: RuleContext, sensitive: readonly string[]): GroupEvidence {
  const { analysis, evidence } = context;
  const project = evidence.project(analysis.unit.path);
  const others = (project?.searched ?? 0) - 1;
  const found = callsShow(analysis) || groupsShow(analysis, new Set(sensitive)) || projectShows(context);
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
  const object = value?.kind === 'ref' ? analysis.object(value.id) : undefined;
  if (object?.kind === 'data') return object.columns.open ? [] : [...object.columns.known.keys()];
  return object?.kind === 'list' ? object.items.flatMap((item) => columnsIn(analysis, item)) : [];
}

/** Libraries that compare groups or make them equal, and functions and variables named for it. */
const callsShow = oncePerAnalysis((analysis): boolean => {
  const { facts } = analysis;
  const first = firstPrediction(analysis);
  return (
    callsIn(analysis, fairnessTable).some(({ row }) => row.role !== 'weak') ||
    facts.calls.some(({ name, written, args }) => {
      if (FAIRNESS_METHODS.has(written) || (name === '' && FAIRNESS_NAME.test(written))) return true;
      return [...args.keywords.keys()].some((keyword) => GROUP_PARAMETERS.has(keyword));
    }) ||
    facts.bindings.some(({ name, order }) => order > first && FAIRNESS_NAME.test(name))
  );
});

const firstPrediction = oncePerAnalysis(({ facts: { predictions, scores } }) =>
  Math.min(predictions[0]?.order ?? Infinity, scores[0]?.order ?? Infinity),
);

/** Calls that are given predictions, or choose among them by a condition in words. */
const callsOnPredictions = oncePerAnalysis((analysis) => {
  const first = firstPrediction(analysis);
  return analysis.facts.calls.filter(({ name, written, receiver, args, order }) => {
    if (order < first || name.startsWith('builtins.')) return false;
    const holds = (value: Value | null): boolean => {
      const data = dataOf(analysis, value);
      return data !== null && holdsPrediction(data);
    };
    return (
      (written === 'query' && holds(receiver)) || args.positional.some(holds) || [...args.keywords.values()].some(holds)
    );
  });
});

function dataOf(analysis: Analysis, value: Value | null | undefined): DataObject | null {
  const object = value?.kind === 'ref' ? analysis.object(value.id) : undefined;
  return object?.kind === 'data' ? object : null;
}

/** Predictions grouped, masked, tabulated or drawn by a sensitive column. */
function groupsShow(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  const { facts } = analysis;
  const first = firstPrediction(analysis);
  const grouped = facts.columns.some(({ action, order, columns, data }) => {
    if ((action !== 'group' && action !== 'compare') || order < first || !columns.some((one) => isOne(one, sensitive)))
      return false;
    const object = data === null ? null : dataOf(analysis, { kind: 'ref', id: data });
    return object === null || holdsPrediction(object) || roleOf(object.rows) === 'test' || masks(facts, order);
  });
  return (
    grouped ||
    callsOnPredictions(analysis).some(({ written, receiver, args }) => {
      const values = [...args.positional, ...args.keywords.values()];
      const given = values.flatMap((value) => dataOf(analysis, value) ?? []);
      const asked = written === 'query' ? (stringOf(args.positional[0]) ?? '') : '';
      const queried = dataOf(analysis, receiver);
      if (
        queried !== null &&
        holdsPrediction(queried) &&
        (asked.match(/\w+/g) ?? []).some((word) => sensitive.has(word))
      )
        return true;
      if (!given.some(holdsPrediction)) return false;
      const groups = given.some(
        ({ columns, form }) =>
          (form === 'column' || form === 'array') &&
          columns.known.size === 1 &&
          [...columns.known.keys()].some((one) => isOne(one, sensitive)),
      );
      return groups || values.some((value) => isOne(stringOf(value) ?? '', sensitive));
    })
  );
}

/** The column itself, or one made from it: `Sex_male`, `sex_n`. */
function isOne(column: string, sensitive: ReadonlySet<string>): boolean {
  if (sensitive.has(column)) return true;
  const bar = column.indexOf('_');
  return bar > 0 && sensitive.has(column.slice(0, bar));
}

function holdsPrediction({ prediction, columns }: DataObject): boolean {
  if (prediction !== null) return true;
  for (const { through } of columns.known.values())
    if (through.some((name) => name === 'predict' || name.endsWith('predict_proba'))) return true;
  return false;
}

/** Soon after the comparison some of the predicted rows are taken. */
function masks({ scores, columns }: Analysis['facts'], order: number): boolean {
  const next = columns.find((one) => one.action === 'compare' && one.order > order)?.order ?? Infinity;
  return scores.some((score) => score.order > order && score.order < next && score.rows?.kind === 'subset');
}

/** With so few files a project is one piece of work. */
const SMALL_PROJECT = 12;
/** Names that files of different work share. */
const COMMON =
  /^(?:train|test|data|dataset|input|output|submission|sample_submission|gender_submission|utils|model)\./i;

const projectShows = oncePerContext(({ analysis: { unit }, evidence }): boolean => {
  const project = evidence.project(unit.path);
  if (project === undefined) return false;
  const own = relativePath(project.root, unit.path);
  const others = project.fairnessFiles.filter((file) => file !== own && joinPath(project.root, file) !== unit.path);
  if (others.length === 0) return false;
  if (project.searched <= SMALL_PROJECT) return true;
  const names = new Set(unit.cells.flatMap(({ source }) => namesIn(source.text)).filter((name) => !COMMON.test(name)));
  names.add(basename(unit.path));
  return others.some(
    (file) => names.has(basename(file)) || project.fairnessNames.get(file)?.some((name) => names.has(name)) === true,
  );
});
