// Models that learn on in each fold: made once before the loop over folds, they have seen the rows of each test part in the folds before.
import { textOf, type For, type Node } from '../../../python/ast';
import { isAround, loopsAround } from '../../../python/around';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import { partsOf } from '../../../semantics/rows/rows';

/** What gives a network other weights than those that it learnt, as written in the loop. */
const STARTS_ANEW =
  /reset|clone|deepcopy|load_state|load_weights|set_weights|load_model|init_?weights|weights?_init|\.apply\(/i;

/** The loop over folds in which the fitted network that is evaluated was not made anew; null where there is none. */
export function loopKeeping(analysis: Analysis, { fit, rows, asked, fact }: Evaluation): For | null {
  const { object, method, node, features } = fit;
  if (method !== 'backward' && method !== 'partial_fit' && object.row?.role !== 'network') return null;
  const tested = partsOf(rows).find(({ split, role }) => split.kind === 'fold' && role === 'test');
  if (tested === undefined || features === null || fit.elsewhere !== undefined) return null;
  const { split } = tested;
  if (!partsOf(features.rows).some((part) => part.split.id === split.id && part.role === 'train')) return null;
  const loop = loopsAround(node).find((one) => one.kind === 'For' && isAround(one.iter, split.node));
  if (loop?.kind !== 'For' || isAround(loop, object.node)) return null;
  if (STARTS_ANEW.test(loop.body.map(textOf).join('\n'))) return null;
  const names = namesOf(analysis, fit.estimator, loop);
  const isAsked = isAround(loop, asked) || (fact.inFunction !== null && isGivenTo(loop, fact.inFunction, names));
  return isAsked && names.size > 0 && !binds(loop, names) ? loop : null;
}

/** `test(net, loader)`: the loop hands the model to a function, which asks it. */
function isGivenTo(loop: For, name: string, models: ReadonlySet<string>): boolean {
  return !walk(loop.body, (node) => {
    if (node.kind !== 'Call' || node.func.kind !== 'Name' || node.func.id !== name) return undefined;
    return node.args.some(({ value }) => value.kind === 'Name' && models.has(value.id)) ? 'stop' : undefined;
  });
}

/** The names in the loop that hold the model to the end. */
function namesOf(analysis: Analysis, model: Evaluation['model'], loop: For): ReadonlySet<string> {
  const names = new Set<string>();
  walk(loop.body, (node) => {
    if (node.kind === 'Name') names.add(node.id);
    return undefined;
  });
  for (const name of names) {
    const value = analysis.lookup(name);
    if (value?.kind !== 'ref' || value.id !== model) names.delete(name);
  }
  return names;
}

/** Whether the loop gives one of the names a value. */
function binds(loop: For, names: ReadonlySet<string>): boolean {
  const isOne = (target: Node): boolean =>
    target.kind === 'Name' ? names.has(target.id) : target.kind === 'Tuple' && target.elements.some(isOne);
  // for (train, test), net in zip(folds.split(X), nets)
  if (isOne(loop.target)) return true;
  return !walk(loop.body, (node) => {
    const targets = node.kind === 'Assign' ? node.targets : node.kind === 'For' ? [node.target] : [];
    return targets.some(isOne) ? 'stop' : undefined;
  });
}
