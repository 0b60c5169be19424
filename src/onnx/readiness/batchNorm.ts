// Batch normalizations behind convolutions: those that can be folded into the weights, and what keeps the others.
import { batchNormBlockers } from '../runtimes/gone';
import { nodeName, overridableInitializers } from '../runtimes/sites';
import { counted, issue, type Check, type Draft } from './issue';

/** Batch normalisations that can be folded into the layer before them, and what keeps others from it. */
export const batchNorms: Check = ({ model, sites, quantization }) => {
  const overridable = overridableInitializers(model);
  const foldable: string[] = [];
  const blocked = new Map<string, string[]>();
  for (const site of sites) {
    // What a caller may change could be made constant, so for the question whether it can be folded it counts as such.
    const constants = new Set([...site.constants, ...overridable]);
    for (const node of site.scope.nodes) {
      if (node.opType !== 'BatchNormalization' || node.domain !== '') continue;
      const blockers = batchNormBlockers(node, site.index, constants);
      if (blockers.length === 0) foldable.push(nodeName(node));
      for (const blocker of blockers)
        if (blocker !== null) blocked.set(blocker, [...(blocked.get(blocker) ?? []), nodeName(node)]);
    }
  }
  const found: Draft[] = [];
  if (foldable.length > 0) {
    const byRuntime =
      overridable.size > 0
        ? 'ONNX Runtime cannot fold them at load, as its weights may be changed by a caller'
        : 'ONNX Runtime folds them at load, but quantizers work on the file as it is';
    found.push(
      issue(
        'BN-UNFOLDED',
        quantization.isInteger ? 'information' : 'warning',
        `${counted(foldable.length, 'batch normalization stands', 'batch normalizations stand')} behind a convolution and can be folded into its weights. ${byRuntime}.`,
        'Fold them before quantizing (`assay fix --fold-batchnorm`, or export in eval mode).',
        foldable,
      ),
    );
  }
  for (const [blocker, names] of blocked)
    found.push(
      issue(
        'BN-BLOCKED',
        'information',
        `${counted(names.length, 'batch normalization', 'batch normalizations')} behind a convolution cannot be folded: ${blocker}.`,
        'Export in eval mode, with the normalization right behind its convolution.',
        names,
      ),
    );
  return found;
};
