// What stands in the way of quantizing a model and of running it on an edge device: each issue with its exact condition.
// Conditions from ONNX Runtime 1.30's quantization tools and optimizers, as named at each check.
import type { ConstantRow } from '../cost/constants';
import { DataType } from '../graph/dataTypes';
import { opsetVersion, subgraphs, type GraphInfo, type ModelInfo, type NodeInfo } from '../graph/model';
import { allParts } from '../graph/tensors';
import { quantizableShare } from '../quantize/forecast';

export type ReadinessId =
  | 'DYN-BATCH'
  | 'DYN-SHAPE'
  | 'OPSET-OLD'
  | 'OPSET-MISSING'
  | 'INIT-INPUT'
  | 'BN-UNFOLDED'
  | 'ALREADY-Q'
  | 'QUANT-SHARE'
  | 'CTRL-FLOW'
  | 'CUSTOM-DOMAIN'
  | 'F64'
  | 'SIZE-2G'
  | 'EMB-DOMINATES';

export interface ReadinessIssue {
  readonly id: ReadinessId;
  readonly severity: 'error' | 'warning' | 'information';
  /** What it is and why it matters. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** Names of nodes or values it is about, at most twenty. */
  readonly subjects: readonly string[];
  readonly count: number;
}

export type QuantizedForm = 'qdq' | 'qoperator' | 'dynamic' | 'n-bit' | 'vendor';

/** Newest ai.onnx operator set that ONNX Runtime 1.30 runs. */
const NEWEST_OPSET = 26;
const KNOWN_DOMAINS = new Set([
  '',
  'ai.onnx.ml',
  'com.microsoft',
  'com.microsoft.nchwc',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.ms.internal.nhwc',
  'pkg.onnxscript.torch_lib',
  'pkg.onnxscript.torch_lib.common',
]);
const PROTOBUF_LIMIT = 2 ** 31;

export interface ReadinessOptions {
  /** Microcontrollers and accelerators need fixed shapes and no control flow. */
  readonly strict: boolean;
}

