// Which operators between quantize and dequantize nodes ONNX Runtime really runs in integers, and why the others compute in floats.
// Conditions of its CPU rules (qdq_selectors.cc, qdq_selector_action_transformer.cc, node_unit.cc), with what its own passes put right
// before: a dequantize node of its own for each reader, constant float weights and biases quantized, Relu and Clip merged.
import { DataType, dataTypeName } from '../graph/dataTypes';
import type { NodeInfo } from '../graph/model';
import { Candidate } from '../runtimes/candidate';
import { clipBounds } from '../runtimes/conditions';
import { nodeName, type GraphSite } from '../runtimes/sites';

/** `arm-only`: int8 activations that x86-64 would have to turn into uint8 and here cannot. */
export type Fusion = 'yes' | 'no' | 'arm-only';

export interface QdqGroup {
  readonly node: string;
  readonly operator: string;
  /** Index in the main graph; -1 within a subgraph. */
  readonly index: number;
  readonly fused: Fusion;
  /** Operator that runs instead, as `QLinearConv`; null where none does. */
  readonly becomes: string | null;
  /** One sentence. */
  readonly reason: string;
}

export interface QdqFusion {
  /** Operators with a dequantize node before or a quantize node behind them. */
  readonly groups: readonly QdqGroup[];
  readonly integer: number;
  readonly floating: number;
  /** Share of the multiply-accumulates of these operators that run in integers, 0 to 1; null where none has any. */
  readonly integerMacs: number | null;
  readonly summary: string;
}

interface Group {
  readonly target: Candidate;
  /** By input: the dequantize node that makes it. */
  readonly dequantizers: readonly (NodeInfo | undefined)[];
  readonly quantizers: readonly NodeInfo[];
  /** Readers of the outputs, or of the Relu or Clip that is merged. */
  readonly readers: readonly NodeInfo[];
  readonly clip: NodeInfo | undefined;
  /** Types of integers that the inputs have before their dequantize nodes; 0 where there is none. */
  readonly types: readonly number[];
  /** Types of integers that the quantize nodes give. */
  readonly results: readonly number[];
}

/** A problem in one sentence; null where the rule holds. */
type Rule = (group: Group) => string | null;

const QUANTIZE = 'QuantizeLinear';
const DEQUANTIZE = 'DequantizeLinear';
const FLOATS = 'it computes in floats between the conversions';

/** Null: ONNX Runtime's CPU code has no rule for the operator. */
const RULES: Readonly<Record<string, { readonly becomes: string; readonly rule: Rule } | undefined>> = {
  Conv: { becomes: 'QLinearConv', rule: product('Conv') },
  MatMul: { becomes: 'QLinearMatMul', rule: product('MatMul') },
  Gemm: { becomes: 'QGemm', rule: product('Gemm') },
  Add: { becomes: 'QLinearAdd', rule: allAlike },
  Mul: { becomes: 'QLinearMul', rule: allAlike },
  Concat: { becomes: 'QLinearConcat', rule: allAlike },
  Where: { becomes: 'QLinearWhere', rule: allAlike },
  AveragePool: { becomes: 'QLinearAveragePool', rule: allAlike },
  GlobalAveragePool: { becomes: 'QLinearGlobalAveragePool', rule: allAlike },
  Sigmoid: { becomes: 'QLinearSigmoid', rule: allAlike },
  LeakyRelu: { becomes: 'QLinearLeakyRelu', rule: allAlike },
  Softmax: { becomes: 'QLinearSoftmax', rule: allAlike },
  Split: { becomes: 'Split on integers', rule: sameParameters(true) },
  ArgMax: { becomes: 'ArgMax on integers', rule: argMax },
  ...moved(
    true,
    'Expand',
    'Flatten',
    'Gather',
    'GatherElements',
    'Reshape',
    'Slice',
    'Squeeze',
    'Tile',
    'Transpose',
    'Unsqueeze',
  ),
  ...moved(false, 'DepthToSpace', 'Resize', 'MaxPool', 'ReduceMax', 'ReduceMin'),
};

/** All groups of the main graph and its subgraphs; null where the model has none. `macs` by node. */
export function qdqFusion(sites: readonly GraphSite[], macs: ReadonlyMap<NodeInfo, number>): QdqFusion | null {
  const groups: QdqGroup[] = [];
  let [inIntegers, all] = [0, 0];
  for (const site of sites) {
    if (site.inFunction || !site.scope.nodes.some(isQuantizer)) continue;
    site.scope.nodes.forEach((node, i) => {
      if (node.domain !== '' || isQuantizer(node) || site.gone.has(node)) return;
      const group = groupOf(site, node);
      if (group === undefined || isMerged(site, node)) return;
      const verdict = judge(group);
      groups.push({
        node: nodeName(node),
        operator: node.opType,
        index: site.parent === undefined ? i : -1,
        ...verdict,
      });
      const cost = macs.get(node) ?? 0;
      all += cost;
      if (verdict.fused === 'yes') inIntegers += cost;
    });
  }
  if (groups.length === 0) return null;
  const integer = groups.filter((group) => group.fused === 'yes').length;
  const integerMacs = all === 0 ? null : inIntegers / all;
  return {
    groups,
    integer,
    floating: groups.length - integer,
    integerMacs,
    summary: summaryOf(groups, integer, integerMacs),
  };
}

