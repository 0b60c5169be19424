// How people name sets of rules: `LKG001`, `fit-before-split`, the prefix `LKG`, the concern `leakage`, `ALL`.
import type { RuleMeta } from '../rules/rule';

/** Whether the selector names the rule. */
export function selects(selector: string, rule: RuleMeta): boolean {
  const wanted = selector.toLowerCase();
  if (wanted === 'all' || wanted === rule.name || wanted === rule.concern) return true;
  return /^[a-z]{3}\d{0,3}$/.test(wanted) && rule.code.toLowerCase().startsWith(wanted);
}

/** Whether the selector names any rule at all. */
export function isSelector(selector: string, rules: readonly RuleMeta[]): boolean {
  return selector.toLowerCase() === 'all' || rules.some((rule) => selects(selector, rule));
}

/** How closely a selector names a rule, so that `LKG001` wins over `LKG`, and `LKG` over `ALL`. */
export function precision(selector: string, rule: RuleMeta): number {
  const wanted = selector.toLowerCase();
  if (wanted === rule.code.toLowerCase() || wanted === rule.name) return 7;
  if (wanted === 'all') return 0;
  return wanted === rule.concern ? 1 : wanted.length;
}
