// Where the best settings of a search go: names, parameters of functions that are handed them, and the models made with them.
import { isCall, textOf, type Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { oncePerChunk } from '../../once';
import { gathered } from '../assigned';
import { mentions } from '../choices/loops';

const BEST = /\.best_(?:params|trial)/;

/** `dict(best)`, `best.copy()`, `{**best, 'seed': 1}`, `best`: the same settings under another name. */
const COPIED = /^(?:dict\(|copy\.(?:deep)?copy\(|\{\s*\*\*|\w+\.copy\(\)$|\w+$)/;

/** Names that hold the best settings of a search, with what they were assigned or handed. */
export function namesOfBest(analysis: Analysis): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, text: string): void => {
    names.set(name, `${names.get(name) ?? ''} ${text}`);
  };
  const { assignments } = gathered(analysis);
  for (const { targets, value } of assignments) {
    if (!BEST.test(textOf(value))) continue;
    for (const target of targets) if (target.kind === 'Name') add(target.id, textOf(value));
  }
  for (const { func, place, keyword, text } of analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(handedIn))) {
    const called = analysis.valueOf(func);
    if (called?.kind !== 'function') continue;
    const { params } = called.node;
    const name = keyword ?? (place === null ? undefined : params[place]?.name);
    if (name !== undefined && params.some((one) => one.name === name && one.star === '')) add(name, text);
  }
  if (names.size === 0) return names;
  for (const { targets, value } of assignments) {
    if (!COPIED.test(textOf(value))) continue;
    const from = [...names].find(([name]) => mentions([value], new Set([name])));
    if (from === undefined) continue;
    for (const target of targets) if (target.kind === 'Name') add(target.id, from[1]);
  }
  return names;
}

/** An argument that is the best settings of a search. */
interface Handed {
  readonly func: Expression;
  /** Null behind a `*`. */
  readonly place: number | null;
  readonly keyword: string | null;
  readonly text: string;
}

/** `train_final(table, study.best_params)` */
const handedIn = oncePerChunk(({ body, text }): readonly Handed[] => {
  const found: Handed[] = [];
  if (!BEST.test(text)) return found;
  walk(body, (node) => {
    if (!isCall(node) || node.func.kind !== 'Name') return undefined;
    const star = node.args.findIndex(({ value }) => value.kind === 'Starred');
    node.args.forEach(({ keyword, value }, i) => {
      if (value.kind === 'Attribute' && BEST.test(textOf(value)))
        found.push({ func: node.func, place: star >= 0 && star < i ? null : i, keyword, text: textOf(value) });
    });
    return undefined;
  });
  return found;
});

/** `Model(**search.best_params_)`, or of a name that holds that, also as a step of a pipeline; of any search where it has no name. */
export function takesBest(
  analysis: Analysis,
  { fit }: Evaluation,
  names: ReadonlyMap<string, string>,
  search: string | null,
): boolean {
  const isOfSearch = (text: string): boolean => (search === null ? BEST.test(text) : text.includes(`${search}.best_`));
  const own = new Set([...names].filter(([, text]) => isOfSearch(text)).map(([name]) => name));
  const steps = fit.object.inner.flatMap(({ value }) => {
    const step = analysis.objectOf(value);
    return step?.kind === 'estimator' ? [step.node] : [];
  });
  return [fit.object.node, ...steps].some(
    (made) => isOfSearch(textOf(made)) || (isCall(made) && mentions(made.args, own)),
  );
}
