// The first tab, and all of the side view: the verdict for the target, what the model is, its size in other precisions, what stands in the way.
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownModel } from '../../inspector/protocol';
import type { Inspection } from '../../onnx/inspection';
import type { ReadinessIssue } from '../../onnx/readiness/readiness';
import type { ModelReport } from '../../onnx/report';
import type { ResourceFit, TargetFit, Verdict } from '../../onnx/targets/targets';
import { bytesExact, bytesShort, count, countShort } from './format';
import { bars, estimate, how } from './parts';
import { send } from './host';

export function overview(shown: ShownModel): TemplateResult {
  const { inspection } = shown;
  return html`
    ${verdict(inspection)} ${troubles(shown)}
    <section aria-labelledby="what">
      <h2 id="what">What it is</h2>
      ${facts(inspection.report)}
    </section>
    <section aria-labelledby="forecast">
      <h2 id="forecast">Size in other precisions ${estimate}</h2>
      ${forecast(inspection)}
    </section>
    <section aria-labelledby="readiness">
      <h2 id="readiness">Before you quantize</h2>
      ${readinessList(inspection.readiness)}
    </section>
  `;
}

const VERDICTS: Readonly<Record<Verdict, readonly [sign: string, text: string]>> = {
  fits: ['✔', 'Fits'],
  tight: ['!', 'Tight on'],
  'too-large': ['✖', 'Too large for'],
  unknown: ['?', 'Not known for'],
};

export function verdictText(verdict: Verdict): string {
  return VERDICTS[verdict].join(' ');
}

function verdict({ fits, target }: Inspection): TemplateResult | typeof nothing {
  const fit = fits[0];
  if (fit === undefined) return nothing;
  const { overhead } = fit.now;
  const assumed = target.certainty === 'assumed' ? ' (assumed: check the data sheet)' : '';
  return html`<section class="verdict" aria-label="Verdict for the target">
    ${fitCard('As it is', fit.now)} ${fitCard('With 8-bit weights and activations', fit.int8)}
    ${how([
      `Flash: bytes of all constants + ${bytesShort(overhead.flash)} for the runtime. RAM: most activations alive at once + ${bytesShort(overhead.ram)}${target.class === 'mcu' ? '' : ' + the weights, which are loaded'}.`,
      `Runtime: ${overhead.source}.`,
      `Device: ${target.name}, ${target.core}; source: ${target.source}${assumed}.`,
      'Tight is above 80 % of what there is. 8-bit activations are taken as a quarter of 32-bit ones.',
    ])}
  </section>`;
}

function fitCard(title: string, fit: TargetFit): TemplateResult {
  const [sign, text] = VERDICTS[fit.verdict];
  return html`<div class=${`card ${fit.verdict}`}>
    <h2>${title} ${estimate}</h2>
    <p class="headline"><span class="sign" aria-hidden="true">${sign}</span> ${text} ${fit.target.name}</p>
    ${fit.resources.map(resourceLine)}
  </div>`;
}

function resourceLine(fit: ResourceFit): TemplateResult {
  const numbers =
    fit.available === null || fit.model === null
      ? ''
      : ` ${bytesShort(fit.model)} + ${bytesShort(fit.overhead)} of ${bytesShort(fit.available)}`;
  return html`<p>${fit.reason}<span class="quiet">${numbers}</span></p>`;
}

/** What was wrong while reading, and what was not looked at. */
function troubles({ inspection: { report }, notes }: ShownModel): TemplateResult | typeof nothing {
  if (report.issues.length === 0 && notes.length === 0) return nothing;
  return html`<section aria-labelledby="issues">
    <h2 id="issues">${report.complete ? 'Found while reading' : 'Only a part of the model could be read'}</h2>
    <ul class="issues">
      ${report.issues.map(({ severity, message }) => html`<li class=${severity}><strong>${severity}</strong> ${message}</li>`)}
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>
  </section>`;
}

