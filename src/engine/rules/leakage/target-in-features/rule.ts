// LKG007: the target, or a column computed from it, is among the features.
import { spanOf, type Call } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import { mayHave } from '../../../semantics/columns';
import { SLIDING } from '../../../semantics/data/slidingWindows';
import type { RelatedPlace } from '../../../finding';
import { overlap } from '../../../semantics/rows/rows';
import type { Column, DataObject, EstimatorObject, HeapId, Source, Stat, Value } from '../../../semantics/values';
import { chosenByType } from '../../chosenByType';
import { dropColumnsFixes } from '../../dropColumns';
import { oncePerAnalysis } from '../../once';
import { defineRule } from '../../rule';
import { isTestFile } from '../../testFiles';
import { predictEachOther } from '../turns';
import { stepsOf } from '../../steps';
import { fittedOn, quote } from '../wording';
import { ELSEWHERE, isReckoned, isReckonedAndJudged, makersOf } from './makers';

/** A model that learns from rows and answers: fitted by itself, or in the turns of a cross-validation. */
interface Learning {
  readonly node: Call;
  readonly order: number;
  readonly inFunction: string | null;
  readonly object: EstimatorObject;
  readonly features: DataObject | null;
  readonly target: DataObject | null;
  /** What it was given as features, as written. */
  readonly given: string | null;
}

interface Data {
  readonly fit: Learning;
  readonly target: string;
  /** The columns that give it away: the target itself, one made from it, or all that it is made from. */
  readonly columns: readonly string[];
  /** The target was made from them, rather than they from it. */
  readonly makesTarget: boolean;
  /** The column is a window over the target that ends with the row itself: a part of the answer. */
  readonly isWindow: boolean;
  /** What both the target and the column are made from, where it is not among the features itself. */
  readonly shared: string | null;
}

interface Found {
  readonly data: Data;
  /** Models that the same table is given to later. */
  readonly others: Learning[];
}

/** So many other models are pointed at. */
const MAX_OTHERS = 32;

const SHIFTED = new Set(['shift', 'shift-ahead']);

/** A column that says what it is: planted, to see whether a model finds it. `is_fake` says that of what is predicted. */
const PLANTED =
  /(?:^|[^a-z])(?:fake[ _-]?(?:signal|feature|predictor|variable|column|target|answer)|cheat(?:ing)?|leaky|leakage)(?![a-z])/i;

