// All operators whose types and shapes are known, by domain.
import type { NodeInfo } from '../graph/model';
import type { Inference } from './context';
import { attentionOps } from './ops/attention';
import { classical } from './ops/classical';
import { control } from './ops/control';
import { elementwise } from './ops/elementwise';
import { microsoft } from './ops/microsoft';
import { blockedLayout, fakeQuantization } from './ops/optimized';
import { products } from './ops/products';
import { quantized } from './ops/quantized';
import { recent } from './ops/recent';
import { selecting } from './ops/selecting';
import { shaping } from './ops/shaping';
import { sources } from './ops/sources';
import { texts } from './ops/texts';
import { training } from './ops/training';
import { windows } from './ops/windows';
import type { OpTable } from './table';

const STANDARD: OpTable = {
  ...elementwise,
  ...products,
  ...windows,
  ...selecting,
  ...shaping,
  ...sources,
  ...control,
  ...texts,
  ...quantized,
  ...attentionOps,
  ...recent,
};

const DOMAINS: ReadonlyMap<string, ReadonlyMap<string, Inference>> = new Map(
  Object.entries({
    '': STANDARD,
    'ai.onnx.ml': classical,
    'ai.onnx.preview': training,
    'ai.onnx.preview.training': training,
    'com.microsoft': microsoft,
    'com.microsoft.nchwc': blockedLayout,
    'onnx.brevitas': fakeQuantization,
    'qonnx.custom_op.general': fakeQuantization,
    'finn.custom_op.general': fakeQuantization,
  } satisfies Record<string, OpTable>).map(([domain, table]) => [domain, new Map(Object.entries(table))]),
);

/** Inference of an operator by domain and type (the default domain is the empty string); undefined where there is none, as for custom operators. */
export function inferenceOf(node: NodeInfo): Inference | undefined {
  return DOMAINS.get(node.domain)?.get(node.opType);
}
