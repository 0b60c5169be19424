// Every way in which what was learnt of some rows reaches both sides of an evaluation, found once for all leakage rules.
// Each statistic is told under one code only: the most telling one.
import type { NodeBase } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';
import { evaluations, statsOf, type Evaluation } from '../../semantics/evaluations';
import type { CrossValidationFact, FitFact, SplitFact } from '../../semantics/facts';
import { covers, overlap, partsOf, roleInName, roleOf, sourcesOf } from '../../semantics/rows';
import type { DataObject, Rows, Split, Stat } from '../../semantics/values';
import { areEntities } from './entities';
import { oncePerAnalysis } from '../once';
import { isTestPath } from '../testFiles';

export type LeakCode = 'LKG001' | 'LKG003' | 'LKG005' | 'LKG006' | 'LKG008' | 'LKG015';

export interface Leak {
  readonly code: LeakCode;
  readonly stat: Stat;
  /** The split that came too late, or null where the parts came as files. */
  readonly split: SplitFact | null;
  readonly crossValidation: CrossValidationFact | null;
  /** The first model that learnt from it, where one was seen. */
  readonly fit: FitFact | null;
  readonly evaluation: Evaluation | null;
  /** Every fit of a model that is affected, in order. */
  readonly fits: readonly FitFact[];
  /** A number is computed on the rows that were seen, as against predictions that are only handed in. */
  readonly scored: boolean;
}

const PRIORITY: readonly LeakCode[] = ['LKG015', 'LKG003', 'LKG008', 'LKG001', 'LKG005', 'LKG006'];

export const leaksOf = oncePerAnalysis(findLeaks);

/**
 * Tests of libraries fit on whatever they have at hand: nobody believes their scores. The folder alone does not say so:
 * notebooks of a project that lies below `test/` are as true as others.
 */
export const isTestFile = oncePerAnalysis(
  (analysis): boolean => isTestPath(analysis.unit.path) && (importsTests(analysis) || definesTests(analysis)),
);

function importsTests({ imports }: Analysis): boolean {
  return [...imports.keys()].some((name) => TESTING.test(name));
}

const TESTING =
  /^(?:pytest|unittest|nose|hypothesis|absl\.testing|numpy\.testing|pandas\.testing|tensorflow\.test)(?:\.|$)/;

function definesTests({ unit }: Analysis): boolean {
  return unit.cells.some(({ chunks }) =>
    chunks.some(({ body }) =>
      body.some(
        (one) =>
          (one.kind === 'FunctionDef' && /^test_|^test$/.test(one.name)) ||
          (one.kind === 'ClassDef' && /^Test|Tests?(?:Case)?$/.test(one.name)),
      ),
    ),
  );
}

