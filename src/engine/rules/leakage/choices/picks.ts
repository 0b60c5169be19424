// The best of several scores, taken by code: `max(scores, key=scores.get)`, `if accuracy > best:`.
import { isCall, textOf, type Call, type Expression, type Node, type NodeBase } from '../../../python/ast';
import { isAround, loopsAround } from '../../../python/around';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { HAND_SCORE } from '../../../semantics/estimators/handScores';
import { overlap, roleOf } from '../../../semantics/rows/rows';
import type { HeapId, Rows, Value } from '../../../semantics/values';
import { chunksRun, oncePerAnalysis, oncePerChunk } from '../../once';
import { functionsAround } from '../../scopes';
import { setsLimits } from './drawn';
import { rankedScores } from './rankedFrames';
import { decisionsIn, numbersIn, scoredIn, type Scored } from './scoreChoices';
import { settingOf } from './trials';

const PICKS = /^(?:(?:nan)?(?:arg)?(?:max|min)|nlargest|nsmallest|idx(?:max|min))$/;

/** Lists in lists of scores are followed so deep. */
const MAX_DEPTH = 3;

/** Whether code takes the best of these scores, of two models or more. */
export function isPicked(analysis: Analysis, scored: readonly Evaluation[]): boolean {
  const settings = new Map(scored.map((one) => [one.model, settingOf(analysis, one)]));
  const ofPart = (models: Iterable<HeapId>): number =>
    new Set([...models].flatMap((model) => (settings.has(model) ? [settings.get(model)] : []))).size;
  // What is best on other rows than these, such as a later year's, is no matter of theirs.
  const isOfPart = (rows: Rows): boolean => scored.some((one) => overlap(one.rows, rows));
  for (const scores of rankedScores(analysis)) {
    const models = new Set<HeapId>();
    for (const one of scores)
      for (const each of scoresIn(analysis, one)) if (isOfPart(each.rows)) models.add(each.model);
    // A row that each turn of a loop adds is known of the last one.
    for (const one of scored)
      if (!isAskedBefore(one) && scores.some((score) => score.kind === 'score' && score.node === one.node))
        models.add(one.model);
    if (ofPart(models) > 1) return true;
  }
  for (const chunk of chunksRun(analysis)) {
    const picks = picksIn(chunk).filter((one) => isTaken(analysis, one));
    for (const { key } of picks) {
      // max(models, key=lambda model: model.score(X_test, y_test))
      const asked = key === null ? [] : scored.filter(({ node }) => isAround(functionOf(analysis, key), node));
      if (ofPart(asked.map(({ model }) => model)) > 1) return true;
    }
    const compared = comparedIn(chunk).map((sides) => sides.map((side) => analysis.valueOf(side)));
    for (const sides of [...picks.map((one) => weighed(analysis, one)), ...compared]) {
      const own = sides.flatMap((side) => scoresIn(analysis, side)).filter(({ rows }) => isOfPart(rows));
      if (ofPart(own.map(({ model }) => model)) > 1) return true;
    }
    for (const { node, numbers, watcher } of decisionsIn(chunk)) {
      const loop = watcher === null ? loopsAround(node).at(-1) : undefined;
      if (loop === undefined) continue;
      for (const number of numbers) {
        const value = analysis.valueOf(number);
        if (value?.kind !== 'score') continue;
        // One model after another is asked in each turn: of thresholds of one model another rule speaks.
        const asked = scored.filter(({ node: at, asked, fact: { elsewhere } }) =>
          elsewhere === undefined
            ? at === value.node && isAround(loop, asked)
            : // In another file both were done by the one call that stands here.
              elsewhere === value.node && asked === at,
        );
        if (ofPart(asked.map(({ model }) => model)) > 1) return true;
      }
    }
  }
  return false;
}

/** A function that scores a model's answers in turns, as by one threshold after another: each call of it speaks of a single model. */
function isAskedBefore({ node, asked }: Evaluation): boolean {
  const [inner] = functionsAround(node);
  if (inner === undefined) return false;
  const loops = loopsAround(node).filter((loop) => isAround(inner, loop));
  return loops.length > 0 && !loops.some((loop) => isAround(loop, asked));
}

/** The scores of test rows that stand in a value, with the model of each. */
function scoresIn(analysis: Analysis, value: Value | undefined, depth = 0): readonly Scored[] {
  const data = analysis.dataOf(value);
  // An array of predictions is no score: the best of those is a class.
  const score = value?.kind === 'score' || data?.form === 'scalar' ? scoredIn(value, analysis) : null;
  const own = score !== null && roleOf(score.rows) === 'test' ? [score] : [];
  if (value === undefined || depth >= MAX_DEPTH) return own;
  return [...own, ...inside(analysis, value).flatMap((one) => scoresIn(analysis, one, depth + 1))];
}

