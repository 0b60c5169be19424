// Findings of a notebook that was last run in another order than it is written in.
import type { Concern, Finding } from '../finding';
import type { Rule } from '../rules/rule';
import type { CellOrder } from '../semantics/facts';
import type { Candidates } from './findings';

/** Concerns whose rules ask what came before what; the others say the same in any order, at the place that is read first. */
const DEPENDS_ON_ORDER: ReadonlySet<Concern> = new Set<Concern>(['leakage', 'evaluation']);

const ORDER_WORDS: Readonly<Record<CellOrder, string>> = {
  document: 'From top to bottom, not as the cells were last run',
  execution: 'In the order the cells were last run',
};

/** What a message says in whichever order: of a module called by two notebooks, it is the same where one was run in another order. */
export function inAnyOrder(message: string): string {
  const words = Object.values(ORDER_WORDS).find((one) => message.startsWith(`${one}: `));
  return asGoingOn(words === undefined ? message : message.slice(words.length + 2));
}

/** What holds from top to bottom, with what the rules that ask for the order find where the cells run as they last did. */
export function inBothOrders(
  written: readonly Finding[],
  rules: readonly Rule[],
  run: (rules: readonly Rule[]) => readonly Finding[],
  candidates: Candidates,
): readonly Finding[] {
  const ordered = rules.filter(({ meta }) => DEPENDS_ON_ORDER.has(meta.concern));
  return mergeOrders(written, run(ordered), new Set(ordered.map(({ meta }) => meta.code)), candidates);
}

/** Findings of both orders: what holds in both is told as it is, what holds in one says so. */
function mergeOrders(
  written: readonly Finding[],
  run: readonly Finding[],
  codes: ReadonlySet<string>,
  candidates: Candidates,
): Finding[] {
  const keyOf = ({ code, span: { cell, start, end } }: Finding): string => `${code} ${cell} ${start} ${end}`;
  const inWritten = new Set(written.map(keyOf));
  const inRun = new Set(run.map(keyOf));
  const only = (finding: Finding, order: CellOrder): Finding => {
    const marked = { ...finding, order, message: `${ORDER_WORDS[order]}: ${asGoingOn(finding.message)}` };
    const fixes = candidates.get(finding);
    if (fixes !== undefined) candidates.set(marked, fixes);
    return marked;
  };
  return [
    ...written.map((one) => (codes.has(one.code) && !inRun.has(keyOf(one)) ? only(one, 'document') : one)),
    ...run.filter((one) => !inWritten.has(keyOf(one))).map((one) => only(one, 'execution')),
  ];
}

/** Words that messages begin with; a capital that belongs to a name stays. */
const BEGINNING = /^(?:The|This|These|Rows|Windows|One|No|What|Which|Groups|Predictions|Labels)\b/;

function asGoingOn(message: string): string {
  return BEGINNING.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}
