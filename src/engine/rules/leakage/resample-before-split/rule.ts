// LKG003: rows are repeated or invented before the split, so that copies of one row stand on both sides.
import { isCall, spanOf, textOf } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import { resampleInFolds } from '../fixes/intoFolds';
import { resampleBelowSplit } from '../fixes/moves';
import { defineRule } from '../../rule';
import { leaksOf, type Leak } from '../leaks';
import { dividedBy, inside, wayOf } from '../wording';

interface Data {
  readonly leak: Leak;
  /** Rows are left out, none is repeated or invented. */
  readonly dropsOnly: boolean;
}

export const rule = defineRule<Data>({
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
      if (leak.code !== 'LKG003' || isDrawn(leak)) continue;
      const dropsOnly = isUndersampling(analysis, leak);
      if (dropsOnly && leak.inner) continue;
      yield {
        span: spanOf(leak.stat.node),
        data: { leak, dropsOnly },
        related: wayOf(analysis, leak),
        ...(dropsOnly ? { severity: 'information' as const } : {}),
      };
    }
  },
  message({ leak, dropsOnly }) {
    if (dropsOnly)
      return `\`${leak.stat.name}\`${inside(leak)} drops rows before ${dividedBy(leak)} divides them, so the test part is balanced as no new data will be and the score is too good. Resample the training part only.`;
    if (leak.inner)
      return `\`${leak.stat.name}\`${inside(leak)} repeats or invents rows before ${dividedBy(leak)} makes the folds, so near-copies stand on both sides and the scores of the folds are much too good. Put it and the model in one pipeline of imbalanced-learn.`;
    return `\`${leak.stat.name}\`${inside(leak)} repeats or invents rows before ${dividedBy(leak)} divides them, so near-copies of training rows are scored as if they were new. Resample the training part only.`;
  },
  fixes({ data: { leak } }, { analysis }) {
    return [...resampleBelowSplit(analysis, leak), ...resampleInFolds(analysis, leak)];
  },
});

function isUndersampling(analysis: Analysis, leak: Leak): boolean {
  const fit = analysis.facts.fits.find((one) => one.node === leak.stat.node);
  return fit?.object.row?.tags?.includes('undersample') === true;
}

/** `rng.choice(cities, size=n, p=[0.5, 0.3, 0.2])`: values made up by their shares, no rows that are there twice. */
function isDrawn({ stat: { node } }: Leak): boolean {
  if (!isCall(node) || !node.args.some(({ keyword }) => keyword === 'p')) return false;
  const [first] = node.args;
  return first !== undefined && !/len\(|shape|size|index|range/.test(textOf(first.value));
}