function inside(analysis: Analysis, value: Value): readonly Value[] {
  if (value.kind === 'tuple') return value.items;
  if (value.kind === 'choice') return value.options;
  const object = analysis.objectOf(value);
  if (object?.kind === 'list') return object.items;
  if (object?.kind !== 'dict') return [];
  return [...object.entries.values(), ...(object.rest === undefined ? [] : [object.rest])];
}

/** The scores of which code asks where the best is (`np.argmax(scores)`), by the calls that computed them. */
export function locatedScores(analysis: Analysis): ReadonlySet<NodeBase> {
  const found = new Set<NodeBase>();
  for (const scores of rankedScores(analysis)) for (const one of scores) callsOf(analysis, one, found);
  for (const chunk of chunksRun(analysis)) {
    for (const pick of picksIn(chunk))
      if ((pick.locates || carriesSetting(analysis, pick)) && isTaken(analysis, pick))
        for (const one of weighed(analysis, pick)) callsOf(analysis, one, found);
  }
  return found;
}

/** The scores of which code takes the best, or holds each against the best so far, by the calls that computed them. */
export const takenScores = oncePerAnalysis((analysis): ReadonlySet<NodeBase> => {
  const found = new Set<NodeBase>();
  for (const scores of rankedScores(analysis)) for (const one of scores) callsOf(analysis, one, found);
  for (const chunk of chunksRun(analysis)) {
    for (const pick of picksIn(chunk))
      if (isTaken(analysis, pick)) for (const one of weighed(analysis, pick)) callsOf(analysis, one, found);
    for (const { numbers } of decisionsIn(chunk))
      for (const one of numbers) callsOf(analysis, analysis.valueOf(one), found);
  }
  return found;
});

/** The scores that each turn of a loop holds against the best so far, by the calls that computed them. */
export const decidingScores = oncePerAnalysis((analysis): ReadonlySet<NodeBase> => {
  const found = new Set<NodeBase>();
  for (const chunk of chunksRun(analysis))
    for (const { numbers, watcher } of decisionsIn(chunk))
      if (watcher === null) for (const one of numbers) callsOf(analysis, analysis.valueOf(one), found);
  return found;
});

/** What is held against each other where the best is taken: of pairs without a key their first, of a dict its keys, which are no scores. */
function weighed(analysis: Analysis, { node, given, key }: Pick): readonly (Value | undefined)[] {
  const isByFirst = key === null && /^(?:max|min|sorted|sort)$/.test(lastName(node.func));
  const values = given.map((one) => [one, analysis.valueOf(one)] as const);
  if (!isByFirst) return values.map(([, value]) => value);
  return values.flatMap(([one, value]) => {
    const object = analysis.objectOf(value);
    // What `res.values()` gives is asked of `res`, which is no argument itself.
    if (object?.kind === 'dict') return node.args.some((each) => each.value === one) ? [] : [value];
    return object?.kind === 'list' ? object.items.map(firstOf) : [value === undefined ? value : firstOf(value)];
  });
}

/** `min(tried)` of pairs that begin with the score: what it was reached with comes along. */
function carriesSetting(analysis: Analysis, { node, given, key }: Pick): boolean {
  if (key !== null || !/^(?:max|min)$/.test(lastName(node.func))) return false;
  return given.some((one) => {
    // max(zip(scores, thresholds))
    if (isCall(one) && lastName(one.func) === 'zip') return one.args.length > 1;
    const object = analysis.objectOf(analysis.valueOf(one));
    return object?.kind === 'list' && object.items.some((item) => item.kind === 'tuple' && item.items.length > 1);
  });
}

function firstOf(value: Value): Value {
  return value.kind === 'tuple' ? (value.items[0] ?? value) : value;
}

function callsOf(analysis: Analysis, value: Value | undefined, found: Set<NodeBase>, depth = 0): void {
  if (value?.kind === 'score') found.add(value.node);
  // correct / total of a loop over batches is a number of the model that was asked there.
  const data = analysis.dataOf(value);
  const counted = data?.form === 'scalar' ? data.prediction : null;
  if (counted != null)
    for (const { node, model, metric } of analysis.facts.scores)
      if (model === counted.model && metric === HAND_SCORE) found.add(node);
  if (value === undefined || depth >= MAX_DEPTH) return;
  for (const one of inside(analysis, value)) callsOf(analysis, one, found, depth + 1);
}

