// What leakage rules say alike: names as the user wrote them, and the way that the rows took.
import type { RelatedPlace } from '../../finding';
import { isCall, spanOf, textOf, type NodeBase, type Span } from '../../python/ast';
import { lastName, statementsIn } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import type { FitFact, StatFact } from '../../semantics/facts';
import { sameRows } from '../../semantics/rows/rows';
import type { Stat } from '../../semantics/values';
import { EVALUATED_HERE, FITTED_HERE, insideOf, readingSteps, SPLIT_HERE, stepsOf } from '../steps';
import { readingOf, type Leak } from './leaks';

const MAX_NAME = 40;

/** So many models that a leak reaches are pointed at. */
const MAX_MODELS = 32;

/** A short piece of the user's own code. */
export function quote(node: NodeBase): string {
  const text = textOf(node).replaceAll(/\s+/g, ' ');
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 1)}…` : text;
}

/** The name by which a call's result or receiver is known: `scaler` in `scaler.fit_transform(X)`. */
export function receiverName(node: NodeBase): string | null {
  if (!isCall(node) || node.func.kind !== 'Attribute') return null;
  return node.func.object.kind === 'Name' ? node.func.object.id : null;
}

/** What learnt, by the user's name and its class where both are known: `scaler` (StandardScaler). */
export function learnerOf(leak: Leak): string {
  const { node, name } = leak.stat;
  if (leak.inside !== null) return `\`${name}\`${inside(leak)}`;
  const isFunction = isCall(node) && node.func.kind === 'Attribute' && node.func.attr === name;
  const who = isFunction ? null : receiverName(node);
  return who === null || who === name ? `\`${name}\`` : `\`${who}\` (${name})`;
}

/** " in `clean`", where a function of another module does it: its name is all that stands in this file. */
export function inside({ inside }: Leak): string {
  return inside === null ? '' : ` in \`${inside}\``;
}

/** The name of the model that a fit trains: `model` in `model.fit(X)`, `model = xgb.train(…)` and `model = Ridge().fit(X, y)`. */
export function modelName(fit: FitFact): string {
  // loss.backward(): what learns is not named there.
  if (fit.method === 'backward') return 'The model';
  // model = pm.auto_arima(series), made and fitted in one, has no name before
  if (fit.object.node !== fit.node) {
    const name = receiverName(fit.node);
    if (name !== null) return name === 'self' || name === 'cls' ? 'The model' : name;
  }
  // report = compare_models(X, y): what a function of another module fitted need not be what it returns.
  if (fit.elsewhere !== undefined) return 'The model';
  const target = statementsIn(fit.node.chunk.body).find((one) => one.kind === 'Assign' && one.value === fit.node);
  const [name] = target?.kind === 'Assign' ? target.targets : [];
  return name?.kind === 'Name' ? name.id : 'The model';
}

/** What a fit was given as features, as written; null where it was given nothing by itself. */
export function fittedOn(fit: FitFact): string | null {
  const { args } = fit.node;
  const named = args.find((one) => one.keyword !== null && FEATURES.has(one.keyword));
  const argument = named ?? args.filter((one) => one.keyword === null)[isTrainFunction(fit) ? 1 : 0];
  return argument === undefined ? null : quote(argument.value);
}

const FEATURES: ReadonlySet<string> = new Set(['X', 'x', 'dtrain', 'train_set', 'pool', 'training_frame', 'generator']);

/** `xgb.train(params, dtrain)`: a function that makes and fits a model in one. */
function isTrainFunction(fit: FitFact): boolean {
  return fit.method === 'train' && fit.object.node === fit.node;
}

/** Where each of these models is fitted, once for each line that does it. */
export function fitSteps(analysis: Analysis, fits: readonly FitFact[], message: string): RelatedPlace[] {
  const byPlace = new Map(fits.map((fit) => [fit.node, fit]));
  return [...byPlace.values()].slice(0, MAX_MODELS).flatMap((fit) => stepsOf(analysis, fit, message));
}

/** Read here, fitted there, split there, evaluated there. */
export function wayOf(analysis: Analysis, leak: Leak): RelatedPlace[] {
  const { stat, split, crossValidation, evaluation } = leak;
  const fits = [leak.fit, ...leak.fits].filter((fit) => fit !== null);
  const folded = [crossValidation, ...leak.crossValidations].filter((one) => one !== null);
  const crossValidations = new Map(folded.map((one) => [one.node, one])).values();
  const learns = (one: Stat): string => `\`${one.name}\` learns here`;
  const learntInside = [stat, ...leak.others].flatMap((one) => {
    const found = leak.inside === null ? null : (computed(analysis, one) ?? { ...one, inFunction: null });
    return insideOf(analysis, found, learns(one));
  });
  const places = [
    ...readingSteps(analysis, readingOf(stat)),
    ...(leak.imported === null
      ? learntInside
      : stepsOf(analysis, { node: leak.imported, inFunction: null }, learns(stat))),
    ...stepsOf(analysis, split, SPLIT_HERE),
    ...[...crossValidations]
      .slice(0, MAX_MODELS)
      .flatMap((one) => stepsOf(analysis, one, 'Cross-validated here, on rows that were all seen')),
    ...fitSteps(analysis, fits, FITTED_HERE),
    ...stepsOf(analysis, evaluation?.fact, EVALUATED_HERE),
  ];
  const own = spanOf(stat.node);
  return places.filter(({ span, path }) => path !== undefined || !isSame(span, own));
}

/**
 * Where a function of another module computes it, also as what it says of some columns alone. All that one call computes has the
 * place of that call: of several of one name it is the one over these rows and columns.
 */
function computed({ facts }: Analysis, stat: Stat): StatFact | null {
  const all = facts.stats.filter(({ stat: { node, name } }) => node === stat.node && name === stat.name);
  const isOver = ({ stat: { rows, columns } }: StatFact): boolean =>
    sameRows(rows, stat.rows) && (columns === null || stat.columns?.every((one) => columns.includes(one)) === true);
  return all.find((one) => one.stat.id === stat.id) ?? all.find(isOver) ?? all[0] ?? null;
}

function isSame(one: Span, other: Span): boolean {
  return one.cell === other.cell && one.start === other.start && one.end === other.end;
}

/** Where the parts were divided, for a message. */
export function dividedBy(leak: Leak): string {
  const { crossValidation } = leak;
  // search.fit(X, y)
  const search = crossValidation?.purpose === 'select' ? receiverName(crossValidation.node) : null;
  if (crossValidation !== null) return `\`${search ?? shortCall(crossValidation.node)}\``;
  const isHeldBack = leak.fit?.validation.length === 0 && leak.evaluation === null;
  if (leak.split === null) return isHeldBack ? '`validation_split`' : 'the split';
  // trainer.fit(datamodule=rows) does both: what divides stands in the class that it runs
  const { node, elsewhere = node } = leak.split;
  const divides = isCall(node) && lastName(node.func) === leak.inside ? elsewhere : node;
  return divides.chunk.text === '' ? 'the split' : `\`${shortCall(divides)}\``;
}

/** The function's name as written, with that of what it is asked of: `kf.split`. */
function shortCall(node: NodeBase): string {
  if (!isCall(node)) return quote(node);
  const { func } = node;
  if (func.kind !== 'Attribute') return func.kind === 'Name' ? func.id : quote(func);
  return func.object.kind === 'Name' ? `${func.object.id}.${func.attr}` : func.attr;
}