function findLeaks(analysis: Analysis): Leak[] {
  if (isTestFile(analysis)) return [];
  const { facts } = analysis;
  const best = new Map<NodeBase, Leak>();
  const affected = new Map<NodeBase, Set<FitFact>>();
  const scored = new Set<NodeBase>();
  const targets = targetNames(analysis);
  const add = (
    stat: Stat,
    split: SplitFact | null,
    crossValidation: CrossValidationFact | null,
    fit: FitFact | null,
    evaluation: Evaluation | null,
  ): void => {
    // Rows of one group stay together: what is computed within a group is of one side only.
    if (stat.kind === 'group-statistic' && split?.split.grouped === true) return;
    // A test part that is scaled by itself and divided once more: that it is fitted on at all is what LKG002 tells.
    if (stat.kind === 'fit' && stat.rows.kind !== 'union' && isTested(stat.rows)) return;
    const inFolds = crossValidation !== null || split?.split.kind === 'fold';
    const code = codeOf(stat, inFolds, targets);
    if (code === null) return;
    if (fit !== null) affected.set(stat.node, (affected.get(stat.node) ?? new Set()).add(fit));
    if (crossValidation !== null || split !== null || evaluation?.scored === true) scored.add(stat.node);
    const have = best.get(stat.node);
    const better =
      have === undefined ||
      PRIORITY.indexOf(code) < PRIORITY.indexOf(have.code) ||
      (code === have.code && have.fit === null && fit !== null);
    if (better) best.set(stat.node, { code, stat, split, crossValidation, fit, evaluation, fits: [], scored: false });
  };

  const known = new Map<FitFact, ReadonlySet<Stat>>();
  const learnt = (fit: FitFact): ReadonlySet<Stat> => {
    let stats = known.get(fit);
    if (stats === undefined) known.set(fit, (stats = new Set(statsOf(fit.features))));
    return stats;
  };

  const splits = new Map(facts.splits.toReversed().map((one) => [one.split.id, one]));
  const splitOf = (split: Split | undefined): SplitFact | null =>
    split === undefined ? null : (splits.get(split.id) ?? null);
  const modelsOn = modelsBySplit(analysis);

  const all = evaluations(facts);
  // A test file without answers is never scored: then the inner part is what is reported. A holdout waits for its day.
  const outside = all.filter((one) => one.scored).map(({ rows }) => rows);
  const isScoredOutside = (rows: Rows): boolean => {
    const parts = partsOf(rows);
    if (parts.some(({ split }) => split.kind === 'holdout' || split.kind === 'fold')) return true;
    const own = new Set(parts.map(({ split }) => split.id));
    return outside.some((one) => partsOf(one).some((part) => own.has(part.split.id)) && !overlap(one, rows));
  };

  // 1. A model fitted on some rows and evaluated on others, with a statistic over both.
  for (const evaluation of all) {
    const { fit, rows } = evaluation;
    const fitted = fit.features?.rows;
    if (fitted === undefined || fitted.kind === 'unknown' || overlap(fitted, rows)) continue;
    // Gaps of a test file that are filled by a model of its own rows.
    if (roleOf(fitted) === 'test') continue;
    for (const stat of new Set([...learnt(fit), ...evaluation.stats])) {
      if (!overlap(stat.rows, fitted) || !overlap(stat.rows, rows)) continue;
      // Learnt on the training part and then divided again inside it: the outer test part was never seen.
      if (isInsideTraining(stat.rows) && isScoredOutside(stat.rows)) continue;
      const parting = partsOf(rows).find((part) => partsOf(fitted).some((other) => other.split.id === part.split.id));
      add(stat, splitOf(parting?.split), null, fit, evaluation);
    }
  }

  // 2. A split of rows that something already learnt from, whatever becomes of the parts.
  for (const split of facts.splits) {
    // The last of several arrays is the target: what was learnt of it alone does not flatter a score.
    const features = split.inputs.length > 1 ? split.inputs.slice(0, -1) : split.inputs;
    if (split.split.kind === 'manual') continue;
    const models = modelsOn.get(split.split.id) ?? [];
    for (const input of features) {
      // Train rows split again for validation: what is reported is the outer test part.
      if (roleOf(input.rows) === 'train' && isScoredOutside(input.rows)) continue;
      for (const stat of featureStats(input, targets)) {
        if (!seesAll(stat, input)) continue;
        // Where models are seen to learn from the parts, only what reaches their features counts.
        const reached = models.filter((one) => learnt(one).has(stat));
        for (const fit of reached) add(stat, split, null, fit, null);
        // Bins that no model is seen to learn from are often there to stratify by.
        if (models.length === 0 && !BINS.has(stat.name)) add(stat, split, null, null, null);
      }
    }
  }

  // 3. Cross-validation of rows that something learnt from as a whole.
  for (const one of facts.crossValidations) {
    if (one.purpose !== 'report' || one.features === null) continue;
    if (roleOf(one.features.rows) === 'train' && isScoredOutside(one.features.rows)) continue;
    for (const stat of featureStats(one.features, targets)) {
      if (seesAll(stat, one.features)) add(stat, null, one, null, null);
    }
  }

  // 4. Rows that Keras itself divides at fit: `model.fit(X, y, validation_split=0.2)`, where no other rows are scored.
  for (const fit of facts.fits) {
    if (fit.features === null || !holdsBack(fit)) continue;
    const { rows } = fit.features;
    // A test part was taken off before: it is there for the score.
    if (partsOf(rows).some(({ split }) => split.kind !== 'files') || isTrainByName(rows)) continue;
    if (roleOf(rows) === 'train' && isScoredOutside(rows)) continue;
    if (all.some((one) => one.fit === fit && one.scored && !overlap(one.rows, rows))) continue;
    for (const stat of featureStats(fit.features, targets)) {
      // The last rows are held back: groups such as days seldom lie on both sides.
      if (stat.kind === 'group-statistic' && codeOf(stat, false, targets) !== 'LKG008') continue;
      if (seesAll(stat, fit.features)) add(stat, null, null, fit, null);
    }
  }
  return [...best.values()]
    .map((leak) => ({
      ...leak,
      fits: [...(affected.get(leak.stat.node) ?? [])].sort((a, b) => a.order - b.order),
      scored: scored.has(leak.stat.node),
    }))
    .sort((a, b) => a.stat.id - b.stat.id);
}

