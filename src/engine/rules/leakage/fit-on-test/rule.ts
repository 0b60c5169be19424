// LKG002: a transformer is fitted anew on a test or validation part.
import { spanOf } from '../../../python/ast';
import type { FitFact } from '../../../semantics/facts';
import { partsOf, roleOf } from '../../../semantics/rows';
import { learnsFrom } from '../transformers';
import { defineRule } from '../../rule';
import { isTestFile } from '../leaks';
import { quote, receiverName } from '../wording';

interface Data {
  readonly fit: FitFact;
  readonly role: 'test' | 'validation';
  /** It was fitted on training rows before. */
  readonly again: boolean;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG002',
    name: 'fit-on-test',
    concern: 'leakage',
    severity: 'warning',
    summary: '`fit` or `fit_transform` of a transformer on a test or validation part.',
    evidence: 'F',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const { fits, splits, reads } = analysis.facts;
    const hasTrain =
      splits.length > 0 ||
      reads.some((read) => read.source.role === 'train') ||
      fits.some((fit) => fit.features !== null && roleOf(fit.features.rows) === 'train');
    if (!hasTrain) return;
    for (const fit of fits) {
      // A map of points for a picture has nothing that it could transform with.
      if (
        fit.isModel ||
        fit.features === null ||
        !learnsFrom(fit.object) ||
        /manifold|umap/i.test(fit.object.className)
      )
        continue;
      const role = roleOf(fit.features.rows);
      if (role !== 'test' && role !== 'validation') continue;
      // Exploring a test file on its own, with nothing trained, is no leak.
      const again = fits.some(
        (other) =>
          other.estimator === fit.estimator &&
          other.order < fit.order &&
          other.node !== fit.node &&
          other.features !== null &&
          roleOf(other.features.rows) === 'train',
      );
      const isPart = partsOf(fit.features.rows).length > 0;
      if (!again && !isPart && !fits.some((other) => other.isModel)) continue;
      // Labels of this part alone, written as numbers for a metric: nothing else is encoded that they could differ from.
      const { className, row } = fit.object;
      const isAlone = !fits.some((other) => other.node !== fit.node && other.object.className === className);
      if (row?.learns === 'categories' && isAlone) continue;
      yield { span: spanOf(fit.node), data: { fit, role, again } };
    }
  },
  message({ fit, role, again }) {
    const who = receiverName(fit.node) ?? fit.object.className.split('.').at(-1) ?? 'The transformer';
    const rows = fit.node.args[0] === undefined ? `the ${role} part` : `\`${quote(fit.node.args[0])}\``;
    const forgets = again ? `forgets what it learnt in training and learns ${rows} instead` : `learns from ${rows}`;
    return `\`${who}\` ${forgets}, so ${role} rows are scaled or encoded by themselves and the score says little of new data. Call \`transform\` with what was fitted on the training part.`;
  },
  fixes({ data: { fit, again } }) {
    const { func } = fit.node;
    if (!again || fit.method !== 'fit_transform' || func.kind !== 'Attribute') return [];
    const base = fit.node.chunk.start;
    const span = {
      cell: fit.node.chunk.cell,
      start: base + func.attrStart,
      end: base + func.attrStart + func.attr.length,
    };
    return [
      {
        title: 'Replace `fit_transform` by `transform`',
        safety: 'safe',
        edits: [{ kind: 'replace', span, text: 'transform' }],
      },
    ];
  },
});
