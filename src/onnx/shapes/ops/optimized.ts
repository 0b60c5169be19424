// Operators that tools put in the place of standard ones: ONNX Runtime's layouts, and fake quantization.
import { multiply } from '../expression';
import type { OpTable } from '../table';
import { each } from '../table';
import { elementwise, likeFirst } from './elementwise';
import { globalPool, windows } from './windows';

/** The layouts that ONNX Runtime writes when it saves an optimized model: channels blocked or last. */
export const blockedLayout: OpTable = {
  Conv: (node) => windows['Conv']?.(node),
  ...each('MaxPool AveragePool', (node) => windows['MaxPool']?.(node)),
  ...each('GlobalMaxPool GlobalAveragePool', globalPool),
  ReorderInput: (node) => {
    const input = node.shape(0);
    const last = node.int('channels_last', 0) === 1;
    node.setTensor(
      0,
      node.type(0),
      last && input !== undefined ? [input[0] ?? 1, input.at(-1) ?? 1, ...input.slice(1, -1)] : input,
    );
  },
  ReorderOutput: (node) => {
    const input = node.shape(0);
    const channels = node.int('channels');
    const last = node.int('channels_last', 0) === 1;
    if (input === undefined) {
      node.setTensor(0, node.type(0), undefined);
      return;
    }
    const own = channels ?? input[1] ?? 1;
    node.setTensor(
      0,
      node.type(0),
      last ? [input[0] ?? 1, ...input.slice(2), own] : [input[0] ?? 1, own, ...input.slice(2)],
    );
  },
  Upsample: (node) => {
    const scales = node.ints('scales');
    node.setTensor(
      0,
      node.type(0),
      node.shape(0)?.map((dim, axis) => multiply(dim, scales?.[axis] ?? 1)),
    );
  },
};

/** Fake quantization of Brevitas, QONNX and FINN: values stay float, shapes stay. */
export const fakeQuantization: OpTable = each(
  'Quant BipolarQuant Trunc IntQuant FloatQuant MultiThreshold',
  elementwise['Relu'] ?? likeFirst,
);
