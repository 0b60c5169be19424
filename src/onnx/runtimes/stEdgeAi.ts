// ST Edge AI Core (STM32Cube.AI): opset 7 to 20, fixed shapes, float32 and 8-bit integers, and the conditions that its list of
// operators names. Where the list's words can be read in two ways, nothing is said.
import { DataType } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import { constant, dilationsAreOne, intIs, textIsOneOf } from './conditions';
import { firstOf, refused, SUPPORTED, type Condition, type RuntimeDefinition } from './definition';
import table from './tables/st-edge-ai.json';
import type { Outcome } from './types';

const S = 'ST Edge AI';
const NEWEST = 20;
const OLDEST = 7;
const MAX_RANK = 6;
const MAX_SIZE = 65_535;

const OPERATORS: ReadonlySet<string> = new Set(table.operators.split(' '));
const LATER: ReadonlySet<string> = new Set(table.later.split(' '));
/** Domains of the listed operators; of com.microsoft only the quantized ones are meant. */
const isListed = ({ node }: Candidate, list: ReadonlySet<string>): boolean =>
  list.has(node.opType) &&
  (node.domain === '' ||
    node.domain === 'ai.onnx.ml' ||
    (node.domain === 'com.microsoft' && node.opType.startsWith('QLinear')));

const TYPES: ReadonlySet<number> = new Set([DataType.float16, DataType.bfloat16, DataType.float64]);

/** An axis that counts from either end; undefined where the rank is not known. */
function axisOf(node: Candidate, fallback: number): number | undefined {
  const rank = node.rank(0);
  const axis = node.int('axis', fallback);
  return rank === undefined ? undefined : axis < 0 ? axis + rank : axis;
}

const notOnBatch: Condition = (node) =>
  axisOf(node, 1) === 0 ? `${S} does not join along the batch dimension.` : null;
const pool = firstOf(dilationsAreOne(S), intIs(S, 'storage_order', 0, 0));
const resize: Condition = firstOf(
  textIsOneOf(S, 'mode', ['nearest', 'linear'], 'nearest'),
  intIs(S, 'antialias', 0, 0),
  textIsOneOf(S, 'keep_aspect_ratio_policy', ['stretch'], 'stretch'),
  (node) =>
    node.string('coordinate_transformation_mode', '') === 'half_pixel_symmetric'
      ? `${S} does not take \`coordinate_transformation_mode\` = half_pixel_symmetric.`
      : null,
  (node) => (node.hasAttribute('axes') ? `${S} takes no \`axes\` in Resize.` : null),
);

const RULES: Readonly<Record<string, Condition>> = {
  AveragePool: pool,
  MaxPool: pool,
  BatchNormalization: (node) => (node.outputs > 1 ? `${S} takes BatchNormalization with one output.` : null),
  Concat: notOnBatch,
  QLinearConcat: notOnBatch,
  DequantizeLinear: intIs(S, 'block_size', 0, 0),
  QuantizeLinear: firstOf(intIs(S, 'block_size', 0, 0), intIs(S, 'output_dtype', 0, 0), intIs(S, 'saturate', 1, 1)),
  Einsum: (node) => {
    const rank = node.rank(0);
    return rank === undefined || rank === 4 ? null : `${S} takes Einsum of 4 dimensions; this has ${rank}.`;
  },
  Gather: (node) =>
    !node.isConstant(0) && axisOf(node, 0) === 0 ? `${S} does not gather along the batch dimension.` : null,
  LpNormalization: (node) => (node.int('p', 2) <= 2 ? null : `${S} normalizes with \`p\` = 1 or 2.`),
  LSTM: firstOf(intIs(S, 'layout', 0, 0), constant(S, 1, 'the weights'), constant(S, 2, 'the recurrent weights')),
  Pad: firstOf(textIsOneOf(S, 'mode', ['constant', 'reflect', 'edge'], 'constant'), (node) =>
    node.has(3) ? `${S} takes no axes in Pad.` : null,
  ),
  PRelu: constant(S, 1, 'the slope'),
  Reshape: intIs(S, 'allowzero', 0, 0),
  Resize: resize,
  Upsample: resize,
  Tile: (node) => ((node.numbers(1)?.[0] ?? 1) === 1 ? null : `${S} does not repeat the batch dimension.`),
  Transpose: (node) => ((node.ints('perm')?.[0] ?? 0) === 0 ? null : `${S} does not move the batch dimension.`),
};

