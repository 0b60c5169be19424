// Where the bytes are, every target, and the rows of the tables of tensors and layers.
import { html, type TemplateResult } from 'lit';
import type { Overview, Rows } from '../../inspector/protocol';
import type { RuntimeId } from '../../onnx/runtimes/types';
import type { TargetFit } from '../../onnx/targets/targets';
import { bytesShort, count, countShort, secondsRange } from './format';
import { bars, how, treemap, type Share } from './parts';
import { verdictText } from './overview';
import { supportText } from './readiness';
import type { Cell, Column } from './rows';

/** Tab on the bytes of constants by layer, operator and data type. */
export function sizeTab({ report }: Overview, showTensors: (search: string) => void): TemplateResult {
  const byType = shares(report.parameterBytes);
  const byOperator = shares(report.bytesByOperator);
  const byLayer = shares(report.bytesByLayer);
  return html`
    <section aria-labelledby="by-layer">
      <h2 id="by-layer">By layer</h2>
      <p class="quiet">Arrow keys walk from box to box; Enter lists its tensors.</p>
      ${treemap('Bytes by layer', byLayer, showTensors)}
      <details class="how">
        <summary>The same as a table</summary>
        ${bars('Bytes of constants by layer', 'Layer', byLayer)}
      </details>
      ${how(['A layer is the beginning of a tensor’s name, as many parts of it as tell layers apart; shared constants count once.'])}
    </section>
    <section aria-labelledby="by-operator">
      <h2 id="by-operator">By operator</h2>
      ${bars('Bytes of constants by the operator that they end in', 'Operator', byOperator)}
    </section>
    <section aria-labelledby="by-type">
      <h2 id="by-type">By data type</h2>
      ${bars('Bytes of constants by data type', 'Data type', byType)}
    </section>
  `;
}

function shares(sums: Readonly<Record<string, number>>): Share[] {
  return Object.entries(sums)
    .map(([name, bytes]) => ({ name: name === '' ? '(none)' : name, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Tab with the fit of every target, as the model is and with 8 bits. */
export function targetsTab({ fits, target, isTargetChosen, runtimes }: Overview): TemplateResult {
  const titles = new Map(runtimes.map(({ runtime, title }) => [runtime, title]));
  const room = (bytes: number | null) => (bytes === null ? 'no limit' : bytesShort(bytes));
  return html`<section aria-labelledby="targets">
    <h2 id="targets">Every target</h2>
    <div class="scroll" role="region" aria-label="Table of targets" tabindex="0">
      <table class="plain targets">
        <thead>
          <tr>
            <th scope="col">Target</th>
            <th scope="col">As it is</th>
            <th scope="col">In 8 bits</th>
            <th scope="col">One run, 8 bits</th>
            <th scope="col" class="number">Flash</th>
            <th scope="col" class="number">RAM</th>
            <th scope="col">Runtime</th>
            <th scope="col">Core</th>
          </tr>
        </thead>
        <tbody>
          ${fits.map(
            ({ now, int8 }) =>
              html`<tr class=${isTargetChosen && now.target.id === target.id ? 'chosen' : ''}>
                <th scope="row" title=${`${now.target.source} (${now.target.certainty})`}>
                  ${now.target.name}${now.target.certainty === 'assumed' ? html` <span class="quiet">(sizes assumed)</span>` : ''}
                </th>
                ${verdictCell(now)} ${verdictCell(int8)}
                <td>${int8.latency === null ? 'not known' : secondsRange(int8.latency)}</td>
                <td class="number">${room(now.target.flash)}</td>
                <td class="number">${room(now.target.ram)}</td>
                <td>${titles.get(now.runtime) ?? now.runtime}</td>
                <td>${now.target.core}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${how(['Sizes are what a program may use; hover a name for its source.', 'The runtime is the first that the device is known for; its own flash and RAM are in the verdict.', ...(fits[0]?.int8.latency === null || fits[0] === undefined ? [] : [`Time of one run: ${fits[0].int8.latency.formula}. ${fits[0].int8.latency.assumption}`])])}
  </section>`;
}

function verdictCell({ verdict, resources }: TargetFit): TemplateResult {
  return html`<td class=${verdict} title=${resources.map(({ reason }) => reason).join(' ')}>
    ${short(verdictText(verdict))}
  </td>`;
}

function short(verdict: string): string {
  return verdict.replace(/ (?:on|for)$/, '');
}

const bytesColumn = (value: Cell): string => (typeof value === 'number' ? bytesShort(value) : value);

export const TENSOR_COLUMNS: readonly Column[] = [
  { title: 'Name', width: 4 },
  { title: 'Type', width: 1.2 },
  { title: 'Shape', width: 1.6 },
  { title: 'Elements', width: 1.3, numeric: true, show: (value) => (typeof value === 'number' ? count(value) : value) },
  { title: 'Bytes', width: 1.2, numeric: true, show: bytesColumn },
  { title: 'Operator', width: 1.6 },
  { title: 'Role', width: 1.2 },
  { title: 'Place', width: 1.2 },
];
export const TENSOR_FILTERS = [1, 5, 6] as const;

/** Cells in the order of the columns of the table of tensors; sizes in bytes. */
export function tensorRows({ tensors }: Rows): Cell[][] {
  return tensors.map((row) => [
    row.name,
    row.dataType,
    row.shape,
    row.elements,
    row.bytes,
    row.operator,
    row.role,
    row.place,
  ]);
}

export const LAYER_COLUMNS: readonly Column[] = [
  { title: 'Order', width: 0.6, numeric: true },
  { title: 'Name', width: 3 },
  { title: 'Operator', width: 1.4 },
  { title: 'Output', width: 2 },
  {
    title: 'MACs',
    width: 0.9,
    numeric: true,
    show: (value) => (typeof value === 'number' ? countShort(value) : value),
  },
  { title: 'Weights', width: 0.9, numeric: true, show: bytesColumn },
  { title: 'Alive', width: 0.9, numeric: true, show: bytesColumn },
  { title: 'Runtime', width: 1.3 },
  { title: 'Reason', width: 2 },
  { title: 'Issue', width: 1, list: true },
];
export const LAYER_FILTERS = [2, 7, 9] as const;

/** Rows with what `runtime` makes of each node, and the issues that name it. */
export function layerRows({ nodes, outcomes }: Rows, { runtimes, readiness }: Overview, runtime: RuntimeId): Cell[][] {
  const table = runtimes.find((one) => one.runtime === runtime)?.outcomes ?? [];
  const own = outcomes[runtime] ?? [];
  const issues = new Map<string, string>();
  for (const { id, subjects } of readiness)
    for (const name of subjects) issues.set(name, issues.has(name) ? `${issues.get(name) ?? ''}, ${id}` : id);
  return nodes.map((row, index) => {
    const outcome = table[own[index] ?? -1];
    return [
      index + 1,
      row.name,
      row.operator,
      row.output,
      row.macs ?? 'not known',
      row.weights,
      row.alive,
      outcome === undefined ? '' : supportText(outcome.support),
      outcome === undefined || outcome.support === 'supported' ? '' : outcome.reason,
      issues.get(row.name) ?? '',
    ];
  });
}
