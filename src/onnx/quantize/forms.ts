// In which forms a model is quantized already, by its operators, types of weights and metadata. A float model has none.
import { DataType, dataTypeBits } from '../graph/dataTypes';
import type { ModelInfo, NodeInfo } from '../graph/model';
import { qualifiedOp } from '../graph/model';
import { allParts, allTensors } from '../graph/tensors';

export type QuantizedForm =
  /** QuantizeLinear and DequantizeLinear around float operators. */
  | 'qdq'
  /** DequantizeLinear on weights alone: they are stored small and computed with in floats. */
  | 'weight-only'
  /** QLinearConv, QLinearMatMul and the like. */
  | 'qoperator'
  /** Activations quantized at run time. */
  | 'dynamic'
  /** Weights of 2 to 8 bits in blocks: MatMulNBits, GatherBlockQuantized, or DequantizeLinear with `block_size`. */
  | 'n-bit'
  /** Weights of 4 or 2 bits. */
  | 'int4'
  | 'int2'
  /** A vendor's own operators, as QONNX's Quant. */
  | 'vendor'
  /** Quantize nodes that read float weights: quantization simulated, as in training. */
  | 'simulated'
  | 'fp16'
  | 'bf16'
  | 'fp8';

const DYNAMIC =
  /^(?:DynamicQuantizeLinear|MatMulInteger|ConvInteger|QAttention|DynamicQuantizeLSTM|DynamicQuantizeMatMul|MatMulIntegerToFloat|QEmbedLayerNormalization|MatMulInteger16)$/;
const BLOCKS = /^(?:MatMulNBits|GatherBlockQuantized|MatMulBnb4|MatMulFpQ4|QMoE|GroupQueryAttentionNBits)$/;
const VENDOR =
  /^(?:Quant|BipolarQuant|RequantShift|IntQuant|FloatQuant|MultiThreshold|BFPQuantizeDequantize|MXQuantizeDequantize|ExtendedQuantizeLinear|ExtendedDequantizeLinear)$/;

export interface Quantization {
  /** Every form that is there; several where parts differ. */
  readonly forms: readonly QuantizedForm[];
  /** Whether integers compute: not so for half precision and for weights that are only stored small. */
  readonly isInteger: boolean;
  /** Made from TensorFlow Lite, whose scheme (int8, symmetric weights) it then has. */
  readonly fromTensorFlowLite: boolean;
  /** What names the tool that quantized, from producer and metadata; empty where nothing does. */
  readonly tool: string;
  /** Nodes of each quantized kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Which forms of quantization a model has (QDQ, integer operators, dynamic, weights only, half precision). Judged by its nodes and weights;
 * the producer's name only adds which tool it was.
 */
export function quantizationOf(model: ModelInfo): Quantization {
  const forms = new Set<QuantizedForm>();
  const counts = new Map<string, number>();
  let quantizers = 0;
  const constants = new Set<string>();
  for (const { name } of allTensors(model)) if (name !== '') constants.add(name);
  for (const part of allParts(model)) {
    for (const node of part.nodes) {
      const form = formOf(node, constants);
      if (form === undefined) continue;
      if (node.opType === 'QuantizeLinear' && form === 'qdq') quantizers++;
      forms.add(form);
      counts.set(qualifiedOp(node), (counts.get(qualifiedOp(node)) ?? 0) + 1);
    }
  }
  if (forms.has('weight-only') && (forms.has('qdq') || forms.has('qoperator') || forms.has('dynamic')))
    forms.delete('weight-only');
  // Conversions at the border of integer operators are no form of their own.
  if (
    forms.has('qdq') &&
    (forms.has('qoperator') || forms.has('dynamic')) &&
    quantizers <= model.graph.inputs.length + model.graph.outputs.length
  )
    forms.delete('qdq');
  for (const form of weightForms(model)) forms.add(form);
  return {
    forms: [...forms],
    isInteger: forms.has('qdq') || forms.has('qoperator') || forms.has('dynamic'),
    fromTensorFlowLite:
      /tflite|tf2onnx|onnx2tf/i.test(model.producerName) || /tflite/i.test(model.graph.name) || hasTfliteNames(model),
    tool: toolOf(model),
    counts: Object.fromEntries(counts),
  };
}

function formOf(node: NodeInfo, constants: ReadonlySet<string>): QuantizedForm | undefined {
  const { opType, inputs } = node;
  if (opType === 'QuantizeLinear') return constants.has(inputs[0] ?? '') ? 'simulated' : 'qdq';
  if (opType === 'DequantizeLinear') {
    if (node.attributes.some((item) => item.name === 'block_size' && item.kind === 'int' && item.value > 0))
      return 'n-bit';
    return constants.has(inputs[0] ?? '') ? 'weight-only' : 'qdq';
  }
  if (/^QLinear|^QGemm$/.test(opType)) return 'qoperator';
  if (DYNAMIC.test(opType)) return 'dynamic';
  if (BLOCKS.test(opType)) return 'n-bit';
  if (VENDOR.test(opType)) return 'vendor';
  return undefined;
}

/** Types of weights that are a precision of their own: where they hold more than a tenth of the constants' bytes. */
function weightForms(model: ModelInfo): QuantizedForm[] {
  const bytes = new Map<number, number>();
  let all = 0;
  for (const { tensor } of allTensors(model)) {
    if (dataTypeBits(tensor.dataType) === 0 || tensor.dataType === DataType.int64) continue;
    bytes.set(tensor.dataType, (bytes.get(tensor.dataType) ?? 0) + tensor.bytes);
    all += tensor.bytes;
  }
  const share = (...types: readonly number[]): boolean =>
    types.reduce((sum, type) => sum + (bytes.get(type) ?? 0), 0) > all / 10;
  const found: QuantizedForm[] = [];
  if (share(DataType.float16)) found.push('fp16');
  if (share(DataType.bfloat16)) found.push('bf16');
  if (share(DataType.float8e4m3fn, DataType.float8e4m3fnuz, DataType.float8e5m2, DataType.float8e5m2fnuz))
    found.push('fp8');
  if (share(DataType.int4, DataType.uint4)) found.push('int4');
  if (share(DataType.int2, DataType.uint2)) found.push('int2');
  return found;
}

/** Names that TensorFlow Lite's exporter leaves: `serving_default_x:0`, `StatefulPartitionedCall`, `tfl.quantize`. */
function hasTfliteNames(model: ModelInfo): boolean {
  return [...model.graph.inputs, ...model.graph.outputs].some(({ name }) =>
    /^serving_default_|^StatefulPartitionedCall|^tfl\./.test(name),
  );
}

function toolOf(model: ModelInfo): string {
  const marks = model.metadata.find(({ key }) => key === 'onnx.infer' || key === 'onnx.quant.pre_process');
  if (model.producerName === 'onnx.quantize' || marks !== undefined) return "ONNX Runtime's quantization tools";
  if (/brevitas|qonnx/i.test(model.producerName)) return model.producerName;
  return '';
}
