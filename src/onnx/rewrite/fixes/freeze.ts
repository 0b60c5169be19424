// Open dimensions become numbers, in the graph's interface and wherever they follow from it, so that memory can be planned.
import { dataTypeName } from '../../graph/dataTypes';
import type { Dim, GraphInfo, ValueInfo } from '../../graph/model';
import { inferShapes } from '../../shapes/infer';
import type { Fact } from '../../shapes/facts';
import { isStatic } from '../../shapes/facts';
import { tensorTypeParts, valueParts } from '../encode';
import { RewriteError } from '../errors';
import type { Subject } from '../fix';
import { counted, Outcome, ownGraphs } from '../fix';
import type { Part } from '../parts';
import { scanFields } from '../scan';

/** Open dimensions of the inputs that a caller must give: symbols by name, nameless ones as `input.axis`. */
export function openDimensions(graph: GraphInfo): string[] {
  const initializers = new Set(graph.initializers.map((tensor) => tensor.name));
  const found = new Set<string>();
  for (const input of graph.inputs) {
    if (initializers.has(input.name) || input.type.kind !== 'tensor') continue;
    input.type.dims?.forEach((dim, axis) => {
      if (typeof dim !== 'number') found.add(nameOf(dim, input.name, axis));
    });
  }
  return [...found];
}

/** Rejects with RewriteError where a name is none of the model's or a size is impossible. */
export async function freezeDimensions(subject: Subject, sizes: ReadonlyMap<string, number>): Promise<Outcome> {
  const outcome = new Outcome();
  const { graph } = subject.model;
  const open = openDimensions(graph);
  for (const [name, size] of sizes) {
    if (!Number.isSafeInteger(size) || size < 1) throw new RewriteError(`\`${name}\` cannot have the size ${size}.`);
    if (!open.includes(name)) {
      const choice = open.length === 0 ? 'It has none.' : `It has ${open.map((one) => `\`${one}\``).join(', ')}.`;
      throw new RewriteError(`The model has no open dimension \`${name}\`. ${choice}`);
    }
  }
  if (sizes.size === 0) return outcome;
  for (const input of graph.inputs) await freezeInput(subject, outcome, input, sizes);
  await inferAgain(subject, outcome, sizes);
  const frozen = [...sizes].map(([name, size]) => `${name} = ${size}`).join(', ');
  outcome.changes.unshift(`${counted(sizes.size, 'dimension')} frozen (${frozen})`);
  return outcome;
}

function nameOf(dim: Dim, input: string, axis: number): string {
  return typeof dim === 'string' && dim !== '' ? dim : `${input}.${axis}`;
}

async function freezeInput(
  subject: Subject,
  outcome: Outcome,
  input: ValueInfo,
  sizes: ReadonlyMap<string, number>,
): Promise<void> {
  if (input.type.kind !== 'tensor' || input.type.dims === undefined) return;
  const dims = input.type.dims.map((dim, axis) =>
    typeof dim === 'number' ? dim : (sizes.get(nameOf(dim, input.name, axis)) ?? dim),
  );
  if (dims.every((dim, axis) => dim === (input.type.kind === 'tensor' ? input.type.dims?.[axis] : undefined))) return;
  await setType(subject, outcome, input, input.type.elemType, dims);
}

/** Writes what inference now knows over what the file says of outputs and values within, and adds what it does not say. */
async function inferAgain(subject: Subject, outcome: Outcome, sizes: ReadonlyMap<string, number>): Promise<void> {
  const { root } = inferShapes(subject.model, { dims: sizes, token: subject.token });
  const { graph } = subject.model;
  for (const output of graph.outputs) await refine(subject, outcome, output, root.fact(output.name));
  const said = new Set<string>();
  let known = 0;
  for (const value of graph.valueInfo) {
    said.add(value.name);
    if (await refine(subject, outcome, value, root.fact(value.name))) known++;
  }
  for (const value of [...graph.inputs, ...graph.outputs]) said.add(value.name);
  for (const node of graph.nodes) {
    for (const name of node.outputs) {
      const fact = name === '' || said.has(name) ? undefined : root.facts.get(name);
      if (fact?.kind !== 'tensor' || fact.type === 0 || !isStatic(fact.shape)) continue;
      said.add(name);
      known++;
      outcome.patches.append(graph, { field: 13, parts: valueParts(name, fact.type, fact.shape) });
    }
  }
  // Shapes that subgraphs noted may no longer hold: a runtime infers them anew.
  for (const inner of ownGraphs(graph).slice(1)) for (const value of inner.valueInfo) outcome.patches.remove(value);
  if (known > 0) outcome.changes.push(`shapes of ${counted(known, 'value')} inferred again`);
}

async function refine(subject: Subject, outcome: Outcome, value: ValueInfo, fact: Fact | undefined): Promise<boolean> {
  const { type } = value;
  if (type.kind !== 'tensor' || fact?.kind !== 'tensor' || fact.type === 0 || !isStatic(fact.shape)) return false;
  if (type.elemType !== 0 && type.elemType !== fact.type) {
    const [said, found] = [dataTypeName(type.elemType), dataTypeName(fact.type)];
    outcome.left.push(`\`${value.name}\` is declared as ${said} but computed as ${found}; its type was left.`);
    return false;
  }
  const { shape } = fact;
  if (type.dims?.length === shape.length && type.dims.every((dim, axis) => dim === shape[axis])) return false;
  await setType(subject, outcome, value, fact.type, shape);
  return true;
}

/** Puts a tensor type in place of the old one; the value's documentation and metadata stay. */
async function setType(
  subject: Subject,
  outcome: Outcome,
  value: ValueInfo,
  elemType: number,
  dims: readonly Dim[],
): Promise<void> {
  const fields = await scanFields(subject.file, value);
  const type = fields.find((field) => field.number === 2);
  const denotations: Part[] = [];
  if (type !== undefined) {
    // TypeProto.denotation (6) says what the tensor means.
    for (const field of await scanFields(subject.file, { offset: type.offset, length: type.end - type.offset })) {
      if (field.number === 6) denotations.push({ file: subject.file, offset: field.at, length: field.end - field.at });
    }
  }
  outcome.patches.set(value, 2, [{ field: 2, parts: [...tensorTypeParts(elemType, dims), ...denotations] }]);
}
