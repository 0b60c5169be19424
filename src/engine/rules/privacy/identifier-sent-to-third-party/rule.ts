// PRV005: rows or texts that name people go to a hosted model, a web service or telemetry without redaction.
import { shownColumns } from '../flows/exposed';
import { outflowRule } from '../flows/outflowRule';
import { redactFixes } from './redact';

export const rule = outflowRule(
  'PRV005',
  'identifier-sent-to-third-party',
  'Rows or texts that name people are sent to a hosted model, web service or telemetry unredacted.',
  {
    kinds: ['llm', 'http', 'telemetry', 'vector-database'],
    // Asked for only then: it is loaded with the other fixes.
    fixes: (outflow, context) => redactFixes(outflow, context),
    message: ({ receiver, exposure }) =>
      `${shownColumns(exposure)} ${exposure.columns.length > 1 ? 'go' : 'goes'} to ${receiver} as ${exposure.columns.length > 1 ? 'they are' : 'it is'}, so people are disclosed to a third party. Leave out or redact what names them first, for instance with Presidio.`,
  },
);
