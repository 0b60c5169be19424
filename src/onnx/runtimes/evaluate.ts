// Every runtime's verdict on a model: each node judged, like outcomes shared, partitions and what crosses their borders.
import type { ModelInfo, NodeInfo } from '../graph/model';
import { opsetVersion, qualifiedOp } from '../graph/model';
import { asTensor } from '../shapes/facts';
import { inferShapes, type Shapes } from '../shapes/infer';
import { Candidate } from './candidate';
import { RUNTIMES } from './catalogue';
import { CHECKER_LISTS, checkerCount } from './checker';
import type { ModelTraits, RuntimeDefinition } from './definition';
import { mainGraph, partitionMap, type MainGraph } from './borders';
import type { NodeEdges } from './partitions';
import { summaryOf } from './summary';
import { graphSites, nodeName, type GraphSite } from './sites';
import type {
  InnerNode,
  Outcome,
  OutcomeGroup,
  Partitioning,
  PartitionMap,
  RuntimeReadiness,
  RuntimeVerdict,
  Support,
} from './types';

/** Nodes of subgraphs that are listed at most. */
const MAX_INNER = 200;

/**
 * `dims` are the values that symbolic sizes have in the numbers; `quantized` the forms that the model's quantization is in. Where
 * inputs have open sizes, each runtime is asked a second time with them fixed to `dims`.
 */
export function runtimeReadiness(
  model: ModelInfo,
  shapes: Shapes,
  dims: ReadonlyMap<string, number>,
  quantized: ReadonlySet<string>,
): RuntimeReadiness[] {
  const asIs = judgeModel(model, shapes, dims, quantized, false);
  if (dims.size === 0) return asIs;
  const fixed = judgeModel(model, inferShapes(model, { dims }), dims, quantized, true);
  return asIs.map((one, i) => {
    const other = fixed[i];
    if (other === undefined) return one;
    const { verdict, summary, counts } = other;
    const partitions = other.partitions === null ? null : withoutPlaces(other.partitions);
    return { ...one, fixedShapes: { verdict, summary, counts, partitions } };
  });
}

function withoutPlaces({ partitions, nodes, supported, sizes, suitability }: PartitionMap): Partitioning {
  return { partitions, nodes, supported, sizes, suitability };
}

function judgeModel(
  model: ModelInfo,
  shapes: Shapes,
  dims: ReadonlyMap<string, number>,
  quantized: ReadonlySet<string>,
  isBrief: boolean,
): RuntimeReadiness[] {
  const sites = graphSites(model, shapes);
  const root = sites[0];
  if (root === undefined) return [];
  const traits: ModelTraits = {
    quantized,
    staticInputs: hasStaticInputs(model, root),
    opset: opsetVersion(model.opsets, ''),
  };
  const prepared = sites.map((site) => ({
    site,
    candidates: site.scope.nodes.map((node) => new Candidate(node, site)),
  }));
  const shared: Shared = { prepared, main: mainGraph(root, dims), traits, edges: new Map() };
  return RUNTIMES.map((runtime) => verdictOf(runtime, shared, isBrief));
}

interface Prepared {
  readonly site: GraphSite;
  readonly candidates: readonly Candidate[];
}

interface Shared {
  readonly prepared: readonly Prepared[];
  readonly main: MainGraph;
  readonly traits: ModelTraits;
  /** Edges of each graph, for the checker's count, made once. */
  readonly edges: Map<GraphSite, NodeEdges>;
}

function hasStaticInputs(model: ModelInfo, root: GraphSite): boolean {
  const initialized = new Set(model.graph.initializers.map((tensor) => tensor.name));
  return model.graph.inputs.every((input) => {
    if (initialized.has(input.name)) return true;
    const shape = asTensor(root.scope.fact(input.name))?.shape;
    return shape?.every((size) => typeof size === 'number') === true;
  });
}

/** Outcomes by number, each kept once. */
class Outcomes {
  readonly list: Outcome[] = [];
  private readonly known = new Map<Outcome, number>();
  private readonly byReason: Record<Support, Map<string, number>> = {
    supported: new Map(),
    'falls-back': new Map(),
    'not-supported': new Map(),
    unknown: new Map(),
  };

  number(outcome: Outcome): number {
    const same = this.known.get(outcome);
    if (same !== undefined) return same;
    const reasons = this.byReason[outcome.support];
    let found = reasons.get(outcome.reason);
    if (found === undefined) {
      reasons.set(outcome.reason, (found = this.list.push(outcome) - 1));
      this.known.set(outcome, found);
    }
    return found;
  }
}

