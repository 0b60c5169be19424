// FED006: secure aggregation at the server, and clients that do not take part in it.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { CLIENT_SIDE, halves, type Half } from '../halves';

export const rule = defineRule<Half>({
  meta: {
    code: 'FED006',
    name: 'secure-aggregation-half-configured',
    concern: 'federated',
    severity: 'warning',
    summary: 'A workflow of secure aggregation, and no client has its mod.',
    evidence: 'XW',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    for (const half of halves(context, 'secure-aggregation-server', 'secure-aggregation-client', CLIENT_SIDE)) {
      if (half.found.row.framework === 'flower') yield { span: spanOf(half.found.call.node.func), data: half };
    }
  },
  message: ({ found, places }) =>
    `\`${found.call.written}\` asks the clients for masked updates, and no \`${found.call.written.includes('Plus') ? 'secaggplus_mod' : 'secagg_mod'}\` was found ${places}, so no client can answer. Add it to \`mods\` of the ClientApp.`,
});