/** A part that models are tried on, by a split rather than by the name of a file. */
function isTested(rows: Rows): boolean {
  const [part] = partsOf(rows);
  return part !== undefined && (part.role === 'test' || part.role === 'validation');
}

/** All of the rows are of a training part. */
function isInsideTraining(rows: Rows): boolean {
  return rows.kind === 'union' ? rows.of.every(isInsideTraining) : partsOf(rows).some(({ role }) => role === 'train');
}

/** Rows that only their name calls the training part, where some of what was read may have gone elsewhere. */
function isTrainByName(rows: Rows): boolean {
  if (roleOf(rows) !== 'train' || (rows.kind === 'source' && rows.source.kind === 'read')) return false;
  const isTrainFile = (place: string): boolean =>
    roleInName(place.slice(place.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+$/i, '')) === 'train';
  return !sourcesOf(rows).some(({ place }) => place !== null && isTrainFile(place));
}

/** Whether a fit of a network keeps some of the rows back to validate on. */
function holdsBack({ node, object, isModel }: FitFact): boolean {
  if (!isModel || (object.row !== null && object.row.role !== 'network')) return false;
  const share = node.args.find(({ keyword }) => keyword === 'validation_split')?.value;
  return share !== undefined && !(share.kind === 'Constant' && !share.value);
}

const BINS: ReadonlySet<string> = new Set(['cut', 'qcut']);

/** The statistic was computed over the rows that are now divided, not over one part of an earlier division. */
function seesAll(stat: Stat, data: DataObject): boolean {
  return (
    overlap(stat.rows, data.rows) &&
    (covers(stat.rows, data.rows) || covers(data.rows, stat.rows) || stat.rows.kind !== 'part')
  );
}

function codeOf(stat: Stat, inFolds: boolean, targets: ReadonlySet<string>): LeakCode | null {
  if (stat.learns === 'nothing' || stat.learns === 'categories') return null;
  switch (stat.kind) {
    case 'resample':
      return 'LKG003';
    case 'group-statistic':
      if (stat.columns?.some((name) => targets.has(name)) === true) return 'LKG008';
      if (joined(stat.rows)) return areEntities(stat.by) ? null : 'LKG015';
      return 'LKG005';
    case 'statistic':
      return joined(stat.rows) ? 'LKG015' : 'LKG005';
    case 'fit':
      if (joined(stat.rows)) return 'LKG015';
      return inFolds ? 'LKG006' : 'LKG001';
    case 'neighbours':
      return null;
  }
}

/** Rows of a train and a test file put together. */
function joined(rows: Rows): boolean {
  let at = rows;
  while (at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled') at = at.of;
  if (at.kind !== 'union' || at.alternatives) return false;
  const roles = new Set(at.of.map(roleOf));
  return roles.has('train') && (roles.has('test') || roles.has('validation'));
}

/** Models fitted on parts of each split, by its id. */
function modelsBySplit({ facts }: Analysis): ReadonlyMap<number, readonly FitFact[]> {
  const bySplit = new Map<number, FitFact[]>();
  for (const fit of facts.fits) {
    if (!fit.isModel || fit.features === null) continue;
    for (const id of new Set(partsOf(fit.features.rows).map(({ split }) => split.id))) {
      const same = bySplit.get(id);
      if (same === undefined) bySplit.set(id, [fit]);
      else same.push(fit);
    }
  }
  return bySplit;
}

/** What the columns depend on, those apart that are predicted. */
function featureStats(data: DataObject, targets: ReadonlySet<string>): readonly Stat[] {
  const found = new Set(data.stats);
  for (const [name, column] of data.columns.known)
    if (!targets.has(name)) for (const stat of column.stats) found.add(stat);
  return [...found];
}

/** Names of columns that models were fitted to predict. */
export const targetNames = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = (data: DataObject | null | undefined): void => {
    if (data === null || data === undefined || data.columns.open || data.columns.known.size !== 1) return;
    for (const name of data.columns.known.keys()) names.add(name);
  };
  for (const fit of analysis.facts.fits) if (fit.isModel) add(fit.target);
  for (const one of analysis.facts.crossValidations) add(one.target);
  for (const split of analysis.facts.splits)
    if (split.split.kind === 'holdout' && split.inputs.length > 1) add(split.inputs.at(-1));
  return names;
});

/** Where the rows of a statistic were first read. */
export function readingOf(stat: Stat): NodeBase | null {
  const [source] = sourcesOf(stat.rows);
  return source === undefined || source.kind === 'parameter' || source.kind === 'unknown' ? null : source.node;
}
