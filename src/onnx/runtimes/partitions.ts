// Partitions as ONNX Runtime forms them: runs of nodes that an execution provider takes, in an order that keeps a run going as long as
// it can. After CreateSupportedPartitionNodeGroups of ONNX Runtime and its port in the mobile usability checker.
import type { Partitioning, Suitability } from './types';

/** Nodes by number, each with the numbers of those that read what it makes (each once). */
export interface NodeEdges {
  readonly consumers: readonly (readonly number[])[];
  /** How many nodes each one waits for, each counted once. */
  readonly producers: readonly number[];
}

/** Groups of supported nodes, in the order that they run. */
export function partitionGroups(edges: NodeEdges, supported: readonly boolean[]): number[][] {
  const waits = Int32Array.from(edges.producers);
  const groups: number[][] = [];
  let group: number[] = [];
  // By node: the group that it reads from last, counted from 1.
  const border = new Int32Array(waits.length);
  let number = 1;
  let ready: number[] = [];
  let deferred: number[] = [];
  waits.forEach((count, node) => {
    if (count === 0) ready.push(node);
  });
  for (let next = 0; next < ready.length || deferred.length > 0;) {
    if (next === ready.length) {
      if (group.length > 0) groups.push(group);
      group = [];
      number++;
      ready = deferred;
      deferred = [];
      next = 0;
      continue;
    }
    const node = ready[next++] ?? 0;
    if (supported[node] === true) {
      group.push(node);
      border[node] = 0;
      for (const consumer of edges.consumers[node] ?? []) border[consumer] = number;
    } else if (border[node] === number) {
      // It reads from the group, so it waits for the group's end; what else is ready may still join.
      deferred.push(node);
      continue;
    }
    for (const consumer of edges.consumers[node] ?? []) {
      const left = (waits[consumer] ?? 0) - 1;
      waits[consumer] = left;
      if (left === 0) ready.push(consumer);
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** The checker's thresholds: one partition of most nodes pays, more than two never do. */
export function suitability(partitions: number, supported: number, nodes: number): Suitability {
  const share = nodes === 0 ? 0 : supported / nodes;
  if (partitions === 1) return share > 0.75 ? 'yes' : share > 0.5 ? 'maybe' : 'no';
  return partitions === 2 && share > 0.75 ? 'maybe' : 'no';
}

/** Figures of a partitioning: `groups` are lists of supported nodes, `nodes` is how many nodes the graph has in all. */
export function summarizeGroups(groups: readonly (readonly number[])[], nodes: number): Partitioning {
  const sizes = groups.map((group) => group.length);
  const supported = sizes.reduce((sum, size) => sum + size, 0);
  return {
    partitions: groups.length,
    nodes,
    supported,
    sizes,
    suitability: suitability(groups.length, supported, nodes),
  };
}