const isQuantizer = ({ opType }: NodeInfo): boolean => opType === QUANTIZE || opType === DEQUANTIZE;

function summaryOf(groups: readonly QdqGroup[], integer: number, share: number | null): string {
  const macs = share === null ? '' : `, ${(share * 100).toFixed(share === 1 ? 0 : 1)} % of their multiply-accumulates`;
  if (integer === groups.length)
    return `All ${groups.length} quantized operators run in integers on ONNX Runtime's CPU${macs}.`;
  const others = [...new Set(groups.filter((group) => group.fused !== 'yes').map((group) => group.operator))];
  const named =
    others.length > 4 ? `${others.slice(0, 4).join(', ')} and ${others.length - 4} more` : others.join(', ');
  return `${integer} of ${groups.length} quantized operators run in integers on ONNX Runtime's CPU${macs}; in floats stay ${named}.`;
}

function groupOf(site: GraphSite, node: NodeInfo): Group | undefined {
  const target = new Candidate(node, site);
  const dequantizers = node.inputs.map((name) => {
    const maker = name === '' ? undefined : site.index.maker(name);
    return maker?.opType === DEQUANTIZE ? maker : undefined;
  });
  const readersOf = (one: NodeInfo): NodeInfo[] =>
    one.outputs.flatMap((name) => (name === '' ? [] : [...site.index.consumers(name)]));
  let readers = readersOf(node);
  let clip: NodeInfo | undefined;
  const [only] = readers;
  if (
    readers.length === 1 &&
    only !== undefined &&
    (only.opType === 'Relu' || only.opType === 'Clip') &&
    only.domain === ''
  ) {
    const behind = readersOf(only);
    if (behind.length === 1 && !site.index.isOutput(only.outputs[0] ?? '') && behind[0]?.opType === QUANTIZE) {
      clip = only;
      readers = behind;
    }
  }
  const quantizers = readers.filter((reader) => reader.opType === QUANTIZE);
  if (quantizers.length === 0 && !dequantizers.some((one) => one !== undefined)) return undefined;
  const types = dequantizers.map((one) => (one === undefined ? 0 : factType(target, one.inputs[0])));
  const results = quantizers.map((one) => factType(target, one.outputs[0]));
  return { target, dequantizers, quantizers, readers, clip, types, results };
}

/**
 * The same group on x86-64, which turns int8 activations into uint8 where each quantize node has one dequantize node as its only
 * reader, and leaves constants as they are.
 */
function onX86({ ...group }: Group): Group {
  const { index } = group.target.site;
  const single = (quantizer: NodeInfo | undefined): boolean => {
    if (quantizer?.opType !== QUANTIZE) return false;
    const behind = index.consumers(quantizer.outputs[0] ?? '');
    const [only] = behind;
    return behind.length === 1 && only?.opType === DEQUANTIZE && index.consumers(only.outputs[0] ?? '').length <= 1;
  };
  const turned = (type: number, quantizer: NodeInfo | undefined): number =>
    type === DataType.int8 && single(quantizer) ? DataType.uint8 : type;
  return {
    ...group,
    types: group.types.map((type, i) => turned(type, index.maker(group.dequantizers[i]?.inputs[0] ?? ''))),
    results: group.results.map((type, i) => turned(type, group.quantizers[i])),
  };
}

/** A Relu or Clip whose bounds the quantization has anyway is merged into the operator before it, which is judged instead. */
function isMerged(site: GraphSite, node: NodeInfo): boolean {
  if (node.opType !== 'Relu' && node.opType !== 'Clip') return false;
  const before = site.index.maker(node.inputs[0] ?? '');
  if (before === undefined || before.opType === DEQUANTIZE) return false;
  const group = groupOf(site, before);
  return group?.clip === node && isRedundant(group) && before.opType in RULES;
}

