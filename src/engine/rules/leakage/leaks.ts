// Every way in which what was learnt of some rows reaches both sides of an evaluation, found once for all leakage rules.
// Each statistic is told under one code only: the most telling one.
import { basename } from '../../../base/paths';
import { isCall, spanOf, textOf, type NodeBase } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact, CrossValidationFact, FitFact } from '../../semantics/facts';
import { partsOf, sourcesOf } from '../../semantics/rows/rows';
import { MOVED_ON, wentThrough } from '../../semantics/rows/timeSteps';
import type { Rows, Source, Split, Stat } from '../../semantics/values';
import { callsWritten, oncePerAnalysis } from '../once';
import { functionsRun } from '../ownCalls';
import { answersIn, targetNames } from '../targets';
import { isTestFile } from '../testFiles';
import { codeOf, isLimits, isMoreTelling, type LeakCode } from './leakCodes';
import { sightings, type Sighting } from './sightings';

/** Of all sightings of a statistic the most telling one; its `fit` is the first model that learnt from it, where one was seen. */
export interface Leak extends Sighting {
  readonly code: LeakCode;
  /** Every fit of a model that is affected, in order. */
  readonly fits: readonly FitFact[];
  /** Every cross-validation of a model that is affected, in order. */
  readonly crossValidations: readonly CrossValidationFact[];
  /** A number is computed on the rows that were seen, as against predictions that are only handed in. */
  readonly scored: boolean;
  /** Function of another module in which it happens, or that module, or the script that wrote what is read; the statistic stands at its call, at the import or where that is read. */
  readonly inside: string | null;
  /** Where a module computes it that is imported for it. */
  readonly imported: NodeBase | null;
  /** What else the same call of another module's function learns, that is told with it. */
  readonly others: readonly Stat[];
}

export const leaksOf = oncePerAnalysis(findLeaks);

function findLeaks(analysis: Analysis): Leak[] {
  if (isTestFile(analysis)) return [];
  const targets = targetNames(analysis);
  const best = new Map<unknown, { readonly code: LeakCode; readonly sighting: Sighting }>();
  const affected = new Map<unknown, Set<FitFact>>();
  const folded = new Map<unknown, Set<CrossValidationFact>>();
  const scored = new Set<unknown>();
  const run = functionsRun(analysis);
  // All that a function of another module learns stands at the one call of it: what is told under the same code there is told once.
  const names = new Map<NodeBase, Map<string, object>>();
  const placeOf = ({ node, name }: Stat): object => {
    if (!run.has(node) && !analysis.makersAt.has(node)) return node;
    const own = names.get(node) ?? new Map<string, object>();
    const place = own.get(name) ?? { name };
    names.set(node, own.set(name, place));
    return place;
  };
  for (const sighting of sightings(analysis)) {
    const { stat, split, crossValidation, fit, evaluation } = sighting;
    // What another model of this file predicts is a feature of this one.
    const predicted = answersIn((crossValidation ?? fit)?.target) ?? targets;
    const code = codeOf(stat, crossValidation !== null || split?.split.kind === 'fold', predicted);
    if (code === null || isOfOneSide(analysis, sighting, code)) continue;
    if (code === 'LKG005' && isOfOneMoment(sighting) && !isMixed(analysis)) continue;
    if (code === 'LKG008' && isOfMomentsBefore(sighting)) continue;
    const place = placeOf(stat);
    if (fit !== null) affected.set(place, (affected.get(place) ?? new Set()).add(fit));
    if (crossValidation !== null) folded.set(place, (folded.get(place) ?? new Set()).add(crossValidation));
    if (crossValidation !== null || split !== null || evaluation?.scored === true) scored.add(place);
    const have = best.get(place);
    const isBetter =
      have === undefined ||
      (have.sighting.inner && !sighting.inner) ||
      (have.sighting.inner === sighting.inner &&
        (isMoreTelling(code, have.code) || (code === have.code && have.sighting.fit === null && fit !== null)));
    if (isBetter) best.set(place, { code, sighting });
  }
  const leaks = [...best].map(([place, { code, sighting }]) => ({
    ...sighting,
    ...atImport(analysis, sighting.stat),
    code,
    fits: inOrder(affected.get(place)),
    crossValidations: inOrder(folded.get(place)),
    scored: scored.has(place),
    inside: makerOf(analysis, sighting.stat) ?? run.get(sighting.stat.node) ?? moduleOf(analysis, sighting.stat.node),
    others: [],
  }));
  return oncePerCall(oncePerModule(analysis, leaks).sort((a, b) => a.stat.id - b.stat.id));
}

