// Folds an inference-mode BatchNormalization into the Conv, ConvTranspose or Gemm before it:
// W′ = W·γ/√(σ²+ε) for each output channel, b′ = β + (b − μ)·γ/√(σ²+ε)   (as ONNX Runtime's ConvBNFusion does at load).
import { DataType } from '../../graph/dataTypes';
import type { GraphInfo, NodeInfo, TensorInfo } from '../../graph/model';
import { floatAttribute, intAttribute, opsetVersion } from '../../graph/model';
import { GraphIndex } from '../../graph/topology';
import type { Constant } from '../constants';
import { constantsOf, readNumbers } from '../constants';
import { encodeElements, initializerField, textField } from '../encode';
import type { Subject } from '../fix';
import { counted, Outcome, ownGraphs } from '../fix';

const FOLDS_INTO: ReadonlySet<string> = new Set(['Conv', 'ConvTranspose', 'Gemm']);
const FLOATS: ReadonlySet<number> = new Set([DataType.float32, DataType.float64, DataType.float16, DataType.bfloat16]);

/** Folds each BatchNormalization into the weights and bias of the node before it; one that cannot be folded stays, and the reason is said. */
export async function foldBatchNorm(subject: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  let folded = 0;
  const blocked = new Map<string, string[]>();
  for (const graph of ownGraphs(subject.model.graph)) {
    const folder = new Folder(subject, graph, outcome);
    for (const node of graph.nodes) {
      if (node.opType !== 'BatchNormalization' || node.domain !== '') continue;
      const reason = await folder.fold(node);
      if (reason === undefined) folded++;
      else groupOf(blocked, reason.replaceAll(/`[^`]*`/g, '')).push(reason);
    }
    folder.dropUnused();
  }
  if (folded > 0) outcome.changes.push(`${counted(folded, 'batch normalization')} folded into the weights before them`);
  for (const [first = '', ...others] of blocked.values()) {
    const why = others.length === 0 ? first : `${first} ${others.length} more for the same reason.`;
    outcome.left.push(`${counted(1 + others.length, 'batch normalization')} not folded: ${why}`);
  }
  return outcome;
}

function groupOf(groups: Map<string, string[]>, key: string): string[] {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: string[] = [];
  groups.set(key, group);
  return group;
}

/** Scale and shift of each channel, as the batch norm computes y = x·scale + shift. */
interface Affine {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
}

class Folder {
  private readonly index: GraphIndex;
  private readonly constants: Map<string, Constant>;
  private readonly names: Set<string>;
  private readonly inputs: ReadonlySet<string>;
  private readonly annotated: ReadonlySet<string>;
  /** Constants that lost a reader. */
  private readonly released: { constant: Constant; reader: NodeInfo }[] = [];
  private readonly opset: number;

  constructor(
    private readonly subject: Subject,
    private readonly graph: GraphInfo,
    private readonly outcome: Outcome,
  ) {
    this.index = GraphIndex.of(graph);
    this.constants = constantsOf(graph);
    this.inputs = new Set(graph.inputs.map((input) => input.name));
    this.annotated = new Set(graph.quantization.map((item) => item.tensor));
    this.opset = opsetVersion(subject.model.opsets, '') ?? 0;
    this.names = new Set(graph.initializers.map((tensor) => tensor.name));
    for (const node of graph.nodes) for (const output of node.outputs) this.names.add(output);
  }

  /** Why a batch norm stays; undefined where it was folded. */
  async fold(norm: NodeInfo): Promise<string | undefined> {
    const [data = '', ...parameters] = norm.inputs;
    const before = this.index.maker(data);
    const mode = this.inferenceMode(norm);
    if (mode !== undefined) return mode;
    if (before === undefined || !FOLDS_INTO.has(before.opType) || before.domain !== '')
      return 'no Conv, ConvTranspose or Gemm stands before it.';
    if (this.index.isOutput(data) || this.index.consumers(data).length !== 1 || parameters.includes(data))
      return `the output of the ${before.opType} before it is used elsewhere too.`;
    if (this.annotated.has(data))
      return `the output of the ${before.opType} before it carries a quantization annotation.`;
    const weights = this.constant(before.inputs[1]);
    const bias = before.inputs[2] === undefined || before.inputs[2] === '' ? null : this.constant(before.inputs[2]);
    if (typeof weights === 'string') return weights;
    if (typeof bias === 'string') return bias;
    const affine = await this.affine(norm, parameters);
    if (typeof affine === 'string') return affine;
    return this.write(before, norm, weights, bias, affine);
  }

  /** Initializers and Constant nodes all of whose readers now read a folded copy. */
  dropUnused(): void {
    const readers = new Map<Constant, Set<NodeInfo>>();
    for (const { constant, reader } of this.released) {
      const known = readers.get(constant);
      if (known === undefined) readers.set(constant, new Set([reader]));
      else known.add(reader);
    }
    for (const [constant, gone] of readers) {
      if (this.index.isOutput(constant.name)) continue;
      if (this.index.consumers(constant.name).some((node) => !gone.has(node))) continue;
      this.outcome.patches.remove(constant.node ?? constant.tensor);
      this.dropValueInfo(constant.name);
    }
  }

  private inferenceMode(norm: NodeInfo): string | undefined {
    if (this.opset < 7)
      return `opset ${this.opset} has another batch normalization; convert the model to opset 13 or later.`;
    if (intAttribute(norm, 'training_mode', 0) !== 0) return 'it is in training mode; export in eval mode.';
    if (intAttribute(norm, 'spatial', 1) === 0) return 'it normalizes each position by itself (spatial = 0).';
    const others = norm.outputs.slice(1).filter((name) => name !== '');
    if (others.some((name) => this.index.isOutput(name) || this.index.consumers(name).length > 0))
      return 'its running statistics are used.';
    return undefined;
  }

  /** The constant of that name, or why there is none. */
  private constant(name = ''): Constant | string {
    const found = this.constants.get(name);
    if (found !== undefined) return FLOATS.has(found.tensor.dataType) ? found : `\`${name}\` does not hold floats.`;
    if (this.inputs.has(name))
      return `\`${name}\` is a graph input, so a caller may override it; take initializers out of the inputs first.`;
    return `\`${name}\` is not a constant of its graph.`;
  }

  private async affine(norm: NodeInfo, names: readonly string[]): Promise<Affine | string> {
    const read: ArrayLike<number>[] = [];
    for (const name of names.slice(0, 4)) {
      const constant = this.constant(name);
      if (typeof constant === 'string') return constant;
      const numbers = await readNumbers(constant.tensor, this.subject.source);
      if (numbers === undefined) return `the elements of \`${name}\` cannot be read.`;
      read.push(numbers);
    }
    const [gamma, beta, mean, variance] = read;
    if (gamma === undefined || beta === undefined || mean === undefined || variance === undefined)
      return 'it does not have five inputs.';
    if (beta.length !== gamma.length || mean.length !== gamma.length || variance.length !== gamma.length)
      return 'its parameters differ in length.';
    const epsilon = floatAttribute(norm, 'epsilon', 1e-5);
    const scale = new Float64Array(gamma.length);
    const shift = new Float64Array(gamma.length);
    for (let channel = 0; channel < gamma.length; channel++) {
      const factor = (gamma[channel] ?? 0) / Math.sqrt((variance[channel] ?? 0) + epsilon);
      if (!Number.isFinite(factor)) return 'its variance is not positive, so the result is no number.';
      scale[channel] = factor;
      shift[channel] = (beta[channel] ?? 0) - (mean[channel] ?? 0) * factor;
    }
    return { scale, shift };
  }

  private async write(
    before: NodeInfo,
    norm: NodeInfo,
    weights: Constant,
    bias: Constant | null,
    affine: Affine,
  ): Promise<string | undefined> {
    const channels = affine.scale.length;
    const channelOf = channelOfWeight(before, weights.tensor, channels);
    if (channelOf === undefined) return `\`${weights.name}\` does not have one channel for each of its parameters.`;
    const numbers = await readNumbers(weights.tensor, this.subject.source);
    if (numbers === undefined) return `the elements of \`${weights.name}\` cannot be read.`;
    const oldBias = await this.biasOf(bias, channels);
    if (typeof oldBias === 'string') return oldBias;
    const newWeights = scaled(numbers, channelOf, affine.scale);
    // Gemm multiplies what is added by beta.
    const beta = before.opType === 'Gemm' ? floatAttribute(before, 'beta', 1) : 1;
    if (beta === 0) return 'the Gemm before it adds no bias (beta = 0).';
    const newBias = Float64Array.from(
      affine.shift,
      (shift, channel) => shift / beta + (oldBias[channel] ?? 0) * (affine.scale[channel] ?? 0),
    );
    if (
      overflows(newWeights, weights.tensor.dataType) ||
      overflows(newBias, bias?.tensor.dataType ?? weights.tensor.dataType)
    )
      return 'the folded weights are too large for 16-bit floats.';
    const weightName = this.fresh(weights, before);
    const biasName = bias === null ? this.unique(`${weights.name}.bias`) : this.fresh(bias, before);
    const biasType = bias?.tensor.dataType ?? weights.tensor.dataType;
    const weightBytes = encodeElements(newWeights, weights.tensor.dataType);
    const biasBytes = encodeElements(newBias, biasType);
    if (weightBytes === undefined || biasBytes === undefined) return 'its data type is not written.';
    const { patches } = this.outcome;
    const weight = {
      name: weightName,
      dims: weights.tensor.dims,
      dataType: weights.tensor.dataType,
      data: [weightBytes],
    };
    patches.append(
      this.graph,
      initializerField(weight),
      initializerField({ name: biasName, dims: [channels], dataType: biasType, data: [biasBytes] }),
    );
    const inputs = [before.inputs[0] ?? '', weightName, biasName, ...before.inputs.slice(3)];
    patches.set(
      before,
      1,
      inputs.map((name) => textField(1, name)),
    );
    patches.set(before, 2, [textField(2, norm.outputs[0] ?? '')]);
    patches.remove(norm);
    for (const value of this.graph.valueInfo) {
      if (norm.inputs[0] === value.name || norm.outputs.slice(1).includes(value.name)) patches.remove(value);
    }
    this.release(weights, before);
    if (bias !== null) this.release(bias, before);
    for (const name of norm.inputs.slice(1)) {
      const constant = this.constants.get(name);
      if (constant !== undefined) this.release(constant, norm);
    }
    return undefined;
  }

  private async biasOf(bias: Constant | null, channels: number): Promise<Float64Array | string> {
    const result = new Float64Array(channels);
    if (bias === null) return result;
    const numbers = await readNumbers(bias.tensor, this.subject.source);
    if (numbers === undefined) return `the elements of \`${bias.name}\` cannot be read.`;
    const { dims } = bias.tensor;
    const perChannel = dims[dims.length - 1] === channels && numbers.length === channels;
    if (!perChannel && numbers.length !== 1) return `\`${bias.name}\` does not have one element for each channel.`;
    for (let channel = 0; channel < channels; channel++) result[channel] = numbers[perChannel ? channel : 0] ?? 0;
    return result;
  }

  private release(constant: Constant, reader: NodeInfo): void {
    this.released.push({ constant, reader });
  }

  /** The old name where nobody else reads it, so that the two models stay comparable. */
  private fresh(constant: Constant, reader: NodeInfo): string {
    const isOnlyReader =
      this.index.consumers(constant.name).every((node) => node === reader) &&
      !this.index.isOutput(constant.name) &&
      reader.inputs.filter((name) => name === constant.name).length === 1;
    return isOnlyReader && constant.node === undefined ? constant.name : this.unique(`${constant.name}.folded`);
  }

  private unique(base: string): string {
    let name = base;
    for (let count = 2; this.names.has(name); count++) name = `${base}${count}`;
    this.names.add(name);
    return name;
  }

  private dropValueInfo(name: string): void {
    const value = this.graph.valueInfo.find((item) => item.name === name);
    if (value !== undefined) this.outcome.patches.remove(value);
  }
}

/** Output channel of the weight at a flat index; undefined where the dimensions do not agree with the batch norm. */
function channelOfWeight(
  node: NodeInfo,
  { dims }: TensorInfo,
  channels: number,
): ((index: number) => number) | undefined {
  const [first = 0, second = 0] = dims;
  const rest = (from: number): number => dims.slice(from).reduce((product, dim) => product * dim, 1);
  if (node.opType === 'Conv') {
    const each = rest(1);
    return dims.length >= 3 && first === channels ? (index) => Math.floor(index / each) : undefined;
  }
  if (node.opType === 'ConvTranspose') {
    // [inputs, outputs / group, …]: the inputs of a group lie together.
    const group = intAttribute(node, 'group', 1);
    const inputsPerGroup = first / group;
    const each = rest(2);
    if (dims.length < 3 || second * group !== channels || !Number.isInteger(inputsPerGroup)) return undefined;
    return (index) => {
      const row = Math.floor(index / each);
      return Math.floor(Math.floor(row / second) / inputsPerGroup) * second + (row % second);
    };
  }
  if (dims.length !== 2) return undefined;
  if (intAttribute(node, 'transB', 0) !== 0)
    return first === channels ? (index) => Math.floor(index / second) : undefined;
  return second === channels ? (index) => index % second : undefined;
}

function scaled(numbers: ArrayLike<number>, channelOf: (index: number) => number, scale: Float64Array): Float64Array {
  const result = new Float64Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) {
    result[index] = (numbers[index] ?? 0) * (scale[channelOf(index)] ?? 0);
  }
  return result;
}

/** Largest finite binary16 (IEEE 754). */
const LARGEST_HALF = 65504;

function overflows(numbers: Float64Array, dataType: number): boolean {
  return dataType === DataType.float16 && numbers.some((number) => Math.abs(number) > LARGEST_HALF);
}
