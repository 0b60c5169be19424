// A model's report as plain text and as Markdown.
import type { ModelReport } from '../onnx/report';
import type { ValueSummary } from '../onnx/summary';

type Row = readonly [label: string, value: string];

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export function reportText(path: string, report: ModelReport): string {
  const lines = [path];
  for (const { title, rows } of sections(report)) {
    if (rows.length === 0) continue;
    lines.push('', title);
    const width = Math.max(...rows.map(([label]) => label.length));
    for (const [label, value] of rows) lines.push(`  ${label.padEnd(width)}  ${value}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}

export function reportMarkdown(path: string, report: ModelReport): string {
  const lines = [`## ${escapeMarkdown(path)}`];
  for (const { title, rows } of sections(report)) {
    if (rows.length === 0) continue;
    lines.push('', `### ${title}`, '', '| | |', '| --- | --- |');
    for (const [label, value] of rows) lines.push(`| ${escapeMarkdown(label)} | ${escapeMarkdown(value)} |`);
  }
  return `${lines.join('\n')}\n`;
}

function sections(report: ModelReport): Section[] {
  return [
    { title: 'Model', rows: modelRows(report) },
    { title: 'Inputs', rows: report.inputs.map(valueRow) },
    { title: 'Outputs', rows: report.outputs.map(valueRow) },
    {
      title: 'Operators',
      rows: Object.entries(report.operators).map(([name, count]): Row => [name, count.toLocaleString('en')]),
    },
    {
      title: 'Constants by data type',
      rows: Object.entries(report.parameterBytes).map(([name, bytes]): Row => [name, bytesText(bytes)]),
    },
    { title: 'Issues', rows: report.issues.map((issue): Row => [issue.severity, issue.message]) },
  ];
}

function modelRows(report: ModelReport): Row[] {
  const opsets = report.opsets.map(({ domain, version }) => `${domain || 'ai.onnx'} ${version}`).join(', ');
  const rows: Row[] = [
    ['size', bytesText(report.bytes)],
    ['IR version', report.irVersion === null ? 'not given' : String(report.irVersion)],
    ['opsets', opsets || 'none'],
    ['producer', report.producer || 'not given'],
    ['nodes', report.nodes.toLocaleString('en')],
    ['parameters', report.parameters.toLocaleString('en')],
  ];
  if (report.externalBytes > 0) rows.splice(1, 0, ['external data', bytesText(report.externalBytes)]);
  if (report.subgraphs > 0) rows.push(['subgraphs', report.subgraphs.toLocaleString('en')]);
  if (report.functions > 0) rows.push(['functions', report.functions.toLocaleString('en')]);
  return rows;
}

function valueRow(value: ValueSummary): Row {
  const shape = value.shape === null ? '' : `[${value.shape.map((dim) => dim ?? '?').join(', ')}]`;
  return [value.name, `${value.type}${shape}`];
}

/** Bytes with thousands separators and, from a KiB on, in the next unit too. */
export function bytesText(bytes: number): string {
  const exact = `${bytes.toLocaleString('en')} B`;
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let scaled = bytes;
  let unit = '';
  for (const next of units) {
    if (scaled < 1024) break;
    scaled /= 1024;
    unit = next;
  }
  return unit === '' ? exact : `${exact} (${scaled.toFixed(scaled < 10 ? 2 : 1)} ${unit})`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[|\\`*_<>[\]]/g, '\\$&').replaceAll('\n', ' ');
}
