// Operators that make values from nothing or from a size: random numbers, windows, signals; and recurrent layers.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { wrapAxis } from '../context';
import type { Expr } from '../expression';
import { add, floorDivide, multiply, subtract } from '../expression';
import type { OpTable } from '../table';
import { each } from '../table';

function random(node: NodeContext): void {
  node.setTensor(0, node.int('dtype', DataType.float32), node.ints('shape'));
}

function randomLike(node: NodeContext): void {
  node.setTensor(0, node.int('dtype') ?? node.type(0), node.shape(0));
}

function multinomial(node: NodeContext): void {
  node.setTensor(0, node.int('dtype', DataType.int32), [
    node.shape(0)?.[0] ?? node.unknownDim(0, 0),
    node.int('sample_size', 1),
  ]);
}

function window(node: NodeContext): void {
  node.setTensor(0, node.int('output_datatype', DataType.float32), [node.scalar(0) ?? node.unknownDim(0, 0)]);
}

/** A one-sided spectrum holds half the frequencies and the middle one; its inverse is real. */
function dft(node: NodeContext): void {
  const input = node.shape(0);
  if (input === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const oneSided = node.int('onesided', 0) === 1;
  const inverse = node.int('inverse', 0) === 1;
  const parts = oneSided && inverse ? 1 : 2;
  const given = node.has(2) ? node.scalar(2) : node.int('axis', node.opset >= 20 ? -2 : 1);
  if (typeof given !== 'number') {
    const keeps = !oneSided && !node.has(1);
    const dims = input.map((dim, axis) => (keeps ? dim : node.unknownDim(0, axis)));
    node.setTensor(0, node.type(0), [...dims.slice(0, -1), parts]);
    return;
  }
  const axis = wrapAxis(given, input.length);
  const own = input[axis] ?? 1;
  const whole = oneSided && inverse ? multiply(subtract(own, 1), 2) : own;
  const length = node.has(1) ? (node.scalar(1) ?? node.unknownDim(0, axis)) : whole;
  const size = oneSided && !inverse ? add(floorDivide(length, 2), 1) : length;
  const dims = input.map((dim, at): Expr => (at === axis ? size : dim));
  node.setTensor(0, node.type(0), [...dims.slice(0, -1), parts]);
}

function stft(node: NodeContext): void {
  const signal = node.shape(0);
  const step = node.scalar(1);
  const length = node.has(3) ? node.scalar(3) : node.shape(2)?.[0];
  const total = signal?.[1];
  const frames =
    total === undefined || length === undefined || typeof step !== 'number'
      ? node.unknownDim(0, 1)
      : add(floorDivide(subtract(total, length), step), 1);
  const bins =
    length === undefined
      ? node.unknownDim(0, 2)
      : node.int('onesided', 1) === 1
        ? add(floorDivide(length, 2), 1)
        : length;
  node.setTensor(0, node.type(0), [signal?.[0] ?? node.unknownDim(0, 0), frames, bins, 2]);
}

function melWeights(node: NodeContext): void {
  const [bins, length] = [node.scalar(0), node.scalar(1)];
  const rows = length === undefined ? node.unknownDim(0, 0) : add(floorDivide(length, 2), 1);
  node.setTensor(0, node.int('output_datatype', DataType.float32), [rows, bins ?? node.unknownDim(0, 1)]);
}

/** LSTM, GRU, RNN: Y [T, D, B, H], Y_h and Y_c [D, B, H]; with layout 1 the batch comes first. */
export function recurrent(node: NodeContext): void {
  const [input, weights] = [node.shape(0), node.shape(2)];
  const batchFirst = node.int('layout', 0) === 1;
  const directions = node.string('direction', 'forward') === 'bidirectional' ? 2 : 1;
  const hidden: Expr = node.int('hidden_size') ?? weights?.[2] ?? node.unknownDim(0, 3);
  const length = input?.[batchFirst ? 1 : 0] ?? node.unknownDim(0, 0);
  const batch = input?.[batchFirst ? 0 : 1] ?? node.unknownDim(0, 2);
  const state = batchFirst ? [batch, directions, hidden] : [directions, batch, hidden];
  node.setTensor(
    0,
    node.type(0),
    batchFirst ? [batch, length, directions, hidden] : [length, directions, batch, hidden],
  );
  node.setTensor(1, node.type(0), state);
  node.setTensor(2, node.type(0), state);
}

function bernoulli(node: NodeContext): void {
  node.setTensor(0, node.int('dtype') ?? node.type(0), node.shape(0));
}

function imageDecoder(node: NodeContext): void {
  const channels = node.string('pixel_format', 'RGB') === 'Grayscale' ? 1 : 3;
  node.setTensor(0, DataType.uint8, [node.unknownDim(0, 0), node.unknownDim(0, 1), channels]);
}

export const sources: OpTable = {
  ...each('RandomNormal RandomUniform', random),
  ...each('RandomNormalLike RandomUniformLike', randomLike),
  Multinomial: multinomial,
  Bernoulli: bernoulli,
  ...each('HannWindow HammingWindow BlackmanWindow', window),
  DFT: dft,
  STFT: stft,
  MelWeightMatrix: melWeights,
  ...each('LSTM GRU RNN', recurrent),
  ImageDecoder: imageDecoder,
};
