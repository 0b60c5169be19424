// What shows care for people in a unit: safeguards, comparisons between groups, explanations; and where models are saved.
import { isAbsolutePath, relativePath } from '../../base/paths';
import { argumentOf, statementOf, statementsIn, walk } from '../python/walk';
import { textOf, type Call, type NodeBase, type Statement } from '../python/ast';
import { lastPart } from '../python/names';
import { fairnessTable } from '../knowledge/fairnessEvidence';
import { FAIRNESS_NAME } from '../knowledge/fairnessNames';
import { safeguardTable, USED_ELSEWHERE, type SafeguardKind } from '../knowledge/safeguards';
import { MODEL_SAVE_METHODS, modelSaves } from '../knowledge/trackers';
import { pathsIn } from '../evidence/filesWritten';
import { columnsOfSource, matchesIn } from '../rules/people';
import { nameOf } from '../rules/privacy/flows/sinkNames';
import type { CallFact } from '../semantics/facts';
import type { Value } from '../semantics/values';
import { shownPlace } from './inputPlace';
import { modelKey, samePlace, type FoundAt, type Placer } from './places';
import type { SurveyContext } from './context';

export interface SafeguardNote {
  readonly name: string;
  readonly kind: SafeguardKind;
  readonly at: FoundAt;
}

export interface GroupNote {
  /**
   * `metric`, `report`: compares groups. `mitigation`: changes the model for them. `by-hand`: a function of
   * that name. `split`: rows are divided by a sensitive column after a prediction, which may be a comparison. */
  readonly kind: 'metric' | 'report' | 'mitigation' | 'by-hand' | 'split';
  readonly name: string;
  /** Columns that the groups are made by, where known. */
  readonly by: readonly string[];
  readonly at: FoundAt;
}

export interface ExplanationNote {
  readonly name: string;
  readonly at: FoundAt;
  /** Key of the model that is explained; null where it is not known. */
  readonly model: string | null;
}

export interface SavedNote {
  readonly place: string | null;
  readonly at: FoundAt;
  /** Key of the model that is saved; null where it is not known. */
  readonly model: string | null;
}

/** Protect personal data wherever they are called; the others only where a column about people goes through them. */
const KINDS: ReadonlySet<SafeguardKind> = new Set<SafeguardKind>([
  'redact',
  'anonymity',
  'encrypt',
  'dp-train',
  'dp-query',
  'federated',
  'homomorphic',
  'multiparty',
  'remote',
  'pseudonymize',
]);
/** Attributes of fitted models that tell which features weigh. */
const IMPORTANCES = new Set(['feature_importances_', 'coef_']);

/** Signs of care in the calls of a unit, each once a line: safeguards, comparisons of groups, explanations, saved models. */
export function surveySigns(context: SurveyContext, placer: Placer) {
  const safeguards: SafeguardNote[] = [];
  const groups: GroupNote[] = [];
  const explanations: ExplanationNote[] = [];
  const saved: SavedNote[] = [];
  const { facts, unit } = context.analysis;
  for (const call of facts.calls) {
    const name = nameOf(context, call);
    const at = placer.at(call.node);
    const guard = safeguardTable.find(name);
    if (guard?.counts === 'yes' && KINDS.has(guard.kind) && !USED_ELSEWHERE.test(guard.name))
      once(safeguards, { name: guard.name, kind: guard.kind, at });
    const group = groupNote(context, call, name, at);
    if (group !== null) once(groups, group);
    const tags = call.row?.tags ?? context.knowledge.class(name)?.tags ?? context.knowledge.function(name)?.tags ?? [];
    if (tags.includes('explain') && !tags.includes('glass-box'))
      once(explanations, { name: lastPart(name || call.written), at, model: modelOf(context, placer, call) });
    if (isSave(context, call) && !saved.some((one) => samePlace(one.at, at)))
      saved.push({ place: savedPlace(context, call), at, model: modelOf(context, placer, call) });
  }
  for (const note of groupedByHand(context, placer)) once(groups, note);
  for (const { chunks } of unit.cells) {
    for (const { body } of chunks) {
      walk(body, (node) => {
        if (node.kind === 'Attribute' && IMPORTANCES.has(node.attr))
          once(explanations, {
            name: node.attr,
            at: placer.at(node),
            model: keyOf(context, placer, context.analysis.valueOf(node.object)),
          });
        return undefined;
      });
    }
  }
  return { safeguards, groups, explanations, saved };
}

