// The run tab: memory and multiply-accumulates over one run, node by node, each with its table.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Overview, Rows } from '../../inspector/protocol';
import type { NodeRow, Stretch } from '../../onnx/inspection';
import { bytesShort, count, countShort, percent } from './format';
import { how } from './parts';

const WIDTH = 1000;
const HEIGHT = 180;
/** Rows of a picture's table; the layers have them all. */
const LONGEST = 30;

/** Tab on memory (bytes alive) and cost (multiply-accumulates) over one run; `rows` are undefined until they have arrived. */
export function runTab(
  { courses: { memory, macs, peak }, report, explanations }: Overview,
  rows: Rows | undefined,
  showLayer: (name: string) => void,
): TemplateResult {
  const nodes = rows?.nodes ?? [];
  const atPeak = peak === null ? undefined : memory[peak];
  // Names of nodes are often numbers, and others than their places.
  const place = report.peakNode === null ? '' : ` at the node “${report.peakNode}”`;
  return html`
    <section aria-labelledby="memory-course">
      <h2 id="memory-course">Memory over one run</h2>
      ${
        atPeak === undefined
          ? html`<p>The shapes of this model leave its activations open.</p>`
          : html`<p>Most at once: <strong>${bytesShort(atPeak.value)}</strong>${place}.</p>
              ${picture('Activations alive', memory, nodes, bytesShort, showLayer, peak)}
              ${table('Most memory', 'Alive', memory, nodes, bytesShort)}`
      }
      ${how([`${explanations.peakActivationBytes.formula}. Source: ${explanations.peakActivationBytes.source}.`, 'Weights are not in it. Nodes that constants alone decide, and pairs of quantize and dequantize nodes, take no memory of their own.'])}
    </section>
    <section aria-labelledby="cost-course">
      <h2 id="cost-course">Multiply-accumulates over one run</h2>
      ${
        macs.every(({ value }) => value === 0)
          ? html`<p>No node of the main graph is known to multiply.</p>`
          : html`${picture('Multiply-accumulates', macs, nodes, countShort, showLayer, null)}
            ${table('Most multiply-accumulates', 'Multiply-accumulates', macs, nodes, countShort)}`
      }
      ${how([`${explanations.macs.formula}.`, 'Nodes that hold others (If, Loop) are shown with what is inside them.'])}
    </section>
  `;
}

type Show = (value: number) => string;

function picture(
  label: string,
  stretches: readonly Stretch[],
  nodes: readonly NodeRow[],
  show: Show,
  showLayer: (name: string) => void,
  peak: number | null,
): TemplateResult {
  const most = Math.max(1, ...stretches.map(({ value }) => value));
  const width = WIDTH / Math.max(1, stretches.length);
  const top = stretches.reduce((best, one) => (one.value > best.value ? one : best), {
    row: 0,
    from: 0,
    to: 0,
    value: 0,
  });
  const name = (row: number): string => nodes[row]?.name ?? `node ${row + 1}`;
  return html`<figure class="course">
    <span class="scale" aria-hidden="true">${show(most)}</span>
    <svg
      viewBox=${`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label=${`${label}: most ${show(top.value)} at ${name(top.row)}, node ${top.row + 1} of ${(stretches.at(-1)?.to ?? 0) + 1}. The table below has the numbers.`}
    >
      ${stretches.map(({ value, row }, index) => {
        const height = (HEIGHT * value) / most;
        const style = index === peak ? 'column peak' : 'column';
        return svg`<g class=${style} @click=${() => showLayer(nodes[row]?.name ?? '')}>
          <title>${`${name(row)}: ${show(value)}`}</title>
          <rect class="target" x=${index * width} y="0" width=${width} height=${HEIGHT}></rect>
          <rect class="value" x=${index * width} y=${HEIGHT - height} width=${Math.max(0.5, width - (width > 12 ? 1 : 0))} height=${height}></rect>
        </g>`;
      })}
    </svg>
    <figcaption class="quiet">
      <span>node 1</span
      >${peak === null ? nothing : html`<span>◆ peak, in the other colour: node ${count((stretches[peak]?.row ?? 0) + 1)}</span>`}<span
        >node ${count((stretches.at(-1)?.to ?? 0) + 1)}</span
      >
    </figcaption>
  </figure>`;
}

function table(
  caption: string,
  value: string,
  stretches: readonly Stretch[],
  nodes: readonly NodeRow[],
  show: Show,
): TemplateResult {
  const all = stretches.reduce((sum, one) => sum + one.value, 0);
  const isSum = value !== 'Alive';
  const sorted = stretches.toSorted((a, b) => b.value - a.value).filter((one) => one.value > 0);
  const grouped = stretches.some(({ from, to }) => to > from);
  return html`<details class="how">
    <summary>The same as a table</summary>
    <div class="scroll" role="region" aria-label=${caption} tabindex="0">
      <table class="plain">
        <caption>
          ${caption}${grouped ? ', neighbours together, named after the one with the most' : ''}${sorted.length > LONGEST ? `; the first ${LONGEST}, all are in Layers` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">Node</th>
            <th scope="col">Name</th>
            <th scope="col">Operator</th>
            <th scope="col" class="number">${value}</th>
            ${isSum ? html`<th scope="col" class="number">Share</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${sorted.slice(0, LONGEST).map(
            ({ row, from, to, value: own }) =>
              html`<tr>
                <td class="number">${from === to ? from + 1 : `${from + 1}–${to + 1}`}</td>
                <th scope="row">${nodes[row]?.name ?? ''}</th>
                <td>${nodes[row]?.operator ?? ''}</td>
                <td class="number">${show(own)}</td>
                ${isSum ? html`<td class="number">${percent(own, all)}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