const perChannel: Condition = (node) =>
  (node.rank(0) ?? 0) > 2 ? `${S}'s list has it for one dimension beside the batch; this has more.` : null;

/** Where the list's words leave open what is meant. */
const DOUBTS: Readonly<Record<string, Condition>> = {
  HardSigmoid: perChannel,
  Softmax: perChannel,
  LogSoftmax: perChannel,
  Hardmax: perChannel,
  MatMul: (node) =>
    Math.max(node.rank(0) ?? 0, node.rank(1) ?? 0) > 3
      ? `${S}'s list has MatMul up to three dimensions; whether the batch is one of them it does not say.`
      : null,
  Split: (node) =>
    node.dim(0, node.int('axis', 0)) === node.outputs
      ? null
      : `${S}'s list has Split into single elements only, which its own models go beyond.`,
  LabelEncoder: () => `${S} takes it within an isolation forest.`,
  TreeEnsembleRegressor: () =>
    `${S} takes it within an isolation forest; its list names other models and generates no code.`,
};

function sizes(node: Candidate): string | null {
  for (let index = 0; index < node.inputs; index++) {
    if (!node.has(index) || node.isConstant(index)) continue;
    const shape = node.shape(index) ?? [];
    if (shape.length > MAX_RANK) return `${S} has at most ${MAX_RANK} dimensions; this has ${shape.length}.`;
    if (shape.slice(1).some((size) => typeof size !== 'number')) return `${S} needs fixed shapes; a size here is open.`;
    const large = shape.find((size) => typeof size === 'number' && size > MAX_SIZE);
    if (large !== undefined) return `${S} has sizes up to ${MAX_SIZE}; this has ${String(large)}.`;
    if (TYPES.has(node.type(index)))
      return `${S} computes in float32 and 8-bit integers; this is ${node.typeName(index)}.`;
  }
  return null;
}

const unknown = (reason: string): Outcome => ({ support: 'unknown', reason });

function judge(node: Candidate): Outcome {
  const { opType, domain } = node.node;
  if (domain === '' && (node.opset < OLDEST || node.opset > NEWEST))
    return refused(`${S} reads opset ${OLDEST} to ${NEWEST}; the model has ${node.opset}.`);
  if (isListed(node, LATER)) return unknown(`${table.version} has no ${node.op}; the list of version 4 does.`);
  if (!isListed(node, OPERATORS)) return refused(`${table.version} has no ${node.op}.`);
  const objection = sizes(node) ?? RULES[opType]?.(node) ?? null;
  if (objection !== null) return refused(objection);
  const doubt = DOUBTS[opType]?.(node) ?? null;
  return doubt === null ? SUPPORTED : unknown(doubt);
}

export const ST_EDGE_AI: RuntimeDefinition = {
  id: 'st-edge-ai',
  title: 'ST Edge AI Core',
  version: table.version,
  source: table.source,
  certainty: 'documented',
  partitioned: false,
  separate: false,
  takesQdqGroups: false,
  judge,
  needs: ({ quantized, staticInputs, opset }) => [
    ...(opset !== undefined && (opset < OLDEST || opset > NEWEST)
      ? [`Convert to an opset from ${OLDEST} to ${NEWEST}; the model has ${opset}.`]
      : []),
    ...(staticInputs ? [] : ['Fix the shapes of the inputs; an open batch is taken as 1.']),
    ...(quantized.has('qdq')
      ? []
      : ['For the Neural-ART NPU quantize statically to QDQ, per channel, 8 bits; float layers stay on the CPU.']),
  ],
};
