// Steps of the way to a finding: each at its line here and, where a function of another module does it, at the line in there as well.
import type { RelatedPlace } from '../finding';
import { spanOf, type NodeBase } from '../python/ast';
import type { Analysis } from '../semantics/analysis';
import type { Source } from '../semantics/values';

/** What is told of a fact: its place here, and the one in the function that the call here runs. */
interface Step {
  readonly node: NodeBase;
  readonly inFunction: string | null;
  readonly elsewhere?: NodeBase;
}

/** The place in this unit, then the one in a function of another module that does it; none for what is not known. */
export function stepsOf(analysis: Analysis, step: Step | null | undefined, message: string): RelatedPlace[] {
  if (step == null) return [];
  const path = analysis.fileOf(step.node);
  const place = { span: spanOf(step.node), message, ...(path === null ? {} : { path }) };
  return [place, ...insideOf(analysis, step, message)];
}

/** Whether a place is that of a call alone: the next one tells where the function does it. */
export function isCallOfNext(
  places: readonly { readonly path?: string; readonly message: string }[],
  index: number,
): boolean {
  const [one, next] = [places[index], places[index + 1]];
  return one !== undefined && next?.path !== one.path && next?.message.startsWith(`${one.message}, in `) === true;
}

/** Where a function of another module does it; none for what is written at its own place. */
export function insideOf(analysis: Analysis, step: Step | null | undefined, message: string): RelatedPlace[] {
  if (step?.elsewhere === undefined) return [];
  const path = analysis.fileOf(step.elsewhere);
  const where = step.inFunction === null ? '' : `, in \`${step.inFunction}\``;
  return [{ span: spanOf(step.elsewhere), message: `${message}${where}`, ...(path === null ? {} : { path }) }];
}

/** What is said of steps of a leak. */
export const SPLIT_HERE = 'Only then split into parts here';
export const FITTED_HERE = 'The model is fitted here';
export const EVALUATED_HERE = 'Evaluated here';
export const TRIED_ON = 'A model that is tried on these rows is fitted here';

/** What is said of the place where rows come from. */
export const ROWS_ARE_READ = 'The rows are read here';

/** Where rows come from. */
export function readingSteps(
  analysis: Analysis,
  source: Source | null | undefined,
  message = ROWS_ARE_READ,
): RelatedPlace[] {
  if (source == null) return [];
  const read = analysis.facts.reads.find((one) => one.source.id === source.id);
  return stepsOf(analysis, read ?? { node: source.node, inFunction: null }, message);
}
