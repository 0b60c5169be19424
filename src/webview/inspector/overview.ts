// The first tab, and all of the side view: the verdict for the target, what the model is, its size in other precisions, what stands in the way.
import { html, nothing, type TemplateResult } from 'lit';
import type { Overview, ShownModel } from '../../inspector/protocol';
import type { ModelReport } from '../../onnx/report';
import type { ResourceFit, TargetFit, Verdict } from '../../onnx/targets/targets';
import { bytesExact, bytesShort, count, countShort, secondsRange } from './format';
import { bars, estimate, explained, how, link } from './parts';
import { issueList } from './readiness';
import type { TabId } from './host';
import { send } from './host';

/** `go` is absent in the side view, which has no other tabs. */
export function overview(shown: ShownModel, go?: (tab: TabId) => void): TemplateResult {
  const { inspection } = shown;
  const { readiness } = inspection;
  const rest = readiness.length - FIRST_ISSUES;
  return html`
    ${verdictOn(inspection, go)} ${troubles(shown)} ${named(shown)}
    <section aria-labelledby="what">
      <h2 id="what">What it is</h2>
      ${facts(inspection)} ${words()}
    </section>
    <section aria-labelledby="advice">
      <h2 id="advice">How to quantize it</h2>
      <p>${inspection.advice.reason}</p>
      ${issueList(go === undefined ? readiness : readiness.slice(0, FIRST_ISSUES))}
      ${go !== undefined && rest > 0 ? link(`${count(rest)} more in Readiness`, () => go('readiness')) : nothing}
    </section>
    <section aria-labelledby="forecast">
      <h2 id="forecast">Size in other precisions ${estimate}</h2>
      ${forecast(inspection)}
    </section>
  `;
}

/** A part of a model says nothing of whether the whole fits. */
function verdictOn(shown: Overview, go?: (tab: TabId) => void): TemplateResult | typeof nothing {
  if (!shown.report.complete) return nothing;
  return shown.isTargetChosen ? verdict(shown) : anyTarget(shown, go);
}

/** More are in the tab of their own. */
const FIRST_ISSUES = 4;

const VERDICTS: Readonly<Record<Verdict, readonly [sign: string, text: string]>> = {
  fits: ['✔', 'Fits'],
  tight: ['!', 'Tight on'],
  'too-large': ['✖', 'Too large for'],
  unknown: ['?', 'Not known for'],
};

export function verdictText(verdict: Verdict): string {
  return VERDICTS[verdict].join(' ');
}

function verdict({ fits, target, quantization }: Overview): TemplateResult | typeof nothing {
  const fit = fits[0];
  if (fit === undefined) return nothing;
  const { overhead } = fit.now;
  const assumed = target.certainty === 'assumed' ? ' (assumed: check the data sheet)' : '';
  return html`<section class="verdict" aria-label="Verdict for the target">
    ${
      quantization.isInteger
        ? fitCard('As it is, in 8 bits already', fit.now)
        : html`${fitCard('As it is', fit.now)} ${fitCard('With 8-bit weights and activations', fit.int8)}`
    }
    ${how([
      `Flash: bytes of all constants + ${bytesShort(overhead.flash)} for the runtime. RAM: most activations alive at once + ${bytesShort(overhead.ram)}${target.class === 'mcu' ? '' : ' + the weights, which are loaded'}.`,
      `Runtime: ${overhead.source}.`,
      `Device: ${target.name}, ${target.core}; source: ${target.source}${assumed}.`,
      ...(fit.now.latency === null
        ? []
        : [`Time of one run: ${fit.now.latency.formula}. ${fit.now.latency.assumption}`]),
      'Tight is above 80 % of what there is.',
    ])}
  </section>`;
}

