// The graph itself: control flow, operators of nobody, order, names, constants that could be computed ahead, what leads nowhere.
import { subgraphs, type GraphInfo, type NodeInfo } from '../graph/model';
import { allParts } from '../graph/tensors';
import { freeNames, type FreeNames } from '../graph/topology';
import { packedBytes } from '../graph/dataTypes';
import { asTensor, elementsOf } from '../shapes/facts';
import { nodeName, type GraphSite } from '../runtimes/sites';
import { judgeCpu } from '../runtimes/onnxruntimeCpu';
import { Candidate } from '../runtimes/candidate';
import { bytesShort } from '../text/bytes';
import { counted, issue, quoted, type Check, type Draft } from './issue';

const KNOWN_DOMAINS = new Set([
  '',
  'ai.onnx.ml',
  'com.microsoft',
  'com.microsoft.nchwc',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.ms.internal.nhwc',
]);
/** Bytes that one protobuf message may have: 2 GiB (protobuf.dev, "Encoding", size limits). */
const PROTOBUF_LIMIT = 2 ** 31;

/** Branches and loops, and how deep they lie in each other. */
export const controlFlow: Check = ({ model, options: { strict } }) => {
  const names: string[] = [];
  let inside = 0;
  let deepest = 0;
  const visit = (graph: GraphInfo, depth: number): void => {
    if (depth > 0) inside += graph.nodes.length;
    deepest = Math.max(deepest, depth);
    for (const node of graph.nodes) {
      if (node.domain === '' && /^(?:If|Loop|Scan)$/.test(node.opType)) names.push(nodeName(node));
      for (const inner of subgraphs(node)) visit(inner, depth + 1);
    }
  };
  visit(model.graph, 0);
  if (names.length === 0) return [];
  const nested = deepest > 1 ? `, nested ${deepest} deep` : '';
  return [
    issue(
      'CTRL-FLOW',
      strict ? 'error' : 'warning',
      `${counted(names.length, 'control-flow node', 'control-flow nodes')} (If, Loop, Scan) with ${counted(inside, 'node')} inside${nested}: microcontrollers and most accelerators do not run them, and quantizers leave their insides as they are.`,
      'Export with fixed conditions and unrolled loops, or fold constants.',
      names,
    ),
  ];
};

/** The domain of operators on blocks of channels, as wide as the vectors of one processor. */
const BLOCKED = 'com.microsoft.nchwc';

/** Domains that no runtime has, and operators that ONNX Runtime's own domains do not hold. */
export const customDomains: Check = ({ model, sites }) => {
  const functions = new Set(model.functions.map((one) => `${one.domain}:${one.name}`));
  const foreign = new Set<string>();
  const unknown = new Set<string>();
  const blocked = new Set<string>();
  for (const part of allParts(model))
    for (const node of part.nodes)
      if (!KNOWN_DOMAINS.has(node.domain) && !functions.has(`${node.domain}:${node.opType}`))
        foreign.add(`${node.domain}:${node.opType}`);
  for (const site of sites)
    for (const node of site.scope.nodes) {
      if (!KNOWN_DOMAINS.has(node.domain) || functions.has(`${node.domain}:${node.opType}`) || site.gone.has(node))
        continue;
      if (node.domain === BLOCKED) {
        blocked.add(`${node.domain}:${node.opType}`);
        continue;
      }
      const { reason, support } = judgeCpu(new Candidate(node, site));
      if (support === 'not-supported' && reason.includes('knows no operator'))
        unknown.add(node.domain === '' ? node.opType : `${node.domain}:${node.opType}`);
    }
  const found: Draft[] = [];
  if (foreign.size > 0)
    found.push(
      issue(
        'CUSTOM-DOMAIN',
        'error',
        `${quoted([...foreign])}: operators of a domain that ONNX Runtime does not have.`,
        'Register the library that brings them, or replace them.',
        [...foreign],
      ),
    );
  if (unknown.size > 0)
    found.push(
      issue(
        'CUSTOM-DOMAIN',
        'error',
        `${quoted([...unknown])}: ${unknown.size === 1 ? 'an operator' : 'operators'} that ONNX Runtime's CPU has neither a kernel nor a definition for.`,
        'Check the name and the opset, or replace it.',
        [...unknown],
      ),
    );
  if (blocked.size > 0)
    found.push(
      issue(
        'CUSTOM-DOMAIN',
        'warning',
        `${quoted([...blocked])}: ONNX Runtime wrote the model optimized for the processor it ran on. Other processors and other runtimes do not run it.`,
        'Ship the model as it was exported, or save it with the optimization level `ORT_ENABLE_EXTENDED`.',
        [...blocked],
      ),
    );
  return found;
};

