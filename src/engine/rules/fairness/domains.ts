// Decisions about people that weigh on their lives, by the words of the target, the file and its headings.
import type { RuleContext } from '../rule';

const DOMAINS: readonly (readonly [string, RegExp])[] = [
  [
    'credit',
    /\b(?:credit|loan|default|mortgage|underwriting|scorecard|fico|lending|premium|insurance|claim|delinquen\w*|creditworth\w*)\b/,
  ],
  [
    'employment',
    /\b(?:hire|hired|hiring|recruit\w*|resume|candidate|promotion|attrition|termination|shortlist\w*|income|salary)\b/,
  ],
  ['education', /\b(?:admission\w*|admitted|gpa|dropout|exam|grade|student|proctor\w*|law school|bar passage)\b/],
  ['health', /\b(?:diagnos\w*|readmi\w*|mortality|triage|patient\w*|disease|cancer|diabet\w*|icu|stroke|heart)\b/],
  ['justice', /\b(?:recid\w*|parole|bail|arrest\w*|crime|offender\w*|sentenc\w*|compas)\b/],
  ['housing and benefits', /\b(?:eligib\w*|welfare|benefit\w*|tenant\w*|housing application)\b/],
  ['migration', /\b(?:visa|asylum|border)\b/],
];

/** The domain, or null where none is told. */
export function decisionDomain(context: RuleContext, targets: Iterable<string>): string | null {
  const { unit } = context.analysis;
  const path = unit.path.split('/').slice(-2).join(' ');
  const headings = unit.cells
    .filter((cell) => cell.source.kind === 'markdown')
    .slice(0, 40)
    .flatMap((cell) => cell.source.text.split('\n').filter((line) => line.startsWith('#')));
  const words = [...targets, path, ...headings]
    .join(' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\-./]+/g, ' ')
    .toLowerCase();
  return DOMAINS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
