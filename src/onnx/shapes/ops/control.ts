// Operators that hold graphs, and those on sequences and optional values.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, divideExactly, ceilDivide } from '../expression';
import type { Fact, Shape } from '../facts';
import { asTensor, joinFacts, joinShapes, tensorFact, UNKNOWN } from '../facts';
import type { OpTable } from '../table';

/** Both branches are inferred; a constant condition decides, otherwise their common part holds. */
function branch(node: NodeContext): void {
  const condition = node.scalar(0);
  const yes = node.subgraphs.run('then_branch', []);
  const no = node.subgraphs.run('else_branch', []);
  for (const [index, name] of node.node.outputs.entries()) {
    const [a, b] = [yes?.[index] ?? UNKNOWN, no?.[index] ?? UNKNOWN];
    if (typeof condition === 'number') node.set(index, condition !== 0 ? a : b);
    else node.set(index, joinFacts(a, b, name));
  }
}

/** A loop's carried value keeps its rank; sizes that the body changes are open. */
function loop(node: NodeContext): void {
  const carried = node.inputs.slice(2).map((fact) => withoutData(fact ?? UNKNOWN));
  // A condition that is true before and stays true in the body makes the trip count exact.
  const goesOn = !node.has(1) || node.scalar(1) === 1;
  const counter = [tensorFact(DataType.int64, []), tensorFact(DataType.bool, [], goesOn ? [1] : undefined)];
  let state = carried;
  let results = node.subgraphs.run('body', [...counter, ...state]);
  if (results === undefined) return;
  const joined = state.map((fact, index) =>
    withoutData(joinFacts(fact, results?.[index + 1] ?? UNKNOWN, node.node.outputs[index] ?? `${index}`)),
  );
  if (!sameFacts(joined, state)) {
    state = joined;
    results = node.subgraphs.run('body', [...counter, ...state]) ?? results;
  }
  for (const [index, fact] of state.entries()) {
    node.set(
      index,
      withoutData(joinFacts(fact, results[index + 1] ?? UNKNOWN, node.node.outputs[index] ?? `${index}`)),
    );
  }
  const staysTrue = goesOn && asTensor(results[0])?.data?.[0] === 1;
  const times = node.has(0) && staysTrue ? node.scalar(0) : undefined;
  for (let index = state.length + 1; index < results.length; index++) {
    const scanned = asTensor(results[index]);
    const count = times ?? node.unknownDim(index - 1, 0);
    node.setTensor(index - 1, scanned?.type ?? 0, scanned?.shape === undefined ? undefined : [count, ...scanned.shape]);
  }
}

