// DVL010: a run is tracked with its parameters and metrics, and not which data it read.
import type { Fix } from '../../../finding';
import type { DataVersion } from '../../../evidence/evidence';
import { spanOf, type Statement, type With } from '../../../python/ast';
import { statementsOutsideDefinitions } from '../../../python/walk';
import { ARTIFACT_CLASSES, trackerTable } from '../../../knowledge/trackers';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf } from '../../../semantics/language/folding';
import type { CallFact } from '../../../semantics/facts';
import type { Source, Value } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { listed } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { shownPlaces, sourcesUsed } from '../filesRead';
import { isOwnCall, isOwnRead } from '../../ownCalls';
import { stagesOf } from '../stagesOf';
import { callsIn } from '../../once';

interface Data {
  readonly call: CallFact;
  readonly tracker: string;
  readonly sources: readonly Source[];
  readonly places: readonly string[];
}

/** Trackers that have a way to record inputs. */
const RECORDERS: Readonly<Record<string, string>> = {
  MLflow: '`mlflow.log_input`',
  'Weights & Biases': '`run.use_artifact`',
  Neptune: '`run["data"].track_files`',
  Comet: '`experiment.log_dataset_hash`',
  ClearML: '`Dataset.get`',
};
/** Names of parameters that say which data it was. */
const ABOUT_DATA = /data|corpus|version|commit|revision|\bsha|hash|digest/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL010',
    name: 'data-not-recorded-in-run',
    concern: 'data-versions',
    severity: 'information',
    summary: 'A tracked run reads data and records neither the data nor its version.',
    evidence: 'X',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    const tracked = callsIn(analysis, trackerTable);
    const begins = tracked.find(({ row }) => row.role === 'start') ?? tracked.find(({ row }) => row.role === 'metric');
    if (begins === undefined || RECORDERS[begins.row.tracker] === undefined) return;
    // The lock file of a DVC pipeline records what its stages read.
    if (stagesOf(context).some(({ dependencies }) => dependencies.some((path) => path !== analysis.unit.path))) return;
    const sources = unrecorded(context, begins.row.tracker);
    if (sources.length === 0) return;
    // A run that another module begins, on data that it reads, is told there: once, and not in every file that imports it.
    const reads = analysis.facts.reads.filter(({ source }) => sources.includes(source));
    if (!isOwnCall(begins.call) && !reads.some(isOwnRead)) return;
    const places = new Set(sources.map(({ place }) => place));
    if (tracked.some(({ call, row }) => row.role === 'input' || row.role === 'autolog' || says(analysis, call, places)))
      return;
    // An artifact is said to be data where it is made; the call that logs it only gets it.
    const artifacts = analysis.facts.calls.filter(({ name }) => ARTIFACT_CLASSES.has(name));
    if (artifacts.some((call) => says(analysis, call, places))) return;
    yield {
      span: spanOf(begins.call.node),
      data: { call: begins.call, tracker: begins.row.tracker, sources, places: shownPlaces(context, sources) },
    };
  },
  message({ tracker, places }) {
    const what = places.length === 0 ? 'the data that it reads' : listed(places, 2).replace(' and ', ' or ');
    const it = places.length > 1 ? 'them' : 'it';
    return `This ${tracker} run records neither ${what} nor a version of ${it}, so nobody can tell later what its metrics rest on. Record ${it}, as with ${RECORDERS[tracker] ?? ''}.`;
  },
  fixes({ data: { call, tracker, sources } }, { analysis }) {
    return tracker === 'MLflow' ? logInput(analysis, call, sources) : [];
  },
});

/** Own data that reaches a model, and that no commit leads back to. */
function unrecorded({ analysis, evidence }: RuleContext, tracker: string): Source[] {
  const used = sourcesUsed(analysis);
  // MLflow takes the commit from the script that runs; of a notebook it only sees Jupyter's own launcher.
  const isCommitUnknown = tracker === 'MLflow' && analysis.unit.kind === 'notebook';
  // Where DVC keeps the data, a place that is not known is most likely kept too.
  const dvc = evidence.project(analysis.unit.path)?.dvc === true;
  return [...new Set(analysis.facts.reads.map(({ source }) => source))].filter((source) => {
    if (source.kind !== 'read' || !used.has(source)) return false;
    if (source.path === null) return source.place !== null || !dvc;
    return isCommitUnknown || !isNamedByCommit(evidence.dataVersion(source.path));
  });
}

/** The commit tells which version it was, though it may lie on another machine only. */
function isNamedByCommit(version: DataVersion | undefined): boolean {
  return version?.level === 'A' || (version?.by === 'dvc' && version.state === 'not-pulled');
}

/** A parameter, tag, configuration or artifact that tells of the data. */
function says(analysis: Analysis, { args }: CallFact, places: ReadonlySet<string | null>): boolean {
  const tells = (value: Value): boolean => {
    const text = stringOf(value);
    if (text !== null) return places.has(text) || (ABOUT_DATA.test(text) && !/\s/.test(text));
    const object = analysis.objectOf(value);
    if (object?.kind === 'dict') return [...object.entries].some(([key, item]) => ABOUT_DATA.test(key) || tells(item));
    return object?.kind === 'list' && object.items.some(tells);
  };
  return args.positional.some(tells) || [...args.keywords.values()].some(tells);
}

/** `mlflow.log_input` as the first line of the run's block, or after the line that begins it. */
function logInput(analysis: Analysis, call: CallFact, sources: readonly Source[]): Fix[] {
  const [source] = sources;
  const table = source === undefined ? undefined : tableOf(analysis, source);
  if (source?.place == null || table === undefined || call.inFunction !== null) return [];
  const line = `mlflow.log_input(mlflow.data.from_pandas(${table}, source=${JSON.stringify(source.place)}), context="training")`;
  const { chunk } = call.node;
  const block = blockOf(chunk.body, call);
  const [first] = block?.body ?? [];
  const span = first === undefined ? null : spanOf(first);
  const edits =
    span !== null && first !== undefined
      ? [
          {
            kind: 'replace' as const,
            span: { ...span, end: span.start },
            text: `${line}\n${indentOf(chunk.text, first.start)}`,
          },
        ]
      : chunk.body.length === 1 && block === null && /^\S[^\n]*$/.test(chunk.text.trimEnd())
        ? [after(chunk.cell, chunk.start + chunk.text.trimEnd().length, `\n${line}`)]
        : [];
  return edits.length === 0 ? [] : [{ title: `Record \`${table}\` as an input of the run`, safety: 'template', edits }];
}

function after(cell: number, end: number, text: string) {
  return { kind: 'replace' as const, span: { cell, start: end, end }, text };
}

function blockOf(body: readonly Statement[], { node }: CallFact): With | null {
  for (const statement of statementsOutsideDefinitions(body))
    if (statement.kind === 'With' && statement.items.some(({ context }) => context === node)) return statement;
  return null;
}

function indentOf(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

/** A top-level table that holds the rows of the source. */
function tableOf(analysis: Analysis, source: Source): string | undefined {
  return analysis.facts.bindings.find(({ name, value, inFunction }) => {
    const object = analysis.objectOf(value);
    return (
      inFunction === null &&
      analysis.lookup(name) !== undefined &&
      object?.kind === 'data' &&
      object.form === 'table' &&
      object.library === 'pandas' &&
      object.sources.includes(source)
    );
  })?.name;
}
