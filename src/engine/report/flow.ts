// The way of the data as a small picture: data, models, measurements, and what leads from one to the other.
import type { InventoryItem } from '../inventory/inventory';
import { STATES } from '../inventory/states';
import type { ModelNote } from '../survey/models';
import type { Flow, FlowBox, Tone } from './document';
import type { Report } from './report';
import { EVALUATED_ON, shortMetric } from './words';

const MOST_DATA = 8;

const MOST_MODELS = 6;

/** Null where there is neither data nor a model to draw. */
export function flowOf({ items, models }: Report): Flow | null {
  const shownModels = models.slice(0, MOST_MODELS);
  const used = new Set(shownModels.flatMap((model) => model.fits.flatMap(({ inputs }) => inputs)));
  // What a model learns from comes first.
  const sorted = [...items.filter(({ key }) => used.has(key)), ...items.filter(({ key }) => !used.has(key))];
  const shownData = sorted.slice(0, MOST_DATA);
  if (shownModels.length === 0 || shownData.length === 0) return null;
  const at = new Map(shownData.map(({ key }, index) => [key, index]));
  const learns: [number, number][] = [];
  for (const [model, { fits }] of shownModels.entries()) {
    for (const key of new Set(fits.flatMap(({ inputs }) => inputs))) {
      const data = at.get(key);
      if (data !== undefined) learns.push([data, model]);
    }
  }
  return {
    data: shownData.map(dataBox),
    models: shownModels.map(modelBox),
    measured: shownModels.map(measuredBox),
    learns,
    scored: shownModels.map((_, index) => [index, index]),
    more: { data: items.length - shownData.length, models: models.length - shownModels.length },
  };
}

function dataBox({ name, state }: InventoryItem): FlowBox {
  const { plain, tone } = STATES[state];
  return { title: shortened(name), detail: plain, tone };
}

function modelBox({ type, name, fits }: ModelNote): FlowBox {
  const target = fits.find((fit) => fit.target !== null)?.target;
  const detail = target == null ? (name ?? '') : `predicts ${target}`;
  return { title: shortened(type), detail: shortened(detail), tone: 'open' };
}

/** How well the rows were chosen that a model was measured on. */
const ORDER: readonly ModelNote['evaluations'][number]['on'][] = [
  'held-out',
  'cross-validation',
  'validation',
  'partly-trained',
  'trained-rows',
  'unknown',
];

/** The most telling kind of rows that a model was measured on, held-out before all; null where it was not measured. */
export function bestEvaluation({ evaluations }: ModelNote): ModelNote['evaluations'][number]['on'] | null {
  return ORDER.find((on) => evaluations.some((one) => one.on === on)) ?? null;
}

/** Good only for rows that the model had not seen; open where that is not known or nothing was measured. */
export function evaluationTone(on: ReturnType<typeof bestEvaluation>): Tone {
  if (on === 'held-out' || on === 'cross-validation') return 'good';
  return on === 'unknown' || on === null ? 'open' : 'look';
}

const SHORT_ON: Readonly<Record<ModelNote['evaluations'][number]['on'], string>> = {
  ...EVALUATED_ON,
  validation: 'rows used to choose or stop it',
  'partly-trained': 'rows it partly learnt from',
  'cross-validation': 'each part in turn',
  unknown: 'rows that could not be told',
};

function measuredBox(model: ModelNote): FlowBox {
  const on = bestEvaluation(model);
  if (on === null) return { title: 'not found', detail: 'no measurement in the code', tone: 'open' };
  const metrics = [
    ...new Set(model.evaluations.filter((one) => one.on === on).map(({ metric }) => shortMetric(metric))),
  ];
  const rest = metrics.length > 1 ? ` and ${metrics.length - 1} more` : '';
  return { title: cut(metrics[0] ?? '', LONGEST - rest.length) + rest, detail: SHORT_ON[on], tone: evaluationTone(on) };
}

/** In widths of a small letter, so that it stays in its box. */
const LONGEST = 32;
const HEAD = 12;

/** Letters that are wider than a small one: capitals, M and W, and those of East Asia. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u, 2],
  [/[MWmw@%…—]/, 1.65],
  [/\p{Lu}/u, 1.35],
];

function widthOf(letter: string): number {
  return WIDTHS.find(([wide]) => wide.test(letter))?.[1] ?? 1;
}

/** As many of the letters, in their order, as have room. */
function within(letters: readonly string[], most: number): string[] {
  let left = most;
  const end = letters.findIndex((letter) => (left -= widthOf(letter)) < 0);
  return end < 0 ? [...letters] : letters.slice(0, end);
}

/** Without its middle where it is too long: files of one folder differ at their ends. */
function shortened(text: string): string {
  const letters = Array.from(text);
  if (within(letters, LONGEST).length === letters.length) return text;
  const tail = within(letters.toReversed(), LONGEST - HEAD - widthOf('…')).reverse();
  return `${within(letters, HEAD).join('')}…${tail.join('')}`;
}

function cut(text: string, most: number): string {
  const letters = Array.from(text);
  if (within(letters, most).length === letters.length) return text;
  return `${within(letters, most - widthOf('…'))
    .join('')
    .trimEnd()}…`;
}
