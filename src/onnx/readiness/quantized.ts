// What is quantized already, and quantize and dequantize nodes that do not do what they are there for.
import { DataType, dataTypeName } from '../graph/dataTypes';
import { quantizableShare } from '../quantize/forecast';
import type { QuantizedForm } from '../quantize/forms';
import { nodeName } from '../runtimes/sites';
import { asTensor } from '../shapes/facts';
import { counted, issue, type Check, type Draft } from './issue';

const FORM_NAMES: Readonly<Record<QuantizedForm, string>> = {
  qdq: 'QuantizeLinear/DequantizeLinear pairs',
  'weight-only': 'weights stored in few bits and dequantized at run time',
  qoperator: 'quantized operators (QLinear…)',
  dynamic: 'dynamic quantization',
  'n-bit': 'weights of 2 to 8 bits in blocks',
  int4: '4-bit weights',
  int2: '2-bit weights',
  vendor: "a vendor's own quantization operators",
  simulated: 'quantization simulated on float weights, as in training',
  fp16: 'float16',
  bf16: 'bfloat16',
  fp8: '8-bit floats',
};
/** Half precision is a format of weights, not a quantization that a second one would spoil. */
const FLOAT_FORMS: ReadonlySet<QuantizedForm> = new Set(['fp16', 'bf16']);

/** In which forms a model is quantized already, and by which tool. */
export const alreadyQuantized: Check = ({ quantization }) => {
  const { forms, tool, fromTensorFlowLite } = quantization;
  const integer = forms.filter((form) => !FLOAT_FORMS.has(form));
  if (integer.length === 0) return [];
  const by = tool === '' ? '' : ` by ${tool}`;
  const from = fromTensorFlowLite ? ' Its names show that it comes from TensorFlow Lite.' : '';
  return [
    issue(
      'ALREADY-Q',
      'information',
      `The model is quantized already${by}: ${forms.map((form) => FORM_NAMES[form]).join(', ')}.${from}`,
      'Quantize the float model it was made from, not this one.',
    ),
  ];
};

/** How much of the weights quantization would reach. */
export const quantShare: Check = ({ rows, quantization }) => {
  // Weights that the model makes itself have no bytes to share out.
  const isGenerated = rows.some((row) => row.kind === 'generated' && row.role === 'weight');
  const share = isGenerated ? null : quantizableShare(rows);
  if (share === null || share >= 0.9 || quantization.forms.some((form) => !FLOAT_FORMS.has(form))) return [];
  const percent = Math.round(share * 100);
  return [
    issue(
      'QUANT-SHARE',
      share < 0.5 ? 'warning' : 'information',
      `${percent} % of the weights' bytes lie in operators that ONNX Runtime quantizes; the rest stays in floats.`,
      'See the forecast for what will not shrink and why.',
    ),
  ];
};

