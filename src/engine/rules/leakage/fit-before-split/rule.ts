// LKG001: a transformer learns from rows that are split into train and test only afterwards.
import { isCall, spanOf } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { moveBelowSplit } from '../fixes/moves';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { learnFromTrainingRows } from '../fixes/rowsFirst';
import { dividedBy, learnerOf, wayOf } from '../wording';

interface Data {
  readonly leak: Leak;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG001',
    name: 'fit-before-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'A transformer, selector or vectoriser is fitted on rows that are split only later.',
    evidence: 'FX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code === 'LKG001')
        yield { span: spanOf(leak.stat.node), data: { leak }, related: wayOf(analysis, leak) };
    }
  },
  message({ leak }) {
    const { stat } = leak;
    const what =
      stat.learns === 'target'
        ? 'including their target'
        : stat.learns === 'vocabulary'
          ? 'including their words'
          : 'including the later test rows';
    return `${learnerOf(leak)} learns from all rows, ${what}, before ${dividedBy(leak)} divides them, so the test score looks better than it is. ${isMadeOfRows(leak) ? 'Make it from the training part only.' : 'Fit it on the training part only, or put it in a Pipeline.'}`;
  },
  fixes({ data: { leak } }, { analysis }) {
    const moved = moveBelowSplit(analysis, leak);
    return moved.length > 0 ? moved : learnFromTrainingRows(analysis, leak);
  },
});

/** `Counter(words)`: made of the rows at once, so there is no fit to move into a pipeline. */
function isMadeOfRows({ stat: { node, name, learns }, inside }: Leak): boolean {
  return inside === null && learns === 'vocabulary' && isCall(node) && lastName(node.func) === name;
}
