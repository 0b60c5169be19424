// LKG009: rows in the order of time are shuffled into train and test.
import type { Fix } from '../../../finding';
import { saysWhen } from '../../../knowledge/lexicon/times';
import { isCall, spanOf, textOf, type Call, type NodeBase } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import { BY_TIME, groupKeys } from '../../../semantics/columns';
import { SLIDING } from '../../../semantics/data/slidingWindows';
import type { FitFact } from '../../../semantics/facts';
import { partsOf } from '../../../semantics/rows/rows';
import { wentThrough } from '../../../semantics/rows/timeSteps';
import type { DataObject, Split, Value } from '../../../semantics/values';
import { withArgument } from '../../arguments';
import { fromImport } from '../../imports';
import { defineRule } from '../../rule';
import { insideOf } from '../../steps';
import { isTestFile } from '../../testFiles';
import { fitSteps, receiverName } from '../wording';

interface Data {
  /** `train_test_split(…)`, `folds.split(…)`, `cross_val_score(…)`. */
  readonly node: NodeBase;
  readonly holdout: boolean;
  /** The rows are windows that overlap. */
  readonly windows: boolean;
  /** The call that makes the shuffled folds, where it was seen. */
  readonly folds: Call | null;
}

const FOLDS = /^(?:Repeated)?(?:Stratified)?KFold$|^(?:Stratified)?ShuffleSplit$/;

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG009',
    name: 'shuffled-time-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Time-ordered rows are split with shuffling.',
    evidence: 'FC',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const said = new Set<NodeBase>();
    for (const fact of analysis.facts.splits) {
      const { split, inputs, node } = fact;
      const [features] = inputs;
      // Series that stay whole: whoever is tested on was not seen, neither before nor after.
      if (features === undefined || split.shuffled !== true || split.grouped || said.has(node)) continue;
      if (!isOrdered(features) && !inputs.some(isNextRow)) continue;
      said.add(node);
      const name = receiverName(node);
      const made = name === null ? undefined : analysis.lookup(name);
      const windows = features.through.includes(SLIDING);
      const folds = foldsOf(analysis, made);
      const related = [
        ...insideOf(analysis, fact, 'Split here'),
        ...fitSteps(analysis, fittedOnParts(analysis, split), 'A model is fitted on a part here'),
      ];
      yield { span: spanOf(node), data: { node, holdout: split.kind === 'holdout', windows, folds }, related };
    }
    for (const { node, features, splitter } of analysis.facts.crossValidations) {
      const folds = foldsOf(analysis, splitter ?? undefined);
      if (features === null || folds === null || said.has(node) || !isOrdered(features)) continue;
      said.add(node);
      yield { span: spanOf(node), data: { node, holdout: false, windows: features.through.includes(SLIDING), folds } };
    }
  },
  message({ windows }) {
    const rows = windows ? 'Windows that overlap' : 'Rows with lagged columns';
    return `${rows} are split at random, so rows of the future train a model that is tested on the past. Split in time: \`shuffle=False\`, or \`TimeSeriesSplit\`.`;
  },
  fixes({ data: { node, holdout, folds } }, { analysis }): Fix[] {
    if (folds !== null) {
      const count = folds.args.find(({ keyword }) => keyword === 'n_splits') ?? folds.args[0];
      const text = `TimeSeriesSplit(${count === undefined || count.keyword === 'shuffle' ? '' : textOf(count)})`;
      const imported = fromImport(analysis, 'sklearn.model_selection', 'TimeSeriesSplit');
      const edits = [{ kind: 'replace' as const, span: spanOf(folds), text }, ...imported];
      return [{ title: 'Split in time: `TimeSeriesSplit`', safety: 'unsafe', edits }];
    }
    if (!holdout || !isCall(node) || node.args.length === 0) return [];
    if (node.args.some(({ keyword }) => keyword === 'stratify')) return [];
    const title = 'Split in time: `shuffle=False`';
    const asked = node.args.find(({ keyword }) => keyword === 'shuffle')?.value;
    if (asked === undefined) return [{ title, safety: 'safe', edits: [withArgument(node, 'shuffle=False')] }];
    // Somebody wrote it there, so somebody looks at it.
    if (asked.kind !== 'Constant' || asked.value !== true) return [];
    return [{ title, safety: 'unsafe', edits: [{ kind: 'replace', span: spanOf(asked), text: 'False' }] }];
  },
});

function fittedOnParts({ facts }: Analysis, { id }: Split): FitFact[] {
  return facts.fits.filter(
    ({ isModel, features }) =>
      isModel && features !== null && partsOf(features.rows).some(({ split }) => split.id === id),
  );
}

/** Sorting by a date alone is often for a plot: lags and changes from row to row say that time is what is learnt from. */
function isOrdered(features: DataObject): boolean {
  if (isAggregated(features)) return false;
  const lagged = [...features.columns.known.values()].some(
    ({ through, maybe }) => maybe !== true && (wentThrough(through, 'shift') || wentThrough(through, 'window')),
  );
  return lagged || wentThrough(features.through, 'shift') || features.through.includes(SLIDING);
}

/** What is predicted is the value of a row further on, so the order of the rows is time. */
function isNextRow(data: DataObject): boolean {
  return (
    !isAggregated(data) &&
    [...data.columns.known.values()].some(({ through, maybe }) => maybe !== true && wentThrough(through, AHEAD))
  );
}

/** One row for each series, or customer and product: no order is left. By station and hour it is. */
function isAggregated(data: DataObject): boolean {
  const { grouped, through } = data;
  const keys = groupKeys(data);
  if (through.includes(BY_TIME) || (keys.length > 1 && keys.some(saysWhen))) return false;
  return grouped.length > 0 || through.includes('aggregated');
}

const AHEAD = 'shift-ahead';

/** `KFold(…, shuffle=True)`, or a splitter that always shuffles. */
function foldsOf(analysis: Analysis, made: Value | undefined): Call | null {
  const object = analysis.objectOf(made);
  if (object?.kind !== 'instance' && object?.kind !== 'estimator') return null;
  const { node, args } = object;
  if (!isCall(node) || !FOLDS.test(textOf(node.func).replace(/^.*\./, ''))) return null;
  const shuffle = args.keywords.get('shuffle');
  const isShuffled = shuffle?.kind === 'constant' && shuffle.value === true;
  return isShuffled || /Repeated|ShuffleSplit/.test(textOf(node.func)) ? node : null;
}
