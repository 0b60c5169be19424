// Operator sets and IR version: what runtimes and quantizers need them to be.
import { opsetVersion } from '../graph/model';
import { overridableInitializers } from '../runtimes/sites';
import { issue, type Check, type Draft } from './issue';

/** Newest ai.onnx operator set that ONNX Runtime 1.30 runs. */
const NEWEST_OPSET = 26;
const OLDEST_IR = 3;

/** Operator sets that are not known, too old, or imported twice. */
export const opsets: Check = ({ model }) => {
  const found: Draft[] = [];
  const seen = new Map<string, number>();
  for (const { domain, version } of model.opsets) {
    // Some converters write the same import twice, which changes nothing.
    if (seen.has(domain) && seen.get(domain) !== version)
      found.push(
        issue(
          'OPSET-MISSING',
          'error',
          `The model imports two versions of ${domain === '' ? 'ai.onnx' : domain}, so which version its operators have is not defined.`,
          'Export it again, or keep one import.',
          [domain === '' ? 'ai.onnx' : domain],
        ),
      );
    seen.set(domain, version);
  }
  const version = opsetVersion(model.opsets, '');
  if (version === undefined) {
    const uses = model.graph.nodes.some((node) => node.domain === '');
    if (uses || model.opsets.length === 0)
      found.push(
        issue(
          'OPSET-MISSING',
          'error',
          'The model imports no version of ai.onnx, so no runtime knows what its operators mean.',
          'Export it again.',
        ),
      );
    return found;
  }
  return [...found, ...ofVersion(version)];
};

function ofVersion(version: number): Draft[] {
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
}

/** A version of the format that runtimes no longer read. */
export const irVersion: Check = ({ model }) => {
  const { irVersion: version } = model;
  if (version === undefined || version >= OLDEST_IR) return [];
  return [
    issue(
      'IR-OLD',
      'warning',
      `IR version ${version} is older than the first that ONNX promises to keep (${OLDEST_IR}).`,
      'Load and save the model with the onnx package, or export it again.',
    ),
  ];
};

/**
 * From IR version 4 on, an initializer that is a graph input may be overridden by a caller, so nothing may be folded into it. Before,
 * every initializer had to be an input, and ONNX Runtime takes them as constant.
 */
export const initializersAsInputs: Check = ({ model }) => {
  const blocking = [...overridableInitializers(model)];
  if (blocking.length > 0)
    return [
      issue(
        'INIT-INPUT',
        'warning',
        `${blocking.length} weights are graph inputs as well, so a caller may change them and no runtime folds or quantizes them: batch norms stay, and accelerators split the graph.`,
        'Remove the initializers from the graph inputs.',
        blocking,
      ),
    ];
  const inputs = new Set(model.graph.inputs.map((input) => input.name));
  const both = model.graph.initializers.map((tensor) => tensor.name).filter((name) => inputs.has(name));
  if (both.length === 0) return [];
  return [
    issue(
      'IR-OLD',
      'information',
      `IR version ${model.irVersion ?? 'not given'} lists all ${both.length} weights as graph inputs. ONNX Runtime takes them as constant; tools that raise the IR version without removing them make them changeable.`,
      'Remove the initializers from the graph inputs before raising the IR version.',
      both,
    ),
  ];
};
