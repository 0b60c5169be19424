// What models predict.
import type { NodeBase } from '../python/ast';
import type { Analysis } from '../semantics/analysis';
import type { CallFact, FitFact } from '../semantics/facts';
import { stringOf } from '../semantics/language/folding';
import type { DataObject } from '../semantics/values';
import { oncePerAnalysis } from './once';

/** Names of columns that models were fitted to predict. */
export const targetNames = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = (data: DataObject | null | undefined): void => {
    for (const name of answersIn(data) ?? []) names.add(name);
  };
  for (const fit of analysis.facts.fits) {
    if (!fit.isModel) continue;
    add(fit.target);
    for (const name of namedTargets(analysis, fit)) names.add(name);
  }
  for (const one of analysis.facts.crossValidations) add(one.target);
  const fitted = names.size > 0;
  for (const { split, inputs } of analysis.facts.splits) {
    if (split.kind !== 'holdout' || inputs.length < 2) continue;
    // Of three or more, what stands last may be groups that are kept aside: `train_test_split(X, y, A)`.
    if (inputs.length > 2 && fitted) continue;
    const held = inputs.length > 2 ? inputs.filter((one) => isHeldAgainst(analysis, one)) : [];
    for (const one of held.length > 0 ? held : inputs.slice(-1)) add(one);
  }
  return names;
});

/** The name of the one column that answers are; null where it is not known, or there are several. */
export function answersIn(data: DataObject | null | undefined): ReadonlySet<string> | null {
  if (data === null || data === undefined || data.columns.open || data.columns.known.size !== 1) return null;
  return new Set(data.columns.known.keys());
}

/** Whether a score holds predictions against this column: the answers of a loop of one's own, where no fit names them. */
function isHeldAgainst({ facts }: Analysis, data: DataObject | null): boolean {
  const [name, ...others] = data?.columns.known.keys() ?? [];
  if (name === undefined || others.length > 0) return false;
  return facts.scores.some(({ truth }) => truth?.columns.known.size === 1 && truth.columns.known.has(name));
}

/** Parameters that name the target's column, where the table that is fitted holds it: of AutoGluon, Spark, H2O. */
const TARGET_PARAMETERS = ['label', 'labelCol', 'y', 'target_column', 'response_column'];

/** Calls that fit a table which holds the answer, by their node. */
const fitsWithTarget = oncePerAnalysis(
  ({ facts }): ReadonlyMap<NodeBase, CallFact> =>
    new Map(
      facts.calls.filter(({ row }) => row?.tags?.includes('target-inside') === true).map((call) => [call.node, call]),
    ),
);

function namedTargets(analysis: Analysis, { object, node }: FitFact): string[] {
  const call = fitsWithTarget(analysis).get(node);
  if (call === undefined) return [];
  const inner = object.inner.flatMap(({ value }) => {
    const one = analysis.objectOf(value);
    return one?.kind === 'estimator' ? [one.args] : [];
  });
  return [call.args, object.args, ...inner].flatMap(({ keywords }) =>
    TARGET_PARAMETERS.flatMap((name) => stringOf(keywords.get(name)) ?? []),
  );
}
