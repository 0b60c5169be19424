// FED006: secure aggregation at the server and clients that do not take part in it, or the other way round.
import { defineRule } from '../../rule';
import { CLIENT_SIDE, clientHalves, halves, type Half } from '../halves';

export const rule = defineRule<Half>({
  meta: {
    code: 'FED006',
    name: 'secure-aggregation-half-configured',
    concern: 'federated',
    severity: 'warning',
    summary: 'A workflow of secure aggregation, and no client has its mod; or the other way round.',
    evidence: 'XW',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    for (const half of halves(context, 'secure-aggregation-server', 'secure-aggregation-client', CLIENT_SIDE)) {
      if (half.found.row.framework === 'flower') yield { span: half.span, data: half };
    }
    for (const half of clientHalves(context, 'secure-aggregation-client', 'secure-aggregation-server'))
      yield { span: half.span, data: half };
  },
  message: ({ found, places, mod }) =>
    mod !== undefined
      ? `\`${mod}\` waits for the steps of a workflow of secure aggregation, and none was found ${places}, so updates are not masked and the client fails. Run the server with \`DefaultWorkflow(fit_workflow=${mod.includes('plus') ? 'SecAggPlusWorkflow' : 'SecAggWorkflow'}(…))\`.`
      : `\`${found.call.written}\` asks the clients for masked updates, and no \`${found.call.written.includes('Plus') ? 'secaggplus_mod' : 'secagg_mod'}\` was found ${places}, so no client can answer. Add it to \`mods\` of the ClientApp.`,
});
