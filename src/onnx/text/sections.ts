// Titled tables of two columns, as plain text and as Markdown.

export type Row = readonly [label: string, value: string];

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Sections without rows are left out. */
export function textSections(heading: string, sections: readonly Section[]): string {
  const lines = [heading];
  for (const { title, rows } of sections) {
    if (rows.length === 0) continue;
    lines.push('', title);
    const width = Math.max(...rows.map(([label]) => label.length));
    for (const [label, value] of rows) lines.push(`  ${label.padEnd(width)}  ${value}`.trimEnd());
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

/** Text from a model made safe inside a Markdown table: markup characters escaped, line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[|\\`*_<>[\]]/g, '\\$&').replaceAll('\n', ' ');
}
