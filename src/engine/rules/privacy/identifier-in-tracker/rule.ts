// PRV006: rows that name people are logged to an experiment tracker.
import { shownColumns } from '../flows/exposed';
import { outflowRule } from '../flows/outflowRule';

export const rule = outflowRule(
  'PRV006',
  'identifier-in-tracker',
  'Rows that name people are logged to an experiment tracker.',
  {
    kinds: ['tracker'],
    message: ({ receiver, exposure }) =>
      `${shownColumns(exposure)} ${exposure.columns.length > 1 ? 'are' : 'is'} logged to ${receiver}, where runs are kept and shared for years. Log the table without what names people.`,
  },
);
