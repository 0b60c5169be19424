// Calls of one file that reach the same fault of another module: it is mended there, so the first call tells it and names the others.
// What can be mended at the call is told at each.
import type { Concern, Finding, RelatedPlace } from '../finding';
import { isCallOfNext } from '../rules/steps';
import type { Candidates } from './findings';

/** What is said of a further call. */
export const SAME_FROM_HERE = 'The same from here';

/** Of findings in their order, those apart that say of another call what an earlier one says of its own. */
export function toldOnce(findings: readonly Finding[], candidates: Candidates): Finding[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    if (cause === null) continue;
    const same = causes.get(cause);
    if (same === undefined) causes.set(cause, [finding]);
    else same.push(finding);
  }
  const others = new Map<Finding, readonly Finding[]>();
  for (const all of causes.values()) {
    // Fixes are built only here, where there is another call: a keystroke seldom meets that.
    const same = all.length < 2 ? [] : all.filter((one) => (candidates.get(one)?.() ?? []).length === 0);
    const [first, ...rest] = same;
    if (first !== undefined) others.set(first, rest);
  }
  const repeats = new Set([...others.values()].flat());
  return findings.filter((one) => !repeats.has(one)).map((one) => withOthers(one, others.get(one) ?? []));
}

/** Concerns whose rules speak of steps that a module may take. */
const OF_STEPS: ReadonlySet<Concern> = new Set<Concern>(['leakage', 'evaluation']);

/** What a finding says, with all places that it points at besides its own; null where it is not another module that does it. */
function causeOf({ code, severity, concern, message, span, related, inModule }: Finding): string | null {
  if (inModule !== true || !OF_STEPS.has(concern) || related.every(({ path }) => path === undefined)) return null;
  const isOwn = (one: RelatedPlace): boolean =>
    one.path === undefined && one.span.cell === span.cell && one.span.start === span.start && one.span.end === span.end;
  const places = related.filter((one, index) => !isOwn(one) && !isCallOfNext(related, index));
  const shown = places.map(({ path = '', span: at, message: step }) => `${path} ${at.cell} ${at.start} ${step}`);
  return [code, severity, message, ...shown].join('\n');
}

function withOthers(finding: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return finding;
  const places = others.map(({ span }) => ({ span, message: SAME_FROM_HERE }));
  return { ...finding, related: [...finding.related, ...places] };
}
