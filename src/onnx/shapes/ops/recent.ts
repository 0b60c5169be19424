// Operators of ai.onnx that came last (opset 24 to 28).
import type { NodeContext } from '../context';
import { floorDivide, multiply } from '../expression';
import type { OpTable } from '../table';
import { broadcast } from './elementwise';

/** Depthwise causal convolution over the last axis; the state holds the kernel's width less one. */
function causalConv(node: NodeContext): void {
  const [input, weight] = [node.shape(0), node.shape(1)];
  const width = weight?.at(-1);
  node.setTensor(0, node.type(0), input);
  const state = typeof width === 'number' && input !== undefined ? [...input.slice(0, -1), width - 1] : node.shape(3);
  node.setTensor(1, node.type(3) || node.type(0), state);
}

/** Query, key and value [B, T, heads·size]; the state is [B, key heads, key size, value size]. */
function linearAttention(node: NodeContext): void {
  const [query, key, value] = [node.shape(0), node.shape(1), node.shape(2)];
  const [heads, keyHeads] = [node.int('q_num_heads', 1), node.int('kv_num_heads', 1)];
  if (query === undefined || key === undefined || value === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const valueSize = floorDivide(value[2] ?? 1, keyHeads);
  const wide = Math.max(heads, keyHeads);
  node.setTensor(0, node.type(0), [query[0] ?? 1, query[1] ?? 1, multiply(valueSize, wide)]);
  const state = [query[0] ?? 1, keyHeads, floorDivide(key[2] ?? 1, keyHeads), valueSize];
  node.setTensor(1, node.type(3) || node.type(0), node.shape(3) ?? state);
}

/** ai.onnx.preview: query, key and value of rank 4. */
export function flexAttention(node: NodeContext): void {
  const [query, value] = [node.shape(0), node.shape(2)];
  if (query?.length !== 4 || value?.length !== 4) return;
  node.setTensor(0, node.type(0), [...query.slice(0, 3), value[3] ?? node.unknownDim(0, 3)]);
}

export const recent: OpTable = {
  CausalConvWithState: causalConv,
  LinearAttention: linearAttention,
  SwiGLU: broadcast(),
};
