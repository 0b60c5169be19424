// DVL011: a model is saved, and nothing that is kept with it says which data and code it was made from.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import {
  LINEAGE_WORDS,
  MODEL_SAVE_METHODS,
  modelSaves,
  PIPELINES_WITH_LINEAGE,
  trackerTable,
} from '../../../knowledge/trackers';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf } from '../../../semantics/language/folding';
import type { CallFact, ReadFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { listed } from '../../people';
import { fromImport, importEdits } from '../../imports';
import { inOwnQuotes, textLiteral } from '../../quotes';
import { defineRule, type RuleContext } from '../../rule';
import { shownPlaces, sourcesUsed } from '../filesRead';
import { stagesOf } from '../stagesOf';
import { callsIn, oncePerChunk } from '../../once';

interface Data {
  readonly call: CallFact;
  readonly path: string | null;
  readonly places: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL011',
    name: 'model-saved-without-lineage',
    concern: 'data-versions',
    severity: 'information',
    summary: 'A model is saved with neither the version of its data nor that of its code.',
    evidence: 'X',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    const reads = ownData(analysis);
    if (reads.length === 0) return;
    for (const call of analysis.facts.calls) {
      const saved = savedModel(analysis, call);
      if (saved === null) continue;
      // What is read later the saved model is tried on.
      const before = reads.filter(({ order }) => order < call.order);
      if (before.length === 0) continue;
      if (hasLineage(context)) return;
      const places = shownPlaces(context, [...new Set(before.map(({ source }) => source))]);
      yield { span: spanOf(call.node), data: { call, path: saved.path, places } };
      return;
    }
  },
  message({ path, places }) {
    const model = path === null ? 'The model' : `\`${path}\``;
    const data = places.length === 0 ? 'its data' : listed(places, 2);
    return `${model} is saved without the version of ${data} or of the code, so later nobody can tell what it was made from. Save both with it, or track the run.`;
  },
  fixes({ data: { call, path, places } }, { analysis }): Fix[] {
    const { chunk } = call.node;
    if (path === null || places.length === 0 || call.inFunction !== null || !/^\S[^\n]*$/.test(chunk.text.trimEnd()))
      return [];
    if (places.some((place) => place.includes('://')) || analysis.lookup('Path')?.kind === 'function') return [];
    const end = chunk.start + chunk.text.trimEnd().length;
    const text = [
      '',
      `lineage = {name: hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in [${places.map((place) => textLiteral(place)).join(', ')}]}`,
      `Path(${textLiteral(`${path}.lineage.json`)}).write_text(json.dumps(lineage))`,
    ].join('\n');
    return [
      {
        title: `Save the hashes of the data beside \`${path}\``,
        safety: 'template',
        edits: [
          { kind: 'replace', span: { cell: chunk.cell, start: end, end }, text: inOwnQuotes(analysis, text) },
          ...importEdits(analysis, ['hashlib', 'json']),
          ...fromImport(analysis, 'pathlib', 'Path'),
        ],
      },
    ];
  },
});

/** Where the unit's own files are read that reach a model. */
function ownData(analysis: Analysis): ReadFact[] {
  const used = sourcesUsed(analysis);
  return analysis.facts.reads.filter(({ source }) => source.kind === 'read' && used.has(source));
}

/** A tracked run, a stage of a pipeline, a commit of the repository, or a line that writes a version down. */
function hasLineage(context: RuleContext): boolean {
  const { analysis, evidence } = context;
  const project = evidence.project(analysis.unit.path);
  if (project === undefined || project.git || stagesOf(context).length > 0) return true;
  if ([...analysis.imports.keys()].some((name) => PIPELINES_WITH_LINEAGE.test(name))) return true;
  const runs = callsIn(analysis, trackerTable).some(({ row }) => row.tracker !== 'TensorBoard');
  return runs || analysis.unit.cells.some(({ chunks }) => chunks.some(speaksOfLineage));
}

const speaksOfLineage = oncePerChunk(({ text }) => LINEAGE_WORDS.test(text));

/** Where a call saves a model that was fitted here; null where it saves something else. */
function savedModel(analysis: Analysis, call: CallFact): { path: string | null } | null {
  const { name, written, args, receiver } = call;
  const row = modelSaves.find(name);
  if (row !== undefined) {
    const model =
      row.model === 'self'
        ? receiver
        : (args.keywords.get(row.model) ?? args.positional[row.params.indexOf(row.model)]);
    if (row.weights === true ? !holdsModel(call) : !isFitted(analysis, model)) return null;
    return { path: pathOf(analysis, args.keywords.get(row.path) ?? args.positional[row.params.indexOf(row.path)]) };
  }
  const format = MODEL_SAVE_METHODS.get(written);
  if (format === undefined || format === 'hub' || !isFitted(analysis, receiver)) return null;
  return { path: stringOf(args.positional[0]) };
}

function isFitted(analysis: Analysis, value: Value | null | undefined): boolean {
  return value?.kind === 'ref' && analysis.facts.fits.some((fit) => fit.isModel && fit.estimator === value.id);
}

/** `torch.save(model.state_dict(), …)`: the weights of something. */
function holdsModel({ node }: CallFact): boolean {
  const [first] = node.args;
  return first !== undefined && /state_dict|model|net\b/i.test(textOf(first.value));
}

/** `pickle.dump(model, open(path, 'wb'))` writes to the path that was opened. */
function pathOf(analysis: Analysis, value: Value | undefined): string | null {
  const text = stringOf(value);
  if (text !== null) return text;
  const object = analysis.objectOf(value);
  if (object?.kind === 'data') return object.sources[0]?.place ?? null;
  return object?.kind === 'instance' ? stringOf(object.args.positional[0]) : null;
}
