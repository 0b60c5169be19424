// FED010: TensorFlow Federated's private aggregators are unweighted; a weighted process refuses them.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { isAround } from '../../../python/around';
import type { CallFact } from '../../../semantics/facts';
import { defineRule } from '../../rule';
import { federatedCalls } from '../federation';

interface Data {
  readonly call: CallFact;
  readonly aggregator: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FED010',
    name: 'weighted-dp-aggregator',
    concern: 'federated',
    severity: 'warning',
    summary: 'A weighted process of TensorFlow Federated is given a differentially private aggregator.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const aggregators = federatedCalls(analysis, 'dp-aggregator');
    for (const { call } of federatedCalls(analysis, 'weighted-process')) {
      const argument = call.node.args.find(({ keyword }) => /^model_(?:update_)?aggregat/.test(keyword ?? ''));
      if (argument === undefined) continue;
      const value = call.args.keywords.get(argument.keyword ?? '');
      const made = aggregators.find(
        (one) => isAround(argument.value, one.call.node) || (value?.kind === 'ref' && isSame(one.call, value.id)),
      );
      if (made === undefined) continue;
      yield { span: spanOf(call.node.func), data: { call, aggregator: made.call.written } };
    }
  },
  message: ({ call, aggregator }) =>
    `\`${call.written}\` weights clients by their rows, and \`${aggregator}\` bounds each client alike, so building the process fails. Use \`${unweighted(call.written)}\`.`,
  fixes({ data: { call } }): Fix[] {
    const name = unweighted(call.written);
    const { func } = call.node;
    if (func.kind !== 'Attribute' || name === call.written) return [];
    const text = `${textOf(func.object)}.${name}`;
    return [{ title: `Use \`${name}\``, safety: 'unsafe', edits: [{ kind: 'replace', span: spanOf(func), text }] }];
  },
});

function unweighted(name: string): string {
  return name.replace('build_weighted', 'build_unweighted');
}

function isSame({ result }: CallFact, id: number): boolean {
  return result.kind === 'ref' && result.id === id;
}
