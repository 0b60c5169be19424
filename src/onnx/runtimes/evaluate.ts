// Every runtime's verdict on a model: each node judged, like outcomes shared, partitions and what crosses their borders.
import type { ModelInfo, NodeInfo } from '../graph/model';
import { opsetVersion } from '../graph/model';
import { asTensor } from '../shapes/facts';
import { inferShapes, type Scope, type Shapes } from '../shapes/infer';
import { Candidate } from './candidate';
import { RUNTIMES } from './catalogue';
import { CHECKER_LISTS, checkerCount, type CheckedGraph } from './checker';
import type { ModelTraits, RuntimeDefinition } from './definition';
import { mainGraph, partitionMap, type MainGraph } from './borders';
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
 * inputs have open sizes, each runtime is asked a second time with them fixed to `dims`. `sites` are those of `shapes`, where a caller
 * has them already. Nodes that look alike (same operator, attributes, types and sizes) are judged once.
 */
export function runtimeReadiness(
  model: ModelInfo,
  shapes: Shapes,
  dims: ReadonlyMap<string, number>,
  quantized: ReadonlySet<string>,
  sites: readonly GraphSite[] = graphSites(model, shapes),
): RuntimeReadiness[] {
  const asIs = judgeModel(model, sites, dims, quantized, false);
  if (dims.size === 0) return asIs;
  const indexes = new Map(sites.map((site) => [site.scope.nodes, site.index]));
  const fixed = judgeModel(model, graphSites(model, inferShapes(model, { dims }), indexes), dims, quantized, true);
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
  sites: readonly GraphSite[],
  dims: ReadonlyMap<string, number>,
  quantized: ReadonlySet<string>,
  isBrief: boolean,
): RuntimeReadiness[] {
  const root = sites[0];
  if (root === undefined) return [];
  const traits: ModelTraits = {
    quantized,
    staticInputs: hasStaticInputs(model, root),
    opset: opsetVersion(model.opsets, ''),
  };
  const prepared = sites.map(prepare);
  const shared: Shared = {
    prepared,
    main: mainGraph(root, dims),
    traits,
    sites: new Map(sites.map((site) => [site.scope, site])),
    checked: new Map(),
    maps: [],
  };
  return RUNTIMES.map((runtime) => verdictOf(runtime, shared, isBrief));
}

interface Prepared {
  readonly site: GraphSite;
  readonly candidates: readonly Candidate[];
  /** By node: number of its kind. Nodes of one kind look alike to every condition. */
  readonly kinds: readonly number[];
  /** Numbers of the quantize and dequantize nodes. */
  readonly quantizers: readonly number[];
}

function prepare(site: GraphSite): Prepared {
  const known = new Map<string, number>();
  const quantizers: number[] = [];
  const candidates = site.scope.nodes.map((node, i) => {
    if (node.opType === 'QuantizeLinear' || node.opType === 'DequantizeLinear') quantizers.push(i);
    return new Candidate(node, site);
  });
  const kinds = candidates.map((candidate, i) => {
    const isCall = site.scope.children.get(candidate.node)?.has('') === true;
    // A call of a function is of its own kind: its body decides.
    const text = site.gone.get(candidate.node) ?? (isCall ? String(i) : candidate.likeness);
    let kind = known.get(text);
    if (kind === undefined) known.set(text, (kind = known.size));
    return kind;
  });
  return { site, candidates, kinds, quantizers };
}

interface Shared {
  readonly prepared: readonly Prepared[];
  readonly main: MainGraph;
  readonly traits: ModelTraits;
  readonly sites: ReadonlyMap<Scope, GraphSite>;
  /** What the checker's counts share. */
  readonly checked: Map<GraphSite, CheckedGraph>;
  /** Partitions by the nodes that were taken. */
  readonly maps: { readonly supported: readonly boolean[]; readonly map: PartitionMap }[];
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
  for (const prepared of shared.prepared.toReversed())
    bySite.set(prepared.site, judgeAll(runtime, prepared, shared, bySite, outcomes));
  const root = shared.main.site;
  const nodes = bySite.get(root) ?? [];
  const counts: Record<Support, number> = { supported: 0, 'falls-back': 0, 'not-supported': 0, unknown: 0 };
  const groups = new Map<number, { count: number; operators: Map<string, number>; examples: string[] }>();
  const inner: InnerNode[] = [];
  for (const { site, candidates } of shared.prepared) {
    // A function's nodes count at its call.
    if (site.inFunction) continue;
    const judged = bySite.get(site) ?? [];
    for (const [i, { node, op }] of candidates.entries()) {
      const outcome = judged[i] ?? -1;
      const support = outcomes.list[outcome]?.support ?? 'unknown';
      if (site.gone.has(node)) continue;
      counts[support]++;
      if (support === 'supported') continue;
      let group = groups.get(outcome);
      if (group === undefined) groups.set(outcome, (group = { count: 0, operators: new Map(), examples: [] }));
      group.count++;
      group.operators.set(op, (group.operators.get(op) ?? 0) + 1);
      if (group.examples.length < 5) group.examples.push(nodeName(node));
      if (site !== root && inner.length < MAX_INNER)
        inner.push({ path: site.path, name: nodeName(node), operator: op, outcome });
    }
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
  const partitions = runtime.partitioned ? partitionsOf(shared, nodes, outcomes.list) : null;
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
            { graphs: shared.checked },
          ),
  };
}

