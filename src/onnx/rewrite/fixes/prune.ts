// What no output needs goes: dead nodes, constants that nothing reads, notes about values that are gone; equal constants are kept once.
import { constantRows } from '../../cost/constants';
import { findDuplicates } from '../../cost/duplicates';
import type { GraphInfo, NodeInfo, TensorInfo } from '../../graph/model';
import { subgraphs } from '../../graph/model';
import { freeNames, GraphIndex } from '../../graph/topology';
import type { TensorSource } from '../../reader/tensorData';
import { readBytes } from '../../reader/tensorData';
import { textField } from '../encode';
import type { Subject } from '../fix';
import { counted, Outcome } from '../fix';

/** Removes nodes that no output needs, constants that nothing reads, and notes about values that are gone; equal constants are shared first. */
export async function prune(subject: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  const shared = await shareDuplicates(subject, outcome);
  const pruner = new Pruner(outcome, shared);
  pruner.graph(subject.model.graph);
  if (pruner.nodes > 0) outcome.changes.push(`${counted(pruner.nodes, 'node')} that no output needs removed`);
  if (pruner.constants > 0) {
    const bytes = `${pruner.bytes.toLocaleString('en')} bytes`;
    outcome.changes.push(`${counted(pruner.constants, 'constant')} that nothing reads removed (${bytes})`);
  }
  if (pruner.values > 0) outcome.changes.push(`${counted(pruner.values, 'note')} about values that are gone removed`);
  return outcome;
}

class Pruner {
  nodes = 0;
  constants = 0;
  bytes = 0;
  values = 0;

  constructor(
    private readonly outcome: Outcome,
    /** Names that are read under another one from now on. */
    private readonly shared: ReadonlyMap<string, string>,
  ) {}

  graph(graph: GraphInfo): void {
    const dead = new Set(GraphIndex.of(graph).deadNodes());
    const alive = graph.nodes.filter((node) => !dead.has(node));
    const read = new Set(graph.outputs.map((output) => output.name));
    const cache = new Map<GraphInfo, ReadonlySet<string>>();
    for (const node of alive) {
      for (const name of node.inputs) read.add(this.shared.get(name) ?? name);
      for (const inner of subgraphs(node))
        for (const name of freeNames(inner, cache)) read.add(this.shared.get(name) ?? name);
    }
    const gone = new Set<string>();
    for (const node of graph.nodes) {
      const isUnread = node.opType === 'Constant' && node.domain === '' && !read.has(node.outputs[0] ?? '');
      if (!dead.has(node) && !isUnread) continue;
      this.outcome.patches.remove(node);
      for (const name of node.outputs) gone.add(name);
      if (isUnread && !dead.has(node)) continue;
      this.nodes++;
    }
    this.initializers(graph, read, gone);
    for (const value of graph.valueInfo) {
      if (!gone.has(value.name)) continue;
      this.outcome.patches.remove(value);
      this.values++;
    }
    for (const node of alive) for (const inner of subgraphs(node)) this.graph(inner);
  }

  /** An initializer that is an input as well is the input's default: without it callers would have to give a value. */
  private initializers(graph: GraphInfo, read: ReadonlySet<string>, gone: Set<string>): void {
    const kept = new Set([...read, ...graph.inputs.map((input) => input.name)]);
    for (const note of graph.quantization) for (const { value } of note.parameters) kept.add(value);
    for (const tensor of graph.initializers) {
      if (kept.has(tensor.name)) continue;
      this.outcome.patches.remove(tensor);
      gone.add(tensor.name);
      if (this.shared.has(tensor.name)) continue;
      this.constants++;
      this.bytes += tensor.bytes;
    }
  }
}

/** Makes all readers of equal constants of the main graph read the first; what the others are called by their old names. */
async function shareDuplicates(subject: Subject, outcome: Outcome): Promise<Map<string, string>> {
  const { graph } = subject.model;
  const fixed = new Set([...graph.inputs, ...graph.outputs].map((value) => value.name));
  for (const note of graph.quantization) for (const { value } of note.parameters) fixed.add(value);
  const rows = constantRows(subject.model).filter(
    (row) => row.scope === 'graph' && (row.kind === 'initializer' || row.kind === 'constant') && !fixed.has(row.name),
  );
  const renamed = new Map<string, string>();
  let saved = 0;
  for (const group of await findDuplicates(rows, subject.source, subject.token)) {
    // A Constant node is there only after its place in the order: an initializer is there from the start.
    const first = group.rows.find((row) => row.kind === 'initializer');
    if (first?.tensor === undefined) continue;
    for (const row of group.rows) {
      if (row === first || row.tensor === undefined) continue;
      if (!(await equal(first.tensor, row.tensor, subject.source))) continue;
      renamed.set(row.name, first.name);
      saved += row.bytes;
    }
  }
  if (renamed.size === 0) return renamed;
  rename(graph, renamed, outcome);
  outcome.changes.push(
    `${counted(renamed.size, 'duplicate')} of constants shared (${saved.toLocaleString('en')} bytes)`,
  );
  return renamed;
}

function rename(graph: GraphInfo, names: ReadonlyMap<string, string>, outcome: Outcome): void {
  for (const node of graph.nodes) {
    if (node.inputs.some((name) => names.has(name))) setInputs(node, names, outcome);
    for (const inner of subgraphs(node)) rename(inner, names, outcome);
  }
}

function setInputs(node: NodeInfo, names: ReadonlyMap<string, string>, outcome: Outcome): void {
  const inputs = node.inputs.map((name) => textField(1, names.get(name) ?? name));
  outcome.patches.set(node, 1, inputs);
}

const CHUNK = 1 << 20;

/** Equal to the last byte, whatever a hash says. */
async function equal(a: TensorInfo, b: TensorInfo, source: TensorSource): Promise<boolean> {
  if (a.bytes !== b.bytes) return false;
  for (let offset = 0; offset < a.bytes; offset += CHUNK) {
    const [left, right] = [await readBytes(a, source, offset, CHUNK), await readBytes(b, source, offset, CHUNK)];
    if (left === undefined || left.length !== right?.length) return false;
    for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  }
  return true;
}