/** What is held against each other: `forest_auc > tree_auc`. */
const comparedIn = oncePerChunk(({ body, text }): readonly (readonly Expression[])[] => {
  const found: (readonly Expression[])[] = [];
  if (!/[<>]/.test(text) || !/\bif\b/.test(text)) return found;
  walk(body, (node) => {
    if (node.kind === 'If' || node.kind === 'IfExp') found.push(numbersIn(node.test));
    return undefined;
  });
  return found;
});

export interface Pick {
  readonly node: Call;
  readonly given: readonly Expression[];
  /** It tells which one is the best, rather than how good that is. */
  readonly locates: boolean;
  /** The function that is asked how good each is. */
  readonly key: Expression | null;
  /** The name that the scores are under in their order: it is the best that is taken where code asks for the first or last. */
  readonly under?: string;
  /** That name is assigned here, and not only that of a list which is sorted in place. */
  readonly isBound?: boolean;
}

/** Whether the best is taken: here, or of the name that they were put in order under, which is a function's own where one assigns it. */
function isTaken(analysis: Analysis, { node, under, isBound }: Pick): boolean {
  if (under === undefined) return true;
  const [inner] = isBound === true ? functionsAround(node) : [];
  const own = inner === undefined ? '' : textOf(inner);
  // return ranked: whoever calls it may take the first.
  if (inner !== undefined && !new RegExp(`\\breturn\\b.*\\b${under}\\b`).test(own)) return firstsOf(own).has(under);
  return chunksRun(analysis).some((chunk) => firstsIn(chunk).has(under));
}

/** The names of which code takes the first or last: `ranked[0]`, `list(ranked)[-1]`. */
const firstsIn = oncePerChunk(({ text }): ReadonlySet<string> => firstsOf(text));

function firstsOf(text: string): ReadonlySet<string> {
  if (!/\[-?[01]\]/.test(text)) return NO_NAMES;
  return new Set(
    [...text.matchAll(/\b(\w+)(?:\.(?:(?:items|keys)\(\)|index|iloc|values))?\)?\[(?:0|-1)\]/g)].map(
      ([, name]) => name ?? '',
    ),
  );
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** What each call that takes the best is given, or called on. */
export const picksIn = oncePerChunk(({ body, text }): readonly Pick[] => {
  const found: Pick[] = [];
  if (!/\b(?:(?:(?:nan)?arg|nan|idx|n)?(?:max|min|largest|smallest)|sorted|(?:arg)?sort|sort_values)\b/.test(text))
    return found;
  walk(body, (node) => {
    if (isReckoned(node)) return 'skip';
    // sorted(scores, key=…)[0], but not [::-1]
    const isSome = node.kind === 'Subscript' && (node.index.kind !== 'Slice' || (node.index.lower ?? node.index.upper));
    const ranked = isSome ? rankedIn(node.object) : null;
    if (ranked !== null) found.push({ node: ranked, given: givenTo(ranked), locates: true, key: keyOf(ranked) });
    const ordered = orderedIn(node);
    if (ordered !== null) found.push(ordered);
    const listed = placedIn(node);
    if (listed !== null) found.push(listed);
    if (node.kind === 'Call' && PICKS.test(lastName(node.func))) {
      const key = keyOf(node);
      const locates = /^(?:(?:nan)?arg|idx)/.test(lastName(node.func)) || key !== null;
      found.push({ node, given: givenTo(node), locates, key });
    }
    return undefined;
  });
  return found;
});

/** The call that put scores in order: `sorted(scores)`, `np.argsort(scores)[::-1]`, `pd.Series(scores).sort_values().index`; else null. */
function rankedIn(node: Expression): Call | null {
  if (node.kind === 'Subscript' && node.index.kind === 'Slice') return rankedIn(node.object);
  if (node.kind === 'Attribute' && /^(?:index|iloc|values)$/.test(node.attr)) return rankedIn(node.object);
  if (!isCall(node)) return null;
  // Of a table by a column another file speaks.
  const isOfSeries = !node.args.some(({ keyword }) => keyword === null || keyword === 'by');
  const name = lastName(node.func);
  return name === 'sorted' || name === 'argsort' || (name === 'sort_values' && isOfSeries) ? node : null;
}