function sameFacts(a: readonly Fact[], b: readonly Fact[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withoutData(fact: Fact): Fact {
  return fact.kind === 'tensor' ? tensorFact(fact.type, fact.shape) : fact;
}

/** Scan cuts its last inputs along an axis and stacks its last outputs; opset 8 also had a batch axis and sequence lengths. */
function scan(node: NodeContext): void {
  const scanned = node.int('num_scan_inputs', 0);
  const offset = node.opset < 9 ? 1 : 0;
  const inputs = node.inputs.slice(offset);
  const states = inputs
    .slice(0, inputs.length - scanned)
    .map((fact) => (offset === 1 ? withoutAxis(fact, 0) : withoutData(fact ?? UNKNOWN)));
  const axes = node.ints('scan_input_axes');
  let length: Expr | undefined;
  const batch = offset === 1 ? asTensor(inputs.at(-1))?.shape?.[0] : undefined;
  const slices = inputs.slice(inputs.length - scanned).map((fact, index) => {
    const inner = offset === 1 ? withoutAxis(fact, 0) : (fact ?? UNKNOWN);
    const shape = asTensor(inner)?.shape;
    const axis = wrapAxis(axes?.[index] ?? 0, shape?.length ?? 0);
    length ??= shape?.[axis];
    return withoutAxis(inner, axis);
  });
  const results = node.subgraphs.run('body', [...states, ...slices]);
  const outputAxes = node.ints('scan_output_axes');
  for (const [index, name] of node.node.outputs.entries()) {
    const result = asTensor(results?.[index]) ?? asTensor(states[index]);
    let shape: Shape = result?.shape;
    if (index < states.length) shape = joinShapes(asTensor(states[index])?.shape, shape, name) ?? shape;
    else if (shape !== undefined) {
      const axis = wrapAxis(outputAxes?.[index - states.length] ?? 0, shape.length + 1);
      shape = [...shape.slice(0, axis), length ?? node.unknownDim(index, axis), ...shape.slice(axis)];
    }
    if (offset === 1 && shape !== undefined) shape = [batch ?? node.unknownDim(index, 0), ...shape];
    node.setTensor(index, result?.type ?? 0, shape);
  }
}

function withoutAxis(fact: Fact | undefined, axis: number): Fact {
  const tensor = asTensor(fact);
  if (tensor === undefined) return UNKNOWN;
  return tensorFact(
    tensor.type,
    tensor.shape?.filter((_, at) => at !== axis),
  );
}

function sequenceConstruct(node: NodeContext): void {
  const items = node.inputs.map((fact) => fact ?? UNKNOWN);
  const element = items.reduce((a, b) => joinFacts(a, b, node.node.outputs[0] ?? ''), UNKNOWN);
  node.set(0, { kind: 'sequence', element: withoutData(element), length: items.length, items });
}

function sequenceEmpty(node: NodeContext): void {
  const element = tensorFact(node.int('dtype', DataType.float32), undefined);
  node.set(0, { kind: 'sequence', element, length: 0, items: [] });
}

function sequenceAt(node: NodeContext): void {
  const sequence = node.fact(0);
  if (sequence?.kind !== 'sequence') return;
  const at = node.scalar(1);
  const item = typeof at === 'number' ? sequence.items?.[wrapAxis(at, sequence.items.length)] : undefined;
  node.set(0, item ?? sequence.element);
}

function sequenceInsert(node: NodeContext): void {
  const sequence = node.fact(0);
  if (sequence?.kind !== 'sequence') return;
  const item = node.fact(1) ?? UNKNOWN;
  const element = sequence.length === 0 ? item : joinFacts(sequence.element, item, node.node.outputs[0] ?? '');
  const at = node.has(2) ? node.scalar(2) : sequence.items?.length;
  let items: Fact[] | undefined;
  if (sequence.items !== undefined && typeof at === 'number' && sequence.items.length < 1000) {
    items = [...sequence.items];
    items.splice(wrapAxis(at, items.length), 0, item);
  }
  node.set(0, {
    kind: 'sequence',
    element: withoutData(element),
    length: sequence.length === undefined ? undefined : add(sequence.length, 1),
    items,
  });
}

function sequenceErase(node: NodeContext): void {
  const sequence = node.fact(0);
  if (sequence?.kind !== 'sequence') return;
  const at = node.has(1) ? node.scalar(1) : -1;
  let items: Fact[] | undefined;
  if (sequence.items !== undefined && typeof at === 'number') {
    items = [...sequence.items];
    items.splice(wrapAxis(at, items.length), 1);
  }
  node.set(0, { ...sequence, length: sequence.length === undefined ? undefined : add(sequence.length, -1), items });
}

function sequenceLength(node: NodeContext): void {
  const sequence = node.fact(0);
  const length = sequence?.kind === 'sequence' ? sequence.length : undefined;
  node.set(0, tensorFact(DataType.int64, [], length === undefined ? undefined : [length]));
}

function splitToSequence(node: NodeContext): void {
  const input = node.shape(0);
  const type = node.type(0);
  const axis = wrapAxis(node.int('axis', 0), input?.length ?? 0);
  const size = input?.[axis];
  const keeps = node.has(1) || node.int('keepdims', 1) === 1;
  const parts = node.has(1)
    ? node.numbers(1)
    : typeof size === 'number' && size <= 1000
      ? new Array<number>(size).fill(1)
      : undefined;
  const shapeFor = (part: Expr): Shape => input?.flatMap((dim, at) => (at !== axis ? [dim] : keeps ? [part] : []));
  const isScalar = node.has(1) && node.shape(1)?.length === 0;
  const chunk = parts?.[0];
  if (isScalar && chunk !== undefined && size !== undefined && chunk > 0) {
    const even = divideExactly(size, chunk) !== undefined;
    const length = ceilDivide(size, chunk);
    node.set(0, {
      kind: 'sequence',
      element: tensorFact(type, shapeFor(even ? chunk : node.unknownDim(0, axis))),
      length,
    });
    return;
  }
  const items = parts === undefined || isScalar ? undefined : parts.map((part) => tensorFact(type, shapeFor(part)));
  const first = parts?.[0];
  const part =
    first !== undefined && parts?.every((other) => other === first) === true ? first : node.unknownDim(0, axis);
  const length = items?.length ?? (node.has(1) ? undefined : size);
  node.set(0, { kind: 'sequence', element: tensorFact(type, shapeFor(node.has(1) ? part : 1)), length, items });
}

function concatFromSequence(node: NodeContext): void {
  const sequence = node.fact(0);
  if (sequence?.kind !== 'sequence') return;
  const element = asTensor(sequence.element);
  if (element?.shape === undefined) {
    node.setTensor(0, element?.type ?? 0, undefined);
    return;
  }
  const adds = node.int('new_axis', 0) === 1;
  const rank = element.shape.length + (adds ? 1 : 0);
  const axis = wrapAxis(node.int('axis', 0), rank);
  const sizes = sequence.items?.map((item) => asTensor(item)?.shape?.[axis]);
  const joined = adds
    ? sequence.length
    : sizes?.reduce((total, size) => (total === undefined || size === undefined ? undefined : add(total, size)), 0);
  const open = joined ?? node.unknownDim(0, axis);
  const dims = adds
    ? [...element.shape.slice(0, axis), open, ...element.shape.slice(axis)]
    : element.shape.map((dim, at) => (at === axis ? open : dim));
  node.setTensor(0, element.type, dims);
}

/** The body is a function of one element of each sequence. */
function sequenceMap(node: NodeContext): void {
  const length = node.inputs[0]?.kind === 'sequence' ? node.inputs[0].length : undefined;
  const inputs = node.inputs.map((fact) => (fact?.kind === 'sequence' ? withoutData(fact.element) : (fact ?? UNKNOWN)));
  const results = node.subgraphs.run('body', inputs) ?? [];
  for (const [index, fact] of results.entries())
    node.set(index, { kind: 'sequence', element: withoutData(fact), length });
}

function optional(node: NodeContext): void {
  const given = node.fact(0);
  if (given !== undefined) node.set(0, { kind: 'optional', element: given });
}

function optionalGet(node: NodeContext): void {
  const given = node.fact(0);
  if (given !== undefined) node.set(0, given.kind === 'optional' ? given.element : given);
}

export const control: OpTable = {
  If: branch,
  Loop: loop,
  Scan: scan,
  SequenceConstruct: sequenceConstruct,
  SequenceEmpty: sequenceEmpty,
  SequenceAt: sequenceAt,
  SequenceInsert: sequenceInsert,
  SequenceErase: sequenceErase,
  SequenceLength: sequenceLength,
  SplitToSequence: splitToSequence,
  ConcatFromSequence: concatFromSequence,
  SequenceMap: sequenceMap,
  Optional: optional,
  OptionalGetElement: optionalGet,
  OptionalHasElement: (node) => node.setTensor(0, DataType.bool, []),
};
