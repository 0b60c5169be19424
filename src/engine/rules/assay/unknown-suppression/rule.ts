// ASY001: a suppression that names no rule of Assay, or no rule at all.
// Found and worded by `suppressions.ts`, which sees the comments; here stand its name, severity and page.
import { defineRule } from '../../rule';

export const rule = defineRule<never>({
  meta: {
    code: 'ASY001',
    name: 'unknown-suppression',
    concern: 'assay',
    severity: 'warning',
    summary: 'A suppression names no rule of Assay, so it silences nothing.',
    evidence: 'A',
    fix: 'safe',
    since: '0.1.0',
  },
  detect: () => [],
  message: (data) => data,
});
