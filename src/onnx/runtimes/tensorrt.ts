// NVIDIA TensorRT's ONNX parser: operators and types from its table, the restrictions of that table that can be seen in a file.
import { DataType, dataTypeName } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import { constant, dilationsAreOne, intIs, kernelOf, rankBetween, textIsOneOf } from './conditions';
import { fallsBack, firstOf, outcomeOf, type Condition, type RuntimeDefinition } from './definition';
import table from './tables/tensorrt.json';
import type { Outcome } from './types';

const T = 'TensorRT';

interface Row {
  readonly types: string;
  readonly note: string;
}

const ROWS: ReadonlyMap<string, Row> = new Map(Object.entries(table.operators));
const TYPES: Readonly<Record<string, number>> = {
  FP32: DataType.float32,
  FP16: DataType.float16,
  BF16: DataType.bfloat16,
  INT32: DataType.int32,
  INT64: DataType.int64,
  INT8: DataType.int8,
  UINT8: DataType.uint8,
  INT4: DataType.int4,
  BOOL: DataType.bool,
};

/** The input that the types are about, where it is not the first; null where the first is something else altogether. */
const TYPED_INPUT: Readonly<Record<string, number | null>> = {
  Cast: null,
  ConstantOfShape: null,
  DequantizeLinear: null,
  If: null,
  Loop: null,
  OneHot: 2,
  QuantizeLinear: null,
  Where: 1,
};

const pool: Condition = firstOf(dilationsAreOne(T), (node) => {
  const axes = kernelOf(node)?.length;
  if (axes !== undefined && axes !== 2 && axes !== 3) return `${T} pools over two or three axes.`;
  return node.outputs > 1 ? `${T} gives no indices of the maxima.` : null;
});
const constantAxes = constant(T, 1, 'the axes');
const zeroPoint: Condition = (node) => {
  if (!node.has(2))
    return node.op === 'QuantizeLinear' ? `${T} takes int8; without a zero point this gives uint8.` : null;
  const type = node.type(2);
  if (type === DataType.uint8) return `${T} takes symmetric int8; this is uint8.`;
  const values = node.numbers(2);
  return values?.some((value) => value !== 0) === true ? `${T} takes zero points of 0 only.` : null;
};

const RULES: Readonly<Record<string, Condition>> = {
  AveragePool: pool,
  MaxPool: pool,
  LpPool: dilationsAreOne(T),
  CumSum: constant(T, 1, 'the axis'),
  DequantizeLinear: zeroPoint,
  QuantizeLinear: zeroPoint,
  Dropout: (node) => (node.isConstant(2) ? null : `${T} needs Dropout's mode to be constant.`),
  GridSample: rankBetween(T, 4, 4),
  LSTM: firstOf(intIs(T, 'layout', 0, 0), intIs(T, 'input_forget', 0, 0)),
  LayerNormalization: (node) => (node.outputs > 1 ? `${T} gives the normalized values only.` : null),
  OneHot: constant(T, 1, 'the depth'),
  Pad: constant(T, 3, 'the axes'),
  Resize: firstOf(
    intIs(T, 'antialias', 0, 0),
    textIsOneOf(T, 'mode', ['nearest', 'linear'], 'nearest'),
    textIsOneOf(T, 'keep_aspect_ratio_policy', ['stretch'], 'stretch'),
  ),
  ScatterND: textIsOneOf(T, 'reduction', ['none'], 'none'),
  Slice: constant(T, 3, 'the axes'),
  Squeeze: constantAxes,
  Unsqueeze: constantAxes,
  TopK: (node) => (node.numbers(1)?.some((k) => k >= 3840) === true ? `${T} takes k below 3840.` : null),
};

function judge(node: Candidate): Outcome {
  const row = node.node.domain === '' ? ROWS.get(node.node.opType) : undefined;
  if (row === undefined) {
    const type = node.node.opType;
    return fallsBack(
      /^QLinear|Integer$|DynamicQuantize/.test(type)
        ? `${T} reads quantized models as QDQ pairs, never as ${type}.`
        : `${T}'s parser has no ${node.op}.`,
    );
  }
  const allowed = row.types.split(',').flatMap((text) => TYPES[text.trim()] ?? []);
  const at = node.op in TYPED_INPUT ? (TYPED_INPUT[node.op] ?? null) : 0;
  const type = at === null ? 0 : node.type(at);
  if (type !== 0 && allowed.length > 0 && !allowed.includes(type) && type !== DataType.float64)
    return fallsBack(`${T} takes ${row.types} in ${node.op}, not ${dataTypeName(type)}.`);
  if (/^Reduce/.test(node.op)) return outcomeOf(constantAxes(node), fallsBack);
  return outcomeOf((RULES[node.op] ?? (() => null))(node), fallsBack);
}

export const TENSORRT: RuntimeDefinition = {
  id: 'tensorrt',
  title: 'NVIDIA TensorRT',
  version: table.version,
  source: table.source,
  certainty: 'documented',
  partitioned: true,
  separate: true,
  takesQdqGroups: false,
  judge,
  needs: ({ quantized, opset }) => [
    ...(quantized.has('qoperator') || quantized.has('dynamic')
      ? ['Quantize the float model again, statically to QDQ with symmetric int8: this form never runs on TensorRT.']
      : []),
    ...(opset !== undefined && opset < 9
      ? [`Convert to opset 9 or later: the parser is made for 9 to 20, the model has ${opset}.`]
      : []),
  ],
};
