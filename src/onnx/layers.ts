// Each node of the main graph as a row (cost, output, weights, memory), and the two courses over a run that pictures show.
import type { Analysis } from './analyze';
import { dataTypeName } from './graph/dataTypes';
import { qualifiedOp, type NodeInfo } from './graph/model';
import { evaluate, text } from './shapes/expression';
import { asTensor } from './shapes/facts';
import type { Shapes } from './shapes/infer';

export interface NodeRow {
  readonly name: string;
  readonly operator: string;
  /** Type and shape of the first output, `float32 1×64×112×112`; empty where not known. */
  readonly output: string;
  /** Multiply-accumulates of one run; null where not known. */
  readonly macs: number | null;
  /** Bytes of the constants that it reads, each at its first reader. */
  readonly weights: number;
  /** Bytes of activations alive while it runs; 0 where it takes no part. */
  readonly alive: number;
}

/** A stretch of a run: one node, or several neighbours of a long one. */
export interface Stretch {
  /** Row of the node that stands for it, the one with the most. */
  readonly row: number;
  /** First and last row. */
  readonly from: number;
  readonly to: number;
  /** Most bytes alive; or the sum of multiply-accumulates. */
  readonly value: number;
}

export interface Courses {
  readonly memory: readonly Stretch[];
  readonly macs: readonly Stretch[];
  /** Index into `memory` of the peak; null where nothing is known. */
  readonly peak: number | null;
}

/** Rows in file order. `dims` gives open sizes a value. */
export function nodeRows(analysis: Analysis, dims: ReadonlyMap<string, number>): NodeRow[] {
  const { model, shapes, compute, memory } = analysis;
  const macs = new Map<NodeInfo, number | null>();
  for (const { node, path, cost } of compute.nodes) {
    if (path.length > 0) continue;
    const value = cost === undefined ? null : evaluate(cost.macs, dims);
    macs.set(node, typeof value === 'number' ? value : null);
  }
  const alive = new Map<NodeInfo, number>();
  memory.steps.forEach((node, step) => alive.set(node, memory.timeline.alive[step + 1] ?? 0));
  const weights = new Map<NodeInfo, number>();
  for (const row of analysis.constants) {
    if (row.consumer === undefined || row.bytes === 0 || row.sharedWith !== undefined) continue;
    weights.set(row.consumer, (weights.get(row.consumer) ?? 0) + row.bytes);
  }
  return model.graph.nodes.map((node) => ({
    name: node.name === '' ? (node.outputs[0] ?? '') : node.name,
    operator: qualifiedOp(node),
    output: outputText(shapes, node),
    macs: macs.get(node) ?? null,
    weights: weights.get(node) ?? 0,
    alive: alive.get(node) ?? 0,
  }));
}

function outputText(shapes: Shapes, node: NodeInfo): string {
  const fact = asTensor(shapes.root.facts.get(node.outputs[0] ?? ''));
  if (fact === undefined) return '';
  const type = fact.type === 0 ? '' : dataTypeName(fact.type);
  if (fact.shape === undefined) return type;
  return `${type} ${fact.shape.map((dim) => (typeof dim === 'number' ? String(dim) : text(dim))).join('×')}`.trim();
}

/** Pictures have room for so many stretches. */
const STRETCHES = 240;

/**
 * Memory (largest of a stretch) and multiply-accumulates (sum of a stretch) over the nodes in order; `peak` is an index into `memory`, null
 * where nothing is alive.
 */
export function courses(rows: readonly NodeRow[]): Courses {
  const memory = stretches(rows, ({ alive }) => alive, Math.max);
  const macs = stretches(
    rows,
    (row) => row.macs ?? 0,
    (sum, value) => sum + value,
  );
  const most = Math.max(0, ...memory.map(({ value }) => value));
  return { memory, macs, peak: most === 0 ? null : memory.findIndex(({ value }) => value === most) };
}

function stretches(
  rows: readonly NodeRow[],
  of: (row: NodeRow) => number,
  combine: (sum: number, value: number) => number,
): Stretch[] {
  const length = Math.max(1, Math.ceil(rows.length / STRETCHES));
  const found: Stretch[] = [];
  for (let from = 0; from < rows.length; from += length) {
    const to = Math.min(rows.length, from + length) - 1;
    let [value, most, row] = [0, -1, from];
    for (let index = from; index <= to; index++) {
      const node = rows[index];
      const own = node === undefined ? 0 : of(node);
      value = combine(value, own);
      if (own > most) [most, row] = [own, index];
    }
    found.push({ row, from, to, value });
  }
  return found;
}