/** Letters that were lost when the code was saved: two such names need not be one. */
const LOST = /^[?\uFFFD_\s]*[?\uFFFD][?\uFFFD_\s]*$/;

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG007',
    name: 'target-in-features',
    concern: 'leakage',
    severity: 'warning',
    summary: 'The target, or a column computed from it, is still among the features.',
    evidence: 'FC',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const said = new Set<string>();
    const found: Found[] = [];
    const told = new Map<unknown, Map<string, Found>>();
    for (const fit of learnings(analysis)) {
      const { features } = fit;
      const target = fit.target ?? answersBeside(analysis, features);
      if (features === null || target === null || target.columns.open || target.columns.known.size !== 1) continue;
      const [answer] = target.columns.known.values();
      if (answer === undefined || !overlap(features.rows, target.rows) || features.prediction !== null) continue;
      if (LOST.test(answer.name)) continue;
      const passes = passing(analysis, fit.object);
      if (features.columns.known === target.columns.known || passes === null) continue;
      if (predictEachOther(analysis, fit) || isMadeUp(features)) continue;
      const same = isAmongNumbers(fit, target, answer)
        ? answer
        : (features.columns.known.get(answer.name) ??
          (isLeftIn(analysis, features, target, answer) ? answer : undefined));
      // A single column that predicts itself is a demonstration of something else.
      if (features.columns.known.size <= 1 && !features.columns.open) continue;
      // The value of another row is predicted, under the name of the column that it comes from.
      const isOfOtherRow =
        target.through.some((one) => SHIFTED.has(one)) && !features.through.some((one) => SHIFTED.has(one));
      if (isOfOtherRow || isBesideWindow(features, target)) continue;
      const isThere = same !== undefined && (!same.replaced || answer.replaced) && same.maybe !== true;
      const column = isThere ? answer.name : madeFrom(features.columns.known, answer);
      const { columns, shared } =
        column === null ? makersOf(analysis, features, answer) : { columns: [column], shared: null };
      // Once for a table and for a line, however many models or turns there are.
      const { cell, start } = spanOf(fit.node);
      const line = `${cell}:${start}:${columns.join()}`;
      const ofTable = told.get(features.columns.known) ?? new Map<string, Found>();
      if (columns.length === 0 || said.has(line)) continue;
      if (!columns.every((name) => passes(name, isNumber(fit, answer, name)))) continue;
      said.add(line);
      const names = columns.join();
      const first = ofTable.get(names);
      if (first !== undefined) {
        first.others.push(fit);
        continue;
      }
      const isMade = column === null;
      const isWindow = column !== null && features.columns.known.get(column)?.through.includes('window') === true;
      const one = { data: { fit, target: answer.name, columns, makesTarget: isMade, isWindow, shared }, others: [] };
      found.push(one);
      told.set(features.columns.known, ofTable.set(names, one));
    }
    for (const { data, others } of found)
      yield {
        span: spanOf(data.fit.node),
        data,
        ...(isPlanted(data) ? { severity: 'hint' as const } : {}),
        related: [...madeAt(analysis, data), ...givenAsWell(analysis, others)],
      };
  },
  message({ fit, target, columns, makesTarget, isWindow, shared }) {
    const { given } = fit;
    const rows = given === null ? 'The features' : `\`${given}\``;
    const s = given === null ? '' : 's';
    const names = columns.map((name) => `\`${name}\``).join(', ');
    if (isWindow)
      return `${rows} hold${s} ${names}, a window over the target \`${target}\` that ends with the row itself, so a part of the answer is given. Put \`shift(1)\` before the window, or drop the column.`;
    const how =
      shared !== null
        ? `hold${s} ${names}, which is computed from \`${shared}\` as the target \`${target}\` is`
        : makesTarget
          ? `hold${s} ${names}, which the target \`${target}\` is computed from`
          : columns[0] === target
            ? `still hold${s} the target \`${target}\``
            : `hold${s} ${names}, which is computed from the target \`${target}\``;
    const what = columns.length === 1 ? 'the column' : 'at least one of them';
    return `${rows} ${how}, so the model is given the answer. Drop ${what} before fitting.`;
  },
  fixes({ data: { fit, columns } }, context) {
    return fit.features === null ? [] : dropColumnsFixes(context, fit.node, fit.features, columns);
  },
});

/** What models learn from: each fit, and behind these each cross-validation, which tells only of tables that no fit was given. */
function learnings(analysis: Analysis): readonly Learning[] {
  const { fits, crossValidations } = analysis.facts;
  return [
    ...fits.filter(({ isModel }) => isModel).map((fit) => ({ ...fit, given: fittedOn(fit) })),
    ...crossValidations.flatMap((one) => {
      const object = one.model === null ? null : analysis.object(one.model);
      if (one.purpose !== 'report' || object?.kind !== 'estimator') return [];
      const { args } = one.node;
      const argument = args.find(({ keyword }) => keyword === 'X') ?? args.filter(({ keyword }) => keyword === null)[1];
      return [{ ...one, object, given: argument === undefined ? null : quote(argument.value) }];
    }),
  ];
}

/** Where the columns were computed that give the answer away, or the answer from them; none for the answer itself. */
function madeAt(analysis: Analysis, { fit, target, columns, makesTarget, shared }: Data): RelatedPlace[] {
  const made = makesTarget && shared === null ? [target] : columns.filter((name) => name !== target);
  return made.flatMap((name) => {
    const write = analysis.facts.columns.findLast(
      (one) => one.action === 'write' && one.order < fit.order && one.columns.includes(name),
    );
    if (write === undefined || analysis.fileOf(write.node) !== null) return [];
    return [{ span: spanOf(write.node), message: `\`${name}\` is computed here` }];
  });
}

