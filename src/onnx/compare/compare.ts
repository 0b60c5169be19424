// What changed from one model to another: cost, operators, operator sets, interface, tensors. Weights are read, in pieces, where both have them.
import type { CancellationToken } from '../../base/platform';
import { neverCancelled } from '../../base/platform';
import { analyzeModel } from '../analyze';
import type { ModelInfo } from '../graph/model';
import type { TensorSource } from '../reader/tensorData';
import type { ModelReport } from '../report';
import { modelReport } from '../report';
import type { ValueSummary } from '../summary';
import type { TensorComparison } from './tensors';
import { compareTensors } from './tensors';

/** One of the two models. */
export interface Compared {
  readonly name: string;
  readonly model: ModelInfo;
  readonly source: TensorSource;
}

export interface Total {
  readonly label: string;
  readonly unit: 'bytes' | 'count';
  /** Null where the model does not tell. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface OperatorChange {
  readonly operator: string;
  readonly before: number;
  readonly after: number;
}

export interface OpsetChange {
  readonly domain: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface ValueChange {
  readonly name: string;
  readonly end: 'input' | 'output';
  /** Type and shape as text; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface NodeChanges {
  /** `name (Operator)`; told apart by their first output. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface Comparison {
  readonly before: string;
  readonly after: string;
  /** Nothing of what is compared here differs. */
  readonly same: boolean;
  readonly totals: readonly Total[];
  readonly operators: readonly OperatorChange[];
  readonly nodes: NodeChanges;
  readonly opsets: readonly OpsetChange[];
  readonly values: readonly ValueChange[];
  readonly tensors: TensorComparison;
}

export interface CompareOptions {
  /** Values for symbolic dimensions, for both. */
  readonly dims?: ReadonlyMap<string, number>;
  readonly token?: CancellationToken;
}

/** Rejects with CancelledError, or what reading rejects with. */
export async function compareModels(
  before: Compared,
  after: Compared,
  options: CompareOptions = {},
): Promise<Comparison> {
  const { dims = new Map<string, number>(), token = neverCancelled } = options;
  const reports = [before, after].map(({ model }) => modelReport(analyzeModel(model, { dims, token }), dims));
  const [a, b] = reports;
  if (a === undefined || b === undefined) throw new Error('two models are compared');
  const totals = totalsOf(a, b);
  const operators = operatorsOf(a, b);
  const nodes = nodesOf(before.model, after.model);
  const opsets = opsetsOf(before.model, after.model);
  const values = [...valuesOf('input', a.inputs, b.inputs), ...valuesOf('output', a.outputs, b.outputs)];
  const tensors = await compareTensors(before, after, token);
  const same =
    totals.every((total) => total.before === total.after) &&
    operators.length + opsets.length + values.length + nodes.added.length + nodes.removed.length === 0 &&
    tensors.changed.length + tensors.added.length + tensors.removed.length + tensors.renamed.length === 0;
  return { before: before.name, after: after.name, same, totals, operators, nodes, opsets, values, tensors };
}

function totalsOf(a: ModelReport, b: ModelReport): Total[] {
  const bytes = (label: string, of: (report: ModelReport) => number | null): Total => ({
    label,
    unit: 'bytes',
    before: of(a),
    after: of(b),
  });
  const count = (label: string, of: (report: ModelReport) => number | null): Total => ({
    ...bytes(label, of),
    unit: 'count',
  });
  return [
    bytes('file', (report) => report.bytes),
    bytes('external data', (report) => report.externalBytes),
    bytes('constants', (report) => report.constantBytes),
    count('parameters', (report) => report.parameters),
    count('multiply-accumulates', (report) => report.macs),
    count('element operations', (report) => report.elementOps),
    bytes('peak of activations', (report) => report.peakActivationBytes),
    count('nodes', (report) => report.nodes),
  ];
}

function operatorsOf(a: ModelReport, b: ModelReport): OperatorChange[] {
  const names = new Set([...Object.keys(a.operators), ...Object.keys(b.operators)]);
  return [...names]
    .map((operator) => ({ operator, before: a.operators[operator] ?? 0, after: b.operators[operator] ?? 0 }))
    .filter((row) => row.before !== row.after)
    .sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before));
}

function nodesOf(before: ModelInfo, after: ModelInfo): NodeChanges {
  // What a node makes tells it better than its name, which tools give and take.
  const nodes = (model: ModelInfo): Map<string, string> =>
    new Map(
      model.graph.nodes.map((node) => [
        node.outputs[0] ?? node.name,
        `${node.name || (node.outputs[0] ?? '')} (${node.opType})`,
      ]),
    );
  const [a, b] = [nodes(before), nodes(after)];
  const only = (of: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
    [...of].filter(([output]) => !other.has(output)).map(([, shown]) => shown);
  return { added: only(b, a), removed: only(a, b) };
}

function opsetsOf(before: ModelInfo, after: ModelInfo): OpsetChange[] {
  const versions = (model: ModelInfo): Map<string, number> =>
    new Map(model.opsets.map(({ domain, version }) => [domain, version]));
  const [a, b] = [versions(before), versions(after)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((domain) => ({ domain: domain || 'ai.onnx', before: a.get(domain) ?? null, after: b.get(domain) ?? null }))
    .filter((row) => row.before !== row.after);
}

function valuesOf(end: ValueChange['end'], a: readonly ValueSummary[], b: readonly ValueSummary[]): ValueChange[] {
  const [before, after] = [a, b].map((values) => new Map(values.map((value) => [value.name, typeText(value)])));
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...names]
    .map((name) => ({ name, end, before: before?.get(name) ?? null, after: after?.get(name) ?? null }))
    .filter((row) => row.before !== row.after);
}

function typeText({ type, shape }: ValueSummary): string {
  return shape === null ? type : `${type}[${shape.map((dim) => dim ?? '?').join(', ')}]`;
}
