// Espressif's ESP-DL on the ESP32 family: 8- and 16-bit models made by ESP-PPQ from an ONNX file.
import type { Candidate } from './candidate';
import { dilationsAreOne, rankBetween, textIsOneOf } from './conditions';
import { firstOf, outcomeOf, refused, type Condition, type RuntimeDefinition } from './definition';
import table from './tables/esp-dl.json';
import type { Outcome } from './types';

const E = 'ESP-DL';
const ROWS: ReadonlyMap<string, { readonly types: string; readonly note: string }> = new Map(
  Object.entries(table.operators),
);
const upToFour = rankBetween(E, 0, 4);
const pool = firstOf(rankBetween(E, 3, 4), dilationsAreOne(E));

const RULES: Readonly<Record<string, Condition>> = {
  AveragePool: pool,
  MaxPool: pool,
  GlobalAveragePool: rankBetween(E, 3, 4),
  Conv: firstOf(rankBetween(E, 3, 4), (node) => {
    const group = node.int('group', 1);
    const channels = node.dim(0, 1);
    return group === 1 || channels === undefined || group === channels
      ? null
      : `${E} convolves with one group or one per channel; this has ${group}.`;
  }),
  Pad: textIsOneOf(E, 'mode', ['constant', 'reflect', 'edge'], 'constant'),
  Resize: (node) => {
    if (node.has(1)) return `${E} takes no region of interest in Resize.`;
    return node.int('antialias', 0) === 0
      ? textIsOneOf(E, 'mode', ['nearest', 'linear'], 'nearest')(node)
      : `${E} takes no \`antialias\`.`;
  },
};

/** ESP-PPQ reads the float graph, or QDQ pairs; both stand for quantized operators there. */
const TAKEN_APART = new Set(['QuantizeLinear', 'DequantizeLinear', 'Constant', 'Identity', 'Dropout']);

function judge(node: Candidate): Outcome {
  if (TAKEN_APART.has(node.op))
    return { support: 'supported', reason: 'Becomes part of its neighbours in the conversion.' };
  const row = ROWS.get(node.op);
  if (row === undefined) {
    const quantized = /^QLinear|Integer$|DynamicQuantize|NBits$/.test(node.node.opType);
    return refused(
      quantized ? `${E} starts from the float model, not from ${node.node.opType}.` : `${E} has no ${node.op}.`,
    );
  }
  const elementwise = row.note.startsWith('Support up to 4D') ? upToFour(node) : null;
  return outcomeOf(elementwise ?? (RULES[node.op] ?? (() => null))(node), refused);
}

export const ESP_DL: RuntimeDefinition = {
  id: 'esp-dl',
  title: 'ESP-DL',
  version: table.version,
  source: table.source,
  certainty: 'documented',
  partitioned: false,
  separate: false,
  takesQdqGroups: false,
  judge,
  needs: ({ quantized, staticInputs, opset }) => [
    ...(quantized.size === 0
      ? ['Quantize with ESP-PPQ: weights and activations symmetric, scales powers of two, 8 or 16 bits.']
      : ['Start from the float model: ESP-PPQ quantizes with its own scales (powers of two).']),
    ...(staticInputs ? [] : ['Fix the shapes of the inputs, the batch to 1.']),
    ...(opset !== undefined && opset !== 18
      ? [`Export with opset 18, which ESP-DL recommends; the model has ${opset}.`]
      : []),
  ],
};
