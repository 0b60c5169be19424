// FAI004: a column that stands for a sensitive attribute is a feature of a high-stakes decision.
import { listed } from '../../people';
import { defineRule } from '../../rule';
import { featuresOfDecision, type FeatureData } from '../features';

export const rule = defineRule<FeatureData>({
  meta: {
    code: 'FAI004',
    name: 'proxy-in-features',
    concern: 'fairness',
    severity: 'hint',
    summary: 'A postcode, a surname, a school or the like is a feature in a high-stakes decision.',
    evidence: 'FC',
    fix: 'none',
    since: '0.1.0',
  },
  detect: (context) => featuresOfDecision(context, ({ proxy }) => proxy),
  message: ({ columns, domain }) =>
    `${listed(columns)} among the features of this model (${domain.title}) often ${columns.length === 1 ? 'stands' : 'stand'} for origin or wealth, so groups may be treated apart without being named. Compare the results with and without ${columns.length === 1 ? 'it' : 'them'}.`,
});
