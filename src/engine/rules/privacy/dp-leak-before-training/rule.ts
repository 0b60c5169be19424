// PRV029: a scaler or a selection learnt the data in clear before a differentially private model, outside its budget.
import type { Fix } from '../../../finding';
import {
  DIFFPRIVLIB_FIT,
  DIFFPRIVLIB_MODEL,
  IN_CLEAR,
  PRIVATE_COUNTERPARTS,
} from '../../../knowledge/differentialPrivacy/diffprivlib';
import { spanOf } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import type { CallFact } from '../../../semantics/facts';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject, EstimatorObject, Stat, Value } from '../../../semantics/values';
import { importEdits } from '../../imports';
import { defineRule, type Detection } from '../../rule';
import { isTestPath } from '../../testFiles';
import { callsWritten, fitsOf } from '../../once';
import { given, privateCalls } from '../noise/privateCalls';

interface Data {
  /** Of the private model, as it is written. */
  readonly model: string;
  /** Of what learns in clear: `StandardScaler`. */
  readonly learner: string;
  /** Whether the model is one of diffprivlib. */
  readonly isDiffprivlib: boolean;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV029',
    name: 'dp-leak-before-training',
    concern: 'privacy',
    severity: 'information',
    summary: 'A scaler, selection or statistic in clear goes into the features of a differentially private model.',
    evidence: 'FX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestPath(analysis.unit.path)) return;
    const said = new Set<Stat>();
    for (const { call, rows } of [...privateFits(analysis), ...privateLoaders(analysis), ...kerasFits(analysis)]) {
      const stat = rows === null ? undefined : statsOf(rows, analysis).find(isLearnt);
      if (stat === undefined || said.has(stat)) continue;
      said.add(stat);
      const related = [{ span: spanOf(call.node), message: 'The private model takes what it learnt.' }];
      const isDiffprivlib = DIFFPRIVLIB_FIT.test(call.name);
      yield { span: spanOf(stat.node), data: { model: modelOf(call), learner: stat.name, isDiffprivlib }, related };
    }
    yield* inPipelines(analysis);
  },
  message: ({ model, learner, isDiffprivlib }) =>
    `\`${learner}\` learns from the same rows without noise, and \`${model}\` takes the result, so the stated epsilon does not cover it. ${
      PRIVATE_COUNTERPARTS.has(learner) && isDiffprivlib
        ? `Use \`diffprivlib.models.${learner}\` with a part of the budget.`
        : 'Scale by bounds known beforehand, or learn it from public data.'
    }`,
  fixes({ data: { learner, isDiffprivlib } }, { analysis }): Fix[] {
    const bounds = PRIVATE_COUNTERPARTS.get(learner);
    if (bounds === undefined || !isDiffprivlib) return [];
    const made = analysis.facts.calls.find(({ written, name }) => written === learner && IN_CLEAR.test(name));
    if (made === undefined || made.node.args.length > 0) return [];
    const text = `diffprivlib.models.${learner}(epsilon=1.0, ${bounds})`;
    return [
      {
        title: `Use \`diffprivlib.models.${learner}\``,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: spanOf(made.node), text }, ...importEdits(analysis, ['diffprivlib.models'])],
      },
    ];
  },
});

/** Steps of a pipeline that learn in clear before its last one, a model of diffprivlib. */
function* inPipelines(analysis: Analysis): Generator<Detection<Data>> {
  const said = new Set<unknown>();
  for (const { object } of analysis.facts.fits) {
    const steps = object.inner.map(({ value }) => analysis.objectOf(value));
    const last = steps.at(-1);
    const name =
      last?.kind === 'instance' || last?.kind === 'estimator' ? DIFFPRIVLIB_MODEL.exec(last.className) : null;
    const [, model] = name ?? [];
    const step = steps.slice(0, -1).find((one) => one?.kind === 'estimator' && learnsInClear(one));
    if (model === undefined || step?.kind !== 'estimator' || said.has(step.node)) continue;
    said.add(step.node);
    yield { span: spanOf(step.node), data: { model, learner: lastPart(step.className), isDiffprivlib: true } };
  }
}

function learnsInClear({ row, className }: EstimatorObject): boolean {
  return row !== null && row.learns !== undefined && row.learns !== 'nothing' && !DIFFPRIVLIB_MODEL.test(className);
}

interface PrivateTraining {
  readonly call: CallFact;
  readonly rows: DataObject | null;
}

function privateFits(analysis: Analysis): PrivateTraining[] {
  return analysis.facts.calls
    .filter(({ name }) => DIFFPRIVLIB_FIT.test(name))
    .map((call) => ({ call, rows: dataOf(analysis, call.args.positional[0]) }));
}

/** What Opacus samples its batches from. */
function privateLoaders(analysis: Analysis): PrivateTraining[] {
  return privateCalls(analysis, 'make-private').map((found) => ({
    call: found.call,
    rows: dataOf(analysis, given(found, 'data_loader')?.value),
  }));
}

/** Fits of the networks that were compiled with an optimizer of TensorFlow Privacy. */
function kerasFits(analysis: Analysis): PrivateTraining[] {
  const optimizers = new Map(
    privateCalls(analysis, 'optimizer').flatMap(({ call }) =>
      call.result.kind === 'ref' ? [[call.result.id, call] as const] : [],
    ),
  );
  if (optimizers.size === 0) return [];
  return callsWritten(analysis, 'compile').flatMap(({ receiver, args, order }) => {
    const used = args.keywords.get('optimizer') ?? args.positional[0];
    const call = used?.kind === 'ref' ? optimizers.get(used.id) : undefined;
    if (call === undefined || receiver?.kind !== 'ref') return [];
    return fitsOf(analysis, receiver.id)
      .filter((fit) => fit.order > order)
      .map(({ features }) => ({ call, rows: features }));
  });
}

function dataOf(analysis: Analysis, value: Value | undefined): DataObject | null {
  const object = value?.kind === 'ref' ? analysis.object(value.id) : undefined;
  return object?.kind === 'data' ? object : null;
}

/** What the values depend on, also those of the tables that a loader holds. */
function statsOf(object: DataObject, analysis: Analysis): Stat[] {
  const held = object.holds.flatMap((value) => {
    const one = value.kind === 'ref' ? analysis.object(value.id) : undefined;
    return one?.kind === 'data' ? [one] : [];
  });
  return [object, ...held].flatMap(({ stats, columns }) => [
    ...stats,
    ...[...columns.known.values()].flatMap((column) => column.stats),
  ]);
}

function isLearnt({ kind, learns }: Stat): boolean {
  return (kind === 'fit' || kind === 'statistic') && learns !== 'nothing';
}

function modelOf(call: CallFact): string {
  return DIFFPRIVLIB_FIT.exec(call.name)?.[1] ?? call.written;
}
