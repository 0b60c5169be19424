// Attention and its kin in ai.onnx 23 and later, and in com.microsoft.
import type { NodeContext } from '../context';
import type { Expr } from '../expression';
import { add, floorDivide, multiply } from '../expression';
import type { OpTable } from '../table';

/** ai.onnx Attention: Q, K, V of rank 3 (heads folded into the last axis) or 4; present key and value append to the past. */
function attention(node: NodeContext): void {
  const [query, key, value] = [node.shape(0), node.shape(1), node.shape(2)];
  if (query === undefined || value === undefined || key === undefined) {
    node.setTensor(0, node.type(0), query);
    return;
  }
  const heads: Expr = query.length === 4 ? (query[1] ?? 1) : node.int('q_num_heads', 1);
  const keyHeads: Expr = key.length === 4 ? (key[1] ?? 1) : node.int('kv_num_heads', 1);
  const size = (shape: readonly Expr[], count: Expr): Expr =>
    shape.length === 4 ? (shape[3] ?? 1) : floorDivide(shape[2] ?? 1, count);
  const keySize = size(key, keyHeads);
  const valueSize = size(value, keyHeads);
  const batch = query[0] ?? 1;
  const length = query[query.length - 2] ?? 1;
  const keyLength = key[key.length - 2] ?? 1;
  const past = node.shape(4)?.[2];
  const total = past === undefined ? keyLength : add(past, keyLength);
  node.setTensor(
    0,
    node.type(0),
    query.length === 4 ? [batch, heads, length, valueSize] : [batch, length, multiply(heads, valueSize)],
  );
  node.setTensor(1, node.type(1), [batch, keyHeads, total, keySize]);
  node.setTensor(2, node.type(2), [batch, keyHeads, total, valueSize]);
  node.setTensor(3, node.type(0), [batch, heads, length, total]);
}

/** com.microsoft Attention and QAttention: one weight [input, 3·hidden]; past and present are [2, B, heads, S, head]. */
function packedWeights(pastIndex: number, type: number | undefined) {
  return (node: NodeContext): void => {
    const [input, weights] = [node.shape(0), node.shape(1)];
    const sizes = node.ints('qkv_hidden_sizes');
    const columns = weights?.[1];
    const hidden: Expr =
      sizes?.[2] ?? (columns === undefined ? (input?.[2] ?? node.unknownDim(0, 2)) : floorDivide(columns, 3));
    const result = type ?? node.type(0);
    const [batch, length] = [input?.[0] ?? node.unknownDim(0, 0), input?.[1] ?? node.unknownDim(0, 1)];
    node.setTensor(0, result, [batch, length, hidden]);
    const heads = node.int('num_heads', 1);
    const past = node.shape(pastIndex);
    const total =
      node.int('past_present_share_buffer', 0) === 1
        ? (past?.[3] ?? length)
        : past === undefined
          ? length
          : add(past[3] ?? 0, length);
    node.setTensor(1, result, [2, batch, heads, total, floorDivide(hidden, heads)]);
  };
}

/** MultiHeadAttention: query [B, S, hidden], key and value [B, T, hidden] or [B, heads, T, head], or packed in one. */
function multiHead(node: NodeContext): void {
  const [query, key, value] = [node.shape(0), node.shape(1), node.shape(2)];
  const heads = node.int('num_heads', 1);
  if (query === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const isPacked = query.length === 5;
  const queryHidden = isPacked ? multiply(query[2] ?? 1, query[4] ?? 1) : (query[2] ?? 1);
  const valueHidden =
    value === undefined
      ? queryHidden
      : value.length === 4
        ? multiply(value[1] ?? 1, value[3] ?? 1)
        : (value[2] ?? queryHidden);
  const [batch, length] = [query[0] ?? 1, query[1] ?? 1];
  node.setTensor(0, node.type(0), [batch, length, valueHidden]);
  const keyLength = key === undefined ? length : key.length === 4 ? (key[2] ?? 1) : (key[1] ?? 1);
  const past = node.shape(6)?.[2];
  const total = past === undefined ? keyLength : add(past, keyLength);
  node.setTensor(1, node.type(0), [batch, heads, total, floorDivide(queryHidden, heads)]);
  node.setTensor(2, node.type(0), [batch, heads, total, floorDivide(valueHidden, heads)]);
  node.setTensor(3, node.type(0), [batch, heads, length, total]);
}

/** GroupQueryAttention: fewer key heads than query heads; the caches share one buffer when sizes say so. */
function groupQuery(node: NodeContext): void {
  const [query, past] = [node.shape(0), node.shape(3)];
  const [heads, keyHeads] = [node.int('num_heads', 1), node.int('kv_num_heads', 1)];
  if (query === undefined) {
    node.setTensor(0, node.type(0), undefined);
    return;
  }
  const hidden = query[2] ?? 1;
  const size = node.has(1) ? floorDivide(hidden, heads) : floorDivide(hidden, heads + 2 * keyHeads);
  const [batch, length] = [query[0] ?? 1, query[1] ?? 1];
  node.setTensor(0, node.type(0), [batch, length, multiply(size, heads)]);
  const total = past === undefined ? length : (node.scalar(6) ?? add(past[2] ?? 0, length));
  for (const output of [1, 2]) node.setTensor(output, node.type(3) || node.type(0), [batch, keyHeads, total, size]);
}

/** Past and present share one buffer of the largest length. */
function decoderMasked(node: NodeContext): void {
  const past = node.shape(node.node.opType === 'DecoderMaskedMultiHeadAttention' ? 5 : 4);
  node.setTensor(0, node.type(0), node.shape(0));
  node.setTensor(1, node.type(0), past);
  node.setTensor(2, node.type(0), past);
}

export const attentionOps: OpTable = { Attention: attention };

export const attentionMicrosoft: OpTable = {
  Attention: packedWeights(4, undefined),
  QAttention: packedWeights(8, 1),
  MultiHeadAttention: multiHead,
  GroupQueryAttention: groupQuery,
  SparseAttention: groupQuery,
  DecoderMaskedMultiHeadAttention: decoderMasked,
  DecoderMaskedSelfAttention: decoderMasked,
  PackedAttention: (node) => {
    const columns = node.shape(1)?.[1];
    const rows = node.shape(0)?.[0] ?? node.unknownDim(0, 0);
    node.setTensor(0, node.type(0), [rows, columns === undefined ? node.unknownDim(0, 1) : floorDivide(columns, 3)]);
  },
  PackedMultiHeadAttention: (node) => {
    const query = node.shape(0);
    const value = node.shape(2);
    const hidden = query?.length === 4 ? multiply(query[1] ?? 1, query[3] ?? 1) : (value?.[1] ?? query?.[1]);
    node.setTensor(0, node.type(0), query === undefined ? undefined : [query[0] ?? 1, hidden ?? node.unknownDim(0, 1)]);
  },
  LongformerAttention: (node) => node.setTensor(0, node.type(0), node.shape(0)),
};
