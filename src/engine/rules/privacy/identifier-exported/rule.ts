// PRV004: rows that name people are written to a file, bucket, table or hub in clear.
import { shownColumns } from '../flows/exposed';
import { outflowRule } from '../flows/outflowRule';

export const rule = outflowRule(
  'PRV004',
  'identifier-exported',
  'Rows with names, contacts or national ids of people are written or uploaded in clear.',
  {
    kinds: ['file', 'cloud', 'database', 'publish'],
    message: ({ receiver, exposure }) =>
      `${shownColumns(exposure)} ${exposure.columns.length > 1 ? 'are' : 'is'} written in clear${receiver === '' ? '' : ` to ${receiver}`}, one more copy that tells who each row is about. Drop or pseudonymise before writing.`,
  },
);
