// FAI006: groups are compared on the rows that the model was fitted on.
import type { Edit, Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { partsOf } from '../../../semantics/rows/rows';
import type { DataObject, Rows } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { AIF360_POSTPROCESSING, fairnessTable } from '../../../knowledge/fairnessEvidence';
import { callsIn } from '../../once';
import { defineRule, type Detection, type RuleContext } from '../../rule';
import { firstPrediction, groupedRows, isOne } from '../byHand';
import { groupMetrics } from '../evidence';
import { onlyCalibrates } from '../../calibration';
import { learnt, modelName, modelOnOwnRows } from '../ownRows';
import { sensitiveOf } from '../sensitive';

interface ComparedByCall {
  /** A group metric of predictions, or of what a mitigation changed on the rows that it was tuned on. */
  readonly by: 'metric' | 'mitigation';
  readonly call: CallFact;
  readonly model: string;
  /** Where the mitigation was fitted on rows that were held out from the model: there the finding stands. */
  readonly fit?: CallFact;
}

/** Rows with predictions, grouped or masked. */
interface ComparedByHand {
  readonly by: 'hand';
  readonly column: string;
  readonly model: string;
}

type Compared = ComparedByCall | ComparedByHand;

export const rule = defineRule<Compared>({
  meta: {
    code: 'FAI006',
    name: 'group-metric-on-training-data',
    concern: 'fairness',
    severity: 'warning',
    summary: 'Groups are compared on the rows that the model, or what makes it fair, was fitted on, and on no others.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    const seen = groupMetrics(analysis).flatMap(({ call }) => {
      const fitted = fittedOn(analysis, call);
      return fitted === null ? [] : [{ call, ...fitted }];
    });
    const [tuned] = [...tunedOn(analysis), ...tunedByName(analysis)];
    if (tuned !== undefined) {
      const { call, fit } = tuned;
      yield fit === undefined
        ? { span: spanOf(call.node.func), data: tuned }
        : {
            span: spanOf(fit.node.func),
            data: tuned,
            related: [{ span: spanOf(call.node.func), message: 'groups compared here, on the same rows' }],
          };
      return;
    }
    // Both sides next to each other show how far they are apart.
    if (seen.some(({ own }) => !own)) return;
    const [first] = seen;
    if (first !== undefined)
      yield { span: spanOf(first.call.node.func), data: { by: 'metric', call: first.call, model: first.model } };
    else yield* comparedWholly(context);
  },
  message(data) {
    const { model } = data;
    const who = model === '' ? 'the model' : `\`${model}\``;
    switch (data.by) {
      case 'metric':
        return `\`${data.call.written}\` compares groups on the rows that ${who} was fitted on, where it makes the fewest mistakes, so the difference that people will meet stays unseen. Compare the groups on rows that were held out.`;
      case 'hand':
        return `Predictions are compared by \`${data.column}\` on the rows that ${who} was fitted on, where it makes the fewest mistakes, so the difference that people will meet stays unseen. Compare the groups on rows that were held out.`;
      case 'mitigation':
        if (data.fit !== undefined)
          return `\`${model}\` makes the groups equal on the held-out rows that \`${data.call.written}\` then compares them on, so they look more alike there than they will elsewhere. Fit it on training rows, and compare on these.`;
        return `\`${data.call.written}\` compares groups on the rows that ${who} was tuned on to make them equal, so they look more alike here than they will elsewhere. Tune it on rows of their own, and compare on others.`;
    }
  },
  fixes({ data }, { analysis }) {
    return data.by === 'metric' ? heldOutFix(analysis, data.call) : [];
  },
});

/** Whether the predictions in the call are of rows that their model learnt from; null where that is not known. */
function fittedOn(analysis: Analysis, { args, order }: CallFact): { own: boolean; model: string } | null {
  for (const value of [...args.positional, ...args.keywords.values()]) {
    const data = analysis.objectOf(value);
    if (data?.kind !== 'data' || data.prediction === null) continue;
    const { model, rows } = data.prediction;
    const fits = analysis.facts.fits.filter(
      (fit) => fit.estimator === model && fit.order < order && !onlyCalibrates(analysis, fit.object),
    );
    const fitted = fits.flatMap(({ features }) => features ?? []);
    if (fitted.length === 0 || rows.kind === 'unknown') return null;
    return { own: fitted.some((features) => learnt(features.rows, rows)), model: modelName(analysis, model) };
  }
  return null;
}

/** Every prediction of the unit is of rows that its model learnt from, and groups of them are compared. */
function* comparedWholly(context: RuleContext): Generator<Detection<Compared>> {
  const { analysis } = context;
  const id = modelOnOwnRows(analysis);
  if (id === null) return;
  const model = modelName(analysis, id);
  const after = firstPrediction(analysis);
  const [metric] = callsIn(analysis, fairnessTable).filter(
    ({ call, row }) => row.role === 'metric' && row.labels !== true && call.order > after,
  );
  if (metric !== undefined) {
    yield { span: spanOf(metric.call.node.func), data: { by: 'metric', call: metric.call, model } };
    return;
  }
  const sources = analysis.facts.predictions.flatMap(({ input }) => input?.sources ?? []);
  const names = new Set(
    [...new Set(sources)].flatMap((source) => sensitiveOf(context, source)).map(({ column }) => column),
  );
  const [grouped] = groupedRows(analysis, names);
  const column = grouped?.columns.find((one) => isOne(one, names));
  if (grouped !== undefined && column !== undefined)
    yield { span: spanOf(grouped.node), data: { by: 'hand', column, model } };
}

