// Operators that work element by element: same shape as an input, or the broadcast of several.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { broadcastShapes } from '../context';
import { maximum, minimum, type Expr } from '../expression';
import type { TensorFact } from '../facts';
import { binaryFold, castElement, foldBroadcast, unaryFold } from '../fold';
import type { OpTable } from '../table';
import { each } from '../table';

/** Type and shape of input 0 for output 0. */
export function likeFirst(node: NodeContext): void {
  const fact = node.fact(0);
  if (fact === undefined) return;
  const tensor = node.tensor(0);
  if (tensor === undefined) {
    node.set(0, fact);
    return;
  }
  const fold = tensor.data === undefined ? undefined : unaryFold(node.node.opType);
  node.setTensor(0, tensor.type, tensor.shape, fold === undefined ? undefined : tensor.data?.map(fold));
}

/** Output 0 has the shape of input `index` and the type `type`, or that input's. */
export function shapeOf(index: number, type?: number | ((node: NodeContext) => number)): (node: NodeContext) => void {
  return (node) => {
    const own = typeof type === 'function' ? type(node) : (type ?? node.type(index));
    node.setTensor(0, own, node.shape(index));
  };
}

/** Before opset 7 the second operand was fitted to the first; since then both are broadcast. */
export function broadcast(result?: number): (node: NodeContext) => void {
  return (node) => {
    const operands = node.inputs.map((_, index) => node.tensor(index)).filter((operand) => operand !== undefined);
    const type = result ?? operands.find((operand) => operand.type !== 0)?.type ?? 0;
    const isLegacy = node.opset < 7 && node.node.domain === '' && node.int('broadcast') !== undefined;
    const shape = isLegacy
      ? node.shape(0)
      : operands.length === node.inputs.length
        ? broadcastShapes(operands.map((operand) => operand.shape))
        : undefined;
    node.setTensor(0, type, shape, isLegacy ? undefined : foldAll(node, operands, shape, type));
  };
}

function foldAll(
  node: NodeContext,
  operands: readonly TensorFact[],
  shape: TensorFact['shape'],
  type: number,
): TensorFact['data'] {
  if (operands.length === 0 || operands.some((operand) => operand.data === undefined)) return undefined;
  const op = node.node.opType === 'Sum' ? 'Add' : node.node.opType;
  const combine = binaryFold(op, type === DataType.bool ? (operands[0]?.type ?? 0) : type);
  if (combine === undefined) return undefined;
  return foldBroadcast(operands, shape, (...elements) => elements.reduce((a, b) => combine(a, b)));
}

function where(node: NodeContext): void {
  const [condition, yes, no] = [node.tensor(0), node.tensor(1), node.tensor(2)];
  const shape = broadcastShapes([condition?.shape, yes?.shape, no?.shape]);
  const operands = [condition, yes, no].filter((operand) => operand !== undefined);
  const data =
    operands.length < 3
      ? undefined
      : foldBroadcast(operands, shape, (test, a, b) => (typeof test !== 'number' ? undefined : test !== 0 ? a : b));
  node.setTensor(0, yes?.type || no?.type || 0, shape, data);
}

function cast(node: NodeContext): void {
  const source = node.tensor(0);
  // Opset 1 named the type by a string.
  const to = node.int('to') ?? legacyType(node.string('to', ''));
  node.setTensor(0, to, source?.shape, to === 8 ? undefined : source?.data?.map((item) => castElement(item, to)));
}

function legacyType(name: string): number {
  return Object.entries(LEGACY_TYPES).find(([key]) => key === name.toUpperCase())?.[1] ?? 0;
}

const LEGACY_TYPES: Readonly<Record<string, number>> = {
  FLOAT: DataType.float32,
  UINT8: DataType.uint8,
  INT8: DataType.int8,
  UINT16: DataType.uint16,
  INT16: DataType.int16,
  INT32: DataType.int32,
  INT64: DataType.int64,
  STRING: DataType.string,
  BOOL: DataType.bool,
  FLOAT16: DataType.float16,
  DOUBLE: DataType.float64,
  UINT32: DataType.uint32,
  UINT64: DataType.uint64,
};

function castLike(node: NodeContext): void {
  const to = node.type(1);
  node.setTensor(
    0,
    to,
    node.shape(0),
    node.tensor(0)?.data?.map((item) => castElement(item, to)),
  );
}

/** Elements are followed where the bounds are known or left out. Before opset 11 they were attributes. */
function clip(node: NodeContext): void {
  const source = node.tensor(0);
  const bound = (index: number, name: string): Expr | null | undefined => {
    if (node.opset < 11) return node.float(name) ?? null;
    return node.has(index) ? node.scalar(index) : null;
  };
  const [low, high] = [bound(1, 'min'), bound(2, 'max')];
  const data =
    low === undefined || high === undefined
      ? undefined
      : source?.data?.map((item) => {
          if (item === undefined) return undefined;
          const above = low === null ? item : maximum(item, low);
          return high === null ? above : minimum(above, high);
        });
  node.setTensor(0, node.type(0), source?.shape, data);
}

function dropout(node: NodeContext): void {
  likeFirst(node);
  node.setTensor(0, node.type(0), node.shape(0), node.tensor(0)?.data);
  node.setTensor(1, node.opset >= 10 ? DataType.bool : node.type(0), node.shape(0));
}

const SAME =
  'Abs Acos Acosh Asin Asinh Atan Atanh Ceil Celu Cos Cosh Elu Erf Exp Floor Gelu HardSigmoid HardSwish Hardmax Identity ' +
  'LeakyRelu Log LogSoftmax LpNormalization LRN MeanVarianceNormalization Mish Neg Not Reciprocal Relu Round Selu ' +
  'Shrink Sigmoid Sign Sin Sinh Softmax Softplus Softsign Sqrt Swish Tan Tanh ThresholdedRelu CumSum CumProd BitwiseNot ReverseSequence ' +
  'Trilu GroupNormalization InstanceNormalization RMSNormalization RotaryEmbedding ScatterElements ScatterND Scatter TensorScatter PRelu ' +
  'ParametricSoftplus ScaledTanh Affine ImageScaler Scale';

const BROADCAST = 'Add Sub Mul Div Pow Mod BitShift BitwiseAnd BitwiseOr BitwiseXor Max Min Mean Sum';
const COMPARE = 'And Or Xor Equal Greater Less GreaterOrEqual LessOrEqual';

export const elementwise: OpTable = {
  ...each(SAME, likeFirst),
  ...each(BROADCAST, broadcast()),
  ...each(COMPARE, broadcast(DataType.bool)),
  ...each('IsInf IsNaN', shapeOf(0, DataType.bool)),
  Pow: (node) => {
    broadcast()(node);
    const found = node.outputs[0];
    if (found?.kind === 'tensor') node.setTensor(0, node.type(0), found.shape, found.data);
  },
  Clip: clip,
  Where: where,
  Cast: cast,
  CastLike: castLike,
  BitCast: shapeOf(0, (node) => node.int('to', 0)),
  Dropout: dropout,
};
