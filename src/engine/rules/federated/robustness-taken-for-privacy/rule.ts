// FED008: an aggregation against broken or hostile clients, where the text speaks of privacy.
import { spanOf } from '../../../python/ast';
import type { FederatedRole } from '../../../knowledge/federated';
import { defineRule } from '../../rule';
import { federatedCalls, mechanismsOf, speaksOfPrivacy, type FederatedCall } from '../federation';

const PRIVATE: readonly FederatedRole[] = [
  'dp-server',
  'dp-client-side',
  'local-dp',
  'secure-aggregation-server',
  'encryption',
  'filter',
  'dp-aggregator',
];

export const rule = defineRule<FederatedCall>({
  meta: {
    code: 'FED008',
    name: 'robustness-taken-for-privacy',
    concern: 'federated',
    severity: 'information',
    summary: 'A robust aggregation is the only protection where the code speaks of privacy.',
    evidence: 'X',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const [found] = federatedCalls(context.analysis, 'robust');
    if (found === undefined) return;
    const { roles, localPrivacy } = mechanismsOf(context);
    if (localPrivacy || PRIVATE.some((role) => roles.has(role))) return;
    if (speaksOfPrivacy(context.analysis)) yield { span: spanOf(found.call.node.func), data: found };
  },
  message: ({ call }) =>
    `\`${call.written}\` guards against broken or hostile clients, but the server still sees each update in clear, so it adds no privacy. Add differential privacy or secure aggregation for that.`,
});
