// LKG003: rows are repeated or invented before the split, so that copies of one row stand on both sides.
import { spanOf } from '../../../python/ast';
import { resampleBelowSplit } from '../moves';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { dividedBy, wayOf } from '../wording';

export const rule = defineRule<Leak>({
  meta: {
    code: 'LKG003',
    name: 'resample-before-split',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Over- or under-sampling before the split, or outside cross-validation.',
    evidence: 'FX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const leak of leaksOf(analysis)) {
      if (leak.code === 'LKG003') yield { span: spanOf(leak.stat.node), data: leak, related: wayOf(leak) };
    }
  },
  message(leak) {
    return `\`${leak.stat.name}\` repeats or invents rows before ${dividedBy(leak)} divides them, so near-copies of training rows are scored as if they were new. Resample the training part only.`;
  },
  fixes({ data: leak }, { analysis }) {
    return resampleBelowSplit(analysis, leak);
  },
});
