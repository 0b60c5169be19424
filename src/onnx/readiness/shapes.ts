// Sizes that the model leaves open.
import { asTensor } from '../shapes/facts';
import { issue, quoted, type Check, type Draft } from './issue';

/** Inputs whose dimensions are open: of the batch, and others. */
export const dynamicShapes: Check = ({ model, options: { strict } }) => {
  const initialized = new Set(model.graph.initializers.map((tensor) => tensor.name));
  const batch: string[] = [];
  const other: string[] = [];
  for (const input of model.graph.inputs) {
    if (initialized.has(input.name) || input.type.kind !== 'tensor') continue;
    input.type.dims?.forEach((dim, i) => {
      if (typeof dim !== 'number' || dim <= 0) (i === 0 ? batch : other).push(`${input.name}[${i}]`);
    });
    if (input.type.dims === undefined) other.push(input.name);
  }
  const found: Draft[] = [];
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

/** ONNX Runtime's quantizers skip every tensor whose type the file does not say. */
export const undeclaredShapes: Check = ({ model, sites, quantization }) => {
  const { graph } = model;
  const between = graph.nodes.length > 1 && graph.valueInfo.length === 0;
  if (!between || quantization.isInteger) return [];
  const root = sites[0];
  const named = new Set(graph.outputs.map((output) => output.name));
  const silent = graph.nodes
    .filter((node) => node.opType !== 'Constant')
    .flatMap((node) => node.outputs)
    .filter((name) => name !== '' && !named.has(name));
  if (silent.length === 0) return [];
  const known = silent.filter((name) => asTensor(root?.scope.fact(name))?.shape !== undefined).length;
  return [
    issue(
      'NO-SHAPES',
      'information',
      `The file declares no type of the ${silent.length} values between its nodes, and quantizers skip what has none. ${known === silent.length ? 'All of them' : `${known} of them`} can be inferred.`,
      'Run shape inference before quantizing (onnxruntime.quantization.preprocess).',
      silent,
    ),
  ];
};
