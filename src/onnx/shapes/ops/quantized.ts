// Quantization operators of ai.onnx.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import type { OpTable } from '../table';

/** Type of the zero point, or `output_dtype` (opset 21), or uint8. */
export function quantizeLinear(node: NodeContext): void {
  const type = node.has(2) ? node.type(2) : node.int('output_dtype', 0) || DataType.uint8;
  node.setTensor(0, type, node.shape(0));
}

/** Type of the scale, or `output_dtype` (opset 23). */
export function dequantizeLinear(node: NodeContext): void {
  node.setTensor(0, node.int('output_dtype', 0) || node.type(1) || DataType.float32, node.shape(0));
}

function dynamicQuantizeLinear(node: NodeContext): void {
  node.setTensor(0, DataType.uint8, node.shape(0));
  node.setTensor(1, DataType.float32, []);
  node.setTensor(2, DataType.uint8, []);
}

export const quantized: OpTable = {
  QuantizeLinear: quantizeLinear,
  DequantizeLinear: dequantizeLinear,
  DynamicQuantizeLinear: dynamicQuantizeLinear,
};