/** Of what one call of another module's function learns, the first of each code, which names the others. */
function oncePerCall(leaks: readonly Leak[]): Leak[] {
  const byCall = new Map<string, Leak[]>();
  const first: Leak[][] = [];
  for (const leak of leaks) {
    const { cell, start, end } = spanOf(leak.stat.node);
    const key = `${leak.code} ${cell} ${start} ${end}`;
    const have = leak.inside === null ? undefined : byCall.get(key);
    if (have !== undefined) have.push(leak);
    else {
      const own = [leak];
      byCall.set(key, own);
      first.push(own);
    }
  }
  return first.flatMap(together);
}

/** Limits that only keep rows are told after what gets into the features. */
function together(all: readonly Leak[]): readonly Leak[] {
  const leak = all.find(({ stat }) => !isLimits(stat)) ?? all[0];
  if (leak === undefined || all.length === 1) return all;
  return [
    {
      ...leak,
      fits: inOrder(new Set(all.flatMap(({ fits }) => fits))),
      crossValidations: inOrder(new Set(all.flatMap(({ crossValidations }) => crossValidations))),
      scored: all.some((one) => one.scored),
      others: all.flatMap(({ stat }) => (stat === leak.stat ? [] : [stat])),
    },
  ];
}

/** Those that have a place in this file; of several that one module computes when it is imported, the first of each code. */
function oncePerModule(analysis: Analysis, leaks: readonly Leak[]): Leak[] {
  const told = new Set<string>();
  return leaks.filter(({ stat, code, imported }) => {
    // What a module computes that a function of another module imports has no place here.
    if (analysis.fileOf(stat.node) !== null) return false;
    if (imported === null) return true;
    const key = `${code} ${analysis.fileOf(imported) ?? ''}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** The name of another module in whose own lines something is computed; null for what is computed in this file. */
function moduleOf(analysis: Analysis, node: NodeBase): string | null {
  const file = analysis.fileOf(node);
  return file === null ? null : basename(folderOfPackage(file)).replace(/\.\w+$/, '');
}

/** A package is called by its folder. */
function folderOfPackage(file: string): string {
  return file.replace(/\/__init__\.py$/, '');
}

/** The script or notebook that computes it before it writes what is read here. */
function makerOf(analysis: Analysis, { node, elsewhere }: Stat): string | null {
  const file = elsewhere === undefined || !analysis.makersAt.has(node) ? null : analysis.fileOf(elsewhere);
  return file === null ? null : basename(folderOfPackage(file));
}

/** What another file computes when it is imported stands where this one imports it. */
function atImport(analysis: Analysis, stat: Stat): Pick<Leak, 'stat' | 'imported'> {
  const node = analysis.importsOfModules.get(analysis.fileOf(stat.node) ?? '');
  return node === undefined || isOfOwnRun(stat.node)
    ? { stat, imported: null }
    : { stat: { ...stat, node }, imported: stat.node };
}

/** Below `if __name__ == '__main__':`, which no import runs: it came with what that file writes when it is run itself. */
function isOfOwnRun({ chunk }: NodeBase): boolean {
  return chunk.body.every((one) => one.kind === 'If' && /\b__name__\b/.test(textOf(one.test)));
}

function inOrder<Fact extends { readonly order: number }>(facts: Iterable<Fact> = []): readonly Fact[] {
  return [...facts].sort((a, b) => a.order - b.order);
}

function isOfOneSide(analysis: Analysis, sighting: Sighting, code: LeakCode): boolean {
  const { stat, split, crossValidation } = sighting;
  if (isOfTrainingFile(sighting) || isOutOfFold(sighting)) return true;
  const isGrouped =
    split?.split.grouped === true || (crossValidation !== null && isByGroups(analysis, crossValidation));
  // Rows of one group stay together: what is computed within a group is of one side only. Answers are their own rows' on either side.
  if (stat.kind === 'group-statistic' && isGrouped && code !== 'LKG008') return true;
  // A copy has the group of its row, also where noise was added to it; what a sampler such as SMOTE invents has none.
  if (stat.kind === 'resample' && isGrouped && /^[a-z]/.test(stat.name)) return true;
  // A test part that is scaled by itself and divided once more: that it is fitted on at all is what LKG002 tells.
  return stat.kind === 'fit' && stat.rows.kind !== 'union' && isTested(stat.rows);
}

/** `GridSearchCV(model, grid, cv=GroupKFold(5)).fit(X, y, groups=groups)` */
function isByGroups(analysis: Analysis, { splitter, node }: CrossValidationFact): boolean {
  if (splitter === null || !node.args.some(({ keyword }) => keyword === 'groups')) return false;
  const object = analysis.objectOf(splitter);
  return object?.kind === 'estimator' && object.row?.splitter?.grouped === true;
}

/**
 * Learnt on the other folds of each one, `means = y.iloc[train].groupby(…)` for `X.iloc[test]`, before the rows are divided into
 * folds once more: no row carries its own answer. Folds within the rows that it was learnt on are another matter.
 */
function isOutOfFold({ stat, split, crossValidation, evaluation }: Sighting): boolean {
  if (stat.rows.kind === 'union' || (crossValidation === null && split?.split.kind !== 'fold')) return false;
  const own = partsOf(stat.rows).find((part) => part.split.kind === 'fold' && part.role === 'train');
  const divided = evaluation?.rows ?? split?.inputs[0]?.rows ?? crossValidation?.features?.rows;
  if (own === undefined || divided === undefined) return false;
  return !partsOf(divided).some((part) => part.split.id === own.split.id);
}

/**
 * Computed over the file of training rows alone. That file is joined with one of test rows, and where both are taken apart again by
 * a condition, what is predicted without an answer is the other file's.
 */
function isOfTrainingFile({ stat, split, crossValidation, evaluation }: Sighting): boolean {
  if (split !== null || crossValidation !== null || evaluation === null || evaluation.scored) return false;
  return (
    sourcesOf(stat.rows).every(({ role }) => role === 'train') &&
    sourcesOf(evaluation.rows).some(({ role }) => role === 'test')
  );
}

/** Columns that give each moment a value of its own; a month or a weekday comes again. */
const MOMENT =
  /^(?!birth|dob)(?:\w+_)?(?:date|datetime|timestamp|date_?time|trad(?:e|ing)_?da(?:te|y)|ymd)$|^(?:date|time|era)_?(?:id|num|block_num|idx)$|^(?:era|ds)$/i;

function isByMoment({ kind, inTime, by }: Stat): boolean {
  return kind === 'group-statistic' && (inTime === true || by?.some((name) => MOMENT.test(name)) === true);
}

/** Answers of each day that only reach the features of later ones: `df.groupby('date')['sold'].transform('sum')`, then `shift(7)`. */
function isOfMomentsBefore({ stat, split, fit }: Sighting): boolean {
  const data = fit?.features ?? split?.inputs[0];
  if (!isByMoment(stat) || data == null || data.stats.includes(stat)) return false;
  const resting = [...data.columns.known.values()].filter(({ stats }) => stats.includes(stat));
  return (
    resting.length > 0 &&
    resting.every(
      ({ through }) =>
        (wentThrough(through, 'shift') || through.includes(MOVED_ON)) && !wentThrough(through, 'shift-ahead'),
    )
  );
}

/** Computed among the rows of one moment, all of which lie on one side of a split in time. */
function isOfOneMoment({ stat, split, evaluation, crossValidation }: Sighting): boolean {
  if (!isByMoment(stat)) return false;
  const parts = split === null ? partsOf(evaluation?.rows ?? stat.rows).map((part) => part.split) : [split.split];
  const isInTime = ({ ordered, kind, shuffled }: Split): boolean =>
    ordered || (kind === 'manual' && shuffled !== true) || (kind === 'holdout' && shuffled === false);
  return crossValidation === null && parts.length > 0 && parts.every(isInTime);
}

/** Rows are put in an order of chance somewhere, so that a slice of them is no span of time. */
function isMixed(analysis: Analysis): boolean {
  const isOfAll = ({ node }: CallFact): boolean =>
    isCall(node) && node.args.some(({ keyword, value }) => keyword === 'frac' && /^1(?:\.0*)?$/.test(textOf(value)));
  return callsWritten(analysis, 'shuffle').length > 0 || callsWritten(analysis, 'sample').some(isOfAll);
}

/** A part that models are tried on, by a split rather than by the name of a file. */
function isTested(rows: Rows): boolean {
  const [part] = partsOf(rows);
  return part !== undefined && (part.role === 'test' || part.role === 'validation');
}

/** Where the rows of a statistic come from first; null where nobody knows. */
export function readingOf(stat: Stat): Source | null {
  const [source] = sourcesOf(stat.rows);
  return source === undefined || source.kind === 'parameter' || source.kind === 'unknown' ? null : source;
}
