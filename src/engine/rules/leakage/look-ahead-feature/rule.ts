// LKG010: a feature is computed from later rows.
import type { Edit, Fix } from '../../../finding';
import { NAMES_COLUMNS, READS_NAMED_COLUMNS } from '../../../knowledge/inputColumns';
import { saysWhen } from '../../../knowledge/lexicon/times';
import {
  spanOf,
  textOf,
  type Call,
  type Expression,
  type Node,
  type NodeBase,
  type Statement,
} from '../../../python/ast';
import { statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { looksAhead, wentThrough } from '../../../semantics/rows/timeSteps';
import type { Column, EstimatorObject, Value } from '../../../semantics/values';
import { callsWritten } from '../../once';
import { listed } from '../../people';
import { oncePerAnalysis } from '../../once';
import { keptInDict } from './dictColumns';
import { defineRule, type Detection } from '../../rule';
import { isTestFile } from '../../testFiles';
import { stepsOf } from '../../steps';

interface Data {
  /** Features that the one place makes, or that one fit is given where their making is not seen. */
  readonly columns: readonly string[];
  readonly how: How;
  readonly fit: Learner;
}

/** A fit, or a cross-validation that fits the model in each fold. */
type Learner = Pick<FitFact, 'node' | 'features' | 'target' | 'inFunction' | 'elsewhere'> & {
  readonly object: EstimatorObject | null;
};

type How = 'shifted' | 'centred' | 'filled';

const AHEAD: ReadonlyMap<string, How> = new Map([
  ['shift-ahead', 'shifted'],
  ['centred-window', 'centred'],
  ['bfill', 'filled'],
  ['backfill', 'filled'],
]);

/** Of one feature and of several. */
const WORDS: Readonly<Record<How, readonly [one: string, several: string]>> = {
  shifted: ['is shifted back from later rows', 'are shifted back from later rows'],
  centred: ['is a window centred on each row', 'are windows centred on each row'],
  filled: ['is filled from later rows', 'are filled from later rows'],
};

/** How a value looks ahead; undefined where it does not. */
function lookOf(through: readonly string[]): How | undefined {
  for (const [step, how] of AHEAD) if (wentThrough(through, step)) return how;
  return undefined;
}

function isLag(through: readonly string[]): boolean {
  return wentThrough(through, 'shift') || wentThrough(through, 'window');
}

/** What a calendar says of the next day is known today. */
const CALENDAR =
  /(?:^|_)(?:day_?type|week_?day|(?:is_?)?week_?end|day_?of_?week|dow|(?:is_?)?(?:school_?|public_?|bank_?)?holidays?)(?:_(?:next|tomorrow|lead|ahead|t|shift(?:ed)?|\d+))*$/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG010',
    name: 'look-ahead-feature',
    concern: 'leakage',
    severity: 'warning',
    summary: 'A feature takes values from later rows: negative shift, centred window, back-fill.',
    evidence: 'AF',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const said = new Set<string>();
    /** What one line makes in a loop is told once, with all its names. */
    const places = new Map<NodeBase, Detection<Data> & { data: { columns: string[] } }>();
    for (const fit of learners(analysis)) {
      if (fit.features === null) continue;
      const target = fit.target === null ? [] : [...fit.target.columns.known.keys()];
      const known = fit.features.columns.known;
      // A row that is given what was there before it follows others in time.
      const hasLags = [...known.values()].some(({ through }) => isLag(through));
      const asked = regressorsOf(analysis, fit);
      let labels: boolean | undefined;
      for (const column of known.values()) {
        const how = lookOf(column.through);
        if (how === undefined || column.maybe === true || target.includes(column.name) || said.has(column.name))
          continue;
        if (CALENDAR.test(column.name) && how === 'shifted') continue;
        // Back-fill matters where time does.
        if (how === 'filled' && !fit.features.timeOrdered && !hasLags && !asksForLater(fit)) continue;
        if (asked !== null && !asked.has(column.name)) continue;
        const isShiftedAhead = (one: Column): boolean => wentThrough(one.through, 'shift-ahead');
        const reaches = how !== 'filled' || (isLag(column.through) && [...known.values()].some(isShiftedAhead));
        if (reaches && (labels ??= labelsWhatLiesThere(analysis, fit))) continue;
        said.add(column.name);
        const written = writtenAt(analysis, column.name);
        const ahead =
          (written === null ? null : lookAhead(analysis, written)) ??
          (how === 'shifted' ? null : brought(analysis, column, known));
        // A lag of a column that was filled back: that one is told.
        const isOfOther = (name: string): boolean =>
          name !== column.name && lookOf(known.get(name)?.through ?? []) !== undefined;
        if (column.from.some(isOfOther) && (written === null || lookAhead(analysis, written) === null)) continue;
        const place = ahead ?? fit.node;
        const before = places.get(place);
        if (before?.data.how === how) before.data.columns.push(column.name);
        else if (before === undefined) {
          const fitted = stepsOf(analysis, fit, 'A model is fitted on it here');
          const related = ahead === null ? fitted.slice(1) : fitted;
          places.set(place, { span: spanOf(place), data: { columns: [column.name], how, fit }, related });
        }
      }
      // The table as a whole, whose columns are not known by name.
      const filled = filledAsWhole(fit);
      if (filled === null || places.has(filled)) continue;
      const related = stepsOf(analysis, fit, 'A model is fitted on it here');
      places.set(filled, { span: spanOf(filled), data: { columns: [], how: 'filled', fit }, related });
    }
    yield* places.values();
  },
  message({ columns, how }) {
    const several = columns.length !== 1;
    const who =
      columns.length === 0
        ? 'Gaps in the features'
        : several
          ? `The features ${listed(columns)}`
          : `The feature ${listed(columns)}`;
    return `${who} ${WORDS[how][several ? 1 : 0]}, which nobody knows at the time of a forecast, so the score cannot be reached in use. Use past rows only.`;
  },
  fixes({ data: { columns } }, { analysis }): Fix[] {
    const [first] = columns;
    const statement = first === undefined ? null : writtenAt(analysis, first);
    const edits = statement === null ? [] : turnedBack(statement);
    return edits.length === 0 ? [] : [{ title: `Compute ${listed(columns)} from past rows`, safety: 'unsafe', edits }];
  },
});