/** `post.fit(X_test, …)` and then a group metric of `post.predict(X_test)`. */
function tunedOn(analysis: Analysis): ComparedByCall[] {
  const uses = callsIn(analysis, fairnessTable).filter(({ row }) => row.role === 'mitigation');
  const rowsIn = ({ args }: CallFact): Rows | null => {
    const [given] = args.positional;
    const data = analysis.objectOf(given);
    return data?.kind === 'data' && data.rows.kind !== 'unknown' ? data.rows : null;
  };
  const onOthers = new Set<number>();
  const found = groupMetrics(analysis).flatMap(({ call }) => {
    const values = [...call.args.positional, ...call.args.keywords.values()];
    for (const { call: predicted } of uses) {
      const { receiver, result, written } = predicted;
      if (written !== 'predict' || receiver?.kind !== 'ref' || result.kind !== 'ref') continue;
      if (!values.some((value) => value.kind === 'ref' && value.id === result.id)) continue;
      const fits = uses.filter(
        ({ call: fit }) =>
          fit.written === 'fit' &&
          fit.order < predicted.order &&
          fit.receiver?.kind === 'ref' &&
          fit.receiver.id === receiver.id,
      );
      const given = rowsIn(predicted);
      if (given === null) continue;
      const own = fits.find((fit) => {
        const rows = rowsIn(fit.call);
        return rows !== null && learnt(rows, given);
      });
      if (own === undefined) {
        if (fits.length > 0) onOthers.add(receiver.id);
        continue;
      }
      const made = analysis.object(receiver.id);
      const model = lastPart(made?.kind === 'instance' ? made.className : '');
      const isHeldOut = partsOf(given).some(({ role }) => role !== 'train');
      const compared: ComparedByCall = { by: 'mitigation', call, model, ...(isHeldOut ? { fit: own.call } : {}) };
      return [{ compared, by: receiver.id, isHeldOut }];
    }
    return [];
  });
  // The rows that it was tuned on beside others show how far they are apart.
  return found.flatMap(({ compared, by, isHeldOut }) => (isHeldOut || !onOthers.has(by) ? [compared] : []));
}

/** `post.fit(test, test_pred)` and then AIF360's metric of `test` and what `post.predict` made of it, and of no other data. */
function tunedByName(analysis: Analysis): ComparedByCall[] {
  const nameOf = ({ node }: CallFact): string | null => {
    const given = node.args[0]?.value;
    return given?.kind === 'Name' ? given.id : null;
  };
  const tunings = new Map(
    analysis.facts.calls.flatMap((call): [string, CallFact][] => {
      const name = call.written.startsWith('fit') && AIF360_POSTPROCESSING.test(call.name) ? nameOf(call) : null;
      return name === null ? [] : [[name, call]];
    }),
  );
  if (tunings.size === 0) return [];
  const compared = callsIn(analysis, fairnessTable).flatMap(({ call, row }) => {
    if (row.role !== 'metric' || row.labels === true) return [];
    const changed = analysis.objectOf(call.args.positional[1] ?? call.args.keywords.get('classified_dataset'));
    const name = changed?.kind === 'instance' ? changed.className : `${predictedBy(analysis, changed)}.predict`;
    const model = AIF360_POSTPROCESSING.exec(name)?.[1];
    return model === undefined ? [] : [{ call, model, data: nameOf(call) ?? '' }];
  });
  if (compared.some(({ data }) => !tunings.has(data))) return [];
  return compared.map(({ call, model, data }) => {
    const fit = /train/i.test(data) ? undefined : tunings.get(data);
    return { by: 'mitigation', call, model, ...(fit === undefined ? {} : { fit }) };
  });
}

/** Class of the model that made these predictions; empty where that is not known. */
function predictedBy(analysis: Analysis, data: ReturnType<Analysis['objectOf']>): string {
  const id = data?.kind === 'data' ? data.prediction?.model : undefined;
  const made = id === undefined ? undefined : analysis.object(id);
  return made?.kind === 'estimator' ? made.className : '';
}

/** The same call with the names of the held-out part of the same split. */
function heldOutFix(analysis: Analysis, { node, inFunction }: CallFact): Fix[] {
  if (inFunction !== null) return [];
  const names = counterparts(analysis);
  const edits = node.args.flatMap(({ value }): Edit[] => {
    const text = textOf(value);
    const changed = text.replaceAll(/(?<![\w.'"])[A-Za-z_]\w*/g, (name) => names.get(name) ?? name);
    return changed === text ? [] : [{ kind: 'replace', span: spanOf(value), text: changed }];
  });
  return edits.length < 2 ? [] : [{ title: 'Compare the groups on the held-out part', safety: 'unsafe', edits }];
}

/** `X_train` to `X_test`: top-level names of the two parts of one split that hold the same columns. */
function counterparts(analysis: Analysis): ReadonlyMap<string, string> {
  const parts = [...new Set(analysis.facts.bindings.map(({ name }) => name))].flatMap((name) => {
    const value = analysis.lookup(name);
    const data = analysis.objectOf(value);
    const part = data?.kind === 'data' && data.prediction === null ? partsOf(data.rows)[0] : undefined;
    return data?.kind === 'data' && part !== undefined ? [{ name, part, key: shapeOf(data) }] : [];
  });
  const found = new Map<string, string>();
  for (const { name, part, key } of parts) {
    if (part.role !== 'train') continue;
    const others = parts.filter(
      (one) => one.part.split.id === part.split.id && one.part.role !== 'train' && one.key === key,
    );
    const [other] = others;
    if (others.length === 1 && other !== undefined) found.set(name, other.name);
  }
  return found;
}

function shapeOf({ form, columns }: DataObject): string {
  return `${form} ${[...columns.known.keys()].join(' ')}`;
}
