// Small pieces that the tabs share: bars with their table, boxes of a treemap with theirs, a formula behind a number.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Confidence, Explanation } from '../../onnx/explanation';
import { bytesExact, bytesShort, percent } from './format';
import { squarify } from './treemap';

export interface Share {
  readonly name: string;
  readonly bytes: number;
  /** Stands beside the name. */
  readonly note?: string;
  /** What stands for the number, where it is not bytes. */
  readonly text?: string;
}

/** A table whose rows are bars: the picture and its numbers are one. */
export function bars(caption: string, first: string, shares: readonly Share[], scale?: number): TemplateResult {
  const longest = scale ?? Math.max(1, ...shares.map(({ bytes }) => bytes));
  return html`<table class="bars">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col" class="number">Size</th>
        <th scope="col"><span class="unseen">Share of the largest</span></th>
      </tr>
    </thead>
    <tbody>
      ${shares.map(
        ({ name, bytes, note, text }) =>
          html`<tr>
            <th scope="row">${name}${note === undefined ? nothing : html` <span class="quiet">${note}</span>`}</th>
            <td class="number" title=${text ?? bytesExact(bytes)}>${text ?? bytesShort(bytes)}</td>
            <td class="bar">
              <svg width="100%" height="14" role="img" aria-label=${percent(bytes, longest)}>
                <rect class="track" width="100%" height="14"></rect>
                <rect class="fill" width=${`${Math.min(100, (100 * bytes) / longest)}%`} height="14"></rect>
              </svg>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** As wide as the page, so that letters in a box are as large as all others; at most this many pixels. */
const WIDEST = 1280;
const HEIGHT = 300;

function pageWidth(): number {
  return Math.min(WIDEST, Math.max(200, document.documentElement.clientWidth - 40));
}

/** Smaller boxes are one box for the rest; each is in the table below. */
const MOST_BOXES = 40;

/** Boxes to walk by arrow keys; Enter gives the name to `choose`. */
export function treemap(label: string, all: readonly Share[], choose: (name: string) => void): TemplateResult {
  const sorted = all.filter(({ bytes }) => bytes > 0).toSorted((a, b) => b.bytes - a.bytes);
  const total = sorted.reduce((sum, { bytes }) => sum + bytes, 0);
  const head = sorted.slice(0, MOST_BOXES);
  const rest = sorted.slice(MOST_BOXES).reduce((sum, { bytes }) => sum + bytes, 0);
  const shares = rest === 0 ? head : [...head, { name: REST, bytes: rest }].sort((a, b) => b.bytes - a.bytes);
  const wide = pageWidth();
  const boxes = squarify(
    shares.map(({ bytes }) => bytes),
    wide,
    HEIGHT,
  );
  return html`<svg
    class="treemap"
    viewBox=${`0 0 ${wide} ${HEIGHT}`}
    role="listbox"
    aria-label=${label}
    @keydown=${walk}
  >
    ${boxes.map(({ index, x, y, width, height }) => {
      const share = shares[index] ?? { name: '', bytes: 0 };
      const text = `${share.name}: ${bytesShort(share.bytes)}, ${percent(share.bytes, total)}`;
      const pick = () => {
        if (share.name !== REST) choose(share.name);
      };
      return svg`<g role="option" aria-selected="false" aria-label=${text} tabindex=${index === 0 ? 0 : -1}
          @click=${pick} @keydown=${(event: KeyboardEvent) => (event.key === 'Enter' ? pick() : undefined)}>
        <title>${text}</title>
        <rect class=${`tone${index % 6}`} x=${x + 1} y=${y + 1} width=${Math.max(0, width - 2)} height=${Math.max(0, height - 2)}></rect>
        ${width > 70 && height > 34 ? svg`<text x=${x + 8} y=${y + 19}>${shorten(share.name, width)}</text><text class="small" x=${x + 8} y=${y + 35}>${bytesShort(share.bytes)}</text>` : nothing}
      </g>`;
    })}
  </svg>`;
}

const REST = 'all smaller ones';

function shorten(name: string, width: number): string {
  const fits = Math.floor((width - 12) / 7.4);
  return name.length <= fits ? name : `${name.slice(0, Math.max(1, fits - 1))}…`;
}

function walk(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  const { currentTarget, target } = event;
  if (step === undefined || !(currentTarget instanceof SVGElement) || !(target instanceof SVGElement)) return;
  event.preventDefault();
  const options = [...currentTarget.querySelectorAll<SVGElement>('[role="option"]')];
  const next = options[Math.min(options.length - 1, Math.max(0, options.indexOf(target) + step))];
  for (const option of options) option.setAttribute('tabindex', option === next ? '0' : '-1');
  next?.focus();
}

/** How a number comes about, closed at first. */
export function how(lines: readonly string[]): TemplateResult {
  return html`<details class="how">
    <summary>How this is computed</summary>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  exact: 'Exact: follows from the file.',
  modelled: 'Modelled: computed by the rule that the runtime follows.',
  assumed: 'Assumed: rests on a size or a constant that may differ.',
};

/** A number that opens what it is made of. */
export function explained(shown: string, { formula, source, confidence }: Explanation): TemplateResult {
  return html`<details class="explained">
    <summary>${shown}</summary>
    <p>${formula}</p>
    <p class="quiet">Source: ${source}. ${CONFIDENCE[confidence]}</p>
  </details>`;
}

/** A sentence with its `names` as code. */
export function prose(text: string): TemplateResult {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** What a tab leads to elsewhere; looks like a link and is a button. */
export function link(text: string, go: () => void): TemplateResult {
  return html`<button class="link" @click=${go}>${text}</button>`;
}

export const estimate = html`<span class="badge" title="Computed from the model alone, not measured on a device"
  >estimate</span
>`;