function learners(analysis: Analysis): Learner[] {
  const { facts } = analysis;
  const folded = facts.crossValidations.filter(({ purpose }) => purpose === 'report');
  return [
    // How a trainer of another module divides recordings is not known: Trainer(cv_args={"groups": videos}).fit(X, y)
    ...facts.fits.filter(({ isModel, object }) => isModel && (object.row !== null || object.className === '')),
    ...folded.map((one) => {
      const object = one.model === null ? null : analysis.object(one.model);
      return { ...one, object: object?.kind === 'estimator' ? object : null };
    }),
  ];
}

/**
 * Columns that a forecaster is told to use beside the series itself, `model.add_regressor('wind')`: the others of its table it does
 * not look at. Null for a model that uses all that it is given.
 */
function regressorsOf(analysis: Analysis, { object }: Learner): ReadonlySet<string> | null {
  if (!READS_NAMED_COLUMNS.test(object?.className ?? '')) return null;
  const named = NAMES_COLUMNS.flatMap((method) =>
    callsWritten(analysis, method).map(({ args }) => args.positional[0] ?? args.keywords.get('name')),
  );
  return new Set(named.flatMap((name) => (name?.kind === 'constant' ? [String(name.value)] : [])));
}

/** What it learns to say is the value of a later row, which only rows in their order have. */
function asksForLater({ target }: Learner): boolean {
  return (
    target !== null && [target, ...target.columns.known.values()].some((one) => wentThrough(one.through, 'shift-ahead'))
  );
}

/** Where a column that is not among the features reaches for later rows, of which this one was made. */
function brought(analysis: Analysis, { name, from }: Column, known: ReadonlyMap<string, Column>): Call | null {
  for (const source of from) {
    const made = source === name || known.has(source) ? null : writtenAt(analysis, source);
    const ahead = made === null ? null : lookAhead(analysis, made);
    if (ahead !== null) return ahead;
  }
  return null;
}

