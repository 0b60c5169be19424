// LKG008: group means of the target over all rows become a feature.
import { spanOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { targetNames } from '../../targets';
import { leaksOf, type Leak } from '../leaks';
import { encodeBelowSplit } from '../fixes/statisticMoves';
import { dividedBy, inside, wayOf } from '../wording';

interface Data extends Leak {
  /** The target that was averaged; null where its name is not known. */
  readonly target: string | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG008',
    name: 'target-encoding-before-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Group statistics of the target over all rows become a feature.',
    evidence: 'F',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code !== 'LKG008') continue;
      // groups.mean() of a whole table tells of every column; the target is what matters.
      const { columns, copies = [] } = leak.stat;
      const targets = targetNames(analysis);
      const target = columns?.find((name) => targets.has(name)) ?? copies.find((name) => targets.has(name)) ?? null;
      yield { span: spanOf(leak.stat.node), data: { ...leak, target }, related: wayOf(analysis, leak) };
    }
  },
  message(leak) {
    const target = leak.target === null ? 'the target' : `\`${leak.target}\``;
    return `The \`${leak.stat.name}\` of ${target} by group${inside(leak)} is taken over all rows and becomes a feature before ${dividedBy(leak)} divides them, so each row carries its own answer. Encode within folds, or on the training part only.`;
  },
  fixes: ({ data: leak }, { analysis }) => encodeBelowSplit(analysis, leak),
});