export function readiness(model: ModelInfo, rows: readonly ConstantRow[], options: ReadinessOptions): ReadinessIssue[] {
  const checks = [
    opset,
    dynamicShapes,
    initializersAsInputs,
    unfoldedBatchNorm,
    alreadyQuantized,
    quantShare,
    controlFlow,
    customDomains,
    doubles,
    size,
    embeddings,
  ];
  return checks
    .flatMap((check) => check(model, rows, options))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

const ORDER: readonly ReadinessIssue['severity'][] = ['error', 'warning', 'information'];

type Check = (model: ModelInfo, rows: readonly ConstantRow[], options: ReadinessOptions) => ReadinessIssue[];

function issue(
  id: ReadinessId,
  severity: ReadinessIssue['severity'],
  message: string,
  remedy: string,
  subjects: readonly string[] = [],
): ReadinessIssue {
  return { id, severity, message, remedy, subjects: subjects.slice(0, 20), count: subjects.length };
}

const opset: Check = (model) => {
  const version = opsetVersion(model.opsets, '');
  if (version === undefined) {
    const usesMl = model.opsets.length > 0;
    return usesMl
      ? []
      : [
          issue(
            'OPSET-MISSING',
            'error',
            'The model imports no operator set, so no runtime knows what its operators mean.',
            'Export it again.',
          ),
        ];
  }
  if (version > NEWEST_OPSET)
    return [
      issue(
        'OPSET-MISSING',
        'error',
        `Opset ${version} is newer than any that ONNX Runtime 1.30 runs (${NEWEST_OPSET}).`,
        'Export with an older opset.',
      ),
    ];
  if (version < 7)
    return [
      issue(
        'OPSET-OLD',
        'error',
        `Opset ${version} is older than ONNX Runtime supports (7).`,
        'Convert the model to opset 13 or later.',
      ),
    ];
  if (version < 13)
    return [
      issue(
        'OPSET-OLD',
        'warning',
        `Opset ${version} has no per-channel quantization (needs 13)${version < 11 ? ', and Resize cannot be quantized (needs 11)' : ''}.`,
        'Convert the model to opset 13 or later.',
      ),
    ];
  if (version < 21)
    return [
      issue(
        'OPSET-OLD',
        'information',
        `Opset ${version} has no 4-bit and 16-bit quantization (needs 21).`,
        'Convert to opset 21 where 4 bits are wanted.',
      ),
    ];
  return [];
};

const dynamicShapes: Check = (model, _rows, { strict }) => {
  const named = new Set(model.graph.initializers.map((tensor) => tensor.name));
  const batch: string[] = [];
  const other: string[] = [];
  for (const input of model.graph.inputs) {
    if (named.has(input.name) || input.type.kind !== 'tensor') continue;
    input.type.dims?.forEach((dim, i) => {
      if (typeof dim !== 'number') (i === 0 ? batch : other).push(`${input.name}[${i}]`);
    });
    if (input.type.dims === undefined) other.push(input.name);
  }
  const found: ReadinessIssue[] = [];
  if (batch.length > 0)
    found.push(
      issue(
        'DYN-BATCH',
        strict ? 'error' : 'information',
        `The batch size of ${quoted(batch)} is open; microcontrollers and most accelerators need it fixed.`,
        'Freeze it to 1.',
        batch,
      ),
    );
  if (other.length > 0)
    found.push(
      issue(
        'DYN-SHAPE',
        strict ? 'error' : 'warning',
        `The shape of ${quoted(other)} is open, so memory cannot be planned and accelerators refuse the model.`,
        'Give the sizes at export, or freeze them.',
        other,
      ),
    );
  return found;
};

/** ONNX Runtime folds no constant and no batch norm that a caller may override (graph input with an initializer). */
const initializersAsInputs: Check = (model) => {
  const inputs = new Set(model.graph.inputs.map((input) => input.name));
  const both = model.graph.initializers.filter((tensor) => inputs.has(tensor.name)).map((tensor) => tensor.name);
  if (both.length === 0) return [];
  return [
    issue(
      'INIT-INPUT',
      'warning',
      `${both.length} weights are graph inputs as well, so a runtime may not fold them: batch norms stay, and accelerators split the graph.`,
      'Remove the initializers from the graph inputs.',
      both,
    ),
  ];
};

/** ConvBNFusion: Conv whose only reader is a BatchNormalization, all of whose parameters are constant. */
const unfoldedBatchNorm: Check = (model) => {
  const foldable = model.functions.length === 0 ? allGraphs(model.graph).flatMap(foldableIn) : foldableIn(model.graph);
  if (foldable.length === 0) return [];
  return [
    issue(
      'BN-UNFOLDED',
      'warning',
      `${foldable.length} batch normalizations stand behind a convolution and can be folded into its weights: as they are, they cost time and quantize badly.`,
      'Fold them before quantizing (export in eval mode, or `assay fix --fold-batchnorm`).',
      foldable,
    ),
  ];
};

function allGraphs(graph: GraphInfo): GraphInfo[] {
  return [graph, ...graph.nodes.flatMap((node) => subgraphs(node).flatMap(allGraphs))];
}

function foldableIn(graph: GraphInfo): string[] {
  const producers = new Map<string, NodeInfo>();
  const readers = new Map<string, number>();
  const constants = new Set(graph.initializers.map((tensor) => tensor.name));
  for (const node of graph.nodes) {
    if (node.opType === 'Constant') for (const output of node.outputs) constants.add(output);
    for (const output of node.outputs) producers.set(output, node);
    for (const input of node.inputs) readers.set(input, (readers.get(input) ?? 0) + 1);
  }
  for (const output of graph.outputs) readers.set(output.name, (readers.get(output.name) ?? 0) + 1);
  return graph.nodes
    .filter((node) => {
      if (node.opType !== 'BatchNormalization' || node.domain !== '') return false;
      const [data = '', ...parameters] = node.inputs;
      const conv = producers.get(data);
      if (conv?.opType !== 'Conv' || readers.get(data) !== 1) return false;
      const weights = conv.inputs.slice(1).filter((name) => name !== '');
      return (
        node.outputs.filter((name) => name !== '').length === 1 &&
        [...parameters, ...weights].every((name) => constants.has(name))
      );
    })
    .map((node) => (node.name === '' ? (node.outputs[0] ?? '') : node.name));
}

export function quantizedForms(model: ModelInfo): QuantizedForm[] {
  const forms = new Set<QuantizedForm>();
  for (const part of allParts(model)) {
    for (const { opType } of part.nodes) {
      if (opType === 'DequantizeLinear' || opType === 'QuantizeLinear') forms.add('qdq');
      else if (/^QLinear|^QGemm$/.test(opType)) forms.add('qoperator');
      else if (
        /^(?:DynamicQuantizeLinear|MatMulInteger|ConvInteger|QAttention|DynamicQuantizeLSTM|DynamicQuantizeMatMul|MatMulIntegerToFloat)$/.test(
          opType,
        )
      )
        forms.add('dynamic');
      else if (opType === 'MatMulNBits' || opType === 'GatherBlockQuantized' || opType === 'MatMulBnb4')
        forms.add('n-bit');
      else if (opType === 'Quant' || opType === 'BipolarQuant' || opType === 'RequantShift') forms.add('vendor');
    }
  }
  if (forms.has('qoperator') || forms.has('dynamic')) forms.delete('qdq');
  return [...forms];
}

const FORM_NAMES: Readonly<Record<QuantizedForm, string>> = {
  qdq: 'QuantizeLinear/DequantizeLinear pairs',
  qoperator: 'quantized operators (QLinear…)',
  dynamic: 'dynamic quantization',
  'n-bit': '2- to 8-bit weights in blocks',
  vendor: "a vendor's own quantization operators",
};

const alreadyQuantized: Check = (model) => {
  const forms = quantizedForms(model);
  if (forms.length === 0) return [];
  return [
    issue(
      'ALREADY-Q',
      'information',
      `The model is quantized already: ${forms.map((form) => FORM_NAMES[form]).join(', ')}.`,
      'Quantize the float model it was made from, not this one.',
    ),
  ];
};

const quantShare: Check = (model, rows) => {
  const share = quantizableShare(rows);
  if (share === null || quantizedForms(model).length > 0 || share >= 0.9) return [];
  const percent = Math.round(share * 100);
  return [
    issue(
      'QUANT-SHARE',
      share < 0.5 ? 'warning' : 'information',
      `${percent} % of the weights' bytes lie in operators that ONNX Runtime quantizes; the rest stays in floats.`,
      'See the forecast for what will not shrink and why.',
    ),
  ];
};

const controlFlow: Check = (model, _rows, { strict }) => {
  const names = model.graph.nodes
    .filter((node) => node.domain === '' && /^(?:If|Loop|Scan)$/.test(node.opType))
    .map((node) => (node.name === '' ? node.opType : node.name));
  if (names.length === 0) return [];
  return [
    issue(
      'CTRL-FLOW',
      strict ? 'error' : 'warning',
      `${names.length} control-flow nodes (If, Loop, Scan): microcontrollers and accelerators do not run them.`,
      'Export with fixed conditions, or fold constants.',
      names,
    ),
  ];
};

const customDomains: Check = (model) => {
  const functions = new Set(model.functions.map((one) => `${one.domain}:${one.name}`));
  const names = new Set<string>();
  for (const part of allParts(model)) {
    for (const node of part.nodes) {
      if (!KNOWN_DOMAINS.has(node.domain) && !functions.has(`${node.domain}:${node.opType}`))
        names.add(`${node.domain}:${node.opType}`);
    }
  }
  if (names.size === 0) return [];
  return [
    issue(
      'CUSTOM-DOMAIN',
      'error',
      `${quoted([...names])}: operators of a domain that ONNX Runtime does not have.`,
      'Register the library that brings them, or replace them.',
      [...names],
    ),
  ];
};

const doubles: Check = (_model, rows) => {
  const names = rows.filter((row) => row.dataType === DataType.float64 && row.elementCount > 1).map((row) => row.name);
  if (names.length === 0) return [];
  return [
    issue(
      'F64',
      'warning',
      `${names.length} tensors hold 64-bit floats, which double the size and which edge runtimes do not take.`,
      'Convert to 32-bit floats before export.',
      names,
    ),
  ];
};

const size: Check = (model) => {
  if (model.bytes < PROTOBUF_LIMIT) return [];
  return [
    issue(
      'SIZE-2G',
      'error',
      'The file is over 2 GiB, the limit of every protobuf reader: ONNX Runtime and the onnx package cannot load it.',
      'Move the weights to external data.',
    ),
  ];
};

/** One embedding table (Gather of a rank-2 constant) with most of the bytes. */
const embeddings: Check = (_model, rows) => {
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  const largest = rows
    .filter((row) => row.operator === 'Gather' && row.dims.length === 2)
    .sort((a, b) => b.bytes - a.bytes)[0];
  if (largest === undefined || total === 0 || largest.bytes / total <= 0.2) return [];
  const percent = Math.round((largest.bytes / total) * 100);
  return [
    issue(
      'EMB-DOMINATES',
      percent > 50 ? 'warning' : 'information',
      `The embedding \`${largest.name}\` holds ${percent} % of the bytes; 4-bit tools for MatMul leave it as it is.`,
      'Quantize Gather as well, or share the table.',
      [largest.name],
    ),
  ];
};

function quoted(names: readonly string[]): string {
  const shown = names
    .slice(0, 3)
    .map((name) => `\`${name}\``)
    .join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
