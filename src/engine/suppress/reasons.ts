// Why a finding about people or data may not apply: short reasons to choose from, which then stand beside the code and in
// the report. They tell what a reader can check, not that somebody wanted peace.
import type { Concern } from '../finding';

const BY_CONCERN: Partial<Record<Concern, readonly string[]>> = {
  privacy: ['not data about people', 'synthetic data', 'public data', 'de-identified before this step'],
  fairness: [
    'no decision about people',
    'synthetic data',
    'groups are compared elsewhere',
    'method is only demonstrated',
  ],
  'data-versions': ['made by other code of the project', 'versioned elsewhere', 'never changes', 'only explored here'],
};

const OUTPUTS = ['synthetic data', 'public data', 'not data about people', 'outputs are cleared before sharing'];
const DISCLOSURES = [
  'not data about people',
  'synthetic data',
  'public data',
  'the receiver is allowed to have it',
  'de-identified before this step',
];
const DEMONSTRATION = ['synthetic data', 'method is only demonstrated', 'another part of the mechanism protects'];

/** Codes with reasons of their own. */
const BY_CODE: Readonly<Record<string, readonly string[]>> = {
  PRV002: OUTPUTS,
  PRV003: OUTPUTS,
  PRV013: ['name of a shared account', 'outputs are cleared before sharing'],
  PRV004: DISCLOSURES,
  PRV005: DISCLOSURES,
  PRV006: DISCLOSURES,
  PRV007: ['values are random tokens', 'not data about people', 'synthetic data'],
  PRV008: ['published test vector', 'synthetic data', 'key of a test system'],
  PRV009: ['made-up value', 'public contact', 'published test number'],
  PRV011: ['synthetic data', 'public data', 'access to the repository is restricted'],
  FAI010: ['studied because of its faults', 'method is only demonstrated'],
  FAI004: ['no decision about people', 'synthetic data', 'needed for the decision, and its effect is checked'],
};

/** Reasons that fit a rule, most usual first; empty where "not applicable" is no answer to its concern. */
export function reasonsFor(code: string, concern: Concern): readonly string[] {
  const own = BY_CODE[code];
  if (own !== undefined) return own;
  if (/^PRV0[23]/.test(code)) return DEMONSTRATION;
  return BY_CONCERN[concern] ?? [];
}

const PREFIX = 'not applicable: ';

/** What is written for such an answer, so that it is told apart from a finding that is true and accepted. */
export function notApplicable(reason: string): string {
  return PREFIX + reason;
}