/** Where nobody chose a target: one that happens to stand first would say nothing of the model. */
function anyTarget({ fits, quantization, targetNotFound }: Overview, go?: (tab: TabId) => void): TemplateResult {
  const fitting = (all: readonly TargetFit[]): string =>
    `${count(all.filter(({ verdict }) => verdict === 'fits' || verdict === 'tight').length)} of ${count(all.length)}`;
  const unsure = fits.filter(({ now: { verdict } }) => verdict === 'unknown').length;
  const now = fitting(fits.map((fit) => fit.now));
  const int8 = fitting(fits.map((fit) => fit.int8));
  return html`<section class="verdict" aria-label="Verdict for all targets">
    <div class="card">
      <h2>Edge targets ${estimate}</h2>
      <p class="headline">
        Fits ${now} as it
        is${quantization.isInteger ? ', in 8 bits already' : `, ${int8} with 8-bit weights and activations`}
      </p>
      ${
        targetNotFound === null
          ? nothing
          : html`<p>
              <strong>There is no target <code>${targetNotFound}</code></strong
              >, which the setting <code>assay.targetDevice</code> or the project names.
            </p>`
      }
      ${unsure === 0 ? nothing : html`<p>For ${count(unsure)} it is not known: some of what it needs is told only by a run.</p>`}
      <p class="quiet">Choose one under Target to see its memory, the time of one run, and what stands in its way.</p>
      ${go === undefined ? nothing : link('Every target', () => go('targets'))}
    </div>
  </section>`;
}

function fitCard(title: string, fit: TargetFit): TemplateResult {
  const [sign, text] = VERDICTS[fit.verdict];
  return html`<div class=${`card ${fit.verdict}`}>
    <h2>${title} ${estimate}</h2>
    <p class="headline"><span class="sign" aria-hidden="true">${sign}</span> ${text} ${fit.target.name}</p>
    ${fit.resources.map(resourceLine)}
    ${fit.latency === null ? nothing : html`<p>One run: ${secondsRange(fit.latency)}<span class="quiet"> on an assumed speed</span></p>`}
  </div>`;
}

function resourceLine(fit: ResourceFit): TemplateResult {
  const numbers =
    fit.available === null || fit.model === null
      ? ''
      : ` Model ${bytesShort(fit.model)}, runtime ${bytesShort(fit.overhead)}, of ${bytesShort(fit.available)}.`;
  return html`<p>${fit.reason}<span class="quiet">${numbers}</span></p>`;
}

/** What was wrong while reading, and what was not looked at. */
function troubles({ inspection: { report }, notes }: ShownModel): TemplateResult | typeof nothing {
  if (report.issues.length === 0 && notes.length === 0) return nothing;
  return html`<section aria-labelledby="issues">
    <h2 id="issues">${report.complete ? 'Found while reading' : 'Only a part of the model could be read'}</h2>
    <ul class="issues">
      ${report.issues.map(({ severity, message }) => html`<li class=${severity}><strong>${severity === 'error' ? 'Error' : 'Warning'}</strong> ${message}</li>`)}
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>
  </section>`;
}

