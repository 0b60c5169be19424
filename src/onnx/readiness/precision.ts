// Number formats of the weights that devices do not take, or that quantizers treat in a way of their own.
import type { ConstantUse } from '../cost/constants';
import { DataType } from '../graph/dataTypes';
import { allParts } from '../graph/tensors';
import { nodeName } from '../runtimes/sites';
import { bytesShort } from '../text/bytes';
import { counted, issue, type Check } from './issue';

/** Integers of 64 bits below this are shapes and axes. */
const LARGE_INTEGERS = 1e6;

/** Tensors of 64-bit floats, which edge runtimes do not compute with. */
export const doubles: Check = ({ rows }) => {
  const names = rows.filter((row) => row.dataType === DataType.float64 && row.elementCount > 1).map((row) => row.name);
  if (names.length === 0) return [];
  return [
    issue(
      'F64',
      'warning',
      `${counted(names.length, 'tensor holds', 'tensors hold')} 64-bit floats, which double the size and which edge runtimes do not take.`,
      'Convert to 32-bit floats before export.',
      names,
    ),
  ];
};

/** How much of the weights is kept in 16-bit floats. */
export const halves: Check = ({ rows, options: { strict } }) => {
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  return [
    {
      id: 'F16',
      type: DataType.float16,
      name: 'half precision (float16)',
      where: "ONNX Runtime's CPU kernels widen most of it to float32 at each node",
    },
    {
      id: 'BF16',
      type: DataType.bfloat16,
      name: 'bfloat16',
      where: "ONNX Runtime's CPU has next to no kernels for it",
    },
  ].flatMap(({ id, type, name, where }) => {
    const of = rows.filter((row) => row.dataType === type && row.elementCount > 1);
    const bytes = of.reduce((sum, row) => sum + row.bytes, 0);
    if (bytes === 0 || total === 0) return [];
    const share = `${((100 * bytes) / total).toFixed(0)} %`;
    return [
      issue(
        id === 'F16' ? 'F16' : 'BF16',
        strict || id === 'BF16' ? 'warning' : 'information',
        `${share} of the constants' bytes are in ${name}: ${where}, and microcontrollers have none at all. GPUs, CoreML and QNN run it as it is.`,
        'For a CPU or a microcontroller start from the float32 model.',
        of.map((row) => row.name),
      ),
    ];
  });
};

const isIndex = ({ node, input }: ConstantUse): boolean =>
  input === 1 && /^(?:Gather|Scatter|GatherND$|ScatterND$)/.test(node.opType);

/** Large tensors of 64-bit integers that are no indexes. */
export const largeIntegers: Check = ({ rows }) => {
  const large = rows.filter(
    (row) => row.dataType === DataType.int64 && row.bytes > LARGE_INTEGERS && row.uses.some((use) => !isIndex(use)),
  );
  if (large.length === 0) return [];
  const bytes = large.reduce((sum, row) => sum + row.bytes, 0);
  return [
    issue(
      'I64-INIT',
      'information',
      `${counted(large.length, 'tensor')} of 64-bit integers take ${bytesShort(bytes)}, and neither quantization nor half precision makes them smaller.`,
      'Store them as 32-bit integers where the operators allow it.',
      large.map((row) => row.name),
    ),
  ];
};

/** Scales by channel of a ConvTranspose lie along axis 1, and with groups one axis holds channels of several. */
export const transposedConvolutions: Check = ({ model, quantization }) => {
  if (quantization.isInteger) return [];
  const plain: string[] = [];
  const grouped: string[] = [];
  for (const part of allParts(model))
    for (const node of part.nodes) {
      if (node.opType !== 'ConvTranspose' || node.domain !== '') continue;
      const group = node.attributes.find((item) => item.name === 'group');
      (group?.kind === 'int' && group.value > 1 ? grouped : plain).push(nodeName(node));
    }
  const names = [...grouped, ...plain];
  if (names.length === 0) return [];
  const ambiguous =
    grouped.length > 0
      ? ` In ${counted(grouped.length, 'grouped one', 'grouped ones')} one scale would serve a channel of each group.`
      : '';
  return [
    issue(
      'CT-PERCHAN',
      'information',
      `${counted(names.length, 'transposed convolution has', 'transposed convolutions have')} output channels on axis 1, not 0, and ONNX Runtime's CPU computes them in floats even when quantized.${ambiguous}`,
      grouped.length > 0
        ? 'Quantize grouped ones per tensor, or leave them in floats.'
        : 'Leave them in floats on a CPU, or quantize per channel on axis 1.',
      names,
    ),
  ];
};

/** Tables that rows are picked from and that take much of the file. */
export const embeddings: Check = ({ rows }) => {
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  const largest = rows
    .filter((row) => row.operator === 'Gather' && row.dims.length === 2 && row.role === 'weight')
    .sort((a, b) => b.bytes - a.bytes)[0];
  if (largest === undefined || total === 0 || largest.bytes / total <= 0.2) return [];
  const percent = Math.round((largest.bytes / total) * 100);
  return [
    issue(
      'EMB-DOMINATES',
      percent > 50 ? 'warning' : 'information',
      `The embedding \`${largest.name}\` holds ${percent} % of the bytes: dynamic int8 makes it smaller, 4-bit tools for MatMul leave it as it is.`,
      'Quantize Gather as well (dynamic int8, or GatherBlockQuantized), or share the table with the last layer.',
      [largest.name],
    ),
  ];
};