function facts(report: ModelReport): TemplateResult {
  const fact = (name: string, value: unknown, title = '') =>
    html`<div>
      <dt>${name}</dt>
      <dd title=${title}>${value}</dd>
    </div>`;
  const opsets = report.opsets.map(({ domain, version }) => `${domain === '' ? 'ai.onnx' : domain} ${version}`);
  const peak = report.peakActivationBytes;
  const assumed = Object.entries(report.assumedDims);
  const [low, high] = report.greedyActivationBytes;
  return html`
    <dl class="facts">
      ${fact('File', bytesShort(report.bytes), bytesExact(report.bytes))}
      ${report.externalBytes > 0 ? fact('External data', bytesShort(report.externalBytes), bytesExact(report.externalBytes)) : nothing}
      ${fact('Producer', report.producer || 'not given')} ${fact('Opsets', opsets.join(', ') || 'none')}
      ${fact('IR version', report.irVersion ?? 'not given')} ${fact('Nodes', count(report.nodes))}
      ${fact('Parameters', countShort(report.parameters), count(report.parameters))}
      ${fact('Multiply-accumulates', report.macs === null ? report.macsFormula : countShort(report.macs), report.macsFormula)}
      ${fact('Peak activations', peak === null ? 'not known' : bytesShort(peak), report.peakNode === null ? '' : `at ${report.peakNode}`)}
      ${report.wastedBytes > 0 ? fact('Unused constants', bytesShort(report.wastedBytes), bytesExact(report.wastedBytes)) : nothing}
    </dl>
    <dl class="facts wide">${fact('Inputs', values(report.inputs))} ${fact('Outputs', values(report.outputs))}</dl>
    ${assumed.length > 0 ? sizes(assumed) : nothing}
    ${how([
      `Multiply-accumulates of one run: ${report.macsFormula}. Element operations beside them: ${report.elementOpsFormula}. Known for ${(100 * report.coverage.cost).toFixed(1)} % of the nodes.`,
      'Parameters: elements of constant tensors, without 64-bit integers, booleans and texts, which are shapes, indices and vocabularies; shared ones once.',
      peak === null
        ? 'Peak activations: the shapes of this model leave it open.'
        : `Peak activations: most bytes alive at one step in the order of the nodes${report.peakNode === null ? '' : `, at ${report.peakNode}`}. TensorFlow Lite Micro's greedy planner: ${low === high ? bytesShort(low) : `${bytesShort(low)} to ${bytesShort(high)}`}; ONNX Runtime's reuse: ${bytesShort(report.runtimeActivationBytes)}.`,
    ])}
  `;
}

function values(list: ModelReport['inputs']): TemplateResult {
  return html`<ul class="values">
    ${list.map(({ name, type, shape }) => html`<li><code>${name}</code> ${type}${shape === null ? '' : `[${shape.map((dim) => dim ?? '?').join(', ')}]`}</li>`)}
  </ul>`;
}

/** Sizes that the model leaves open, to be set. */
function sizes(assumed: readonly (readonly [string, number])[]): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = [...new FormData(event.currentTarget)].map(([name, value]) => [name, Number(value)] as const);
    const valid = given.filter(([, size]) => Number.isSafeInteger(size) && size >= 1);
    send({ kind: 'dims', dims: Object.fromEntries(valid) });
  };
  return html`<form class="sizes" @submit=${submit}>
    <span>The model leaves sizes open; the numbers take</span>
    ${assumed.map(([name, size]) => html`<label>${name} = <input name=${name} type="number" min="1" max="1000000000" .value=${String(size)} required /></label>`)}
    <vscode-button secondary type="submit">Apply</vscode-button>
  </form>`;
}

function forecast({ report, forecasts }: Inspection): TemplateResult {
  const now = { name: 'As it is', bytes: report.constantBytes };
  const shares = forecasts.map(({ title, bytes, keptBytes }) => ({
    name: title,
    bytes,
    note: keptBytes > 0 ? `${bytesShort(keptBytes)} stay` : undefined,
  }));
  const kept = forecasts.filter((one) => one.kept.length > 0);
  return html`
    ${bars('Bytes of all constants', 'Precision', [now, ...shares], Math.max(1, now.bytes, ...shares.map(({ bytes }) => bytes)))}
    ${
      kept.length === 0
        ? nothing
        : html`<details class="how">
            <summary>What will not shrink, and why</summary>
            ${kept.map(
              ({ title, kept: rows }) =>
                html`<h3>${title}</h3>
                  <ul>
                    ${rows.map(({ name, bytes, reason }) => html`<li><code>${name}</code> ${bytesShort(bytes)}: ${reason}</li>`)}
                  </ul>`,
            )}
          </details>`
    }
    ${how(forecasts.map(({ title, formula }) => `${title}: ${formula}.`))}
  `;
}

const SEVERITY_SIGNS = { error: '✖', warning: '!', information: 'i' } as const;

function readinessList(issues: readonly ReadinessIssue[]): TemplateResult {
  if (issues.length === 0) return html`<p>Nothing found that stands in the way.</p>`;
  return html`<ul class="issues">
    ${issues.map(
      ({ id, severity, message, remedy, subjects, count: all }) =>
        html`<li class=${severity}>
          <p>
            <span class="sign" aria-hidden="true">${SEVERITY_SIGNS[severity]}</span
            ><strong>${severity}</strong> ${message} <span class="quiet">${id}</span>
          </p>
          <p class="remedy">${remedy}</p>
          ${
            subjects.length === 0
              ? nothing
              : html`<details class="how">
                  <summary>${count(all)} concerned</summary>
                  <ul>
                    ${subjects.map((name) => html`<li><code>${name}</code></li>`)}${all > subjects.length ? html`<li>and ${count(all - subjects.length)} more</li>` : nothing}
                  </ul>
                </details>`
          }
        </li>`,
    )}
  </ul>`;
}