/** `ranked = sorted(results, key=…)`, `results.sort(key=…)`: scores in their order, under a name. */
function orderedIn(node: Node): Pick | null {
  if (node.kind === 'ExpressionStatement' && isCall(node.value) && node.value.func.kind === 'Attribute') {
    const { func } = node.value;
    if (func.attr !== 'sort' || func.object.kind !== 'Name') return null;
    return { node: node.value, given: [func.object], locates: true, key: keyOf(node.value), under: func.object.id };
  }
  const [target] = node.kind === 'Assign' ? node.targets : [];
  if (node.kind !== 'Assign' || target?.kind !== 'Name') return null;
  // dict(sorted(results.items(), key=…))
  const inner = isCall(node.value) && isWrapped(node.value) ? node.value.args[0]?.value : node.value;
  const call = inner === undefined ? null : rankedIn(inner);
  if (call === null) return null;
  return { node: call, given: givenTo(call), locates: true, key: keyOf(call), under: target.id, isBound: true };
}

function isWrapped({ func }: Call): boolean {
  return /^(?:dict|OrderedDict|list|tuple)$/.test(lastName(func));
}

/** `scores.index(max(scores))`, `scores.index(best)`: at which place of a list one of them stands. */
function placedIn(node: Node): Pick | null {
  if (!isCall(node) || node.func.kind !== 'Attribute' || node.func.attr !== 'index' || node.args.length !== 1)
    return null;
  return { node, given: [node.func.object], locates: true, key: null };
}

/** A number that is only drawn to or reckoned with: `plt.ylim(0, max(scores) * 1.1)`, `max(scores) - min(scores)`. */
function isReckoned(node: Node): boolean {
  if (node.kind === 'Call') return setsLimits(node);
  if (node.kind !== 'BinOp' || !/^[-+*/]$/.test(node.op)) return false;
  // The best as such, and not a text that names it or a place in a list.
  return [node.left, node.right].some(
    (side) => isCall(side) && /^(?:max|min)$/.test(lastName(side.func)) && keyOf(side) === null,
  );
}

function keyOf({ args }: Call): Expression | null {
  return args.find(({ keyword }) => keyword === 'key')?.value ?? null;
}

/** Functions that `max` and kin ask how good each is. */
const keysOf = oncePerAnalysis((analysis): readonly NodeBase[] =>
  chunksRun(analysis).flatMap((chunk) =>
    picksIn(chunk).flatMap(({ key }) => (key === null ? [] : [functionOf(analysis, key)])),
  ),
);

/** A model that such a function fits itself: it tries settings, which is told as tuning where the best is scored again. */
export function isTriedByKey(analysis: Analysis, { node, fit }: Evaluation): boolean {
  return keysOf(analysis).some((one) => isAround(one, node) && isAround(one, fit.node));
}

/** `key=share` of a `def share(model): …`, or a lambda. */
function functionOf(analysis: Analysis, key: Expression): NodeBase {
  const found = analysis.valueOf(key);
  return found?.kind === 'function' ? found.node : key;
}

function givenTo({ func, args }: Call): readonly Expression[] {
  const owner = func.kind === 'Attribute' ? [func.object] : [];
  const given = args.flatMap(({ keyword, value }) =>
    keyword === null ? [value] : keyword === 'key' ? askedBy(value) : [],
  );
  const hasKey = args.some(({ keyword }) => keyword === 'key');
  return [...owner, ...given].flatMap((one) => [one, ...(hasKey ? calledOn(one) : firstOn(one))]);
}

/** The same without a key: `scores.items()` goes by names, and `zip(scores, names)` by the scores. */
function firstOn(value: Expression): readonly Expression[] {
  if (!isCall(value)) return [];
  if (value.func.kind === 'Attribute' && /^(?:items|keys)$/.test(value.func.attr)) return [];
  if (lastName(value.func) !== 'zip') return calledOn(value);
  return value.args.slice(0, 1).flatMap(({ value: one }) => [one, ...calledOn(one)]);
}

/** `scores` of `key=scores.get` and `key=lambda name: scores[name]`. */
function askedBy(key: Expression): readonly Expression[] {
  if (key.kind === 'Attribute') return [key.object];
  return key.kind === 'Lambda' && key.body.kind === 'Subscript' ? [key.body.object] : [];
}

/** `scores` of `scores.items()`, `list(scores.values())`, `pd.Series(scores)`. */
function calledOn(value: Expression): readonly Expression[] {
  if (value.kind !== 'Call') return [];
  const of = [
    ...(value.func.kind === 'Attribute' ? [value.func.object] : []),
    ...value.args.map(({ value: one }) => one),
  ];
  return [...of, ...of.flatMap(calledOn)];
}
