// The compare tab: a second model chosen, and what changed from this one to it, or from a git revision to this one.
import { html, nothing, type TemplateResult } from 'lit';
import type { ComparisonState } from '../../inspector/protocol';
import type { Comparison, Total } from '../../onnx/compare/compare';
import { bytesShort, count, csv } from './format';
import { send } from './host';

/** Longer lists end with a count; the CSV has all. */
const LONGEST = 200;

/** Tab with the last comparison; `found` is null before the first one. */
export function compareTab(name: string, found: ComparisonState | null): TemplateResult {
  return html`<section aria-labelledby="compare">
    <h2 id="compare">Compare</h2>
    <p>
      What changes from ${name} to another model, or from a git revision to ${name}: totals, operators, interface,
      tensors by name and content.
    </p>
    <div class="actions">
      <vscode-button @click=${() => send({ kind: 'compare', revision: null })}>Compare with…</vscode-button>
      <vscode-button secondary @click=${() => send({ kind: 'compare', revision: 'HEAD' })}
        >With the last commit</vscode-button
      >
      ${found?.state === 'done' ? html`<vscode-button secondary @click=${() => copy(found.comparison)}>Copy as CSV</vscode-button>` : nothing}
    </div>
    ${
      found === null
        ? nothing
        : found.state === 'running'
          ? html`<p role="status">Reading ${found.name}…</p>`
          : found.state === 'failed'
            ? html`<p class="failure" role="alert">${found.message}</p>`
            : changes(found.comparison)
    }
  </section>`;
}

interface Line {
  readonly cells: readonly string[];
  readonly changed: boolean;
}

function changes(comparison: Comparison): TemplateResult {
  const { before, after, same, totals, operators, opsets, values, nodes, tensors } = comparison;
  const none = 'none';
  const line = (...cells: string[]): Line => ({ cells, changed: false });
  return html`
    <p role="status">${same ? 'Nothing of what is compared differs.' : `${after} against ${before}.`}</p>
    ${section('Totals', ['', before, after, 'Change'], totals.map(totalLine))}
    ${section(
      'Operators',
      ['Operator', before, after],
      operators.map((one) => line(one.operator, count(one.before), count(one.after))),
    )}
    ${section(
      'Operator sets',
      ['Domain', before, after],
      opsets.map((one) => line(one.domain || 'ai.onnx', String(one.before ?? none), String(one.after ?? none))),
    )}
    ${section(
      'Inputs and outputs',
      ['', 'Name', before, after],
      values.map((one) => line(one.end, one.name, one.before ?? none, one.after ?? none)),
    )}
    ${section(
      'Nodes',
      ['Change', 'Node'],
      [...nodes.removed.map((one) => line('removed', one)), ...nodes.added.map((one) => line('added', one))],
    )}
    ${section('Tensors', ['Change', 'Tensor', before, after], tensorLines(tensors))}
    <p class="quiet">${count(tensors.same)} tensors are the same.</p>
  `;
}

function totalLine({ label, unit, before, after }: Total): Line {
  const show = (value: number | null): string =>
    value === null ? 'not known' : unit === 'bytes' ? bytesShort(value) : count(value);
  if (before === null || after === null || before === after)
    return { cells: [label, show(before), show(after), before === after ? 'same' : ''], changed: before !== after };
  const sign = after > before ? '+' : '−';
  const part = before === 0 ? '' : ` (${sign}${Math.abs((100 * (after - before)) / before).toFixed(1)} %)`;
  return {
    cells: [label, show(before), show(after), `${sign}${show(Math.abs(after - before))}${part}`],
    changed: true,
  };
}

function tensorLines(tensors: Comparison['tensors']): Line[] {
  const line = (...cells: string[]): Line => ({ cells, changed: false });
  const described = (one: { type: string; bytes: number }): string => `${one.type}, ${bytesShort(one.bytes)}`;
  return [
    ...tensors.changed.map((one) => {
      const what =
        one.what === 'weights' ? `weights: ${count(one.differing)} of ${count(one.elements)} differ` : one.what;
      return line(what, one.name, described(one.before), described(one.after));
    }),
    ...tensors.removed.map((one) => line('removed', one.name, described(one), '')),
    ...tensors.added.map((one) => line('added', one.name, '', described(one))),
    ...tensors.renamed.map((one) => line('renamed', `${one.before} → ${one.after}`, bytesShort(one.bytes), '')),
  ];
}

function section(title: string, heads: readonly string[], lines: readonly Line[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table class="plain">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head === '' ? html`<span class="unseen">What</span>` : head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.slice(0, LONGEST).map(
            ({ cells, changed }) =>
              html`<tr class=${changed ? 'chosen' : ''}>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${lines.length > LONGEST ? html`<p class="quiet">and ${count(lines.length - LONGEST)} more, in the CSV</p>` : nothing}`;
}

function copy({ before, after, totals, operators, tensors }: Comparison): void {
  const rows: string[][] = [['what', 'name', before, after]];
  for (const one of totals) rows.push(['total', one.label, String(one.before ?? ''), String(one.after ?? '')]);
  for (const one of operators) rows.push(['operator', one.operator, String(one.before), String(one.after)]);
  for (const { cells } of tensorLines(tensors)) rows.push(['tensor', ...cells]);
  send({ kind: 'copy', text: csv(rows), what: 'the comparison' });
}
