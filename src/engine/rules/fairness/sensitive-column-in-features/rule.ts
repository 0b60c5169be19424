// FAI003: a sensitive attribute is among the features of a high-stakes decision.
import { listed } from '../../people';
import { defineRule } from '../../rule';
import { featuresOfDecision, type FeatureData } from '../features';

export const rule = defineRule<FeatureData>({
  meta: {
    code: 'FAI003',
    name: 'sensitive-column-in-features',
    concern: 'fairness',
    severity: 'information',
    summary: 'A sensitive attribute is a feature in a high-stakes decision, and results are not compared by group.',
    evidence: 'FC',
    fix: 'none',
    since: '0.1.0',
  },
  detect: (context) => featuresOfDecision(context, ({ attribute, proxy }) => attribute !== null && !proxy),
  message: ({ columns, domain }) =>
    `The features of this model (${domain.title}) hold ${listed(columns)}, and nothing compares the groups, so the model may treat people differently unseen. Compare the results by group, or leave ${columns.length === 1 ? 'it' : 'them'} out.`,
});