function judge(group: Group): { fused: Fusion; becomes: string | null; reason: string } {
  const { target } = group;
  const no = (reason: string) => ({ fused: 'no' as const, becomes: null, reason });
  const blocks = target.op === 'MatMul' ? blockMatMul(group) : null;
  if (blocks !== null) return blocks;
  const row = RULES[target.op];
  if (row === undefined) return no(`ONNX Runtime has no integer form of ${target.op} on the CPU: ${FLOATS}.`);
  if (target.op === 'MaxPool' && target.opset < 12)
    return no(`MaxPool takes integers from opset 12 on; the model has ${target.opset}: ${FLOATS}.`);
  const problem = general(group) ?? row.rule(group);
  if (problem !== null) return no(`${problem}: ${FLOATS}.`);
  const there = onX86(group);
  const needsUint8 = target.op === 'Conv' || target.op === 'MatMul';
  const signed =
    needsUint8 && there.types[0] === DataType.int8
      ? 'Its int8 activations are read in several places, so they stay int8'
      : null;
  const apart = signed ?? row.rule(there);
  if (apart !== null)
    return {
      fused: 'arm-only',
      becomes: row.becomes,
      reason: `${apart} on x86-64, where ${FLOATS}; on ARM it runs as ${row.becomes}.`,
    };
  const becomes = target.op === 'MatMul' && group.quantizers.length === 0 ? 'MatMulIntegerToFloat' : row.becomes;
  return { fused: 'yes', becomes, reason: `Runs as ${becomes}.` };
}

/** 4-bit weights in blocks: the only form in which ONNX Runtime computes with 4 bits. */
function blockMatMul({
  target,
  dequantizers,
  quantizers,
}: Group): { fused: Fusion; becomes: string | null; reason: string } | null {
  const weight = dequantizers[1];
  if (weight === undefined || dequantizers[0] !== undefined || quantizers.length > 0) return null;
  const type = factType(target, weight.inputs[0]);
  const size = weight.attributes.find((item) => item.name === 'block_size');
  const axis = weight.attributes.find((item) => item.name === 'axis');
  const block = size?.kind === 'int' ? size.value : 0;
  const isFour = type === DataType.int4 || type === DataType.uint4;
  if (isFour && axis?.kind === 'int' && axis.value === 0 && block >= 16 && (block & (block - 1)) === 0)
    return { fused: 'yes', becomes: 'MatMulNBits', reason: 'Runs as MatMulNBits, with the weights kept in 4 bits.' };
  return {
    fused: 'no',
    becomes: null,
    reason: `Only its weights are quantized${isFour ? ', not in blocks of 16 or more along the first axis' : ''}: they are widened to floats at each run, which saves space and no time.`,
  };
}

function general(group: Group): string | null {
  const { target, quantizers, readers, clip } = group;
  const makesFloat = target.op === 'MatMul' || target.op === 'Gemm' || target.op === 'ArgMax';
  if (
    target.node.outputs.some((name) => name !== '' && target.site.index.isOutput(name)) &&
    !(makesFloat && quantizers.length === 0)
  )
    return 'What it makes is an output of the model, in floats';
  if (quantizers.length === 0) return makesFloat ? null : 'Nothing quantizes what it makes';
  if (quantizers.length !== readers.length) return 'Something reads what it makes without quantizing it';
  if (clip !== undefined && !isRedundant(group))
    return `The ${clip.opType} behind it does more than the quantization would`;
  const outputs = target.outputs;
  if (quantizers.length !== outputs)
    return quantizers.length > outputs
      ? 'What it makes is quantized in several ways'
      : 'Not all that it makes is quantized';
  return null;
}

function factType(target: Candidate, name: string | undefined): number {
  return name === undefined ? 0 : (target.fact(name)?.type ?? 0);
}

const isNarrow = (type: number): boolean =>
  type === DataType.int4 || type === DataType.uint4 || type === DataType.int2 || type === DataType.uint2;
const isWide = (type: number): boolean => type === DataType.int16 || type === DataType.uint16;

function widths(types: readonly number[], what: string): string | null {
  if (types.some(isWide)) return `ONNX Runtime has no 16-bit form of ${what}`;
  return types.some(isNarrow)
    ? `ONNX Runtime has no ${types.some((t) => t === DataType.int2 || t === DataType.uint2) ? '2' : '4'}-bit form of ${what}`
    : null;
}

function alike(input: number, output: number): string | null {
  return output === 0 || input === 0 || input === output
    ? null
    : `It reads ${dataTypeName(input)} and gives ${dataTypeName(output)}, where both must be the same`;
}

