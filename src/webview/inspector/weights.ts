// The weights tab: what 8 and 4 bits would do to each weight. Nothing is read before it is asked for.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Overview, WeightsState } from '../../inspector/protocol';
import type { SchemeError, TensorMeasure } from '../../onnx/weights/measure';
import { schemeById } from '../../onnx/weights/schemes';
import type { WeightRow, WeightStatistics } from '../../onnx/weights/statistics';
import { cssom } from './cssom';
import { bytesShort, count, percent } from './format';
import { send } from './host';
import { bars, how } from './parts';
import type { Cell, Column } from './rows';

export interface WeightsView {
  readonly rows: readonly (readonly Cell[])[];
  readonly table: TemplateResult;
  /** Name of the weight whose details are open. */
  readonly chosen: string;
}

const decibels = (value: Cell): string => (typeof value === 'number' ? value.toFixed(1) : value);

export const WEIGHT_COLUMNS: readonly Column[] = [
  { title: 'Name', width: 3.4 },
  { title: 'Operator', width: 1.3 },
  { title: 'Shape', width: 1.5 },
  { title: 'Bytes', width: 1, numeric: true, show: (value) => (typeof value === 'number' ? bytesShort(value) : value) },
  { title: 'int8', width: 0.8, numeric: true, show: decibels },
  { title: 'uint8', width: 0.8, numeric: true, show: decibels },
  { title: 'Channels', width: 1.3, numeric: true, show: decibels },
  { title: 'int4/32', width: 1, numeric: true, show: decibels },
  { title: 'Outliers', width: 1.1, numeric: true },
  { title: 'Scheme', width: 1.8 },
];
export const WEIGHT_FILTERS = [1, 9] as const;

/** Cells in the order of the columns of the table of weights; schemes in dB. */
export function weightRows({ weights }: WeightStatistics): Cell[][] {
  return weights.map(({ name, operator, shape, bytes, measure, advice }) => [
    name,
    operator,
    shape,
    bytes,
    ...['int8-tensor', 'uint8-tensor', 'int8-channel', 'int4-block32'].map((id) => level(measure, id)),
    measure.range.outlierCount,
    wanted(advice.scheme),
  ]);
}

function level({ schemes }: TensorMeasure, id: string): Cell {
  const found = schemes.find(({ scheme }) => scheme === id);
  return found === undefined ? '' : (found.sqnr ?? 'exact');
}

/** `int8 per channel` */
function wanted(scheme: string): string {
  return scheme === 'float' ? 'floats' : scheme.replace('-', ' per ');
}

/** Tab on measured weights; before they are measured it says how many bytes have to be read. */
export function weightsTab({ report }: Overview, found: WeightsState | null, view: WeightsView): TemplateResult {
  return html`<section aria-labelledby="weights">
    <h2 id="weights" tabindex="-1">Weights</h2>
    ${found?.state === 'done' ? statistics(found.statistics, view) : beginning(report.constantBytes, found)}
  </section>`;
}

/** What has the place of a button of this tab that is gone: the next one, or the heading above what came of it. */
export function weightsFocus(root: ParentNode): HTMLElement | null {
  const within = (selector: string) =>
    root.querySelector<HTMLElement>(`section[aria-labelledby="weights"] > ${selector}`);
  return within('vscode-button') ?? within('h2');
}

function beginning(bytes: number, found: Exclude<WeightsState, { state: 'done' }> | null): TemplateResult {
  if (found?.state === 'running') {
    const share = found.total === 0 ? 0 : found.done / found.total;
    return html`<p role="status">
        Reading ${found.tensor === '' ? 'the weights' : found.tensor}: ${percent(found.done, found.total)}
      </p>
      <div
        class="progress"
        role="progressbar"
        aria-label="Weights read"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(100 * share)}
      >
        <div class="done" ${cssom({ width: `${100 * share}%` })}></div>
      </div>
      <vscode-button secondary @click=${() => send({ kind: 'stopWeighing' })}>Stop</vscode-button>`;
  }
  return html`
    <p>
      What 8 and 4 bits would do to each weight: signal to quantization noise, outlier channels, and the scheme that
      each layer wants, with ONNX Runtime’s own ranges. For it, ${bytesShort(bytes)} are read from the file, piece by
      piece.
    </p>
    ${found?.state === 'failed' ? html`<p class="failure" role="alert">${found.message}</p>` : nothing}
    ${found?.state === 'stopped' ? html`<p role="status">Stopped.</p>` : nothing}
    <vscode-button @click=${() => send({ kind: 'weigh', tensor: null })}>Measure the weights</vscode-button>
  `;
}

function statistics(found: WeightStatistics, view: WeightsView): TemplateResult {
  const { weights, skipped, groups } = found;
  if (weights.length === 0)
    return html`<p>The model has no weights that a quantizer takes.</p>
      ${skippedList(found)}`;
  const chosen = weights.find(({ name }) => name === view.chosen);
  return html`
    <ul class="groups">
      ${groups.map(
        ({ operator, scheme, tensors, bytes, advice }) =>
          html`<li>
            <strong>${operator}</strong>: ${wanted(scheme)} for
            ${tensors === 1 ? '1 weight' : `${count(tensors)} weights`} (${bytesShort(bytes)}).
            <span class="quiet">${advice}</span>
          </li>`,
      )}
    </ul>
    ${view.table}
    ${chosen === undefined ? html`<p class="quiet after">Choose a row for all schemes, its histogram and its channels.</p>` : details(chosen)}
    ${skipped.length === 0 ? nothing : skippedList(found)}
    ${how([
      'dB: 20 · log10(‖w‖ / ‖w − ŵ‖), as ONNX Runtime’s qdq_loss_debug has it; 6 dB are one bit. Normally distributed weights keep about 40 dB in 8 bits.',
      'Outliers: channels that reach more than eight times as far as the median channel.',
      'Scheme, what a weight wants: scales for each channel where they gain 3 dB, a zero point where that gains 3 dB, floats below 20 dB.',
      ...(found.all
        ? []
        : [
            'Blocks of 4 bits were taken from a sixteenth of each large matrix, a larger part of a smaller one; a chosen weight is measured whole.',
          ]),
    ])}
  `;
}

