// ASY002: a suppression of a rule that finds nothing there.
// Found and worded by `suppressions.ts`, which sees the comments; here stand its name, severity and page.
import { defineRule } from '../../rule';

export const rule = defineRule<never>({
  meta: {
    code: 'ASY002',
    name: 'unused-suppression',
    concern: 'assay',
    severity: 'information',
    summary: 'A suppression silences nothing any more.',
    evidence: 'A',
    fix: 'safe',
    since: '0.1.0',
  },
  detect: () => [],
  message: (data) => data,
});
