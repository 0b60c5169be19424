// FAI006: groups are compared on the rows that the model was fitted on.
import type { Edit, Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { covers, overlap, partsOf, roleOf } from '../../../semantics/rows';
import type { DataObject, Rows } from '../../../semantics/values';
import { isTestFile } from '../../leakage/leaks';
import { defineRule } from '../../rule';
import { groupMetrics } from '../evidence';

interface Data {
  readonly call: CallFact;
  readonly model: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI006',
    name: 'group-metric-on-training-data',
    concern: 'fairness',
    severity: 'warning',
    summary: 'A group metric is computed on the rows that the model was fitted on, and on no others.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const seen = groupMetrics(analysis).flatMap(({ call }) => {
      const fitted = fittedOn(analysis, call);
      return fitted === null ? [] : [{ call, ...fitted }];
    });
    // Both sides next to each other show how far they are apart.
    if (seen.some(({ own }) => !own)) return;
    const [first] = seen;
    if (first !== undefined) yield { span: spanOf(first.call.node.func), data: first };
  },
  message({ call, model }) {
    return `\`${call.written}\` compares groups on the rows that \`${model}\` was fitted on, where it errs least, so the difference that people will meet stays unseen. Compare the groups on rows that were held out.`;
  },
  fixes({ data: { call } }, { analysis }) {
    return heldOutFix(analysis, call);
  },
});

/** Whether the predictions in the call are of rows that their model learnt from; null where that is not known. */
function fittedOn(analysis: Analysis, { args, order }: CallFact): { own: boolean; model: string } | null {
  for (const value of [...args.positional, ...args.keywords.values()]) {
    const data = value.kind === 'ref' ? analysis.object(value.id) : undefined;
    if (data?.kind !== 'data' || data.prediction === null) continue;
    const { model, rows } = data.prediction;
    const fits = analysis.facts.fits.filter((fit) => fit.estimator === model && fit.order < order);
    const fitted = fits.flatMap(({ features }) => features ?? []);
    if (fitted.length === 0 || rows.kind === 'unknown') return null;
    const own = fitted.some((features) => learnt(features.rows, rows));
    const object = analysis.object(model);
    return { own, model: (object?.kind === 'estimator' ? object.className : '').split('.').at(-1) ?? '' };
  }
  return null;
}

function learnt(fitted: Rows, predicted: Rows): boolean {
  return overlap(fitted, predicted) && (covers(fitted, predicted) || roleOf(predicted) === 'train');
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
    const data = value?.kind === 'ref' ? analysis.object(value.id) : undefined;
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