/** Nodes out of order, in a circle, or that write a value twice. */
export const order: Check = ({ sites }) => {
  const unsorted: string[] = [];
  const cyclic: string[] = [];
  const twice: string[] = [];
  const unresolved = new Set<string>();
  const cache: FreeNames = new Map();
  for (const site of sites) {
    const { sorted, cyclic: rings } = site.index.order();
    const where = site.path.at(-1) ?? site.scope.graph?.name ?? '';
    if (!sorted) unsorted.push(where);
    cyclic.push(...rings.map(nodeName));
    twice.push(...site.index.duplicates());
    for (const { name, node } of site.index.unresolved(known(site))) {
      // A subgraph's free names are checked where the subgraph is.
      if (!node.inputs.includes(name) && subgraphs(node).some((graph) => freeNames(graph, cache).has(name))) continue;
      unresolved.add(name);
    }
  }
  const found: Draft[] = [];
  if (cyclic.length > 0)
    found.push(
      issue(
        'TOPO',
        'error',
        `${counted(cyclic.length, 'node waits', 'nodes wait')} for itself or for each other in a circle, so the model cannot run.`,
        'Export it again.',
        cyclic,
      ),
    );
  else if (unsorted.length > 0)
    found.push(
      issue(
        'TOPO',
        'warning',
        'Nodes stand before those whose results they read. ONNX Runtime sorts them itself; the ONNX specification forbids it, and its checker and most converters refuse the model.',
        'Sort the nodes (`assay fix --sort`).',
        unsorted,
      ),
    );
  if (twice.length > 0)
    found.push(
      issue(
        'DUP',
        'error',
        `${counted(twice.length, 'value is', 'values are')} made by two nodes, so which one is read is not defined.`,
        'Export it again.',
        twice,
      ),
    );
  if (unresolved.size > 0)
    found.push(
      issue(
        'MISSING',
        'error',
        `${quoted([...unresolved])}: read by a node, and nothing makes ${unresolved.size === 1 ? 'it' : 'them'}.`,
        'Export it again.',
        [...unresolved],
      ),
    );
  return found;
};

/** Names that a graph's nodes may read without a maker among them. */
function known(site: GraphSite): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: GraphSite | undefined = site; at !== undefined; at = at.call === undefined ? at.parent : undefined) {
    const { graph, callee } = at.scope;
    for (const input of graph?.inputs ?? []) names.add(input.name);
    for (const name of callee?.inputs ?? []) names.add(name);
    for (const tensor of [...(graph?.initializers ?? []), ...(graph?.sparseInitializers ?? [])]) names.add(tensor.name);
    if (at !== site) for (const node of at.scope.nodes) for (const output of node.outputs) names.add(output);
  }
  return names;
}

/** A quantizer's lists of nodes to take or to leave go by name. */
export const unnamed: Check = ({ model }) => {
  const nodes = model.graph.nodes.filter((node) => node.name === '' && node.opType !== 'Constant');
  const total = model.graph.nodes.filter((node) => node.opType !== 'Constant').length;
  if (nodes.length === 0) return [];
  return [
    issue(
      'UNNAMED',
      'information',
      `${nodes.length} of ${total} nodes have no name, and quantizers choose which nodes to take or leave by name.`,
      'Name them (`assay fix --name-nodes`).',
      nodes.map(nodeName),
    ),
  ];
};

/** Files over the size that protobuf can hold. */
export const size: Check = ({ model }) => {
  if (model.bytes < PROTOBUF_LIMIT) return [];
  return [
    issue(
      'SIZE-2G',
      'error',
      'The file is over 2 GiB, the limit of every protobuf reader: ONNX Runtime and the onnx package cannot load it.',
      'Move the weights to external data.',
    ),
  ];
};

const bytesOf = (site: GraphSite, name: string): number => {
  const fact = asTensor(site.scope.fact(name));
  const count = fact === undefined ? undefined : elementsOf(fact.shape);
  return fact === undefined || typeof count !== 'number' ? 0 : packedBytes(fact.type, count);
};

