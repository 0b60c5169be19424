// FED005: differential privacy that clips at the clients, and no client that clips.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { CLIENT_SIDE, halves, type Half } from '../halves';

export const rule = defineRule<Half>({
  meta: {
    code: 'FED005',
    name: 'dp-half-configured',
    concern: 'federated',
    severity: 'warning',
    summary: 'A strategy relies on clipping at the clients, and no client has the mod that clips.',
    evidence: 'XW',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    for (const half of halves(context, 'dp-client-side', 'dp-client-mod', CLIENT_SIDE))
      yield { span: spanOf(half.found.call.node.func), data: half };
  },
  message: ({ found, places }) =>
    `\`${found.call.written}\` adds noise for updates that clients clip, and no \`${modFor(found.call.written)}\` was found ${places}, so nothing is clipped and the privacy guarantee does not hold. Add it to \`mods\` of the ClientApp.`,
});

function modFor(strategy: string): string {
  return strategy.includes('Adaptive') ? 'adaptiveclipping_mod' : 'fixedclipping_mod';
}
