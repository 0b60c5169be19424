// Every runtime's verdict on a model: each node judged, like outcomes shared, partitions and what crosses their borders.
import type { ModelInfo, NodeInfo } from '../graph/model';
import { opsetVersion, qualifiedOp } from '../graph/model';
import { packedBytes } from '../graph/dataTypes';
import { evaluate, product } from '../shapes/expression';
import { asTensor } from '../shapes/facts';
import { inferShapes, type Shapes } from '../shapes/infer';
import { Candidate } from './candidate';
import { RUNTIMES } from './catalogue';
import { CHECKER_LISTS, checkerCount } from './checker';
import type { ModelTraits, RuntimeDefinition } from './definition';
import { partitionGroups, summarizeGroups, type NodeEdges } from './partitions';
import { edgesOf, graphSites, nodeName, type GraphSite } from './sites';
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
  const asIs = judgeModel(model, shapes, dims, quantized);
  if (dims.size === 0) return asIs;
  const fixed = judgeModel(model, inferShapes(model, { dims }), dims, quantized);
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
  const alive = root.scope.nodes.filter((node) => !root.gone.has(node));
  const shared: Shared = { prepared, root, alive, edges: edgesOf(root, alive), dims, traits };
  return RUNTIMES.map((runtime) => verdictOf(runtime, shared));
}

interface Prepared {
  readonly site: GraphSite;
  readonly candidates: readonly Candidate[];
}

interface Shared {
  readonly prepared: readonly Prepared[];
  readonly root: GraphSite;
  /** Nodes of the main graph that are left after loading. */
  readonly alive: readonly NodeInfo[];
  readonly edges: NodeEdges;
  readonly dims: ReadonlyMap<string, number>;
  readonly traits: ModelTraits;
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
  private readonly numbers = new Map<string, number>();

  number(outcome: Outcome): number {
    const key = `${outcome.support} ${outcome.reason}`;
    let found = this.numbers.get(key);
    if (found === undefined) this.numbers.set(key, (found = this.list.push(outcome) - 1));
    return found;
  }
}

function verdictOf(runtime: RuntimeDefinition, shared: Shared): RuntimeReadiness {
  const outcomes = new Outcomes();
  // Innermost first, so that a call of a function knows what its body came to.
  const bySite = new Map<GraphSite, number[]>();
  for (const { site, candidates } of shared.prepared.toReversed())
    bySite.set(site, judgeAll(runtime, site, candidates, shared, bySite, outcomes));
  const nodes = bySite.get(shared.root) ?? [];
  const counts: Record<Support, number> = { supported: 0, 'falls-back': 0, 'not-supported': 0, unknown: 0 };
  const groups = new Map<number, { count: number; operators: Map<string, number>; examples: string[] }>();
  const inner: InnerNode[] = [];
  for (const { site } of shared.prepared) {
    // A function's nodes count at its call.
    if (site.call !== undefined) continue;
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
      if (site !== shared.root && inner.length < MAX_INNER)
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
      list === undefined
        ? null
        : checkerCount(
            shared.prepared.map(({ site }) => site),
            list,
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

function summaryOf(
  verdict: RuntimeVerdict,
  counts: Readonly<Record<Support, number>>,
  obstacles: readonly OutcomeGroup[],
  partitions: PartitionMap | null,
): string {
  const total = counts.supported + counts['falls-back'] + counts['not-supported'] + counts.unknown;
  const operatorsOf = (support: Support): string => {
    const names = [
      ...new Set(obstacles.filter((one) => one.support === support).flatMap((one) => Object.keys(one.operators))),
    ];
    return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
  };
  const many = (count: number): string => (count === 1 ? '1 node' : `${count} nodes`);
  switch (verdict) {
    case 'all':
      return total === 0 ? 'Nothing is left to run.' : `Runs all ${many(total)}.`;
    case 'partly': {
      const parts =
        partitions === null
          ? ''
          : ` in ${partitions.partitions === 1 ? '1 partition' : `${partitions.partitions} partitions`}`;
      const advice =
        partitions === null || partitions.suitability === 'yes'
          ? ''
          : partitions.suitability === 'maybe'
            ? ' Whether that is faster than the CPU alone has to be measured.'
            : ' Copies between them will likely cost more than is gained.';
      return `Runs ${counts.supported} of ${many(total)}${parts}; the rest falls back (${operatorsOf('falls-back')}).${advice}`;
    }
    case 'none':
      return `Takes none of the ${many(total)} (${operatorsOf('falls-back')}): all of it falls back.`;
    case 'fails':
      return `Does not run: nothing takes ${many(counts['not-supported'])} (${operatorsOf('not-supported')}).`;
    case 'unknown':
      return `Not known: ${many(counts.unknown)} (${operatorsOf('unknown')}) are not in the table; ${counts.supported} of ${many(total)} run.`;
  }
}

const ON_CPU = -1;
const GONE = -2;

function partitionsOf(
  { root, alive, edges, dims }: Shared,
  nodes: readonly number[],
  outcomes: readonly Outcome[],
): PartitionMap {
  const taken = new Set(root.scope.nodes.filter((_, i) => outcomes[nodes[i] ?? -1]?.support === 'supported'));
  const groups = partitionGroups(
    edges,
    alive.map((node) => taken.has(node)),
  );
  const place = new Map<NodeInfo, number>();
  groups.forEach((group, number) => {
    for (const i of group) {
      const node = alive[i];
      if (node !== undefined) place.set(node, number);
    }
  });
  const of = root.scope.nodes.map((node) => (root.gone.has(node) ? GONE : (place.get(node) ?? ON_CPU)));
  return { ...summarizeGroups(groups, alive.length), of, boundaryBytes: boundaryBytes(root, place, dims) };
}

/** Bytes of values made on one side and read on another, once per reading side; the model's inputs and outputs are the CPU's. */
function boundaryBytes(
  root: GraphSite,
  place: ReadonlyMap<NodeInfo, number>,
  dims: ReadonlyMap<string, number>,
): number | null {
  const sideOf = (node: NodeInfo | undefined): number => (node === undefined ? ON_CPU : (place.get(node) ?? ON_CPU));
  let total = 0;
  const cross = (name: string, from: number): boolean => {
    if (root.constants.has(name)) return true;
    const sides = new Set(root.index.consumers(name).map(sideOf));
    if (root.index.isOutput(name)) sides.add(ON_CPU);
    sides.delete(from);
    if (sides.size === 0) return true;
    const fact = asTensor(root.scope.fact(name));
    const count = fact?.shape === undefined ? undefined : evaluate(product(fact.shape), dims);
    if (fact === undefined || typeof count !== 'number') return false;
    total += packedBytes(fact.type, count) * sides.size;
    return true;
  };
  const inputs = root.scope.graph?.inputs.map((input) => input.name) ?? [];
  const known = [
    ...inputs.map((name) => cross(name, ON_CPU)),
    ...root.scope.nodes.flatMap((node) =>
      node.outputs.filter((name) => name !== '').map((name) => cross(name, sideOf(node))),
    ),
  ];
  return known.every(Boolean) ? total : null;
}