/** `prices = prices.bfill()`: where the rows of a table were filled from later ones; null where no time orders them. */
function filledAsWhole({ features, object }: Learner): NodeBase | null {
  if (features === null || lookOf(features.through) !== 'filled') return null;
  const { stats, timeOrdered, columns } = features;
  // Rows that ARIMA and its like are given follow each other in time, whatever the table says of its own.
  const isInOrder = timeOrdered || object?.row?.role === 'forecaster';
  if (!isInOrder && ![...columns.known.values()].some(({ through }) => isLag(through))) return null;
  return stats.find(({ kind, name }) => kind === 'neighbours' && AHEAD.has(name))?.node ?? null;
}

/**
 * A model that is given rows before and behind each one, and says what lies there, as in a recording that is there as a whole: it
 * forecasts nothing. So does a classifier of rows that no time orders, and whatever is tried on recordings that its folds keep whole.
 */
function labelsWhatLiesThere(analysis: Analysis, { object, features, target }: Learner): boolean {
  const { facts } = analysis;
  if (features === null) return false;
  const columns = [...features.columns.known.values()];
  const isBothWays = columns.some(
    ({ through }) =>
      through.includes('centred-window') || (wentThrough(through, 'shift') && !wentThrough(through, 'shift-ahead')),
  );
  if (!isBothWays) return false;
  const answers = target === null ? [] : [target, ...target.columns.known.values()];
  if (answers.some(({ through }) => wentThrough(through, 'shift-ahead'))) return false;
  const asked = target === null ? [] : [...target.columns.known.keys()];
  const isOfAnswer = columns.some(({ from, through }) => lookOf(through) && from.some((one) => asked.includes(one)));
  if ((keepsGroupsWhole(analysis) || takesRecordings(analysis)) && !isOfAnswer) return true;
  const steps = [object, ...(object?.inner ?? []).map(({ value }) => analysis.objectOf(value))];
  const isOfLabels = steps.some((one) => one?.kind === 'estimator' && isClassifier(one));
  if (!isOfLabels && (isOfAnswer || !columns.every((one) => isBesideEarlier(one, columns)))) return false;
  if (features.timeOrdered || target?.timeOrdered === true) return false;
  if (facts.splits.some(({ split }) => split.ordered || (split.kind === 'holdout' && !split.shuffled))) return false;
  if (facts.crossValidations.some(({ splitter }) => isInTime(analysis, splitter))) return false;
  return !facts.columns.some((one) => one.columns.some(saysWhen));
}

/** Of a column that is given from later rows, an earlier one is given as well: `flow.shift(-1)` beside `flow.shift(1)`. */
function isBesideEarlier({ from, through }: Column, columns: readonly Column[]): boolean {
  const isEarlier = (other: Column): boolean =>
    wentThrough(other.through, 'shift') && !looksAhead(other.through) && other.from.some((name) => from.includes(name));
  if (wentThrough(through, 'centred-window')) return false;
  return !wentThrough(through, 'shift-ahead') || columns.some(isEarlier);
}

/** Rows are divided by groups, such as recordings, and in no other way. */
function keepsGroupsWhole({ facts }: Analysis): boolean {
  const byGroup = [
    ...facts.splits.filter(({ split }) => split.kind !== 'manual').map(({ split }) => split.grouped),
    ...facts.crossValidations.map(({ node }) => node.args.some(({ keyword }) => keyword === 'groups')),
  ];
  return byGroup.length > 0 && byGroup.every(Boolean);
}

/** `X.reshape(-1, 80, 5)`: each sample is a recording as a whole, of so many moments that follow each other. */
function takesRecordings(analysis: Analysis): boolean {
  return callsWritten(analysis, 'reshape').some(({ node }) =>
    BLOCKS.test(node.args.map(({ value }) => textOf(value)).join(', ')),
  );
}

/** Of single moments, or of one value each, it may be a row with those before it. */
const BLOCKS = /^\(?-1, (?!1,)[^,]+, (?!1\)?$)[^,]+\)?$/;

/** `cv=TimeSeriesSplit(5)` */
function isInTime(analysis: Analysis, splitter: Value | null): boolean {
  const object = splitter === null ? undefined : analysis.objectOf(splitter);
  const row = object?.kind === 'instance' || object?.kind === 'estimator' ? object.row : null;
  return row?.splitter?.ordered === true;
}

/** Also of the user's own, by its name. */
function isClassifier({ row, className }: EstimatorObject): boolean {
  return row?.role === 'classifier' || /classif/i.test(className);
}

