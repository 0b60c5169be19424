// ai.onnx.preview and its training part: gradients and optimizers keep the shapes of what they update.
import type { NodeContext } from '../context';
import { UNKNOWN } from '../facts';
import type { OpTable } from '../table';
import { flexAttention } from './recent';

/** Inputs after rate and step come in groups of parameter, gradient and states; outputs are parameters and states. */
function optimizer(states: number) {
  return (node: NodeContext): void => {
    const count = Math.floor((node.inputs.length - 2) / (2 + states));
    for (let index = 0; index < count; index++) {
      node.set(index, node.fact(2 + index) ?? UNKNOWN);
      for (let state = 0; state < states; state++) {
        node.set(count * (1 + state) + index, node.fact(2 + count * (2 + state) + index) ?? UNKNOWN);
      }
    }
  };
}

function gradient(node: NodeContext): void {
  const found = node.attribute('xs');
  const names = found?.kind === 'strings' ? found.values : [];
  for (const [index, name] of names.entries()) {
    const at = node.node.inputs.indexOf(name);
    if (at >= 0) node.set(index, node.fact(at) ?? UNKNOWN);
  }
}

export const training: OpTable = {
  Adagrad: optimizer(1),
  Momentum: optimizer(1),
  Adam: optimizer(2),
  Gradient: gradient,
  FlexAttention: flexAttention,
};
