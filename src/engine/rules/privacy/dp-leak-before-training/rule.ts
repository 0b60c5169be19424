// PRV029: a scaler or a selection learnt the data in clear before a differentially private model, outside its budget.
import type { Fix } from '../../../finding';
import { spanOf } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import type { DataObject, Stat } from '../../../semantics/values';
import { importEdits } from '../../imports';
import { defineRule } from '../../rule';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly call: CallFact;
  readonly stat: Stat;
}

const PRIVATE_FIT = /^diffprivlib\.models\.(\w+)\.(?:fit|fit_transform|partial_fit)$/;
/** Of scikit-learn, with a private counterpart of the same name. */
const COUNTERPARTS = new Set(['StandardScaler', 'PCA']);

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV029',
    name: 'dp-leak-before-training',
    concern: 'privacy',
    severity: 'information',
    summary: 'A scaler, selection or statistic in clear goes into the features of a differentially private model.',
    evidence: 'FX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestPath(analysis.unit.path)) return;
    const said = new Set<Stat>();
    for (const call of analysis.facts.calls) {
      const [features] = call.args.positional;
      if (!PRIVATE_FIT.test(call.name) || features?.kind !== 'ref') continue;
      const object = analysis.object(features.id);
      const stat = object?.kind === 'data' ? statsOf(object).find(isLearnt) : undefined;
      if (stat === undefined || said.has(stat)) continue;
      said.add(stat);
      const related = [{ span: spanOf(call.node), message: 'The private model takes what it learnt.' }];
      yield { span: spanOf(stat.node), data: { call, stat }, related };
    }
  },
  message: ({ call, stat }) =>
    `\`${stat.name}\` learns from the same rows without noise, and \`${modelOf(call)}\` takes the result, so the stated epsilon does not cover it. ${
      COUNTERPARTS.has(stat.name)
        ? `Use \`diffprivlib.models.${stat.name}\` with a part of the budget.`
        : 'Scale by bounds known beforehand, or learn it from public data.'
    }`,
  fixes({ data: { stat } }, { analysis }): Fix[] {
    if (!COUNTERPARTS.has(stat.name)) return [];
    const made = analysis.facts.calls.find(({ written, name }) => written === stat.name && name.startsWith('sklearn.'));
    if (made === undefined || made.node.args.length > 0) return [];
    const bounds = stat.name === 'PCA' ? 'data_norm=1.0' : 'bounds=(0.0, 1.0)';
    const text = `diffprivlib.models.${stat.name}(epsilon=1.0, ${bounds})`;
    return [
      {
        title: `Use \`diffprivlib.models.${stat.name}\``,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: spanOf(made.node), text }, ...importEdits(analysis, ['diffprivlib.models'])],
      },
    ];
  },
});

function statsOf(object: DataObject): Stat[] {
  return [...object.stats, ...[...object.columns.known.values()].flatMap(({ stats }) => stats)];
}

function isLearnt({ kind, learns }: Stat): boolean {
  return (kind === 'fit' || kind === 'statistic') && learns !== 'nothing';
}

function modelOf(call: CallFact): string {
  return PRIVATE_FIT.exec(call.name)?.[1] ?? call.written;
}