/** The model that a call is handed, or is a method of, also by way of an explainer that was made with it. */
function modelOf(context: SurveyContext, placer: Placer, { args, receiver }: CallFact): string | null {
  const given = [...(receiver === null ? [] : [receiver]), ...args.positional, ...args.keywords.values()];
  const made = given.flatMap((value) => {
    const object = context.analysis.objectOf(value);
    return object?.kind === 'instance' ? [...object.args.positional, ...object.args.keywords.values()] : [];
  });
  const keys = [...given, ...made].map((value) => keyOf(context, placer, value));
  return keys.find((key) => key !== null) ?? null;
}

function keyOf({ analysis }: SurveyContext, placer: Placer, value: Value | undefined): string | null {
  const object = analysis.objectOf(value);
  return object?.kind === 'estimator' ? modelKey(placer, object) : null;
}

function once<Note extends { readonly name: string; readonly at: FoundAt }>(notes: Note[], note: Note): void {
  if (!notes.some((one) => one.name === note.name && samePlace(one.at, note.at))) notes.push(note);
}

function groupNote(context: SurveyContext, call: CallFact, name: string, at: FoundAt): GroupNote | null {
  const row = fairnessTable.find(name);
  if (row !== undefined) {
    if (row.role === 'weak') return null;
    return { kind: row.role, name: className(row.name), by: groupColumns(context, call.node, row.sensitive), at };
  }
  if (call.name === '' && FAIRNESS_NAME.test(call.written)) return { kind: 'by-hand', name: call.written, by: [], at };
  return null;
}

/** Names of the columns that are passed as groups. */
function groupColumns({ analysis }: SurveyContext, node: Call, parameters: readonly string[]): string[] {
  for (const parameter of parameters) {
    const given = argumentOf(node.args, -1, parameter)?.value;
    const value = given === undefined ? undefined : analysis.valueOf(given);
    const data = analysis.objectOf(value);
    if (data?.kind === 'data' && data.columns.known.size > 0 && data.columns.known.size <= 6)
      return [...data.columns.known.keys()];
    if (given?.kind === 'Constant' && typeof given.value === 'string') return [given.value];
    const named = keysIn(analysis, value);
    if (named.length > 0) return named;
  }
  return [];
}

/** Columns of groups as AIF360 names them: `[{'sex': 1}]`. */
function keysIn(analysis: SurveyContext['analysis'], value: Value | undefined): string[] {
  const list = analysis.objectOf(value);
  if (list?.kind !== 'list') return [];
  const keys = list.items.flatMap((item) => {
    const group = analysis.objectOf(item);
    return group?.kind === 'dict' ? [...group.entries.keys()] : [];
  });
  return [...new Set(keys)];
}

/** `results.groupby('sex')` after a prediction: perhaps the code compares groups itself. */
function* groupedByHand(context: SurveyContext, placer: Placer): Generator<GroupNote> {
  const { facts } = context.analysis;
  const first = Math.min(...[...facts.predictions, ...facts.scores].map((one) => one.order));
  const sensitive = new Set<string>();
  for (const { source } of facts.reads) {
    for (const match of matchesIn(context, columnsOfSource(context, source), [source]))
      if (match.attribute !== null && !match.proxy) sensitive.add(match.column);
  }
  for (const fact of facts.columns) {
    if ((fact.action !== 'group' && fact.action !== 'compare') || fact.order < first) continue;
    const by = fact.columns.filter((name) => sensitive.has(name));
    if (by.length === 0) continue;
    const scored = scoreOfGroups(context, fact.node);
    yield scored === null
      ? { kind: 'split', name: fact.action === 'group' ? 'groupby' : 'mask', by, at: placer.at(fact.node) }
      : { kind: 'by-hand', name: scored, by, at: placer.at(fact.node) };
  }
}

