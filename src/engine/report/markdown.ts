// A report as Markdown (CommonMark with tables). Pictures become lists: a reader of text has no use for boxes.
import { counted, placeText, type Block, type Inline, type ReportDocument, type Text } from './document';
import type { Flow } from './document';

export interface MarkdownOptions {
  /** A path as readers are to see it. */
  readonly shown: (path: string) => string;
}

/** The report as Markdown, pictures as lists. Text is escaped here. */
export function renderMarkdown(document: ReportDocument, options: MarkdownOptions): string {
  const render = (text: Text): string => text.map((part) => inline(part, options, document.file)).join('');
  const blocks = document.blocks.map((block) => blockText(block, render));
  return `${[`# ${escape(document.title)}`, render(document.subtitle), ...blocks].join('\n\n')}\n`;
}

type Render = (text: Text) => string;

function blockText(block: Block, render: Render): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escape(block.text)}`;
    case 'paragraph':
      return render(block.text);
    case 'list':
      return block.items.map((item) => `- ${render(item)}`).join('\n');
    case 'table':
      return table(
        block.head.map(escape),
        block.rows.map((row) => row.map(render)),
      );
    case 'answers':
      return table(
        ['Question', 'Answer', ''],
        block.rows.map(({ question, answer, mark }) => [`**${escape(question)}**`, render(answer), escape(mark)]),
      );
    case 'flow':
      return flowLines(block.flow).join('\n');
    case 'bars':
      return table(
        [escape(block.title), 'Count'],
        block.bars.map(({ label, count }) => [escape(label), String(count)]),
      );
    case 'code':
      return `\`\`\`${block.language}\n${block.text}\`\`\``;
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Also inside code a bar ends a cell. */
function cellText(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll(/(?<!\\)\|/g, '\\|');
}

function flowLines({ data, models, measured, learns, scored, more }: Flow): string[] {
  const ways = models.map((model, index) => {
    const from = learns.filter(([, to]) => to === index).flatMap(([at]) => data[at]?.title ?? []);
    const [, at] = scored.find(([of]) => of === index) ?? [];
    const result = at === undefined ? undefined : measured[at];
    const inputs = from.length === 0 ? 'data that could not be told' : from.map(code).join(', ');
    const end = `${escape(result?.title ?? 'not found')} (${escape(result?.detail ?? '')})`;
    return { inputs, title: escape(model.title), end };
  });
  // Models that are alike in all of it are one line.
  const alike = new Map<string, typeof ways>();
  for (const way of ways) {
    const key = JSON.stringify(way);
    alike.set(key, [...(alike.get(key) ?? []), way]);
  }
  const lines = [...alike.values()].flatMap(([way, ...others]) => {
    const count = others.length === 0 ? '' : ` (${others.length + 1} models)`;
    return way === undefined ? [] : [`- ${way.inputs} → **${way.title}**${count} → ${way.end}`];
  });
  if (more.models > 0) lines.push(`- and ${counted(more.models, 'more model')}`);
  return lines;
}

function inline(part: Inline, { shown }: MarkdownOptions, onlyFile: string | null): string {
  if (typeof part === 'string') return escape(part);
  if ('code' in part) return code(part.code);
  if ('strong' in part) return `**${escape(part.strong)}**`;
  return escape('file' in part ? shown(part.file) : placeText(part.at, shown, onlyFile));
}

function code(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}

/** What Markdown would take for markup, and what would be HTML. An underscore within a word is none. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*[\]#]|(?<!\w)_|_(?!\w)/g, (char) => `\\${char}`)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
