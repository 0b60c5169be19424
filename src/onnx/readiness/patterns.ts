// Layers that stand in the graph as their single steps, which quantizers and accelerators treat one by one. Patterns after ONNX
// Runtime's fusion passes (fusion_layernorm, fusion_gelu, fusion_attention), by operators and constants, in any order of inputs.
import type { NodeInfo } from '../graph/model';
import { clipBounds } from '../runtimes/conditions';
import { Candidate } from '../runtimes/candidate';
import { nodeName, type GraphSite } from '../runtimes/sites';
import { asTensor } from '../shapes/facts';
import { counted, issue, type Check, type Draft } from './issue';

const own = (node: NodeInfo | undefined, ...types: readonly string[]): node is NodeInfo =>
  node !== undefined && node.domain === '' && types.includes(node.opType);

function scalarOf(site: GraphSite, name: string | undefined): number | undefined {
  if (name === undefined || !site.constants.has(name)) return undefined;
  const fact = asTensor(site.scope.fact(name));
  const value = fact?.data?.length === 1 ? fact.data[0] : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** A constant single number among a node's inputs. */
function constantOf(site: GraphSite, node: NodeInfo): number | undefined {
  return node.inputs.map((name) => scalarOf(site, name)).find((value) => value !== undefined);
}

const near = (value: number | undefined, wanted: number): boolean =>
  value !== undefined && Math.abs(value - wanted) < 1e-3 * Math.max(1, Math.abs(wanted));

/** The only node that reads what a node makes. */
function onlyReader(site: GraphSite, node: NodeInfo): NodeInfo | undefined {
  const readers = site.index.consumers(node.outputs[0] ?? '');
  return readers.length === 1 ? readers[0] : undefined;
}

const readers = (site: GraphSite, node: NodeInfo): readonly NodeInfo[] => site.index.consumers(node.outputs[0] ?? '');

/** ReduceMean → Sub → Pow(2) or Mul by itself → ReduceMean → Add(ε) → Sqrt → Div. */
function layerNorms(site: GraphSite): string[] {
  return site.scope.nodes.flatMap((mean) => {
    if (!own(mean, 'ReduceMean')) return [];
    // PyTorch's older exports subtract the mean twice, for the square and for the quotient.
    const differences = readers(site, mean).filter((node) => own(node, 'Sub'));
    const centred = new Set(differences.map((node) => node.outputs[0]));
    for (const difference of differences) {
      const square = readers(site, difference).find(
        (node) =>
          (own(node, 'Pow') && near(scalarOf(site, node.inputs[1]), 2)) ||
          (own(node, 'Mul') && node.inputs[0] === node.inputs[1]),
      );
      const variance = square === undefined ? undefined : onlyReader(site, square);
      const shifted = own(variance, 'ReduceMean') ? onlyReader(site, variance) : undefined;
      const root =
        own(shifted, 'Add') && constantOf(site, shifted) !== undefined ? onlyReader(site, shifted) : undefined;
      const quotient = own(root, 'Sqrt') ? onlyReader(site, root) : undefined;
      if (own(quotient, 'Div') && centred.has(quotient.inputs[0])) return [nodeName(quotient)];
    }
    return [];
  });
}

/** x/√2 → Erf → +1 → ·x and ·½ in any order, or the form with Tanh. */
function gelus(site: GraphSite): string[] {
  return site.scope.nodes.flatMap((node) => {
    if (!own(node, 'Erf', 'Tanh')) return [];
    const before = site.index.maker(node.inputs[0] ?? '');
    const scale = before === undefined ? undefined : constantOf(site, before);
    const scaled =
      (own(before, 'Div') && near(scale, Math.SQRT2)) ||
      (own(before, 'Mul') && near(scale, node.opType === 'Erf' ? Math.SQRT1_2 : Math.sqrt(2 / Math.PI)));
    const plusOne = onlyReader(site, node);
    if (!scaled || !own(plusOne, 'Add') || !near(constantOf(site, plusOne), 1)) return [];
    return own(onlyReader(site, plusOne), 'Mul') ? [nodeName(node)] : [];
  });
}

/** MatMul → (Div, Mul) → (Add, Where) → Softmax → MatMul. */
export function attentions(site: GraphSite): string[] {
  return site.scope.nodes.flatMap((softmax) => {
    if (!own(softmax, 'Softmax')) return [];
    const after = readers(site, softmax);
    if (!after.some((node) => own(node, 'MatMul') && node.inputs[0] === softmax.outputs[0])) return [];
    let before = site.index.maker(softmax.inputs[0] ?? '');
    for (let steps = 0; steps < 3 && own(before, 'Add', 'Div', 'Mul', 'Where', 'Sub'); steps++)
      before = before.inputs
        .map((name) => site.index.maker(name))
        .find((node) => own(node, 'MatMul', 'Add', 'Div', 'Mul', 'Where'));
    return own(before, 'MatMul') ? [nodeName(softmax)] : [];
  });
}

/** Layers that an exporter wrote out in parts, though there is one operator for them. */
export const unfusedLayers: Check = ({ sites }) => {
  const all = (find: (site: GraphSite) => string[]): string[] => sites.flatMap(find);
  const found: Draft[] = [];
  const norms = all(layerNorms);
  if (norms.length > 0)
    found.push(
      issue(
        'LN-UNFUSED',
        'information',
        `${counted(norms.length, 'layer normalization stands', 'layer normalizations stand')} in the graph as seven or more single operators. Quantized one by one they lose accuracy (squares and roots of 8-bit numbers), and accelerators split at them.`,
        'Export with opset 17, which has LayerNormalization, or fuse with onnxruntime.transformers; leave them out of quantization.',
        norms,
      ),
    );
  const activations = all(gelus);
  if (activations.length > 0)
    found.push(
      issue(
        'GELU-UNFUSED',
        'information',
        `${counted(activations.length, 'GELU stands', 'GELUs stand')} in the graph as five single operators around Erf or Tanh, which few accelerators and no microcontroller runtime has.`,
        'Export with opset 20, which has Gelu, or fuse with onnxruntime.transformers; for microcontrollers train with ReLU.',
        activations,
      ),
    );
  const heads = all(attentions);
  if (heads.length > 0)
    found.push(
      issue(
        'ATT-UNFUSED',
        'information',
        `${counted(heads.length, 'attention is', 'attentions are')} written as MatMul, Softmax and MatMul. The fused operator needs less memory and has kernels of its own for dynamic int8.`,
        'Fuse with onnxruntime.transformers before quantizing, where ONNX Runtime is the target.',
        heads,
      ),
    );
  return found;
};

/** A Clip that a quantized operator takes in for nothing, and one that it cannot. */
export const clips: Check = ({ sites, quantization }) => {
  if (quantization.isInteger) return [];
  const merged: string[] = [];
  const open: string[] = [];
  for (const site of sites)
    for (const node of site.scope.nodes) {
      if (!own(node, 'Clip') || site.gone.has(node)) continue;
      const before = site.index.maker(node.inputs[0] ?? '');
      if (!own(before, 'Conv', 'ConvTranspose', 'Gemm', 'MatMul', 'Add', 'BatchNormalization')) continue;
      const bounds = clipBounds(new Candidate(node, site));
      if (bounds === undefined) open.push(nodeName(node));
      else if (bounds[0] >= 0) merged.push(nodeName(node));
    }
  const found: Draft[] = [];
  if (open.length > 0)
    found.push(
      issue(
        'CLIP-RELU6',
        'information',
        `${counted(open.length, 'Clip has', 'Clips have')} bounds that are computed at run time, so no quantizer can take it into the operator before it.`,
        'Export with constant bounds.',
        open,
      ),
    );
  if (merged.length > 0)
    found.push(
      issue(
        'CLIP-RELU6',
        'information',
        `${counted(merged.length, 'Clip starts', 'Clips start')} at 0 or above right behind a layer, as ReLU6 does: the quantization of that layer cuts off the same and it costs nothing.`,
        'Keep it as it is: calibrate what comes out of the Clip, with uint8 or an asymmetric int8.',
        merged,
      ),
    );
  return found;
};

/** Operators whose output range is fixed by what they compute. */
export const fixedRanges: Check = ({ sites, options: { strict }, quantization }) => {
  if (!strict || quantization.isInteger) return [];
  const names = sites.flatMap((site) =>
    site.scope.nodes.filter((node) => own(node, 'Sigmoid', 'Softmax', 'Tanh')).map(nodeName),
  );
  if (names.length === 0) return [];
  return [
    issue(
      'SIG-SOFTMAX',
      'information',
      `${counted(names.length, 'Sigmoid, Softmax or Tanh', 'Sigmoids, Softmaxes or Tanhs')}: int8 kernels of TensorFlow Lite Micro and NNAPI want their outputs with scale 1/256 and zero point -128 (uint8: 0), Tanh with 1/128 and 0, whatever calibration finds.`,
      'Let the converter set these ranges (in ONNX Runtime: extra_options for Sigmoid and Softmax), and keep 16 bits before a Softmax where accuracy drops.',
      names,
    ),
  ];
};

/** Nodes that only hand on or convert: they cost a copy, and quantizers stop at casts. */
export const copies: Check = ({ sites }) => {
  const idle: string[] = [];
  const chains: string[] = [];
  for (const site of sites)
    for (const node of site.scope.nodes) {
      if (own(node, 'Identity', 'Dropout')) idle.push(nodeName(node));
      if (own(node, 'Cast') && own(site.index.maker(node.inputs[0] ?? ''), 'Cast')) chains.push(nodeName(node));
    }
  const names = [...chains, ...idle];
  if (names.length === 0) return [];
  const casts =
    chains.length > 0 ? ` ${counted(chains.length, 'cast follows', 'casts follow')} right upon another.` : '';
  return [
    issue(
      'UNK-OP-IN-PLACE',
      'information',
      `${counted(names.length, 'node only hands its', 'nodes only hand their')} input on (Identity, Dropout, casts of casts): gone at load in ONNX Runtime, a copy elsewhere.${casts}`,
      'Simplify the model (onnxslim, onnxsim), or export in eval mode.',
      names,
    ),
  ];
};
