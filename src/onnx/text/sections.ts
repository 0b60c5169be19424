// Titled tables of two columns, as plain text and as Markdown.

export type Row = readonly [label: string, value: string];

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Sections without rows are left out. */
export function textSections(heading: string, sections: readonly Section[]): string {
  const lines = [visible(heading)];
  for (const { title, rows } of sections) {
    if (rows.length === 0) continue;
    lines.push('', title);
    const shown = rows.map(([label, value]) => [visible(label), visible(value)] as const);
    const width = Math.max(...shown.map(([label]) => label.length));
    for (const [label, value] of shown) lines.push(`  ${label.padEnd(width)}  ${value}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

/** Sections as Markdown tables of label and value under a second-level heading; empty sections are left out. Text is escaped here. */
export function markdownSections(heading: string, sections: readonly Section[]): string {
  const lines = [`## ${escapeMarkdown(heading)}`];
  for (const { title, rows } of sections) {
    if (rows.length === 0) continue;
    lines.push('', `### ${title}`, '', '| | |', '| --- | --- |');
    for (const [label, value] of rows) lines.push(`| ${escapeMarkdown(label)} | ${escapeMarkdown(value)} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** A name in a model is anyone's: what steers a terminal, or turns the order of letters around, is shown and not done. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function visible(text: string): string {
  return text.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text from a model made safe inside a Markdown table: markup characters escaped, line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return visible(text.replace(/[|\\`*_<>[\]]/g, '\\$&')).replaceAll('\n', ' ');
}