function verdictOf(runtime: RuntimeDefinition, shared: Shared, isBrief: boolean): RuntimeReadiness {
  const outcomes = new Outcomes();
  // Innermost first, so that a call of a function knows what its body came to.
  const bySite = new Map<GraphSite, number[]>();
  for (const { site, candidates } of shared.prepared.toReversed())
    bySite.set(site, judgeAll(runtime, site, candidates, shared, bySite, outcomes));
  const root = shared.main.site;
  const nodes = bySite.get(root) ?? [];
  const counts: Record<Support, number> = { supported: 0, 'falls-back': 0, 'not-supported': 0, unknown: 0 };
  const groups = new Map<number, { count: number; operators: Map<string, number>; examples: string[] }>();
  const inner: InnerNode[] = [];
  for (const { site } of shared.prepared) {
    // A function's nodes count at its call.
    if (site.inFunction) continue;
    (bySite.get(site) ?? []).forEach((outcome, i) => {
      const node = site.scope.nodes[i];
      if (node === undefined || site.gone.has(node)) return;
      const support = outcomes.list[outcome]?.support ?? 'unknown';
      counts[support]++;
      if (support === 'supported') return;
      const operator = qualifiedOp(node);
      const group = groups.get(outcome) ?? { count: 0, operators: new Map<string, number>(), examples: [] };
      groups.set(outcome, group);
      group.count++;
      group.operators.set(operator, (group.operators.get(operator) ?? 0) + 1);
      if (group.examples.length < 5) group.examples.push(nodeName(node));
      if (site !== root && inner.length < MAX_INNER)
        inner.push({ path: site.path, name: nodeName(node), operator, outcome });
    });
  }
  const obstacles = [...groups]
    .map(([outcome, { count, operators, examples }]): OutcomeGroup => {
      const sorted = [...operators].sort((a, b) => b[1] - a[1]);
      return {
        ...(outcomes.list[outcome] ?? { support: 'unknown', reason: '' }),
        count,
        operators: Object.fromEntries(sorted),
        examples,
      };
    })
    .sort((a, b) => RANK[a.support] - RANK[b.support] || b.count - a.count);
  const partitions = runtime.partitioned ? partitionsOf(shared.main, nodes, outcomes.list) : null;
  const list = CHECKER_LISTS[runtime.id];
  const needs = runtime.needs(shared.traits);
  const verdict = verdictFrom(counts);
  return {
    runtime: runtime.id,
    title: runtime.title,
    version: runtime.version,
    source: runtime.source,
    certainty: runtime.certainty,
    verdict,
    summary: summaryOf(verdict, counts, obstacles, runtime.separate ? partitions : null),
    needs,
    counts,
    outcomes: outcomes.list,
    nodes,
    inner,
    obstacles,
    partitions,
    fixedShapes: null,
    checker:
      list === undefined || isBrief
        ? null
        : checkerCount(
            shared.prepared.map(({ site }) => site),
            list,
            { edges: shared.edges },
          ),
  };
}

const RANK: Readonly<Record<Support, number>> = { 'not-supported': 0, unknown: 1, 'falls-back': 2, supported: 3 };

function judgeAll(
  runtime: RuntimeDefinition,
  site: GraphSite,
  candidates: readonly Candidate[],
  shared: Shared,
  done: ReadonlyMap<GraphSite, readonly number[]>,
  outcomes: Outcomes,
): number[] {
  const judged = candidates.map((candidate) => {
    const gone = site.gone.get(candidate.node);
    if (gone !== undefined) return outcomes.number({ support: 'supported', reason: gone });
    const body = site.scope.children.get(candidate.node)?.get('');
    if (body === undefined) return outcomes.number(runtime.judge(candidate));
    const called = shared.prepared.find((one) => one.site.scope === body)?.site;
    const parts = (called === undefined ? [] : (done.get(called) ?? [])).flatMap(
      (outcome) => outcomes.list[outcome] ?? [],
    );
    const worst = parts.toSorted((a, b) => RANK[a.support] - RANK[b.support])[0];
    if (worst === undefined || worst.support === 'supported')
      return outcomes.number({ support: 'supported', reason: 'A function of the model: its operators run there.' });
    return outcomes.number({ support: worst.support, reason: `Within the function: ${worst.reason}` });
  });
  if (runtime.takesQdqGroups) adoptQuantizers(site, judged, outcomes);
  return judged;
}

/** A quantize node goes with the operator before it, a dequantize node with the operator that reads it. */
function adoptQuantizers(site: GraphSite, judged: number[], outcomes: Outcomes): void {
  const at = new Map(site.scope.nodes.map((node, i) => [node, i]));
  const supportOf = (node: NodeInfo | undefined): Support | undefined =>
    node === undefined ? undefined : outcomes.list[judged[at.get(node) ?? -1] ?? -1]?.support;
  site.scope.nodes.forEach((node, i) => {
    if (node.opType !== 'QuantizeLinear' && node.opType !== 'DequantizeLinear') return;
    const maker = site.index.maker(node.inputs[0] ?? '');
    const neighbours =
      node.opType === 'QuantizeLinear'
        ? maker === undefined
          ? []
          : [maker]
        : site.index.consumers(node.outputs[0] ?? '');
    const operators = neighbours.filter((one) => !/^(?:Quantize|Dequantize)Linear$/.test(one.opType));
    if (operators.length === 0) return;
    const support = operators.map(supportOf);
    if (support.includes('supported'))
      judged[i] = outcomes.number({ support: 'supported', reason: 'Part of the quantized operator beside it.' });
    else if (support[0] === 'falls-back')
      judged[i] = outcomes.number({
        support: 'falls-back',
        reason: 'Goes with the operator beside it, which falls back.',
      });
  });
}

function verdictFrom(counts: Readonly<Record<Support, number>>): RuntimeVerdict {
  if (counts['not-supported'] > 0) return 'fails';
  if (counts.unknown > 0) return 'unknown';
  if (counts['falls-back'] === 0) return 'all';
  return counts.supported === 0 ? 'none' : 'partly';
}

function partitionsOf(main: MainGraph, nodes: readonly number[], outcomes: readonly Outcome[]): PartitionMap {
  const supported: boolean[] = [];
  main.numbers.forEach((number, i) => {
    if (number >= 0) supported[number] = outcomes[nodes[i] ?? -1]?.support === 'supported';
  });
  return partitionMap(main, supported);
}
