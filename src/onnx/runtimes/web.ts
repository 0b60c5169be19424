// ONNX Runtime Web's accelerated back ends, WebGPU and WebNN: operators, versions and the restrictions that their pages name.
import { DataType, dataTypeName, isFloatType } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import { constant, intIs, kernelOf, rankBetween, textIsOneOf } from './conditions';
import { fallsBack, firstOf, outcomeOf, type Condition, type RuntimeDefinition } from './definition';
import webgpu from './tables/webgpu.json';
import webnn from './tables/webnn.json';
import type { Outcome, RuntimeId } from './types';

interface Row {
  readonly versions: string;
  readonly note: string;
}

/** Whether `4-6,8+` holds a version. */
function coversVersion(versions: string, version: number): boolean {
  return versions.split(',').some((range) => {
    const [from = '0', to] = range.replace('+', '-').split('-');
    const last = to === undefined ? Number(from) : to === '' ? Infinity : Number(to);
    return version >= Number(from) && version <= last;
  });
}

function judgeBy(title: string, rows: ReadonlyMap<string, Row>, rules: Readonly<Record<string, Condition>>) {
  return (node: Candidate): Outcome => {
    const row = rows.get(node.op);
    if (row === undefined) return fallsBack(`${title} has no ${node.op}; WebAssembly runs it.`);
    if (node.node.domain === '' && !coversVersion(row.versions, node.opset))
      return fallsBack(`${title} has ${node.op} for opset ${row.versions}, not for ${node.opset}.`);
    const type = node.type(0);
    if (type === DataType.float64) return fallsBack(`${title} takes no ${dataTypeName(type)}.`);
    return outcomeOf((rules[node.op] ?? (() => null))(node), fallsBack);
  };
}

const G = 'WebGPU';
const GPU_RULES: Readonly<Record<string, Condition>> = {
  Conv: rankBetween(G, 3, 4),
  ConvTranspose: rankBetween(G, 3, 4),
  Reshape: (node) =>
    isFloatType(node.type(0)) || node.type(0) === 0 ? null : `${G} leaves integers to WebAssembly here.`,
};

const N = 'WebNN';
const image = rankBetween(N, 4, 4);
const twoAxes: Condition = (node) => {
  const kernel = kernelOf(node);
  return kernel === undefined || kernel.length === 2 ? null : `${N} pools over two axes.`;
};
const NN_RULES: Readonly<Record<string, Condition>> = {
  AveragePool: firstOf(image, twoAxes),
  BatchNormalization: firstOf(intIs(N, 'training_mode', 0, 0), (node) =>
    node.outputs > 1 ? `${N} gives one output.` : null,
  ),
  Conv: rankBetween(N, 3, 4),
  ConvInteger: rankBetween(N, 3, 4),
  ConvTranspose: rankBetween(N, 3, 4),
  CumSum: constant(N, 1, 'the axis'),
  Expand: constant(N, 1, 'the shape'),
  GatherND: intIs(N, 'batch_dims', 0, 0),
  GlobalAveragePool: image,
  GlobalMaxPool: image,
  GRU: intIs(N, 'layout', 0, 0),
  LSTM: firstOf(intIs(N, 'layout', 0, 0), intIs(N, 'input_forget', 0, 0)),
  MaxPool: firstOf(image, twoAxes, intIs(N, 'storage_order', 0, 0), (node) =>
    node.outputs > 1 ? `${N} gives one output.` : null,
  ),
  Pad: textIsOneOf(N, 'mode', ['constant', 'reflect', 'edge'], 'constant'),
  Reshape: constant(N, 1, 'the new shape'),
  Resize: firstOf(
    image,
    intIs(N, 'antialias', 0, 0),
    intIs(N, 'exclude_outside', 0, 0),
    textIsOneOf(N, 'mode', ['linear', 'nearest'], 'nearest'),
    textIsOneOf(N, 'keep_aspect_ratio_policy', ['stretch'], 'stretch'),
    constant(N, 2, 'scales'),
    constant(N, 3, 'sizes'),
  ),
  ScatterElements: textIsOneOf(N, 'reduction', ['none'], 'none'),
  ScatterND: textIsOneOf(N, 'reduction', ['none'], 'none'),
  Slice: firstOf(...[1, 2, 3, 4].map((index) => constant(N, index, 'starts, ends, axes and steps'))),
  Split: constant(N, 1, 'the sizes of the parts'),
  Squeeze: constant(N, 1, 'the axes'),
  Tile: constant(N, 1, 'the repeats'),
  Trilu: constant(N, 1, 'k'),
  ...Object.fromEntries(
    ['L1', 'L2', 'LogSum', 'LogSumExp', 'Max', 'Mean', 'Min', 'Prod', 'Sum', 'SumSquare'].map((kind) => [
      `Reduce${kind}`,
      constant(N, 1, 'the axes'),
    ]),
  ),
};

function backEnd(
  id: RuntimeId,
  title: string,
  table: { readonly version: string; readonly source: string },
  judge: (node: Candidate) => Outcome,
  needs: RuntimeDefinition['needs'],
): RuntimeDefinition {
  const { version, source } = table;
  return {
    id,
    title,
    version,
    source,
    certainty: 'documented',
    partitioned: true,
    separate: true,
    takesQdqGroups: false,
    judge,
    needs,
  };
}

export const WEBGPU = backEnd(
  'webgpu',
  'ONNX Runtime Web, WebGPU',
  webgpu,
  judgeBy(G, new Map(Object.entries(webgpu.operators)), GPU_RULES),
  () => [],
);
export const WEBNN = backEnd(
  'webnn',
  'ONNX Runtime Web, WebNN',
  webnn,
  judgeBy(N, new Map(Object.entries(webnn.operators)), NN_RULES),
  ({ staticInputs }) =>
    staticInputs ? [] : ['Fix the shapes of the inputs (freeDimensionOverrides): WebNN takes no open size.'],
);
