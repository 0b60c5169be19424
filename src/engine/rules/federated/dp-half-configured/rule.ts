// FED005: differential privacy that clips at the clients, and no client that clips; or clients that do, and no server that adds noise.
import { defineRule } from '../../rule';
import { CLIENT_SIDE, clientHalves, halves, type Half } from '../halves';

export const rule = defineRule<Half>({
  meta: {
    code: 'FED005',
    name: 'dp-half-configured',
    concern: 'federated',
    severity: 'warning',
    summary:
      'A strategy relies on clipping at the clients, and no client has the mod that clips; or the other way round.',
    evidence: 'XW',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    for (const half of halves(context, 'dp-client-side', 'dp-client-mod', CLIENT_SIDE))
      yield { span: half.span, data: half };
    for (const half of clientHalves(context, 'dp-client-mod', 'dp-client-side')) yield { span: half.span, data: half };
  },
  message: ({ found, places, mod }) =>
    mod !== undefined
      ? `\`${mod}\` clips the updates for a strategy that adds the noise, and none was found ${places}, so nothing is private and the client asks for a clipping norm in vain. Wrap the strategy in \`${strategyFor(mod)}\`.`
      : `\`${found.call.written}\` adds noise for updates that clients clip, and no \`${modFor(found.call.written)}\` was found ${places}, so nothing is clipped and the privacy guarantee does not hold. Add it to \`mods\` of the ClientApp.`,
});

function strategyFor(mod: string): string {
  return `DifferentialPrivacyClientSide${mod.includes('adaptive') ? 'Adaptive' : 'Fixed'}Clipping`;
}

function modFor(strategy: string): string {
  return strategy.includes('Adaptive') ? 'adaptiveclipping_mod' : 'fixedclipping_mod';
}