/** The other models that a table is given to, once for each line. */
function givenAsWell(analysis: Analysis, others: readonly Learning[]): RelatedPlace[] {
  const byPlace = new Map(others.map((one) => [one.node, one]));
  return [...byPlace.values()]
    .slice(0, MAX_OTHERS)
    .flatMap((one) => stepsOf(analysis, one, 'This model is given it as well'));
}

/** Whether all columns were made from the target and say so; a target of such a name, `Cheat`, is what the table is about. */
function isPlanted({ target, columns }: Data): boolean {
  return !PLANTED.test(target) && columns.every((name) => PLANTED.test(name));
}

/**
 * `X = df.drop(columns="id")` before anything named the target, and `y = df["paid"]` behind it: the table has the column, and
 * it is not among those that were dropped.
 */
function isLeftIn(analysis: Analysis, features: DataObject, target: DataObject, { name, ...answer }: Column): boolean {
  const { open, chosen, dropped } = features.columns;
  if (!open || chosen === true || dropped.has(name)) return false;
  if (answer.from.length > 0 || answer.replaced || answer.maybe === true || features.through.length > 0) return false;
  const [source, ...others] = features.sources;
  if (source === undefined || others.length > 0 || target.sources.length !== 1 || source !== target.sources[0])
    return false;
  // X = df.values: all that the file has, and it was read whole.
  if (dropped.size === 0) return features.form === 'array' && source.kind === 'read';
  return readAfterDrop(analysis).get(source)?.has(name) === true;
}

/** `X = df.select_dtypes("number")` of a table that had the target then: what a regression predicts is a number. */
function isAmongNumbers({ features, object }: Learning, target: DataObject, { name, ...answer }: Column): boolean {
  if (features === null || object.row?.role !== 'regressor') return false;
  const { numbers = false } = features.columns;
  const isChosen = numbers === true || (numbers !== false && numbers.has(name));
  if (!isChosen || !mayHave(features.columns, name)) return false;
  const isRead = answer.from.length === 0 && answer.through.length === 0 && !answer.replaced && answer.maybe !== true;
  const [source, ...others] = features.sources;
  return isRead && others.length === 0 && target.sources.length === 1 && source === target.sources[0];
}

/**
 * By the source of a table, the columns that were read of it after others were dropped, where it is the same table still: one that
 * was joined or encoded in between may have columns that it had not then.
 */
const readAfterDrop = oncePerAnalysis((analysis): ReadonlyMap<Source, ReadonlySet<string>> => {
  const dropped = new Set<HeapId>();
  const found = new Map<Source, Set<string>>();
  for (const { action, data, columns } of analysis.facts.columns) {
    if (data === null || action === 'write') continue;
    if (action === 'drop') dropped.add(data);
    else if (action === 'rename') dropped.delete(data);
    else if (dropped.has(data)) {
      const table = analysis.object(data);
      const [source] = table?.kind === 'data' ? table.sources : [];
      if (source === undefined) continue;
      const names = found.get(source) ?? new Set();
      for (const name of columns) names.add(name);
      found.set(source, names);
    }
  }
  return found;
});

/** `lgb.Dataset(X, y)`, `Pool(X, label=y)`: the answers lie in what the model is given. */
function answersBeside(analysis: Analysis, features: DataObject | null): DataObject | null {
  if (features?.form !== 'dataset' || features.holds.length !== 2) return null;
  const answers = analysis.objectOf(features.holds[1]);
  return answers?.kind === 'data' && answers.form === 'column' ? answers : null;
}

type Passes = (name: string, isNumber: boolean) => boolean;

/** Which columns of those that it is given reach a model; null where a step of its pipeline picks some that are not known. */
function passing(analysis: Analysis, object: EstimatorObject, depth = 0): Passes | null {
  const role = object.row?.role;
  if (role === 'feature-union' || depth > 6) return null;
  if (role === 'column-transformer') return pickedBy(analysis, object);
  // CalibratedClassifierCV(pipeline) hands its rows on as a search does.
  if (role !== 'pipeline' && role !== 'search' && object.inner.length === 0) {
    const isUnknown = (depth > 0 && object.row === null) || /FunctionTransformer$/.test(object.className);
    return isUnknown ? null : () => true;
  }
  const steps = object.inner.map(({ value }) => {
    const step = analysis.objectOf(value);
    return step?.kind === 'estimator' ? passing(analysis, step, depth + 1) : null;
  });
  return steps.includes(null) ? null : (...column) => steps.every((passes) => passes?.(...column));
}

