// A model's report as plain text and as Markdown.
import type { ModelReport } from '../../onnx/report';
import type { ValueSummary } from '../../onnx/summary';
import type { InspectedModel } from './inspectedModel';
import { adviceRows, fitRows, runtimeRows } from './verdictText';
import { bytesText } from '../../onnx/text/bytes';
import { markdownSections, type Row, type Section, textSections } from '../../onnx/text/sections';

/** One model as plain text, under its path. */
export function reportText(path: string, report: ShownModel): string {
  return textSections(path, sections(report));
}

/** One model as Markdown tables, under its path. */
export function reportMarkdown(path: string, report: ShownModel): string {
  return markdownSections(path, sections(report));
}

/** What is shown beside the report where it is there. */
export type ShownModel = ModelReport &
  Partial<Pick<InspectedModel, 'fit' | 'forecast' | 'readiness' | 'budget' | 'runtimes' | 'advice' | 'fusion'>>;

function sections(report: ShownModel): Section[] {
  const bytes = (sums: Readonly<Record<string, number>>): Row[] =>
    Object.entries(sums)
      .slice(0, LONGEST)
      .map(([name, value]): Row => [name, bytesText(value)]);
  return [
    { title: 'Model', rows: modelRows(report) },
    { title: 'Inputs', rows: report.inputs.map(valueRow) },
    { title: 'Outputs', rows: report.outputs.map(valueRow) },
    { title: 'Cost of one run', rows: costRows(report) },
    { title: 'Memory beside the weights', rows: memoryRows(report) },
    {
      title: 'Operators',
      rows: Object.entries(report.operators).map(([name, count]): Row => [name, thousands(count)]),
    },
    { title: 'Constants by data type', rows: bytes(report.parameterBytes) },
    { title: 'Constants by operator', rows: bytes(report.bytesByOperator) },
    {
      title: 'Most multiply-accumulates',
      rows: report.costliest.map((row): Row => [row.name, `${thousands(row.value)}  ${row.operator}`]),
    },
    { title: 'Issues', rows: report.issues.map((issue): Row => [issue.severity, issue.message]) },
    {
      title: 'Size in other precisions',
      rows: (report.forecast ?? []).map((one): Row => [one.title, bytesText(one.bytes)]),
    },
    {
      title: `Fit of ${report.fit?.now.target.name ?? 'the target'}`,
      rows: report.fit === undefined || report.fit === null ? [] : fitRows(report.fit),
    },
    { title: 'Runtimes', rows: runtimeRows(report.runtimes ?? [], report.fit?.now.target.runtimes ?? []) },
    {
      title: 'How to quantize',
      rows: report.advice === undefined ? [] : adviceRows(report.advice, report.fusion ?? null),
    },
    {
      title: 'In the way of quantization and edge runtimes',
      rows: (report.readiness ?? []).map((issue): Row => [issue.severity, `${issue.message} ${issue.remedy}`]),
    },
    {
      title: 'Budget',
      rows: (report.budget ?? []).map((issue): Row => [issue.exceeded ? 'over' : 'unknown', issue.message]),
    },
  ];
}

/** Longer tables are for the JSON. */
const LONGEST = 12;

function thousands(value: number): string {
  return value.toLocaleString('en');
}

function modelRows(report: ModelReport): Row[] {
  const opsets = report.opsets.map(({ domain, version }) => `${domain || 'ai.onnx'} ${version}`).join(', ');
  const rows: Row[] = [
    ['size', bytesText(report.bytes)],
    ['IR version', report.irVersion === null ? 'not given' : String(report.irVersion)],
    ['opsets', opsets || 'none'],
    ['producer', report.producer || 'not given'],
    ['nodes', thousands(report.nodes)],
    ['parameters', thousands(report.parameters)],
  ];
  if (report.externalBytes > 0) rows.splice(1, 0, ['external data', bytesText(report.externalBytes)]);
  if (report.batchNormStatistics > 0) rows.push(['  batch-norm statistics', thousands(report.batchNormStatistics)]);
  if (report.wastedBytes > 0) rows.push(['unused constants', bytesText(report.wastedBytes)]);
  if (report.subgraphs > 0) rows.push(['subgraphs', thousands(report.subgraphs)]);
  if (report.functions > 0) rows.push(['functions', thousands(report.functions)]);
  return rows;
}

function costRows(report: ModelReport): Row[] {
  const { coverage } = report;
  const rows: Row[] = [['multiply-accumulates', amount(report.macs, report.macsFormula)]];
  rows.push(['element operations', amount(report.elementOps, report.elementOpsFormula)]);
  const unknown = Object.keys(coverage.unknownOperators);
  if (coverage.cost < 1) rows.push(['covers', `${(100 * coverage.cost).toFixed(1)} % of the nodes`]);
  if (unknown.length > 0) rows.push(['not known for', unknown.slice(0, LONGEST).join(', ')]);
  rows.push(...assumedRows(report));
  return rows;
}

function memoryRows(report: ModelReport): Row[] {
  const rows: Row[] = [];
  if (report.peakActivationBytes !== null) {
    const at = report.peakNode === null ? '' : ` at ${report.peakNode}`;
    const [low, high] = report.greedyActivationBytes;
    rows.push(['most alive at once', `${bytesText(report.peakActivationBytes)}${at}`]);
    rows.push(['greedy planner', low === high ? bytesText(low) : `${bytesText(low)} to ${bytesText(high)}`]);
    rows.push(['ONNX Runtime (estimate)', bytesText(report.runtimeActivationBytes)]);
    rows.push(['largest single layer', bytesText(report.workingSetBytes)]);
    const unsized = report.unsizedActivations;
    if (unsized > 0)
      rows.push(['not counted', `${unsized} value${unsized === 1 ? '' : 's'} whose size only a run tells`]);
  }
  if (report.stateFormula !== '0') {
    rows.push([
      'state between runs',
      report.stateBytes === null ? report.stateFormula : `${bytesText(report.stateBytes)} = ${report.stateFormula}`,
    ]);
  }
  return rows;
}

function assumedRows(report: ModelReport): Row[] {
  const assumed = Object.entries(report.assumedDims);
  if (assumed.length === 0) return [];
  return [['assumed (set with --dim)', assumed.map(([name, size]) => `${name}=${size}`).join(', ')]];
}

/** A number, with its formula where it has symbols. */
function amount(value: number | null, formula: string): string {
  if (value === null) return formula;
  const shown = value >= 1e6 ? `${thousands(value)} (${(value / 1e6).toFixed(2)} M)` : thousands(value);
  return /^\d+$/.test(formula) ? shown : `${shown} = ${formula}`;
}

function valueRow(value: ValueSummary): Row {
  const shape = value.shape === null ? '' : `[${value.shape.map((dim) => dim ?? '?').join(', ')}]`;
  return [value.name, `${value.type}${shape}`];
}
