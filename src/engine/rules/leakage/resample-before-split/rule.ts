// LKG003: rows are repeated or invented before the split, so that copies of one row stand on both sides.
import { isCall, spanOf, textOf, type NodeBase } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { knowledge } from '../../../knowledge';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { partsOf, roleOf } from '../../../semantics/rows/rows';
import { resampleInFolds } from '../fixes/intoFolds';
import { resampleBelowSplit } from '../fixes/moves';
import { defineRule, type Detection } from '../../rule';
import { insideOf } from '../../steps';
import { isTestFile } from '../../testFiles';
import { leaksOf, type Leak } from '../leaks';
import { dividedBy, inside, wayOf } from '../wording';

type Data = OfLeak | OfTest;

/** The test part itself is balanced, or made larger. */
interface OfTest {
  readonly kind: 'test';
  readonly sampler: string;
  readonly dropsOnly: boolean;
}

interface OfLeak {
  readonly kind: 'leak';
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
    summary: 'Over- or under-sampling before the split, outside cross-validation, or of the test part.',
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
        data: { kind: 'leak', leak, dropsOnly },
        related: wayOf(analysis, leak),
        ...(dropsOnly ? { severity: 'information' as const } : {}),
      };
    }
    yield* ofTestParts(analysis);
  },
  message(data) {
    if (data.kind === 'test') {
      const does = data.dropsOnly ? 'drops rows of' : 'repeats or invents rows of';
      return `\`${data.sampler}\` ${does} the test part, so the score is of a balance that no new data will have. Resample the training part only, and score the test part as it is.`;
    }
    const { leak, dropsOnly } = data;
    if (dropsOnly)
      return `\`${leak.stat.name}\`${inside(leak)} drops rows before ${dividedBy(leak)} divides them, so the test part is balanced as no new data will be and the score is too good. Resample the training part only.`;
    if (leak.inner)
      return `\`${leak.stat.name}\`${inside(leak)} repeats or invents rows before ${dividedBy(leak)} makes the folds, so near-copies stand on both sides and the scores of the folds are much too good. Put it and the model in one pipeline of imbalanced-learn.`;
    return `\`${leak.stat.name}\`${inside(leak)} repeats or invents rows before ${dividedBy(leak)} divides them, so near-copies of training rows are scored as if they were new. Resample the training part only.`;
  },
  fixes({ data }, { analysis }) {
    if (data.kind === 'test') return [];
    const { leak } = data;
    return [...resampleBelowSplit(analysis, leak), ...resampleInFolds(analysis, leak)];
  },
});

/** `smote.fit_resample(X_test, y_test)`, of a part that was split off, where another part was resampled or learnt from. */
function* ofTestParts(analysis: Analysis): Generator<Detection<Data>> {
  if (isTestFile(analysis)) return;
  const { fits } = analysis.facts;
  const said = new Set<NodeBase>();
  for (const fit of fits) {
    const rows = fit.features?.rows;
    if (fit.object.row?.role !== 'sampler' || rows === undefined || said.has(fit.node)) continue;
    const isOfTest = roleOf(rows) === 'test' && partsOf(rows).length > 0;
    const hasTrain = fits.some((one) => one !== fit && one.features != null && roleOf(one.features.rows) === 'train');
    if (!isOfTest || !hasTrain) continue;
    said.add(fit.node);
    const dropsOnly = dropsRows(fit);
    yield {
      span: spanOf(fit.node),
      data: { kind: 'test', sampler: lastPart(fit.object.className), dropsOnly },
      related: insideOf(analysis, fit, 'Resampled here'),
      ...(dropsOnly ? { severity: 'information' as const } : {}),
    };
  }
}

function dropsRows({ object }: FitFact): boolean {
  return object.row?.tags?.includes('undersample') === true;
}

function isUndersampling(analysis: Analysis, { stat: { node, name, about } }: Leak): boolean {
  // Classes that were cut down by hand before they were put together.
  if (about !== undefined) return true;
  const fit = analysis.facts.fits.find((one) => one.node === node);
  if (fit !== undefined) return dropsRows(fit);
  // Where another file wrote what is read here, the sampler is known by its name.
  return knowledge.class(`${UNDER_SAMPLERS}.${name}`)?.tags?.includes('undersample') === true;
}

const UNDER_SAMPLERS = 'imblearn.under_sampling';

/** `rng.choice(cities, size=n, p=[0.5, 0.3, 0.2])`: values made up by their shares, no rows that are there twice. */
function isDrawn({ stat: { node } }: Leak): boolean {
  if (!isCall(node) || !node.args.some(({ keyword }) => keyword === 'p')) return false;
  const [first] = node.args;
  return first !== undefined && !/len\(|shape|size|index|range/.test(textOf(first.value));
}
