// PRV032: gradients are clipped at a norm that clips nothing, or drowns the model in noise.
import { spanOf, type NodeBase } from '../../../python/ast';
import { defineRule } from '../../rule';
import { asWritten, everyPrivateCall, given, knownNumber, type Given, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly found: PrivateCall;
  readonly clip: Given;
}

/** Usual norms are 0.1 to 10: Opacus and TensorFlow Privacy begin with 1 to 1.5 in their tutorials. */
const EXTREME = 100;

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV032',
    name: 'dp-clipping-extreme',
    concern: 'privacy',
    severity: 'information',
    summary: 'The clipping norm of differential privacy is 100 or more, or infinite.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const said = new Set<NodeBase>();
    for (const found of everyPrivateCall(context.analysis)) {
      const clip = given(found, found.row.clip);
      if (clip === null || said.has(found.call.node)) continue;
      const norm = knownNumber(context, clip);
      if (norm === null || norm < EXTREME) continue;
      said.add(found.call.node);
      yield { span: spanOf(clip.argument), data: { found, clip } };
    }
  },
  message: ({ found, clip }) =>
    `The noise of \`${found.call.written}\` grows with its clipping norm, so ${asWritten(clip)} drowns what is learnt, or was set with hardly any noise. Tune it between 0.1 and 10, near the median norm of a row's gradient.`,
});