const RANK: Readonly<Record<Support, number>> = { 'not-supported': 0, unknown: 1, 'falls-back': 2, supported: 3 };

function judgeAll(
  runtime: RuntimeDefinition,
  { site, candidates, kinds, quantizers }: Prepared,
  shared: Shared,
  done: ReadonlyMap<GraphSite, readonly number[]>,
  outcomes: Outcomes,
): number[] {
  // By kind: the outcome of all its nodes; null where each has to be looked at.
  const ofKind: (number | null | undefined)[] = [];
  const judged = candidates.map((candidate, i) => {
    const kind = kinds[i] ?? -1;
    const known = ofKind[kind];
    if (typeof known === 'number') return known;
    const before = candidate.askedBeyond;
    const outcome = outcomes.number(judgeNode(runtime, candidate, site, shared, done, outcomes));
    if (known === undefined) ofKind[kind] = candidate.askedBeyond > before ? null : outcome;
    return outcome;
  });
  if (runtime.takesQdqGroups) adoptQuantizers(site, quantizers, judged, outcomes);
  return judged;
}

function judgeNode(
  runtime: RuntimeDefinition,
  candidate: Candidate,
  site: GraphSite,
  shared: Shared,
  done: ReadonlyMap<GraphSite, readonly number[]>,
  outcomes: Outcomes,
): Outcome {
  const gone = site.gone.get(candidate.node);
  if (gone !== undefined) return { support: 'supported', reason: gone };
  const body = site.scope.children.get(candidate.node)?.get('');
  if (body === undefined) return runtime.judge(candidate);
  const called = shared.sites.get(body);
  const parts = (called === undefined ? [] : (done.get(called) ?? [])).flatMap(
    (outcome) => outcomes.list[outcome] ?? [],
  );
  const worst = parts.toSorted((a, b) => RANK[a.support] - RANK[b.support])[0];
  if (worst === undefined || worst.support === 'supported')
    return { support: 'supported', reason: 'A function of the model: its operators run there.' };
  return { support: worst.support, reason: `Within the function: ${worst.reason}` };
}

/** A quantize node goes with the operator before it, a dequantize node with the operator that reads it. */
function adoptQuantizers(site: GraphSite, quantizers: readonly number[], judged: number[], outcomes: Outcomes): void {
  const supportOf = (node: NodeInfo): Support | undefined => outcomes.list[judged[node.index] ?? -1]?.support;
  for (const i of quantizers) {
    const node = site.scope.nodes[i];
    if (node === undefined) continue;
    const maker = site.index.maker(node.inputs[0] ?? '');
    const neighbours =
      node.opType === 'QuantizeLinear'
        ? maker === undefined
          ? []
          : [maker]
        : site.index.consumers(node.outputs[0] ?? '');
    const operators = neighbours.filter((one) => !/^(?:Quantize|Dequantize)Linear$/.test(one.opType));
    if (operators.length === 0) continue;
    const support = operators.map(supportOf);
    if (support.includes('supported'))
      judged[i] = outcomes.number({ support: 'supported', reason: 'Part of the quantized operator beside it.' });
    else if (support[0] === 'falls-back')
      judged[i] = outcomes.number({
        support: 'falls-back',
        reason: 'Goes with the operator beside it, which falls back.',
      });
  }
}

function verdictFrom(counts: Readonly<Record<Support, number>>): RuntimeVerdict {
  if (counts['not-supported'] > 0) return 'fails';
  if (counts.unknown > 0) return 'unknown';
  if (counts['falls-back'] === 0) return 'all';
  return counts.supported === 0 ? 'none' : 'partly';
}

/** Runtimes that take the same nodes have the same partitions. */
function partitionsOf({ main, maps }: Shared, nodes: readonly number[], outcomes: readonly Outcome[]): PartitionMap {
  const supported: boolean[] = [];
  main.numbers.forEach((number, i) => {
    if (number >= 0) supported[number] = outcomes[nodes[i] ?? -1]?.support === 'supported';
  });
  const known = maps.find((one) => one.supported.every((value, i) => value === supported[i]));
  if (known !== undefined) return known.map;
  const map = partitionMap(main, supported);
  maps.push({ supported, map });
  return map;
}
