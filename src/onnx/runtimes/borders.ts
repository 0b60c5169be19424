// The main graph cut into partitions: where each node goes, and what crosses between the parts in one run.
import { packedBytes } from '../graph/dataTypes';
import type { NodeInfo } from '../graph/model';
import { evaluate, product } from '../shapes/expression';
import { asTensor } from '../shapes/facts';
import { partitionGroups, summarizeGroups, type NodeEdges } from './partitions';
import { edgesOf, type GraphSite } from './sites';
import type { PartitionMap } from './types';

const ON_CPU = -1;
const GONE = -2;

/** A value on its way from the node that makes it to those that read it, by number among the nodes that are left; -1: the CPU. */
interface Flow {
  readonly from: number;
  readonly to: readonly number[];
  /** Null where the size is not known. */
  readonly bytes: number | null;
}

/** What all runtimes share of the main graph. */
export interface MainGraph {
  readonly site: GraphSite;
  /** Nodes that are left after loading. */
  readonly alive: readonly NodeInfo[];
  /** By node of the file: its number among those that are left, or -1. */
  readonly numbers: readonly number[];
  readonly edges: NodeEdges;
  readonly flows: readonly Flow[];
}

/** `dims` are the values that symbolic sizes have in bytes. */
export function mainGraph(site: GraphSite, dims: ReadonlyMap<string, number>): MainGraph {
  const { nodes } = site.scope;
  const alive = nodes.filter((node) => !site.gone.has(node));
  const numbers = nodes.map(() => ON_CPU);
  for (const [i, node] of alive.entries()) numbers[node.index] = i;
  const edges = edgesOf(site, alive);
  const flows: Flow[] = [];
  const flow = (name: string, from: number, readers: readonly number[]): void => {
    if (name === '' || site.constants.has(name)) return;
    const to = site.index.isOutput(name) ? [...readers, ON_CPU] : readers;
    if (!to.some((reader) => reader !== from)) return;
    const fact = asTensor(site.scope.fact(name));
    const count = fact?.shape === undefined ? undefined : evaluate(product(fact.shape), dims);
    flows.push({
      from,
      to,
      bytes: fact === undefined || typeof count !== 'number' ? null : packedBytes(fact.type, count),
    });
  };
  const readersOf = (name: string): number[] =>
    site.index.consumers(name).flatMap((reader) => {
      const number = numbers[reader.index] ?? ON_CPU;
      return number === ON_CPU ? [] : [number];
    });
  for (const input of site.scope.graph?.inputs ?? []) flow(input.name, ON_CPU, readersOf(input.name));
  alive.forEach((node, i) => {
    const [only, ...more] = node.outputs;
    // Edges of the only output are known already, copies stepped over.
    if (only !== undefined && more.length === 0) flow(only, i, edges.consumers[i] ?? []);
    else for (const name of node.outputs) flow(name, i, readersOf(name));
  });
  return { site, alive, numbers, edges, flows };
}

/** `supported` by number among the nodes that are left. */
export function partitionMap(
  { site, alive, numbers, edges, flows }: MainGraph,
  supported: readonly boolean[],
): PartitionMap {
  const groups = partitionGroups(edges, supported);
  const place = alive.map(() => ON_CPU);
  groups.forEach((group, number) => {
    for (const node of group) place[node] = number;
  });
  const of = site.scope.nodes.map((_, i) => {
    const number = numbers[i] ?? ON_CPU;
    return number === ON_CPU ? GONE : (place[number] ?? ON_CPU);
  });
  return { ...summarizeGroups(groups, alive.length), of, boundaryBytes: boundaryBytes(flows, place) };
}

/** Once per side that reads; the model's inputs and outputs are the CPU's. */
function boundaryBytes(flows: readonly Flow[], place: readonly number[]): number | null {
  const side = (node: number): number => (node === ON_CPU ? ON_CPU : (place[node] ?? ON_CPU));
  let total = 0;
  for (const { from, to, bytes } of flows) {
    const own = side(from);
    const [first] = to;
    let crossing = 0;
    if (to.length === 1 && first !== undefined) crossing = side(first) === own ? 0 : 1;
    else {
      const others = new Set(to.map(side));
      others.delete(own);
      crossing = others.size;
    }
    if (crossing === 0) continue;
    if (bytes === null) return null;
    total += bytes * crossing;
  }
  return total;
}
