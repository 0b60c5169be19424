// PRV024: Opacus counts the budget for Poisson sampling, which is switched off.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { asWritten, given, privateCalls, type Given, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly found: PrivateCall;
  readonly sampling: Given;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV024',
    name: 'dp-sampling-disabled',
    concern: 'privacy',
    severity: 'information',
    summary: '`poisson_sampling=False`, while the budget is computed for Poisson sampling.',
    evidence: 'A',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const found of privateCalls(analysis, 'make-private')) {
      const sampling = given(found, 'poisson_sampling');
      if (sampling?.value?.kind !== 'constant' || sampling.value.value !== false) continue;
      if (isInEngine(found)) continue;
      yield { span: spanOf(sampling.argument), data: { found, sampling } };
    }
  },
  message: ({ found, sampling }) =>
    `${asWritten(sampling)} keeps the batches of the loader, while \`${found.call.written}\` computes epsilon for batches drawn by Poisson sampling, so the epsilon it states does not hold. Leave it at True.`,
  fixes({ data: { sampling } }): Fix[] {
    if (sampling.packed !== undefined) return [];
    const span = spanOf(sampling.argument.value);
    return [{ title: 'Set `poisson_sampling=True`', safety: 'safe', edits: [{ kind: 'replace', span, text: 'True' }] }];
  },
});

/** An engine of one's own hands on what it is given, and has an accounting of its own. */
function isInEngine({ call: { node } }: PrivateCall): boolean {
  return node.func.kind === 'Attribute' && /^(?:self|super\(.*\))$/.test(textOf(node.func.object));
}
