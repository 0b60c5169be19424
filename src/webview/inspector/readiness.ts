// Readiness: what stands in the way of quantizing, which way suits the model, and what each runtime makes of it.
import { html, nothing, type TemplateResult } from 'lit';
import type { RuntimeOverview, ShownModel } from '../../inspector/protocol';
import { FIXES } from '../../onnx/rewrite/descriptions';
import type { ReadinessIssue } from '../../onnx/readiness/readiness';
import type { RuntimeId, RuntimeVerdict, Support } from '../../onnx/runtimes/types';
import { bytesShort, count, percent } from './format';
import { send } from './host';
import { link, prose } from './parts';
import { quantizeCode } from './quantizeCode';

/** Tab on what stands in the way of a target, ways to quantize, and runtimes, the target's own first. */
export function readinessTab(
  { name, inspection }: ShownModel,
  showLayers: (runtime: RuntimeId) => void,
): TemplateResult {
  const { readiness, advice, fusion, quantization, report, runtimes, fits, isTargetChosen } = inspection;
  const inputs = report.inputs.map((input) => input.name);
  const own = isTargetChosen ? fits[0]?.now.runtime : undefined;
  const sorted = [...runtimes].sort((a, b) => Number(b.runtime === own) - Number(a.runtime === own));
  return html`
    <section aria-labelledby="issues-title">
      <h2 id="issues-title">What stands in the way</h2>
      ${issueList(readiness)}
    </section>
    <section aria-labelledby="ways">
      <h2 id="ways">Ways to quantize</h2>
      <p>${advice.reason} <span class="quiet">${advice.evidence}</span></p>
      <div class="scroll" role="region" aria-label="Table of the ways" tabindex="0">
        <table class="plain wrap">
          <thead>
            <tr>
              <th scope="col">Way</th>
              <th scope="col" class="short">Suits</th>
              <th scope="col">What it does here</th>
            </tr>
          </thead>
          <tbody>
            ${advice.options.map(
              ({ way, title, suits, effect }) =>
                html`<tr class=${way === advice.recommended ? 'chosen' : ''}>
                  <th scope="row">${title}</th>
                  <td class="short">${suits ? '✔ yes' : '✖ no'}</td>
                  <td>${prose(effect)} ${codeFor(quantizeCode(way, name, inputs), title)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="quiet">Source: ${advice.source}</p>
      ${quantization.forms.length === 0 ? nothing : html`<p>Quantized already: ${quantization.forms.join(', ')}${quantization.tool === '' ? '' : `, by ${quantization.tool}`}.</p>`}
      ${fusion === null ? nothing : html`<p>${fusion.summary}</p>`}
    </section>
    <section aria-labelledby="runtimes">
      <h2 id="runtimes">Runtimes</h2>
      ${runtimes.length === 0 ? JUDGING : nothing}
      ${sorted.map((runtime) => runtimeCard(runtime, runtime.runtime === own, showLayers))}
    </section>
  `;
}

function codeFor(code: string | null, way: string): TemplateResult | typeof nothing {
  if (code === null) return nothing;
  return html`<details class="how">
    <summary>Python for it</summary>
    <p>
      Run it in the folder of the model, which stays as it is; then open the new file and put the two side by side in
      Compare.
    </p>
    <pre tabindex="0" aria-label=${`Python: ${way}`}><code>${code}</code></pre>
    <vscode-button secondary @click=${() => send({ kind: 'copy', text: code, what: 'the code' })}>Copy</vscode-button>
  </details>`;
}

export const JUDGING = html`<p class="quiet" role="status">Judging each node for each runtime…</p>`;

const SEVERITIES = {
  error: ['✖', 'Error'],
  warning: ['!', 'Warning'],
  information: ['i', 'Note'],
} as const;

export function issueList(issues: readonly ReadinessIssue[]): TemplateResult {
  if (issues.length === 0) return html`<p>Nothing found that stands in the way.</p>`;
  return html`<ul class="issues">
    ${issues.map(issueItem)}
  </ul>`;
}

function issueItem({
  id,
  severity,
  message,
  remedy,
  subjects,
  count: all,
  condition,
  source,
}: ReadinessIssue): TemplateResult {
  const [sign, title] = SEVERITIES[severity];
  const fix = FIXES.find(({ issues }) => issues.includes(id));
  return html`<li class=${severity}>
    <p>
      <span class="sign" aria-hidden="true">${sign}</span> <strong>${title}</strong> ${prose(message)}
      <span class="quiet">${id}</span>
    </p>
    <p class="remedy">${prose(remedy)}</p>
    <div class="actions">
      ${fix === undefined ? nothing : html`<vscode-button secondary @click=${() => send({ kind: 'fix', id: fix.id })}>${fix.title}…</vscode-button>`}
      <details class="how">
        <summary>${all > 0 ? `${count(all)} concerned, and the condition` : 'The condition'}</summary>
        <p>${prose(condition)}</p>
        <p>Source: ${prose(source)}</p>
        ${
          subjects.length === 0
            ? nothing
            : html`<ul>
                ${subjects.map((name) => html`<li><code>${name}</code></li>`)}${all > subjects.length ? html`<li>and ${count(all - subjects.length)} more</li>` : nothing}
              </ul>`
        }
      </details>
    </div>
  </li>`;
}

const VERDICTS: Readonly<Record<RuntimeVerdict, readonly [sign: string, text: string, style: string]>> = {
  all: ['✔', 'Takes all of it', 'fits'],
  partly: ['!', 'Takes a part', 'tight'],
  none: ['✖', 'Takes none of it', 'too-large'],
  fails: ['✖', 'Does not run', 'too-large'],
  unknown: ['?', 'Not known', 'unknown'],
};

const SUPPORT: Readonly<Record<Support, string>> = {
  supported: 'supported',
  'falls-back': 'falls back to the CPU',
  'not-supported': 'not supported',
  unknown: 'not known',
};

export function supportText(support: Support): string {
  return SUPPORT[support];
}

function runtimeCard(
  runtime: RuntimeOverview,
  isOwn: boolean,
  showLayers: (runtime: RuntimeId) => void,
): TemplateResult {
  const [sign, text, style] = VERDICTS[runtime.verdict];
  const all = Object.values(runtime.counts).reduce((sum, one) => sum + one, 0);
  return html`<details class=${`runtime ${style}`} ?open=${isOwn}>
    <summary>
      <span class="sign" aria-hidden="true">${sign}</span> <strong>${runtime.title}</strong> ${text}
      <span class="quiet"
        >${count(runtime.counts.supported)} of ${count(all)} nodes${isOwn ? '; runtime of the target' : ''}</span
      >
    </summary>
    <p>${prose(runtime.summary)}</p>
    ${
      runtime.needs.length === 0
        ? nothing
        : html`<ul>
            ${runtime.needs.map((need) => html`<li>${prose(need)}</li>`)}
          </ul>`
    }
    ${runtime.fixedShapes === null ? nothing : html`<p>With all sizes fixed: ${runtime.fixedShapes.summary}</p>`}
    ${partitions(runtime)} ${obstacles(runtime)}
    <p class="quiet">
      Table: ${runtime.version},
      ${runtime.source}${runtime.certainty === 'assumed' ? ' (assumed: not checked in the sources)' : ''}.
    </p>
    ${link('Show node by node', () => showLayers(runtime.runtime))}
  </details>`;
}

function partitions({ partitions: map, checker }: RuntimeOverview): TemplateResult | typeof nothing {
  if (map === null) return nothing;
  const crossing = map.boundaryBytes === null ? '' : `; ${bytesShort(map.boundaryBytes)} cross between it and the CPU`;
  return html`<p>
    ${count(map.partitions)} ${map.partitions === 1 ? 'partition' : 'partitions'} with
    ${percent(map.supported, map.nodes)} of the nodes${crossing}.
    ${checker === null ? nothing : html`<span class="quiet">ONNX Runtime’s usability checker would count ${count(checker.asIs.partitions)} and say ${checker.asIs.suitability}.</span>`}
  </p>`;
}

function obstacles({ obstacles: groups, title }: RuntimeOverview): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`<div class="scroll" role="region" aria-label=${`What ${title} does not take`} tabindex="0">
    <table class="plain wrap">
      <thead>
        <tr>
          <th scope="col" class="number">Nodes</th>
          <th scope="col">Operators</th>
          <th scope="col">Outcome</th>
          <th scope="col">Reason</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ count: all, operators, support, reason, examples }) =>
            html`<tr>
              <td class="number">${count(all)}</td>
              <td>${Object.keys(operators).slice(0, 6).join(', ')}</td>
              <td>${SUPPORT[support]}</td>
              <td title=${examples.join(', ')}>${prose(reason)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
