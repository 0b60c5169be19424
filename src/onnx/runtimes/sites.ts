// The graphs of a model as runtimes see them after loading: what is constant, what is gone, which node feeds which.
import type { ModelInfo, NodeInfo } from '../graph/model';
import { GraphIndex } from '../graph/topology';
import type { Scope, Shapes } from '../shapes/infer';
import type { Site } from './candidate';
import { loadTime } from './gone';
import type { NodeEdges } from './partitions';

/** From this IR version on, an initializer that is a graph input as well may be overridden by a caller. */
const OVERRIDABLE_SINCE = 4;

/** Initializers that a caller may override, so that no runtime folds them. */
export function overridableInitializers(model: ModelInfo): ReadonlySet<string> {
  if ((model.irVersion ?? 0) < OVERRIDABLE_SINCE) return new Set();
  const inputs = new Set(model.graph.inputs.map((input) => input.name));
  return new Set(model.graph.initializers.map((tensor) => tensor.name).filter((name) => inputs.has(name)));
}

/** Graphs that are looked at; calls of functions within functions can be without end. What lies deeper is taken to run. */
const MAX_SITES = 4_000;

export interface GraphSite extends Site {
  /** Names of the nodes around, outermost first. */
  readonly path: readonly string[];
  /** Node that calls this graph as a function; undefined for the main graph and for subgraphs. */
  readonly call: NodeInfo | undefined;
  readonly parent: GraphSite | undefined;
  /** It is the body of a function, or inside one: its nodes count at the call. */
  readonly inFunction: boolean;
}

/** What a node is called in verdicts: its name, its first output, or its operator. */
export const nodeName = (node: NodeInfo): string =>
  node.name || node.outputs.find((name) => name !== '') || node.opType;

/** Main graph first, then subgraphs and called functions in the order of their nodes. `indexes` are those made before. */
export function graphSites(
  model: ModelInfo,
  shapes: Shapes,
  indexes: ReadonlyMap<readonly NodeInfo[], GraphIndex> = new Map(),
): GraphSite[] {
  const overridable = overridableInitializers(model);
  const sites: GraphSite[] = [];
  const visit = (
    scope: Scope,
    path: readonly string[],
    parent: GraphSite | undefined,
    call: NodeInfo | undefined,
  ): void => {
    if (sites.length >= MAX_SITES) return;
    const outputs = scope.graph?.outputs.map((output) => output.name) ?? scope.callee?.outputs ?? [];
    const index = indexes.get(scope.nodes) ?? new GraphIndex(scope.nodes, outputs);
    // A function sees only what it is given: which of its inputs are constant is known at the call.
    const given =
      call === undefined
        ? parent?.constants
        : new Set((scope.callee?.inputs ?? []).filter((_, i) => parent?.constants.has(call.inputs[i] ?? '') === true));
    const site: GraphSite = {
      scope,
      index,
      ...loadTime(scope, index, parent === undefined ? overridable : new Set(), given),
      path,
      parent,
      call,
      inFunction: call !== undefined || parent?.inFunction === true,
    };
    sites.push(site);
    for (const [node, children] of scope.children) {
      for (const [attribute, child] of children)
        visit(child, [...path, nodeName(node)], site, attribute === '' ? node : undefined);
    }
  };
  visit(shapes.root, [], undefined, undefined);
  return sites;
}

/** Edges between the nodes that are left; copies that are gone are stepped over. */
export function edgesOf(site: Site, alive: readonly NodeInfo[]): NodeEdges {
  const number = new Int32Array(site.scope.nodes.length).fill(-1);
  for (const [i, node] of alive.entries()) number[node.index] = i;
  const producers = alive.map(() => 0);
  const consumers = alive.map((node) => {
    const found: number[] = [];
    let all: Set<number> | undefined;
    const add = (at: number): void => {
      // Few nodes feed many others.
      if (found.length < 16 ? found.includes(at) : (all ??= new Set(found)).has(at)) return;
      found.push(at);
      all?.add(at);
      producers[at] = (producers[at] ?? 0) + 1;
    };
    // Copies in a row are gone through one by one. Nobody waits for what is constant.
    const open = [...node.outputs];
    for (let output = open.pop(); output !== undefined; output = open.pop()) {
      if (output === '') continue;
      for (const consumer of site.index.consumers(output)) {
        const at = number[consumer.index] ?? -1;
        if (at >= 0) add(at);
        else for (const copy of consumer.outputs) if (!site.constants.has(copy)) open.push(copy);
      }
    }
    return found;
  });
  return { consumers, producers };
}