/** Conv, MatMul, Gemm: a constant float weight or bias of Conv and Gemm is quantized by ONNX Runtime itself. */
function product(name: string): Rule {
  return (group) => {
    const { target, dequantizers } = group;
    const [data, weight] = dequantizers;
    if (data === undefined) return 'Its data are not quantized, only its weights';
    const mayBeFloat = name !== 'MatMul';
    if (weight === undefined && !(mayBeFloat && target.isStored(1) && target.type(1) === DataType.float32))
      return 'Its second input is not quantized';
    const [dataType, weightType] = [group.types[0] ?? 0, weight === undefined ? DataType.int8 : (group.types[1] ?? 0)];
    const wide = widths([dataType, weightType], name);
    if (wide !== null) return wide;
    if (dataType === DataType.int8 && weightType !== DataType.int8)
      return `Its int8 data need int8 weights, and these are ${dataTypeName(weightType)}`;
    if (target.has(2) && name !== 'MatMul') {
      const bias = dequantizers[2];
      if (bias === undefined && !(target.isStored(2) && target.rank(2) === 1)) return 'Its bias is not constant';
      if (bias !== undefined && (group.types[2] ?? 0) !== DataType.int32) return 'Its bias is not int32';
      if (name === 'Gemm' && target.float('beta', 1) !== 1) return 'Its beta is not 1';
    }
    return alike(dataType, group.results[0] ?? 0);
  };
}

/** Every input that is no condition or index is dequantized, all of one 8-bit type, and so is the output. */
function allAlike(group: Group): string | null {
  const { target, dequantizers } = group;
  const first = target.op === 'Where' ? 1 : 0;
  const relevant = target.node.inputs
    .map((name, i) => ({ name, i }))
    .filter(({ name, i }) => name !== '' && i >= first);
  if (relevant.some(({ i }) => dequantizers[i] === undefined)) return 'Not all that it reads is quantized';
  const types = new Set(relevant.map(({ i }) => group.types[i] ?? 0));
  const [type = 0] = types;
  if (types.size > 1) return 'It reads different types of integers';
  return widths([type], target.op) ?? alike(type, group.results[0] ?? 0);
}

function argMax(group: Group): string | null {
  return group.dequantizers[0] === undefined
    ? 'What it reads is not quantized'
    : widths([group.types[0] ?? 0], 'ArgMax');
}

function moved(wide: boolean, ...operators: readonly string[]): typeof RULES {
  return Object.fromEntries(operators.map((op) => [op, { becomes: `${op} on integers`, rule: sameParameters(wide) }]));
}

/** Operators that move numbers about: scale and zero point must be written out, single, and the same before and behind. */
function sameParameters(wide: boolean): Rule {
  return (group) => {
    const { target, dequantizers, quantizers } = group;
    const dequantizer = dequantizers[0];
    if (dequantizer === undefined) return 'What it reads is not quantized';
    const type = group.types[0] ?? 0;
    if (isWide(type) && !wide) return `ONNX Runtime has no 16-bit form of ${target.op}`;
    if (isNarrow(type)) return `ONNX Runtime has no 4-bit form of ${target.op}`;
    const before = parameters(target, dequantizer);
    for (const [i, quantizer] of quantizers.entries()) {
      const different = alike(type, group.results[i] ?? 0);
      if (different !== null) return different;
      const behind = parameters(target, quantizer);
      if (before === null || behind === null) return 'Scale or zero point is not a constant single number, written out';
      if (before[0] !== behind[0] || before[1] !== behind[1])
        return 'It only moves numbers, so scale and zero point must be the same before and behind';
    }
    return null;
  };
}

/** Scale and zero point of a quantize or dequantize node; null where they are not constant single numbers. */
function parameters(target: Candidate, node: NodeInfo): readonly [number, number] | null {
  const single = (index: number): number | null => {
    const name = node.inputs[index] ?? '';
    const fact = name === '' || !target.site.constants.has(name) ? undefined : target.fact(name);
    const value = fact?.data?.length === 1 ? fact.data[0] : undefined;
    return typeof value === 'number' ? value : null;
  };
  const [scale, zero] = [single(1), single(2)];
  return scale === null || zero === null ? null : [scale, zero];
}

const RANGES: Readonly<Record<number, readonly [number, number]>> = {
  [DataType.uint8]: [0, 255],
  [DataType.int8]: [-128, 127],
  [DataType.uint16]: [0, 65_535],
  [DataType.int16]: [-32_768, 32_767],
};

/** Whether the quantization cuts off all that the Relu or Clip would. */
function isRedundant({ target, clip, quantizers }: Group): boolean {
  const [quantizer] = quantizers;
  if (clip === undefined || quantizer === undefined) return true;
  const found = parameters(target, quantizer);
  const range = RANGES[factType(target, quantizer.outputs[0])];
  if (found === null || range === undefined) return false;
  const [scale, zero] = found;
  if (clip.opType === 'Relu') return zero === range[0];
  const bounds = clipBounds(new Candidate(clip, target.site));
  return (
    bounds !== undefined &&
    Math.round(bounds[0] / scale) + zero <= range[0] &&
    Math.round(bounds[1] / scale) + zero >= range[1]
  );
}