/**
 * The metric that rows divided here are scored by: `for group, part in test.groupby("sex"): recall_score(part["y"], part["guess"])`,
 * `test.groupby("sex").apply(lambda part: recall_score(…))`, `part = test[test["sex"] == group]` in a loop that scores `part`.
 */
function scoreOfGroups({ analysis }: SurveyContext, node: NodeBase): string | null {
  const statement = statementOf(node);
  const around = statement?.kind === 'For' ? statement : loopAround(node);
  const scope = around ?? statement;
  if (statement === null || scope === null) return null;
  const parts = new Set<string>();
  const targets = statement.kind === 'For' ? [statement.target] : statement.kind === 'Assign' ? statement.targets : [];
  walk(targets, (one) => {
    if (one.kind === 'Name') parts.add(one.id);
    return undefined;
  });
  const scored = analysis.facts.scores.find(({ node: score }) => {
    if (score.chunk !== node.chunk || score.start < scope.start || scope.end < score.end) return false;
    if (statement !== around && statement.start <= score.start && score.end <= statement.end) return true;
    return !walk([score], (one) => (one.kind === 'Name' && parts.has(one.id) ? 'stop' : undefined));
  });
  return scored === undefined ? null : lastPart(scored.metric);
}

/** The innermost loop that a node stands in. */
function loopAround(node: NodeBase): Statement | null {
  return (
    statementsIn(node.chunk.body).findLast(
      (one) => one.kind === 'For' && one.start <= node.start && node.end <= one.end,
    ) ?? null
  );
}

function isSave(context: SurveyContext, call: CallFact): boolean {
  const row = modelSaves.find(call.name);
  if (row === undefined) return MODEL_SAVE_METHODS.has(call.written) && call.receiver?.kind === 'ref';
  if (row.format !== 'pickle') return true;
  // Anything can be pickled: only what holds an estimator is a model.
  const value = call.args.positional[0] ?? call.args.keywords.get(row.model);
  const held = context.analysis.objectOf(value);
  return held?.kind === 'estimator';
}

function savedPlace({ analysis, evidence }: SurveyContext, { node, args }: CallFact): string | null {
  const root = evidence.project(analysis.unit.path)?.root;
  const named = ['path', 'filename', 'f', 'filepath', 'fname', 'export_dir', 'artifact_path', 'name', 'repo_id'];
  const given = [...args.positional, ...named.flatMap((name) => args.keywords.get(name) ?? [])];
  for (const value of given) {
    for (const path of pathsIn(value)) {
      if (/[./]|^\w+$/.test(path)) return savedName(path, root);
    }
  }
  for (const value of given) {
    // `pickle.dump(model, file)`: the file was opened by its name.
    const held = analysis.objectOf(value);
    const opened = held?.kind === 'data' && held.form === 'text' ? held.sources[0]?.place : undefined;
    if (opened != null) return savedName(opened, root);
  }
  const [, second] = node.args;
  return second?.value.kind === 'Constant' ? textOf(second.value).replace(/^["']|["']$/g, '') : null;
}

/** From the project's root; of what lies outside only its last parts. */
function savedName(path: string, root: string | undefined): string {
  const name = root === undefined ? path : relativePath(root, path);
  return isAbsolutePath(name) ? `…/${name.split('/').slice(-2).join('/')}` : shownPlace('file', name, '');
}

/** `ThresholdOptimizer.fit`: a method says little without its class. */
function className(dotted: string): string {
  const parts = dotted.split('.');
  return /^[A-Z]/.test(parts.at(-2) ?? '') ? parts.slice(-2).join('.') : lastPart(dotted);
}
