// FED004: a round may run with so few clients that the aggregate is one client's update.
import { spanOf, textOf, type Argument } from '../../../python/ast';
import { defineRule } from '../../rule';
import { federatedCalls, isPublicData, ownStrategies, type FederatedCall } from '../federation';

interface Data {
  readonly found: FederatedCall;
  readonly argument: Argument;
  readonly clients: number;
}

/** One client's update is not hidden by a mean over itself; with two, each knows the other's. */
const LEAST = 3;
/** How many take part in a round. */
const IN_A_ROUND = /^(?:min_fit_clients|min_train_nodes|num_sampled_clients|min_clients|n_clients|num_clients)$/;
/** How many must be there before a round begins: where a round asks for no more, they may be all of it. */
const CONNECTED = /^min_available_(?:clients|nodes)$/;

export const rule = defineRule<Data>({
  meta: {
    code: 'FED004',
    name: 'too-few-clients',
    concern: 'federated',
    severity: 'information',
    summary: 'A round of federated learning may run with one or two clients.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    for (const found of [...federatedCalls(analysis), ...ownStrategies(analysis)]) {
      const asked = found.row.clients ?? [];
      const isAsked = found.call.node.args.some(({ keyword }) => keyword !== null && IN_A_ROUND.test(keyword));
      for (const name of asked.filter((one) => IN_A_ROUND.test(one) || (CONNECTED.test(one) && !isAsked))) {
        const argument = found.call.node.args.find(({ keyword }) => keyword === name);
        const given = found.call.args.keywords.get(name);
        // The default of an argument of the command line.
        const value = given?.kind === 'choice' ? given.options[0] : given;
        if (argument === undefined) continue;
        if (value?.kind !== 'constant' || typeof value.value !== 'number' || value.value >= LEAST) continue;
        // Tutorials on public pictures connect two clients on one machine.
        if (CONNECTED.test(name) && isPublicData(context)) continue;
        yield { span: spanOf(argument), data: { found, argument, clients: value.value } };
        break;
      }
    }
  },
  message: ({ found, argument, clients }) =>
    `\`${textOf(argument)}\` lets a round of \`${found.call.written}\` run with ${clients <= 1 ? 'one client, whose update is then the aggregate' : 'two clients, who can each compute the other’s update'}. Ask for at least ${LEAST}, better many more.`,
});