/** Links to the lines of code that name the model. */
function named({ namedIn }: ShownModel): TemplateResult | typeof nothing {
  if (namedIn.length === 0) return nothing;
  return html`<section aria-labelledby="named">
    <h2 id="named">Named in code</h2>
    <ul>
      ${namedIn.slice(0, MOST_PLACES).map(
        (place) =>
          html`<li>
            <button class="link" @click=${() => send({ kind: 'reveal', place })}>
              ${place.path}${place.cell === null ? '' : `, cell ${place.cell}`}, line ${place.line}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

const MOST_PLACES = 20;

function facts({ report, explanations: why }: Overview): TemplateResult {
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const opsets = report.opsets.map(({ domain, version }) => `${domain === '' ? 'ai.onnx' : domain} ${version}`);
  const peak = report.peakActivationBytes;
  const assumed = Object.entries(report.assumedDims);
  const [low, high] = report.greedyActivationBytes;
  const known = report.coverage.cost;
  return html`
    <dl class="facts">
      ${fact('File', explained(bytesShort(report.bytes), { ...why.bytes, formula: bytesExact(report.bytes) }))}
      ${report.externalBytes > 0 ? fact('External data', bytesShort(report.externalBytes)) : nothing}
      ${fact('Parameters', explained(countShort(report.parameters), why.parameters))}
      ${fact('Constants', explained(bytesShort(report.constantBytes), why.constantBytes))}
      ${fact('Multiply-accumulates', explained(report.macs === null ? formulaShort(report.macsFormula) : countShort(report.macs), why.macs))}
      ${fact('Element operations', explained(report.elementOps === null ? formulaShort(report.elementOpsFormula) : countShort(report.elementOps), why.elementOps))}
      ${fact('Peak activations', peak === null ? 'not known' : explained(bytesShort(peak), why.peakActivationBytes))}
      ${
        peak === null
          ? nothing
          : html`${fact('TensorFlow Lite Micro’s plan', explained(low === high ? bytesShort(low) : `${bytesShort(low)} to ${bytesShort(high)}`, why.greedyActivationBytes))}
            ${fact('ONNX Runtime’s plan', explained(bytesShort(report.runtimeActivationBytes), why.runtimeActivationBytes))}`
      }
      ${report.stateBytes === null || report.stateBytes > 0 ? fact('State between runs', explained(report.stateBytes === null ? formulaShort(report.stateFormula) : bytesShort(report.stateBytes), why.stateBytes)) : nothing}
      ${report.wastedBytes > 0 && report.complete ? fact('Unused constants', explained(bytesShort(report.wastedBytes), why.wastedBytes)) : nothing}
      ${fact('Nodes', count(report.nodes))} ${fact('Opsets', opsets.join(', ') || 'none')}
      ${fact('Producer', report.producer || 'not given')} ${fact('IR version', report.irVersion ?? 'not given')}
    </dl>
    ${known < 1 ? html`<p class="quiet">Costs are known for ${(100 * known).toFixed(1)} % of the nodes; the sums are of these.</p>` : nothing}
    ${
      peak !== null && report.unsizedActivations > 0
        ? html`<p class="quiet">
            Memory does not count
            ${report.unsizedActivations === 1 ? 'one value' : `${count(report.unsizedActivations)} values`} whose size
            only a run tells.
          </p>`
        : nothing
    }
    <dl class="facts wide">${fact('Inputs', values(report.inputs))} ${fact('Outputs', values(report.outputs))}</dl>
    ${assumed.length > 0 ? sizes(assumed) : nothing}
  `;
}

/** What a reader may meet for the first time here. */
const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  [
    'Activations',
    'what the layers hand to each other during one run. They need RAM; the peak is the most at one moment.',
  ],
  [
    'Constants',
    'all numbers that are stored in the model: weights, and small ones like shapes. They need flash or disk.',
  ],
  [
    'Multiply-accumulates',
    'multiplications with an addition, the bulk of the work of one run. Some count each as two operations (FLOPs).',
  ],
  [
    'Quantization',
    'writing numbers in 8 or 4 bits in place of 32: a quarter of the size or less, for a small error in each.',
  ],
  ['QDQ', 'quantize and dequantize nodes around a layer. A runtime that knows them computes the layer in integers.'],
  ['Opset', 'the version of the operators that the model is written in. Older ones lack some kinds of quantization.'],
  ['Folding', 'computing ahead what never changes, so that the model has fewer nodes.'],
];

function words(): TemplateResult {
  return html`<details class="how">
    <summary>What the words mean</summary>
    <ul>
      ${WORDS.map(([word, meaning]) => html`<li><strong>${word}</strong>: ${meaning}</li>`)}
    </ul>
  </details>`;
}

/** Formulas in long names of open sizes are behind the number. */
function formulaShort(formula: string): string {
  return formula.length <= 24 ? formula : 'depends on open sizes';
}

function values(list: ModelReport['inputs']): TemplateResult | string {
  if (list.length === 0) return 'none';
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

function forecast({ report, forecasts }: Overview): TemplateResult {
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