/** What makes a column, a statement or a part of one; of several the first that reaches for later rows. */
function writtenAt(analysis: Analysis, column: string): Node | null {
  const writes = analysis.facts.columns.filter((one) => one.action === 'write' && one.columns.includes(column));
  const makers = writes.flatMap(({ node }): Node[] => {
    const statement = statementOf(node);
    return statement === null ? [] : [partFor(statement, column) ?? statement];
  });
  if (makers.length === 0) makers.push(...keptInDict(analysis, column));
  return makers.find((one) => lookAhead(analysis, one) !== null) ?? makers[0] ?? null;
}

/** Of a statement that makes several columns, what makes this one: `assign(next=…)`, `(…).alias("next")`; null where none says so. */
function partFor(statement: Statement, column: string): Expression | null {
  let found: Expression | null = null;
  walk([statement], (node) => {
    if (node.kind !== 'Call') return undefined;
    const [first] = node.args;
    const isAlias = node.func.kind === 'Attribute' && node.func.attr === 'alias';
    if (isAlias && first?.value.kind === 'Constant' && first.value.value === column) found = node;
    else found = node.args.find(({ keyword }) => keyword === column)?.value ?? null;
    return found === null ? undefined : 'stop';
  });
  return found;
}

/** Methods that fill a gap with what comes behind it, of pandas and polars. */
const FILLS_BACK = /^(?:bfill|backfill|backward_fill)$/;

/** Methods that count rows ahead by a negative number. */
const STEPS = /^(?:shift|diff|pct_change|roll)$/;

/** Calls that smooth a series, each value by those around it. */
const smoothing = oncePerAnalysis(
  ({ facts }): ReadonlySet<NodeBase> =>
    new Set(
      facts.calls.flatMap(({ row, node }) => (row?.tags?.some((tag) => /^smooths/.test(tag)) === true ? [node] : [])),
    ),
);

/** The call in a statement, or a part of one, that reaches for later rows; null where it lies elsewhere, as in a function. */
function lookAhead(analysis: Analysis, statement: Node): Call | null {
  let found: Call | null = null;
  walk([statement], (node) => {
    if (node.kind !== 'Call') return undefined;
    const attr = node.func.kind === 'Attribute' ? node.func.attr : '';
    const isAhead =
      smoothing(analysis).has(node) ||
      FILLS_BACK.test(attr) ||
      (attr === 'fill_null' && node.args.some(({ value }) => /backward/.test(textOf(value)))) ||
      (STEPS.test(attr) && node.args.some(({ value }) => value.kind === 'UnaryOp')) ||
      (attr === 'fillna' && node.args.some(({ keyword, value }) => keyword === 'method' && !isOnwards(value))) ||
      node.args.some(({ keyword }) => keyword === 'center' || keyword === 'limit_direction');
    if (!isAhead) return undefined;
    found = node;
    return 'stop';
  });
  return found;
}

/** `method='ffill'` */
function isOnwards(value: Expression): boolean {
  return value.kind === 'Constant' && /^(?:ffill|pad)$/.test(String(value.value));
}

/** `shift(-1)` becomes `shift(1)`, a centred window one that ends at the row, a back-fill a forward-fill. */
function turnedBack(statement: Node): Edit[] {
  const edits: Edit[] = [];
  const replace = (node: NodeBase, text: string): void => {
    edits.push({ kind: 'replace', span: spanOf(node), text });
  };
  walk([statement], (node) => {
    if (node.kind !== 'Call' || node.func.kind !== 'Attribute') return undefined;
    const { attr, attrStart } = node.func;
    for (const { keyword, value } of node.args) {
      if (STEPS.test(attr) && (keyword === null || keyword === 'periods') && value.kind === 'UnaryOp')
        replace(value, textOf(value.operand));
      if (keyword === 'center') replace(value, 'False');
      if (attr === 'fillna' && keyword === 'method') replace(value, "'ffill'");
      if (attr === 'fill_null' && keyword === 'strategy') replace(value, '"forward"');
    }
    if (FILLS_BACK.test(attr)) {
      const onwards = attr === 'backward_fill' ? 'forward_fill' : 'ffill';
      replace({ chunk: node.chunk, start: attrStart, end: attrStart + attr.length }, onwards);
    }
    return undefined;
  });
  return edits;
}
