// Partitions counted as ONNX Runtime's mobile usability checker counts them: operator lists, shapes and ranks alone. Two slips of its
// lists (`Argmax`, `ai.onnx.ReduceSum`) are mended in the tables, and an optional input left out counts as fixed here, not as open.
import type { NodeInfo } from '../graph/model';
import { qualifiedOp } from '../graph/model';
import { intsAttribute } from '../graph/model';
import { asTensor } from '../shapes/facts';
import { partitionGroups, suitability, summarizeGroups, type NodeEdges } from './partitions';
import { edgesOf, type GraphSite } from './sites';
import mlProgram from './tables/usability-coreml-mlprogram.json';
import neuralNetwork from './tables/usability-coreml-neuralnetwork.json';
import nnapi from './tables/usability-nnapi.json';
import type { CheckerCount, Partitioning, RuntimeId } from './types';

export interface CheckerList {
  readonly operators: ReadonlySet<string>;
  readonly maxRank: number;
}

const listOf = (operators: object, maxRank: number): CheckerList => ({
  operators: new Set(Object.keys(operators)),
  maxRank,
});

export const CHECKER_LISTS: Partial<Readonly<Record<RuntimeId, CheckerList>>> = {
  nnapi: listOf(nnapi.operators, 999),
  'coreml-neuralnetwork': listOf(neuralNetwork.operators, 5),
  'coreml-mlprogram': listOf(mlProgram.operators, 5),
};

export interface CheckerOptions {
  /** Count the nodes of the file, not those that are left after loading. */
  readonly unoptimized?: boolean;
  /** What was worked out of each graph before, for another list. */
  readonly graphs?: Map<GraphSite, CheckedGraph>;
}

/** What the counts of all lists share of one graph. */
export interface CheckedGraph {
  readonly nodes: readonly NodeInfo[];
  readonly edges: NodeEdges;
  /** By node: the highest rank among its inputs, where all are fixed; infinite where one is not. */
  readonly ranks: readonly number[];
}

/** All graphs of the model, each partitioned apart and added up, as the checker does. */
export function checkerCount(
  sites: readonly GraphSite[],
  list: CheckerList,
  options: CheckerOptions = {},
): CheckerCount {
  const graphs = sites.filter((site) => !site.inFunction);
  const count = (fixedShapes: boolean): Partitioning =>
    merge(graphs.map((site) => countGraph(site, list, fixedShapes, options)));
  const asIs = count(false);
  const open = graphs[0]?.scope.graph?.inputs.some((input) => !isFixed(graphs[0], input.name)) ?? false;
  return { asIs, fixedShapes: open && asIs.suitability !== 'yes' ? count(true) : null };
}

function countGraph(site: GraphSite, list: CheckerList, ignoreShapes: boolean, options: CheckerOptions): Partitioning {
  let graph = options.graphs?.get(site);
  if (graph === undefined) {
    graph = checkedGraph(site, options.unoptimized === true);
    options.graphs?.set(site, graph);
  }
  const { nodes, edges, ranks } = graph;
  const supported = nodes.map((node, i) => isListed(node, list) && (ignoreShapes || (ranks[i] ?? 0) <= list.maxRank));
  return summarizeGroups(partitionGroups(edges, supported), nodes.length);
}

function checkedGraph(site: GraphSite, unoptimized: boolean): CheckedGraph {
  const nodes = unoptimized ? site.scope.nodes : site.scope.nodes.filter((node) => !site.gone.has(node));
  const ranks = nodes.map((node) => {
    let highest = 0;
    for (const name of node.inputs) {
      if (name === '') continue;
      if (!isFixed(site, name)) return Infinity;
      highest = Math.max(highest, asTensor(site.scope.fact(name))?.shape?.length ?? 0);
    }
    return highest;
  });
  return { nodes, edges: edgesOf(site, nodes), ranks };
}

function isListed(node: NodeInfo, list: CheckerList): boolean {
  if (!list.operators.has(qualifiedOp(node))) return false;
  return node.opType !== 'Transpose' || (intsAttribute(node, 'perm')?.length ?? 0) <= list.maxRank;
}

function isFixed(site: GraphSite | undefined, name: string): boolean {
  const shape = asTensor(site?.scope.fact(name))?.shape;
  if (shape === undefined) return false;
  // A constant may be empty; of anything else a size of 0 means that nobody knows it.
  return shape.every((size) => typeof size === 'number' && (size > 0 || site?.constants.has(name) === true));
}

function merge(parts: readonly Partitioning[]): Partitioning {
  const sum = (of: (part: Partitioning) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const [partitions, nodes, supported] = [sum((p) => p.partitions), sum((p) => p.nodes), sum((p) => p.supported)];
  const sizes = parts.flatMap((part) => part.sizes);
  return { partitions, nodes, supported, sizes, suitability: suitability(partitions, supported, nodes) };
}