function skippedList({ skipped }: WeightStatistics): TemplateResult {
  return html`<details class="how">
    <summary>${count(skipped.length)} constants stay floats</summary>
    <ul>
      ${skipped.slice(0, 50).map(({ name, bytes, reason }) => html`<li><code>${name}</code> ${bytesShort(bytes)}: ${reason}</li>`)}
      ${skipped.length > 50 ? html`<li>and ${count(skipped.length - 50)} more</li>` : nothing}
    </ul>
  </details>`;
}

function details({ name, shape, channels, measure, advice }: WeightRow): TemplateResult {
  const { range, schemes, histogram } = measure;
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  return html`<section class="details" aria-labelledby="weight-details">
    <h3 id="weight-details"><code>${name}</code> <span class="quiet">${shape}</span></h3>
    <p>${advice.reason}</p>
    <p class="quiet">
      From ${number(range.min)} to ${number(range.max)}, mean ${number(range.mean)}, deviation
      ${number(range.deviation)}, kurtosis
      ${number(range.kurtosis)}${channels > 1 ? `, ${count(channels)} channels` : ''}.
    </p>
    ${histogram === undefined ? nothing : histogramPicture(histogram, range.min, range.max)}
    ${range.outliers.length === 0 ? nothing : outlierTable(range.outliers)}
    <div class="scroll" role="region" aria-label="Schemes" tabindex="0">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Scheme</th>
            <th scope="col" class="number">SQNR</th>
            <th scope="col" class="number">Cosine</th>
            <th scope="col" class="number">Largest error</th>
            <th scope="col" class="number">Mean error</th>
            <th scope="col" class="number">Clipped</th>
            <th scope="col" class="number">Bytes</th>
            <th scope="col">Worst channel</th>
          </tr>
        </thead>
        <tbody>
          ${schemes.map((one) => schemeLine(one, one.scheme === advice.scheme))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function schemeLine(one: SchemeError, wants: boolean): TemplateResult {
  const { scheme, sqnr, cosine, maxError, meanError, clipped, bytes, worstChannel, covered } = one;
  const worst = worstChannel === null ? '' : `${worstChannel.channel}: ${worstChannel.sqnr.toFixed(1)} dB`;
  return html`<tr class=${wants ? 'chosen' : ''}>
    <th scope="row">
      ${schemeById(scheme)?.title ?? scheme}${covered < 1 ? html` <span class="quiet">of ${percent(covered, 1)}</span>` : nothing}
    </th>
    <td class="number">${sqnr === null ? 'exact' : `${sqnr.toFixed(1)} dB`}</td>
    <td class="number">${cosine === null ? '' : cosine.toFixed(6)}</td>
    <td class="number">${maxError.toExponential(1)}</td>
    <td class="number">${meanError.toExponential(1)}</td>
    <td class="number">${clipped === 0 ? '0' : `${(100 * clipped).toFixed(2)} %`}</td>
    <td class="number">${count(bytes)}</td>
    <td>${worst}</td>
  </tr>`;
}

function histogramPicture(bins: readonly number[], min: number, max: number): TemplateResult {
  const most = Math.max(1, ...bins);
  const step = 640 / bins.length;
  const middle = bins.indexOf(most);
  const at = (index: number): string => String(Number((min + ((max - min) * index) / bins.length).toPrecision(2)));
  return html`<figure class="course histogram">
      <svg
        viewBox="0 0 640 90"
        preserveAspectRatio="none"
        role="img"
        aria-label=${`Histogram from ${at(0)} to ${at(bins.length)}; most between ${at(middle)} and ${at(middle + 1)}. The table below has the numbers.`}
      >
        ${bins.map((value, index) => svg`<rect class="value" x=${index * step} y=${90 - (90 * value) / most} width=${step - 1} height=${(90 * value) / most}></rect>`)}
      </svg>
      <figcaption class="quiet"><span>${at(0)}</span><span>${at(bins.length)}</span></figcaption>
    </figure>
    <details class="how">
      <summary>The histogram as a table</summary>
      <div class="scroll" role="region" aria-label="Histogram" tabindex="0">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col" class="number">Weights</th>
            </tr>
          </thead>
          <tbody>
            ${bins.map((value, index) =>
              value === 0
                ? nothing
                : html`<tr>
                    <th scope="row">${at(index)}</th>
                    <td class="number">${count(value)}</td>
                  </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}

function outlierTable(outliers: TensorMeasure['range']['outliers']): TemplateResult {
  const shares = outliers.map(({ channel, ratio }) => ({
    name: `channel ${channel}`,
    bytes: ratio,
    text: `${ratio.toFixed(1)} ×`,
  }));
  return bars('Channels that reach far beyond the median channel', 'Channel', shares);
}