/**
 * `ColumnTransformer([("scale", StandardScaler(), ["age", "fare"])])`: what it names, the numbers where it takes all of these, and the
 * others where it keeps them.
 */
function pickedBy(analysis: Analysis, { inner, args }: EstimatorObject): Passes | null {
  const rest = args.keywords.get('remainder');
  const keepsRest = rest !== undefined && !(rest.kind === 'constant' && rest.value === 'drop');
  const picked = new Set<string>();
  const named = new Set<string>();
  let takesNumbers = false;
  for (const { value, columns } of inner) {
    const names = columns === null ? null : namesIn(analysis, columns);
    if (names === null) {
      const type = columns === null ? null : chosenByType(analysis, columns);
      // What is left over is not known where some are taken by their type.
      if (type === null || type === 'some numbers' || keepsRest) return null;
      if (type === 'numbers' && !(value.kind === 'constant' && value.value === 'drop')) takesNumbers = true;
      continue;
    }
    for (const name of names) {
      named.add(name);
      if (value.kind !== 'constant' || value.value !== 'drop') picked.add(name);
    }
  }
  return (name, isNumber) => picked.has(name) || (takesNumbers && isNumber) || (keepsRest && !named.has(name));
}

/** Names written out in a list, or a single one; null where one of them is not known. */
function namesIn(analysis: Analysis, value: Value): readonly string[] | null {
  const list = analysis.objectOf(value);
  if (list?.kind === 'list' && list.open) return null;
  const items = list?.kind === 'list' ? list.items : [value];
  const names = items.flatMap((item) =>
    item.kind === 'constant' && typeof item.value === 'string' ? [item.value] : [],
  );
  return names.length === items.length ? names : null;
}

/** Rows that the code made up: what they are made to say is a demonstration. */
function isMadeUp({ sources }: DataObject): boolean {
  return sources.length > 0 && sources.every(({ kind }) => kind === 'literal');
}

/** The row behind a window, `series[i]` of `series[i - 60:i]`: earlier values of the target are no answer. */
function isBesideWindow(features: DataObject, target: DataObject): boolean {
  return features.through.includes(SLIDING) && !target.through.includes(SLIDING);
}

function madeFrom(columns: ReadonlyMap<string, Column>, answer: Column): string | null {
  for (const column of columns.values()) {
    if (column.name === answer.name || column.maybe === true || !column.from.includes(answer.name)) continue;
    // price / area: the answer, reckoned with other numbers of the row.
    if (column.from.length > 1 && !isReckoned(column) && !isReckonedAndJudged(column)) continue;
    if (column.through.some((one) => ELSEWHERE.has(one)) && !isOwnWindow(column)) continue;
    if (!column.stats.every(isOfBins)) continue;
    return column.name;
  }
  return null;
}

/** `qcut(price, 4)`: which quarter the answer lies in is told all the same. */
function isOfBins({ kind, name }: Stat): boolean {
  return kind === 'statistic' && /^q?cut$/.test(name);
}

/**
 * `sales.rolling(7).mean()`, with no shift before or behind it, of the whole series or of each group: the last of the seven is the
 * answer.
 */
function isOwnWindow({ from, through }: Column): boolean {
  if (from.length !== 1 || !through.includes('window') || isCentred(through)) return false;
  return through.every((one) => OF_WINDOWS.has(one) || !ELSEWHERE.has(one));
}

/** Steps on the way of a window, which brings rows of its own group to each row. */
const OF_WINDOWS = new Set(['window', 'groupby', 'transform']);

/** That sees the rows behind, of which another rule speaks. */
function isCentred(through: readonly string[]): boolean {
  return through.includes('centred-window');
}

/** The answer of a regression, or what was reckoned in the code. */
function isNumber({ object, features }: Learning, answer: Column, name: string): boolean {
  if (name === answer.name && object.row?.role === 'regressor') return true;
  const column = features?.columns.known.get(name);
  return column !== undefined && column.maybe !== true && isReckoned(column);
}
