// onnx2c, which turns an ONNX model into one C file for bare metal.
import type { Candidate } from './candidate';
import { refused, SUPPORTED, type RuntimeDefinition } from './definition';
import table from './tables/onnx2c.json';
import type { Outcome } from './types';

const OPERATORS: ReadonlySet<string> = new Set(table.operators);

function judge(node: Candidate): Outcome {
  // It looks at the name alone, whatever the domain.
  if (!OPERATORS.has(node.node.opType)) return refused(`onnx2c has no ${node.op}.`);
  const open =
    node
      .outputShape()
      ?.slice(1)
      .some((size) => typeof size !== 'number') ?? false;
  if (open) return refused('onnx2c writes arrays of fixed size; a size here is open.');
  return SUPPORTED;
}

export const ONNX2C: RuntimeDefinition = {
  id: 'onnx2c',
  title: 'onnx2c',
  version: table.version,
  source: table.source,
  certainty: 'documented',
  partitioned: false,
  separate: false,
  takesQdqGroups: false,
  judge,
  needs: ({ staticInputs }) =>
    staticInputs ? [] : ['Fix the shapes of the inputs (onnx2c -d name:size); it takes open ones as 1.'],
};
