// A report as one HTML file: no script, no network, light and dark, printable. Everything is escaped.
import { placeText, type Block, type Inline, type ReportDocument, type Text } from './document';
import { escapeHtml } from './escapeHtml';
import { barsPicture, flowPicture } from './pictures';
import { STYLE } from './style';
import type { FoundAt } from '../survey/places';

export interface HtmlOptions {
  /** A path as readers are to see it. */
  readonly shown: (path: string) => string;
  /** Where a place leads; no link where it is absent. */
  readonly link?: (at: FoundAt) => string;
}

/** One HTML file that loads nothing: styles and pictures are inside, and its content policy allows no script. Text is escaped here. */
export function renderHtml(document: ReportDocument, options: HtmlOptions): string {
  const render = (text: Text): string => text.map((part) => inline(part, options, document.file)).join('');
  const body = document.blocks.map((block) => blockHtml(block, render)).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(document.title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(document.title)}</h1>
<p class="subtitle">${render(document.subtitle)}</p>
${body}
</main>
</body>
</html>
`;
}

type Render = (text: Text) => string;

function blockHtml(block: Block, render: Render): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${render(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${render(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<div class="wide"><table><thead><tr>${block.head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead><tbody>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${render(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div>`;
    case 'answers':
      return `<dl class="answers">${block.rows
        .map(
          ({ question, tone, mark, answer }) =>
            `<div class="${tone}"><dt>${escapeHtml(question)} <span class="tone">${escapeHtml(mark)}</span></dt><dd>${render(answer)}</dd></div>`,
        )
        .join('')}</dl>`;
    case 'flow':
      return `<figure>${flowPicture(block.flow)}</figure>`;
    case 'bars':
      return `<figure>${barsPicture(block.title, block.bars)}</figure>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
  }
}

function inline(part: Inline, { shown, link }: HtmlOptions, onlyFile: string | null): string {
  if (typeof part === 'string') return escapeHtml(part);
  if ('code' in part) return `<code>${breakable(part.code)}</code>`;
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  if ('file' in part) return `<span class="place">${breakable(shown(part.file))}</span>`;
  const text = breakable(placeText(part.at, shown, onlyFile));
  return link === undefined
    ? `<span class="place">${text}</span>`
    : `<a class="place" href="${escapeHtml(link(part.at))}">${text}</a>`;
}

/** Names and paths may break after their joints, so that columns need not be as wide as the longest. */
function breakable(text: string): string {
  return text
    .split(/(?<=[/_-])(?=\w)/)
    .map(escapeHtml)
    .join('<wbr>');
}