/** Quantize and dequantize nodes that are broken, or that nothing answers. */
export const unpaired: Check = ({ sites }) => {
  const alone: string[] = [];
  const types: string[] = [];
  const scales: string[] = [];
  const dynamic: string[] = [];
  for (const site of sites)
    for (const node of site.scope.nodes) {
      const isQuantize = node.opType === 'QuantizeLinear';
      if (!isQuantize && node.opType !== 'DequantizeLinear') continue;
      const output = node.outputs[0] ?? '';
      const readers = site.index.consumers(output);
      if (
        isQuantize &&
        !site.index.isOutput(output) &&
        !readers.some((reader) => /DequantizeLinear$|^QLinear|Integer$|^QGemm$/.test(reader.opType))
      )
        alone.push(nodeName(node));
      const [data = '', scale = '', zero = ''] = node.inputs;
      if (!isQuantize && zero !== '') {
        const [dataType, zeroType] = [
          asTensor(site.scope.fact(data))?.type ?? 0,
          asTensor(site.scope.fact(zero))?.type ?? 0,
        ];
        if (dataType !== 0 && zeroType !== 0 && dataType !== zeroType)
          types.push(`${nodeName(node)} (${dataTypeName(dataType)} and ${dataTypeName(zeroType)})`);
      }
      if (!site.constants.has(scale)) {
        const maker = site.index.maker(scale);
        if (maker?.opType !== 'DynamicQuantizeLinear') dynamic.push(nodeName(node));
      } else if (
        asTensor(site.scope.fact(scale))?.data?.some((value) => typeof value === 'number' && value <= 0) === true
      )
        scales.push(nodeName(node));
    }
  const found: Draft[] = [];
  const add = (names: readonly string[], message: string, remedy: string): void => {
    if (names.length > 0) found.push(issue('QDQ-UNPAIRED', 'warning', message, remedy, names));
  };
  add(
    alone,
    `What ${counted(alone.length, 'quantize node makes', 'quantize nodes make')} is never dequantized nor read by a quantized operator.`,
    'Quantize the model again, or prune it.',
  );
  add(
    types,
    `${counted(types.length, 'dequantize node has', 'dequantize nodes have')} data and zero point of different types, which runtimes refuse.`,
    'Quantize the model again.',
  );
  add(
    scales,
    `${counted(scales.length, 'scale is', 'scales are')} zero or negative, so the numbers behind lose their meaning or their order.`,
    'Calibrate again: the tensor was constant, or the calibration data are empty.',
  );
  add(
    dynamic,
    `${counted(dynamic.length, 'quantize or dequantize node has', 'quantize or dequantize nodes have')} a scale that is computed at run time: no accelerator plans with that, and ONNX Runtime merges less.`,
    'Quantize statically, with constant scales.',
  );
  return found;
};

/** Operators between quantize and dequantize nodes that compute in floats all the same. */
export const floatGroups: Check = ({ fusion }) => {
  if (fusion === null) return [];
  const floating = fusion.groups.filter((group) => group.fused !== 'yes');
  if (floating.length === 0) return [];
  const costly = floating.some((group) => /^(?:Conv|ConvTranspose|MatMul|Gemm)$/.test(group.operator));
  const reasons = [...new Set(floating.map((group) => `${group.operator}: ${group.reason}`))];
  return [
    issue(
      'QDQ-FLOAT',
      costly ? 'warning' : 'information',
      `${fusion.summary} ${reasons.length === 1 ? (reasons[0] ?? '') : ''}`.trim(),
      'Leave these operators out of quantization (nodes_to_exclude), or change what the reason names; see each node.',
      floating.map((group) => group.node),
    ),
  ];
};

/** Sums of two products of uint8 and int8 overflow 16 bits on x86 without VNNI, where weights use all 8 bits. */
export const saturation: Check = ({ sites, fusion }) => {
  if (fusion === null) return [];
  const root = sites[0];
  const names = fusion.groups.flatMap((group) => {
    const node = root?.scope.nodes[group.index];
    if (
      root === undefined ||
      node === undefined ||
      group.fused !== 'yes' ||
      !/^(?:Conv|MatMul|Gemm)$/.test(group.operator)
    )
      return [];
    const types = node.inputs
      .slice(0, 2)
      .map((name) => asTensor(root.scope.fact(root.index.maker(name)?.inputs[0] ?? ''))?.type);
    return types[0] === DataType.uint8 && types[1] === DataType.int8 ? [group.node] : [];
  });
  if (names.length === 0) return [];
  return [
    issue(
      'ZP-REDUCE',
      'information',
      `${counted(names.length, 'operator multiplies', 'operators multiply')} uint8 activations by int8 weights. Where these use all 8 bits, sums saturate on x86 without VNNI (before Ice Lake and Zen 4), and accuracy drops there only.`,
      'For such machines quantize with reduce_range=True (7-bit weights); ARM and newer x86 need nothing.',
      names,
    ),
  ];
};