/** Nodes that could be computed once and for all, and whether the file would grow by it. */
export const constantNodes: Check = ({ sites }) => {
  const names: string[] = [];
  let [before, after] = [0, 0];
  for (const site of sites) {
    const read = new Set<string>();
    const folded = site.scope.nodes.filter((node) => site.gone.get(node)?.startsWith('Computed at load: all') === true);
    const inside = new Set(folded);
    names.push(...folded.map(nodeName));
    const outside = (node: NodeInfo): boolean =>
      node.outputs.some(
        (name) => site.index.isOutput(name) || site.index.consumers(name).some((reader) => !inside.has(reader)),
      );
    for (const node of folded) {
      if (outside(node)) for (const name of node.outputs) after += bytesOf(site, name);
      for (const name of node.inputs) {
        const maker = site.index.maker(name);
        const lasts = maker === undefined || !inside.has(maker);
        if (!lasts || read.has(name)) continue;
        read.add(name);
        if (site.index.consumers(name).every((reader) => inside.has(reader))) before += bytesOf(site, name);
      }
    }
  }
  if (names.length === 0) return [];
  const change =
    after > before
      ? `the file would grow from ${bytesShort(before)} to ${bytesShort(after)} by it, so leave it to the runtime`
      : `${bytesShort(before)} of constants would become ${bytesShort(after)}`;
  return [
    issue(
      'CONST-FOLD',
      'information',
      `${counted(names.length, 'node reads', 'nodes read')} constants alone and can be computed ahead; ${change}.`,
      after > before
        ? 'ONNX Runtime does it at load.'
        : 'Fold them (`assay fix --fold-constants`) for runtimes and quantizers that do not.',
      names,
    ),
  ];
};

/** What leads to no output: nodes, constants, inputs. */
export const dangling: Check = ({ model, rows, sites }) => {
  const dead = sites.flatMap((site) => (site.call === undefined ? site.index.deadNodes().map(nodeName) : []));
  const given = new Set([...allParts(model)].flatMap((part) => part.graph?.outputs.map((output) => output.name) ?? []));
  const unread = rows.filter(
    (row) => row.uses.length === 0 && row.kind !== 'sparse' && row.scope !== 'function' && !given.has(row.name),
  );
  const bytes = unread.reduce((sum, row) => sum + row.bytes, 0);
  const root = sites[0];
  const initialized = new Set(model.graph.initializers.map((tensor) => tensor.name));
  const inputs = model.graph.inputs
    .map((input) => input.name)
    .filter((name) => !initialized.has(name) && root?.index.consumers(name).length === 0 && !root.index.isOutput(name));
  const parts = [
    ...(dead.length > 0 ? [counted(dead.length, 'node')] : []),
    ...(unread.length > 0 ? [`${counted(unread.length, 'constant')} (${bytesShort(bytes)})`] : []),
    ...(inputs.length > 0 ? [counted(inputs.length, 'input')] : []),
  ];
  if (parts.length === 0) return [];
  return [
    issue(
      'DANGLING',
      'information',
      `${parts.join(', ')}: no output of the model depends on ${dead.length + unread.length + inputs.length === 1 ? 'it' : 'them'}.`,
      'Prune the model (`assay fix --prune`).',
      [...dead, ...unread.map((row) => row.name), ...inputs],
    ),
  ];
};

/** Operators whose weights quantizers store in integers; a Transpose stands for the product behind it. */
const QUANTIZED = new Set(['Conv', 'ConvTranspose', 'Gemm', 'MatMul', 'Gather', 'Attention', 'LSTM', 'Transpose']);

/** A constant that several nodes read on different axes or in different operators wants several quantizations. */
export const sharedConstants: Check = ({ rows, quantization }) => {
  if (quantization.isInteger) return [];
  const shared = rows.filter((row) => {
    if (row.role !== 'weight' || row.dims.length === 0) return false;
    const uses = row.uses.filter(({ node }) => QUANTIZED.has(node.opType));
    const ways = new Set(uses.map(({ node, input }) => `${node.opType} ${input}`));
    const isBias = row.dims.length === 1 && new Set(uses.map(({ node }) => node)).size > 1;
    return ways.size > 1 || isBias;
  });
  if (shared.length === 0) return [];
  const bytes = shared.reduce((sum, row) => sum + row.bytes, 0);
  return [
    issue(
      'SHARED-INIT',
      'information',
      `${counted(shared.length, 'weight is', 'weights are')} read by several nodes in different ways (${bytesShort(bytes)}): each way needs scales of its own, so the quantizer stores a copy for each or leaves it in floats.`,
      'Expect copies in the quantized model; untie the weights where size counts.',
      shared.map((row) => row.name),
    ),
  ];
};
